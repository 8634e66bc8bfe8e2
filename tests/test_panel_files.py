"""How respondents are read from venture files and tables, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import UnreadableFile, VentureError
from collabadvisor.reasoning.panel.answer_table import read_table
from collabadvisor.reasoning.panel.disagreement import panel
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.reasoning.panel.respondents import anonymous, read_respondents
from collabadvisor.venture.model import Answer
from steps.running import run_here

HEAD = "respondent,venture,stage,hands,ground\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "our_answers.csv"


def told(path: Path, knowledge: KnowledgeBase, stage: str | None = None) -> list[tuple[str, str, str, dict[str, str]]]:
    return [
        (one.name, one.venture.name, one.venture.stage, one.venture.known_answers())
        for one in read_table(path, knowledge, stage)
    ]


def refusals(path: Path, knowledge: KnowledgeBase, stage: str | None = None) -> list[str]:
    with pytest.raises(VentureError) as refused:
        read_table(path, knowledge, stage)
    return [str(problem).removeprefix(str(path)) for problem in refused.value.problems]


EXPECTED = [
    ("Ann", "Yard", "planned", {"hands": "nobody", "ground": "thin"}),
    ("Ben; or Bob", "Yard", "planned", {"ground": "rich"}),
]


PLAIN = f"{HEAD}Ann,Yard,planned,nobody,thin\nBen; or Bob,Yard,planned,,rich\n"
QUOTED = f'{HEAD}"Ann",Yard,planned,nobody,"thin"\n"Ben; or Bob",Yard,planned," ",rich'
SAVED = {
    "commas": PLAIN,
    "semicolons, and a byte order mark": "\ufeff" + QUOTED.replace(",", ";"),
    "tabs": PLAIN.replace(",", "\t"),
    "an announced separator": "sep=|\r\n" + PLAIN.replace(",", "|"),
    "old ends of lines": PLAIN.replace("\n", "\r"),
    "quoted, and empty rows": QUOTED.replace('\n"Ben', '\n\n,,,\n"Ben'),
    "by words": PLAIN.replace("hands,ground", "Helping Hands,What is the ground like?")
    .replace("Ann,Yard,planned,nobody,thin", "Ann,Yard,PLANNED,Nobody,thin and dry")
    .replace("rich", "Dark and  deep"),
    "another order": (
        "stage,ground,respondent,hands,venture\nplanned,thin,Ann,nobody,Yard\nplanned,rich,Ben; or Bob,,Yard,,\n"
    ),
    "no stage": "respondent,hands,venture,ground\nAnn,nobody,Yard,thin\nBen; or Bob,,Yard,rich\n",
}


@pytest.mark.parametrize("text", SAVED.values(), ids=SAVED)
def test_a_table_is_read_however_it_was_saved(text: str, table: Path, garden: KnowledgeBase) -> None:
    table.write_text(text, encoding="utf-8", newline="")
    assert told(table, garden, "planned") == EXPECTED


def test_a_tab_separated_table_is_separated_by_tabs_only(tmp_path: Path, garden: KnowledgeBase) -> None:
    path = tmp_path / "answers.TSV"
    path.write_text("respondent\tstage\tground\nAnn, Ben, and Cleo; all\tplanned\tthin\n", encoding="utf-8")
    assert told(path, garden) == [("Ann, Ben, and Cleo; all", "Answers", "planned", {"ground": "thin"})]


def test_the_venture_of_a_table_that_names_none_is_called_as_the_file(table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent,stage\nAnn,planned\n", encoding="utf-8")
    assert told(table, garden) == [("Ann", "Our answers", "planned", {})]


def test_a_cell_is_never_more_than_words(table: Path, garden: KnowledgeBase) -> None:
    table.write_text(
        f'{HEAD}"=HYPERLINK(""http://x"")",<b>Yard</b>,planned,,\n"@SUM(1+1)\x1b[31m\u202e","a\nb",planned,,\n',
        encoding="utf-8",
    )
    assert [(name, venture) for name, venture, _, _ in told(table, garden)] == [
        ('=HYPERLINK("http://x")', "<b>Yard</b>"),
        ("@SUM(1+1)", "a b"),
    ]


def test_every_bad_cell_is_told_with_row_and_column(table: Path, garden: KnowledgeBase) -> None:
    table.write_text(
        f"{HEAD}Ann,Yard,plannd,nobdy,rich\n,Yard,planned,lot,bare stoen\nBen,Yard,planned,,,x\n",
        encoding="utf-8",
    )
    empty, quote = "Leave it empty if it is not known.", "A text with the separator in it belongs in quotation marks."
    known = "Known here: 'nobody', 'two people' or 'more than two'."
    assert refusals(table, garden) == [
        ":2: column C: there is no stage 'plannd'. Did you mean 'planned'?",
        f":2: column D: 'helping hands' has no answer 'nobdy'. Did you mean 'nobody'? {empty}",
        ":3: column A: this respondent has no name.",
        f":3: column D: 'helping hands' has no answer 'lot'. {known} {empty}",
        f":3: column E: 'ground' has no answer 'bare stoen'. Did you mean 'bare stone'? {empty}",
        f":4: column F: 'x' stands in a column without a name. {quote}",
    ]


def test_where_a_cell_has_several_lines_the_row_is_told_as_a_spreadsheet_counts(
    table: Path, garden: KnowledgeBase
) -> None:
    table.write_text(f'{HEAD}"Ann\nSmith",Yard,planned,,\nBen,Yard,planned,x,\n', encoding="utf-8")
    (told_so,) = refusals(table, garden)
    assert told_so.startswith(":4: row 3, column D: 'helping hands' has no answer 'x'.")


def test_every_bad_column_is_told(table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respndent,hands,helping hands,grond,,zzz\nAnn,nobody,,thin,,\n", encoding="utf-8")
    assert refusals(table, garden) == [
        ":1: column A: there is no question 'respndent'. Did you mean 'respondent'?",
        ":1: column C: 'helping hands' is column B already. Keep one of the two.",
        ":1: column D: there is no question 'grond'. Did you mean 'ground'?",
        ":1: no column is called 'respondent'. It says who answers in each row.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ": this table is empty. Its first row should name the columns: respondent, and questions."),
        (",,\n\n", ": this table is empty. Its first row should name the columns: respondent, and questions."),
        (HEAD, ": no respondent stands below the first row."),
        (f'{HEAD}"Ann,Yard\n', ":2: this row cannot be read: unexpected end of data. Check its quotation marks."),
        (f"{HEAD}Ann,Yard,,,\n", ":2: the stage is missing. Add a column 'stage', or give one stage for all."),
        (f"{HEAD}{'A' * 61},Y,planned,,\n", ":2: column A: 'respondent' needs at most 60 characters, not 61."),
        (f"{HEAD}A,{'Y' * 301},planned,,\n", ":2: column B: 'venture' needs at most 300 characters, not 301."),
    ],
)
def test_what_is_no_table_is_told(text: str, expected: str, table: Path, garden: KnowledgeBase) -> None:
    table.write_text(text, encoding="utf-8")
    assert refusals(table, garden) == [expected]


def test_a_table_that_is_not_utf_8_is_refused(table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent,stage\nAndr\xe9,planned\n", encoding="latin-1")
    with pytest.raises(UnreadableFile, match=r"our_answers.csv:2: this is not UTF-8 text. Save it as UTF-8."):
        read_table(table, garden)


def test_a_table_full_of_mistakes_is_given_up_in_time(table: Path, garden: KnowledgeBase) -> None:
    table.write_text(HEAD + "Ann,Yard,planned,x,y\n" * 5000, encoding="utf-8")
    assert len(refusals(table, garden)) == 500


def test_words_that_two_answers_share_mean_neither(table: Path, garden: KnowledgeBase) -> None:
    hands = garden.facts["hands"].replace(answers={"nobody": "some", "two": "some", "many": "two"})
    alike = replace(garden, facts={**garden.facts, "hands": hands})
    table.write_text(f"{HEAD}Ann,Yard,planned,some,\n", encoding="utf-8")
    assert "has no answer 'some'" in refusals(table, alike)[0]
    table.write_text(f"{HEAD}Ann,Yard,planned,two,\n", encoding="utf-8")  # an id goes before the words of another
    assert told(table, alike)[0][3] == {"hands": "two"}


# Respondents.


def venture_file(path: Path, stage: str = "planned", respondent: str = "", **answers: str) -> Path:
    given = "".join(f"  {fact}: {answer}\n" for fact, answer in answers.items())
    who = f"respondent: {respondent}\n" if respondent else ""
    path.write_text(f"venture: Yard\nstage: {stage}\n{who}answers:\n{given}", encoding="utf-8")
    return path


def test_a_respondent_is_named_in_the_file_or_by_it(tmp_path: Path, garden: KnowledgeBase) -> None:
    named = venture_file(tmp_path / "one.yaml", respondent='"  Ann \\u202e Smith "')
    other = venture_file(tmp_path / "Ben Jones.yaml")
    assert [one.name for one in read_respondents([named, other], garden)] == ["Ann Smith", "Ben Jones"]


def test_a_name_that_is_too_long_is_refused_with_its_line(tmp_path: Path, garden: KnowledgeBase) -> None:
    path = venture_file(tmp_path / "one.yaml", respondent="x" * 61)
    with pytest.raises(VentureError, match=r"one.yaml:3: 'respondent' needs at most 60 characters, not 61."):
        Venture.read(path, garden)


def test_files_and_tables_make_one_panel(tmp_path: Path, table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent\nAnn\nBen\n", encoding="utf-8")
    cleo = venture_file(tmp_path / "Cleo.yaml")
    assert [one.name for one in read_respondents([cleo, table], garden, "planned")] == ["Cleo", "Ann", "Ben"]


def test_the_same_name_twice_is_refused_however_it_is_written(table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent\nAndr\u00e9\nBen\nANDRE\u0301\n", encoding="utf-8")
    with pytest.raises(VentureError, match=r"csv:4: this respondent has the same name as the one in .*csv:2\."):
        read_respondents([table], garden, "planned")


def test_every_file_that_cannot_be_read_is_told(tmp_path: Path, table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent,hand\nAnn,x\n", encoding="utf-8")
    bad = venture_file(tmp_path / "bad.yaml", hands="x", ground="y")
    with pytest.raises(VentureError) as refused:
        read_respondents([table, bad, tmp_path / "missing.yaml"], garden, "planned")
    assert [problem.where.line for problem in refused.value.problems] == [4, 5, 0, 1]


def test_a_spreadsheet_is_refused_with_what_to_do(tmp_path: Path, garden: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match=r"a.ODS: this is a spreadsheet, which is not read here. Save it as an Ex"):
        read_respondents([tmp_path / "a.ODS"], garden)


def test_a_workbook_is_read_like_any_table(tmp_path: Path, garden: KnowledgeBase) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write(0, 0, "Answers of May")
        rows: list[list[object]] = [["Timestamp", "Your name", "Stage", "Q1. hands"]]
        rows += [[45000.5, "Ann", "planned", "nobody"], [45000.6, "Ben", "planned", "?"]]
        for number, row in enumerate(rows, start=1):
            page.write_row(number, 0, row)
    aside: list[str] = []
    read = read_respondents([tmp_path / "a.xlsx"], garden, aside=lambda problem: aside.append(problem.what))
    assert [(one.name, one.venture.known_answers()) for one in read] == [("Ann", {"hands": "nobody"}), ("Ben", {})]
    assert aside == ["'Timestamp' is no question, and is left aside."]


def test_a_title_above_does_not_hide_what_separates_the_cells(table: Path, garden: KnowledgeBase) -> None:
    rows = "Answers, of May\nrespondent;stage;hands\nAnn;planned;nobody\nBen;planned;two\n"
    table.write_text(rows, encoding="utf-8")
    assert [one.venture.known_answers() for one in read_table(table, garden)] == [{"hands": "nobody"}, {"hands": "two"}]


def test_what_a_survey_tool_adds_is_left_aside(table: Path, garden: KnowledgeBase) -> None:
    table.write_text(
        "StartDate,IP Address,respondent,stage,hands,comment\n"
        '"{""ImportId"":""a""}","{""ImportId"":""b""}",,,,\n'
        "May,1.2.3.4,Ann,planned,nobody,see me\nMay,1.2.3.5,Ben,planned,n/a,\n",
        encoding="utf-8",
    )
    aside: list[str] = []
    read = read_respondents([table], garden, aside=lambda problem: aside.append(str(problem.where)[-8:]))
    assert [(one.name, one.venture.known_answers()) for one in read] == [("Ann", {"hands": "nobody"}), ("Ben", {})]
    assert aside == ["column A", "column B", "column F"]


def test_a_panel_has_a_limit(table: Path, garden: KnowledgeBase) -> None:
    table.write_text("respondent\n" + "".join(f"R{number}\n" for number in range(501)), encoding="utf-8")
    with pytest.raises(VentureError, match=r"csv:502: a panel has at most 500 respondents; here are 501."):
        read_respondents([table], garden, "planned")


# Without names.


def answering(name: str, source: str = "", venture: str = "Yard", **answers: str) -> Respondent:
    given = {fact: Answer(answer=answer, source=source) for fact, answer in answers.items()}
    return Respondent(name, Venture(venture=venture, stage="planned", answers=given))


def test_letters_follow_the_answers_and_not_the_order_of_the_files(garden: KnowledgeBase) -> None:
    ann, ben, cleo = (
        answering("Ann", ground="rich"),
        answering("Ben", ground="thin"),
        answering("Cleo", ground="barren"),
    )
    given = anonymous([ann, ben, cleo], garden)
    assert given == anonymous([cleo, ann, ben], garden)
    assert [(one.name, one.venture.known_answers()) for one in given] == [
        ("A", {"ground": "barren"}),
        ("B", {"ground": "thin"}),
        ("C", {"ground": "rich"}),
    ]


def test_nothing_that_could_name_a_respondent_is_left(garden: KnowledgeBase) -> None:
    given = anonymous(
        [answering("Ann", source="Ann's notes", venture="Ann's yard", ground="rich"), answering("Ben", venture="Yard")],
        garden,
    )
    assert "Ann" not in repr(given)
    assert "Ben" not in repr(given)
    assert {one.venture.name for one in given} == {"A venture that the respondents name differently"}


def test_after_z_comes_aa(garden: KnowledgeBase) -> None:
    given = anonymous([answering(f"R{number}") for number in range(28)], garden)
    assert [one.name for one in given][-3:] == ["Z", "AA", "AB"]


def test_respondents_need_names_of_their_own(garden: KnowledgeBase) -> None:
    for respondents in ([], [answering("Ann"), answering("Ann")]):
        with pytest.raises(ValueError, match="a panel needs respondents, each of another name"):
            panel(respondents, garden)


@pytest.mark.parametrize(
    ("typed", "told_so"),
    [
        ((), "Name a file for each respondent, or a table"),
        (("a.csv", "--stage", "formin"), "there is no stage 'formin'. Did you mean 'forming'?"),
        (
            ("a.yaml", "--stage", "forming"),
            "'--stage' is for a table, whose name ends in .csv, .tsv or .xlsx; a venture file says its stage itself.",
        ),
        (
            ("a.csv", "--format", "sarif"),
            "there is no format 'sarif'. Known here: text, markdown, html, docx, pdf or json.",
        ),
    ],
)
def test_what_is_typed_wrongly_is_told(typed: tuple[str, ...], told_so: str) -> None:
    assert told_so in run_here("panel", *typed).refused()


def test_a_remark_in_brackets_after_the_name_of_a_question_is_passed_over_and_told(
    table: Path, garden: KnowledgeBase
) -> None:
    table.write_text("respondent,stage,Helping hands (now)\nAnn,planned,two\nBen,planned,\n", encoding="utf-8")
    aside: list[str] = []
    ann, _ = read_respondents([table], garden, aside=lambda problem: aside.append(problem.what))
    assert (ann.venture.known_answers(), aside) == ({"hands": "two"}, ["'Helping hands (now)' is taken for 'hands'."])
    table.write_text("respondent,stage,Helping hands (now),Helping hands (then)\nAnn,planned,two,\n", encoding="utf-8")
    assert refusals(table, garden) == [
        f":1: column {letter}: there is no question 'Helping hands ({when})'. Did you mean 'hands'?"
        for letter, when in (("C", "now"), ("D", "then"))
    ]
