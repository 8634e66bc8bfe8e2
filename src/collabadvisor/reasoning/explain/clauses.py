"""A rule's condition in words, clause by clause: what it asks of each name, what is so, and whether it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from collabadvisor.files.words import plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Condition, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES
from collabadvisor.reasoning.explain.explanation_model import Clause, Joined, Labelled


@dataclass(frozen=True)
class Wording:
    """How a name of a condition reads: its title, what joins it to an answer, and all it can be, weakest first."""

    title: str
    joint: str
    labels: Mapping[str, str]

    def accepted(self, clause: Accepts) -> tuple[Labelled, ...]:
        """The answers that a clause accepts, weakest first."""
        return tuple(Labelled(id=word, label=label) for word, label in self.labels.items() if word in clause.answers)


def of_fact(name: str, knowledge: KnowledgeBase) -> Wording:
    """How a fact reads in the condition of a rule."""
    fact = knowledge.facts[name]
    return Wording(fact.name, ": ", {answer: fact.label(answer) for answer in fact.given})


def of_standing(name: str, knowledge: KnowledgeBase) -> Wording:
    """How a base, a value or ``COVERAGE`` reads in the condition of a rule of the verdict."""
    if name == COVERAGE:
        return Wording("questions answered on the urgent bases", ": ", {word: plain(word) for word in COVERAGES})
    standings: dict[str, str] = {word: named.title for word, named in knowledge.framework.standings.items()}
    return Wording(knowledge.framework.title_of(name).lower(), " is ", standings)


def clauses(condition: Condition, given: Mapping[str, str], wording: Callable[[str], Wording]) -> Clause | Joined:
    """A condition with what is so of each of its names (``given``; what is missing there is not known)."""
    holds = truth(condition, given)
    if not isinstance(condition, Accepts):
        parts = tuple(clauses(part, given, wording) for part in condition.parts)
        return Joined(join="all" if isinstance(condition, All) else "any", holds=holds, parts=parts)
    words, known = wording(condition.name), given.get(condition.name)
    return Clause(
        name=condition.name,
        title=words.title,
        given=None if known is None else Labelled(id=known, label=words.labels[known]),
        would_do=words.accepted(condition),
        holds=holds,
    )
