"""A comparison of then and now as text or JSON. Layout only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from collabadvisor.document.json_text import written
from collabadvisor.document.lines import underlined
from collabadvisor.document.tidy import short_digest
from collabadvisor.files.words import clean, listed
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.compare.comparison import Comparison
from collabadvisor.reasoning.compare.difference_model import Moved, MovedBy, RecommendationMoved, Way
from collabadvisor.report.compare.compare_json import CompareForm
from collabadvisor.report.compare.difference_lines import NOWHERE, DifferenceWriter, Lines

NEITHER = "A question that is asked on one side only counts neither as better nor as worse."
BY: Mapping[MovedBy, str] = {
    "facts": "the facts",
    "knowledge": "the knowledge",
    "both": "both",
    "not_told": "not told",
}
MOVED: Mapping[MovedBy, str] = {
    "facts": "The facts moved it: by the earlier knowledge too they give {}.",
    "knowledge": "The knowledge moved it, not the facts: by the earlier knowledge they still give {}.",
    "both": "The facts and the knowledge moved it: by the earlier knowledge the facts of now give {}.",
}
UNTOLD = (
    "The knowledge is another one as well as the facts, so this does not tell which of them moved it. The earlier "
    "knowledge{}, and the file of the venture as it is now, would tell."
)
WAYS: Mapping[Way, str] = {
    "better": "better",
    "worse": "worse",
    "known": "known now",
    "not_known": "no longer known",
    "other": "another answer",
}


def render(form: str, result: Comparison, knowledge: KnowledgeBase, *, width: int = 88, earlier: str = "") -> str:
    """The comparison as "text" or "json", ending with one newline. The same input gives the same bytes.

    ``earlier`` is what the earlier knowledge is called where one asks for a comparison.
    """
    text = (
        written(CompareForm.of(result))
        if form == "json"
        else "\n".join(_ComparisonText(result, knowledge, width, earlier).lines())
    )
    return text.rstrip("\n") + "\n"


class _ComparisonText(DifferenceWriter):
    def __init__(self, result: Comparison, knowledge: KnowledgeBase, width: int, earlier: str) -> None:
        super().__init__(knowledge, width)
        self.earlier = f" ({earlier})" if earlier else ""
        self.result = result
        self.found = result.difference
        self.before = result.before.advice
        self.after = result.after.advice

    def lines(self) -> Lines:
        name = self.after.venture.name
        yield from underlined(clean(name), self.width)
        yield from self.wrapped(f"{self.before.venture.name}. {self.about(self.result.before)}", "Before: ")
        yield from self.wrapped(f"{name}. {self.about(self.result.after)}", "After:  ")
        yield from self._notes()
        yield from chain(self._verdict(), self._standings(), self._recommendations(), self._answers(), self._rest())

    def _notes(self) -> Lines:
        """What has to be known of the two sides before they are set beside each other."""
        result = self.result
        if not result.same_stage:
            yield from self.wrapped(f"The stage is another one: it has other questions, rules and verdicts. {NEITHER}")
        old, new = self.before.knowledge, self.after.knowledge
        if not result.same_knowledge:
            then = f"version {old.version} before ({short_digest(old.digest)})"
            now = f"{new.version} after ({short_digest(new.digest)})"
            yield from self.wrapped(f"The knowledge that judged is another one: {then}, {now}.")
        if result.untold:
            many = f"{len(result.untold)} answers" if len(result.untold) > 1 else "1 answer"
            rest = f"{many} cannot be compared."
            yield from self.wrapped(f"A saved advice tells only the answers on which its reasons rest, so {rest}")
        if result.unread:
            names = listed(map(self.fact, result.unread))
            yield from self.wrapped(
                f"The earlier knowledge does not know these answers, and passes them over: {names}."
            )

    def _verdict(self) -> Lines:
        yield from self.heading("The verdict")
        yield from self.verdict(self.before, self.after, self.found)
        for sentence in self._why():
            yield from self.wrapped(sentence)

    def _why(self) -> Lines:
        """Whether the facts moved the verdict, or the knowledge."""
        result, by = self.result, self.result.moved_by.verdict
        middle = result.between.advice.verdict if result.between else self.after.verdict
        if by is None:
            if middle.id != self.after.verdict.id:
                yield f"The facts alone would make it {middle.title}; the knowledge of now takes that back."
        elif by == "not_told":
            yield UNTOLD.format(self.earlier)
        elif result.same_knowledge:
            stage = "" if result.same_stage else ", the stage among them"
            yield f"The facts moved it{stage}; the knowledge is the same."
        else:
            yield MOVED[by].format(middle.title)

    def _standings(self) -> Lines:
        yield from self.heading("Where the venture stands")
        ways = {each.name: WAYS[each.way] for each in self.found.standings}
        # Where the knowledge is the same, nothing but the facts can have moved a standing.
        by = {} if self.result.same_knowledge else self.result.moved_by.standings
        rows = [["", "Before", "After", "", "Moved by" if by else ""]]
        for name in dict.fromkeys((*self.after.standings, *self.before.standings)):
            before, after = (self._stands(side, name) for side in (self.before, self.after))
            moved_by = BY[by[name]] if name in by else ""
            rows.append([self.title(name), before, after, ways.get(name, ""), moved_by])
        yield from self.grid(rows)

    def _stands(self, side: Advice, name: str) -> str:
        return self.standing(side.standings[name]) if name in side.standings else NOWHERE

    def _recommendations(self) -> Lines:
        result = self.result
        yield from self.heading("What was and is advised")
        yield from self._moved(result.met, "Met: what called for them is mended.")
        called = {each.id for each in self.before.recommendations if each.acts_on is None}
        of_the_verdict = [moved for moved in result.dropped if moved.id in called]
        dropped = [moved for moved in result.dropped if moved.id not in called]
        yield from self._moved(of_the_verdict, "No longer called for, since the verdict is another one:")
        yield from self._moved(dropped, "No longer advised, although nothing shows that they were met:")
        yield from self._moved(result.new, "New:")
        if result.standing:
            yield from self.wrapped("Still to do:")
        for still in result.standing:
            was = "" if still.before == still.after else self.was(still.before)
            yield from self.wrapped(f"{still.title}{was}", f"  - {self.place(still.after)}: ")
            for each in self.found.recommendations:
                if each.id == still.id and each.way == "moves":
                    yield from self._reasons(each)
        if not (result.met or result.dropped or result.new or result.standing):
            yield from self.wrapped("Nothing was advised before, and nothing is now.")

    def _moved(self, moved: Sequence[RecommendationMoved], title: str) -> Lines:
        if moved:
            yield from self.wrapped(title)
        for each in moved:
            start = f"  - {self.place(each.after)}: " if each.after else "  - "
            yield from self.wrapped(f"{each.title}{self.was(each.before)}", start)
            yield from self._reasons(each)

    def _reasons(self, moved: RecommendationMoved) -> Lines:
        yield from self.reasons(moved.findings, self.found, "      ")
        if moved.way in ("appears", "vanishes") and not moved.findings:  # as what the verdict calls for
            yield from self.wrapped(moved.because, "      ") if moved.because else ()
        by = self.result.moved_by.recommendations.get(moved.id)
        if by in ("knowledge", "both"):
            yield from self.wrapped(f"Moved by {BY[by]}.", "      ")

    def _answers(self) -> Lines:
        groups: dict[str, list[Moved]] = {}
        for moved in self.found.answers:
            groups.setdefault(moved.way, []).append(moved)
        if groups or self.result.one_sided:
            yield from self.heading("The answers")
        titles = ("Better", "Worse", "Known now", "No longer known", "Other answers")
        for way, title in zip(WAYS, titles, strict=True):
            if way in groups:
                yield from self.wrapped(f"{title}:")
            for moved in groups.get(way, ()):
                yield from self.wrapped(self.answer(moved), "  - ")
        for side, title in (("before", "Asked before only"), ("after", "Asked after only")):
            told = [each for each in self.result.one_sided if each.side == side]
            if told:
                yield from self.wrapped(f"{title}:")
            for one in told:
                yield from self.wrapped(f"{self.fact(one.fact)}: {self.label(one.fact, one.answer)}", "  - ")

    def _rest(self) -> Lines:
        strengths = list(self.strengths(self.found))
        if strengths:
            yield from self.heading("Strengths")
            yield from strengths
        moved = self.found.inconsistencies
        clashes = [
            *self.inconsistencies(moved, "came", "Answers that do not go together now:"),
            *self.inconsistencies(moved, "went", "Answers that go together again:"),
        ]
        if clashes:
            yield from self.heading("Answers that do not go together")
            yield from clashes
