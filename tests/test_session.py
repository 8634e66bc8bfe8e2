"""The interview as data: every turn of random talks beside a plain account of what should be asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from math import prod
from pathlib import Path
from random import Random

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.reasoning.interview.questions import essentials_settled, next_questions
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
from collabadvisor.venture.model import Answer
from random_packs import random_packs, random_venture

MOST_WAYS, MOST_TURNS = 250, 30


class Account:
    """What a talk should ask, by trying every way in which it can go on."""

    def __init__(self, venture: Venture, knowledge: KnowledgeBase, *, everything: bool) -> None:
        self.knowledge, self.advise, self.everything = knowledge, PlainAdviser(knowledge), everything
        self.stage, self.facts = (
            venture.stage,
            {fact.id: fact.answer_ids for fact in venture.applicable_questions(knowledge.facts)},
        )
        self.known: dict[str, str] = dict(venture.known_answers())
        self.skipped: set[str] = set()
        self.put: list[str] = []
        self.gone_back_to = ""
        self._said: dict[tuple[str | None, ...], object] = {}

    def matter(self, skipped: set[str]) -> set[str]:
        """The open questions with an answer that changes the advice in one of all the ways to go on."""
        can_be = [
            (self.known[fact],) if fact in self.known else (None,) if fact in skipped else (None, *scale)
            for fact, scale in self.facts.items()
        ]
        said = {way: self._advice(way) for way in product(*can_be)}
        return {
            fact
            for place, fact in enumerate(self.facts)
            if len(can_be[place]) > 1
            and any(advice != said[(*way[:place], None, *way[place + 1 :])] for way, advice in said.items())
        }

    def _advice(self, way: tuple[str | None, ...]) -> object:
        if way not in self._said:
            answers = {fact: answer for fact, answer in zip(self.facts, way, strict=True) if answer}
            advice = self.advise(Venture(venture="x", stage=self.stage, answers=answers), self.knowledge)
            stands = list(advice.standings.items())
            urged = {advised.id: advised.priority for advised in advice.recommendations}
            self._said[way] = (advice.verdict.id, stands, urged)
        return self._said[way]

    def check(self, asked: Turn, session: Session) -> None:
        matter = self.matter(self.skipped)
        assert asked.number == self._before() + 1
        rest = [fact for fact in self.facts if fact not in self.known and fact not in self.skipped]
        assert (session.venture.known_answers(), set(session.skipped)) == (self.known, self.skipped)
        assert set(asked.open_questions) == matter
        assert set(asked.left_open) == (self.matter(set()) & self.skipped if self.skipped else set())
        assert list(asked.for_the_record) == ([] if matter else rest)
        if self.gone_back_to:
            assert (asked.fact, asked.question) == (self.gone_back_to, None)
        elif matter:
            topic = self.knowledge.facts[self.put[-1]].base if self.put else ""
            assert asked.question == next_questions(session.venture, self.knowledge, self.skipped, None, topic)[0]
            assert asked.fact == asked.question.fact == asked.open_questions[0]
        else:
            assert (asked.fact, asked.question) == (rest[0] if rest and self.everything else None, None)

    def _before(self) -> int:
        """How many questions were put before this one."""
        return self.put.index(self.gone_back_to) if self.gone_back_to in self.put else len(self.put)

    def reply(self, asked: str, session: Session, chance: Random) -> Session:
        """The session after a reply by chance, which is also kept account of."""
        kind = chance.choice(["answer", "answer", "answer", "unknown", "back", "back", "go", "keep"])
        if kind == "go":
            self.gone_back_to = chance.choice(list(self.facts))
            self.skipped.discard(self.gone_back_to)
            return go_to(session, self.gone_back_to, self.knowledge)
        if kind == "back":
            self.gone_back_to = self.put[self._before() - 1] if self._before() else self.gone_back_to
            self.skipped.discard(self.gone_back_to)
            return go_back(session)
        if kind == "keep" and asked not in self.known:
            kind = "unknown"
        self.put += [] if asked in self.put else [asked]
        self.gone_back_to = ""
        if kind == "keep":
            return keep_answer(session, asked)
        if kind == "unknown":
            self.known.pop(asked, None)
            self.skipped.add(asked)
            return record_unknown(session, asked, self.knowledge)
        self.known[asked] = chance.choice(self.facts[asked])
        return record_answer(session, asked, Answer(answer=self.known[asked]), self.knowledge)


def talks(folder: Path, many: int, seed: int) -> Iterator[tuple[KnowledgeBase, Venture]]:
    """Ventures of random packs with few enough ways to go on."""
    for knowledge in random_packs(folder, many, seed=seed, always_a_verdict=True):
        chance = Random(knowledge.digest)  # noqa: S311  (seeded: the same talks every time)
        for _ in range(4):
            venture = random_venture(knowledge, chance, 0.4)
            if prod(len(fact.answer_ids) + 1 for fact in venture.applicable_questions(knowledge.facts)) <= MOST_WAYS:
                yield knowledge, venture


@pytest.mark.slow
def test_random_talks_ask_what_trying_everything_says(tmp_path: Path) -> None:
    happened = {False: Counter[str](), True: Counter[str]()}
    for knowledge, venture in talks(tmp_path, 300, seed=61):
        for everything, counts in happened.items():
            chance = Random(f"{knowledge.digest} {venture} {everything}")  # noqa: S311  (seeded)
            session = Session(venture=venture, everything=everything)
            account = Account(venture, knowledge, everything=everything)
            for _ in range(MOST_TURNS):
                asked = next_turn(session, knowledge)
                account.check(asked, session)
                counts["turns"] += 1
                counts["gone back"] += bool(account.gone_back_to)
                if asked.fact is None:
                    counts["ended"] += 1
                    break
                session = account.reply(asked.fact, session, chance)
                assert Session.parse(session.dump(), knowledge) == session
    for counts in happened.values():
        assert counts["turns"] > 300, counts
        assert min(counts["gone back"], counts["ended"]) > 20, counts


# By hand.


@pytest.fixture
def fresh(garden: KnowledgeBase) -> Session:  # noqa: ARG001  (its questions are the garden's)
    return Session(venture=Venture(venture="Beans", stage="planned"))


def test_going_back_to_a_skipped_question_opens_it_again(fresh: Session, garden: KnowledgeBase) -> None:
    skipped = record_unknown(fresh, "ground", garden)
    assert (next_turn(skipped, garden).left_open, "ground" in next_turn(skipped, garden).open_questions) == (
        ("ground",),
        False,
    )
    again = go_back(skipped)
    assert again.skipped == ()
    assert next_turn(again, garden).fact == "ground"
    assert (next_turn(again, garden).left_open, "ground" in next_turn(again, garden).open_questions) == ((), True)


def test_back_and_keep_change_nothing_but_the_way(fresh: Session, garden: KnowledgeBase) -> None:
    one = record_answer(fresh, "ground", Answer(answer="thin", source="me"), garden)
    assert keep_answer(go_back(one), "ground") == one
    assert go_back(fresh) == fresh
    assert next_turn(go_back(one), garden).fact == "ground"


def test_a_talk_goes_on_after_the_last_question_put_wherever_it_went_back_to(
    fresh: Session, garden: KnowledgeBase
) -> None:
    two = record_answer(
        record_answer(fresh, "ground", Answer(answer="thin"), garden), "hands", Answer(answer="two"), garden
    )
    again = record_answer(go_to(two, "ground", garden), "ground", Answer(answer="rich"), garden)
    assert (next_turn(go_to(two, "ground", garden), garden).number, next_turn(again, garden).number) == (1, 3)
    assert next_turn(go_back(again), garden).fact == "hands"
    with pytest.raises(CollabAdvisorError, match="Did you mean 'ground'"):
        go_to(two, "grond", garden)


def test_not_known_any_more(fresh: Session, garden: KnowledgeBase) -> None:
    one = record_unknown(go_back(record_answer(fresh, "ground", Answer(answer="thin"), garden)), "ground", garden)
    assert (one.venture.known_answers(), one.skipped) == ({}, ("ground",))


def test_an_answer_to_what_was_skipped_counts(fresh: Session, garden: KnowledgeBase) -> None:
    one = record_answer(record_unknown(fresh, "ground", garden), "ground", Answer(answer="thin"), garden)
    assert (one.venture.known_answers(), one.skipped, one.last) == ({"ground": "thin"}, (), "ground")


def test_a_talk_goes_on_from_the_venture_alone_with_nothing_skipped(fresh: Session, garden: KnowledgeBase) -> None:
    one = record_unknown(record_answer(fresh, "hands", Answer(answer="many"), garden), "ground", garden)
    assert "ground" in next_turn(Session(venture=one.venture), garden).open_questions


def test_it_is_told_when_the_verdict_and_what_to_do_now_are_settled(fresh: Session, garden: KnowledgeBase) -> None:
    one = record_answer(fresh, "ground", Answer(answer="barren"), garden)
    assert (next_turn(fresh, garden).settled, next_turn(one, garden).settled) == (False, True)
    assert essentials_settled(one.venture, garden)


def test_what_the_knowledge_does_not_have_is_refused(fresh: Session, garden: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match="Did you mean 'ground'"):
        record_answer(fresh, "grond", Answer(answer="thin"), garden)
    with pytest.raises(CollabAdvisorError, match="Did you mean 'thin'"):
        record_answer(fresh, "ground", Answer(answer="thinn"), garden)
    with pytest.raises(CollabAdvisorError, match="Did you mean 'ground'"):
        record_unknown(fresh, "grond", garden)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[]", "here should stand a mapping"),
        ('{"venture": {"venture": "x", "stage": "planed"}}', "there is no stage 'planed'"),
        ('{"venture": {"venture": "x", "stage": "planned"}, "skipped": ["grond"]}', "the fact 'grond' is not known"),
        ('{"venture": {"venture": "x", "stage": "planned"}, "skipped": "ground"}', "'skipped' should be a list"),
        ('{"venture": {"venture": "x", "stage": "planned"}, "on": []}', "the key 'on' is not known here"),
        ("{", "this is not YAML"),
    ],
)
def test_a_session_that_somebody_has_spoilt_is_refused(text: str, what: str, garden: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError, match=r"^the session:\d: ") as refused:
        Session.parse(text, garden)
    assert what in str(refused.value)


def test_a_session_keeps_notes_and_its_way(fresh: Session, garden: KnowledgeBase) -> None:
    noted = Answer(answer="thin", source="ours: “x” # y", confidence="assumed")
    one = record_unknown(record_answer(fresh.replace(everything=True), "ground", noted, garden), "hands", garden)
    again = Session.parse(one.dump(), garden)
    assert (again, again.venture.answers["ground"], again.gone_through) == (one, noted, ("ground", "hands"))
