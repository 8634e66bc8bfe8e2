"""What became of the mutants of a pack, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from collabadvisor.document.tree import Block, Code, Document, Paragraph, Section, points
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_words import HELD, count_phrase, place
from collabadvisor.report.authoring.mutate_json import MutantCounts
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.mutants.missing_scenarios import Missing
from collabadvisor.verification.mutants.mutation import Mutation

TITLE = "Would a scenario notice?"
NOBODY = "Nobody would notice"
NO_DIFFERENCE = "Makes no difference to any venture"
STANDS = "Stands, with a reason"
LACKS = {
    "fires": "No scenario shows it to fire.",
    "near_miss": "No scenario shows how it nearly fires: a near miss, one answer away.",
    "not_met": "No scenario shows it where it is not met.",
    "not_known": "No scenario shows it where it is not known.",
    "met": "No scenario shows it where it is met.",
}
"""What is said of a scenario that notices no change, by what it shows."""


def mutate_document(mutation: Mutation, knowledge: KnowledgeBase, here: Path) -> Document:
    """How many changes are noticed, and the scenarios that are missing; files are named as seen from ``here``."""
    words = _MutationBlocks(mutation, knowledge, here)
    parts = (
        (NOBODY, (*words.missing(), *words.unmatched_blocks()) if mutation.issues else ()),
        (NO_DIFFERENCE, tuple(words.equivalent())),
        (STANDS, tuple(words.accepted_blocks())),
    )
    sections = (Section(title, blocks) for title, blocks in parts if blocks)
    return Document(TITLE, (Paragraph(_describe_run(mutation)), points(*_counts(mutation)), *sections))


def _describe_run(mutation: Mutation) -> str:
    more = count_phrase(
        mutation.left_out, "more takes steps of its own and was", "more take steps of their own and were"
    )
    rest = f" {more} not run." if mutation.left_out else ""
    rules = count_phrase(len(mutation.rules), "rule was", "rules were")
    ways = count_phrase(MutantCounts.of(mutation).mutants, "small way")
    return (
        f"{rules} changed in {ways}, one at a time, and the scenarios were run in "
        f"which the change can show, of {mutation.scenarios:,} in all.{rest}"
    )


def _counts(mutation: Mutation) -> Iterator[str]:
    others = sum(not each.by_own_scenario for each in mutation.killed)
    by_others = f", {others} of them only by a scenario of another rule" if others else ""
    yield f"{count_phrase(len(mutation.killed), 'change is', 'changes are')} noticed: a scenario fails{by_others}."
    if mutation.equivalent:
        yield f"{count_phrase(len(mutation.equivalent), 'makes', 'make')} no difference to any venture."
    if mutation.stands:
        yield f"{count_phrase(len(mutation.stands), 'is', 'are')} not noticed, and may stand: the reason is in {HELD}."
    noticing = [each for each in mutation.missing if each.mutants]
    if noticing:
        survived = sum(len(each.mutants) for each in noticing)
        scenarios = count_phrase(len(noticing), "scenario is", "scenarios are")
        yield f"{count_phrase(survived, 'is', 'are')} not noticed: {scenarios} missing."
    showing = [each for each in mutation.missing if each.shows is not None]
    of_rules = [each for each in showing if each.shows in {"fires", "near_miss"}]
    if of_rules:
        rules = count_phrase(len({each.rule for each in of_rules}), "rule is", "rules are")
        scenarios = count_phrase(len(of_rules), "scenario is", "scenarios are")
        yield f"{rules} not shown to fire, and beside it, one answer away, not to: {scenarios} missing."
    of_requirements = [each for each in showing if each not in of_rules]
    if of_requirements:
        number = len({each.rule for each in of_requirements})
        required = count_phrase(number, "requirement is", "requirements are")
        scenarios = count_phrase(len(of_requirements), "scenario is", "scenarios are")
        ways = f"in every way in which {'it' if number == 1 else 'they'} can stand"
        yield f"{required} not shown {ways}: {scenarios} missing."
    if mutation.unclear:
        unclear = count_phrase(len(mutation.unclear), "is", "are")
        yield f"{unclear} not noticed, and no venture was found on which it shows."


class _MutationBlocks:
    def __init__(self, mutation: Mutation, knowledge: KnowledgeBase, here: Path) -> None:
        self.mutation = mutation
        self.knowledge = knowledge
        self.here = here

    def missing(self) -> Iterator[Section]:
        for rule, group in groupby(self.mutation.missing, key=lambda each: each.rule):
            items = (self._nobody(each, first=not number) for number, each in enumerate(group))
            yield Section(self._where(rule), tuple(items), role="item")

    def _nobody(self, missing: Missing, *, first: bool) -> Section:
        rule = missing.rule
        new = missing.beside is None and first
        begins = f"  @rule:{rule}\n  Rule: {self.knowledge.rule(rule).title}\n\n" if new else ""
        failing = (Paragraph("No scenario fails if"), points(*(mutant.change for mutant in missing.mutants)))
        why, verb = (failing, "would") if missing.shows is None else ((Paragraph(LACKS[missing.shows]),), "does")
        here = Paragraph(f"This one {verb}. {self._belongs(missing, first=first)}")
        return Section("", (*why, here, Code(f"{begins}{missing.text}")), role="part")

    def _belongs(self, missing: Missing, *, first: bool) -> str:
        if missing.beside is None:
            return "No feature tells this rule yet. Begin like this:" if first else "It belongs below:"
        file = place(missing.beside.path, self.here)
        return f"It belongs in {file}, after the example on line {missing.beside.line}:"

    def unmatched_blocks(self) -> Iterator[Block]:
        """Changes for which no scenario was found, and exceptions that nothing needs."""
        for rule, group in groupby(self.mutation.unclear, key=lambda mutant: mutant.rule):
            lead = Paragraph("No scenario fails, and no venture was found on which it shows, if")
            yield Section(self._where(rule), (lead, points(*(mutant.change for mutant in group))), role="item")
        subjects = {mutant.about for each in self.mutation.missing for mutant in each.mutants}
        subjects |= {mutant.about for mutant in self.mutation.unclear}
        subjects |= {(each.rule,) for each in self.mutation.missing if each.shows is not None}
        for issue in self.mutation.issues:
            if issue.about not in subjects:
                yield Paragraph(f"{self._place(issue)}: {issue.what} {issue.remedy}")

    def _where(self, rule: str) -> str:
        issue = next(issue for issue in self.mutation.issues if issue.about[0] == rule)
        return f"{self._place(issue)}: {self.knowledge.rule(rule).title}"

    def _place(self, issue: Issue) -> str:
        return f"{place(issue.where.path, self.here)}:{issue.where.line}"

    def equivalent(self) -> Iterator[Block]:
        """Changes that make no difference, by the reason."""
        same = sorted(self.mutation.equivalent, key=lambda each: each.because)
        for because, group in groupby(same, lambda each: each.because):
            yield Paragraph(f"{because[0].upper()}{because[1:]}:")
            yield points(*(f"{each.mutant.rule}: {each.mutant.change}" for each in group))

    def accepted_blocks(self) -> Iterator[Block]:
        """Blocks on the mutants that the pack accepts."""
        lines = [
            f"{stood.issue.about[0]}: if {stood.issue.what.split(' would notice if ', 1)[-1]} {stood.reason}"
            for stood in self.mutation.stands
        ]
        yield from [points(*lines)] if lines else []
