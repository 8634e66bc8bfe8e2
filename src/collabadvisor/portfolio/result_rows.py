"""A portfolio as rows: for each venture of a table its verdict, its standings, what to begin with and what is missing.

What other parts of a portfolio rest on (pages, workbooks, what is told across ventures) is this **result**. It has, in
this order, the columns that ``result_columns`` names, and then the caller's own.
"""

from __future__ import annotations

from typing import TypeVar

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.knowledge.requirements import UNMET
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.word_codes import row_in_polars

VENTURE, STAGE, VERDICT, UNCLEAR = "venture", "stage", "verdict", "unclear"
ANSWERED, QUESTIONS, OPEN, NOW = "answered", "questions", "open_questions", "now_recommendations"
UNCLEAR_QUESTIONS = "unclear_questions"
SHOWN = "{}_shown"
REQUIREMENT = "requirement_{}"
REQUIREMENTS_SO = "requirements_{}"
LEFT_OPEN = "\0unclear"
"""The column of a table of ventures that names the questions of which no cell could be read; no heading can be so."""
ROW_NUMBER = "\0row"
"""The column that numbers the rows of the table from 0; no heading can be so either."""
BETWEEN = "; "
"""What stands between the ids in ``open_questions`` and ``now_recommendations``."""
OWN = "{} (own)"
"""What a column of the caller's is called in a result that has another of its name."""

Ventures = TypeVar("Ventures", pl.DataFrame, pl.LazyFrame)


def result_columns(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The columns of every result, before the caller's own.

    * ``venture`` (text), ``stage`` (id; null where the table says none that is known), ``verdict`` (id);
    * each base by its id: how it stands; each value: its outlook (``not_known`` where too little is answered);
    * each value with ``_shown`` after its id: whether a strength shows it already (``yes`` or ``no``);
    * each requirement with ``requirement_`` before its id: how it stands (``met``, ``not_met`` or ``not_known``; null
      at a stage that does not have it); and in ``requirements_not_met`` and ``requirements_not_known`` how many stand
      so; these columns are there where the knowledge has requirements;
    * ``answered``, ``questions``: how many of the questions asked at its stage are answered, of how many that apply;
    * ``open_questions``: the ids of those that are not, base by base, with ``BETWEEN`` between;
    * ``now``, ``next``, ``later``: how many recommendations of each priority are given;
    * ``now_recommendations``: the ids of those of ``now`` by their rank, with ``BETWEEN`` between;
    * ``unclear``: how many cells of the row cannot be read. They count for nothing, and the venture is judged without
      them; where its stage cannot be read, or there is none, all between ``stage`` and ``unclear`` is null;
    * ``unclear_questions``: the ids of the questions whose cells cannot be read, with ``BETWEEN`` between.
    """
    stand = (*knowledge.framework.names_with_standing(), *shown_columns(knowledge), *requirement_columns(knowledge))
    return (VENTURE, STAGE, VERDICT, *stand, ANSWERED, QUESTIONS, OPEN, *PRIORITIES, NOW, UNCLEAR, UNCLEAR_QUESTIONS)


def shown_columns(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The columns that say of each value whether it is shown already."""
    return tuple(SHOWN.format(value) for value in knowledge.framework.values)


def requirement_columns(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The columns that say of each requirement how it stands, then how many are not met and not known."""
    each = [REQUIREMENT.format(name) for name in stable_requirements(knowledge)]
    return (*each, *(REQUIREMENTS_SO.format(status) for status in UNMET)) if each else ()


def stable_requirements(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The ids of the requirements in force."""
    return tuple(name for name, each in knowledge.requirements.items() if each.status == "stable")


def place_of_verdict(knowledge: KnowledgeBase, verdict: str = VERDICT) -> pl.Expr:
    """The place of the verdict in a column on the scale of its row's stage, the worst first; null where it has none."""
    places = {
        f"{stage} {name}": place
        for stage, entry in knowledge.framework.stages.items()
        for place, name in enumerate(entry.verdicts)
    }
    key = pl.concat_str(pl.col(STAGE).cast(pl.String), pl.col(verdict), separator=" ")
    return key.replace_strict(places, default=None, return_dtype=pl.Int16)


def caller_columns(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> dict[str, str]:
    """The caller's own columns of a table of ventures, in their order: name -> what the result calls it."""
    used_names = {name.lower() for name in result_columns(knowledge)}
    names: dict[str, str] = {}
    for name in ventures.collect_schema().names():
        if name not in (VENTURE, STAGE, LEFT_OPEN, ROW_NUMBER, *knowledge.facts):
            new_name = name
            while new_name.lower() in used_names:
                new_name = OWN.format(new_name)
            names[name] = new_name
            used_names.add(new_name.lower())
    return names


def result_frame(ventures: Ventures, knowledge: KnowledgeBase, *, answers: bool = False) -> Ventures:
    """The result: a row for each venture, in the order of the table; of a lazy frame, lazily.

    With ``answers``, the answers stand before the caller's own columns, each under the id of its question.

    ``ventures`` has the columns ``venture`` and ``stage``, one for each question that it answers, by its id, with ids
    of answers in it, and any others; these are the caller's own, and stand at the end as they came.

    Raises:
        VentureError: there is no such column for the stage, or one for answers that does not hold text.
    """
    names = caller_columns(ventures, knowledge)
    mark = "advice "
    while any(name.startswith(mark) for name in ventures.collect_schema().names()):
        mark += "_"
    advised = advise_frame(ventures, knowledge, prefix=mark, begin=True, refuse_unclear=False, warn=False)
    there = advised.collect_schema().names()
    clear = pl.col(mark + UNCLEAR) == 0
    columns = {name: pl.col(mark + name) for name in result_columns(knowledge) if mark + name in there}
    columns[VENTURE] = pl.col(VENTURE)
    columns[STAGE] = pl.when(pl.col(STAGE).is_in(list(knowledge.framework.stages))).then(pl.col(STAGE))
    columns[OPEN] = pl.when(clear).then(_open(knowledge, there))
    left_open = pl.col(LEFT_OPEN) if LEFT_OPEN in there else pl.lit(None, dtype=pl.String)
    number = (left_open.str.count_matches(BETWEEN, literal=True) + 1).fill_null(0).cast(pl.Int16)
    columns[UNCLEAR] = pl.col(mark + UNCLEAR) + number
    columns[UNCLEAR_QUESTIONS] = left_open
    facts = [name for name in knowledge.facts if answers and name in there]
    own_columns = (pl.col(name).alias(new_name) for name, new_name in names.items())
    return advised.select(*(columns[name].alias(name) for name in result_columns(knowledge)), *facts, *own_columns)


def _open(knowledge: KnowledgeBase, there: list[str]) -> pl.Expr:
    """The questions that are asked at the stage of a row, and not answered in it."""
    options = []
    for name, fact in knowledge.facts.items():
        is_asked = pl.lit(value=True)
        if fact.stages is not None:
            is_asked = pl.col(STAGE).is_in(list(fact.stages)).fill_null(value=False)
        missing = is_asked & pl.col(name).is_null() if name in there else is_asked
        options.append((missing, name))
    return row_in_polars(options, BETWEEN)
