"""Whether the features document every rule: its title, an example in which it holds, and a near miss beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytest_bdd.gherkin_parser import Background, GherkinDocument, Row, Scenario, Step, get_gherkin_document
from pytest_bdd.gherkin_parser import Rule as Chapter

from collabadvisor import KnowledgeBase
from collabadvisor.rulebook import AnyRule, ConsistencyRule, VerdictRule
from collabadvisor.testing.situation import Situation

FEATURES = Path(__file__).parents[1] / "features"
STAGE = re.compile(r"an? venture that is (.+)")
CASE = re.compile(r'the case "(.+)"')
ANSWER = re.compile(r'the (.+?) (?:is|are|becomes|become) "(.+)"')
OPEN = re.compile(r"nothing is known of the (.+)")
HOLDS = re.compile(r"this is (?:a strength|an? \w+ weakness) of \w+")
TOGETHER = {"these answers do not go together": True, "these answers go together": False}
VERDICT = re.compile(r'the verdict is "(.+)"')


Documented = AnyRule | ConsistencyRule


@dataclass(frozen=True)
class Shown:
    """What an example shows: of which venture it tells, and whether the rule is said to hold."""

    stage: str
    answers: frozenset[tuple[str, str]]
    holds: bool

    def differs_in_one_answer_from(self, other: Shown) -> bool:
        return self.stage == other.stage and len({name for name, _ in self.answers ^ other.answers}) == 1


def documents(folder: str) -> dict[Path, GherkinDocument]:
    return {path: get_gherkin_document(str(path)) for path in sorted((FEATURES / folder).glob("*.feature"))}


def chapters() -> list[Chapter]:
    """Every ``Rule:`` of every feature about rules."""
    return [child.rule for document in documents("rules").values() for child in document.feature.children if child.rule]


def documented(chapter: Chapter) -> str:
    (name,) = (tag.name.removeprefix("@rule:") for tag in chapter.tags if tag.name.startswith("@rule:"))
    return name


def everything(knowledge: KnowledgeBase) -> dict[str, Documented]:
    """Every rule that a feature can document, by its id."""
    return {**knowledge.rules, **knowledge.verdict_rules, **knowledge.consistency}


def shown_in(chapter: Chapter, knowledge: KnowledgeBase, rule: Documented) -> list[Shown]:
    backgrounds: list[Background] = [child.background for child in chapter.children if child.background]
    before = [step for background in backgrounds for step in background.steps]
    scenarios: list[Scenario] = [child.scenario for child in chapter.children if child.scenario]
    return [
        shown
        for scenario in scenarios
        for row in rows(scenario)
        for shown in told([*before, *scenario.steps], row, Situation(knowledge), rule)
    ]


def rows(scenario: Scenario) -> Iterator[dict[str, str]]:
    """The values for each run of an outline; a plain example runs once, with none."""
    for table in scenario.examples:
        header = [cell.value for cell in table.table_header.cells] if table.table_header else []
        for row in table.table_body or []:
            yield dict(zip(header, (cell.value for cell in row.cells), strict=True))
    if not scenario.examples:
        yield {}


def told(steps: list[Step], row: dict[str, str], situation: Situation, rule: Documented) -> Iterator[Shown]:
    """What the steps say, one after the other, each time that they say whether the rule holds."""
    phase = ""
    for step in steps:
        phase = {"Context": "given", "Action": "when", "Outcome": "then"}.get(step.keyword_type, phase)
        words = filled(step.text, row)
        if phase == "then":
            holds = judged(words, situation.knowledge, rule)
            if holds is not None:
                answers = frozenset((name, answer.answer or "") for name, answer in situation.answers.items())
                yield Shown(situation.stage, answers, holds)
        elif words != "the advice is given":
            tell(words, [[filled(cell.value, row) for cell in line.cells] for line in table_of(step)], situation)


def table_of(step: Step) -> list[Row]:
    return step.datatable.rows if step.datatable else []


def filled(text: str, row: dict[str, str]) -> str:
    return re.sub(r"<([^<>]+)>", lambda name: row[name[1]], text)


def tell(words: str, table: list[list[str]], situation: Situation) -> None:
    if found := STAGE.fullmatch(words):
        situation.stage = found[1].replace(" ", "_")
    elif found := CASE.fullmatch(words):
        situation.take(situation.knowledge.read_venture(situation.knowledge.cases()[found[1]]))
    elif found := OPEN.fullmatch(words):
        situation.tell(found[1], None)
    elif found := ANSWER.fullmatch(words):
        situation.tell(found[1], found[2])
    else:
        assert words == "these answers", f"this test cannot read the step '{words}'"
        for fact, answer in table:
            situation.tell(fact, answer)


def judged(words: str, knowledge: KnowledgeBase, rule: Documented) -> bool | None:
    """Whether a step says that the rule holds; None where it speaks of something else."""
    if isinstance(rule, ConsistencyRule):
        return TOGETHER.get(words)
    if isinstance(rule, VerdictRule):
        verdict = VERDICT.fullmatch(words)
        return verdict[1].lower() == knowledge.framework.verdicts[rule.verdict].title.lower() if verdict else None
    return True if HOLDS.fullmatch(words) else False if words == "this is not found" else None


# The tests.


def test_every_stable_rule_has_exactly_one_chapter_and_every_chapter_a_rule(knowledge: KnowledgeBase) -> None:
    stable = [
        rule.id for rule in (*knowledge.rules.values(), *knowledge.verdict_rules.values()) if rule.status == "stable"
    ]
    assert Counter(map(documented, chapters())) == Counter([*stable, *knowledge.consistency])


def test_a_chapter_is_named_by_the_title_of_its_rule(knowledge: KnowledgeBase) -> None:
    rules = everything(knowledge)
    named = {documented(chapter): chapter.name for chapter in chapters()}
    assert {name: title for name, title in named.items() if title != rules[name].title} == {}


def test_a_chapter_stands_in_the_feature_of_its_base(knowledge: KnowledgeBase) -> None:
    for path, document in documents("rules").items():
        for child in document.feature.children:
            assert child.rule, f"{path.name}: an example stands outside of any rule"
            name = documented(child.rule)
            homes = dict.fromkeys(knowledge.verdict_rules, "verdict") | dict.fromkeys(
                knowledge.consistency, "consistency"
            )
            homes |= {rule.id: rule.about for rule in knowledge.rules.values()}
            assert path.stem == homes[name], name


def test_every_rule_is_shown_to_hold_and_beside_it_not_to_by_one_answer(knowledge: KnowledgeBase) -> None:
    rules = everything(knowledge)
    lacking = {}
    for chapter in chapters():
        rule = rules[documented(chapter)]
        shown = shown_in(chapter, knowledge, rule)
        holding = [each for each in shown if each.holds]
        missing = [each for each in shown if not each.holds]
        if not holding:
            lacking[rule.id] = "no example in which it holds"
        elif not any(miss.differs_in_one_answer_from(hold) for miss in missing for hold in holding):
            lacking[rule.id] = "no near miss"
    assert lacking == {}


@pytest.mark.parametrize("folder", ["rules", "cases", "using"])
def test_no_two_examples_of_a_feature_share_a_name(folder: str) -> None:
    """pytest-bdd keeps the scenarios of a feature by their names: of two with the same name only one would be run."""
    for path, document in documents(folder).items():
        children = [*document.feature.children]
        children += [inner for child in document.feature.children if child.rule for inner in child.rule.children]
        names = Counter(child.scenario.name for child in children if child.scenario)
        assert [name for name, count in names.items() if count > 1] == [], path.name


def test_every_case_that_is_shipped_is_told_as_a_story(knowledge: KnowledgeBase) -> None:
    told_of = {
        found[1]
        for document in documents("cases").values()
        for child in document.feature.children
        if child.scenario
        for found in map(CASE.fullmatch, (step.text for step in child.scenario.steps))
        if found
    }
    assert told_of == set(knowledge.cases())


def test_every_story_says_what_happened_before_it_says_what_is_advised() -> None:
    for document in documents("cases").values():
        for child in document.feature.children:
            assert child.scenario
            assert len(child.scenario.description.split()) >= 10, child.scenario.name


# That this test can tell.


def example(tmp_path: Path, *steps: str) -> Chapter:
    lines = ["Feature: One", "  @rule:priorities-differ", "  Rule: One", "    Example: One", *steps]
    path = tmp_path / "one.feature"
    path.write_text("\n".join(lines), encoding="utf-8")
    (child,) = get_gherkin_document(str(path)).feature.children
    assert child.rule
    return child.rule


def test_it_follows_an_example_step_by_step(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    chapter = example(
        tmp_path,
        "Given a venture that is forming",
        "And these answers",
        "  | partner priorities | different |",
        'And the lead post is "junior"',
        "And nothing is known of the lead post",
        "Then this is a minor weakness of purpose",
        'When the partner priorities become "shared"',
        "Then this is not found",
    )
    first, second = shown_in(chapter, knowledge, knowledge.rules["priorities-differ"])
    assert first == Shown("forming", frozenset({("partner_priorities", "different")}), holds=True)
    assert second == Shown("forming", frozenset({("partner_priorities", "shared")}), holds=False)
    assert second.differs_in_one_answer_from(first)


def test_it_reads_every_row_of_an_outline(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    chapter = example(
        tmp_path,
        "Given a venture that is <stage>",
        'And the partner priorities are "<answer>"',
        "Then this is not found",
        "Examples:",
        "  | stage    | answer     |",
        "  | proposed | shared     |",
        "  | mature   | compatible |",
    )
    shown = shown_in(chapter, knowledge, knowledge.rules["priorities-differ"])
    assert [(each.stage, dict(each.answers)) for each in shown] == [
        ("proposed", {"partner_priorities": "shared"}),
        ("mature", {"partner_priorities": "compatible"}),
    ]


@pytest.mark.parametrize(
    ("other", "near"),
    [
        (Shown("forming", frozenset({("a", "2"), ("b", "1")}), holds=False), True),
        (Shown("forming", frozenset({("b", "1")}), holds=False), True),
        (Shown("forming", frozenset({("a", "1"), ("b", "1"), ("c", "1")}), holds=False), True),
        (Shown("mature", frozenset({("a", "2"), ("b", "1")}), holds=False), False),
        (Shown("forming", frozenset({("a", "2"), ("b", "2")}), holds=False), False),
        (Shown("forming", frozenset({("a", "1"), ("b", "1")}), holds=False), False),
    ],
)
def test_a_near_miss_is_one_answer_away_at_the_same_stage(other: Shown, near: bool) -> None:
    shown = Shown("forming", frozenset({("a", "1"), ("b", "1")}), holds=True)
    assert other.differs_in_one_answer_from(shown) is near
