"""An empty table of ventures: what stands above its columns, and what may stand in their cells.

All of it is what ``collabadvisor portfolio`` reads back.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.venture import headings

VENTURE, STAGE = "venture", "stage"
FORMULA = ("=", "+", "-", "@", "'")
"""A heading that began with one of these would not stay the same in every spreadsheet."""
BYTE_ORDER_MARK = "\ufeff"
SEPARATORS = {".csv": ",", ".tsv": "\t"}


@dataclass(frozen=True)
class BlankColumn:
    """A column to fill in.

    ``base`` is the id of the base that its question is about; empty, it is about none. ``choices`` are the words that
    may stand in a cell, of a question from the weakest answer to the strongest; none: any words may. ``question`` is
    asked ``why``, and answered with the ``help``. ``asked_at`` has the ids of the stages of a question that not every
    venture is asked.
    """

    heading: str
    base: str
    question: str
    help: str = ""
    why: str = ""
    choices: tuple[str, ...] = ()
    asked_at: tuple[str, ...] = ()


def columns(knowledge: KnowledgeBase, stage: str | None) -> tuple[BlankColumn, ...]:
    """The columns, in order: the venture, its stage, every question, and what rules across ventures compare.

    With a ``stage``, only the questions that are asked at it.
    """
    return (*_about_the_venture(knowledge, stage), *_questions(knowledge, stage), *_to_compare(knowledge))


def head(knowledge: KnowledgeBase, stage: str | None, ending: str) -> str:
    """The line of headings as a ``.csv`` or ``.tsv`` file.

    It begins with a byte order mark: Excel takes a file for UTF-8 only where there is one, and saves it as UTF-8 again.
    """
    line = StringIO(newline="")
    writer = csv.writer(line, delimiter=SEPARATORS[ending], lineterminator="\n")
    writer.writerow(column.heading for column in columns(knowledge, stage))
    return BYTE_ORDER_MARK + line.getvalue()


def _about_the_venture(knowledge: KnowledgeBase, stage: str | None) -> Iterator[BlankColumn]:
    stages = knowledge.framework.stages
    yield BlankColumn(VENTURE, "", "What is the venture called?")
    meanings = " ".join(f"{clean(each.title)}: {clean(each.meaning)}" for each in stages.values())
    if stage is not None:
        meanings += f" This table holds the questions of the stage {clean(stages[stage].title)}."
    choices = _readable({name: each.title for name, each in stages.items()})
    yield BlankColumn(STAGE, "", "How far is the venture?", meanings, choices=choices)


def _questions(knowledge: KnowledgeBase, stage: str | None) -> Iterator[BlankColumn]:
    words = _words(knowledge)
    for fact in knowledge.facts.values():
        if stage is None or fact.is_asked_at(stage):
            yield BlankColumn(
                heading=_heading(fact, words),
                base=fact.base,
                question=clean(fact.question),
                help=clean(fact.help),
                why=clean(fact.why),
                choices=_readable(fact.labels),
                asked_at=fact.stages or (),
            )


def _to_compare(knowledge: KnowledgeBase) -> Iterator[BlankColumn]:
    words = _words(knowledge)
    for column in knowledge.columns.values():
        name = clean(column.name)
        if headings.form(name) != headings.form(column.id) or name.startswith(FORMULA):
            name = column.id  # what it is called in the table is its id, in any spelling
        if words.column_subject(name) is None:
            many = "" if column.values == "one" else "If there are several, write a semicolon between them."
            why = "It is compared with that of the other ventures. It can be left empty, and the column left out."
            yield BlankColumn(name, "", clean(column.says), many, why)


def _words(knowledge: KnowledgeBase) -> headings.ColumnWords:
    return headings.ColumnWords(knowledge.facts.values(), {VENTURE: VENTURE, STAGE: STAGE})


def _heading(fact: Fact, words: headings.ColumnWords) -> str:
    """The name of a question where that is read as this question, else its id."""
    name = clean(fact.name)
    return name if words.column_subject(name) == fact.id and not name.startswith(FORMULA) else fact.id


def _readable(labels: dict[str, str]) -> tuple[str, ...]:
    """What a cell offers for each id of ``labels``: its words where they are read back as this id, else the id."""
    meanings = headings.meanings(labels)
    words = {name: clean(label) for name, label in labels.items()}
    return tuple(
        label if label and meanings.get(headings.form(label)) == name else name for name, label in words.items()
    )
