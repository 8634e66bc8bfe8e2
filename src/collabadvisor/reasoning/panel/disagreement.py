"""A panel: several respondents on one venture, and what hangs on where they differ. No averaging, no majority."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds import bounds_within
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.sieve import ones
from collabadvisor.reasoning.panel.dependence import Dependence
from collabadvisor.reasoning.panel.panel_model import (
    ContestedAnswer,
    DisputedQuestion,
    Member,
    Panel,
    Respondent,
    SharedAnswer,
    Voice,
)
from collabadvisor.venture.model import check_venture


def panel(
    respondents: Iterable[Respondent], knowledge: KnowledgeBase, name: str = "", budget: Budget | None = None
) -> Panel:
    """What respondents who speak of the same stage say together. The order in which they are given does not matter.

    ``name`` is that of the venture; else it is the one that they give it. Where the budget does not suffice, what is
    told says so (``exact``).

    Raises:
        VentureError: one of them names a stage, fact or answer that the knowledge does not have.
        ValueError: there is no respondent, or two have the same name.
    """
    ordered = sorted(respondents, key=lambda one: (one.name.casefold(), one.name))
    if not ordered or len({one.name for one in ordered}) < len(ordered):
        msg = "a panel needs respondents, each of another name"
        raise ValueError(msg)
    for one in ordered:
        check_venture(one.venture, knowledge)
    return _PanelReading(ordered, knowledge, budget or Budget()).panel_result(
        name or " / ".join(sorted({one.venture.name for one in ordered}))
    )


class _PanelReading:
    def __init__(self, respondents: Sequence[Respondent], knowledge: KnowledgeBase, budget: Budget) -> None:
        self.budget = budget
        self.knowledge = knowledge
        self.respondents = respondents
        self.stage = respondents[0].venture.stage
        self.known = {one.name: one.venture.known_answers() for one in respondents}
        self.chain = chain_of(knowledge, self.stage)
        self.facts = self.chain.facts
        self.given = {fact: self._answers_to(fact) for fact in self.facts}
        coded = zip(self.given.values(), self.chain.layout.codes, strict=True)
        self.options = [sum(codes[answer] for answer in answers) or codes[None] for answers, codes in coded]
        self.exact = True

    def panel_result(self, name: str) -> Panel:
        one = {fact: answers for fact, answers in self.given.items() if len(answers) == 1}
        shared = [
            SharedAnswer(fact=fact, answer=answer, by=self._by(fact, answer), not_known_to=self._open(fact))
            for fact, (answer,) in one.items()
        ]
        bounds = self._bounds(self.options)
        dependence = Dependence(self.chain.judge, self.options, self.budget)
        differences = [self._difference(place, dependence) for place in self._differing()]
        return Panel(
            venture=name,
            stage=self.stage,
            members=tuple(map(self._member, self.respondents)),
            agreed=tuple(each for each in shared if not each.not_known_to),
            differences=tuple(differences),
            partly=tuple(each for each in shared if each.not_known_to),
            unanswered=tuple(fact for fact, answers in self.given.items() if not answers),
            unused=self._unused(),
            bounds=bounds,
            exact=self.exact and not dependence.exhausted,
        )

    def _bounds(self, options: Sequence[int]) -> Bounds:
        """The bounds among these options; from the first that are not exact, nor is what is told of the panel."""
        bounds = bounds_within(self.chain, options, self.budget.with_minimum())
        self.exact = self.exact and bounds.exact
        return bounds

    def _answers_to(self, fact: str) -> tuple[str, ...]:
        """The answers given to a question, weakest first."""
        answer_ids = {answers.get(fact) for answers in self.known.values()}
        return tuple(answer for answer in self.knowledge.facts[fact].answer_ids if answer in answer_ids)

    def _member(self, one: Respondent) -> Member:
        answered, questions = one.venture.progress(self.knowledge.facts)
        verdict = self.chain.outcome(self.known[one.name]).verdict
        return Member(name=one.name, answered=answered, questions=questions, verdict=verdict)

    def _differing(self) -> list[int]:
        return [place for place, option in enumerate(self.options) if option & (option - 1)]

    def _difference(self, place: int, dependence: Dependence) -> DisputedQuestion:
        standings, recommendations = dependence.standings(place), dependence.recommendations(place)
        answers = zip(self.given[self.facts[place]], ones(self.options[place]), strict=True)
        return DisputedQuestion(
            fact=self.facts[place],
            answers=tuple(self._describe_answer(place, word, bit, standings, recommendations) for word, bit in answers),
            not_known_to=self._open(self.facts[place]),
            verdict=dependence.verdict(place),
            standings=standings,
            recommendations=recommendations,
            urgent=dependence.urgent(place),
        )

    def _describe_answer(
        self, place: int, word: str, bit: int, standings: Iterable[str], recommendations: Iterable[str]
    ) -> ContestedAnswer:
        options = [*self.options[:place], bit, *self.options[place + 1 :]]
        bounds = self._bounds(options)
        return ContestedAnswer(
            answer=word,
            by=self._by(self.facts[place], word),
            verdicts=bounds.verdict,
            standings={name: bounds.standings[name] for name in standings},
            recommendations={name: bounds.recommendations[name] for name in recommendations},
        )

    def _by(self, fact: str, answer: str) -> tuple[Voice, ...]:
        replies = [(one.name, one.venture.answers.get(fact)) for one in self.respondents]
        return tuple(
            Voice(respondent=name, source=reply.source, confidence=reply.confidence)
            for name, reply in replies
            if reply and reply.answer == answer
        )

    def _open(self, fact: str) -> tuple[str, ...]:
        return tuple(name for name, answers in self.known.items() if fact not in answers)

    def _unused(self) -> tuple[str, ...]:
        facts = {fact for facts in self.known.values() for fact in facts}
        return tuple(fact for fact in self.knowledge.facts if fact in facts and fact not in self.facts)
