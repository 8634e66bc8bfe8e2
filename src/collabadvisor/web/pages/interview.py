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


def next_page(visit: OpenVenture) -> Response:
    """Go to the question that matters most now; where none can change the advice, say so."""
    turn = visit.site.turns.next_turn(visit.session, visit.knowledge)
    return visit.redirect(f"/q/{turn.fact}" if turn.fact else "/enough")


def question(visit: OpenVenture) -> Response:
    """A question with its answers."""
    return _page(visit, _fact(visit))


def reply(visit: OpenVenture) -> Response:
    """Keep an answer, and go on."""
    fact = _fact(visit)
    try:
        answer = read_answer(visit, fact)
    except VentureError as error:
        return _page(visit, fact, 422, " ".join(str(problem) for problem in error.problems))
    if answer is None:
        return _page(visit, fact, 422, NOTHING)
    before, after = visit.session, _replied(visit, fact, answer)
    try:
        visit.site.database.ventures.put_answer(visit.stored.id, fact.id, answer, visit.number("seen"))
    except AnswerConflict as conflict:
        return _conflict(visit, fact, answer, conflict.entry)
    return visit.redirect(_onward(visit, fact, before, after))


def enough(visit: OpenVenture) -> Response:
    """Where the talk can stop: the verdict and what is to be done now cannot change any more, or nothing can."""
    turn = visit.site.turns.next_turn(visit.session, visit.knowledge)
    return page(
        "enough.html.j2",
        venture=visit,
        saved=saved_words(visit),
        turn=turn,
        next=turn.fact,
        left_open=[clean(visit.knowledge.facts[name].name) for name in turn.left_open],
    )


def _fact(visit: OpenVenture) -> Fact:
    fact = visit.knowledge.facts.get(visit.part("fact"))
    if fact is None or not fact.is_asked_at(visit.venture.stage):
        raise HTTPException(404)
    return fact


def _replied(visit: OpenVenture, fact: Fact, answer: Answer) -> Session:
    """The talk after a reply. Raises ``VentureError`` where the knowledge has no such answer."""
    if answer.answer is None:
        return record_unknown(visit.session, fact.id, visit.knowledge)
    return record_answer(visit.session, fact.id, answer, visit.knowledge)


def _onward(visit: OpenVenture, fact: Fact, before: Session, after: Session) -> str:
    """Where to go after a reply: back to the list where it came from there, else to the next question."""
    if visit.sent("to") == "answers":
        return f"/answers?saved={fact.id}#{fact.id}"
    turn = visit.site.turns.next_turn(after, visit.knowledge)
    stops = turn.fact is None or (turn.settled and not visit.site.turns.next_turn(before, visit.knowledge).settled)
    return f"/enough?saved={fact.id}" if stops else f"/q/{turn.fact}?saved={fact.id}"


def _page(visit: OpenVenture, fact: Fact, status: int = 200, error: str = "") -> Response:
    session, knowledge = visit.session, visit.knowledge
    put = session.gone_through
    place = put.index(fact.id) if fact.id in put else len(put)
    turn = visit.site.turns.next_turn(session, knowledge)
    question = turn.question if turn.fact == fact.id else None
    answer = visit.venture.answers.get(fact.id, Answer())
    chosen = answer.answer or (UNKNOWN if fact.id in session.skipped else "")
    return page(
        "question.html.j2",
        status,
        venture=visit,
        saved=saved_words(visit),
        fact=fact,
        base=knowledge.framework.bases[fact.base],
        layer=clean(knowledge.label(fact)),
        definitions=definitions(fact),
        number=place + 1,
        most=len(turn.open_questions),
        why_now=why_now(question, visit.venture.stage, knowledge) if question else "",
        back=put[place - 1] if place else "",
        to=visit.query("to") or visit.sent("to"),
        seen=visit.stored.newest_numbers.get(fact.id, 0),
        chosen=visit.sent("answer") or chosen,
        source=visit.sent("source") or answer.source,
        confidence=visit.sent("confidence") or answer.confidence or "",
        confidences=CONFIDENCES,
        unknown=UNKNOWN,
        error=error,
    )


def _conflict(visit: OpenVenture, fact: Fact, answer: Answer, entry: StoredEntry) -> Response:
    """Both answers: that of another window, which is kept, and the one just sent."""
    return page(
        "conflict.html.j2",
        409,
        venture=visit,
        fact=fact,
        kept=_answer_words(fact, entry.answer.answer),
        kept_from=origin(entry.answer.confidence, entry.answer.source),
        sent=_answer_words(fact, answer.answer),
        sent_from=origin(answer.confidence, answer.source),
        value=answer.answer or UNKNOWN,
        source=answer.source,
        confidence=answer.confidence or "",
        seen=entry.number,
        to=visit.sent("to"),
    )


def _answer_words(fact: Fact, answer: str | None) -> str:
    if answer is None:
        return "don't know"
    return clean(fact.label(answer)) if answer in fact.answer_ids else answer


def saved_words(visit: OpenVenture) -> str:
    """What to say was kept a moment ago."""
    name = visit.query("saved")
    if name == "all":
        return "Saved."
    fact = visit.knowledge.facts.get(name)
    if fact is None:
        return ""
    answer = visit.venture.answers.get(name)
    return f"Saved: {clean(fact.name)}, {_answer_words(fact, answer.answer if answer else None)}."
