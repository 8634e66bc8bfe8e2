"""From a folder to a knowledge base: a pack's files read, and checked against each other.

A folder that holds ``rules/`` and ``knowledge/`` is a knowledge pack. The package brings one; any other can be
given instead, and no code knows which it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.checks_lessons import check_lessons
from collabadvisor.knowledge.checks_portfolio import check_columns, check_portfolio_rules
from collabadvisor.knowledge.checks_renamed import check_renamed
from collabadvisor.knowledge.checks_requirements import check_requirements
from collabadvisor.knowledge.checks_rules import check_consistency, check_rules, check_successors, check_verdict_rules
from collabadvisor.knowledge.checks_vocabulary import (
    check_excepted_names,
    check_exceptions,
    check_facts,
    check_framework,
    check_recommendations,
)
from collabadvisor.knowledge.entry import SHIPPED
from collabadvisor.knowledge.pack_stack import LAYERS, Folders, Packs, stack_folders
from collabadvisor.knowledge.reading import PackRead, read_pack

CHECKS = (
    check_framework,
    check_facts,
    check_lessons,
    check_recommendations,
    check_rules,
    check_verdict_rules,
    check_requirements,
    check_consistency,
    check_columns,
    check_portfolio_rules,
    check_exceptions,
    check_renamed,
)
OF_A_WHOLE_PACK = (check_successors, check_excepted_names)
"""Where a rule could not be read, what names it names nothing unknown."""


def default_pack() -> Path:
    """The pack that the package brings: inside it when installed, two folders up in a checkout."""
    here = Path(__file__).resolve().parents[1]
    installed = here / "_pack"
    return installed if installed.is_dir() else here.parents[1]


def load(*packs: Path | str | Packs | None, with_: Iterable[str] = ()) -> KnowledgeBase:
    """Read a knowledge pack (the package's own where none is named) and check that it holds together.

    Of several packs each lies over the one before it: it adds to it, and replaces what has the same id. So do the
    layers of the package that are named in ``with_`` (``practice``), and what a pack extends lies below it.

    Raises:
        PackError: it does not; carries every problem found, with file and line.
    """
    reading = _read_packs(combine_packs(*packs, with_=with_))
    checks = (*CHECKS, *OF_A_WHOLE_PACK) if reading.whole else CHECKS
    problems = [*reading.problems, *(problem for check in checks for problem in check(reading.knowledge))]
    if problems:
        raise PackError(problems)
    return reading.knowledge


def combine_packs(*packs: Path | str | Packs | None, with_: Iterable[str] = ()) -> Packs:
    """All the packs that are asked for, as one."""
    each = [pack if isinstance(pack, Packs) else Packs((Path(pack),)) for pack in packs if pack is not None]
    folders = tuple(folder for one in each for folder in one.folders)
    return Packs(folders, tuple(dict.fromkeys([*(name for one in each for name in one.layers), *with_])))


def up_to(knowledge: KnowledgeBase, layer: str) -> KnowledgeBase:
    """A knowledge base without the layers over one of its own, which holds together by itself.

    Raises:
        PackError: it does not.
    """
    ids = [each.id for each in knowledge.layers]
    layers = knowledge.layers[: ids.index(layer) + 1]
    return knowledge if len(layers) == len(ids) else load(*(each.folder for each in layers))


def _read_packs(packs: Packs) -> PackRead:
    default = default_pack()
    folders = Folders(default)
    names = {default.resolve(): SHIPPED, **{folders.layer(name).resolve(): name for name in LAYERS}}
    return read_pack(stack_folders(packs, folders), names)


@lru_cache(maxsize=1)
def load_shipped() -> KnowledgeBase:
    """The knowledge that the package brings, read once."""
    return load()
