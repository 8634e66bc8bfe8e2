"""The knowledge base as rules for CLIPS 6.4.

Each rule of the pack is one ``defrule``. So is each word that a decision can come to, of which the first that holds
counts; and so are the gates and the places by which the recommendations come into their order. What is the same for
every pack stands in ``clips.clp``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from collabadvisor.circuit.decision_model import CALLING, VERDICT, Decision
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.clips_language import PATTERNS, defrule, fact, layout, pattern, section, text
from collabadvisor.export.common_text import callers
from collabadvisor.export.decision_layers import decision_layers
from collabadvisor.export.expressions import Expressions
from collabadvisor.export.order_expressions import OrderExpressions
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import REQUIREMENTS
from collabadvisor.knowledge.rules import PLACEHOLDER

METHOD = Path(__file__).with_suffix(".clp")
NUMBER = re.compile(r"\d+(e-?\d+)?")
"""What CLIPS reads as a number, of all that can be an id."""
HEAD = """\
;;; {title}, version {versions}, for CLIPS 6.4.
;;; Written by collabadvisor from the knowledge {digest}.
;;;
;;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):
;;;
{example}
;;;
;;; For a question that is not answered there is no such fact. Left out: the lessons behind each rule, first
;;; steps, why each recommendation stands where it does, answers that do not go together, and rules that are
;;; drafts or retired."""


def to_text(knowledge: KnowledgeBase) -> str:
    """The rules.

    Raises:
        CannotExport: an id is a number to CLIPS, or values rest on each other at different stages.
    """
    wiring = Wiring(knowledge, knowledge.facts)
    _refuse_numbers(knowledge, wiring)
    method = METHOD.read_text(encoding="utf-8").rstrip()
    parts = [_head(knowledge), method, *_data(knowledge, wiring), *_findings(wiring), *_conclusions(wiring)]
    return "\n\n".join(parts) + "\n"


def _refuse_numbers(knowledge: KnowledgeBase, wiring: Wiring) -> None:
    rules = [*wiring.decisions.findings, *dict.fromkeys(option.subject for option in wiring.decisions.verdict.options)]
    what, remedy = "CLIPS takes the id '{}' for a number.", "Begin it with a word."
    problems = [each.problem(("id",), what.format(each.id), remedy)
                for each in (*map(knowledge.rule, rules), *knowledge.recommendations.values())
                if NUMBER.fullmatch(each.id)]  # fmt: skip
    if problems:
        raise CannotExport(problems)


def _head(knowledge: KnowledgeBase) -> str:
    framework = knowledge.framework
    answers = [pattern(question.id, question.scale[:1]) for question in list(knowledge.facts.values())[:1]]
    asserted = [f"(venture (stage {next(iter(framework.stages))}))", *answers]
    example = "\n".join(f";;;     (assert {each})" for each in asserted)
    title, versions = clean(framework.title), knowledge.versions
    return HEAD.format(title=title, versions=versions, digest=knowledge.digest, example=example)


def _data(knowledge: KnowledgeBase, wiring: Wiring) -> Iterator[str]:
    """What the pack says of stages, bases and values, questions and recommendations, as facts."""
    framework = knowledge.framework
    deffacts = {
        "stages": [fact("stage", id=stage) for stage in framework.stages],
        "bases-and-values": [
            fact("judged", name=name, kind="base" if name in framework.bases else "value",
                 title=text(framework.title_of(name)))
            for name in framework.names_with_standing()
        ],
        "questions": [
            fact("question", fact=question.id, asks=text(question.question), answers=question.answer_ids,
                 about=REQUIREMENTS if question.id in knowledge.uncounted else question.base,
                 words=[text(question.label(answer)) for answer in question.answer_ids],
                 asked_at=[stage for stage in framework.stages if question.is_asked_at(stage)],
                 counts_at=knowledge.counting_at(question))
            for question in knowledge.facts.values()
        ],
        "recommendations": [
            fact("recommendation", id=advised.id, title=text(advised.title),
                 called_for_by=[rule.id for rule in callers(wiring, advised.id)])
            for advised in knowledge.recommendations.values()
        ],
    }  # fmt: skip
    yield section("The knowledge: stages, questions and recommendations")
    yield from (layout(f"(deffacts {name} {' '.join(facts)})") for name, facts in deffacts.items() if facts)


def _findings(wiring: Wiring) -> Iterator[str]:
    """One rule for each of the pack, base by base."""
    expressions, decisions = Expressions(wiring, PATTERNS), wiring.decisions
    for name, base in wiring.framework.bases.items():
        yield section(f"The knowledge: {base.title}")
        for rule in (rule for rule in decisions.rules if rule.about == name):
            because = PLACEHOLDER.sub(r'" (said \1) "', text(rule.because))  # its answers as they are said there
            found = fact("found", rule=rule.id, finding=rule.finding, severity=rule.severity or "none", about=name,
                         because=f"(str-cat {because})")  # fmt: skip
            holds = expressions.any_option(decisions.findings[rule.id].options)
            yield defrule(rule.id, f"{rule.title}{wiring.knowledge.label(rule)}", 0, [holds], f"(assert {found})")


def _conclusions(wiring: Wiring) -> Iterator[str]:
    """What follows, each in its turn, when all that it rests on has been concluded."""
    expressions, order, turns = Expressions(wiring, PATTERNS), OrderExpressions(wiring, PATTERNS), count(-1, -1)
    for layer in decision_layers(wiring.decisions):
        yield section(f"{layer.title}{layer.detail}")
        for decision in layer.decisions:
            yield from _decided(decision, expressions, turns, wiring.knowledge)
    yield section("On the way to the order of the recommendations, gate by gate")
    for (_, gates), turn in zip(order.gate_steps, turns, strict=False):
        rules = (defrule(f"gate.{node}", "", turn, [holds], f"(assert (gate {node}))") for node, holds in gates.items())
        yield "\n".join(rules)
    yield section("The order of the recommendations: each can stand at some places, or at none")
    places = zip(count(1), order.places, turns, strict=False)
    rules = (defrule(f"place.{number}", "", turn, [taken], f"(recommend {name})")
             for number, (name, taken), turn in places)  # fmt: skip
    yield "\n".join(rules)


def _decided(
    decision: Decision, expressions: Expressions, turns: Iterator[int], knowledge: KnowledgeBase
) -> Iterator[str]:
    """A rule for each word that a decision can come to: the first that holds counts."""
    about, rules = "" if decision.name == VERDICT else f" (of {decision.subject})", knowledge.every_verdict_rule
    for number, (holds, word, rule) in enumerate(expressions.branches(decision), start=1):
        name, title = (rule, rules[rule].title) if rule else (decision.name.replace(" ", "."), "")
        concluded = pattern(decision.name, [word])
        if decision.kind == CALLING:
            concluded = f"{concluded[:-1]} (because {text(rules[decision.subject].because)}))"
        asks = [f"(not ({decision.kind}{about}))", holds]
        yield defrule(f"{name}.{number}", title, next(turns), asks, f"(assert {concluded})")
