"""What one asks of an advice: why not, what if, and the least that reaches a better verdict."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.files.words import clean
from collabadvisor.inference.advisor import advise
from collabadvisor.reasoning.compare.options import read_options
from collabadvisor.reasoning.compare.what_if import what_if
from collabadvisor.report.compare.what_if_document import what_if_document
from collabadvisor.web.pages.advice_pages import better_verdicts_than, report_page
from collabadvisor.web.pages.opened import OpenVenture
from collabadvisor.web.pages.start import Problems, problems_of
from collabadvisor.web.pages.templating import page


def what_if_form(visit: OpenVenture) -> Response:
    """What to suppose: that some actions are done, or that one answer is another."""
    return _what_if_form(visit)


def what_if_page(visit: OpenVenture) -> Response:
    """The advice as it is beside the advice as it would be. Nothing of it is kept."""
    changes = [value for value in visit.form.getlist("change") if isinstance(value, str) and value]
    if not changes:
        return _what_if_form(visit, 422, (("change", "Choose at least one action or answer."),))
    visit.site.rates.heavy_work(visit.stored.id)
    try:
        options = read_options(visit.venture, [",".join(changes)], visit.knowledge)
    except CollabAdvisorError as error:
        return _what_if_form(visit, 422, problems_of(error, "change"))
    return report_page(
        visit, what_if_document(what_if(visit.venture, options, visit.knowledge), visit.knowledge), "what-if"
    )


def _what_if_form(visit: OpenVenture, status: int = 200, problems: Problems = ()) -> Response:
    knowledge, venture = visit.knowledge, visit.venture
    fact_ids = {fact.id for fact in venture.applicable_questions(knowledge.facts)}
    advised = [
        (each.id, each.title)
        for each in advise(venture, knowledge).recommendations
        if fact_ids & set(knowledge.recommendations[each.id].sets)
    ]
    return page(
        "what_if.html.j2",
        status,
        venture=visit,
        problems=problems,
        advised=advised,
        known=venture.known_answers(),
        bases=[(base, knowledge.questions_at(name, venture.stage)) for name, base in knowledge.framework.bases.items()],
        chosen=visit.form.getlist("change"),
        clean=clean,
    )


def better(visit: OpenVenture) -> Response:
    """The better verdicts, each with what to ask of it."""
    verdicts = visit.knowledge.framework.verdicts
    names = better_verdicts_than(visit, advise(visit.venture, visit.knowledge))
    return page("better.html.j2", venture=visit, better=[(name, verdicts[name]) for name in names])


def plan_page(visit: OpenVenture) -> Response:
    """The least that has to change for a better verdict."""
    return _heavy(visit, "plan", reach=visit.part("verdict"))


def why_not_page(visit: OpenVenture) -> Response:
    """What stands in the way of a better verdict."""
    return _heavy(visit, "why_not", name=visit.part("verdict"))


def _heavy(visit: OpenVenture, job: str, **arguments: str) -> Response:
    if not {visit.part("verdict")} <= set(better_verdicts_than(visit, advise(visit.venture, visit.knowledge))):
        raise HTTPException(404)
    document = visit.work(job, **arguments)
    verdict = visit.knowledge.framework.verdicts[visit.part("verdict")]
    return report_page(visit, document, "better", f"{document.kind}: {clean(verdict.title)}")
