"""Writes the generated docs, or checks that they are current: ``python docs/generate.py [--check]``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from collabadvisor import load
from collabadvisor.cli.main import cli
from collabadvisor.handbook import handbook

DOCS = Path(__file__).parent


def main() -> int:
    """Write every generated page, or name those that are not current."""
    made = pages()
    if "--check" not in sys.argv[1:]:
        for name, text in made.items():
            (DOCS / name).write_text(text, encoding="utf-8")
        return 0
    old = [name for name, text in made.items() if not _is(DOCS / name, text)]
    for name in old:
        click.echo(f"docs/{name} is not current. Run 'make docs'.", err=True)
    return 1 if old else 0


def pages() -> dict[str, str]:
    """File name -> text of every generated page."""
    return {"rules.md": handbook(load()), "cli.md": command_line()}


def command_line() -> str:
    """The reference of the command line, from the commands' own help."""
    lines = ["# The command line", "", "Made from `--help` by `make docs`.", ""]
    for path, command in _commands(cli, ("collabadvisor",)):
        context = click.Context(command, info_name=" ".join(path), max_content_width=100)
        context.terminal_width = 100
        lines += [f"## {' '.join(path)}", "", "```text", command.get_help(context).rstrip(), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _commands(command: click.Command, path: tuple[str, ...]) -> list[tuple[tuple[str, ...], click.Command]]:
    found = [(path, command)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            member = command.get_command(context, name)
            assert member is not None
            found += _commands(member, (*path, name))
    return found


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
