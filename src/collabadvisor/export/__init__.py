"""The knowledge base written for other engines, with the same meaning there at every stage, partly answered too.

A target is one line in ``TARGETS`` and one module beside this one, named after it, with ``to_text(knowledge) -> str``.
To write needs no library; which engine reads what is written, the module says.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase


@dataclass(frozen=True)
class Target:
    """What is written for an engine: in words, the ending of its files, and its form, as ``cli.shared.show`` has it."""

    what: str
    ending: str
    form: str = "text"


TARGETS = {
    "clips": Target("rules for CLIPS 6.4", ".clp"),
    "jdm": Target("a decision graph for GoRules (JDM)", ".json", form="json"),
    "dmn": Target("decision tables in DMN 1.5", ".dmn"),
    "sql": Target("one SELECT for SQLite, DuckDB and PostgreSQL", ".sql"),
}
"""What the knowledge can be written as."""


def export(knowledge: KnowledgeBase, target: str) -> str:
    """The knowledge as one of ``TARGETS``: always the same text for the same knowledge.

    Raises:
        CannotExport: the target cannot express something of it; carries every place.
        KeyError: there is no such target.
    """
    if target not in TARGETS:
        raise KeyError(target)
    text: str = import_module(f"{__name__}.{target}").to_text(knowledge)
    return text
