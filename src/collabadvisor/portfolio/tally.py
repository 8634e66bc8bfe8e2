"""What is counted of a portfolio while its result passes by, so that it need not be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import ANSWERED, UNCLEAR, VERDICT, place_of_verdict

FOREMOST = 20
"""So many of the most urgent ventures are shown."""
LONG = 50_000
"""With so many ventures it takes long enough to be told how far it is."""
PLACE = "place of the verdict"  # no base, value or column is called so: ids have no blanks


@dataclass(frozen=True)
class Summary:
    """A portfolio in brief.

    ``unclear`` is the number of ventures of which a cell cannot be read, ``unjudged`` of those that got no advice,
    since their stage cannot be read. ``verdicts`` is how many ventures have each verdict.
    ``foremost`` has the rows of the most urgent, first.
    """

    ventures: int
    unclear: int
    unjudged: int
    verdicts: dict[str, int]
    foremost: pl.DataFrame


class Tally:
    """Counts the rows of a result. Batches of it may come in any order, from several threads."""

    def __init__(
        self, knowledge: KnowledgeBase, rows: int | None = None, tell: Callable[[int, int, str], None] | None = None
    ) -> None:
        self._knowledge = knowledge
        self._rows = rows or 0
        self._tell = tell if self._rows >= LONG else None
        self._verdicts: Counter[str | None] = Counter()
        self._unclear = self._unjudged = 0
        self._foremost: pl.DataFrame | None = None
        self._counting = Lock()
        self.ventures = 0

    def note(self, batch: pl.DataFrame) -> pl.DataFrame:
        """Count a batch, and hand it on."""
        verdicts = dict(batch[VERDICT].value_counts().iter_rows())
        unclear, unjudged = int((batch[UNCLEAR] > 0).sum()), batch[ANSWERED].null_count()
        with self._counting:
            self._verdicts.update(verdicts)
            self._unclear += unclear
            self._unjudged += unjudged
            self.ventures += batch.height
        if self._tell is not None:
            self._tell(self.ventures, max(self._rows, self.ventures), "")
        return batch

    def passing(self, result: pl.LazyFrame) -> pl.LazyFrame:
        """The result, each of whose rows is counted when it is read."""
        return result.map_batches(
            self.note,
            schema=result.collect_schema(),
            streamable=True,
            predicate_pushdown=False,
            projection_pushdown=False,
            slice_pushdown=False,
        )

    def keep_most_urgent(self, result: pl.LazyFrame) -> None:
        """Read a result to its end, count it, and keep the most urgent of its rows."""
        for batch in result.collect_batches(maintain_order=True):
            self.note(batch)
            best = batch if self._foremost is None else pl.concat([self._foremost, batch])
            self._foremost = most_urgent(best, self._knowledge).head(FOREMOST)

    def summary(self) -> Summary:
        """What has been counted so far."""
        verdicts = {name: self._verdicts[name] for name in self._knowledge.framework.verdicts if self._verdicts[name]}
        foremost = pl.DataFrame() if self._foremost is None else self._foremost
        return Summary(self.ventures, self._unclear, self._unjudged, verdicts, foremost)


def most_urgent(result: pl.DataFrame, knowledge: KnowledgeBase) -> pl.DataFrame:
    """The rows with the worst verdict of their stage first; of these, those with most to begin with now.

    Those without advice come last. Rows that are alike stay in their order.
    """
    ordered = result.with_columns(place_of_verdict(knowledge).alias(PLACE)).sort(
        PLACE, *PRIORITIES, descending=[False, *(True for _ in PRIORITIES)], nulls_last=True, maintain_order=True
    )
    return ordered.drop(PLACE)
