"""The handbook as HTML pages: the knowledge with its scenarios, for people who will never open the repository."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scenarios.runner import Run
from collabadvisor.venture.model import Venture

__all__ = ["pages"]


def pages(
    knowledge: KnowledgeBase, run: Run | None, ventures: Mapping[str, Venture], unshown: str = "", home: str = ""
) -> dict[str, str]:
    """The files of the handbook: name -> text. The same input gives the same bytes.

    ``run`` has the results of the scenarios. Where it is None, none are told, and ``unshown`` says why in a sentence.
    ``ventures`` are the cases that the pack brings, by their ids. ``home`` is the address of what the handbook is a
    part of, if it is one.
    """
    from collabadvisor.report.handbook.handbook_content import compose
    from collabadvisor.report.handbook.page_layout import lay_out

    return lay_out(compose(knowledge, run, ventures, unshown), home)
