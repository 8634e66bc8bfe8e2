"""Texts that are still to be written: a matter of course in a pack that is begun, and a fault in one that is in use."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Framework
from collabadvisor.knowledge.framework_layer import FrameworkLayer
from collabadvisor.knowledge.unwritten import UnwrittenText, unwritten_texts
from collabadvisor.verification.check_model import CheckFinding

WRITE = "Write it in words of your own."


def begun(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A text that is still to be written, in a layer whose version begins with 0."""
    for text in unwritten_texts(knowledge):
        if not text.is_released:
            yield _finding(text, f"still to be written: {text.subject}.")


def in_use(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A text that is still to be written, in a layer that is in use by its version."""
    for text in unwritten_texts(knowledge):
        if text.is_released:
            version = f"this is version {text.layer.version}, so that reports can hold it as it stands"
            yield _finding(text, f"still to be written: {text.subject}; and {version}.")


def _finding(text: UnwrittenText, what: str) -> CheckFinding:
    about = () if isinstance(text.entry, Framework | FrameworkLayer) else (getattr(text.entry, "id", ""),)
    return CheckFinding(tuple(filter(None, about)), text.entry.problem(text.node, what, WRITE))
