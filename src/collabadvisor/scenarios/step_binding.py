"""Steps bound to the functions that perform them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from inspect import signature
from typing import NamedTuple

from collabadvisor.scenarios import (
    steps,
    steps_of_answers,
    steps_of_many,
    steps_of_order,
    steps_of_requirements,
    steps_of_standings,
    steps_of_values,
    steps_of_verdict,
)
from collabadvisor.scenarios.features import Step
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepDefinition

DEFINITIONS: tuple[StepDefinition, ...] = (
    *steps_of_answers.registry,
    *steps.registry,
    *steps_of_order.registry,
    *steps_of_values.registry,
    *steps_of_standings.registry,
    *steps_of_verdict.registry,
    *steps_of_requirements.registry,
    *steps_of_many.registry,
)
"""Every step that there is."""
KINDS = ("given", "when", "then")
TABLE = "datatable"


class BoundStep(NamedTuple):
    """A step, the function that performs it, and the arguments that the function takes from the step's words."""

    step: Step
    function: Callable[..., None]
    arguments: Mapping[str, str | None]

    def perform(self, situation: Situation) -> None:
        """Call the function. Raises whatever it raises; ``AssertionError`` where what the step says is not so."""
        arguments: dict[str, object] = {**self.arguments, "situation": situation}
        if _takes_table(self.function):
            assert self.step.table, "this step needs a table below it"
            arguments[TABLE] = [list(row) for row in self.step.table]
        self.function(**arguments)


@cache
def _takes_table(function: Callable[..., None]) -> bool:
    return TABLE in signature(function).parameters


def bind_step(step: Step) -> BoundStep | None:
    """A step with the function that performs it; None where no function does."""
    for definition in DEFINITIONS:
        arguments = definition.arguments(step.kind, step.words)
        if arguments is not None:
            return BoundStep(step, definition.function, arguments)
    return None


def kinds_of(words: str) -> tuple[str, ...]:
    """The kinds (given, when, then) of which there is a step of these words."""
    return tuple(kind for kind in KINDS if any(each.arguments(kind, words) is not None for each in DEFINITIONS))
