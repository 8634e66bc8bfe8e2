"""The interview at a keyboard: a loop over ``reasoning.interview.session``, in which each answer is saved at once.

Plain lines only, so that a pipe and a screen reader do as well as a terminal.
"""

from __future__ import annotations

from typing import Literal

from collabadvisor.cli.answer_saving import AnswerSaving
from collabadvisor.cli.note_asking import Hear, Say, ask_for_note, is_short
from collabadvisor.cli.replies import NOT_APPLYING, Reply, answer_with_note, parse_reply, question_meant
from collabadvisor.document.lines import wrap_lines
from collabadvisor.knowledge.framework import Fact
from collabadvisor.reasoning.interview.remaining import remaining
from collabadvisor.reasoning.interview.session import (
    Session,
    Turn,
    go_back,
    go_to,
    keep_answer,
    next_turn,
    record_answer,
    record_unknown,
)
from collabadvisor.report.interview import ask_text
from collabadvisor.report.interview.answer_list import CHANGE, answer_list
from collabadvisor.venture.venture_file import VentureFile

Step = Literal["again", "next", "stop"]


class Interview:
    """One talk about the venture in a file. ``everything``: also what can no longer change the advice is asked.

    Raises:
        UnreadableFile, VentureError: the file holds no venture, now or later in the talk.
    """

    def __init__(self, file: VentureFile, hear: Hear, say: Say, width: int, *, everything: bool = False) -> None:
        venture, version = file.read()
        before = tuple(
            fact.id for fact in venture.applicable_questions(file.knowledge.facts) if fact.id in venture.known_answers()
        )
        self.session = Session(venture=venture, everything=everything, gone_through=before)
        self.saving = AnswerSaving(file, version, width)
        self.path, self.knowledge = file.path, file.knowledge
        self.hear, self.say, self.width = hear, say, width

    def run(self) -> None:
        """Ask until nothing is left to ask, or until it is stopped."""
        self.say(ask_text.welcome(self.session.venture, str(self.path), self.knowledge, self.width))
        while self._asked_to_the_end():
            self._say_goodbye()
            if not self._gone_back_in():
                return
        self._say_goodbye()

    def _asked_to_the_end(self) -> bool:
        """Ask until nothing is left to ask; False where it is stopped before."""
        settled = told_of_the_rest = False
        while (turn := next_turn(self.session, self.knowledge)).fact:
            if turn.question and turn.settled and not settled:
                self.say(ask_text.essentials_settled_lines(self.width))
            settled = turn.settled if turn.question else settled
            if turn.for_the_record and not self.session.return_to and not told_of_the_rest:
                told_of_the_rest = True
                left_open = bool(turn.left_open)
                self.say(ask_text.for_the_record(len(turn.for_the_record), self.width, left_open=left_open))
            if not self._ask(turn, self.knowledge.facts[turn.fact]):
                return False
        return True

    def _say_goodbye(self) -> None:
        now = next_turn(self.session, self.knowledge)
        self.say(ask_text.closing_lines(self.session.venture, now, self.knowledge, self.width))

    def _gone_back_in(self) -> bool:
        """Once nothing is left to ask: look at the answers and note where they come from, until one is to be changed.

        Whether one is; there is no other way back into the talk.
        """
        self.say(["", *wrap_lines(CHANGE, self.width)])
        while (line := self.hear("Anything to change? (Enter: no) ")) is not None:
            reply = parse_reply(line, None)
            match reply.kind:
                case "nothing" | "stop":
                    return False
                case "back" | "unclear" if self._gone_elsewhere(reply):
                    return True
                case "back":
                    self._say_nowhere(reply.rest)
                case "list":
                    self.say(answer_list(self.session, self.knowledge, self.width))
                case "note":
                    if self._note(reply.rest) == "stop":
                        return False
                case _:
                    self.say(wrap_lines(CHANGE, self.width))
        return False

    def _ask(self, turn: Turn, fact: Fact) -> bool:
        """Put one question until it is answered, skipped or left; whether the talk goes on."""
        session = self.session
        to_go = remaining(session.venture, turn.open_questions, self.knowledge, session.skipped)
        self.say(ask_text.question_lines(session.venture, turn, fact, to_go, self.knowledge, self.width))
        step: Step = "again"
        while step == "again":
            or_not = f" or {NOT_APPLYING}" if fact.does_not_apply else ""
            line = self.hear(f"Your answer, 1 to {len(fact.answers)}{or_not}: ")
            step = "stop" if line is None else self._take(turn, fact, parse_reply(line, fact))
        return step == "next"

    def _take(self, turn: Turn, fact: Fact, reply: Reply) -> Step:
        has_answer = fact.id in self.session.venture.known_answers()
        match reply.kind:
            case "answer" if is_short(reply.rest, self.say):
                answer = answer_with_note(reply.answer, reply.rest)
                self._save(record_answer(self.session, fact.id, answer, self.knowledge), fact.id)
            case "unknown":
                after = record_unknown(self.session, fact.id, self.knowledge)
                if has_answer:
                    self._save(after, fact.id)
                else:
                    self.session = after
                self.say(ask_text.skipped_lines(self.width))
            case "back" | "unclear" if self._gone_elsewhere(reply):
                pass
            case "nothing" if has_answer:
                self.session = keep_answer(self.session, fact.id)
            case "note":
                return self._note(reply.rest)
            case _:
                self._explain(turn, fact, reply)
                return "stop" if reply.kind == "stop" else "again"
        return "next"

    def _gone_elsewhere(self, reply: Reply) -> bool:
        """Go to the question before, or to the one that the reply means; whether there is such a one."""
        before = self.session
        facts = {fact.id: fact for fact in before.venture.applicable_questions(self.knowledge.facts)}
        put = before.gone_through if reply.kind == "back" else ()  # a bare number is an answer, if a mistyped one
        fact_id = question_meant(reply.rest, facts, put) if reply.rest else None
        if fact_id:
            self.session = go_to(before, fact_id, self.knowledge)
        elif not reply.rest:
            self.session = go_back(before)
        return fact_id is not None or self.session is not before

    def _explain(self, turn: Turn, fact: Fact, reply: Reply) -> None:
        """What to say to a reply that brings the talk nowhere."""
        if reply.kind == "help":
            venture, knowledge, width = self.session.venture, self.knowledge, self.width
            self.say(ask_text.help_lines(venture, turn, fact, knowledge, width))
            self.say(ask_text.repeat_question(venture, fact, width))
        elif reply.kind == "back":
            self._say_nowhere(reply.rest)
        elif reply.kind == "list":
            self.say([*answer_list(self.session, self.knowledge, self.width), ""])
            self.say(ask_text.repeat_question(self.session.venture, fact, self.width))
        elif reply.kind in ("nothing", "unclear"):
            self.say(ask_text.not_understood(fact, reply.rest, self.width))

    def _say_nowhere(self, words: str) -> None:
        names = [each.name for each in self.session.venture.applicable_questions(self.knowledge.facts)]
        self.say(ask_text.unknown_question_lines(words, names, self.width))

    def _note(self, words: str) -> Step:
        """Note where the last answer comes from: as typed after the ``n``, or asked for."""
        last, venture = self.session.last, self.session.venture
        answer = venture.answers.get(last)
        if answer is None or answer.answer is None:
            self.say(["There is no answer yet to make a note on. Answer first; n then notes where it comes from."])
            return "again"
        going_on = True
        if not words:
            words, going_on = ask_for_note(self.knowledge.facts[last], answer.answer, self.hear, self.say)
        if words and is_short(words, self.say):
            answers = {**venture.answers, last: answer_with_note(answer.answer, words, answer)}
            self._save(self.session.replace(venture=venture.replace(answers=answers)), last)
        return "again" if going_on else "stop"

    def _save(self, after: Session, fact: str) -> None:
        """Put what is said of a question after a reply into the file, and go on from there."""
        venture, lines = self.saving.save(self.session.venture, after.venture, fact)
        self.session = after.replace(venture=venture)
        self.say(lines)
