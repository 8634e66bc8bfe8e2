"""Questions whose answers seem to stand strongest first, by how rules and recommendations use them."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import leaves
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.rules import Rule
from collabadvisor.verification.check_model import CheckFinding, quote_ids, stable

REMEDY = "Let its answers stand weakest first, or turn that round."


def reversed_scale(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A question of which rules, or what is advised, take the last answer for the weakest.

    A weakness that speaks of the strongest answer and not of the weakest, or a strength the other way round. One that
    declares it as an exception only where no other rule reads the question the right way.
    """
    for fact in knowledge.facts.values():
        readings = [(rule, _backwards(rule, fact)) for rule in stable(knowledge)]
        straight = any(backwards is False for _, backwards in readings)
        turned = [rule for rule, backwards in readings if backwards and not (straight and _declares(rule, fact))]
        for rule in turned:
            end = "strongest" if rule.severity else "weakest"
            what = f"this {rule.finding} speaks of the {end} answer to '{fact.id}', and not of the other end."
            yield CheckFinding((fact.id, rule.id), rule.problem(("when",), what, REMEDY))
        yield from _set_low(fact, knowledge)


def _backwards(rule: Rule, fact: Fact) -> bool | None:
    """Whether a rule reads the scale from its wrong end; None where it reads it from neither, or does not ask it."""
    accepted = [leaf.answers for leaf in leaves(rule.when) if leaf.name == fact.id]
    weakest, strongest = fact.scale[0], fact.scale[-1]
    first, last = (weakest, strongest) if rule.severity else (strongest, weakest)
    if any(last in answers and first not in answers for answers in accepted):
        return True
    return False if any(first in answers and last not in answers for answers in accepted) else None


def _declares(rule: Rule, fact: Fact) -> bool:
    return any(exception.fact == fact.id for exception in rule.exceptions)


def _set_low(fact: Fact, knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """All that is advised about a question leaves it at its weakest answer."""
    setting = [advised for advised in knowledge.recommendations.values() if fact.id in advised.sets]
    if setting and all(advised.sets[fact.id] == fact.scale[0] for advised in setting):
        names = [advised.id for advised in setting]
        what = f"once {quote_ids(names)} is done, this has its weakest answer, '{fact.scale[0]}'."
        yield CheckFinding((fact.id, *names), fact.problem(("answers",), what, REMEDY))
