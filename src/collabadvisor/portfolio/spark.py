"""A data set of ventures that one machine is not enough for: read, advised on and written by Spark, part by part.

No row waits for another, so nothing is sent between machines; and only expressions are sent to them, so that they need
nothing but Spark. Needs the extra ``spark``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from collabadvisor.files.problems import Location, MissingExtra, OutputError, Problem, UnreadableFile
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load_shipped
from collabadvisor.portfolio.answer_columns import MOST_TOLD, unknown_word
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.unclear_cells import COLUMN, HOLDS, unclear_cells

try:
    from pyspark.errors import AnalysisException
    from pyspark.sql import functions
except ImportError as error:
    raise MissingExtra("pyspark", "spark") from error

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

ADVICE, UNCLEAR = "advice", "unclear"
"""The two data sets in the folder that is written."""
UNREADABLE = {
    "PATH_NOT_FOUND": "there is nothing of this name.",
    "UNABLE_TO_INFER_SCHEMA": "there is no Parquet file in it.",
}


@dataclass(frozen=True)
class DatasetWritten:
    """What was written: how many ventures, how many of them without advice, and why (the most frequent words)."""

    ventures: int
    unclear: int
    partitions: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def advise_dataset(  # noqa: PLR0913  (each is a choice)
    session: SparkSession,
    source: str,
    target: str,
    knowledge: KnowledgeBase | None = None,
    *,
    stage: str = "stage",
    answers: bool = False,
    replace: bool = False,
    **wanted: Any,
) -> DatasetWritten:
    """Write the advice on each venture of a Parquet data set, partitioned as that is, to ``<target>/advice``.

    Its columns are those of ``advise_frame``, which ``wanted`` is handed to, without the answers (unless ``answers``).
    ``<target>/unclear`` gets a row for each cell that cannot be read (``unclear_cells``), or none. It is written first,
    so that a file ``<target>/advice/_SUCCESS`` says that both are whole. ``source`` and ``target`` are names of folders
    in any file system that the session knows.

    Raises:
        UnreadableFile: ``source`` cannot be read.
        OutputError: ``target`` is there already (unless ``replace``: then the two are), or one would be in the other.
        VentureError, ValueError: as ``advise_frame``.
    """
    knowledge = load_shipped() if knowledge is None else knowledge
    advice, unclear = f"{target.rstrip('/')}/{ADVICE}", f"{target.rstrip('/')}/{UNCLEAR}"
    _refuse_each_other(source, target)
    ventures = _read_source(session, source)
    if not replace and _is_there(session, target):
        raise OutputError([Problem(Location(target), "it is there already.", "Name another folder, or replace it.")])
    partitions = partitions_of(ventures)
    facts = [name for name in ventures.columns if name in knowledge.facts and name not in partitions and not answers]
    advised = advise_frame(ventures, knowledge, stage=stage, **wanted).drop(*facts)
    mode = "overwrite" if replace else "error"
    unclear_cells(ventures, knowledge, stage=stage).write.mode(mode).parquet(unclear)
    advised.write.mode(mode).partitionBy(*partitions).parquet(advice)
    return DatasetWritten(
        *_counted(session.read.parquet(advice), f"{wanted.get('prefix', '')}unclear"),
        tuple(partitions),
        tuple(_problems(session.read.parquet(unclear), knowledge, stage)),
    )


def partitions_of(frame: DataFrame) -> list[str]:
    """The columns that the folders of a data set stand for (``stage=forming``), from the outermost to the innermost."""
    folders = unquote(next(iter(frame.inputFiles()), "")).split("/")[:-1]
    keys = (folder.partition("=")[0] for folder in folders if "=" in folder)
    return [name for name in dict.fromkeys(keys) if name in frame.columns]


def _read_source(session: SparkSession, source: str) -> DataFrame:
    try:
        return session.read.parquet(source)
    except AnalysisException as error:
        what = UNREADABLE.get(error.getCondition() or "", str(error).partition("\n")[0])
        raise UnreadableFile([Problem(Location(source), what, "Name a folder of Parquet files.")]) from None


def _is_there(session: SparkSession, target: str) -> bool:
    try:
        session.read.format("binaryFile").option("recursiveFileLookup", value=True).load(target)
    except AnalysisException as error:
        return bool(error.getCondition() != "PATH_NOT_FOUND")
    return True


def _refuse_each_other(source: str, target: str) -> None:
    one, other = f"{source.rstrip('/')}/", f"{target.rstrip('/')}/"
    if one.startswith(other) or other.startswith(one):
        what = "what is read and what is written may not be in one another."
        raise OutputError([Problem(Location(target), what, "Name another folder.")])


def _counted(advice: DataFrame, unclear: str) -> tuple[int, int]:
    (row,) = advice.agg(functions.count("*"), functions.count(functions.when(functions.col(unclear) > 0, 1))).collect()
    return row[0], row[1]


def _problems(cells: DataFrame, knowledge: KnowledgeBase, stage: str) -> list[Problem]:
    """The most frequent words, with how often each is there."""
    counted = cells.groupBy(COLUMN, HOLDS).count().orderBy(functions.desc("count"), COLUMN, HOLDS).limit(MOST_TOLD)
    problems = []
    for name, word, many in counted.collect():
        what, remedy = unknown_word(name, word, knowledge, stage=name == stage)
        more = "So in 1 row." if many == 1 else f"So in {many:,} rows."
        problems.append(Problem(Location(f"column '{name}'"), what, f"{remedy} {more}".strip()))
    return problems
