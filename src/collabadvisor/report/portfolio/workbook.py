"""A portfolio as a workbook (.xlsx), for a programme office: filters on, titles for ids, standings coloured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from collabadvisor.document.tidy import clean_strings
from collabadvisor.files.problems import Problem
from collabadvisor.files.words import clean, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import TitledTerm
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import Overall, QuotedLesson, RuleAcross, overall
from collabadvisor.report.portfolio.portfolio_content import (
    VentureShown,
    VenturesShown,
    by_verdict,
    not_too_many,
    value_words,
    ventures,
)
from collabadvisor.report.portfolio.requirement_table import RequirementRow, requirement_rows
from collabadvisor.report.portfolio.sheets import MOST_ROWS, Book, Cell, Column, Row
from collabadvisor.report.quoting import citation_text
from collabadvisor.report.receipt import ReportReceipt
from collabadvisor.report.receipt_line import line_of, property_of

if TYPE_CHECKING:
    import polars as pl

    from collabadvisor.portfolio.across_model import Across
    from collabadvisor.portfolio.programme import Programme

SHEETS = VENTURES, ACROSS, REQUIRED, PROGRAMME, HELPS, LESSONS, UNCLEAR, WORDS = (
    "Ventures",
    "Across ventures",
    "Requirements",
    "Programme",
    "What would help",
    "Lessons",
    "Unclear cells",
    "What the words mean",
)
"""The names of the sheets, in their order; those of requirements and of unclear cells are there where any are."""
INSTEAD = "Write a table (.csv, .parquet)."
NAME, WIDEST = 36, 40
"""How many characters wide the names are, and the widest of the caller's own columns."""


def workbook(  # noqa: PLR0913  (all that stands in it)
    result: pl.DataFrame,
    knowledge: KnowledgeBase,
    across: Across,
    programme: Programme,
    unclear: Sequence[Problem] = (),
    *,
    receipt: ReportReceipt | None = None,
) -> bytes:
    """The whole workbook. The same input gives the same bytes.

    ``result`` has a row for each venture, as ``portfolio.result_rows`` makes it; ``unclear`` are the cells that
    could not be read. ``receipt`` says from what it was made.

    Raises:
        OutputError: there are more ventures than a sheet has rows.
        MissingExtra: the library that writes workbooks is not installed.
    """
    not_too_many(result, MOST_ROWS, "sheet", INSTEAD)
    portfolio, whole = ventures(result, knowledge), overall(across, programme, knowledge)
    book = Book(count_phrase(len(portfolio.all), "venture"), property_of(receipt) if receipt is not None else "")
    rows = (tuple(_venture(each)) for each in portfolio.all)
    book.sheet(VENTURES, tuple(_columns(portfolio, knowledge)), rows)
    book.sheet(ACROSS, _ACROSS, [*_across(whole.rules), *((None, sentence) for sentence in whole.silent)])
    if portfolio.required:
        book.sheet(REQUIRED, _REQUIRED, map(_requirement, requirement_rows(portfolio)))
    book.add_reading_sheet(PROGRAMME, (60, 14, 14, 14, 14, 14), _programme(whole, portfolio, knowledge))
    helps = ((each.title, each.given, each.now, *each.better) for each in whole.helps)
    book.sheet(HELPS, _HELPS, helps)
    book.sheet(LESSONS, _LESSONS, ((_quoted(each.lesson), each.weak, each.strong) for each in whole.lessons))
    if unclear:
        book.sheet(UNCLEAR, _UNCLEAR, [tuple(map(clean, map(str, problem))) for problem in unclear])
    book.add_reading_sheet(WORDS, (24, 100), _meanings(knowledge, receipt))
    return book.to_bytes()


_ACROSS = (
    Column("How grave", 12),
    Column("What", 30),
    Column("Found", 45),
    Column("Why it matters", 45),
    Column("What to do", 45),
    Column("Ventures", 11, counts=True),
    Column("Which", 40),
    Column("Lessons", 60),
)
_REQUIRED = (
    Column("Requirement", 45),
    Column("Met", 8, counts=True),
    Column("Not met", 10, counts=True),
    Column("Not known", 12, counts=True),
    Column("Which do not meet it", 60),
    Column("Of which it is not known", 60),
)
_HELPS = (
    Column(portfolio_words.HELPS, 60),
    *(Column(title, 14, counts=True) for title in (*portfolio_words.GIVEN, *portfolio_words.BETTER)),
)
_LESSONS = (
    Column(portfolio_words.LESSONS, 110),
    Column("Weakness in", 14, counts=True),
    Column("Strength in", 14, counts=True),
)
_UNCLEAR = (Column("Where", 35), Column("What is unclear", 50), Column("What to do", 50))


