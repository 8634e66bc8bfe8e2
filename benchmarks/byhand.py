"""The findings of one venture in rule engines for Python, as their users would write the rules: for ``make bench``.

Each of these writes the rules of a knowledge base once, and gives what runs one venture after the other. They stop at
the findings. Standings, verdict and order rest on what is *not* found, and would be work of their own in each engine;
so what is measured here flatters them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from itertools import count
from operator import and_, or_
from typing import Any

from collabadvisor import KnowledgeBase
from collabadvisor.inference.experta.engine import experta
from collabadvisor.knowledge.conditions import branches

Findings = Callable[[str, Mapping[str, str]], frozenset[str]]
"""Takes a venture's stage, and its answers as fact id -> answer id."""
_numbers = count()


def in_experta(knowledge: KnowledgeBase) -> Findings:
    """One rule for each rule, one fact for each answer, and nothing done to experta but what makes it start."""

    class Answer(experta.Fact):  # type: ignore[misc]  # experta has no types
        pass

    found: set[str] = set()

    def engine_of(stage: str) -> Any:
        rules = {rule.id: _experta_rule(knowledge, rule.id, Answer, found) for rule in knowledge.active(stage)}
        return type("Engine", (experta.KnowledgeEngine,), rules)()

    engines = {stage: engine_of(stage) for stage in knowledge.framework.stages}

    def run(stage: str, answers: Mapping[str, str]) -> frozenset[str]:
        found.clear()
        engine = engines[stage]
        engine.reset()
        for fact, answer in answers.items():
            engine.declare(Answer(of=fact, value=answer))
        engine.run()
        return frozenset(found)

    return run


def _experta_rule(knowledge: KnowledgeBase, rule: str, answer: Any, found: set[str]) -> Any:
    ways = [
        experta.AND(*(answer(of=fact, value=reduce(or_, map(experta.L, sorted(words)))) for fact, words in way.items()))
        for way in branches(knowledge.condition_of(rule))
    ]

    def fire(engine: Any) -> None:  # noqa: ARG001  (experta passes it)
        found.add(rule)

    return experta.Rule(experta.OR(*ways) if len(ways) > 1 else ways[0])(fire)


def in_durable_rules(knowledge: KnowledgeBase) -> Findings:
    """durable_rules: one rule for each rule, the whole venture as one fact."""
    from durable import lang
    from durable.engine import MessageNotHandledException

    found: set[str] = set()
    names = {stage: f"{stage} {next(_numbers)}" for stage in knowledge.framework.stages}
    for stage, name in names.items():
        with lang.ruleset(name):
            for rule in knowledge.active(stage):
                for way in branches(rule.when):
                    lang.when_all(_durable(lang.m, way))(_noting(rule.id, found))

    def run(stage: str, answers: Mapping[str, str]) -> frozenset[str]:
        found.clear()
        venture = {"id": next(_numbers), **answers}
        try:
            lang.assert_fact(names[stage], venture)
            lang.retract_fact(names[stage], venture)
        except MessageNotHandledException:  # nothing is found: no rule speaks of it
            pass
        return frozenset(found)

    return run


def _durable(message: Any, way: Mapping[str, frozenset[str]]) -> Any:
    accepted = (reduce(or_, (getattr(message, fact) == word for word in sorted(words))) for fact, words in way.items())
    return reduce(and_, accepted)


def _noting(rule: str, found: set[str]) -> Callable[[Any], None]:
    def fire(closure: Any) -> None:  # noqa: ARG001  (durable_rules passes it)
        found.add(rule)

    return fire
