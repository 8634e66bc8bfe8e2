"""The file to fill in: it reads back, asks what the stage asks, and any name can be written into it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, advise
from collabadvisor.venture.model import Venture
from collabadvisor.venture.template import WIDTH, blank

STAGES = ["proposed", "forming", "established", "mature"]


@pytest.mark.parametrize("stage", STAGES)
def test_it_reads_back_as_a_venture_of_which_nothing_is_known(
    knowledge: KnowledgeBase, tmp_path: Path, stage: str
) -> None:
    path = tmp_path / "venture.yaml"
    path.write_text(blank("Healthy Streets", stage, knowledge), encoding="utf-8")
    venture = Venture.read(path, knowledge)
    assert (venture.name, venture.stage, venture.known_answers()) == ("Healthy Streets", stage, {})
    assert set(venture.answers) == {fact.id for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
    assert advise(venture, knowledge).verdict.id == "cannot_say_yet"


@pytest.mark.parametrize("stage", STAGES)
def test_it_asks_every_question_of_the_stage_and_no_other(knowledge: KnowledgeBase, stage: str) -> None:
    text = " ".join(line.strip().lstrip("# ") for line in blank("A", stage, knowledge).splitlines())
    for fact in knowledge.facts.values():
        said = [fact.question in text, fact.help in text, fact.why in text, f" {fact.id}: " in f"{text} "]
        assert said == [fact.is_asked_at(stage)] * 4, fact.id


def test_each_answer_stands_with_its_meaning_above_the_line_to_fill_in(garden: KnowledgeBase) -> None:
    assert (
        "  # 2. Where does the water come from?\n"
        "  #    Look for a tap.\n"
        "  #    Why: Beans need it.\n"
        "  #      none  nowhere\n"
        "  #      rain  the sky\n"
        "  #      tank  a tank\n"
        "  water:\n"
    ) in blank("The back yard", "planned", garden)


def test_it_is_filled_in_by_writing_an_answer_after_the_colon(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    filled = blank("A", "forming", knowledge).replace("\n  lead_post:\n", "\n  lead_post: junior\n")
    path = tmp_path / "venture.yaml"
    path.write_text(filled, encoding="utf-8")
    assert Venture.read(path, knowledge).known_answers() == {"lead_post": "junior"}


def test_the_noted_answer_that_it_shows_can_be_used_as_it_stands(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    text = blank("A", "proposed", knowledge)
    example = "".join(f"  {line[4:]}\n" for line in text.splitlines() if line.startswith("#   "))
    fact = example.split(":")[0].strip()
    path = tmp_path / "venture.yaml"
    path.write_text(text.replace(f"\n  {fact}:\n", f"\n{example}"), encoding="utf-8")
    answer = Venture.read(path, knowledge).answers[fact]
    assert answer.answer in knowledge.facts[fact].answers
    assert answer.confidence == "documented"
    assert answer.source


def test_another_pack_is_explained_in_its_own_words(garden: KnowledgeBase) -> None:
    text = blank("The back yard", "planned", garden)
    assert "ground: barren" in text
    assert "purpose" not in text
    assert "tools" not in text  # asked only once something grows


@pytest.mark.parametrize(
    "name",
    [
        'The "Healthy Streets" group',
        "back\\slash \\n and \\",
        "it's: # a [name] {of} *all* &sorts",
        "Überbrückung für Müller - 健康",
        "- yes",
        "null",
    ],
)
def test_any_name_is_read_back_as_it_was_given(knowledge: KnowledgeBase, tmp_path: Path, name: str) -> None:
    path = tmp_path / "venture.yaml"
    path.write_text(blank(name, "forming", knowledge), encoding="utf-8")
    assert Venture.read(path, knowledge).name == name


def test_an_answer_in_the_words_of_a_pack_cannot_break_out_of_its_line(
    knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    facts = dict(knowledge.facts)
    fact = facts["lead_post"]
    answers = {answer: f"{label}\nstage: mature\r\x1b[2J" for answer, label in fact.answers.items()}
    facts["lead_post"] = fact.replace(answers=answers)
    text = blank("A", "forming", replace(knowledge, facts=facts))
    assert "\nstage: mature" not in text
    assert not {"\r", "\x1b"} & set(text)
    path = tmp_path / "venture.yaml"
    path.write_text(text, encoding="utf-8")
    venture = Venture.read(path, knowledge)
    assert (venture.stage, venture.known_answers()) == ("forming", {})


def test_when_it_was_true_can_be_noted_by_taking_the_mark_away(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    text = blank("A", "forming", knowledge)
    assert re.search(r'(?m)^venture: "A"\n# [^\n]+\n# as_of: March 2026$', text)
    path = tmp_path / "venture.yaml"
    for written, read in ((text, ""), (text.replace("# as_of:", "as_of:"), "March 2026")):
        path.write_text(written, encoding="utf-8")
        venture = Venture.read(path, knowledge)
        assert (venture.as_of, venture.known_answers()) == (read, {})


def test_a_name_cannot_break_out_of_its_line(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    path = tmp_path / "venture.yaml"
    path.write_text(blank('A"\nstage: mature\x1b[31m', "forming", knowledge), encoding="utf-8")
    venture = Venture.read(path, knowledge)
    assert (venture.name, venture.stage) == ('A" stage: mature', "forming")


@pytest.mark.parametrize("stage", STAGES)
def test_no_comment_runs_over_the_margin(knowledge: KnowledgeBase, stage: str) -> None:
    prose = [line for line in blank("A", stage, knowledge).splitlines() if not re.match(r"  #      \w+  ", line)]
    assert max(map(len, prose)) <= WIDTH
