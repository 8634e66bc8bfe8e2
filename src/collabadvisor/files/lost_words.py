"""Words that their author would lose: what follows a "#" in a text without quotation marks counts as a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from collabadvisor.files.problems import Location, Problem


def lost_words(text: str, name: str, keys: Iterable[str]) -> Iterator[Problem]:
    """The free texts under these keys of which the part from a "#" on would be taken for a comment, and lost.

    ``name`` stands for the file.
    """
    commented = re.compile(rf"[\s-]*({'|'.join(keys)}): +((?:[^\"'#|>{{\[].*? )?#[^\s#].*)", re.IGNORECASE)
    for number, line in enumerate(text.splitlines(), 1):
        match = commented.match(line)
        if match:
            what = "what follows '#' here counts as a comment, and would be lost."
            yield Problem(Location(name, number), what, f'Put the text in quotation marks: {match[1]}: "{match[2]}"')
