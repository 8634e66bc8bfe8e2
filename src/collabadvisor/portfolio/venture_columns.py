"""What a table says of its ventures beside the answers: who leads each, where it works, with whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from unicodedata import normalize

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import clean, did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import branches
from collabadvisor.knowledge.rules import PortfolioRule
from collabadvisor.portfolio.polars_library import pl

ROW, WORD = "#row", "#word"
"""Columns of this room's own; no id begins like this."""
SEPARATOR = ";"
NAME, STAGE = "venture", "stage"


class VentureColumns:
    """The ventures of a table, as far as rules across them ask.

    Values are compared without regard to capitals and blanks, and told as they were written first.

    Raises:
        VentureError: there is no column for the name or the stage, or one that is needed holds no words.
    """

    def __init__(self, table: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase, names: Iterable[str]) -> None:
        self.knowledge = knowledge
        lazy = table.lazy()
        schema = lazy.collect_schema()
        self.columns = tuple(name for name in dict.fromkeys((NAME, STAGE, *names)) if name in schema)
        many = {name for name, column in knowledge.columns.items() if column.values == "many"}
        problems = [*_lacking(schema), *_wordless(schema, self.columns, many)]
        if problems:
            raise VentureError(problems)
        exprs = [_worded(name, schema[name]) for name in self.columns]
        self.frame = lazy.select(exprs).with_row_index(ROW).collect(engine="streaming")
        self._values: dict[str, pl.DataFrame] = {}
        self._spelled: dict[str, list[str]] = {}

    def __len__(self) -> int:
        return self.frame.height

    def names(self, rows: Iterable[int]) -> tuple[str, ...]:
        """What the ventures in these rows are called."""
        names = self.frame[NAME]
        return tuple(clean(names[row] or "") or f"venture {row + 1} of the table" for row in rows)

    def rows_for(self, rule: PortfolioRule) -> pl.DataFrame:
        """The rows that count for a rule: those at its stages of which its condition holds."""
        counts = pl.col(STAGE).is_in(list(rule.stages))
        if rule.when is not None:
            ways = [
                pl.all_horizontal(pl.col(name).is_in(sorted(words)) for name, words in way.items())
                for way in branches(rule.when)
            ]
            counts &= pl.any_horizontal(ways)
        return self.frame.lazy().filter(counts).select(ROW).collect()

    def values(self, column: str) -> pl.DataFrame:
        """Which values each row has in a column, as numbers in the order in which they come up first."""
        if column not in self._values:
            self._values[column], self._spelled[column] = self._read_column(column)
        return self._values[column]

    def original_values(self, column: str, words: Iterable[int]) -> tuple[str, ...]:
        """Values as they were written first."""
        return tuple(self._spelled[column][word] for word in words)

    def _read_column(self, column: str) -> tuple[pl.DataFrame, list[str]]:
        cells = self.frame.lazy().select(ROW, text=pl.col(column)).drop_nulls()
        if self.knowledge.columns[column].values == "many":
            split = (
                pl.col("text")
                if isinstance(self.frame.schema[column], pl.List)
                else pl.col("text").str.split(SEPARATOR)
            )
            cells = cells.with_columns(split.cast(pl.List(pl.String))).explode("text").drop_nulls()
        parts = cells.collect()
        texts = parts["text"].unique(maintain_order=True)
        numbers: dict[str, int] = {}
        spelled: list[str] = []
        words: list[int | None] = []
        for text in texts:
            word = clean(text)
            key = normalize("NFKC", word).casefold()
            if key and key not in numbers:
                numbers[key] = len(spelled)
                spelled.append(word)
            words.append(numbers.get(key))
        codes = pl.DataFrame({"text": texts, WORD: pl.Series(words, dtype=pl.UInt32)})
        pairs = parts.lazy().join(codes.lazy(), on="text").select(ROW, WORD).drop_nulls().unique()
        return pairs.collect(), spelled


def _worded(name: str, kind: pl.DataType) -> pl.Expr:
    """A column as words; a whole number has no fraction."""
    words = pl.col(name) if isinstance(kind, pl.List) else pl.col(name).cast(pl.String)
    return words.str.strip_suffix(".0") if kind.is_float() else words


def needed_columns(rule: PortfolioRule) -> tuple[str, ...]:
    """The columns that a rule asks about: those that it compares, and those of its condition."""
    names = () if rule.when is None else (name for way in branches(rule.when) for name in way)
    return tuple(dict.fromkeys((*rule.columns, *names)))


def _lacking(schema: pl.Schema) -> Iterator[Problem]:
    for name, what in ((NAME, "what the ventures are called"), (STAGE, "the stage")):
        if name not in schema:
            yield Problem(
                Location("table"), f"there is no column {quote_value(name)}, to say {what}.", did_you_mean(name, schema)
            )


def _wordless(schema: pl.Schema, columns: Iterable[str], many: Collection[str]) -> Iterator[Problem]:
    for name in columns:
        kind = schema[name]
        inner = kind.inner if isinstance(kind, pl.List) and name in many else kind
        if inner.is_nested() or inner in (pl.Object, pl.Binary):
            where = Location(f"column '{name}'")
            yield Problem(where, f"it holds {kind}, not words.", f"Write words in it, with '{SEPARATOR}' between many.")
