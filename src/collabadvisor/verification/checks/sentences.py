"""Every sentence of a pack that somebody reads, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Entry
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import FILLED, ConsistencyRule, Recommendation
from collabadvisor.verification.check_model import across_ventures, explained_rules

ACROSS = ("title", "finding", "because", "advice", "threshold_because")
"""The sentences of a rule across ventures."""


@dataclass(frozen=True)
class Sentence:
    """Words of something, without what they quote of a venture's answers."""

    of: str
    entry: Entry
    node: NodePath
    text: str


def sentences(knowledge: KnowledgeBase) -> list[Sentence]:
    """The sentences of the rules that speak, of the requirements, of the recommendations and of the questions."""
    all_sentences: list[Sentence] = []
    for rule in explained_rules(knowledge):
        keys = ("title", "because", "ask") if isinstance(rule, ConsistencyRule) else ("title", "because")
        all_sentences += (Sentence(rule.id, rule, (key,), _plain(getattr(rule, key))) for key in keys)
    for across in across_ventures(knowledge):
        texts = ((key, getattr(across, key)) for key in ACROSS)
        all_sentences += (Sentence(across.id, across, (key,), _plain(text)) for key, text in texts if text)
    for name, required in knowledge.requirements.items():
        all_sentences += (Sentence(name, required, node, text) for node, text in _of_requirement(required))
    for name, advised in knowledge.recommendations.items():
        all_sentences += (Sentence(name, advised, node, text) for node, text in _of_recommendation(advised))
    for name, fact in knowledge.facts.items():
        all_sentences += (Sentence(name, fact, node, text) for node, text in _of_fact(fact))
    return all_sentences


def _of_requirement(required: Requirement) -> Iterator[tuple[NodePath, str]]:
    yield from (((key,), getattr(required, key)) for key in ("title", "because"))
    yield ("not_met", "do"), required.not_met.do
    yield ("not_known", "do"), required.not_known.do


def _of_recommendation(advised: Recommendation) -> Iterator[tuple[NodePath, str]]:
    yield ("title",), advised.title
    yield ("do",), advised.do
    yield from ((("first_steps", place), step) for place, step in enumerate(advised.first_steps))


def _of_fact(fact: Fact) -> Iterator[tuple[NodePath, str]]:
    yield from (((key,), getattr(fact, key)) for key in ("name", "question", "help", "why"))
    yield from ((("answers", answer), label) for answer, label in fact.answers.items())


def _plain(text: str) -> str:
    return FILLED.sub("", text)
