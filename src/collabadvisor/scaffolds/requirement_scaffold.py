"""A requirement that is new to a pack, ``rules/requirements/<id>.yaml``, and beside it the feature that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from collabadvisor.files.problems import Field, Problem, ScaffoldError
from collabadvisor.files.words import clean, plain
from collabadvisor.inference.advisor import advise
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, names
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, REQUIREMENTS
from collabadvisor.knowledge.requirements import MET, NOT_MET, Requirement, RequirementStep
from collabadvisor.knowledge.rules import WHO
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import Problems, lessons_for, pairs, unfit_id, unknown, unknown_answers
from collabadvisor.scaffolds.new_rule import LimitClause, clauses_of, stages_of
from collabadvisor.scaffolds.recommendation_scaffold import unfit_title
from collabadvisor.scaffolds.rendering import filled
from collabadvisor.scaffolds.rule_problems import taken_rule_id, unfit_clauses
from collabadvisor.scaffolds.rule_scaffold import aligned, feature_file
from collabadvisor.venture.model import Venture


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
    def titled(self) -> str:
        """Its title: the words of its id where nobody gave one."""
        return clean(self.title) or plain(self.id).capitalize()


def add_requirement(wish: NewRequirement, knowledge: KnowledgeBase) -> Addition:
    """What is to be written into the highest pack of a knowledge base for a requirement more, with its feature.

    Raises:
        ScaffoldError: its id is taken, it names what is not there, or it would be met whatever is answered; with every
            problem.
    """
    problems = list(_problems(wish, knowledge))
    if problems:
        raise ScaffoldError(problems)
    clauses = clauses_of(wish.when, knowledge, weak=False)
    stages = stages_of(wish.stages, clauses, knowledge)
    values = {
        "id": wish.id,
        "title": wish.titled,
        "stages": stages,
        "clauses": clauses,
        "forbids": wish.forbids,
        "lessons": lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge),
        "who": wish.who,
        "asks": wish.asks,
        "who_words": WHO,
        "stage": plain(stages[-1]),
        "rows": aligned(_rows(clauses, stages)),
        "gaps": [_Gap.of(each, clauses, stages[-1]) for each in clauses],
        "verdict": _verdict(wish, clauses, stages, knowledge) if wish.forbids else "",
    }
    return Addition(
        new={
            knowledge.pack / "rules" / REQUIREMENTS / f"{wish.id}.yaml": filled("requirement.yaml", **values),
            feature_file(knowledge, wish.id): filled("requirement.feature", **values),
        }
    )


def _problems(wish: NewRequirement, knowledge: KnowledgeBase) -> Problems:
    named = [
        *unfit_id("requirement", wish.id, joined_by="-"),
        *taken_rule_id("requirement", wish.id, knowledge),
        *unfit_title(wish.titled),
        *unknown_answers("when", pairs(wish.when), knowledge),
        *unknown("stage", "stage", wish.stages, knowledge.framework.stages),
        *unknown("who", "role", [wish.who], WHO),
        *unknown("asks", "role", [wish.asks], WHO),
        *unknown("lesson", "lesson", wish.lessons, knowledge.lessons),
    ]
    if not wish.when:
        named.append(Problem(Field("when"), "a requirement is about the answer to a question.", "Name the question."))
    yield from named
    if not named:
        clauses = clauses_of(wish.when, knowledge, weak=False)
        yield from unfit_clauses(clauses, wish.stages, knowledge)
        if not lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge):
            what = "a requirement names the lesson that it rests on."
            yield Problem(Field("lesson"), what, "Name one that is there.")


class _Gap(NamedTuple):
    """An example in which one answer is not known."""

    name: str
    stage: str
    answers: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, clause: LimitClause, clauses: Sequence[LimitClause], stage: str) -> _Gap:
        """The example in which nothing is known of this question."""
        others = ((each.spoken, each.answer) for each in clauses if each is not clause)
        return cls(clause.spoken, plain(stage), tuple(others))


def _rows(clauses: Sequence[LimitClause], stages: Sequence[str]) -> Iterator[list[str]]:
    """The rows of the table of examples, the head first: each stage, and each answer to each question."""
    limits = [each.answer for each in clauses]
    yield ["stage", *(each.fact.id for each in clauses), "status"]
    yield from ([stage, *limits, MET] for stage in stages)
    for place, clause in enumerate(clauses):
        for answer in (answer for answer in clause.fact.given if answer != clause.answer):
            met = answer in clause.accepted or answer == DOES_NOT_APPLY
            row = [stages[0], *limits[:place], plain(answer), *limits[place + 1 :]]
            yield [*row, plain(MET if met else NOT_MET)]


def _verdict(
    wish: NewRequirement, clauses: Sequence[LimitClause], stages: Sequence[str], knowledge: KnowledgeBase
) -> str:
    """The verdict, by its title, on a venture of which everything is at its best but the answer that is required."""
    when = All(tuple(Accepts(each.fact.id, frozenset({*each.accepted, DOES_NOT_APPLY})) for each in clauses))
    lessons = lessons_for(wish.lessons, [each.fact.id for each in clauses], knowledge)
    step = RequirementStep(do=wish.titled, who="convenor")
    required = Requirement(
        id=wish.id, title=wish.titled, status="stable", stages=tuple(stages), when=when, because=wish.titled,
        lessons=lessons, forbids_best_verdict=True, not_met=step, not_known=step,
    )  # fmt: skip
    heard = {name for rule in knowledge.rules.values() for name in names(rule.when)}
    demanding = replace(
        knowledge,
        requirements={**knowledge.requirements, wish.id: required},
        uncounted=knowledge.uncounted | (set(names(when)) - heard),
    )
    asked = (fact for fact in knowledge.facts.values() if fact.asked_at(stages[-1]))
    best = {fact.id: fact.scale[-1] for fact in asked}
    venture = Venture(venture=wish.id, stage=stages[-1], answers={**best, clauses[0].fact.id: clauses[0].beyond})
    return advise(venture, demanding).verdict.title
