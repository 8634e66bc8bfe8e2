"""The steps about the values: what has been shown of each, its outlook, and what holds it down."""

from __future__ import annotations

import re

from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

OUTLOOK = re.compile(
    r"the outlook of (?P<name>\w+) is (?P<denied>not )?(?P<outlook>fragile|strained|adequate|sound|known|low)"
)
HELD_DOWN = re.compile(r"the outlook of (?P<name>\w+) is (?P<denied>not )?held down by (?P<others>.+)")
SHOWN = re.compile(r'(?P<name>\w+) is (?P<denied>not )?shown(?: by "(?P<title>[^"]+)")?')
THIS_SHOWS = re.compile(r"this (?P<way>shows|does not show) (?P<names>[\w, ]+)")
LOW = ("fragile", "strained")


@registry.then(OUTLOOK)
def the_outlook_is(situation: Situation, name: str, outlook: str, denied: str | None = None) -> None:
    actual = situation.value(name).outlook
    so = {"low": actual in LOW, "known": actual != "not_known"}.get(outlook, actual == outlook)
    assert so is not bool(denied), f"it is {actual.replace('_', ' ')}, held down by: {_holding(situation, name)}"


@registry.then(HELD_DOWN)
def held_down_by(situation: Situation, name: str, others: str, denied: str | None = None) -> None:
    holding = situation.value(name).held_down_by
    for other in _each(others):
        quoted = other.strip('"')
        thing = situation.rule_named(quoted).id if quoted != other else situation.base_or_value(other)
        assert (thing in holding) is not bool(denied), f"it is held down by: {_holding(situation, name)}"


@registry.then(SHOWN)
def is_shown(situation: Situation, name: str, title: str | None = None, denied: str | None = None) -> None:
    strengths = situation.value(name).shown
    so = bool(strengths) if title is None else situation.rule_named(title).id in strengths
    assert so is not bool(denied), f"it is shown by: {', '.join(strengths) or 'nothing'}"


@registry.then(THIS_SHOWS)
def this_shows(situation: Situation, way: str, names: str) -> None:
    rule = situation.documented_rule()
    for name in _each(names):
        so = rule.id in situation.value(name).shown
        assert so is (way == "shows"), f"{name} is shown by: {', '.join(situation.value(name).shown) or 'nothing'}"


def _each(names: str) -> list[str]:
    return names.replace(" and ", ", ").split(", ")


def _holding(situation: Situation, name: str) -> str:
    return ", ".join(situation.value(name).held_down_by) or "nothing"
