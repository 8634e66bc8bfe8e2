"""Reasoning with what is not known, and with what would change the advice. Pure: nothing here prints.

``bounds.bounds`` says exactly how far the advice can still move while questions are open. ``next_questions`` says which
of them to ask next, and why; ``relevant``, exactly which can still change anything.
``chain_of`` gives the whole chain of a pack at one stage as a quick reading, for the thousands of "what if" that an
inference engine is too slow for.

``why.why`` and ``whynot.why_not`` say what a conclusion rests on, and what keeps one from being drawn.
``whatif.what_if`` and ``compare.compare`` set two advices beside each other. ``plan.plan`` finds the least that has to
change to reach a verdict. ``panel.panel`` says of several people's answers which differences matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.lazily import exports

if TYPE_CHECKING:
    from collabadvisor.reasoning.chain import Chain, Outcome, chain_of
    from collabadvisor.reasoning.matters import relevant
    from collabadvisor.reasoning.opinions import Panel, Respondent
    from collabadvisor.reasoning.questions import NextQuestion, next_questions
    from collabadvisor.reasoning.ranges import Bounds, Prospect, StandingRange, VerdictRange

__all__ = [
    "Bounds",
    "Chain",
    "NextQuestion",
    "Outcome",
    "Panel",
    "Prospect",
    "Respondent",
    "StandingRange",
    "VerdictRange",
    "chain_of",
    "next_questions",
    "relevant",
]

_HOMES = {
    "Bounds": "ranges",
    "Chain": "chain",
    "NextQuestion": "questions",
    "Outcome": "chain",
    "Panel": "opinions",
    "Prospect": "ranges",
    "Respondent": "opinions",
    "StandingRange": "ranges",
    "VerdictRange": "ranges",
    "chain_of": "chain",
    "next_questions": "questions",
    "relevant": "matters",
}

__getattr__, __dir__ = exports(__name__, _HOMES)
