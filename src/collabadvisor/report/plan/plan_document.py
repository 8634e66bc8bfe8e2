"""A plan as a document: what is common to all options first, then the options, the cheapest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from collabadvisor.document.tree import Block, Document, Listing, Paragraph, Section, Words, points
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.plan.plan_model import Doing, Plan, PlannedChange, PlanOption
from collabadvisor.report.plan.plan_words import PlanWords, join_numbers

KIND = "Plan"
NOBODY_SETS_IT = "No recommendation sets this; how, is for you to say."
Action = tuple[int, tuple[Block, ...]]
"""What is to be done, with its number."""


def plan_document(plan: Plan, knowledge: KnowledgeBase, rest: str = "") -> Document:
    """The options of a plan. ``rest`` says how one asks for those that are left out."""
    words = PlanWords(plan, knowledge, rest)
    return Document(words.venture, tuple(_PlanBlocks(plan, words).all()), KIND, words.present_state())


class _PlanBlocks:
    def __init__(self, plan: Plan, words: PlanWords) -> None:
        self.plan, self.words = plan, words
        self.begun: set[str] = set()
        """The recommendations whose first step has been told."""

    def all(self) -> Iterator[Block]:
        yield Paragraph(self.words.goal_sentence(), "lead")
        yield Section("", tuple(map(Paragraph, self.words.result_sentences())), role="part")
        yield from self._common()
        if self.plan.count > 1:
            for place, option in enumerate(self.plan.options, start=1):
                yield Section(self.words.title(option, f"Option {place}"), tuple(self._option(option)))
        rests_on = " ".join(self.words.rests_on()) if self.plan.reached else ""
        if rests_on:
            yield Section("What this rests on", (Paragraph(rests_on),))

    def _common(self) -> Iterator[Block]:
        """What is the same in all options; where there is only one, all of it."""
        if not self.plan.options:
            return
        first = self.plan.options[0]
        # Of one option that was found before the search was given up, nobody can say that all others have the same.
        shared = self.plan.in_every if self.plan.count > 1 else [change.fact for change in first.changes]
        blocks = tuple(self._actions(self.plan.options, shared, ()))
        if self.words.same_questions and first.questions:
            blocks += (points(self.words.questions(first)),)
        title = "In every option" if self.plan.count > 1 else self.words.title(first, "What to do")
        yield from [Section(title, blocks)] if blocks else []

    def _option(self, option: PlanOption) -> Iterator[Block]:
        if self.plan.in_every:
            yield Paragraph("As in every option, and:")
        own = [change.fact for change in option.changes if change.fact not in self.plan.in_every]
        yield from self._actions([option], own, self.plan.in_every)
        if not self.words.same_questions and option.questions:
            yield points(self.words.questions(option))

    def _actions(
        self, options: Sequence[PlanOption], facts: Collection[str], before: Collection[str]
    ) -> Iterator[Listing]:
        """What to do for changes that some options share, in order; the numbers go on after those for others before."""
        option = options[0]
        numbers = _numbers(option, facts, before)
        changes = {change.fact: change for change in option.changes if change.fact in facts}
        actions: list[Action] = []
        for doing in option.do:
            brought = [changes[fact] for fact in doing.brings if fact in facts]
            if brought:
                place = self._place(doing, numbers, option)
                left_out = self.words.omission_sentence(doing, options)
                blocks = (*self._action(doing, brought, place), *([Paragraph(left_out)] if left_out else []))
                actions.append((numbers[doing.recommendation], blocks))
        for fact in option.unadvised:
            if fact in facts:
                blocks = (
                    Paragraph(f"{self.words.change(changes[fact])}."),
                    Paragraph(self.words.requirement_phrase(changes[fact]) or NOBODY_SETS_IT),
                )
                actions.append((numbers[fact], blocks))
        return _numbered(actions)

    def _action(self, doing: Doing, brought: Sequence[PlannedChange], place: str) -> Iterator[Block]:
        yield Paragraph((Words(doing.title, "strong"), f" ({place})"))
        new = doing.recommendation not in self.begun
        self.begun.add(doing.recommendation)
        for change in brought:
            yield Paragraph(f"{self.words.change(change)}.")
            for other in change.recommendations[1:] if new else ():
                yield Paragraph(f"Or: {self.words.recommendation(other)}")
        if new:
            yield Paragraph(f"First step: {doing.first_step}")

    def _place(self, doing: Doing, numbers: Mapping[str, int], option: PlanOption) -> str:
        """When it comes: its priority in the advice, and what of the option it comes after or before."""
        after = sorted(numbers[name] for name in doing.after if name in numbers)
        mine = numbers[doing.recommendation]
        waiting = (numbers.get(other.recommendation, 0) for other in option.do if doing.recommendation in other.after)
        before = sorted(number for number in waiting if 0 < number < mine)
        parts = [self.words.priority(doing)]
        parts += [f"after {join_numbers(after)}"] if after else []
        parts += [f"before {join_numbers(before)}"] if before else []
        return "; ".join(parts)


def _numbers(option: PlanOption, facts: Collection[str], before: Collection[str]) -> dict[str, int]:
    """The number of each action, by recommendation; of a change that none brings, by fact."""

    def actions(part: Collection[str]) -> Iterator[str]:
        yield from (doing.recommendation for doing in option.do if set(doing.brings).intersection(part))
        yield from (fact for fact in option.unadvised if fact in part)

    earlier, now = actions(before), actions(facts)
    return {name: place for place, name in enumerate(dict.fromkeys([*earlier, *now]), start=1)}


def _numbered(actions: Sequence[Action]) -> Iterator[Listing]:
    """The actions as lists; a new one begins where the numbers do not go on by one."""
    begins = [place for place, (number, _) in enumerate(actions) if not place or number != actions[place - 1][0] + 1]
    for begin, end in zip(begins, [*begins[1:], len(actions)], strict=False):  # no actions, no lists
        yield Listing(tuple(blocks for _, blocks in actions[begin:end]), actions[begin][0])
