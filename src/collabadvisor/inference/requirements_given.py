"""How the requirements of the user's own organisation stand, for the advice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.inference.advice import AdviceRequirement, LessonCited
from collabadvisor.inference.trace import Conclusion, Inference
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.requirements import NOT_KNOWN, REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import WHO


def requirements_given(
    inference: Inference, knowledge: KnowledgeBase, answers: Mapping[str, str]
) -> Iterator[AdviceRequirement]:
    """Every requirement of the stage: first those not met, then those not known, each by their ids."""
    for status in REQUIREMENT_STATUSES:
        for concluded in inference.requirements.values():
            if concluded.result == status:
                yield _describe(concluded, knowledge, answers)


def _describe(concluded: Conclusion, knowledge: KnowledgeBase, answers: Mapping[str, str]) -> AdviceRequirement:
    requirement = knowledge.requirements[concluded.name]
    status = next(word for word in REQUIREMENT_STATUSES if word == concluded.result)
    facts = names(knowledge.requirement_ways[requirement.id].met) if status == NOT_KNOWN else ()
    step = requirement.step(status)
    return AdviceRequirement(
        id=requirement.id,
        title=requirement.title,
        status=status,
        forbids_best_verdict=requirement.forbids_best_verdict,
        because=requirement.because,
        answers=dict(concluded.answers),
        open_questions=tuple(fact for fact in facts if fact not in answers),
        do=step.do if step else None,
        who=WHO[step.who] if step else None,
        lessons=tuple(LessonCited.of(knowledge.lessons[name], knowledge) for name in requirement.lessons),
        origin=requirement.origin,
    )
