"""What can go wrong, told with its place and its remedy.

::

    CollabAdvisorError          anything this package refuses, with every problem found
    +-- UnreadableFile          a file that cannot be read, or is not strict YAML
    +-- VentureError            a venture that the knowledge base cannot judge
    +-- AdviceError             a saved advice that cannot be read back
    +-- CostsError              a file of costs that names what is not there
    +-- OwnReportError          a report of one's own that names what is not there
    +-- CertificateError        a certificate that cannot be read back
    +-- FeaturesError           features that cannot be read, or that nothing can run
    +-- PackError               a knowledge pack whose files do not hold together
    +-- ConflictError           a venture that somebody else has changed since it was read
    +-- UnknownName             a name that nothing in the knowledge base has
    +-- MissingExtra            a library that only this command needs is not installed
    +-- Undecided               a proof on which the solver gave up
    +-- CannotExport            knowledge of which another engine cannot express everything
    +-- OutputError             a report that could not be written
    +-- ScaffoldError           something new for a pack that cannot be added to it
    +-- TemplateError           a document of somebody's own that nothing may be put into
"""

from __future__ import annotations

from copyreg import __newobj__  # type: ignore[attr-defined]  # the name by which pickle knows it
from typing import TYPE_CHECKING, NamedTuple

from collabadvisor.files.extras import command_for

if TYPE_CHECKING:
    from collections.abc import Iterable


class Location(NamedTuple):
    """A place in a file: its path as the reader knows it, and a line counted from 1 (0: the whole file)."""

    path: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class Field(Location):
    """A part of what was asked for, by its name in the program: ``stage``, ``clear``. Doors have names of their own."""

    __slots__ = ()


class Problem(NamedTuple):
    """One thing that is wrong: where, what, and what to do about it (empty where the message says it all)."""

    where: Location
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f" {self.remedy}" if self.remedy else "")


class CollabAdvisorError(Exception):
    """What was given cannot be used. Carries every problem found, in the order of the files' lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[object, ...]:
        """Itself in another process: what it carries, not the text that it was made into."""
        return __newobj__, (type(self), *self.args), self.__dict__


class UnreadableFile(CollabAdvisorError):  # noqa: N818  (it names what it is; the root is the Error)
    """A file is missing, too large, not text, or not strict YAML."""


class VentureError(CollabAdvisorError):
    """A venture names a stage, fact or answer that the knowledge base does not know."""


class AdviceError(CollabAdvisorError):
    """A file that should hold a saved advice does not, or does not hold the whole of one."""


class CostsError(CollabAdvisorError):
    """A file of costs names a fact or answer that the knowledge base does not know, or what is no cost."""


class OwnReportError(CollabAdvisorError):
    """A file of a report of one's own, its cover or its logo: it names what is not there, or cannot be used."""


class CertificateError(CollabAdvisorError):
    """A file that should hold a certificate of a knowledge pack does not, or holds one of another format."""


class FeaturesError(CollabAdvisorError):
    """A feature file cannot be read, or a scenario that documents a rule takes a step that is not there."""


class PackError(CollabAdvisorError):
    """The files of a knowledge pack do not hold together."""


class ConflictError(CollabAdvisorError):
    """A venture has been changed by somebody else since it was read, so what was made of it is not written over it."""


class UnknownName(CollabAdvisorError):  # noqa: N818  (as above)
    """Somebody asked about something by a name that nothing in the knowledge base has."""


class MissingExtra(CollabAdvisorError):  # noqa: N818  (as above)
    """Something needs a library that is not installed: one that the package brings only when asked for it."""

    def __init__(self, library: str, extra: str) -> None:
        what = "this library is not installed, and this command needs it."
        super().__init__([Problem(Location(library), what, f"Install it: {command_for(extra, library)}")])


class Undecided(CollabAdvisorError):  # noqa: N818  (as above)
    """The solver gave up, for a ``reason``. Nothing follows from that."""

    def __init__(self, reason: str) -> None:
        self.reason = reason or "the solver does not say why"
        super().__init__([Problem(Location("the solver"), f"it gave up ({self.reason}), so nothing follows.")])


class CannotExport(CollabAdvisorError):  # noqa: N818  (as above)
    """Another engine's language cannot express something of a knowledge pack: where it stands, what, and a way out."""


class OutputError(CollabAdvisorError):
    """A report could not be written; what was there before is untouched."""


class ScaffoldError(CollabAdvisorError):
    """Something new cannot be added to a knowledge pack: its id is taken, or it names what is not there."""


class TemplateError(CollabAdvisorError):
    """A document into which a report should go is none, has no place for it, or holds what could do harm."""
