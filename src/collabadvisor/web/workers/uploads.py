"""Files that people send, read where they can do no harm: a venture file, or a workbook of ventures."""

from __future__ import annotations

from typing import TypedDict

from collabadvisor.files.problems import Problem
from collabadvisor.files.words import clean
from collabadvisor.web.workers.worker_process import KnowledgeOf

LONGEST_NAME = 80


class ParsedVenture(TypedDict):
    """A venture as JSON text, and what of it could not be read: it counts as not known."""

    venture: str
    problems: tuple[Problem, ...]


class ParsedWorkbook(TypedDict):
    """What stands in a workbook: ``names`` of all its ventures with their rows, and the one that was asked for.

    ``parsed`` is None where there are several and none was named: then somebody has to choose one.
    """

    names: tuple[tuple[str, str], ...]
    parsed: ParsedVenture | None


def parse_venture_file(
    knowledge_of: KnowledgeOf, *, content: bytes, file: str, layers: tuple[str, ...] = ()
) -> ParsedVenture:
    """The venture that a file says (YAML or JSON); ``file`` is its name, which every problem tells.

    Raises ``UnreadableFile`` where it is too large or not strict YAML, ``VentureError`` where it is no venture.
    """
    from collabadvisor.venture.model import Venture

    parsed_venture = Venture.parse(content, knowledge_of(layers), base_name(file))
    return {"venture": parsed_venture.model_dump_json(), "problems": ()}


def parse_workbook(  # noqa: PLR0913  (what a page asks)
    knowledge_of: KnowledgeOf,
    *,
    content: bytes,
    file: str,
    layers: tuple[str, ...] = (),
    venture: str | None = None,
    stage: str | None = None,
) -> ParsedWorkbook:
    """The ventures in the first sheet of an XLSX workbook, and the one of the name, or row ("row 3"), ``venture``.

    ``stage`` is that of ventures for which the workbook does not say it. Where there is only one, it is meant.

    Raises:
        UnreadableFile: it is no workbook, or nothing stands in it.
        VentureError: what its columns are about is not clear, or the stage of the venture.
        UnknownName: there is no such venture, or there are several of this name.
    """
    from collabadvisor.portfolio.tables.row_ventures import row_ventures, venture_called
    from collabadvisor.portfolio.tables.venture_table import parse_table

    knowledge = knowledge_of(layers)
    table = parse_table(content, base_name(file), knowledge, ending=".xlsx", stage=stage)
    names = tuple((clean(one.name), one.where) for one in row_ventures(table, knowledge))
    if venture is None and len(names) > 1:
        return {"names": names, "parsed": None}
    parsed_venture, unclear = venture_called(venture, table, knowledge)
    problems = (*table.doubtful, *(cell.problem for cell in unclear))
    return {"names": names, "parsed": {"venture": parsed_venture.model_dump_json(), "problems": problems}}


def base_name(file: str) -> str:
    """The name of a file that was sent, without the folders that some browsers send with it."""
    return clean(file.replace("\\", "/").rpartition("/")[2])[-LONGEST_NAME:] or "the file"
