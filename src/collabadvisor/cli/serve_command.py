"""``collabadvisor serve``: the interview and the advice in a browser."""

from __future__ import annotations

from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.public_address import public_address
from collabadvisor.cli.shared import FileName, pack_option, visible
from collabadvisor.files.problems import MissingExtra

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.web.serving import ServerStart

LIBRARIES = {
    "starlette": "starlette",
    "uvicorn": "uvicorn",
    "sqlalchemy": "sqlalchemy",
    "alembic": "alembic",
    "limits": "limits",
    "python_multipart": "python-multipart",
}
"""What it cannot do without, by the names by which it is imported, and what each is called where it comes from."""


@click.command("serve")
@click.option("--data", metavar="FILE", type=FileName(), help="Keep ventures in this file. Default: one of yours.")
@click.option("--database", metavar="URL", help="Keep them in PostgreSQL: postgresql://user@host/name.")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8421, show_default=True, help="The port to listen at.")
@click.option("--public-url", metavar="URL", help="Where people reach it, behind a proxy: https://...")
@click.option("--open", "everybody", is_flag=True, help="On a public address, let everybody begin a venture.")
@click.option(
    "--months",
    type=click.IntRange(1, 600),
    default=24,
    show_default=True,
    help="Erase a venture so long after its last change.",
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=2,
    show_default=True,
    help="So many processes for reports and other heavy work.",
)
@click.option(
    "--trust-proxy",
    "proxies",
    metavar="ADDRESS",
    multiple=True,
    help="Believe this proxy where a request came from. Default: one on this computer, with --public-url.",
)
@click.option("--log", is_flag=True, help="Write a line for each request: the kind of page, status and time alone.")
@click.option("--no-link", is_flag=True, help="Print no administrator's link, where the output is kept in a log.")
@pack_option
def serve_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    data: Path | None,
    database: str | None,
    host: str,
    port: int,
    public_url: str | None,
    everybody: bool,
    months: int,
    workers: int,
    proxies: tuple[str, ...],
    log: bool,
    no_link: bool,
    pack: Packs | None,
) -> None:
    """Answer the questions and read the advice in a browser.

    Starts a small server on this computer, and prints the address to open. Each venture has a secret link of its own:
    whoever has it can read and change the venture; there are no accounts. What is entered stays in one file, whose
    place is printed. Stop it with Ctrl+C; nothing is lost.

    The administrator's link lists every venture, and opens each.

    For others to reach it, let a web server with https pass requests on to it, and say --public-url; only the
    administrator's link begins ventures then, unless you say --open.

    \b
    Examples:
      collabadvisor serve
      collabadvisor serve --data partnerships.db --port 9000
      collabadvisor serve --public-url https://advice.example.org --no-link
    """
    if data is not None and database is not None:
        message = "--data and --database are two places; name one."
        raise click.UsageError(message)
    missing = next((name for module, name in LIBRARIES.items() if find_spec(module) is None), None)
    if missing:
        raise MissingExtra(missing, "web")
    address = _address(public_url, host, port)

    # Imported here, so that help does not wait for the server.
    from collabadvisor.cli.knowledge_to_use import knowledge_to_use
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.web.database.database_place import default_data_file
    from collabadvisor.web.serving import serve
    from collabadvisor.web.settings import Settings

    knowledge_to_use(pack)
    serve(
        Settings(address, open=everybody or public_url is None, months=months),
        database or data or default_data_file(),
        pack or Packs(),
        host=host,
        port=port,
        workers=workers,
        link=not no_link,
        proxies=proxies or (("127.0.0.1", "::1") if public_url else ()),
        log=log,
        say=_say,
    )


def _address(public_url: str | None, host: str, port: int) -> str:
    """What stands before every path. An address that others reach takes https, and so a proxy."""
    if public_url is None:
        if not _is_here(host):
            message = (
                f"Others could reach {host}, and read along: say --public-url https://..., with a web server "
                "before it that does https, or leave --host out."
            )
            raise click.UsageError(message)
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"
    return public_address(public_url)


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _say(started: ServerStart) -> None:
    if started.backup:
        click.echo(f"The data were brought up to date; as they were, they are in {visible(started.backup)}.")
    click.echo(f"Open this in a browser:    {started.address}/")
    if started.link:
        click.echo(f"The administrator's link:  {started.link}")
        click.echo("                           It opens every venture, and holds for 30 days: keep it to yourself.")
    click.echo(f"The data are in:           {visible(started.place)}")
    click.echo("Stop it with Ctrl+C.")
