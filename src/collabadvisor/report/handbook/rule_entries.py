"""Rules as the handbook shows them, each with its conditions, its reasons, its scenarios and all that it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from collabadvisor.document.tree import Block, Paragraph, Run, Section, Words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import AnyRule, ConsistencyRule, PortfolioRule, Rule, VerdictRule
from collabadvisor.report.handbook.entry_blocks import EntryBlocks, entry_head, labelled
from collabadvisor.report.handbook.page_model import UNTOLD, HandbookEntry, ScenarioGroup
from collabadvisor.report.handbook.places import Places, linked, row_of
from collabadvisor.report.handbook.rule_sentences import (
    bears,
    concludes,
    condition_points,
    pieces,
    pieces_across,
    points_across,
    silent,
    stages_of,
    steps_of,
)


class RuleEntries(EntryBlocks):
    """Makes the entries of rules. ``scenarios`` are those that document a rule, by its id."""

    def __init__(
        self,
        knowledge: KnowledgeBase,
        places: Places,
        scenarios: Mapping[str, ScenarioGroup],
        *,
        with_ids: bool = False,
    ) -> None:
        super().__init__(knowledge, places, with_ids=with_ids)
        self._scenarios = scenarios

    def rule(self, rule: AnyRule) -> HandbookEntry:
        """A rule of any kind but those of consistency."""
        base = f"{self._knowledge.framework.title_of(rule.about)}, " if isinstance(rule, Rule) else ""
        return self._rule_entry(rule, f"{base}{concludes(rule, self._knowledge)}", self._rule_blocks(rule))

    def clash(self, rule: ConsistencyRule) -> HandbookEntry:
        """A rule of consistency."""
        concluded = "answers that do not go together"
        blocks = (
            entry_head(rule.id, Words(concluded, "strong")),
            labelled("It holds when", self._points(condition_points(rule.when, self._knowledge))),
            self._reason(rule),
            labelled("To clear up", Paragraph(rule.ask)),
        )
        return self._rule_entry(rule, concluded, blocks)

    def _rule_entry(self, rule: AnyRule | ConsistencyRule, aside: str, blocks: Iterable[Block]) -> HandbookEntry:
        title = f"{rule.title}{self._knowledge.label(rule)}"
        return HandbookEntry(f"rule-{rule.id}", title, aside, tuple(blocks), self._scenarios.get(rule.id, UNTOLD))

    def _rule_blocks(self, rule: AnyRule) -> Iterator[Block]:
        knowledge = self._knowledge
        yield entry_head(
            rule.id, Words(concludes(rule, knowledge), "strong"), f"when {stages_of(rule.stages, knowledge)}"
        )
        if silent(rule):
            yield self._silence(rule)
        if isinstance(rule, PortfolioRule):
            yield from self._compared(rule)
        else:
            holds_when = "It is met when" if isinstance(rule, Requirement) else "It holds when"
            yield labelled(holds_when, self._points(condition_points(rule.when, knowledge)))
            yield self._reason(rule)
        if isinstance(rule, Rule) and rule.values:
            yield labelled(
                f"It {bears(rule, knowledge)}", Paragraph(row_of(map(self._places.base_or_value, rule.values)))
            )
        if isinstance(rule, Rule | VerdictRule) and rule.recommend:
            yield labelled("It calls for", self._links(rule.recommend, self._places.recommendation))
        if isinstance(rule, Rule):
            for exception in rule.exceptions:
                fact = linked(self._places.fact(exception.fact))
                yield Section(("An exception: ", fact), (Paragraph(exception.reason),), role="label")
        if isinstance(rule, Requirement):
            yield from (labelled(heading, Paragraph(step)) for heading, step in steps_of(rule))
        yield labelled("Lessons", self.quotes(rule.lessons))

    def _silence(self, rule: AnyRule) -> Block:
        words: list[str | Run] = [Words(silent(rule), "strong")]
        if rule.retired:
            words.append(f" {rule.retired.reason}")
            if rule.retired.successor:
                words += [" In its place: ", *self._link(rule.retired.successor, self._places.rule)]
        return Paragraph(tuple(words))

    def _compared(self, rule: PortfolioRule) -> Iterator[Block]:
        yield labelled("It holds when", self._points(points_across(rule, self._knowledge)))
        if rule.threshold_because:
            yield labelled("So many because", Paragraph(rule.threshold_because))
        yield labelled("It says", self._across(rule.finding))
        yield labelled("Because", self._across(rule.because))
        if rule.advice:
            yield labelled("For the programme", Paragraph(rule.advice))
        if rule.recommend:
            yield labelled("For the ventures", self._links(rule.recommend, self._places.recommendation))

    def _across(self, text: str) -> Block:
        sentence = pieces_across(text, self._knowledge)
        return Paragraph(tuple(Words(piece, "variable" if is_variable else "plain") for piece, is_variable in sentence))

    def _reason(self, rule: AnyRule | ConsistencyRule) -> Block:
        sentence = (
            Words(piece.text, "variable", self._places.fact(piece.fact).href) if piece.fact else piece.text
            for piece in pieces(rule, self._knowledge)
        )
        return labelled("Because", Paragraph(tuple(sentence)))
