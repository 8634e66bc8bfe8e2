"""Which packs lie over which: what was named, and what each of them extends, from the lowest to the highest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from os.path import normpath
from pathlib import Path
from typing import NamedTuple

from collabadvisor.files.problems import CollabAdvisorError, Location, PackError, Problem
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.files.yaml import YamlDocument, parse, read_text
from collabadvisor.knowledge.entry import SHIPPED

PRACTICE = "practice"
LAYERS = (PRACTICE,)
"""The layers that the package brings beside its pack, by the names under which they are asked for."""
_EXTENDS = re.compile(r"""^["']?extends["']?\s*:""", re.MULTILINE)


class Packs(NamedTuple):
    """Packs as somebody asks for them: folders, each over the one before it, and over all of them layers by name."""

    folders: tuple[Path, ...] = ()
    layers: tuple[str, ...] = ()


class _Stacked(NamedTuple):
    """A pack, and the names in its ``extends:`` with the line of each; ``stands`` where it extends nothing."""

    folder: Path
    below: tuple[tuple[str, Location], ...]

    @property
    def stands(self) -> bool:
        return not self.below


class Folders(NamedTuple):
    """Where the names ``shipped`` and ``practice`` lead, by the folder of the pack that the package brings."""

    shipped: Path

    def layer(self, name: str) -> Path:
        """A layer that the package brings."""
        return self.shipped / "packs" / name

    def resolve(self, name: str, pack: Path) -> Path:
        """The folder that a name in the ``extends:`` of a pack means."""
        if name == SHIPPED:
            return self.shipped
        return self.layer(name) if name in LAYERS else Path(normpath(pack / name))


def stack_folders(packs: Packs, folders: Folders) -> tuple[Path, ...]:
    """The folders of the packs that are asked for and of all they extend, the lowest first, each once.

    Only the lowest stands by itself. Where a pack is named under a layer, it takes the place of the one on which that
    layer would stand alone.

    Raises:
        PackError: a pack that stands by itself is to lie over another, or packs extend each other in a circle, or one
            extends what there is not.
    """
    paths = [*(packs.folders or (folders.shipped,)), *map(folders.layer, packs.layers)]
    stack: list[_Stacked] = []
    for place, folder in enumerate(paths):
        _lay(stack, _opened(folder), folders, is_upper=place > 0)
    return tuple(pack.folder for pack in stack)


def _lay(stack: list[_Stacked], pack: _Stacked, folders: Folders, *, is_upper: bool) -> None:
    """Put a pack and what it extends on a stack; ``is_upper``: something was named to lie below it."""
    there = {each.folder.resolve() for each in stack}
    if pack.stands and stack and is_upper and pack.folder.resolve() not in there:
        what = "this pack stands by itself, so it cannot lie over another."
        raise PackError([Problem(_framework(pack.folder), what, "Name it first, or say what it extends: 'extends:'.")])
    for each in _chain(pack, (), folders):
        if each.folder.resolve() not in there and not (each.stands and stack):
            stack.append(each)
            there.add(each.folder.resolve())


def _chain(pack: _Stacked, above: tuple[Path, ...], folders: Folders) -> Iterator[_Stacked]:
    """What a pack extends, and at last the pack."""
    here = pack.folder.resolve()
    grounds: list[Path] = []
    for name, where in pack.below:
        folder = folders.resolve(name, pack.folder)
        if not (folder / "knowledge").is_dir():
            what = f"there is no pack {quote_value(name)} to extend."
            raise PackError([Problem(where, what, did_you_mean(name, (SHIPPED, *LAYERS)) or "Name its folder.")])
        if folder.resolve() in (*above, here):
            circle = [*above, here][[*above, here].index(folder.resolve()) :]
            what = f"a circle: {' extends '.join(each.name for each in (*circle, folder.resolve()))}."
            raise PackError([Problem(where, what, "Take one of these out.")])
        chain = list(_chain(_opened(folder), (*above, here), folders))
        grounds += (each.folder.resolve() for each in chain if each.stands)
        if len(set(grounds)) > 1:
            what = f"{quote_value(name)} stands on another pack than what is named before it."
            raise PackError([Problem(where, what, "Only one pack can be the lowest.")])
        yield from chain
    yield pack


def _framework(folder: Path) -> Location:
    return Location(str(folder / "knowledge" / "framework.yaml"))


def _opened(folder: Path) -> _Stacked:
    """A pack by what its framework says that it extends; where that cannot be read, it is told with all else."""
    path = folder / "knowledge" / "framework.yaml"
    try:
        text = read_text(path)
        document = parse(text, str(path)) if _EXTENDS.search(text) else None
    except CollabAdvisorError:
        document = None
    return _Stacked(folder, tuple(_extended(document)) if document else ())


def _extended(document: YamlDocument) -> Iterable[tuple[str, Location]]:
    extends = document.data.get("extends") if isinstance(document.data, dict) else None
    names: Sequence[object] = extends if isinstance(extends, list) else [extends]
    for place, name in enumerate(names):
        if isinstance(name, str) and name:
            yield name, document.at(("extends", place))
