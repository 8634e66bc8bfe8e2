"""Whether a rule of any kind fires on a venture, and whether it would with one answer changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.inference.plain_reading import PlainReader, deciding_names
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names, truth
from collabadvisor.venture.model import Venture


class Firing:
    """Reads ventures by one knowledge base. A rule of the verdict fires where its verdict stands, called for by it."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self._reader = PlainReader(knowledge)

    def rules(self, venture: Venture) -> list[str]:
        """The rules that fire on a venture: findings, then the verdict, then answers that do not go together."""
        rule_ids = sorted(self._reader.holding_rules(venture, self.knowledge))
        rule_ids += [rule.id for rule in self.knowledge.calling(venture.stage) if self._calls(rule.id, venture)]
        answers = self._applicable_answers(venture)
        return rule_ids + [name for name in self.knowledge.consistency if self._clashes(name, answers)]

    def fires(self, rule: str, venture: Venture) -> bool:
        """Whether a rule fires on a venture."""
        if rule in self.knowledge.consistency:
            return self._clashes(rule, self._applicable_answers(venture))
        if rule in self.knowledge.every_verdict_rule:
            return self._calls(rule, venture)
        return rule in self._reader.holding_rules(venture, self.knowledge)

    def narrowly_misses(self, rule: str, venture: Venture) -> bool:
        """Whether a rule does not fire on a venture, but would if one answer were another, or were not known."""
        if rule not in self._every() or self.fires(rule, venture):
            return False
        return any(self.fires(rule, other) for other in self._beside(rule, venture))

    def _every(self) -> set[str]:
        return {*self.knowledge.rules, *self.knowledge.every_verdict_rule, *self.knowledge.consistency}

    def _beside(self, rule: str, venture: Venture) -> Iterator[Venture]:
        answers = venture.known_answers()
        condition = self.knowledge.condition_of(rule)
        fact_ids = [fact.id for fact in venture.applicable_questions(self.knowledge.facts)]
        on_standings = rule in self.knowledge.every_verdict_rule
        for name in fact_ids if on_standings else [name for name in names(condition) if name in fact_ids]:
            others = [answer for answer in self.knowledge.facts[name].scale if answer != answers.get(name)]
            yield from (venture.with_answers({name: answer}) for answer in others)
            if on_standings and name in answers:
                yield venture.with_answers({name: None})

    def _calls(self, rule: str, venture: Venture) -> bool:
        calling = self.knowledge.every_verdict_rule[rule]
        if calling.status != "stable" or venture.stage not in calling.stages:
            return False
        stands = self._reader.standings(venture, self.knowledge)
        scale = self.knowledge.framework.stages[venture.stage].verdicts
        worse = scale[: scale.index(calling.verdict)]
        return bool(deciding_names(self.knowledge.condition_of(rule), stands)) and not any(
            other.verdict in worse and deciding_names(other.when, stands)
            for other in self.knowledge.calling(venture.stage)
        )

    def _applicable_answers(self, venture: Venture) -> dict[str, str]:
        fact_ids = {fact.id for fact in venture.applicable_questions(self.knowledge.facts)}
        return {name: answer for name, answer in venture.known_answers().items() if name in fact_ids}

    def _clashes(self, rule: str, answers: Mapping[str, str]) -> bool:
        return truth(self.knowledge.condition_of(rule), answers) is True
