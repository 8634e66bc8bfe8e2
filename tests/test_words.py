"""Words in and out: what is cleaned, what is near, how values are shown."""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor.files.words import (
    clean,
    did_you_mean,
    join_words,
    nearest,
    plain,
    quote_value,
    strip_unseen,
    with_article,
)
from steps.running import run_here

STAGES = ["proposed", "forming", "established", "mature"]
MANY = [f"question_{number}" for number in range(9)]


def steering(character: str) -> bool:
    """Whether Unicode calls it a control, a separator of lines, a lone surrogate, or a mark of direction."""
    marks = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    lone = unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
    return lone or unicodedata.bidirectional(character) in marks or character in "\u200e\u200f\u061c"


@pytest.mark.parametrize("around", ["a{}b", "{}b", "a{}"])
def test_no_character_that_steers_a_terminal_or_a_direction_survives(around: str) -> None:
    every = filter(steering, map(chr, range(sys.maxunicode + 1)))
    survivors = [character for character in every if character in clean(around.format(character))]
    assert survivors == []


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [
        ("  two   words ", "two words"),
        ("one\nline\r\nonly\tplease", "one line only please"),
        ("broken\u2028lines\u2029here\x85too", "broken lines here too"),
        ("\x1b[1;31mred\x1b[0m alert", "red alert"),
        ("\x9b2Jgone", "gone"),
        ("\x1b]0;title\x07", "]0;title"),
        ("a\x1b\x1b[31mb", "ab"),
        ("\u202eesrever\u202c", "esrever"),
        ("\u2066isolated\u2069", "isolated"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041s", "tags"),
        ("half \ud800 a pair", "half a pair"),
        ("Zoë & Søn, 東京: “naïve” 👍", "Zoë & Søn, 東京: “naïve” 👍"),
        ("\u200b \x00", ""),
    ],
)
def test_cleaning_leaves_the_words_and_takes_the_rest(dirty: str, tidy: str) -> None:
    assert clean(dirty) == tidy


@given(st.text())
@settings(deadline=None, derandomize=True, max_examples=200)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_an_id_becomes_words() -> None:
    assert plain("senior_representation of-all") == "senior representation of all"


@pytest.mark.parametrize(
    ("given_name", "near"),
    [
        ("formin", "forming"),
        ("FORMING", "forming"),
        ("ma-ture", "mature"),
        ("est", "established"),
        ("prop", "proposed"),
        ("e", None),
        ("", None),
        ("xyz", None),
        ("x" * 1_000_000, None),
    ],
)
def test_the_nearest_known_name_is_found(given_name: str, near: str | None) -> None:
    assert nearest(given_name, STAGES) == near


def test_hyphens_spaces_and_underscores_are_alike_but_the_known_spelling_is_told() -> None:
    assert nearest("Joint Board", ["joint-board", "joint_band"]) == "joint-board"


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert nearest("forming", []) is None


@pytest.mark.parametrize(
    ("given_name", "known", "remedy"),
    [
        ("froming", STAGES, "Did you mean 'forming'?"),
        ("xyz", STAGES, "Known here: proposed, forming, established or mature."),
        ("xyz", MANY[:8], f"Known here: {', '.join(MANY[:7])} or question_7."),
        ("xyz", MANY, ""),
        ("xyz", [], ""),
    ],
)
def test_the_remedy_for_an_unknown_name(given_name: str, known: list[str], remedy: str) -> None:
    assert did_you_mean(given_name, known) == remedy


@pytest.mark.parametrize(
    ("items", "phrase"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_items_become_a_phrase(items: list[str], phrase: str) -> None:
    assert join_words(iter(items)) == phrase


def test_the_last_word_of_a_phrase_can_be_another() -> None:
    assert join_words(["a", "b"], "or") == "a or b"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("junior", "'junior'"),
        ("two\n\x1b[31mlines", "'two lines'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 59}…'"),
        ("", "''"),
        (None, "nothing"),
        (True, "true"),
        (False, "false"),
        (1, "1"),
        (0, "0"),
        (2.5, "2.5"),
        ({"a": "b"}, "a mapping"),
        (["a"], "a list"),
    ],
)
def test_a_value_is_shown_as_its_reader_wrote_it(value: object, words: str) -> None:
    assert quote_value(value) == words


@pytest.mark.parametrize(
    "said",
    ["a major weakness", "an urgent weakness", "an acute weakness", "an Odd one", "a unique case", "a usual one",
     "an unimportant one", "a one-off", "an hour", "a human need", "a European one", "an utter loss", "a strength"],
)  # fmt: skip
def test_the_article_goes_by_the_sound_of_the_word(said: str) -> None:
    assert with_article(said.partition(" ")[2]) == said


@pytest.mark.parametrize(
    "name",
    [
        "می\u200cخو\u0627\u0647م", "\u0647\u200d. ق",
        "क्\u200dष", "ක්\u200dර", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 hub",
        "\u2764\ufe0f\u200d\U0001f525", "\U0001f469\U0001f3fd\u200d\U0001f680",
    ],
)  # fmt: skip
def test_a_joiner_that_belongs_to_a_name_stays(name: str) -> None:
    assert (clean(name), strip_unseen(name)) == (name, name)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("lead\u200c_\u200dpost", "lead_post"), ("\u200dx\u200c", "x"), ("می\u200c\u200cخ", "می\u200cخ"),
        ("\U0001f468\u200d hub", "\U0001f468 hub"), ("\U0001f468\u200c\U0001f469", "\U0001f468\U0001f469"),
        ("می\u200e\u200c\u202eخ", "میخ"), ("\u200d\U0001f469", "\U0001f469"),
    ],
)  # fmt: skip
def test_a_joiner_anywhere_else_is_taken_out(name: str, kept: str) -> None:
    assert clean(name) == kept


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_a_joiner_reaches_every_format(form: str, tmp_path: Path) -> None:
    file, name = tmp_path / "venture.yaml", "می\u200cخو\u0627\u0647م \U0001f468\u200d\U0001f469\u200d\U0001f467"
    file.write_text(f'venture: "{name}"\nstage: proposed\n', encoding="utf-8")
    said = run_here("advise", file, "--format", form).done()
    assert name in (json.loads(said)["venture"]["name"] if form == "json" else said)


def test_the_name_of_a_file_with_a_joiner_is_shown_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Wrote می\u200cخو\u0627\u0647م.yaml." in run_here("new", "می\u200cخو\u0627\u0647م.yaml").done()
    assert "Wrote le?ad.yaml." in run_here("new", "le\u200cad.yaml").done()
