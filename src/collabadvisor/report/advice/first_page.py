"""What a board reads first: the verdict, where the venture stands, what to do, and what is still to be found out."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from collabadvisor.document import wording
from collabadvisor.document.tree import Banner, Block, Inline, Mark, Paragraph, Table, VerdictMark, Words, points
from collabadvisor.files.words import first_few, join_words
from collabadvisor.report.advice.advice_content import MOST_ACTIONS, BaseShown, Item, Report, ValueShown
from collabadvisor.report.advice.author_blocks import author_title_note, first_order_sentence, left_out_sentence
from collabadvisor.report.advice.requirements_shown import requirements_first
from collabadvisor.report.advice.sections import first_items

MOST_REASONS, MOST_HELD, MOST_HANGING = 3, 2, 6
"""So many reasons for the verdict, findings a base, actions, and questions behind the verdict are told first."""


def verdict_mark(report: Report) -> VerdictMark:
    """The verdict with its shape."""
    return VerdictMark(report.verdict.tone, report.verdict.runs, report.verdict.title)


def banner(report: Report, most: int = MOST_REASONS) -> Banner:
    """The verdict and the first reasons for it; what it hangs on that is only assumed stands first."""
    verdict = report.verdict
    blocks: list[Block] = [Paragraph(verdict.guesses, "alert")] if verdict.guesses else []
    blocks.append(Paragraph(verdict.meaning, "lead"))
    hanging = "; ".join(first_few(verdict.hangs_on, MOST_HANGING, spare=0))
    reasons = [*verdict.because[:1], verdict.low, wording.HANGS_ON.format(hanging) if hanging else ""]
    lines = list(filter(None, reasons))[:most]
    blocks += [points(*lines)] if lines else []
    return Banner(wording.VERDICT, verdict_mark(report), tuple(blocks))


def first_page(report: Report, prefix: str) -> Iterator[Block]:
    """The page, with links to the sections of the venture, whose ids begin with ``prefix``."""
    yield banner(report)
    yield from clashing(report)
    everything: tuple[BaseShown | ValueShown, ...] = (*report.bases, *report.values)
    yield Table(
        wording.PROFILE,
        (wording.BASE_OR_VALUE, wording.STANDING, wording.COMES_FROM),
        tuple(map(_standing, everything)),
        shares=(3, 3, 10),
        plain=True,
    )
    yield from requirements_first(report.requirements)
    yield from _actions(report, prefix)
    yield from [Paragraph(report.verdict.assumed)] if report.verdict.assumed else []
    yield from _to_find_out(report)


def clashing(report: Report) -> Iterator[Block]:
    """The warning that some answers do not go together, which stands before all that rests on them."""
    if report.clashes:
        titles = ". ".join(clash.title for clash in report.clashes)
        yield Paragraph(wording.CLEAR_UP_FIRST.format(titles), "alert")


def _standing(each: BaseShown | ValueShown) -> tuple[Inline, ...]:
    return each.title, Mark(each.standing, each.word), Words(standing_reason(each), "aside")


def standing_reason(each: BaseShown | ValueShown, most: int = MOST_HELD) -> str:
    """The findings that hold a base or value down; else how much is known of a base, and what a value rests on."""
    if isinstance(each, ValueShown):
        return each.because
    titles = each.findings[:most]
    more = first_few(each.findings, most, spare=0)[len(titles) :]
    return "; ".join([". ".join(titles), *more] if titles else more) or each.summary  # a title is a sentence


def title_of_actions(report: Report) -> str:
    """What the actions of the first page are called: where nothing presses, by the priority that they all have."""
    moved_up = any(item in report.do_first for section in report.sections[1:] for item in section.items)
    if not report.sections or moved_up or any(section.whole for section in report.sections):
        return wording.FIRST_ACTIONS
    return wording.PLACES[report.sections[0].id].capitalize()


def reason_of(item: Item) -> str:
    """Why something is advised, in the title of its first reason; what the verdict calls for has none of its own."""
    return item.reasons[0].with_label(item.reasons[0].title) if item.reasons else wording.VERDICT_CALLS_FOR_IT


def _actions(report: Report, prefix: str) -> Iterator[Block]:
    items = first_items(report.sections, report.do_first)[:MOST_ACTIONS]
    if items:
        rows = (_action(item, prefix) for item in items)
        heads = (wording.ACTION, "Who", wording.FIRST_STEP, wording.BY_WHEN, wording.OWNER)
        yield Table(title_of_actions(report), heads, tuple(rows), shares=(12, 5, 3, 3, 3))
    elif not (report.ask_first or report.left_out or any(each.do for each in report.requirements)):
        yield Paragraph(wording.NOTHING_TO_DO)
    last = " ".join(filter(None, (report.others, report.holds)))
    agreed = wording.AUTHORS_OWNERS if any(item.owner or item.by for item in items) else ""
    order = first_order_sentence(items, _first_by_rank(report), report.do_first)
    authors = " ".join(filter(None, (order, agreed)))
    hints = (authors, last if items else "", left_out_sentence(report.left_out))
    yield from (Paragraph(hint, "hint") for hint in hints if hint)


def _first_by_rank(report: Report) -> tuple[Item, ...]:
    """The actions that would stand here in the order of the advice."""
    return tuple(sorted(first_items(report.sections), key=attrgetter("rank")))[:MOST_ACTIONS]


def _action(item: Item, prefix: str) -> tuple[Inline, ...]:
    """A row of the table. Where it is not agreed yet who sees to it and by when, there is room to write it in."""
    title = Words(item.title, to=f"{prefix}r{item.rank}")
    cell = (f"{item.rank}. ", title, *((" ", author_title_note(item.instead_of)) if item.instead_of else ()))
    by, owner = (Words(text, "own") if text else "" for text in (item.by, item.owner))
    return cell, item.who, item.first_step, by, owner


def _to_find_out(report: Report) -> Iterator[Block]:
    """The questions to answer first where they are known, else which are open, by base; and what they can change."""
    still = report.verdict.still
    title = Words(f"{wording.FIND_OUT}: ", "strong")
    if report.ask_first:
        questions = tuple((each.text, Words(f" ({each.base.lower()})", "aside")) for each in report.ask_first)
        yield Paragraph((title, wording.ASK_FIRST_HINT))
        yield points(*questions)
        yield from [Paragraph(still, "hint")] if still else []
    elif report.find_out:
        yield Paragraph((title, f"{join_words(report.find_out)}. {still}".rstrip()))
    elif still:
        yield Paragraph(still, "hint")
