"""The advice from a plain reading of a knowledge base: the quick twin of ``advise``."""

from __future__ import annotations

from collabadvisor.inference.advice import Advice
from collabadvisor.inference.advisor import advice_from
from collabadvisor.inference.plain_reading import PlainReader
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture


class PlainAdviser(PlainReader):
    """Advises as ``advise`` does, by a knowledge base or by one that differs from it in single rules."""

    def __call__(self, venture: Venture, knowledge: KnowledgeBase) -> Advice:
        """The advice on a venture. Raises as ``advise`` does."""
        return advice_from(self.inference(venture, knowledge), venture, knowledge)


def quick_advice(venture: Venture, knowledge: KnowledgeBase) -> Advice:
    """The advice on a venture, in a fraction of the time of ``advise``; nothing of it is kept. Raises as it does."""
    return PlainAdviser(knowledge)(venture, knowledge)
