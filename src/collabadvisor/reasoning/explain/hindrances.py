"""What keeps the verdict, or a base or value, from standing otherwise than it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from collabadvisor.files.words import listed
from collabadvisor.inference.bearings import Bearings
from collabadvisor.knowledge.conditions import Condition, holding, leaves, truth
from collabadvisor.knowledge.framework import COVERAGE, STANDINGS, Standing, StandingOrNot
from collabadvisor.knowledge.rules import VerdictRule
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.reasoning.explain.links import Links


class Hindrances:
    """What stands in the way of other standings and verdicts. A link that was told before is only named again."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.knowledge = links.knowledge
        self._told: set[tuple[str, str, str]] = set()
        self._bearings = Bearings(links.knowledge, links.stage)
        self._bearing: dict[
            str, dict[str, StandingOrNot]
        ] = {}  # base or value -> rule that speaks of it -> its standing
        for rule in links.knowledge.active(links.stage):
            for name, standing in self._bearings.of(rule):
                self._bearing.setdefault(name, {})[rule.id] = standing

    def of_verdict(self, wanted: str) -> tuple[Link, ...]:
        """The rules that call for a worse verdict, each with the standings by which it does."""
        worse = self.links.verdicts[: self.links.verdicts.index(wanted)]
        rules = [rule for rule in self.links.calling() if rule.verdict in worse]
        return tuple(self._rule(rule) for rule in rules if truth(self._condition(rule), self.links.standings))

    def _condition(self, rule: VerdictRule) -> Condition:
        return rule.when

    def _rule(self, rule: VerdictRule) -> Link:
        def parts() -> Iterator[Link]:
            condition = self._condition(rule)
            by = set(holding(condition, self.links.standings))
            if COVERAGE in by:
                yield self._once(self.links.coverage(), "", self.links.counts)
            for name in (name for name in self.links.framework.judged() if name in by):
                accepted = {answer for leaf in leaves(condition) if leaf.name == name for answer in leaf.answers}
                yield self._other_than(name, accepted)

        return self.links.verdict_rule(rule).replace(parts=tuple(parts()))

    def _other_than(self, name: str, accepted: set[str]) -> Link:
        """How a base or value stands, and what keeps it from standing otherwise; if it can, from standing better."""
        link = self.links.standing(name)
        if link.result == "not_known":
            return link
        others = [standing for standing in STANDINGS if standing not in accepted]
        better = [standing for standing in others if _worse(link.result, standing)]
        return self._so_that(link, better or others)

    def _so_that(self, link: Link, wanted: list[Standing]) -> Link:
        titles = (self.links.framework.standings[standing].title for standing in wanted)
        says = f"It would have to be {listed(titles, 'or')}." if wanted else ""
        least = wanted[0] if wanted else None
        return self._once(
            link.replace(says=says), least or "", lambda: self.of_standing(link.id, least) if least else ()
        )

    def of_standing(self, name: str, wanted: Standing) -> Iterator[Link]:
        """The findings, answers, silence and standings of others that keep a base or value from standing as wanted."""
        now = self.links.inference.standings[name].result
        carriers, speaking = self.links.rests_on(name), self._bearing.get(name, {})
        if now == "not_known":
            silent = [other for other in carriers if self.links.standings[other] == "not_known"]
            yield from (self._so_that(self.links.standing(carrier), [wanted]) for carrier in silent)
            yield from [] if carriers else [self.links.open(name)]
        elif _worse(now, wanted):
            yield from self._low(carriers, wanted)
            yield from self._found(rule for rule, standing in speaking.items() if _worse(standing, wanted))
            yield from self._low_answers(name) if wanted == "sound" else ()
        elif _worse(wanted, now):
            yield from (self._so_that(self.links.standing(carrier), [wanted]) for carrier in carriers)
            if wanted == "adequate" and not carriers:  # nothing but a strength can have lifted it above that
                yield from self._found(rule for rule, standing in speaking.items() if standing == "sound")
        yield from self._none_found(name, wanted, now)

    def _low_answers(self, base: str) -> Iterator[Link]:
        """The answers that keep a base from being sound because they stand in the lower half of their scale."""
        known = self.links.venture.known()
        for fact, answers in self._bearings.low.get(base, {}).items():
            if known.get(fact) in answers:
                yield self._once(self.links.answer(fact), "", tuple)

    def _none_found(self, name: str, wanted: Standing, now: str) -> Iterator[Link]:
        """Where it takes a finding to stand as wanted, and there is none: those that could be found."""
        making = [rule for rule, standing in self._bearing.get(name, {}).items() if standing == wanted]
        # Silence makes a base adequate, and where weaknesses hold something down, it stands better without them.
        silence_does = wanted == "adequate" and name in self.links.framework.bases
        better = now == "not_known" or _worse(now, wanted)
        carried = better and self.links.rests_on(name)
        held_down = now != "not_known" and better and wanted != "sound"
        if silence_does or carried or held_down or any(rule in self.links.reasons for rule in making):
            return
        if making or not self.links.rests_on(name):
            rules = [self.knowledge.rules[rule] for rule in self._by_gravity(making)]
            yield self.links.none_found(name, wanted, rules)

    def _low(self, carriers: Iterable[str], wanted: Standing) -> Iterator[Link]:
        """Those of the carriers that stand lower than wanted."""
        carried = self._bearings.carried
        for carrier in carriers:
            link = self.links.standing(carrier)
            at_least = [standing for standing in STANDINGS if not _worse(carried(carrier, standing), wanted)]
            if link.result in STANDINGS and link.result not in at_least:
                yield self._so_that(link, at_least)

    def _found(self, rules: Iterable[str]) -> Iterator[Link]:
        for rule in self._by_gravity(rule for rule in rules if rule in self.links.reasons):
            yield self._once(self.links.finding(rule), "", tuple)

    def _by_gravity(self, rules: Iterable[str]) -> list[str]:
        return sorted(rules, key=lambda rule: (self.knowledge.rules[rule].gravity, rule))

    def _once(self, link: Link, aim: str, parts: Callable[[], Iterable[Link]]) -> Link:
        """The link with its parts; where it was told before with the same aim, only its name and result."""
        key = (link.kind, link.id, aim)
        if key in self._told:
            return link.replace(says=link.says if aim else "", before=True)
        self._told.add(key)
        return link.replace(parts=tuple(parts()))


def _worse(one: str, other: str) -> bool:
    """Whether one standing is worse than another; both are known."""
    return STANDINGS.index(one) < STANDINGS.index(other)
