"""Why a base or value stands as it does, in a sentence or two."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.words import join_words
from collabadvisor.inference.bearings import Bearings, is_known
from collabadvisor.inference.trace import Inference
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture


class StandingWords:
    """What is said of the standings of one venture."""

    def __init__(self, venture: Venture, inference: Inference, knowledge: KnowledgeBase) -> None:
        self._venture, self._inference, self._knowledge = venture, inference, knowledge
        self._framework = knowledge.framework
        self._bearings = Bearings(knowledge, venture.stage)

    def reason(self, name: str) -> str:
        """Why a base or value stands as it does."""
        return self._of_value(name) if name in self._framework.values else self._of_base(name)

    def low_answers(self, base: str) -> tuple[str, ...]:
        """The questions about a base of which the answers stand in the lower half of their scales."""
        present = self._venture.known_answers()
        return tuple(fact for fact, answers in self._bearings.low.get(base, {}).items() if present.get(fact) in answers)

    def coverage_phrase(self, base: str) -> str:
        """How much is answered of a base, and how much of it is needed to know how it stands."""
        count, total = self._inference.answered[base]
        if not total:
            return "None of its questions applies."
        counted = f"{count} of its {total} questions answered"
        beside = self._knowledge.not_counting(base, self._venture.stage)
        return f"{counted}{beside}; at least {self._knowledge.answers_needed(total)} needed."

    def too_little(self, base: str) -> bool:
        """Whether too little is answered of a base to know how it stands where nothing grave is found."""
        return base in self._framework.bases and not is_known(self._knowledge, self._inference.answered[base])

    def _of_base(self, base: str) -> str:
        result = self._inference.standings[base].result
        meaning = self._framework.standings[result].meaning  # type: ignore[index]  # by the chain
        if result != "adequate":
            return meaning
        low = self.low_answers(base)
        rules = (self._knowledge.rules[finding.name] for finding in self._inference.findings)
        sentences = [meaning]
        if low:
            stand = (
                "An answer in the lower half of its scale keeps" if len(low) == 1 else "Answers in the lower half keep"
            )
            sentences.append(f"{stand} it from being sound.")
        if not any(rule.about == base and not rule.severity for rule in rules):
            sentences.append("Nor is any strength found." if low else "No strength is found that would make it sound.")
        return " ".join(sentences)

    def _of_value(self, value: str) -> str:
        stands, carriers = self._inference.standings, self._framework.carriers(value, self._venture.stage)
        concluded = stands[value]
        in_order = [name for name in self._framework.names_with_standing() if name in carriers]
        silent = [other for other in in_order if stands[other].result == "not_known"]
        titles, are = self._titles(silent), "is" if len(silent) == 1 else "are"
        if concluded.is_low:
            also = f" How {titles} {'stands' if len(silent) == 1 else 'stand'} is not known." if silent else ""
            return f"Held down by {join_words(self._holding(value))}.{also}"
        if not carriers:
            return "Nothing tells how it stands."
        if silent:
            too = " too" if len(silent) < len(carriers) else ""
            return f"Nothing holds it down, but it rests on {titles}{too}, which {are} not known."
        lesser = [other for other in in_order if stands[other].is_low]
        return f"Nothing holds it down{''.join(self._counts_less(lesser))}."

    def _holding(self, value: str) -> Iterator[str]:
        """What holds a value down: what it rests on, and weaknesses that speak of it."""
        premises = self._inference.standings[value].premises
        weaknesses = [name for name in premises if name in self._knowledge.rules]
        for name in (name for name in self._framework.names_with_standing() if name in premises):
            counted = " (counted one step less)" if name in self._framework.values else ""
            yield f"{self._titles([name])}{counted}"
        if weaknesses:
            yield (
                "a weakness that undermines it directly"
                if len(weaknesses) == 1
                else "weaknesses that undermine it directly"
            )

    def _counts_less(self, lesser: list[str]) -> Iterator[str]:
        for name in lesser:
            word = self._framework.standings[self._inference.standings[name].result].title  # type: ignore[index]  # a result is a standing here
            yield f": {self._titles([name])}, which is {word}, counts one step less here"

    def _titles(self, names: list[str]) -> str:
        return join_words(self._framework.title_of(name).lower() for name in names)
