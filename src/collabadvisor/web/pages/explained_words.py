"""Which words of the field have a "?" beside them on the pages, and where it leads.

It stands only on pages that hold nothing unsaved, so it opens in the same window, and Back leads back.
"""

from __future__ import annotations

from markupsafe import Markup

from collabadvisor.document.term_links import term_link
from collabadvisor.report.glossary import GROUPS

EXPLAINED = {
    "base", "bounds", "confidence", "finding", "hangs on", "lesson", "outlook", "priority", "recommendation",
    "severity", "shown", "stage", "standing", "strength", "value", "verdict", "watch point", "weakness",
}  # fmt: skip
"""The others are plain words, or stand on no page with advice."""
TERMS = {
    entry.word.lower(): f"/words#{entry.id}"
    for group in GROUPS.values()
    for entry in group
    if entry.word.lower() in EXPLAINED
}
"""Each word, and the address of what it means."""


def term(word: str) -> Markup:
    """The link to what a word means."""
    return term_link(word, TERMS[word])
