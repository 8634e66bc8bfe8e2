"""An answer of an earlier version, and what is written for it now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collabadvisor.venture.model import Answer
from collabadvisor.venture.old_answers import OldAnswer


@dataclass(frozen=True)
class RenewedAnswer:
    """An old answer, and the answers that are written for it now: question -> answer.

    ``source`` is where it came from. ``undecided`` is what has to be decided; empty where nothing has. ``left_open`` is
    the question that is open until then, if one is.
    """

    old: OldAnswer
    source: Answer
    now: Mapping[str, str]
    undecided: str
    left_open: str | None
