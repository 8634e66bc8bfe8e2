"""The cases of the knowledge: each with its advice, and one click to work on a copy of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from collabadvisor.document.html_writer import fragment, words
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_content import ReportPage
from collabadvisor.report.advice.advice_document import about_line, advice_document
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.advice.first_page import verdict_mark
from collabadvisor.venture.model import LONGEST, Venture
from collabadvisor.venture.opening_words import opening_words
from collabadvisor.venture.template import filled_template
from collabadvisor.web.pages.board_page import board_page
from collabadvisor.web.pages.downloads import THEN, download
from collabadvisor.web.pages.explained_words import TERMS
from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.pages.start import created_address, refuse_if_closed
from collabadvisor.web.pages.templating import page


@dataclass(frozen=True)
class CaseReport:
    """A case as it is shown: ``told`` is what it is about, ``report`` the advice on it."""

    id: str
    told: str
    venture: Venture
    report: ReportPage


def read_cases(knowledge: KnowledgeBase) -> dict[str, CaseReport]:
    """The cases that a knowledge base brings, advised on: id -> case. Raises as the readers of files do."""
    return {name: _make_case_report(name, path, knowledge) for name, path in knowledge.cases().items()}


def cases(visit: Visit) -> Response:
    """The list of cases by stage, each with its verdict."""
    framework = visit.site.knowledge[()].framework
    stages = []
    for name, stage in framework.stages.items():
        reports = [(case, case.report.ventures[0]) for case in _every(visit).values() if case.venture.stage == name]
        if reports:
            stages.append((stage, [(case, words(verdict_mark(report))) for case, report in reports]))
    return page("cases.html.j2", stages=stages, source=framework.source)


def case_board(visit: Visit) -> Response:
    """A case: what a board reads first."""
    case = _case(visit)
    report = case.report.ventures[0]
    body = board_page(report, f"/cases/{case.id}/all")
    return page("case.html.j2", case=case, about=words(about_line(report)), body=body, open=visit.site.settings.open)


def case_whole(visit: Visit) -> Response:
    """A case: all of the advice."""
    case = _case(visit)
    document = advice_document(case.report, unfolds=True)
    body = fragment(document.blocks, terms=TERMS)
    return page("case_whole.html.j2", case=case, about=words(document.about), body=body)


def case_file(visit: Visit) -> Response:
    """The answers of a case as a file, which can be uploaded where one begins."""
    case = _case(visit)
    return download(filled_template(case.venture, visit.site.knowledge[()], THEN), case.id, "yaml")


def copy_case(visit: Visit) -> Response:
    """Make a venture of a case where anybody may, and go to it."""
    refuse_if_closed(visit)
    venture = _case(visit).venture
    name = f"{venture.name} (copy)"
    copy = venture.replace(venture=name) if len(name) <= LONGEST["venture"] else venture
    return RedirectResponse(created_address(visit, copy, (), "file"), 303)


def _every(visit: Visit) -> dict[str, CaseReport]:
    return visit.site.shelf.get_or_make(visit.site.knowledge[()], read_cases)


def _case(visit: Visit) -> CaseReport:
    case = _every(visit).get(visit.part("case"))
    if case is None:
        raise HTTPException(404)
    return case


def _make_case_report(name: str, path: Path, knowledge: KnowledgeBase) -> CaseReport:
    venture = Venture.read(path, knowledge)
    return CaseReport(name, opening_words(path), venture, compose([(venture, advise(venture, knowledge))], knowledge))
