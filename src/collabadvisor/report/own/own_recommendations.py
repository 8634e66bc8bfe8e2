"""What the author makes of recommendations, on what is advised: some left out, others called or noted otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.report.advice.advice_content import Item, Report
from collabadvisor.report.advice.sections import remaining_counts
from collabadvisor.report.own.report_file import OwnRecommendation


def with_own_recommendations(report: Report, remarks: Mapping[str, OwnRecommendation], *, follow: bool) -> Report:
    """The report with what the author says of its recommendations, by id; their numbers stay.

    ``follow``: they are told one by one below the first page, which says then how many.
    """
    parts = [
        replace(part, items=tuple(_reword(item, remarks.get(item.id)) for item in part.items))
        for part in report.sections
    ]
    rest = [replace(part, items=tuple(item for item in part.items if not _out(item, remarks))) for part in parts]
    sections = tuple(part for part in rest if part.items)
    beside = remaining_counts(sections)
    return replace(
        report,
        sections=sections,
        left_out=tuple(item for part in parts for item in part.items if _out(item, remarks)),
        others=wording.OTHERS.format(beside) if beside and follow else "",
        beside=wording.BESIDE.format(beside) if beside else "",
    )


def _out(item: Item, remarks: Mapping[str, OwnRecommendation]) -> bool:
    return item.id in remarks and remarks[item.id].leave_out


def _reword(item: Item, remark: OwnRecommendation | None) -> Item:
    if remark is None:
        return item
    new_item = replace(item, title=remark.title, instead_of=item.title) if remark.title else item
    return replace(new_item, owner=remark.owner, by=remark.by, comment=remark.comment)
