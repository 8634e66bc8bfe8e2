"""A pack that is new: a folder that lies over another pack, with all that it needs to begin with."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.atomic import folder_beside
from collabadvisor.files.problems import Field, Location, OutputError, Problem, ScaffoldError
from collabadvisor.files.words import clean, did_you_mean, plain, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import SHIPPED
from collabadvisor.knowledge.pack_stack import LAYERS
from collabadvisor.scaffolds.additions import existing_file_problem
from collabadvisor.scaffolds.policy_lesson import LESSON, SOURCE
from collabadvisor.scaffolds.rendering import fill_template

FOLDERS = ("knowledge/facts", "knowledge/recommendations", "rules")
FILES = ("README.md", "knowledge/framework.yaml", "knowledge/sources.yaml", "knowledge/lessons.yaml")
LONGEST_TITLE = 60


@dataclass(frozen=True)
class NewPack:
    """A pack as its author asks for it: its folder, what it lies over (a name, or a folder), and its title."""

    folder: Path
    extends: str = SHIPPED
    title: str = ""

    @property
    def id(self) -> str:
        """The id that its folder's name gives; empty where that has no letters for one."""
        return re.sub(r"[^a-z0-9]+", "-", self.folder.resolve().name.lower()).strip("-")

    @property
    def display_title(self) -> str:
        """The pack's title; the words of its folder's name where nobody gave one."""
        words = clean(self.title) or clean(plain(self.folder.resolve().name))
        return words[:1].upper() + words[1:]

    @property
    def base_pack(self) -> str:
        """The pack over which it lies, as its framework names it: a folder as seen from its own."""
        if self.extends in (SHIPPED, *LAYERS):
            return self.extends
        return Path(os.path.relpath(Path(self.extends).resolve(), self.folder.resolve())).as_posix()


def check_pack_below(extends: str) -> None:
    """Refuse to lie over what there is not.

    Raises:
        ScaffoldError: no pack has this name, and no folder of this name is one.
    """
    if extends not in (SHIPPED, *LAYERS) and not (Path(extends) / "knowledge").is_dir():
        remedy = did_you_mean(extends, (SHIPPED, *LAYERS))
        raise ScaffoldError(
            [Problem(Field("extends"), f"there is no pack {quote_value(extends)} to lie over.", remedy)]
        )


def add_pack(wish: NewPack, below: KnowledgeBase, commands: Mapping[str, str]) -> list[Path]:
    """Write a new pack over what lies below it, and say which files it has. ``commands`` are told in its README.

    Raises:
        ScaffoldError: something stands in its place, or its name or title cannot be used.
        OutputError: it cannot be written.
    """
    problems = [*_unfit(wish, below)]
    if problems:
        raise ScaffoldError(problems)
    values = {
        "id": wish.id,
        "title": wish.display_title,
        "below": wish.base_pack,
        "over": " and ".join(
            f"“{title}”" for title in (below.framework.title, *(each.title for each in below.upper_layers))
        ),
        "bases": below.framework.bases,
        "commands": commands,
        "lesson": LESSON,
        "source": SOURCE,
    }
    texts = {name: fill_template(Path(name).name, **values) for name in FILES}
    try:
        target = wish.folder.resolve()
        with folder_beside(target) as new_folder:
            for folder in FOLDERS:
                (new_folder / folder).mkdir(parents=True)
            for name, text in texts.items():
                (new_folder / name).write_bytes(text.encode())
            new_folder.rename(target)
    except OSError as error:
        what = f"this folder cannot be made: {error.strerror or error}."
        raise OutputError([Problem(Location(str(wish.folder)), what, "Name one in a folder that is yours.")]) from error
    return [wish.folder / name for name in texts]


def _unfit(wish: NewPack, below: KnowledgeBase) -> list[Problem]:
    where = Location(str(wish.folder))
    problems = []
    if os.path.lexists(wish.folder):
        problems.append(existing_file_problem(wish.folder))
    if not wish.id:
        problems.append(Problem(where, "a pack is called after its folder.", "Name one with letters from a to z."))
    if wish.id in {SHIPPED, *LAYERS, *(layer.id for layer in below.layers)}:
        what = f"'{wish.id}' is the name of a pack that it could lie over."
        problems.append(Problem(where, what, "Take another name for the folder."))
    if len(wish.display_title) > LONGEST_TITLE:
        problems.append(Problem(Field("title"), f"a title has at most {LONGEST_TITLE} characters.", "Shorten it."))
    return problems
