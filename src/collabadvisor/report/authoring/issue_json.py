"""What was found in a pack as JSON, its files as seen from the pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

from collabadvisor.files.models import Form
from collabadvisor.report.authoring.issue_words import place
from collabadvisor.verification.issue import AcceptedIssue, Gravity, Issue


class IssueForm(Form):
    """Something that was found: by which check, how grave, where, what it is about, what, and what to do about it."""

    check: str
    gravity: Gravity
    file: str
    line: int
    about: tuple[str, ...]
    what: str
    remedy: str

    @classmethod
    def of(cls, issue: Issue, pack: Path, **more: Any) -> Self:
        """An issue as a form; ``more`` is what a form that says more than this one needs."""
        where = issue.where
        return cls(
            check=issue.check,
            gravity=issue.gravity,
            file=place(where.path, pack),
            line=where.line,
            about=issue.about,
            what=issue.what,
            remedy=issue.remedy,
            **more,
        )


class StandsForm(IssueForm):
    """Something that was found and that the pack lets stand, with the reason."""

    reason: str

    @classmethod
    def from_accepted(cls, stood: AcceptedIssue, pack: Path) -> Self:
        """An accepted issue as a form."""
        return cls.of(stood.issue, pack, reason=stood.reason)
