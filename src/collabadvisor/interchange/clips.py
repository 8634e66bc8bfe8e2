"""To be written."""

from __future__ import annotations

from collabadvisor.knowledge import KnowledgeBase


def written(knowledge: KnowledgeBase) -> str:
    """The knowledge."""
    raise NotImplementedError(knowledge)
