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


def answers(visit: OpenVenture) -> Response:
    """Check your answers: every question by base, each with a way to change it."""
    turn = visit.site.turns.next_turn(visit.session, visit.knowledge)
    return page(
        "answers.html.j2",
        venture=visit,
        saved=saved_words(visit),
        bases=list(_bases(visit)),
        progress=visit.venture.progress(visit.knowledge.facts),
        remaining=visit.site.turns.remaining(visit.session, visit.knowledge) if turn.open_questions else (0, 0),
        matter=frozenset(turn.open_questions),
        turn=turn,
        strangers=visit.strangers,
        left_open=[(name, clean(visit.knowledge.facts[name].name)) for name in turn.left_open],
    )


def form(visit: OpenVenture) -> Response:
    """All questions of the stage on one page."""
    return _form(visit)


def save_form(visit: OpenVenture) -> Response:
    """Keep every answer of the form that is another one than it was."""
    problems: list[tuple[str, str]] = []
    status = 422
    for fact in visit.venture.applicable_questions(visit.knowledge.facts):
        try:
            answer = read_answer(visit, fact, f"{fact.id}.")
        except CollabAdvisorError as error:
            problems += problems_of(error, _first(fact))
            continue
        if answer is None or visit.sent(f"{fact.id}.answer") == visit.sent(f"{fact.id}.was"):
            continue  # so its source stays; that of another answer would say nothing of this one
        try:
            visit.site.database.ventures.put_answer(visit.stored.id, fact.id, answer, visit.number(f"{fact.id}.seen"))
        except AnswerConflict:
            problems.append((_first(fact), ELSEWHERE.format(clean(fact.name))))
            status = 409
    if problems:
        return _form(visit.reload(), status, tuple(problems))
    return visit.redirect("/answers?saved=all")


def _form(visit: OpenVenture, status: int = 200, problems: Problems = ()) -> Response:
    return page(
        "form.html.j2",
        status,
        venture=visit,
        bases=list(_bases(visit)),
        unknown=UNKNOWN,
        problems=problems,
    )


def _first(fact: Fact) -> str:
    """The id of the first choice of a question on the page of all questions."""
    return f"{fact.id}.{next(iter(fact.labels))}"


def _bases(visit: OpenVenture) -> Iterator[tuple[Base, list[Row]]]:
    for name, base in visit.knowledge.framework.bases.items():
        rows = [_row(visit, fact) for fact in visit.knowledge.questions_at(name, visit.venture.stage)]
        if rows:
            yield base, rows


def _row(visit: OpenVenture, fact: Fact) -> Row:
    answer = visit.venture.answers.get(fact.id, Answer())
    answer_id = answer.answer if answer.answer in fact.answer_ids else None
    skipped = fact.id in visit.session.skipped
    return Row(
        fact=fact,
        said=clean(fact.label(answer_id)) if answer_id else "don't know" if skipped else "",
        where=origin(answer.confidence, answer.source) if answer_id else "",
        chosen=answer_id or (UNKNOWN if skipped else ""),
        seen=visit.stored.newest_numbers.get(fact.id, 0),
    )
