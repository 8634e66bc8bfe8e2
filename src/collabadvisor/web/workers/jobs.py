"""The jobs that are done in processes of their own, by name.

A job takes what gives it the knowledge, and by name plain data: a venture as JSON text, the names of the layers that
are laid over the pack of the server, words. What it returns is the same that the command line gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from collabadvisor.web.workers.uploads import parse_venture_file, parse_workbook
from collabadvisor.web.workers.worker_process import Job, KnowledgeOf

if TYPE_CHECKING:
    from collabadvisor.document.tree import Document
    from collabadvisor.files.models import Form
    from collabadvisor.report.receipt_line import MadeFrom
    from collabadvisor.venture.model import Venture

Layers = tuple[str, ...]
MOST_OPTIONS = 5
"""So many options of a plan are shown, as by the command line."""
USUAL_NAME = "verdict"
"""What is asked about where nothing is named."""


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
    format: str = "json",  # noqa: A002  (as above)
) -> bytes | Document:
    """The least that has to change to reach a verdict, or to clear recommendations, in a format, or as "document".

    Raises ``UnknownName`` for what the knowledge does not have, ``VentureError`` as above.
    """
    from collabadvisor.reasoning.plan.cheapest import plan as planned
    from collabadvisor.reasoning.plan.goal import read_goal
    from collabadvisor.report.plan.plan_document import plan_document
    from collabadvisor.report.receipt_line import made_from

    knowledge = knowledge_of(layers)
    parsed_venture = _venture(venture)
    new_plan = planned(parsed_venture, read_goal(parsed_venture, reach, clear, keep, knowledge), knowledge, most=most)
    options = [*(("--reach", reach) if reach else ()), *(word for name in clear for word in ("--clear", name))]
    options += [word for name in keep for word in ("--keep", name)]
    options += ["--all"] if most is None else ["--most", str(most)] if most != MOST_OPTIONS else []
    receipt = made_from("plan", [parsed_venture], knowledge, options=options)
    return _delivered(format, lambda: plan_document(new_plan, knowledge), new_plan, receipt)


def why_not(
    knowledge_of: KnowledgeOf,
    *,
    venture: str,
    layers: Layers = (),
    name: str = USUAL_NAME,
    format: str = "json",  # noqa: A002  (as above)
) -> bytes | Document:
    """What keeps something from being concluded, in a format, or as "document". Raises as ``plan``."""
    from collabadvisor.reasoning.explain.why_not import why_not as explained
    from collabadvisor.report.explain.why_not_document import why_not_document
    from collabadvisor.report.receipt_line import made_from

    knowledge = knowledge_of(layers)
    parsed_venture = _venture(venture)
    explanation = explained(parsed_venture, name, knowledge)
    receipt = made_from("why-not", [parsed_venture], knowledge, options=() if name == USUAL_NAME else (name,))
    return _delivered(format, lambda: why_not_document(explanation, knowledge, ids=False), explanation, receipt)


def _venture(text: str) -> Venture:
    from collabadvisor.venture.model import Venture

    return Venture.model_validate_json(text)


def _delivered(form: str, document: Callable[[], Document], data: Form, receipt: MadeFrom) -> bytes | Document:
    """A report in a format of files, as JSON of its data, or, without its receipt, as the document of a page."""
    if form == "document":
        return document()
    from collabadvisor.report.receipt_line import with_receipt, with_receipt_as_json

    if form == "json":
        return with_receipt_as_json(data, receipt).encode()
    from collabadvisor.document.formats import write

    content = write(with_receipt(document(), receipt), form)
    return content if isinstance(content, bytes) else content.encode()


JOBS: Mapping[str, Job] = {
    "report": report,
    "plan": plan,
    "why_not": why_not,
    "parse_venture_file": parse_venture_file,
    "parse_workbook": parse_workbook,
}
"""Every job by its name."""
