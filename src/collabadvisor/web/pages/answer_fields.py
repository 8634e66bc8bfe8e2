"""The fields of a form in which a question is answered."""

from __future__ import annotations

from typing import cast, get_args

from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Fact
from collabadvisor.venture.model import LONGEST, Answer, Confidence
from collabadvisor.web.pages.opened import Visit

UNKNOWN = "unknown"
"""What stands for "don't know" in a form; no answer's id is an English word that stands for it."""
NOTHING = "Choose an answer. If you can't tell, choose: don't know."
CONFIDENCES = {
    "documented": "a document says so",
    "asserted": "somebody says so",
    "assumed": "I assume so",
}


def read_answer(visit: Visit, fact: Fact, prefix: str = "") -> Answer | None:
    """The answer that was sent, None where none was chosen. ``prefix`` stands before the names of its fields.

    Raises:
        VentureError: there is no such answer, or where it comes from is told at too great length.
    """
    chosen = visit.sent(f"{prefix}answer")
    if not chosen:
        return None
    if chosen != UNKNOWN and chosen not in fact.answer_ids:
        _refuse(fact, "there is no such answer.", "Choose one of those on the page.")
    source = clean(visit.sent(f"{prefix}source"))
    if len(source) > LONGEST["source"]:
        what = f"where it comes from takes {len(source):,} characters."
        _refuse(fact, what, f"Say it in {LONGEST['source']:,} or fewer.")
    confidence = visit.sent(f"{prefix}confidence")
    confidences = get_args(Confidence)
    return Answer(
        answer=None if chosen == UNKNOWN else chosen,
        source=source,
        confidence=cast("Confidence", confidence) if confidence in confidences else None,
    )


def _refuse(fact: Fact, what: str, remedy: str) -> None:
    raise VentureError([Problem(Location(clean(fact.name)), what, remedy)])
