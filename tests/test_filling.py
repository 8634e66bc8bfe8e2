"""An answer is put into a venture's file in its place, and nothing else in the file changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.yaml import comments, parse
from collabadvisor.files.yaml_text import scalar
from collabadvisor.venture.file import change_answers, edit_text
from collabadvisor.venture.model import Answer
from collabadvisor.venture.template import blank, filled_template
from steps.running import CASES, _shipped

STEADY = settings(derandomize=True, deadline=None, max_examples=200)

BY_HAND = """\
# Ours.
venture: Swimming   # a working title
answers:

  # Asked on the telephone.
  lead_post:   # the officer
    # They were not sure.
    answer: junior   # by the advert
    source: >
      the advert
      of May
    confidence: asserted

  early_result: none_planned  # so far
  # The end.
stage: forming
"""


def put(text: str, fact: str, given: Answer | None) -> str | None:
    return change_answers(text, {fact: given}, _shipped())


def meaning(text: str | None) -> tuple[dict[str, Any], dict[str, Any]]:
    assert text is not None
    data = parse(text, "x").data
    answers = data.pop("answers", None) or {}
    return data, {
        fact: given if isinstance(given, dict) else {"answer": given} for fact, given in answers.items() if given
    }


def changed_lines(before: str, after: str | None) -> tuple[list[str], list[str]]:
    """The lines that have gone and those that have come, where everything around them is the same."""
    assert after is not None
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


def test_in_a_new_file_one_line_changes(knowledge: KnowledgeBase) -> None:
    text = blank("Swimming", "forming", knowledge)
    assert changed_lines(text, put(text, "lead_post", Answer(answer="junior"))) == (
        ["  lead_post:"],
        ["  lead_post: junior"],
    )


def test_a_note_makes_lines_of_its_own(knowledge: KnowledgeBase) -> None:
    text = blank("Swimming", "forming", knowledge)
    answer = Answer(answer="junior", source="advert: of May", confidence="documented")
    assert changed_lines(text, put(text, "lead_post", answer))[1] == [
        "    answer: junior",
        '    source: "advert: of May"',
        "    confidence: documented",
    ]


def test_an_answer_changes_beside_its_comments() -> None:
    assert changed_lines(BY_HAND, put(BY_HAND, "early_result", Answer(answer="achievable"))) == (
        ["  early_result: none_planned  # so far"],
        ["  early_result: achievable    # so far"],
    )
    made = put(BY_HAND, "lead_post", Answer(answer="senior", confidence="asserted"))
    assert changed_lines(BY_HAND, made) == (
        ["    answer: junior   # by the advert", "    source: >", "      the advert", "      of May"],
        ["    answer: senior   # by the advert"],
    )


def test_an_answer_is_taken_back() -> None:
    assert changed_lines(BY_HAND, put(BY_HAND, "early_result", None))[1] == ["  early_result:               # so far"]
    data, answers = meaning(put(BY_HAND, "lead_post", None))
    assert (data["stage"], list(answers)) == ("forming", ["early_result"])


def test_a_question_that_is_not_in_the_file_comes_after_the_last_answer() -> None:
    assert changed_lines(BY_HAND, put(BY_HAND, "pooled_budget", Answer(answer="none"))) == (
        [],
        ["  pooled_budget: none"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "venture: x\nstage: forming\n",
        "venture: x\nstage: forming",
        "venture: x\nstage: forming\nanswers:\n",
        "venture: x\nanswers: {}  # none yet\nstage: forming\n",
        "venture: x\nanswers: ~\nstage: forming\n",
        "venture: x\r\nstage: forming\r\nanswers:\r\n  'early_result': none_planned\r\n",
        "venture: x\nstage: forming\nanswers:\n        early_result: none_planned\n...\n",
        "venture: x\nstage: forming\nanswers:\n  lead_post: {answer: junior, source: 'a # b'} # so\n  # end\n",
        "venture: x\nstage: forming\nanswers:\n  lead_post:\n    junior\n",
        "venture: x\nstage: forming\nanswers:\n  lead_post: 'junior'  # so\n",
        'venture: x\nstage: forming\nanswers:\n  "lead_post": "junior"\n',
        "venture: x\nstage: forming\nanswers:\n  ? lead_post\n  : junior\n",
        "venture: x\nstage: forming\nanswers:\n  lead_post: {answer: none,\n    source: x}\n  early_result: delivered",
        "venture: x\nstage: forming\nanswers:\n  lead_post:\n    source: |\n      # no comment\n    answer: junior\n",
    ],
)
def test_every_usual_way_to_write_a_venture(text: str) -> None:
    for answer in (Answer(answer="senior"), Answer(answer="senior", source="no: 'way' # \\", confidence="assumed")):
        made = put(text, "lead_post", answer)
        told = {name: value for name, value in vars(answer).items() if value}
        before, after = meaning(text), meaning(made)
        assert after == (before[0], {**before[1], "lead_post": told})
        assert made
        assert made.count("\r\n") == (made.count("\n") if "\r" in text else 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("answers: {lead_post: junior}\n", "answers: {lead_post: {answer: senior, source: 'a, b'}}\n"),
        ("{stage: forming}\n", "{stage: forming, answers: {lead_post: {answer: senior, source: 'a, b'}}}\n"),
        (
            '{"stage": "forming", "answers": {"lead_post": "junior"}}',
            '{"stage": "forming", "answers": {"lead_post": {"answer": "senior", "source": "a, b"}}}\n',
        ),
        (
            '{\n "stage": "forming"\n}\n',
            (
                '{\n  "stage": "forming",\n  "answers": {\n    "lead_post": {\n      "answer": "senior",\n'
                '      "source": "a, b"\n    }\n  }\n}\n'
            ),
        ),
    ],
)
def test_braces_stay_braces_and_json_stays_json(text: str, expected: str) -> None:
    assert put(text, "lead_post", Answer(answer="senior", source="a, b")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- venture\n",
        "venture: x\nanswers:\n  lead_post:\n    # why so\n    junior\n",
        "{venture: x, # a working title\n stage: forming}\n",
    ],
)
def test_a_way_of_writing_in_which_a_comment_would_be_lost_is_left_alone(text: str) -> None:
    assert put(text, "lead_post", Answer(answer="senior")) is None


def test_the_marks_of_a_document_and_what_looks_like_a_number_stay() -> None:
    text = "# Ours.\n--- # really\nventure: 1_000\nas_of: +1\nstage: 0o17  # so\nanswers:\n  lead_post:\n...\n# bye\n"
    assert changed_lines(text, put(text, "lead_post", Answer(answer="no"))) == (["  lead_post:"], ['  lead_post: "no"'])


def test_comments_stay_in_their_order_when_parts_come_and_go() -> None:
    text = """\
