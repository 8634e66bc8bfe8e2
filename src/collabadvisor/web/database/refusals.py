"""What the database refuses, and whose change came first where two change the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.files.problems import CollabAdvisorError, ConflictError, Location, Problem, UnknownName
from collabadvisor.files.words import quote_value

if TYPE_CHECKING:
    from collabadvisor.web.database.stored_venture import StoredEntry, StoredVenture


class DatabaseError(CollabAdvisorError):
    """The database cannot be opened, read or written. What was acknowledged before is kept."""

    def __init__(self, place: str, what: str, remedy: str = "") -> None:
        super().__init__([Problem(Location(place), what, remedy)])


class DamagedDatabase(DatabaseError):  # noqa: N818  (it names what it is)
    """The file is no database, or does not hold together."""

    def __init__(self, place: str) -> None:
        super().__init__(place, "this file is no database, or is damaged.", "Name another file, or restore a backup.")


class NewerDatabase(DatabaseError):  # noqa: N818  (as above)
    """The database was written by a later version of the program."""

    def __init__(self, place: str) -> None:
        what = "this database was written by a later version of the program."
        super().__init__(place, what, "Install that version, or restore a backup from before it was upgraded.")


class UnknownVenture(UnknownName):
    """The database has no venture of this id: it was never there, or is erased."""

    def __init__(self, venture_id: str) -> None:
        what = f"there is no venture {quote_value(venture_id)}; it may have been erased."
        super().__init__([Problem(Location("the database"), what)])


class UnknownLink(UnknownName):
    """The database has no link of this number."""

    def __init__(self, link_id: int) -> None:
        super().__init__([Problem(Location("the database"), f"there is no link {link_id}.")])


class AnswerConflict(ConflictError):  # noqa: N818  (as above)
    """The question has been answered otherwise since it was read; ``entry`` is the newest one. Nothing was written."""

    def __init__(self, entry: StoredEntry) -> None:
        self.entry = entry
        what = "this question has been answered otherwise meanwhile."
        super().__init__([Problem(Location(entry.question), what, "Read it again, and say which answer is to stand.")])


class VentureConflict(ConflictError):  # noqa: N818  (as above)
    """The venture has been changed since it was read; ``stored`` is what it is now. Nothing was written."""

    def __init__(self, stored: StoredVenture) -> None:
        self.stored = stored
        what = "this venture has been changed meanwhile."
        super().__init__([Problem(Location(stored.venture.name), what, "Read it again, and change what it says now.")])
