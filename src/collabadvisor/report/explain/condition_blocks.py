"""A rule that would bring something about, as blocks: which of its conditions hold, do not hold or are not known."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Listing, Paragraph, Words
from collabadvisor.files.words import join_words
from collabadvisor.reasoning.explain.explanation_model import Clause, JoinedClauses, LabelledTerm, RuleTrial

STATES = {True: "holds", False: "does not hold", None: "not known"}
JOINS = {"all": "All of these", "any": "One of these"}


def rule_blocks(rule: RuleTrial, groups: Collection[str], *, ids: bool = True) -> Iterator[Block]:
    """The rule, and its conditions; ``groups`` are the names that stand for many bases."""
    yield Paragraph((Words(f"{rule.title} [{rule.id}]" if ids else rule.title, "strong"), f": {rule.word}."))
    condition = rule.condition
    if not rule.speaks:
        yield Paragraph(rule.silent_because)
    elif condition.holds:
        yield Paragraph(wording.HOLDS_ALREADY)
    else:
        parts = condition.parts if isinstance(condition, JoinedClauses) else (condition,)
        what = JOINS[condition.join] if isinstance(condition, JoinedClauses) and len(parts) > 1 else "This"
        yield Paragraph(f"{what} would have to hold:")
        yield _conditions(parts, groups)


def _conditions(parts: Iterable[Clause | JoinedClauses], groups: Collection[str]) -> Listing:
    return Listing(tuple(_condition(part, groups) for part in parts))


def _condition(part: Clause | JoinedClauses, groups: Collection[str]) -> tuple[Block, ...]:
    if isinstance(part, JoinedClauses):
        joined = Paragraph(f"{JOINS[part.join]} ({STATES[part.holds]}):")
        return joined, _conditions(part.parts, groups)
    return (Paragraph(_clause(part, groups)),)


def _clause(part: Clause, groups: Collection[str]) -> str:
    it_would = f"It would have to be {any_of(part.would_do)}."
    if part.given is None:
        return f"Not answered: {part.title}. {it_would}"
    if part.name in groups:  # of so many bases it says which
        so = f"{part.title} {any_of(part.would_do)}: {part.given.label}"
        return f"{'Holds' if part.holds else 'Does not hold'}: {so}"
    if part.holds:
        return f"Holds: {part.title}: {part.given.label}"
    return f"Does not hold: {part.title}: {part.given.label}. {it_would}"


def any_of(answers: Iterable[LabelledTerm]) -> str:
    """The labels of answers, any of which would do."""
    return join_words((f"“{answer.label}”" for answer in answers), "or")
