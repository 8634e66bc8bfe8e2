"""A venture's file while it is being filled in: whole after every answer, whatever happens meanwhile."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.cli.shared import THEN
from collabadvisor.files.atomic import write_new, write_whole
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.files.yaml import LARGEST, read_text
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.file import put
from collabadvisor.venture.model import Answer, Venture
from collabadvisor.venture.template import filled

MOST_COPIES = 100


class VentureFile:
    """A file and the venture that it holds. ``venture`` is always what the file says.

    Raises:
        UnreadableFile, VentureError: as ``KnowledgeBase.read_venture``, also where the file has changed meanwhile.
    """

    def __init__(self, knowledge: KnowledgeBase, path: Path) -> None:
        self.knowledge = knowledge
        self.path = path
        self.venture: Venture = Venture.read(path, knowledge)

    def save(self, fact: str, given: Answer | None) -> Path | None:
        """Put an answer into the file (None: the question is open again).

        The file's comments and layout stay. Where it is written in a way in which that cannot be, it is written anew,
        and as it was it stays in a copy, whose path is returned.

        Raises:
            OutputError: the file cannot be written; it is as it was.
        """
        text = read_text(self.path)
        self.venture = Venture.read(self.path, self.knowledge)  # somebody may have it open in an editor
        made = put(text, fact, given)
        copy = None
        if made is None:
            made = filled(self._with(fact, given), self.knowledge, THEN)
            copy = self._copied(text)
        if len(made.encode()) > LARGEST:
            what = f"this file would become larger than {LARGEST:,} bytes."
            raise OutputError([Problem(Location(str(self.path)), what, "Shorten its notes or comments.")])
        write_whole(self.path, made)
        self.venture = Venture.read(self.path, self.knowledge)
        return copy

    def _with(self, fact: str, given: Answer | None) -> Venture:
        return self.venture.replace(answers={**self.venture.answers, fact: given or Answer()})

    def _copied(self, text: str) -> Path:
        """A copy beside the file, under the first name that is free."""
        for number in range(1, MOST_COPIES):
            copy = self.path.with_name(
                f"{self.path.stem}-before{'' if number == 1 else f'-{number}'}{self.path.suffix}"
            )
            try:
                write_new(copy, text)
            except FileExistsError:
                continue
            return copy
        what = "no copy of this file can be kept beside it."
        raise OutputError([Problem(Location(str(self.path)), what, "Tidy up the copies that are there.")])
