"""The rules that would bring something about, each tried on a venture."""

from __future__ import annotations

from collections.abc import Iterable

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import AnyRule, Rule, VerdictRule
from collabadvisor.reasoning.explain.clauses import clauses, fact_wording, standing_wording
from collabadvisor.reasoning.explain.explanation_model import RuleTrial, Subject
from collabadvisor.reasoning.explain.links import Links


def rules_for_wish(subject: Subject, knowledge: KnowledgeBase) -> list[AnyRule]:
    """The rules that would bring about what was asked for, whether they speak or not."""
    rules, verdict_rules = knowledge.rules.values(), knowledge.every_verdict_rule.values()
    every: tuple[AnyRule, ...] = (*rules, *verdict_rules)
    if subject.kind == "recommendation":
        recommending: tuple[Rule | VerdictRule, ...] = (*rules, *verdict_rules)
        return [rule for rule in recommending if subject.id in rule.recommend]
    if subject.kind == "verdict":
        return [rule for rule in verdict_rules if rule.verdict == subject.wanted]
    if subject.kind == "lesson":
        return [rule for rule in every if subject.id in rule.lessons]
    if subject.kind == "finding":
        return [knowledge.rules[subject.id]]
    if subject.kind == "requirement":
        return [knowledge.requirements[subject.id]]
    return [knowledge.every_verdict_rule[subject.id]] if subject.kind == "verdict_rule" else []


def sort_rules(links: Links, rules: Iterable[AnyRule]) -> list[AnyRule]:
    """The rules in order: those that speak first, and of these the gravest."""

    def key(rule: AnyRule) -> tuple[bool, int, str]:
        return bool(silent_because(links, rule)), rule.gravity if isinstance(rule, Rule) else -1, rule.id

    return sorted(rules, key=key)


def try_rule(links: Links, rule: AnyRule) -> RuleTrial:
    """The trial of a rule: what it finds, whether it speaks of this venture, and which of its conditions hold."""
    of_facts = isinstance(rule, Rule | Requirement)
    wording = fact_wording if of_facts else standing_wording
    state = links.venture.known_answers() if of_facts else links.standings
    silent = silent_because(links, rule)
    return RuleTrial(
        id=rule.id,
        title=rule.title,
        word=_finds(links, rule),
        speaks=not silent,
        silent_because=silent,
        condition=clauses(rule.when, state, wording, links.knowledge),
    )


def _finds(links: Links, rule: AnyRule) -> str:
    if isinstance(rule, Rule):
        return links.grade(rule)
    if isinstance(rule, Requirement):
        return "required"
    assert isinstance(rule, VerdictRule)  # noqa: S101  (there is no other kind)
    return f"calls for the verdict “{links.framework.verdicts[rule.verdict].title}”"


def silent_because(links: Links, rule: AnyRule) -> str:
    """Why a rule does not speak of this venture, whatever its answers; "" where it does."""
    if rule.retired:
        follows = rule.retired.successor
        return f"It is retired: {rule.retired.reason}" + (f" [{follows}] took its place." if follows else "")
    if rule.status == "draft":
        return "It is a draft, which nothing is concluded from yet."
    if links.stage in rule.stages:
        return ""
    stages = links.framework.stages
    speaks = ", ".join(stages[stage].title.lower() for stage in rule.stages)
    return f"It does not speak at this stage ({stages[links.stage].title.lower()}), only at these: {speaks}."
