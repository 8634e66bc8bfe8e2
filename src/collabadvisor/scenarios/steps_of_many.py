"""The steps about several ventures at once, and what a rule across ventures finds of them."""

from __future__ import annotations

import re

from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

NAME = re.compile(r'"([^"]+)"')
FOUND = re.compile(r'this is an? (?P<severity>critical|major|minor) finding about (?P<names>"[^\n]+")')


@registry.given("these ventures")
def these_ventures(situation: Situation, datatable: list[list[str]]) -> None:
    situation.ventures.fill(datatable)


@registry.when(re.compile(r'the (?P<column>[^"]+?) of "(?P<venture>[^"]+)" (?:becomes|become) "(?P<value>[^"]*)"'))
def of_one_becomes(situation: Situation, column: str, venture: str, value: str) -> None:
    situation.ventures.set_cell(venture, column, value)


@registry.when('"{venture}" is left out')
def is_left_out(situation: Situation, venture: str) -> None:
    situation.ventures.remove(venture)


@registry.then(FOUND)
def this_is_found_of(situation: Situation, severity: str, names: str) -> None:
    findings = situation.findings_across()
    groups = [list(finding.ventures) for finding in findings]
    assert NAME.findall(names) in groups, f"it is found about: {groups or 'none'}"
    assert findings[0].severity == severity, f"it is a {findings[0].severity} finding"


@registry.then("this is not found of these ventures")
def this_is_not_found_of(situation: Situation) -> None:
    texts = [finding.finding for finding in situation.findings_across()]
    assert not texts, f"it is found: {'; '.join(texts)}"


@registry.then(re.compile(r"this is found (?P<number>\d+) times"))
def this_is_found_so_often(situation: Situation, number: str) -> None:
    texts = [finding.finding for finding in situation.findings_across()]
    assert len(texts) == int(number), f"it is found {len(texts)} times: {'; '.join(texts)}"


@registry.then('the finding is "{words}"')
def the_finding_is(situation: Situation, words: str) -> None:
    texts = [finding.finding for finding in situation.findings_across()]
    assert words in texts, f"the findings are: {'; '.join(texts) or 'none'}"


@registry.then('the reason given for it is "{words}"')
def the_reason_given_for_it(situation: Situation, words: str) -> None:
    reasons = [finding.because for finding in situation.findings_across()]
    assert any(words in because for because in reasons), f"the reasons given are: {' '.join(reasons) or 'none'}"


@registry.then('it helps to "{title}"')
def it_helps_to(situation: Situation, title: str) -> None:
    target_id = situation.recommendation(title).id
    helping = {each.id: each.title for finding in situation.findings_across() for each in finding.recommendations}
    assert target_id in helping, f"what helps is: {sorted(helping.values()) or 'none'}"


@registry.then("this is not judged without the {column}")
def this_is_not_judged(situation: Situation, column: str) -> None:
    lacking = {one.rule: one.columns for one in situation.across_findings().not_judged}
    rule = situation.rule_across()
    assert rule.id in lacking, f"'{rule.title}' is judged"
    assert situation.ventures.column(column) in lacking[rule.id], f"it lacks: {', '.join(lacking[rule.id])}"
