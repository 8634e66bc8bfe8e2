"""Rules that say the same: identical, equivalent and subsumed ones, and those that could be one.

The classical redundancies of a rule base (Nguyen, Perkins, Laffey and Pecora 1987, "Knowledge base verification";
Smit, Zoet and Berkhout 2017 on verifying business rules: identical, equivalent and subsumed rules, partial reduction).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Branch, Condition
from collabadvisor.knowledge.rules import AnyRule, Rule, VerdictRule
from collabadvisor.verification.check_model import CheckFinding, at_stages, quote_ids, stable_rules
from collabadvisor.verification.implication import Algebra, standings_algebra


@dataclass(frozen=True)
class RulePair:
    """Two rules with the same conclusion, in the order of their ids, and how their conditions compare."""

    one: AnyRule
    other: AnyRule
    shared: tuple[str, ...]
    """The stages at which both speak, in the framework's order."""
    ways: tuple[tuple[Branch, ...], tuple[Branch, ...]]
    forth: bool
    """Whether the other holds wherever the one does."""
    back: bool
    """Whether the one holds wherever the other does."""


def identical(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Rules that are written the same: where both speak, the same is told twice."""
    for pair in _pairs(knowledge):
        if pair.shared and _form(pair.one.when) == _form(pair.other.when):
            yield _twice(pair, "asks the very same as")


def equivalent(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Rules that are written differently and hold on the same answers."""
    for pair in _pairs(knowledge):
        differs = pair.forth and pair.back and _form(pair.one.when) != _form(pair.other.when)
        if pair.shared and differs:
            yield _twice(pair, "asks in other words the same as")


def subsumed(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Rules that hold only where another with the same conclusion does."""
    for pair in _pairs(knowledge):
        if pair.shared and pair.forth != pair.back:
            narrow, wide = (pair.one, pair.other) if pair.forth else (pair.other, pair.one)
            rule, where = narrow, _where(pair, narrow)
            what = f"{where}this holds only where '{wide.id}' does, and {_both(rule)}."
            lighter = ", give this one another severity" if isinstance(rule, Rule) and rule.severity else ""
            leave = f"leave {quote_ids(pair.shared)} out here" if where else "drop this one"
            yield _finding(narrow, wide, what, f"Widen that one{lighter}, or {leave}.")


def mergeable(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Rules that could be one: all is the same but the answers to one question, or but the stages."""
    for pair in _pairs(knowledge):
        one, other = pair.one, pair.other
        if _rest(one) != _rest(other):
            continue
        if pair.forth and pair.back and not pair.shared and one.because == other.because:
            stages = [stage for stage in knowledge.framework.stages if stage in (*one.stages, *other.stages)]
            what = f"this says {at_stages(other.stages)} what '{one.id}' says {at_stages(one.stages)}."
            yield _finding(pair.other, pair.one, what, f"Make one rule of them, with 'stages: [{', '.join(stages)}]'.")
        elif not pair.forth and not pair.back and set(one.stages) == set(other.stages):
            name = _differ_in(*pair.ways)
            if name is not None:
                what = f"this differs from '{one.id}' only in the answers that it accepts to '{name}'."
                yield _finding(pair.other, pair.one, what, "Make one rule of them, with 'one_of:'.")


def _pairs(knowledge: KnowledgeBase) -> Iterator[RulePair]:
    groups: dict[tuple[str, ...], list[AnyRule]] = defaultdict(list)
    for rule in stable_rules(knowledge):
        groups[_conclusion(rule)].append(rule)
    of_answers, of_verdicts = Algebra(), standings_algebra(knowledge)
    for group in groups.values():
        algebra = of_verdicts if isinstance(group[0], VerdictRule) else of_answers
        ways = {rule.id: algebra.ways(rule.when) for rule in group}
        inputs = {name: frozenset().union(*branches) for name, branches in ways.items()}
        for one, other in combinations(group, 2):
            if inputs[one.id].isdisjoint(inputs[other.id]):
                continue  # the answers that make the one can leave all open that the other asks for
            both = ways[one.id], ways[other.id]
            forth, back = algebra.implies(*both), algebra.implies(*reversed(both))
            stages = set(one.stages) & set(other.stages)
            shared = tuple(stage for stage in knowledge.framework.stages if stage in stages)
            yield RulePair(one, other, shared, both, forth, back)


def _conclusion(rule: AnyRule) -> tuple[str, ...]:
    if isinstance(rule, Rule):
        return ("finding", rule.about, rule.grade)
    assert isinstance(rule, VerdictRule)  # noqa: S101  (there is no third kind)
    return ("verdict", rule.verdict)


def _rest(rule: AnyRule) -> object:
    """What a rule concludes beside that."""
    return (set(rule.weakens), set(rule.shows), set(rule.recommend)) if isinstance(rule, Rule) else None


def _form(condition: Condition) -> object:
    """A condition as it is written, whatever the order of its parts."""
    if isinstance(condition, Accepts):
        return condition.name, condition.answers
    parts = frozenset(_form(part) for part in condition.parts)
    return next(iter(parts)) if len(parts) == 1 else ("all" if isinstance(condition, All) else "any", parts)


def _differ_in(ways: tuple[Branch, ...], others: tuple[Branch, ...]) -> str | None:
    """The one name in which two conditions of one way each differ."""
    if len(ways) > 1 or len(others) > 1 or ways[0].keys() != others[0].keys():
        return None
    differing = [name for name, accepted in ways[0].items() if accepted != others[0][name]]
    return differing[0] if len(differing) == 1 else None


def _both(rule: AnyRule) -> str:
    if isinstance(rule, Rule):
        return f"both tell a {rule.severity} weakness of {rule.about}" if rule.severity else (
            f"both tell a strength of {rule.about}"
        )  # fmt: skip
    assert isinstance(rule, VerdictRule)  # noqa: S101  (there is no third kind)
    return f"both call for '{rule.verdict}'"


def _where(pair: RulePair, rule: AnyRule) -> str:
    """The stages that are meant, where a rule speaks at others too."""
    return "" if set(rule.stages) <= set(pair.shared) else f"{at_stages(pair.shared)}, "


def _twice(pair: RulePair, verb: str) -> CheckFinding:
    where = _where(pair, pair.other)
    what = f"{where}this {verb} '{pair.one.id}', and {_both(pair.one)}."
    remedy = f"Leave {quote_ids(pair.shared)} to one of the two." if where else "Keep one of the two."
    return _finding(pair.other, pair.one, what, remedy)


def _finding(rule: AnyRule, than: AnyRule, what: str, remedy: str) -> CheckFinding:
    return CheckFinding((rule.id, than.id), rule.problem(("when",), what, remedy))