venture: x
answers:
  # Before.
  lead_post:  # On its line.
    # First.
    answer: junior  # An officer.
    source: minutes  # Of May.
    # Third.

  # Next.
  early_result: delivered  # Seen.
  # Last.
stage: forming
"""
    short = put(text, "lead_post", Answer(answer="none"))
    assert short
    assert comments(short) == comments(text)
    assert meaning(short)[1]["lead_post"] == {"answer": "none"}
    gone = put(text, "lead_post", None)
    assert gone
    assert comments(gone) == comments(text)
    assert meaning(gone)[1] == {"early_result": {"answer": "delivered"}}
    noted = put(gone, "early_result", Answer(answer="delivered", source="a visit"))
    assert noted
    assert noted.index("# Seen.") < noted.index("source: a visit") < noted.index("# Last.") < noted.index("stage:")


IN_WORDS = """\
Venture: Swimming
Stage: Forming  # by its title
Answers:
  Lead post: A junior officer
  early result:
    Answer: Agreed and within reach, not yet reached
    source: minutes
"""


def test_what_stays_keeps_its_words_and_keys(knowledge: KnowledgeBase) -> None:
    early = knowledge.facts["early_result"]
    text = IN_WORDS.replace("Agreed and within reach, not yet reached", early.answers["achievable"])
    text = text.replace("A junior officer", knowledge.facts["lead_post"].answers["junior"])
    venture = Venture.parse(text, knowledge)
    assert venture.known_answers() == {"lead_post": "junior", "early_result": "achievable"}
    assert edit_text(text, venture, knowledge) == text
    noted = {**venture.answers, "early_result": Answer(answer="achievable", source="a visit")}
    made = edit_text(text, venture.replace(stage="mature", answers=noted), knowledge)
    assert made == text.replace("minutes", "a visit").replace("Stage: Forming ", "Stage: mature  ")
    noted["lead_post"] = Answer(answer="senior", source="an advert")
    made = edit_text(text, venture.replace(answers=noted), knowledge)
    assert made
    assert "  Lead post:\n    answer: senior\n    source: an advert\n" in made
    assert Venture.parse(made, knowledge).answers == noted


def test_what_stands_above_the_answers_changes_too() -> None:
    made = change_answers(BY_HAND, {}, _shipped(), {"venture": "Diving", "stage": "mature", "as_of": "May: late"})
    assert changed_lines(BY_HAND, made)[1][0] == "venture: Diving     # a working title"
    assert meaning(made)[0] == {"venture": "Diving", "stage": "mature", "as_of": "May: late"}
    assert comments(made or "") == comments(BY_HAND)
    assert meaning(change_answers(made or "", {}, _shipped(), {"as_of": ""}))[0] == {
        "venture": "Diving",
        "stage": "mature",
    }


@pytest.mark.slow
@STEADY
@given(
    st.text() | st.sampled_from(["null", "Yes", "a", "a: b", "- a", "{a", "'", '"', "#a", "a #b", "\uffff", "~", ""])
)
def test_every_note_reads_back(words: str) -> None:
    answer = Answer(answer="junior", source=words)  # cleaned of what no file can hold
    made = put(BY_HAND, "lead_post", answer)
    told = {"answer": "junior"} | ({"source": answer.source} if answer.source else {})
    assert meaning(made)[1]["lead_post"] == told


@STEADY
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_scalar_reads_back(words: str) -> None:
    assert parse(f"a: {scalar(words)}\n", "x").data == {"a": words}


lines = st.sampled_from([
    "venture: x", "stage: forming", "answers:", "answers: {", "  lead_post: junior", "  lead_post:", "    answer: none",
    "    source: a", "    source: |", "      text", "  early_result: delivered", "# note", "  # note", "", "}", "  - a",
    "  lead_post: {answer: none}", "'answers':", "  ? a", "  'lead_post' : \"none\" # b", "...", "---", "\t",
])  # fmt: skip


@pytest.mark.slow
@STEADY
@given(st.lists(lines, max_size=12).map("\n".join), st.sampled_from(["\n", ""]))
def test_of_any_file_only_the_answer_changes(text: str, end: str) -> None:
    text += end
    try:
        before = parse(text, "x").data
    except Exception:  # noqa: BLE001  (what cannot be read is not filled in)
        return
    if not isinstance(before, dict) or not isinstance(before.get("answers", None) or {}, dict):
        return
    made = put(text, "lead_post", Answer(answer="senior"))
    if made is not None:
        expected = meaning(text)
        assert meaning(made) == (expected[0], {**expected[1], "lead_post": {"answer": "senior"}})
        kept = [line for line in text.splitlines() if line.strip().startswith("#")]
        assert [line for line in made.splitlines() if line.strip() in {mark.strip() for mark in kept}] == kept


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_cases_are_filled_in_and_written_anew(knowledge: KnowledgeBase, path: Path) -> None:
    text, venture = path.read_text(encoding="utf-8"), Venture.read(path, knowledge)
    for fact in venture.applicable_questions(knowledge.facts):
        gone, come = changed_lines(text, put(text, fact.id, Answer(answer=fact.scale[-1])))
        assert len(gone) <= 12
        assert len(come) <= 2
    assert _read(filled_template(venture, knowledge)) == venture


def _read(text: str) -> Venture:
    data = parse(text, "x").data
    answers = {
        fact: Answer(**given) if isinstance(given, dict) else Answer(answer=given)
        for fact, given in data["answers"].items()
        if given
    }
    return Venture(**{**data, "answers": answers})
