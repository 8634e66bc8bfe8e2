"""What is said of a panel, in each format: of the same panel always the same, and of hostile words only the words."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from markdown_it import MarkdownIt

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.knowledge.framework import Disagreement
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds import bounds_within
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.reasoning.outlook.chain import Chain, chain_of
from collabadvisor.reasoning.panel.disagreement import panel
from collabadvisor.reasoning.panel.panel_model import Panel, Respondent
from collabadvisor.reasoning.panel.respondents import anonymous
from collabadvisor.report.panel.panel_document import panel_document
from collabadvisor.report.panel.panel_json import PanelForm
from collabadvisor.venture.model import Answer
from steps.running import PACK, run_here
from told import panel_told, unwrapped

FORMATS = ("text", "markdown", "html", "json")
HOSTILE = [
    "=HYPERLINK(1)", "<script>alert(1)</script>", "# [x](http://x.y)", "**B** `c` | d", "- e\n\n1. f", "{{ answer.x }}",
]  # fmt: skip


def say(name: str, stage: str = "planned", source: str = "", **answers: str) -> Respondent:
    given = {fact: Answer(answer=answer, source=source) for fact, answer in answers.items()}
    return Respondent(name, Venture(venture="Yard", stage=stage, answers=given))


def data(told: Panel, knowledge: KnowledgeBase) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(panel_told("json", told, knowledge))
    return read


def some(knowledge: KnowledgeBase, ventures: Sequence[Venture], chance: Random, members: int) -> list[Respondent]:
    stage = chance.choice(list(knowledge.framework.stages))
    chosen = chance.sample([one for one in ventures if one.stage == stage], members)
    return [Respondent(f"R{place}", venture) for place, venture in enumerate(chosen)]


# What is said.


def test_who_says_what_and_where_it_leads(garden: KnowledgeBase) -> None:
    told = panel([say("Ann", ground="barren", hands="two"), say("Ben", ground="rich", source="A spade")], garden)
    text = panel_told("text", told, garden)
    assert "VERDICT: STOP OR DIG" in text
    assert "      - “bare stone”: Ann\n          - Then the verdict is Stop, whatever is agreed on the rest" in text
    assert (
        "      - “dark and deep”: Ben [A spade]\n          - Then the verdict is Dig, whatever is agreed on the rest"
        in text
    )
    assert "How to tell: Put a spade in." in text
    assert "  - helping hands: two people (Ann); not known to Ben" in text
    assert "What nobody knows".upper() in text


def test_a_panel_of_one_mind_differs_in_nothing(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for venture in ventures[::20]:
        told = panel([Respondent(name, venture) for name in ("Ann", "Ben", "Cleo")], knowledge)
        alone = advise(venture, knowledge)
        assert (told.differences, told.partly, told.settling()) == ((), (), ())
        assert told.bounds.verdict.verdicts == (alone.verdict.id,)
        assert {
            name: found.most_urgent for name, found in told.bounds.recommendations.items() if found.most_urgent
        } == {given.id: given.priority for given in alone.recommendations}
        assert {member.verdict for member in told.members} == {alone.verdict.id}
        text = panel_told("text", told, knowledge)
        assert "The panel differs on nothing." in text
        assert "AGENDA" not in text


def test_what_differs_and_changes_nothing_comes_last_and_is_only_noted(garden: KnowledgeBase) -> None:
    told = panel([say("Ann", ground="barren", water="rain"), say("Ben", ground="barren", water="none")], garden)
    (water,) = told.differences
    assert water.weight == "nothing"
    text = panel_told("text", told, garden)
    assert "However this is agreed, the advice stays the same." in text
    assert "It is so whatever the panel agrees on the questions on which it differs." in text
    assert garden.facts["water"].help not in text


def test_answers_that_are_not_asked_for_at_the_stage_are_told_and_not_used(garden: KnowledgeBase) -> None:
    told = panel([say("Ann", tools="none"), say("Ben", tools="shared")], garden)
    assert (told.differences, told.unused) == ((), ("tools",))
    assert "nothing rests on what was answered: tools." in unwrapped(panel_told("text", told, garden))


def test_what_a_disagreement_tells_comes_from_the_knowledge_alone(garden: KnowledgeBase) -> None:
    respondents = [say("Ann", ground="thin", hands="two"), say("Ben", ground="rich", hands="many")]
    assert data(panel(respondents, garden), garden)["telling"] == []
    tells = Disagreement(facts=("ground", "water"), says="Dig a hole together.", lessons=("beans-need-water",))
    telling = replace(garden, framework=garden.framework.replace(disagreement={"soil": tells}))
    told = panel(respondents, telling)
    assert data(told, telling)["telling"] == [
        {"base": "soil", "facts": ["ground"], "says": "Dig a hole together.", "lessons": ["beans-need-water"]}
    ]
    assert "Dig a hole together." in panel_told("text", told, telling)


def test_a_search_that_was_given_up_is_told(garden: KnowledgeBase) -> None:
    respondents = [say("Ann", ground="thin", water="rain"), say("Ben", ground="rich", water="tank")]
    told = panel(respondents, garden, budget=Budget(0))
    assert not told.exact
    assert all(one.matters for one in told.differences)
    assert "too many ways to agree" in panel_told("text", told, garden)


def test_a_range_that_may_be_too_wide_is_told(garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = chain_of(garden, "planned").layout.facts
    respondents = [say("Ann", ground="thin", water="rain"), say("Ben", ground="rich", water="tank")]

    def some_given_up(chain: Chain, options: Sequence[int], budget: Budget) -> Bounds:
        narrowed = options[facts.index("ground")].bit_count() == 1
        return bounds_within(chain, options, budget).replace(exact=not narrowed)

    assert panel(respondents, garden).exact
    monkeypatch.setattr("collabadvisor.reasoning.panel.disagreement.bounds_within", some_given_up)
    assert not panel(respondents, garden).exact


def test_many_names_become_a_number(garden: KnowledgeBase) -> None:
    silent = [say(f"Silent {number}") for number in range(9)]
    text = panel_told("text", panel([say("Ann", ground="thin"), *silent], garden), garden)
    assert "not known to 9 of the respondents" in text


# Always the same.


LESS = 40_000
"""So many steps: where they do not suffice, what is given up must be the same too."""


@pytest.mark.slow
def test_the_order_of_the_files_changes_nothing(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    chance = Random(41)  # noqa: S311  (seeded: the same tries every time)
    for _ in range(12):
        respondents = some(knowledge, ventures, chance, chance.randint(2, 6))
        other = chance.sample(respondents, len(respondents))
        # Under hidden names even the panel is given the same people in the same order.
        assert anonymous(respondents, knowledge) == anonymous(other, knowledge)
        one, another = (panel(each, knowledge, budget=Budget(LESS)) for each in (respondents, other))
        # Every format is written from these two.
        assert panel_document(one, knowledge) == panel_document(another, knowledge)
        assert PanelForm.of(one, knowledge) == PanelForm.of(another, knowledge)


@pytest.mark.slow
def test_hidden_names_change_nothing_else(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    chance = Random(42)  # noqa: S311  (seeded: the same tries every time)
    for _ in range(12):
        respondents = some(knowledge, ventures, chance, 4)
        open_, hidden = panel(respondents, knowledge), panel(anonymous(respondents, knowledge), knowledge)
        assert [one.fact for one in open_.agenda()] == [one.fact for one in hidden.agenda()]
        assert open_.bounds == hidden.bounds
        assert sorted(str(member.verdict) for member in open_.members) == sorted(
            str(member.verdict) for member in hidden.members
        )


# Hostile words are words.


@pytest.mark.parametrize("form", FORMATS)
def test_no_word_of_a_respondent_steers_a_terminal(form: str, garden: KnowledgeBase) -> None:
    told = panel([say("\x1b[31mAnn\u202e", ground="thin"), say("Ben\x07", source="\x9b2J", ground="rich")], garden)
    text = panel_told(form, replace(told, venture="Y\x1bard"), garden)
    assert not {sign for sign in text if not sign.isprintable()} - {"\n"}


@pytest.mark.parametrize("words", HOSTILE)
def test_in_markdown_hostile_words_show_as_they_are(words: str, garden: KnowledgeBase) -> None:
    told = panel([say(words, ground="thin"), say("Ben", source=words, ground="rich")], garden, words)
    tokens = MarkdownIt("commonmark").enable("table").parse(panel_told("markdown", told, garden))
    inline = [child for token in tokens for child in token.children or []]
    kinds = {token.type for token in tokens} | {child.type for child in inline}
    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "code_inline",
        "table_open",
        "ordered_list_open",
        "hr",
    }
    shown = "".join(child.content for child in inline if child.type == "text")
    assert shown.count(" ".join(words.split())) >= 3
    assert tokens[0].tag == "h1"


def test_markdown_has_an_outline(garden: KnowledgeBase) -> None:
    told = panel([say("Ann", ground="barren"), say("Ben", ground="rich")], garden)
    tokens = MarkdownIt("commonmark").parse(panel_told("markdown", told, garden))
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {2, 3, 4} <= set(levels)


def test_names_are_hidden_in_every_format(tmp_path: Path) -> None:
    for name in ("Quentin", "Rosalind"):
        answers = f"answers:\n  lead_post: {{answer: junior, source: {name}}}\n"
        text = f"venture: {name}\nstage: forming\nas_of: {name}\n{answers}"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    for form in FORMATS:
        said = run_here("panel", *sorted(tmp_path.iterdir()), "--anonymous", "--format", form).done()
        assert "Quentin" not in said
        assert "Rosalind" not in said


def test_what_the_task_page_shows_is_what_is_said(tmp_path: Path) -> None:
    page = (PACK / "docs" / "tasks" / "bring-a-panel-together.md").read_text(encoding="utf-8")
    table, refused = tmp_path / "answers.csv", tmp_path / "spoilt" / "answers.csv"
    refused.parent.mkdir()
    table.write_text(re.findall(r"```csv\n(.*?)```", page, re.DOTALL)[0], encoding="utf-8")
    spoilt = table.read_text().replace("few_people", "few peple").replace("none,junior,falling", "none,junior,none")
    refused.write_text(spoilt, encoding="utf-8")
    said = run_here("panel", table, "--stage", "forming", "--name", "Physical activity strategy").done()
    *shown, mistakes = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    assert len(shown) == 3
    assert [block for block in shown if block not in said] == []
    assert run_here("panel", refused, "--stage", "forming").refused().replace(f"{refused.parent}/", "") == mistakes


@pytest.mark.slow
def test_a_panel_needs_no_time_to_speak_of_for_a_dozen_who_agree_on_nothing(knowledge: KnowledgeBase) -> None:
    """Trying every way to agree would take longer than the universe has stood."""
    chance = Random(11)  # noqa: S311  (seeded: the same tries every time)
    respondents = [
        Respondent(f"R{number}", Venture(venture="Yard", stage="mature", answers={
            fact.id: chance.choice(fact.scale) for fact in knowledge.facts.values()
        }))
        for number in range(12)
    ]  # fmt: skip
    told = panel(respondents, knowledge)
    assert told.exact
    assert len(told.differences) > 30
    assert sys.getsizeof(panel_told("text", told, knowledge)) > 10_000
