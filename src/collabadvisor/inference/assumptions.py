"""Whether a verdict rests on answers that are only assumed."""

from __future__ import annotations

from collabadvisor.files.problems import PackError
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture


def assumed_answers(venture: Venture, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The questions asked at the stage of which the answer is marked as assumed, in the knowledge's order."""
    answers = venture.answers
    return tuple(
        fact.id
        for fact in venture.applicable_questions(knowledge.facts)
        if fact.id in answers and answers[fact.id].answer is not None and answers[fact.id].confidence == "assumed"
    )


def verdict_changing(venture: Venture, verdict: str, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """Assumed answers without which the verdict would be another one; none where it would stay without all of them.

    None of those that come back can be spared: without the others alone the verdict stays.
    """
    left_out = list(assumed_answers(venture, knowledge))
    if not left_out:
        return ()
    reader = PlainReader(knowledge)
    if _verdict(venture, left_out, reader) == verdict:
        return ()
    for fact in tuple(left_out):
        fewer = [other for other in left_out if other != fact]
        if _verdict(venture, fewer, reader) != verdict:
            left_out = fewer
    return tuple(left_out)


def _verdict(venture: Venture, left_out: list[str], reader: PlainReader) -> str | None:
    """The verdict without some of the answers; None where no rule speaks of such a venture."""
    try:
        return reader.inference(venture.with_answers(dict.fromkeys(left_out)), reader.knowledge).verdict.result
    except PackError:
        return None
