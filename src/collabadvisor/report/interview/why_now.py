"""Why a question is asked now, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.interview.questions import KINDS, AnsweredShare, NextQuestion

PERHAPS = "Whether it can still change the advice takes too long to find out, so it is asked."
ANYHOW = "Together with other answers, it can still change the advice."


def why_now(question: NextQuestion, stage: str, knowledge: KnowledgeBase) -> str:
    """Why a question is asked now, in one sentence: the weightiest of what its answer can do."""
    return next(_reasons(question, stage, knowledge))


def _reasons(question: NextQuestion, stage: str, knowledge: KnowledgeBase) -> Iterator[str]:
    """All that can be said, the weightiest first."""
    points = {kind: [point for point in question.settles if point.kind == kind] for kind in KINDS}
    advised = {kind: [point.id for point in points[kind]] for kind in KINDS}
    for point in points["verdict"]:
        yield _verdict(question.fact, point.answers, knowledge)
    if advised["now"]:
        yield f"It can settle whether this is to be done now: {_titles(advised['now'], knowledge)}."
    if question.counts:
        yield _counts(question.counts, stage, knowledge)
    if advised["priority"]:
        yield f"It can settle whether this is advised, and how soon: {_titles(advised['priority'], knowledge)}."
    if advised["standing"]:
        stands = join_words(clean(knowledge.framework.title_of(name)).lower() for name in advised["standing"])
        yield f"It can settle how this stands: {stands}."
    if question.bears_on and question.certain:
        titles = _titles(question.bears_on, knowledge)
        yield f"Together with other answers, it decides whether this is advised: {titles}."
    yield ANYHOW if question.certain else PERHAPS


def _titles(names: Sequence[str], knowledge: KnowledgeBase) -> str:
    more = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
    return f"“{clean(knowledge.recommendations[names[0]].title)}”{more}"


def _verdict(fact: str, answers: Mapping[str, str], knowledge: KnowledgeBase) -> str:
    scale = knowledge.facts[fact].scale
    by_verdict: dict[str, list[str]] = {}
    for place, answer in enumerate(scale, start=1):
        if answer in answers:
            by_verdict.setdefault(answers[answer], []).append(str(place))
    parts = [
        f"answer {join_words(numbers, 'or')} makes it “{clean(knowledge.framework.verdicts[verdict].title)}”"
        for verdict, numbers in by_verdict.items()
    ]
    return f"It can settle the verdict: {join_words(parts)}, whatever else is answered."


def _counts(counts: AnsweredShare, stage: str, knowledge: KnowledgeBase) -> str:
    framework = knowledge.framework
    base, best = framework.bases[counts.base].title, framework.stages[stage].verdicts[-1]
    base = clean(base).lower()
    so_far = "none is" if not counts.answered else "1 is" if counts.answered == 1 else f"{counts.answered} are"
    return (
        f"{counts.needed} of the {counts.asked} questions on {base} must be answered before the verdict can be "
        f"“{clean(framework.verdicts[best].title)}”; so far {so_far}."
    )
