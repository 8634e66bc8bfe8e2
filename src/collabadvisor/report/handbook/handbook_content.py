"""From a knowledge base and a run of its features to all that the handbook says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.document.tidy import clean_piece, clean_strings, short_digest
from collabadvisor.document.tree import Paragraph
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SEVERITIES, VERDICTS
from collabadvisor.report.handbook.case_ventures import case_entry
from collabadvisor.report.handbook.entries import Entries
from collabadvisor.report.handbook.page_model import HandbookPage, HandbookSite, PagePart
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
    row_of,
)
from collabadvisor.report.handbook.rule_sentences import (
    AS_A_WHOLE,
    POINTED_OUT,
    REQUIRED,
    SEEN_TOGETHER,
    WORST_STANDS,
    severity_rank,
)
from collabadvisor.report.handbook.scenes import FAILED, NOT_RUN, PASSED, Scenes, scenes
from collabadvisor.report.handbook.terms import Terms
from collabadvisor.scenarios.runner import Run
from collabadvisor.venture.model import Venture

ADVISED = "What can be advised, by the base that it acts on."
TAUGHT = "What the source teaches, in its own words, and what rests on it."
HAPPENED = "What happened, what was known at the time, and what the advice must say of it."
NOTHING = Scenes({}, (), (), ())


def compose(
    knowledge: KnowledgeBase,
    run: Run | None,
    ventures: Mapping[str, Venture],
    unshown: str = "",
    *,
    with_ids: bool = False,
) -> HandbookSite:
    """The whole handbook. ``run`` is None where no scenarios are told: ``unshown`` says why.

    ``with_ids``: what an entry leads to has its id beside it, for a format that has no links.
    """
    places = Places(knowledge)
    all_scenes = NOTHING if run is None else scenes(run, places, knowledge)
    entries = Entries(knowledge, places, all_scenes.by_rule, with_ids=with_ids)
    return clean_strings(_HandbookComposer(knowledge, places, all_scenes, entries).site(ventures, unshown), clean_piece)


class _HandbookComposer:
    def __init__(self, knowledge: KnowledgeBase, places: Places, all_scenes: Scenes, entries: Entries) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.places = places
        self.scenes = all_scenes
        self.entries = entries
        self.terms = Terms(knowledge, places)

    def site(self, ventures: Mapping[str, Venture], unshown: str) -> HandbookSite:
        knowledge = self.knowledge
        return HandbookSite(
            title=self.framework.title,
            source=self._source(),
            published_in=self.framework.source.published_in,
            rests_on=self.framework.rests_on,
            version=knowledge.versions,
            digest=short_digest(knowledge.digest),
            unshown=unshown,
            scenarios="" if unshown else scenario_summary(self.scenes.results),
            counts=self._counts(ventures),
            failed=self.scenes.failed,
            pages=tuple(self._pages(ventures)),
            stories=self.scenes.stories,
        )

    def _source(self) -> str:
        source = self.framework.source
        return f"{source.authors} ({source.year}), {source.title}"

    def _pages(self, ventures: Mapping[str, Venture]) -> Iterator[HandbookPage]:
        knowledge, entries = self.knowledge, self.entries
        yield HandbookPage(START, "Start", "", "", tuple(self.terms.parts()), template="start")
        yield from map(self._base, self.framework.bases)
        rules = PagePart("The rules", entries=tuple(map(entries.rule, knowledge.verdict_rules.values())))
        verdicts = PagePart("The verdicts", self.terms.verdicts())
        yield HandbookPage(VERDICT, "Verdict", "The verdict", WORST_STANDS, (verdicts, rules))
        title = "Recommendations"
        yield HandbookPage(RECOMMENDATIONS, title, title, ADVISED, tuple(self._recommendations()))
        lessons = PagePart(
            "The lessons", kind="Lessons", entries=tuple(map(entries.lesson, knowledge.lessons.values()))
        )
        source = (Paragraph(f"{self._source()}. {self.framework.source.published_in}.", "hint"),)
        yield HandbookPage(LESSONS, "Lessons", "Lessons", TAUGHT, (lessons,), source)
        if required := tuple(map(entries.rule, knowledge.requirements.values())):
            part = PagePart("", entries=required)
            yield HandbookPage(REQUIREMENTS, "Requirements", "Requirements", REQUIRED, (part,))
        if clashes := tuple(map(entries.clash, knowledge.consistency.values())):
            part = PagePart("The rules", entries=clashes)
            title = "Answers that do not go together"
            yield HandbookPage(CONSISTENCY, "Answers that clash", title, POINTED_OUT, (part,))
        if across := sorted(knowledge.portfolio_rules.values(), key=severity_rank):
            rules = PagePart("The rules", entries=tuple(map(entries.rule, across)))
            columns = PagePart("What ventures are compared by", self.terms.columns())
            yield HandbookPage(ACROSS, "Several ventures", "Several ventures at once", SEEN_TOGETHER, (rules, columns))
        if ventures or self.scenes.stories:
            cases = tuple(case_entry(venture, name, self.places, knowledge) for name, venture in ventures.items())
            parts = (PagePart("What was answered of each", kind="Cases", entries=cases),) if cases else ()
            yield HandbookPage(CASES, "Cases", "Cases", HAPPENED, parts, template="cases")

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

    def _base(self, name: str) -> HandbookPage:
        framework, base = self.framework, self.framework.bases[name]
        urgent = [stage.title.lower() for stage in framework.stages.values() if name in stage.urgent]
        carries = [
            value for value, entry in framework.values.items() if any(name in each for each in entry.rests_on.values())
        ]
        when = f"Urgent while a venture is {join_words(urgent, 'or')}." if urgent else "Urgent at no stage."
        carried = (" On it rest ", *row_of(map(self.places.base_or_value, carries)), ".") if carries else ()
        return HandbookPage(
            self.places.page(name),
            base.title,
            base.title,
            base.question,
            (*self._disagreement(name), *self._questions(name), *self._groups(name)),
            (Paragraph((when, *carried)),),
            listed=True,
        )

    def _disagreement(self, base: str) -> Iterator[PagePart]:
        if says := self.framework.disagreement.get(base):
            blocks = (
                Paragraph(says.says),
                Paragraph(("Told of ", *row_of(map(self.places.fact, says.facts)), "."), "hint"),
                self.entries.quotes(says.lessons),
            )
            yield PagePart("Where those who answer do not agree", anchor="disagreement", blocks=blocks)

    def _questions(self, base: str) -> Iterator[PagePart]:
        if facts := [fact for fact in self.knowledge.facts.values() if fact.base == base]:
            hint = (Paragraph("The answers stand weakest first.", "hint"),)
            entries = tuple(map(self.entries.question, facts))
            yield PagePart("Questions", kind="Questions", entries=entries, anchor="questions", blocks=hint)

    def _groups(self, base: str) -> Iterator[PagePart]:
        """The rules about a base by their gravity, then the strengths."""
        titles = {name: (f"{term.title} weaknesses", term.meaning) for name, term in self.framework.severities.items()}
        rules = sorted((rule for rule in self.knowledge.rules.values() if rule.about == base), key=severity_rank)
        for severity in (*SEVERITIES, None):
            entries = tuple(self.entries.rule(rule) for rule in rules if rule.severity == severity)
            title, meaning = titles[severity] if severity else ("Strengths", "A strength never pays for a weakness.")
            if entries:
                hint = (Paragraph(meaning, "hint"),)
                yield PagePart(title, entries=entries, anchor=f"rules-{severity or 'strength'}", blocks=hint)

    def _recommendations(self) -> Iterator[PagePart]:
        bases = ((name, base.title, self.places.page(name)) for name, base in self.framework.bases.items())
        for name, title, page in (*bases, (VERDICTS, AS_A_WHOLE.capitalize(), VERDICT)):
            acting = (each for each in self.knowledge.recommendations.values() if each.acts_on == name)
            if entries := tuple(map(self.entries.recommendation, acting)):
                yield PagePart(title, kind="Recommendations", entries=entries, href=page)


def scenario_summary(results: tuple[str, ...]) -> str:
    """How the scenarios went, in a sentence."""
    number = {result: results.count(result) for result in (PASSED, FAILED, NOT_RUN)}
    more = f" {number[NOT_RUN]:,} more {'is told, but was' if number[NOT_RUN] == 1 else 'are told, but were'} not run."
    aside = more if number[NOT_RUN] else ""
    run = number[PASSED] + number[FAILED]
    if number[FAILED]:
        return f"Of {run:,} scenarios that were run, {number[FAILED]:,} failed.{aside}"
    return f"All {run:,} scenarios passed when this was made.{aside}" if run else f"No scenario was run.{aside}"
