"""The steps about the verdict on one venture: which it is, by what, on what it hangs, and what it calls for itself."""

from __future__ import annotations

import re

from collabadvisor.inference.advice import Recommended
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

HANGS = re.compile(
    r'the verdict (?P<verb>does not hang|hangs) on the (?P<fact>[^",]+?)(?P<assumed>, which is only assumed)?'
)
CALLS = re.compile(r'the verdict itself (?P<verb>does not call|calls) for "(?P<title>[^"]+)"')


@registry.then('the verdict is "{title}"')
def the_verdict_is(situation: Situation, title: str) -> None:
    verdict = situation.advice.verdict
    assert verdict.title.lower() == title.lower(), f"the verdict is '{verdict.title}': {' '.join(verdict.because)}"


@registry.then('the verdict is explained by "{words}"')
def the_verdict_is_explained(situation: Situation, words: str) -> None:
    because = situation.advice.verdict.because
    assert any(words.lower() in sentence.lower() for sentence in because), f"it is explained by: {' '.join(because)}"


@registry.then('the verdict is not explained by "{words}"')
def the_verdict_is_not_explained(situation: Situation, words: str) -> None:
    because = situation.advice.verdict.because
    assert not any(words.lower() in sentence.lower() for sentence in because), (
        f"it is explained by: {' '.join(because)}"
    )


@registry.then(HANGS)
def hangs_on(situation: Situation, fact: str, verb: str, assumed: str | None = None) -> None:
    verdict = situation.advice.verdict
    hanging, fact_id = verdict.assumed if assumed else verdict.hangs_on, situation.fact(fact).id
    so = fact_id in hanging
    kind = "it hangs on these assumed answers" if assumed else "it hangs on"
    assert so is (verb == "hangs"), f"{kind}: {', '.join(hanging) or 'nothing'}"


@registry.then("the verdict hangs on nothing")
def hangs_on_nothing(situation: Situation) -> None:
    hanging = situation.advice.verdict.hangs_on
    assert not hanging, f"it hangs on: {', '.join(hanging)}"


@registry.then(CALLS)
def the_verdict_calls_for(situation: Situation, title: str, verb: str) -> None:
    expected = situation.recommendation(title).title
    titles = [each.title for each in _of_the_verdict(situation)]
    assert (expected in titles) is (verb == "calls"), f"it calls for: {', '.join(titles) or 'nothing'}"


@registry.then("the verdict itself calls for nothing")
def the_verdict_calls_for_nothing(situation: Situation) -> None:
    titles = [each.title for each in _of_the_verdict(situation)]
    assert not titles, f"it calls for: {', '.join(titles)}"


def _of_the_verdict(situation: Situation) -> list[Recommended]:
    """What the verdict itself calls for."""
    return [each for each in situation.advice.recommendations if each.acts_on is None]
