"""The knowledge base as rules for CLIPS 6.4.

Each rule of the pack is one ``defrule`` that asserts what it finds, what that bears on and what it calls for. What
the pack says of stages, questions and recommendations are facts. The method itself, the same for every pack, is
``clips.clp``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from collabadvisor.export.clips_text import deffacts, fact, joined, section, sentence, text, when
from collabadvisor.export.common_text import Speaking
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SCALES, Fact, Framework
from collabadvisor.knowledge.rules import Recommendation, Rule, VerdictRule

METHOD = Path(__file__).with_suffix(".clp")
PLACE = ";;; <the knowledge>\n"
NUMBER = re.compile(r"\d+(e-?\d+)?")
"""What CLIPS reads as a number, of all that can be an id."""


def written(knowledge: KnowledgeBase) -> str:
    """The rules. Raises ``CannotExport`` where an id is a number to CLIPS."""
    _refuse_numbers(knowledge)
    before, _, after = METHOD.read_text(encoding="utf-8").partition(PLACE)
    return "\n".join([*_head(knowledge), before.rstrip(), "", *_facts(knowledge), *_rules(knowledge), after.lstrip()])


def _refuse_numbers(knowledge: KnowledgeBase) -> None:
    parts, speaking = knowledge.parts, Speaking(knowledge)
    rules = [rule.id for rule in (*speaking.rules(), *speaking.verdicts)]
    placed = [*map(parts.rule, rules), *parts.recommendations.values()]
    what, remedy = "CLIPS takes the id '{}' for a number.", "Begin it with a word."
    problems = [each.problem(("id",), what.format(each.thing.id), remedy)
                for each in placed if NUMBER.fullmatch(each.thing.id)]  # fmt: skip
    if problems:
        raise CannotExport(problems)


def _head(knowledge: KnowledgeBase) -> Iterator[str]:
    framework = knowledge.framework
    yield f";;; {clean(framework.title)}, version {framework.version}, for CLIPS 6.4."
    yield f";;; Written by collabadvisor from the knowledge {knowledge.digest}."
    yield ";;;"
    yield ";;; For each venture: (reset), assert its stage and its answers, (run), and look at the facts, or (advice):"
    yield ";;;"
    yield f";;;     (assert (venture (stage {next(iter(framework.stages))})))"
    for asked in list(knowledge.facts.values())[:1]:
        yield f";;;     (assert (answer (fact {asked.id}) (is {asked.scale[0]})))"
    yield ";;;"
    yield ";;; For a question that is not answered there is no such fact. Left out: the lessons behind each rule, first"
    yield ";;; steps, why each recommendation stands where it does, answers that do not go together, and rules that are"
    yield ";;; drafts or retired."
    yield ""


def _facts(knowledge: KnowledgeBase) -> Iterator[str]:
    """What the pack says of stages, questions and recommendations."""
    framework = knowledge.framework
    yield from section("The knowledge: stages, questions and recommendations")
    yield from deffacts("stages", *_stages(knowledge))
    yield from deffacts("bases-and-values", *_judged(framework))
    yield from deffacts("questions", *(_question(framework, asked) for asked in knowledge.facts.values()))
    yield from deffacts("recommendations", *map(_recommendation, knowledge.recommendations.values()))


def _stages(knowledge: KnowledgeBase) -> Iterator[str]:
    stages = knowledge.framework.stages
    for stage, told in stages.items():
        yield fact("stage", id=stage, verdicts=told.verdicts)
    for stage, told in stages.items():
        for base in told.urgent:
            needed = knowledge.needed(len(knowledge.questions(base, stage)))
            yield fact("urgent", stage=stage, base=base, needed=str(needed))
    for severity, meaning in knowledge.framework.severities.items():
        priority = meaning.priority
        yield fact("severity", **{"is": severity, "urgent": priority.urgent, "otherwise": priority.otherwise})


def _judged(framework: Framework) -> Iterator[str]:
    for place, name in enumerate(framework.judged(), start=1):
        yield fact("judged", name=name, place=str(place), title=text(framework.title_of(name)))
    for value in framework.values:
        for stage in framework.stages:
            carriers = framework.carriers(value, stage)
            if carriers:
                yield fact("rests-on", value=value, stage=stage, on=carriers)


def _question(framework: Framework, asked: Fact) -> str:
    told = {"fact": asked.id, "about": asked.base, "asks": text(asked.question)}
    stages = [stage for stage in framework.stages if asked.asked_at(stage)]
    return fact(
        "question", **told, **{"asked-at": stages}, answers=asked.scale, words=list(map(text, asked.answers.values()))
    )


def _recommendation(advised: Recommendation) -> str:
    told = {"id": advised.id, "title": text(advised.title), "acts-on": advised.acts_on}
    return fact("recommendation", **told, after=advised.after)


def _rules(knowledge: KnowledgeBase) -> Iterator[str]:
    speaking = Speaking(knowledge)
    for base, rules in speaking.findings.items():
        yield from section(f"The knowledge: {knowledge.framework.bases[base].title}")
        for rule in rules:
            yield from _finding(knowledge, speaking, rule)
    yield from section("The knowledge: the verdict")
    for verdict_rule in speaking.verdicts:
        yield from _verdict(knowledge, verdict_rule)


def _finding(knowledge: KnowledgeBase, speaking: Speaking, rule: Rule) -> Iterator[str]:
    """A rule of the pack; what it bears on at some of its stages only are rules of their own."""
    bearings = speaking.bearings(rule)
    everywhere = tuple(stage for stage in knowledge.framework.stages if stage in rule.stages)
    grade = {"finding": rule.finding, "severity": rule.severity or "none", "about": rule.about}
    made = [
        fact("found", rule=rule.id, **grade, because=sentence(rule.because)),
        *(fact("touches", rule=rule.id, value=value) for value in rule.touches),
        *(fact("bears", on=on, so=so, **{"from": rule.id}) for on, so in bearings.pop(everywhere, [])),
        *(fact("calls-for", rule=rule.id, severity=grade["severity"], what=what) for what in rule.recommend),
    ]
    scales = {name: fact.scale for name, fact in knowledge.facts.items()}

    def clause(name: str, words: str) -> str:
        return f"(answer (fact {name}) (is {words}))"

    yield from _defrule(knowledge, rule, when(knowledge.conditions[rule.id], clause, scales), made)
    for stages, some in bearings.items():
        yield f"(defrule {rule.id}.{'.'.join(stages)}"
        yield f"  (at {' | '.join(stages)})"
        yield f"  (found (rule {rule.id}))"
        yield "  =>"
        yield f"  (assert {joined(fact('bears', on=on, so=so, **{'from': rule.id}) for on, so in some)}))"
        yield ""


def _verdict(knowledge: KnowledgeBase, rule: VerdictRule) -> Iterator[str]:
    scales: dict[str, Scale] = dict.fromkeys(knowledge.framework.judged(), SCALES["standings"])
    scales[COVERAGE] = COVERAGES

    def clause(name: str, words: str) -> str:
        return f"(standing (of {name}) (is {words}))"

    made = [fact("called", rule=rule.id, verdict=rule.verdict)]
    yield from _defrule(knowledge, rule, when(knowledge.conditions[rule.id], clause, scales), made)


def _defrule(
    knowledge: KnowledgeBase, rule: Rule | VerdictRule, when: Sequence[str], made: Sequence[str]
) -> Iterator[str]:
    stages = [stage for stage in knowledge.framework.stages if stage in rule.stages]
    yield f"(defrule {rule.id}"
    yield f"  {text(rule.title)}"
    yield f"  (at {'?' if len(stages) == len(knowledge.framework.stages) else ' | '.join(stages)})"
    yield from (f"  {line}" for line in when)
    yield "  =>"
    yield f"  (assert {joined(made)}))"
    yield ""
