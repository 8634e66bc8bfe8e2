"""Secret links: who has the key may look at one venture, or, an administrator, at the list of all.

Of a key only its SHA-256 is kept: it has 128 bits of chance, so that no slower sum is needed, and nobody who reads the
database can follow a link.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256

from sqlalchemy import bindparam, insert, or_, select, update

from collabadvisor.web.database.audit_records import note
from collabadvisor.web.database.connections import Connections
from collabadvisor.web.database.refusals import UnknownLink
from collabadvisor.web.database.stored_venture import LinkKey, LinkKind, StoredLink
from collabadvisor.web.database.tables import link
from collabadvisor.web.database.venture_rows import lock_venture

BYTES_OF_A_KEY = 16
LARGEST = 2**31 - 1
"""The largest number that a link can have."""
_SHOWN = [column for column in link.c if column.name != "hash"]
_GOOD = select(*_SHOWN).where(
    link.c.hash == bindparam("hash"),
    link.c.kind == bindparam("kind"),
    link.c.revoked.is_(None),
    or_(link.c.expires.is_(None), link.c.expires > bindparam("now")),
)


class LinkRecords:
    """The links of a database. Every function raises ``DatabaseError`` where the database fails."""

    def __init__(self, connections: Connections, clock: Callable[[], datetime]) -> None:
        self._connections, self._clock = connections, clock

    def create(self, kind: LinkKind, venture_id: str | None = None, expires: datetime | None = None) -> LinkKey:
        """Make a new link. Its key, 22 characters, is handed out this once. Raises ``UnknownVenture``."""
        key, now = secrets.token_urlsafe(BYTES_OF_A_KEY), self._clock()
        row = {"kind": kind, "venture_id": venture_id, "created": now, "expires": expires, "hash": _hash(key)}
        with self._connections.write_transaction() as connection:
            if venture_id is not None:
                lock_venture(connection, venture_id)
            record = connection.execute(insert(link).values(row).returning(*_SHOWN)).mappings().one()
            note(connection, now, "link created", record["id"])
        return LinkKey(key, StoredLink(**record))

    def read(self, kind: LinkKind, key: str) -> StoredLink | None:
        """The link of a key, whatever was sent as one; None where it is unknown, revoked or expired.

        One query and one way for all of them, so that nothing tells them apart.
        """
        parameters = {"hash": _hash(key), "kind": kind, "now": self._clock()}
        with self._connections.reading() as connection:
            record = connection.execute(_GOOD, parameters).mappings().one_or_none()
        return None if record is None else StoredLink(**record)

    def listing(self, venture_id: str | None = None) -> tuple[StoredLink, ...]:
        """Every link, or those of a venture, the oldest first: the revoked and expired ones too."""
        every = select(*_SHOWN).order_by(link.c.id)
        query = every if venture_id is None else every.where(link.c.venture_id == venture_id)
        with self._connections.reading() as connection:
            return tuple(StoredLink(**row) for row in connection.execute(query).mappings())

    def revoke(self, link_id: int) -> None:
        """Let a link open nothing any more. Revoking it twice changes nothing. Raises ``UnknownLink``."""
        now = self._clock()
        with self._connections.write_transaction() as connection:
            query = select(link.c.revoked).where(link.c.id == link_id).with_for_update()
            row = connection.execute(query).one_or_none() if 0 < link_id <= LARGEST else None
            if row is None:
                raise UnknownLink(link_id)
            if row.revoked is None:
                connection.execute(update(link).where(link.c.id == link_id).values(revoked=now))
                note(connection, now, "link revoked", link_id)


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
