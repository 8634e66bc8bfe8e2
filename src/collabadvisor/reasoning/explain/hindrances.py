"""What keeps a base or value from standing otherwise than it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from collabadvisor.files.words import join_words
from collabadvisor.inference.bearings import LOW, WEIGHT, Bearings
from collabadvisor.knowledge.framework import STANDINGS, Standing, StandingOrNot
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.reasoning.explain.links import Links


class Hindrances:
    """What stands in the way of other standings. A link that was told before is only named again."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.knowledge = links.knowledge
        self._told: set[tuple[str, str, str]] = set()
        self._bearings = Bearings(links.knowledge, links.stage)
        self._bearing: dict[str, dict[str, StandingOrNot]] = {}
        """Base or value -> rule that speaks of it -> its standing."""
        for rule in links.knowledge.active(links.stage):
            for name, standing in self._bearings.effects(rule):
                self._bearing.setdefault(name, {})[rule.id] = standing

    def hindered_standing(self, name: str, accepted: Iterable[str], told_with: str = "") -> Link:
        """How a base or value stands, and what keeps it from standing otherwise; if it can, from standing better.

        What is told with something else is told anew by itself.
        """
        link, not_so = self.links.standing(name), set(accepted)
        others = [standing for standing in STANDINGS if standing not in not_so]
        others = [other for other in others if _worse(link.result, other)] or others
        if not others or "not_known" in not_so:
            return self._so_that(link, others, told_with)
        titles = self.links.framework.standings
        no_longer = join_words((titles[standing].title for standing in STANDINGS if standing in not_so), "or")
        says = f"It must no longer be {no_longer}."  # not to be known is enough
        aim = f"{told_with} not {' '.join(sorted(not_so))}"
        return self._once(
            link.replace(says=says), aim, lambda: self.standing_hindrances(name, others[0], silence=False)
        )

    def standing_hindrances(self, name: str, target: Standing, *, silence: bool = True) -> Iterator[Link]:
        """The findings, answers, silence and standings of others that keep a base or value from standing as wanted.

        Without ``silence``, not to be known is as good.
        """
        if not self._can_be(name, target):
            yield self.links.unreachable_standing(name, target)
            return
        now, carriers = self.links.inference.standings[name].result, self.links.rests_on(name)
        if _worse(now, target):
            yield from self._lower(carriers, target, silence=silence)
            findings = list(self._list_findings(name, lambda standing: _worse(standing, target)))
            yield from findings
            yield from self._silence(name, target, {link.id for link in findings}) if silence else ()
        else:
            for carrier in carriers:
                so = [
                    standing
                    for standing in STANDINGS
                    if self._bearings.effect_on_dependent(carrier, standing) == target
                ]
                yield from [self._so_that(self.links.standing(carrier), so)] if so else []
            if target == "adequate":  # nothing but strengths can have lifted a base above that
                yield from self._list_findings(name, lambda standing: standing == "sound")
        yield from self._none_found(name, target, now)

    def _can_be(self, name: str, target: Standing) -> bool:
        """Whether anything can make it stand so: no strength counts for a value."""
        return target in LOW or name in self.links.framework.bases or bool(self.links.rests_on(name))

    def _so_that(self, link: Link, targets: list[Standing], told_with: str = "") -> Link:
        titles = (self.links.framework.standings[standing].title for standing in targets)
        says = f"It would have to be {join_words(titles, 'or')}." if targets else ""
        least = targets[0] if targets else None
        aim = f"{told_with} {least or ''}".strip()
        return self._once(
            link.replace(says=says), aim, lambda: self.standing_hindrances(link.id, least) if least else ()
        )

    def _lower(self, carriers: Iterable[str], target: Standing, *, silence: bool) -> Iterator[Link]:
        """What it rests on that holds it below the standing wanted, each with how it would have to stand."""
        carried = self._bearings.effect_on_dependent
        for carrier in carriers:
            link, now = self.links.standing(carrier), self.links.advice.standings[carrier]
            if not _worse(carried(carrier, now), target) or (now == "not_known" and not silence):
                continue
            so = [standing for standing in STANDINGS if not _worse(carried(carrier, standing), target)]
            yield self._so_that(link, so) if silence else self.hindered_standing(carrier, set(STANDINGS).difference(so))

    def _silence(self, name: str, target: Standing, rule_ids: set[str]) -> Iterator[Link]:
        """What keeps a base from standing as well as that: too few answers, and low ones of which nothing is found."""
        if target in LOW or name not in self.links.framework.bases:
            return
        if self.links.words.too_little(name):
            yield self.links.no_bearing(name)
        facts = {fact for rule in rule_ids for fact in self.links.reasons[rule].answers}
        low = self.links.words.low_answers(name) if target == "sound" else ()
        for fact in (fact for fact in low if fact not in facts):
            yield self.without_repetition(
                self.links.answer(fact).replace(says="It stands in the lower half of its scale.")
            )

    def _list_findings(self, name: str, counts: Callable[[StandingOrNot], bool]) -> Iterator[Link]:
        """The findings that bear on it in some way."""
        bearing = self._bearing.get(name, {})
        for rule in self._by_gravity(rule for rule, standing in bearing.items() if counts(standing)):
            if rule in self.links.reasons:
                yield self.without_repetition(self.links.finding(rule))

    def _none_found(self, name: str, target: Standing, now: str) -> Iterator[Link]:
        """Where it takes a finding to stand as wanted, and there is none: those that could be found."""
        making = [rule for rule, standing in self._bearing.get(name, {}).items() if standing == target]
        better, base = _worse(now, target), name in self.links.framework.bases
        takes_one = target == "sound" if better else target in LOW  # else it stands so without what holds it down
        if not takes_one or (better and not base) or any(rule in self.links.reasons for rule in making):
            return
        if making or base or not self.links.rests_on(name):
            rules = [self.knowledge.rules[rule] for rule in self._by_gravity(making)]
            yield self.links.no_finding(name, target, rules)

    def _by_gravity(self, rules: Iterable[str]) -> list[str]:
        return sorted(rules, key=lambda rule: (self.knowledge.rules[rule].gravity, rule))

    def without_repetition(self, link: Link, parts: Callable[[], Iterable[Link]] = tuple) -> Link:
        """The link with its parts; where it was told before, only its name and result."""
        return self._once(link, "", parts)

    def _once(self, link: Link, aim: str, parts: Callable[[], Iterable[Link]]) -> Link:
        """The link with its parts; where it was told with this aim before, only its name and result."""
        key = (link.kind, link.id, aim)
        if key in self._told:
            return link.replace(says=link.says if aim else "", before=True)
        self._told.add(key)
        return link.replace(parts=tuple(parts()))


def _worse(one: str, other: str) -> bool:
    """Whether one standing prevails over another: what is not known hides what is good, and no weakness."""
    return WEIGHT.index(one) < WEIGHT.index(other)
