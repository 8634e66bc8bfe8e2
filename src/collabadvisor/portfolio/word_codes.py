"""Words as numbers until the last, for Polars.

To choose among words option by option copies the column for each option. So a word is worked out as its number, and a
row of words as numbers of some bits each, one bit a word; at the end each number is looked up in a list of all that it
can stand for. That last step is in Polars' own words: narwhals has none for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals.stable.v2 as nw

if TYPE_CHECKING:
    import polars as pl

Expr = nw.Expr
BITS = 10
"""So many words are told by one number: a list of a thousand is quick to make and stays in the cache."""


@dataclass(frozen=True)
class CodedWords:
    """Numbers of each row, and for each of them what it says by its value; together they say what stands there.

    ``between`` stands before each word; that of the first falls away.
    """

    numbers: tuple[Expr, ...]
    says: tuple[tuple[str, ...], ...]
    between: str = ""

    def only_where(self, clear: Expr) -> CodedWords:
        """Null in all other rows."""
        return CodedWords(tuple(nw.when(clear).then(number) for number in self.numbers), self.says, self.between)


def one_word(options: Sequence[tuple[Expr, str]]) -> CodedWords:
    """The word whose column is true, of which at most one is; null where none is."""
    words = tuple(dict.fromkeys(word for _, word in options))
    code = _sum([(true, words.index(word) + 1) for true, word in options], len(words) + 1)
    number = nw.when(code > nw.lit(0)).then(code - nw.lit(1).cast(_kind(len(words) + 1)))
    return CodedWords((number,), (words,))


def row_of_words(options: Sequence[tuple[Expr, str]], between: str) -> CodedWords:
    """All words whose column is true, in order."""
    groups: list[dict[str, Expr]] = [{}]
    for true, word in options:
        if len(groups[-1]) == BITS or word in groups[-1]:
            groups.append({})
        groups[-1][word] = true
    numbers = [_sum([(true, 1 << bit) for bit, true in enumerate(group.values())], 1 << len(group)) for group in groups]
    return CodedWords(tuple(numbers), tuple(_subsets([between + word for word in group]) for group in groups), between)


def _subsets(words: Iterable[str]) -> tuple[str, ...]:
    """For each number the words that its bits stand for."""
    texts = [""]
    for word in words:
        texts += [before + word for before in texts]
    return tuple(texts)


def _sum(parts: Iterable[tuple[Expr, int]], values: int) -> Expr:
    """The sum of the weights of what is true; it has so many values at most."""
    kind = _kind(values)
    numbers = [true.cast(kind) * nw.lit(weight).cast(kind) for true, weight in parts]
    return sum(numbers[1:], numbers[0])


def _kind(values: int) -> type[nw.UInt8 | nw.UInt16]:
    return nw.UInt8 if values <= 1 << 8 else nw.UInt16


def decode_words(frame: Any, names: Sequence[str], values: Mapping[str, Expr | CodedWords], mark: str) -> Any:
    """A lazy frame of Polars (and of narwhals) with these of its columns, and with what is told of each row.

    Numbers stand under names with the mark before them until they are looked up.
    """
    import polars as pl

    numbers = {
        f"{mark}{name} {place}": number
        for name, coded in values.items()
        if isinstance(coded, CodedWords)
        for place, number in enumerate(coded.numbers)
    }
    plain = {name: expr for name, expr in values.items() if not isinstance(expr, CodedWords)}
    native: pl.LazyFrame = frame.select(*names, **plain, **numbers).to_native()
    columns = {name: _decode(f"{mark}{name}", one) for name, one in values.items() if isinstance(one, CodedWords)}
    return native.select(columns.get(name, pl.col(name)).alias(name) for name in (*names, *values))


def row_in_polars(options: Sequence[tuple[pl.Expr, str]], between: str) -> pl.Expr:
    """The words whose column is true, in order, in Polars' own expressions; each word stands among them once."""
    import polars as pl

    groups = [options[start : start + BITS] for start in range(0, len(options), BITS)]
    parts = []
    for group in groups:
        bits = (true.cast(pl.UInt16) * pl.lit(1 << bit, pl.UInt16) for bit, (true, _) in enumerate(group))
        parts.append(
            _looked_up(pl.sum_horizontal(bits).cast(pl.UInt16), _subsets([between + word for _, word in group]))
        )
    return pl.concat_str(parts).str.strip_prefix(between)


def _looked_up(number: pl.Expr, says: Sequence[str]) -> pl.Expr:
    import polars as pl

    return number.cat.to(pl.Enum(says)).cast(pl.String)


def _decode(name: str, coded: CodedWords) -> pl.Expr:
    import polars as pl

    parts = [_looked_up(pl.col(f"{name} {at}"), says) for at, says in enumerate(coded.says)]
    return pl.concat_str(parts).str.strip_prefix(coded.between) if coded.between else parts[0]
