"""The steps themselves. Each reads as a sentence about a venture, a finding, a standing, the verdict or the advice."""

from __future__ import annotations

from pytest_bdd import given, parsers, then, when

from collabadvisor.inference.advice import Reason
from collabadvisor.knowledge.framework import STANDINGS
from collabadvisor.knowledge.rules import Rule
from collabadvisor.scenarios.situation import Situation, known_name

ANSWERED = parsers.re(r'the (?P<fact>[^"]+?) (?:is|are) "(?P<answer>[^"]+)"')
TOLD = parsers.re(r'the (?P<fact>[^"]+?) (?:becomes|become) "(?P<answer>[^"]+)"')
WEAKNESS = parsers.re(r"this is an? (?P<severity>critical|major|minor) weakness of (?P<base>\w+)")
STANDS = parsers.re(r"(?P<name>\w+) is (?P<standing>fragile|strained|adequate|sound|not known)")
STANDS_NOT = parsers.re(r"(?P<name>\w+) is not (?P<standing>fragile|strained|adequate|sound)")
ADVISED = parsers.re(r'it is advised(?: (?P<priority>now|next|later))? to "(?P<title>[^"]+)"')

SOMETHING = parsers.re(
    r'something is advised(?: (?P<priority>now|next|later))?, or the verdict is "(?P<verdict>[^\n]+)"'
)


@given(parsers.re(r"an? venture that is (?P<stage>[\w ]+)"))
def a_venture(situation: Situation, stage: str) -> None:
    situation.stage = stage.replace(" ", "_")


@given(parsers.parse('the case "{case}"'))
def the_case(situation: Situation, case: str) -> None:
    cases = situation.knowledge.cases()
    situation.take(situation.reader(cases[known_name(case, cases, "case")], situation.knowledge))


@given(ANSWERED)
def is_answered(situation: Situation, fact: str, answer: str) -> None:
    situation.tell(fact, answer)


@given(parsers.re(r"nothing is known of the (?P<fact>.+)"))
def is_not_known(situation: Situation, fact: str) -> None:
    situation.tell(fact, None)


@given("these answers")
def these_answers(situation: Situation, datatable: list[list[str]]) -> None:
    for fact, answer in datatable:
        situation.tell(fact, answer)


@when(TOLD)
def becomes(situation: Situation, fact: str, answer: str) -> None:
    situation.tell(fact, answer)


@when("the advice is given")
def the_advice_is_given(situation: Situation) -> None:
    assert situation.advice.format


@then(WEAKNESS)
def this_is_a_weakness(situation: Situation, severity: str, base: str) -> None:
    rule = situation.this()
    reason = situation.reason(rule)
    assert (reason.severity, rule.about) == (severity, situation.judged(base)), _graded(reason, rule)


@then(parsers.parse("this is a strength of {base}"))
def this_is_a_strength(situation: Situation, base: str) -> None:
    rule = situation.this()
    reason = situation.reason(rule)
    assert (reason.finding, rule.about) == ("strength", situation.judged(base)), _graded(reason, rule)


@then(parsers.re(r"this speaks (?P<way>for|against) (?P<names>[\w, ]+)"))
def this_speaks(situation: Situation, way: str, names: str) -> None:
    rule = situation.this()
    assert way == ("for" if rule.finding == "strength" else "against"), f"it is a {rule.finding}"
    for name in names.replace(" and ", ", ").split(", "):
        assert rule.id in situation.advice.standings[situation.judged(name)].findings, f"it says nothing of {name}"


@then("this is not found")
def this_is_not_found(situation: Situation) -> None:
    rule = situation.this()
    assert not situation.made(rule), f"'{rule.title}' is found"


@then("these answers do not go together")
def these_answers_clash(situation: Situation) -> None:
    assert situation.clashing(), "nothing is found at odds here by this rule"


@then("these answers go together")
def these_answers_go_together(situation: Situation) -> None:
    assert not situation.clashing(), f"'{situation.clash().title}' is found"


@then(parsers.parse('the reason given is "{words}"'))
def the_reason_given(situation: Situation, words: str) -> None:
    because = situation.reason(situation.this()).because
    assert words in because, f"the reason given is: {because}"


@then(parsers.parse('it is found that "{title}"'))
def it_is_found(situation: Situation, title: str) -> None:
    found = sorted({rule for standing in situation.advice.standings.values() for rule in standing.findings})
    assert situation.made(situation.finding(title)), f"found are: {found}"


@then(parsers.parse('it is not found that "{title}"'))
def it_is_not_found(situation: Situation, title: str) -> None:
    rule = situation.finding(title)
    assert not situation.made(rule), f"'{rule.title}' is found"


@then(ADVISED)
def it_is_advised(situation: Situation, title: str, priority: str | None = None) -> None:
    advised = situation.advised(title)
    assert advised, f"advised are: {[given.title for given in situation.advice.recommendations]}"
    assert priority in (None, advised.priority), f"it is advised {advised.priority}"
    if situation.rule in situation.knowledge.rules and situation.made(situation.this()):
        assert situation.rule in [reason.rule for reason in advised.reasons], "it is advised for other reasons only"


@then(parsers.parse('it is not advised to "{title}"'))
def it_is_not_advised(situation: Situation, title: str) -> None:
    advised = situation.advised(title)
    assert advised is None, f"it is advised {advised.priority}"


