"""A programme's own view of its ventures."""

from __future__ import annotations

import polars as pl

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.portfolio.across_shapes import Help, Often, Programme, Recurring

__all__ = ["Help", "Often", "Programme", "Recurring", "programme"]


def programme(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> Programme:
    """What recurs in many ventures, and what would help most of them.

    The table has a row for each venture, with its stage and its answers, by fact id (the table that ``advise_frame``
    reads). Other columns do not matter: the advice is worked out anew here. A lazy table is streamed.
    """
    raise NotImplementedError
