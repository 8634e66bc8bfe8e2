"""Everything that is asked about while a pack is proved, made once: its stages as spaces, and their solvers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from collabadvisor.circuit.wiring import Wiring
from collabadvisor.files.problems import Location
from collabadvisor.files.yaml import NodePath
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.rules import AnyRule
from collabadvisor.venture.model import Venture
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.all_answers import AllAnswers
from collabadvisor.verification.proofs.solver import FALSE, Formula, Solver, either, no
from collabadvisor.verification.proofs.space import Space
from collabadvisor.verification.proofs.stopping import Stop, never


@dataclass(frozen=True)
class Case:
    """One thing of which a property is proved, or not.

    ``about`` has the ids of what it concerns. ``wrong`` says what is wrong, at ``where``, and ``remedy`` what to do;
    it is empty where nothing is. ``example`` is the smallest venture that shows it, or, where nothing is wrong and the
    property is that something can be, the smallest of which it is so. ``declared`` says what is set aside by the
    pack's own word, and ``note`` what is worth knowing all the same.
    """

    about: tuple[str, ...]
    wrong: str = ""
    remedy: str = ""
    where: Location | None = None
    example: Example | None = None
    declared: str = ""
    note: str = ""


class VenturePair:
    """Two ventures of one stage that answer the same questions, the second none of them worse than the first."""

    def __init__(self, before: Space, stop: Stop = never) -> None:
        self.before = before
        self.after = before.with_answers(AllAnswers(before.answers.scales, "after: ", before.answers))
        premises = [self.after.answers.no_worse_than(before.answers)]
        self._solver = Solver(before, self.after, given=premises, stop=stop)
        self._unlike = self.after.answers.differences(before.answers)

    def possible(self, formula: Formula) -> bool:
        """Whether it holds of some pair."""
        return self._solver.possible(formula)

    def smallest(self, formula: Formula) -> tuple[dict[str, str], dict[str, str]] | None:
        """The pair of which it holds with the fewest answers, and of these the one with the fewest that differ."""
        ventures = self._solver.smallest(formula, self._unlike)
        return None if ventures is None else (ventures[0], ventures[1])


class World:
    """A pack to be proved; one thread at a time can work on it."""

    def __init__(self, knowledge: KnowledgeBase, stop: Stop = never) -> None:
        self.knowledge = knowledge
        self.stages = tuple(knowledge.framework.stages)
        self.answers = AllAnswers.for_packs(knowledge)
        self._reader = PlainReader(knowledge)
        wiring = Wiring(knowledge, knowledge.facts)
        self.space = cache(lambda stage: Space(knowledge, stage, self.answers, wiring))
        self.pair = cache(lambda stage: VenturePair(self.space(stage), stop))
        self._solver = cache(lambda stage: Solver(self.space(stage), stop=stop))

    def ages(self) -> Iterator[tuple[str, str]]:
        """Each stage with the one after it."""
        return pairwise(self.stages)

    def smallest(self, stage: str, formula: Formula) -> dict[str, str] | None:
        """The smallest venture of a stage of which it holds."""
        ventures = self._solver(stage).smallest(formula)
        return None if ventures is None else ventures[0]

    def possible(self, stage: str, formula: Formula) -> bool:
        """Whether it holds of some venture of a stage."""
        return bool(self._solver(stage).possible(formula))

    def after_recommendation(self, recommendation: str, stage: str) -> AllAnswers:
        """The answers once a recommendation is done: what it sets is set, unless it is better, or does not apply."""
        changed: dict[str, Mapping[str, Formula]] = {}
        for fact, target in self.knowledge.recommendations[recommendation].sets.items():
            if self.knowledge.facts[fact].is_asked_at(stage):
                formulas, scale = self.answers.answer_formulas[fact], self.knowledge.facts[fact].answer_ids
                better = scale[scale.index(target) + 1 :]
                reached = no(either(formulas[answer] for answer in better))
                changed[fact] = {
                    answer: formulas[answer] if answer in better else reached if answer == target else FALSE
                    for answer in scale
                }
        return self.answers.with_formulas(changed)

    def becomes(self, recommendation: str, stage: str, answers: Mapping[str, str]) -> dict[str, str]:
        """What doing a recommendation changes about one venture."""
        changes = {}
        for fact, target in self.knowledge.recommendations[recommendation].sets.items():
            scale = self.knowledge.facts[fact].answer_ids
            lower = fact not in answers or scale.index(answers[fact]) < scale.index(target)
            if self.knowledge.facts[fact].is_asked_at(stage) and lower:
                changes[fact] = target
        return changes

    def conclude(self, stage: str, answers: Mapping[str, str]) -> tuple[Mapping[str, str], str | None]:
        """How everything stands on one venture, and the verdict; None where no rule speaks of it."""
        stands = self._reader.standings(Venture(venture="-", stage=stage, answers=answers), self.knowledge)
        verdicts = {rule.verdict for rule in self.knowledge.calling(stage) if truth(rule.when, stands)}
        scale = self.knowledge.framework.stages[stage].verdicts
        return stands, next((verdict for verdict in scale if verdict in verdicts), None)

    def rule(self, rule: AnyRule, *at: str | int) -> Location:
        """The place of a rule, or of something in it."""
        return self.knowledge.rule(rule.id).problem(at, "").where

    def recommendation(self, name: str, *at: str) -> Location:
        """The place of a recommendation, or of something in it."""
        return self.knowledge.recommendations[name].problem(at, "").where

    def framework(self, *at: str | int) -> Location:
        """A place in the framework."""
        node: NodePath = at
        return self.knowledge.framework.problem(node, "").where
