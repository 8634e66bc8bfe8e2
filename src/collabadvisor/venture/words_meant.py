"""What somebody meant who wrote words where ids are kept: fields, stages, questions and answers by name or label.

Capitals, spaces for underscores, quotation marks of any kind and spaces that nobody sees make no difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from collabadvisor.files.yaml import NodePath, YamlDocument
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.venture.headings import answer_meanings, form, meanings, says_not_known
from collabadvisor.venture.old_answers import old_answer

FIELDS = dict.fromkeys(("venture", "stage", "as_of", "respondent", "answers"), "")
PARTS = dict.fromkeys(("answer", "source", "confidence"), "")
CONFIDENCES = dict.fromkeys(("documented", "asserted", "assumed"), "")


def id_for_words(words: str, titles: Mapping[str, str]) -> str:
    """The id that the words mean, by the id itself or its title; the words as they are where they mean none."""
    return words if words in titles else meanings(titles).get(form(words), words)


def fact_for_words(words: str, facts: Mapping[str, Fact]) -> str:
    """The id of the question that is meant, by its id, its name or its text; else the words as they are."""
    by_name = id_for_words(words, {name: fact.name for name, fact in facts.items()})
    return by_name if by_name in facts else id_for_words(words, {name: fact.question for name, fact in facts.items()})


def chosen_answer(words: str, fact: Fact) -> str:
    """The id of the answer that is meant, by the id itself or its words; the words as they are where they mean none."""
    return words if words in fact.answer_ids else answer_meanings(fact).get(form(words), words)


def answer_for_words(words: str, fact: Fact) -> str | None:
    """The id of the answer that is meant, None where the words say that it is not known; else the words as they are."""
    answer = chosen_answer(words, fact)
    return None if answer not in fact.answer_ids and says_not_known(words) else answer


def words_to_ids(document: YamlDocument, knowledge: KnowledgeBase) -> YamlDocument:
    """The document of a venture with ids for what is written in other words; each node keeps its line."""
    if not isinstance(document.data, dict):
        return document
    wording = _IdsForWords(knowledge)
    data = wording.venture(document.data)
    return replace(document, data=data, lines={wording.rekey(node): line for node, line in document.lines.items()})


class _IdsForWords:
    """Puts ids for words, and remembers which key stands for which."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._names: dict[NodePath, str] = {}

    def venture(self, data: Mapping[str, Any]) -> dict[str, Any]:
        stages = {name: stage.title for name, stage in self.knowledge.framework.stages.items()}
        put = dict(self._renamed(data, (), FIELDS))
        if isinstance(put.get("stage"), str):
            put["stage"] = id_for_words(put["stage"], stages)
        answers = put.get("answers")
        if isinstance(answers, dict):
            raw = next(name for name in data if self._names.get((name,), name) == "answers")
            put["answers"] = dict(self._answers(answers, (raw,)))
        return put

    def rekey(self, node: NodePath) -> NodePath:
        """The node under the keys that it has now."""
        return tuple(self._names.get(node[: place + 1], key) for place, key in enumerate(node))

    def _answers(self, answers: Mapping[str, Any], at: NodePath) -> Iterator[tuple[str, Any]]:
        facts = self.knowledge.facts
        ids = {name: fact_for_words(name, facts) for name in answers}
        for name, entry in answers.items():
            fact = self._keep(name, ids[name], ids, (*at, name))
            yield fact, self._answer(entry, facts[fact], (*at, name)) if fact in facts else entry

    def _answer(self, entry: Any, fact: Fact, at: NodePath) -> Any:
        if isinstance(entry, str):
            return self._answer_meant(entry, fact)
        if not isinstance(entry, dict):
            return entry
        parts = dict(self._renamed(entry, at, PARTS))
        if isinstance(parts.get("answer"), str):
            parts["answer"] = self._answer_meant(parts["answer"], fact)
        if isinstance(parts.get("confidence"), str):
            parts["confidence"] = id_for_words(parts["confidence"], CONFIDENCES)
        return parts

    def _answer_meant(self, words: str, fact: Fact) -> str | None:
        """As ``answer_for_words``; an answer of an earlier version stays, to be told, also where it says "unclear"."""
        return words if old_answer(fact.id, words, self.knowledge) else answer_for_words(words, fact)

    def _renamed(self, data: Mapping[str, Any], at: NodePath, titles: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
        ids = {name: id_for_words(name, titles) for name in data}
        for name, value in data.items():
            yield self._keep(name, ids[name], ids, (*at, name)), value

    def _keep(self, name: str, meaning: str, every: Mapping[str, str], at: NodePath) -> str:
        """The key to use: what is meant, unless another key means the same, which is then told as it was written."""
        if meaning == name or list(every.values()).count(meaning) > 1:
            return name
        self._names[at] = meaning
        return meaning
