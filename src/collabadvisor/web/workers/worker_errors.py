"""Why heavy work did not come to an end. None of these holds a word of what was worked on."""

from __future__ import annotations

from collabadvisor.web.failure_places import UnforeseenFailure


class WorkerError(Exception):
    """A job was not done, through no fault of what was given to it. Nothing that is stored has changed."""

    what = "This could not be worked out just now."
    remedy = "Nothing is lost. Try again in a minute."


class Busy(WorkerError):  # noqa: N818  (it names what it is)
    """As many jobs as there is room for are waiting already."""

    what = "Many people are asking for reports at this moment."


class PoolClosed(WorkerError):  # noqa: N818  (it names what it is)
    """The server is being stopped."""

    what = "The server is being restarted."


class TookTooLong(WorkerError):  # noqa: N818  (it names what it is)
    """The job was not done within its time; its process was ended."""

    what = "This takes longer than the server allows, so it was stopped."
    remedy = "Nothing is lost. Try again; if it is stopped again, tell whoever runs this server."


class TooMuchMemory(WorkerError):  # noqa: N818  (it names what it is)
    """The job wanted more memory than it may have; its process was ended."""

    what = "This takes more memory than the server allows, so it was stopped."
    remedy = "Nothing is lost. If it was a file, save it without what is not about the partnership, and try again."


class WorkerDied(WorkerError):  # noqa: N818  (it names what it is)
    """The process ended before it had answered: it crashed, or something ended it."""

    what = "This was broken off before it was done."
    remedy = "Nothing is lost. Try again; if it is broken off again, tell whoever runs this server."


class JobFailed(WorkerError):  # noqa: N818  (it names what it is)
    """A fault of the program: an exception that no job should raise. Of it only the kind and the places are told."""

    def __init__(self, failure: UnforeseenFailure) -> None:
        self.failure = failure
        super().__init__(str(failure))
