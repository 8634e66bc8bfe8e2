"""The knowledge base as rules for CLIPS 6.4.

Each rule of the pack is one ``defrule``. So is each option of a decision: of those of one decision, the first that
holds asserts what it comes to. The order of the recommendations is worked out at the end, gate by gate. What is the
same for every pack stands in ``clips.clp``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from collabadvisor.circuit.decision_model import CALLING, VERDICT, Decision, DecisionOption
from collabadvisor.circuit.wiring import Wiring
from collabadvisor.export.clips_language import CALLS, PATTERNS
from collabadvisor.export.clips_text import deffacts, fact, section, sentence, text
from collabadvisor.export.common_text import callers, further_verdict_decisions, levels, simplest, urgency
from collabadvisor.export.expressions import Expressions
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import All
from collabadvisor.knowledge.framework import REQUIREMENTS
from collabadvisor.knowledge.rules import Rule

METHOD = Path(__file__).with_suffix(".clp")
NUMBER = re.compile(r"\d+(e-?\d+)?")
"""What CLIPS reads as a number, of all that can be an id."""


def to_text(knowledge: KnowledgeBase) -> str:
    """The rules.

    Raises:
        CannotExport: an id is a number to CLIPS, or values rest on each other at different stages.
    """
    wiring = Wiring(knowledge, knowledge.facts)
    _refuse_numbers(knowledge, wiring)
    lines = [*_head(knowledge), METHOD.read_text(encoding="utf-8"), *_facts(knowledge, wiring), *_rules(wiring)]
    return "\n".join([*lines, *_order(wiring), ""])


def _refuse_numbers(knowledge: KnowledgeBase, wiring: Wiring) -> None:
    rules = [*wiring.decisions.findings, *dict.fromkeys(option.subject for option in wiring.decisions.verdict.options)]
    what, remedy = "CLIPS takes the id '{}' for a number.", "Begin it with a word."
    problems = [each.problem(("id",), what.format(each.id), remedy)
                for each in (*map(knowledge.rule, rules), *knowledge.recommendations.values())
                if NUMBER.fullmatch(each.id)]  # fmt: skip
    if problems:
        raise CannotExport(problems)


def _head(knowledge: KnowledgeBase) -> Iterator[str]:
    framework = knowledge.framework
    yield f";;; {clean(framework.title)}, version {knowledge.versions}, for CLIPS 6.4."
    yield f";;; Written by collabadvisor from the knowledge {knowledge.digest}."
    yield ";;;"
    yield ";;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):"
    yield ";;;"
    yield f";;;     (assert (venture (stage {next(iter(framework.stages))})))"
    for question in list(knowledge.facts.values())[:1]:
        yield f";;;     (assert (answer (fact {question.id}) (is {question.scale[0]})))"
    yield ";;;"
    yield ";;; For a question that is not answered there is no such fact. Left out: the lessons behind each rule, first"
    yield ";;; steps, why each recommendation stands where it does, answers that do not go together, and rules that are"
    yield ";;; drafts or retired."
    yield ""


def _facts(knowledge: KnowledgeBase, wiring: Wiring) -> Iterator[str]:
    framework = knowledge.framework
    yield from section("The knowledge: stages, questions and recommendations")
    yield from deffacts("stages", *(fact("stage", id=stage) for stage in framework.stages))
    judged = (
        fact("judged", name=name, kind="base" if name in framework.bases else "value",
             title=text(framework.title_of(name)))
        for name in framework.names_with_standing()
    )  # fmt: skip
    yield from deffacts("bases-and-values", *judged)
    questions = (
        fact("question", fact=question.id, about=REQUIREMENTS if question.id in knowledge.uncounted else question.base,
             asks=text(question.question), answers=question.answer_ids,
             words=[text(question.label(answer)) for answer in question.answer_ids],
             **{"asked-at": [stage for stage in framework.stages if question.is_asked_at(stage)],
                "counts-at": knowledge.counting_at(question)})
        for question in knowledge.facts.values()
    )  # fmt: skip
    yield from deffacts("questions", *questions)
    recommendations = (
        fact("recommendation", id=advised.id, title=text(advised.title),
             **{"called-for-by": [rule.id for rule in callers(wiring, advised.id)]})
        for advised in knowledge.recommendations.values()
    )  # fmt: skip
    yield from deffacts("recommendations", *recommendations)


def _rules(wiring: Wiring) -> Iterator[str]:
    knowledge, decisions, expressions = wiring.knowledge, wiring.decisions, Expressions(wiring, PATTERNS)
    for base, title in ((name, base.title) for name, base in knowledge.framework.bases.items()):
        yield from section(f"The knowledge: {title}")
        for rule in decisions.rules:
            if rule.about == base:
                (option,) = decisions.findings[rule.id].options
                yield from _defrule(
                    rule.id, f"{rule.title}{knowledge.label(rule)}", 0, _asks(option, expressions), _write_finding(rule)
                )
    saliences = count(-1, -1)
    yield from section("What follows: of one decision, the first that holds")
    for decision in _in_order(wiring):
        about = "" if decision.name == VERDICT else f" (of {decision.subject})"
        each = [(o.word, [o]) for o in decision.options] if not about else simplest(decision).groups()
        for number, (word, options) in enumerate(each, start=1):
            name = f"{decision.kind}.{decision.subject}.{number}" if about else f"{options[0].subject}.{number}"
            asks = _asks(options[0], expressions) if len(options) == 1 else [expressions.any_option(options)]
            still_open = f"(not ({decision.kind}{about}))"
            title = "" if about else knowledge.every_verdict_rule[options[0].subject].title
            concludes = f"({decision.kind}{about} (is {word}){_because(decision, knowledge)})"
            yield from _defrule(name, title, next(saliences), [still_open, *asks], concludes)


def _because(decision: Decision, knowledge: KnowledgeBase) -> str:
    """The sentence of a rule by which the verdict stands; empty for all other decisions."""
    return (
        f" (because {text(knowledge.every_verdict_rule[decision.subject].because)})" if decision.kind == CALLING else ""
    )


def _in_order(wiring: Wiring) -> Iterator[Decision]:
    """What follows from the findings, each after what it asks."""
    decisions = wiring.decisions
    for level in levels(decisions):
        yield from level
    yield from decisions.shown_values.values()
    yield from decisions.requirements.values()
    yield from further_verdict_decisions(decisions)
    yield decisions.verdict
    for _, level in urgency(decisions):
        yield from level
    yield from decisions.priorities.values()


def _asks(option: DecisionOption, expressions: Expressions) -> list[str]:
    """What an option asks, a line for each part."""
    parts = option.when.parts if isinstance(option.when, All) else [option.when]
    return [*expressions.at(option.stages), *map(expressions.holds, parts)]


def _write_finding(rule: Rule) -> str:
    return fact("found", rule=rule.id, finding=rule.finding, severity=rule.severity or "none", about=rule.about,
                because=sentence(rule.because))  # fmt: skip


def _defrule(name: str, title: str, salience: int, asks: Sequence[str], concludes: str) -> Iterator[str]:
    yield f"(defrule {name}"
    yield from [f"  {text(title)}"] if title else []
    yield from [f"  (declare (salience {salience}))"] if salience else []
    yield "  (at ?)"
    yield from (f"  {line}" for line in asks if line)
    yield "  =>"
    yield "  (assert " + concludes.replace("\n", "\n" + " " * 10) + "))"
    yield ""


def _order(wiring: Wiring) -> Iterator[str]:
    places, terms, gate_steps = Expressions(wiring, CALLS).priority_steps()
    yield from section("The order of the recommendations, gate by gate: each can stand at some places, or at none")
    yield "(defrule order"
    yield "  (declare (salience -9999))"
    yield "  (at ?stage)"
    yield "  =>"
    for _, gates in gate_steps:
        yield from (f"  (bind ?gate{node} {holds})" for node, holds in gates.items())
    yield from (f"  (if {terms[node]} then (recommend {name}))" for name, node in places)
    yield "  )"
