"""A plan in words: the sentences that its text is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.files.words import clean, join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names
from collabadvisor.knowledge.rules import WHO
from collabadvisor.reasoning.plan.plan_model import Cost, Doing, Plan, PlannedChange, PlanOption

INEXACT = (
    "There are too many ways to answer the open questions to look at all of them: the verdict may not turn out as bad "
    "as is said here."
)


class PlanWords:
    """Says the parts of a plan in the words of its pack."""

    def __init__(self, plan: Plan, knowledge: KnowledgeBase, rest: str = "") -> None:
        self.plan = plan
        self.rest = f" ({rest})" if rest else ""
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.venture = clean(plan.venture.name)
        self.same_questions = len({tuple(option.questions.items()) for option in plan.options}) == 1
        self.by_steps = all(option.cost == _steps(option) for option in plan.options)

    def present_state(self) -> str:
        """A sentence on where the venture stands."""
        stage = self.framework.stages[self.plan.venture.stage].title
        return f"Stage: {stage}. The verdict now: {self.verdict(self.plan.verdict)}."

    def goal_sentence(self) -> str:
        """A sentence on what is to be reached, and what is to be kept."""
        goal = self.plan.goal
        best = self.framework.stages[self.plan.venture.stage].verdicts[-1]
        better = "" if goal.reach == best else " or better"
        parts = [f"the verdict {self.verdict(goal.reach)}{better}"] if goal.reach else []
        if goal.clear:
            titles = join_words(f"“{self.recommendation(name)}”" for name in goal.clear)
            parts.append(f"{titles} no longer advised")
        limit = f" {self._list_facts(goal.keep)} stays as it is." if goal.keep else ""
        limit = limit.replace("stays as it is", "stay as they are") if len(goal.keep) > 1 else limit
        return f"Wanted: {', and '.join(parts)}.{limit}"

    def result_sentences(self) -> Iterator[str]:
        """Sentences on whether the goal can be reached, and how many ways there are."""
        plan = self.plan
        if plan.already:
            yield "That is so already. By what is known, nothing has to change."
        elif not plan.reached:
            yield from self._unreached()
        elif not plan.options[0].changes:
            yield "Nothing that is known stands in the way, but too little is known to say so yet."
        else:
            yield from self._options()
        if not plan.exact:
            yield INEXACT

    def _unreached(self) -> Iterator[str]:
        if self.plan.because == "kept":
            names = join_words(self.fact(fact) for fact in self.plan.in_the_way)
            yield f"This cannot be reached while all of that is kept. To give up this much of it would do: {names}."
        elif self.plan.because == "never":
            yield "This cannot be reached: no better answers, to any of the questions, bring it about at this stage."
        else:
            yield "No option was found, but the search was given up before its end. There may be one."

    def _options(self) -> Iterator[str]:
        plan = self.plan
        if plan.count == 1 and plan.count_is_all:
            yield "There is one option. Nothing in it can be left out, and no step can be smaller."
        elif plan.count == 1:
            yield "One option was found, in which nothing can be left out or be smaller; there may be more."
        else:
            few = len(plan.options)
            many = f"{plan.count:,}" if plan.count_is_all else f"more than {plan.count - 1:,}"
            part = f"; here {f'are {few}, the cheapest first' if few > 1 else 'is the cheapest'}{self.rest}"
            yield (
                f"There are {many} options{part if few < plan.count else ''}. In none can a change be left out, or be "
                "smaller."
            )
        if plan.answers_them:
            yield (
                "Better answers to what is known are not enough: something good must be known as well. So questions "
                "that are still open are among the changes."
            )

    def title(self, option: PlanOption, start: str) -> str:
        """The heading of an option: how many actions are listed in all, what they cost, and the verdict then."""
        if not option.changes:
            return "What to find out first"
        many = len(option.do) + len(option.unadvised)
        price = f"{many} action{'s' if many > 1 else ''}{' and more answers' if option.questions else ''}"
        price += "" if self.by_steps else f", cost {number(option.cost)}"
        verdict = f", then {self.verdict(option.verdict)}" if option.verdict else ""
        return f"{start}: {price}{verdict}"

    def change(self, change: PlannedChange) -> str:
        """A lever that moves: to what its recommendation aims at, and what less would do, where it would."""
        fact = self.knowledge.facts[change.fact]
        name = f"{fact.name[:1].upper()}{fact.name[1:]}"
        advised = change.recommendations[:1]
        aim = self.knowledge.recommendations[advised[0]].sets[change.fact] if advised else change.to
        less = "" if aim == change.to else f" (on paper, “{fact.name}: {fact.label(change.to)}” would do)"
        now = "not known so far; it must be" if change.now is None else f"from “{fact.label(change.now)}” to"
        return f"{name}: {now} “{fact.label(aim)}”{less}"

    def requirement_phrase(self, change: PlannedChange) -> str:
        """A phrase for what a requirement says is to be done about a question; empty where none asks it."""
        asking = (
            each for each in self.knowledge.requirements_at(self.plan.venture.stage) if change.fact in names(each.when)
        )
        sentences = []
        for each in asking:
            step = each.not_known if change.now is None else each.not_met
            title = clean(each.title).rstrip(".")
            sentences.append(f"“{title}” is required. {clean(step.do)} Who: {WHO[step.who]}.")
        return " ".join(sentences)

    def questions(self, option: PlanOption) -> str:
        """What must be answered as well; empty where nothing must."""
        parts = [
            f"{count} about {self.framework.bases[base].title.lower()}" for base, count in option.questions.items()
        ]
        if not parts:
            return ""
        return f"Answer more questions: at least {join_words(parts)}. Should weaknesses come out, more has to change."

    def omission_sentence(self, doing: Doing, options: Iterable[PlanOption]) -> str:
        """A sentence on what all of these options leave out before a recommendation; empty where there is nothing."""
        ids = {other.recommendation for option in options for other in option.do}
        titles = join_words(f"“{self.recommendation(name)}”" for name in doing.leaves_out if name not in ids)
        return f"It should come after {titles}, left out here." if titles else ""

    def rests_on(self) -> Iterator[str]:
        """What could still go against the plan."""
        many, total = len(self.plan.open_questions), self.plan.venture.questions
        if many:
            yield f"This goes by what is known: {many} of {total} questions {'is' if many == 1 else 'are'} open."
            yield from self._worst()
        if any(option.changes for option in self.plan.options):
            yield (
                "The cheapest on paper is not advice: these changes are the least that is needed, not what is best for "
                "the venture."
            )

    def _worst(self) -> Iterator[str]:
        order = self.framework.stages[self.plan.venture.stage].verdicts
        verdicts = [option.worst for option in self.plan.options] if self.plan.options else [self.plan.worst]
        worst = min((verdict for verdict in verdicts if verdict), key=order.index, default=None)
        goal = self.plan.goal.reach
        if worst is None:
            return
        if goal and order.index(worst) >= order.index(goal):
            yield f"Whatever the answers, the verdict will not be worse than {self.verdict(worst)}."
        else:
            yield f"If the answers are bad, the verdict can still be {self.verdict(worst)}."

    def priority(self, doing: Doing) -> str:
        """How urgent it is in the present advice."""
        if doing.priority is None:
            return "not advised at present"
        return self.framework.priorities[doing.priority].title.lower()

    def recommendation(self, name: str) -> str:
        """The title of a recommendation."""
        return clean(self.knowledge.recommendations[name].title)

    def verdict(self, name: str | None) -> str:
        """The title of a verdict."""
        return clean(self.framework.verdicts[name].title) if name else "none"

    def fact(self, name: str) -> str:
        """The name of a fact."""
        return self.knowledge.facts[name].name

    def _list_facts(self, facts: Iterable[str]) -> str:
        names = join_words(self.fact(fact) for fact in facts)
        return f"{names[:1].upper()}{names[1:]}"


def _steps(option: PlanOption) -> int:
    return sum(change.steps for change in option.changes)


def number(cost: Cost) -> str:
    """A cost as it is written."""
    return str(cost) if isinstance(cost, int) or cost.denominator == 1 else f"{float(cost):g}"


def join_numbers(numbers: Iterable[int]) -> str:
    """Numbers as a phrase: ``1, 2 and 5``."""
    return join_words(map(str, numbers))
