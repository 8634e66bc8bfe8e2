"""Proofs against trying every venture, on packs made at random: what fails, and the smallest venture that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.inference.bearings import is_enough
from collabadvisor.knowledge.conditions import branches, holding_names, names, truth
from collabadvisor.knowledge.framework import COVERAGE, COVERAGES
from collabadvisor.knowledge.rules import Rule
from collabadvisor.reasoning.outlook.chain import Outcome, chain_of
from collabadvisor.verification.proofs.properties import OF_REQUIREMENTS, PROPERTIES, PROPERTY_IDS
from collabadvisor.verification.proofs.proving import FINDERS, Proof, prove
from random_packs import random_packs

Answers = dict[str, str]
Found = dict[tuple[str, ...], tuple[Answers, Answers]]
"""What it is about -> the smallest venture that shows it, and what changes about it."""
MOST = 8_000
RANK = {"fragile": 0, "strained": 1, "adequate": 2, "not_known": 2, "sound": 3}


class Tried:
    """Every venture of a small pack, tried one by one with the quick reading of single ventures."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self.knowledge = knowledge
        self.stages = tuple(knowledge.framework.stages)
        self.places = {fact: place for place, fact in enumerate(knowledge.facts)}
        self.every = cache(self._every)
        self._known: dict[tuple[str, tuple[tuple[str, str], ...]], Outcome] = {}

    def small(self) -> bool:
        size = 1
        for fact in self.knowledge.facts.values():
            size *= 1 + len(fact.scale) * (len(fact.scale) + 1) // 2 + fact.does_not_apply
        return size <= MOST

    def outcome(self, stage: str, answers: Answers) -> Outcome:
        key = (stage, tuple(answers.items()))
        if key not in self._known:
            self._known[key] = chain_of(self.knowledge, stage).outcome(answers)
        return self._known[key]

    def first(self, stages: tuple[str, ...], holds: Callable[[Answers], bool]) -> Answers | None:
        return next((answers for answers in self.every(stages) if holds(answers)), None)

    def calls(self, rule: str, stage: str, answers: Answers) -> bool:
        stands = self.outcome(stage, answers).standings
        enough = is_enough(self.knowledge, stage, stands, self.knowledge.answered_counts(stage, answers))
        known = {**stands, COVERAGE: COVERAGES[enough]}
        return truth(self.knowledge.condition_of(rule), known) is True

    def best_with_enough(self, stage: str, answers: Answers) -> bool:
        known = {**self.outcome(stage, answers).standings, COVERAGE: "enough"}
        called = {rule.verdict for rule in self.knowledge.calling(stage) if truth(rule.when, known)}
        verdicts = self.knowledge.framework.stages[stage].verdicts
        return next((verdict for verdict in verdicts if verdict in called), None) == verdicts[-1]

    def fires(self, rule: Rule, answers: Answers) -> bool:
        return truth(rule.when, answers) is True

    def becomes(self, name: str, stage: str, answers: Answers) -> Answers:
        changes = {}
        for fact, wanted in self.knowledge.recommendations[name].sets.items():
            scale = self.knowledge.facts[fact].answer_ids
            asked = self.knowledge.facts[fact].is_asked_at(stage)
            if asked and (fact not in answers or scale.index(answers[fact]) < scale.index(wanted)):
                changes[fact] = wanted
        return changes

    def key(self, answers: Answers) -> tuple[int, list[tuple[int, int]]]:
        facts = self.knowledge.facts
        return len(answers), [
            (self.places[fact], facts[fact].answer_ids.index(given)) for fact, given in answers.items()
        ]

    def pairs(self, stage: str) -> Iterator[tuple[Answers, Answers]]:
        for answers in self.every((stage,)):
            scales = [self.knowledge.facts[fact].scale for fact in answers]
            better = [
                scale[scale.index(given) :] if given in scale else (given,)
                for scale, given in zip(scales, answers.values(), strict=True)
            ]
            for way in product(*better):
                yield answers, dict(zip(answers, way, strict=True))

    def _every(self, stages: tuple[str, ...]) -> list[Answers]:
        facts = [fact for fact in self.knowledge.facts.values() if any(map(fact.is_asked_at, stages))]
        ways = product(*((None, *fact.answer_ids) for fact in facts))
        every = [
            {fact.id: answer for fact, answer in zip(facts, way, strict=True) if answer is not None} for way in ways
        ]
        return sorted(every, key=self.key)


