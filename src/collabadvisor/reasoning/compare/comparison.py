"""Progress: one venture then and now. What moved, what was met, and whether the facts or the knowledge moved it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.difference import difference
from collabadvisor.reasoning.compare.difference_model import (
    AdviceDifference,
    MovedBy,
    Movers,
    OneSided,
    RankPlace,
    RecommendationMovement,
)
from collabadvisor.reasoning.compare.sides import Side, judge, saved_side
from collabadvisor.venture.model import Venture


class StillAdvised(Form):
    """A recommendation that still stands: it was advised before, and is now."""

    id: str
    title: str
    before: RankPlace
    after: RankPlace


@dataclass(frozen=True)
class Comparison:
    """Two sides of one venture, and everything between them.

    ``between`` is the venture as it is now, judged by the earlier knowledge; None where the knowledge is the same, or
    where one of the two is not at hand. ``moved_by`` says whether the facts moved something or the knowledge.
    ``untold`` are the questions asked on both sides whose answers a saved advice does not tell; ``unread`` those whose
    answers the earlier knowledge does not know.
    """

    before: Side
    after: Side
    between: Side | None
    difference: AdviceDifference
    moved_by: Movers
    met: tuple[RecommendationMovement, ...]
    dropped: tuple[RecommendationMovement, ...]
    new: tuple[RecommendationMovement, ...]
    standing: tuple[StillAdvised, ...]
    one_sided: tuple[OneSided, ...]
    untold: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def same_stage(self) -> bool:
        """Whether both are at one stage."""
        return self.before.advice.venture.stage == self.after.advice.venture.stage

    @property
    def same_knowledge(self) -> bool:
        """Whether one knowledge base gave both advices, to the letter."""
        return self.before.advice.knowledge.digest == self.after.advice.knowledge.digest


def compare(
    before: Venture | Advice,
    after: Venture | Advice,
    knowledge: KnowledgeBase,
    before_knowledge: KnowledgeBase | None = None,
) -> Comparison:
    """What happened between two states of one venture, each a venture or the advice that was saved of it.

    ``knowledge`` judges what is now, and what was before too unless ``before_knowledge`` is given.

    Raises:
        VentureError: the knowledge that is to judge a venture does not know its stage, a fact or an answer; or the
            earlier knowledge is not the one that gave the saved advice.
    """
    if before_knowledge is not None and isinstance(before, Advice):
        _gave(before, before_knowledge)
    old = _side(before, before_knowledge or knowledge)
    new = _side(after, knowledge)
    between: Side | None = None
    unread: tuple[str, ...] = ()
    if before_knowledge is not None and isinstance(after, Venture):
        between, unread = _between(after, before_knowledge)
    diff = difference(old, new, knowledge)
    gone = [moved for moved in diff.recommendations if moved.way == "vanishes"]
    met = tuple(moved for moved in gone if _met(moved, diff, old))
    return Comparison(
        before=old,
        after=new,
        between=between,
        difference=diff,
        moved_by=_moved_by(old.advice, between.advice if between else None, new.advice),
        met=met,
        dropped=tuple(moved for moved in gone if moved not in met),
        new=tuple(moved for moved in diff.recommendations if moved.way == "appears"),
        standing=tuple(_standing(old.advice, new.advice)),
        one_sided=tuple(_one_sided(old, new)),
        untold=tuple(
            sorted(fact for fact in old.questions & new.questions if not (old.tells(fact) and new.tells(fact)))
        ),
        unread=unread,
    )


def _side(state: Venture | Advice, knowledge: KnowledgeBase) -> Side:
    return saved_side(state, knowledge) if isinstance(state, Advice) else judge(state, knowledge)


def _gave(advice: Advice, knowledge: KnowledgeBase) -> None:
    if knowledge.digest != advice.knowledge.digest:
        what = "this is not the knowledge that gave the saved advice: its digest is another one."
        remedy = f"Find the knowledge of version {advice.knowledge.version}, or do without it."
        raise VentureError([Problem(Location(str(knowledge.pack)), what, remedy)])


def _between(venture: Venture, knowledge: KnowledgeBase) -> tuple[Side | None, tuple[str, ...]]:
    """The venture by a knowledge base that need not know its stage, and the answers that it does not know."""
    if venture.stage not in knowledge.framework.stages:
        return None, ()
    answers = {
        fact: reply
        for fact, reply in venture.answers.items()
        if fact in knowledge.facts and (reply.answer is None or reply.answer in knowledge.facts[fact].answer_ids)
    }
    return judge(venture.replace(answers=answers), knowledge), tuple(
        sorted(venture.known_answers().keys() - answers.keys())
    )


def _met(moved: RecommendationMovement, diff: AdviceDifference, before: Side) -> bool:
    """Whether each finding that called for it is no longer so, by an answer that became better."""
    better = {answer.name for answer in diff.answers if answer.way == "better"}
    went = {finding.rule: finding for finding in diff.findings if finding.way == "went"}
    advised = next(advised for advised in before.advice.recommendations if advised.id == moved.id)
    callers = [went.get(reason.rule) for reason in advised.reasons]
    return bool(callers) and all(finding is not None and better.intersection(finding.answers) for finding in callers)


def _standing(before: Advice, after: Advice) -> Iterator[StillAdvised]:
    old = {advised.id: advised for advised in before.recommendations}
    for advised in after.recommendations:
        if advised.id in old:
            before_, after_ = (RankPlace(rank=each.rank, priority=each.priority) for each in (old[advised.id], advised))
            yield StillAdvised(id=advised.id, title=advised.title, before=before_, after=after_)


def _one_sided(before: Side, after: Side) -> Iterator[OneSided]:
    for fact in sorted(before.questions ^ after.questions):
        side: Literal["before", "after"] = "before" if fact in before.questions else "after"
        here = before if side == "before" else after
        if fact in here.answers:
            yield OneSided(fact=fact, side=side, answer=here.answers[fact])


def _moved_by(before: Advice, between: Advice | None, after: Advice) -> Movers:
    if before.knowledge.digest == after.knowledge.digest:
        between = after  # nothing but the facts can have moved anything
    sides = (before, between, after)
    verdicts = _moved({"verdict": side.verdict.id} if side else None for side in sides)
    standings = (side.standings if side else None for side in sides)
    advised = ({each.id: each.priority for each in side.recommendations} if side else None for side in sides)
    return Movers(verdict=verdicts.get("verdict"), standings=_moved(standings), recommendations=_moved(advised))


def _moved(states: Iterable[Mapping[str, str] | None]) -> dict[str, MovedBy]:
    """What moved each name whose state is another one at the end: states before, between (if it is known) and after."""
    before, between, after = states
    assert before is not None  # noqa: S101  (only what is between can be missing)
    assert after is not None  # noqa: S101  (as above)
    moved: dict[str, MovedBy] = {}
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if between is None:
            moved[name] = "not_told"
        elif between.get(name) == new:
            moved[name] = "facts"
        else:
            moved[name] = "knowledge" if between.get(name) == old else "both"
    return moved
