"""What a plan is to bring about, by the names of a pack, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.files.problems import Field, Problem, UnknownName
from collabadvisor.files.remedies import LISTED
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.explain.names import is_place, numbered_recommendation
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.venture.model import Venture, check_venture
from collabadvisor.venture.words_meant import fact_for_words, id_for_words


def read_goal(
    venture: Venture | None, reach: str | None, clear: Iterable[str], keep: Iterable[str], knowledge: KnowledgeBase
) -> Goal:
    """The goal that was typed: what to clear goes by its id, or by its number in the advice on the venture.

    Without a venture only what needs none is checked, so that its own problems can be told beside these.

    Raises:
        VentureError: the venture names what the pack does not have.
        UnknownName: the pack, or the advice, does not have what is named; carries every problem.
    """
    if venture is not None:
        check_venture(venture, knowledge)
    titles = {name: entry.title for name, entry in knowledge.recommendations.items()}
    clear = [id_for_words(name, titles) for name in clear]
    keep = [fact_for_words(name, knowledge.facts) for name in keep]
    if reach is not None:
        reach = id_for_words(reach, {name: verdict.title for name, verdict in knowledge.framework.verdicts.items()})
    ids: list[str] = []
    problems: list[Problem] = []
    places = [name for name in clear if is_place(name, knowledge)]
    advice = quick_advice(venture, knowledge) if venture and places else None
    advised = [entry.id for entry in advice.recommendations] if advice else []
    for name in clear:
        if name not in places:
            ids.append(name)
        elif venture:
            try:
                ids.append(numbered_recommendation(Field("clear"), name, advised))
            except UnknownName as error:
                problems += error.problems
    goal = Goal(reach=reach, clear=tuple(dict.fromkeys(ids)), keep=tuple(dict.fromkeys(keep)))
    problems += _problems(goal, venture.stage if venture else None, knowledge)
    if problems:
        raise UnknownName(problems)
    return goal


def check_goal(goal: Goal, stage: str, knowledge: KnowledgeBase) -> None:
    """Check that a pack has what the goal names, at a stage.

    Raises:
        UnknownName: it does not; carries every problem.
    """
    problems = list(_problems(goal, stage, knowledge))
    if problems:
        raise UnknownName(problems)


def _problems(goal: Goal, stage: str | None, knowledge: KnowledgeBase) -> Iterator[Problem]:
    framework = knowledge.framework
    if goal.reach is not None:
        verdicts = framework.stages[stage].verdicts if stage in framework.stages else tuple(framework.verdicts)
        if goal.reach in framework.verdicts and goal.reach not in verdicts:
            what = f"{quote_value(goal.reach)} is not a verdict of the stage {quote_value(stage)}."
            yield Problem(Field("reach"), what, f"Its verdicts are {join_words(verdicts)}, from the worst to the best.")
        elif goal.reach not in verdicts:
            remedy = did_you_mean(goal.reach, verdicts)
            yield Problem(Field("reach"), f"the verdict {quote_value(goal.reach)} is not known.", remedy)
    yield from _unknown("clear", "recommendation", goal.clear, knowledge.recommendations)
    yield from _unknown("keep", "fact", goal.keep, knowledge.facts)


def _unknown(where: str, kind: str, names: Iterable[str], choices: Iterable[str]) -> Iterator[Problem]:
    choices = list(choices)
    for name in names:
        if name not in choices:
            remedy = did_you_mean(name, choices) or LISTED.format(f"{kind}s")
            yield Problem(Field(where), f"the {kind} {quote_value(name)} is not known.", remedy)
