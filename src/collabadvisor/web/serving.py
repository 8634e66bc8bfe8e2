"""A server for the pages: what is opened before it listens, and closed when it ends."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import uvicorn

from collabadvisor.files.problems import Field, OutputError, PackError, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import load
from collabadvisor.knowledge.pack_stack import LAYERS, Packs
from collabadvisor.web.app import application
from collabadvisor.web.database.database import Database
from collabadvisor.web.quiet_libraries import quieten_libraries
from collabadvisor.web.safety.server_options import log_to_stderr, server_options
from collabadvisor.web.settings import Settings
from collabadvisor.web.site import Layers, Site
from collabadvisor.web.sweeping import Sweeping
from collabadvisor.web.workers.pool import WorkerPool

DAYS_IN_A_MONTH = 30.44
LINK_LASTS = timedelta(days=30)
"""So long does the administrator's link of a start hold."""
BACKLOG = 128


@dataclass(frozen=True)
class ServerStart:
    """What a server says of itself once it listens. ``link`` is the administrator's, empty where none was wanted."""

    address: str
    place: str
    link: str
    backup: str


def serve(  # noqa: PLR0913  (what a server is started with)
    settings: Settings,
    where: str | Path,
    packs: Packs,
    *,
    host: str,
    port: int,
    workers: int,
    link: bool,
    proxies: Sequence[str],
    log: bool,
    say: Callable[[ServerStart], None],
) -> None:
    """Serve the pages until the process is told to end. ``say`` is called once it listens.

    Raises:
        PackError: the knowledge does not hold together.
        DatabaseError: the database cannot be opened.
        OutputError: the port is taken, or may not be used.
    """
    quieten_libraries()
    log_to_stderr(requests=log)
    knowledge = readings(packs)
    retention = timedelta(days=round(settings.months * DAYS_IN_A_MONTH))
    with (
        _listening(host, port) as listening,
        Database.open(where, retention=retention, serving=True) as database,
        Sweeping(database.sweep),
        WorkerPool(workers=workers, folders=packs.folders) as pool,
    ):
        app = application(Site(database, knowledge, pool, settings, packs.layers))
        until = datetime.now(UTC) + LINK_LASTS
        key = database.links.create("admin", None, expires=until).text if link else ""
        place, backup = str(database.place), str(database.backup or "")
        say(ServerStart(settings.address, place, f"{settings.address}/a/{key}" if key else "", backup))
        config = uvicorn.Config(app, lifespan="off", **server_options(proxies))
        uvicorn.Server(config).run(sockets=[listening])


def readings(packs: Packs) -> dict[Layers, KnowledgeBase]:
    """The knowledge of the server, and the same with each layer that a venture may ask for beside it.

    A layer that does not lie over the server's packs is not offered. Raises ``PackError`` for these alone.
    """
    knowledge_by_layers: dict[Layers, KnowledgeBase] = {(): load(packs)}
    for layer in LAYERS:
        if layer not in packs.layers:
            with suppress(PackError):
                knowledge_by_layers[layer,] = load(Packs(packs.folders, (*packs.layers, layer)))
    return knowledge_by_layers


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens, before anything else is opened: so a port that is taken is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        what = f"{host}:{port} cannot be used: {(error.strerror or str(error)).lower()}."
        raise OutputError([Problem(Field("port"), what, "Name another port, such as 8422.")]) from error
