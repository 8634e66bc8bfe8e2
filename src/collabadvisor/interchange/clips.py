"""The knowledge base as rules for CLIPS 6.4.

Each rule of the pack is one ``defrule`` that asserts what it finds, what that bears on and what it calls for. What
the pack says of stages, questions and recommendations are facts. The method itself, the same for every pack, is
``chain.clp``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from collabadvisor.conditions import Accepts, All, Condition, Scale
from collabadvisor.errors import CannotExport
from collabadvisor.interchange.spoken import Speaking
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.rulebook import PLACEHOLDER, Rule, VerdictRule
from collabadvisor.vocabulary import COVERAGE, COVERAGES, SCALES
from collabadvisor.words import clean

METHOD = Path(__file__).with_name("chain.clp")
PLACE = ";;; <the knowledge>\n"
NUMBER = re.compile(r"\d+(e-?\d+)?")
"""What CLIPS reads as a number, of all that can be an id."""
BAR = ";;; " + "=" * 114


def written(knowledge: KnowledgeBase) -> str:
    """The rules. Raises ``CannotExport`` where an id is a number to CLIPS."""
    _refuse_numbers(knowledge)
    before, _, after = METHOD.read_text(encoding="utf-8").partition(PLACE)
    return "\n".join([*_head(knowledge), before.rstrip(), "", *_facts(knowledge), *_rules(knowledge), after.lstrip()])


def _refuse_numbers(knowledge: KnowledgeBase) -> None:
    parts = knowledge.parts
    named = [*Speaking(knowledge).rules(), *Speaking(knowledge).verdicts]
    placed = [*(parts.rule(rule.id) for rule in named), *parts.recommendations.values()]
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
    fact = next(iter(knowledge.facts.values()), None)
    if fact is not None:
        yield f";;;     (assert (answer (fact {fact.id}) (is {fact.scale[0]})))"
    yield ";;;"
    yield ";;; A question that is not answered is one for which there is no such fact. Left out: the lessons behind each"
    yield ";;; rule, first steps, why each recommendation stands where it does, answers that do not go together, and rules"
    yield ";;; that are drafts or retired."
    yield ""


def _facts(knowledge: KnowledgeBase) -> Iterator[str]:
    """What the pack says of stages, questions and recommendations."""
    framework, stages = knowledge.framework, tuple(knowledge.framework.stages)
    yield from _section("The knowledge: stages, questions and recommendations")
    yield from _deffacts(
        "stages",
        *(_fact("stage", id=stage, verdicts=told.verdicts) for stage, told in framework.stages.items()),
        *(
            _fact("urgent", stage=stage, base=base, needed=str(knowledge.needed(len(knowledge.questions(base, stage)))))
            for stage, told in framework.stages.items()
            for base in told.urgent
        ),
        *(
            _fact("severity", **{"is": severity, "urgent": told.priority.urgent, "otherwise": told.priority.otherwise})
            for severity, told in framework.severities.items()
        ),
    )
    yield from _deffacts(
        "bases-and-values",
        *(
            _fact("judged", name=name, place=str(place), title=_text(framework.title_of(name)))
            for place, name in enumerate(framework.judged(), start=1)
        ),
        *(
            _fact("rests-on", value=value, stage=stage, on=framework.carriers(value, stage))
            for value in framework.values
            for stage in stages
            if framework.carriers(value, stage)
        ),
    )
    yield from _deffacts(
        "questions",
        *(
            _fact(
                "question",
                **{"fact": fact.id, "about": fact.base, "asks": _text(fact.question)},
                **{"asked-at": [stage for stage in stages if fact.asked_at(stage)], "answers": fact.scale},
                words=[_text(label) for label in fact.answers.values()],
            )
            for fact in knowledge.facts.values()
        ),
    )
    yield from _deffacts(
        "recommendations",
        *(
            _fact("recommendation", **{"id": name, "title": _text(advised.title), "acts-on": advised.acts_on},
                  after=advised.after)
            for name, advised in knowledge.recommendations.items()
        ),
    )  # fmt: skip


def _rules(knowledge: KnowledgeBase) -> Iterator[str]:
    speaking = Speaking(knowledge)
    for base, rules in speaking.findings.items():
        yield from _section(f"The knowledge: {clean(knowledge.framework.bases[base].title)}")
        for rule in rules:
            yield from _finding(knowledge, speaking, rule)
    yield from _section("The knowledge: the verdict")
    for verdict_rule in speaking.verdicts:
        yield from _verdict(knowledge, verdict_rule)


def _finding(knowledge: KnowledgeBase, speaking: Speaking, rule: Rule) -> Iterator[str]:
    """A rule of the pack; what it bears on at some of its stages only are rules of their own."""
    bearings = speaking.bearings(rule)
    everywhere = tuple(stage for stage in knowledge.framework.stages if stage in rule.stages)
    grade = {"finding": rule.finding, "severity": rule.severity or "none", "about": rule.about}
    made = [
        _fact("found", rule=rule.id, **grade, because=_sentence(rule.because)),
        *(_fact("touches", rule=rule.id, value=value) for value in rule.touches),
        *(_fact("bears", on=on, so=so, **{"from": rule.id}) for on, so in bearings.pop(everywhere, [])),
        *(_fact("calls-for", rule=rule.id, severity=grade["severity"], what=what) for what in rule.recommend),
    ]
    scales = {name: fact.scale for name, fact in knowledge.facts.items()}

    def clause(name: str, words: str) -> str:
        return f"(answer (fact {name}) (is {words}))"

    yield from _defrule(knowledge, rule, _when(knowledge.conditions[rule.id], clause, scales), made)
    for stages, some in bearings.items():
        yield f"(defrule {rule.id}.{'.'.join(stages)}"
        yield f"  (at {' | '.join(stages)})"
        yield f"  (found (rule {rule.id}))"
        yield "  =>"
        yield f"  (assert {_joined(_fact('bears', on=on, so=so, **{'from': rule.id}) for on, so in some)}))"
        yield ""


def _verdict(knowledge: KnowledgeBase, rule: VerdictRule) -> Iterator[str]:
    scales: dict[str, Scale] = dict.fromkeys(knowledge.framework.judged(), SCALES["standings"])
    scales[COVERAGE] = COVERAGES

    def clause(name: str, words: str) -> str:
        return f"(standing (of {name}) (is {words}))"

    made = [_fact("called", rule=rule.id, verdict=rule.verdict)]
    yield from _defrule(knowledge, rule, _when(knowledge.conditions[rule.id], clause, scales), made)


def _defrule(
    knowledge: KnowledgeBase, rule: Rule | VerdictRule, when: Sequence[str], made: Sequence[str]
) -> Iterator[str]:
    stages = [stage for stage in knowledge.framework.stages if stage in rule.stages]
    yield f"(defrule {rule.id}"
    yield f"  {_text(rule.title)}"
    yield f"  (at {'?' if len(stages) == len(knowledge.framework.stages) else ' | '.join(stages)})"
    yield from (f"  {line}" for line in when)
    yield "  =>"
    yield f"  (assert {_joined(made)}))"
    yield ""


def _when(
    condition: Condition, clause: Callable[[str, str], str], scales: dict[str, Scale], *, inside: bool = False
) -> list[str]:
    """A condition as conditional elements, a line each. ``inside`` another, several of them need an ``and``."""
    if isinstance(condition, Accepts):
        accepted = [word for word in scales[condition.name] if word in condition.answers]
        return [clause(condition.name, " | ".join(accepted))]
    joined = isinstance(condition, All)
    parts = [line for part in condition.parts for line in _when(part, clause, scales, inside=not joined)]
    if len(condition.parts) == 1 or (joined and not inside):
        return parts
    opening = "(and " if joined else "(or "
    indent = " " * len(opening)
    return [f"{indent if number else opening}{line}" for number, line in enumerate(parts[:-1])] + [
        f"{indent}{parts[-1]})"
    ]


def _section(title: str) -> Iterator[str]:
    yield from (BAR, f";;; {title}", BAR, "")


def _deffacts(name: str, *facts: str) -> Iterator[str]:
    if facts:
        yield f"(deffacts {name}"
        yield from (f"  {fact}" for fact in facts[:-1])
        yield f"  {facts[-1]})"
        yield ""


def _fact(kind: str, **slots: str | Sequence[str]) -> str:
    inside = (f"({name} {value if isinstance(value, str) else ' '.join(value)})" for name, value in slots.items())
    return f"({kind} {' '.join(inside)})".replace(" )", ")")


def _joined(facts: Iterable[str]) -> str:
    return "\n          ".join(facts)


def _sentence(because: str) -> str:
    """The sentence with the venture's answers in it, as they are said."""
    parts = PLACEHOLDER.split(because)
    if len(parts) == 1:
        return _text(because)
    spoken = [f"(said {part})" if number % 2 else _quoted(" ".join(part.split("\n"))) for number, part in enumerate(parts)]
    return f"(str-cat {' '.join(part for part in spoken if part != _quoted(''))})"


def _text(words: str) -> str:
    return _quoted(clean(words))


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
