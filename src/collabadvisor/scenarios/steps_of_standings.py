"""The steps about how the bases and values of one venture stand."""

from __future__ import annotations

import re

from collabadvisor.knowledge.framework import STANDINGS
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry
from collabadvisor.scenarios.steps_of_answers import the_case
from collabadvisor.scenarios.table_of_ventures import known_name

registry = StepRegistry()

STANDS = re.compile(r"(?P<name>\w+) is (?P<standing>fragile|strained|adequate|sound|not known)")
STANDS_NOT = re.compile(r"(?P<name>\w+) is not (?P<standing>fragile|strained|adequate|sound)")


@registry.then(STANDS)
def stands(situation: Situation, name: str, standing: str) -> None:
    judged = situation.base_or_value(name)
    actual = situation.advice.standings[judged]
    assert actual == standing.replace(" ", "_"), f"{name} is {actual}: {situation.findings_of(judged)}"


@registry.then(STANDS_NOT)
def stands_not(situation: Situation, name: str, standing: str) -> None:
    judged = situation.base_or_value(name)
    actual = situation.advice.standings[judged]
    assert actual != standing, f"{name} is {standing}: {situation.findings_of(judged)}"


@registry.then("nothing that is found speaks against {name}")
def nothing_speaks_against(situation: Situation, name: str) -> None:
    findings = situation.findings_of(situation.base_or_value(name))
    assert findings, f"nothing that is found speaks of {name}"
    against = [rule for rule in findings if situation.knowledge.rules[rule].finding == "weakness"]
    assert not against, f"against it speak: {against}"


@registry.then("no base is {standing}")
def no_base_is(situation: Situation, standing: str) -> None:
    standing_id = known_name(standing.replace(" ", "_"), (*STANDINGS, "not_known"), "standing")
    bases = situation.knowledge.framework.bases
    so = [base for base in bases if situation.advice.standings[base] == standing_id]
    assert not so, f"{standing} are: {so}"


@registry.then('{name} stands better than in the case "{case}"')
def stands_better(situation: Situation, name: str, case: str) -> None:
    now, before = _standings(situation, case, situation.base_or_value(name))
    assert "not_known" not in (now, before), f"it is {now} now, and {before} there"
    assert STANDINGS.index(now) > STANDINGS.index(before), f"it is {now} now, and {before} there"


@registry.then('no base stands worse than in the case "{case}"')
def no_base_worse(situation: Situation, case: str) -> None:
    pairs = {base: _standings(situation, case, base) for base in situation.knowledge.framework.bases}
    comparable = {base: pair for base, pair in pairs.items() if "not_known" not in pair}
    assert comparable, "no base is known in both"
    worse = [base for base, (now, before) in comparable.items() if STANDINGS.index(now) < STANDINGS.index(before)]
    assert not worse, f"worse stand: {worse}"


def _standings(situation: Situation, case: str, name: str) -> tuple[str, str]:
    other = Situation(situation.knowledge, adviser=situation.adviser, reader=situation.reader)
    the_case(other, case)
    return situation.advice.standings[name], other.advice.standings[name]
