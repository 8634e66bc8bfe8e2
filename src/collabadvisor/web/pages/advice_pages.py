"""The advice as pages: what a board reads first, then everything, then what one asks further."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from collabadvisor.document.html_writer import fragment, words
from collabadvisor.document.tree import Block, Document
from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.files.words import clean
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.verdict_ranks import ranked_verdicts
from collabadvisor.reasoning.explain.names import find, is_place
from collabadvisor.reasoning.explain.why import why
from collabadvisor.report.advice.advice_content import ReportPage
from collabadvisor.report.advice.advice_document import about_line, advice_document
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.explain.why_document import why_document
from collabadvisor.web.pages.board_page import board_page
from collabadvisor.web.pages.explained_words import TERMS
from collabadvisor.web.pages.opened import OpenVenture
from collabadvisor.web.pages.templating import page

WHOLE = "All of the advice"


def board(visit: OpenVenture) -> Response:
    """The board's page: the verdict, the standings, what to do first, what to find out."""
    advice = advise(visit.venture, visit.knowledge)
    report = _composed(visit, advice).ventures[0]
    framework = visit.knowledge.framework
    return page(
        "advice.html.j2",
        venture=visit,
        about=words(about_line(report)),
        body=board_page(report, f"{visit.home}/advice/all"),
        named={**framework.bases, **framework.values},
        reasons=[
            *((each.id, each.title) for each in advice.requirements),
            *((str(each.rank), each.title) for each in advice.recommendations if each.first),
        ],
        better=bool(better_verdicts_than(visit, advice)),
        settled=visit.site.turns.next_turn(visit.session, visit.knowledge).fact is None,
    )


def whole_advice(visit: OpenVenture) -> Response:
    """All of the advice, each action with its reasons down to the answer and the quote."""
    composed = _composed(visit, advise(visit.venture, visit.knowledge))
    return report_page(visit, advice_document(composed, unfolds=True), "advice", WHOLE)


def why_page(visit: OpenVenture) -> Response:
    """Why something was concluded."""
    name = visit.part("name")
    try:
        if not is_place(name, visit.knowledge):
            find(name, visit.knowledge)
        explanation = why(visit.venture, name, visit.knowledge)
    except CollabAdvisorError as error:
        raise HTTPException(404) from error
    document = why_document(explanation, visit.knowledge, ids=False)
    return report_page(visit, document, "advice", f"{document.kind}: {clean(explanation.asked.title)}")


def report_page(visit: OpenVenture, document: Document, back: str, title: str = "") -> Response:
    """A report as a page of the venture; ``back`` is the page it leads back to, ``title`` what tells it from others."""
    blocks: tuple[Block, ...] = document.blocks
    return page(
        "report.html.j2",
        venture=visit,
        title=title or document.kind or document.title,
        about=words(document.about),
        body=fragment(blocks, terms=TERMS),
        back=back,
    )


def better_verdicts_than(visit: OpenVenture, advice: Advice) -> tuple[str, ...]:
    """The verdicts of the stage that are better than that of the advice, the nearest first.

    Where that says only that too little is known, the best one.
    """
    verdicts = ranked_verdicts(visit.knowledge, visit.venture.stage)
    return verdicts[verdicts.index(advice.verdict.id) + 1 :] if advice.verdict.id in verdicts else verdicts[-1:]


def _composed(visit: OpenVenture, advice: Advice) -> ReportPage:
    return compose([(visit.venture, advice)], visit.knowledge)
