"""The advice as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from collabadvisor.document import lines, wording
from collabadvisor.document.cell_width import cells, left
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import (
    AnswerShown,
    BaseShown,
    Basis,
    Clash,
    OpenQuestions,
    Report,
    ValueShown,
    VerdictShown,
)
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.advice.item_text import ItemText, answers, aside, sourced
from collabadvisor.venture.model import Venture

Lines = Iterator[str]


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int, more: str = "") -> str:
    """The report, no line longer than ``width`` (at least 40)."""
    page = compose(items, knowledge, more)
    return "\n".join(_AdviceText(max(width, lines.NARROWEST), page.more).page(page.ventures, page.basis))


class _AdviceText:
    def __init__(self, width: int, more: str) -> None:
        self.width = width
        self.more = more

    def page(self, reports: Sequence[Report], basis: Basis) -> Lines:
        for place, report in enumerate(reports):
            yield from ["", ""] if place else []
            yield from self._venture(report)
        yield from self._heading(wording.BASIS)
        for sentence in (basis.statement, basis.source, basis.knowledge):
            yield from self._wrapped(sentence)

    def _venture(self, report: Report) -> Lines:
        yield from lines.underlined(report.name, self.width)
        yield from self._wrapped(f"Stage: {report.stage}. {report.stage_meaning}")
        as_of = f"As of {report.as_of}; {report.progress}" if report.as_of else report.progress
        yield from self._wrapped(f"{as_of[0].upper()}{as_of[1:]}.")
        yield from chain(self._verdict(report.verdict), self._profile(report), self._brief(report))
        yield from chain(self._clashes(report.clashes), self._ask_first(report), self._sections(report))
        yield from chain(self._strengths(report), self._possible(report), self._rest(report))

    def _heading(self, title: str) -> Lines:
        return lines.heading(title, self.width)

    def _verdict(self, verdict: VerdictShown) -> Lines:
        yield ""
        yield from self._wrapped(f"{wording.VERDICT}: {verdict.title}".upper())
        for sentence in filter(None, (verdict.guesses, verdict.meaning)):
            yield from self._wrapped(sentence)
        for sentence in verdict.because:
            yield from self._wrapped(sentence, "  - ")
        yield from self._wrapped(verdict.better) if verdict.better else ()
        for change in verdict.changes:
            yield from self._wrapped(change, "  - ")
        last = " ".join(filter(None, (verdict.aim, verdict.still)))
        yield from self._wrapped(last) if last else ()

    def _profile(self, report: Report) -> Lines:
        yield from self._heading(wording.PROFILE)
        everything: tuple[BaseShown | ValueShown, ...] = (*report.bases, *report.values)
        self.title = max(cells(each.title) for each in everything)
        self.word = max(cells(each.word) for each in everything)
        yield from self._wrapped(wording.LEVERS)
        for base in report.bases:
            yield from self._wrapped("; ".join(filter(None, (base.known, base.still))), self._stands(base))
        anything = any(value.shown for value in report.values)
        yield from self._wrapped(f"{wording.PRODUCTS}. {wording.OUTLOOK if anything else wording.NONE_SHOWN}:")
        for value in report.values:
            start, shown = self._stands(value), "; ".join(value.shown)
            sides = (value.because, value.still, wording.NOT_SHOWN if anything and not shown else "")
            yield from self._wrapped("; ".join(filter(None, sides)), start)
            yield from self._wrapped(wording.SHOWN_BY.format(shown), " " * cells(start)) if shown else ()

    def _stands(self, each: BaseShown | ValueShown) -> str:
        return f"  {left(each.title, self.title)}  {wording.bar(each.filled)}  {left(each.word, self.word)}  "

    def _brief(self, report: Report) -> Lines:
        """The titles of what is told whole, and how much there is beside it."""
        whole = [item for section in report.sections if section.whole for item in section.items]
        if whole or not (report.sections or report.ask_first):
            yield from self._heading(wording.IN_BRIEF)
            yield from (
                self._wrapped(report.holds if whole else wording.NOTHING_TO_DO) if report.holds or not whole else ()
            )
        for item in whole:
            yield from self._wrapped(
                f"{item.title} ({aside(item)})" if aside(item) else item.title, f"{item.rank:>3}. "
            )
        yield from self._wrapped(report.others) if whole and report.others else []

    def _clashes(self, clashes: Sequence[Clash]) -> Lines:
        if clashes:
            yield from self._heading(wording.CLASHES)
            yield from self._wrapped(wording.CLASHES_HINT)
        for clash in clashes:
            yield from self._wrapped(f"{clash.title}. {clash.because}", "- ")
            yield from self._wrapped(sourced(clash.answers), "  Answers: ")
            yield from self._wrapped(clash.ask, f"  {wording.TO_CLEAR_UP}: ")

    def _ask_first(self, report: Report) -> Lines:
        if report.ask_first:
            yield from self._heading(wording.ASK_FIRST)
            yield from self._wrapped(wording.ASK_FIRST_HINT)
        for question in report.ask_first:
            yield from self._wrapped(f"{question.text} ({question.base.lower()}: {question.name})", "  - ")

    def _sections(self, report: Report) -> Lines:
        told = ItemText(self.width)
        holds, hint = "" if any(section.whole for section in report.sections) else report.holds, self.more
        for section in report.sections:
            yield from self._heading(section.title)
            said = " ".join(filter(None, (section.meaning, holds, section.order, "" if section.whole else hint)))
            yield from self._wrapped(said) if said else ()
            for item in section.items:
                yield from chain([""], told.whole(item) if section.whole else told.short(item))
            holds, hint = "", hint if section.whole else ""

    def _strengths(self, report: Report) -> Lines:
        yield from self._heading(wording.STRENGTHS) if report.strengths else ()
        for shown in report.strengths:
            yield from self._wrapped(f"{shown.title} ({answers(shown.answers)})", "  - ")
        yield from self._listed(wording.SHORT_OF_BEST, wording.SHORT_OF_BEST_HINT, report.short_of_best)

    def _possible(self, report: Report) -> Lines:
        if report.possible:
            yield from self._heading(wording.POSSIBLE)
            yield from self._wrapped(wording.POSSIBLE_HINT)
        most = max((cells(group.title) for group in report.possible), default=0)
        for group in report.possible:
            for place, member in enumerate(group.members):
                label = "" if place else group.title
                yield from self._wrapped(f"{member.title}: {member.depends_on}", f"{left(label, most)}  - ")
        if report.possible_more:
            yield from self._wrapped(report.possible_more)

    def _rest(self, report: Report) -> Lines:
        if report.unknown:
            yield from self._heading(wording.UNKNOWN)
        for group in report.unknown:
            yield from self._open(group)
        yield from self._listed(wording.UNUSED, wording.UNUSED_HINT, report.unused)

    def _open(self, group: OpenQuestions) -> Lines:
        base = f"{group.base} ({wording.URGENT})" if group.urgent else group.base
        yield from self._wrapped(f"{base}: {'; '.join(group.names)}", "  - ")

    def _listed(self, title: str, hint: str, told: Sequence[AnswerShown]) -> Lines:
        if told:
            yield from self._heading(title)
            yield from self._wrapped(hint)
        for answer in told:
            yield from self._wrapped(sourced([answer]), "  - ")

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return lines.wrapped(text, self.width, start)