def never(tried: Tried, wanted: str) -> tuple[Found, Found]:
    """What never comes about, and the smallest venture for each thing that does."""
    shown: Found = {}
    missing: Found = {}

    def note(about: tuple[str, ...], answers: Answers | None) -> None:
        (missing if answers is None else shown)[about] = (answers or {}, {})

    knowledge = tried.knowledge
    if wanted == "recommendation-never-given":
        for name in knowledge.recommendations:
            found = [
                tried.first((stage,), lambda answers: name in tried.outcome(stage, answers).recommendations)  # noqa: B023  (called before the loop goes on)
                for stage in tried.stages
            ]
            note((name,), next((answers for answers in found if answers is not None), None))
    for stage in tried.stages:
        if wanted == "rule-never-fires":
            for rule in knowledge.active(stage):
                note((rule.id, stage), tried.first((stage,), lambda answers: tried.fires(rule, answers)))  # noqa: B023  (called before the loop goes on)
            for called in knowledge.calling(stage):
                note((called.id, stage), tried.first((stage,), lambda given: tried.calls(called.id, stage, given)))  # noqa: B023  (called before the loop goes on)
        elif wanted == "verdict-never-given":
            for verdict in knowledge.framework.stages[stage].verdicts:
                first = tried.first((stage,), lambda given: tried.outcome(stage, given).verdict == verdict)  # noqa: B023  (called before the loop goes on)
                note((verdict, stage), first)
    return missing, shown


def failing(tried: Tried, wanted: str) -> Found:
    """The smallest counterexample of everything of which a property does not hold."""
    found: Found = {}

    def note(about: tuple[str, ...], before: Answers, changes: Mapping[str, str] | None = None) -> None:
        if about not in found:
            found[about] = (before, dict(changes or {}))

    finders = {
        "venture-without-verdict": _without_verdict, "excluded-together": _together,
        "problem-without-advice": _no_advice, "problem-without-advice-now": _no_advice_now,
        "doing-does-not-clear": _not_cleared, "doing-brings-weakness": _brought, "ageing-loses-advice": _lost,
        "age-heals": _healed, "calm-verdict": _calm, "one-notch": _one_notch,
    }  # fmt: skip
    if wanted == "better-answer-worsens":
        return _worsened(tried)
    for about, before, changes in finders[wanted](tried):
        note(about, before, changes)
    return found


Seen = Iterator[tuple[tuple[str, ...], Answers, Answers]]


def _without_verdict(tried: Tried) -> Seen:
    for stage in tried.stages:
        for answers in tried.every((stage,)):
            if tried.outcome(stage, answers).verdict is None:
                yield (stage,), answers, {}


def _together(tried: Tried) -> Seen:
    known = tried.knowledge.recommendations
    for one, other in combinations(known, 2):
        first, second = known[one], known[other]
        differ = any(second.sets.get(fact, answer) != answer for fact, answer in first.sets.items())
        if differ or other in first.excludes or one in second.excludes:
            for stage in tried.stages:
                for answers in tried.every((stage,)):
                    if {one, other} <= tried.outcome(stage, answers).recommendations.keys():
                        yield (one, other, stage), answers, {}


def _no_advice(tried: Tried, *, now: bool = False) -> Seen:
    for stage in tried.stages:
        best = tried.knowledge.framework.stages[stage].verdicts[-1]
        for answers in tried.every((stage,)):
            outcome = tried.outcome(stage, answers)
            given = [name for name, priority in outcome.recommendations.items() if not now or priority == "now"]
            if outcome.verdict not in (best, None) and not given and not tried.best_with_enough(stage, answers):
                assert outcome.verdict
                yield (outcome.verdict, stage), answers, {}


def _no_advice_now(tried: Tried) -> Seen:
    return _no_advice(tried, now=True)


def _not_cleared(tried: Tried) -> Seen:
    for stage in tried.stages:
        for rule in tried.knowledge.active(stage):
            for name in rule.recommend:
                for answers in tried.every((stage,)):
                    changes = tried.becomes(name, stage, answers)
                    if tried.fires(rule, answers) and tried.fires(rule, {**answers, **changes}):
                        yield (rule.id, name, stage), answers, changes


def _brought(tried: Tried) -> Seen:
    knowledge = tried.knowledge
    for stage in tried.stages:
        for answers in tried.every((stage,)):
            for name in tried.outcome(stage, answers).recommendations:
                changes = tried.becomes(name, stage, answers)
                after = {**answers, **changes}
                for rule in knowledge.active(stage):
                    new = rule.severity and tried.fires(rule, after) and not tried.fires(rule, answers)
                    if new and not _declared(tried, rule, answers, after, changes):
                        yield (name, rule.id, stage), answers, changes


