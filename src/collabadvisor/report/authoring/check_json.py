"""What the checks of a pack found as JSON: the contract ``collabadvisor/knowledge-check/1``."""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.report.authoring.issue_json import IssueForm, StandsForm
from collabadvisor.verification.checks.checking import CheckedPack, NotChecked


class CheckForm(Form):
    """What the checks of a pack found. The contract ``collabadvisor/knowledge-check/1``.

    ``knowledge`` is null where the pack does not load. ``checks`` are those that were made, by id.
    """

    format: Literal["collabadvisor/knowledge-check/1"] = "collabadvisor/knowledge-check/1"
    knowledge: KnowledgeUsed | None
    checks: tuple[str, ...]
    issues: tuple[IssueForm, ...]
    stands: tuple[StandsForm, ...]
    not_checked: tuple[NotChecked, ...]

    @classmethod
    def of(cls, checked: CheckedPack) -> CheckForm:
        """What was found as a form."""
        return cls(
            knowledge=KnowledgeUsed.of(checked.knowledge) if checked.knowledge else None,
            checks=checked.checks,
            issues=tuple(IssueForm.of(issue, checked.pack) for issue in checked.issues),
            stands=tuple(StandsForm.from_accepted(stood, checked.pack) for stood in checked.stands),
            not_checked=checked.not_checked,
        )
