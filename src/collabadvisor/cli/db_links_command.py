"""``collabadvisor db links``: the secret links, listed, made and revoked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.database_options import database_options, open_database
from collabadvisor.cli.public_address import public_address
from collabadvisor.cli.shared import show, visible

if TYPE_CHECKING:
    from collabadvisor.web.database.database import Database
    from collabadvisor.web.database.stored_venture import ListedVenture, StoredLink

PORT = 8421
ADDRESS = f"http://127.0.0.1:{PORT}"
PATHS = {"admin": "a", "owner": "v"}
"""What stands before the key of each kind of link."""


@click.command("links")
@click.option(
    "--new", is_flag=True, help="Make a new link, and print it this once: an administrator's, or a venture's."
)
@click.option(
    "--venture", metavar="ID", help="With --new: a link to this venture. Without: list those of this venture."
)
@click.option("--revoke", metavar="NUMBER", type=click.IntRange(1), help="Let this link open nothing any more.")
@click.option("--public-url", metavar="URL", help=f"What the new link begins with. Default: {ADDRESS}")
@database_options
def db_links_command(
    where: Path | str, venture: str | None, revoke: int | None, public_url: str | None, *, new: bool
) -> None:
    """List the secret links to the pages, make one, or revoke one.

    The keys of links are kept nowhere, so the list cannot show them. A link that somebody has lost is replaced: make a
    new one, and revoke the old one. An administrator's link lists all ventures and opens each.

    \b
    Examples:
      collabadvisor db links
      collabadvisor db links --new
      collabadvisor db links --new --public-url https://advice.example.org
      collabadvisor db links --new --venture 5f0c7d1e9a3b2c48
      collabadvisor db links --revoke 3
    """
    address = _address(public_url)
    if new and revoke is not None:
        message = "--new and --revoke are two things; say one."
        raise click.UsageError(message)
    with open_database(where) as database:
        if new:
            show(_make_link(database, venture, address))
        elif revoke is not None:
            database.links.revoke(revoke)
            show(f"Link {revoke} opens nothing any more.\n")
        else:
            show("\n".join(_listed(database, venture)) + "\n")


def _make_link(database: Database, venture: str | None, address: str) -> str:
    key = database.links.create("owner" if venture else "admin", venture)
    what = "whoever has it can read and change this venture" if venture else "whoever has it can open every venture"
    link = f"{address}/{PATHS[key.link.kind]}/{key.text}"
    elsewhere = "" if address != ADDRESS else f"If your server listens at another port, put that in place of {PORT}.\n"
    return f"{link}\nThis is link {key.link.id}. It is shown this once; {what}.\n{elsewhere}"


def _listed(database: Database, venture: str | None) -> Iterator[str]:
    links = database.links.listing()
    if venture is None:
        yield "Administrator"
        yield from _lines(each for each in links if each.venture_id is None)
    for listed in _ventures(database, venture):
        yield f"{visible(listed.name)} (venture {listed.id}), kept until {_day(listed.keep_until)}"
        yield from _lines(each for each in links if each.venture_id == listed.id)


def _ventures(database: Database, venture: str | None) -> tuple[ListedVenture, ...]:
    if venture is not None:
        database.ventures.read(venture)  # refused where there is none
    return tuple(each for each in database.ventures.listing() if venture in (None, each.id))


def _lines(links: Iterator[StoredLink]) -> Iterator[str]:
    from collabadvisor.web.database.database import utc_now

    lines = [f"  link {each.id}, made {_day(each.created)}{_state(each, utc_now())}" for each in links]
    yield from lines or ["  no link"]


def _state(link: StoredLink, now: datetime) -> str:
    if link.revoked is not None:
        return f", revoked {_day(link.revoked)}"
    if link.expires is None:
        return ""
    return f", {'expired' if link.expires <= now else 'holds until'} {_day(link.expires)}"


def _day(moment: date) -> str:
    return f"{moment:%d %B %Y}".lstrip("0")


def _address(public_url: str | None) -> str:
    if public_url is None:
        return ADDRESS
    return public_address(public_url)
