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
    Basis,
    Citation,
    Clash,
    Item,
    OpenQuestions,
    ReasonShown,
    Report,
    StandingShown,
)
from collabadvisor.report.advice.composing import compose
from collabadvisor.venture.model import Venture

Lines = Iterator[str]


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int) -> str:
    """The report, no line longer than ``width`` (at least 40)."""
    page = compose(items, knowledge)
    return "\n".join(_AdviceText(max(width, lines.NARROWEST)).page(page.ventures, page.basis))


class _AdviceText:
    def __init__(self, width: int) -> None:
        self.width = width

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
        yield ""
        yield from self._wrapped(f"{wording.VERDICT}: {report.verdict}".upper())
        yield from self._wrapped(report.verdict_meaning)
        for sentence in report.verdict_because:
            yield from self._wrapped(sentence, "  - ")
        yield from self._wrapped(report.verdict_still) if report.verdict_still else []
        yield from chain(self._profile(report), self._brief(report), self._clashes(report.clashes))
        yield from chain(self._sections(report), self._rest(report))

    def _heading(self, title: str) -> Lines:
        return lines.heading(title, self.width)

    def _brief(self, report: Report) -> Lines:
        yield from self._heading(wording.IN_BRIEF)
        if not report.sections:
            yield from self._wrapped(wording.NOTHING_TO_DO)
        yield from self._wrapped(report.holds) if report.holds else []
        most = max((cells(section.title) for section in report.sections), default=0)
        for section in report.sections:
            for place, item in enumerate(section.items):
                label = "" if place else section.title
                aside = "; ".join(filter(None, [item.acts_on.lower(), item.moves]))
                yield from self._wrapped(f"{item.title} ({aside})", f"{left(label, most)}  {item.rank:>2}. ")

    def _clashes(self, clashes: Sequence[Clash]) -> Lines:
        if clashes:
            yield from self._heading(wording.CLASHES)
            yield from self._wrapped(wording.CLASHES_HINT)
        for clash in clashes:
            yield from self._wrapped(f"{clash.title}. {clash.because}", "- ")
            for answer in clash.answers:
                yield from self._wrapped(_answer(answer), "  Answer: ")
            yield from self._wrapped(clash.ask, f"  {wording.TO_CLEAR_UP}: ")

    def _profile(self, report: Report) -> Lines:
        yield from self._heading(wording.PROFILE)
        everything = (*report.bases, *report.values)
        title = max(cells(standing.title) for standing in everything)
        word = max(cells(standing.word) for standing in everything)
        for group, standings in ((wording.LEVERS, report.bases), (wording.PRODUCTS, report.values)):
            yield group
            for standing in standings:
                bar = wording.bar(standing.filled)
                start = f"  {left(standing.title, title)}  {bar}  {left(standing.word, word)}  "
                yield from self._wrapped(_rests_on(standing), start)

    def _sections(self, report: Report) -> Lines:
        for section in report.sections:
            yield from self._heading(section.title)
            yield from self._wrapped(section.meaning)
            for item in section.items:
                yield from chain([""], self._item(item))

    def _item(self, item: Item) -> Lines:
        yield from self._wrapped(item.title, f"{item.rank:>2}. ")
        yield from self._wrapped(item.do, "    ")
        yield from self._wrapped(f"Who: {item.who}. Acts on: {item.acts_on.lower()}.", "    ")
        yield "    First steps:"
        for step in item.first_steps:
            yield from self._wrapped(step, "      - ")
        if item.after:
            first = "; ".join(f"{earlier.title} ({earlier.rank})" for earlier in item.after)
            yield from self._wrapped(f"After: {first}", "    ")
        yield from self._wrapped(f"Why it stands here: {item.why_here} {item.moved_by}".rstrip(), "    ")
        yield "    Reasons:"
        for reason in item.reasons:
            yield from self._reason(reason, "      ")

    def _reason(self, reason: ReasonShown, indent: str) -> Lines:
        lead = f"{reason.severity}: " if reason.severity else ""
        rest = f" ({wording.IN_FULL} {reason.see_rank})" if reason.see_rank else f". {reason.because}"
        yield from self._wrapped(f"{lead}{reason.title}{rest}", f"{indent}- ")
        for answer in reason.answers:
            yield from self._wrapped(_answer(answer), f"{indent}  Answer: ")
        for lesson in reason.lessons:
            yield from self._wrapped(_lesson(lesson), f"{indent}  Lesson: ")

    def _rest(self, report: Report) -> Lines:
        if report.strengths:
            yield from self._heading(wording.STRENGTHS)
        for reason in report.strengths:
            yield from self._reason(reason, "")
        yield from self._possible(report)
        if report.unknown:
            yield from self._heading(wording.UNKNOWN)
            yield from self._wrapped(wording.UNKNOWN_HINT)
        for group in report.unknown:
            yield from self._open(group)
        if report.unused:
            yield from self._heading(wording.UNUSED)
            yield from self._wrapped(wording.UNUSED_HINT)
        for answer in report.unused:
            yield from self._wrapped(_answer(answer), "  - ")

    def _possible(self, report: Report) -> Lines:
        if report.possible:
            yield from self._heading(wording.POSSIBLE)
            yield from self._wrapped(wording.POSSIBLE_HINT)
        most = max((cells(group.title) for group in report.possible), default=0)
        for group in report.possible:
            for place, member in enumerate(group.members):
                label = "" if place else group.title
                said = f"{member.title} ({member.acts_on.lower()}): {member.depends_on}"
                yield from self._wrapped(said, f"{left(label, most)}  - ")
        if report.possible_more:
            yield from self._wrapped(report.possible_more)

    def _open(self, group: OpenQuestions) -> Lines:
        yield from self._wrapped(f"{group.base} ({wording.URGENT})" if group.urgent else group.base)
        for question in group.questions:
            yield from self._wrapped(f"{question.text} [{question.fact}]", "  - ")

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return lines.wrapped(text, self.width, start)


def _rests_on(standing: StandingShown) -> str:
    told = standing.answered or (standing.rests_on and f"rests on {standing.rests_on}")
    if not told:
        return " ".join(filter(None, [standing.note, standing.still_alone]))
    return ". ".join(filter(None, ["; ".join(filter(None, [told, standing.still])), standing.note]))


def _answer(answer: AnswerShown) -> str:
    return f"{answer.name}: {answer.label}" + (f" [{answer.origin}]" if answer.origin else "")


def _lesson(lesson: Citation) -> str:
    if lesson.see:
        return f"{lesson.statement} (see {lesson.see})"
    return f"{lesson.statement} “{lesson.quote}” ({lesson.where}; {lesson.kind})"
