"""What differs between two advices, and why: the findings that came or went, and the answers that they rest on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.inference.advice import Advice, Reason
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import STANDINGS
from collabadvisor.knowledge.requirements import MET, NOT_MET
from collabadvisor.knowledge.verdict_ranks import ranked_verdicts, silent_verdicts
from collabadvisor.reasoning.compare.difference_model import (
    AdviceDifference,
    FindingMovement,
    FindingWay,
    InconsistencyMovement,
    Movement,
    Source,
    Way,
)
from collabadvisor.reasoning.compare.placing import recommendation_moves
from collabadvisor.reasoning.compare.sides import Side


def difference(before: Side, after: Side, knowledge: KnowledgeBase) -> AdviceDifference:
    """What differs between two sides, told in the words and on the scales of a knowledge base."""
    findings = tuple(_findings(before, after, knowledge))
    return AdviceDifference(
        verdict=_verdict(before.advice, after.advice, knowledge),
        standings=tuple(_standings(before.advice, after.advice)),
        answers=tuple(_answers(before, after, knowledge)),
        findings=findings,
        recommendations=tuple(recommendation_moves(before.advice, after.advice, findings)),
        inconsistencies=tuple(_inconsistencies(before.advice, after.advice)),
        requirements=tuple(_requirements(before.advice, after.advice)),
    )


def way_on(scale: Sequence[str], before: str | None, after: str | None) -> Way:
    """How something moved on a scale, weakest first; ``None`` and "not_known" stand beside it."""
    if after in (None, "not_known"):
        return "not_known"
    if before in (None, "not_known"):
        return "known"
    if before not in scale or after not in scale:
        return "other"
    return "better" if scale.index(after) > scale.index(before) else "worse"


def _verdict(before: Advice, after: Advice, knowledge: KnowledgeBase) -> Movement | None:
    if before.verdict.id == after.verdict.id:
        return None
    one, other = (_scale(side, knowledge) for side in (before, after))
    return Movement(
        name="verdict",
        before=before.verdict.id,
        after=after.verdict.id,
        way=way_on(one if one == other else (), _ranked(before, knowledge), _ranked(after, knowledge)),
    )


def _scale(advice: Advice, knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The verdicts that have a rank at its stage; a saved advice of another knowledge may have another stage."""
    stage = advice.venture.stage
    return ranked_verdicts(knowledge, stage) if stage in knowledge.framework.stages else ()


def _ranked(advice: Advice, knowledge: KnowledgeBase) -> str | None:
    """Its verdict; None where that says only that too little is known, which is neither better nor worse."""
    stage, verdict = advice.venture.stage, advice.verdict.id
    silent = stage in knowledge.framework.stages and verdict in silent_verdicts(knowledge, stage)
    return None if silent else verdict


def _standings(before: Advice, after: Advice) -> Iterator[Movement]:
    for name, standing in after.standings.items():
        old = before.standings.get(name, standing)
        if old != standing:
            yield Movement(name=name, before=old, after=standing, way=way_on(STANDINGS, old, standing))


def _requirements(before: Advice, after: Advice) -> Iterator[Movement]:
    old, new = ({each.id: each.status for each in advice.requirements} for advice in (before, after))
    for name in dict.fromkeys((*new, *old)):
        was, now = old.get(name), new.get(name)
        if was != now:
            yield Movement(name=name, before=was, after=now, way=way_on((NOT_MET, MET), was, now))


def _answers(before: Side, after: Side, knowledge: KnowledgeBase) -> Iterator[Movement]:
    for name, fact in knowledge.facts.items():
        if before.tells(name) and after.tells(name):
            old, new = before.answers.get(name), after.answers.get(name)
            if old != new:
                yield Movement(name=name, before=old, after=new, way=way_on(fact.scale, old, new))


def _findings(before: Side, after: Side, knowledge: KnowledgeBase) -> Iterator[FindingMovement]:
    old, new = before.advice.reasons(), after.advice.reasons()
    places = {name: place for place, name in enumerate(knowledge.rules)}
    for name in sorted(old.keys() | new.keys(), key=lambda name: (places.get(name, -1), name)):
        one, other = old.get(name), new.get(name)
        if one and not other:
            yield _gone(one, before, after, knowledge)
        elif other and not one:
            answers = _changed(other, before)
            source = "answers" if answers else _source(other, after, before, knowledge)
            yield _finding(other, "came", source, answers, knowledge)
        elif one and other and one.severity != other.severity:
            yield _finding(other, "changed", "knowledge", (), knowledge)


def _gone(reason: Reason, before: Side, after: Side, knowledge: KnowledgeBase) -> FindingMovement:
    """A finding that is no longer made: since it is not so any more, or since nobody can tell."""
    answers = _changed(reason, after)
    if not answers:
        return _finding(reason, "went", _source(reason, before, after, knowledge), (), knowledge)
    rule = knowledge.rules.get(reason.rule)
    missing = tuple(fact for fact in answers if fact not in after.answers)
    if rule is not None and truth(rule.when, after.answers) is None and missing:
        return _finding(reason, "not_known", "answers", missing, knowledge)
    answered = tuple(fact for fact in answers if fact in after.answers)
    return _finding(reason, "went", "answers", answered or answers, knowledge)


def _changed(reason: Reason, there: Side) -> tuple[str, ...]:
    """The answers on which a finding rests on one side that are others on the other."""
    return tuple(fact for fact, answer in reason.answers.items()
                 if there.tells(fact) and there.answers.get(fact) != answer)  # fmt: skip


def _finding(
    reason: Reason, way: FindingWay, by: Source, answers: tuple[str, ...], knowledge: KnowledgeBase
) -> FindingMovement:
    rule = knowledge.rules.get(reason.rule)
    title = rule.title if rule else reason.because
    return FindingMovement(
        rule=reason.rule,
        title=title,
        finding="strength" if reason.finding == "strength" else "weakness",
        severity=reason.severity,
        way=way,
        because=reason.because,
        by=by,
        answers=answers,
    )


def _source(reason: Reason, here: Side, there: Side, knowledge: KnowledgeBase) -> Source:
    """What moved a finding on whose answers nothing changed as far as they are told."""
    rule, stage = knowledge.rules.get(reason.rule), there.advice.venture.stage
    unasked = any(fact not in there.questions for fact in reason.answers)
    if stage != here.advice.venture.stage and (unasked or (rule is not None and stage not in rule.stages)):
        return "stage"
    return "not_told" if here.advice.knowledge.digest == there.advice.knowledge.digest else "knowledge"


def _inconsistencies(before: Advice, after: Advice) -> Iterator[InconsistencyMovement]:
    old, new = ({clash.id: clash for clash in side.inconsistencies} for side in (before, after))
    yield from (InconsistencyMovement(way="came", rule=clash) for name, clash in new.items() if name not in old)
    yield from (InconsistencyMovement(way="went", rule=clash) for name, clash in old.items() if name not in new)
