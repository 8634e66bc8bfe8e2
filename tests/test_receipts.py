"""Every report on ventures says at its end, and in its file's own words, from what it was made."""

from __future__ import annotations

import json
import re
import shlex
from hashlib import sha256
from html import unescape
from pathlib import Path
from shutil import copy

import pytest

from collabadvisor import Venture, load
from collabadvisor.document.reading.placed_words import placed_words
from collabadvisor.document.tidy import short_digest
from collabadvisor.report.receipt import digest_of
from collabadvisor.report.receipt_reading import read_receipt
from steps.running import CASES, run_here

CASE, LATER = "case-a-convened.yaml", "case-a-adopted.yaml"
ASKS = {
    "why": f"why {CASE} 3",
    "why-not": f"why-not {CASE}",
    "what-if": f"what-if {CASE} --do 2",
    "plan": f"plan {CASE} --reach keep_going --most 1",
    "compare": f"compare {CASE} {LATER}",
    "panel": "panel answers.csv",
}
OF_ONE = ("why", "why-not", "what-if", "plan")
SHORT = r"sha256 [0-9a-f]{12}"
every_ask = pytest.mark.parametrize("command", ASKS)


@pytest.fixture(autouse=True)
def _desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (CASE, LATER):
        copy(CASES / name, tmp_path)
    copy(Path(__file__).parent / "data" / "desk" / "answers.csv", tmp_path)


def form_of(name: str) -> str:
    return {".txt": "text", ".md": "markdown"}.get(Path(name).suffix, Path(name).suffix[1:])


def text_of(name: str) -> str:
    """The words of a report in any format, in one line."""
    return " ".join(each.word for each in placed_words(Path(name).read_bytes(), form_of(name), name))


def request_in(name: str) -> tuple[str, ...]:
    receipt = read_receipt(Path(name).read_bytes(), form_of(name), text_of(name).split())
    assert receipt
    return receipt.request


def asked(command: str) -> list[str]:
    """What a command is asked, without its files."""
    return [word for word in ASKS[command].split() if not word.endswith((".yaml", ".csv"))]


def written(command: str, ending: str) -> str:
    run_here(*ASKS[command].split(), "-o", f"report{ending}").done()
    return text_of(f"report{ending}")


@every_ask
@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
def test_a_report_ends_with_its_receipt(command: str, ending: str) -> None:
    text = written(command, ending).replace("\\", "")
    digests = rf"{SHORT} and {SHORT}" if command == "compare" else SHORT
    request = re.escape(" ".join(asked(command)).replace("--do", "--set"))
    assert re.search(rf"Receipt: {request}, answers {digests}, knowledge {SHORT}, collabadvisor [0-9.]+$", text)


@every_ask
@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".json"])
def test_a_receipt_says_what_the_command_was_asked(command: str, ending: str) -> None:
    written(command, ending)
    assert [*request_in(f"report{ending}")] == ["--set" if word == "--do" else word for word in asked(command)]


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_so_does_one_for_print(ending: str) -> None:
    written("why", ending)
    assert request_in(f"report{ending}") == ("why", "3")


def test_json_has_whole_digests() -> None:
    run_here(*ASKS["compare"].split(), "-o", "report.json").done()
    knowledge = load()
    receipt = json.loads(Path("report.json").read_text(encoding="utf-8"))["receipt"]
    digests = [digest_of(Venture.read(Path(name), knowledge)) for name in (CASE, LATER)]
    assert (receipt["command"], receipt["answers"], receipt["knowledge"]) == ("compare", digests, knowledge.digest)


def test_words_in_a_request_are_as_they_were_typed() -> None:
    name = "Harbour's *trail*, answers; and_more"
    run_here("panel", "answers.csv", "--name", name, "--anonymous", "-o", "report.md").done()
    assert request_in("report.md") == ("panel", "--anonymous", "--name", name)


