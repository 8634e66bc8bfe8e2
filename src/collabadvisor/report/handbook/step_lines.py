"""The steps of a scenario as a reader takes them: what is named leads to it, and ids are told in words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.report.handbook.page_model import PageLink, Span, StepLine
from collabadvisor.report.handbook.places import Places
from collabadvisor.scenarios.features import Step


class StepLinker:
    """Turns steps into lines with links."""

    def __init__(self, knowledge: KnowledgeBase, places: Places) -> None:
        self._places = places
        self._facts = {word: fact for fact in knowledge.facts.values() for word in (fact.name, fact.id)}
        self._titled = dict(_titled(knowledge, places))
        names = "|".join(re.escape(name) for name in sorted(self._facts, key=lambda name: (-len(name), name)))
        fact = rf"(?<!\w)the (?P<fact>{names})(?!\w)|" if names else ""
        self._named = re.compile(rf'{fact}"(?P<quoted>[^"]*)"|(?P<variable><[^<>]+>)')

    def line(self, step: Step, variables: Collection[str] = (), *, failed: bool = False) -> StepLine:
        """A step, with its table. In the step of an outline its ``variables`` stand as ``<name>``."""
        places = {f"<{name}>" for name in variables}
        table = tuple(self._row(row, places) for row in step.table)
        return StepLine(step.keyword, tuple(self._spans(step.words, places)), table, failed)

    def _spans(self, words: str, places: Collection[str]) -> Iterator[Span]:
        at, fact = 0, None
        for match in self._named.finditer(words):
            name = match.groupdict().get("fact")
            start = match.start("fact") if name else match.start()
            if start > at:
                yield Span(words[at:start])
            at = match.end()
            if name:
                fact = self._facts[name]
                yield Span(name, self._places.fact(fact.id).href)
            elif match["variable"]:
                yield Span(match["variable"], variable=match["variable"] in places)
            else:
                yield self._quoted(match["quoted"], fact, places)
        if at < len(words):
            yield Span(words[at:])

    def _quoted(self, words: str, fact: Fact | None, places: Collection[str]) -> Span:
        if any(place in words for place in places):
            return Span(f"“{words}”", variable=True)
        answer = _answer(words, fact)
        if answer is not None:
            return Span(f"“{words}”", meaning=answer)
        link = self._titled.get(words.lower())
        if link is None:
            return Span(f"“{words}”")
        return Span(f"“{words}”", link.href, "" if link.text.lower() == words.lower() else link.text)

    def _row(self, cells: tuple[str, ...], places: Collection[str]) -> tuple[tuple[Span, ...], ...]:
        """A row of a table: a fact and its answer, or a title in each cell."""
        fact = self._facts.get(cells[0]) if cells else None
        spans: list[tuple[Span, ...]] = []
        for place, cell in enumerate(cells):
            link = self._titled.get(cell.lower())
            answer = _answer(cell, fact)
            if any(name in cell for name in places):
                spans.append((Span(cell, variable=True),))
            elif fact is not None and not place:
                spans.append((Span(cell, self._places.fact(fact.id).href),))
            elif answer is not None:
                spans.append((Span(cell, meaning=answer),))
            else:
                spans.append((Span(cell, link.href if link else ""),))
        return tuple(spans)


def _answer(words: str, fact: Fact | None) -> str | None:
    """An answer in full; None where the words are no answer, empty where they say it in full themselves."""
    answer = words.replace(" ", "_")
    label = fact.label(answer) if fact and answer in fact.answer_ids else None
    return "" if label == words else label


def _titled(knowledge: KnowledgeBase, places: Places) -> Iterator[tuple[str, PageLink]]:
    """What steps name in quotation marks, by title and id; where two have one name, the later of these kinds."""
    for name in knowledge.framework.verdicts:
        yield places.verdict(name).text.lower(), places.verdict(name)
    for name in knowledge.cases():
        yield name.lower(), places.venture(name)
    for name in knowledge.recommendations:
        link = places.recommendation(name)
        yield from ((name, link), (link.text.lower(), link))
    for name in knowledge.rules:
        link = places.rule(name)
        yield from ((name, link), (link.text.lower(), link))
