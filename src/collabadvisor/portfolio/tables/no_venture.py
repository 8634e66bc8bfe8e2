"""Rows of a table that hold no venture: totals below a column, and titles of sections between the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

SUM = re.compile(
    r"(?:(?:grand|sub|running)[ -]?)?totals?(?:\s*[:=(].*|\s+\d.*|\s+(?:of|for|number|ventures|projects)\b.*)?"
    r"|sums?|sub-?totals?|averages?|avg|means?|medians?|counts?|overall|number of \w+|percent(?:age)?s?|n\s*=\s*\d+",
    re.IGNORECASE,
)
"""What stands before the figures below a table."""
ABOUT_TOTALS = r"(?i)total|sum|aver|avg|mean|median|count|overall|number of|percent|=|^[\s\d.,%/-]*$"
"""What the name in such a row holds, told in Polars' own words: all that does not hold it need not be looked at."""
FIGURE = re.compile(r"[-+~]?[£$€]?\s*[\d.,\s/]+(?:\s*(?:%|of\s+\d+))?|#[A-Z0-9/]+[!?]?|=.*")
LONGEST = 60
TOTALS, SECTION = "a row of totals", "the title of a section"


def not_a_venture(name: str | None, answers: Sequence[str], own: Sequence[str], *, may_be_empty: bool) -> str | None:
    """What a row is that holds no stage and no answer that is known; None where it may be a venture.

    ``answers`` are the words in the columns of the stage and the questions, ``own`` those in the caller's own columns.
    ``may_be_empty``: a row with a name and nothing else is a venture of which nothing is known yet.
    """
    words = [*([] if name is None else [name]), *own]
    if words and len(words[0]) < LONGEST and SUM.fullmatch(words[0].strip(" :.")):
        return TOTALS
    if name is None and all(FIGURE.fullmatch(word) for word in (*words, *answers)):
        return TOTALS
    if len(words) == 1 and not answers and not (may_be_empty and name is not None):
        return SECTION
    return None
