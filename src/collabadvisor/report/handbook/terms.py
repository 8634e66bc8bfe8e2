"""The words of the framework for the first page: bases, values, stages, verdicts, and the scales of the method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

from collabadvisor.document.tree import Inline
from collabadvisor.document.wording import LEVERS, PRODUCTS
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Priority, SeverityMeaning, TitledTerm, Value
from collabadvisor.report.handbook.page_model import PageLink, PagePart, Term
from collabadvisor.report.handbook.places import Places, row_of


class Terms:
    """Explains the words of a framework."""

    def __init__(self, knowledge: KnowledgeBase, places: Places) -> None:
        self._framework = knowledge.framework
        self._columns = knowledge.columns
        self._places = places

    def parts(self) -> Iterator[PagePart]:
        """The parts of the first page."""
        framework = self._framework
        bases = (
            Term(f"base-{name}", base.title, "base", base.question, href=self._places.page(name))
            for name, base in framework.bases.items()
        )
        yield PagePart(LEVERS, tuple(bases))
        values = (
            Term(f"value-{name}", value.title, "value", value.meaning, tuple(self._rests_on(value)))
            for name, value in framework.values.items()
        )
        if framework.values:
            yield PagePart(PRODUCTS, tuple(values))
        yield PagePart("The stages of a venture", tuple(map(self._stage, framework.stages)))
        severities = (
            Term(f"severity-{name}", entry.title, "severity", entry.meaning, (self._effect(entry),))
            for name, entry in framework.severities.items()
        )
        yield PagePart("How grave a weakness is", tuple(severities))
        yield PagePart("How a base or a value stands", tuple(_named("standing", framework.standings)))
        yield PagePart("When to do what is recommended", tuple(_named("priority", framework.priorities)))
        kinds = framework.lesson_kinds.items()
        yield PagePart(
            "How a lesson is known", tuple(Term(f"kind-{name}", name, "kind of lesson", entry) for name, entry in kinds)
        )

    def verdicts(self) -> tuple[Term, ...]:
        """The verdicts, each with the stages at which it can be given."""
        return tuple(
            Term(
                f"verdict-{name}",
                verdict.title,
                "verdict",
                verdict.meaning,
                (self._given_at(name),),
            )
            for name, verdict in self._framework.verdicts.items()
        )

    def _given_at(self, verdict: str) -> Inline:
        stages = [*self._stages(verdict)]
        return ("Can be given at these stages: ", *row_of(stages)) if stages else "Can be given at no stage."

    def columns(self) -> tuple[Term, ...]:
        """What ventures are compared by."""
        return tuple(
            Term(f"column-{name}", column.name.capitalize(), "what ventures are compared by", column.says)
            for name, column in self._columns.items()
        )

    def _stages(self, verdict: str) -> tuple[PageLink, ...]:
        return tuple(
            self._places.stage(name) for name, stage in self._framework.stages.items() if verdict in stage.verdicts
        )

    def _stage(self, name: str) -> Term:
        stage = self._framework.stages[name]
        urgent = tuple(map(self._places.base_or_value, stage.urgent))
        details: tuple[Inline, ...] = (
            ("Urgent: ", *row_of(urgent)) if urgent else "Nothing is urgent.",
            ("Verdicts, from the worst to the best: ", *row_of(map(self._places.verdict, stage.verdicts))),
        )
        return Term(f"stage-{name}", stage.title, "stage", stage.meaning, details)

    def _rests_on(self, value: Value) -> Iterator[Inline]:
        """What carries a value, the stages together at which it is the same."""
        stages: dict[tuple[str, ...], list[str]] = {}
        for stage in self._framework.stages:
            if value.rests_on.get(stage):
                stages.setdefault(value.rests_on[stage], []).append(stage)
        always = [len(names) == len(self._framework.stages) for names in stages.values()]
        for (carriers, names), throughout in zip(stages.items(), always, strict=True):
            says = "It rests on" if throughout else f"When {self._titles(names)} it rests on"
            yield f"{says} ", *row_of(map(self._places.base_or_value, carriers))
        if value.note:
            yield value.note
        elif not stages:
            yield "It rests on no base or value."

    def _titles(self, stages: list[str]) -> str:
        return join_words(self._framework.stages[name].title.lower() for name in stages)

    def _effect(self, severity: SeverityMeaning) -> str:
        """What a weakness of this severity does, in a sentence or two."""
        framework = self._framework
        standing: Mapping[str, str] = {name: entry.title for name, entry in framework.standings.items()}
        effect = f"It leaves the base {standing[severity.standing]}." if severity.standing else ""
        priorities = severity.priority
        ways: list[tuple[Priority, str]] = [
            (priority, where)
            for priority, where in (
                (priorities.urgent, "the base is urgent"),
                (priorities.nothing_now, "nothing else is for now"),
                (priorities.low, "the base stands low"),
            )
            if priority
        ]
        while ways and ways[-1][0] == priorities.otherwise:
            ways.pop()
        parts = [
            f"under “{framework.priorities[priority].title.lower()}” "
            f"where {join_words((where for _, where in each), 'or')}"
            for priority, each in groupby(ways, key=itemgetter(0))
        ]
        last = f"under “{framework.priorities[priorities.otherwise].title.lower()}”"
        return f"{effect} What to do about it stands {', '.join([*parts, f'else {last}' if parts else last])}.".strip()


def _named(kind: str, words: Mapping[Any, TitledTerm]) -> Iterator[Term]:
    return (Term(f"{kind}-{name}", word.title, kind, word.meaning) for name, word in words.items())
