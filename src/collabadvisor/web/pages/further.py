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


def what_if_form(came: OpenVenture) -> Response:
    """What to suppose: that some actions are done, or that one answer is another."""
    return _what_if_form(came)


def what_if_page(came: OpenVenture) -> Response:
    """The advice as it is beside the advice as it would be. Nothing of it is kept."""
    wanted = [value for value in came.form.getlist("change") if isinstance(value, str) and value]
    if not wanted:
        return _what_if_form(came, 422, (("change", "Choose at least one action or answer."),))
    came.site.rates.heavy_work(came.stored.id)
    try:
        options = read_options(came.venture, [",".join(wanted)], came.knowledge)
    except CollabAdvisorError as error:
        return _what_if_form(came, 422, problems_of(error, "change"))
    return report_page(
        came, what_if_document(what_if(came.venture, options, came.knowledge), came.knowledge), "what-if"
    )


def _what_if_form(came: OpenVenture, status: int = 200, problems: Problems = ()) -> Response:
    knowledge, venture = came.knowledge, came.venture
    asked = {fact.id for fact in venture.applicable_questions(knowledge.facts)}
    advised = [
        (each.id, each.title)
        for each in advise(venture, knowledge).recommendations
        if asked & set(knowledge.recommendations[each.id].sets)
    ]
    return page(
        "what_if.html.j2",
        status,
        venture=came,
        problems=problems,
        advised=advised,
        known=venture.known_answers(),
        bases=[(base, knowledge.questions_at(name, venture.stage)) for name, base in knowledge.framework.bases.items()],
        chosen=came.form.getlist("change"),
        clean=clean,
    )


def better(came: OpenVenture) -> Response:
    """The better verdicts, each with what to ask of it."""
    verdicts = came.knowledge.framework.verdicts
    names = better_verdicts_than(came, advise(came.venture, came.knowledge))
    return page("better.html.j2", venture=came, better=[(name, verdicts[name]) for name in names])


def plan_page(came: OpenVenture) -> Response:
    """The least that has to change for a better verdict."""
    return _heavy(came, "plan", reach=came.part("verdict"))


def why_not_page(came: OpenVenture) -> Response:
    """What stands in the way of a better verdict."""
    return _heavy(came, "why_not", name=came.part("verdict"))


def _heavy(came: OpenVenture, job: str, **asked: str) -> Response:
    if not {came.part("verdict")} <= set(better_verdicts_than(came, advise(came.venture, came.knowledge))):
        raise HTTPException(404)
    document = came.work(job, **asked, format="document")
    wanted = came.knowledge.framework.verdicts[came.part("verdict")]
    return report_page(came, document, "better", f"{document.kind}: {clean(wanted.title)}")
