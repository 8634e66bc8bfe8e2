"""Which recommendations stand in any order, in a report's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from collabadvisor.document.wording import ALL_IN_ANY_ORDER, IN_ANY_ORDER, OVER_THE_LINE
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Recommended

Group = tuple[int, ...]


def order_of(members: Sequence[Recommended], everything: Sequence[Recommended]) -> str:
    """Which of a part of the recommendations stand in any order; empty where each has its place.

    Of equals that stand partly in this part and partly after it, it says that only the order of the questions tells
    them apart.
    """
    ranks = {advised.id: advised.rank for advised in everything}
    here = {advised.rank for advised in members}
    groups = dict.fromkeys(_group(advised, ranks) for advised in members if advised.in_any_order_with)
    if list(groups) == [tuple(sorted(here))]:
        return ALL_IN_ANY_ORDER
    inside = [tuple(rank for rank in group if rank in here) for group in groups]
    ranges = [spans(group) for group in inside if len(group) > 1]
    sentences = [IN_ANY_ORDER.format("; ".join(ranges))] if ranges else []
    sentences += (_over_the_line(group, here) for group in groups if group[0] in here and group[-1] > max(here))
    return " ".join(sentences)


def _group(advised: Recommended, ranks: dict[str, int]) -> Group:
    """It and its equals, by rank."""
    return tuple(sorted(ranks[name] for name in (advised.id, *advised.in_any_order_with)))


def _over_the_line(group: Group, here: Iterable[int]) -> str:
    inside = [rank for rank in group if rank in here]
    weigh = "weigh" if len(inside) > 1 else "weighs"
    return OVER_THE_LINE.format(spans(inside), weigh, spans([rank for rank in group if rank not in inside]))


def spans(numbers: Sequence[int]) -> str:
    """Numbers as a phrase: ``1 to 3, 5 and 7``."""
    return join_words(_spans(numbers))


def _spans(numbers: Sequence[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        ranks = [rank for _, rank in run]
        if len(ranks) > 2:  # noqa: PLR2004  (two are no span)
            yield f"{ranks[0]} to {ranks[-1]}"
        else:
            yield from map(str, ranks)
