"""The steps of ``collabadvisor.testing`` taken without pytest: found and read as pytest-bdd finds and reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from inspect import Parameter, signature
from typing import Any

from collabadvisor.files.problems import MissingExtra
from collabadvisor.scenarios.features import Step

try:
    from pytest_bdd.steps import StepFunctionContext, step_function_context_registry
except ImportError as error:
    raise MissingExtra("pytest-bdd", "testing") from error

from collabadvisor.scenarios import steps, steps_of_many
from collabadvisor.scenarios.situation import Situation

TABLE = "datatable"
PLUGIN = (steps.__name__, steps_of_many.__name__)
KINDS = ("given", "when", "then")


class Taken:
    """A step of a scenario, ready to be taken: what it calls, and with what."""

    def __init__(self, step: Step, call: Callable[..., object], words: Mapping[str, Any], needs: Iterable[str]) -> None:
        self.step = step
        self._call = call
        self._words = dict(words)
        self._lacks_table = TABLE in needs and not step.table
        if TABLE in needs:
            self._words[TABLE] = [list(row) for row in step.table]

    def __call__(self, situation: Situation) -> None:
        """Take it. Raises whatever the step raises; ``AssertionError`` where what it says is not so."""
        assert not self._lacks_table, "this step needs a table below it"
        self._call(situation=situation, **self._words)


def taken(step: Step) -> Taken | None:
    """A step ready to be taken; None where the plugin does not have it."""
    context = _context(step.kind, step.words)
    if context is None:
        return None
    given = {name: context.converters.get(name, _same)(value) for name, value in _read(context, step.words).items()}
    parameters = signature(context.step_func).parameters
    needs = [name for name, parameter in parameters.items() if parameter.default is Parameter.empty]
    words = {name: value for name, value in given.items() if name in parameters}
    return Taken(step, context.step_func, words, needs)


def kinds_of(words: str) -> tuple[str, ...]:
    """The kinds of step (given, when, then) that the plugin has of these words."""
    return tuple(kind for kind in KINDS if _context(kind, words))


@lru_cache(maxsize=1)
def contexts() -> tuple[StepFunctionContext, ...]:
    """The steps of the plugin. pytest takes the last that fits by its name; those come first here."""
    every = step_function_context_registry.values()
    found = [context for context in every if context.step_func.__module__ in PLUGIN]
    return tuple(sorted(found, key=lambda context: f"{context.type}_{context.parser.name}", reverse=True))


@lru_cache(maxsize=4096)
def _context(kind: str, words: str) -> StepFunctionContext | None:
    fitting = (each for each in contexts() if each.type in (None, kind) and each.parser.is_matching(words))
    return next(fitting, None)


def _read(context: StepFunctionContext, words: str) -> dict[str, Any]:
    return context.parser.parse_arguments(words) or {}


def _same(value: str) -> object:
    return value
