"""Reports of other commands than advise, of which nobody can say yet whether they are as they were written."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.problems import Location, Problem, UnreadableFile

if TYPE_CHECKING:
    from collabadvisor.document.reading.placed_words import PlacedWord


def refuse_other_reports(report: Path, content: bytes, form: str, there: Sequence[PlacedWord]) -> None:
    """Say that the report is no advice, where another command made it.

    Raises:
        UnreadableFile: so it is.
    """
    from collabadvisor.report.receipt_line import command_of

    command = _format_in(content) if form == "json" else command_of(" ".join(each.word for each in there))
    if command not in ("", "advice"):
        what = f"this report is a '{command}', and only advice is made again here."
        remedy = f"Run 'collabadvisor {command}' again, and compare the two."
        raise UnreadableFile([Problem(Location(str(report)), what, remedy)])


def _format_in(content: bytes) -> str:
    """What some JSON says that it is: ``advice``, ``why``, ...; empty where it does not."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return ""
    form = data.get("format") if isinstance(data, dict) else ""
    match = re.fullmatch(r"collabadvisor/([a-z-]+)/\d+", form if isinstance(form, str) else "")
    return match[1] if match else ""
