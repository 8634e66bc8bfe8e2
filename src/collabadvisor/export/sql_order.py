"""In what order recommendations stand, in SQL.

Within one priority, what others wait for comes first (``docs/decisions/0020-many-ventures-as-columns.md`` says why).
Where such recommendations can wait for each other, they are taken in turns, each time the first of those that wait for
none that is left. All else stands in the order of the keys: how many values it reaches, the base, the id.
"""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.export import sql_text as sql
from collabadvisor.export.decision_rows import Reading
from collabadvisor.export.sql_steps import Line, column
from collabadvisor.inference.ranking import reaches
from collabadvisor.knowledge.framework import PRIORITIES, Priority

Key = tuple[str, int]
"""A recommendation, and how many values it reaches."""
Reached = dict[tuple[int, tuple[str, ...]], list[str]]
"""How many values something always reaches, and when it reaches each other one -> the stages at which it is so."""


class Order:
    """The steps that put the recommendations of each priority into their order: ``listed_<priority>``."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._recommendations = reading.knowledge.recommendations
        self._possible = {
            name: {priority for _, given in reading.calls(name) for priority in given} for name in self._recommendations
        }
        self._reached = {name: self._reach(name) for name in self._recommendations}
        self._numbers = {name: _numbers(reached) for name, reached in self._reached.items()}

    def steps(self) -> Iterator[tuple[str, list[Line], str]]:
        """Each step: its name, its columns, and what it is."""
        told = "What others wait for, and how many values each can reach."
        yield "reach", [*self._waited_for(), *self._reaches()], told
        turns = {priority: self._turns(priority) for priority in PRIORITIES}
        for turn in range(1, max(turns.values()) + 1):
            lines = [
                Line(_turn(priority, turn), sql.first_of(self._taken(priority, turn)))
                for priority, many in turns.items()
                if turn <= many
            ]
            yield f"turn_{turn}", lines, f"Turn {turn} of what others wait for, among what waits for none that is left."
        lines = [
            Line(column("listed", priority), sql.after(list(self._listed(priority, many))))
            for priority, many in turns.items()
        ]
        yield "listed", lines, "The recommendations of each priority in their order."

    def _waiting(self, name: str) -> list[str]:
        """What can have to wait for a recommendation."""
        return [
            other
            for other, advised in self._recommendations.items()
            if name in advised.after and self._possible[name] & self._possible[other]
        ]

    def _first(self, priority: Priority) -> dict[str, list[str]]:
        """What can have others waiting for it at a priority -> what it can wait for itself."""
        holding = [
            name
            for name in self._recommendations
            if priority in self._possible[name]
            and any(priority in self._possible[other] for other in self._waiting(name))
        ]
        return {name: [other for other in self._recommendations[name].after if other in holding] for name in holding}

    def _turns(self, priority: Priority) -> int:
        first = self._first(priority)
        return len(first) if any(first.values()) else 0

    def _waited_for(self) -> Iterator[Line]:
        for name in self._recommendations:
            same = [f"{column('priority', name)} = {column('priority', other)}" for other in self._waiting(name)]
            if same:
                yield Line(column("waited_for", name), sql.surely(sql.either(same)))

    def _reaches(self) -> Iterator[Line]:
        for name, by_stages in self._reached.items():
            if len(self._numbers[name]) > 1:
                counts = [
                    sql.When(sql.among("stage", stages), sql.total([str(always), *map(sql.counted, more)]))
                    for (always, more), stages in by_stages.items()
                ]
                yield Line(column("reaches", name), counts[0].given if len(counts) == 1 else sql.first_of(counts))

    def _reach(self, name: str) -> Reached:
        """What a recommendation reaches."""
        reading = self._reading
        found: Reached = {}
        for stage in reading.stages:
            advised = self._recommendations[name]
            always = set(reaches(advised, (), stage, reading.knowledge))
            by_value: dict[str, list[str]] = {}
            for rule in reading.rules:
                if stage in rule.stages and name in rule.recommend:
                    for value in set(reaches(advised, [rule], stage, reading.knowledge)) - always:
                        by_value.setdefault(value, []).append(column("finding", rule.id))
            more = tuple(sql.either(rules) for _, rules in sorted(by_value.items()))
            found.setdefault((len(always), more), []).append(stage)
        return found

    def _by_key(self, names: list[str]) -> list[Key]:
        """Each of the recommendations with each number of values that it can reach, in the order of the keys."""
        bases = list(self._reading.framework.bases)
        keys = [
            (-number, bases.index(self._recommendations[name].acts_on), name)
            for name in names
            for number in self._numbers[name]
        ]
        return [(name, -number) for number, _, name in sorted(keys)]

    def _at(self, key: Key) -> list[str]:
        """It reaches so many values: no term where it never reaches another number."""
        name, number = key
        return [f"{column('reaches', name)} = {number}"] if len(self._numbers[name]) > 1 else []

    def _taken(self, priority: Priority, turn: int) -> Iterator[sql.When]:
        """What can be taken in a turn, the first by its key that is free and not taken yet."""
        taken = [_turn(priority, earlier) for earlier in range(1, turn)]
        first = self._first(priority)
        for key in self._by_key(list(first)):
            name = key[0]
            terms = [f"{column('priority', name)} = {sql.text(priority)}", column("waited_for", name), *self._at(key)]
            if taken:
                terms.append(f"{sql.text(name)} NOT IN ({', '.join(taken)})")
            for other in first[name]:
                elsewhere = f"COALESCE({column('priority', other)}, '') <> {sql.text(priority)}"
                done = [f"{sql.text(other)} IN ({', '.join(taken)})"] if taken else []
                terms.append(sql.either([elsewhere, *done]))
            yield sql.When(sql.both(terms), sql.text(name))

    def _listed(self, priority: Priority, turns: int) -> Iterator[str]:
        first = self._first(priority)
        for turn in range(1, turns + 1):
            yield f"COALESCE(' ' || {_turn(priority, turn)}, '')"
        for key in [] if turns else self._by_key(list(first)):
            yield self._word(priority, key, [column("waited_for", key[0])])
        for key in self._by_key([name for name in self._recommendations if priority in self._possible[name]]):
            waited = [f"NOT {column('waited_for', key[0])}"] if self._waiting(key[0]) else []
            yield self._word(priority, key, waited)

    def _word(self, priority: Priority, key: Key, terms: list[str]) -> str:
        given = f"{column('priority', key[0])} = {sql.text(priority)}"
        return f"CASE WHEN {sql.both([given, *terms, *self._at(key)])} THEN {sql.text(' ' + key[0])} ELSE '' END"


def _turn(priority: Priority, turn: int) -> str:
    return f"turn_{priority}_{turn}"


def _numbers(reached: Reached) -> list[int]:
    return sorted({always + some for always, more in reached for some in range(len(more) + 1)})
