"""Why not: what keeps something from being concluded of a venture, and the smallest changes that would bring it."""

from __future__ import annotations

from collections.abc import Iterable

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, branches
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import Rule
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.explain.explanation_model import (
    WHY_NOT,
    ChangeSet,
    LabelledTerm,
    Link,
    NeededChange,
    Subject,
    WhyNot,
)
from collabadvisor.reasoning.explain.hindrances import Hindrances
from collabadvisor.reasoning.explain.links import Links
from collabadvisor.reasoning.explain.outcome import outcome
from collabadvisor.reasoning.explain.rule_trials import rules_for_wish, silent_because, sort_rules, try_rule
from collabadvisor.reasoning.explain.smallest_changes import Answers, smallest_changes
from collabadvisor.reasoning.explain.worse_verdicts import WorseVerdicts
from collabadvisor.venture.model import Venture


def why_not(venture: Venture, name: str, knowledge: KnowledgeBase, budget: Budget | None = None) -> WhyNot:
    """Why a recommendation, finding, standing or verdict was not concluded, and what would bring it about.

    ``name`` is what ``Links.find_subject`` knows. A base or value alone asks why it is not sound, and ``verdict`` why
    the verdict is not the best of the stage. Where the budget does not suffice for all changes, it says so.

    Raises:
        UnknownName: nothing has this name; the nearest known one is told.
        VentureError: the venture names a stage, fact or answer that the knowledge does not have.
        PackError: no verdict rule of the knowledge speaks of such a venture.
    """
    links = Links(venture, knowledge)
    subject = _best(links, links.find_subject(name))
    concluded, says = outcome(links, subject)
    rules = [] if concluded else rules_for_wish(subject, knowledge)
    speaking = [rule for rule in rules if isinstance(rule, Rule | Requirement) and not silent_because(links, rule)]
    budget = budget or Budget()
    changes = tuple(_changes(links, speaking, budget))
    return WhyNot(
        format=WHY_NOT,
        venture=links.advice.venture,
        asked=subject,
        concluded=concluded,
        says=says,
        instead="" if concluded else _instead(links, subject),
        rules=tuple(try_rule(links, rule) for rule in sort_rules(links, rules)),
        changes=changes,
        changes_are_all=not budget.exceeded,
        in_the_way=() if concluded else _in_the_way(links, subject),
        knowledge=links.advice.knowledge,
    )


def _best(links: Links, subject: Subject) -> Subject:
    if subject.wanted or subject.kind not in ("standing", "verdict"):
        return subject
    if subject.kind == "standing":
        return subject.replace(wanted="sound")
    best = links.verdicts[-1]
    return subject.replace(wanted=best, title=links.framework.verdicts[best].title)


def _instead(links: Links, subject: Subject) -> str:
    if subject.kind == "standing":
        return links.inference.standings[subject.id].result
    return links.inference.verdict.result if subject.kind == "verdict" else ""


def _changes(links: Links, rules: list[Rule | Requirement], budget: Budget) -> list[ChangeSet]:
    """All the smallest changes that make any of the rules hold."""
    present, facts = links.venture.known_answers(), links.knowledge.facts
    if not rules:
        return []
    condition = Any_(tuple(_by_the_scale(rule.when) for rule in rules))
    scales = {name: fact.scale for name, fact in facts.items()}
    return [
        ChangeSet(
            changes=tuple(_change(links, name, answers[name], present.get(name)) for name in answers),
            rules=tuple(rule.id for rule in rules if _can_hold(links, rule, answers)),
        )
        for answers in smallest_changes(condition, present, scales, budget)
    ]


def _by_the_scale(condition: Condition) -> Condition:
    """The ways in which a condition holds by answers on a scale: that something does not apply is no change to make."""
    on_scale = ({name: accepted - {DOES_NOT_APPLY} for name, accepted in way.items()} for way in branches(condition))
    return Any_(tuple(All(tuple(Accepts(*each) for each in way.items())) for way in on_scale if all(way.values())))


def _change(links: Links, name: str, to: Iterable[str], present: str | None) -> NeededChange:
    fact = links.knowledge.facts[name]
    now = None if present is None else LabelledTerm(id=present, label=fact.label(present))
    return NeededChange(
        fact=name,
        title=fact.name,
        given=now,
        to=tuple(LabelledTerm(id=answer, label=fact.label(answer)) for answer in to),
    )


def _can_hold(links: Links, rule: Rule | Requirement, answers: Answers) -> bool:
    """Whether a rule holds after some of the changes that an entry stands for."""
    choices = {name: (answer,) for name, answer in links.venture.known_answers().items()} | answers
    return any(
        all(accepted.intersection(choices.get(name, ())) for name, accepted in branch.items())
        for branch in branches(rule.when)
    )


def _in_the_way(links: Links, subject: Subject) -> tuple[Link, ...]:
    if subject.kind == "standing" and subject.wanted != "not_known":
        return tuple(Hindrances(links).standing_hindrances(subject.id, subject.wanted))  # type: ignore[arg-type]  # as looked up
    if subject.kind == "verdict" and subject.wanted in links.verdicts:
        return WorseVerdicts(links).links_to_worse(subject.wanted)
    return ()
