"""What two packs say differently, thing by thing, with words told apart from what moves the advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from collabadvisor.files.records import Form
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, Scale, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SCALES, Fact
from collabadvisor.knowledge.rules import AnyRule, PortfolioRule
from collabadvisor.verification.diff import changed_parts
from collabadvisor.verification.diff.changed_parts import Bearing, parts
from collabadvisor.verification.diff.equivalence import merged, turn, written
from collabadvisor.verification.diff.pack_diff_model import BearsOn, Change, Kind, Part, Way, most

Thing = TypeVar("Thing", bound=Form)
Name = TypeVar("Name", bound=str)
Parted = Callable[[Thing, Thing], Iterable[Part]]
CONDITION = "when"


def changes(old: KnowledgeBase, new: KnowledgeBase) -> tuple[Change, ...]:
    """Everything that is not the same in both: rules first, then questions and recommendations, then all else."""
    one, other = old.framework, new.framework
    made: list[Iterable[Change]] = [
        _rules("rule", old.rules, new.rules, _Conditions(old.conditions, new.conditions, _facts(old), _facts(new))),
        _rules(
            "verdict_rule",
            old.verdict_rules,
            new.verdict_rules,
            _Conditions(old.conditions, new.conditions, _judged(old), _judged(new), always_known=True),
        ),
        _things("fact", old.facts, new.facts, _fact, "advice"),
        _things(
            "recommendation", old.recommendations, new.recommendations, _by(changed_parts.RECOMMENDATION), "advice"
        ),
        _framework(old, new),
        _things("stage", one.stages, other.stages, _by(changed_parts.STAGE), "advice"),
        _things("base", one.bases, other.bases, _by(changed_parts.WORDS), "advice"),
        _things("value", one.values, other.values, _by(changed_parts.VALUE), "advice"),
        _things("severity", one.severities, other.severities, _by(changed_parts.SEVERITY), "advice"),
        _things("verdict", one.verdicts, other.verdicts, _by(changed_parts.WORDS), "words"),
        _consistency(old, new),
        _across(old, new),
        _things("column", old.columns, new.columns, _by(changed_parts.COLUMN), "other"),
        _things("lesson", old.lessons, new.lessons, _by(changed_parts.WORDS), "words"),
    ]
    return tuple(change for group in made for change in group)


class _Conditions:
    """The conditions of both packs, and how the part that tells of one reads."""

    def __init__(
        self,
        before: Mapping[str, Condition],
        after: Mapping[str, Condition],
        scales_before: Mapping[str, Scale],
        scales_after: Mapping[str, Scale],
        *,
        always_known: bool = False,
    ) -> None:
        self.sides = (before, scales_before), (after, scales_after)
        self.always_known = always_known

    def part(self, rule: str, bears_on: BearsOn) -> Iterator[Part]:
        """How the condition of a rule changed; nothing where it did not, whatever its file says."""
        before, after = (conditions[rule] for conditions, _ in self.sides)
        if before == after:
            return
        asked = {*names(before), *names(after)}
        both = merged(*({name: scale for name, scale in scales.items() if name in asked} for _, scales in self.sides))
        turned = turn(before, after, both, always_known=self.always_known)
        old, new = (self.written(rule, side) for side in range(len(self.sides)))
        yield Part(CONDITION, old, new, "words" if turned.same else bears_on, turned)

    def written(self, rule: str, side: int) -> str:
        """The condition of a rule in one of the packs, in one line."""
        conditions, scales = self.sides[side]
        return written(conditions[rule], scales)


def _rules(
    kind: Kind, before: Mapping[str, AnyRule], after: Mapping[str, AnyRule], conditions: _Conditions
) -> Iterator[Change]:
    """Of a rule that is in force in neither pack, only the words can be told."""
    for change in _things(kind, before, after, _rule(conditions), "advice"):
        sides = [side[change.id] for side in (before, after) if change.id in side]
        if any(rule.status == "stable" for rule in sides):
            yield change
        else:
            quiet = tuple(Part(part.name, part.before, part.after, "words", part.turn) for part in change.parts)
            yield Change(change.kind, change.id, change.title, change.way, "words", quiet)


def _rule(conditions: _Conditions) -> Parted[AnyRule]:
    def differing(before: AnyRule, after: AnyRule) -> Iterator[Part]:
        yield from conditions.part(after.id, "advice")
        yield from parts(before, after, changed_parts.RULE, CONDITION)

    return differing


def _consistency(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[Change]:
    conditions = _Conditions(old.clashes, new.clashes, _facts(old), _facts(new))

    def differing(before: Form, after: Form) -> Iterator[Part]:
        yield from conditions.part(getattr(after, "id"), "other")  # noqa: B009  (every one of these forms has one)
        yield from parts(before, after, changed_parts.WORDS, CONDITION)

    yield from _things("consistency", old.consistency, new.consistency, differing, "other")


def _across(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[Change]:
    """The rules across ventures; of one that has a condition in one pack only, that is told as a part of its own."""
    conditions = _Conditions(old.conditions, new.conditions, _answers_and_standings(old), _answers_and_standings(new))

    def differing(before: PortfolioRule, after: PortfolioRule) -> Iterator[Part]:
        asks = [rule.when is not None for rule in (before, after)]
        if all(asks):
            yield from conditions.part(after.id, "other")
        elif any(asks):
            old_one, new_one = (conditions.written(after.id, side) if one else "" for side, one in enumerate(asks))
            yield Part(CONDITION, old_one, new_one, "other")
        yield from parts(before, after, changed_parts.ACROSS, CONDITION)

    yield from _things("portfolio_rule", old.portfolio_rules, new.portfolio_rules, differing, "other")


def _framework(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[Change]:
    """What holds for the whole pack. Its version is no change by itself: the two packs are named by it."""
    before, after = old.framework, new.framework
    apart = ("version", "stages", "bases", "values", "severities", "verdicts")
    told = list(parts(before, after, changed_parts.FRAMEWORK, *apart))
    shared = [[base for base in one.bases if base in other.bases] for one, other in ((before, after), (after, before))]
    if shared[0] != shared[1]:
        one, other = map(", ".join, shared)
        told.append(Part("order of the bases", one, other, "order"))
    if told:
        gravest = most(part.bears_on for part in told)
        yield Change("framework", "framework", after.title, "changed", gravest, tuple(told))


def _fact(before: Fact, after: Fact) -> Iterator[Part]:
    yield from changed_parts.answers(before.answers, after.answers)
    yield from parts(before, after, changed_parts.FACT, "answers")


def _by(bearing: Bearing) -> Parted[Form]:
    return lambda before, after: parts(before, after, bearing)


def _things(
    kind: Kind, before: Mapping[Name, Thing], after: Mapping[Name, Thing], differing: Parted[Thing], bears_on: BearsOn
) -> Iterator[Change]:
    """The things of one kind that changed, in the new pack's order, then those that are gone."""
    for name, thing in after.items():
        if name not in before:
            yield Change(kind, name, _title(thing, name), "added", bears_on)
        elif told := tuple(differing(before[name], thing)):
            gravest = most(part.bears_on for part in told)
            yield Change(kind, name, _title(thing, name), _way(before[name], thing), gravest, told)
    for name, thing in before.items():
        if name not in after:
            yield Change(kind, name, _title(thing, name), "removed", bears_on)


def _way(before: Form, after: Form) -> Way:
    retired = [getattr(rule, "status", "") == "retired" for rule in (before, after)]
    return "retired" if retired == [False, True] else "changed"


def _title(thing: Form, name: str) -> str:
    return next((getattr(thing, part) for part in ("title", "name", "statement") if hasattr(thing, part)), name)


def _facts(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {name: fact.scale for name, fact in knowledge.facts.items()}


def _answers_and_standings(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {**dict.fromkeys(knowledge.framework.judged(), SCALES["standings"]), **_facts(knowledge)}


def _judged(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {**dict.fromkeys(knowledge.framework.judged(), SCALES["standings"]), COVERAGE: COVERAGES}
