"""Questions whose answers change nothing: unused facts, and answers that no rule tells apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import leaves, names
from collabadvisor.knowledge.unwritten import is_written
from collabadvisor.verification.check_model import CheckFinding, at_stages, stable


def unused(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A question that is asked at stages at which no rule about a base, and no requirement, uses the answer.

    Of one that is still to be written, that alone is told: its rule is to come.
    """
    used = {
        stage: {
            name for rule in (*knowledge.active(stage), *knowledge.requirements_at(stage)) for name in names(rule.when)
        }
        for stage in knowledge.framework.stages
    }
    for fact in filter(is_written, knowledge.facts.values()):
        stages = [stage for stage in knowledge.framework.stages if fact.is_asked_at(stage)]
        idle = [stage for stage in stages if fact.id not in used[stage]]
        if idle == stages:
            what, remedy = f"no stable rule uses the answer to '{fact.id}'.", "Write one, or drop the question."
            yield CheckFinding((fact.id,), fact.problem((), what, remedy))
        elif idle:
            what = f"'{fact.id}' is asked {at_stages(idle)}, where no stable rule uses the answer."
            yield CheckFinding(
                (fact.id, *idle), fact.problem(("stages",), what, "Name the other stages under 'stages:'.")
            )


def not_told_apart(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Two neighbouring answers of one half of a scale that every rule, at every stage, accepts both or neither.

    Of a question that is still to be written, that alone is told.
    """
    kinds = (stable(knowledge), knowledge.consistency.values(), knowledge.requirements.values())
    conditions = [rule.when for kind in kinds for rule in kind]
    clauses = {(leaf.name, leaf.answers) for condition in conditions for leaf in leaves(condition)}
    fact_ids = {name for name, _ in clauses}
    for fact in filter(is_written, knowledge.facts.values()):
        for weaker, better in pairwise(fact.scale):
            apart = any(name == fact.id and (weaker in accepted) != (better in accepted) for name, accepted in clauses)
            weighs = weaker in fact.lower_half and better not in fact.lower_half  # it keeps a base from being sound
            if fact.id in fact_ids and not apart and not weighs:
                what = f"no rule tells '{weaker}' and '{better}' apart: on either of them, the same is found."
                about = (f"{fact.id}.{weaker}", f"{fact.id}.{better}")
                remedy = "Make one answer of them, or write a rule that does."
                yield CheckFinding(about, fact.problem(("answers", better), what, remedy))
