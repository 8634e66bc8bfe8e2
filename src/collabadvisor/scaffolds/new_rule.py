"""A rule as its author asks for it, and what follows from that: its clauses, its stages, what would end it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from collabadvisor.files.words import clean, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, truth
from collabadvisor.knowledge.framework import VERDICTS, Fact
from collabadvisor.knowledge.rules import Recommendation
from collabadvisor.scaffolds.names import own_names, pairs
from collabadvisor.scenarios.situation import ARTICLE


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
    def titled(self) -> str:
        """Its title: the words of its id where nobody gave one."""
        return clean(self.title) or plain(self.id).capitalize()


class Clause(NamedTuple):
    """One question of a rule, and the answer that is the last one with which it holds."""

    fact: Fact
    answer: str
    weak: bool

    @property
    def spoken(self) -> str:
        """The name of the question, as it stands after "the"."""
        return self.fact.name.removeprefix(ARTICLE)

    @property
    def test(self) -> str:
        """The test of the answer, as it is written in a rule."""
        return "at_most" if self.weak else "at_least"

    @property
    def place(self) -> int:
        """Where the answer stands on the scale."""
        return self.fact.scale.index(self.answer)

    @property
    def accepted(self) -> tuple[str, ...]:
        """The answers with which it holds, the last one first."""
        scale = self.fact.scale
        return scale[self.place :: -1] if self.weak else scale[self.place :]

    @property
    def beyond(self) -> str:
        """The first answer with which it does not hold."""
        return self.fact.scale[self.place + 1 if self.weak else self.place - 1]


def clauses_of(wish: NewRule, knowledge: KnowledgeBase) -> list[Clause]:
    """The questions of a rule with the last answer with which it holds."""
    found = []
    for name, answer in pairs(wish.when):
        fact = knowledge.facts[name]
        found.append(Clause(fact, answer or fact.scale[-2 if wish.weak else -1], wish.weak))
    return found


def stages_of(wish: NewRule, clauses: Iterable[Clause], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The stages at which a rule speaks, in the order of the framework."""
    facts = [each.fact for each in clauses]
    return tuple(
        stage
        for stage in knowledge.framework.stages
        if (stage in wish.stages if wish.stages else all(fact.asked_at(stage) for fact in facts))
    )


def ends(advised: Recommendation, clauses: Sequence[Clause]) -> bool:
    """Whether a rule no longer holds once something is done, whatever else is so."""
    when = All(tuple(Accepts(each.fact.id, frozenset(each.accepted)) for each in clauses))
    return advised.acts_on != VERDICTS and truth(when, advised.sets) is False


def clearing(clauses: Sequence[Clause], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The recommendations that would end a rule: those of the highest pack, or, where it has none, those below."""
    every = [name for name, advised in knowledge.recommendations.items() if ends(advised, clauses)]
    own = own_names(knowledge.recommendations, knowledge)
    return tuple(name for name in every if name in own) or tuple(every)