@pytest.mark.parametrize("command", OF_ONE)
def test_its_digests_are_those_of_the_answers_and_of_the_knowledge(command: str) -> None:
    knowledge = load()
    venture = Venture.read(Path(CASE), knowledge)
    assert f"answers {short_digest(digest_of(venture))}, knowledge {short_digest(knowledge.digest)}," in written(
        command, ".txt"
    )
    run_here(*ASKS[command].split(), "-o", "report.html").done()
    page = unescape(Path("report.html").read_text(encoding="utf-8"))
    request = shlex.join("--set" if word == "--do" else word for word in asked(command))
    said = f"{request}; venture {digest_of(venture)}; knowledge {knowledge.digest}; collabadvisor "
    assert f'<meta name="receipt" content="{said}' in page


def test_costs_and_an_earlier_knowledge_are_in_it() -> None:
    Path("costs.yaml").write_text("lead_post: 3\n", encoding="utf-8")
    said = run_here(*ASKS["plan"].split(), "--costs", "costs.yaml").done()
    assert re.search(rf", costs {SHORT}, collabadvisor", " ".join(said.split()))
    said = run_here(*ASKS["compare"].split(), "--before-pack", "shipped").done()
    assert re.search(rf", earlier knowledge {SHORT}, collabadvisor", " ".join(said.split()))


def test_the_receipt_of_a_saved_advice_is_of_the_advice() -> None:
    run_here("advise", CASE, "-o", "then.json").done()
    first = run_here("compare", "then.json", LATER).done()
    assert re.search(rf"Receipt: compare, answers {SHORT} and {SHORT},", " ".join(first.split()))


def test_a_panel_without_names_has_no_digest_of_the_names() -> None:
    named, unnamed = (run_here("panel", "answers.csv", *more).done() for more in ((), ("--anonymous",)))
    digests = [re.search(rf"answers ({SHORT}),", " ".join(text.split())) for text in (named, unnamed)]
    assert digests[0]
    assert digests[1]
    assert digests[0][1] != digests[1][1]


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".docx", ".pdf"])
def test_a_portfolio_bears_the_digest_of_its_table(ending: str) -> None:
    table = b"venture,stage,lead_post\nA,forming,junior\nB,forming,senior\n"
    Path("ventures.csv").write_bytes(table)
    run_here("portfolio", "ventures.csv", "-o", f"report{ending}").done()
    text = text_of(f"report{ending}").replace("\\", "")
    assert f"Receipt: portfolio, answers sha256 {sha256(table).hexdigest()[:12]}, knowledge sha256 " in text
    if ending == ".html":
        page = Path("report.html").read_text(encoding="utf-8")
        assert f'<meta name="receipt" content="portfolio; venture sha256:{sha256(table).hexdigest()}; ' in page


@pytest.mark.slow
def test_a_portfolio_of_a_folder_has_one_digest_of_all_its_ventures() -> None:
    def receipt() -> str:
        said = " ".join(run_here("portfolio", "ventures").done().split())
        found = re.search(rf"Receipt: portfolio, answers ({SHORT}),", said)
        assert found
        return found[1]

    Path("ventures").mkdir()
    for name in (CASE, LATER):
        Path(name).rename(Path("ventures") / name)
    first = receipt()
    Path("ventures/notes.txt").write_text("no venture", encoding="utf-8")
    assert receipt() == first
    Path("ventures", LATER).unlink()
    assert receipt() != first


def test_a_report_without_a_receipt_is_not_said_to_be_of_other_answers() -> None:
    Path("notes.md").write_text("# Notes\n", encoding="utf-8")
    said = run_here("verify", "notes.md", "--venture", CASE)
    assert said.code == 1
    assert said.out.startswith("The report bears no receipt of this program. What the screen shows in brief bears none")
    assert "other answers" not in said.out


def test_words_of_a_venture_do_not_pass_for_a_receipt() -> None:
    name = "Receipt: why, answers sha256 000000000000"
    text = Path(CASE).read_text(encoding="utf-8")
    Path("odd.yaml").write_text(re.sub("(?m)^venture:.*$", f'venture: "{name}"', text), encoding="utf-8")
    run_here("advise", "odd.yaml", "-o", "advice.md").done()
    assert run_here("verify", "advice.md", "--venture", "odd.yaml").code == 0
