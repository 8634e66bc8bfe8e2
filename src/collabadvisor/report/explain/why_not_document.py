"""Why not, as a document: what stands in the way, which conditions hold, and the smallest changes that would do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.document import wording
from collabadvisor.document.tidy import clean_strings
from collabadvisor.document.tree import Block, Document, Listing, Paragraph, Section, points
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.parsing import groups_of_bases
from collabadvisor.reasoning.explain.explanation_model import ChangeSet, Link, NeededChange, WhyNot
from collabadvisor.report.explain.asking_further import Onward, to_ask, typed_id
from collabadvisor.report.explain.condition_blocks import any_of, rule_blocks
from collabadvisor.report.explain.link_tree import explanation_document, link_tree, part

KIND, SEE_WHY = "Why not", "To see why:"
STANDINGS = ("fragile", "strained", "not_known", "adequate", "sound")
"""The worst first; who knows nothing can hope for the last two."""


def why_not_document(
    why_not: WhyNot, knowledge: KnowledgeBase, onward: Onward | None = None, *, ids: bool = True
) -> Document:
    """All that keeps it from being concluded. ``onward`` and ids as in ``why_document``."""
    why_not = clean_strings(why_not)
    return explanation_document(
        KIND, why_not.venture, knowledge, _WhyNotBlocks(why_not, knowledge, onward, ids=ids).all()
    )


class _WhyNotBlocks:
    def __init__(self, why_not: WhyNot, knowledge: KnowledgeBase, onward: Onward | None, *, ids: bool) -> None:
        self.why_not, self.knowledge, self.onward = why_not, knowledge, onward
        self.framework, self.ids = knowledge.framework, ids

    def all(self) -> Iterator[Block]:
        why_not = self.why_not
        asks = to_ask(self.onward, SEE_WHY, "why", typed_id(why_not.asked)) if why_not.concluded else ()
        yield part(Paragraph(why_not.says, "lead"), *asks)
        if why_not.concluded or why_not.asked.kind == "fact":  # an answer that is not given is nobody's conclusion
            return
        if why_not.in_the_way:
            tree = link_tree(why_not.in_the_way, folded=self.framework.values, ids=self.ids)
            yield Section(wording.IN_THE_WAY, (tree,))
        if why_not.rules:
            yield Section(wording.CALLS_FOR_IT, tuple(self._would_do()))
        of_answers = {*self.knowledge.rules, *self.knowledge.requirements}
        if any(rule.id in of_answers for rule in why_not.rules):  # a rule of the verdict asks for no answers
            yield from self._changes()
        yield from self._elsewhere()

    def _would_do(self) -> Iterator[Block]:
        """What must no longer be found before a better verdict can be given; and the rules, with what they ask."""
        of_verdict = self.why_not.asked.kind == "verdict"
        weaknesses = dict.fromkeys(_weaknesses(self.why_not.in_the_way)) if of_verdict else {}
        if weaknesses:
            yield Paragraph(wording.NO_LONGER)
            yield points(*(f"{title} ({grade})." for title, grade in weaknesses))
        groups = groups_of_bases(tuple(self.framework.bases))
        for place, rule in enumerate(self.why_not.rules):
            blocks = rule_blocks(rule, groups, ids=self.ids)
            yield from [part(*blocks)] if place or weaknesses else blocks

    def _changes(self) -> Iterator[Block]:
        why_not = self.why_not
        if not why_not.changes:
            yield part(Paragraph(wording.NO_CHANGE if why_not.changes_are_all else wording.NOT_ALL_CHANGES))
            return
        several = sum(rule.speaks for rule in why_not.rules) > 1
        entries = (tuple(self._entry(entry, several)) for entry in why_not.changes)
        yield Section(wording.SMALLEST, (Listing(tuple(entries), first=1),))
        if not why_not.changes_are_all:
            yield part(Paragraph(wording.NOT_ALL_CHANGES))
        rules = (self.knowledge.rules.get(rule) for entry in why_not.changes for rule in entry.rules)
        if any(rule is not None and rule.finding == "weakness" for rule in rules):
            yield part(Paragraph(wording.NOT_AN_AIM))

    def _entry(self, entry: ChangeSet, several: bool) -> Iterator[Block]:
        if len(entry.changes) == 1:
            yield Paragraph(f"{_change(entry.changes[0])}.")
        else:
            yield Paragraph("These together:")
            yield points(*(f"{_change(change)}." for change in entry.changes))
        if several:
            titles = {rule.id: f"[{rule.id}]" if self.ids else f"“{rule.title}”" for rule in self.why_not.rules}
            yield Paragraph(f"Then this holds: {join_words(titles[rule] for rule in entry.rules)}")

    def _elsewhere(self) -> Iterator[Block]:
        """Where the open questions are asked, and where the changes are told that would reach a better verdict."""
        why_not, verdicts = self.why_not, self.framework.stages[self.why_not.venture.stage].verdicts
        if any(link.kind == "count" for each in why_not.in_the_way for link in each.parts):
            yield from self._further(to_ask(self.onward, wording.ASK, "ask"))
        of_verdict, target = why_not.asked.kind == "verdict", why_not.asked.wanted
        scale = verdicts if of_verdict else STANDINGS
        if target in scale and scale.index(why_not.instead) < scale.index(target):
            verdict, what = (target, wording.REACH) if of_verdict else (verdicts[-1], wording.REACH_THE_BEST)
            yield from self._further(to_ask(self.onward, what, "plan", verdict))

    @staticmethod
    def _further(blocks: Iterable[Block]) -> Iterator[Block]:
        content = tuple(blocks)
        yield from [part(*content)] if content else []


def _weaknesses(links: Iterable[Link]) -> Iterator[tuple[str, str]]:
    """The findings in a tree: what each says in short, and how grave it is."""
    for link in links:
        if link.kind == "finding":
            yield link.title, link.word
        if link.kind != "either":  # not all of those need go
            yield from _weaknesses(link.parts)


def _change(change: NeededChange) -> str:
    title = f"{change.title[:1].upper()}{change.title[1:]}"
    if change.given is None:
        return f"{title} would have to be answered {any_of(change.to)}"
    return f"{title} would have to change from “{change.given.label}” to {any_of(change.to)}"
