"""A portfolio as a document: no column is dropped for want of room, and a file tells all that the screen does."""

from __future__ import annotations

import re
from pathlib import Path

import polars as pl
import pytest
from markdown_it import MarkdownIt

from approved import lay_out
from collabadvisor import KnowledgeBase, Venture
from collabadvisor.document import html_writer, markdown_writer, text_writer
from collabadvisor.document.tree import Document, Figure, Section, Table, plain, walk_blocks
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.portfolio.overview import PortfolioOverview
from collabadvisor.report.portfolio.portfolio_content import MOST_VENTURES
from collabadvisor.report.portfolio.portfolio_document import portfolio_document
from portfolio_shown import found, nothing_found, result_of, seen_by_the_programme
from portfolio_tables import some_ventures
from steps.running import run_here
from webpage import HOSTILE, Page

UNCLEAR = Problem(Location("row 4, column 'lead_post'"), "'lead_post' has no answer 'juniro'.", "")


def document_of(knowledge: KnowledgeBase, result: pl.DataFrame, *unclear: Problem) -> Document:
    whole = PortfolioOverview(found(knowledge, result), seen_by_the_programme(knowledge, result))
    return portfolio_document(result, whole, knowledge, unclear)


@pytest.fixture(scope="module")
def result(knowledge: KnowledgeBase, ventures: list[Venture]) -> pl.DataFrame:
    return result_of(knowledge, ventures[:20], {"owner": ["Mrs Ames", None] * 10})


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    lay_out(tmp_path, "portfolio ventures.csv cases")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("width", ["60", "80", "88", "100"])
@pytest.mark.parametrize("table", ["ventures.csv", "cases"])
@pytest.mark.usefixtures("desk")
def test_at_no_width_is_a_base_left_out_or_a_line_too_long(
    table: str, width: str, knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    said = run_here("portfolio", table, on_screen=True).out
    told = said[said.index("MOST URGENT FIRST") : said.index("ACROSS VENTURES")]
    for base in knowledge.framework.bases.values():
        assert base.title in told
    bars = re.findall(r"[■□·]{4}", told[: told.index(" is fragile")])
    ventures = {"ventures.csv": 5, "cases": 6}[table]
    assert len(bars) == ventures * len(knowledge.framework.bases) + 1
    commands = [line for line in said.splitlines() if line.startswith("  collabadvisor ")]
    assert all(len(line) <= int(width) for line in said.splitlines() if line not in commands)


@pytest.mark.slow
@pytest.mark.usefixtures("desk")
def test_a_file_says_all_that_the_screen_does() -> None:
    text = run_here("portfolio", "ventures.csv").out
    onward = text[text.index("All of it, as a workbook") : text.index("WHAT THIS ADVICE RESTS ON")]
    ran = run_here("portfolio", "ventures.csv", "--format", "markdown")
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(ran.out)
    words = set(re.findall(r"\w+", " ".join(Page(shown).words).lower()))
    text = text.replace(onward, "").replace("did it", "carried it out")  # as the head of the table says it
    assert set(re.findall(r"\w+", text.lower())) - words == set()


def test_every_venture_stands_in_it_the_most_urgent_first(knowledge: KnowledgeBase, result: pl.DataFrame) -> None:
    told = [each for each in walk_blocks(document_of(knowledge, result).blocks) if isinstance(each, Section)]
    places = {
        (stage, verdict): place
        for stage, named in knowledge.framework.stages.items()
        for place, verdict in enumerate(named.verdicts)
    }
    ventures = {row["venture"]: (places[row["stage"], row["verdict"]], -row["now"]) for row in result.to_dicts()}
    names = [plain(each.title) for each in told if each.id.startswith("v")]
    assert sorted(names) == sorted(ventures)
    urgency = [ventures[name] for name in names]
    assert urgency == sorted(urgency)


@pytest.mark.slow
def test_how_each_stands_is_told_of_every_base_and_value(knowledge: KnowledgeBase, result: pl.DataFrame) -> None:
    blocks = document_of(knowledge, result).blocks
    tables = [each for each in walk_blocks(blocks) if isinstance(each, Table)]
    heads = {head for table in tables for head in table.heads}
    assert {knowledge.framework.title_of(name) for name in knowledge.framework.names_with_standing()} <= heads
    assert max(len(table.heads) for table in tables) <= 8  # more are cut, or too small to be read, on A4
    (figure,) = [each for each in walk_blocks(blocks) if isinstance(each, Figure)]
    assert sum(map(int, re.findall(r": (\d+) venture", figure.says))) == result.height


@pytest.mark.slow
def test_cells_that_could_not_be_read_are_told(knowledge: KnowledgeBase, result: pl.DataFrame) -> None:
    assert "has no answer 'juniro'" in text_writer.write(document_of(knowledge, result, UNCLEAR), 88)
    assert "could not be read" not in text_writer.write(document_of(knowledge, result), 88)


@pytest.mark.parametrize("words", HOSTILE)
def test_what_a_table_says_stays_words(words: str, garden: KnowledgeBase) -> None:
    plots = result_of(garden, some_ventures(garden, 2, seed=4), {"own": ["", ""]})

    def told(said: str) -> Page:
        given = plots.with_columns(venture=pl.lit(said), own=pl.lit(said)).rename({"own": said})
        return Page(html_writer.write(document_of(garden, given)))

    assert told(words).tags == told("A benign name").tags


def test_too_many_are_refused_and_none_are_told(garden: KnowledgeBase) -> None:
    plots = result_of(garden, some_ventures(garden, 2, seed=1))
    with pytest.raises(OutputError, match="are too many for one report"):
        document_of(garden, pl.concat([plots] * (MOST_VENTURES // 2 + 1)))
    empty = result_of(garden, [])
    none = portfolio_document(
        empty, PortfolioOverview(nothing_found(empty), seen_by_the_programme(garden, empty)), garden
    )
    assert markdown_writer.write(none).startswith("# A portfolio of 0 ventures\n")


@pytest.mark.usefixtures("desk")
def test_a_wrong_ending_is_refused_and_what_is_for_files_alone_is_not_shown() -> None:
    assert "no report is written as .odt." in run_here("portfolio", "ventures.csv", "-o", "p.odt").refused()
    for form in ("docx", "pdf"):
        assert "is not for a screen" in run_here("portfolio", "ventures.csv", "--format", form).refused()
