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
    asked = links.find_subject(name)
    concluded, says = outcome(links, asked)
    return Why(
        format=WHY,
        venture=links.advice.venture,
        asked=asked,
        concluded=concluded,
        says=says,
        chain=_chain(Grounds(links), asked) if concluded or asked.id in links.requirement_results else None,
        led_to=tuple(_led_to(links, asked)),
        knowledge=links.advice.knowledge,
    )


def _chain(grounds: Grounds, asked: Subject) -> Link:
    if asked.kind == "verdict":
        return grounds.verdict()
    if asked.kind == "verdict_rule":
        return grounds.verdict_rule(grounds.knowledge.every_verdict_rule[asked.id])
    tellers = {
        "standing": grounds.asked_standing_link,
        "recommendation": grounds.recommendation,
        "finding": grounds.finding,
        "requirement": grounds.requirement,
        "fact": grounds.answer,
        "lesson": grounds.lesson,
    }
    return tellers[asked.kind](asked.id)


def _led_to(links: Links, asked: Subject) -> Iterator[Link]:
    """What rests on an answer or a lesson, in short."""
    for name, reason in links.reasons.items():
        if asked.kind == "fact" and asked.id in reason.answers:
            yield links.finding(name).replace(parts=tuple(_in_turn(links, name)))
        if asked.kind == "lesson" and asked.id in links.knowledge.rules[name].lessons:
            yield links.finding(name).replace(parts=tuple(_in_turn(links, name)))
    for name, given in links.requirement_results.items():
        rests_on = given.answers if asked.kind == "fact" else [lesson.id for lesson in given.lessons]
        if asked.kind in ("fact", "lesson") and asked.id in rests_on:
            yield links.requirement(name)
    if asked.kind == "fact":
        standings = links.inference.standings.values()
        yield from (links.standing(stands.name) for stands in standings if asked.id in dict(stands.answers))
    if asked.kind == "lesson":
        called = (links.knowledge.every_verdict_rule[name] for name in links.inference.verdict.rules)
        yield from (links.verdict_rule(rule) for rule in called if asked.id in rule.lessons)


def _in_turn(links: Links, finding: str) -> Iterator[Link]:
    """What a finding leads to at once: standings and recommendations."""
    for stands in links.inference.standings.values():
        if finding in stands.premises:
            yield links.standing(stands.name).replace(says="")
    for advised in links.advice.recommendations:
        if any(reason.rule == finding for reason in advised.reasons):
            yield links.recommendation(advised.id).replace(says="")
