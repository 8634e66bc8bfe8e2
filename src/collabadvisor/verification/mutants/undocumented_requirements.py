"""The scenarios that a requirement lacks to be documented: met, not met and not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET, REQUIREMENT_STATUSES, RequirementStatus
from collabadvisor.venture.model import Venture
from collabadvisor.verification.check_model import NotCheckedError
from collabadvisor.verification.coverage import RuleExamples
from collabadvisor.verification.implication import NEVER, Answers, size, smallest_excess
from collabadvisor.verification.mutants.likely_ventures import scales_with_not_applicable, sort_answers
from collabadvisor.verification.mutants.missing_scenarios import Missing, Survivors, requirement_step


class UndocumentedRequirements:
    """Finds the scenarios that requirements lack, on the smallest ventures that there are."""

    def __init__(self, survivors: Survivors) -> None:
        self.survivors = survivors
        self.knowledge = survivors.knowledge

    def lacking(self, examples: RuleExamples, missing: Iterable[Missing]) -> list[Missing]:
        """What neither the scenarios of a requirement show of it nor those that are missing already."""
        scenarios = {NOT_MET: examples.fires, NOT_KNOWN: examples.not_known, MET: examples.near_misses}
        there = {self._status(examples.rule, each.venture) for each in missing if each.rule == examples.rule}
        there |= {status for status in REQUIREMENT_STATUSES if scenarios[status]}
        statuses = (status for status in REQUIREMENT_STATUSES if status not in there)
        proposals = (self._showing(examples.rule, status) for status in statuses)
        return [self.survivors.with_unique_name(each) for each in proposals if each is not None]

    def _status(self, name: str, venture: Venture) -> RequirementStatus | None:
        """How it stands in a venture; None where the venture is at another stage."""
        is_asked = venture.stage in self.knowledge.requirements[name].stages
        return self.knowledge.requirement_ways[name].status(venture.known_answers()) if is_asked else None

    def _showing(self, name: str, status: RequirementStatus) -> Missing | None:
        """A scenario of the first of its stages at which the fewest answers do; None where it cannot stand so."""
        every = list(self._ventures(name, status))
        if not every:
            return None
        stage, answers = min(every, key=lambda each: size(each[1], scales_with_not_applicable(self.knowledge, each[0])))
        ordered = sort_answers(answers, scales_with_not_applicable(self.knowledge, stage))
        proposed = self.survivors.propose(name, stage, ordered, [requirement_step(status)])
        return replace(proposed, shows=status)

    def _ventures(self, name: str, status: RequirementStatus) -> Iterator[tuple[str, Answers]]:
        ways = self.knowledge.requirement_ways[name]
        for stage in self.knowledge.requirements[name].stages:
            if status == NOT_KNOWN:
                answers: Answers | None = {} if ways.status({}) == NOT_KNOWN else None
            else:
                try:
                    when = ways.met if status == MET else ways.not_met
                    answers = smallest_excess(when, NEVER, scales_with_not_applicable(self.knowledge, stage))
                except NotCheckedError:
                    answers = None
            if answers is not None:
                yield stage, answers
