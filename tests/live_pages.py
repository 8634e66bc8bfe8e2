"""The pages as they are really served: uvicorn at a port that was free, a process for heavy work, a database."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import uvicorn

from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.venture.model import Answer, Venture
from collabadvisor.web.app import application
from collabadvisor.web.database.database import Database
from collabadvisor.web.quiet_libraries import quieten_libraries
from collabadvisor.web.safety.rate_limits import RateLimits, Rates
from collabadvisor.web.safety.server_options import server_options
from collabadvisor.web.settings import Settings
from collabadvisor.web.site import Site
from collabadvisor.web.workers.pool import WorkerPool
from web import PROPOSAL, shared_readings

MANY = Rates(unknown_links="10000/minute", heavy_work="10000/minute", new_ventures="10000/hour")
"""So that no test is held up by those before it."""


@dataclass(frozen=True)
class Served:
    """A site that is served at ``site.settings.address``."""

    site: Site

    @property
    def address(self) -> str:
        return self.site.settings.address

    def venture(
        self, name: str, answers: dict[str, str | None] | None = None, stage: str = "proposed", **more: Any
    ) -> str:
        """The address of a venture that is made for a test, None among its answers being "don't know"."""
        of_it = self.site.database.ventures
        known = {fact: Answer(answer=value) for fact, value in (answers or {}).items() if value}
        made = of_it.create(Venture(venture=name, stage=stage, answers=known, **more))
        for fact in (fact for fact, value in (answers or {}).items() if not value):
            of_it.put_answer(made, fact, Answer(), 0)
        return f"{self.address}/v/{self.site.database.links.create('owner', made).text}"

    def finished(self, name: str = "Steady On") -> str:
        """The address of a venture of which all is answered that the made-up proposal says."""
        facts = self.site.knowledge[()].facts
        return self.venture(name, {fact.id: PROPOSAL.get(fact.id) for fact in facts.values()})

    def administration(self) -> str:
        return f"{self.address}/a/{self.site.database.links.create('admin', None).text}"


@contextmanager
def served(folder: Path, workers: Any = None, rates: Rates = MANY, **settings: Any) -> Iterator[Served]:
    """A server of a test's own, until the end."""
    quieten_libraries()
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    folder.mkdir(parents=True, exist_ok=True)
    with closing(Database.open(folder / "ventures.db")) as database:
        said = Settings(address, **settings)
        site = Site(database, shared_readings(Packs()), workers, said, rates=RateLimits(rates))
        server = uvicorn.Server(uvicorn.Config(application(site), lifespan="off", **server_options()))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Served(site)
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def served_with_workers(folder: Path) -> Iterator[Served]:
    """The same, with a process for heavy work."""
    with WorkerPool(workers=1, seconds=120) as workers, served(folder, workers) as made:
        yield made


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The pages as they are served, one server for all tests in a browser."""
    with served_with_workers(tmp_path_factory.mktemp("live")) as made:
        yield made
