"""The whole chain of a pack at one stage, from answers to priorities, as a quick reading.

It concludes what the engine concludes, some hundred times faster, but notes no reasons.

Two questions can be put to it. ``outcome``: what follows when open questions are silent, as in ``advise``: no rule
fires on silence, a base of which too little is answered is not known, and the verdict can be that nothing can be said
yet. ``estimate``: what can follow once every question is answered. A base about which something is asked and applies
is never unknown then; so the verdict of ``outcome`` need not be among those of ``estimate``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.knowledge.framework import Priority, StandingOrNot
from collabadvisor.reasoning.outlook.bounds_model import Bounds, Prospect, StandingRange, VerdictRange
from collabadvisor.reasoning.outlook.judging import NOT_ADVISED, Judge, ones_of_priorities
from collabadvisor.reasoning.outlook.layout import UNKNOWN, WORDS
from collabadvisor.reasoning.outlook.sieve import possible_firsts
from collabadvisor.venture.model import Venture, check_venture


@dataclass(frozen=True)
class Outcome:
    """What follows from answers: the rules that hold, how each base and value stands, the verdict, what is advised.

    ``verdict`` is None where no verdict rule of the pack speaks (the engine raises ``PackError`` there).
    ``recommendations`` gives the priority of each that is advised, in the order of the ids.
    """

    findings: frozenset[str]
    standings: Mapping[str, StandingOrNot]
    verdict: str | None
    recommendations: Mapping[str, Priority]


class Chain:
    """The rules of one pack that speak at one stage, laid out once and read for any answers.

    ``facts`` are the ids of the questions asked at the stage, ``rules`` those of the rules that speak at it,
    ``verdicts`` its verdicts from the worst to the best.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self.judge = Judge(knowledge, stage)
        self.layout = self.judge.layout
        self.facts = self.layout.facts
        self.rules = tuple(self.layout.found)
        self.verdicts = self.judge.verdicts

    def scale(self, fact: str) -> Scale:
        """The answers to a question, weakest first."""
        return self.knowledge.facts[fact].scale

    def outcome(self, answers: Mapping[str, str]) -> Outcome:
        """What the engine concludes from these answers; questions that are not among them are silent.

        ``answers`` are fact id -> answer id. Facts that are not asked at the stage count for nothing, as in the
        engine. Raises ``KeyError`` for an answer that is not one to its question.
        """
        judge, holding = self.judge, self.layout.read(answers)
        stands = judge.standing_bits(holding, holding)
        calling = judge.calling(holding, holding, stands)
        places, _ = possible_firsts(judge.called_by, *calling)
        advised = {name: judge.advice_bits(name, holding, holding, calling) for name in judge.calls}
        return Outcome(
            findings=frozenset(rule for rule, bits in self.layout.found.items() if holding & bits),
            standings={
                name: WORDS[stands[name].bit_length() - 1] for name in self.knowledge.framework.names_with_standing()
            },
            verdict=self.verdicts[places[0]] if places else None,
            recommendations={
                name: next(ones_of_priorities(urgency)) for name, urgency in advised.items() if urgency != NOT_ADVISED
            },
        )

    def estimate(self, answers: Mapping[str, str]) -> Bounds:
        """What can follow from the completions of these answers, told from each part alone, so quickly.

        Everything that some completion concludes lies within what is said here; ``bounds`` says exactly how far it
        goes. Which rules can hold is exact here too. Raises ``KeyError`` as ``outcome`` does.
        """
        layout, judge = self.layout, self.judge
        options = layout.options(answers, "answered")
        possible, sure = layout.findings.read(options)
        stands = judge.standing_bits(possible, sure)
        calling = judge.calling(possible, sure, stands)
        verdicts, missing = possible_firsts(judge.called_by, *calling)
        return Bounds(
            exact=False,
            findings={
                rule: True if sure & bits else None if possible & bits else False for rule, bits in layout.found.items()
            },
            standings={name: standing_range(stands[name]) for name in self.knowledge.framework.names_with_standing()},
            verdict=VerdictRange(verdicts=tuple(self.verdicts[place] for place in verdicts), missing=missing),
            recommendations={
                name: prospect(
                    judge.advice_bits(name, possible, sure, calling),
                    layout.open_questions(options, [call.mask for call in calls], possible, sure),
                )
                for name, calls in judge.calls.items()
            },
        )

    def answered_counts(self, answers: Mapping[str, str]) -> dict[str, tuple[int, int]]:
        """Base -> how many of its questions are answered, of how many that apply."""
        holding = self.layout.read(answers)
        return {base: self.judge.counts(base, holding) for base in self.layout.asked}


def chain_of(knowledge: KnowledgeBase, stage: str) -> Chain:
    """The chain of a pack at one of its stages, laid out when it is first asked for. ``KeyError`` for other stages."""
    return knowledge.cache.get_or_make((Chain, stage), partial(Chain, knowledge, stage))


def verdict_now(venture: Venture, knowledge: KnowledgeBase) -> str | None:
    """The verdict that ``advise`` gives on a venture; None where no verdict rule of the pack speaks of it.

    Raises ``VentureError`` as ``advise`` does.
    """
    check_venture(venture, knowledge)
    return chain_of(knowledge, venture.stage).outcome(venture.known_answers()).verdict


def standing_range(bits: int) -> StandingRange:
    """The range of a set of standings, given as bits."""
    known_bits = bits & ~UNKNOWN
    if not known_bits:
        return StandingRange(worst="not_known", best="not_known", silent=True)
    worst, best = (known_bits & -known_bits).bit_length() - 1, known_bits.bit_length() - 1
    return StandingRange(worst=WORDS[worst], best=WORDS[best], silent=bool(bits & UNKNOWN))


def prospect(bits: int, open_questions: tuple[str, ...]) -> Prospect:
    """How a recommendation can stand, by the set of what it can be."""
    priorities = list(ones_of_priorities(bits))
    if not priorities:
        return Prospect(outlook="ruled_out", most_urgent=None, least_urgent=None, open_questions=())
    return Prospect(
        outlook="possible" if bits & NOT_ADVISED else "certain",
        most_urgent=priorities[0],
        least_urgent=priorities[-1],
        open_questions=open_questions,
    )
