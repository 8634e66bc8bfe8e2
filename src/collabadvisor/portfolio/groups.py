"""Which ventures share something, and which areas cut each other: without ever comparing each with each."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.knowledge.rules import PortfolioRule
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.venture_columns import ROW, WORD, VentureColumns

MOST_FINDINGS = 1000
"""So many findings of one rule are told; of the others it is said how many there are."""
MOST_AREAS = 50
"""So many differently bounded areas that meet in one place are compared with each other there."""
AT_ONCE = 500_000
"""So many pairs of areas are compared at a time."""
AREA, OTHER, PLACES = "#area", "#other", "#places"


@dataclass(frozen=True)
class Groups:
    """Groups of ventures: ``count`` of them in all, and the first ``MOST_FINDINGS``, one in each row.

    ``ROW`` has the rows of the ventures in order, each compared column the values that they share.
    """

    count: int
    first: pl.DataFrame


def group_by_columns(ventures: VentureColumns, rule: PortfolioRule) -> Groups:
    """The groups of at least so many ventures that have the same value in each of some columns.

    Values that the very same ventures share make one group.
    """
    members = ventures.rows_for(rule).lazy()
    for column in rule.same:
        members = members.join(ventures.values(column).lazy().rename({WORD: column}), on=ROW)
    sizes = members.group_by(rule.same).len().filter(pl.col("len") >= rule.fewest_ventures)
    groups = members.join(sizes, on=rule.same, how="semi").group_by(rule.same).agg(pl.col(ROW).sort())
    return _first(groups.group_by(ROW).agg(pl.col(column).unique().sort() for column in rule.same).collect())


def cutting(ventures: VentureColumns, rule: PortfolioRule) -> tuple[Groups, Groups]:
    """Which areas cut each other, and the places in which so many areas meet that they were not compared there.

    An area is the set of places that a venture has; ventures with the same places have one area. Areas cut each other
    where they have a place in common, and each has one that the other has not. A pair of such areas makes one group:
    ``ROW`` has the ventures of both, ``AREA`` and ``OTHER`` the places that only the one has, or only the other; the
    one is that whose venture comes first. Of a crowded place there is ``WORD``, and the ventures that have it.
    """
    column = rule.columns[0]
    values = ventures.values(column).join(ventures.rows_for(rule), on=ROW, how="semi")
    places = values.lazy().group_by(ROW).agg(pl.col(WORD).sort().alias(PLACES))
    # An area of one place is inside every other that it meets.
    areas = places.filter(pl.col(PLACES).list.len() > 1).group_by(PLACES).agg(pl.col(ROW).sort())
    area_table = areas.sort(pl.col(ROW).list.first()).with_row_index(AREA).collect()
    meeting = area_table.select(AREA, pl.col(PLACES).alias(WORD)).explode(WORD)
    crowded = meeting.group_by(WORD).len().filter(pl.col("len") > MOST_AREAS).select(WORD)
    pairs = _pairs(meeting.join(crowded, on=WORD, how="anti"))
    count, first = 0, _compared(area_table, pairs.clear(), column)
    for some in pairs.iter_slices(AT_ONCE):
        more = _compared(area_table, some, column)
        count += more.height
        first = _ordered(pl.concat([first, more])).head(MOST_FINDINGS)
    rows = values.join(crowded, on=WORD, how="semi").group_by(WORD).agg(pl.col(ROW).sort())
    return Groups(count, first), _first(rows)


def _pairs(meeting: pl.DataFrame) -> pl.DataFrame:
    """The pairs of areas that meet in a place, each once."""
    other = meeting.lazy().rename({AREA: OTHER})
    met = meeting.lazy().join(other, on=WORD).filter(pl.col(AREA) < pl.col(OTHER))
    return met.select(AREA, OTHER).unique().collect(engine="streaming")


def _compared(areas: pl.DataFrame, pairs: pl.DataFrame, column: str) -> pl.DataFrame:
    """Of these pairs those that cut each other."""
    others = areas.lazy().rename({AREA: OTHER, PLACES: "#theirs", ROW: "#rows"})
    both = pairs.lazy().join(areas.lazy(), on=AREA).join(others, on=OTHER)
    ours, theirs = pl.col(PLACES), pl.col("#theirs")
    return (
        both.select(
            pl.concat_list(ROW, "#rows").list.sort().alias(ROW),
            ours.list.set_intersection(theirs).list.sort().alias(column),
            ours.list.set_difference(theirs).list.sort().alias(AREA),
            theirs.list.set_difference(ours).list.sort().alias(OTHER),
        )
        .filter(pl.col(AREA).list.len() > 0, pl.col(OTHER).list.len() > 0)
        .collect()
    )


def _first(groups: pl.DataFrame) -> Groups:
    return Groups(groups.height, _ordered(groups).head(MOST_FINDINGS))


def _ordered(groups: pl.DataFrame) -> pl.DataFrame:
    """The largest first; of those as large as each other the one whose ventures come first."""
    by = [name for name in groups.columns if name != ROW]
    return groups.sort(pl.col(ROW).list.len(), ROW, *by, descending=[True, *(False for _ in (ROW, *by))])
