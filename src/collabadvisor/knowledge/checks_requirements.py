"""Whether a pack's requirements hold together: what they ask, in which direction, and what they forbid."""

from __future__ import annotations

from collabadvisor.files.words import join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.checks_rules import braces, check_stages, common, is_one_sided
from collabadvisor.knowledge.conditions import MOST_WAYS, UNREAD, leaves
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.forbidding import forbidding_rules, verdicts_without_best
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.knowledge.opposites import TooManyWaysError
from collabadvisor.knowledge.requirements import Requirement, RequirementWays


def check_requirements(knowledge: KnowledgeBase) -> Problems:
    """Requirements ask at stages where their questions make sense, ask for strong answers, and can be unmet."""
    for requirement in knowledge.requirements.values():
        yield from common(requirement, knowledge)
        yield from braces(requirement)
        for name in requirement.placeholders():
            what = (
                f"a requirement can be unmet or not known, so {quote_value('answer.' + name)} may have nothing to show."
            )
            yield requirement.problem(("because",), what, "Say it in words.")
        if requirement.when is not UNREAD:
            yield from check_stages(requirement, knowledge)
            yield from _direction(requirement, knowledge)
            yield from _can_be_unmet(requirement, knowledge)
        if requirement.forbids_best_verdict:
            yield from _forbids(requirement, knowledge)
    yield from _follows(knowledge)


def _direction(requirement: Requirement, knowledge: KnowledgeBase) -> Problems:
    """A better answer never makes anything worse: a requirement accepts the strongest answers."""
    scales = knowledge.scales()
    clauses = ((leaf.name, leaf.answers - {DOES_NOT_APPLY}) for leaf in leaves(requirement.when))
    for name in sorted(
        {name for name, answers in clauses if answers and not is_one_sided(answers, scales[name], weak=False)}
    ):
        what = f"a requirement asks for strong answers, but this asks for others to '{name}'."
        yield requirement.problem(("when",), what, "Write at_least; answers are listed weakest first.")


def _can_be_unmet(requirement: Requirement, knowledge: KnowledgeBase) -> Problems:
    try:
        ways = RequirementWays.of(requirement, knowledge.facts)
    except TooManyWaysError:
        what = f"this can be met, or not met, in more than {MOST_WAYS:,} ways."
        yield requirement.problem(("when",), what, "Make several requirements of it.")
        return
    if not leaves(ways.not_met):
        what = "this is met whatever the answers are, so it requires nothing."
        yield requirement.problem(("when",), what, "Drop or narrow a clause.")


def _follows(knowledge: KnowledgeBase) -> Problems:
    """What follows from requirements can be said in rules."""
    try:
        forbidding_rules(knowledge.framework, knowledge.verdict_rules, knowledge.requirements.values())
    except TooManyWaysError:
        what = f"the best verdict can be given in more than {MOST_WAYS:,} ways, too many for requirements to forbid."
        yield knowledge.framework.problem(("verdicts",), what, "Let no requirement forbid it.")


def _forbids(requirement: Requirement, knowledge: KnowledgeBase) -> Problems:
    """What is to be given in the place of the best verdict is there."""
    framework, rules = knowledge.framework, knowledge.verdict_rules.values()
    stages = [stage for stage in requirement.stages if stage in framework.stages]
    lacking = [stage for stage in stages if None in verdicts_without_best(framework, rules, stage)]
    if lacking:
        what = f"at the stage {join_words(lacking)} no verdict can be given in the place of the best."
        remedy = "It takes a worse one, and one for where too little is answered."
        yield requirement.problem(("forbids_best_verdict",), what, remedy)
