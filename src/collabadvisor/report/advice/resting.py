"""What an advice rests on, by the sources and layers that it uses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import product

from collabadvisor.document import wording
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.layer import Layer
from collabadvisor.knowledge.unwritten import MARK, unwritten_texts


def used_by(advices: Iterable[Advice]) -> set[str]:
    """The ids of the rules, requirements and lessons that stand behind some advices."""
    used: set[str] = set()
    for advice in advices:
        reasons = [*advice.strengths, *(reason for advised in advice.recommendations for reason in advised.reasons)]
        used.update(reason.rule for reason in reasons)
        used.update(lesson.id for reason in reasons for lesson in reason.lessons)
        used.update(each.id for each in advice.requirements)
        used.update(lesson.id for each in advice.requirements for lesson in each.lessons)
    return used


def statement(knowledge: KnowledgeBase, used: Collection[str] | None) -> str:
    """What the lowest pack rests on, and what those layers do from which something is used (None: from all).

    Then whose questions do not count towards a base being known, and how many of its texts are still to be written,
    where there are any.
    """
    lowest = knowledge.framework.rests_on
    layers = [layer for layer in knowledge.upper_layers if layer.rests_on and _uses(layer, knowledge, used)]
    labelled = [wording.LABELLED.format(layer.title, layer.rests_on) for layer in layers]
    every = product(knowledge.framework.bases, knowledge.framework.stages)
    beside = {layer.id for base, stage in every for layer in knowledge.uncounted_layers(base, stage)}
    titles = [f"“{layer.title}”" for layer in knowledge.upper_layers if layer.id in beside]
    counted = [wording.COUNTED.format(join_words(titles))] if titles else []
    return " ".join(
        [wording.UNLABELLED.format(lowest) if labelled else lowest, *labelled, *counted, *unwritten_note(knowledge)]
    )


def unwritten_note(knowledge: KnowledgeBase) -> list[str]:
    """A sentence that says how many texts are still to be written; none where all are."""
    texts = unwritten_texts(knowledge)
    return [wording.UNWRITTEN.format(MARK, len(texts))] if texts else []


def works(knowledge: KnowledgeBase, used: Collection[str] | None) -> str:
    """The works behind it, that of the lowest pack first."""
    lessons = [lesson for name, lesson in knowledge.lessons.items() if used is None or name in used]
    cited = [knowledge.source_of(lesson).citation for lesson in lessons]
    return " ".join(dict.fromkeys([knowledge.own_source.citation, *cited]))


def _uses(layer: Layer, knowledge: KnowledgeBase, used: Collection[str] | None) -> bool:
    kinds = (
        knowledge.rules,
        knowledge.verdict_rules,
        knowledge.portfolio_rules,
        knowledge.requirements,
        knowledge.lessons,
    )
    return used is None or any(
        thing.origin == layer.id for kind in kinds for name, thing in kind.items() if name in used
    )
