"""What to try: the changes that one option asks for, read against a pack and a venture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from collabadvisor.files.problems import Location, Problem, UnknownName, VentureError
from collabadvisor.files.remedies import LISTED
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.explain.names import is_place, numbered_recommendation
from collabadvisor.venture.model import Venture, check_venture
from collabadvisor.venture.unknown_answers import unknown_by_id
from collabadvisor.venture.words_meant import chosen_answer, fact_for_words, id_for_words

LABELS = ascii_uppercase
"""What options are called, in their order; there can be no more."""


@dataclass(frozen=True)
class WhatIfOption:
    """Changes to try together: fact -> answer (None: not known), and the recommendations that are done.

    A recommendation that is done brings the answers that it ``sets``, except where the venture already has a better
    one, and where the question is not asked at its stage, or does not apply.
    """

    sets: Mapping[str, str | None] = field(default_factory=dict)
    does: tuple[str, ...] = ()


def read_options(
    venture: Venture | None, texts: Sequence[str], knowledge: KnowledgeBase, advised: Sequence[str] = ()
) -> tuple[WhatIfOption, ...]:
    """The options that were typed, one text each: ``fact=answer``, ``fact=`` and recommendations, between commas.

    A recommendation goes by its id, or by its number among those ``advised``. Without a venture only what needs none
    is checked, so that its own problems can be told beside these.

    Raises:
        VentureError: the venture or one of them names what is not there, or one changes an answer twice; carries
            every problem.
    """
    if venture is not None:
        check_venture(venture, knowledge)
    if len(texts) > len(LABELS):
        what = f"{len(texts)} options are too many to look at side by side."
        raise VentureError([Problem(Location("the options"), what, f"Give at most {len(LABELS)}.")])
    readers = [
        _OptionReader(f"option {label}", venture, advised, knowledge) for label, _ in zip(LABELS, texts, strict=False)
    ]
    options = tuple(reader.read(text) for reader, text in zip(readers, texts, strict=True))
    problems = [problem for reader in readers for problem in reader.problems]
    if problems:
        raise VentureError(problems)
    return options


def first_to_try(venture: Venture, advised: Sequence[str], knowledge: KnowledgeBase) -> int | None:
    """The number of the first of those ``advised`` that by itself changes an answer; None where none does.

    What a verdict calls for changes none.
    """
    effects = (
        any(_is_asked(fact, venture, knowledge) for fact in knowledge.recommendations[name].sets) for name in advised
    )
    return next((number for number, changes in enumerate(effects, start=1) if changes), None)


class _OptionReader:
    """Reads one option."""

    def __init__(self, where: str, venture: Venture | None, advised: Sequence[str], knowledge: KnowledgeBase) -> None:
        self.where = Location(where)
        self.knowledge = knowledge
        self.venture = venture
        self.advised = advised
        self.problems: list[Problem] = []
        self.sets: dict[str, str | None] = {}
        self.does: list[str] = []

    def read(self, text: str) -> WhatIfOption:
        parts = [part.strip() for part in text.split(",")]
        if not all(parts):
            self._refuse("a change is missing.", "Write 'fact=answer' or a recommendation, with commas between them.")
        for part in filter(None, parts):
            name, equals, answer = (piece.strip() for piece in part.partition("="))
            if equals:
                self._set(name, answer)
            else:
                self._do(name)
        for clash in self._disagreeing():
            self._refuse(clash, "Keep one of the two.")
        return WhatIfOption(self.sets, tuple(self.does))

    def _refuse(self, what: str, remedy: str) -> None:
        self.problems.append(Problem(self.where, what, remedy))

    def _set(self, name: str, answer: str) -> None:
        name = fact_for_words(name, self.knowledge.facts)
        fact = self.knowledge.facts.get(name)
        answer = chosen_answer(answer, fact) if fact and answer else answer
        if fact is None:
            remedy = did_you_mean(name, self.knowledge.facts) or LISTED.format("facts")
            self._refuse(f"the fact {quote_value(name)} is not known.", remedy)
        elif name in self.sets:
            self._refuse(f"'{name}' is set twice.", "Keep one of the two, or make two options of them.")
        elif answer and answer not in fact.answer_ids:
            what, remedy = unknown_by_id(name, answer, self.knowledge, "=")
            self._refuse(what, f"{remedy} '{name}=' takes the answer away.".strip())
        elif self.venture is not None and not fact.is_asked_at(self.venture.stage):
            what = f"'{name}' is not asked at the stage '{self.venture.stage}', so nothing rests on it."
            self._refuse(what, "Leave it out.")
        else:
            self.sets[name] = answer or None

    def _do(self, name: str) -> None:
        recommendations = self.knowledge.recommendations
        name = id_for_words(name, {each: advised.title for each, advised in recommendations.items()})
        if is_place(name, self.knowledge):
            self._do_number(name)
        elif name not in recommendations:
            fact = self.knowledge.facts.get(name)
            if fact is not None:
                self._refuse(
                    f"'{name}' needs an answer.", f"Write '{name}=' and one of: {join_words(fact.answer_ids, 'or')}."
                )
            else:
                remedy = did_you_mean(name, recommendations) or LISTED.format("recommendations")
                self._refuse(f"the recommendation {quote_value(name)} is not known.", remedy)
        elif name in self.does:
            self._refuse(f"'{name}' is given twice.", "Keep one of the two.")
        elif not recommendations[name].sets:
            what = f"'{name}' by itself changes no answer."
            self._refuse(what, "Leave it out, or name the answers that it would change.")
        elif self.venture is not None and not any(
            _is_asked(fact, self.venture, self.knowledge) for fact in recommendations[name].sets
        ):
            what = f"what '{name}' is about is not asked at the stage '{self.venture.stage}'."
            self._refuse(what, "Leave it out.")
        else:
            self.does.append(name)

    def _do_number(self, number: str) -> None:
        if self.venture is None:
            return  # its advice cannot be given, so nobody can say
        try:
            self._do(numbered_recommendation(self.where, number, self.advised))
        except UnknownName as error:
            self.problems += error.problems

    def _disagreeing(self) -> Iterator[str]:
        """What an answer is set to by one change and to another answer by a second one."""
        by: dict[str, tuple[str, str | None]] = {
            name: (f"'{name}={answer or ''}'", answer) for name, answer in self.sets.items()
        }
        for recommendation in self.does:
            for fact, answer in self.knowledge.recommendations[recommendation].sets.items():
                holder, other = by.setdefault(fact, (f"'{recommendation}'", answer))
                if other != answer:
                    yield f"'{recommendation}' sets '{fact}' to '{answer}', but {holder} does not."


def _is_asked(fact: str, venture: Venture, knowledge: KnowledgeBase) -> bool:
    return knowledge.facts[fact].is_asked_at(venture.stage)
