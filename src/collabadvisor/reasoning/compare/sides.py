"""One of two advices that are set beside each other, and what is known of the answers behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collabadvisor.inference.advice import Advice
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture


@dataclass(frozen=True)
class Side:
    """An advice, the questions that are asked at its stage, and the answers to them that are told.

    All answers are told where a venture was judged. A saved advice tells those on which its reasons rest, and which
    questions were open.
    """

    advice: Advice
    questions: frozenset[str]
    answers: Mapping[str, str]
    saved: bool = False
    as_of: str = ""

    def tells(self, fact: str) -> bool:
        """Whether it tells the answer to a question of its stage, or that there was none."""
        return fact in self.questions and (not self.saved or fact in self.answers or fact in self.advice.unanswered)


def judge(venture: Venture, knowledge: KnowledgeBase) -> Side:
    """A venture with the advice on it. Raises what ``advise`` raises."""
    all_answers = venture.known_answers()
    questions = [fact.id for fact in venture.applicable_questions(knowledge.facts)]
    answers = {fact: all_answers[fact] for fact in questions if fact in all_answers}
    return Side(quick_advice(venture, knowledge), frozenset(questions), answers, as_of=venture.as_of)


def saved_side(advice: Advice, knowledge: KnowledgeBase) -> Side:
    """A saved advice, with the questions that a knowledge base asks at its stage."""
    questions = (fact.id for fact in knowledge.facts.values() if fact.is_asked_at(advice.venture.stage))
    resting = [reason.answers for reason in advice.reasons().values()]
    resting += [clash.answers for clash in advice.inconsistencies]
    answers = {fact: answer for rests_on in resting for fact, answer in rests_on.items()}
    return Side(advice, frozenset((*questions, *answers)), dict(sorted(answers.items())), saved=True)
