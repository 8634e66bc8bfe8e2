"""Saved ventures by two packs: what moves on each, and why one of the packs cannot judge it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.errors import CollabAdvisorError, Location, Problem
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.reasoning.difference import difference
from collabadvisor.reasoning.sides import Side, judged
from collabadvisor.verification.diff.shapes import SavedVenture

ENDINGS = (".yaml", ".yml")


def venture_files(paths: Iterable[Path]) -> list[Path]:
    """The venture files that are meant by files and folders: of a folder, those in it that end in .yaml or .yml.

    Raises:
        CollabAdvisorError: there is none in a folder, or nothing of that name.
    """
    files: list[Path] = []
    problems: list[Problem] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            if not path.exists():
                problems.append(
                    Problem(Location(str(path)), "there is no such file.", "Check the name and the folder.")
                )
            continue
        found = sorted(file for file in _in(path, problems) if file.suffix.lower() in ENDINGS)
        files += found
        if not found:
            what = "there is no venture file in this folder."
            problems.append(Problem(Location(str(path)), what, "Their names end in '.yaml'."))
    if problems:
        raise CollabAdvisorError(problems)
    return list(dict.fromkeys(files))


def _in(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    try:
        yield from folder.iterdir()
    except OSError as error:
        what = f"this folder cannot be read: {error.strerror or error}."
        problems.append(Problem(Location(str(folder)), what, "Check its permissions."))


def saved(file: Path, old: KnowledgeBase, new: KnowledgeBase) -> SavedVenture:
    """What moves on one venture, as the file says it; of what one of the packs cannot read, why it cannot."""
    before, problems_before = _side(file, old)
    after, problems_after = _side(file, new)
    found = difference(before, after, new) if before and after else None
    told = after or before
    name = told.advice.venture.name if told else ""
    return SavedVenture(file.name, name, found, problems_before, problems_after)


def _side(file: Path, knowledge: KnowledgeBase) -> tuple[Side | None, tuple[Problem, ...]]:
    try:
        return judged(knowledge.read_venture(file), knowledge), ()
    except CollabAdvisorError as error:
        return None, error.problems
