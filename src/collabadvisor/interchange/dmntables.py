"""The knowledge base as decision tables, before they are written down as DMN.

Cells hold the simplest tests of FEEL only (words, and numbers that are large enough), so that every engine reads them
alike: a word is never equal to what is not known, and no number is large enough where none is given.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from collabadvisor.bearings import silent
from collabadvisor.conditions import Condition, branches
from collabadvisor.interchange.reading import Reading
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.records import Record
from collabadvisor.rulebook import PLACEHOLDER, Rule
from collabadvisor.vocabulary import COVERAGE, COVERAGES, PRIORITIES, SCALES, STANDINGS
from collabadvisor.words import clean, listed

STAGE = "stage"
WORD, NUMBER, ANY = "string", "number", "Any"
STANDS = SCALES["standings"]
FEEL = frozenset(
    "and between context date duration else every external false for function if in instance list not null of or range "
    "return satisfies some then time true".split()
)
"""Names that mean something of their own in FEEL."""


class Input(Record):
    """What is told of a venture: the name by which tables ask for it, what it is called, and what it can be."""

    name: str
    label: str
    told: str


class Output(Record):
    """A column of what a table gives; ``words`` are those that it can give, in their order."""

    name: str
    words: Sequence[str] = ()


class Row(Record):
    """The cells that are not empty, by the name of what they test; what is given; what is told; and why."""

    cells: Mapping[str, str]
    given: tuple[str, ...]
    told: str
    because: str = ""


class Table(Record):
    """A decision: its name (no other is called so), what it is called, what it answers, and its table."""

    name: str
    label: str
    question: str
    policy: str
    outputs: tuple[Output, ...]
    rows: tuple[Row, ...]
    group: str = ""
    """The base that it is about."""
    from_source: bool = False
    """Whether its rows encode what the source teaches."""

    @property
    def kind(self) -> str:
        """What the decision is: a number, a word, or a list."""
        return {"COUNT": NUMBER, "FIRST": WORD}.get(self.policy, ANY)

    def asked(self) -> tuple[str, ...]:
        """The names of what its cells test, the stage first."""
        names = dict.fromkeys(name for row in self.rows for name in row.cells)
        return tuple(sorted(names, key=lambda name: name != STAGE)) or (STAGE,)


class Model:
    """``inputs`` by the id of the question (the stage under ``stage``), ``tables`` each after those that it asks."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.reading = Reading(knowledge)
        self._framework = knowledge.framework
        self._scales = {fact.id: fact.scale for fact in knowledge.facts.values()}
        self._names: dict[str, str] = {}
        taken = {STAGE, *FEEL, *(table.name for table in self._tables())}
        for fact in knowledge.facts:
            self._names[fact] = _free(fact, taken)
            taken.add(self._names[fact])
        self.tables = tuple(self._tables())
        self.inputs = {STAGE: Input(STAGE, "stage", f"The stage: {listed(self.reading.stages, 'or')}.")}
        for fact in knowledge.facts.values():
            answers = listed((f"{word} ({clean(told)})" for word, told in fact.answers.items()), "or")
            told = f"{clean(fact.question)} {answers}. An open question is null."
            self.inputs[fact.id] = Input(self._names[fact.id], fact.name, told)

    def _tables(self) -> Iterator[Table]:
        """All tables; without those in which nothing stands, which some engines do not read."""
        return (table for table in self._all() if table.rows)

    def _all(self) -> Iterator[Table]:
        yield from self._answered()
        yield from self._findings()
        for level in self.reading.levels:
            yield from map(self._standing, level)
        yield self._coverage()
        yield self._verdict()
        yield from self._priorities()
        yield from self._recommendations()

    def _input(self, fact: str) -> str:
        return self._names.get(fact, fact)

    def _at(self, stages: Collection[str]) -> dict[str, str]:
        everywhere = len(stages) == len(self.reading.stages)
        return {} if everywhere else {STAGE: _words(self.reading.ordered(stages))}

    def _holding(self, rule: Rule, stages: Iterable[str] = ()) -> Iterator[dict[str, str]]:
        """The cells of each way in which a rule can hold, at some of its stages or at all of them."""
        at = self._at(tuple(stages) or rule.stages)
        return ({**at, **way} for way in _ways(self.knowledge.conditions[rule.id], self._scales, self._input))

    def _title(self, name: str) -> str:
        return clean(self._framework.title_of(name)).lower()

    def _told(self, rule: Rule) -> str:
        grade = f"a {rule.severity} weakness" if rule.severity else "a strength"
        return f"{clean(rule.title)}: {grade} of {self._title(rule.about)}"

    def _because(self, because: str) -> str:
        """The sentence with the name of a question where the answer to it belongs."""
        return clean(PLACEHOLDER.sub(lambda found: f"[answer: {self.knowledge.facts[found[1]].name}]", because))

    def _answered(self) -> Iterator[Table]:
        for base in self._framework.bases:
            rows = [
                Row({**self._at([stage for stage in self.reading.stages if fact.asked_at(stage)]),
                     self._input(fact.id): _words(fact.scale)}, (_word(fact.id),), clean(fact.question))
                for fact in self.knowledge.facts.values() if fact.base == base
            ]  # fmt: skip
            yield Table(
                f"answered_{base}",
                f"How much is answered of {self._title(base)}",
                f"How many questions about {self._title(base)} are answered, of those asked at the stage?",
                "COUNT",
                (Output("answered"),),
                tuple(rows),
                base,
            )

    def _findings(self) -> Iterator[Table]:
        for base in self._framework.bases:
            rows = [
                Row(cells, (_word(rule.id),), self._told(rule), self._because(rule.because))
                for rule in self.reading.rules if rule.about == base
                for cells in self._holding(rule)
            ]  # fmt: skip
            label = f"Findings of {self._title(base)}"
            question = f"Which rules about {self._title(base)} hold? One that holds in two ways can be told twice."
            yield Table(f"findings_{base}", label, question, "COLLECT", (Output("finding"),), tuple(rows), base, True)

    def _standing(self, name: str) -> Table:
        rows = []
        for standing in STANDINGS:
            for rule, stages in self.reading.borne(name, standing):
                rows += [Row(cells, (_word(standing),), self._told(rule)) for cells in self._holding(rule, stages)]
            for stages, carriers in self.reading.carried(name).items():
                rows += [
                    Row({**self._at(stages), _standing(carrier): _word(standing)}, (_word(standing),),
                        f"It rests on {self._title(carrier)}")
                    for carrier in carriers
                ]  # fmt: skip
        base = name in self._framework.bases
        if any(fact.base == name for fact in self.knowledge.facts.values()):
            rows.append(Row({f"answered_{name}": ">= 1"}, (_word(silent(1)),), "Nothing else is found"))
        rows.append(Row({}, (_word(silent(0)),), "Nothing tells"))
        question = self._framework.bases[name].question if base else f"How does {self._title(name)} stand?"
        label = f"How {self._title(name)} stands"
        group = name if base else ""
        return Table(_standing(name), label, clean(question), "FIRST", (Output("standing", words=STANDS),), tuple(rows), group)

    def _coverage(self) -> Table:
        too_few, enough = COVERAGES
        rows = [
            Row({STAGE: _word(stage), **{f"answered_{base}": f">= {least}" for base, least in needed.items()}},
                (_word(enough),), clean(self._framework.stages[stage].title))
            for stage, needed in ((stage, self.reading.needed(stage)) for stage in self.reading.stages)
        ]  # fmt: skip
        rows.append(Row({}, (_word(too_few),), "Otherwise"))
        question = "Is enough answered of each base that is urgent at the stage?"
        return Table(COVERAGE, "Questions answered", question, "FIRST", (Output("answered", words=COVERAGES),), tuple(rows))

    def _verdict(self) -> Table:
        scales: dict[str, Sequence[str]] = dict.fromkeys(self._framework.judged(), STANDS)
        scales[COVERAGE] = COVERAGES
        rows = [
            Row({**self._at(stages), **way}, (_word(rule.verdict),), clean(rule.title), self._because(rule.because))
            for rule, stages in self.reading.verdicts()
            for way in _ways(self.knowledge.conditions[rule.id], scales, _standing)
        ]
        words = tuple(self._framework.verdicts)
        return Table("verdict", "The verdict", "Is it to go on?", "FIRST", (Output("verdict", words=words),), tuple(rows), "", True)

    def _priorities(self) -> Iterator[Table]:
        for name, advised in self.knowledge.recommendations.items():
            rows = [
                Row(cells, (_word(priority),), self._told(rule))
                for rules, given in self.reading.calls(name)
                for rule in rules
                for priority, stages in given.items()
                if (at := self.reading.ordered(set(stages).intersection(rule.stages)))
                for cells in self._holding(rule, at)
            ]
            yield Table(
                _priority(name),
                clean(advised.title),
                f"How pressing is this, if it is recommended: {clean(advised.title)}?",
                "FIRST",
                (Output("priority", words=PRIORITIES),),
                tuple(rows),
                advised.acts_on,
            )

    def _recommendations(self) -> Iterator[Table]:
        for base in self._framework.bases:
            rows = [
                Row({_priority(name): _words(PRIORITIES)}, (_word(name), _priority(name)), clean(advised.title))
                for name, advised in self.knowledge.recommendations.items()
                if advised.acts_on == base and self.reading.calls(name)
            ]
            label = f"Recommendations about {self._title(base)}"
            outputs = (Output("recommendation"), Output("priority", words=PRIORITIES))
            question = f"What is recommended about {self._title(base)}, and how pressing is it?"
            yield Table(f"recommendations_{base}", label, question, "COLLECT", outputs, tuple(rows), base)


def _ways(
    condition: Condition, scales: Mapping[str, Sequence[str]], named: Callable[[str], str]
) -> Iterator[dict[str, str]]:
    """The cells of each way in which a condition can hold."""
    for way in branches(condition):
        cells = {name: _words(word for word in scales[name] if word in words) for name, words in way.items()}
        yield {named(name): cells[name] for name in scales if name in cells}


def _standing(name: str) -> str:
    return name if name == COVERAGE else f"standing_{name}"


def _priority(name: str) -> str:
    return f"priority_{name.replace('-', '_')}"


def _word(word: str) -> str:
    return f'"{word}"'


def _words(words: Iterable[str]) -> str:
    return ", ".join(map(_word, words))


def _free(name: str, taken: Collection[str]) -> str:
    while name in taken:
        name += "_"
    return name
