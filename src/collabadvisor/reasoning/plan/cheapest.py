"""The cheapest repair: the smallest changes of answers that reach a verdict, or that clear a recommendation.

A *change* gives a better answer to a question asked at the stage: a lever moves up. The stage never changes, no
answer gets worse, and all else stays as it is. A set of changes is *minimal* where ``advise`` meets the goal after it,
and meets it after no other set that moves only levers of this one, and none of them further. All minimal sets are
found, the cheapest first, for packs with rules of every kind.

Open questions stay open, and silent as they are in ``advise``: nobody knows what a step from there takes. So what is
known carries the plan, and two things are told beside it (``docs/decisions/0011-the-cheapest-repair.md``). Where the
verdict also needs more questions answered, how many: then the plan holds if no finding comes of their answers. And
where no change of known answers does, because something good must be known, open questions are levers as well: then
any answer to one is a step up, from the weakest.
"""

from __future__ import annotations

from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.plan.actions import ToDo
from collabadvisor.reasoning.plan.climb import Way
from collabadvisor.reasoning.plan.costs import Costs
from collabadvisor.reasoning.plan.goal import check_goal
from collabadvisor.reasoning.plan.levers import Lever, LeverReading
from collabadvisor.reasoning.plan.plan_model import FORMAT, Cost, Goal, Plan, PlannedChange, PlanOption
from collabadvisor.reasoning.plan.ways import Ways
from collabadvisor.venture.model import Venture


def plan(  # noqa: PLR0913  (what is wanted, by whom, at what cost, how much of it, and how thoroughly)
    venture: Venture,
    goal: Goal,
    knowledge: KnowledgeBase,
    *,
    costs: Costs | None = None,
    most: int | None = 5,
    budget: Budget | None = None,
) -> Plan:
    """The cheapest ways to a goal, with at most so many options (None: all, but of very many the first thousand).

    Where the budget does not suffice, the plan says so (``count_is_all``, ``because``, ``exact``).

    Raises:
        VentureError: the venture names a stage, fact or answer that the knowledge does not have.
        UnknownName: so does the goal.
        PackError: no verdict rule of the knowledge speaks of such a venture.
    """
    advice = quick_advice(venture, knowledge)
    check_goal(goal, venture.stage, knowledge)
    planner = _Planner(venture, goal, costs or {}, ToDo(advice, knowledge), knowledge, budget or Budget())
    worst = planner.worst_verdict(venture)
    nothing = Plan(
        format=FORMAT, venture=advice.venture, verdict=advice.verdict.id,
        worst=worst, goal=goal, reached=False, already=False,
        because="", in_the_way=(), count=0, count_is_all=True, answers_them=False, in_every=(), options=(),
        open_questions=advice.unanswered, exact=planner.exact, knowledge=advice.knowledge,
    )  # fmt: skip
    if planner.already():
        return nothing.replace(reached=True, already=True)
    return planner.make_plan(nothing, most)


class _Planner:
    def __init__(  # noqa: PLR0913, PLR0917  (all that a plan rests on)
        self, venture: Venture, goal: Goal, costs: Costs, todo: ToDo, knowledge: KnowledgeBase, budget: Budget
    ) -> None:
        self.budget = budget
        self.exact = True
        self.knowledge = knowledge
        self.venture = venture
        self.goal = goal
        self.costs = costs
        self.todo = todo
        self.chain = chain_of(knowledge, venture.stage)
        self.known = venture.known_answers()

    def worst_verdict(self, venture: Venture) -> str | None:
        """The worst verdict that the answers to the open questions can lead to; None where they can lead to none."""
        reached = bounds(venture, self.knowledge, self.budget.with_minimum())
        self.exact = self.exact and reached.exact
        return None if reached.verdict.missing else reached.verdict.verdicts[0]

    def already(self) -> bool:
        """Whether the goal is reached as things are."""
        return LeverReading(self.chain, self.known, (), self.goal).reaches_at_once(())

    def make_plan(self, nothing: Plan, most: int | None) -> Plan:
        """The plan, where something is to be done."""
        for still_open in (False, True):
            ways = Ways(self.chain, self.known, self.goal, self.costs, self.budget, still_open=still_open)
            if ways.search(most):
                break
        if not ways.found:
            return self._unreached(nothing, ways)
        options = tuple(self._option(ways, way) for way in ways.found[:most])
        return nothing.replace(
            reached=True,
            count=len(ways.found),
            count_is_all=ways.complete,
            answers_them=still_open,
            in_every=tuple(lever.fact for lever, _ in ways.common_moves()),
            options=options,
            exact=self.exact,
        )

    def _unreached(self, nothing: Plan, ways: Ways) -> Plan:
        if not ways.complete:
            return nothing.replace(because="given_up")
        # Moving what is to be kept is all that costs here, so the first way found moves the least of it.
        scales = {fact: self.chain.scale(fact) for fact in self.chain.facts}
        costs = {fact: dict.fromkeys(scale, int(fact in self.goal.keep)) for fact, scale in scales.items()}
        free = Ways(self.chain, self.known, self.goal.replace(keep=()), costs, self.budget, still_open=ways.still_open)
        free.search(1)
        if not free.found:
            return nothing.replace(because="never" if free.complete else "given_up")
        moved = (lever.fact for lever, place in zip(free.levers, free.found[0], strict=True) if place)
        return nothing.replace(because="kept", in_the_way=tuple(fact for fact in moved if fact in self.goal.keep))

    def _option(self, ways: Ways, way: Way) -> PlanOption:
        prices = [price[place] for price, place in zip(ways.prices, way, strict=True)]
        moved = zip(ways.levers, way, prices, strict=True)
        changes = tuple(self._change(lever, place, price) for lever, place, price in moved if place)
        share = ways.reach.share(way)
        after = self.venture.with_answers({change.fact: change.to for change in changes})
        return PlanOption(
            cost=sum(prices),
            changes=changes,
            do=self.todo.order(changes),
            unadvised=tuple(change.fact for change in changes if not change.recommendations),
            questions=ways.reach.missing(way, share),
            verdict=ways.reach.verdict(way, share),
            worst=self.worst_verdict(after),
        )

    def _change(self, lever: Lever, place: int, price: Cost) -> PlannedChange:
        to = lever.answers[place] or ""
        return PlannedChange(
            fact=lever.fact,
            now=lever.answers[0],
            to=to,
            steps=place,
            cost=price,
            recommendations=self.todo.recommendations_for(lever.fact, to),
        )
