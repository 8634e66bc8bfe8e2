"""A panel as a document: what it differs on, what hangs on that, an agenda, and what all of them say."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tree import (
    Banner,
    Block,
    Document,
    Inline,
    Listing,
    Paragraph,
    Run,
    Section,
    VerdictMark,
    Words,
    join_inline,
    points,
    runs,
)
from collabadvisor.document.wording import ANSWERED, BASIS, VERDICT
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, VERDICTS
from collabadvisor.reasoning.panel.panel_model import Panel
from collabadvisor.report.advice.advice_document import rests_on
from collabadvisor.report.advice.composing import basis
from collabadvisor.report.advice.verdict_sentences import runs as runs_already
from collabadvisor.report.advice.verdict_sentences import tone
from collabadvisor.report.panel.agenda_sections import AgendaSections, question_link
from collabadvisor.report.panel.answer_sections import answer_counts, answer_sections
from collabadvisor.report.panel.panel_words import PanelWords
from collabadvisor.report.quoting import place_of, quote_block

KIND = "A panel on one venture"
HOW = (
    "Taken together, each question has the answer that was given to it. Where several were given, any of them may be "
    "right: there is no average here, and no majority."
)
INEXACT = "There are too many ways to agree to look at all of them: some differences may matter less than is said here."


def panel_document(panel: Panel, knowledge: KnowledgeBase) -> Document:
    """Everything that is said of a panel."""
    stage = knowledge.framework.stages[panel.stage]
    blocks = tuple(_PanelBlocks(panel, knowledge).all())
    return Document(panel.venture, blocks, KIND, f"Stage: {stage.title}. {stage.meaning}")


class _PanelBlocks:
    def __init__(self, panel: Panel, knowledge: KnowledgeBase) -> None:
        self.panel, self.knowledge = panel, knowledge
        self.framework = knowledge.framework
        self.words = PanelWords(knowledge)

    def all(self) -> Iterator[Block]:
        names = join_words(member.name for member in self.panel.members)
        yield Paragraph(f"A panel of {len(self.panel.members)}: {names}.")
        yield self._verdict()
        yield Section("By the answers of each alone", (self._alone(),))
        yield from self._telling()
        yield answer_counts(self.panel)
        yield from AgendaSections(self.panel, self.knowledge).all()
        yield self._certain()
        yield from answer_sections(self.panel, self.knowledge)
        yield Section(BASIS, tuple(map(Paragraph, rests_on(basis(self.knowledge)))))

    def _verdict(self) -> Banner:
        reach = self.panel.bounds.verdict
        if not reach.is_settled:
            lead: Inline = ("Which of these it is hangs on this: ", *self._settling(), ".")
        elif self.panel.differences:
            lead = "It is so whatever the panel agrees on the questions on which it differs."
        else:
            lead = "The panel differs on nothing."
        blocks = [Paragraph(lead, "lead"), Paragraph(HOW)]
        blocks += [] if self.panel.exact else [Paragraph(INEXACT, "alert")]
        return Banner(VERDICT, self._mark(reach.verdicts, self.words.verdicts(reach)), tuple(blocks))

    def _settling(self) -> Iterator[Run | str]:
        """The questions that settle the verdict, each leading to its point of the agenda."""
        facts = self.panel.settling()
        for place, fact in enumerate(facts):
            yield "" if not place else " and " if place == len(facts) - 1 else ", "
            yield question_link(fact, self.words)

    def _mark(self, verdicts: tuple[str, ...], title: str) -> VerdictMark:
        """One verdict sounds as it does; of several it is not known yet."""
        stage = self.panel.stage
        sounds = tone(verdicts[0], stage, self.knowledge) if len(verdicts) == 1 else "unknown"
        return VerdictMark(sounds, runs_already(stage, self.knowledge), title)

    def _alone(self) -> Listing:
        def member_line(name: str, verdict: str | None, answered: str) -> Inline:
            mark = self._mark((verdict,) if verdict else (), self.words.verdict(verdict))
            return Words(name, "own"), ": ", mark, f" ({answered})"

        return points(
            *(
                member_line(member.name, member.verdict, ANSWERED.format(member.answered, member.questions))
                for member in self.panel.members
            )
        )

    def _telling(self) -> Iterator[Section]:
        for base, facts in self.panel.telling(self.knowledge).items():
            disagreement = self.framework.disagreement[base]
            items: list[tuple[Block, ...]] = []
            for one in (one for fact in facts for one in self.panel.differences if one.fact == fact):
                replies = [
                    (f"“{self.words.label(one.fact, reply.answer)}” (", *runs(self.words.names(reply.by)), ")")
                    for reply in one.answers
                ]
                items.append(
                    (Paragraph((*runs(question_link(one.fact, self.words)), ": ", *runs(join_inline(replies)))),)
                )
            for lesson in (self.knowledge.lessons[name] for name in disagreement.lessons):
                source = f"{place_of(lesson, self.knowledge)}; {self.framework.lesson_kinds[lesson.kind]}"
                items.append((Paragraph(f"Lesson: {lesson.statement}"), quote_block(lesson.quote, source)))
            title = f"The panel differs about {self.framework.title_of(base).lower()}"
            yield Section(title, (Paragraph(disagreement.says), Listing(tuple(items))))

    def _certain(self) -> Section:
        advised = self.panel.bounds.recommendations.items()
        bases = [VERDICTS, *self.framework.bases]  # what the verdict calls for stands above all else
        certain = sorted(
            (each for each in advised if each[1].outlook == "certain"),
            key=lambda each: (
                PRIORITIES.index(each[1].most_urgent or "later"),
                bases.index(self.knowledge.recommendations[each[0]].acts_on),
                each[0],
            ),
        )
        block = (
            points(*(self.words.recommendation_phrase(*each) for each in certain)) if certain else Paragraph("Nothing.")
        )
        return Section("Advised whatever the panel agrees", (block,))
