"""What differs between two advices, in words and short phrases: what "what if" and "compare" both say."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.document.tree import Inline, Mark, VerdictMark
from collabadvisor.document.wording import ANSWERED
from collabadvisor.files.words import join_words, plain
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.reasoning.compare.difference_model import (
    AdviceDifference,
    FindingMovement,
    Movement,
    RankPlace,
    Source,
)
from collabadvisor.reasoning.compare.sides import Side
from collabadvisor.report.advice.verdict_sentences import runs, tone

NOT_KNOWN = "not known"
NOWHERE = "-"
NOTHING_GRAVE = ": nothing grave is found any more, but too little is known to call it {}"
TOO_LITTLE = ": too little is known to call it {} any more"
BY: Mapping[Source, str] = {
    "stage": "The stage is another one.",
    "knowledge": "The knowledge has changed.",
    "not_told": "The saved advice does not tell the answer.",
}


class DifferenceWords:
    """The words of a knowledge base; of what it lacks, since a saved advice may be of another one, the id as words."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework

    def title(self, name: str) -> str:
        """The title of a base or value."""
        return (
            self.framework.title_of(name) if name in self.framework.names_with_standing() else plain(name).capitalize()
        )

    def standing_word(self, name: str | None) -> str:
        """The word of a standing."""
        return next((standing.title for key, standing in self.framework.standings.items() if key == name), NOT_KNOWN)

    def mark(self, side: Advice, name: str) -> Inline:
        """How a base or value stands on one side; a dash where that side does not have it."""
        standing: StandingOrNot | None = side.standings.get(name)
        return Mark(standing, self.standing_word(standing)) if standing else NOWHERE

    def verdict_mark(self, side: Advice) -> VerdictMark:
        """The verdict of one side with its shape."""
        stage_id, verdict = side.venture.stage, side.verdict
        stage = self.framework.stages.get(stage_id)
        if stage is None or verdict.id not in stage.verdicts:
            return VerdictMark("unknown", stage is None or runs(stage_id, self.knowledge), verdict.title)
        return VerdictMark(tone(verdict.id, stage_id, self.knowledge), runs(stage_id, self.knowledge), verdict.title)

    def fact(self, name: str) -> str:
        """The name of a fact."""
        return self.knowledge.facts[name].name if name in self.knowledge.facts else plain(name)

    def label(self, fact: str, answer: str | None) -> str:
        """The words of an answer."""
        labels = self.knowledge.facts[fact].labels if fact in self.knowledge.facts else {}
        return NOT_KNOWN if answer is None else labels.get(answer, plain(answer))

    def place(self, place: RankPlace | None) -> str:
        """Where a recommendation stands: "Now 2"."""
        return f"{self.framework.priorities[place.priority].title} {place.rank}" if place else NOWHERE

    def place_change(self, title: str, before: RankPlace | None, after: RankPlace | None) -> str:
        """A recommendation with where it stands, and where it stood: "Now 2: Pay for it (was Next 4)"."""
        now, was = (f"{self.place(after)}: " if after else ""), (f" (was {self.place(before)})" if before else "")
        return f"{now}{title}{was}"

    def requirement(self, moved: Movement) -> str:
        """How a requirement stands, and how it stood."""
        requirement = self.knowledge.requirements.get(moved.name)
        title = self.knowledge.full_title(requirement) if requirement else moved.name
        now, was = (plain(status) if status else "not required at that stage" for status in (moved.after, moved.before))
        return f"{title}: {now} (was: {was})"

    def answer(self, moved: Movement) -> str:
        """An answer that is another one, with what it was."""
        before = "was not known" if moved.before is None else f"was: {self.label(moved.name, moved.before)}"
        return f"{self.fact(moved.name)}: {self.label(moved.name, moved.after)} ({before})"

    def standing_change(self, moved: Movement) -> str:
        """A standing that is another one, with what it was; and, where it is not known any more, what that means."""
        way = f", which is {moved.way}" if moved.way in ("better", "worse") else ""
        if moved.way == "not_known" and moved.after == "not_known":
            weak = moved.before in ("fragile", "strained")
            way = (NOTHING_GRAVE if weak else TOO_LITTLE).format(
                self.standing_word("adequate" if weak else moved.before)
            )
        before, after = self.standing_word(moved.before), self.standing_word(moved.after)
        return f"{self.title(moved.name)}: {after} (was {before}){way}."

    def side_summary(self, side: Side) -> str:
        """At which stage a side is, as of when, and how much is known of it."""
        summary = side.advice.venture
        stage = self.framework.stages.get(summary.stage)
        progress = ANSWERED.format(summary.answered, summary.questions)
        parts = [f"as of {side.as_of}" if side.as_of else "", progress, "as saved" if side.saved else ""]
        return f"Stage: {stage.title if stage else plain(summary.stage)}; {', '.join(filter(None, parts))}."

    def finding_causes(self, moved: FindingMovement, difference: AdviceDifference) -> str:
        """A phrase for what moved a finding."""
        if not moved.answers:
            return BY[moved.by]
        ways = {answer.way for answer in difference.answers if answer.name in moved.answers}
        changed = {"known": "Known now", "not_known": "No longer known"}.get(ways.pop(), "") if len(ways) == 1 else ""
        return f"{changed or 'Changed'}: {join_words(map(self.fact, moved.answers))}."
