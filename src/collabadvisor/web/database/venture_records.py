"""Ventures and their answers: each change is kept whole or not at all, and never over somebody else's."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Container, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.database.audit_records import ERASED, note
from collabadvisor.web.database.checked_words import checked_answer, checked_venture
from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.refusals import AnswerConflict, UnknownVenture, VentureConflict
from collabadvisor.web.database.stored_venture import ListedVenture, Origin, StoredEntry, StoredVenture
from collabadvisor.web.database.tables import entry, venture
from collabadvisor.web.database.venture_rows import LISTED, as_entry, lock_venture, refuse_no_id, stored_venture

HEAD = {"name": "venture", "stage": "stage", "as_of": "as_of"}
"""What can be changed beside the answers, and what a venture calls it."""
_OF_VENTURE = entry.c.venture_id == bindparam("venture_id")
_LAST_NUMBER = select(func.coalesce(func.max(entry.c.number), 0)).where(_OF_VENTURE)
_REPLIES = select(entry).where(_OF_VENTURE, entry.c.question == bindparam("question"))
_NEWEST_REPLY = _REPLIES.order_by(entry.c.number.desc()).limit(1)


class VentureRecords:
    """The ventures of a database. Every function raises ``DatabaseError`` where the database fails."""

    def __init__(self, connections: Connections, clock: Callable[[], datetime], retention: timedelta) -> None:
        self._connections, self._clock, self._retention = connections, clock, retention

    def create(self, new: Venture, layers: Iterable[str] = (), source: Origin = "person") -> str:
        """Keep a new venture with all its answers, and return its id. Raises ``VentureError``: a text is too long."""
        new, venture_id, now = checked_venture(new), secrets.token_hex(8), self._clock()
        row = {
            "id": venture_id,
            **{name: getattr(new, attribute) for name, attribute in HEAD.items()},
            "respondent": new.respondent,
            "layers": json.dumps(list(layers)),
            "revision": 1,
            "created": now,
            **self._kept_from(now),
        }
        with self._connections.write_transaction() as connection:
            connection.execute(insert(venture).values(row))
            _append(connection, venture_id, _nonempty_answers(new), source, now)
            note(connection, now, "venture created", venture_id)
        return venture_id

    def read(self, venture_id: str) -> StoredVenture:
        """The venture of an id. Raises ``UnknownVenture``."""
        with self._connections.reading() as connection:
            return stored_venture(connection, venture_id)

    def entries(self, venture_id: str) -> tuple[StoredEntry, ...]:
        """Every reply to a question of a venture, the oldest first. Raises ``UnknownVenture``."""
        with self._connections.reading() as connection:
            stored_venture(connection, venture_id)
            of_it = select(entry).where(entry.c.venture_id == venture_id).order_by(entry.c.number)
            return tuple(map(as_entry, connection.execute(of_it)))

    def put_answer(self, venture_id: str, question: str, answer: Answer, previous: int) -> int:
        """Keep a reply to a question, and return its number. ``previous`` is the number of the one it was put over.

        The same as the newest one is not kept twice: its number comes back.

        Raises:
            UnknownVenture: there is none.
            AnswerConflict: somebody has answered otherwise since; the newest entry is told.
            VentureError: something is too long.
        """
        answer, now = checked_answer(question, answer), self._clock()
        with self._connections.write_transaction() as connection:
            lock_venture(connection, venture_id)
            newest = _newest(connection, venture_id, question)
            if newest is not None and newest.answer == answer:
                return newest.number
            if newest is not None and newest.number != previous:
                raise AnswerConflict(newest)
            number = _append(connection, venture_id, {question: answer}, "person", now)
            self._change(connection, venture_id, now)
            return number

    def change(
        self,
        venture_id: str,
        *,
        name: str | None = None,
        stage: str | None = None,
        as_of: str | None = None,
        revision: int,
    ) -> int:
        """Change what stands above the answers (None: it stays), and return the new revision.

        Raises:
            UnknownVenture: there is none.
            VentureConflict: it has been changed since it had this revision, and says something else.
            VentureError: something is too long, or the name is empty.
        """
        head = {"name": name, "stage": stage, "as_of": as_of}
        changes = {HEAD[each]: value for each, value in head.items() if value is not None}
        return self._put(venture_id, lambda now: checked_venture(now.replace(**changes)), revision, "person")

    def put_file(self, venture_id: str, new: Venture, revision: int) -> int:
        """Lay the name, stage and answers of a file over a venture, and return the new revision.

        What the file leaves open stays as it was answered before. Raises as ``change``.
        """

        def over(now: Venture) -> Venture:
            head = {name: getattr(new, name) or getattr(now, name) for name in ("as_of", "respondent")}
            return new.replace(answers={**_nonempty_answers(new), **_without(now, _nonempty_answers(new))}, **head)

        return self._put(venture_id, over, revision, "file")

    def erase(self, venture_id: str) -> None:
        """Take a venture away with its answers and links, so that no byte of the database holds its words.

        Raises:
            UnknownVenture: there is none.
        """
        refuse_no_id(venture_id)
        if not self._erase(venture.c.id == venture_id, self._clock(), ERASED):
            raise UnknownVenture(venture_id)

    def sweep(self, now: datetime | None = None) -> tuple[str, ...]:
        """Erase every venture that is past the day until which it is kept, and return their ids."""
        now = now or self._clock()
        ids = self._erase(venture.c.keep_until < now.date(), now, "venture swept")
        self._connections.scrub()  # of what a reader held before, too
        return ids

    def listing(self) -> tuple[ListedVenture, ...]:
        """Every venture, the one that was changed last first."""
        with self._connections.reading() as connection:
            return tuple(ListedVenture(**row) for row in connection.execute(LISTED).mappings())

    def _put(self, venture_id: str, revise: Callable[[Venture], Venture], revision: int, origin: Origin) -> int:
        now = self._clock()
        with self._connections.write_transaction() as connection:
            before = stored_venture(connection, venture_id, for_change=True)
            new = checked_venture(revise(before.venture))
            if new == before.venture:
                return before.revision
            if before.revision != revision:
                raise VentureConflict(before)
            answers = {
                each: answer for each, answer in new.answers.items() if answer != before.venture.answers.get(each)
            }
            _append(connection, venture_id, answers, origin, now)
            head = {name: getattr(new, attribute) for name, attribute in HEAD.items()}
            return self._change(connection, venture_id, now, {**head, "respondent": new.respondent})

    def _erase(self, which: ColumnElement[bool], now: datetime, kind: str) -> tuple[str, ...]:
        with self._connections.write_transaction() as connection:
            ids = tuple(sorted(connection.execute(delete(venture).where(which).returning(venture.c.id)).scalars()))
            for venture_id in ids:
                note(connection, now, kind, venture_id)
        if ids:
            self._connections.scrub()
        return ids

    def _change(
        self, connection: Connection, venture_id: str, now: datetime, values: Mapping[str, Any] | None = None
    ) -> int:
        row = {**(values or {}), "revision": venture.c.revision + 1, **self._kept_from(now)}
        changed = update(venture).where(venture.c.id == venture_id).values(row).returning(venture.c.revision)
        return int(connection.execute(changed).scalar_one())

    def _kept_from(self, now: datetime) -> dict[str, Any]:
        return {"changed": now, "keep_until": (now + self._retention).date()}


def _nonempty_answers(new: Venture) -> dict[str, Answer]:
    """The answers that say something: what a file leaves empty says nothing."""
    return {question: answer for question, answer in new.answers.items() if answer != Answer()}


def _without(venture: Venture, others: Container[str]) -> dict[str, Answer]:
    return {question: answer for question, answer in venture.answers.items() if question not in others}


def _newest(connection: Connection, venture_id: str, question: str) -> StoredEntry | None:
    row = connection.execute(_NEWEST_REPLY, {"venture_id": venture_id, "question": question}).one_or_none()
    return None if row is None else as_entry(row)


def _append(
    connection: Connection, venture_id: str, answers: Mapping[str, Answer], origin: Origin, now: datetime
) -> int:
    """Add these replies, and return the number of the last one."""
    last = int(connection.execute(_LAST_NUMBER, {"venture_id": venture_id}).scalar_one())
    rows = [
        {"venture_id": venture_id, "number": number, "question": question, "origin": origin, "at": now}
        | {"answer": answer.answer, "source": answer.source, "confidence": answer.confidence}
        for number, (question, answer) in enumerate(answers.items(), last + 1)
    ]
    if rows:
        connection.execute(insert(entry), rows)
    return last + len(rows)
