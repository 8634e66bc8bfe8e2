"""How the bases stand and what is to be said of the values, in a report's words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from collabadvisor.document import wording
from collabadvisor.files.words import first_few, join_words
from collabadvisor.inference.advice import Advice, AdviceValue
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SEVERITIES
from collabadvisor.report.advice.advice_content import BaseShown, ValueShown
from collabadvisor.report.advice.outlook_words import Outlook

MOST_TITLES, MOST_SHOWN = 2, 3
"""So many findings that hold a value down are named, and so many that show it; of more, the rest is counted."""


class StandingsShown:
    """The bases and values of one advice in words; ``outlook`` knows how far they can move."""

    def __init__(self, advice: Advice, knowledge: KnowledgeBase, outlook: Outlook) -> None:
        self.advice = advice
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.outlook = outlook

    def base(self, name: str) -> BaseShown:
        """How a base stands, and how much of it is answered."""
        base, state = self.framework.bases[name], self.advice.bases[name]
        return BaseShown(
            id=name,
            title=base.title,
            standing=state.standing,
            word=self.framework.standings[state.standing].title,
            summary=self._summarize(name),
            answered=self._answered(name),
            findings=tuple(self._gravest(name)),
            still=self.outlook.standing_range(name),
        )

    def _summarize(self, name: str) -> str:
        state = self.advice.bases[name]
        if not state.answered:
            return self._answered(name)
        words = wording.NOTHING_GRAVE if state.standing == "not_known" else wording.KNOWN
        return words.format(state.answered, state.questions)

    def _answered(self, name: str) -> str:
        state = self.advice.bases[name]
        if not state.questions:
            return wording.NONE_APPLIES
        if not state.answered:
            return wording.NONE_ANSWERED.format(state.questions)
        return wording.ANSWERED_OF.format(state.answered, state.questions)

    def _gravest(self, name: str) -> Iterator[str]:
        """The titles of the weaknesses that bring a base to where it stands, where that is low."""
        severities = self.framework.severities
        reasons = self.advice.reasons()
        weak = [reasons[rule] for rule in self.advice.bases[name].findings if rule in reasons]
        standing = self.advice.bases[name].standing
        for severity in SEVERITIES:
            if severities[severity].standing == standing:
                yield from (self._bare(reason.rule) for reason in weak if reason.severity == severity)

    def value(self, name: str) -> ValueShown:
        """The outlook of a value and what it comes from, and what shows it already."""
        value, state = self.framework.values[name], self.advice.values[name]
        return ValueShown(
            id=name,
            title=value.title,
            standing=state.outlook,
            word=self.framework.standings[state.outlook].title,
            because=self._because(name, state),
            strengths=tuple(first_few([self._title(rule) for rule in state.shown], MOST_SHOWN)),
            rests_on=self._carriers(name),
            held_by=tuple(dict.fromkeys(self._judged(other) for other in state.held_down_by)),
            still=self.outlook.standing_range(name),
        )

    def _carriers(self, name: str) -> tuple[str, ...]:
        return self.framework.carriers(name, self.advice.venture.stage)

    def _judged(self, name: str) -> str:
        """A base or value as it is; of a finding, the base that it is about."""
        return self.knowledge.rules[name].about if name in self.knowledge.rules else name

    def _because(self, name: str, state: AdviceValue) -> str:
        """What holds an outlook down; where nothing does, what is not known of what it rests on, or all that."""
        if state.held_down_by:
            return wording.HELD_DOWN.format(self._holding(state.held_down_by))
        carriers = self._carriers(name)
        silent = [other for other in carriers if self.advice.standings[other] == "not_known"]
        if state.outlook == "not_known" and silent:
            return wording.UNTIL_KNOWN.format(self._titles(silent))
        return wording.RESTS_ON.format(self._titles(carriers)) if carriers else wording.UNSPOKEN

    def _holding(self, names: Collection[str]) -> str:
        """Bases and values, then those findings whose base is not among them."""
        judged = [name for name in self.framework.names_with_standing() if name in names]
        rules = (self.knowledge.rules[name] for name in names if name in self.knowledge.rules)
        others = [rule for rule in rules if rule.about not in judged]
        titles = [f"{self._title(rule.id)} ({self._titles([rule.about])})" for rule in others]
        return join_words([*(self._titles([name]) for name in judged), *first_few(titles, MOST_TITLES)])

    def _title(self, rule: str) -> str:
        return f"“{self._bare(rule)}”"

    def _bare(self, rule: str) -> str:
        return self.knowledge.full_title(self.knowledge.rules[rule])

    def _titles(self, names: Iterable[str]) -> str:
        return join_words(self.framework.title_of(name).lower() for name in names)
