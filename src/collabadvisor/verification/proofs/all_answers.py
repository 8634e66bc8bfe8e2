"""The answers of every venture at once, as formulas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Scale
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.verification.proofs.solver import (
    Context,
    Formula,
    Totals,
    conjunction,
    either,
    equivalence,
    new_context,
    no,
    variable,
)


class AllAnswers:
    """The answers of every venture: each question is silent, or has one of its answers.

    ``scales`` has the answers to each question, weakest first, and last that it does not apply, where it may not. Two
    of these are about the same venture where they have the same ``prefix``, and about two ventures that have nothing to
    do with each other where they have not. Only formulas about answers that stand ``beside`` each other can be joined.
    """

    def __init__(self, scales: Mapping[str, Scale], prefix: str = "", beside: AllAnswers | None = None) -> None:
        self.context: Context = new_context() if beside is None else beside.context
        self.totals: Totals = Totals() if beside is None else beside.totals
        self.scales = scales
        self.groups: Sequence[Sequence[str]] = [list(scales)]
        self.answer_formulas: dict[str, dict[str, Formula]] = {
            fact: {answer: variable(f"{prefix}{fact}={answer}", self.context) for answer in scale}
            for fact, scale in scales.items()
        }
        self.always: list[Formula] = [
            either([no(one), no(other)])
            for formulas in self.answer_formulas.values()
            for place, one in enumerate(formulas.values())
            for other in list(formulas.values())[:place]
        ]

    @classmethod
    def for_packs(cls, *knowledge: KnowledgeBase, prefix: str = "", beside: AllAnswers | None = None) -> AllAnswers:
        """The answers to the questions of a pack; of several, to all that one of them asks.

        Where two packs give a question different answers, it can have each of these; one that a pack does not know is
        silence to it.
        """
        scales: dict[str, Scale] = {}
        for pack in knowledge:
            for name, fact in pack.facts.items():
                scales[name] = tuple(dict.fromkeys((*scales.get(name, ()), *fact.answer_ids)))
        return cls(scales, prefix, beside)

    def is_one_of(self, fact: str, answers: Iterable[str]) -> Formula:
        """Whether the question has one of these answers."""
        formulas = self.answer_formulas.get(fact, {})
        return either(formulas[answer] for answer in answers if answer in formulas)

    def has_answer(self, fact: str) -> Formula:
        """Whether the question is answered; that it does not apply is an answer too."""
        return either(self.answer_formulas[fact].values())

    def equals(self, expected: Mapping[str, str]) -> Formula:
        """Whether these are the answers, and everything else is silent."""
        return conjunction(
            term if expected.get(fact) == answer else no(term)
            for fact, answers in self.answer_formulas.items()
            for answer, term in answers.items()
        )

    def with_formulas(self, formulas: Mapping[str, Mapping[str, Formula]]) -> AllAnswers:
        """A copy with other formulas for the answers to some questions; ``always`` must hold of these too."""
        copy = AllAnswers({}, beside=self)
        copy.scales, copy.always, copy.groups = self.scales, self.always, self.groups
        copy.answer_formulas = {**self.answer_formulas, **formulas}  # type: ignore[dict-item]  # never written to
        return copy

    def same_questions(self, other: AllAnswers) -> Formula:
        """Whether the other venture answers the same questions, whatever it answers."""
        return conjunction(equivalence(self.has_answer(fact), other.has_answer(fact)) for fact in self.answer_formulas)

    def no_worse_than(self, other: AllAnswers) -> Formula:
        """Whether it answers the same questions as the other, each with the same answer or a better one.

        What does not apply to one of them does not apply to the other.
        """
        better = (
            either([no(term), self.is_one_of(fact, _from(answer, self.scales[fact]))])
            for fact, answers in other.answer_formulas.items()
            for answer, term in answers.items()
        )
        return conjunction([*better, self.same_questions(other)])

    def differences(self, other: AllAnswers) -> list[Formula]:
        """For each question, whether the two ventures answer it differently."""
        return [
            either(conjunction([term, no(other.answer_formulas[fact][answer])]) for answer, term in answers.items())
            for fact, answers in self.answer_formulas.items()
        ]


def _from(answer: str, scale: Scale) -> Scale:
    """The answers that are as good as one; whether a question applies is neither better nor worse."""
    if answer == DOES_NOT_APPLY:
        return (answer,)
    return tuple(other for other in scale[scale.index(answer) :] if other != DOES_NOT_APPLY)
