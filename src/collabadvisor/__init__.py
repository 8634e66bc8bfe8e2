"""Decision support for partnerships between organisations: prioritised recommendations, each with its reasons.

``load()`` reads a knowledge pack, ``advise(venture)`` gives the advice. See the README for the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collabadvisor.advice import Advice
    from collabadvisor.advisor import advise
    from collabadvisor.errors import CollabAdvisorError
    from collabadvisor.knowledge import KnowledgeBase, load
    from collabadvisor.venture import Venture

__all__ = ["Advice", "CollabAdvisorError", "KnowledgeBase", "Venture", "advise", "load"]

_HOMES = {
    "Advice": "advice",
    "CollabAdvisorError": "errors",
    "KnowledgeBase": "knowledge",
    "Venture": "venture",
    "advise": "advisor",
    "load": "knowledge",
}


def __getattr__(name: str) -> Any:
    # Each name is imported when it is first used, so that no command pays for a room it does not enter.
    if name not in _HOMES:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
