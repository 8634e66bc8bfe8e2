"""A knowledge pack at one stage as formulas over every venture that there can be.

There is no rule logic here: it is the ``Layout`` of the quick reading (the branches of the conditions, what bears on
what, what calls for what) said in the solver's words instead of being read for one venture.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from collabadvisor.inference.bearings import silent
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.knowledge.framework import COVERAGE, STANDINGS, Priority, StandingOrNot
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.layout import WORDS
from collabadvisor.verification.proofs.solver import (
    FALSE,
    TRUE,
    Context,
    Formula,
    at_least,
    both,
    either,
    new_context,
    no,
    same,
    variable,
)

QUIET = WORDS.index(silent(1))
"""The place of how a base stands about which something is answered, while nothing bears on it."""


class Answers:
    """The answers of every venture: each question is silent, or has one of its answers.

    ``scales`` has the answers to each question, weakest first. Two of these are about the same venture where they
    have the same ``prefix``, and about two ventures that have nothing to do with each other where they have not. Only
    formulas about answers that stand ``beside`` each other can be joined.
    """

    def __init__(self, scales: Mapping[str, Scale], prefix: str = "", beside: Answers | None = None) -> None:
        self.context: Context = new_context() if beside is None else beside.context
        self.scales = scales
        self.groups: Sequence[Sequence[str]] = [list(scales)]
        self.given: dict[str, dict[str, Formula]] = {
            fact: {answer: variable(f"{prefix}{fact}={answer}", self.context) for answer in scale}
            for fact, scale in scales.items()
        }
        self.always: list[Formula] = [
            either([no(one), no(other)])
            for given in self.given.values()
            for place, one in enumerate(given.values())
            for other in list(given.values())[:place]
        ]

    @classmethod
    def to(cls, *knowledge: KnowledgeBase, prefix: str = "", beside: Answers | None = None) -> Answers:
        """The answers to the questions of a pack; of several, to all that one of them asks.

        Where two packs give a question different answers, it can have each of these; one that a pack does not know is
        silence to it.
        """
        scales: dict[str, Scale] = {}
        for pack in knowledge:
            for name, fact in pack.facts.items():
                scales[name] = tuple(dict.fromkeys((*scales.get(name, ()), *fact.scale)))
        return cls(scales, prefix, beside)

    def among(self, fact: str, answers: Iterable[str]) -> Formula:
        """Whether the question has one of these answers."""
        given = self.given.get(fact, {})
        return either(given[answer] for answer in answers if answer in given)

    def answered(self, fact: str) -> Formula:
        """Whether the question is answered."""
        return either(self.given[fact].values())

    def exactly(self, known: Mapping[str, str]) -> Formula:
        """Whether these are the answers, and everything else is silent."""
        return both(
            given if known.get(fact) == answer else no(given)
            for fact, answers in self.given.items()
            for answer, given in answers.items()
        )

    def changed(self, given: Mapping[str, Mapping[str, Formula]]) -> Answers:
        """The same with other formulas for the answers to some questions; ``always`` must hold of these too."""
        made = Answers({}, beside=self)
        made.scales, made.always, made.groups = self.scales, self.always, self.groups
        made.given = {**self.given, **given}  # type: ignore[dict-item]  # never written to
        return made

    def same_questions(self, other: Answers) -> Formula:
        """Whether the other venture answers the same questions, whatever it answers."""
        return both(same(self.answered(fact), other.answered(fact)) for fact in self.given)

    def no_worse_than(self, other: Answers) -> Formula:
        """Whether it answers the same questions as the other, each with the same answer or a better one."""
        better = (
            either([no(given), self.among(fact, self.scales[fact][place:])])
            for fact, answers in other.given.items()
            for place, given in enumerate(answers.values())
        )
        return both([*better, self.same_questions(other)])

    def unlike(self, other: Answers) -> list[Formula]:
        """For each question, whether the two ventures answer it differently."""
        return [
            either(both([given, no(other.given[fact][answer])]) for answer, given in answers.items())
            for fact, answers in self.given.items()
        ]


class Space:
    """What a pack concludes at one stage from any answers, as formulas.

    ``answers`` are by default those to the pack's own questions; two spaces over the same ``Answers`` are about the
    same venture. Questions that are not asked at the stage count for nothing. Raises ``KeyError`` for another stage.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str, answers: Answers | None = None) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self.answers = Answers.to(knowledge) if answers is None else answers
        self.layout = chain_of(knowledge, stage).layout
        self.rules = tuple(self.layout.findings.bits)
        self.verdicts = self.layout.verdicts
        scales = {fact: knowledge.facts[fact].scale for fact in self.layout.facts}
        self._options = [[self.answers.among(fact, [answer]) for answer in scale] for fact, scale in scales.items()]
        self._branches: dict[int, Formula] = {}

    def keeping(self, fact: str, answers: Answers) -> Space:
        """The same where the answer to one question is that of other ventures."""
        return Space(self.knowledge, self.stage, self.answers.changed({fact: answers.given[fact]}))

    @property
    def given(self) -> Mapping[str, Mapping[str, Formula]]:
        """As of the answers, so that a space can be given to the solver in their place."""
        return self.answers.given

    @property
    def context(self) -> Context:
        """As of the answers."""
        return self.answers.context

    @property
    def always(self) -> Sequence[Formula]:
        """As of the answers."""
        return self.answers.always

    @property
    def groups(self) -> Sequence[Sequence[str]]:
        """The questions about each base that are asked at the stage, and all others."""
        facts = self.knowledge.facts
        groups = [[fact for fact in self.layout.facts if facts[fact].base == base] for base in self.layout.asked]
        asked = {fact for group in groups for fact in group}
        return [*groups, [fact for fact in self.given if fact not in asked]]

    def fires(self, rule: str) -> Formula:
        """Whether a rule that speaks at the stage finds what it is about; ``KeyError`` for another rule."""
        return self._any(self.layout.findings.bits[rule])

    def branch(self, number: int) -> Formula:
        """Whether a branch of a rule's condition holds, by its place among ``layout.findings.ways``."""
        if number not in self._branches:
            self._branches[number] = _holds(self.layout.findings.ways[number], self._options)
        return self._branches[number]

    def stands_at_most(self, name: str, standing: StandingOrNot) -> Formula:
        """Whether a base or value stands so or worse; what is not known stands above all that is."""
        place = WORDS.index(standing)
        return self._at_most[name][place] if place < len(STANDINGS) else either([self.known(name), self._unknown(name)])

    def stands(self, name: str, standing: StandingOrNot) -> Formula:
        """Whether a base or value stands just so."""
        if standing == "not_known":
            return self._unknown(name)
        place = STANDINGS.index(standing)
        worse = self._at_most[name][place - 1] if place else FALSE
        return both([self._at_most[name][place], no(worse)])

    def known(self, name: str) -> Formula:
        """Whether it is known how a base or value stands."""
        return self._at_most[name][-1]

    def answered_enough(self) -> Formula:
        """Whether enough is answered of every urgent base."""
        urgent = self.knowledge.framework.stages[self.stage].urgent
        return both(at_least(self.knowledge.needed(self.layout.asked[base]), self._answered(base)) for base in urgent)

    def calls(self, rule: str) -> Formula:
        """Whether a rule of the verdict that speaks at the stage calls for it; ``KeyError`` for another rule."""
        return either(self._called[branch] for branch in _places(self.layout.verdict_sieve.bits[rule]))

    def verdict_is(self, verdict: str | None, *, were_enough_answered: bool = False) -> Formula:
        """Whether this is the verdict: it is called for, and none that is worse (None: none at all is).

        ``were_enough_answered``: whether it would be if enough were answered, and all stood as it stands now.
        """
        place = len(self.verdicts) if verdict is None else self.verdicts.index(verdict)
        branches = self._called_with_enough if were_enough_answered else self._called
        called = [either(branches[branch] for branch in _places(mask)) for mask in self.layout.called_by]
        return both([*map(no, called[:place]), *called[place : place + 1]])

    def advised(self, recommendation: str, priority: Priority | None = None) -> Formula:
        """Whether a recommendation is given; with a priority, whether it is given with that one."""
        masks, priorities = self.layout.calling[recommendation]
        if priority is None:
            return either(map(self._any, masks))
        return either(
            both([self._any(mask), *(no(self._any(worse)) for worse in masks[:place])])
            for place, mask in enumerate(masks)
            if priorities[place] == priority
        )

    def _any(self, mask: int) -> Formula:
        return either(map(self.branch, _places(mask)))

    def _answered(self, base: str) -> list[Formula]:
        facts = self.knowledge.facts
        asked = (fact for fact in self.layout.facts if facts[fact].base == base)
        return [self.answers.among(fact, facts[fact].scale) for fact in asked]

    def _unknown(self, name: str) -> Formula:
        return no(self.known(name))

    @cached_property
    def _at_most(self) -> dict[str, list[Formula]]:
        """For each base and value, whether it stands at each standing or worse: what bears on it, or what carries it.

        What nothing tells of stands at none of them: it is not known.
        """
        stands: dict[str, list[Formula]] = {}
        for name, masks, carriers in self.layout.judged:
            bearing = [self._any(mask) for mask in masks]
            quiet = self._quiet(name, bearing)
            stands[name] = [
                either(
                    [
                        *bearing[: place + 1],
                        *(stands[carrier][place] for carrier in carriers),
                        *([quiet] if place >= QUIET else []),
                    ]
                )
                for place in range(len(STANDINGS))
            ]
        return stands

    def _quiet(self, name: str, bearing: Iterable[Formula]) -> Formula:
        """Whether a base stands as one does of which something is answered, while nothing that is found bears on it."""
        if name not in self.knowledge.framework.bases:
            return FALSE
        return both([either(self._answered(name)), *map(no, bearing)])

    @cached_property
    def _called(self) -> list[Formula]:
        """For each branch of the rules of the verdict, whether it holds."""
        return self._calling(self.answered_enough())

    @cached_property
    def _called_with_enough(self) -> list[Formula]:
        return self._calling(TRUE)

    def _calling(self, enough: Formula) -> list[Formula]:
        options = [
            [no(enough), enough] if name == COVERAGE else [self.stands(name, word) for word in WORDS]
            for name in self.layout.standing_names
        ]
        return [_holds(way, options) for way in self.layout.verdict_sieve.ways]


def _holds(way: Iterable[tuple[int, int]], options: Sequence[Sequence[Formula]]) -> Formula:
    """Whether a branch of a sieve holds, where each name has the option of which the formula does."""
    return both(either(options[place][answer] for answer in _places(accepted)) for place, accepted in way)


def _places(bits: int) -> list[int]:
    """The places of the single bits of a number."""
    return [place for place in range(bits.bit_length()) if bits >> place & 1]