def _columns(portfolio: VenturesShown, knowledge: KnowledgeBase) -> Iterator[Column]:
    titles = portfolio_words.Titles(knowledge)
    yield Column(titles.heading("venture"), NAME)
    yield Column(titles.heading("stage"), 13)
    yield Column(titles.heading("verdict"), 17)
    yield from (Column(title, 13) for title in portfolio.judged.values())
    yield from (Column(title, 15) for title in titles.shown.values())
    yield from (Column(title, 16) for title in titles.requirements.values())
    yield Column(titles.heading("answered"), 12, counts=True)
    yield Column(titles.heading("questions"), 12, counts=True)
    yield Column(titles.heading("open_questions"), 50)
    yield from (Column(title, 8, counts=True) for title in titles.priorities.values())
    yield Column(titles.heading("now_recommendations"), 60)
    yield Column(titles.heading("unclear"), 10, counts=True)
    for place, title in enumerate(portfolio.own):
        longest = max((len(value_words(each.own[place])) for each in portfolio.all), default=0)
        yield Column(title, min(WIDEST, max(10, longest + 2, len(title) + 4)))


def _venture(each: VentureShown) -> Iterator[object]:
    yield Cell(each.name, "strong")
    yield each.stage
    yield each.verdict
    yield from (Cell(word, standing or "") for word, standing in zip(each.stands, each.standings, strict=True))
    yield from each.shown
    yield from (plain(status or "") for status in each.requirements)
    yield each.answered
    yield each.questions
    yield "; ".join(each.missing_names)  # a line for each would be higher than a row can be
    yield from each.counts
    yield "\n".join(each.to_do)
    yield each.unclear
    yield from each.own


def _requirement(row: RequirementRow) -> Row:
    unmet, unknown = ("\n".join(each.name for each in some) for some in (row.not_met, row.not_known))
    return Cell(row.title, "strong"), row.met, len(row.not_met), len(row.not_known), unmet, unknown


def _across(rules: Iterable[RuleAcross]) -> Iterator[Row]:
    for rule in rules:
        to_do = "\n".join(filter(None, (rule.advice, *rule.recommendations)))
        lessons = "\n".join(map(_quoted, rule.lessons))
        for finding in rule.found:
            which = [name for name, _ in finding.ventures] + ([f"{finding.more:,} more"] if finding.more else [])
            cells = (finding.finding, finding.because, to_do, finding.number, "\n".join(which), lessons)
            yield rule.severity, rule.title, *cells


def _quoted(lesson: QuotedLesson) -> str:
    return f"{lesson.statement} {citation_text(lesson.quote, f'{lesson.where}; {lesson.kind}')}"


def _programme(
    whole: Overall, portfolio: VenturesShown, knowledge: KnowledgeBase
) -> Iterator[tuple[Row, Sequence[Row]]]:
    standings = tuple(portfolio_words.Titles(knowledge).standings.values())
    yield ("Verdict", "Ventures"), [(group.verdict, len(group.ventures)) for group in by_verdict(portfolio, knowledge)]
    yield ("Stage", "Ventures"), whole.stages
    yield (
        (portfolio_words.SPREAD, *standings),
        [(title, *(many for _, many in counts)) for title, counts in whole.standings],
    )


def _meanings(knowledge: KnowledgeBase, receipt: ReportReceipt | None) -> Iterator[tuple[Row, Sequence[Row]]]:
    framework, rests = knowledge.framework, clean_strings(basis(knowledge))
    titled: dict[str, Mapping[Any, TitledTerm]] = {
        "Verdict": framework.verdicts,
        "Recommended": framework.priorities,
        "Severity": framework.severities,
        "Stage": framework.stages,
    }
    yield (
        ("Standing", "What it means"),
        [(Cell(clean(term.title), name), clean(term.meaning)) for name, term in framework.standings.items()],
    )
    for title, scale in titled.items():
        yield (title, "What it means"), [(clean(term.title), clean(term.meaning)) for term in scale.values()]
    yield ("Base", "What it asks"), [(clean(base.title), clean(base.question)) for base in framework.bases.values()]
    yield (
        ("Value", "What it means"),
        [(clean(value.title), clean(f"{value.meaning} {value.note}")) for value in framework.values.values()],
    )
    facts = knowledge.facts.values()
    yield ("Open question", "What it asks"), [(clean(fact.name), clean(fact.question)) for fact in facts]
    made = [("Receipt", line_of(receipt).removeprefix("Receipt: "))] if receipt is not None else []
    yield ("Knowledge", rests.knowledge), [("Source", rests.source), ("What it rests on", rests.statement), *made]
