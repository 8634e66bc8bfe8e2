"""The words for what a panel says: ids as the knowledge calls them, and who says what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.document.tidy import origin
from collabadvisor.document.tree import Inline, Words, join_inline, runs
from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.outlook.bounds_model import Prospect, StandingRange, VerdictRange
from collabadvisor.reasoning.panel.panel_model import Voice

MOST_NAMES = 8


class PanelWords:
    """The words of a knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.framework = knowledge.framework

    def fact(self, fact: str) -> str:
        """The name of a fact."""
        return self.knowledge.facts[fact].name

    def label(self, fact: str, answer: str) -> str:
        """The words of an answer."""
        return self.knowledge.facts[fact].label(answer)

    def verdict(self, verdict: str | None) -> str:
        """The title of a verdict."""
        return "no verdict" if verdict is None else self.framework.verdicts[verdict].title

    def verdicts(self, reach: VerdictRange) -> str:
        """Every verdict of a range, worst first."""
        return join_words(map(self.verdict, (*reach.verdicts, *([None] if reach.missing else []))), "or")

    def recommendation_phrase(self, name: str, prospect: Prospect) -> str:
        """A recommendation, and how urgent it is where it is advised: "Start smaller (now or next)"."""
        ends = dict.fromkeys(end for end in (prospect.most_urgent, prospect.least_urgent) if end)
        when = f" ({join_words((self.framework.priorities[end].title.lower() for end in ends), 'or')})" if ends else ""
        return f"{self.knowledge.recommendations[name].title}{when}"

    def standing_phrase(self, name: str, reach: StandingRange) -> str:
        """How a base or value stands: "capacity is strained to sound"."""
        titles = self.framework.standings
        ends = dict.fromkeys(titles[end].title for end in (reach.worst, reach.best))
        unknown = f" or {titles['not_known'].title}" if reach.silent and reach.worst != "not_known" else ""
        return f"{self.framework.title_of(name).lower()} is {' to '.join(ends)}{unknown}"

    def names(self, voices: Iterable[Voice]) -> Inline:
        """Who says it."""
        return join_inline([Words(voice.respondent, "own") for voice in voices], ", ")

    def voices(self, voices: Iterable[Voice]) -> Inline:
        """Who says it, each with what they have it from, where that is noted."""
        parts: list[Inline] = []
        for voice in voices:
            noted = origin(voice.confidence, voice.source)
            source: Inline = (" [", Words(noted, "own"), "]") if noted else ""
            parts.append((Words(voice.respondent, "own"), *runs(source)))
        return join_inline(parts, ", ")

    def few(self, names: Sequence[str]) -> str:
        """Names, or, where they are many, their number."""
        return join_words(names) if len(names) <= MOST_NAMES else f"{len(names)} of the respondents"
