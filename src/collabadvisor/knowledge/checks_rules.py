"""Whether a pack's rules hold together: references, stages, direction, and what a ``because`` may quote."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from collabadvisor.files.problems import Problem
from collabadvisor.files.words import did_you_mean, listed, shown
from collabadvisor.knowledge.conditions import (
    UNORDERED,
    Condition,
    ConditionParser,
    Scale,
    branches,
    leaves,
    names,
    needed,
)
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, STANDINGS
from collabadvisor.knowledge.parts import Parts, Placed, Problems
from collabadvisor.knowledge.rules import PLACEHOLDER, AnyRule, ConsistencyRule, Rule


def check_rules(parts: Parts) -> Problems:
    """Rules name only what is there, ask only at stages where the question makes sense, and go one way."""
    framework, scales = parts.framework.thing, parts.scales()
    rules = {*parts.rules, *parts.verdict_rules}
    for placed in parts.rules.values():
        rule = placed.thing
        yield from common(parts, placed, rules)
        yield from _braces(placed, rule.because)
        yield from placed.unknown(("touches",), "value", rule.touches, framework.values)
        yield from placed.unknown(("recommend",), "recommendation", rule.recommend, parts.recommendations)
        condition, problems = parsed(placed, scales, "fact")
        yield from problems
        if condition is not None:
            parts.conditions[rule.id] = condition
            yield from _stages(parts, placed, condition)
            yield from _direction(placed, condition, scales)
            yield from _placeholders(placed, condition, scales)


def check_verdict_rules(parts: Parts) -> Problems:
    """Verdict rules name only bases, values and verdicts that are there."""
    framework = parts.framework.thing
    scales: dict[str, Scale] = dict.fromkeys(framework.judged(), (*STANDINGS, UNORDERED))
    scales[COVERAGE] = COVERAGES
    rules = {*parts.rules, *parts.verdict_rules}
    for placed in parts.verdict_rules.values():
        rule = placed.thing
        yield from common(parts, placed, rules)
        yield from _braces(placed, rule.because)
        for stage in set(rule.stages) & set(framework.stages):
            known = framework.stages[stage].verdicts
            if rule.verdict not in known:
                what = f"the stage '{stage}' has no verdict {shown(rule.verdict)}."
                yield placed.problem(("verdict",), what, did_you_mean(rule.verdict, known))
        condition, problems = parsed(placed, scales, "base or value")
        yield from problems
        if condition is not None:
            parts.conditions[rule.id] = condition
        for name in rule.placeholders():
            what = f"a verdict rests on standings, so {shown('answer.' + name)} has no answer to show."
            yield placed.problem(("because",), what, "Say it in words.")


def check_consistency(parts: Parts) -> Problems:
    """Rules of consistency set answers against each other that one venture can give, and quote only those."""
    scales = parts.scales()
    for placed in parts.consistency.values():
        rule = placed.thing
        yield from _braces(placed, rule.because)
        if has_braces(rule.ask):
            yield placed.problem(("ask",), "nothing can stand between braces here.", "Write it as words.")
        condition, problems = parsed(placed, scales, "fact")
        yield from problems
        if condition is not None:
            parts.clashes[rule.id] = condition
            yield from _opposed(parts, placed, condition)
            yield from _placeholders(placed, condition, scales)


def _opposed(parts: Parts, placed: Placed[ConsistencyRule], condition: Condition) -> Problems:
    for way in branches(condition):
        asked = [parts.facts[name].thing for name in way]
        if len(way) == 1:
            what = f"the answer to '{next(iter(way))}' alone is enough for this, and cannot be at odds with itself."
            yield placed.problem(("when",), what, "Name the fact that it does not go with, under 'all:'.")
        elif not any(all(fact.asked_at(stage) for fact in asked) for stage in parts.framework.thing.stages):
            together = listed(f"'{name}'" for name in way)
            yield placed.problem(("when",), f"no stage asks {together} together.", "Drop one of them.")


def common(parts: Parts, placed: Placed[AnyRule], rules: Collection[str]) -> Problems:
    """What is asked of a rule of any kind: known stages and lessons, and that another of ``rules`` takes its place."""
    rule = placed.thing
    yield from placed.unknown(("stages",), "stage", rule.stages, parts.framework.thing.stages)
    yield from placed.unknown(("lessons",), "lesson", rule.lessons, parts.lessons)
    successor = rule.retired.successor if rule.retired else None
    if successor and successor not in rules and not parts.problems:
        what = f"the rule {shown(successor)} is not known."
        yield placed.problem(("retired", "successor"), what, did_you_mean(successor, sorted(rules)))


def _braces(placed: Placed[AnyRule | ConsistencyRule], because: str) -> Problems:
    if has_braces(PLACEHOLDER.sub("", because)):
        what = "only {{ answer.FACT }} can stand between braces."
        yield placed.problem(("because",), what, "Write the rest as words.")


def has_braces(text: str) -> bool:
    """Whether a text has marks in it that look like something to be filled in."""
    return any(mark in text for mark in ("{{", "}}", "{%", "{#"))


def parsed(
    placed: Placed[AnyRule | ConsistencyRule], scales: Mapping[str, Scale], what: str
) -> tuple[Condition | None, list[Problem]]:
    """A rule's condition over these names, or what is wrong with it; ``what`` is what the names are."""
    found: list[Problem] = []
    parser = ConditionParser(scales, what, lambda at, *words: found.append(placed.problem(at, *words)))
    return parser.parse(placed.thing.when, ("when",)), found


def _stages(parts: Parts, placed: Placed[Rule], condition: Condition) -> Problems:
    for name in names(condition):
        unasked = [stage for stage in placed.thing.stages if not parts.facts[name].thing.asked_at(stage)]
        if unasked:
            what = f"'{name}' is not asked at the stage {listed(unasked)}."
            yield placed.problem(("stages",), what, "Drop the stage here, or ask the question there.")


def _direction(placed: Placed[Rule], condition: Condition, scales: Mapping[str, Scale]) -> Problems:
    """A better answer never makes anything worse: a weakness accepts the weakest answers, a strength the strongest."""
    rule = placed.thing
    weak = rule.finding == "weakness"
    turned = {leaf.name for leaf in leaves(condition) if not _one_way(leaf.answers, scales[leaf.name], weak)}
    excepted = {exception.fact for exception in rule.exceptions}
    test, side = ("at_most", "weak") if weak else ("at_least", "strong")
    for name in sorted(turned - excepted):
        what = f"a {rule.finding} speaks of {side} answers, but this asks for others to '{name}'."
        remedy = f"Write {test}; answers are listed weakest first. If the source demands it: 'exceptions:'."
        yield placed.problem(("when",), what, remedy)
    for index, exception in enumerate(rule.exceptions):
        if exception.fact not in turned:
            yield placed.problem(("exceptions", index), f"'{exception.fact}' needs no exception here.", "Drop it.")


def _one_way(answers: frozenset[str], scale: Scale, weak: bool) -> bool:
    return answers == set(scale[: len(answers)] if weak else scale[-len(answers) :])


def _placeholders(
    placed: Placed[Rule | ConsistencyRule], condition: Condition, scales: Mapping[str, Scale]
) -> Problems:
    certain = needed(condition)
    for name in placed.thing.placeholders():
        if name not in scales:
            yield placed.problem(("because",), f"the fact {shown(name)} is not known.", did_you_mean(name, scales))
        elif name not in certain:
            what = f"'{{{{ answer.{name} }}}}' may be empty: the rule can hold without an answer to '{name}'."
            yield placed.problem(("because",), what, "Quote only facts that the rule always needs.")
