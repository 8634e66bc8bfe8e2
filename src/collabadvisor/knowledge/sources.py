"""The works that lessons are taken from: ``knowledge/sources.yaml``, which a pack may do without."""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.framework import RuleId, Source, Text

UNDATED = "no date"


class Work(Entry):
    """A work: who wrote it, when (where that is known), its title, who published it, and where it was found.

    ``quotable`` says whether its licence lets its words be quoted. The source of a framework has no ``id``.
    """

    id: RuleId | Literal[""]
    author: Text
    year: Text | None = None
    title: Text
    publisher: Text
    licence: Text
    where: Text
    quotable: Literal["yes", "no"] = "yes"

    @classmethod
    def of(cls, source: Source) -> Work:
        """The source that a framework names."""
        return cls(
            id="",
            author=source.authors,
            year=source.year,
            title=source.title,
            publisher=source.published_in,
            licence="not told",
            where=source.published_in,
        )

    @property
    def short(self) -> str:
        """Who and when: ``Teri Knight, Judith Smith and Stephen Cropper (2001)``."""
        return f"{self.author} ({self.year or UNDATED})"

    @property
    def citation(self) -> str:
        """A sentence of who published it, when, what it is called, and with which publisher."""
        return f"{self.short}: “{self.title}”, {self.publisher}."


class SourcesFile(Form):
    """``knowledge/sources.yaml``."""

    sources: tuple[Work, ...]
