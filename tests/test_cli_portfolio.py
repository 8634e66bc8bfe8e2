"""The command ``portfolio``: what it writes, when it refuses, and that it holds little in memory."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import polars as pl
import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.portfolio import vetting
from collabadvisor.portfolio.tables.venture_table import read_table
from collabadvisor.portfolio.tally import Tally
from collabadvisor.portfolio.writing import harmless, write_result
from steps.running import Ran, files_in, run_here

GARDEN = Path(__file__).parent / "data" / "garden"
COMMAND = "from collabadvisor.cli.main import main; main()"
COLUMNS = "3 of 4 columns understood; carried along as your own: 'owner'.\n"
ENDED = """
import os
import signal
import sys
import time
from collabadvisor.portfolio import tally
number = getattr(signal, sys.argv.pop(1))
signal.signal(number, signal.SIG_DFL)  # a shell may start a job with it ignored
note, ending = tally.Tally.note, []
def end(self, batch):
    if self.ventures > 20_000:
        ending.append(number)
        if len(ending) == 1:
            print([name for name in os.listdir() if name.startswith(".")], file=sys.stderr, flush=True)
            os.kill(os.getpid(), number)
        time.sleep(600)
    return note(self, batch)
tally.Tally.note = end
from collabadvisor.cli.main import main
main()
"""
STOPPED = """
import signal
from collabadvisor.portfolio import tally
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start a job with it ignored
note = tally.Tally.note
def stop(self, batch):
    if self.ventures > 20_000:
        signal.raise_signal(signal.SIGINT)
    return note(self, batch)
tally.Tally.note = stop
from collabadvisor.cli.main import main
main()
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    table("venture,stage,water,owner\nPlot,planned,none,=1+1\nYard,planned,tank,-5\n")


def table(text: str, name: str = "t.csv") -> None:
    Path(name).write_text(text, encoding="utf-8")


def portfolio(*arguments: str) -> Ran:
    return run_here("portfolio", "t.csv", "--pack", GARDEN, *arguments)


def rows(name: str) -> list[dict[str, Any]]:
    readers: dict[str, Any] = {
        ".csv": lambda file: pl.read_csv(file, infer_schema=False),
        ".tsv": lambda file: pl.read_csv(file, separator="\t", infer_schema=False),
        ".parquet": pl.read_parquet,
        ".jsonl": pl.read_ndjson,
        ".json": lambda file: pl.DataFrame(json.loads(Path(file).read_bytes())["ventures"]),
    }
    told: list[dict[str, Any]] = readers[Path(name).suffix](name).to_dicts()
    return [{key: value for key, value in row.items() if value not in ("", None)} for row in told]


def test_every_format_says_the_same() -> None:
    for ending in ("csv", "tsv", "parquet", "jsonl", "json"):
        ran = portfolio("-o", f"o.{ending}")
        assert (ran.done(), ran.err) == ("", f"Wrote o.{ending}: 2 ventures.\n{COLUMNS}")
    expected = rows("o.parquet")
    assert [row["owner"] for row in expected] == ["=1+1", "-5"]
    assert rows("o.jsonl") == rows("o.json") == expected
    as_text = [{name: str(value) for name, value in row.items()} for row in expected]
    as_text[0]["owner"] = "'=1+1"
    assert rows("o.csv") == rows("o.tsv") == as_text


@pytest.mark.parametrize("form", ["csv", "tsv", "jsonl", "json", "text"])
def test_what_is_shown_is_what_is_written(form: str) -> None:
    shown = portfolio("--format", form).done()
    portfolio("--format", form, "-o", "o.x").done()
    mark = "\ufeff" if form in {"csv", "tsv"} else ""  # for Excel's sake; nothing that reads a pipe asks for one
    if form == "text":
        shown = re.sub(r"(?s)All of it, .*? --venture NAME\n+", "", shown)  # what one can type next
    assert Path("o.x").read_text(encoding="utf-8") == mark + shown


def test_a_workbook_is_not_for_a_screen() -> None:
    for form in ("xlsx", "parquet", "docx", "pdf"):
        assert f"Say where it is to be written: -o advice.{form}" in portfolio("--format", form).refused()


