"""What the checks of a pack found: as text, as JSON (``collabadvisor/knowledge-check/1``) or as SARIF. Layout only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from collabadvisor.document.json_text import written
from collabadvisor.files.words import listed
from collabadvisor.report.authoring.check_json import CheckForm
from collabadvisor.report.authoring.issue_words import HELD, counted, seen_from
from collabadvisor.verification.checks.catalogue import CHECKS
from collabadvisor.verification.checks.checking import Checked
from collabadvisor.verification.issue import GRAVITIES

FORMATS = ("text", "json", "sarif")


def render(form: str, checked: Checked, here: Path) -> str:
    """What was found in one of ``FORMATS``, ending with one newline. The same pack gives the same bytes.

    ``here`` is the working folder: text and SARIF name files from there, JSON from the pack's own folder.

    Raises:
        MissingExtra: SARIF is asked for, and the library for it is not installed.
    """
    if form == "json":
        return written(CheckForm.of(checked)) + "\n"
    if form == "sarif":
        from collabadvisor.report.authoring.check_sarif import sarif

        return written(sarif(checked, here)) + "\n"
    return "\n".join(_lines(checked, here)) + "\n"


def listing() -> str:
    """Every check: its id, how grave what it finds is, and what it looks for."""
    return "\n".join(f"{check.id} ({check.gravity})\n  {check.looks_for}" for check in CHECKS) + "\n"


def _lines(checked: Checked, here: Path) -> Iterator[str]:
    for issue in checked.issues:
        yield str(seen_from(issue, here))
    if checked.issues:
        yield ""
    yield f"{_found(checked)}{_standing(checked)}"
    if checked.knowledge is None:
        yield "Nothing else was checked: the pack does not load."
        return
    for one in checked.not_checked:
        yield f"Not checked: {one.check}, since {one.why}."


def _found(checked: Checked) -> str:
    made = counted(len(checked.checks), "check")
    if not checked.issues:
        return f"{made}, nothing found."
    count = Counter(issue.gravity for issue in checked.issues)
    told = (counted(count[grave], grave) for grave in GRAVITIES if count[grave])
    return f"{made}: {listed(told)}."


def _standing(checked: Checked) -> str:
    many = counted(len(checked.stands), "more stands", "more stand")
    return f" {many}, with the reason in {HELD}." if checked.stands else ""
