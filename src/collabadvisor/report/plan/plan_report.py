"""A plan as text or JSON: what is common to all options first, then the options, the cheapest first. Layout only."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from collabadvisor.document.json_text import written
from collabadvisor.document.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.plan.plan_model import Doing, Plan, PlannedChange, PlanOption
from collabadvisor.report.plan.plan_words import PlanWords, counted

Lines = Iterator[str]


def render(form: str, plan: Plan, knowledge: KnowledgeBase, *, width: int = 88, rest: str = "") -> str:
    """The plan as "text" or "json", ending with one newline. The same input gives the same bytes.

    ``rest`` says how one asks for the options that are left out.
    """
    if form == "json":
        return f"{written(plan)}\n"
    text = "\n".join(_PlanText(plan, PlanWords(plan, knowledge, rest), max(width, NARROWEST)).lines())
    return f"{text}\n"


class _PlanText:
    def __init__(self, plan: Plan, words: PlanWords, width: int) -> None:
        self.plan = plan
        self.words = words
        self.width = width
        self.begun: set[str] = set()
        """The recommendations whose first step has been told."""

    def lines(self) -> Lines:
        yield from underlined(self.words.venture, self.width)
        yield from self._wrapped(self.words.now())
        yield from self._wrapped(self.words.wanted())
        yield ""
        for sentence in self.words.found():
            yield from self._wrapped(sentence)
        yield from self._common()
        if self.plan.count > 1:
            for place, option in enumerate(self.plan.options, start=1):
                yield from self._option(option, place)
        rests_on = list(self.words.rests_on()) if self.plan.reached else []
        if rests_on:
            yield from heading("What this rests on", self.width)
            yield from self._wrapped(" ".join(rests_on))

    def _common(self) -> Lines:
        """What is the same in all options; where there is only one, all of it."""
        if not self.plan.options:
            return
        first = self.plan.options[0]
        facts = self.plan.in_every
        questions = self.words.questions(first) if self.words.same_questions else ""
        if facts or questions:
            title = "In every option" if self.plan.count > 1 else self.words.title(first, "What to do")
            yield from heading(title, self.width)
        yield from self._things(self.plan.options, facts, ())
        if questions:
            yield from self._wrapped(questions, "  - ")

    def _option(self, option: PlanOption, place: int) -> Lines:
        yield from heading(self.words.title(option, f"Option {place}"), self.width)
        if self.plan.in_every:
            yield from self._wrapped("As in every option, and:")
        own = [change.fact for change in option.changes if change.fact not in self.plan.in_every]
        yield from self._things([option], own, self.plan.in_every)
        if not self.words.same_questions and option.questions:
            yield from self._wrapped(self.words.questions(option), "  - ")

    def _things(self, options: Sequence[PlanOption], facts: Collection[str], before: Collection[str]) -> Lines:
        """What to do for changes that some options share, in order; the numbers go on after those for others before."""
        option = options[0]
        numbers = self._numbers(option, facts, before)
        changes = {change.fact: change for change in option.changes if change.fact in facts}
        for doing in option.do:
            brought = [changes[fact] for fact in doing.brings if fact in facts]
            if brought:
                yield from self._thing(
                    doing, brought, self._place(doing, numbers, option), numbers[doing.recommendation]
                )
                yield from self._left_out(doing, options)
        for fact in option.unadvised:
            if fact in facts:
                yield from self._wrapped(f"{self.words.change(changes[fact])}.", f"{numbers[fact]:>3}. ")
                yield from self._wrapped("No recommendation sets this; how, is for you to say.", "     ")

    def _numbers(self, option: PlanOption, facts: Collection[str], before: Collection[str]) -> dict[str, int]:
        """The number of each action, by recommendation; of a change that none brings, by fact."""

        def actions(part: Collection[str]) -> Iterator[str]:
            yield from (doing.recommendation for doing in option.do if set(doing.brings).intersection(part))
            yield from (fact for fact in option.unadvised if fact in part)

        earlier, now = actions(before), actions(facts)
        return {name: place for place, name in enumerate(dict.fromkeys([*earlier, *now]), start=1)}

    def _thing(self, doing: Doing, brought: Sequence[PlannedChange], place: str, number: int) -> Lines:
        yield from self._wrapped(f"{doing.title} ({place})", f"{number:>3}. ")
        new = doing.recommendation not in self.begun
        self.begun.add(doing.recommendation)
        for change in brought:
            yield from self._wrapped(f"{self.words.change(change)}.", "     ")
            for other in change.recommendations[1:] if new else ():
                yield from self._wrapped(f"Or: {self.words.recommendation(other)}", "     ")
        if new:
            yield from self._wrapped(f"First step: {doing.first_step}", "     ")

    def _left_out(self, doing: Doing, options: Sequence[PlanOption]) -> Lines:
        sentence = self.words.left_out(doing, options)
        if sentence:
            yield from self._wrapped(sentence, "     ")

    def _place(self, doing: Doing, numbers: dict[str, int], option: PlanOption) -> str:
        """When it comes: its priority in the advice, and what of the option it comes after or before."""
        after = sorted(numbers[name] for name in doing.after if name in numbers)
        mine = numbers[doing.recommendation]
        waiting = (numbers.get(other.recommendation, 0) for other in option.do if doing.recommendation in other.after)
        before = sorted(number for number in waiting if 0 < number < mine)
        said = [self.words.priority(doing)]
        said += [f"after {counted(after)}"] if after else []
        said += [f"before {counted(before)}"] if before else []
        return "; ".join(said)

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return wrapped(text, self.width, start)
