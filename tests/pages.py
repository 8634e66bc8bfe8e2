"""A page of the docs as what somebody does who follows it: commands to run, and files to write, in their order."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.files.yaml import parse
from collabadvisor.knowledge.unwritten import MARK

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(?:^`([^`\n]+)`([^\n]*)\n\n)?^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
OURS = (".venv/bin/collabadvisor", "collabadvisor")


@dataclass(frozen=True)
class Command:
    """The words of a command, the first of which is the program's name."""

    words: tuple[str, ...]

    @property
    def ours(self) -> bool:
        return self.words[0] in OURS

    @property
    def arguments(self) -> tuple[str, ...]:
        return self.words[1:]


@dataclass(frozen=True)
class Shown:
    """A file as a page shows it; ``note`` is what stands behind its name."""

    name: str
    note: str
    text: str


def followed(page: str, after: str = "", before: str = "") -> Iterator[Command | Shown]:
    """What a page tells to do, between two of its headings where they are named."""
    text = (ROOT / page).read_text(encoding="utf-8")
    text = text[text.index(after) :]
    text = text[: text.index(before)] if before else text
    for name, note, language, content in BLOCK.findall(text):
        if language == "sh":
            lines = content.replace("\\\n", " ").splitlines()
            yield from (Command(tuple(words)) for line in lines if (words := shlex.split(line, comments=True)))
        elif name:
            yield Shown(name, note.strip(), content)


OF_THE_PACK = ("framework.yaml", "sources.yaml", "lessons.yaml")
"""The files that its author names anew; all others keep what the command was asked for."""


def leaves(data: object, at: tuple[object, ...] = ()) -> Iterator[tuple[tuple[object, ...], object]]:
    """Every text in what a file says, with its place."""
    if isinstance(data, dict | list):
        for name, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*at, name))
    else:
        yield at, data


def write_over(shown: Shown) -> None:
    """Write a file as the page shows it: the file that a command wrote, with words where they were to be written."""
    path = Path(shown.name)
    before = path.read_text(encoding="utf-8")
    if "as the command wrote it" in shown.note:
        assert before == shown.text
    elif path.suffix == ".yaml" and path.name not in OF_THE_PACK:
        now = dict(leaves(parse(shown.text, shown.name).data))
        kept = {at: said for at, said in leaves(parse(before, shown.name).data) if MARK not in str(said)}
        assert {at: now.get(at) for at in kept} == kept
    path.write_text(shown.text, encoding="utf-8")
