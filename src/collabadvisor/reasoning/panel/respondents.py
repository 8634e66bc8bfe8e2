"""From files to the respondents of a panel: one venture file for each, or tables with a row for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import count, islice, product
from pathlib import Path
from string import ascii_uppercase
from unicodedata import normalize

from collabadvisor.files.problems import CollabAdvisorError, Location, Problem, VentureError
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import read_bytes
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.panel.answer_rows import TABLES
from collabadvisor.reasoning.panel.answer_table import parse_table
from collabadvisor.reasoning.panel.panel_model import Respondent
from collabadvisor.venture.model import LONGEST, Answer, Venture, check_venture

FEWEST, MOST = 2, 500
SPREADSHEETS = (".xls", ".xlsb", ".ods", ".numbers")
Aside = Callable[[Problem], None]
"""Gets a word on a column of a table that is left aside."""


def read_respondents(
    paths: Iterable[Path], knowledge: KnowledgeBase, stage: str | None = None, aside: Aside = lambda _problem: None
) -> list[Respondent]:
    """Every respondent of some files. Raises as ``parse_respondents``, also where a file cannot be read."""
    return _respondents(((str(path), partial(read_bytes, path)) for path in paths), knowledge, stage, aside)


def parse_respondents(
    files: Mapping[str, str | bytes],
    knowledge: KnowledgeBase,
    stage: str | None = None,
    aside: Aside = lambda _problem: None,
) -> list[Respondent]:
    """Every respondent of some files, name -> content, in their order. A table is known by the ending of its name.

    ``stage`` is for the rows of tables that say none; ``aside`` gets a word on each column that is left aside.

    Raises:
        VentureError: a file cannot be read, the respondents speak of different stages, one is there twice, or there
            are fewer than two; every problem of every file is told.
    """
    return _respondents(
        ((name, partial(lambda data: data, content)) for name, content in files.items()), knowledge, stage, aside
    )


def _respondents(
    files: Iterable[tuple[str, Callable[[], str | bytes]]], knowledge: KnowledgeBase, stage: str | None, aside: Aside
) -> list[Respondent]:
    respondents: list[Respondent] = []
    problems: list[Problem] = []
    for name, content in files:
        try:
            respondents += _read_file(name, content, knowledge, stage, aside)
        except CollabAdvisorError as error:
            problems += error.problems
    problems = problems or [*_apart(respondents), *_twice(respondents), *_too_few_or_many(respondents)]
    if problems:
        raise VentureError(problems)
    return respondents


def anonymous(respondents: Sequence[Respondent], knowledge: KnowledgeBase) -> list[Respondent]:
    """The respondents under the names "A", "B" and so on, in the order of their answers, and without their notes.

    The letters tell nothing of the order of the files. Sources are left out, since they can give a respondent away,
    and so is a name of the venture that not all of them use. Raises ``VentureError`` as ``panel`` does.
    """
    for one in respondents:
        check_venture(one.venture, knowledge)
    names = {one.venture.name for one in respondents}
    name = names.pop() if len(names) == 1 else "A venture that the respondents name differently"
    ordered = sorted(respondents, key=lambda one: _answers(one.venture, knowledge))
    return [Respondent(letters, _bare(one.venture, name)) for letters, one in zip(_letters(), ordered, strict=False)]


def _answers(venture: Venture, knowledge: KnowledgeBase) -> list[tuple[int, str]]:
    replies = ((fact.answer_ids, venture.answers.get(name)) for name, fact in knowledge.facts.items())
    return [
        (scale.index(reply.answer), reply.confidence or "") if reply and reply.answer else (len(scale), "")
        for scale, reply in replies
    ]


def _bare(venture: Venture, name: str) -> Venture:
    answers = {
        fact: Answer(answer=reply.answer, confidence=reply.confidence) for fact, reply in venture.answers.items()
    }
    return Venture(venture=name, stage=venture.stage, answers=answers)


def _letters() -> Iterable[str]:
    """A, B, ... Z, AA, AB, ..."""
    return ("".join(letters) for length in count(1) for letters in product(ascii_uppercase, repeat=length))


def _read_file(
    name: str, content: Callable[[], str | bytes], knowledge: KnowledgeBase, stage: str | None, aside: Aside
) -> list[Respondent]:
    path = Path(name)
    if path.suffix.lower() in SPREADSHEETS:
        what = "this is a spreadsheet, which is not read here."
        raise VentureError(
            [Problem(Location(name), what, "Save it as an Excel workbook (.xlsx), or as CSV in UTF-8, and name that.")]
        )
    if path.suffix.lower() in TABLES:
        return parse_table(content(), name, knowledge, stage, aside=aside)
    venture = Venture.parse(content(), knowledge, name)
    stem = clean(os.fsencode(path.stem).decode("utf-8", "replace"))
    return [Respondent(venture.respondent or stem[: LONGEST["respondent"]] or "?", venture, Location(name))]


def _apart(respondents: Sequence[Respondent]) -> Iterable[Problem]:
    """Every stage that is another than that of the first respondent."""
    for one in islice(respondents, 1, None):
        first = respondents[0]
        if one.venture.stage != first.venture.stage:
            what = f"the stage is '{one.venture.stage}', but '{first.venture.stage}' in {first.where}."
            yield Problem(one.where, what, "A panel speaks of one stage: settle which it is.")


def _twice(respondents: Iterable[Respondent]) -> Iterable[Problem]:
    locations: dict[str, Location] = {}
    for one in respondents:
        first = locations.setdefault(normalize("NFKC", one.name).casefold(), one.where)
        if first is not one.where:
            remedy = "Give each a name of their own: 'respondent:' in a venture file, the column in a table."
            yield Problem(one.where, f"this respondent has the same name as the one in {first}.", remedy)


def _too_few_or_many(respondents: Sequence[Respondent]) -> Iterable[Problem]:
    if len(respondents) == 1:
        remedy = "Name a file for each respondent, or a table with a row for each."
        yield Problem(respondents[0].where, f"a panel needs at least {FEWEST} respondents; here is one.", remedy)
    if len(respondents) > MOST:
        yield Problem(respondents[MOST].where, f"a panel has at most {MOST} respondents; here are {len(respondents)}.")
