"""How what an extra of this package brings is added to the Python that runs it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec

PACKAGE = "collabadvisor"
_EXTRAS = re.compile(rf"{PACKAGE}\[([^\]]*)\].*")
_OF_AN_EXTRA = re.compile(r"""([^;]+?)\s*;.*\bextra\s*==\s*['"]([^'"]+)['"].*""")


def command_for(extra: str, library: str) -> str:
    """The command that installs the libraries of an extra, by their own names: it works wherever this package is from.

    The package is never asked of an index, where another may have its name. ``library`` is one of the extra's: it
    stands alone where the package is not installed, but run from its source.
    """
    here = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    install = f"{here} -m pip install" if find_spec("pip") else f"uv pip install --python {here}"
    return " ".join([install, *(f'"{each}"' for each in _libraries(extra) or [library])])


def _libraries(extra: str) -> list[str]:
    try:
        every = requires(PACKAGE) or []
    except PackageNotFoundError:
        return []
    pairs = [each.groups() for each in map(_OF_AN_EXTRA.fullmatch, every) if each]
    return list(dict.fromkeys(_of_one(extra, pairs)))


def _of_one(extra: str, pairs: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The libraries of an extra, those of the extras that it names among them."""
    for library, of in pairs:
        if of == extra:
            nested = _EXTRAS.fullmatch(library)
            if nested is None:
                yield library
            else:
                for name in nested[1].split(","):
                    yield from _of_one(name.strip(), pairs)
