"""The scenario that is missing where a changed rule is not noticed: on the smallest venture on which it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from textwrap import indent
from typing import Literal

from collabadvisor.files.problems import CollabAdvisorError, Location
from collabadvisor.files.words import plain
from collabadvisor.inference.advice import Advice, AdviceVerdict
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.requirements import Requirement, RequirementStatus
from collabadvisor.knowledge.rules import ConsistencyRule, Rule, VerdictRule
from collabadvisor.scenarios.feature_file import scenarios_of
from collabadvisor.scenarios.runner import BoundScenario
from collabadvisor.venture.model import Venture
from collabadvisor.verification.check_model import NotCheckedError
from collabadvisor.verification.example import Example, scenario, step_name
from collabadvisor.verification.implication import NEVER, Answers, smallest_difference, smallest_excess
from collabadvisor.verification.mutants import requirement_differences
from collabadvisor.verification.mutants.killing import Trials, TrialVenture
from collabadvisor.verification.mutants.likely_ventures import (
    few_enough,
    likely,
    scales_at,
    smaller,
    sort_answers,
)
from collabadvisor.verification.mutants.rule_changes import FORBIDS, Mutant, with_rule
from collabadvisor.verification.mutants.verdict_ways import VerdictWays

EXAMPLE = "The smallest example"
SAME_ANSWERS = "for all answers to what it asks, it holds where it did, and nowhere else"
SAME_VERDICT = "however the bases and values stand, the verdict and what explains it stay the same"
ALL_TRIED = "on every venture that can be, the verdict and what explains it stay the same"
Shows = Literal["fires", "near_miss"] | RequirementStatus
"""What a scenario shows of a rule that fires, or of a requirement."""


@dataclass(frozen=True)
class Missing:
    """A scenario of a rule that is missing: its venture and itself, ready to be pasted.

    ``mutants`` are those that it would notice; without any, it ``shows`` what no scenario does: that the rule fires, a
    near miss of it, or how a requirement stands. ``text`` is indented as inside a ``Rule:``; its last line has no end.
    ``beside`` is where the last of the scenarios stands that document the rule; None where there are none.
    """

    rule: str
    mutants: tuple[Mutant, ...]
    venture: Venture
    text: str
    beside: Location | None
    shows: Shows | None = None


class Survivors:
    """What is to be said of mutants that no scenario notices."""

    def __init__(self, trials: Trials) -> None:
        self.trials = trials
        self.knowledge = trials.knowledge
        self._ways = VerdictWays(trials.knowledge)
        self._names = {each.scenario.name for each in trials.ready}

    def equivalent(self, mutant: Mutant) -> str:
        """Why a mutant makes no difference to any venture; empty where it can make one, or where that is not known."""
        if isinstance(mutant.thing, VerdictRule):
            after = with_rule(self.knowledge, mutant)
            at = [stage for stage in mutant.at if self._ways.can_show(after, stage)]
            if not at:
                return SAME_VERDICT
            is_exhaustive = all(few_enough(self.knowledge, stage) for stage in at)
            shows = not is_exhaustive or any(self._verdict_shows_at(mutant, stage) is not None for stage in at)
            return "" if shows else ALL_TRIED
        try:
            return "" if any(self._shows_at(mutant, stage) is not None for stage in mutant.at) else SAME_ANSWERS
        except NotCheckedError:
            return ""

    def missing(self, mutants: Sequence[Mutant]) -> list[Missing]:
        """The scenarios that would notice mutants of one rule, the fewest that can be found."""
        if not mutants:
            return []
        mutants_by_venture: dict[tuple[str, tuple[tuple[str, str], ...]], list[Mutant]] = {}
        for mutant in mutants:
            for stage in mutant.at:
                try:
                    answers = self._smallest(mutant, stage)
                except NotCheckedError:
                    continue
                if answers is not None:
                    mutants_by_venture.setdefault((stage, tuple(answers.items())), []).append(mutant)
                    break
        proposals: list[Missing] = []
        for (stage, items), group in mutants_by_venture.items():
            proposed = self.propose(mutants[0].rule, stage, dict(items), self._then(group, stage, dict(items)))
            proposals.append(replace(proposed, mutants=tuple(self._noticed(proposed.text, mutants))))
        return [self.with_unique_name(each) for each in _fewest(proposals)]

    def propose(self, rule: str, stage: str, answers: Answers, then: Iterable[str]) -> Missing:
        """A scenario of a rule on a venture, that says what is so of it; it notices no mutant yet."""
        own = [each.scenario.where for each in self.trials.ready if each.scenario.rule == rule]
        text = scenario(Example(stage, answers, then=tuple(then)), self.knowledge)
        venture = Venture(venture=EXAMPLE, stage=stage, answers=answers)
        return Missing(rule, (), venture, indent(text, "    ").rstrip("\n"), own[-1] if own else None)

    def with_unique_name(self, missing: Missing) -> Missing:
        """A scenario under a name that none has yet: of two with one name in a file, only one would run."""
        first, rest = missing.text.split("\n", 1)
        rule = self.knowledge.rule(missing.rule).title
        others = (f"{first} ({rule if number == 1 else f'{rule}, {number}'})" for number in count(1))
        line = next(each for each in chain([first], others) if each.split("Example: ", 1)[1] not in self._names)
        self._names.add(line.split("Example: ", 1)[1])
        return replace(missing, text=f"{line}\n{rest}")

    def _smallest(self, mutant: Mutant, stage: str) -> Answers | None:
        """The smallest venture at a stage on which a change shows; of the verdict, the smallest that was found."""
        scales = scales_at(self.knowledge, stage)
        by_verdict = isinstance(mutant.thing, VerdictRule)
        answers = self._verdict_shows_at(mutant, stage) if by_verdict else self._shows_at(mutant, stage)
        return None if answers is None else sort_answers(answers, scales)

    def _shows_at(self, mutant: Mutant, stage: str) -> Answers | None:
        if isinstance(mutant.thing, Requirement):
            return requirement_differences.shows_at(mutant, mutant.thing, stage, self.trials)
        before = self.knowledge.condition_of(mutant.rule)
        scales = scales_at(self.knowledge, stage)
        if mutant.part == "when":
            return smallest_difference(before, mutant.condition, scales)
        return smallest_excess(before, NEVER, scales)

    def _verdict_shows_at(self, mutant: Mutant, stage: str) -> Answers | None:
        after = with_rule(self.knowledge, mutant)
        if not self._ways.can_show(after, stage):
            return None
        answers = next(
            (each for each in likely(self.knowledge, stage) if self._then_of_verdict(mutant, stage, each)), None
        )
        while answers is not None:
            less = next((each for each in smaller(answers) if self._then_of_verdict(mutant, stage, each)), None)
            if less is None:
                break
            answers = less
        return answers

    def _then(self, mutants: Iterable[Mutant], stage: str, answers: Answers) -> list[str]:
        """What is so of a venture by the knowledge as it is, and would not be with the changes."""
        mutants = list(mutants)
        rule = mutants[0].thing
        if isinstance(rule, VerdictRule):
            lines = [line for mutant in mutants for line in self._then_of_verdict(mutant, stage, answers)]
            return sorted(dict.fromkeys(lines), key=lambda line: " explained by " in line)  # the verdict itself first
        if isinstance(rule, Requirement):
            return list(self._then_of_requirement(mutants, stage, answers))
        holds = truth(self.knowledge.condition_of(rule.id), answers) is True
        more = (
            self._more_of_finding(self.knowledge.rules[rule.id], mutants, stage)
            if isinstance(rule, Rule) and holds
            else ()
        )
        return [rule_step(self.knowledge.rules.get(rule.id, rule), holds=holds), *more]

    def _then_of_requirement(self, mutants: list[Mutant], stage: str, answers: Answers) -> Iterator[str]:
        name = mutants[0].rule
        yield requirement_step(self.knowledge.requirement_ways[name].status(answers))
        if any(mutant.part == FORBIDS for mutant in mutants):
            venture = Venture(venture="-", stage=stage, answers=answers)
            yield f'the verdict is "{self.trials.adviser(venture, self.knowledge).verdict.title}"'

    def _more_of_finding(self, rule: Rule, mutants: list[Mutant], stage: str) -> Iterator[str]:
        """What is so of a finding, beside what it is, and would not be with the changes."""
        parts = {mutant.part for mutant in mutants}
        if "weakens" in parts:
            yield from (f"this speaks against {value}" for value in rule.weakens)
        if "shows" in parts:
            yield from (f"this speaks for {value}" for value in rule.shows)
        if "shows_at" in parts:
            way = "shows" if rule.values_shown_at(stage) else "does not show"
            yield from (f"this {way} {value}" for value in rule.shows)
        if "recommend" in parts:
            for name in rule.recommend:
                yield f'it is advised to "{step_name(self.knowledge.recommendations, name)}"'

    def _then_of_verdict(self, mutant: Mutant, stage: str, answers: Answers) -> list[str]:
        """How the verdict shows a change; nothing where it does not."""
        venture = Venture(venture="-", stage=stage, answers=answers)
        if not TrialVenture(self.trials.adviser, venture).shows(mutant, self.knowledge):
            return []
        before = self.trials.adviser(venture, self.knowledge)
        try:
            after = self.trials.adviser(venture, with_rule(self.knowledge, mutant))
        except CollabAdvisorError:  # with the change no rule speaks of it
            return [f'the verdict is "{before.verdict.title}"']
        return list(self._only_before(before, after))[:1]

    def _only_before(self, before: Advice, after: Advice) -> Iterator[str]:
        """What can be said of the one advice's verdict that cannot be said of the other's."""
        then, now = before.verdict, after.verdict
        if then.title != now.title:
            yield f'the verdict is "{then.title}"'
        yield from (f'the verdict is explained by "{words}"' for words in _only_in(then, now))
        yield from (f'the verdict is not explained by "{words}"' for words in _only_in(now, then))
        old_ids, new_ids = map(_verdict_recommendations, (before, after))
        for verb, less, more in (("calls", old_ids, new_ids), ("does not call", new_ids, old_ids)):
            titles = (step_name(self.knowledge.recommendations, name) for name in less if name not in more)
            yield from (f'the verdict itself {verb} for "{title}"' for title in titles)

    def _noticed(self, text: str, mutants: Iterable[Mutant]) -> list[Mutant]:
        mutants = list(mutants)
        rule = mutants[0].rule
        feature = f"Feature: One\n  @rule:{rule}\n  Rule: One\n{text}\n"
        (scenario,) = scenarios_of(feature, Path("pasted.feature"), "pasted.feature")
        ready = [BoundScenario(scenario)]
        if not ready[0].run(self.knowledge, self.trials.adviser).passed:
            return []
        return [mutant for mutant in mutants if any(self.trials.failing(mutant, ready))]


def rule_step(rule: Rule | ConsistencyRule, *, holds: bool) -> str:
    """The step that says that a rule about one venture holds, or that it does not."""
    if isinstance(rule, ConsistencyRule):
        return f"these answers {'do not go' if holds else 'go'} together"
    if not holds:
        return "this is not found"
    severity = f"{rule.severity} weakness" if rule.severity else "strength"
    return f"this is a {severity} of {rule.about}"


def requirement_step(status: RequirementStatus) -> str:
    """The step that says how the requirement stands that a scenario documents."""
    return f"this requirement is {plain(status)}"


def _verdict_recommendations(advice: Advice) -> list[str]:
    """What the verdict itself calls for."""
    return [each.id for each in advice.recommendations if each.acts_on is None]


def _fewest(proposals: list[Missing]) -> list[Missing]:
    """A small set of scenarios that together notice every mutant, by greedy set cover; each with what it adds."""
    selection: list[Missing] = []
    covered: list[Mutant] = []
    while proposals:
        rest = [replace(each, mutants=tuple(one for one in each.mutants if one not in covered)) for each in proposals]
        best = max(rest, key=lambda each: len(each.mutants))
        if not best.mutants:
            break
        selection.append(best)
        covered += best.mutants
        proposals = [each for each in rest if each.text != best.text]
    return selection


def _only_in(one: AdviceVerdict, other: AdviceVerdict) -> Iterator[str]:
    """The shortest words of an explanation that are not said in another."""
    for sentence in one.because:
        for words in (sentence.split(":")[0], sentence):
            if not any(words.lower() in reason.lower() for reason in other.because):
                yield words.removesuffix(".")
                break
