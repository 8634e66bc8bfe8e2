"""A feature file read with pytest-bdd's own parser, so that what is run here is what pytest would run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

from collabadvisor.files.problems import FeaturesError, Location, MissingExtra, Problem
from collabadvisor.files.words import clean, listed, shown
from collabadvisor.files.yaml import read_text
from collabadvisor.scenarios.features import Chapter, Feature, Scenario, Step

try:
    from gherkin.errors import CompositeParserException
    from gherkin.parser import Parser
    from pytest_bdd import parser as bdd
    from pytest_bdd.exceptions import GherkinParseError
    from pytest_bdd.gherkin_parser import GherkinDocument
except ImportError as error:
    raise MissingExtra("pytest-bdd", "testing") from error

RULE_TAG = "rule:"
SKIPPED = {"skip", "xfail"}
"""The tags of scenarios on which nobody counts: pytest's own marks."""
_KINDS = {
    "#FeatureLine": "'Feature:'",
    "#RuleLine": "'Rule:'",
    "#ScenarioLine": "'Example:'",
    "#StepLine": "a step",
    "#TableRow": "a row of a table",
    "#TagLine": "a tag",
}
_UNEXPECTED = re.compile(r"\(\d+:\d+\): (?:unexpected end of file, )?expected: (.+?)(?:, got '(.*)')?$", re.DOTALL)


def read_feature(path: Path, name: str) -> list[Scenario]:
    """The scenarios of one file, which goes by ``name``; one for each row of an outline.

    Raises:
        UnreadableFile: the file is missing, too large or not text.
        FeaturesError: it is not Gherkin; every problem found.
    """
    return scenarios_of(read_text(path), path, name)


def scenarios_of(text: str, path: Path, name: str) -> list[Scenario]:
    """The scenarios of a text that stands, or will stand, at a path. Raises ``FeaturesError``."""
    document = _document(text, path)
    try:
        told = _FeatureFile(path, document).parse()
    except GherkinParseError as error:
        remedy = "Begin an example with Given, When or Then."
        raise FeaturesError([Problem(Location(str(path), error.line), _sentence(error.message), remedy)]) from error
    feature = Feature(name, told.name, _plain(told.description))
    lines = _lines(document)
    problems: list[Problem] = []
    scenarios: list[Scenario] = []
    for template in _templates(told, document):
        where = Location(str(path), template.line_number)
        chapter = _chapter(template.rule, lines.get(template.line_number, 0))
        tags = template.tags | told.tags | (template.rule.tags if template.rule else set())
        rules = sorted(tag.removeprefix(RULE_TAG) for tag in tags if tag.startswith(RULE_TAG))
        if len(rules) > 1:
            what = f"this example is tagged with {len(rules)} rules: {listed(rules)}."
            problems.append(Problem(where, what, "An example documents one rule: leave one tag."))
        for row in _rows(template):
            rendered = template.render(row)
            scenarios.append(
                Scenario(
                    feature=feature,
                    chapter=chapter,
                    rule=rules[0] if rules else "",
                    name=template.name,
                    description=_plain(template.description),
                    steps=tuple(map(_step, rendered.steps)),
                    where=where,
                    row=tuple(row.items()),
                    skipped=bool(tags & SKIPPED),
                    outline=tuple(map(_step, template.steps)) if row else (),
                )
            )
    if problems:
        raise FeaturesError(problems)
    return scenarios


class _FeatureFile(bdd.FeatureParser):
    """pytest-bdd's reading of a file, of a document that has been read already."""

    def __init__(self, path: Path, document: GherkinDocument) -> None:
        super().__init__(str(path.parent), path.name)
        self._document = document

    def _parse_feature_file(self) -> GherkinDocument:
        return self._document


def _document(text: str, path: Path) -> GherkinDocument:
    try:
        read: Any = Parser().parse(text)
    except CompositeParserException as error:
        raise FeaturesError(_problem(path, each) for each in error.errors) from error
    if not read.get("feature"):
        remedy = "Begin it with 'Feature:' and what it is about, or take it away."
        raise FeaturesError([Problem(Location(str(path), 1), "this file tells nothing.", remedy)])
    return GherkinDocument.from_dict(read)


def _problem(path: Path, error: Any) -> Problem:
    where = Location(str(path), error.location["line"])
    message = str(error.args[0])
    found = _UNEXPECTED.match(message)
    if not found:
        return Problem(where, _sentence(message.split(": ", 1)[-1]), "")
    can = [_KINDS[kind] for kind in found[1].split(", ") if kind in _KINDS]
    what = f"{shown(found[2])} cannot stand here." if found[2] else "the file ends too early."
    return Problem(where, what, f"Here can stand {listed(can, 'or')}." if can else "")


def _sentence(words: str) -> str:
    words = clean(words).rstrip(".")
    return f"{words[:1].lower()}{words[1:]}."


def _templates(told: bdd.Feature, document: GherkinDocument) -> Iterator[bdd.ScenarioTemplate]:
    """Every scenario. pytest-bdd keeps one of each name: the others are read too, so that they can be told."""
    kept = {template.line_number: template for template in told.scenarios.values()}
    reader = _FeatureFile(Path(told.filename), document)
    for child in document.feature.children:
        inner = [each.scenario for each in child.rule.children if each.scenario] if child.rule else []
        for scenario in [child.scenario] if child.scenario else inner:
            yield kept.get(scenario.location.line) or reader.parse_scenario(scenario, told)


def _lines(document: GherkinDocument) -> dict[int, int]:
    """The line of a scenario -> the line of the rule that it stands under."""
    return {
        child.scenario.location.line: rule.location.line
        for rule in (child.rule for child in document.feature.children if child.rule)
        for child in rule.children
        if child.scenario
    }


def _chapter(rule: bdd.Rule | None, line: int) -> Chapter | None:
    if rule is None:
        return None
    named = sorted(tag.removeprefix(RULE_TAG) for tag in rule.tags if tag.startswith(RULE_TAG))
    return Chapter(rule.name, _plain(rule.description), named[0] if named else "", line)


def _rows(template: bdd.ScenarioTemplate) -> list[dict[str, str]]:
    """The values for each run; a scenario without examples runs once, with none."""
    return [row for examples in template.examples for row in examples.as_contexts()] or [{}]


def _step(step: bdd.Step) -> Step:
    table = step.datatable.rows if step.datatable else []
    rows = tuple(tuple(cell.value for cell in row.cells) for row in table)
    return Step(step.keyword, step.type, step.name, rows, step.line_number)


def _plain(text: str) -> str:
    return dedent(text).strip()
