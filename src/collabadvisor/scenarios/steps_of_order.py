"""The steps about the order in which things are advised: what to begin with, what comes before what."""

from __future__ import annotations

import re

from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

FIRST = re.compile(r'among the first (?P<count>\d+) recommendations is "(?P<title>.+)"')
BEGINNING = re.compile(r'(?P<denied>not )?among those to begin with is "(?P<title>.+)"')


@registry.then(FIRST)
def among_the_first(situation: Situation, count: str, title: str) -> None:
    """What the verdict itself calls for stands above the first, and is none of them."""
    titles = [each.title for each in situation.advice.recommendations if each.acts_on is not None][: int(count)]
    assert situation.recommendation(title).title in titles, f"the first are: {titles}"


@registry.then(BEGINNING)
def to_begin_with(situation: Situation, title: str, denied: str | None = None) -> None:
    first = _first(situation)
    so = situation.recommendation(title).title in first
    assert so is not bool(denied), f"those to begin with are: {first}"


@registry.then(re.compile(r"at most (?P<count>\d+) recommendations are to begin with"))
def at_most_to_begin_with(situation: Situation, count: str) -> None:
    first = _first(situation)
    assert len(first) <= int(count), f"those to begin with are {len(first)}: {first}"


@registry.then('"{first}" is advised before "{second}"')
def advised_before(situation: Situation, first: str, second: str) -> None:
    earlier, later = situation.given_recommendation(first), situation.given_recommendation(second)
    assert earlier, f"it is not advised to '{first}'"
    assert later, f"it is not advised to '{second}'"
    assert earlier.rank < later.rank, f"'{second}' is advised before '{first}'"


@registry.then('"{one}" and "{other}" can be done in any order')
def in_any_order(situation: Situation, one: str, other: str) -> None:
    first, second = situation.given_recommendation(one), situation.given_recommendation(other)
    assert first, f"it is not advised to '{one}'"
    assert second, f"it is not advised to '{other}'"
    assert second.id in first.in_any_order_with, (
        f"'{(first if first.rank < second.rank else second).title}' comes first"
    )


def _first(situation: Situation) -> list[str]:
    """The titles of the recommendations to begin with."""
    return [each.title for each in situation.advice.recommendations if each.first]
