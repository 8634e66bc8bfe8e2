"""Why: from something that was concluded of a venture down to the answers, lessons and quotes that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.explain.explanation_model import WHY, Link, Subject, Why
from collabadvisor.reasoning.explain.grounds import Grounds
from collabadvisor.reasoning.explain.links import Links
from collabadvisor.reasoning.explain.outcome import outcome
from collabadvisor.venture.model import Venture


def why(venture: Venture, name: str, knowledge: KnowledgeBase) -> Why:
    """Why a verdict, standing, recommendation or finding was concluded, or what an answer or a lesson led to.

    ``name`` is what ``Links.find_subject`` knows.

    Raises:
        UnknownName: nothing has this name; the nearest known one is told.
        VentureError: the venture names a stage, fact or answer that the knowledge does not have.
        PackError: no verdict rule of the knowledge speaks of such a venture.
    """
    links = Links(venture, knowledge)
    subject = links.find_subject(name)
    concluded, says = outcome(links, subject)
    return Why(
        format=WHY,
        venture=links.advice.venture,
        asked=subject,
        concluded=concluded,
        says=says,
        chain=_chain(Grounds(links), subject) if concluded or subject.id in links.requirement_results else None,
        led_to=tuple(_led_to(links, subject)),
        knowledge=links.advice.knowledge,
    )


def _chain(grounds: Grounds, subject: Subject) -> Link:
    if subject.kind == "verdict":
        return grounds.verdict()
    if subject.kind == "verdict_rule":
        return grounds.verdict_rule(grounds.knowledge.every_verdict_rule[subject.id])
    tellers = {
        "standing": grounds.asked_standing_link,
        "recommendation": grounds.recommendation,
        "finding": grounds.finding,
        "requirement": grounds.requirement,
        "fact": grounds.answer,
        "lesson": grounds.lesson,
    }
    return tellers[subject.kind](subject.id)


def _led_to(links: Links, subject: Subject) -> Iterator[Link]:
    """What rests on an answer or a lesson, in short."""
    for name, reason in links.reasons.items():
        if subject.kind == "fact" and subject.id in reason.answers:
            yield links.finding(name).replace(parts=tuple(_in_turn(links, name)))
        if subject.kind == "lesson" and subject.id in links.knowledge.rules[name].lessons:
            yield links.finding(name).replace(parts=tuple(_in_turn(links, name)))
    for name, requirement in links.requirement_results.items():
        rests_on = requirement.answers if subject.kind == "fact" else [lesson.id for lesson in requirement.lessons]
        if subject.kind in ("fact", "lesson") and subject.id in rests_on:
            yield links.requirement(name)
    if subject.kind == "fact":
        standings = links.inference.standings.values()
        yield from (links.standing(stands.name) for stands in standings if subject.id in dict(stands.answers))
    if subject.kind == "lesson":
        rules = (links.knowledge.every_verdict_rule[name] for name in links.inference.verdict.rules)
        yield from (links.verdict_rule(rule) for rule in rules if subject.id in rule.lessons)


def _in_turn(links: Links, finding: str) -> Iterator[Link]:
    """What a finding leads to at once: standings and recommendations."""
    for stands in links.inference.standings.values():
        if finding in stands.premises:
            yield links.standing(stands.name).replace(says="")
    for advised in links.advice.recommendations:
        if any(reason.rule == finding for reason in advised.reasons):
            yield links.recommendation(advised.id).replace(says="")
