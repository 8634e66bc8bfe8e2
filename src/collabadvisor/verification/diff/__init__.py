"""What differs between two knowledge packs, not as text but as meaning: in what they say, and in what they advise.

``diff`` is the whole. Everything is told of the old pack as "before" and of the new one as "after". What it says of
the advice holds over every venture that there can be, and is worked out by the solver (the extra ``proof``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.lazily import exports

if TYPE_CHECKING:
    from collabadvisor.verification.diff.shapes import Change, Effect, PackDiff, SavedVenture
    from collabadvisor.verification.diff.whole import diff

__all__ = ["Change", "Effect", "PackDiff", "SavedVenture", "diff"]

_HOMES = {
    "Change": "shapes",
    "Effect": "shapes",
    "PackDiff": "shapes",
    "SavedVenture": "shapes",
    "diff": "whole",
}

__getattr__, __dir__ = exports(__name__, _HOMES)
