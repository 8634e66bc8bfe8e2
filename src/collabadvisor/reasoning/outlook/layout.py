"""A pack's rules at one stage laid out as bits: what can be answered, and the branches that answers can make hold.

There is no second rule logic here: it lays out the branches of the rules' conditions. What follows from branches that
hold is concluded in ``judging.py``. That a question is answered, that it does not apply, and that an answer about a
base is low are conditions too, so that everything the advice depends on is told by branches.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from itertools import takewhile
from operator import or_
from typing import Literal, NamedTuple

from collabadvisor.inference.bearings import WEIGHT, Bearings
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, names
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, StandingOrNot
from collabadvisor.reasoning.outlook.sieve import Sieve

SILENT = "-"
"""The answer of a question that stays open. No rule accepts it."""
WORDS: tuple[StandingOrNot, ...] = WEIGHT
"""The bits of a set of standings, in the order in which they prevail."""
UNKNOWN = 1 << WORDS.index("not_known")
LOW = UNKNOWN - 1
"""The bits of the standings that come of weaknesses only."""
OpenAs = Literal["silent", "answered", "either"]
"""What becomes of an open question: it stays silent, gets any answer, or one of both."""


class RequirementBits(NamedTuple):
    """The branches by which a requirement is met, by which it is not, and by which all that it asks is answered."""

    met: int
    not_met: int
    settled: int


class Layout:
    """The rules of one pack that speak at one stage.

    ``facts`` are the ids of the questions asked, ``codes`` has for each of them the bit of each answer (None: it stays
    open), ``answers`` all the answers it can get, ``scales`` those on its scale, and ``silent`` the bit of none;
    ``bases`` has the base of each, ``counting`` whether it counts towards that being known. ``findings`` holds the
    conditions, ``found`` the branches of each rule. For each base ``low`` has the branches of low answers, and of its
    questions that count ``given`` those of questions that are answered and ``spared`` those of questions that do not
    apply, one for each; ``asked`` says how many of these there are. ``bearing`` has for each base and value the
    branches of the rules that bear on it, by standing. ``required`` has those of the requirements that forbid
    the best verdict.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        questions = [fact for fact in knowledge.facts.values() if fact.is_asked_at(stage)]
        self.facts = tuple(fact.id for fact in questions)
        self.bases = tuple(fact.base for fact in questions)
        self.counting = tuple(knowledge.counts(fact, stage) for fact in questions)
        self.codes: list[dict[str | None, int]] = [
            {**{answer: 1 << place for place, answer in enumerate(fact.answer_ids)}, None: 1 << len(fact.answer_ids)}
            for fact in questions
        ]
        self.answers = [(1 << len(fact.answer_ids)) - 1 for fact in questions]
        self.scales = [(1 << len(fact.scale)) - 1 for fact in questions]
        self.silent = [1 << len(fact.answer_ids) for fact in questions]
        self.bearings = Bearings(knowledge, stage)
        active = list(knowledge.active(stage))
        conditions: dict[str, Condition] = {rule.id: rule.when for rule in active}
        for base, low in self.bearings.low.items():
            conditions[f"low {base}"] = Any_(tuple(Accepts(*answers) for answers in low.items()))
        conditions |= {f"answered {fact.id}": Accepts(fact.id, frozenset(fact.scale)) for fact in questions}
        conditions |= {
            f"not_applying {fact.id}": Accepts(fact.id, frozenset({DOES_NOT_APPLY}))
            for fact in questions
            if fact.does_not_apply
        }
        forbidding = knowledge.forbidding(stage)
        for each in forbidding:
            ways = knowledge.requirement_ways[each.id]
            conditions |= {f"met {each.id}": ways.met, f"not_met {each.id}": ways.not_met}
            settled = All(
                tuple(Accepts(name, frozenset(knowledge.facts[name].answer_ids)) for name in names(each.when))
            )
            conditions[f"settled {each.id}"] = settled
        self.findings = Sieve(conditions, {fact.id: (*fact.answer_ids, SILENT) for fact in questions})
        bits = self.findings.bits
        self.required = tuple(
            RequirementBits(*(bits[f"{word} {each.id}"] for word in ("met", "not_met", "settled")))
            for each in forbidding
        )
        self.found = {rule.id: bits[rule.id] for rule in active}
        self.low = {base: bits[f"low {base}"] for base in self.bearings.low}
        of_base = {base: knowledge.counted_questions(base, stage) for base in self.bearings.low}
        self.asked = {base: len(facts) for base, facts in of_base.items()}
        self.given = {base: union(bits[f"answered {fact.id}"] for fact in facts) for base, facts in of_base.items()}
        self.spared = {
            base: union(bits[f"not_applying {fact.id}"] for fact in facts if fact.does_not_apply)
            for base, facts in of_base.items()
        }
        self.bearing: dict[str, list[int]] = {name: [0] * len(WORDS) for name in self.bearings.levels}
        for rule in active:
            for name, standing in self.bearings.effects(rule):
                self.bearing[name][WORDS.index(standing)] |= self.found[rule.id]

    def options(
        self, answers: Mapping[str, str], open_as: OpenAs = "silent", unknown: Collection[str] = ()
    ) -> list[int]:
        """For each of ``facts`` the answers it can have: the one given, or what becomes of an open question.

        Those in ``unknown`` stay silent. Raises ``KeyError`` for an answer that its question does not have.
        """
        options = []
        for fact, codes, every, silent in zip(self.facts, self.codes, self.answers, self.silent, strict=True):
            if fact in answers:
                options.append(codes[answers[fact]])
            elif open_as == "silent" or fact in unknown:
                options.append(silent)
            else:
                options.append(every if open_as == "answered" else every | silent)
        return options

    def read(self, answers: Mapping[str, str]) -> int:
        """The branches that hold by these answers, where all other questions are open."""
        return self.findings.read(self.options(answers))[0]

    def open_questions(self, options: Sequence[int], masks: Sequence[int], possible: int, sure: int) -> tuple[str, ...]:
        """The open questions about which the branches still ask that can be the first to hold."""
        undecided = possible & union(takewhile(lambda mask: not sure & mask, masks))
        if not undecided:
            return ()
        asking = zip(self.facts, options, self.findings.asking, strict=True)
        return tuple(fact for fact, option, asks in asking if asks & undecided and option & (option - 1))


def union(masks: Iterable[int]) -> int:
    """All the branches of some sets of them."""
    return reduce(or_, masks, 0)
