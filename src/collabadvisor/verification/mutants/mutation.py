"""Whether a pack's scenarios bite: every small change of every rule, and the scenario that notices it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from collabadvisor.files.problems import Field, Problem, UnknownName
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scenarios.feature_folder import features_by_layer, read_features
from collabadvisor.scenarios.features import Scenario
from collabadvisor.scenarios.runner import Failure, bound_scenarios
from collabadvisor.verification.coverage import RuleExamples, requirement_examples, rule_examples, undocumented_issues
from collabadvisor.verification.issue import STALE, AcceptedIssue, Issue, split_accepted
from collabadvisor.verification.mutants.killing import Trials
from collabadvisor.verification.mutants.layered_trials import LayeredTrials
from collabadvisor.verification.mutants.missing_scenarios import Missing, Survivors
from collabadvisor.verification.mutants.rule_changes import Mutant, mutants, workbench
from collabadvisor.verification.mutants.undocumented import ExampleFinder
from collabadvisor.verification.mutants.undocumented_requirements import UndocumentedRequirements

SURVIVES = "mutant-survives"


@dataclass(frozen=True)
class KilledMutant:
    """A mutant that a scenario notices: which one, and how it fails."""

    mutant: Mutant
    scenario: Scenario
    failure: Failure

    @property
    def by_own_scenario(self) -> bool:
        """Whether the scenario is one that documents the rule."""
        return self.scenario.rule == self.mutant.rule


@dataclass(frozen=True)
class Equivalent:
    """A mutant that makes no difference to any venture, and how that is known."""

    mutant: Mutant
    because: str


@dataclass(frozen=True)
class Mutation:
    """What became of every mutant of some rules.

    ``missing`` are the scenarios that would notice mutants which none notices, and those that a rule lacks to be
    documented (see ``RuleExamples``); ``unclear`` are mutants that none notices, and of which no venture was found on
    which they show. ``issues`` has one for each mutant of these two, and one for each rule that is not documented;
    ``stands`` has those that the pack's exceptions let stand. ``scenarios`` counts those tried.
    """

    rules: tuple[str, ...]
    scenarios: int
    left_out: int
    killed: tuple[KilledMutant, ...]
    equivalent: tuple[Equivalent, ...]
    missing: tuple[Missing, ...]
    unclear: tuple[Mutant, ...]
    issues: tuple[Issue, ...]
    stands: tuple[AcceptedIssue, ...]


def mutate(
    knowledge: KnowledgeBase, folder: Path | None = None, rules: Iterable[str] = (), *, tell: Tell = ignore_progress
) -> Mutation:
    """Change the rules of these ids (every stable one), and see which scenarios of a folder notice.

    Raises:
        UnknownName: there is no such rule.
        MissingExtra: gherkin-official is not installed.
        FeaturesError: the features cannot be read, or do not hold by the knowledge as it is.
    """
    chosen_ids = tuple(rules)
    _check_rules(knowledge, chosen_ids)
    trials, left_out = _trials(knowledge, folder)
    survivors = Survivors(trials)
    every = mutants(trials.knowledge, chosen_ids)
    killed: list[KilledMutant] = []
    equivalent: list[Equivalent] = []
    alive: list[Mutant] = []
    for number, mutant in enumerate(every):
        tell(number, len(every), mutant.rule)
        result = trials.killer(mutant)
        if result is not None and result.failure is not None:
            killed.append(KilledMutant(mutant, result.scenario, result.failure))
        elif because := survivors.equivalent(mutant):
            equivalent.append(Equivalent(mutant, because))
        else:
            alive.append(mutant)
    missing = [each for _, of_rule in groupby(alive, attrgetter("rule")) for each in survivors.missing(list(of_rule))]
    unclear = [mutant for mutant in alive if not any(mutant in each.mutants for each in missing)]
    tell(len(every), len(every), "")
    rule_ids = tuple(dict.fromkeys(mutant.rule for mutant in every))
    issues, stands = _sifted(knowledge, rule_ids, missing, unclear)
    standing = {stood.issue.about for stood in stands}
    remaining = [replace(each, mutants=_drop_accepted(each.mutants, standing)) for each in missing]
    still_missing = [each for each in remaining if each.mutants]
    lacking, undocumented_issues = _undocumented(survivors, rule_ids, still_missing)
    issues = sorted([*issues, *undocumented_issues], key=lambda issue: (issue.where, issue.about))
    return Mutation(
        rules=rule_ids,
        scenarios=len(trials.ready),
        left_out=left_out,
        killed=tuple(killed),
        equivalent=tuple(equivalent),
        missing=tuple(sorted([*still_missing, *lacking], key=lambda each: rule_ids.index(each.rule))),
        unclear=_drop_accepted(unclear, standing),
        issues=tuple(issues),
        stands=tuple(stands),
    )


def _undocumented(
    survivors: Survivors, rule_ids: Collection[str], missing: Sequence[Missing]
) -> tuple[list[Missing], list[Issue]]:
    """The scenarios that rules lack to be documented, beside those that are missing already, and an issue of each rule.

    What the pack lets stand is left out.
    """
    knowledge = survivors.knowledge
    own = [result for result in survivors.trials.results if result.scenario.rule in rule_ids]
    of_rules, of_requirements = ExampleFinder(survivors), UndocumentedRequirements(survivors)
    missing_by_rule: dict[str, list[Missing]] = {}
    lacking: list[RuleExamples] = []
    for examples in (*rule_examples(knowledge, own), *requirement_examples(knowledge, own)):
        if examples.rule in rule_ids and not examples.is_documented:
            finder = of_requirements if examples.rule in knowledge.requirements else of_rules
            missing_by_rule[examples.rule] = finder.lacking(examples, missing)
            if missing_by_rule[examples.rule]:
                lacking.append(examples)
    issues, stands = split_accepted(knowledge, undocumented_issues(lacking))
    standing = {stood.issue.about[0] for stood in stands}
    return [each for rule, scenarios in missing_by_rule.items() if rule not in standing for each in scenarios], issues


def _trials(knowledge: KnowledgeBase, folder: Path | None) -> tuple[Trials, int]:
    """The scenarios of every layer, made ready, and how many are left out."""
    parts: list[Trials] = []
    left_out = 0
    for by, features in features_by_layer(knowledge, folder):
        # Nothing that is changed here bears on what is found across ventures.
        scenarios = [each for each in read_features(features) if each.rule not in by.portfolio_rules]
        ready, skipped = bound_scenarios(scenarios, by)
        parts.append(Trials(workbench(by), ready))
        left_out += len(skipped)
    whole = len(parts) == 1 and len(parts[0].knowledge.layers) == len(knowledge.layers)
    return parts[0] if whole else LayeredTrials(workbench(knowledge), parts), left_out


def _drop_accepted(survivors: Iterable[Mutant], standing: Collection[tuple[str, ...]]) -> tuple[Mutant, ...]:
    return tuple(mutant for mutant in survivors if mutant.about not in standing)


def _check_rules(knowledge: KnowledgeBase, rules: Sequence[str]) -> None:
    every = {*knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency, *knowledge.requirements}
    stable = {mutant.rule for mutant in mutants(knowledge)}
    problems = []
    for name in rules:
        if name not in every:
            what = f"there is no rule {quote_value(name)}."
            problems.append(Problem(Field("rules"), what, did_you_mean(name, sorted(every))))
        elif name not in stable:
            what = f"the rule '{name}' is not in force, so nothing comes of changing it."
            problems.append(Problem(Field("rules"), what, "Name a rule whose status is stable."))
    if problems:
        raise UnknownName(problems)


def _sifted(
    knowledge: KnowledgeBase, rule_ids: Sequence[str], missing: Iterable[Missing], unclear: Iterable[Mutant]
) -> tuple[list[Issue], list[AcceptedIssue]]:
    all_issues = [_issue(knowledge, mutant, each) for each in missing for mutant in each.mutants]
    all_issues += [_issue(knowledge, mutant, None) for mutant in unclear]
    issues, stands = split_accepted(knowledge, all_issues, (SURVIVES,))
    # An exception for a rule that was not tried now may well be needed.
    return [issue for issue in issues if issue.check != STALE or set(issue.about).intersection(rule_ids)], stands


def _issue(knowledge: KnowledgeBase, mutant: Mutant, missing: Missing | None) -> Issue:
    what = f"no scenario of '{mutant.rule}' or of any other rule would notice if {mutant.change}."
    remedy = "Add the scenario that is missing." if missing else "Find out whether it can make a difference."
    where = knowledge.rule(mutant.rule).problem((mutant.part,), "").where
    return Issue(SURVIVES, "warning", where, mutant.about, what, remedy)
