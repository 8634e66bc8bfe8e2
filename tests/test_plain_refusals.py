"""What somebody meets who fills in a file in a text editor: told in plain words, on the line where it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture
from collabadvisor.files.words import did_you_mean

HEAD = "venture: Steady On\nstage: proposed\nanswers:\n"
SPACE = "a space is missing after the colon."


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        (
            "venture: Steady On: falls\nstage: proposed\n",
            (
                "v:1: a colon with a space after it stands inside this text. "
                'Put the text in quotation marks: venture: "Steady On: falls"'
            ),
        ),
        (f"{HEAD}  shared_purpose:some_partners\n", f"v:4: {SPACE} Write 'shared_purpose: some_partners'."),
        (f"{HEAD}  lead_post:junior\n  funding_horizon: none\n", f"v:4: {SPACE} Write 'lead_post: junior'."),
        (f"{HEAD}  lead_post: junior\n  funding_horizon:none\n", None),
        (
            f"{HEAD}  lead_post:\n    answer: junior\n    source: '#5 in the list'\n    confidence: documented\n",
            "",
        ),
        (
            f"{HEAD}  lead_post:\n    answer: junior\n    source: #5 in the list\n",
            (
                "v:6: what follows '#' here counts as a comment, and would be lost. "
                'Put the text in quotation marks: source: "#5 in the list"'
            ),
        ),
        (
            f"{HEAD}  lead_post:\n    answer: junior\n    source: letter #12\n",
            (
                "v:6: what follows '#' here counts as a comment, and would be lost. "
                'Put the text in quotation marks: source: "letter #12"'
            ),
        ),
        (f"{HEAD}  lead_post:\n    answer: junior\n    source: letter  # to be checked\n", ""),
        (f"{HEAD}  lead_post: junior  # to be checked\n", ""),
    ],
)
def test_a_mistake_of_the_keyboard(text: str, refused: str | None, knowledge: KnowledgeBase) -> None:
    if refused == "":
        assert Venture.parse(text, knowledge, "v").known_answers() == {"lead_post": "junior"}
        return
    with pytest.raises(CollabAdvisorError) as caught:
        Venture.parse(text, knowledge, "v")
    told = [str(problem) for problem in caught.value.problems]
    assert told == [refused] if refused else told[0].startswith("v:5: ")


@pytest.mark.parametrize("indent", ["\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}", " \N{NARROW NO-BREAK SPACE}"])
def test_spaces_that_look_like_others_are_spaces(indent: str, knowledge: KnowledgeBase) -> None:
    text = f"{HEAD}{indent}lead_post:\N{NO-BREAK SPACE}junior\n"
    assert Venture.parse(text, knowledge).known_answers() == {"lead_post": "junior"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
def test_a_file_is_read_by_the_mark_of_its_encoding(encoding: str, knowledge: KnowledgeBase) -> None:
    content = f"{HEAD}  lead_post: junior\n".replace("Steady On", "Café").encode(encoding)
    assert Venture.parse(content, knowledge).name == "Café"


def test_other_files_are_told_with_how_to_save_them(knowledge: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match=r"no plain text\. Save it as plain text"):
        Venture.parse(b"PK\x03\x04rest of a document", knowledge)
    with pytest.raises(CollabAdvisorError, match=r"not UTF-8 text\. Save it as UTF-8\. An editor"):
        Venture.parse("venture: Café\n".encode("cp1252"), knowledge)


def test_a_misspelt_file_name_is_met_with_the_one_beside_it(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    (tmp_path / "steady-on.yaml").write_text(HEAD, encoding="utf-8")
    for name in ("stedy-on.yaml", "steady-on.yml"):
        with pytest.raises(CollabAdvisorError, match=r"no such file\. Did you mean 'steady-on.yaml'"):
            Venture.read(tmp_path / name, knowledge)
    with pytest.raises(CollabAdvisorError, match=r"no such file\. Check the name"):
        Venture.read(tmp_path / "harbour.yaml", knowledge)


def test_nothing_is_suggested_where_two_names_are_as_near() -> None:
    assert did_you_mean("all", ["all take part", "all are sworn in", "none"]).startswith("Known here")
    assert did_you_mean("lead_pots", ["lead_post", "post_held"]) == "Did you mean 'lead_post'?"
    assert did_you_mean("cat", ["cot", "cut"]) == "Known here: cot or cut."
