"""From a folder to a knowledge base: a pack's files read, and checked against each other.

A folder that holds ``rules/`` and ``knowledge/`` is a knowledge pack. The package brings one; any other can be
given instead, and no code knows which it is.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.checks_portfolio import check_columns, check_portfolio_rules
from collabadvisor.knowledge.checks_renamed import check_renamed
from collabadvisor.knowledge.checks_rules import check_consistency, check_rules, check_successors, check_verdict_rules
from collabadvisor.knowledge.checks_vocabulary import (
    check_excepted_names,
    check_exceptions,
    check_facts,
    check_framework,
    check_lessons,
    check_recommendations,
)
from collabadvisor.knowledge.reading import read_pack

CHECKS = (
    check_framework,
    check_facts,
    check_lessons,
    check_recommendations,
    check_rules,
    check_verdict_rules,
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


def load(pack: Path | str | None = None) -> KnowledgeBase:
    """Read a knowledge pack (the package's own where none is named) and check that it holds together.

    Raises:
        PackError: it does not; carries every problem found, with file and line.
    """
    read = read_pack(default_pack() if pack is None else Path(pack))
    checks = (*CHECKS, *OF_A_WHOLE_PACK) if read.whole else CHECKS
    problems = [*read.problems, *(problem for check in checks for problem in check(read.knowledge))]
    if problems:
        raise PackError(problems)
    return read.knowledge


@lru_cache(maxsize=1)
def shipped() -> KnowledgeBase:
    """The knowledge that the package brings, read once."""
    return load()
