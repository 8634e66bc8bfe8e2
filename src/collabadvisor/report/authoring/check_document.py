"""What the checks of a pack found, as a document."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from collabadvisor.document.tree import Document, Paragraph, Section, points
from collabadvisor.files.words import join_words
from collabadvisor.report.authoring.issue_words import HELD, count_phrase, pack_label, with_relative_file
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.checks.checking import CheckedPack
from collabadvisor.verification.issue import GRAVITIES

TITLE = "What the checks of the knowledge found"
NOTHING_ELSE = "Nothing else was checked: the pack does not load."


def check_document(checked: CheckedPack, here: Path) -> Document:
    """Everything that was found, then how much it is; files are named as seen from the folder ``here``."""
    issues = [str(with_relative_file(issue, here)) for issue in checked.issues]
    sections = [Section("", (points(*issues),), role="part")] if issues else []
    lines = [f"{_count_issues(checked)}{_standing(checked)}"]
    if checked.knowledge is None:
        lines.append(NOTHING_ELSE)
    else:
        lines += [f"Not checked: {one.check}, since {one.why}." for one in checked.not_checked]
    about = pack_label(checked.knowledge) if checked.knowledge else ""
    return Document(TITLE, (*sections, Section("", tuple(map(Paragraph, lines)), role="part")), about=about)


def listing() -> str:
    """Every check: its id, how grave what it finds is, and what it looks for."""
    return "\n".join(f"{check.id} ({check.gravity})\n  {check.looks_for}" for check in CHECKS) + "\n"


def _count_issues(checked: CheckedPack) -> str:
    checks = count_phrase(len(checked.checks), "check")
    if not checked.issues:
        return f"{checks}, nothing found."
    count = Counter(issue.gravity for issue in checked.issues)
    phrases = (count_phrase(count[grave], grave) for grave in GRAVITIES if count[grave])
    return f"{checks}: {join_words(phrases)}."


def _standing(checked: CheckedPack) -> str:
    many = count_phrase(len(checked.stands), "more stands", "more stand")
    return f" {many}, with the reason in {HELD}." if checked.stands else ""
