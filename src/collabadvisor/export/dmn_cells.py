"""What a decision asks, as the cells of the rows of a table, and what is told of each row."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from collabadvisor.circuit.decision_model import (
    CALLING,
    FINDING,
    NO,
    REQUIREMENT,
    STANDING,
    VERDICT,
    Decision,
    DecisionOption,
)
from collabadvisor.circuit.decisions import Decisions
from collabadvisor.circuit.wiring import COUNTS
from collabadvisor.export.common_text import AT, scale_of, title_with_severity
from collabadvisor.export.dmn_parts import STAGE, DecisionRow, any_of, feel_string
from collabadvisor.files.words import clean
from collabadvisor.knowledge.conditions import Accepts, All, Condition, branches, names
from collabadvisor.knowledge.framework import COVERAGE, REQUIREMENTS
from collabadvisor.knowledge.requirements import MET
from collabadvisor.knowledge.rules import PLACEHOLDER, Rule

OTHERWISE_TOLD = {
    "sound": "Enough is answered, no answer is low, and a strength is found",
    "adequate": "Enough is answered",
    "not_known": "Too little tells",
    "enough": "Enough is known",
    "too_few": "Too little is known",
    NO: "No such finding",
    MET: "All is met that is required",
}
"""What is told where a decision comes to a word by no finding, standing or rule alone."""


class DecisionCells:
    """The rows of decisions, by the stage, the answers, how things stand, and the verdict."""

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions
        self._knowledge = decisions.knowledge

    def rows(self, decision: Decision) -> Iterator[DecisionRow]:
        """A row for each way in which an option can hold."""
        for option in decision.options:
            title, because = self.option_cells(option)
            for cells in self.ways(option):
                yield DecisionRow(
                    cells, (feel_string(option.word),), title, because if decision.name == VERDICT else ""
                )

    def ways(self, option: DecisionOption) -> Iterator[dict[str, str]]:
        """The cells of each way in which an option can hold, by the stage, answers, standings, and the verdict."""
        for way in branches(All((_at_one_of(option.stages), self._opened(option.when)))):
            yield {
                column_of(name): self._cell(name, way[name])
                for name in sorted(way, key=self._place)
                if name != AT or len(way[name]) < len(self._decisions.stages)
            }

    def _opened(self, condition: Condition) -> Condition:
        """A condition in which what a rule asks stands in place of the rule: no cell searches a list."""
        if not isinstance(condition, Accepts):
            return replace(condition, parts=tuple(map(self._opened, condition.parts)))
        if condition.name.partition(" ")[0] not in (FINDING, CALLING) or " " not in condition.name:
            return condition
        (option,) = self._decisions[condition.name].options
        return All((_at_one_of(option.stages), option.when))

    def _place(self, name: str) -> int:
        """The stage, the questions, then how things stand, in the order of the pack; all else after these."""
        standings = (decision.name for decision in self._decisions.standings.values())
        return [AT, *self._knowledge.facts, *standings, name].index(name)

    def _cell(self, name: str, accepted: Collection[str]) -> str:
        kind, _, about = name.partition(" ")
        if about and kind in COUNTS:
            return f">= {min(map(int, accepted))}"
        words = self._decisions.stages if name == AT else scale_of(self._decisions, name)
        return any_of(word for word in words if word in accepted)

    def at(self, stages: Collection[str]) -> dict[str, str]:
        """The cell that the venture is at one of the stages; none where these are all."""
        every = self._decisions.stages
        return {} if len(stages) == len(every) else {STAGE: any_of(self._decisions.sort_stages(stages))}

    def title(self, name: str) -> str:
        """The title of a base or value, as it stands in a sentence."""
        return clean(self._decisions.framework.title_of(name)).lower()

    def option_cells(self, option: DecisionOption) -> tuple[str, str]:
        """The cells of an option and of its reason: the sentence with names of questions in place of answers."""
        kind, _, about = option.origin.partition(" ")
        if not about:
            low = option.word == "adequate" and any(name in self._knowledge.facts for name in names(option.when))
            return f"{OTHERWISE_TOLD[option.word]}{', and an answer is low' if low else ''}", ""
        if kind == STANDING:
            return f"It rests on {self.title(about)}", ""
        knowledge = self._knowledge
        if kind == REQUIREMENT:
            return clean(knowledge.full_title(knowledge.requirements[about])), ""
        rule = knowledge.rules[about] if kind == FINDING else knowledge.every_verdict_rule[about]
        title = (
            title_with_severity(self._decisions, rule)
            if isinstance(rule, Rule)
            else clean(f"{rule.title}{knowledge.label(rule)}")
        )
        return title, clean(PLACEHOLDER.sub(lambda name: f"[answer: {knowledge.facts[name[1]].name}]", rule.because))


def _at_one_of(stages: Collection[str]) -> Condition:
    return Accepts(AT, frozenset(stages))


def column_of(name: str) -> str:
    """What a table asks for by the name in a condition."""
    if name == AT:
        return STAGE
    together = next((word for word in (COVERAGE, REQUIREMENTS) if name.endswith(f" {word}")), None)
    return together or name.replace(" ", "_").replace("-", "_")
