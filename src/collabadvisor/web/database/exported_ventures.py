"""Every venture of a database as a venture file, in a new folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.atomic import folder_beside
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.files.yaml_text import scalar
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture, problems_of
from collabadvisor.venture.template import filled_template
from collabadvisor.web.database.database import Database
from collabadvisor.web.database.refusals import UnknownVenture

LONGEST_STEM = 60


@dataclass(frozen=True)
class ExportResult:
    """How many ventures were written, and the files of those that the knowledge cannot judge as they stand."""

    ventures: int
    old: tuple[Path, ...]


def export(
    database: Database, folder: Path, knowledge: Callable[[tuple[str, ...]], KnowledgeBase], then: str
) -> ExportResult:
    """Write each venture into a folder that is not there yet, or is empty: all of them, or none.

    ``knowledge`` gives the rules by the layers that a venture asks for. ``then`` is what a file says to do with it.

    Raises:
        DatabaseError: the database cannot be read.
        OutputError: the folder holds something, or cannot be written.
    """
    texts: dict[str, str] = {}
    old = []
    for listed in database.ventures.listing():
        try:
            stored = database.ventures.read(listed.id)
        except UnknownVenture:  # it has been erased at this moment
            continue
        name = f"{_stem(stored.venture.name)}-{stored.id}.yaml"
        judged = knowledge(stored.layers)
        if problems_of(stored.venture, judged):
            old.append(folder / name)
            texts[name] = plain_venture_file(stored.venture)
        else:
            texts[name] = filled_template(stored.venture, judged, then)
    _write(folder, texts)
    return ExportResult(len(texts), tuple(old))


def plain_venture_file(venture: Venture) -> str:
    """A venture file without comments: of answers that the knowledge does not have, too."""
    head = {name: getattr(venture, name) for name in ("venture", "as_of", "respondent", "stage")}
    lines = [*(f"{name}: {scalar(value)}" for name, value in head.items() if value), "answers:"]
    for question, answer in venture.answers.items():
        lines.append(f"  {scalar(question)}:")
        parts = {"answer": answer.answer, "source": answer.source, "confidence": answer.confidence}
        lines += [f"    {part}: {scalar(value)}" for part, value in parts.items() if value]
    return "\n".join(lines) + "\n"


def _stem(name: str) -> str:
    """The name as that of a file: letters, digits and hyphens."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")[:LONGEST_STEM].strip("-") or "venture"


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    try:
        if folder.is_dir() and any(folder.iterdir()):
            raise OutputError(
                [Problem(Location(str(folder)), "this folder holds something already.", "Name a new one.")]
            )
        target = folder.resolve()
        with folder_beside(target) as new_folder:
            new_folder.chmod(0o700)
            for name, text in texts.items():
                (new_folder / name).write_text(text, encoding="utf-8", newline="\n")
            if target.is_dir():
                target.rmdir()
            new_folder.rename(target)
    except OSError as error:
        what = f"this folder cannot be written: {error.strerror or error}."
        raise OutputError(
            [Problem(Location(str(folder)), what, "Name one in a place that exists and is yours.")]
        ) from error
