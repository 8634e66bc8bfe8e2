"""A blank form to print: every question of a stage with boxes to tick, and room for where the answer comes from."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.report.interview.definitions import Definitions, definitions
from collabadvisor.web.pages.answer_fields import CONFIDENCES
from collabadvisor.web.pages.opened import OpenVenture, Visit
from collabadvisor.web.pages.templating import page

Asked = tuple[int, Fact, str, Definitions]


def blank_of_venture(visit: OpenVenture) -> Response:
    """The form for a venture, by its name and stage."""
    return _form(visit.knowledge, visit.venture.stage, visit)


def blank_of_stage(visit: Visit) -> Response:
    """The form for a stage, with room for the name."""
    knowledge, stage = visit.site.knowledge[()], visit.part("stage")
    if stage not in knowledge.framework.stages:
        raise HTTPException(404)
    return _form(knowledge, stage)


def _form(knowledge: KnowledgeBase, stage: str, venture: OpenVenture | None = None) -> Response:
    number, bases = 0, []
    for name, base in knowledge.framework.bases.items():
        questions: list[Asked] = []
        for fact in knowledge.questions_at(name, stage):
            number += 1
            questions.append((number, fact, clean(knowledge.label(fact)), definitions(fact)))
        if questions:
            bases.append((base, questions))
    return page(
        "blank.html.j2",
        venture=venture,
        stage=knowledge.framework.stages[stage],
        bases=bases,
        number=number,
        confidences=CONFIDENCES,
    )
