"""What a pack leaves lying about: lessons that no rule encodes, drafts, and what points to a rule that is retired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import AnyRule, Recommendation
from collabadvisor.verification.check_model import CheckFinding, stable

TAUGHT = ("observed", "argued", "guidance", "evaluation", "policy")
"""The kinds of lesson that a source itself teaches, and that rules are there to encode."""


def not_encoded(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A lesson that a source teaches about a base, and that no rule about a base encodes."""
    encoded = {name for rule in (*stable(knowledge), *knowledge.requirements.values()) for name in rule.lessons}
    for name, lesson in knowledge.lessons.items():
        taught = lesson.kind in TAUGHT and set(lesson.about) & set(knowledge.framework.bases)
        if taught and name not in encoded:
            what = "no stable rule about a base encodes this lesson."
            remedy = "Write one, or name it under 'lessons:' of the rule that does."
            yield CheckFinding((name,), lesson.problem(("id",), what, remedy))


def draft(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule that is still a draft, and does not speak."""
    for rule in _rules(knowledge):
        if rule.status == "draft":
            what = "this rule is a draft, and does not speak."
            yield CheckFinding((rule.id,), rule.problem(("status",), what, "Make it stable, or drop it."))


def names_a_retired_rule(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A retired rule whose successor does not speak either, and an exception for a rule that is retired."""
    status = {rule.id: rule.status for rule in _rules(knowledge)}
    for rule in _rules(knowledge):
        successor = rule.retired.successor if rule.retired else None
        if successor and status[successor] != "stable":
            what = (
                f"the rule that took the place of this one, '{successor}', is {_status_text(status[successor])} itself."
            )
            yield CheckFinding(
                (rule.id, successor), rule.problem(("retired", "successor"), what, "Name one that speaks.")
            )
    for entry in knowledge.exceptions:
        for index, name in enumerate(entry.about):
            if status.get(name) == "retired":
                what = f"the rule '{name}' is retired, and needs no exception."
                yield CheckFinding((name,), entry.problem(("about", index), what, "Drop it."))


def same_title(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """Two rules, or two recommendations, with the same title: a reader takes one for the other."""
    kinds: tuple[tuple[str, list[AnyRule] | list[Recommendation]], ...] = (
        ("rule", [rule for rule in _rules(knowledge) if rule.status != "retired"]),
        ("recommendation", list(knowledge.recommendations.values())),
    )
    for kind, things in kinds:
        titled = defaultdict(list)
        for each in things:
            titled[each.title.casefold()].append(each)
        for first, *others in titled.values():
            for each in others:
                what = f"the {kind} '{first.id}' has the same title."
                about = (each.id, first.id)
                yield CheckFinding(about, each.problem(("title",), what, "Say in the title what is different here."))


def _status_text(status: str) -> str:
    return "a draft" if status == "draft" else status


def _rules(knowledge: KnowledgeBase) -> list[AnyRule]:
    kinds = (knowledge.rules, knowledge.verdict_rules, knowledge.portfolio_rules, knowledge.requirements)
    return [rule for kind in kinds for rule in kind.values()]
