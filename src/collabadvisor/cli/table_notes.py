"""What the error output says of how a table was read: its columns, its rows, and the cells that are no answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from collabadvisor.cli.problem_notes import tell, tell_problems
from collabadvisor.files.words import first_few, join_words
from collabadvisor.portfolio.tables.column_roles import ColumnRole
from collabadvisor.portfolio.tables.unclear import OpenWord, Unclear, UnclearCell

MOST = 20
"""So many columns, rows or words are named; the others are counted."""
MOST_ROWS = 5


def tell_columns(roles: Sequence[ColumnRole]) -> None:
    """Say which column was taken for what; those that are plainly called by their questions are only counted."""
    clear_roles = [role for role in roles if role.about is not None]
    guesses = [f"'{role.heading}' as {role.about}" for role in clear_roles if not role.plainly]
    own = [f"'{role.heading}'" for role in roles if role.about is None]
    if guesses or own:
        parts = [f"{len(clear_roles)} of {len(roles)} columns understood"]
        parts += [f"taken {join_words(first_few(guesses, MOST))}"] if guesses else []
        parts += [f"carried along as your own: {join_words(first_few(own, MOST))}"] if own else []
        tell(f"{'; '.join(parts)}.")


def tell_rows(unclear: Unclear) -> None:
    """Say which rows are no ventures, and which cells say that something is not known."""
    left_out = unclear.left_out()
    for row in left_out[:MOST]:
        tell(f"{row.where}: '{row.text}' is taken for {row.why}, and is no venture.")
    if left_out[MOST:]:
        tell(f"{len(left_out) - MOST:,} further rows are no ventures either.")
    words = unclear.open_words()
    many = sum(len(word.rows) for word in words)
    if many:
        say, count = ("cell says", "counts") if many == 1 else ("cells say", "count")
        tell(f"{many:,} {say} that it is not known, and {count} as open:")
        for line in first_few(list(_by_column(words)), MOST):
            tell(f"  {line}")
        if any(word.not_applicable for word in words):
            tell("  Where “n/a” says that the question does not fit the venture, write “does not apply”.")


def tell_cells(cells: Iterable[UnclearCell], *, refused: bool = False) -> int:
    """Say every cell that cannot be read, and how many they are."""
    count = 0
    for cell in cells:
        tell_problems([cell.problem])
        count += 1
    if count and not refused:
        mistakes = "1 mistake" if count == 1 else f"{count:,} mistakes"
        tell(f"{mistakes} in all. Their ventures are judged without these cells, and not at all without a stage.")
    return count


def _by_column(words: Iterable[OpenWord]) -> Iterator[str]:
    for column, some in groupby(words, lambda word: word.column):
        places = (f"'{word.text.strip()}' in {join_words(first_few(list(word.rows), MOST_ROWS))}" for word in some)
        yield f"column '{column}': {'; '.join(places)}"
