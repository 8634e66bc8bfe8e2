"""The words of the framework for the first page: bases, values, stages, verdicts, and the scales of the method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Priority, SeverityMeaning, Value
from collabadvisor.report.handbook.page_model import Detail, PageLink, Start, Term
from collabadvisor.report.handbook.places import Places


class Terms:
    """Explains the words of a framework."""

    def __init__(self, knowledge: KnowledgeBase, places: Places) -> None:
        self._framework = knowledge.framework
        self._columns = knowledge.columns
        self._places = places

    def start(self, counts: tuple[str, ...], failed: tuple[PageLink, ...]) -> Start:
        """All that the first page says."""
        framework = self._framework
        return Start(
            counts=counts,
            bases=tuple(
                Term(f"base-{name}", base.title, base.question, href=self._places.page(name))
                for name, base in framework.bases.items()
            ),
            values=tuple(
                Term(f"value-{name}", value.title, value.meaning, tuple(self._rests_on(value)))
                for name, value in framework.values.items()
            ),
            stages=tuple(map(self._stage, framework.stages)),
            severities=tuple(
                Term(f"severity-{name}", entry.title, entry.meaning, (Detail(self._effect(entry), ()),))
                for name, entry in framework.severities.items()
            ),
            standings=tuple(
                Term(f"standing-{name}", entry.title, entry.meaning) for name, entry in framework.standings.items()
            ),
            priorities=tuple(
                Term(f"priority-{name}", entry.title, entry.meaning) for name, entry in framework.priorities.items()
            ),
            kinds=tuple(Term(f"kind-{name}", name, entry) for name, entry in framework.lesson_kinds.items()),
            failed=failed,
        )

    def verdicts(self) -> tuple[Term, ...]:
        """The verdicts, each with the stages at which it can be given."""
        framework = self._framework
        return tuple(
            Term(
                f"verdict-{name}",
                verdict.title,
                verdict.meaning,
                (Detail("Can be given at these stages:", self._stages(name)),),
            )
            for name, verdict in framework.verdicts.items()
        )

    def columns(self) -> tuple[Term, ...]:
        """What ventures are compared by."""
        return tuple(
            Term(f"column-{name}", column.name.capitalize(), column.says) for name, column in self._columns.items()
        )

    def _stages(self, verdict: str) -> tuple[PageLink, ...]:
        return tuple(
            self._places.stage(name) for name, stage in self._framework.stages.items() if verdict in stage.verdicts
        )

    def _stage(self, name: str) -> Term:
        stage = self._framework.stages[name]
        urgent = tuple(map(self._places.base_or_value, stage.urgent))
        details = (
            Detail("Urgent:", urgent) if urgent else Detail("Nothing is urgent.", ()),
            Detail("Verdicts, from the worst to the best:", tuple(map(self._places.verdict, stage.verdicts))),
        )
        return Term(f"stage-{name}", stage.title, stage.meaning, details)

    def _rests_on(self, value: Value) -> Iterator[Detail]:
        """What carries a value, the stages together at which it is the same."""
        stages: dict[tuple[str, ...], list[str]] = {}
        for stage in self._framework.stages:
            if value.rests_on.get(stage):
                stages.setdefault(value.rests_on[stage], []).append(stage)
        always = [len(names) == len(self._framework.stages) for names in stages.values()]
        for (carriers, names), throughout in zip(stages.items(), always, strict=True):
            says = "It rests on" if throughout else f"When {self._titles(names)} it rests on"
            yield Detail(says, tuple(map(self._places.base_or_value, carriers)))
        if value.note:
            yield Detail(value.note, ())
        elif not stages:
            yield Detail("It rests on no base or value.", ())

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
