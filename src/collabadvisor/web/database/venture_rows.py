"""Rows of the tables as ventures and entries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.database.refusals import UnknownVenture
from collabadvisor.web.database.stored_venture import StoredEntry, StoredVenture
from collabadvisor.web.database.tables import entry, venture


def stored(connection: Connection, venture_id: str, *, for_change: bool = False) -> StoredVenture:
    """The venture of an id; ``for_change``: held until the transaction ends. Raises ``UnknownVenture``."""
    asked = select(venture).where(venture.c.id == venture_id)
    row = connection.execute(asked.with_for_update() if for_change else asked).one_or_none()
    if row is None:
        raise UnknownVenture(venture_id)
    of_it = select(entry).where(entry.c.venture_id == venture_id).order_by(entry.c.number)
    return _venture(row, [as_entry(each) for each in connection.execute(of_it)])


def as_entry(row: Row[Any]) -> StoredEntry:
    """An entry from its row. What was checked when it was stored is taken as it is."""
    answer = Answer.model_construct(answer=row.answer, source=row.source, confidence=row.confidence)
    return StoredEntry(row.question, answer, row.number, row.at, row.origin)


def _venture(row: Row[Any], entries: list[StoredEntry]) -> StoredVenture:
    newest = newest_of(entries)
    return StoredVenture(
        id=row.id,
        venture=Venture.model_construct(
            venture=row.name,
            stage=row.stage,
            as_of=row.as_of,
            respondent=row.respondent,
            answers={each.question: each.answer for each in newest.values() if _says_something(each.answer)},
        ),
        layers=tuple(json.loads(row.layers)),
        unknown=tuple(
            each.question for each in sorted(newest.values(), key=lambda each: each.number) if not each.answer.answer
        ),
        gone_through=tuple(dict.fromkeys(each.question for each in entries if each.origin == "person")),
        seen={question: each.number for question, each in newest.items()},
        revision=row.revision,
        created=row.created,
        changed=row.changed,
        keep_until=row.keep_until,
    )


def newest_of(entries: Iterable[StoredEntry]) -> dict[str, StoredEntry]:
    """The newest entry of each question, in the order in which the questions were first answered."""
    return {each.question: each for each in entries}


def _says_something(answer: Answer) -> bool:
    return answer != Answer()
