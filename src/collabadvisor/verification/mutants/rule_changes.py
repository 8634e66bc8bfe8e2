"""Every small change of every rule: what somebody who writes rules could get wrong, one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Condition, Scale
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES, SEVERITIES, STANDINGS
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import PLACEHOLDER, ConsistencyRule, Rule, VerdictRule
from collabadvisor.verification.check_model import quote_ids
from collabadvisor.verification.mutants.variations import variations

AnyOfThem = Rule | VerdictRule | ConsistencyRule | Requirement
FORBIDS = "forbids_best_verdict"
Change = tuple[str, str, str, Rule | VerdictRule]
"""The id of what is changed, what the change does, the part of the rule that it changes, and the changed rule."""


@dataclass(frozen=True)
class Mutant:
    """A rule with one small change.

    ``about`` has the rule's id and, after it, the ids of what was changed: the answer (``fact.answer``) that a clause
    takes in or leaves out, the questions whose clause is dropped, the stage, and so on. ``change`` says it in words.
    ``thing`` is the changed rule; ``at`` where the change shows: the stages at which it can.
    """

    about: tuple[str, ...]
    change: str
    thing: AnyOfThem
    part: str
    """The key of the rule that is changed: ``when``, ``severity``, ``weakens``, ``shows_at``, ``verdict`` and so on."""
    at: tuple[str, ...]

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.about[0]

    @property
    def condition(self) -> Condition:
        """The condition of the changed rule."""
        return self.thing.when


class Workbench(KnowledgeBase):
    """A knowledge base whose rules are changed and tried.

    A changed rule can hold where what its sentence quotes is not answered: that is no reason to stop.
    """

    def fill_sentence(self, because: str, answers: Mapping[str, str]) -> str:
        """A rule's sentence, with what is not answered left open."""
        unanswered = {name for name in PLACEHOLDER.findall(because) if name not in answers}
        return super().fill_sentence(
            PLACEHOLDER.sub(lambda match: "…" if match[1] in unanswered else match[0], because), answers
        )


def workbench(knowledge: KnowledgeBase) -> Workbench:
    """A knowledge base on which mutants can be tried."""
    return Workbench(**{part.name: getattr(knowledge, part.name) for part in fields(knowledge)})


def with_rule(knowledge: Workbench, mutant: Mutant) -> Workbench:
    """The knowledge base with one rule changed."""
    name, thing = mutant.rule, mutant.thing
    if isinstance(thing, ConsistencyRule):
        return replace(knowledge, consistency={**knowledge.consistency, name: thing})
    if isinstance(thing, VerdictRule):
        return replace(knowledge, verdict_rules={**knowledge.verdict_rules, name: thing})
    if isinstance(thing, Requirement):
        return replace(knowledge, requirements={**knowledge.requirements, name: thing})
    return replace(knowledge, rules={**knowledge.rules, name: thing})


def mutants(knowledge: KnowledgeBase, rules: Iterable[str] = ()) -> tuple[Mutant, ...]:
    """Every small change of the rules of these ids (of every rule that is stable), in the order of the rules."""
    every: list[AnyOfThem] = [
        *(rule for rule in knowledge.rules.values() if rule.status == "stable"),
        *(rule for rule in knowledge.verdict_rules.values() if rule.status == "stable"),
        *knowledge.consistency.values(),
        *(required for required in knowledge.requirements.values() if required.status == "stable"),
    ]
    rule_ids = set(rules)
    return tuple(mutant for rule in every if not rule_ids or rule.id in rule_ids for mutant in _of(knowledge, rule))


