"""The scenarios of a run as the handbook tells them: under the rule that each documents, or in a story of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.handbook.page_model import OutlineRun, PageLink, ScenarioGroup, Scene, Story
from collabadvisor.report.handbook.places import CASES, Places, slug, unique
from collabadvisor.report.handbook.step_lines import StepLinker
from collabadvisor.scenarios.features import Scenario
from collabadvisor.scenarios.runner import Result, Run

PASSED, FAILED, NOT_RUN = "passed", "failed", "not run"

Told = tuple[Scenario, Result | None]
"""A scenario, and how it went; None where it was not run."""


@dataclass(frozen=True)
class Scenes:
    """All that is told by scenarios. ``failed`` leads to those that failed."""

    by_rule: Mapping[str, ScenarioGroup]
    stories: tuple[Story, ...]
    results: tuple[str, ...]
    failed: tuple[PageLink, ...]


def scenes(run: Run, places: Places, knowledge: KnowledgeBase) -> Scenes:
    """The scenarios that were run, and those of the same features that were not.

    A feature of which nothing was run speaks of something else than the knowledge, and is not told.
    """
    results = {result.scenario.feature.path for result in run.results}
    unrun = [scenario for scenario in run.left_out if scenario.rule or scenario.feature.path in results]
    whole = (result for result in run.results if _of_the_whole(result, knowledge))
    every: list[Told] = [*((result.scenario, result) for result in whole), *((each, None) for each in unrun)]
    every.sort(key=lambda row: (row[0].feature.path, row[0].where.path, row[0].where.line))
    return _SceneWriter(knowledge, places).scenes(every)


def _of_the_whole(result: Result, knowledge: KnowledgeBase) -> bool:
    """Whether a scenario documents what is in the whole, and not a rule that a higher layer replaced or retired."""
    rule, by = result.scenario.rule, result.by or knowledge
    if not rule or len(by.layers) == len(knowledge.layers):
        return True
    try:
        return knowledge.depth(knowledge.rule(rule)) < len(by.layers)
    except KeyError:
        return False


class _SceneWriter:
    def __init__(self, knowledge: KnowledgeBase, places: Places) -> None:
        self.places = places
        self.steps = StepLinker(knowledge, places)
        kinds = (knowledge.rules, knowledge.verdict_rules, knowledge.consistency, knowledge.portfolio_rules)
        self.rules = {name for kind in (*kinds, knowledge.requirements) for name in kind}
        self.pack = str(knowledge.pack)
        self.failed: list[PageLink] = []

    def scenes(self, every: list[Told]) -> Scenes:
        cases = [list(rows) for _, rows in groupby(every, lambda entry: (entry[0].where.path, entry[0].where.line))]
        firsts = [rows[0][0] for rows in cases]
        anchors = unique(f"scenario-{self._home(first)}--{slug(first.name)}" for first in firsts)
        pairs = [(first, self._scene(anchor, rows)) for first, anchor, rows in zip(firsts, anchors, cases, strict=True)]
        by_rule: dict[str, list[tuple[Scenario, Scene]]] = {}
        others: list[tuple[Scenario, Scene]] = []
        for first, scene in pairs:
            (by_rule.setdefault(first.rule, []) if first.rule in self.rules else others).append((first, scene))
        return Scenes(
            by_rule={rule: _chapter("", entry) for rule, entry in by_rule.items()},
            stories=tuple(_stories(others)),
            results=tuple(_result(result) for _, result in every),
            failed=tuple(self.failed),
        )

    def _home(self, scenario: Scenario) -> str:
        return scenario.rule if scenario.rule in self.rules else slug(scenario.feature.path.removesuffix(".feature"))

    def _scene(self, anchor: str, rows: list[Told]) -> Scene:
        first = rows[0][0]
        failing = [result for _, result in rows if result and result.failure]
        at = {result.failure.step.line for result in failing if result.failure}
        head = tuple(name for name, _ in first.row)
        scene = Scene(
            anchor=anchor,
            title=first.name,
            paragraphs=_paragraphs(first.description),
            lines=tuple(self.steps.line(step, head, failed=step.line in at) for step in first.outline or first.steps),
            head=head,
            rows=tuple(
                OutlineRun(tuple(value for _, value in scenario.row), _result(result))
                for scenario, result in rows
                if scenario.row
            ),
            result=_worst(_result(result) for _, result in rows),
            failures=tuple(self._failure(result) for result in failing),
            file=f"{first.feature.path}, line {first.where.line}",
        )
        if failing:
            page = self.places.rule_page(first.rule) if first.rule in self.rules else CASES
            self.failed.append(PageLink(first.name, f"{page}#{anchor}", first.chapter.title if first.chapter else ""))
        return scene

    def _failure(self, result: Result) -> str:
        assert result.failure  # noqa: S101  (only those that failed are told)
        step = result.failure.step
        what = result.failure.what.replace(f"{self.pack}/", "")  # the same words wherever the pack stands
        values = ", ".join(f"{name} {value}" for name, value in result.scenario.row)
        return f"{f'With {values}: ' if values else ''}“{step.keyword} {step.words}” fails: {what}"


def _stories(pairs: Iterable[tuple[Scenario, Scene]]) -> Iterable[Story]:
    features = [list(each) for _, each in groupby(pairs, lambda pair: pair[0].feature.path)]
    anchors = unique(f"feature-{slug(each[0][0].feature.path.removesuffix('.feature'))}" for each in features)
    for anchor, each in zip(anchors, features, strict=True):
        feature = each[0][0].feature
        chapters = [list(part) for _, part in groupby(each, lambda pair: pair[0].chapter)]
        yield Story(
            anchor,
            feature.title,
            _paragraphs(feature.description),
            tuple(_chapter(part[0][0].chapter.title if part[0][0].chapter else "", part) for part in chapters),
        )


def _chapter(title: str, pairs: list[tuple[Scenario, Scene]]) -> ScenarioGroup:
    descriptions = dict.fromkeys(scenario.chapter.description for scenario, _ in pairs if scenario.chapter)
    paragraphs = tuple(paragraph for description in descriptions for paragraph in _paragraphs(description))
    return ScenarioGroup(title, paragraphs, tuple(scene for _, scene in pairs))


def _paragraphs(description: str) -> tuple[str, ...]:
    blocks = description.replace("\r", "").split("\n\n")
    return tuple(block.strip() for block in blocks if block.strip())


def _result(result: Result | None) -> str:
    return NOT_RUN if result is None else PASSED if result.passed else FAILED


def _worst(results: Iterable[str]) -> str:
    outcomes = set(results)
    return next(result for result in (FAILED, NOT_RUN, PASSED) if result in outcomes)
