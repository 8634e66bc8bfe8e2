"""What reports on a knowledge pack share: names of files, counts, and issues as plain data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from collabadvisor.files.problems import Location
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.issue import Issue, relative_name

HELD = "knowledge/exceptions.yaml"
"""Where a pack says what stands all the same."""


def place(path: str, folder: Path) -> str:
    """The name of a file as seen from a folder; as it is where it stands elsewhere."""
    return relative_name(path, folder) or Path(path).as_posix()


def with_relative_file(issue: Issue, folder: Path) -> Issue:
    """An issue, its file named as seen from a folder."""
    return replace(issue, where=Location(place(issue.where.path, folder), issue.where.line))


def count_phrase(number: int, one: str, several: str = "") -> str:
    """A number and what it counts: ``1 rule``, ``3 rules``."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def pack_label(knowledge: KnowledgeBase) -> str:
    """The name of a pack: its title and its version."""
    return f"{knowledge.framework.title}, version {knowledge.versions}"
