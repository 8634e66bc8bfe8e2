"""What the scenarios of a pack show of its rules, as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.document.tree import Block, Document, Fold, Inline, Paragraph, Section, Table, Words, points
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.coverage_words import answers, counts, titled_groups, wrong
from collabadvisor.report.authoring.issue_words import pack_label, place
from collabadvisor.scenarios.features import Scenario
from collabadvisor.verification.coverage import Coverage, RuleExamples

TITLE = "What the scenarios show of the rules"
RULES = "The rules, and the scenarios that show them"
HEADS = ("Rule", "Fires", "Near misses", "Fires in scenarios of others")
EACH = "Rule by rule"
WRONG = "What is missing or wrong"
ANSWERS = "Answers of which no scenario makes anything"
ANSWERS_MEAN = (
    "With these no rule fires in any scenario, and in none would one fire with another answer in their place."
)
NEVER = "Recommendations that no scenario gets"
STANDS = "Stands, with a reason"
FIRES = "It fires"
NEAR_MISSES = "It does not, but would with one answer changed"


def coverage_document(
    coverage: Coverage, knowledge: KnowledgeBase, least: int, here: Path, *, full: bool = True
) -> Document:
    """How much is shown of each rule; ``full``: also by which scenarios, which are many.

    ``least`` is the share in per cent that has to be documented. Files are named as seen from the folder ``here``.
    """
    groups = [(title, rules) for title, rules in titled_groups(coverage, knowledge) if rules]
    tables = tuple(_counted(title, rules, links=full) for title, rules in groups)
    blocks = [
        Section("", tuple(map(Paragraph, counts(coverage, least))), role="part"),
        *_listed(WRONG, [wrong(issue, here) for issue in coverage.issues]),
        Section(RULES, tables),
        *_listed(ANSWERS, answers(coverage, knowledge), ANSWERS_MEAN),
        *_listed(NEVER, [knowledge.recommendations[name].title for name in coverage.never_advised]),
        *_listed(STANDS, [f"{stood.issue.about[0]}: {stood.issue.what} {stood.reason}" for stood in coverage.stands]),
    ]
    if full:
        each = (Section(title, tuple(_rule(examples, here) for examples in rules)) for title, rules in groups)
        blocks.append(Section(EACH, tuple(each)))
    return Document(TITLE, tuple(blocks), about=pack_label(knowledge))


def _listed(title: str, items: Iterable[str], meaning: str = "") -> Iterator[Block]:
    listing = points(*items)
    if listing.items:
        yield Section(title, (Paragraph(meaning), listing) if meaning else (listing,))


def _counted(title: str, rules: Iterable[RuleExamples], *, links: bool) -> Table:
    rows: Iterator[tuple[Inline, ...]] = (
        (
            Words(each.rule, "code", _id(each) if links else ""),
            *(f"{len(scenarios):,}" for scenarios in (each.fires, each.near_misses, each.elsewhere)),
        )
        for each in rules
    )
    return Table(title, HEADS, tuple(rows), (8, 2, 3, 3))


def _id(examples: RuleExamples) -> str:
    return f"rule-{examples.rule}"


def _rule(examples: RuleExamples, here: Path) -> Section:
    """A rule, with the scenarios that show it."""
    others = f"; it fires in {len(examples.elsewhere):,} of the scenarios that tell of something else"
    summary = f"Fires in {len(examples.fires):,}, nearly in {len(examples.near_misses):,}"
    blocks: list[Block] = [Paragraph((Words(examples.rule, "code"), others if examples.elsewhere else ""))]
    for title, scenarios in ((FIRES, examples.fires), (NEAR_MISSES, examples.near_misses)):
        if scenarios:
            blocks += [Paragraph(f"{title}:"), points(*(_scenario(each, here) for each in scenarios))]
    fold = Fold(f"{summary}; lacks {examples.lacks}" if examples.lacks else summary, tuple(blocks))
    return Section(examples.title, (fold,), _id(examples), "item")


def _scenario(scenario: Scenario, here: Path) -> tuple[str | Words, ...]:
    where = f"{place(scenario.where.path, here)}:{scenario.where.line}"
    return scenario.title, Words(f" ({where})", "aside")