def _lost(tried: Tried) -> Seen:
    facts = tried.knowledge.facts
    for stage, later in pairwise(tried.stages):
        for rule in tried.knowledge.active(stage):
            kept = [way for way in branches(rule.when) if all(facts[fact].is_asked_at(later) for fact in way)]
            for name in rule.recommend:
                for answers in tried.every((stage, later)):
                    holds = any(all(answers.get(fact) in accepted for fact, accepted in way.items()) for way in kept)
                    if holds and name not in tried.outcome(later, answers).recommendations:
                        yield (rule.id, name, stage, later), answers, {}


def _healed(tried: Tried) -> Seen:
    facts, framework = tried.knowledge.facts, tried.knowledge.framework
    for stage, later in pairwise(tried.stages):
        for answers in tried.every((stage, later)):
            was, now = tried.outcome(stage, answers), tried.outcome(later, answers)
            lifted = [name for name, stood in was.standings.items() if RANK[stood] < min(RANK[now.standings[name]], 2)]
            if all(facts[fact].is_asked_at(stage) and facts[fact].is_asked_at(later) for fact in answers):
                yield from (((name, stage, later), answers, {}) for name in lifted)
                before, after = _places(tried, stage), _places(tried, later)
                worst = was.verdict == next(iter(before), None)
                as_good = after.get(was.verdict, 0 if worst else 9) if was.verdict in before else 9
                if as_good < after.get(now.verdict, -1) and not (worst and now.verdict == next(iter(after))):
                    yield (was.verdict or "", stage, later), answers, {}
            for fact in (
                fact for fact in answers if facts[fact].is_asked_at(stage) and not facts[fact].is_asked_at(later)
            ):
                for rule in tried.knowledge.active(stage):
                    lowers = rule.severity and framework.severities[rule.severity].standing
                    if lowers and rule.about in lifted and fact in holding_names(rule.when, answers):
                        yield (fact, stage, later), answers, {}


def _places(tried: Tried, stage: str) -> dict[str | None, int]:
    """The verdicts by rank; both stages of a random pack have the same ones."""
    places: dict[str | None, int] = {}
    for place, verdict in enumerate(tried.knowledge.framework.stages[stage].verdicts):
        ways = [
            way for rule in tried.knowledge.calling(stage) if rule.verdict == verdict for way in branches(rule.when)
        ]
        if not ways or not all(way.get(COVERAGE) == frozenset({"too_few"}) for way in ways):
            places[verdict] = place
    return places


def _calm(tried: Tried) -> Seen:
    for stage in tried.stages:
        best = tried.knowledge.framework.stages[stage].verdicts[-1]
        # Of a question that no rule asks there, another check tells that.
        used = {name for rule in tried.knowledge.active(stage) for name in names(rule.when)}
        for answers in tried.every((stage,)):
            if tried.outcome(stage, answers).verdict == best:
                weak = [rule for rule in tried.knowledge.active(stage) if rule.severity]
                heard = {name for rule in weak for name in holding_names(rule.when, answers)}
                for fact, answer in answers.items():
                    scale = tried.knowledge.facts[fact].scale
                    if fact in used and fact not in heard and answer in scale[: 2 if len(scale) > 3 else 1]:
                        yield (f"{fact}.{answer}", stage), answers, {}


def _one_notch(tried: Tried) -> Seen:
    for stage in tried.stages:
        places = sorted(_places(tried, stage), key=list(_places(tried, stage)).index)
        alone = {
            name
            for rule in tried.knowledge.calling(stage)
            if places and rule.verdict == places[0]
            for way in branches(rule.when)
            if len(way) == 1
            for name, words in way.items()
            if name in tried.knowledge.framework.bases and words & {"fragile", "strained"}
        }
        asked = [fact for fact in tried.knowledge.facts.values() if fact.is_asked_at(stage)]
        for answers in (each for each in tried.every((stage,)) if len(each) == len(asked)):
            for fact in asked:
                given = answers[fact.id]
                if given not in fact.scale[:-1]:
                    continue
                becomes = {fact.id: fact.scale[fact.scale.index(given) + 1]}
                was, now = tried.outcome(stage, answers), tried.outcome(stage, {**answers, **becomes})
                if was.verdict not in places or now.verdict not in places:
                    continue
                first, second = places.index(was.verdict), places.index(now.verdict)
                ceases = any(RANK[was.standings[base]] < 2 <= RANK[now.standings[base]] for base in alone)
                whole = first == 0 and second == len(places) - 1
                if second > first + 1 and (whole or not ceases):
                    yield (fact.id, stage), answers, becomes


