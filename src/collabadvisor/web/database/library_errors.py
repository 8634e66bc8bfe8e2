"""What is said of an error of a database library: never the statement, nor its values: people wrote them."""

from __future__ import annotations

import sqlite3

from sqlalchemy import exc

from collabadvisor.web.database.refusals import DamagedDatabase, DatabaseError

DAMAGED = ("not a database", "malformed")
SAID = {
    ("full", "i/o error"): ("its disk is full or fails.", "Make room, and try again. What was saved is kept."),
    ("locked",): ("another program holds this database.", "Try again in a moment."),
    ("readonly", "unable to open"): ("this database cannot be written.", "See to its permissions and its folder's."),
}
"""Words in SQLite's errors -> what is said, and the remedy."""
NO_SERVER = "See that it runs, that it has this database, and that the user and password are right."


def refusal(error: Exception, place: str) -> DatabaseError:
    """The error in plain words."""
    cause = getattr(error, "orig", error)
    if isinstance(cause, sqlite3.Error):
        words = str(cause).lower()
        if any(each in words for each in DAMAGED):
            return DamagedDatabase(place)
        for phrases, explanation in SAID.items():
            if any(each in words for each in phrases):
                return DatabaseError(place, *explanation)
    elif isinstance(error, exc.OperationalError):
        return DatabaseError(place, "the server of this database cannot be reached, or refuses.", NO_SERVER)
    elif isinstance(error, exc.TimeoutError):
        return DatabaseError(place, "too many ask this database at once.", "Try again in a moment.")
    return DatabaseError(place, f"this database cannot be used now ({type(cause).__name__}).", "Try again.")
