"""The knowledge base as decision tables, before they are written down as DMN."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from collabadvisor.export.decision_rows import Reading
from collabadvisor.export.dmn_parts import FEEL, STAGE, Input, Output, Row, Table, any_of, quoted, ways
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean, listed
from collabadvisor.inference.bearings import silent
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PRIORITIES, SCALES, STANDINGS, VERDICTS, Fact
from collabadvisor.knowledge.rules import PLACEHOLDER, Rule

STANDS = SCALES["standings"]


class Model:
    """``inputs`` are the stage and the questions, ``tables`` the decisions, each after those that it asks.

    Raises:
        CannotExport: a question has a name that FEEL or a decision has already; or values rest on each other at
            different stages.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.reading = Reading(knowledge)
        self._framework = knowledge.framework
        self._scales = {fact.id: fact.scale for fact in knowledge.facts.values()}
        # Some engines do not read a table in which nothing stands.
        self.tables = tuple(table for table in self._tables() if table.rows)
        self._refuse_names()
        stage = Input(STAGE, "stage", f"The stage: {listed(self.reading.stages, 'or')}.")
        self.inputs = (stage, *map(_question, knowledge.facts.values()))

    def _refuse_names(self) -> None:
        taken = {STAGE, *(table.name for table in self.tables)}
        problems = []
        for name, placed in self.knowledge.parts.facts.items():
            if name in FEEL or name in taken:
                what = f"DMN takes '{name}' for a word of its own language."
                if name in taken:
                    what = f"the decision tables ask for something else by the name '{name}'."
                problems.append(placed.problem(("id",), what, "Give the question another id."))
        if problems:
            raise CannotExport(problems)

    def _tables(self) -> Iterator[Table]:
        bases = tuple(self._framework.bases)
        yield from map(self._answered, bases)
        yield from map(self._findings, bases)
        for level in self.reading.levels:
            yield from map(self._standing, level)
        yield self._coverage()
        yield self._verdict()
        yield from map(self._priority, self.knowledge.recommendations)
        yield from map(self._recommendations, bases)

    def _at(self, stages: Collection[str]) -> dict[str, str]:
        everywhere = len(stages) == len(self.reading.stages)
        return {} if everywhere else {STAGE: any_of(self.reading.ordered(stages))}

    def _holding(self, rule: Rule, stages: Collection[str]) -> Iterator[dict[str, str]]:
        """The cells of each way in which a rule can hold at some of its stages."""
        at = self._at(stages)
        return ({**at, **way} for way in ways(self.knowledge.conditions[rule.id], self._scales, str))

    def _title(self, name: str) -> str:
        return clean(self._framework.title_of(name)).lower()

    def _told(self, rule: Rule) -> str:
        grade = f"a {rule.severity} weakness" if rule.severity else "a strength"
        return f"{clean(rule.title)}: {grade} of {self._title(rule.about)}"

    def _because(self, because: str) -> str:
        """The sentence with the name of a question where the answer to it belongs."""
        return clean(PLACEHOLDER.sub(lambda found: f"[answer: {self.knowledge.facts[found[1]].name}]", because))

    def _answered(self, base: str) -> Table:
        rows = []
        for fact in self.knowledge.facts.values():
            if fact.base == base:
                at = self._at([stage for stage in self.reading.stages if fact.asked_at(stage)])
                cells = {**at, fact.id: any_of(fact.scale)}
                rows.append(Row(cells, (quoted(fact.id),), clean(fact.question)))
        return Table(
            name=f"answered_{base}",
            label=f"How much is answered of {self._title(base)}",
            question=f"How many questions about {self._title(base)} are answered, of those asked at the stage?",
            policy="COUNT",
            outputs=(Output("answered"),),
            rows=tuple(rows),
            group=base,
        )

    def _findings(self, base: str) -> Table:
        rows = [
            Row(cells, (quoted(rule.id),), self._told(rule), self._because(rule.because))
            for rule in self.reading.rules
            if rule.about == base
            for cells in self._holding(rule, rule.stages)
        ]
        return Table(
            name=f"findings_{base}",
            label=f"Findings of {self._title(base)}",
            question=f"Which rules about {self._title(base)} hold? One that holds in two ways is told twice.",
            policy="COLLECT",
            outputs=(Output("finding"),),
            rows=tuple(rows),
            group=base,
            from_source=True,
        )

    def _standing(self, name: str) -> Table:
        """The lowest first: what bears on it, and what it rests on."""
        rows = []
        for standing in STANDINGS:
            given = (quoted(standing),)
            for rule, stages in self.reading.borne(name, standing):
                rows += [Row(cells, given, self._told(rule)) for cells in self._holding(rule, stages)]
            for stages, carriers in self.reading.carried(name).items():
                for carrier in carriers:
                    cells = {**self._at(stages), _standing(carrier): quoted(standing)}
                    rows.append(Row(cells, given, f"It rests on {self._title(carrier)}"))
        if any(fact.base == name for fact in self.knowledge.facts.values()):
            rows.append(Row({f"answered_{name}": ">= 1"}, (quoted(silent(1)),), "Nothing else is found"))
        rows.append(Row({}, (quoted(silent(0)),), "Nothing tells"))
        base = self._framework.bases.get(name)
        return Table(
            name=_standing(name),
            label=f"How {self._title(name)} stands",
            question=clean(base.question) if base else f"How does {self._title(name)} stand?",
            policy="FIRST",
            outputs=(Output("standing", STANDS),),
            rows=tuple(rows),
            group=name if base else "",
        )

    def _coverage(self) -> Table:
        too_few, enough = COVERAGES
        rows = []
        for stage in self.reading.stages:
            needed = {f"answered_{base}": f">= {least}" for base, least in self.reading.needed(stage).items()}
            told = clean(self._framework.stages[stage].title)
            rows.append(Row({STAGE: quoted(stage), **needed}, (quoted(enough),), told))
        rows.append(Row({}, (quoted(too_few),), "Otherwise"))
        return Table(
            name=COVERAGE,
            label="Questions answered",
            question="Is enough answered of each base that is urgent at the stage?",
            policy="FIRST",
            outputs=(Output("answered", COVERAGES),),
            rows=tuple(rows),
        )

    def _verdict(self) -> Table:
        scales: dict[str, Sequence[str]] = dict.fromkeys(self._framework.judged(), STANDS)
        scales[COVERAGE] = COVERAGES
        rows = [
            Row({**self._at(stages), **way}, (quoted(rule.verdict),), clean(rule.title), self._because(rule.because))
            for rule, stages in self.reading.verdicts()
            for way in ways(self.knowledge.conditions[rule.id], scales, _standing)
        ]
        return Table(
            name=VERDICTS,
            label="The verdict",
            question="What is the verdict? Of all that the standings call for, the worst.",
            policy="FIRST",
            outputs=(Output("verdict", tuple(self._framework.verdicts)),),
            rows=tuple(rows),
            from_source=True,
        )

    def _priority(self, name: str) -> Table:
        """The worst severity first."""
        advised = self.knowledge.recommendations[name]
        rows = []
        for rules, given in self.reading.calls(name):
            for rule in rules:
                for priority, stages in given.items():
                    at = self.reading.ordered(set(stages).intersection(rule.stages))
                    ways_ = self._holding(rule, at) if at else ()
                    rows += [Row(cells, (quoted(priority),), self._told(rule)) for cells in ways_]
        return Table(
            name=_priority(name),
            label=clean(advised.title),
            question=f"How pressing is this, if it is recommended: {clean(advised.title)}?",
            policy="FIRST",
            outputs=(Output("priority", PRIORITIES),),
            rows=tuple(rows),
            group=advised.acts_on,
        )

    def _recommendations(self, base: str) -> Table:
        rows = [
            Row({_priority(name): any_of(PRIORITIES)}, (quoted(name), _priority(name)), clean(advised.title))
            for name, advised in self.knowledge.recommendations.items()
            if advised.acts_on == base and self.reading.calls(name)
        ]
        return Table(
            name=f"recommendations_{base}",
            label=f"Recommendations about {self._title(base)}",
            question=f"What is recommended about {self._title(base)}, and how pressing is it?",
            policy="COLLECT",
            outputs=(Output("recommendation"), Output("priority", PRIORITIES)),
            rows=tuple(rows),
            group=base,
        )


def _question(fact: Fact) -> Input:
    answers = listed((f"{word} ({clean(told)})" for word, told in fact.answers.items()), "or")
    return Input(fact.id, fact.name, f"{clean(fact.question)} One of {answers}. An open question is null.")


def _standing(name: str) -> str:
    """The decision that tells how a base or value stands, or whether enough is answered."""
    return name if name == COVERAGE else f"standing_{name}"


def _priority(name: str) -> str:
    """The decision that tells how pressing a recommendation is. No id has ``_`` in it: no two are called the same."""
    return f"priority_{name.replace('-', '_')}"
