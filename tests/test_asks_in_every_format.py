"""What is asked of a venture, in each format: all words of the text, a file by the ending of its name, or a refusal."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copy

import pytest

from steps.running import CASES, run_here
from told import lost

ASKS = {
    "why": "why case-a-convened.yaml",
    "why of a recommendation": "why case-a-convened.yaml 3",
    "why of an answer": "why case-a-convened.yaml lead_post",
    "why of what is not so": "why case-a-convened.yaml keep_going",
    "why-not": "why-not case-a-convened.yaml keep_going",
    "why-not of a recommendation": "why-not case-a-convened.yaml align-or-pool-budgets",
    "what-if": "what-if case-a-convened.yaml --do 2 --set lead_post= --set attendance=steady",
    "plan": "plan case-a-convened.yaml --reach keep_going",
    "plan of what is so already": "plan case-a-convened.yaml --reach rethink",
    "panel": "panel answers.csv",
    "compare": "compare case-a-convened.yaml case-a-adopted.yaml",
}


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("case-a-convened.yaml", "case-a-adopted.yaml"):
        copy(CASES / name, tmp_path)
    copy(Path(__file__).parent / "data" / "desk" / "answers.csv", tmp_path)


def shown(command: str, *more: str) -> str:
    """What the screen shows, but for the command that asks further, which a file does not hold."""
    text = run_here(*command.split(), *more).done()
    return re.sub(r"\n+[^\n]+:\n\n? *collabadvisor [^\n]+\n", "\n", text)


@pytest.mark.parametrize("command", ASKS.values(), ids=ASKS)
def test_markdown_and_html_hold_all_the_words_of_the_text(command: str) -> None:
    text = shown(command)
    for ending in ("md", "html"):
        ran = run_here(*command.split(), "-o", f"report.{ending}")
        assert (ran.done(), ran.err) == ("", f"Wrote report.{ending}.\n")
        assert lost(text, Path(f"report.{ending}").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("command", ASKS.values(), ids=ASKS)
def test_a_wrong_ending_is_refused(command: str) -> None:
    refused = run_here(*command.split(), "-o", "report.xlsx").refused()
    assert refused.startswith("report.xlsx: no report is written as .xlsx. End the name in .txt, .md, ")
    assert "is not for a screen" in run_here(*command.split(), "--format", "docx").refused()
    assert not Path("report.xlsx").exists()


@pytest.mark.parametrize("command", ASKS.values(), ids=ASKS)
def test_what_was_given_is_never_written_over(command: str) -> None:
    given = [word for word in command.split() if word.endswith((".yaml", ".csv"))]
    before = [Path(name).read_bytes() for name in given]
    for name in given:
        refused = run_here(*command.split(), "--format", "text", "-o", name).refused()
        assert f"Name another file, for example {command.split(maxsplit=1)[0]}.html." in refused
    assert [Path(name).read_bytes() for name in given] == before


@pytest.mark.parametrize("command", ASKS.values(), ids=ASKS)
def test_what_is_written_into_a_file_is_what_the_screen_shows(command: str) -> None:
    for form, ending in (("text", "txt"), ("json", "json")):
        run_here(*command.split(), "-o", f"report.{ending}").done()
        on_screen = shown(command, "--format", form)
        assert Path(f"report.{ending}").read_text(encoding="utf-8") == on_screen
    assert json.loads(on_screen)["format"] == f"collabadvisor/{command.split(maxsplit=1)[0]}/1"
