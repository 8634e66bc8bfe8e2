"""A table of ventures is read from its content as from its file: the same rows, and the same problems."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import xlsxwriter

from collabadvisor import CollabAdvisorError, KnowledgeBase
from collabadvisor.portfolio.tables.table_digest import table_digest
from collabadvisor.portfolio.tables.venture_table import VentureTable, parse_table, read_table
from collabadvisor.portfolio.vetting import vet

ROWS = [
    ["venture", "stage", "ground", "hands", "our budget"],
    ["Alley", "planned", "thin", "two", "10"],
    ["Orchard", "growing", "rich", "many", "20"],
    ["Yard", "planed", "thinn", "", "30"],
]
PLAIN = "\n".join(map(",".join, ROWS)) + "\n"
QUOTED = PLAIN.replace("Alley", '"Alley, the ""old"" one"').replace("Yard", '"Back\nyard"')
LINES = (
    '{"venture": "Alley", "stage": "planned", "ground": "thin"}\n\n'
    '{"venture": "Yard", "ground": "thinn", "size": 3}\n'
)  # fmt: skip
SEVERAL_KINDS = (
    '{"venture": "Alley", "stage": "planned", "ground": "thin", "size": 3}\n{"venture": "Yard", "size": [1]}\n'
)


def workbook(*sheets: str) -> bytes:
    """A workbook whose sheets have the rows, below a title."""
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        for name in sheets:
            page = book.add_worksheet(name)
            page.write(0, 0, "Our gardens")
            for number, row in enumerate(ROWS, start=1):
                page.write_row(number, 0, row)
    return made.getvalue()


def parquet() -> bytes:
    made = BytesIO()
    pl.DataFrame(ROWS[1:], schema=ROWS[0], orient="row").write_parquet(made)
    return made.getvalue()


def outcome(reading: Callable[[], VentureTable], knowledge: KnowledgeBase) -> dict[str, Any]:
    """All that is known of a table once it has been read to its end, or what is wrong with it."""
    try:
        table = reading()
        vetted, unclear = vet(table, knowledge)
    except CollabAdvisorError as error:
        return {"refused": type(error), "problems": error.problems}
    return {
        "ventures": vetted.ventures.to_dicts(),
        "result": vetted.result.to_dicts(),
        "unclear": vetted.unclear,
        "left out": vetted.left_out,
        "open words": unclear.open_words(),
        "doubtful": table.doubtful,
        "notes": table.notes,
        "rows": table.rows,
        "roles": table.roles,
        "digest": table_digest(table.source),
    }


READ = {
    "plain": ("t.csv", PLAIN.encode(), {}),
    "quoted": ("t.csv", QUOTED.encode(), {}),
    "of a spreadsheet": ("t.csv", b"\xef\xbb\xbfsep=;\r\n" + PLAIN.replace(",", ";").encode(), {}),
    "of two bytes a letter": ("t.csv", PLAIN.encode("utf-16"), {}),
    "in capitals": ("T.CSV", PLAIN.encode(), {"stage": "growing", "columns": ["Our Budget"]}),
    "with a title": ("t.csv", b"Our gardens\n" + PLAIN.encode(), {"header_row": 2}),
    "tabs": ("t.tsv", PLAIN.replace(",", "\t").encode(), {}),
    "lines": ("t.jsonl", LINES.encode(), {"stage": "planned"}),
    "lines with a mark": ("t.ndjson", b"\xef\xbb\xbf" + LINES.encode(), {}),
    "lines of several kinds": ("t.jsonl", SEVERAL_KINDS.encode(), {}),
    "parquet": ("t.parquet", parquet(), {}),
    "workbook": ("t.xlsx", workbook("One"), {}),
    "workbook of several": ("t.xlsx", workbook("One", "Two"), {"sheet": "Two", "header_row": 2}),
}
REFUSED = {
    "no kind": ("t.txt", PLAIN.encode(), {}),
    "a venture file": ("t.yaml", b"venture: Alley\n", {}),
    "nothing": ("t.csv", b"", {}),
    "headings alone": ("t.csv", b"venture,stage,ground\n", {}),
    "no text": ("t.csv", b"venture\0", {}),
    "not UTF-8": ("t.csv", PLAIN.encode() + b"\xff\n", {}),
    "a workbook by another name": ("t.csv", workbook("One"), {}),
    "an open quotation mark": ("t.csv", PLAIN.encode() + b'"Field\n', {}),
    "a row that is too wide": ("t.csv", QUOTED.encode() + b"Field,planned,thin,two,1,2\n", {}),
    "a plain row that is too wide": ("t.csv", PLAIN.encode() + b"Field,planned,thin,two,1,2\n", {}),
    "a heading twice": ("t.csv", b"venture,stage,ground,ground\nAlley,planned,thin,thin\n", {}),
    "no known heading": ("t.csv", b"size,colour\n3,red\n", {}),
    "a sheet of no workbook": ("t.csv", PLAIN.encode(), {"sheet": "One"}),
    "a row of no table": ("t.jsonl", LINES.encode(), {"header_row": 2}),
    "no lines": ("t.jsonl", b"\n", {}),
    "no JSON": ("t.jsonl", b"{\n[]\n", {}),
    "no Parquet": ("t.parquet", b"PAR1", {}),
    "no workbook": ("t.xlsx", b"PK", {}),
    "no such sheet": ("t.xlsx", workbook("One"), {"sheet": "Ones"}),
}


@pytest.mark.parametrize(("name", "content", "how"), READ.values(), ids=READ)
def test_a_content_is_read_as_its_file(
    name: str, content: bytes, how: dict[str, Any], garden: KnowledgeBase, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    of_the_file = outcome(lambda: read_table(path, garden, **how), garden)
    assert of_the_file["ventures"]
    assert outcome(lambda: parse_table(content, str(path), garden, **how), garden) == of_the_file


@pytest.mark.parametrize(("name", "content", "how"), REFUSED.values(), ids=REFUSED)
def test_a_content_is_refused_as_its_file(
    name: str, content: bytes, how: dict[str, Any], garden: KnowledgeBase, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    of_the_file = outcome(lambda: read_table(path, garden, **how), garden)
    assert of_the_file["problems"]
    assert outcome(lambda: parse_table(content, str(path), garden, **how), garden) == of_the_file


@pytest.mark.parametrize("text", [PLAIN, QUOTED])
def test_a_text_is_read_as_its_bytes(text: str, garden: KnowledgeBase) -> None:
    of_the_bytes = outcome(lambda: parse_table(text.encode(), "t.csv", garden), garden)
    assert outcome(lambda: parse_table(text, "t.csv", garden), garden) == of_the_bytes


def test_a_content_needs_no_file(garden: KnowledgeBase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    read = outcome(lambda: parse_table(QUOTED, "gardens.csv", garden), garden)
    assert str(read["unclear"][0].problem).startswith("row 4, column 'stage'")
    assert [row["venture"] for row in read["ventures"]] == ['Alley, the "old" one', "Orchard", "Back yard"]


def test_what_is_wrong_at_the_end_of_a_pipe_is_told_of_the_pipe(
    garden: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, content, _ = REFUSED["a plain row that is too wide"]
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content)))
    read = outcome(lambda: read_table("-", garden), garden)
    assert [str(problem.where) for problem in read["problems"]] == ["-: row 5"]
