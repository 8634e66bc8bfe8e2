"""What the database of the pages keeps, hands out and refuses, in SQLite; elsewhere the same on PostgreSQL."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import event, select

from collabadvisor import KnowledgeBase, Venture
from collabadvisor.files.problems import VentureError
from collabadvisor.venture.model import Answer, check_venture
from collabadvisor.web.database.database import Database
from collabadvisor.web.database.refusals import AnswerConflict, UnknownLink, UnknownVenture, VentureConflict
from collabadvisor.web.database.strangers import apart
from collabadvisor.web.database.tables import audit
from harbour import HARBOUR, JUNIOR, SENIOR, UNKNOWN, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    with Database.open(tmp_path / "ventures.db", clock=clock) as opened:
        yield opened


def test_a_venture_is_read_as_it_was_created(database: Database, clock: Clock) -> None:
    made = database.ventures.create(HARBOUR, ("practice",), "file")
    stored = database.ventures.read(made)
    assert stored.venture == HARBOUR
    assert (stored.id, stored.layers, stored.newest_numbers) == (made, ("practice",), {"purpose": 1, "lead": 2})
    assert (stored.created, stored.changed, stored.revision) == (clock.now, clock.now, 1)
    assert (stored.unknown, stored.gone_through) == ((), ())


def test_what_a_file_leaves_empty_is_no_reply(database: Database) -> None:
    made = database.ventures.create(HARBOUR.replace(answers={"lead": UNKNOWN, "purpose": Answer(source="ask Ann")}))
    stored = database.ventures.read(made)
    assert (stored.newest_numbers, stored.unknown) == ({"purpose": 1}, ("purpose",))
    assert stored.venture.answers == {"purpose": Answer(source="ask Ann")}


def test_the_newest_reply_counts_and_each_is_kept(database: Database, clock: Clock) -> None:
    made = database.ventures.create(HARBOUR, source="file")
    clock.go_on(days=1)
    assert database.ventures.put_answer(made, "lead", UNKNOWN, 2) == 3
    assert database.ventures.put_answer(made, "time", UNKNOWN, 0) == 4
    assert database.ventures.put_answer(made, "purpose", SENIOR, 1) == 5
    stored = database.ventures.read(made)
    assert stored.venture.known_answers() == {"purpose": "senior"}
    assert (stored.unknown, stored.gone_through) == (("lead", "time"), ("lead", "time", "purpose"))
    assert (stored.newest_numbers, stored.revision, stored.changed) == (
        {"purpose": 5, "lead": 3, "time": 4},
        4,
        clock.now,
    )
    kept = database.ventures.entries(made)
    assert [(each.question, each.answer.answer, each.number, each.origin) for each in kept] == [
        ("purpose", "shared", 1, "file"), ("lead", "junior", 2, "file"), ("lead", None, 3, "person"),
        ("time", None, 4, "person"), ("purpose", "senior", 5, "person"),
    ]  # fmt: skip


def test_the_same_again_is_not_kept_twice_whatever_was_seen(database: Database) -> None:
    made = database.ventures.create(HARBOUR)
    number = database.ventures.put_answer(made, "lead", SENIOR, 2)
    before = database.ventures.read(made)
    assert {database.ventures.put_answer(made, "lead", SENIOR, seen) for seen in (0, 2, number)} == {number}
    assert database.ventures.read(made) == before


def test_of_two_who_answer_at_once_the_second_is_told_what_the_first_said(database: Database) -> None:
    made = database.ventures.create(HARBOUR)
    number = database.ventures.put_answer(made, "lead", SENIOR, 2)
    with pytest.raises(AnswerConflict) as told:
        database.ventures.put_answer(made, "lead", UNKNOWN, 2)
    assert (told.value.entry.answer, told.value.entry.number) == (SENIOR, number)
    assert database.ventures.read(made).venture.answers["lead"] == SENIOR


def test_what_stands_above_is_changed_once_and_never_over_somebody_elses(database: Database) -> None:
    made = database.ventures.create(HARBOUR)
    assert database.ventures.change(made, name="  Quay ", revision=1) == 2
    assert database.ventures.change(made, name="Quay", revision=1) == 2
    with pytest.raises(VentureConflict) as told:
        database.ventures.change(made, stage="mature", revision=1)
    assert (told.value.stored.venture.name, told.value.stored.revision) == ("Quay", 2)
    assert database.ventures.change(made, stage="mature", as_of="", revision=2) == 3
    assert database.ventures.read(made).venture == HARBOUR.replace(venture="Quay", stage="mature", as_of="")


def test_a_file_is_laid_over_what_is_there(database: Database) -> None:
    made = database.ventures.create(HARBOUR)
    new = Venture(venture="Quay", stage="mature", answers={"lead": SENIOR, "purpose": UNKNOWN, "time": JUNIOR})
    assert database.ventures.put_file(made, new, 1) == 2
    assert database.ventures.put_file(made, new, 1) == 2
    stored = database.ventures.read(made)
    assert stored.venture.known_answers() == {"purpose": "shared", "lead": "senior", "time": "junior"}
    assert (stored.venture.name, stored.venture.stage, stored.venture.as_of) == ("Quay", "mature", "May")
    with pytest.raises(VentureConflict):
        database.ventures.put_file(made, HARBOUR, 1)
    assert database.ventures.read(made) == stored


@pytest.mark.parametrize(
    "unfit",
    [HARBOUR.replace(venture="x" * 301), HARBOUR.replace(venture=" "), HARBOUR.replace(stage="a\0b"),
     HARBOUR.replace(answers={"q" * 201: JUNIOR}), HARBOUR.replace(answers={"q": Answer(answer="\ud800")})],
)  # fmt: skip
def test_what_is_too_long_or_no_id_is_not_kept(database: Database, unfit: Venture) -> None:
    with pytest.raises(VentureError):
        database.ventures.create(unfit)
    made = database.ventures.create(HARBOUR)
    with pytest.raises(VentureError):
        database.ventures.put_file(made, unfit, 1)
    with pytest.raises(VentureError):
        database.ventures.put_answer(made, "lead", Answer.model_construct(source="x" * 2001), 2)
    assert [database.ventures.read(each.id).venture for each in database.ventures.listing()] == [HARBOUR]


def test_a_venture_that_is_erased_is_gone_with_its_links(database: Database) -> None:
    made, other = database.ventures.create(HARBOUR), database.ventures.create(HARBOUR)
    key = database.links.create("owner", made)
    kept = database.links.create("owner", other)
    database.ventures.erase(made)
    assert database.links.read("owner", key.text) is None
    assert database.links.listing() == (kept.link,)
    for use in (
        lambda: database.ventures.read(made),
        lambda: database.ventures.erase(made),
        lambda: database.ventures.put_answer(made, "lead", JUNIOR, 0),
        lambda: database.ventures.change(made, name="x", revision=1),
        lambda: database.links.create("owner", made),
    ):
        with pytest.raises(UnknownVenture):
            use()


@pytest.mark.parametrize("odd", ["", "x", "\ud800", "a\0b", "0" * 17, "é" * 16, "' OR 1=1 --", "x" * 100_000])
def test_whatever_is_sent_as_an_id_is_met_as_an_unknown_one(database: Database, odd: str) -> None:
    for use in (
        lambda: database.ventures.read(odd),
        lambda: database.ventures.entries(odd),
        lambda: database.ventures.erase(odd),
        lambda: database.ventures.put_answer(odd, "lead", JUNIOR, 0),
        lambda: database.ventures.change(odd, name="x", revision=1),
        lambda: database.ventures.put_file(odd, HARBOUR, 1),
        lambda: database.links.create("owner", odd),
    ):
        with pytest.raises(UnknownVenture):
            use()


@pytest.mark.parametrize("odd", [-1, 0, 1, 2**31, 10**30])
def test_whatever_is_sent_as_a_number_is_met_as_an_unknown_one(database: Database, odd: int) -> None:
    with pytest.raises(UnknownLink):
        database.links.revoke(odd)


def test_every_change_keeps_a_venture_longer_and_the_sweep_erases_what_is_past(
    database: Database, clock: Clock
) -> None:
    first, second = database.ventures.create(HARBOUR), database.ventures.create(HARBOUR)
    until = database.ventures.read(first).keep_until
    clock.go_on(days=100)
    database.ventures.put_answer(second, "lead", SENIOR, 2)
    assert database.ventures.read(second).keep_until == until + timedelta(days=100)
    last = datetime.combine(until, datetime.max.time(), UTC)
    assert database.ventures.sweep(last) == ()
    assert database.ventures.sweep(last + timedelta(seconds=1)) == (first,)
    assert [each.id for each in database.ventures.listing()] == [second]


def test_the_list_says_what_is_answered_and_the_newest_change_stands_first(database: Database, clock: Clock) -> None:
    first = database.ventures.create(HARBOUR)
    clock.go_on(minutes=1)
    second = database.ventures.create(HARBOUR.replace(venture="Quay"))
    clock.go_on(minutes=1)
    database.ventures.put_answer(first, "lead", UNKNOWN, 2)
    assert [(each.id, each.name, each.answered) for each in database.ventures.listing()] == [
        (first, "Harbour", 1),
        (second, "Quay", 2),
    ]


def test_a_link_opens_what_it_is_for_until_it_is_revoked_or_expires(database: Database, clock: Clock) -> None:
    made = database.ventures.create(HARBOUR)
    owner = database.links.create("owner", made, clock.now + timedelta(days=2))
    admin = database.links.create("admin")
    assert database.links.read("owner", owner.text) == owner.link
    assert database.links.read("admin", owner.text) is None
    assert len(owner.text) == 22
    assert owner.text not in repr(owner)
    clock.go_on(days=2)
    assert database.links.read("owner", owner.text) is None
    database.links.revoke(admin.link.id)
    assert database.links.read("admin", admin.text) is None
    assert [each.revoked for each in database.links.listing()] == [None, clock.now]


def test_unknown_revoked_and_expired_links_take_the_same_statements(database: Database, clock: Clock) -> None:
    made = database.ventures.create(HARBOUR)
    good, revoked, expired = (
        database.links.create("owner", made, expires) for expires in (None, None, clock.now + timedelta(days=1))
    )
    database.links.revoke(revoked.link.id)
    erased = database.ventures.create(HARBOUR)
    gone = database.links.create("owner", erased)
    database.ventures.erase(erased)
    clock.go_on(days=1)
    asked: list[str] = []
    event.listen(database.connections.engine, "before_cursor_execute", lambda *sent: asked.append(str(sent[2])))
    ways = {}
    for name, key in {
        "good": good.text, "revoked": revoked.text, "expired": expired.text, "erased": gone.text, "unknown": "A" * 22,
        "empty": "", "no key": "\ud800\0' OR 1=1 --", "long": "x" * 100_000,
        "its hash": sha256(good.text.encode()).hexdigest(),
    }.items():  # fmt: skip
        asked.clear()
        found = database.links.read("owner", key)
        assert (found is not None) == (name == "good")
        ways[name] = tuple(each for each in asked if not each.startswith("BEGIN"))
    assert len(set(ways.values())) == 1
    assert [len(way) for way in ways.values()] == [1] * len(ways)


def test_no_key_is_kept(database: Database, tmp_path: Path) -> None:
    keys = [database.links.create("admin").text for _ in range(20)]
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not [key for key in keys if key.encode() in kept]
    assert all(sha256(key.encode()).hexdigest().encode() in kept for key in keys)


def test_the_audit_says_what_was_done_and_never_what_it_held(database: Database, clock: Clock) -> None:
    made = database.ventures.create(HARBOUR)
    key = database.links.create("owner", made)
    database.ventures.put_answer(made, "lead", SENIOR, 2)
    database.links.revoke(key.link.id)
    database.links.revoke(key.link.id)
    clock.go_on(days=1)
    database.ventures.erase(made)
    with database.connections.reading() as connection:
        rows = [tuple(row) for row in connection.execute(select(audit).order_by(audit.c.id))]
    then = clock.now - timedelta(days=1)
    assert [row[1:] for row in rows] == [
        (then, "venture created", made), (then, "link created", str(key.link.id)),
        (then, "link revoked", str(key.link.id)), (clock.now, "venture erased", made),
    ]  # fmt: skip


def test_at_any_level_no_word_key_or_answer_is_logged(
    database: Database, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    with caplog.at_level(logging.DEBUG):
        again = Database.open(tmp_path / "other.db")
        made = again.ventures.create(HARBOUR.replace(venture="Xylophone"))
        key = again.links.create("owner", made)
        again.links.read("owner", key.text)
        again.ventures.read(made)
        again.back_up()
        again.ventures.erase(made)
        again.close()
        database.ventures.listing()
    assert not [each for each in ("Xylophone", key.text, "minutes", "junior") if each in caplog.text]


def test_answers_of_an_earlier_version_are_handed_out_apart(database: Database, knowledge: KnowledgeBase) -> None:
    old = {"plan_authorship": "outsiders_or_one", "decision_making": "fair_and_open", "gone": "x"}
    now = {"lead_post": "junior"}
    made = database.ventures.create(Venture(venture="Trail", stage="forming", answers={**old, **now}))
    database.ventures.put_answer(made, "gone_too", UNKNOWN, 0)
    stored, strangers = apart(database.ventures.read(made), knowledge)
    assert stored.venture.known_answers() == now
    assert (stored.unknown, stored.gone_through) == ((), ("plan_authorship", "decision_making", "lead_post"))
    check_venture(stored.venture, knowledge)
    said = {each.question: each for each in strangers}
    assert {each.question: each.answer.answer for each in strangers} == old
    assert said["decision_making"].now == {"decision_making": "all_partners", "decision_openness": "open"}
    assert said["plan_authorship"].ask.startswith("Who writes the plan")
    assert said["gone"].what == "the fact 'gone' is not known."
    for each in strangers:  # what it means now is kept over it as any other answer is
        for question, answer in each.now.items():
            database.ventures.put_answer(made, question, Answer(answer=answer), stored.newest_numbers.get(question, 0))
    later, left = apart(database.ventures.read(made), knowledge)
    assert later.venture.known_answers() == now | said["decision_making"].now
    assert {each.question for each in left} == {"plan_authorship", "gone"}
