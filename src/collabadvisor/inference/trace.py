"""What an engine concluded from a venture, and from what: the trace that every reason in the advice is read from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from collabadvisor.files.problems import Location, PackError, Problem
from collabadvisor.files.words import listed, shown
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import holding
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, VERDICTS
from collabadvisor.venture.model import Venture

Kind = Literal["finding", "standing", "verdict"]
Answered = Mapping[str, tuple[int, int]]
"""Base -> how many of its questions are answered, of how many that are asked at the stage."""
Fired = dict[tuple[str, str, str], set[str]]
"""What fired, as an engine notes it: (kind, name, result) -> the names of what it was concluded from.

The kinds are those of ``Conclusion`` and "called": a verdict rule that called for its verdict.
"""


@dataclass(frozen=True)
class Conclusion:
    """One thing concluded.

    ``name`` is the rule's id for a finding, the base or value for a standing, and "verdict" for the verdict.
    ``result`` is what was concluded of it. ``rules`` are the rules that concluded it, by id; a standing has none,
    since the framework's own chain concludes it. ``answers`` are those that it rests on directly, ``premises`` the
    names of the earlier conclusions; both in a fixed order.
    """

    kind: Kind
    name: str
    result: str
    rules: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    premises: tuple[str, ...] = ()


@dataclass(frozen=True)
class Inference:
    """Everything concluded of one venture, in the order of the chain: findings, standings, verdict."""

    findings: tuple[Conclusion, ...]
    standings: Mapping[str, Conclusion]
    verdict: Conclusion
    answered: Answered

    def trace(self) -> tuple[Conclusion, ...]:
        """The whole chain, first to last."""
        return (*self.findings, *self.standings.values(), self.verdict)


def assemble(venture: Venture, answered: Answered, fired: Fired, knowledge: KnowledgeBase) -> Inference:
    """The inference from what fired, in whatever order it did. Raises ``PackError`` where no verdict rule speaks."""
    known, judged = venture.known(), knowledge.framework.judged()
    notes: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {}
    for (kind, name, result), why in sorted(fired.items()):
        notes.setdefault(kind, {})[name] = (result, tuple(sorted(why)))
    if "verdict" not in notes:
        what = f"no verdict rule speaks of a venture like {shown(venture.name)} at the stage {shown(venture.stage)}."
        remedy = f"Add one that asks whether '{COVERAGE}' is {listed(COVERAGES, 'or')}."
        raise PackError([Problem(Location(str(knowledge.pack / "rules" / VERDICTS)), what, remedy)])
    verdict, rules = notes["verdict"]["verdict"]
    called = {name for rule in rules for name in notes["called"][rule][1]}
    return Inference(
        findings=tuple(
            Conclusion("finding", name, result, (name,), _answers(holding(knowledge.when(name), known), known))
            for name, (result, _) in notes.get("finding", {}).items()
        ),
        standings={name: _standing(venture, name, *notes["standing"][name], knowledge) for name in judged},
        verdict=Conclusion(
            "verdict",
            "verdict",
            verdict,
            rules,
            (),
            tuple(name for name in (*judged, COVERAGE) if name in called),
        ),
        answered=answered,
    )


def _standing(
    venture: Venture, name: str, result: str, premises: tuple[str, ...], knowledge: KnowledgeBase
) -> Conclusion:
    # A base that is adequate because nothing bears on it rests on its answers: none of them made a finding that counts.
    plain = result == "adequate" and not premises and name in knowledge.framework.bases
    known = venture.known()
    facts = (fact.id for fact in knowledge.questions(name, venture.stage) if fact.id in known) if plain else ()
    return Conclusion("standing", name, result, (), _answers(facts, known), premises)


def _answers(facts: Iterable[str], known: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((fact, known[fact]) for fact in facts)
