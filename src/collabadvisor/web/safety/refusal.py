"""Why a request is not answered as it was asked, in the words of a page: what happened, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.exceptions import HTTPException

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.web.database.refusals import DatabaseError, UnknownVenture
from collabadvisor.web.workers.worker_errors import JobFailed, WorkerError

KEPT = "Nothing that was saved is lost."
START = "Open the link that you were given again."
REFUSED = "This cannot be used"
SOON = "60"
"""Seconds after which to try again where a server is busy."""


@dataclass(frozen=True)
class ErrorWords:
    """The heading of a page of an error, what happened, and what to do about it."""

    title: str
    what: str
    remedy: str


BY_STATUS: Mapping[int, ErrorWords] = {
    400: ErrorWords(
        "This could not be read", "What was sent is damaged, or is no form of these pages.", f"{KEPT} {START}"
    ),
    403: ErrorWords(
        "This was not sent from these pages",
        "What arrived did not come from a page of this server, so nothing was done with it.",
        f"{KEPT} Open the page here again, and send it from there.",
    ),
    404: ErrorWords(
        "There is no such page",
        "The address may be mistyped or cut off, or the link may have been withdrawn or have expired.",
        "Check that the whole link was copied. If it still leads here, ask whoever gave it to you for a new one.",
    ),
    405: ErrorWords(
        "This page cannot be used like that", "The page is only for looking at, or only for sending.", START
    ),
    408: ErrorWords(
        "This took too long to arrive", "The connection was too slow, or it broke off.", f"{KEPT} Send it again."
    ),
    409: ErrorWords(
        "Somebody else has changed this",
        "Since you opened the page it was changed, here or in another window. Nothing was written over.",
        "Go back, load the page again, and look at what stands there now.",
    ),
    413: ErrorWords(
        "This is too large",
        "More was sent than a page or a file of these pages may hold.",
        f"{KEPT} Send less: a file of one partnership, of at most one megabyte.",
    ),
    415: ErrorWords(
        "This is of a kind that is not taken here", "Only forms and files sent from these pages are.", f"{KEPT} {START}"
    ),
    421: ErrorWords(
        "This is not the address of these pages",
        "They were asked for by a name or port that this server does not know as its own.",
        "Use the address that was printed when the server was started, or the link that you were given.",
    ),
    429: ErrorWords(
        "That was too much at once",
        "There were too many requests in a short time.",
        f"{KEPT} Wait a minute, and try again.",
    ),
    500: ErrorWords(
        "Something went wrong here",
        "That is a fault of the program, not of what you did.",
        f"{KEPT} Go back and try again; if it happens again, tell whoever runs this server.",
    ),
    503: ErrorWords("The server is busy", "It cannot do this just now.", f"{KEPT} Try again in a minute."),
}
"""What is said where a handler says nothing of its own."""
CLOSED = ErrorWords(
    "Only the administrator begins a partnership here",
    "Nothing was begun.",
    "Ask whoever runs this server for a link. On your own computer, anybody can begin one.",
)
"""Of a server on which not everybody may begin a venture."""
UNWRITTEN = ErrorWords(
    "The server cannot keep anything just now",
    "If you sent something, it has not been saved yet. Nothing that was saved before is lost.",
    "Load this page again in a minute: your browser then sends it once more. "
    "If that does not help, tell whoever runs this server.",
)
"""Of a database that fails. A page that is loaded again after a form was sent sends the form again."""


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818  (it names what it is)
    """Raised by a handler, or anything it calls, to be answered by a page. Without wording, by that of its status."""

    status: int
    wording: ErrorWords | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> ErrorWords:
        """What the page says."""
        return self.wording or BY_STATUS.get(self.status) or BY_STATUS[500 if self.status >= 500 else 400]  # noqa: PLR2004  (of HTTP)


def _describe(error: CollabAdvisorError) -> tuple[str, str]:
    """What is wrong, and what to do about it."""
    what = " ".join(f"{problem.where}: {problem.what}" for problem in error.problems)
    remedy = " ".join(problem.remedy for problem in error.problems if problem.remedy)
    return what, f"{KEPT} {remedy}".rstrip()


def too_many_requests(seconds: int) -> Refusal:
    """429, with the seconds after which to try again."""
    return Refusal(429, headers={"Retry-After": str(seconds)})


def refusal_of(error: Exception) -> Refusal | None:
    """What an exception says to the person who asked; None for one that nobody foresaw."""
    refusal: Refusal | None = None
    match error:
        case Refusal():
            refusal = error
        case HTTPException():  # its detail is for programs
            refusal = Refusal(error.status_code, headers=error.headers or {})
        case JobFailed():
            pass
        case WorkerError():
            refusal = Refusal(503, ErrorWords(BY_STATUS[503].title, error.what, error.remedy), {"Retry-After": SOON})
        case DatabaseError():
            refusal = Refusal(503, UNWRITTEN, {"Retry-After": SOON})
        case UnknownVenture():  # erased a moment ago
            refusal = Refusal(404)
        case CollabAdvisorError():
            refusal = Refusal(422, ErrorWords(REFUSED, *_describe(error)))
    return refusal