def _of(knowledge: KnowledgeBase, rule: AnyOfThem) -> Iterator[Mutant]:
    at = tuple(knowledge.framework.stages) if isinstance(rule, ConsistencyRule) else rule.stages
    bases = tuple(knowledge.framework.bases) if isinstance(rule, VerdictRule) else ()
    for about, change, varied in variations(rule.when, _scales(knowledge, rule), bases):
        yield Mutant((rule.id, *about), change, rule.replace(when=varied), "when", at)
    if isinstance(rule, ConsistencyRule):
        return
    if isinstance(rule, Requirement):
        turned = not rule.forbids_best_verdict
        change = f"it {'forbids' if turned else 'does not forbid'} the best verdict"
        yield Mutant((rule.id, FORBIDS), change, rule.replace(forbids_best_verdict=turned), FORBIDS, at)
    else:
        changes = _changes_of_finding(rule) if isinstance(rule, Rule) else _changes_of_verdict(knowledge, rule)
        for name, change, part, thing in changes:
            yield Mutant((rule.id, name), change, thing, part, at)
    if isinstance(rule, Rule):
        yield from _changes_of_proof(rule)
    for stage in rule.stages:
        silenced = rule.replace(stages=tuple(other for other in rule.stages if other != stage))
        change = f"it does not speak at the stage '{stage}'"
        yield Mutant((rule.id, stage), change, silenced, "stages", (stage,))


def _changes_of_finding(rule: Rule) -> Iterator[Change]:
    if rule.severity:
        place = SEVERITIES.index(rule.severity)
        for severity in SEVERITIES[max(place - 1, 0) : place] + SEVERITIES[place + 1 : place + 2]:
            yield (
                severity,
                f"its severity is {severity}, not {rule.severity}",
                "severity",
                rule.replace(severity=severity),
            )
    yield from _not_recommending(rule)
    for name in rule.weakens:
        rest = tuple(other for other in rule.weakens if other != name)
        yield name, f"it does not weaken '{name}'", "weakens", rule.replace(weakens=rest)
    for name in rule.shows:
        rest = tuple(other for other in rule.shows if other != name)
        at = rule.shows_at if rest else None
        yield name, f"it does not show '{name}'", "shows", rule.replace(shows=rest, shows_at=at)


def _not_recommending(rule: Rule | VerdictRule) -> Iterator[Change]:
    for name in rule.recommend:
        rest = tuple(other for other in rule.recommend if other != name)
        yield name, f"it does not recommend '{name}'", "recommend", rule.replace(recommend=rest)


def _changes_of_proof(rule: Rule) -> Iterator[Mutant]:
    """A stage more, and a stage less, at which a strength shows a value; that it shows nothing is told by itself."""
    stages = rule.shows_at or rule.stages
    for stage in rule.stages if rule.shows else ():
        at = tuple(other for other in rule.stages if (other in stages) is (other != stage))
        verb = "shows nothing" if stage in stages else f"shows {quote_ids(rule.shows)}"
        if at:
            change = f"it {verb} at the stage '{stage}'"
            yield Mutant((rule.id, *rule.shows, stage), change, rule.replace(shows_at=at), "shows_at", (stage,))


def _changes_of_verdict(knowledge: KnowledgeBase, rule: VerdictRule) -> Iterator[Change]:
    """What it recommends; and the verdicts one better and one worse that every stage of the rule knows."""
    yield from _not_recommending(rule)
    scales = [knowledge.framework.stages[stage].verdicts for stage in rule.stages]
    beside: list[str] = []
    for scale in scales:
        place = scale.index(rule.verdict)
        beside += [*scale[max(place - 1, 0) : place], *scale[place + 1 : place + 2]]
    for verdict in dict.fromkeys(beside):
        if all(verdict in scale for scale in scales):
            yield verdict, f"it calls for '{verdict}'", "verdict", rule.replace(verdict=verdict)


def _scales(knowledge: KnowledgeBase, rule: AnyOfThem) -> Mapping[str, Scale]:
    if isinstance(rule, VerdictRule):
        return dict.fromkeys(knowledge.framework.names_with_standing(), STANDINGS) | {COVERAGE: COVERAGES}
    return {name: fact.answer_ids for name, fact in knowledge.facts.items()}
