"""Ventures of one name in one report, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collabadvisor.venture.model import Venture


def distinguish_names(ventures: Sequence[Venture], files: Sequence[Path]) -> list[Venture]:
    """The ventures; after a name that several have stands who answered, or the file where that tells no more.

    A file that is given twice is one venture, and keeps its name.
    """
    from collabadvisor.files.words import clean

    once = {file.resolve(): venture for venture, file in zip(ventures, files, strict=True)}.values()
    names = Counter(clean(venture.name) for venture in once)
    answered = Counter((clean(venture.name), clean(venture.respondent)) for venture in ventures)
    # A file's own name, and with its folder where two have that too.
    ends = Counter((clean(venture.name), file.name) for venture, file in zip(ventures, files, strict=True))
    distinct = []
    for venture, file in zip(ventures, files, strict=True):
        name, who = clean(venture.name), clean(venture.respondent)
        where = file.name if ends[name, file.name] == 1 else str(file)
        mark = who if who and answered[name, who] == 1 else where
        distinct.append(_marked(venture, clean(mark)) if names[name] > 1 else venture)
    return distinct


def _marked(venture: Venture, mark: str) -> Venture:
    from collabadvisor.venture.model import LONGEST

    mark = f" ({mark[-LONGEST['respondent'] :]})"
    return venture.replace(venture=f"{venture.name[: LONGEST['venture'] - len(mark)]}{mark}")
