"""The decisions as decision tables, before they are written down as DMN."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from collabadvisor.circuit.decisions import ANSWERED, FINDING, VERDICT, Decision, DecisionOption, decisions_of
from collabadvisor.export.common_text import graded, levels, scale_of
from collabadvisor.export.dmn_parts import FEEL, STAGE, DecisionElement, DecisionRow, Input, Output, any_of, quoted
from collabadvisor.files.problems import CannotExport
from collabadvisor.files.words import clean, listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, branches
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, PRIORITIES, SCALES, Fact
from collabadvisor.knowledge.rules import PLACEHOLDER, Rule


class Model:
    """``inputs`` are the stage and the questions, ``tables`` the decisions, each after those that it asks.

    ``levels`` has the names of the bases and values, each level resting on those before it only.

    Raises:
        CannotExport: a question has a name that is taken, or values rest on each other at different stages.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._decisions = decisions_of(knowledge)
        self._framework = knowledge.framework
        by_level = levels(self._decisions)
        self.levels = [[decision.about for decision in level] for level in by_level]
        standings = [self._standing(decision) for level in by_level for decision in level]
        tables = (
            *map(self._answered, self._framework.bases),
            *map(self._findings, self._framework.bases),
            *standings,
            self._coverage(),
            self._verdict(),
            *map(self._priority, knowledge.recommendations),
            *map(self._recommendations, self._framework.bases),
        )
        self.tables = tuple(table for table in tables if table.rows)  # some engines do not read one without
        self._refuse_names()
        stage = Input(STAGE, "stage", f"The stage: {listed(self._decisions.stages, 'or')}.")
        self.inputs = (stage, *map(_question, knowledge.facts.values()))

    def _refuse_names(self) -> None:
        taken = {STAGE, *(table.name for table in self.tables)}
        problems = []
        for name, fact in self.knowledge.facts.items():
            if name in FEEL or name in taken:
                what = f"DMN takes '{name}' for a word of its own language."
                if name in taken:
                    what = f"the decision tables ask for something else by the name '{name}'."
                problems.append(fact.problem(("id",), what, "Give the question another id."))
        if problems:
            raise CannotExport(problems)

    def _rows(self, decision: Decision) -> Iterator[DecisionRow]:
        """A row for each way in which an option can hold."""
        for option in decision.options:
            told, because = self._told(option)
            for cells in self._ways(option):
                yield DecisionRow(cells, (quoted(option.word),), told, because if decision.name == VERDICT else "")

    def _ways(self, option: DecisionOption) -> Iterator[dict[str, str]]:
        """The cells of each way in which an option can hold; of a finding, those of its rule."""
        when, stages = option.when, set(option.stages)
        if isinstance(when, Accepts) and when.name.startswith(f"{FINDING} "):
            (found,) = self._decisions[when.name].options
            when, stages = found.when, stages.intersection(found.stages)
        for way in branches(when) if stages else ():
            cells = {name: self._cell(name, accepted) for name, accepted in way.items()}
            yield {**self._at(stages), **{_column(name): cells[name] for name in sorted(cells, key=self._place)}}

    def _place(self, name: str) -> int:
        """The questions, then how things stand, in the order of the pack; all else after these."""
        standings = (decision.name for decision in self._decisions.standings.values())
        return [*self.knowledge.facts, *standings, name].index(name)

    def _cell(self, name: str, accepted: Collection[str]) -> str:
        if name.startswith(f"{ANSWERED} "):
            return f">= {min(map(int, accepted))}"
        return any_of(word for word in scale_of(self._decisions, name) if word in accepted)

    def _at(self, stages: Collection[str]) -> dict[str, str]:
        every = self._decisions.stages
        return {} if len(stages) == len(every) else {STAGE: any_of(self._decisions.ordered(stages))}

    def _title(self, name: str) -> str:
        return clean(self._framework.title_of(name)).lower()

    def _told(self, option: DecisionOption) -> tuple[str, str]:
        """What an option is, and why: the sentence with the name of a question where the answer to it belongs."""
        kind, _, about = option.origin.partition(" ")
        if kind not in (FINDING, VERDICT):
            otherwise = "Nothing else is found" if isinstance(option.when, Accepts) else "Nothing tells"
            return f"It rests on {self._title(about)}" if about else otherwise, ""
        knowledge = self.knowledge
        rule = knowledge.rules[about] if kind == FINDING else knowledge.verdict_rules[about]
        told = graded(self._decisions, rule) if isinstance(rule, Rule) else clean(rule.title)
        return told, clean(PLACEHOLDER.sub(lambda name: f"[answer: {knowledge.facts[name[1]].name}]", rule.because))

    def _answered(self, base: str) -> DecisionElement:
        rows = []
        for fact in self.knowledge.facts.values():
            if fact.base == base:
                at = self._at([stage for stage in self._decisions.stages if fact.asked_at(stage)])
                cells = {**at, fact.id: any_of(fact.scale)}
                rows.append(DecisionRow(cells, (quoted(fact.id),), clean(fact.question)))
        return DecisionElement(
            name=f"answered_{base}",
            label=f"How much is answered of {self._title(base)}",
            question=f"How many questions about {self._title(base)} are answered, of those asked at the stage?",
            policy="COUNT",
            outputs=(Output("answered"),),
            rows=tuple(rows),
            group=base,
        )

    def _findings(self, base: str) -> DecisionElement:
        rows = []
        for rule in self._decisions.rules:
            if rule.about == base:
                (option,) = self._decisions.findings[rule.id].options
                rows += [DecisionRow(cells, (quoted(rule.id),), *self._told(option)) for cells in self._ways(option)]
        return DecisionElement(
            name=f"findings_{base}",
            label=f"Findings of {self._title(base)}",
            question=f"Which rules about {self._title(base)} hold? One that holds in two ways is told twice.",
            policy="COLLECT",
            outputs=(Output("finding"),),
            rows=tuple(rows),
            group=base,
            from_source=True,
        )

    def _standing(self, decision: Decision) -> DecisionElement:
        name = decision.about
        base = self._framework.bases.get(name)
        return DecisionElement(
            name=_column(decision.name),
            label=f"How {self._title(name)} stands",
            question=clean(base.question) if base else f"How does {self._title(name)} stand?",
            policy="FIRST",
            outputs=(Output("standing", SCALES["standings"]),),
            rows=tuple(self._rows(decision)),
            group=name if base else "",
        )

    def _coverage(self) -> DecisionElement:
        stages = self._framework.stages
        rows = [
            DecisionRow(cells, (quoted(option.word),), clean(stages[option.stages[0]].title) if cells else "Otherwise")
            for option in self._decisions.standings[COVERAGE].options
            for cells in self._ways(option)
        ]
        return DecisionElement(
            name=COVERAGE,
            label="Questions answered",
            question="Is enough answered of each base that is urgent at the stage?",
            policy="FIRST",
            outputs=(Output("answered", COVERAGES),),
            rows=tuple(rows),
        )

    def _verdict(self) -> DecisionElement:
        return DecisionElement(
            name=VERDICT,
            label="The verdict",
            question="What is the verdict? Of all that the standings call for, the worst.",
            policy="FIRST",
            outputs=(Output("verdict", tuple(self._framework.verdicts)),),
            rows=tuple(self._rows(self._decisions.verdict)),
            from_source=True,
        )

    def _priority(self, name: str) -> DecisionElement:
        advised = self.knowledge.recommendations[name]
        return DecisionElement(
            name=_priority(name),
            label=clean(advised.title),
            question=f"How pressing is this, if it is recommended: {clean(advised.title)}?",
            policy="FIRST",
            outputs=(Output("priority", PRIORITIES),),
            rows=tuple(self._rows(self._decisions.priorities[name])),
            group=advised.acts_on,
        )

    def _recommendations(self, base: str) -> DecisionElement:
        rows = [
            DecisionRow({_priority(name): any_of(PRIORITIES)}, (quoted(name), _priority(name)), clean(advised.title))
            for name, advised in self.knowledge.recommendations.items()
            if advised.acts_on == base and self._decisions.priorities[name].options
        ]
        return DecisionElement(
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


def _column(name: str) -> str:
    """What a table asks for by the name in a condition."""
    return COVERAGE if name.endswith(f" {COVERAGE}") else name.replace(" ", "_")


def _priority(name: str) -> str:
    """The decision that tells how pressing a recommendation is. No id has ``_`` in it: no two are called the same."""
    return f"priority_{name.replace('-', '_')}"
