"""Why not, for a terminal: which conditions hold and which do not, and the smallest changes that would do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.document import wording
from collabadvisor.document.lines import NARROWEST, heading, wrapped
from collabadvisor.document.tidy import cleaned
from collabadvisor.files.words import listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.parsing import groups_of_bases
from collabadvisor.reasoning.explain.explanation_model import (
    ChangeSet,
    Clause,
    Joined,
    Labelled,
    Link,
    NeededChange,
    RuleTried,
    WhyNot,
)
from collabadvisor.report.explain.why_text import Onward, opening, tree, typed_id

_STATES = {True: "holds", False: "does not hold", None: "not known"}
_STANDINGS = ("fragile", "strained", "not_known", "adequate", "sound")  # who knows nothing can hope for the last two
_JOINS = {"all": "All of these", "any": "One of these"}


def render(told: WhyNot, knowledge: KnowledgeBase, width: int, onward: Onward | None = None) -> str:
    """All that keeps it from being concluded, no line longer than ``width`` (at least 40), but for a word that is.

    ``onward`` says how one asks further; without it, the text does not.
    """
    told = cleaned(told)
    if told.asked.kind == "fact" and not told.concluded:  # an answer that is not given is nobody's conclusion
        return f"{told.says}\n"
    if told.concluded:
        see = f" To see why: {onward('why', typed_id(told.asked))}" if onward else ""
        return f"{told.says}{see}\n"
    return "\n".join(_WhyNotText(knowledge, max(width, NARROWEST)).lines(told, onward)) + "\n"


class _WhyNotText:
    def __init__(self, knowledge: KnowledgeBase, width: int) -> None:
        self.knowledge = knowledge
        self.width = width
        self._groups = groups_of_bases(tuple(knowledge.framework.bases))

    def lines(self, told: WhyNot, onward: Onward | None) -> Iterator[str]:
        yield from opening(told.venture.name, self.knowledge.framework.stages[told.venture.stage].title, self.width)
        yield from self._wrapped(told.says)
        if told.in_the_way:
            yield from heading(wording.IN_THE_WAY, self.width)
            yield from tree(told.in_the_way, self.width, folded=self.knowledge.framework.values)
        if told.rules:
            yield from heading(wording.CALLS_FOR_IT, self.width)
            yield from self._out_of_the_way(told)
        for place, rule in enumerate(told.rules):
            yield from [""] if place else []
            yield from self._rule(rule)
        if any(rule.id in self.knowledge.rules for rule in told.rules):  # a rule of the verdict asks for no answers
            yield from self._changes(told)
        if onward:
            yield from self._elsewhere(told, onward)

    def _out_of_the_way(self, told: WhyNot) -> Iterator[str]:
        """What must no longer be found before a better verdict can be given."""
        found = dict.fromkeys(_weaknesses(told.in_the_way)) if told.asked.kind == "verdict" else {}
        if found:
            yield from self._wrapped(wording.NO_LONGER)
            for title, grade in found:
                yield from self._wrapped(f"{title} ({grade}).", "  - ")
            yield ""

    def _rule(self, rule: RuleTried) -> Iterator[str]:
        yield from self._wrapped(f"{rule.title} [{rule.id}]: {rule.word}.")
        if not rule.speaks:
            yield from self._wrapped(rule.silent_because)
            return
        condition = rule.condition
        if condition.holds:
            yield from self._wrapped(wording.HOLDS_ALREADY)
            return
        parts = condition.parts if isinstance(condition, Joined) else (condition,)
        what = _JOINS[condition.join] if isinstance(condition, Joined) and len(parts) > 1 else "This"
        yield from self._wrapped(f"{what} would have to hold:")
        for part in parts:
            yield from self._part(part, "  - ")

    def _part(self, part: Clause | Joined, start: str) -> Iterator[str]:
        if isinstance(part, Joined):
            yield from self._wrapped(f"{_JOINS[part.join]} ({_STATES[part.holds]}):", start)
            for inner in part.parts:
                yield from self._part(inner, f"  {start}")
        elif part.given and part.name in self._groups:  # of so many bases it says which
            so = f"{part.title} {_any(part.would_do)}: {part.given.label}"
            yield from self._wrapped(f"{'Holds' if part.holds else 'Does not hold'}: {so}", start)
        elif part.given is None:
            yield from self._wrapped(f"Not answered: {part.title}. It would have to be {_any(part.would_do)}.", start)
        elif part.holds:
            yield from self._wrapped(f"Holds: {part.title}: {part.given.label}", start)
        else:
            so = f"Does not hold: {part.title}: {part.given.label}."
            yield from self._wrapped(f"{so} It would have to be {_any(part.would_do)}.", start)

    def _changes(self, told: WhyNot) -> Iterator[str]:
        if not told.changes:
            yield from ["", *self._wrapped(wording.NO_CHANGE if told.changes_are_all else wording.NOT_ALL_CHANGES)]
            return
        yield from heading(wording.SMALLEST, self.width)
        several = sum(rule.speaks for rule in told.rules) > 1
        for number, entry in enumerate(told.changes, start=1):
            yield from self._entry(entry, f"{number:>2}. ", several)
        if not told.changes_are_all:
            yield from ["", *self._wrapped(wording.NOT_ALL_CHANGES)]
        if any(self.knowledge.rules[rule].finding == "weakness" for entry in told.changes for rule in entry.rules):
            yield from ["", *self._wrapped(wording.NOT_AN_AIM)]

    def _entry(self, entry: ChangeSet, start: str, several: bool) -> Iterator[str]:
        under = " " * len(start)
        if len(entry.changes) == 1:
            yield from self._wrapped(f"{_change(entry.changes[0])}.", start)
        else:
            yield from self._wrapped("These together:", start)
            for change in entry.changes:
                yield from self._wrapped(f"{_change(change)}.", f"{under}- ")
        if several:
            yield from self._wrapped(f"Then this holds: {listed(f'[{rule}]' for rule in entry.rules)}", under)

    def _elsewhere(self, told: WhyNot, onward: Onward) -> Iterator[str]:
        """Where the open questions are asked, and where the changes are told that would reach a better verdict."""
        if any(part.kind == "count" for link in told.in_the_way for part in link.parts):
            yield from ["", *self._wrapped(wording.ASK), f"  {onward('ask', '')}"]
        verdicts, wanted = self.knowledge.framework.stages[told.venture.stage].verdicts, told.asked.wanted
        of_verdict = told.asked.kind == "verdict"
        scale = verdicts if of_verdict else _STANDINGS
        if wanted in scale and scale.index(told.instead) < scale.index(wanted):
            verdict, what = (wanted, wording.REACH) if of_verdict else (verdicts[-1], wording.REACH_THE_BEST)
            yield from ["", *self._wrapped(what), f"  {onward('plan', verdict)}"]

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return wrapped(text, self.width, start)


def _weaknesses(links: Iterable[Link]) -> Iterator[tuple[str, str]]:
    """The findings in a tree: what each says in short, and how grave it is."""
    for link in links:
        if link.kind == "finding":
            yield link.title, link.word
        if link.kind != "either":  # not all of those need go
            yield from _weaknesses(link.parts)


def _change(change: NeededChange) -> str:
    title = f"{change.title[:1].upper()}{change.title[1:]}"
    if change.given is None:
        return f"{title} would have to be answered {_any(change.to)}"
    return f"{title} would have to change from “{change.given.label}” to {_any(change.to)}"


def _any(answers: tuple[Labelled, ...]) -> str:
    return listed((f"“{answer.label}”" for answer in answers), "or")
