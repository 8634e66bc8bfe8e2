"""Feature files read: each scenario with its steps, and one for each row of an outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import dedent

from collabadvisor.files.problems import FeaturesError, Location, Problem
from collabadvisor.files.words import join_words
from collabadvisor.files.yaml import read_text
from collabadvisor.scenarios.features import Chapter, Feature, Scenario, Step
from collabadvisor.scenarios.gherkin_text import Node, parse_feature

RULE_TAG = "@rule:"
SKIP_TAGS = {"@skip", "@xfail"}
"""The tags of scenarios that are not run, or may fail: pytest's own marks."""
_STEP_KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
_PLACEHOLDER = re.compile(r"<(.+?)>")


def read_feature(path: Path, name: str) -> list[Scenario]:
    """The scenarios of a file, as ``scenarios_of`` gives them.

    Raises:
        UnreadableFile: the file is missing, too large or not text.
        FeaturesError: it is not Gherkin; with every problem found.
    """
    return scenarios_of(read_text(path), path, name)


def scenarios_of(text: str, path: Path, name: str) -> list[Scenario]:
    """The scenarios of a feature in the order of its lines, one for each row of an outline.

    ``path`` is named in problems and as the place of the scenarios; ``name`` is the path within the features' folder.

    Raises:
        FeaturesError: the text is not Gherkin, or a scenario documents two rules; with every problem found.
    """
    root = parse_feature(text, path)
    feature = Feature(name, root["name"], _plain(root["description"]))
    scenarios: list[Scenario] = []
    problems: list[Problem] = []
    for rule, blocks in _examples(root):
        node = blocks[-1]
        where = Location(str(path), node["location"]["line"])
        tags = _tags(root, rule, node)
        rules = _rules(tags)
        problems += [*_misplaced_steps(path, blocks), *_several_rules(where, rules)]
        for row, row_tags in _rows(node):
            scenarios.append(
                Scenario(
                    feature=feature,
                    chapter=_chapter(rule),
                    rule=rules[0] if rules else "",
                    name=node["name"],
                    description=_plain(node["description"]),
                    steps=tuple(_steps(blocks, row)),
                    where=where,
                    row=tuple(row.items()),
                    skipped=bool(SKIP_TAGS & (tags | row_tags)),
                    outline=tuple(_steps(blocks, {})) if row else (),
                )
            )
    if problems:
        raise FeaturesError(problems)
    return scenarios


def _examples(
    parent: Node, backgrounds: tuple[Node, ...] = (), rule: Node | None = None
) -> Iterator[tuple[Node | None, tuple[Node, ...]]]:
    """For each scenario the rule that it stands under (None without one), and its backgrounds followed by itself."""
    for child in parent["children"]:
        if "background" in child:
            backgrounds += (child["background"],)
        elif "rule" in child:
            yield from _examples(child["rule"], backgrounds, child["rule"])
        else:
            yield rule, (*backgrounds, child["scenario"])


def _misplaced_steps(path: Path, blocks: Iterable[Node]) -> Iterator[Problem]:
    for block in blocks:
        for first in block["steps"][:1]:
            if first["keywordType"] not in _STEP_KINDS:
                what = "first step in a scenario or background must start with 'Given', 'When' or 'Then', but got"
                where = Location(str(path), first["location"]["line"])
                remedy = "Begin an example with Given, When or Then."
                yield Problem(where, f"{what} {first['keyword'].strip()}.", remedy)


def _several_rules(where: Location, rules: list[str]) -> Iterator[Problem]:
    if len(rules) > 1:
        what = f"this example is tagged with {len(rules)} rules: {join_words(rules)}."
        yield Problem(where, what, "An example documents one rule: leave one tag.")


def _steps(blocks: Iterable[Node], row: Mapping[str, str]) -> Iterator[Step]:
    """The steps with the values of a row filled in; an ``And`` is of the kind of the step before it."""

    def filled(text: str) -> str:
        return _PLACEHOLDER.sub(lambda place: row.get(place[1], place[0]), text)

    for block in blocks:
        kind = ""
        for node in block["steps"]:
            kind = _STEP_KINDS.get(node["keywordType"], kind)
            rows = node.get("dataTable", {}).get("rows", [])
            table = tuple(tuple(filled(value) for value in _values(each)) for each in rows)
            yield Step(node["keyword"].strip(), kind, filled(node["text"]), table, node["location"]["line"])


def _rows(scenario: Node) -> list[tuple[dict[str, str], set[str]]]:
    """For each run of a scenario the values of its outline's row, and the row's tags; one run where there are none."""
    return [
        (dict(zip(_values(examples["tableHeader"]), _values(row), strict=True)), _tags(examples))
        for examples in scenario["examples"]
        for row in examples.get("tableBody", [])
    ] or [({}, set())]


def _values(row: Node) -> list[str]:
    return [cell["value"] for cell in row["cells"]]


def _tags(*nodes: Node | None) -> set[str]:
    return {tag["name"] for node in nodes if node for tag in node["tags"]}


def _rules(tags: Iterable[str]) -> list[str]:
    """The ids of rules that are named by tags."""
    return sorted(tag.removeprefix(RULE_TAG) for tag in tags if tag.startswith(RULE_TAG))


def _chapter(rule: Node | None) -> Chapter | None:
    if rule is None:
        return None
    return Chapter(
        rule["name"], _plain(rule["description"]), next(iter(_rules(_tags(rule))), ""), rule["location"]["line"]
    )


def _plain(text: str) -> str:
    return dedent(text).strip()
