"""What each conclusion about a venture rests on, link by link, down to answers, lessons and quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from collabadvisor.knowledge.conditions import Accepts, Condition, holding_names, truth
from collabadvisor.knowledge.framework import COVERAGE, REQUIREMENTS
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.reasoning.explain.links import Links


class Grounds:
    """What was concluded of a venture, told link by link. A link that was told before is only named again."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.knowledge = links.knowledge
        self.inference = links.inference
        self._told: set[tuple[str, str]] = set()

    def verdict(self) -> Link:
        """The verdict: the rules that call for it, and why none calls for a worse one."""

        def parts() -> Iterator[Link]:
            concluded = self.inference.verdict
            yield from (self.verdict_rule(self.knowledge.every_verdict_rule[name]) for name in concluded.rules)
            worse = self.links.verdicts[: self.links.verdicts.index(concluded.result)]
            yield from (self._uncalled(rule) for rule in self.links.calling() if rule.verdict in worse)

        return self._once(self.links.verdict(), parts)

    def verdict_rule(self, rule: VerdictRule) -> Link:
        """A rule of the verdict that holds, the standings by which it does, and its lessons."""

        def parts() -> Iterator[Link]:
            yield from self._stand(holding_names(rule.when, self.links.standings))
            yield from map(self.lesson, rule.lessons)

        return self._once(self.links.verdict_rule(rule), parts)

    def _uncalled(self, rule: VerdictRule) -> Link:
        by = _failing(rule.when, self.links.standings)
        return self._once(self.links.failing_verdict_rule(rule), lambda: self._stand(by))

    def _stand(self, by: Iterable[str]) -> Iterator[Link]:
        names = set(by)
        if REQUIREMENTS in names:
            yield from map(self.requirement, self.links.worst_required())
        if COVERAGE in names:
            yield self._once(self.links.coverage(), self.links.counts)
        yield from (self.standing(name) for name in self._judged(names))

    def requirement(self, name: str) -> Link:
        """A requirement of the stage, the answers and open questions by which it stands so, and its lessons."""

        def parts() -> Iterator[Link]:
            requirement = self.links.requirement_results[name]
            yield from map(self.answer, requirement.answers)
            yield from map(self.links.open_question, requirement.open_questions)
            yield from (self.lesson(lesson.id) for lesson in requirement.lessons)

        return self._once(self.links.requirement(name), parts)

    def asked_standing_link(self, name: str) -> Link:
        """How a base or value stands that was asked about, and of a value whether it is shown already."""
        link = self.standing(name)
        return link.replace(parts=(*link.parts, *self._shown_value(name)))

    def standing(self, name: str) -> Link:
        """How a base or value stands, and the findings, standings or answers that make it stand so."""

        def parts() -> Iterator[Link]:
            concluded = self.inference.standings[name]
            # What nothing bears on is not known, as is all that it would rest on.
            premises = concluded.premises or self.links.rests_on(name)
            yield from (self.standing(premise) for premise in self._judged(premises))
            findings = (premise for premise in premises if premise in self.links.reasons)
            yield from (self.finding(premise) for premise in sorted(findings, key=self._by_gravity))
            yield from (self.answer(fact) for fact, _ in concluded.answers)
            if not premises and not concluded.answers:
                yield self.links.no_bearing(name)

        return self._once(self.links.standing(name), parts)

    def _shown_value(self, name: str) -> Iterator[Link]:
        """The link that says that a value is shown already, with the strengths that show it."""
        link = self.links.shown_value(name)
        if link:
            yield self._once(link, lambda: map(self.finding, self.links.advice.values[name].shown))

    def finding(self, name: str) -> Link:
        """A finding, the answers that it rests on, and its lessons."""

        def parts() -> Iterator[Link]:
            yield from map(self.answer, self.links.reasons[name].answers)
            yield from (self.lesson(lesson.id) for lesson in self.links.reasons[name].lessons)

        return self._once(self.links.finding(name), parts)

    def recommendation(self, name: str) -> Link:
        """A recommendation that is given, and the findings that call for it, or the rules of the verdict that do."""

        def parts() -> Iterator[Link]:
            advised = next(advised for advised in self.links.advice.recommendations if advised.id == name)
            for reason in advised.reasons:
                of_the_verdict = (
                    self.knowledge.every_verdict_rule.get(reason.rule) if reason.finding == "verdict" else None
                )
                yield self.verdict_rule(of_the_verdict) if of_the_verdict else self.finding(reason.rule)

        return self._once(self.links.recommendation(name), parts)

    def answer(self, name: str) -> Link:
        """An answer that was given."""
        return self._once(self.links.answer(name), tuple)

    def lesson(self, name: str) -> Link:
        """A lesson."""
        return self._once(self.links.lesson(name), tuple)

    def _judged(self, names: Iterable[str]) -> Iterator[str]:
        chosen = set(names)
        return (name for name in self.links.framework.names_with_standing() if name in chosen)

    def _by_gravity(self, name: str) -> tuple[int, str]:
        return self.knowledge.rules[name].gravity, name

    def _once(self, link: Link, parts: Callable[[], Iterable[Link]]) -> Link:
        """The link with its parts; where it was told before, only its name and result."""
        if (link.kind, link.id) in self._told:
            return link.replace(says="", source="", confidence="", before=True)
        self._told.add((link.kind, link.id))
        return link.replace(parts=tuple(parts()))


def _failing(condition: Condition, standings: Mapping[str, str]) -> tuple[str, ...]:
    """The names by which a condition fails, in the order written; empty where it does not fail."""
    if truth(condition, standings) is not False:
        return ()
    if isinstance(condition, Accepts):
        return (condition.name,)
    return tuple(dict.fromkeys(name for part in condition.parts for name in _failing(part, standings)))
