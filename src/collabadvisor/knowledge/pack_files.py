"""The files of a knowledge pack: what each holds, by where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collabadvisor.knowledge.framework import PORTFOLIO

FOLDERS = ("knowledge", "rules")
STRAY = "stray"
SINGLE = ("framework", "lessons", "sources", "consistency", "exceptions", "renamed", PORTFOLIO)
"""Kinds of which there is one file, in ``knowledge/``."""
KINDS = (*SINGLE, "facts", "recommendations", "rules", "cases", STRAY)
"""What the files of a pack hold, by where they stand."""


def files_of(pack: Path) -> dict[str, list[Path]]:
    """Every file of a pack that looks like YAML, by its kind, in the order of the names. Raises ``OSError``."""
    files: dict[str, list[Path]] = {kind: [] for kind in KINDS}
    for path in sorted(path for folder in FOLDERS for path in _yaml_below(pack / folder)):
        files[_kind(path.relative_to(pack).parts)].append(path)
    return files


def _kind(place: tuple[str, ...]) -> str:
    match place:
        case ("knowledge", name) if name.endswith(".yaml") and name.removesuffix(".yaml") in SINGLE:
            return name.removesuffix(".yaml")
        case ("knowledge", "facts" | "recommendations" | "cases" as kind, name) if name.endswith(".yaml"):
            return kind
        case ("rules", _, name) if name.endswith(".yaml"):
            return "rules"
    return STRAY


def _yaml_below(folder: Path, depth: int = 4) -> Iterator[Path]:
    """Every file below a folder that looks like YAML, through links too, but not so deep as to go round in circles."""
    for path in sorted(folder.iterdir()) if depth and folder.is_dir() else ():
        if path.suffix.lower() in (".yaml", ".yml"):
            yield path
        else:
            yield from _yaml_below(path, depth - 1)
