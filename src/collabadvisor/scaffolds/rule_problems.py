"""What keeps a new rule from being written: names that lead nowhere, and a rule that could not hold together."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.files.problems import Field, Problem
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SEVERITIES
from collabadvisor.scaffolds.chosen_names import (
    Problems,
    lessons_for,
    pairs,
    taken_id_problems,
    unfit_id,
    unknown_answers,
    unknown_name_problems,
)
from collabadvisor.scaffolds.new_rule import LimitClause, NewRule, clauses_of, clearing, ends, stages_of
from collabadvisor.scaffolds.recommendation_scaffold import unfit_title

FINDINGS = ("weakness", "strength")


def problems_of(wish: NewRule, knowledge: KnowledgeBase) -> Problems:
    """Everything that is wrong with what is asked for: of names first; where these are right, of the whole."""
    problems = list(_names(wish, knowledge))
    yield from problems
    if not problems:
        clauses = clauses_of(wish.when, knowledge, weak=wish.weak)
        yield from unfit_clauses(clauses, wish.stages, knowledge)
        yield from _resting(wish, clauses, knowledge)


def _names(wish: NewRule, knowledge: KnowledgeBase) -> Problems:
    yield from unfit_id("rule", wish.id, joined_by="-")
    yield from taken_rule_id_problems("rule", wish.id, knowledge)
    yield from unfit_title(wish.display_title)
    if not wish.when:
        yield Problem(Field("when"), "a rule is about the answer to a question.", "Name the question.")
    yield from unknown_answers("when", pairs(wish.when), knowledge)
    framework = knowledge.framework
    yield from unknown_name_problems("base", "base", filter(None, [wish.base]), framework.bases)
    yield from unknown_name_problems("stage", "stage", wish.stages, framework.stages)
    yield from unknown_name_problems("finding", "finding", [wish.finding], FINDINGS)
    yield from unknown_name_problems("severity", "severity", filter(None, [wish.severity]), SEVERITIES)
    yield from unknown_name_problems("value", "value", wish.values, framework.values)
    yield from unknown_name_problems("recommend", "recommendation", wish.recommend, knowledge.recommendations)
    yield from unknown_name_problems("lesson", "lesson", wish.lessons, knowledge.lessons)
    if not wish.weak:
        for field, value in (("severity", wish.severity), ("recommend", wish.recommend)):
            if value:
                yield Problem(Field(field), "this belongs to a weakness, and this is a strength.", "Leave it out.")


def taken_rule_id_problems(kind: str, name: str, knowledge: KnowledgeBase) -> Problems:
    """The id of a rule that a rule of any kind has already."""
    try:
        holder = knowledge.rule(name)
    except KeyError:
        return
    yield from taken_id_problems(kind, name, holder, knowledge)


def unfit_clauses(clauses: Sequence[LimitClause], stages: Sequence[str], knowledge: KnowledgeBase) -> Problems:
    """Clauses that hold whatever is answered, that some of the stages do not ask, or all of which no stage asks."""
    for each in clauses:
        if len(each.accepted_answers) == len(each.fact.scale):
            what = f"with '{each.answer}' as the limit it would hold whatever is answered to '{each.fact.id}'."
            others = each.fact.scale[:-1] if each.weak else each.fact.scale[1:]
            yield Problem(Field("when"), what, f"Name another answer: {join_words(others, 'or')}.")
        for stage in stages:
            if not each.fact.is_asked_at(stage):
                what = f"'{each.fact.id}' is not asked at the stage '{stage}'."
                yield Problem(Field("stage"), what, f"It is asked at: {join_words(each.fact.stages or ())}.")
    if not stages_of(stages, clauses, knowledge):
        yield Problem(Field("when"), "no stage asks all of these questions.", "Leave one of them out.")


def _resting(wish: NewRule, clauses: Sequence[LimitClause], knowledge: KnowledgeBase) -> Problems:
    """It encodes a lesson; and what a weakness calls for ends it."""
    if not lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge):
        yield Problem(Field("lesson"), "a rule names the lesson that it encodes.", "Name one that is there.")
    for name in wish.recommend:
        if not ends(knowledge.recommendations[name], clauses):
            what = f"the rule could still hold once '{name}' is done: what that sets does not end it."
            yield Problem(Field("recommend"), what, "Name another, or write one that sets a better answer.")
    if wish.weak and not wish.recommend and not clearing(clauses, knowledge):
        what = "a weakness calls for something to do, and nothing that is there would end this one."
        yield Problem(Field("recommend"), what, f"First write a recommendation that sets '{clauses[0].fact.id}'.")
