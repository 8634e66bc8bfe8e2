"""``--title``, ``--client``, ``--author``, ``--date`` and ``--logo``: the cover of any report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from collabadvisor.cli.shared import FileName

if TYPE_CHECKING:
    from collabadvisor.report.own.cover import Cover

Command = TypeVar("Command", bound=Callable[..., Any])
OPTIONS: tuple[Callable[..., Any], ...] = (
    click.option("--title", metavar="TEXT", default="", help="What the report is called. Default: by its venture."),
    click.option("--client", metavar="TEXT", default="", help="For whom it is."),
    click.option("--author", metavar="TEXT", default="", help="By whom it is."),
    click.option("--date", metavar="TEXT", default="", help="From when it is, in your words. Default: no date."),
    click.option("--logo", metavar="FILE", type=FileName(), help="A PNG or JPEG picture for above the title."),
)


@dataclass(frozen=True)
class CoverChoice:
    """What was said of the cover."""

    title: str
    client: str
    author: str
    date: str
    logo: Path | None

    def used_options(self) -> tuple[str, ...]:
        """The options that were used."""
        return tuple(f"--{name}" for name, value in vars(self).items() if value)

    def cover(self) -> Cover | None:
        """The cover that was asked for; None where none was.

        Raises:
            CollabAdvisorError: words are too long for one, or the logo cannot be used; carries every problem.
        """
        if not self.used_options():
            return None
        from collabadvisor.cli.shared import read_all
        from collabadvisor.report.own.cover import cover_of
        from collabadvisor.report.own.logo_file import read_logo

        logo, texts = self.logo, {name: value for name, value in vars(self).items() if name != "logo"}
        readings: list[Callable[[], Any]] = [lambda: cover_of(texts)]
        readings += [lambda: read_logo(logo, self.author)] if logo else []
        cover, *pictures = read_all(*readings)
        full_cover: Cover = cover.replace(logo=pictures[0] if pictures else None)
        return full_cover


def cover_options(command: Command) -> Command:
    """The options of a cover, handed over together as ``cover``."""

    @wraps(command)
    def with_cover(*arguments: Any, **options: Any) -> Any:
        cover = CoverChoice(**{field.name: options.pop(field.name) for field in fields(CoverChoice)})
        return command(*arguments, cover=cover, **options)

    for option in reversed(OPTIONS):
        with_cover = option(with_cover)
    return with_cover  # type: ignore[return-value]  # click hands it the same


def for_a_document(form: str, options: Sequence[str]) -> None:
    """Refuse options that say what a document looks like, where there will be none.

    Raises:
        click.UsageError: the data themselves were asked for, and one of these options.
    """
    if form == "json" and options:
        message = f"'{options[0]}' is for a document; JSON holds the advice, and nothing beside it."
        raise click.UsageError(message)
