"""The advice on one screen: what fits of it into so many lines, and what was left out for that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collabadvisor.document import text_writer, wording
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Section,
    Table,
    points,
)
from collabadvisor.files.words import first_few, join_words
from collabadvisor.report.advice.advice_content import MOST_ACTIONS, BaseShown, Item, Report, ReportPage, ValueShown
from collabadvisor.report.advice.advice_document import about_line
from collabadvisor.report.advice.equal_ranks import spans
from collabadvisor.report.advice.first_page import (
    MOST_REASONS,
    banner,
    clashing,
    reason_of,
    standing_reason,
    title_of_actions,
)
from collabadvisor.report.advice.requirements_shown import requirements_first
from collabadvisor.report.advice.sections import first_items

LINES, WIDTH = 45, 80
"""So many lines, as wide as this, are one screen."""


@dataclass(frozen=True)
class Fit:
    """How much is told: so many ``actions`` of those to begin with, ``reasons`` for the first of them, and so on.

    ``because`` counts sentences for the verdict, ``findings`` those that hold a base down, ``ask_first`` the questions
    to ask where too little is known to say what to do. ``strengths`` says what is shown already, ``sources`` what
    standings come from, ``steps`` what to do about what is required and not met.
    """

    because: int
    findings: int
    reasons: int = MOST_ACTIONS
    actions: int = MOST_ACTIONS
    questions: int = 3
    strengths: bool = True
    sources: bool = True
    steps: bool = False
    ask_first: int = 5


FITS = (
    Fit(because=3, findings=2, steps=True),
    Fit(because=3, findings=2),
    Fit(because=1, findings=2),
    *(Fit(because=1, findings=1, reasons=reasons) for reasons in range(MOST_ACTIONS, -1, -1)),
    Fit(because=0, findings=1, reasons=0, questions=2),
    *(Fit(because=0, findings=1, reasons=0, questions=2, actions=actions) for actions in (5, 4, 3)),
    Fit(because=0, findings=1, reasons=0, questions=1, actions=3, strengths=False),
    Fit(because=0, findings=0, reasons=0, questions=1, actions=3, strengths=False, sources=False),
    Fit(because=0, findings=0, reasons=0, questions=1, actions=3, strengths=False, sources=False, ask_first=3),
)
"""From the most that is told on one screen to the least: reasons go first, then actions beyond three."""


def brief_document(page: ReportPage, onward: tuple[str, ...] = ()) -> Document:
    """As much as fits on one screen for each venture; ``onward`` are the commands for more."""
    several = len(page.ventures) > 1
    blocks: list[Block] = []
    for report in page.ventures:
        fit = _fit(report, () if several else onward)
        content = tuple(_blocks(report, fit))
        head = Paragraph(about_line(report))
        blocks += [Section(report.name, (head, *content), role="venture")] if several else content
    if several:
        return Document(page.title, (*blocks, *_onward(onward)))
    return _document(page.ventures[0], tuple(blocks), onward)


def _fit(report: Report, onward: tuple[str, ...]) -> Fit:
    """The most that fits; where not even the least does, that."""
    for fit in FITS:
        text = text_writer.write(_document(report, tuple(_blocks(report, fit)), onward), WIDTH)
        if text.count("\n") <= LINES:
            return fit
    return FITS[-1]


def _document(report: Report, blocks: tuple[Block, ...], onward: tuple[str, ...]) -> Document:
    return Document(report.name, (*blocks, *_onward(onward)), wording.ADVICE, about_line(report))


def _onward(commands: tuple[str, ...]) -> Iterator[Block]:
    if commands:
        yield Section("", (Code("\n".join(commands)),), role="part")


def _blocks(report: Report, fit: Fit) -> Iterator[Block]:
    verdict = report.verdict
    opening = banner(report, fit.because)
    hangs = wording.HANGS_ON.format("; ".join(first_few(verdict.hangs_on, 4, spare=0))) if verdict.hangs_on else ""
    last = [Paragraph(hangs)] if hangs and fit.because < MOST_REASONS else []
    yield Banner(opening.label, opening.verdict, (*opening.blocks, *last))
    yield from clashing(report)
    everything: tuple[BaseShown | ValueShown, ...] = (*report.bases, *report.values)
    standings = tuple(_standing(each, fit) for each in everything)
    yield Section(
        wording.PROFILE, (Table("", ("", "", ""), standings, plain=True), *_list_strengths(report, fit)), role="part"
    )
    required = tuple(requirements_first(report.requirements, steps=fit.steps))
    yield from [Section("", required, role="part")] if required else []
    yield from _actions(report, fit)
    yield from _to_find_out(report, fit)


def _standing(each: BaseShown | ValueShown, fit: Fit) -> tuple[Inline, ...]:
    return each.title, Mark(each.standing, each.word), standing_reason(each, fit.findings) if fit.sources else ""


def _list_strengths(report: Report, fit: Fit) -> Iterator[Block]:
    """Which values something shows already."""
    titles = [
        f"{value.title} ({'; '.join(first_few(value.strengths, 1, spare=0))})"
        for value in report.values
        if value.strengths
    ]
    if fit.strengths:
        yield Paragraph(wording.SHOWN_ARE.format("; ".join(titles)) if titles else f"{wording.NONE_SHOWN}.")


def _actions(report: Report, fit: Fit) -> Iterator[Block]:
    items = first_items(report.sections)
    if not items:
        yield from (
            []
            if report.ask_first or any(each.do for each in report.requirements)
            else [Section(wording.FIRST_ACTIONS, (Paragraph(wording.NOTHING_TO_DO),), role="part")]
        )
        return
    picks = items[: fit.actions]
    listing = Listing(tuple(_action(item, why=place < fit.reasons) for place, item in enumerate(picks)), picks[0].rank)
    remainder = join_words(_left_out(report, fit))
    rest = " ".join(filter(None, [wording.LEFT_OUT.format(remainder) if remainder else "", report.beside]))
    yield Section(title_of_actions(report), (listing, *([Paragraph(rest)] if rest else [])), role="part")


def _left_out(report: Report, fit: Fit) -> Iterator[str]:
    """What of a screen without end is not on this one."""
    items = first_items(report.sections)
    unexplained = [item.rank for item in items[fit.reasons : fit.actions]]
    if unexplained:
        yield wording.LEFT_REASONS_OF.format(spans(unexplained)) if fit.reasons else wording.LEFT_REASONS
    if report.verdict.because and not fit.because:
        yield wording.LEFT_BECAUSE
    if items[fit.actions :]:
        yield wording.LEFT_ACTIONS.format(len(items) - fit.actions)
    if any(each.do for each in report.requirements) and not fit.steps:
        yield wording.LEFT_STEPS
    if not fit.strengths:
        yield wording.LEFT_SHOWN
    if not fit.sources:
        yield wording.LEFT_SOURCES


def _action(item: Item, *, why: bool) -> tuple[Block, ...]:
    title = f"{item.title} ({item.acts_on.lower()})" if item.acts_on else item.title
    return (Paragraph(title), Paragraph(f"Why: {reason_of(item)}.")) if why else (Paragraph(title),)


def _to_find_out(report: Report, fit: Fit) -> Iterator[Block]:
    blocks: list[Block] = []
    if report.ask_first:
        blocks = [Paragraph(wording.ASK_FIRST_HINT), points(*(each.text for each in report.ask_first[: fit.ask_first]))]
    elif report.find_out:
        blocks = [Paragraph(wording.ASK_ABOUT.format(join_words(report.find_out[: fit.questions])))]
    if report.verdict.still:
        blocks.append(Paragraph(report.verdict.still))
    yield from [Section(wording.FIND_OUT, tuple(blocks), role="part")] if blocks else []
