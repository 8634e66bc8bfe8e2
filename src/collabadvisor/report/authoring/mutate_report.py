"""What became of the mutants of a pack: as text or as JSON (``collabadvisor/knowledge-mutate/1``). Layout only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from collabadvisor.document.json_text import written
from collabadvisor.document.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_words import HELD, counted, place
from collabadvisor.report.authoring.mutate_json import MutantCounts, MutateForm
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.mutants.missing_scenarios import Missing
from collabadvisor.verification.mutants.mutation import Mutation

TITLE = "Would a scenario notice?"


def render(
    form: str, mutation: Mutation, knowledge: KnowledgeBase, *, width: int = 88, here: Path | None = None
) -> str:
    """What was found as "text" or "json", ending with one newline. The same input gives the same bytes.

    Text names files as seen from the folder ``here``, JSON from the pack's own folder.
    """
    if form == "json":
        return written(MutateForm.of(mutation, knowledge)) + "\n"
    text = "\n".join(_MutationText(mutation, knowledge, max(width, NARROWEST), here or Path.cwd()).lines())
    return re.sub(r"\n{3,}", "\n\n", text).rstrip("\n") + "\n"


class _MutationText:
    def __init__(self, mutation: Mutation, knowledge: KnowledgeBase, width: int, here: Path) -> None:
        self.mutation = mutation
        self.knowledge = knowledge
        self.width = width
        self.here = here

    def lines(self) -> Iterator[str]:
        yield from underlined(TITLE, self.width)
        yield from self._told(self._tried())
        yield ""
        for sentence in self._counts():
            yield from self._told(sentence, "- ")
        if self.mutation.issues:
            yield from heading("Nobody would notice", self.width)
            yield from self._missing()
            yield from self._others()
        if self.mutation.equivalent:
            yield from heading("Makes no difference to any venture", self.width)
            yield from self._equivalent()
        if self.mutation.stands:
            yield from heading("Stands, with a reason", self.width)
            for stood in self.mutation.stands:
                yield from self._told(f"{stood.issue.about[0]}: if {self._change(stood.issue)} {stood.reason}", "- ")

    def _told(self, text: str, start: str = "") -> list[str]:
        return wrapped(text, self.width, start)

    def _tried(self) -> str:
        tried = self.mutation
        more = counted(tried.left_out, "more takes steps of its own and was", "more take steps of their own and were")
        left = f" {more} not run." if tried.left_out else ""
        rules = counted(len(tried.rules), "rule was", "rules were")
        ways = counted(MutantCounts.of(tried).mutants, "small way")
        return (
            f"{rules} changed in {ways}, one at a time, and the scenarios were run in "
            f"which the change can show, of {tried.scenarios:,} in all.{left}"
        )

    def _counts(self) -> Iterator[str]:
        tried = self.mutation
        others = sum(not each.by_its_own for each in tried.killed)
        by_others = f", {others} of them only by a scenario of another rule" if others else ""
        yield f"{counted(len(tried.killed), 'change is', 'changes are')} noticed: a scenario fails{by_others}."
        if tried.equivalent:
            yield f"{counted(len(tried.equivalent), 'makes', 'make')} no difference to any venture."
        if tried.stands:
            yield f"{counted(len(tried.stands), 'is', 'are')} not noticed, and may stand: the reason is in {HELD}."
        survived = sum(len(each.mutants) for each in tried.missing)
        if survived:
            scenarios = counted(len(tried.missing), "scenario is", "scenarios are")
            yield f"{counted(survived, 'is', 'are')} not noticed: {scenarios} missing."
        if tried.unclear:
            yield f"{counted(len(tried.unclear), 'is', 'are')} not noticed, and no venture was found on which it shows."

    def _missing(self) -> Iterator[str]:
        for rule, group in groupby(self.mutation.missing, key=lambda each: each.mutants[0].rule):
            yield from self._told(self._where(rule))
            for number, each in enumerate(group):
                yield from self._nobody(each, first=not number)

    def _nobody(self, missing: Missing, *, first: bool) -> Iterator[str]:
        yield "  No scenario fails if"
        for mutant in missing.mutants:
            yield from self._told(f"{mutant.told}", "  - ")
        yield from self._told(f"This one would. {self._belongs(missing, first=first)}", "  ")
        yield ""
        if missing.beside is None and first:
            rule = missing.mutants[0].rule
            yield from (f"  @rule:{rule}", f"  Rule: {_title(self.knowledge, rule)}", "")
        yield from missing.text.splitlines()
        yield ""

    def _belongs(self, missing: Missing, *, first: bool) -> str:
        if missing.beside is None:
            return "No feature tells this rule yet. Begin like this:" if first else "It belongs below:"
        file = place(missing.beside.path, self.here)
        return f"It belongs in {file}, after the example on line {missing.beside.line}:"

    def _others(self) -> Iterator[str]:
        for rule, group in groupby(self.mutation.unclear, key=lambda mutant: mutant.rule):
            yield from self._told(self._where(rule))
            yield "  No scenario fails, and no venture was found on which it shows, if"
            for mutant in group:
                yield from self._told(mutant.told, "  - ")
        made = {mutant.about for each in self.mutation.missing for mutant in each.mutants}
        made |= {mutant.about for mutant in self.mutation.unclear}
        for issue in self.mutation.issues:
            if issue.about not in made:  # an exception that nothing needs
                yield from self._told(
                    f"{place(issue.where.path, self.here)}:{issue.where.line}: {issue.what} {issue.remedy}"
                )

    def _where(self, rule: str) -> str:
        issue = next(issue for issue in self.mutation.issues if issue.about[0] == rule)
        return f"{place(issue.where.path, self.here)}:{issue.where.line}: {_title(self.knowledge, rule)}"

    def _equivalent(self) -> Iterator[str]:
        for because, group in groupby(
            sorted(self.mutation.equivalent, key=lambda each: each.because), lambda each: each.because
        ):
            yield from self._told(f"{because[0].upper()}{because[1:]}:")
            for each in group:
                yield from self._told(f"{each.mutant.rule}: {each.mutant.told}", "- ")

    def _change(self, issue: Issue) -> str:
        return f"{issue.what.split(' would notice if ', 1)[-1]}"


def _title(knowledge: KnowledgeBase, rule: str) -> str:
    return knowledge.rule(rule).title
