"""A database beside a model of it in memory: whatever is done to both, in any order, they say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule

from collabadvisor import Venture
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.database import Database
from collabadvisor.web.database.refusals import AnswerConflict, UnknownVenture, VentureConflict
from collabadvisor.web.database.stored_venture import LinkKey, Origin

QUESTIONS = st.sampled_from(["purpose", "lead", "time"])
ANSWERS = st.builds(Answer, answer=st.sampled_from([None, "low", "high"]), source=st.sampled_from(["", "minutes"]))
NAMES = st.sampled_from(["Harbour", "Quay", "Ünïcode 🚢"])
STAGES = st.sampled_from(["forming", "mature"])
VENTURES = st.builds(
    Venture,
    venture=NAMES,
    stage=STAGES,
    as_of=st.sampled_from(["", "May"]),
    answers=st.dictionaries(QUESTIONS, ANSWERS),
)
BACK = st.integers(0, 2)
"""How many changes ago somebody looked who now changes something."""
RETENTION = timedelta(days=100)
NOTHING = Answer()


@dataclass(frozen=True)
class Reply:
    question: str
    answer: Answer
    origin: Origin


@dataclass
class Remembered:
    """What the database should hold of one venture."""

    head: Venture
    replies: list[Reply]
    revision: int
    changed: datetime
    revisions_seen: list[int] = field(default_factory=lambda: [1])

    def newest(self, question: str) -> tuple[int, Answer | None]:
        found = [(number, each.answer) for number, each in enumerate(self.replies, 1) if each.question == question]
        return found[-1] if found else (0, None)

    def answers(self) -> dict[str, Answer]:
        newest = {each.question: each.answer for each in self.replies}
        return {question: answer for question, answer in newest.items() if answer != NOTHING}

    def touch(self, now: datetime) -> None:
        self.revision += 1
        self.changed = now


@dataclass
class RememberedLink:
    venture: str | None
    expires: datetime | None
    revoked: bool = False


class DatabaseMachine(RuleBasedStateMachine):
    """What can be done. ``fresh`` opens an empty database; a subclass says which."""

    @classmethod
    def fresh(cls, clock: Callable[[], datetime], retention: timedelta) -> Database:
        raise NotImplementedError

    ventures = Bundle("ventures")
    links = Bundle("links")

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2026, 1, 1, tzinfo=UTC)
        self.database = self.fresh(lambda: self.now, RETENTION)
        self.known: dict[str, Remembered] = {}
        self.keys: dict[str, RememberedLink] = {}

    def teardown(self) -> None:
        self.database.close()

    @rule(target=ventures, new=VENTURES, origin=st.sampled_from(["person", "file"]))
    def create(self, new: Venture, origin: Origin) -> str:
        made = self.database.ventures.create(new, (), origin)
        replies = [Reply(question, given, origin) for question, given in new.answers.items() if given != NOTHING]
        self.known[made] = Remembered(new.replace(answers={}), replies, 1, self.now)
        return made

    @rule(venture=ventures, question=QUESTIONS, answer=ANSWERS, back=BACK)
    def answer(self, venture: str, question: str, answer: Answer, back: int) -> None:
        it = self.known.get(venture)
        if it is None:
            with pytest.raises(UnknownVenture):
                self.database.ventures.put_answer(venture, question, answer, 0)
            return
        number, newest = it.newest(question)
        seen = max(number - back, 0)
        if newest == answer:
            assert self.database.ventures.put_answer(venture, question, answer, seen) == number
        elif newest is not None and seen != number:
            with pytest.raises(AnswerConflict) as told:
                self.database.ventures.put_answer(venture, question, answer, seen)
            assert (told.value.entry.number, told.value.entry.answer) == (number, newest)
        else:
            kept = self.database.ventures.put_answer(venture, question, answer, seen)
            it.replies.append(Reply(question, answer, "person"))
            it.touch(self.now)
            assert kept == len(it.replies)

    @rule(venture=ventures, name=st.none() | NAMES, stage=st.none() | STAGES, back=BACK)
    def change(self, venture: str, name: str | None, stage: str | None, back: int) -> None:
        it = self.known.get(venture)
        if it is None:
            return
        wanted = it.head.replace(venture=name or it.head.venture, stage=stage or it.head.stage)
        if wanted == it.head:
            assert self.database.ventures.change(venture, name=name, stage=stage, revision=0) == it.revision
        elif back:
            with pytest.raises(VentureConflict):
                self.database.ventures.change(venture, name=name, stage=stage, revision=it.revision - back)
        else:
            revision = self.database.ventures.change(venture, name=name, stage=stage, revision=it.revision)
            it.head = wanted
            it.touch(self.now)
            assert revision == it.revision

    @rule(venture=ventures, new=VENTURES, back=BACK)
    def upload(self, venture: str, new: Venture, back: int) -> None:
        it = self.known.get(venture)
        if it is None:
            return
        before = it.answers()
        given = {
            question: answer
            for question, answer in new.answers.items()
            if answer not in (NOTHING, before.get(question))
        }
        head = new.replace(answers={}, as_of=new.as_of or it.head.as_of)
        if not given and head == it.head:
            assert self.database.ventures.put_file(venture, new, -1) == it.revision
        elif back:
            with pytest.raises(VentureConflict):
                self.database.ventures.put_file(venture, new, it.revision - back)
        else:
            revision = self.database.ventures.put_file(venture, new, it.revision)
            it.head = head
            it.replies += [Reply(question, answer, "file") for question, answer in given.items()]
            it.touch(self.now)
            assert revision == it.revision

    @rule(venture=consumes(ventures))
    def erase(self, venture: str) -> None:
        if self.known.pop(venture, None) is None:
            with pytest.raises(UnknownVenture):
                self.database.ventures.erase(venture)
        else:
            self.database.ventures.erase(venture)
            self._forget_links()

    @rule(target=links, venture=ventures, days=st.none() | st.integers(0, 60))
    def invite(self, venture: str, days: int | None) -> LinkKey | None:
        expires = None if days is None else self.now + timedelta(days=days)
        if venture not in self.known:
            with pytest.raises(UnknownVenture):
                self.database.links.create("owner", venture, expires)
            return None
        key = self.database.links.create("owner", venture, expires)
        assert key.text not in self.keys
        self.keys[key.text] = RememberedLink(venture, expires)
        return key

    @rule(key=links)
    def revoke(self, key: LinkKey | None) -> None:
        if key is not None and key.text in self.keys:
            self.database.links.revoke(key.link.id)
            self.keys[key.text].revoked = True

    @rule(days=st.integers(1, 60))
    def wait(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule()
    def sweep(self) -> None:
        past = {name for name, it in self.known.items() if (it.changed + RETENTION).date() < self.now.date()}
        assert set(self.database.ventures.sweep()) == past
        for name in past:
            del self.known[name]
        self._forget_links()

    @rule(key=links)
    def follow(self, key: LinkKey | None) -> None:
        if key is None:
            return
        it = self.keys.get(key.text)
        opens = it is not None and not it.revoked and (it.expires is None or self.now < it.expires)
        found = self.database.links.read("owner", key.text)
        assert (found is not None) == opens
        assert self.database.links.read("admin", key.text) is None
        if found is not None:
            assert replace(found, revoked=None) == key.link

    @invariant()
    def each_venture_is_as_remembered(self) -> None:
        assert {each.id for each in self.database.ventures.listing()} == set(self.known)
        for name, it in self.known.items():
            stored = self.database.ventures.read(name)
            assert stored.venture == it.head.replace(answers=it.answers())
            assert (stored.revision, stored.changed) == (it.revision, it.changed)
            assert stored.keep_until == (it.changed + RETENTION).date()
            questions = dict.fromkeys(each.question for each in it.replies)
            assert stored.newest_numbers == {question: it.newest(question)[0] for question in questions}
            unknown = [question for question in questions if it.newest(question)[1].answer is None]  # type: ignore[union-attr]  # each of these has an entry
            assert stored.unknown == tuple(sorted(unknown, key=lambda question: it.newest(question)[0]))
            by_people = [each.question for each in it.replies if each.origin == "person"]
            assert stored.gone_through == tuple(dict.fromkeys(by_people))
            kept = self.database.ventures.entries(name)
            assert [(each.question, each.answer, each.origin) for each in kept] == [
                (each.question, each.answer, each.origin) for each in it.replies
            ]

    @invariant()
    def the_list_counts_answers(self) -> None:
        for each in self.database.ventures.listing():
            answers = self.known[each.id].answers().values()
            assert each.answered == sum(answer.answer is not None for answer in answers)

    def _forget_links(self) -> None:
        self.keys = {key: it for key, it in self.keys.items() if it.venture in self.known}
