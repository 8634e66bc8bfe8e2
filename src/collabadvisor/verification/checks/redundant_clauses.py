"""Conditions that ask for more than they need, and findings that contradict each other.

Unnecessary conditions and conflicting rules, as Nguyen and others (1987) name them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from itertools import product

from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.base_counts import base_count
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Branch, Condition
from collabadvisor.knowledge.rules import Rule, VerdictRule
from collabadvisor.verification.check_model import CheckFinding, at_stages, explained_rules, quote_ids, stable
from collabadvisor.verification.implication import Algebra, standings_algebra


def unnecessary(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Clauses, and groups of clauses, without which a condition holds on the very same answers."""
    of_answers, of_verdicts = Algebra(), standings_algebra(knowledge)
    for rule in explained_rules(knowledge):
        algebra = of_verdicts if isinstance(rule, VerdictRule) else of_answers
        condition = rule.when
        bases = tuple(knowledge.framework.bases) if isinstance(rule, VerdictRule) else ()
        for at, part in _unnecessary(condition, ("when",), _the_same_as(condition, algebra), bases):
            label = _label_of(part, bases)
            what = f"{label} changes nothing: without it, this holds on the very same answers."
            yield CheckFinding((rule.id,), rule.problem(at, what, "Drop it."))


def conflicting(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A weakness and a strength of one base of which one never comes without the other.

    A weakness and a strength of one base may stand beside each other on different questions; here it is the same
    answers that are held against it and in its favour.
    """
    for weakness, strength, stages, forth, back in _opposed(knowledge):
        if forth or back:
            first, second = (weakness, strength) if forth else (strength, weakness)
            what = (
                f"wherever this {first.finding} of {first.about} holds, so does the {second.finding} '{second.id}' "
                f"{at_stages(stages)}: the same answers speak for it and against it."
            )
            place = first.problem(("when",), what, "Take one of the two back.")
            yield CheckFinding((first.id, second.id), place)


def both_ways(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """One answer that helps to make both a weakness and a strength of one base, where both can hold at once."""
    algebra = Algebra()
    for weakness, strength, stages, forth, back in _opposed(knowledge):
        if forth or back:
            continue
        ways = (algebra.ways(rule.when) for rule in (weakness, strength))
        answers = sorted({answer for pair in product(*ways) for answer in _carrying_both(algebra, *pair)})
        if answers:
            what = (
                f"{quote_ids(answers)} can make this weakness of {weakness.about} and its strength '{strength.id}' at "
                f"once {at_stages(stages)}."
            )
            place = weakness.problem(("when",), what, "Let it speak for one of the two.")
            yield CheckFinding((weakness.id, strength.id), place)


def _the_same_as(condition: Condition, algebra: Algebra) -> Callable[[Condition], bool]:
    whole = algebra.ways(condition)

    def same(other: Condition) -> bool:
        ways = algebra.ways(other)
        return algebra.implies(whole, ways) and algebra.implies(ways, whole)

    return same


def _unnecessary(
    condition: Condition, at: NodePath, same: Callable[[Condition], bool], bases: Sequence[str] = ()
) -> Generator[tuple[NodePath, Condition], None, Condition]:
    """The parts that can be dropped, all of them together, each with its place; returns what is left.

    ``same`` says whether the whole still says the same with something else in the place of this condition. A clause
    about so many of the ``bases`` is one part.
    """
    if isinstance(condition, Accepts) or base_count(condition, bases):
        return condition
    parts = condition.parts
    for index in reversed(range(len(parts))):  # so that what comes earlier keeps its place
        here = (*at, _key(condition), index)
        before, part, after = parts[:index], parts[index], parts[index + 1 :]
        if (before or after) and same(replace(condition, parts=before + after)):
            yield here, part
            parts = before + after
        else:
            rest = yield from _unnecessary(part, here, _inside(condition, before, after, same), bases)
            parts = (*before, rest, *after)
    return replace(condition, parts=parts)


def _inside(
    condition: All | Any_,
    before: tuple[Condition, ...],
    after: tuple[Condition, ...],
    same: Callable[[Condition], bool],
) -> Callable[[Condition], bool]:
    return lambda part: same(replace(condition, parts=(*before, part, *after)))


def _label_of(part: Condition, bases: Sequence[str]) -> str:
    if isinstance(part, Accepts):
        return f"the clause on '{part.name}'"
    group = base_count(part, bases)
    return f"the clause on '{group.word}'" if group else f"the group under '{_key(part)}:'"


def _key(condition: All | Any_) -> str:
    return "all" if isinstance(condition, All) else "any"


def _opposed(knowledge: KnowledgeBase) -> Iterator[tuple[Rule, Rule, list[str], bool, bool]]:
    """Each weakness and strength of one base that speak at the same stages, and whether one implies the other."""
    algebra = Algebra()
    rules = stable(knowledge)
    ways = {rule.id: algebra.ways(rule.when) for rule in rules}
    for weakness in (rule for rule in rules if rule.severity):
        for strength in (rule for rule in rules if not rule.severity and rule.about == weakness.about):
            stages = [name for name in knowledge.framework.stages if name in {*weakness.stages} & {*strength.stages}]
            if stages:
                both = ways[weakness.id], ways[strength.id]
                yield weakness, strength, stages, algebra.implies(*both), algebra.implies(*reversed(both))


def _carrying_both(algebra: Algebra, way: Branch, other: Branch) -> Iterator[str]:
    if algebra.can_hold_together(way, other):
        for name in way.keys() & other.keys():
            yield from (f"{name}.{answer}" for answer in way[name] & other[name])
