"""Rows of the tables as ventures and entries."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, case, func, select

from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.database.refusals import UnknownVenture
from collabadvisor.web.database.stored_venture import StoredEntry, StoredVenture
from collabadvisor.web.database.tables import entry, venture

NOTHING = Answer()
_ID = re.compile("[0-9a-f]{16}")
# Statements that every step needs are made once: it takes longer to make one than to run it.
_WHOLE = select(venture).where(venture.c.id == bindparam("id"))
_HELD = _WHOLE.with_for_update()


def stored_venture(connection: Connection, venture_id: str, *, for_change: bool = False) -> StoredVenture:
    """The venture of an id; ``for_change``: held until the transaction ends. Raises ``UnknownVenture``."""
    refuse_no_id(venture_id)
    row = connection.execute(_HELD if for_change else _WHOLE, {"id": venture_id}).one_or_none()
    if row is None:
        raise UnknownVenture(venture_id)
    return _venture(row, connection.execute(NEWEST, {"venture_id": venture_id}).all())


def lock_venture(connection: Connection, venture_id: str) -> None:
    """Lock the venture for all others until the transaction ends. Raises ``UnknownVenture``."""
    refuse_no_id(venture_id)
    if connection.execute(_HELD, {"id": venture_id}).one_or_none() is None:
        raise UnknownVenture(venture_id)


def refuse_no_id(venture_id: str) -> None:
    """Raise ``UnknownVenture`` for a text that can be none's id, and that the database may not even be asked about."""
    if not _ID.fullmatch(venture_id):
        raise UnknownVenture(venture_id)


def as_entry(row: Row[Any]) -> StoredEntry:
    """An entry from its row."""
    return StoredEntry(row.question, _answer(row), row.number, row.at, row.origin)


def _newest() -> Select[Any]:
    """The newest entry of each question in their order, with the numbers of its first one and of a person's first."""
    by_person = case((entry.c.origin == "person", entry.c.number))
    of_it = entry.c.venture_id == bindparam("venture_id")
    numbers = (func.max(entry.c.number), func.min(entry.c.number), func.min(by_person))
    columns = [each.label(name) for each, name in zip(numbers, ("newest", "first", "first_by_person"), strict=True)]
    each = select(*columns).where(of_it).group_by(entry.c.question).subquery()
    its = [entry.c[name] for name in ("question", "answer", "source", "confidence", "number")]
    joined = select(*its, each.c.first, each.c.first_by_person).join(each, entry.c.number == each.c.newest)
    return joined.where(of_it).order_by(entry.c.number)


NEWEST = _newest()


def _listed() -> Select[Any]:
    """Every venture with the number of its questions whose newest entry is an answer, the one changed last first."""
    last = select(entry.c.venture_id, func.max(entry.c.number).label("number"))
    newest = last.group_by(entry.c.venture_id, entry.c.question).subquery()
    its = (newest.c.venture_id == entry.c.venture_id) & (newest.c.number == entry.c.number)
    counts = select(entry.c.venture_id, func.count().label("answered")).join(newest, its)
    answered = counts.where(entry.c.answer.is_not(None)).group_by(entry.c.venture_id).subquery()
    columns = [venture.c[each] for each in ("id", "name", "stage", "created", "changed", "keep_until")]
    every = select(*columns, func.coalesce(answered.c.answered, 0).label("answered"))
    joined = every.outerjoin(answered, answered.c.venture_id == venture.c.id)
    return joined.order_by(venture.c.changed.desc(), venture.c.id)


LISTED = _listed()


def _venture(row: Row[Any], newest: Sequence[Row[Any]]) -> StoredVenture:
    answers = {each.question: _answer(each) for each in sorted(newest, key=lambda each: each.first)}
    replied = sorted((each.first_by_person, each.question) for each in newest if each.first_by_person is not None)
    return StoredVenture(
        id=row.id,
        venture=Venture.model_construct(
            venture=row.name,
            stage=row.stage,
            as_of=row.as_of,
            respondent=row.respondent,
            answers={question: answer for question, answer in answers.items() if answer != NOTHING},
        ),
        layers=tuple(json.loads(row.layers)),
        unknown=tuple(each.question for each in newest if each.answer is None),
        gone_through=tuple(question for _, question in replied),
        newest_numbers={each.question: each.number for each in newest},
        revision=row.revision,
        created=row.created,
        changed=row.changed,
        keep_until=row.keep_until,
    )


def _answer(row: Row[Any]) -> Answer:
    """What was checked when it was stored is taken as it is."""
    return Answer.model_construct(answer=row.answer, source=row.source, confidence=row.confidence)
