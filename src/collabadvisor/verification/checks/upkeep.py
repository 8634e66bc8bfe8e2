"""What a pack leaves lying about: lessons that no rule encodes, drafts, and what points to a rule that is retired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.parts import Placed
from collabadvisor.knowledge.rules import AnyRule, Recommendation
from collabadvisor.verification.check_model import Found, stable

TAUGHT = ("observed", "argued")
"""The kinds of lesson that the source itself teaches, and that rules are there to encode."""


def not_encoded(knowledge: KnowledgeBase) -> Iterator[Found]:
    """A lesson that was observed or argued about a base, and that no rule about a base encodes."""
    encoded = {name for rule in stable(knowledge) for name in rule.lessons}
    for name, lesson in knowledge.lessons.items():
        taught = lesson.kind in TAUGHT and set(lesson.about) & set(knowledge.framework.bases)
        if taught and name not in encoded:
            what = "no stable rule about a base encodes this lesson."
            remedy = "Write one, or name it under 'lessons:' of the rule that does."
            yield Found((name,), knowledge.parts.lessons[name].problem(("id",), what, remedy))


def draft(knowledge: KnowledgeBase) -> Iterator[Found]:
    """A rule that is still a draft, and does not speak."""
    for placed in _rules(knowledge):
        if placed.thing.status == "draft":
            what = "this rule is a draft, and does not speak."
            yield Found((placed.thing.id,), placed.problem(("status",), what, "Make it stable, or drop it."))


def names_a_retired_rule(knowledge: KnowledgeBase) -> Iterator[Found]:
    """A retired rule whose successor does not speak either, and an exception for a rule that is retired."""
    status = {placed.thing.id: placed.thing.status for placed in _rules(knowledge)}
    for placed in _rules(knowledge):
        successor = placed.thing.retired.successor if placed.thing.retired else None
        if successor and status[successor] != "stable":
            what = f"the rule that took the place of this one, '{successor}', is {_told(status[successor])} itself."
            yield Found(
                (placed.thing.id, successor), placed.problem(("retired", "successor"), what, "Name one that speaks.")
            )
    for entry in knowledge.parts.exceptions:
        for index, name in enumerate(entry.thing.about):
            if status.get(name) == "retired":
                what = f"the rule '{name}' is retired, and needs no exception."
                yield Found((name,), entry.problem(("about", index), what, "Drop it."))


def same_title(knowledge: KnowledgeBase) -> Iterator[Found]:
    """Two rules, or two recommendations, with the same title: a reader takes one for the other."""
    kinds: tuple[tuple[str, list[Placed[AnyRule]] | list[Placed[Recommendation]]], ...] = (
        ("rule", [placed for placed in _rules(knowledge) if placed.thing.status != "retired"]),
        ("recommendation", [knowledge.parts.recommendations[name] for name in knowledge.recommendations]),
    )
    for kind, things in kinds:
        titled = defaultdict(list)
        for placed in things:
            titled[placed.thing.title.casefold()].append(placed)
        for first, *others in titled.values():
            for placed in others:
                what = f"the {kind} '{first.thing.id}' has the same title."
                about = (placed.thing.id, first.thing.id)
                yield Found(about, placed.problem(("title",), what, "Say in the title what is different here."))


def _told(status: str) -> str:
    return "a draft" if status == "draft" else status


def _rules(knowledge: KnowledgeBase) -> list[Placed[AnyRule]]:
    return [*(knowledge.parts.rules[name] for name in knowledge.rules),
            *(knowledge.parts.verdict_rules[name] for name in knowledge.verdict_rules),
            *(knowledge.parts.portfolio_rules[name] for name in knowledge.portfolio_rules)]  # fmt: skip
