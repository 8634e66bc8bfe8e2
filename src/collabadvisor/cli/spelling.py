"""What is written in place of a letter that the encoding of the output does not have."""

from __future__ import annotations

import codecs

INSTEAD = {
    "■": "#", "□": "-", "·": ".", "“": '"', "”": '"', "\u2018": "'", "\u2019": "'", "…": ".", "\u2013": "-", "—": "-",
    "\xa0": " ",
}  # fmt: skip
"""As wide as what they stand for, so that columns stay columns; the marks of one bar are never alike."""
NAME = "collabadvisor.spelled"
"""The name of this way with errors, as ``errors=`` takes it."""


def _spelled(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    from collabadvisor.document.cell_width import cells, clusters

    letters = clusters(error.object[error.start : error.end])
    return "".join(INSTEAD.get(letter, "?" * cells(letter)) for letter in letters), error.end


codecs.register_error(NAME, _spelled)
