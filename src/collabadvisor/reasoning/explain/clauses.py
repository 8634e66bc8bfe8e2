"""A rule's condition in words, clause by clause: what it asks of each name, what is so, and whether it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from collabadvisor.files.words import join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.base_counts import BaseCount, base_count
from collabadvisor.knowledge.conditions import Accepts, All, Condition, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.reasoning.explain.explanation_model import Clause, JoinedClauses, LabelledTerm

NUMBERS = ("one", "two", "three")


@dataclass(frozen=True)
class Wording:
    """How a name of a condition reads: its title, what joins it to an answer, and all it can be, weakest first."""

    title: str
    joint: str
    labels: Mapping[str, str]

    def accepted_answers(self, clause: Accepts) -> tuple[LabelledTerm, ...]:
        """The answers that a clause accepts, weakest first."""
        return tuple(
            LabelledTerm(id=word, label=label) for word, label in self.labels.items() if word in clause.answers
        )


def fact_wording(name: str, knowledge: KnowledgeBase) -> Wording:
    """How a fact reads in the condition of a rule."""
    fact = knowledge.facts[name]
    return Wording(fact.name, ": ", {answer: fact.label(answer) for answer in fact.answer_ids})


def standing_wording(name: str, knowledge: KnowledgeBase) -> Wording:
    """How a base, a value, ``COVERAGE`` or ``REQUIREMENTS`` reads in the condition of a rule of the verdict."""
    if name == COVERAGE:
        return Wording("questions answered", ": ", {word: plain(word) for word in COVERAGES})
    if name == REQUIREMENTS:
        return Wording("what is required", ": ", {word: plain(word) for word in REQUIREMENT_STATUSES})
    standings: dict[str, str] = {word: standing.title for word, standing in knowledge.framework.standings.items()}
    return Wording(knowledge.framework.title_of(name).lower(), " is ", standings)


def clauses(
    condition: Condition,
    state: Mapping[str, str],
    wording: Callable[[str, KnowledgeBase], Wording],
    knowledge: KnowledgeBase,
) -> Clause | JoinedClauses:
    """A condition with what is so of each of its names (``state``; what is missing there is not known)."""
    holds = truth(condition, state)
    counted = base_count(condition, tuple(knowledge.framework.bases))
    if counted:
        return _of_counted(counted, state, knowledge).replace(holds=holds)
    if not isinstance(condition, Accepts):
        parts = tuple(clauses(part, state, wording, knowledge) for part in condition.parts)
        return JoinedClauses(join="all" if isinstance(condition, All) else "any", holds=holds, parts=parts)
    words, word = wording(condition.name, knowledge), state.get(condition.name)
    return Clause(
        name=condition.name,
        title=words.title,
        given=None if word is None else LabelledTerm(id=word, label=words.labels[word]),
        would_do=words.accepted_answers(condition),
        holds=holds,
    )


def _of_counted(counted: BaseCount, state: Mapping[str, str], knowledge: KnowledgeBase) -> Clause:
    """The clause that so many of the bases stand in one of some ways. ``state`` has how many do, and in words which."""
    bases = knowledge.framework.bases
    those = [base for base in bases if state[base] in counted.answers]
    titles = join_words(bases[base].title.lower() for base in those)
    label = titles if len(those) >= counted.many else f"only {titles}" if those else "none"
    many = "all" if counted.many == len(bases) else NUMBERS[counted.many - 1]
    return Clause(
        name=counted.word,
        title=f"{many} of the bases",
        given=LabelledTerm(id=str(len(those)), label=label),
        would_do=standing_wording(next(iter(bases)), knowledge).accepted_answers(Accepts("", counted.answers)),
        holds=None,
    )
