"""What a check or a proof finds in a knowledge pack, and what the pack says is to stand all the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from collabadvisor.files.problems import Location
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase

Gravity = Literal["error", "warning", "note"]
GRAVITIES: tuple[Gravity, ...] = get_args(Gravity)
"""By consequence, the worst first: the advice would be wrong; it would puzzle; a matter of style."""

STALE = "exception-not-needed"
"""The check that looks after the exceptions themselves."""

ELSEWHERE = ("scenario-of-no-rule", "scenario-fails", "mutant-survives")
"""What other commands than ``check`` and ``prove`` find, so that an exception from it is not taken for a misspelt one.

They stand here so that nothing has to be imported that runs scenarios.
"""


@dataclass(frozen=True)
class Issue:
    """One thing found in a pack: by which check, how grave, where, what and what to do about it.

    ``about`` has the ids of what it concerns, the first one first; an answer stands there as ``fact.answer``. An entry
    of ``knowledge/exceptions.yaml`` with the same check and the same ids lets it stand.
    """

    check: str
    gravity: Gravity
    where: Location
    about: tuple[str, ...]
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.where}: {self.gravity}: {self.what}{remedy} [{self.check}]"


@dataclass(frozen=True)
class AcceptedIssue:
    """An issue that the pack lets stand, and why."""

    issue: Issue
    reason: str


def relative_name(path: str, folder: Path) -> str | None:
    """The name of a file as seen from a folder that it stands in, with '/' as on the web; None where it does not.

    A link inside the folder counts as standing there, wherever it leads.
    """
    for there, here in ((Path(path).absolute(), folder.absolute()), (Path(path).resolve(), folder.resolve())):
        if there.is_relative_to(here) and ".." not in there.relative_to(here).parts:
            return there.relative_to(here).as_posix()
    return None


def split_accepted(
    knowledge: KnowledgeBase, issues: Iterable[Issue], checks: Collection[str] = ()
) -> tuple[list[Issue], list[AcceptedIssue]]:
    """The issues left once the pack's exceptions are taken out, in the order of files and lines, and those taken out.

    ``checks`` are the names of the checks that were made whole; an exception from one of these that nothing needs is an
    issue itself. Of exceptions from other checks nothing is said.
    """
    reasons = {(entry.check, frozenset(entry.about)): entry.reason for entry in knowledge.exceptions}
    remaining: list[Issue] = []
    stands: list[AcceptedIssue] = []
    for issue in issues:
        reason = reasons.get((issue.check, frozenset(issue.about)))
        if reason is None:
            remaining.append(issue)
        else:
            stands.append(AcceptedIssue(issue, reason))
    used = {(stood.issue.check, frozenset(stood.issue.about)) for stood in stands}
    highest = knowledge.layers[-1].id
    for entry in knowledge.exceptions:  # what a lower layer lets stand may be needed there, and not here
        if entry.origin == highest and entry.check in checks and (entry.check, frozenset(entry.about)) not in used:
            what = f"nothing about {join_words(entry.about)} needs an exception from '{entry.check}'."
            remaining.append(Issue(STALE, "warning", entry.problem((), "").where, entry.about, what, "Drop it."))
    return sorted(remaining, key=_order), sorted(stands, key=lambda stood: _order(stood.issue))


def _order(issue: Issue) -> tuple[object, ...]:
    return issue.where, issue.check, issue.about, issue.what


def unknown_checks(knowledge: KnowledgeBase, every: Collection[str]) -> Iterator[Issue]:
    """The pack's exceptions from checks that are not among ``every`` check that there is."""
    for entry in knowledge.exceptions:
        if entry.check not in every:
            what = f"there is no check {quote_value(entry.check)}."
            where = entry.problem(("check",), "").where
            yield Issue(STALE, "warning", where, entry.about, what, did_you_mean(entry.check, sorted(every)))
