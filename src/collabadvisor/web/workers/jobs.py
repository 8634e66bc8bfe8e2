"""The jobs that are done in processes of their own, by name.

A job takes what gives it the knowledge, and by name plain data: a venture as JSON text, the names of the layers that
are laid over the pack of the server, words. What it returns is what the command line writes, or the document of a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from collabadvisor.web.workers.uploads import parse_venture_file, parse_workbook
from collabadvisor.web.workers.worker_process import Job, KnowledgeOf

if TYPE_CHECKING:
    from collabadvisor.document.tree import Document
    from collabadvisor.venture.model import Venture

Layers = tuple[str, ...]
MOST_OPTIONS = 5
"""So many options of a plan are shown, as by the command line."""


def report(knowledge_of: KnowledgeOf, *, venture: str, layers: Layers = (), format: str) -> bytes:  # noqa: A002  (as everywhere)
    """The whole advice on a venture as docx, pdf, html, markdown, text or json, as ``advise -o FILE`` writes it.

    Raises ``VentureError`` where the knowledge cannot judge it.
    """
    from collabadvisor.inference.advisor import advise
    from collabadvisor.report import render_file

    knowledge = knowledge_of(layers)
    parsed_venture = _venture(venture)
    content = render_file(format, [(parsed_venture, advise(parsed_venture, knowledge))], knowledge)
    return content if isinstance(content, bytes) else content.encode()


def plan(  # noqa: PLR0913  (what the command line lets one choose)
    knowledge_of: KnowledgeOf,
    *,
    venture: str,
    layers: Layers = (),
    reach: str | None = None,
    clear: tuple[str, ...] = (),
    keep: tuple[str, ...] = (),
    most: int | None = MOST_OPTIONS,
) -> Document:
    """The least that has to change to reach a verdict, or to clear recommendations, as the document of a page.

    Raises ``UnknownName`` for what the knowledge does not have, ``VentureError`` as above.
    """
    from collabadvisor.reasoning.plan.cheapest import plan as planned
    from collabadvisor.reasoning.plan.goal import read_goal
    from collabadvisor.report.plan.plan_document import plan_document

    knowledge = knowledge_of(layers)
    parsed_venture = _venture(venture)
    new_plan = planned(parsed_venture, read_goal(parsed_venture, reach, clear, keep, knowledge), knowledge, most=most)
    return plan_document(new_plan, knowledge)


def why_not(knowledge_of: KnowledgeOf, *, venture: str, layers: Layers = (), name: str = "verdict") -> Document:
    """What keeps something from being concluded, as the document of a page. Raises as ``plan``."""
    from collabadvisor.reasoning.explain.why_not import why_not as explained
    from collabadvisor.report.explain.why_not_document import why_not_document

    knowledge = knowledge_of(layers)
    return why_not_document(explained(_venture(venture), name, knowledge), knowledge, ids=False)


def _venture(text: str) -> Venture:
    from collabadvisor.venture.model import Venture

    return Venture.model_validate_json(text)


JOBS: Mapping[str, Job] = {
    "report": report,
    "plan": plan,
    "why_not": why_not,
    "parse_venture_file": parse_venture_file,
    "parse_workbook": parse_workbook,
}
"""Every job by its name."""
