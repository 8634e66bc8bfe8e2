"""What the commands that write something new share: the pack that it goes into, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.shared import FileName, show, typed_packs, visible
from collabadvisor.files.problems import Location, Problem, ScaffoldError

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.scaffolds.additions import Addition

EDIT = "Open it in a text editor, and write your words in the place of each '[to be written: ...]'."
LEFT = "What is left to be written, and whatever is wrong, is listed by:"
EDIT_ALL = EDIT.replace("it", "them", 1)
lesson_option = click.option(
    "--lesson",
    "lessons",
    metavar="ID",
    multiple=True,
    help="A lesson behind it, by its id; can be repeated. Default: those of its questions, or the pack's one lesson.",
)
stage_option = click.option(
    "--stage", "stages", metavar="STAGE", multiple=True, help="One of the stages; can be repeated. Default: all."
)


pack_folder_option = click.option(
    "--pack",
    "folder",
    metavar="DIR",
    type=FileName("ID --pack my-pack"),
    required=True,
    help="The folder of the pack that it goes into.",
)


def knowledge_of(folder: Path) -> KnowledgeBase:
    """The knowledge of a pack and of what lies below it.

    Raises:
        ScaffoldError: there is no such folder.
        PackError: it is no pack, or does not hold together.
    """
    from collabadvisor.knowledge.loading import load
    from collabadvisor.knowledge.pack_stack import Packs

    if not folder.is_dir():
        remedy = f"Begin one: collabadvisor knowledge new pack {visible(str(folder))}"
        raise ScaffoldError([Problem(Location(str(folder)), "there is no pack of this name.", remedy)])
    return load(Packs((folder,)))


def packs_typed(folder: Path) -> str:
    """The pack as it has to be typed after a command, with a space before it."""
    from collabadvisor.knowledge.pack_stack import Packs

    return typed_packs(Packs((folder,)))


def say(sentences: Iterable[str], then: Iterable[tuple[str, str]]) -> None:
    """Say what was written, and what to do next: each step with its command, or none."""
    texts = [*map(visible, sentences)]
    lines = [*texts, EDIT if len(texts) == 1 else EDIT_ALL]
    for step, command in then:
        lines += [step, f"  {command}"]
    show("\n".join(lines) + "\n")


def write_and_say(addition: Addition, then: Iterable[tuple[str, str]]) -> None:
    """Write what is to be added to a pack, and say so. Raises as ``Addition.write`` does."""
    addition.write()
    say(
        [*(f"Wrote {path}." for path in addition.new), *(f"Added to {path}." for path in addition.extended)],
        then,
    )
