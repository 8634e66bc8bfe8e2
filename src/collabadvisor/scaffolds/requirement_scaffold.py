"""A requirement that is new to a pack, ``rules/requirements/<id>.yaml``, and beside it the feature that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from collabadvisor.files.problems import Field, Problem, ScaffoldError
from collabadvisor.files.words import clean, join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.forbidding import verdicts_without_best
from collabadvisor.knowledge.framework import REQUIREMENTS
from collabadvisor.knowledge.rules import WHO
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import (
    Problems,
    lessons_for,
    pairs,
    unfit_id,
    unknown_answers,
    unknown_name_problems,
)
from collabadvisor.scaffolds.new_rule import LimitClause, clauses_of, stages_of
from collabadvisor.scaffolds.policy_lesson import LESSON, first_lesson, lacks_lessons
from collabadvisor.scaffolds.recommendation_scaffold import unfit_title
from collabadvisor.scaffolds.rendering import fill_template
from collabadvisor.scaffolds.requirement_examples import examples
from collabadvisor.scaffolds.rule_problems import taken_rule_id_problems, unfit_clauses
from collabadvisor.scaffolds.rule_scaffold import feature_file


@dataclass(frozen=True)
class NewRequirement:
    """A requirement as its author asks for it.

    ``when`` are questions, or ``question=answer``: it is met from this answer on; without one, by the strongest alone.
    Without ``stages`` it is required wherever all of its questions are asked. ``who`` sees to it where it is not met,
    and ``asks`` finds out where nobody knows.
    """

    id: str
    when: tuple[str, ...]
    title: str = ""
    stages: tuple[str, ...] = ()
    forbids: bool = False
    who: str = "each_partner"
    asks: str = "convenor"
    lessons: tuple[str, ...] = ()

    @property
    def display_title(self) -> str:
        """The requirement's title; the words of its id where nobody gave one."""
        return clean(self.title) or plain(self.id).capitalize()


def add_requirement(wish: NewRequirement, knowledge: KnowledgeBase) -> Addition:
    """What is to be written into the highest pack of a knowledge base for a requirement more, with its feature.

    A pack that has no lesson of its own gets its first one as well: the policy that lays the requirement down.

    Raises:
        ScaffoldError: its id is taken, it names what is not there, or it could not hold together; with every problem.
    """
    problems = list(_problems(wish, knowledge))
    if problems:
        raise ScaffoldError(problems)
    clauses = clauses_of(wish.when, knowledge, weak=False)
    stages = stages_of(wish.stages, clauses, knowledge)
    lessons = _lessons(wish, clauses, knowledge)
    first = Addition() if lessons else first_lesson(knowledge)
    values = {
        "id": wish.id,
        "title": wish.display_title,
        "stages": stages,
        "clauses": clauses,
        "forbids": wish.forbids,
        "lessons": lessons or (LESSON,),
        "who": wish.who,
        "asks": wish.asks,
        "who_words": WHO,
    }
    tables = examples(clauses, stages, knowledge, forbids=wish.forbids)
    new = {
        knowledge.pack / "rules" / REQUIREMENTS / f"{wish.id}.yaml": fill_template("requirement.yaml", **values),
        feature_file(knowledge, wish.id): fill_template("requirement.feature", **values, **tables._asdict()),
    }
    return Addition({**new, **first.new}, first.extended)


def _lessons(wish: NewRequirement, clauses: Sequence[LimitClause], knowledge: KnowledgeBase) -> tuple[str, ...]:
    return lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge)


def _problems(wish: NewRequirement, knowledge: KnowledgeBase) -> Problems:
    problems = [
        *unfit_id("requirement", wish.id, joined_by="-"),
        *taken_rule_id_problems("requirement", wish.id, knowledge),
        *unfit_title(wish.display_title),
        *unknown_answers("when", pairs(wish.when), knowledge),
        *unknown_name_problems("stage", "stage", wish.stages, knowledge.framework.stages),
        *unknown_name_problems("who", "role", [wish.who], WHO),
        *unknown_name_problems("asks", "role", [wish.asks], WHO),
        *unknown_name_problems("lesson", "lesson", wish.lessons, knowledge.lessons),
    ]
    if not wish.when:
        problems.append(
            Problem(Field("when"), "a requirement is about the answer to a question.", "Name the question.")
        )
    yield from problems
    if not problems:
        clauses = clauses_of(wish.when, knowledge, weak=False)
        yield from unfit_clauses(clauses, wish.stages, knowledge)
        if not _lessons(wish, clauses, knowledge) and not lacks_lessons(knowledge):
            what = "a requirement names the lesson that it rests on."
            remedy = "Name one that is there, or write it into the pack's knowledge/lessons.yaml first."
            yield Problem(Field("lesson"), what, remedy)
        if wish.forbids:
            yield from _forbids(stages_of(wish.stages, clauses, knowledge), knowledge)


def _forbids(stages: Sequence[str], knowledge: KnowledgeBase) -> Problems:
    """Stages at which nothing can be given in the place of the best verdict."""
    framework, rules = knowledge.framework, knowledge.verdict_rules.values()
    lacking = [stage for stage in stages if None in verdicts_without_best(framework, rules, stage)]
    if lacking:
        what = f"at the stage {join_words(lacking)} no verdict can be given in the place of the best."
        yield Problem(Field("forbids_best_verdict"), what, "Leave it out, or name other stages.")
