"""What the author makes of recommendations, on what is advised: some left out, others called or noted otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.report.advice.advice_content import Item, Report
from collabadvisor.report.advice.sections import remaining_counts
from collabadvisor.report.own.report_file import OwnRecommendation


def with_own_recommendations(report: Report, told: Mapping[str, OwnRecommendation], *, follow: bool) -> Report:
    """The report with what the author says of its recommendations, by id; their numbers stay.

    ``follow``: they are told one by one below the first page, which says then how many.
    """
    made = [
        replace(part, items=tuple(_said(item, told.get(item.id)) for item in part.items)) for part in report.sections
    ]
    kept = [replace(part, items=tuple(item for item in part.items if not _out(item, told))) for part in made]
    sections = tuple(part for part in kept if part.items)
    beside = remaining_counts(sections)
    return replace(
        report,
        sections=sections,
        left_out=tuple(item for part in made for item in part.items if _out(item, told)),
        others=wording.OTHERS.format(beside) if beside and follow else "",
        beside=wording.BESIDE.format(beside) if beside else "",
    )


def _out(item: Item, told: Mapping[str, OwnRecommendation]) -> bool:
    return item.id in told and told[item.id].leave_out


def _said(item: Item, said: OwnRecommendation | None) -> Item:
    if said is None:
        return item
    named = replace(item, title=said.title, instead_of=item.title) if said.title else item
    return replace(named, owner=said.owner, by=said.by, comment=said.comment)
