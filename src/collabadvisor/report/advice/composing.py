"""From a venture and its advice to what a report says: ids as words, groups, each lesson quoted once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from collabadvisor.document.tidy import cleaned, origin, short, short_digest
from collabadvisor.document.wording import (
    ANSWERED,
    COULD_MOVE,
    MOVED_BY,
    NOTHING_BEFORE,
    ON_NOTHING,
    ONLY_SAID,
    POSSIBLE_MORE,
)
from collabadvisor.files.words import listed
from collabadvisor.inference.advice import Advice, Inconsistency, LessonCited, Reason, Recommended
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, STANDINGS, Framework, StandingOrNot
from collabadvisor.knowledge.rules import WHO
from collabadvisor.report.advice.advice_content import (
    AnswerShown,
    Basis,
    Citation,
    Clash,
    Earlier,
    Item,
    Legend,
    OpenQuestions,
    Question,
    ReasonShown,
    Report,
    ReportPage,
    Section,
    StandingShown,
)
from collabadvisor.report.advice.outlook_words import Outlook
from collabadvisor.venture.model import Venture


def compose(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase) -> ReportPage:
    """Everything that a report on these ventures says."""
    reports = tuple(_ReportComposer(venture, advice, knowledge).report() for venture, advice in items)
    title = reports[0].name if len(reports) == 1 else f"Advice on {len(reports)} ventures"
    return cleaned(ReportPage(title, reports, legend(knowledge.framework), basis(knowledge)))


class _ReportComposer:
    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> None:
        self.venture = venture
        self.advice = advice
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.stage = knowledge.framework.stages[venture.stage]
        self.answered = knowledge.answered(venture.stage, venture.known())
        self.outlook = Outlook(venture, advice, knowledge)
        self.quoted: dict[str, int] = {}  # lesson -> the rank under which it was quoted
        self.given: dict[str, int] = {}  # rule -> the rank under which it was given as a reason

    def report(self) -> Report:
        verdict = self.advice.verdict
        possible, others = self.outlook.possible()
        return Report(
            name=self.venture.name,
            stage=self.stage.title,
            stage_meaning=self.stage.meaning,
            as_of=self.venture.as_of,
            progress=self._progress(),
            verdict=verdict.title,
            verdict_meaning=self.framework.verdicts[verdict.id].meaning,
            verdict_because=verdict.because,
            verdict_still=self.outlook.verdict(),
            bases=tuple(self._standing(name) for name in self.framework.bases),
            values=tuple(self._standing(name) for name in self.framework.values),
            holds=self.outlook.holds(),
            clashes=tuple(map(self._clash, self.advice.inconsistencies)),
            sections=tuple(self._sections()),
            strengths=tuple(self._reason(reason, 0) for reason in self.advice.strengths),
            possible=possible,
            possible_more=POSSIBLE_MORE.format(others) if others else "",
            unknown=tuple(self._unknown()),
            unused=tuple(self._answer(name, given) for name, given in self._unused().items()),
        )

    def _progress(self) -> str:
        summary = self.advice.venture
        known = [given for name, given in self.venture.answers.items() if given.answer is not None and self._asks(name)]
        said = sum(given.confidence in ("assumed", "asserted") for given in known)
        return ANSWERED.format(summary.answered, summary.questions) + (ONLY_SAID.format(said) if said else "")

    def _asks(self, fact: str) -> bool:
        return self.knowledge.facts[fact].asked_at(self.venture.stage)

    def _standing(self, name: str) -> StandingShown:
        framework, standing = self.framework, self.advice.standings[name].standing
        value = framework.values.get(name)
        rests_on = framework.carriers(name, self.venture.stage)
        on_nothing = ON_NOTHING if value and not value.note else ""
        return StandingShown(
            id=name,
            title=framework.title_of(name),
            about=value.meaning if value else framework.bases[name].question,
            standing=standing,
            word=framework.standings[standing].title,
            filled=_filled(standing),
            answered="" if value else ANSWERED.format(*self.answered[name]),
            rests_on=listed(map(self._carrier, rests_on)) or on_nothing,
            rests_on_ids=rests_on,
            note=value.note if value else "",
            still=self.outlook.standing(name),
        )

    def _carrier(self, name: str) -> str:
        title = self.framework.title_of(name).lower()
        given = self.advice.standings[name]
        return title if given.known else f"{title} ({self.framework.standings[given.standing].title})"

    def _sections(self) -> Iterable[Section]:
        """The recommendations by priority. What is next speaks of first points; where there are none, it is these."""
        now, following, _ = PRIORITIES
        given = [advised.priority for advised in self.advice.recommendations]
        for priority in dict.fromkeys(given):
            named = self.framework.priorities[priority]
            meaning = NOTHING_BEFORE if priority == following and now not in given else named.meaning
            members = [advised for advised in self.advice.recommendations if advised.priority == priority]
            yield Section(priority, named.title, meaning, tuple(map(self._item, members)))

    def _item(self, advised: Recommended) -> Item:
        known = self.knowledge.recommendations[advised.id]
        # What comes later in this advice cannot be asked for first.
        before = self.advice.recommendations[: advised.rank - 1]
        first = (other for other in before if other.id in known.after)
        moves = self.outlook.moves(advised)
        return Item(
            rank=advised.rank,
            title=advised.title,
            acts_on=self.framework.title_of(advised.acts_on),
            do=advised.do,
            who=WHO[known.who],
            first_steps=advised.first_steps,
            after=tuple(Earlier(other.rank, other.title) for other in first),
            why_here=advised.priority_because,
            moves=COULD_MOVE.format(moves) if moves else "",
            moved_by=MOVED_BY.format(moves, self.outlook.asked_for(advised.id)) if moves else "",
            reasons=tuple(self._reason(reason, advised.rank) for reason in advised.reasons),
        )

    def _reason(self, reason: Reason, rank: int) -> ReasonShown:
        severity = self.framework.severities[reason.severity].title if reason.severity else ""
        title = self.knowledge.rules[reason.rule].title
        if reason.rule in self.given:
            return ReasonShown(severity, title, see_rank=self.given[reason.rule])
        self.given[reason.rule] = rank
        answers = tuple(self._answer(name, given) for name, given in reason.answers.items())
        lessons = tuple(self._cited(lesson, rank) for lesson in reason.lessons)
        return ReasonShown(severity, title, reason.because, answers, lessons)

    def _clash(self, found: Inconsistency) -> Clash:
        answers = tuple(self._answer(name, given) for name, given in found.answers.items())
        return Clash(found.title, found.because, answers, found.ask)

    def _answer(self, fact_id: str, given: str) -> AnswerShown:
        fact, answer = self.knowledge.facts[fact_id], self.venture.answers.get(fact_id)
        where = origin(answer.confidence, answer.source) if answer else ""
        return AnswerShown(fact_id, fact.name, fact.answers[given], where)

    def _cited(self, lesson: LessonCited, rank: int) -> Citation:
        kind = self.framework.lesson_kinds[lesson.kind]
        if lesson.id not in self.quoted:
            self.quoted[lesson.id] = rank
            return Citation(lesson.statement, lesson.quote, lesson.where, kind)
        before = self.quoted[lesson.id]
        elsewhere = before if before != rank else 0
        return Citation(short(lesson.statement), "", "", "", str(elsewhere or "above"), elsewhere)

    def _unused(self) -> Mapping[str, str]:
        return {name: given for name, given in self.venture.known().items() if not self._asks(name)}

    def _unknown(self) -> Iterable[OpenQuestions]:
        for base in sorted(self.framework.bases, key=lambda name: name not in self.stage.urgent):
            facts = [self.knowledge.facts[name] for name in self.advice.unanswered]
            questions = tuple(Question(fact.id, fact.question) for fact in facts if fact.base == base)
            if questions:
                yield OpenQuestions(self.framework.bases[base].title, base in self.stage.urgent, questions)


def _filled(standing: StandingOrNot) -> int:
    return 0 if standing == "not_known" else STANDINGS.index(standing) + 1


def legend(framework: Framework) -> tuple[Legend, ...]:
    """Every standing explained, the weakest first."""
    return tuple(Legend(name, named.title, named.meaning, _filled(name)) for name, named in framework.standings.items())


def basis(knowledge: KnowledgeBase) -> Basis:
    """What any advice by this knowledge rests on."""
    source = knowledge.framework.source
    digest = short_digest(knowledge.digest)
    return Basis(
        statement=knowledge.framework.rests_on,
        source=f"{source.authors} ({source.year}): “{source.title}”, {source.published_in}.",
        knowledge=f"Knowledge: {knowledge.framework.title}, version {knowledge.version} ({digest}).",
    )
