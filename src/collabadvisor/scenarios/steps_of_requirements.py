"""The steps about the requirements of the user's own organisation: how each stands."""

from __future__ import annotations

import re

from collabadvisor.inference.advice import AdviceRequirement
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_registry import StepRegistry

registry = StepRegistry()

STANDS = re.compile(
    r'(?:the requirement "(?P<words>[^"]+)"|this requirement) is (?P<status>not met|not known|not required|met)'
)


@registry.then(STANDS)
def the_requirement_is(situation: Situation, status: str, words: str | None = None) -> None:
    required = situation.documented_requirement() if words is None else situation.requirement_named(words)
    requirement = next((each for each in situation.advice.requirements if each.id == required.id), None)
    assert _word(requirement) == status, f"it is {_word(requirement)}"


def _word(requirement: AdviceRequirement | None) -> str:
    return requirement.status.replace("_", " ") if requirement else "not required"
