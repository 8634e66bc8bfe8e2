"""What the rules across ventures find in a table of ventures."""

from __future__ import annotations

import polars as pl

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.portfolio.across_shapes import Across, AcrossFinding, NotCompared, NotJudged, Suggested

__all__ = ["Across", "AcrossFinding", "NotCompared", "NotJudged", "Suggested", "across"]


def across(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> Across:
    """What the knowledge's rules across ventures find.

    The table has a row for each venture, with the columns ``venture`` and ``stage``, those that the rules compare
    (``knowledge.columns``), and, as far as rules ask for them, the answers by fact id and the standings by base or
    value id, as ``advise_frame`` gives them. Other columns do not matter. A rule that needs a column that is not there
    is not judged, and told.
    """
    raise NotImplementedError
