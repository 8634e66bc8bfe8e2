"""The interview: one question a page, in the order of what it can still change."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from collabadvisor.document.tidy import origin
from collabadvisor.files.problems import VentureError
from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Fact
from collabadvisor.reasoning.interview.session import Session, record_answer, record_unknown
from collabadvisor.report.interview.definitions import definitions
from collabadvisor.report.interview.why_now import why_now
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.refusals import AnswerConflict
from collabadvisor.web.database.stored_venture import StoredEntry
from collabadvisor.web.pages.answer_fields import CONFIDENCES, NOTHING, UNKNOWN, read_answer
from collabadvisor.web.pages.opened import OpenVenture
from collabadvisor.web.pages.templating import page


def next_page(came: OpenVenture) -> Response:
    """Go to the question that matters most now; where none can change the advice, say so."""
    asked = came.site.turns.next_turn(came.session, came.knowledge)
    return came.redirect(f"/q/{asked.fact}" if asked.fact else "/enough")


def question(came: OpenVenture) -> Response:
    """A question with its answers."""
    return _page(came, _fact(came))


def reply(came: OpenVenture) -> Response:
    """Keep an answer, and go on."""
    fact = _fact(came)
    try:
        answer = read_answer(came, fact)
    except VentureError as error:
        return _page(came, fact, 422, " ".join(str(problem) for problem in error.problems))
    if answer is None:
        return _page(came, fact, 422, NOTHING)
    before, after = came.session, _replied(came, fact, answer)
    try:
        came.site.database.ventures.put_answer(came.stored.id, fact.id, answer, came.number("seen"))
    except AnswerConflict as conflict:
        return _conflict(came, fact, answer, conflict.entry)
    return came.redirect(_onward(came, fact, before, after))


def enough(came: OpenVenture) -> Response:
    """Where the talk can stop: the verdict and what is to be done now cannot change any more, or nothing can."""
    asked = came.site.turns.next_turn(came.session, came.knowledge)
    return page(
        "enough.html.j2",
        venture=came,
        saved=saved_words(came),
        turn=asked,
        next=asked.fact,
        left_open=[clean(came.knowledge.facts[name].name) for name in asked.left_open],
    )


def _fact(came: OpenVenture) -> Fact:
    fact = came.knowledge.facts.get(came.part("fact"))
    if fact is None or not fact.is_asked_at(came.venture.stage):
        raise HTTPException(404)
    return fact


def _replied(came: OpenVenture, fact: Fact, answer: Answer) -> Session:
    """The talk after a reply. Raises ``VentureError`` where the knowledge has no such answer."""
    if answer.answer is None:
        return record_unknown(came.session, fact.id, came.knowledge)
    return record_answer(came.session, fact.id, answer, came.knowledge)


def _onward(came: OpenVenture, fact: Fact, before: Session, after: Session) -> str:
    """Where to go after a reply: back to the list where it came from there, else to the next question."""
    if came.sent("to") == "answers":
        return f"/answers?saved={fact.id}#{fact.id}"
    asked = came.site.turns.next_turn(after, came.knowledge)
    stops = asked.fact is None or (asked.settled and not came.site.turns.next_turn(before, came.knowledge).settled)
    return f"/enough?saved={fact.id}" if stops else f"/q/{asked.fact}?saved={fact.id}"


def _page(came: OpenVenture, fact: Fact, status: int = 200, error: str = "") -> Response:
    session, knowledge = came.session, came.knowledge
    put = session.gone_through
    place = put.index(fact.id) if fact.id in put else len(put)
    asked = came.site.turns.next_turn(session, knowledge)
    question = asked.question if asked.fact == fact.id else None
    given = came.venture.answers.get(fact.id, Answer())
    chosen = given.answer or (UNKNOWN if fact.id in session.skipped else "")
    return page(
        "question.html.j2",
        status,
        venture=came,
        saved=saved_words(came),
        fact=fact,
        base=knowledge.framework.bases[fact.base],
        layer=clean(knowledge.label(fact)),
        definitions=definitions(fact),
        number=place + 1,
        most=len(asked.open_questions),
        why_now=why_now(question, came.venture.stage, knowledge) if question else "",
        back=put[place - 1] if place else "",
        to=came.query("to") or came.sent("to"),
        seen=came.stored.seen.get(fact.id, 0),
        chosen=came.sent("answer") or chosen,
        source=came.sent("source") or given.source,
        confidence=came.sent("confidence") or given.confidence or "",
        confidences=CONFIDENCES,
        unknown=UNKNOWN,
        error=error,
    )


def _conflict(came: OpenVenture, fact: Fact, answer: Answer, entry: StoredEntry) -> Response:
    """Both answers: that of another window, which is kept, and the one just sent."""
    return page(
        "conflict.html.j2",
        409,
        venture=came,
        fact=fact,
        kept=_said(fact, entry.answer.answer),
        kept_from=origin(entry.answer.confidence, entry.answer.source),
        sent=_said(fact, answer.answer),
        sent_from=origin(answer.confidence, answer.source),
        value=answer.answer or UNKNOWN,
        source=answer.source,
        confidence=answer.confidence or "",
        seen=entry.number,
        to=came.sent("to"),
    )


def _said(fact: Fact, answer: str | None) -> str:
    if answer is None:
        return "don't know"
    return clean(fact.label(answer)) if answer in fact.answer_ids else answer


def saved_words(came: OpenVenture) -> str:
    """What to say was kept a moment ago."""
    name = came.query("saved")
    if name == "all":
        return "Saved."
    fact = came.knowledge.facts.get(name)
    if fact is None:
        return ""
    given = came.venture.answers.get(name)
    return f"Saved: {clean(fact.name)}, {_said(fact, given.answer if given else None)}."
