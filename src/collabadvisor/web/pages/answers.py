"""All answers on one page: to check, to change one, or to fill in a form of all questions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.responses import Response

from collabadvisor.document.tidy import origin
from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Base, Fact
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.refusals import AnswerConflict
from collabadvisor.web.pages.answer_fields import UNKNOWN, read_answer
from collabadvisor.web.pages.interview import saved_words
from collabadvisor.web.pages.opened import OpenVenture
from collabadvisor.web.pages.start import Problems, problems_of
from collabadvisor.web.pages.templating import page

ELSEWHERE = (
    "“{}” was answered in another window meanwhile: that answer is shown, and yours is not kept. "
    "Choose again if yours is right."
)


@dataclass(frozen=True)
class Row:
    """A question with what is known of it: ``said`` in words, ``chosen`` as a form sends it."""

    fact: Fact
    said: str
    where: str
    chosen: str
    seen: int


def answers(came: OpenVenture) -> Response:
    """Check your answers: every question by base, each with a way to change it."""
    asked = came.site.turns.next_turn(came.session, came.knowledge)
    return page(
        "answers.html.j2",
        venture=came,
        saved=saved_words(came),
        bases=list(_bases(came)),
        progress=came.venture.progress(came.knowledge.facts),
        remaining=came.site.turns.remaining(came.session, came.knowledge) if asked.open_questions else (0, 0),
        matter=frozenset(asked.open_questions),
        turn=asked,
        strangers=came.strangers,
        left_open=[(name, clean(came.knowledge.facts[name].name)) for name in asked.left_open],
    )


def form(came: OpenVenture) -> Response:
    """All questions of the stage on one page."""
    return _form(came)


def save_form(came: OpenVenture) -> Response:
    """Keep every answer of the form that is another one than it was."""
    problems: list[tuple[str, str]] = []
    status = 422
    for fact in came.venture.applicable_questions(came.knowledge.facts):
        try:
            answer = read_answer(came, fact, f"{fact.id}.")
        except CollabAdvisorError as error:
            problems += problems_of(error, _first(fact))
            continue
        if answer is None or came.sent(f"{fact.id}.answer") == came.sent(f"{fact.id}.was"):
            continue  # so its source stays; that of another answer would say nothing of this one
        try:
            came.site.database.ventures.put_answer(came.stored.id, fact.id, answer, came.number(f"{fact.id}.seen"))
        except AnswerConflict:
            problems.append((_first(fact), ELSEWHERE.format(clean(fact.name))))
            status = 409
    if problems:
        return _form(came.reload(), status, tuple(problems))
    return came.redirect("/answers?saved=all")


def _form(came: OpenVenture, status: int = 200, problems: Problems = ()) -> Response:
    return page(
        "form.html.j2",
        status,
        venture=came,
        bases=list(_bases(came)),
        unknown=UNKNOWN,
        problems=problems,
    )


def _first(fact: Fact) -> str:
    """The id of the first choice of a question on the page of all questions."""
    return f"{fact.id}.{next(iter(fact.labels))}"


def _bases(came: OpenVenture) -> Iterator[tuple[Base, list[Row]]]:
    for name, base in came.knowledge.framework.bases.items():
        rows = [_row(came, fact) for fact in came.knowledge.questions_at(name, came.venture.stage)]
        if rows:
            yield base, rows


def _row(came: OpenVenture, fact: Fact) -> Row:
    given = came.venture.answers.get(fact.id, Answer())
    known = given.answer if given.answer in fact.answer_ids else None
    skipped = fact.id in came.session.skipped
    return Row(
        fact=fact,
        said=clean(fact.label(known)) if known else "don't know" if skipped else "",
        where=origin(given.confidence, given.source) if known else "",
        chosen=known or (UNKNOWN if skipped else ""),
        seen=came.stored.seen.get(fact.id, 0),
    )
