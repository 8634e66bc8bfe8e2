"""Decision support for partnerships between organisations: prioritised recommendations, each with its reasons.

``load()`` reads a knowledge pack, ``advise(venture)`` gives the advice. See the README for the command line.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collabadvisor.files.problems import CollabAdvisorError
    from collabadvisor.inference.advice import Advice
    from collabadvisor.inference.advisor import advise
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.loading import load
    from collabadvisor.venture.model import Venture

__all__ = ["Advice", "CollabAdvisorError", "KnowledgeBase", "Venture", "advise", "load"]

_HOMES = {
    "Advice": "inference.advice",
    "CollabAdvisorError": "files.problems",
    "KnowledgeBase": "knowledge.base",
    "Venture": "venture.model",
    "advise": "inference.advisor",
    "load": "knowledge.loading",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: ``collabadvisor --help`` then pays for no engine (PEP 562)."""
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
