"""``collabadvisor upgrade``: a venture file of an earlier version, brought up to date."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.output import OF_A_VENTURE, SCREEN, refuse_ending, refuse_overwriting
from collabadvisor.cli.problem_notes import tell
from collabadvisor.cli.shared import THEN, FileName, pack_option, same_file, show, typed_file, visible, width_of_screen
from collabadvisor.files.atomic import write_whole
from collabadvisor.files.problems import Location, Problem, UnreadableFile

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.venture.upgrading import Upgrade


TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".parquet", ".pq", ".jsonl", ".ndjson")
"""The endings of tables that other commands read."""


@click.command("upgrade")
@click.argument("file", type=FileName())
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=FileName(),
    help="Write to this file, or to the screen (-), and leave FILE as it is.",
)
@pack_option
def upgrade_command(file: Path, output: Path | None, pack: Packs | None) -> None:
    """Bring a venture file of an earlier version up to date.

    Questions and answers change from one version of the knowledge to the next. This writes for each old answer of FILE
    what it means now, and keeps the comments, and where each answer comes from. What an old answer does not tell is
    left open, with a comment above it that asks what to decide.

    It says what it has changed. A file in which nothing is old stays as it is; one in which something else is wrong is
    refused, as 'advise' does.

    \b
    Examples:
      collabadvisor upgrade my-venture.yaml
      collabadvisor upgrade my-venture.yaml -o my-venture-2.yaml
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.files.yaml import read_bytes, text_of
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.upgrade_text import render
    from collabadvisor.venture.upgrading import upgrade_venture_text
    from collabadvisor.venture.venture_file import VentureFile, version_of

    if file.suffix.lower() in TABLES:
        remedy = "'collabadvisor portfolio' says of each cell what to write now."
        raise UnreadableFile([Problem(Location(str(file)), "this is a table, and no venture file.", remedy)])
    knowledge = load(pack)
    if output is None and file == SCREEN:
        output = SCREEN
    if output not in (None, SCREEN) and not same_file(file, output):
        refuse_overwriting(output, f"{file.stem}-upgraded{file.suffix}")
    content = read_bytes(file)
    upgrade = upgrade_venture_text(text_of(content, str(file)), knowledge, str(file))
    summary = render(upgrade, knowledge, width_of_screen())
    text = _text(upgrade, knowledge)
    if output == SCREEN:
        show(text, "yaml")
        for line in summary.splitlines():
            tell(line)
    elif output is not None and not same_file(file, output):
        refuse_ending(output, "venture", (*OF_A_VENTURE, ".json") if _is_json(text) else OF_A_VENTURE)
        write_whole(output, text)
        after = _next(output, pack) if upgrade.renewed else ""
        show(f"{summary}\nWrote {visible(str(output))}.\n{after}")
    elif upgrade.renewed:
        result = VentureFile(file, knowledge).rewrite(text, version_of(content), copied=upgrade.text is None)
        copy = f" As it was, it is kept in {visible(str(result.copy))}." if result.copy else ""
        show(f"{summary}\nWrote {visible(str(file))}.{copy}\n{_next(file, pack)}")
    else:
        show(summary)


def _text(upgrade: Upgrade, knowledge: KnowledgeBase) -> str:
    """The file brought up to date; written anew, with what has to be decided, where it cannot be changed in place."""
    from collabadvisor.venture.template import filled_template
    from collabadvisor.venture.upgrade_notes import with_notes

    if upgrade.text is not None:
        return upgrade.text
    return with_notes(filled_template(upgrade.venture, knowledge, THEN), upgrade.renewed, knowledge)


def _is_json(text: str) -> bool:
    from collabadvisor.files.json import parse_json

    try:
        parse_json(text)
    except (ValueError, RecursionError):
        return False
    return True


def _next(file: Path, pack: Packs | None) -> str:
    return f"What is open now is asked by:\n  collabadvisor ask {typed_file(file, pack)}\n"
