"""What steps cost, read from a file: ``fact: 3`` for each step, or ``fact: {answer: 3}`` for the step to an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from collabadvisor.files.problems import CostsError, Problem
from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.files.yaml import NodePath, YamlDocument, parse, read_bytes, text_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.venture.known_words import all_by_id
from collabadvisor.venture.unknown_answers import unknown_by_id
from collabadvisor.venture.words_meant import chosen_answer, fact_for_words

COST = r"^[0-9]{1,9}(\.[0-9]{1,6})?$"
"""What a cost looks like."""
_WRITE = "Write a number such as 2 or 0.5."
Costs = Mapping[str, Mapping[str, int | Fraction]]
"""Fact -> answer -> what the step up to this answer from the one below costs. What is not there costs one."""


def read_costs(path: Path | str, knowledge: KnowledgeBase) -> Costs:
    """The costs in a file. Raises as ``parse_costs``, and ``UnreadableFile`` where the file is missing."""
    return parse_costs(read_bytes(Path(path)), knowledge, str(path))


def parse_costs(content: str | bytes, knowledge: KnowledgeBase, name: str = "the costs") -> Costs:
    """The costs that the content of a file says; ``name`` stands for the file in every problem.

    Raises:
        UnreadableFile: it is too large, not text, or not strict YAML.
        CostsError: it names what the pack does not have, or what is no cost; every problem is told, with its line.
    """
    document = parse(text_of(content, name), name)
    reader = _CostsReader(document, knowledge)
    costs = reader.costs(document.data)
    if reader.problems:
        raise CostsError(reader.problems)
    return costs


class _CostsReader:
    def __init__(self, document: YamlDocument, knowledge: KnowledgeBase) -> None:
        self.document = document
        self.knowledge, self.facts = knowledge, knowledge.facts
        self.problems: list[Problem] = []

    def costs(self, data: Any) -> dict[str, dict[str, Fraction]]:
        if not isinstance(data, dict):
            what = (
                "this file is empty."
                if data is None
                else f"here should stand facts and costs, not {quote_value(data)}."
            )
            self._refuse((), what, "Write 'fact: 2' for each fact whose steps do not cost one.")
            return {}
        return {fact_for_words(name, self.facts): dict(self._fact(name, entry)) for name, entry in data.items()}

    def _fact(self, name: str, entry: Any) -> Iterator[tuple[str, Fraction]]:
        fact = self.facts.get(fact_for_words(name, self.facts))
        if fact is None:
            self._refuse((name,), f"the fact {quote_value(name)} is not known.", did_you_mean(name, self.facts))
        answers = entry if isinstance(entry, dict) else dict.fromkeys(fact.scale if fact else "*", entry)
        if not answers:
            self._refuse((name,), f"'{name}' has no cost.", _WRITE)
        at: NodePath
        for answer, number in answers.items():
            at = (name, answer) if isinstance(entry, dict) else (name,)
            answer = chosen_answer(answer, fact) if fact else answer  # noqa: PLW2901  (as it is meant)
            if fact and answer == DOES_NOT_APPLY:
                what = "that a question does not apply is no step up, and costs nothing."
                self._refuse(at, what, all_by_id(fact.answers))
            elif fact and answer not in fact.answers:
                self._refuse(at, *unknown_by_id(fact.id, answer, self.knowledge))
            cost = self._cost(at, number)
            if cost is not None:
                yield answer, cost

    def _cost(self, at: NodePath, number: Any) -> Fraction | None:
        less = isinstance(number, str) and re.fullmatch(COST, number.removeprefix("-"))
        if less and not number.startswith("-"):
            return Fraction(number)
        what = f"{quote_value(at[-1])} has no cost." if number is None else f"a cost cannot be {quote_value(number)}."
        self._refuse(at, what, "A cost is never less than 0." if less else _WRITE)
        return None

    def _refuse(self, at: NodePath, what: str, remedy: str) -> None:
        problem = Problem(self.document.at(at), what, remedy)
        if problem not in self.problems:  # one number for all the steps of a fact is wrong once
            self.problems.append(problem)
