"""Whether the rules of the verdict go one way: what stands better never calls for a worse verdict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Branch
from collabadvisor.knowledge.framework import COVERAGE, STANDINGS
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.verification.check_model import CheckFinding
from collabadvisor.verification.implication import Algebra, Ways, standings_algebra


def against_direction(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule that calls for a bad verdict from a standing on, where the standing below it calls for a better one.

    Read as the rules are written, each standing by itself: what rests on what is for the proofs to take into account.
    """
    algebra = standings_algebra(knowledge)
    for stage in knowledge.framework.stages:
        scale = knowledge.framework.stages[stage].verdicts
        calling = [(scale.index(rule.verdict), rule) for rule in knowledge.calling(stage)]
        ways = {rule.id: algebra.ways(rule.when) for _, rule in calling}
        for place, rule in (each for each in calling if each[1].id in knowledge.verdict_rules):
            as_bad = tuple(way for other, one in calling if other <= place for way in ways[one.id])
            better = tuple(way for other, one in calling if other > place for way in ways[one.id])
            turned = _turned(algebra, ways[rule.id], as_bad, better)
            if turned is not None:
                yield _finding(rule, stage, *turned)


def _turned(algebra: Algebra, ways: Ways, as_bad: Ways, better: Ways) -> tuple[str, int] | None:
    """The name, and the place of its standing, at which one step up brings this verdict in place of a better one."""
    for way in ways:
        for name, accepted in way.items():
            for place, (low, high) in enumerate(pairwise(STANDINGS)):
                if name != COVERAGE and high in accepted and low not in accepted:
                    below: Branch = {**way, name: frozenset({low})}
                    if _calls_better(algebra, below, as_bad, better):
                        return name, place
    return None


def _calls_better(algebra: Algebra, box: Branch, as_bad: Ways, better: Ways) -> bool:
    """Whether somewhere in a box a better verdict is called for, and none that is as bad."""
    for way in better:
        if algebra.can_hold_together(box, way):
            inner = {name: accepted & way.get(name, accepted) for name, accepted in box.items()}
            if algebra.uncovered_part(inner, as_bad) is not None:
                return True
    return False


def _finding(rule: VerdictRule, stage: str, name: str, place: int) -> CheckFinding:
    what = (
        f"where '{name}' rises from {STANDINGS[place]} to {STANDINGS[place + 1]} at the stage {stage}, this calls for "
        f"'{rule.verdict}', which is worse than what was called for before."
    )
    remedy = "Ask for the worse standings too, with 'at_most:'."
    return CheckFinding((rule.id, stage), rule.problem(("when",), what, remedy))
