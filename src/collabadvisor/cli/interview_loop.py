"""The interview: one question after the other, each answer saved at once.

Plain lines only, so that a pipe and a screen reader do as well as a terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from collabadvisor.cli.replies import CONFIDENCES, Reply, chosen, noted, understood
from collabadvisor.cli.venture_file import VentureFile
from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Fact
from collabadvisor.reasoning.interview.questions import NextQuestion, first_settled, next_questions
from collabadvisor.reasoning.interview.relevance import relevant
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.report.interview import ask_text
from collabadvisor.venture.model import LONGEST, Answer

Hear = Callable[[str], str | None]
"""Takes a prompt, and gives the line that was typed; None where nothing more can come."""
Say = Callable[[list[str]], None]
Turn = Literal["again", "next", "stop"]


class Interview:
    """One talk about one venture. ``everything``: also the questions that can no longer change the advice."""

    def __init__(self, file: VentureFile, hear: Hear, say: Say, width: int, *, everything: bool = False) -> None:
        self.file = file
        self.knowledge = file.knowledge
        self.hear = hear
        self.say = say
        self.width = width
        self.everything = everything
        self._skipped: dict[str, None] = {}
        self._gone_through: list[str] = []  # the questions put so far, for the way back
        self._last: str = ""  # the last one answered, for a note
        self._return_to = ""
        self._told_that_nothing_matters = False
        self._told_that_first_is_settled = False

    def hold(self) -> None:
        """Ask until nothing is left to ask, or until it is stopped."""
        self.say(ask_text.welcome(self.file.venture, str(self.file.path), self.knowledge, self.width))
        going_on = True
        while going_on and (choice := self._choose()):
            going_on = self._ask(*choice)
        open_ones = relevant(self.file.venture, self.knowledge)
        left = len(open_ones) if not going_on else 0
        skipped = [name for name in open_ones if name in self._skipped]
        self.say(ask_text.goodbye(self.file.venture, left, skipped, self.knowledge, self.width))

    def _choose(self) -> tuple[Fact, NextQuestion | None, int] | None:
        """What to ask next, why, and how many questions are worth asking; None where nothing is left."""
        facts, venture = self.knowledge.facts, self.file.venture
        if self._return_to:
            name, self._return_to = self._return_to, ""
            self._skipped.pop(name, None)
            return facts[name], None, 0
        questions = next_questions(venture, self.knowledge, self._skipped)
        if questions:
            self._tell_what_is_settled()
            return facts[questions[0].fact], questions[0], len(questions)
        return self._for_the_record() if self.everything else None

    def _tell_what_is_settled(self) -> None:
        settled = first_settled(self.file.venture, self.knowledge, self._skipped)
        if settled and not self._told_that_first_is_settled:
            self.say(ask_text.first_settled(self.width))
        self._told_that_first_is_settled = settled

    def _for_the_record(self) -> tuple[Fact, None, int] | None:
        venture = self.file.venture
        done = {*venture.known(), *self._skipped}
        rest = [fact for fact in venture.asked(self.knowledge.facts) if fact.id not in done]
        if not rest:
            return None
        if not self._told_that_nothing_matters:
            self._told_that_nothing_matters = True
            self.say(ask_text.for_the_record(len(rest), self.width))
        return rest[0], None, 0

    def _ask(self, fact: Fact, question: NextQuestion | None, worth: int) -> bool:
        """Put one question until it is answered, skipped or left; whether the talk goes on."""
        venture = self.file.venture
        self.say(
            ask_text.put(venture, fact, question, (len(self._gone_through) + 1, worth), self.knowledge, self.width)
        )
        turn: Turn = "again"
        while turn == "again":
            line = self.hear(f"Your answer, 1 to {len(fact.answers)}: ")
            turn = "stop" if line is None else self._heard(fact, understood(line, fact))
        return turn == "next"

    def _heard(self, fact: Fact, reply: Reply) -> Turn:
        keeps = reply.kind == "nothing" and fact.id in self.file.venture.known()
        turns: dict[str, Callable[[], Turn]] = {
            "answer": lambda: self._answered(fact, reply),
            "unknown": lambda: self._unknown(fact),
            "back": self._back,
            "stop": lambda: "stop",
            "note": lambda: self._note(reply.rest),
            "help": lambda: self._told(ask_text.help_on(fact, self.width)),
        }
        if keeps:
            return self._done(fact)
        told = turns.get(reply.kind)
        return told() if told else self._told(ask_text.not_understood(fact, reply.rest, self.width))

    def _told(self, lines: list[str]) -> Turn:
        self.say(lines)
        return "again"

    def _done(self, fact: Fact) -> Turn:
        self._gone_through.append(fact.id)
        return "next"

    def _answered(self, fact: Fact, reply: Reply) -> Turn:
        if not self._save(fact.id, noted(reply.answer, reply.rest)):
            return "again"
        self._last = fact.id
        return self._done(fact)

    def _unknown(self, fact: Fact) -> Turn:
        if fact.id in self.file.venture.known():
            self._save(fact.id, None)
        self._skipped[fact.id] = None
        self.say(ask_text.skipped(self.width))
        return self._done(fact)

    def _back(self) -> Turn:
        if not self._gone_through:
            return self._told(["This is the first question of this talk; there is none to go back to."])
        self._return_to = self._gone_through.pop()
        return "next"

    def _note(self, words: str) -> Turn:
        """Note where the last answer comes from: as typed after the ``n``, or asked for."""
        given = self.file.venture.answers.get(self._last)
        if given is None or given.answer is None:
            return self._told(
                ["There is no answer yet to make a note on. Answer first; n then notes where it comes from."]
            )
        going_on = True
        if not words:
            words, going_on = self._asked_for_a_note(self.knowledge.facts[self._last], given.answer)
        if words:
            self._save(self._last, noted(given.answer, words, given))
        return "again" if going_on else "stop"

    def _asked_for_a_note(self, fact: Fact, answer: str) -> tuple[str, bool]:
        """A note as it could have been typed in one line, and whether the talk goes on."""
        self.say([f"A note on {clean(fact.name)}: {clean(fact.answers[answer])}."])
        source = self.hear("Where does that come from? (Enter: no note) ")
        sure = (
            None
            if source is None
            else self.hear("How sure is it? 1 documented, 2 asserted, 3 assumed (Enter: not said) ")
        )
        said = clean(sure or "").lower()
        number, _ = chosen(said, len(CONFIDENCES))
        word = CONFIDENCES[number - 1] if number else said if said in CONFIDENCES else ""
        return f"{word}: {source or ''}".lstrip(": "), sure is not None

    def _save(self, name: str, given: Answer | None) -> bool:
        if given and len(given.source) > LONGEST["source"]:
            self.say(
                [f"That note is longer than {LONGEST['source']:,} characters; a short one will do. Nothing was saved."]
            )
            return False
        before = verdict_now(self.file.venture, self.knowledge)
        copy = self.file.save(name, given)
        self.say(ask_text.saved(self.file.venture, name, self.knowledge, self.width))
        if copy:
            self.say(ask_text.written_anew(str(copy), self.width))
        verdict = verdict_now(self.file.venture, self.knowledge)
        if verdict != before and verdict:
            self.say(ask_text.moved(verdict, self.knowledge, self.width))
        return True
