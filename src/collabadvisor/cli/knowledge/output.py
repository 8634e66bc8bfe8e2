"""Where a report on the knowledge may be written."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.errors import Location, OutputError, Problem

ENDINGS = (".yaml", ".yml", ".feature")


def not_over_knowledge(output: Path, instead: str) -> None:
    """Refuse to write over what may be a file of the pack; ``instead`` is a name that would do."""
    if output.suffix.lower() in ENDINGS and output.exists():
        what = "this file is there already, and looks like knowledge; the report would take its place."
        raise OutputError([Problem(Location(str(output)), what, f"Name another file, for example {instead}.")])
