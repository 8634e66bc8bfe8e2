"""Rules, questions, recommendations and lessons as the handbook shows them, each with links to all it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from collabadvisor.document.tree import (
    Block,
    Inline,
    Listing,
    Paragraph,
    Run,
    Section,
    Words,
    join_inline,
    points,
)
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import (
    WHO,
    AnyRule,
    ConsistencyRule,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)
from collabadvisor.report.handbook.page_model import UNTOLD, HandbookEntry, PageLink, ScenarioGroup
from collabadvisor.report.handbook.places import Places, linked, row_of
from collabadvisor.report.handbook.rule_sentences import (
    Point,
    bears,
    callers,
    changed_answers,
    concludes,
    condition_points,
    encoding,
    pieces,
    pieces_across,
    points_across,
    silent,
    stages_of,
    steps_of,
    users,
)
from collabadvisor.report.quoting import place_of, quote_block

BETWEEN = " · "


class Entries:
    """Makes an entry of whatever a knowledge base has.

    ``scenarios`` are those that document a rule, by its id. ``with_ids``: what an entry leads to has its id beside it,
    for a format that has no links.
    """

    def __init__(
        self,
        knowledge: KnowledgeBase,
        places: Places,
        scenarios: Mapping[str, ScenarioGroup],
        *,
        with_ids: bool = False,
    ) -> None:
        self._knowledge = knowledge
        self._places = places
        self._scenarios = scenarios
        self._with_ids = with_ids
        self._encoding = encoding(knowledge)

    def rule(self, rule: AnyRule) -> HandbookEntry:
        """A rule of any kind but those of consistency."""
        base = f"{self._knowledge.framework.title_of(rule.about)}, " if isinstance(rule, Rule) else ""
        return self._rule_entry(rule, f"{base}{concludes(rule, self._knowledge)}", self._rule_blocks(rule))

    def clash(self, rule: ConsistencyRule) -> HandbookEntry:
        """A rule of consistency."""
        concluded = "answers that do not go together"
        blocks = (
            _head(rule.id, Words(concluded, "strong")),
            _label("It holds when", self._points(condition_points(rule.when, self._knowledge))),
            self._reason(rule),
            _label("To clear up", Paragraph(rule.ask)),
        )
        return self._rule_entry(rule, concluded, blocks)

    def _rule_entry(self, rule: AnyRule | ConsistencyRule, aside: str, blocks: Iterable[Block]) -> HandbookEntry:
        title = f"{rule.title}{self._knowledge.label(rule)}"
        return HandbookEntry(f"rule-{rule.id}", title, aside, tuple(blocks), self._scenarios.get(rule.id, UNTOLD))

    def _rule_blocks(self, rule: AnyRule) -> Iterator[Block]:
        knowledge = self._knowledge
        yield _head(rule.id, Words(concludes(rule, knowledge), "strong"), f"when {stages_of(rule.stages, knowledge)}")
        if silent(rule):
            yield self._silence(rule)
        if isinstance(rule, PortfolioRule):
            yield from self._compared(rule)
        else:
            holds_when = "It is met when" if isinstance(rule, Requirement) else "It holds when"
            yield _label(holds_when, self._points(condition_points(rule.when, knowledge)))
            yield self._reason(rule)
        if isinstance(rule, Rule) and rule.values:
            yield _label(
                f"It {bears(rule, knowledge)}", Paragraph(row_of(map(self._places.base_or_value, rule.values)))
            )
        if isinstance(rule, Rule | VerdictRule) and rule.recommend:
            yield _label("It calls for", self._links(rule.recommend, self._places.recommendation))
        if isinstance(rule, Rule):
            for exception in rule.exceptions:
                fact = linked(self._places.fact(exception.fact))
                yield Section(("An exception: ", fact), (Paragraph(exception.reason),), role="label")
        if isinstance(rule, Requirement):
            yield from (_label(heading, Paragraph(step)) for heading, step in steps_of(rule))
        yield _label("Lessons", self.quotes(rule.lessons))

    def _silence(self, rule: AnyRule) -> Block:
        words: list[str | Run] = [Words(silent(rule), "strong")]
        if rule.retired:
            words.append(f" {rule.retired.reason}")
            if rule.retired.successor:
                words += [" In its place: ", *self._link(rule.retired.successor, self._places.rule)]
        return Paragraph(tuple(words))

    def _compared(self, rule: PortfolioRule) -> Iterator[Block]:
        yield _label("It holds when", self._points(points_across(rule, self._knowledge)))
        if rule.threshold_because:
            yield _label("So many because", Paragraph(rule.threshold_because))
        yield _label("It says", self._across(rule.finding))
        yield _label("Because", self._across(rule.because))
        if rule.advice:
            yield _label("For the programme", Paragraph(rule.advice))
        if rule.recommend:
            yield _label("For the ventures", self._links(rule.recommend, self._places.recommendation))

    def column(self, column: PortfolioColumn) -> HandbookEntry:
        """A column by which ventures are compared: what it says, and the rules that compare it."""
        one = column.values == "one"
        many: Inline = "one value" if one else ("one value or more, with ", Words(";", "code"), " between")
        comparing = [rule.id for rule in self._knowledge.portfolio_rules.values() if column.id in rule.columns]
        blocks = (
            _head(column.id, "a column of a table of ventures", many),
            Paragraph(column.says),
            _label("Compared by", self._links(comparing, self._places.rule)),
        )
        return HandbookEntry(f"column-{column.id}", column.name.capitalize(), "", blocks)

    def question(self, fact: Fact) -> HandbookEntry:
        """A question with its answers."""
        base = self._knowledge.framework.title_of(fact.base)
        asked = "asked" if fact.stages is None else "asked only"
        answers = (_with_id(fact.label(answer), answer) for answer in fact.answer_ids)
        blocks = (
            _head(fact.id, fact.name, base, f"{asked} when {stages_of(fact.stages, self._knowledge)}"),
            points(*answers, first=1),
            Paragraph(fact.help),
            _label("Why it is asked", Paragraph(fact.why)),
            _label("Used by", self._links(users(fact.id, self._knowledge), self._places.rule)),
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
        yield _head(advised.id)
        yield Paragraph(advised.do)
        yield _label("First steps", points(*advised.first_steps, first=1))
        yield _label("Who", Paragraph(WHO[advised.who]))
        if advised.first_step_takes:
            yield _label("First step in", Paragraph(advised.first_step_takes))
        yield _label("Acts on", Paragraph((linked(acts_on),)))
        for heading, others in (("After", advised.after), ("Never beside", advised.excludes)):
            if others:
                yield _label(heading, self._links(others, self._places.recommendation))
        if advised.sets:
            done = changed_answers(advised, self._knowledge).items()
            answers = [(linked(self._places.fact(fact)), f": {label}") for fact, label in done]
            yield _label("Done when", Paragraph(join_inline(answers)))
        yield _label("Called for by", self._links(callers(advised.id, self._knowledge), self._places.rule))
        yield from self._lessons(advised.lessons)

    def lesson(self, lesson: Lesson) -> HandbookEntry:
        """A lesson with all that rests on it."""
        kind = self._knowledge.framework.lesson_kinds[lesson.kind]
        title = f"{lesson.statement}{self._knowledge.label(lesson)}"
        return HandbookEntry(f"lesson-{lesson.id}", title, kind, tuple(self._lesson_blocks(lesson)))

    def _lesson_blocks(self, lesson: Lesson) -> Iterator[Block]:
        yield _head(lesson.id)
        yield self._quote(lesson)
        if lesson.about:
            yield _label("About", Paragraph(row_of(map(self._places.base_or_value, lesson.about))))
        yield _label("Encoded by", self._links(self._encoding[lesson.id], self._places.rule))
        if citing := tuple(self._citing(lesson.id)):
            yield _label("Also behind", points(*citing))

    def quotes(self, lessons: Iterable[str]) -> Block:
        """Lessons where something cites them: what each says, its words, and where they stand."""
        return Listing(
            tuple(
                (Paragraph(self._link(name, self._places.lesson)), self._quote(self._knowledge.lessons[name]))
                for name in lessons
            )
        )

    def _quote(self, lesson: Lesson) -> Block:
        kind = self._knowledge.framework.lesson_kinds[lesson.kind]
        return quote_block(lesson.quote, f"{place_of(lesson, self._knowledge)}; {kind}")

    def _lessons(self, lessons: tuple[str, ...]) -> Iterator[Block]:
        if lessons:
            yield _label("Lessons", self._links(lessons, self._places.lesson))

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

    def _links(self, names: Iterable[str], place: Callable[[str], PageLink]) -> Block:
        links = [self._link(name, place) for name in names]
        return points(*links) if links else Paragraph("nothing yet")

    def _link(self, name: str, place: Callable[[str], PageLink]) -> tuple[str | Run, ...]:
        link = place(name)
        if self._with_ids:
            return _with_id(link.text, name)
        return linked(link), Words(f" {link.aside}" if link.aside else "", "aside")

    def _points(self, parts: Iterable[Point]) -> Listing:
        return Listing(
            tuple(
                (
                    Paragraph((Words(point.title, to=self._href(point.name)), point.says)),
                    *([self._points(point.parts)] if point.parts else []),
                )
                for point in parts
            )
        )

    def _href(self, name: str) -> str:
        if name in self._knowledge.facts:
            return self._places.fact(name).href
        return self._places.base_or_value(name).href if name in self._knowledge.framework.names_with_standing() else ""

    def _across(self, text: str) -> Block:
        sentence = pieces_across(text, self._knowledge)
        return Paragraph(tuple(Words(piece, "variable" if is_variable else "plain") for piece, is_variable in sentence))

    def _reason(self, rule: AnyRule | ConsistencyRule) -> Block:
        sentence = (
            Words(piece.text, "variable", self._places.fact(piece.fact).href) if piece.fact else piece.text
            for piece in pieces(rule, self._knowledge)
        )
        return _label("Because", Paragraph(tuple(sentence)))


def _head(name: str, *parts: Inline) -> Paragraph:
    """The line below the title: the id, and what it is."""
    return Paragraph(join_inline([Words(name, "code"), *parts], BETWEEN), "hint")


def _label(title: str, block: Block) -> Section:
    return Section(f"{title.rstrip(',')}:" if isinstance(block, Paragraph) else title, (block,), role="label")


def _with_id(words: str, name: str) -> tuple[str | Run, ...]:
    return f"{words} (", Words(name, "code"), ")"