def _declared(tried: Tried, rule: Rule, before: Answers, after: Answers, changed: Mapping[str, str]) -> bool:
    """Whether the rule would not have turned had one of the answers that it excepts stayed as it was."""
    for exception in rule.exceptions:
        if exception.fact in changed:
            kept = {name: answer for name, answer in after.items() if name != exception.fact}
            if exception.fact in before:
                kept[exception.fact] = before[exception.fact]
            if tried.fires(rule, kept) == tried.fires(rule, before):
                return True
    return False


def _worsened(tried: Tried) -> Found:
    smallest: dict[tuple[str, ...], tuple[object, Answers, Answers]] = {}
    for stage in tried.stages:
        verdicts = tried.knowledge.framework.stages[stage].verdicts
        for before, after in tried.pairs(stage):
            was, now = tried.outcome(stage, before), tried.outcome(stage, after)
            if was == now:
                continue
            worse = [name for name, stood in was.standings.items() if RANK[now.standings[name]] < RANK[stood]]
            if was.verdict and now.verdict and verdicts.index(now.verdict) < verdicts.index(was.verdict):
                worse.append(now.verdict)
            if not worse or _set_aside(tried, stage, before, after):
                continue
            changes = {fact: answer for fact, answer in after.items() if before[fact] != answer}
            count, order = tried.key(before)
            key = count, len(changes), order, tried.key(after)
            for name in worse:
                if (name, stage) not in smallest or key < smallest[name, stage][0]:  # type: ignore[operator]  # keys of one kind
                    smallest[name, stage] = key, before, changes
    return {about: (before, changes) for about, (_, before, changes) in smallest.items()}


def _set_aside(tried: Tried, stage: str, before: Answers, after: Answers) -> bool:
    changed = {fact: answer for fact, answer in after.items() if before[fact] != answer}
    for rule in tried.knowledge.active(stage):
        now, then = tried.fires(rule, after), tried.fires(rule, before)
        turned = now and not then if rule.finding == "weakness" else then and not now
        if turned and _declared(tried, rule, before, after, changed):
            return True
    return False


def told(proof: Proof) -> Found:
    return {
        issue.about: (dict(example.answers), dict(example.becomes))
        if (example := proof.counterexample(issue))
        else ({}, {})
        for issue in proof.issues
    }


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_proofs_and_trying_every_venture_agree(tmp_path: Path, seed: int) -> None:
    every = [name for name in PROPERTY_IDS if name != OF_REQUIREMENTS]
    failed, held = dict.fromkeys(every, 0), dict.fromkeys(every, 0)
    packs = 0
    # What a requirement does to the verdict, test_requirements proves; trying everything knows no requirements here.
    always = seed == 1
    for knowledge in random_packs(
        tmp_path, 100, seed=60 + seed, any_advice=True, always_a_verdict=always, requiring=False
    ):
        tried = Tried(knowledge)
        if not tried.small():
            continue
        packs += 1
        for proof in prove(knowledge).proofs:
            wanted = proof.property.id
            if wanted.endswith(("-never-fires", "-never-given")):
                expected, shown = never(tried, wanted)
                assert {one.about: (dict(one.example.answers), {}) for one in proof.witnesses} == shown
            else:
                expected = failing(tried, wanted)
            assert told(proof) == expected, (knowledge.pack, wanted)
            assert proof.result == "fails" if expected else proof.result in ("proved", "declared")
            failed[wanted] += len(expected)
            held[wanted] += proof.cases - len(expected)
    assert packs > 20
    without = {"venture-without-verdict"} if seed == 1 else set()
    assert {wanted for wanted in every if not failed[wanted]} == without
    assert all(held.values())


def test_every_property_has_its_proof() -> None:
    assert tuple(FINDERS) == PROPERTY_IDS
    assert len({each.says for each in PROPERTIES}) == len(PROPERTIES)


def test_an_unknown_property_is_refused(kitchen: KnowledgeBase) -> None:
    with pytest.raises(ValueError, match="there is no property 'nothing-wrong'"):
        prove(kitchen, ["nothing-wrong"])
