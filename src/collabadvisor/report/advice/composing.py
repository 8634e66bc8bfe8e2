"""From a venture and its advice to what a report says: ids as words, groups, each lesson quoted once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.document.tidy import clean_strings, short_digest
from collabadvisor.inference.advice import Advice, Inconsistency
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Framework
from collabadvisor.report.advice.advice_content import (
    AnswersShown,
    Basis,
    Clash,
    Legend,
    OpenQuestions,
    Question,
    Report,
    ReportPage,
)
from collabadvisor.report.advice.citing import Citing
from collabadvisor.report.advice.first_page import standing_reason
from collabadvisor.report.advice.first_questions import first_questions, questions_to_find_out
from collabadvisor.report.advice.outlook_words import Outlook
from collabadvisor.report.advice.repetition import without_repetition
from collabadvisor.report.advice.requirements_shown import requirements_shown
from collabadvisor.report.advice.resting import statement, used_by, works
from collabadvisor.report.advice.sections import Sections, remaining_counts
from collabadvisor.report.advice.standings_shown import StandingsShown
from collabadvisor.report.advice.verdict_sentences import VerdictSentences
from collabadvisor.report.receipt_line import line_of, made_from, property_of
from collabadvisor.venture.model import Venture


def compose(
    items: Sequence[tuple[Venture, Advice]],
    knowledge: KnowledgeBase,
    beside: Mapping[str, str] | None = None,
    rows: Sequence[str] = (),
) -> ReportPage:
    """Everything that a report on these ventures says.

    ``beside`` are the digests of what else it is made with, ``rows`` the options that say which row of a table it is
    on.
    """
    reports = tuple(_ReportComposer(venture, advice, knowledge).report() for venture, advice in items)
    receipt = made_from("advise" if rows else "", [venture for venture, _ in items], knowledge, beside, rows)
    rests_on = replace(
        basis(knowledge, used_by(advice for _, advice in items)),
        receipt=line_of(receipt),
        receipt_whole=property_of(receipt),
    )
    title = reports[0].name if len(reports) == 1 else f"Advice on {len(reports)} ventures"
    return clean_strings(ReportPage(title, reports, legend(knowledge.framework), rests_on))


class _ReportComposer:
    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.advice = advice
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stage = knowledge.framework.stages[venture.stage]
        self.outlook = Outlook(venture, advice, knowledge)
        self.citing = Citing(venture, advice, knowledge)

    def report(self) -> Report:
        stands = StandingsShown(self.advice, self.knowledge, self.outlook)
        bases, values = tuple(map(stands.base, self.framework.bases)), tuple(map(stands.value, self.framework.values))
        groups = Sections(self.advice, self.knowledge, self.outlook, self.citing).all()
        sections = without_repetition(groups, [*map(standing_reason, bases), *map(standing_reason, values)])
        possible, more = self.outlook.possible()
        beside = remaining_counts(sections)
        return Report(
            name=self.venture.name,
            stage=self.stage.title,
            stage_meaning=self.stage.meaning,
            as_of=self.venture.as_of,
            progress=self._progress(),
            verdict=VerdictSentences(self.venture, self.advice, self.knowledge, self.outlook).verdict(),
            bases=bases,
            values=values,
            holds=self.outlook.reliable_part(),
            others=wording.OTHERS.format(beside) if beside else "",
            beside=wording.BESIDE.format(beside) if beside else "",
            clashes=tuple(map(self._clash, self.advice.inconsistencies)),
            requirements=tuple(requirements_shown(self.advice, self.knowledge, self.citing)),
            ask_first=tuple(map(self._question, first_questions(self.venture, self.advice, self.knowledge))),
            find_out=tuple(
                self.knowledge.full_name(name)
                for name in questions_to_find_out(self.venture, self.advice, self.knowledge)
            ),
            sections=sections,
            strengths=tuple(map(self.citing.strength, self.advice.strengths)),
            possible=possible,
            possible_more=wording.POSSIBLE_MORE.format(more) if more else "",
            unknown=tuple(self._unknown()),
            unused=tuple(self.citing.answer(name, answer) for name, answer in self._unused().items()),
            answers=tuple(self._answers()),
            lessons=self.citing.citations(),
        )

    def _progress(self) -> str:
        summary = self.advice.venture
        claims = sum(answer.confidence in ("assumed", "asserted") for answer in self.advice.answers.values())
        return wording.ANSWERED.format(summary.answered, summary.questions) + (
            wording.ONLY_SAID.format(claims) if claims else ""
        )

    def _answers(self) -> Iterator[AnswersShown]:
        for base_id, base in self.framework.bases.items():
            answers = {
                name: each for name, each in self.advice.answers.items() if self.knowledge.facts[name].base == base_id
            }
            if answers:
                rows = ((self.citing.answer(name, each.answer), self._unheard(name)) for name, each in answers.items())
                yield AnswersShown(base.title, tuple(rows))

    def _clash(self, clash: Inconsistency) -> Clash:
        answers = tuple(self.citing.answer(name, answer) for name, answer in clash.answers.items())
        return Clash(self.knowledge.full_title(self.knowledge.consistency[clash.id]), clash.because, answers, clash.ask)

    def _question(self, name: str) -> Question:
        fact = self.knowledge.facts[name]
        text = f"{fact.question}{self.knowledge.label(fact)}"
        return Question(text, self.framework.bases[fact.base].title)

    def _unheard(self, name: str) -> str:
        """What is said of an answer on which no finding rests; empty where one does."""
        answer = self.advice.answers[name]
        if answer.findings or any(name in each.answers for each in self.advice.requirements):
            return ""
        best = answer.answer == self.knowledge.facts[name].scale[-1]
        return wording.NOTHING_RESTS_ON_IT if best else wording.SHORT_OF_BEST

    def _unused(self) -> Mapping[str, str]:
        facts = self.knowledge.facts
        return {
            name: answer
            for name, answer in self.venture.known_answers().items()
            if not facts[name].is_asked_at(self.venture.stage)
        }

    def _unknown(self) -> Iterable[OpenQuestions]:
        for base in sorted(self.framework.bases, key=lambda name: name not in self.stage.urgent):
            facts = [self.knowledge.facts[name] for name in self.advice.unanswered]
            names = tuple(self.knowledge.full_name(fact.id) for fact in facts if fact.base == base)
            if names:
                yield OpenQuestions(self.framework.bases[base].title, base in self.stage.urgent, names)


def legend(framework: Framework) -> tuple[Legend, ...]:
    """Every standing explained, the weakest first."""
    return tuple(Legend(name, standing.title, standing.meaning) for name, standing in framework.standings.items())


def basis(knowledge: KnowledgeBase, used: Collection[str] | None = None) -> Basis:
    """What an advice by this knowledge rests on, of which these rules and lessons are ``used`` (None: any)."""
    digest = short_digest(knowledge.digest)
    return Basis(
        statement=statement(knowledge, used),
        source=works(knowledge, used),
        knowledge=f"Knowledge: {knowledge.framework.title}, version {knowledge.versions} ({digest}).",
    )
