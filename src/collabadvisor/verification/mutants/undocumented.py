"""The scenarios that a rule lacks to be documented: one in which it fires, and a near miss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.rules import ConsistencyRule, Rule, VerdictRule
from collabadvisor.venture.model import Venture
from collabadvisor.verification.check_model import NotCheckedError
from collabadvisor.verification.coverage import RuleExamples
from collabadvisor.verification.firing import Firing
from collabadvisor.verification.implication import NEVER, Answers, smallest_excess
from collabadvisor.verification.mutants.likely_ventures import likely, scales_at, smaller, sort_answers
from collabadvisor.verification.mutants.missing_scenarios import EXAMPLE, Missing, Survivors, rule_step


class ExampleFinder:
    """Finds the scenarios that rules lack, on the smallest ventures that it comes upon."""

    def __init__(self, survivors: Survivors) -> None:
        self.survivors = survivors
        self.knowledge = survivors.knowledge
        self._firing = Firing(self.knowledge)

    def lacking(self, examples: RuleExamples, missing: Iterable[Missing]) -> list[Missing]:
        """What neither the scenarios of a rule show of it nor those that are missing already: none, one or two."""
        ventures = [each.venture for each in missing if each.rule == examples.rule]
        fires = examples.fires or any(self._firing.fires(examples.rule, venture) for venture in ventures)
        misses = examples.near_misses or any(
            self._firing.narrowly_misses(examples.rule, venture) for venture in ventures
        )
        proposals = [
            None if fires else self._firing_scenario(examples.rule),
            None if misses else self._near_miss(examples.rule),
        ]
        return [self.survivors.with_unique_name(each) for each in proposals if each is not None]

    def _firing_scenario(self, name: str) -> Missing | None:
        return next((self._proposed(name, *each, fires=True) for each in self._ventures(name)), None)

    def _near_miss(self, name: str) -> Missing | None:
        """A scenario one answer away from one in which the rule fires; None where it fires on every venture tried."""
        for stage, answers in self._ventures(name):
            for missed in chain(self._beside(name, stage, answers), self._on_the_way(name, stage, answers)):
                if self._says(name, stage, missed) and self._firing.narrowly_misses(name, _venture(stage, missed)):
                    return self._proposed(name, stage, missed, fires=False)
        return None

    def _proposed(self, name: str, stage: str, answers: Answers, *, fires: bool) -> Missing:
        def shows(fewer: Answers) -> bool:
            is_shown = self._firing.fires if fires else self._firing.narrowly_misses
            return is_shown(name, _venture(stage, fewer)) and bool(self._says(name, stage, fewer))

        of_the_verdict = name in self.knowledge.verdict_rules  # of all else the answers are the fewest already
        fewest = _without(answers, shows) if of_the_verdict else answers
        least = sort_answers(fewest, scales_at(self.knowledge, stage))
        proposed = self.survivors.propose(name, stage, least, self._says(name, stage, least))
        return Missing(name, (), proposed.venture, proposed.text, proposed.beside, "fires" if fires else "near_miss")

    def _says(self, name: str, stage: str, answers: Answers) -> list[str]:
        """What a scenario says of a venture; nothing where no rule of the verdict speaks of it."""
        rule, venture = self._rule(name), _venture(stage, answers)
        if not isinstance(rule, VerdictRule):
            return [rule_step(rule, holds=self._firing.fires(name, venture))]
        try:
            return [f'the verdict is "{self.survivors.trials.adviser(venture, self.knowledge).verdict.title}"']
        except CollabAdvisorError:
            return []

    def _rule(self, name: str) -> Rule | VerdictRule | ConsistencyRule:
        every: dict[str, Rule | VerdictRule | ConsistencyRule] = {
            **self.knowledge.rules,
            **self.knowledge.verdict_rules,
            **self.knowledge.consistency,
        }
        return every[name]

    def _ventures(self, name: str) -> Iterator[tuple[str, Answers]]:
        """Ventures on which a rule fires: at each of its stages the smallest of a finding, of the verdict one."""
        rule = self._rule(name)
        stages = self.knowledge.framework.stages if isinstance(rule, ConsistencyRule) else rule.stages
        for stage in stages:
            if isinstance(rule, VerdictRule):
                every = likely(self.knowledge, stage)
                answers = next((each for each in every if self._firing.fires(name, _venture(stage, each))), None)
            else:
                try:
                    answers = smallest_excess(rule.when, NEVER, scales_at(self.knowledge, stage))
                except NotCheckedError:
                    answers = None
            if answers is not None:
                yield stage, answers

    def _beside(self, name: str, stage: str, answers: Answers) -> Iterator[Answers]:
        """Ventures that differ in one answer to what the rule asks (any answer, for the verdict), then in one less."""
        rule, scales = self._rule(name), scales_at(self.knowledge, stage)
        fact_ids = (
            list(scales) if isinstance(rule, VerdictRule) else [fact for fact in names(rule.when) if fact in answers]
        )
        for fact in fact_ids:
            yield from ({**answers, fact: answer} for answer in scales[fact] if answer != answers.get(fact))
        yield from smaller(answers)

    def _on_the_way(self, name: str, stage: str, answers: Answers) -> Iterator[Answers]:
        """From a venture on which a rule fires, by one answer at a time, to others: the last step into its firing."""
        scales = scales_at(self.knowledge, stage)
        for place in (0, -1):
            now = dict(answers)
            for fact, scale in scales.items():
                now = {**now, fact: scale[place]}
                if not self._firing.fires(name, _venture(stage, now)):
                    yield now
                    break


def _venture(stage: str, answers: Answers) -> Venture:
    return Venture(venture=EXAMPLE, stage=stage, answers=answers)


def _without(answers: Answers, shows: Callable[[Answers], bool]) -> Answers:
    """The answers without those, tried from the last on, that a venture does not need to show the same."""
    for name in reversed(list(answers)):
        fewer = {other: answer for other, answer in answers.items() if other != name}
        if shows(fewer):
            answers = fewer
    return answers
