"""The steps about what is found of one venture, and what is advised."""

from __future__ import annotations

import re

from collabadvisor.inference.advice import Reason
from collabadvisor.knowledge.rules import Rule
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

WEAKNESS = re.compile(r"this is an? (?P<severity>critical|major|minor) weakness of (?P<base>\w+)")
ADVISED = re.compile(r'it is advised(?: (?P<priority>now|next|later))? to "(?P<title>[^"]+)"')

SOMETHING = re.compile(
    r'something is advised(?: (?P<priority>now|next|later))?, or the verdict is "(?P<verdict>[^\n]+)"'
)


@registry.then(WEAKNESS)
def this_is_a_weakness(situation: Situation, severity: str, base: str) -> None:
    rule = situation.documented_rule()
    reason = situation.reason(rule)
    assert (reason.severity, rule.about) == (severity, situation.base_or_value(base)), _graded(reason, rule)


@registry.then("this is a strength of {base}")
def this_is_a_strength(situation: Situation, base: str) -> None:
    rule = situation.documented_rule()
    reason = situation.reason(rule)
    assert (reason.finding, rule.about) == ("strength", situation.base_or_value(base)), _graded(reason, rule)


@registry.then(re.compile(r"this speaks (?P<way>for|against) (?P<names>[\w, ]+)"))
def this_speaks(situation: Situation, way: str, names: str) -> None:
    rule = situation.documented_rule()
    assert way == ("for" if rule.finding == "strength" else "against"), f"it is a {rule.finding}"
    for name in names.replace(" and ", ", ").split(", "):
        assert rule.id in situation.findings_of(situation.base_or_value(name)), f"it says nothing of {name}"


@registry.then("this is not found")
def this_is_not_found(situation: Situation) -> None:
    rule = situation.documented_rule()
    assert not situation.has_finding(rule), f"'{rule.title}' is found"


@registry.then("these answers do not go together")
def these_answers_clash(situation: Situation) -> None:
    assert situation.inconsistent(), "nothing is found at odds here by this rule"


@registry.then("these answers go together")
def these_answers_go_together(situation: Situation) -> None:
    assert not situation.inconsistent(), f"'{situation.consistency_rule().title}' is found"


@registry.then('the reason given is "{words}"')
def the_reason_given(situation: Situation, words: str) -> None:
    because = situation.reason(situation.documented_rule()).because
    assert words in because, f"the reason given is: {because}"


@registry.then('it is found that "{title}"')
def it_is_found(situation: Situation, title: str) -> None:
    assert situation.has_finding(situation.rule_named(title)), f"found are: {sorted(situation.found_rules())}"


@registry.then('it is not found that "{title}"')
def it_is_not_found(situation: Situation, title: str) -> None:
    rule = situation.rule_named(title)
    assert not situation.has_finding(rule), f"'{rule.title}' is found"


@registry.then("a weakness rests on the {fact}")
def a_weakness_rests_on(situation: Situation, fact: str) -> None:
    answer = situation.advice.answers.get(situation.fact(fact).id)
    assert answer, "it is not answered, or does not apply"
    weaknesses = [rule for rule in answer.findings if situation.knowledge.rules[rule].severity]
    assert weaknesses, f"on '{answer.label}' no weakness rests"


@registry.then(ADVISED)
def it_is_advised(situation: Situation, title: str, priority: str | None = None) -> None:
    advised = situation.given_recommendation(title)
    assert advised, f"advised are: {[each.title for each in situation.advice.recommendations]}"
    assert priority in (None, advised.priority), f"it is advised {advised.priority}"
    by_findings = advised.acts_on is not None and situation.rule in situation.knowledge.rules
    if by_findings and situation.has_finding(situation.documented_rule()):
        assert situation.rule in [reason.rule for reason in advised.reasons], "it is advised for other reasons only"


@registry.then('it is not advised to "{title}"')
def it_is_not_advised(situation: Situation, title: str) -> None:
    advised = situation.given_recommendation(title)
    assert advised is None, f"it is advised {advised.priority}"


@registry.then("this is advised, and nothing else")
def this_is_advised(situation: Situation, datatable: list[list[str]]) -> None:
    expected = sorted(situation.recommendation(title).title for (title,) in datatable)
    advised = sorted(each.title for each in situation.advice.recommendations)
    assert advised == expected, f"advised are: {advised}"


@registry.then("nothing is advised")
def nothing_is_advised(situation: Situation) -> None:
    advised = [each.title for each in situation.advice.recommendations]
    assert not advised, f"advised are: {advised}"


@registry.then(SOMETHING)
def something_is_advised(situation: Situation, verdict: str, priority: str | None = None) -> None:
    advice = situation.advice
    advised = [f"'{each.title}' {each.priority}" for each in advice.recommendations]
    helped = any(priority in (None, each.priority) for each in advice.recommendations)
    assert helped or advice.verdict.title.lower() == verdict.lower(), (
        f"the verdict is '{advice.verdict.title}', and advised are: {', '.join(advised) or 'none'}"
    )


def _graded(reason: Reason, rule: Rule) -> str:
    return f"it is {f'a {reason.severity} weakness' if reason.severity else 'a strength'} of {rule.about}"
