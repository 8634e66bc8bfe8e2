"""The recommendations of one advice in words, in the parts in which they stand: those to begin with, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.document import wording
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Advice, Recommended
from collabadvisor.inference.ranking import HANGS
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.report.advice.advice_content import MOST_ACTIONS, Earlier, Item, RecommendationGroup
from collabadvisor.report.advice.citing import Citing
from collabadvisor.report.advice.equal_ranks import order_of, spans
from collabadvisor.report.advice.outlook_words import Outlook, acted_on

WHOLE = ("verdict", "first")
"""The parts that are told with all that is known of them."""


class Sections:
    """What is advised in words; ``citing`` gives the reasons, ``outlook`` knows what open answers can move."""

    def __init__(self, advice: Advice, knowledge: KnowledgeBase, outlook: Outlook, citing: Citing) -> None:
        self.recommendations = advice.recommendations
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.outlook = outlook
        self.citing = citing

    def all(self) -> Iterator[RecommendationGroup]:
        """The parts in their order; one that holds nothing is left out."""
        now, following, _ = PRIORITIES
        by_part: dict[str, list[Recommended]] = {}
        for advised in self.recommendations:
            by_part.setdefault(_part(advised), []).append(advised)
        for part, members in by_part.items():
            priority = now if part in WHOLE else members[0].priority
            term = self.framework.priorities[priority]
            title, meaning = term.title, term.meaning
            if part == "verdict":
                title, meaning = wording.BEFORE_ALL, ""
            elif part == "first":
                title = wording.BEGIN_WITH_THIS if len(members) == 1 else wording.BEGIN_WITH_THESE
                meaning = ""
            elif part == now:
                title, meaning = wording.ALSO_NOW, wording.ALSO_NOW_MEANING
            elif part == following and not by_part.keys() & {*WHOLE, now}:
                meaning = wording.NOTHING_BEFORE
            order = " ".join(filter(None, (_hanging(members), order_of(members, self.recommendations))))
            yield RecommendationGroup(
                part, priority, title, meaning, order, part in WHOLE, tuple(map(self._item, members))
            )

    def _item(self, advised: Recommended) -> Item:
        recommendation = self.knowledge.recommendations[advised.id]
        # What comes later in this advice cannot be asked for first.
        before = self.recommendations[: advised.rank - 1]
        first = (other for other in before if other.id in recommendation.after)
        moves = self.outlook.moves(advised)
        reasons = [reason for reason in advised.reasons if reason.finding != "verdict"]
        verdict_reasons = [reason for reason in advised.reasons if reason.finding == "verdict"]
        return Item(
            id=advised.id,
            rank=advised.rank,
            title=advised.title,
            acts_on=acted_on(advised.acts_on, self.framework),
            do=advised.do,
            who=advised.who,
            first_step=f"in {advised.first_step_takes}" if advised.first_step_takes else "",
            first_steps=advised.first_steps,
            after=tuple(Earlier(other.rank, other.title) for other in first),
            moves=wording.COULD_MOVE.format(moves) if moves else "",
            moved_by=self.outlook.dependence_sentence(advised),
            reasons=tuple(self.citing.reason(reason, advised.rank) for reason in reasons),
            lessons=tuple(number for reason in verdict_reasons for number in self.citing.lessons(reason)),
        )


def _hanging(members: Sequence[Recommended]) -> str:
    """On which of these the verdict hangs."""
    ranks = [advised.rank for advised in members if HANGS in advised.priority_because]
    alone = len(members) == 1 and members[0].first
    return wording.VERDICT_HANGS_ON.format("it" if alone else spans(ranks)) if ranks else ""


def _part(advised: Recommended) -> str:
    if advised.acts_on is None:
        return "verdict"
    return "first" if advised.first else advised.priority


def first_items(sections: Sequence[RecommendationGroup], do_first: tuple[Item, ...] = ()) -> tuple[Item, ...]:
    """What to begin with, in its order; where nothing presses, what stands first. ``do_first`` stands before it."""
    whole = tuple(item for section in sections if section.whole for item in section.items)
    usual = whole or tuple(item for section in sections[:1] for item in section.items)
    return (*do_first, *(item for item in usual if item not in do_first))


def remaining_counts(sections: Sequence[RecommendationGroup], do_first: tuple[Item, ...] = ()) -> str:
    """How much there is beside what the first page names, as "2 more for now and 5 to do next"; else empty."""
    named = first_items(sections, do_first)[:MOST_ACTIONS]
    short = [(each.id, sum(item not in named for item in each.items)) for each in sections if not each.whole]
    first, *rest = [f"{many}{{}} {wording.PLACES[name]}" for name, many in short if many > 0] or [""]
    return join_words([first.format(" more"), *(part.format("") for part in rest)])
