"""What is said of the ventures of a table together: what is found across them, and what their programme sees."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.portfolio.across import find_across
from collabadvisor.portfolio.across_model import Across, Programme
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.programme import programme
from collabadvisor.portfolio.tables.venture_table import VentureTable
from collabadvisor.portfolio.venture_columns import needed_columns


@dataclass(frozen=True)
class PortfolioOverview:
    """A portfolio as a whole."""

    across: Across
    programme: Programme


def portfolio_overview(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> PortfolioOverview:
    """The overview of all ventures together.

    ``ventures`` is a table as ``result_rows.result_frame`` wants it, with the columns that the rules across ventures
    compare among the caller's own. A lazy one is read to its end without being kept.

    Raises:
        VentureError: a column that these rules compare holds no words.
    """
    return PortfolioOverview(
        find_across(_with_standings(ventures.lazy(), knowledge), knowledge), programme(ventures, knowledge)
    )


def whole_of(table: VentureTable, knowledge: KnowledgeBase) -> PortfolioOverview:
    """The overview of all ventures of an open table. Raises ``UnreadableFile`` where it cannot be read to its end."""
    ventures, _ = table.read()
    with table.reading():
        return portfolio_overview(ventures, knowledge)


def _with_standings(ventures: pl.LazyFrame, knowledge: KnowledgeBase) -> pl.LazyFrame:
    """The table with how each base and value stands, as far as the rules across ventures ask for it."""
    judged = knowledge.framework.names_with_standing()
    names = ventures.collect_schema().names()
    own_columns = [pl.col(name) for name in names if name not in judged]
    rules = (rule for rule in knowledge.portfolio_rules.values() if rule.status == "stable")
    if not any(name in judged for rule in rules for name in needed_columns(rule)):
        return ventures.select(own_columns)
    mark = "advice "
    while any(name.startswith(mark) for name in names):
        mark += "_"
    advised = advise_frame(ventures, knowledge, prefix=mark, refuse_unclear=False, warn=False)
    return advised.select(*own_columns, *(pl.col(mark + name).alias(name) for name in judged))
