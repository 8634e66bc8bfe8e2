"""A rule as its author asks for it, and what follows from that: its clauses, its stages, what would end it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from collabadvisor.files.words import clean, plain, without_article
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, truth
from collabadvisor.knowledge.framework import VERDICTS, Fact
from collabadvisor.knowledge.rules import Recommendation
from collabadvisor.scaffolds.chosen_names import own_names, pairs


@dataclass(frozen=True)
class NewRule:
    """A rule as its author asks for it.

    ``when`` are questions, or ``question=answer``: a weakness holds up to this answer, a strength from it on. Without
    one, a weakness holds on all but the strongest, a strength on the strongest. Without ``base`` it is about that of
    the first question; without ``stages`` it speaks wherever all of its questions are asked; without ``recommend`` it
    calls for what ends it.
    """

    id: str
    when: tuple[str, ...]
    finding: str = "weakness"
    severity: str = ""
    base: str = ""
    title: str = ""
    stages: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    recommend: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()

    @property
    def weak(self) -> bool:
        """Whether it is about a weakness."""
        return self.finding == "weakness"

    @property
    def display_title(self) -> str:
        """The rule's title; the words of its id where nobody gave one."""
        return clean(self.title) or plain(self.id).capitalize()


class LimitClause(NamedTuple):
    """One question of a rule, and the answer that is the last one with which it holds."""

    fact: Fact
    answer: str
    weak: bool

    @property
    def name_in_sentence(self) -> str:
        """The name of the question, as it stands after "the"."""
        return without_article(self.fact.name)

    @property
    def test(self) -> str:
        """The test of the answer, as it is written in a rule."""
        return "at_most" if self.weak else "at_least"

    @property
    def place(self) -> int:
        """Where the answer stands on the scale."""
        return self.fact.scale.index(self.answer)

    @property
    def accepted_answers(self) -> tuple[str, ...]:
        """The answers with which it holds, the last one first."""
        scale = self.fact.scale
        return scale[self.place :: -1] if self.weak else scale[self.place :]

    @property
    def first_rejected(self) -> str:
        """The first answer with which it does not hold."""
        return self.fact.scale[self.place + 1 if self.weak else self.place - 1]


def clauses_of(when: Iterable[str], knowledge: KnowledgeBase, *, weak: bool) -> list[LimitClause]:
    """Questions, each with the last answer with which a rule about weak answers, or about strong ones, holds."""
    answers = [(knowledge.facts[name], answer) for name, answer in pairs(when)]
    return [LimitClause(fact, answer or fact.scale[-2 if weak else -1], weak) for fact, answer in answers]


def stages_of(chosen: Collection[str], clauses: Iterable[LimitClause], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The stages that were chosen, in the order of the framework; where none was, those that ask all the questions."""
    facts = [each.fact for each in clauses]
    every = knowledge.framework.stages
    return tuple(stage for stage in every if (stage in chosen if chosen else all(f.is_asked_at(stage) for f in facts)))


def ends(advised: Recommendation, clauses: Sequence[LimitClause]) -> bool:
    """Whether a rule no longer holds once something is done, whatever else is so."""
    when = All(tuple(Accepts(each.fact.id, frozenset(each.accepted_answers)) for each in clauses))
    return advised.acts_on != VERDICTS and truth(when, advised.sets) is False


def clearing(clauses: Sequence[LimitClause], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The recommendations that would end a rule: those of the highest pack, or, where it has none, those below."""
    every = [name for name, advised in knowledge.recommendations.items() if ends(advised, clauses)]
    own = own_names(knowledge.recommendations, knowledge)
    return tuple(name for name in every if name in own) or tuple(every)
