"""The text of a feature file parsed with gherkin-official, and what is wrong with it told with place and remedy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from collabadvisor.files.problems import FeaturesError, Location, MissingExtra, Problem
from collabadvisor.files.words import clean, join_words, quote_value

try:
    from gherkin.errors import CompositeParserException
    from gherkin.parser import Parser
except ImportError as error:
    raise MissingExtra("gherkin-official", "scenarios") from error

_LINES = {
    "#FeatureLine": "'Feature:'",
    "#RuleLine": "'Rule:'",
    "#ScenarioLine": "'Example:'",
    "#StepLine": "a step",
    "#TableRow": "a row of a table",
    "#TagLine": "a tag",
}
"""What the parser calls a kind of line -> what a message calls it."""
_UNEXPECTED = re.compile(r"\(\d+:\d+\): (?:unexpected end of file, )?expected: (.+?)(?:, got '(.*)')?$", re.DOTALL)

Node = dict[str, Any]
"""A part of a file as the parser gives it: a feature, rule, background, scenario, step or table."""


def parse_feature(text: str, path: Path) -> Node:
    """The feature of a file's text, as gherkin-official's parser gives it. Raises ``FeaturesError``."""
    try:
        document: Any = Parser().parse(text)
    except CompositeParserException as error:
        raise FeaturesError(_problem(path, each) for each in error.errors) from error
    if not document.get("feature"):
        remedy = "Begin it with 'Feature:' and what it is about, or take it away."
        raise FeaturesError([Problem(Location(str(path), 1), "this file tells nothing.", remedy)])
    feature: Node = document["feature"]
    return feature


def _problem(path: Path, error: Any) -> Problem:
    where = Location(str(path), error.location["line"])
    message = str(error)
    unexpected = _UNEXPECTED.match(message)
    if not unexpected:
        words = clean(message.split(": ", 1)[-1]).rstrip(".")
        return Problem(where, f"{words[:1].lower()}{words[1:]}.")
    expected = [_LINES[kind] for kind in unexpected[1].split(", ") if kind in _LINES]
    what = f"{quote_value(unexpected[2])} cannot stand here." if unexpected[2] else "the file ends too early."
    return Problem(where, what, f"Here can stand {join_words(expected, 'or')}." if expected else "")
