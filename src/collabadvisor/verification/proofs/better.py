"""That a better answer never worsens a standing or the verdict, or only where the pack declares it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.example import Example
from collabadvisor.verification.proofs.solver import Formula, conjunction, either, no
from collabadvisor.verification.proofs.spaces import Case, VenturePair, World


class DeclaredException(NamedTuple):
    """An exception that a rule declares, and of which pairs of ventures it tells.

    These are narrow: the rule turns to the worse (a weakness begins to hold, a strength ends), and would not if
    only the answer to this question stayed as it was.
    """

    rule: str
    fact: str
    turns: Formula


class _Worse(NamedTuple):
    """Something that can become worse: what it concerns, its words, and where that stands in the framework."""

    thing: str
    formula: Formula
    node: tuple[str, ...]


def never_worse(world: World) -> Iterator[Case]:
    """Each base and value, and each verdict but the best, at each stage; then each exception that a rule declares."""
    needed: dict[tuple[str, str], list[str]] = {}
    for stage in world.stages:
        pair = world.pair(stage)
        declared = _declared(world.knowledge, pair)
        needed |= {(each.rule, each.fact): needed.get((each.rule, each.fact), []) for each in declared}
        for worse in _worse(pair):
            yield _case(world, pair, worse, declared, needed)
    for (rule, fact), things in needed.items():
        yield _exception(rule, fact, things)


def _case(
    world: World,
    pair: VenturePair,
    worse: _Worse,
    declared: list[DeclaredException],
    needed: dict[tuple[str, str], list[str]],
) -> Case:
    stage = pair.before.stage
    about = (worse.thing, stage)
    if not pair.possible(worse.formula):
        return Case(about)
    for each in declared:
        others = either(other.turns for other in declared if other is not each)
        if pair.possible(conjunction([worse.formula, each.turns, no(others)])):
            needed[each.rule, each.fact].append(f"'{worse.thing}' at the stage '{stage}'")
    ventures = pair.smallest(conjunction([worse.formula, no(either(each.turns for each in declared))]))
    if ventures is None:
        return Case(about, declared=f"'{worse.thing}' at the stage '{stage}' becomes worse only where a rule says so.")
    example, what = _describe_pair(world, stage, worse.thing, *ventures)
    remedy = "Let the rules that bring this about go one way."
    if worse.thing not in pair.before.verdicts:
        remedy = "Let the rules that bring this about go one way, or declare the exception there."
    return Case(about, what, remedy, world.framework(*worse.node), example)


def _exception(rule: str, fact: str, things: list[str]) -> Case:
    about = (rule, fact)
    if things:
        return Case(about, declared=f"'{rule}' declares an exception for '{fact}', which worsens {join_words(things)}.")
    note = f"'{rule}' declares an exception for '{fact}', which worsens no standing and no verdict all the same."
    return Case(about, note=note)


def _worse(pair: VenturePair) -> Iterator[_Worse]:
    before, after = pair.before, pair.after
    framework = before.knowledge.framework
    for name in framework.names_with_standing():
        falls = [
            conjunction([after.stands_at_most(name, word), no(before.stands_at_most(name, word))])
            for word in ("fragile", "strained")
        ]
        lost = conjunction([before.has_standing(name, "sound"), no(after.has_standing(name, "sound"))])
        yield _Worse(name, either([*falls, lost]), ("bases" if name in framework.bases else "values", name))
    for place, verdict in enumerate(before.verdicts[:-1]):
        better = either(before.verdict_is(other) for other in before.verdicts[place + 1 :])
        yield _Worse(verdict, conjunction([after.verdict_is(verdict), better]), ("verdicts", verdict))


def _declared(knowledge: KnowledgeBase, pair: VenturePair) -> list[DeclaredException]:
    before, after = pair.before, pair.after
    exceptions = []
    for rule in knowledge.active(before.stage):
        for exception in rule.exceptions:
            variant = after.keeping(exception.fact, before.answers)
            holds = [space.fires(rule.id) for space in (before, after, variant)]
            then, now, without = holds if rule.finding == "weakness" else map(no, holds)
            exceptions.append(DeclaredException(rule.id, exception.fact, conjunction([now, no(then), no(without)])))
    return exceptions


def _describe_pair(
    world: World, stage: str, thing: str, before: dict[str, str], after: dict[str, str]
) -> tuple[Example, str]:
    """The pair as an example, and what is wrong in words."""
    was, was_given = world.conclude(stage, before)
    now, is_given = world.conclude(stage, after)
    becomes = {fact: answer for fact, answer in after.items() if before[fact] != answer}
    better = join_words(f"'{fact}'" for fact in becomes)
    begins = f"a better answer to {better}" if len(becomes) == 1 else f"better answers to {better}"
    if thing in was:
        stood, stands = was[thing], now[thing]
        then = f"{thing} is {stood.replace('_', ' ')}" if stands == "not_known" else f"{thing} is not {stands}"
        what = f"{begins} can make '{thing}' {stands.replace('_', ' ')} that was {stood.replace('_', ' ')}"
    else:
        then = f'the verdict is "{world.knowledge.framework.verdicts[was_given or ""].title}"'
        what = f"{begins} can bring the verdict from '{was_given}' down to '{is_given}'"
    return Example(stage, before, becomes, (then,)), f"{what}, at the stage '{stage}'."
