"""Ventures on which a change of a rule can show, the smallest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, product
from math import prod

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.verification.implication import Answers, size

FEW_VENTURES = 10_000  # of one stage: a second's work


def sort_answers(answers: Mapping[str, str], scales: Mapping[str, Scale]) -> Answers:
    """The answers in the order of the facts."""
    return {name: answers[name] for name in scales if name in answers}


def few_enough(knowledge: KnowledgeBase, stage: str) -> bool:
    """Whether a stage has so few ventures that all of them can be gone through."""
    return prod(len(scale) + 1 for scale in scales_at(knowledge, stage).values()) <= FEW_VENTURES


def likely(knowledge: KnowledgeBase, stage: str) -> Iterator[Answers]:
    """Ventures among which a difference in the verdict is likely to show, the smallest first.

    Where there are few, all of them. Else nothing answered, one answer, two; then every question answered as well as
    can be, but for one or two.
    """
    scales = scales_at(knowledge, stage)
    if few_enough(knowledge, stage):
        chosen = product(*((None, *scale) for scale in scales.values()))
        every = ({name: answer for name, answer in zip(scales, each, strict=True) if answer} for each in chosen)
        yield from sorted(every, key=lambda answers: size(answers, scales))
        return
    strongest = {name: scale[-1] for name, scale in scales.items()}
    yield {}
    yield from _few(scales)
    yield strongest
    yield from ({**strongest, **few} for few in _few(scales))


def _few(scales: Mapping[str, Scale]) -> Iterator[Answers]:
    every = [(name, answer) for name, scale in scales.items() for answer in scale]
    yield from (dict([one]) for one in every)
    yield from (dict(two) for two in combinations(every, 2) if two[0][0] != two[1][0])


def scales_at(knowledge: KnowledgeBase, stage: str) -> dict[str, Scale]:
    """The questions asked at a stage, with their answers."""
    return {fact.id: fact.scale for fact in knowledge.facts.values() if fact.is_asked_at(stage)}


def scales_with_not_applicable(knowledge: KnowledgeBase, stage: str) -> dict[str, Scale]:
    """The scales, with "does not apply" beside those whose question has it."""
    return {name: knowledge.facts[name].answer_ids for name in scales_at(knowledge, stage)}


def smaller(answers: Answers) -> Iterator[Answers]:
    """The answers of a venture without one of them, for each of them, the last first."""
    for name in reversed(answers):
        yield {other: answer for other, answer in answers.items() if other != name}