def test_what_is_written_has_an_ending_that_is_known() -> None:
    said = portfolio("-o", "o.ods").refused()
    assert said.startswith(
        "o.ods: no report is written as .ods. End the name in .txt, .md, .markdown, .html, .htm, .docx,"
    )


def test_good_rows_are_done_beside_bad_ones_unless_all_or_nothing_is_asked_for() -> None:
    table("stage,water\nplanned,none\nplanned,wert\n")
    ran = portfolio("-o", "o.csv")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[0] == "Wrote o.csv: 2 ventures."
    assert ran.err.splitlines()[1].startswith("row 3, column 'water': there is no answer 'wert'.")
    before = Path("o.csv").read_bytes()
    for arguments in (["-o", "o.csv", "--strict"], ["--strict"], ["--strict", "--format", "csv"]):
        assert portfolio(*arguments).refused().startswith("row 3, column 'water'")
    assert Path("o.csv").read_bytes() == before
    assert files_in(Path()) == ["o.csv", "t.csv"]


def test_to_be_strict_is_to_doubt_headings_too() -> None:
    table("stage,water,grounds\nplanned,none,x\n")
    assert "column C: 'grounds' is no question" in portfolio().err
    assert "Did you mean 'ground'?" in portfolio("--strict").refused()


def test_a_table_that_cannot_be_read_to_its_end_leaves_nothing_behind() -> None:
    table("stage,water\n" + "planned,none\n" * 3 + "planned,none,x\n")
    for arguments in (["-o", "o.csv"], ["-o", "o.parquet"], ["--format", "csv"], [], ["--format", "json"]):
        assert portfolio(*arguments).refused().startswith("t.csv: row 5: this row has 3 cells")
    assert files_in(Path()) == ["t.csv"]


@pytest.mark.parametrize("failure", [KeyboardInterrupt(), OSError(28, "No space left on device")])
@pytest.mark.parametrize("form", ["csv", "parquet", "json", "text"])
def test_work_that_breaks_off_leaves_everything_as_it_was(failure: BaseException, form: str) -> None:
    name = "o.parquet" if form == "parquet" else "o.x"
    Path(name).write_text("last month's", encoding="utf-8")
    with mock.patch("pathlib.Path.replace", side_effect=failure):
        ran = portfolio("--format", form, "-o", name)
    assert ran.code == (130 if isinstance(failure, KeyboardInterrupt) else 2)
    assert Path(name).read_text(encoding="utf-8") == "last month's"
    assert files_in(Path()) == [name, "t.csv"]


def test_nothing_is_written_over_the_table_or_the_knowledge() -> None:
    Path("link.csv").symlink_to("t.csv")
    assert portfolio("-o", "link.csv").refused().startswith("link.csv: this is one of the files that were given")
    table("venture: X\n", "x.yaml")
    assert "looks like a venture or knowledge" in portfolio("--format", "csv", "-o", "x.yaml").refused()
    assert "there is no folder" in portfolio("-o", "no/o.csv").refused()


def test_an_unknown_stage_is_refused() -> None:
    assert "there is no stage 'plannd'. Did you mean 'planned'?" in portfolio("--stage", "plannd").refused()


def test_no_more_than_a_part_of_a_table_is_held_at_once(garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vetting, "ROWS_AT_A_TIME", 1000)
    pl.DataFrame({"stage": ["planned"] * 20_000, "water": ["none", "wrong"] * 10_000}).write_parquet("t.parquet")
    opened = read_table("t.parquet", garden)
    tally, heights = Tally(garden), []

    def note(batch: pl.DataFrame) -> pl.DataFrame:
        heights.append(batch.height)
        return Tally.note(tally, batch)

    with mock.patch.object(tally, "note", note):
        unclear = vetting.stream(opened, garden, tally, lambda result: write_result(result, "csv", Path("o.csv")))
    assert sum(heights) == tally.ventures == 20_000
    assert max(heights) <= 2000
    assert len(unclear) == tally.summary().unclear == 10_000
    assert pl.read_csv("o.csv")["venture"].to_list() == [f"row {number}" for number in range(1, 20_001)]


