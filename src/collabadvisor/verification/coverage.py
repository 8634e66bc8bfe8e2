"""What the scenarios of a pack show of its rules, answers and recommendations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.problems import Location
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, holding_names, names, truth
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET, REQUIREMENT_STATUSES
from collabadvisor.scenarios.features import Scenario
from collabadvisor.scenarios.runner import Failure, Result, Run, run_features
from collabadvisor.scenarios.situation import lacking_extra
from collabadvisor.verification.check_model import across_ventures, explained_rules
from collabadvisor.verification.firing import Firing
from collabadvisor.verification.issue import AcceptedIssue, Issue, split_accepted

UNDOCUMENTED = "scenario-missing"
STRAY_TAG = "scenario-of-no-rule"
FAILS = "scenario-fails"


@dataclass(frozen=True)
class RuleExamples:
    """What the scenarios show of one rule in force.

    ``fires`` and ``near_misses`` are those that document it, in which it fires, and in which it does not but would
    with one answer changed; where a rule across ventures finds nothing, it is enough that it was judged.
    ``elsewhere`` are scenarios of others in which it fires. Of a requirement the first are those in which it is not
    met, the second those in which it is met, and ``not_known`` those in which it is not known; of a rule that is None.
    """

    rule: str
    title: str
    where: Location
    fires: tuple[Scenario, ...]
    near_misses: tuple[Scenario, ...]
    elsewhere: tuple[Scenario, ...]
    not_known: tuple[Scenario, ...] | None = None

    @property
    def is_documented(self) -> bool:
        """Whether it is shown to fire, and beside it not to; a requirement, in every way in which it can stand."""
        return bool(self.fires and self.near_misses) and self.not_known != ()

    @property
    def lacks(self) -> str:
        """What is missing, in words; empty where nothing is."""
        missing = {"a scenario in which it fires": self.fires, "a near miss": self.near_misses}
        if self.not_known is not None:
            ways = {"not met": self.fires, "met": self.near_misses, "not known": self.not_known}
            missing = {f"a scenario in which it is {way}": scenarios for way, scenarios in ways.items()}
        return ", and ".join(words for words, scenarios in missing.items() if not scenarios)


@dataclass(frozen=True)
class Coverage:
    """What a run of the features shows of a pack.

    ``answers`` has for each question that no scenario makes anything of, or only some of its answers, the answers that
    none does: there no rule fires by them, and none would fire with another answer in their place. ``never_advised``
    are recommendations that no scenario gets. ``silent`` counts the rules that are not in force. ``issues`` are those
    that the pack's exceptions do not let stand.
    """

    rules: tuple[RuleExamples, ...]
    silent: int
    answers: Mapping[str, tuple[str, ...]]
    never_advised: tuple[str, ...]
    failed: int
    scenarios: int
    left_out: int
    issues: tuple[Issue, ...]
    stands: tuple[AcceptedIssue, ...]

    @property
    def documented_count(self) -> int:
        """How many rules in force are documented."""
        return sum(each.is_documented for each in self.rules)

    @property
    def percent(self) -> int:
        """The share of them in per cent, rounded down: 100 means all. What the pack lets stand counts as documented."""
        lacking = sum(issue.check == UNDOCUMENTED for issue in self.issues)
        return (len(self.rules) - lacking) * 100 // len(self.rules) if self.rules else 100

    def suffices(self, least: int) -> bool:
        """Whether at least this share is documented, every scenario holds, and every tag names a rule."""
        return self.percent >= least and all(issue.check == UNDOCUMENTED for issue in self.issues)

    def facts(self, knowledge: KnowledgeBase) -> tuple[str, ...]:
        """The questions of which no scenario makes anything, whatever the answer."""
        return tuple(fact for fact, answers in self.answers.items() if answers == knowledge.facts[fact].scale)


def cover(knowledge: KnowledgeBase, folder: Path | None = None, *, tell: Tell = ignore_progress) -> Coverage:
    """Run the features of a folder (the pack's own), and tell what they show. Raises as ``run_features`` does.

    They are run by the quick twin of ``advise``: pytest runs them by the engine itself.
    """
    return measure_coverage(knowledge, run_features(knowledge, folder, adviser=quick_advice, tell=tell))


def measure_coverage(knowledge: KnowledgeBase, run: Run) -> Coverage:
    """The coverage by a run of features. A scenario that failed shows nothing."""
    passed = [result for result in run.results if result.passed]
    failed = [(result.scenario, result.failure) for result in run.results if result.failure]
    rules = (
        *rule_examples(knowledge, passed),
        *requirement_examples(knowledge, passed),
        *_across_rules(knowledge, passed),
    )
    used_answers = _exercised(knowledge, passed)
    answers = {
        fact.id: unused
        for fact in knowledge.facts.values()
        if (unused := tuple(answer for answer in fact.scale if (fact.id, answer) not in used_answers))
    }
    advised = {each.id for result in passed for _, advice in result.consultations for each in advice.recommendations}
    kinds = (knowledge.rules, knowledge.verdict_rules, knowledge.portfolio_rules, knowledge.requirements)
    every = [rule for kind in kinds for rule in kind.values()]
    all_issues = [*undocumented_issues(rules), *_stray(knowledge, run.results), *_failing(failed)]
    issues, stands = split_accepted(knowledge, all_issues, (UNDOCUMENTED, STRAY_TAG, FAILS))
    return Coverage(
        rules=rules,
        silent=sum(rule.status != "stable" for rule in every),
        answers=answers,
        never_advised=tuple(name for name in knowledge.recommendations if name not in advised),
        failed=len(failed),
        scenarios=len(run.results),
        left_out=len(run.left_out),
        issues=tuple(issues),
        stands=tuple(stands),
    )


def rule_examples(knowledge: KnowledgeBase, results: Iterable[Result]) -> Iterator[RuleExamples]:
    """What scenarios that passed show of each rule about one venture, in the order of the rules."""
    firing: dict[int, Firing] = {}
    fired: dict[str, list[Result]] = {}
    own: dict[str, list[Result]] = {}
    for result in results:
        if result.scenario.rule:
            own.setdefault(result.scenario.rule, []).append(result)
        if id(result.by) not in firing:
            firing[id(result.by)] = Firing(result.by or knowledge)
        reader = firing[id(result.by)]
        for name in dict.fromkeys(name for venture, _ in result.consultations for name in reader.rules(venture)):
            fired.setdefault(name, []).append(result)
    for rule in explained_rules(knowledge):
        name = rule.id
        by = [result for result in fired.get(name, []) if _speaks_of(rule, result, knowledge)]
        yield RuleExamples(
            rule=name,
            title=rule.title,
            where=rule.problem((), "").where,
            fires=tuple(result.scenario for result in by if result.scenario.rule == name),
            near_misses=tuple(
                result.scenario
                for result in own.get(name, [])
                if _speaks_of(rule, result, knowledge)
                and any(firing[id(result.by)].narrowly_misses(name, venture) for venture, _ in result.consultations)
            ),
            elsewhere=tuple(result.scenario for result in by if result.scenario.rule != name),
        )


def requirement_examples(knowledge: KnowledgeBase, results: Sequence[Result]) -> Iterator[RuleExamples]:
    """What scenarios that passed show of each requirement: by how it stands in those under its tag."""
    for required in knowledge.requirements.values():
        by: dict[str, list[Scenario]] = {status: [] for status in REQUIREMENT_STATUSES}
        elsewhere: list[Scenario] = []
        for result in (each for each in results if _speaks_of(required, each, knowledge)):
            items = (one for _, advice in result.consultations for one in advice.requirements if one.id == required.id)
            for status in {one.status for one in items}:
                own = result.scenario.rule == required.id
                (by[status] if own else elsewhere).append(result.scenario)
        if required.status == "stable":
            yield RuleExamples(
                rule=required.id,
                title=required.title,
                where=required.problem((), "").where,
                fires=tuple(by[NOT_MET]),
                near_misses=tuple(by[MET]),
                elsewhere=tuple(dict.fromkeys(elsewhere)),
                not_known=tuple(by[NOT_KNOWN]),
            )


def _speaks_of(rule: Entry, result: Result, knowledge: KnowledgeBase) -> bool:
    """Whether a scenario ran by the rule as it is, and not by one of a lower layer that it has taken the place of."""
    return knowledge.depth(rule) < len((result.by or knowledge).layers)


def _across_rules(knowledge: KnowledgeBase, results: Iterable[Result]) -> Iterator[RuleExamples]:
    """What scenarios that passed show of each rule across ventures; none where an extra that judges them is missing."""
    all_results = list(results)
    for rule in across_ventures(knowledge):
        name = rule.id
        if lacking_extra(knowledge, name):
            continue
        numbers = [
            (each.scenario, [counts.found[name] for counts in each.across if name in counts.found])
            for each in all_results
            if _speaks_of(rule, each, knowledge)
        ]
        yield RuleExamples(
            rule=name,
            title=rule.title,
            where=rule.problem((), "").where,
            fires=tuple(scenario for scenario, counts in numbers if scenario.rule == name and any(counts)),
            near_misses=tuple(scenario for scenario, counts in numbers if scenario.rule == name and 0 in counts),
            elsewhere=tuple(scenario for scenario, counts in numbers if scenario.rule != name and any(counts)),
        )


def _exercised(knowledge: KnowledgeBase, results: Iterable[Result]) -> set[tuple[str, str]]:
    """The answers of which a scenario makes something: a rule fires by them, or would fire with another one."""
    used_answers: set[tuple[str, str]] = set()
    ventures = {
        (id(result.by), venture.stage, tuple(sorted(venture.known_answers().items()))): (
            result.by or knowledge,
            venture,
        )
        for result in results
        for venture, _ in result.consultations
    }
    depths = {name: knowledge.depth(fact) for name, fact in knowledge.facts.items()}
    for by, venture in ventures.values():
        now = {name for name, depth in depths.items() if depth < len(by.layers)}
        every = venture.known_answers()
        answers = {fact.id: every[fact.id] for fact in venture.applicable_questions(by.facts) if fact.id in every}
        for condition, asked in _conditions(by, venture.stage):
            reads = holding_names(condition, answers) or tuple(
                name for name in asked if name in answers and _would_fire(by, condition, answers, name)
            )
            used_answers.update((name, answers[name]) for name in reads if name in now)
    return used_answers


def _conditions(by: KnowledgeBase, stage: str) -> tuple[tuple[Condition, tuple[str, ...]], ...]:
    """The conditions on answers that count at a stage, each with the questions that it asks."""

    def read() -> Iterator[Condition]:
        yield from (rule.when for rule in by.active(stage))
        yield from (when for each in by.requirements_at(stage) for when in by.requirement_ways[each.id])
        yield from (rule.when for rule in by.consistency.values())

    return by.cache.get_or_make(
        (_conditions, stage), lambda: tuple((condition, names(condition)) for condition in read())
    )


def _would_fire(knowledge: KnowledgeBase, condition: Condition, answers: Mapping[str, str], name: str) -> bool:
    open_ = {other: answer for other, answer in answers.items() if other != name}
    if truth(condition, open_) is False:  # whatever is answered to it
        return False
    return any(truth(condition, {**open_, name: answer}) is True for answer in knowledge.facts[name].scale)


def undocumented_issues(rules: Iterable[RuleExamples]) -> Iterator[Issue]:
    """An issue for each rule that is not shown to fire, and beside it not to."""
    for each in rules:
        if not each.is_documented:
            what = f"the {'rule' if each.not_known is None else 'requirement'} '{each.rule}' lacks {each.lacks}."
            remedy = "Tell it under its tag in a feature."
            if each.not_known is None:
                remedy = (
                    "Tell it under its tag in a feature: where it fires, and where one answer keeps it from firing."
                )
            yield Issue(UNDOCUMENTED, "warning", each.where, (each.rule,), what, remedy)


def _stray(knowledge: KnowledgeBase, results: Sequence[Result]) -> Iterator[Issue]:
    every = {id(by): by for by in (knowledge, *(result.by for result in results if result.by))}.values()
    rule_ids = sorted({
        name
        for by in every
        for name in (*by.rules, *by.verdict_rules, *by.consistency, *by.portfolio_rules, *by.requirements)
    })  # fmt: skip
    for name, scenario in {result.scenario.rule: result.scenario for result in reversed([*results])}.items():
        if name and name not in rule_ids:
            what = f"the tag '@rule:{name}' names no rule of the pack."
            near = did_you_mean(name, rule_ids) or f"There is no rule {quote_value(name)}; take the tag away."
            line = scenario.chapter.line if scenario.chapter and scenario.chapter.rule == name else scenario.where.line
            yield Issue(STRAY_TAG, "warning", Location(scenario.where.path, line), (name,), what, near)


def _failing(failed: Iterable[tuple[Scenario, Failure]]) -> Iterator[Issue]:
    for scenario, failure in failed:
        what = f"“{failure.step.keyword} {failure.step.words}” fails: {failure.what}"
        about = (scenario.rule or scenario.feature.path, scenario.title)
        yield Issue(FAILS, "error", failure.where, about, what, "Until it holds, the scenario shows nothing.")
