"""What two packs say differently, thing by thing, with words told apart from what moves the advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from collabadvisor.files.models import Form
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, Scale, names
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SCALES, Fact
from collabadvisor.knowledge.rules import AnyRule, ConsistencyRule, PortfolioRule
from collabadvisor.verification.diff import changed_parts
from collabadvisor.verification.diff.changed_parts import Bearing, parts
from collabadvisor.verification.diff.equivalence import condition_change, condition_text, merge_scales
from collabadvisor.verification.diff.pack_diff_model import BearsOn, ChangedPart, Kind, PackChange, Way, gravest_bearing

Thing = TypeVar("Thing", bound=Form)
Name = TypeVar("Name", bound=str)
Parted = Callable[[Thing, Thing], Iterable[ChangedPart]]
CONDITION = "when"


def changes(old: KnowledgeBase, new: KnowledgeBase) -> tuple[PackChange, ...]:
    """Everything that is not the same in both: rules first, then questions and recommendations, then all else."""
    one, other = old.framework, new.framework
    groups: list[Iterable[PackChange]] = [
        _rules("rule", old.rules, new.rules, _Conditions(_facts(old), _facts(new))),
        _rules(
            "verdict_rule",
            old.verdict_rules,
            new.verdict_rules,
            _Conditions(_judged(old), _judged(new), bases=(tuple(one.bases), tuple(other.bases)), always_known=True),
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
        _things("verdict", one.verdicts, other.verdicts, _by(changed_parts.VERDICT), "words"),
        _rules("requirement", old.requirements, new.requirements, _Conditions(_answer_ids(old), _answer_ids(new))),
        _consistency(old, new),
        _across(old, new),
        _things("column", old.columns, new.columns, _by(changed_parts.COLUMN), "other"),
        _things("lesson", old.lessons, new.lessons, _by(changed_parts.WORDS), "words"),
    ]
    return tuple(change for group in groups for change in group)


class _Conditions:
    """The names that conditions ask for in both packs, and how the part that tells of a condition reads."""

    def __init__(
        self,
        before: Mapping[str, Scale],
        after: Mapping[str, Scale],
        *,
        bases: tuple[Sequence[str], Sequence[str]] = ((), ()),
        always_known: bool = False,
    ) -> None:
        self.scales = before, after
        self.bases = bases
        self.always_known = always_known

    def part(self, before: Condition, after: Condition, bears_on: BearsOn) -> Iterator[ChangedPart]:
        """How the condition of a rule changed; nothing where it did not, whatever its file says."""
        if before == after:
            return
        inputs = {*names(before), *names(after)}
        both = merge_scales(
            *({name: scale for name, scale in scales.items() if name in inputs} for scales in self.scales)
        )
        turned = condition_change(before, after, both, always_known=self.always_known)
        old, new = self.condition_texts(before, after)
        yield ChangedPart(
            name=CONDITION, before=old, after=new, bears_on="words" if turned.is_equivalent else bears_on, turn=turned
        )

    def condition_texts(self, before: Condition | None, after: Condition | None) -> tuple[str, str]:
        """The condition of each side in one line; empty where there is none."""
        sides = zip((before, after), self.scales, self.bases, strict=True)
        old, new = ("" if when is None else condition_text(when, scales, bases) for when, scales, bases in sides)
        return old, new


def _rules(
    kind: Kind, before: Mapping[str, AnyRule], after: Mapping[str, AnyRule], conditions: _Conditions
) -> Iterator[PackChange]:
    """Of a rule that is in force in neither pack, only the words can be told."""
    for change in _things(kind, before, after, _rule(conditions), "advice"):
        sides = [side[change.id] for side in (before, after) if change.id in side]
        if any(rule.status == "stable" for rule in sides):
            yield change
        else:
            quiet = tuple(
                ChangedPart(name=part.name, before=part.before, after=part.after, bears_on="words", turn=part.turn)
                for part in change.parts
            )
            yield PackChange(
                kind=change.kind, id=change.id, title=change.title, way=change.way, bears_on="words", parts=quiet
            )


def _rule(conditions: _Conditions) -> Parted[AnyRule]:
    def differing(before: AnyRule, after: AnyRule) -> Iterator[ChangedPart]:
        yield from conditions.part(before.when, after.when, "advice")
        yield from parts(before, after, changed_parts.RULE, CONDITION)

    return differing


def _consistency(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[PackChange]:
    conditions = _Conditions(_facts(old), _facts(new))

    def differing(before: ConsistencyRule, after: ConsistencyRule) -> Iterator[ChangedPart]:
        yield from conditions.part(before.when, after.when, "other")
        yield from parts(before, after, changed_parts.WORDS, CONDITION)

    yield from _things("consistency", old.consistency, new.consistency, differing, "other")


def _across(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[PackChange]:
    """The rules across ventures; of one that has a condition in one pack only, that is told as a part of its own."""
    conditions = _Conditions(_answers_and_standings(old), _answers_and_standings(new))

    def differing(before: PortfolioRule, after: PortfolioRule) -> Iterator[ChangedPart]:
        if before.when is not None and after.when is not None:
            yield from conditions.part(before.when, after.when, "other")
        elif before.when != after.when:
            one, other = conditions.condition_texts(before.when, after.when)
            yield ChangedPart(name=CONDITION, before=one, after=other, bears_on="other")
        yield from parts(before, after, changed_parts.ACROSS, CONDITION)

    yield from _things("portfolio_rule", old.portfolio_rules, new.portfolio_rules, differing, "other")


def _framework(old: KnowledgeBase, new: KnowledgeBase) -> Iterator[PackChange]:
    """What holds for the whole pack. Its version is no change by itself: the two packs are named by it."""
    before, after = old.framework, new.framework
    apart = ("version", "stages", "bases", "values", "severities", "verdicts")
    diffs = list(parts(before, after, changed_parts.FRAMEWORK, *apart))
    shared = [[base for base in one.bases if base in other.bases] for one, other in ((before, after), (after, before))]
    if shared[0] != shared[1]:
        one, other = map(", ".join, shared)
        diffs.append(ChangedPart(name="order of the bases", before=one, after=other, bears_on="order"))
    if diffs:
        gravest = gravest_bearing(part.bears_on for part in diffs)
        yield PackChange(
            kind="framework", id="framework", title=after.title, way="changed", bears_on=gravest, parts=tuple(diffs)
        )


def _fact(before: Fact, after: Fact) -> Iterator[ChangedPart]:
    yield from changed_parts.answers(before.answers, after.answers)
    yield from parts(before, after, changed_parts.FACT, "answers")


def _by(bearing: Bearing) -> Parted[Form]:
    return lambda before, after: parts(before, after, bearing)


def _things(
    kind: Kind, before: Mapping[Name, Thing], after: Mapping[Name, Thing], differing: Parted[Thing], bears_on: BearsOn
) -> Iterator[PackChange]:
    """The things of one kind that changed, in the new pack's order, then those that are gone."""
    for name, thing in after.items():
        if name not in before:
            yield PackChange(kind=kind, id=name, title=_title(thing, name), way="added", bears_on=bears_on)
        elif diffs := tuple(differing(before[name], thing)):
            gravest = gravest_bearing(part.bears_on for part in diffs)
            yield PackChange(
                kind=kind,
                id=name,
                title=_title(thing, name),
                way=_way(before[name], thing),
                bears_on=gravest,
                parts=diffs,
            )
    for name, thing in before.items():
        if name not in after:
            yield PackChange(kind=kind, id=name, title=_title(thing, name), way="removed", bears_on=bears_on)


def _way(before: Form, after: Form) -> Way:
    retired = [getattr(rule, "status", "") == "retired" for rule in (before, after)]
    return "retired" if retired == [False, True] else "changed"


def _title(thing: Form, name: str) -> str:
    return next((getattr(thing, part) for part in ("title", "name", "statement") if hasattr(thing, part)), name)


def _facts(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {name: fact.scale for name, fact in knowledge.facts.items()}


def _answer_ids(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {name: fact.answer_ids for name, fact in knowledge.facts.items()}


def _answers_and_standings(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {**dict.fromkeys(knowledge.framework.names_with_standing(), SCALES["standings"]), **_facts(knowledge)}


def _judged(knowledge: KnowledgeBase) -> dict[str, Scale]:
    return {**dict.fromkeys(knowledge.framework.names_with_standing(), SCALES["standings"]), COVERAGE: COVERAGES}
