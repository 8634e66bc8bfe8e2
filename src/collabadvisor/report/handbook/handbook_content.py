"""From a knowledge base and a run of its features to all that the handbook says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from collabadvisor.document.tidy import clean_piece, clean_strings, short_digest
from collabadvisor.document.tree import Block, Paragraph
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SEVERITIES, VERDICTS
from collabadvisor.report.handbook.case_ventures import case_entry
from collabadvisor.report.handbook.entries import Entries, row_of
from collabadvisor.report.handbook.page_model import (
    AdvisedGroup,
    BasePage,
    HandbookEntry,
    HandbookSite,
    PageLink,
    Rules,
)
from collabadvisor.report.handbook.places import (
    ACROSS,
    CASES,
    CONSISTENCY,
    LESSONS,
    RECOMMENDATIONS,
    REQUIREMENTS,
    START,
    VERDICT,
    Places,
)
from collabadvisor.report.handbook.rule_sentences import AS_A_WHOLE, severity_rank
from collabadvisor.report.handbook.scenes import FAILED, NOT_RUN, PASSED, Scenes, scenes
from collabadvisor.report.handbook.terms import Terms
from collabadvisor.scenarios.runner import Run
from collabadvisor.venture.model import Venture

NOTHING = Scenes({}, (), (), (), 0)


def compose(knowledge: KnowledgeBase, run: Run | None, ventures: Mapping[str, Venture], unshown: str) -> HandbookSite:
    """The whole handbook. ``run`` is None where no scenarios are told: ``unshown`` says why."""
    places = Places(knowledge)
    all_scenes = NOTHING if run is None else scenes(run, places, knowledge)
    return clean_strings(_HandbookComposer(knowledge, places, all_scenes).site(ventures, unshown), clean_piece)


class _HandbookComposer:
    def __init__(self, knowledge: KnowledgeBase, places: Places, all_scenes: Scenes) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.places = places
        self.scenes = all_scenes
        self.entries = Entries(knowledge, places, all_scenes.by_rule)
        self.terms = Terms(knowledge, places)

    def site(self, ventures: Mapping[str, Venture], unshown: str) -> HandbookSite:
        knowledge, source = self.knowledge, self.framework.source
        return HandbookSite(
            title=self.framework.title,
            source=f"{source.authors} ({source.year}), {source.title}",
            published_in=source.published_in,
            rests_on=self.framework.rests_on,
            version=knowledge.versions,
            digest=short_digest(knowledge.digest),
            unshown=unshown,
            scenarios="" if unshown else scenario_summary(self.scenes.results),
            navigation=tuple(self._navigation(ventures)),
            start=self.terms.start(self._counts(ventures), self.scenes.failed),
            bases=tuple(map(self._base, self.framework.bases)),
            recommendations=tuple(self._recommendations()),
            lessons=tuple(map(self.entries.lesson, knowledge.lessons.values())),
            verdicts=self.terms.verdicts(),
            verdict_rules=tuple(map(self.entries.rule, knowledge.verdict_rules.values())),
            requirements=tuple(map(self.entries.rule, knowledge.requirements.values())),
            clashes=tuple(map(self.entries.clash, knowledge.consistency.values())),
            across=tuple(map(self.entries.rule, sorted(knowledge.portfolio_rules.values(), key=severity_rank))),
            columns=self.terms.columns(),
            stories=self.scenes.stories,
            ventures=tuple(case_entry(venture, name, self.places, knowledge) for name, venture in ventures.items()),
        )

    def _navigation(self, ventures: Mapping[str, Venture]) -> Iterator[PageLink]:
        yield PageLink("Start", START)
        for name, base in self.framework.bases.items():
            yield PageLink(base.title, self.places.page(name))
        yield PageLink("Verdict", VERDICT)
        yield PageLink("Recommendations", RECOMMENDATIONS)
        yield PageLink("Lessons", LESSONS)
        if self.knowledge.requirements:
            yield PageLink("Requirements", REQUIREMENTS)
        if self.knowledge.consistency:
            yield PageLink("Answers that clash", CONSISTENCY)
        if self.knowledge.portfolio_rules:
            yield PageLink("Several ventures", ACROSS)
        if ventures or self.scenes.stories:
            yield PageLink("Cases", CASES)

    def _counts(self, ventures: Mapping[str, Venture]) -> tuple[str, ...]:
        knowledge = self.knowledge
        counted = (
            (len(knowledge.rules), "rule about the bases", "rules about the bases"),
            (len(knowledge.verdict_rules), "rule of the verdict", "rules of the verdict"),
            (len(knowledge.requirements), "requirement", "requirements"),
            (
                len(knowledge.consistency),
                "rule on answers that do not go together",
                "rules on answers that do not go together",
            ),
            (len(knowledge.portfolio_rules), "rule across ventures", "rules across ventures"),
            (len(knowledge.facts), "question", "questions"),
            (len(knowledge.recommendations), "recommendation", "recommendations"),
            (len(knowledge.lessons), "lesson", "lessons"),
            (len(ventures), "case", "cases"),
            (len(self.scenes.results), "scenario", "scenarios"),
        )
        return tuple(f"{number:,} {one if number == 1 else many}" for number, one, many in counted if number)

    def _base(self, name: str) -> BasePage:
        framework, base = self.framework, self.framework.bases[name]
        urgent = [stage.title.lower() for stage in framework.stages.values() if name in stage.urgent]
        carries = [
            value for value, entry in framework.values.items() if any(name in each for each in entry.rests_on.values())
        ]
        facts = (fact for fact in self.knowledge.facts.values() if fact.base == name)
        return BasePage(
            id=name,
            title=base.title,
            question=base.question,
            urgent=f"Urgent while a venture is {join_words(urgent, 'or')}." if urgent else "Urgent at no stage.",
            carries=tuple(map(self.places.base_or_value, carries)),
            disagreement=tuple(self._disagreement(name)),
            page=self.places.page(name),
            questions=tuple(map(self.entries.question, facts)),
            groups=tuple(self._groups(name)),
        )

    def _disagreement(self, base: str) -> Iterator[Block]:
        if says := self.framework.disagreement.get(base):
            yield Paragraph(says.says)
            yield Paragraph(("Told of ", *row_of(map(self.places.fact, says.facts)), "."), "hint")
            yield self.entries.quotes(says.lessons)

    def _groups(self, base: str) -> Iterator[Rules]:
        rules = sorted((rule for rule in self.knowledge.rules.values() if rule.about == base), key=severity_rank)
        for severity in SEVERITIES:
            meaning = self.framework.severities[severity]
            entries = self._rule_entries(rule.id for rule in rules if rule.severity == severity)
            if entries:
                yield Rules(f"rules-{severity}", f"{meaning.title} weaknesses", meaning.meaning, entries)
        strengths = self._rule_entries(rule.id for rule in rules if not rule.severity)
        if strengths:
            yield Rules("rules-strength", "Strengths", "A strength never pays for a weakness.", strengths)

    def _rule_entries(self, names: Iterable[str]) -> tuple[HandbookEntry, ...]:
        return tuple(self.entries.rule(self.knowledge.rules[name]) for name in names)

    def _recommendations(self) -> Iterator[AdvisedGroup]:
        for name, base in self.framework.bases.items():
            if acting := self._acting(name):
                yield AdvisedGroup(base.title, self.places.page(name), acting)
        if acting := self._acting(VERDICTS):
            yield AdvisedGroup(AS_A_WHOLE.capitalize(), VERDICT, acting)

    def _acting(self, name: str) -> tuple[HandbookEntry, ...]:
        acting = (each for each in self.knowledge.recommendations.values() if each.acts_on == name)
        return tuple(map(self.entries.recommendation, acting))


def scenario_summary(results: tuple[str, ...]) -> str:
    """How the scenarios went, in a sentence."""
    number = {result: results.count(result) for result in (PASSED, FAILED, NOT_RUN)}
    more = f" {number[NOT_RUN]:,} more {'is told, but was' if number[NOT_RUN] == 1 else 'are told, but were'} not run."
    aside = more if number[NOT_RUN] else ""
    run = number[PASSED] + number[FAILED]
    if number[FAILED]:
        return f"Of {run:,} scenarios that were run, {number[FAILED]:,} failed.{aside}"
    return f"All {run:,} scenarios passed when this was made.{aside}" if run else f"No scenario was run.{aside}"