@then("this is advised, and nothing else")
def this_is_advised(situation: Situation, datatable: list[list[str]]) -> None:
    wanted = sorted(situation.recommendation(title).title for (title,) in datatable)
    advised = sorted(given.title for given in situation.advice.recommendations)
    assert advised == wanted, f"advised are: {advised}"


@then("nothing is advised")
def nothing_is_advised(situation: Situation) -> None:
    advised = [given.title for given in situation.advice.recommendations]
    assert not advised, f"advised are: {advised}"


@then(SOMETHING)
def something_is_advised(situation: Situation, verdict: str, priority: str | None = None) -> None:
    given = situation.advice
    advised = [f"'{each.title}' {each.priority}" for each in given.recommendations]
    helped = any(priority in (None, each.priority) for each in given.recommendations)
    assert helped or given.verdict.title.lower() == verdict.lower(), (
        f"the verdict is '{given.verdict.title}', and advised are: {', '.join(advised) or 'none'}"
    )


@then(parsers.parse('among the first {count:d} recommendations is "{title}"'))
def among_the_first(situation: Situation, count: int, title: str) -> None:
    first = [given.title for given in situation.advice.recommendations[:count]]
    assert situation.recommendation(title).title in first, f"the first are: {first}"


@then(parsers.parse('"{first}" is advised before "{second}"'))
def advised_before(situation: Situation, first: str, second: str) -> None:
    earlier, later = situation.advised(first), situation.advised(second)
    assert earlier, f"it is not advised to '{first}'"
    assert later, f"it is not advised to '{second}'"
    assert earlier.rank < later.rank, f"'{second}' is advised before '{first}'"


@then(STANDS)
def stands(situation: Situation, name: str, standing: str) -> None:
    given = situation.advice.standings[situation.judged(name)]
    assert given.standing == standing.replace(" ", "_"), f"{name} is {given.standing}: {given.findings}"


@then(STANDS_NOT)
def stands_not(situation: Situation, name: str, standing: str) -> None:
    given = situation.advice.standings[situation.judged(name)]
    assert given.standing != standing, f"{name} is {standing}: {given.findings}"


@then(parsers.parse("nothing that is found speaks against {name}"))
def nothing_speaks_against(situation: Situation, name: str) -> None:
    found = situation.advice.standings[situation.judged(name)].findings
    assert found, f"nothing that is found speaks of {name}"
    against = [rule for rule in found if situation.knowledge.rules[rule].finding == "weakness"]
    assert not against, f"against it speak: {against}"


@then(parsers.parse("no base is {standing}"))
def no_base_is(situation: Situation, standing: str) -> None:
    known = known_name(standing.replace(" ", "_"), (*STANDINGS, "not_known"), "standing")
    bases = situation.knowledge.framework.bases
    so = [base for base in bases if situation.advice.standings[base].standing == known]
    assert not so, f"{standing} are: {so}"


@then(parsers.parse('{name} stands better than in the case "{case}"'))
def stands_better(situation: Situation, name: str, case: str) -> None:
    now, before = _standings(situation, case, situation.judged(name))
    assert "not_known" not in (now, before), f"it is {now} now, and {before} there"
    assert STANDINGS.index(now) > STANDINGS.index(before), f"it is {now} now, and {before} there"


@then(parsers.parse('no base stands worse than in the case "{case}"'))
def no_base_worse(situation: Situation, case: str) -> None:
    pairs = {base: _standings(situation, case, base) for base in situation.knowledge.framework.bases}
    known = {base: pair for base, pair in pairs.items() if "not_known" not in pair}
    assert known, "no base is known in both"
    worse = [base for base, (now, before) in known.items() if STANDINGS.index(now) < STANDINGS.index(before)]
    assert not worse, f"worse stand: {worse}"


def _graded(reason: Reason, rule: Rule) -> str:
    return f"it is {f'a {reason.severity} weakness' if reason.severity else 'a strength'} of {rule.about}"


def _standings(situation: Situation, case: str, name: str) -> tuple[str, str]:
    other = Situation(situation.knowledge, adviser=situation.adviser, reader=situation.reader)
    the_case(other, case)
    return situation.advice.standings[name].standing, other.advice.standings[name].standing


@then(parsers.parse('the verdict is "{title}"'))
def the_verdict_is(situation: Situation, title: str) -> None:
    verdict = situation.advice.verdict
    assert verdict.title.lower() == title.lower(), f"the verdict is '{verdict.title}': {' '.join(verdict.because)}"


@then(parsers.parse('the verdict is explained by "{words}"'))
def the_verdict_is_explained(situation: Situation, words: str) -> None:
    because = situation.advice.verdict.because
    assert any(words.lower() in sentence.lower() for sentence in because), f"it is explained by: {' '.join(because)}"


@then(parsers.parse('the verdict is not explained by "{words}"'))
def the_verdict_is_not_explained(situation: Situation, words: str) -> None:
    because = situation.advice.verdict.because
    assert not any(words.lower() in sentence.lower() for sentence in because), (
        f"it is explained by: {' '.join(because)}"
    )


@then(parsers.parse("one of the open questions is the {fact}"))
def an_open_question(situation: Situation, fact: str) -> None:
    still_open = situation.advice.unanswered
    assert situation.fact(fact).id in still_open, f"open are: {list(still_open)}"
