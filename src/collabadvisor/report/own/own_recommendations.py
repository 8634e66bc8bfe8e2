"""What the author makes of the recommendations: some come first or are left out, others have a title or notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.report.advice.advice_content import Item, RecommendationGroup, Report
from collabadvisor.report.advice.author_blocks import group_order_sentence
from collabadvisor.report.advice.sections import remaining_counts
from collabadvisor.report.own.report_file import OwnRecommendation, ReportFile


def with_own_recommendations(report: Report, file: ReportFile, *, follow: bool) -> Report:
    """The report with what the author's file says of its recommendations; their numbers and their groups stay.

    ``follow``: they are told one by one below the first page, which says then how many.
    """
    remarks = file.recommendations
    parts = [
        replace(part, items=tuple(_reword(item, remarks.get(item.id)) for item in part.items))
        for part in report.sections
    ]
    rest = [replace(part, items=tuple(item for item in part.items if not _out(item, remarks))) for part in parts]
    sections = tuple(_ordered(part, file.do_first) for part in rest if part.items)
    by_id = {item.id: item for part in sections for item in part.items}
    do_first = tuple(by_id[name] for name in file.do_first if name in by_id)
    beside = remaining_counts(sections, do_first)
    return replace(
        report,
        sections=sections,
        left_out=tuple(item for part in parts for item in part.items if _out(item, remarks)),
        others=wording.OTHERS.format(beside) if beside and follow else "",
        beside=wording.BESIDE.format(beside) if beside else "",
        do_first=do_first,
    )


def _ordered(part: RecommendationGroup, do_first: Sequence[str]) -> RecommendationGroup:
    """The group with what the author puts first at its head; where that moves anything, it says whose the order is."""
    chosen = [item for name in do_first for item in part.items if item.id == name]
    items = (*chosen, *(item for item in part.items if item not in chosen))
    return part if items == part.items else replace(part, items=items, order=group_order_sentence(chosen, part.order))


def _out(item: Item, remarks: Mapping[str, OwnRecommendation]) -> bool:
    return item.id in remarks and remarks[item.id].leave_out


def _reword(item: Item, remark: OwnRecommendation | None) -> Item:
    if remark is None:
        return item
    new_item = replace(item, title=remark.title, instead_of=item.title) if remark.title else item
    return replace(new_item, owner=remark.owner, by=remark.by, comment=remark.comment)
