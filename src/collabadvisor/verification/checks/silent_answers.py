"""Weak answers that nobody hears: no weakness is found by them alone, with everything else open."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.unwritten import is_written
from collabadvisor.verification.check_model import CheckFinding, at_stages
from collabadvisor.verification.weak_answers import is_used, lets_stand, weak_answers


def silent(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A weak answer that by itself makes no weakness at a stage at which it is asked for.

    One that makes none at any stage is told once; else, and where the pack lets single stages stand, stage by stage.
    Of a question that no rule asks at a stage, ``unused-question`` tells that; of one that is still to be written, that
    alone is told.
    """
    for fact in filter(is_written, knowledge.facts.values()):
        stages = [stage for stage in knowledge.framework.stages if is_used(fact, stage, knowledge)]
        for answer in weak_answers(fact):
            quiet = [stage for stage in stages if not _makes_weakness(fact, answer, stage, knowledge)]
            if quiet and quiet == stages and not any(lets_stand(knowledge, fact, answer, stage) for stage in stages):
                yield _finding(fact, answer, quiet)
            else:
                yield from (_finding(fact, answer, [stage], stage) for stage in quiet)


def _makes_weakness(fact: Fact, answer: str, stage: str, knowledge: KnowledgeBase) -> bool:
    return any(rule.severity and truth(rule.when, {fact.id: answer}) for rule in knowledge.active(stage))


def _finding(fact: Fact, answer: str, stages: list[str], *about: str) -> CheckFinding:
    what = f"'{answer}' to '{fact.id}' by itself makes no weakness {at_stages(stages)}, and nothing is advised on it."
    remedy = "Write a rule that hears it, if only as a point to watch."
    return CheckFinding((f"{fact.id}.{answer}", *about), fact.problem(("answers", answer), what, remedy))
