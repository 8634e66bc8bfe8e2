"""Whatever a knowledge base has as the handbook shows it, each with links to all it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from collabadvisor.document.tree import Block, Inline, Paragraph, Words, join_inline, points
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.rules import WHO, Lesson, PortfolioColumn, Recommendation
from collabadvisor.report.handbook.entry_blocks import entry_head, labelled, words_with_id
from collabadvisor.report.handbook.page_model import HandbookEntry, PageLink
from collabadvisor.report.handbook.places import linked, row_of
from collabadvisor.report.handbook.rule_entries import RuleEntries
from collabadvisor.report.handbook.rule_sentences import callers, changed_answers, encoding, stages_of, users


class Entries(RuleEntries):
    """Makes an entry of whatever a knowledge base has."""

    @cached_property
    def _encoding(self) -> dict[str, list[str]]:
        """The rules that encode each lesson."""
        return encoding(self._knowledge)

    def column(self, column: PortfolioColumn) -> HandbookEntry:
        """A column by which ventures are compared: what it says, and the rules that compare it."""
        one = column.values == "one"
        many: Inline = "one value" if one else ("one value or more, with ", Words(";", "code"), " between")
        comparing = [rule.id for rule in self._knowledge.portfolio_rules.values() if column.id in rule.columns]
        blocks = (
            entry_head(column.id, "a column of a table of ventures", many),
            Paragraph(column.says),
            labelled("Compared by", self._links(comparing, self._places.rule)),
        )
        return HandbookEntry(f"column-{column.id}", column.name.capitalize(), "", blocks)

    def question(self, fact: Fact) -> HandbookEntry:
        """A question with its answers."""
        base = self._knowledge.framework.title_of(fact.base)
        asked = "asked" if fact.stages is None else "asked only"
        answers = (words_with_id(fact.label(answer), answer) for answer in fact.answer_ids)
        blocks = (
            entry_head(fact.id, fact.name, base, f"{asked} when {stages_of(fact.stages, self._knowledge)}"),
            points(*answers, first=1),
            Paragraph(fact.help),
            labelled("Why it is asked", Paragraph(fact.why)),
            labelled("Used by", self._links(users(fact.id, self._knowledge), self._places.rule)),
            *self._lessons(fact.lessons),
        )
        title = f"{fact.question}{self._knowledge.label(fact)}"
        return HandbookEntry(f"fact-{fact.id}", title, base, blocks)

    def recommendation(self, advised: Recommendation) -> HandbookEntry:
        """A recommendation."""
        acts_on = self._places.acted_on(advised)
        title = f"{advised.title}{self._knowledge.label(advised)}"
        blocks = tuple(self._advised_blocks(advised, acts_on))
        return HandbookEntry(f"recommendation-{advised.id}", title, acts_on.text.capitalize(), blocks)

    def _advised_blocks(self, advised: Recommendation, acts_on: PageLink) -> Iterator[Block]:
        yield entry_head(advised.id)
        yield Paragraph(advised.do)
        yield labelled("First steps", points(*advised.first_steps, first=1))
        yield labelled("Who", Paragraph(WHO[advised.who]))
        if advised.first_step_takes:
            yield labelled("First step in", Paragraph(advised.first_step_takes))
        yield labelled("Acts on", Paragraph((linked(acts_on),)))
        for heading, others in (("After", advised.after), ("Never beside", advised.excludes)):
            if others:
                yield labelled(heading, self._links(others, self._places.recommendation))
        if advised.sets:
            done = changed_answers(advised, self._knowledge).items()
            answers = [(linked(self._places.fact(fact)), f": {label}") for fact, label in done]
            yield labelled("Done when", Paragraph(join_inline(answers)))
        yield labelled("Called for by", self._links(callers(advised.id, self._knowledge), self._places.rule))
        yield from self._lessons(advised.lessons)

    def lesson(self, lesson: Lesson) -> HandbookEntry:
        """A lesson with all that rests on it."""
        kind = self._knowledge.framework.lesson_kinds[lesson.kind]
        title = f"{lesson.statement}{self._knowledge.label(lesson)}"
        return HandbookEntry(f"lesson-{lesson.id}", title, kind, tuple(self._lesson_blocks(lesson)))

    def _lesson_blocks(self, lesson: Lesson) -> Iterator[Block]:
        yield entry_head(lesson.id)
        yield self._quote(lesson)
        if lesson.about:
            yield labelled("About", Paragraph(row_of(map(self._places.base_or_value, lesson.about))))
        yield labelled("Encoded by", self._links(self._encoding[lesson.id], self._places.rule))
        if citing := tuple(self._citing(lesson.id)):
            yield labelled("Also behind", points(*citing))

    def _citing(self, lesson: str) -> Iterator[Inline]:
        """What cites a lesson beside the rules."""
        knowledge, places = self._knowledge, self._places
        for fact in knowledge.facts.values():
            if lesson in fact.lessons:
                yield self._link(fact.id, places.fact)
        for advised in knowledge.recommendations.values():
            if lesson in advised.lessons:
                yield self._link(advised.id, places.recommendation)
        for base, disagreement in knowledge.framework.disagreement.items():
            if lesson in disagreement.lessons:
                yield (linked(places.disagreement(base)),)