def test_of_many_ventures_the_most_urgent_are_shown() -> None:
    worse, better = "Bad {},planned,barren\n", "Good {},planned,rich\n"
    table("venture,stage,ground\n" + "".join(map(better.format, range(30))) + "".join(map(worse.format, range(3))))
    said = portfolio().done()
    shown = [line.split("  ")[1] for line in said.splitlines() if line.startswith(("  Bad", "  Good"))]
    assert shown == [*(f"Bad {number}" for number in range(3)), *(f"Good {number}" for number in range(17))]
    assert "... and 13 more ventures" in said
    assert "A portfolio of 33 ventures" in said


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"), ("+SUM(A1)", "'+SUM(A1)"), ("-2+3", "'-2+3"), ("@x", "'@x"), ("\t=1", "'\t'=1"),
        ("\uff1d1", "'\uff1d1"), ("-5", "-5"), ("+44", "+44"), ("-1,234.5", "-1,234.5"), ("a=1", "a=1"), ("", ""),
        ("-5\n=1", "'-5\n'=1"), ("a;=1", "a;'=1"), ('x,"@y', 'x,"\'@y'), ("1;-5", "1;-5"), ("1;-5+a", "1;'-5+a"),
    ],
)  # fmt: skip
def test_no_cell_is_taken_for_a_formula(cell: str, written: str) -> None:
    made = harmless(pl.LazyFrame({"owner": [cell], "=now": [1]})).collect()
    assert made.to_dict(as_series=False) == {"owner": [written], "'=now": [1]}


def test_lists_stand_in_a_cell_as_json() -> None:
    write_result(pl.LazyFrame({"tags": [["é", "b"], None]}), "csv", Path("o.csv"))
    assert pl.read_csv("o.csv")["tags"].to_list() == ['["é", "b"]', None]


@pytest.mark.slow
@pytest.mark.parametrize("code", ["from collabadvisor.portfolio.vetting import vet_table", COMMAND])
def test_without_polars_one_line_says_what_is_missing(code: str) -> None:
    told = f"import sys; sys.modules['polars'] = None; sys.argv = ['', 'portfolio', 't.csv']\n{code}"
    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    last = ended.stderr.splitlines()[-1]
    assert "polars: this library is not installed, and this command needs it. Install it: " in last
    assert ' "polars>=2' in last
    assert ended.returncode


def long_table() -> None:
    rows = pl.DataFrame({"stage": ["planned"], "water": ["none"]})
    rows.select(pl.all().repeat_by(400_000).explode()).write_parquet("t.parquet")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "code", "output"),
    [
        ("SIGTERM", 143, "o.csv"),
        ("SIGTERM", 143, "o.parquet"),
        ("SIGHUP", 129, "o.jsonl"),
        ("SIGTERM", 143, ""),
    ],
)
def test_ended_from_outside_while_it_writes_it_ends_at_once_and_leaves_nothing(
    name: str, code: int, output: str
) -> None:
    """The work goes on for ten minutes where no handler of a signal is called; nobody waits so long for it to end."""
    long_table()
    if output:
        table("last month's", output)
    where = ["-o", output] if output else ["--format", "csv"]
    ended = subprocess.run(
        [sys.executable, "-c", ENDED, name, "portfolio", "t.parquet", "--pack", str(GARDEN), *where],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == code
    assert len(ast.literal_eval(ended.stderr.strip())) == bool(output), "it had begun to write"
    assert files_in(Path()) == sorted(filter(None, [output, "t.csv", "t.parquet"]))
    if output:
        assert Path(output).read_text(encoding="utf-8") == "last month's"


@pytest.mark.slow
def test_stopped_by_the_keyboard_while_it_reads() -> None:
    long_table()
    started = subprocess.Popen(
        [sys.executable, "-c", STOPPED, "portfolio", "t.parquet", "--pack", str(GARDEN), "-o", "o.csv"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    out, err = started.communicate(timeout=60)
    assert (started.returncode, out, err.strip()) == (130, "", "Stopped.")
    assert files_in(Path()) == ["t.csv", "t.parquet"]
