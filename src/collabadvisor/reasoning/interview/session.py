"""An interview as data: where it stands, what to ask next, and what each reply makes of it.

Nothing here reads, prints or waits, so a terminal, a web page and another program can all be loops over it::

    session = Session(venture=venture)
    while (asked := turn(session, knowledge)).fact:
        session = answered(session, asked.fact, Answer(answer="junior"), knowledge)

Between two requests a session can be kept as JSON (``dump``, ``Session.parse``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collabadvisor.files.models import Form, build
from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.files.yaml import YamlDocument, parse
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.interview.questions import NextQuestion, essentials_settled, next_questions
from collabadvisor.reasoning.interview.relevance import relevant
from collabadvisor.venture.model import Answer, Venture, check_venture, problems_of


class Session(Form):
    """One talk about one venture. Every field that names questions has their ids.

    ``skipped`` are those that are not known: they stay open, and are not asked again in this talk. ``gone_through`` are
    those put so far, the latest last, for the way back: begin with those answered before, and a talk goes on where
    another ended. ``return_to`` is the one that the talk has gone back to; ``last`` the one answered last, for a note.
    ``everything``: also ask what can no longer change the advice.
    """

    venture: Venture
    everything: bool = False
    skipped: tuple[str, ...] = ()
    gone_through: tuple[str, ...] = ()
    return_to: str = ""
    last: str = ""

    @classmethod
    def parse(cls, text: str, knowledge: KnowledgeBase, name: str = "the session") -> Session:
        """The session that ``dump`` has written as this text; ``name`` is said where something is wrong with it.

        Raises:
            UnreadableFile: it is no strict YAML, and so no JSON either.
            VentureError: it is no session, or it names what the knowledge does not have; carries every problem.
        """
        document = parse(text, name)
        problems: list[Problem] = []
        session = build(cls, document.data, document, problems)
        if session:
            inner = {node[1:]: line for node, line in document.lines.items() if node[:1] == ("venture",)}
            part = YamlDocument(name, session.venture, inner)
            problems += problems_of(session.venture, knowledge, part)
            problems += _unknown_names(session, knowledge, document.at())
        if session is None or problems:
            raise VentureError(problems)
        return session

    def dump(self) -> str:
        """The session as JSON."""
        return self.model_dump_json()


@dataclass(frozen=True)
class Turn:
    """What to ask next, and how far the talk is.

    ``fact`` is the question to put, None where nothing is left to ask; ``number`` its place in the talk, from 1.
    ``question`` says why it is asked now, None where the talk has gone back to it, or it is asked for the record only.
    ``open_questions`` are those that can still change the advice, the one to ask first in front; of the skipped ones,
    which are not among them, ``left_open`` still could. ``for_the_record`` are all that are left once there is no open
    question. ``settled``: the verdict, and what is to be done now, stay as they are once every open question is
    answered.
    """

    fact: str | None
    number: int
    question: NextQuestion | None
    open_questions: tuple[str, ...]
    left_open: tuple[str, ...]
    for_the_record: tuple[str, ...]
    settled: bool


def next_turn(session: Session, knowledge: KnowledgeBase, budget: Budget | None = None) -> Turn:
    """The next question, and how far the talk is. Raises ``VentureError`` as ``advise`` does."""
    venture = session.venture
    topic = knowledge.facts[session.gone_through[-1]].base if session.gone_through else ""
    questions = next_questions(venture, knowledge, session.skipped, budget, topic)
    still_matter = relevant(venture, knowledge, (), budget) if session.skipped else ()
    exclusions = {*venture.known_answers(), *session.skipped}
    rest = (
        ()
        if questions
        else tuple(fact.id for fact in venture.applicable_questions(knowledge.facts) if fact.id not in exclusions)
    )
    question = questions[0] if questions and not session.return_to else None
    return Turn(
        number=_place(session) + 1,
        fact=session.return_to or (question.fact if question else rest[0] if rest and session.everything else None),
        question=question,
        open_questions=tuple(each.fact for each in questions),
        left_open=tuple(fact for fact in still_matter if fact in session.skipped),
        for_the_record=rest,
        settled=essentials_settled(venture, knowledge, session.skipped),
    )


def record_answer(session: Session, fact: str, answer: Answer, knowledge: KnowledgeBase) -> Session:
    """The session after an answer, whichever question it is to.

    Raises:
        VentureError: the knowledge has no such question or answer.
    """
    venture = session.venture.replace(answers={**session.venture.answers, fact: answer})
    check_venture(venture, knowledge)
    return _gone_on(session, fact).replace(venture=venture, last=fact)


def record_unknown(session: Session, fact: str, knowledge: KnowledgeBase) -> Session:
    """The session after "don't know": the question is open, also where it was answered before, and is left alone.

    Raises:
        VentureError: the knowledge has no such question.
    """
    check_venture(session.venture.replace(answers={fact: Answer()}), knowledge)
    after = _gone_on(session, fact)
    venture = session.venture.with_answers({fact: None}) if fact in session.venture.known_answers() else session.venture
    return after.replace(venture=venture, skipped=(*after.skipped, fact))


def keep_answer(session: Session, fact: str) -> Session:
    """The session after a question that it had gone back to stays as it is answered."""
    return _gone_on(session, fact)


def go_back(session: Session) -> Session:
    """The session at the question before, which is no longer skipped then; the same session where there is none."""
    place = _place(session)
    return _at(session, session.gone_through[place - 1]) if place else session


def go_to(session: Session, fact: str, knowledge: KnowledgeBase) -> Session:
    """The session at any question, put before or not, which is no longer skipped then.

    Raises:
        VentureError: the knowledge has no such question.
    """
    check_venture(session.venture.replace(answers={fact: Answer()}), knowledge)
    return _at(session, fact)


def _at(session: Session, fact: str) -> Session:
    return session.replace(return_to=fact, skipped=_without(session.skipped, fact))


def _place(session: Session) -> int:
    """How many questions were put before the one where the talk is."""
    put = session.gone_through
    return put.index(session.return_to) if session.return_to in put else len(put)


def _gone_on(session: Session, fact: str) -> Session:
    put = session.gone_through
    gone_through = put if fact in put else (*put, fact)
    return session.replace(gone_through=gone_through, return_to="", skipped=_without(session.skipped, fact))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(each for each in names if each != name)


def _unknown_names(session: Session, knowledge: KnowledgeBase, where: Location) -> Iterator[Problem]:
    for fact in (*session.skipped, *session.gone_through, session.return_to, session.last):
        if fact and fact not in knowledge.facts:
            yield Problem(where, f"the fact {quote_value(fact)} is not known.", did_you_mean(fact, knowledge.facts))
