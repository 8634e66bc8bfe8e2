"""What reports on a knowledge pack share: names of files, counts, and issues as plain data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from collabadvisor.files.problems import Location
from collabadvisor.verification.issue import Issue, Stands, below

HELD = "knowledge/exceptions.yaml"
"""Where a pack says what stands all the same."""


def place(path: str, folder: Path) -> str:
    """The name of a file as seen from a folder; as it is where it stands elsewhere."""
    return below(path, folder) or Path(path).as_posix()


def seen_from(issue: Issue, folder: Path) -> Issue:
    """An issue, its file named as seen from a folder."""
    return replace(issue, where=Location(place(issue.where.path, folder), issue.where.line))


def counted(number: int, one: str, several: str = "") -> str:
    """A number and what it counts: ``1 rule``, ``3 rules``."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def issue_data(issue: Issue, pack: Path) -> dict[str, object]:
    """An issue for JSON, its file as seen from the pack."""
    return {
        "check": issue.check,
        "gravity": issue.gravity,
        "file": place(issue.where.path, pack),
        "line": issue.where.line,
        "about": issue.about,
        "what": issue.what,
        "remedy": issue.remedy,
    }


def stands_data(stood: Stands, pack: Path) -> dict[str, object]:
    """An issue that the pack lets stand, with the reason."""
    return {**issue_data(stood.issue, pack), "reason": stood.reason}
