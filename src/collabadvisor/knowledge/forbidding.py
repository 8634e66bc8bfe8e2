"""The rules of the verdict that follow from requirements: those that forbid the best verdict make another one of it.

Not met gives the next worse verdict of the stage, and not known the one that says only that too little is known, where
otherwise the best would be given. No pack writes these rules; every engine reads them as it reads those of the pack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from collabadvisor.knowledge.conditions import Branch, Scale, branches
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, REQUIREMENTS, SCALES, Framework
from collabadvisor.knowledge.opposites import conjunction, shutting
from collabadvisor.knowledge.requirements import NOT_KNOWN, NOT_MET, Requirement, disjunction
from collabadvisor.knowledge.rules import VerdictRule

TOO_FEW = frozenset(COVERAGES[:1])


def forbidding_rules_at(rules: Iterable[VerdictRule], stage: str) -> list[VerdictRule]:
    """The stable ones that speak at a stage."""
    return [rule for rule in rules if rule.status == "stable" and stage in rule.stages]


def forbidding_at(requirements: Iterable[Requirement], stage: str) -> list[Requirement]:
    """The stable requirements that forbid the best verdict of a stage."""
    stable = (each for each in requirements if each.status == "stable" and stage in each.stages)
    return [each for each in stable if each.forbids_best_verdict]


def silent_among(scale: Sequence[str], rules: Sequence[VerdictRule]) -> tuple[str, ...]:
    """The verdicts that rules call for only where too little is answered."""
    ways = {
        verdict: [way for rule in rules if rule.verdict == verdict for way in branches(rule.when)] for verdict in scale
    }
    return tuple(
        verdict for verdict in scale if ways[verdict] and all(way.get(COVERAGE) == TOO_FEW for way in ways[verdict])
    )


def verdicts_without_best(
    framework: Framework, rules: Iterable[VerdictRule], stage: str
) -> tuple[str | None, str | None, str | None]:
    """The best verdict of a stage, the next worse, and the one that says that too little is known; None for none."""
    scale = framework.stages[stage].verdicts
    silent = silent_among(scale, forbidding_rules_at(rules, stage))
    ranked = [verdict for verdict in scale if verdict not in silent]
    best, worse = ([*ranked[::-1], None, None])[:2]
    return best, worse, silent[0] if silent else None


def forbidding_rules(
    framework: Framework, rules: Mapping[str, VerdictRule], requirements: Iterable[Requirement]
) -> dict[str, VerdictRule]:
    """The rules that follow from requirements, by their ids; none where no requirement forbids a verdict."""
    by_id: dict[str, VerdictRule] = {}
    for rule in _by_stage(framework, rules.values(), list(requirements)):
        alike = by_id.get(rule.id)
        if alike is None or alike.when == rule.when:
            by_id[rule.id] = rule.replace(stages=(*alike.stages, *rule.stages)) if alike else rule
        else:
            name = f"{rule.id}-when-{_hyphened(rule.stages[0])}"
            by_id[name] = rule.replace(id=name)
    return by_id


def _by_stage(
    framework: Framework, rules: Iterable[VerdictRule], requirements: Sequence[Requirement]
) -> Iterator[VerdictRule]:
    rules = list(rules)
    for stage in framework.stages:
        forbidding = forbidding_at(requirements, stage)
        best, worse, silent = verdicts_without_best(framework, rules, stage) if forbidding else (None, None, None)
        if not best or not worse or not silent:
            continue
        ways = _best_given(framework, forbidding_rules_at(rules, stage), best)
        title = framework.verdicts[best].title
        for status, verdict in ((NOT_MET, worse), (NOT_KNOWN, silent)) if ways else ():
            word = "not met" if status == NOT_MET else "not known to be met"
            yield VerdictRule(
                id=f"{_hyphened(best)}-forbidden-while-{_hyphened(status)}",
                title=f"Something that is required is {word}",
                status="stable",
                stages=(stage,),
                when=disjunction({REQUIREMENTS: frozenset({status}), **way} for way in ways),
                because=f"But for something that is required and {word}, the verdict would be “{title}”.",
                lessons=tuple(dict.fromkeys(lesson for each in forbidding for lesson in each.lessons)),
                verdict=verdict,
            ).standing_with(forbidding[-1])


def _best_given(framework: Framework, rules: Sequence[VerdictRule], best: str) -> list[Branch]:
    """The ways in which rules call for the best verdict, and none for another. Raises ``TooManyWaysError``."""
    scales: dict[str, Scale] = dict.fromkeys(framework.names_with_standing(), SCALES["standings"])
    scales[COVERAGE] = COVERAGES
    ways: dict[bool, list[Branch]] = {True: [], False: []}
    for rule in rules:
        ways[rule.verdict == best] += branches(rule.when)
    return conjunction(ways[True], shutting(ways[False], scales))


def _hyphened(name: str) -> str:
    return name.replace("_", "-")
