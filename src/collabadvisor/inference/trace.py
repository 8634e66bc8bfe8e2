"""What an engine concluded from a venture, and from what: the trace that every reason in the advice is read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from collabadvisor.files.problems import Location, PackError, Problem
from collabadvisor.files.words import join_words, quote_value
from collabadvisor.inference.bearings import LOW, Answered
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import holding_names, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, DOES_NOT_APPLY, REQUIREMENTS, VERDICTS
from collabadvisor.knowledge.requirements import NOT_KNOWN, NOT_MET, worst_status
from collabadvisor.venture.model import Venture

Kind = Literal["finding", "standing", "requirement", "verdict"]
Fired = dict[tuple[str, str, str], set[str]]
"""What fired, as an engine notes it: (kind, name, result) -> the names of what it was concluded from.

The kinds are those of ``Conclusion`` and "called": a verdict rule that called for its verdict.
"""


@dataclass(frozen=True)
class Conclusion:
    """One thing concluded.

    ``name`` is the rule's id for a finding and a requirement, the base or value for a standing, and "verdict" for the
    verdict.
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

    @property
    def is_low(self) -> bool:
        """Whether this is a standing that a critical or major weakness is behind."""
        return self.result in LOW


@dataclass(frozen=True)
class Inference:
    """Everything concluded of one venture, in the order of the chain: findings, standings, requirements, verdict."""

    findings: tuple[Conclusion, ...]
    standings: Mapping[str, Conclusion]
    requirements: Mapping[str, Conclusion]
    verdict: Conclusion
    answered: Answered
    forbidding: tuple[str, ...] = ()
    """The requirements that make the verdict what it is, where it comes from requirements."""

    @property
    def verdict_causes(self) -> tuple[str, ...]:
        """The bases and values that stand low and that the verdict comes from, at once or through a value."""
        reached: set[str] = set()
        todo = list(self.verdict.premises)
        while todo:
            name = todo.pop()
            if name in self.standings and self.standings[name].is_low and name not in reached:
                reached.add(name)
                todo += self.standings[name].premises
        return tuple(name for name in self.standings if name in reached)

    @property
    def decisive_findings(self) -> frozenset[str]:
        """The findings that the verdict hangs on, by rule: those behind the low standings that it comes from."""
        premises = (premise for name in self.verdict_causes for premise in self.standings[name].premises)
        return frozenset(premises).intersection(finding.name for finding in self.findings)

    def trace(self) -> tuple[Conclusion, ...]:
        """The whole chain, first to last."""
        return (*self.findings, *self.standings.values(), *self.requirements.values(), self.verdict)


def assemble(venture: Venture, answered: Answered, fired: Fired, knowledge: KnowledgeBase) -> Inference:
    """The inference from what fired, in whatever order it did. Raises ``PackError`` where no verdict rule speaks."""
    answers, judged = venture.known_answers(), knowledge.framework.names_with_standing()
    notes: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {}
    for (kind, name, result), why in sorted(fired.items()):
        notes.setdefault(kind, {})[name] = (result, tuple(sorted(why)))
    if "verdict" not in notes:
        name, stage = quote_value(venture.name), quote_value(venture.stage)
        what = f"no verdict rule speaks of a venture like {name} at the stage {stage}."
        remedy = f"Add one that asks whether '{COVERAGE}' is {join_words(COVERAGES, 'or')}."
        raise PackError([Problem(Location(str(knowledge.pack / "rules" / VERDICTS)), what, remedy)])
    verdict, rules = notes["verdict"]["verdict"]
    premises = {name for rule in rules for name in notes["called"][rule][1]}
    requirements = {
        name: _requirement(name, result, answers, knowledge)
        for name, (result, _) in notes.get("requirement", {}).items()
    }
    return Inference(
        findings=tuple(
            Conclusion(
                "finding",
                name,
                result,
                (name,),
                _answers(holding_names(knowledge.condition_of(name), answers), answers),
            )
            for name, (result, _) in notes.get("finding", {}).items()
        ),
        standings={name: _standing(venture, name, *notes["standing"][name], knowledge) for name in judged},
        requirements=requirements,
        forbidding=tuple(_forbidding(requirements, venture.stage, knowledge)) if REQUIREMENTS in premises else (),
        verdict=Conclusion(
            "verdict",
            "verdict",
            verdict,
            rules,
            (),
            tuple(name for name in (*judged, COVERAGE, REQUIREMENTS) if name in premises),
        ),
        answered=answered,
    )


def _standing(
    venture: Venture, name: str, result: str, premises: tuple[str, ...], knowledge: KnowledgeBase
) -> Conclusion:
    answers = venture.known_answers()
    low = [premise for premise in premises if premise in knowledge.facts]  # answers that keep a base from being sound
    # A base that is adequate because nothing bears on it rests on its answers: none of them made a finding that counts.
    plain = result == "adequate" and not premises and name in knowledge.framework.bases
    candidates = (fact.id for fact in knowledge.questions(name, venture.stage)) if plain else low
    facts = [fact for fact in candidates if answers.get(fact, DOES_NOT_APPLY) != DOES_NOT_APPLY]
    others = tuple(premise for premise in premises if premise not in low)
    return Conclusion("standing", name, result, (), _answers(facts, answers), others)


def _forbidding(requirements: Mapping[str, Conclusion], stage: str, knowledge: KnowledgeBase) -> Iterator[str]:
    """The requirements that forbid the best verdict and stand worst."""
    forbid = [requirements[each.id] for each in knowledge.forbidding(stage)]
    worst = worst_status([each.result for each in forbid])  # type: ignore[misc]  # by the chain
    return (each.name for each in forbid if each.result == worst)


def _requirement(name: str, result: str, answers: Mapping[str, str], knowledge: KnowledgeBase) -> Conclusion:
    """How a requirement stands, and the answers that make it so; where it is not known, those that are given."""
    ways = knowledge.requirement_ways[name]
    facts = names(ways.met)
    answered = tuple(fact for fact in facts if fact in answers)
    by = answered if result == NOT_KNOWN else holding_names(ways.not_met if result == NOT_MET else ways.met, answers)
    return Conclusion("requirement", name, result, (name,), _answers(by, answers))


def _answers(facts: Iterable[str], answers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((fact, answers[fact]) for fact in facts)
