"""The recommendations of one advice in words, in the parts in which they stand: those to begin with, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from collabadvisor.document import wording
from collabadvisor.files.words import listed
from collabadvisor.inference.advice import Advice, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.report.advice.advice_content import Earlier, Item, Section
from collabadvisor.report.advice.citing import Citing
from collabadvisor.report.advice.equals import order_of
from collabadvisor.report.advice.outlook_words import Outlook, acted_on

WHOLE = ("verdict", "first")
"""The parts that are told with all that is known of them."""


class Sections:
    """What is advised in words; ``citing`` gives the reasons, ``outlook`` knows what open answers can move."""

    def __init__(self, advice: Advice, knowledge: KnowledgeBase, outlook: Outlook, citing: Citing) -> None:
        self.given = advice.recommendations
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.outlook = outlook
        self.citing = citing

    def all(self) -> Iterator[Section]:
        """The parts in their order; one that holds nothing is left out."""
        now, following, _ = PRIORITIES
        by_part: dict[str, list[Recommended]] = {}
        for advised in self.given:
            by_part.setdefault(_part(advised), []).append(advised)
        introduced = False
        for part, members in by_part.items():
            priority = now if part in WHOLE else members[0].priority
            named = self.framework.priorities[priority]
            title, meaning = named.title, named.meaning
            if part == "verdict":
                title, meaning = wording.BEFORE_ALL, ""
            elif part == "first":
                title = wording.BEGIN_WITH_THIS if len(members) == 1 else wording.BEGIN_WITH_THESE
                meaning = ""
            elif part == now:
                title, meaning = wording.ALSO_NOW, wording.ALSO_NOW_MEANING
            elif part == following and not by_part.keys() & {*WHOLE, now}:
                meaning = wording.NOTHING_BEFORE
            items = tuple(map(self._item, members))
            quotes = part in WHOLE and not introduced and any(map(_quotes, items))
            order = " ".join(filter(None, (order_of(members, self.given), wording.QUOTED if quotes else "")))
            introduced = introduced or quotes
            yield Section(part, priority, title, meaning, order, part in WHOLE, items)

    def _item(self, advised: Recommended) -> Item:
        known = self.knowledge.recommendations[advised.id]
        # What comes later in this advice cannot be asked for first.
        before = self.given[: advised.rank - 1]
        first = (other for other in before if other.id in known.after)
        moves = self.outlook.moves(advised)
        found = [reason for reason in advised.reasons if reason.finding != "verdict"]
        called = [reason for reason in advised.reasons if reason.finding == "verdict"]
        return Item(
            rank=advised.rank,
            title=advised.title,
            acts_on=acted_on(advised.acts_on, self.framework),
            do=advised.do,
            who=advised.who,
            takes=wording.TAKES.format(advised.first_step_takes) if advised.first_step_takes else "",
            first_steps=advised.first_steps,
            after=tuple(Earlier(other.rank, other.title) for other in first),
            why_here=advised.priority_because,
            moves=wording.COULD_MOVE.format(moves) if moves else "",
            moved_by=self.outlook.moved_by(advised),
            reasons=tuple(self.citing.reason(reason, advised.rank) for reason in found),
            lessons=tuple(lesson for reason in called for lesson in self.citing.lessons(reason, advised.rank)),
        )


def _part(advised: Recommended) -> str:
    if advised.acts_on is None:
        return "verdict"
    return "first" if advised.first else advised.priority


def _quotes(item: Item) -> bool:
    lessons = chain(item.lessons, *(reason.lessons for reason in item.reasons))
    return any(lesson.quote for lesson in lessons)


def others(sections: Sequence[Section]) -> str:
    """How much stands in short below what is told whole, in one sentence; empty where nothing does."""
    first, *rest = [f"{len(each.items)}{{}} {wording.PLACES[each.id]}" for each in sections if not each.whole] or [""]
    parts = [first.format(" more"), *(part.format("") for part in rest)]
    return wording.OTHERS.format(listed(parts)) if first else ""
