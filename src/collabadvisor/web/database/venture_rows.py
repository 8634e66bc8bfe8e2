"""Rows of the tables as ventures and entries."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, case, func, select

from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.database.refusals import UnknownVenture
from collabadvisor.web.database.stored_venture import StoredEntry, StoredVenture
from collabadvisor.web.database.tables import entry, venture

NOTHING = Answer()


def stored(connection: Connection, venture_id: str, *, for_change: bool = False) -> StoredVenture:
    """The venture of an id; ``for_change``: held until the transaction ends. Raises ``UnknownVenture``."""
    asked = select(venture).where(venture.c.id == venture_id)
    row = connection.execute(asked.with_for_update() if for_change else asked).one_or_none()
    if row is None:
        raise UnknownVenture(venture_id)
    return _venture(row, connection.execute(NEWEST, {"venture_id": venture_id}).all())


def as_entry(row: Row[Any]) -> StoredEntry:
    """An entry from its row."""
    return StoredEntry(row.question, _answer(row), row.number, row.at, row.origin)


def _newest() -> Select[Any]:
    """The newest entry of each question in their order, with the numbers of its first one and of a person's first."""
    by_person = case((entry.c.origin == "person", entry.c.number))
    of_it = entry.c.venture_id == bindparam("venture_id")
    numbers = (func.max(entry.c.number), func.min(entry.c.number), func.min(by_person))
    named = [each.label(name) for each, name in zip(numbers, ("newest", "first", "first_by_person"), strict=True)]
    each = select(*named).where(of_it).group_by(entry.c.question).subquery()
    its = [entry.c[name] for name in ("question", "answer", "source", "confidence", "number")]
    joined = select(*its, each.c.first, each.c.first_by_person).join(each, entry.c.number == each.c.newest)
    return joined.where(of_it).order_by(entry.c.number)


NEWEST = _newest()  # it takes longer to make than to run


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
            answers={question: given for question, given in answers.items() if given != NOTHING},
        ),
        layers=tuple(json.loads(row.layers)),
        unknown=tuple(each.question for each in newest if each.answer is None),
        gone_through=tuple(question for _, question in replied),
        seen={each.question: each.number for each in newest},
        revision=row.revision,
        created=row.created,
        changed=row.changed,
        keep_until=row.keep_until,
    )


def _answer(row: Row[Any]) -> Answer:
    """What was checked when it was stored is taken as it is."""
    return Answer.model_construct(answer=row.answer, source=row.source, confidence=row.confidence)
