"""A pytest plugin: the steps in which a knowledge pack's rules are documented as Gherkin features.

Put ``pytest_plugins = ["collabadvisor.testing"]`` into your ``conftest.py`` and ``scenarios("features")`` into a test
module. The steps speak of the package's own pack; to document another one, override the fixture ``pack``::

    @pytest.fixture(scope="session")
    def pack() -> Path:
        return Path(__file__).parents[1]

A ``Rule:`` tagged ``@rule:some-id`` documents that rule, and "this" in its steps means its finding::

    @rule:lead-post-too-junior
    Rule: The lead post is too junior to bring senior partners in

      Example: A junior lead where only some partners send senior people
        Given a venture that is forming
        And the lead post is "junior"
        And the senior representation is "some partners"
        Then this is a critical weakness of capacity

Facts go by their name or id, answers by their id (spaces or underscores), rules and recommendations by title or id.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import default_pack, load
from collabadvisor.scenarios.situation import Situation, lacking_extra
from collabadvisor.scenarios.step_binding import DEFINITIONS

RULE_TAG = "rule:"
_DECORATORS = {"given": given, "when": when, "then": then}

for _step in DEFINITIONS:  # pytest-bdd keeps a step in the module that calls its decorator: this plugin
    _DECORATORS[_step.kind](parsers.re(_step.pattern.pattern, _step.pattern.flags))(_step.function)


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark of a documented rule known, as strict markers demand."""
    config.addinivalue_line("markers", "rule(id): the rule of the knowledge pack that a scenario documents")


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """Turn the tag ``@rule:some-id`` into the mark ``rule("some-id")``; other tags stay pytest-bdd's."""
    if not tag.startswith(RULE_TAG):
        return None
    pytest.mark.rule(tag.removeprefix(RULE_TAG))(function)
    return True


@pytest.fixture(scope="session")
def pack() -> Path:
    """The knowledge pack that the features are about."""
    return default_pack()


@pytest.fixture(scope="session")
def knowledge(pack: Path) -> KnowledgeBase:
    """The knowledge base read from the pack."""
    return load(pack)


@pytest.fixture
def situation(knowledge: KnowledgeBase, request: pytest.FixtureRequest) -> Situation:
    """The venture of one scenario as its steps describe it, and the advice on it."""
    mark = request.node.get_closest_marker("rule")
    rule = mark.args[0] if mark else None
    lacking = lacking_extra(knowledge, rule)
    if lacking:
        pytest.skip(lacking)
    return Situation(knowledge, rule=rule)
