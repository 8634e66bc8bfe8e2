"""Proves a pack: what holds of every venture at every stage, with the smallest example of whatever does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from collabadvisor.files.problems import Location, Undecided
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.example import Example
from collabadvisor.verification.issue import STALE, AcceptedIssue, Issue, split_accepted
from collabadvisor.verification.proofs import (
    advised,
    ageing,
    better,
    calm,
    healing,
    notches,
    reached,
    required,
    together,
)
from collabadvisor.verification.proofs.properties import OF_REQUIREMENTS, PROPERTIES, PROPERTY_IDS, Property, Result
from collabadvisor.verification.proofs.spaces import Case, World
from collabadvisor.verification.proofs.stopping import Stop, stoppable

FINDERS: dict[str, Callable[[World], Iterator[Case]]] = {
    "rule-never-fires": reached.rules,
    "verdict-never-given": reached.verdicts,
    "recommendation-never-given": reached.recommendations,
    "venture-without-verdict": reached.some_verdict,
    "excluded-together": together.excluding,
    "better-answer-worsens": better.never_worse,
    "problem-without-advice": advised.something,
    "problem-without-advice-now": advised.something_now,
    "doing-does-not-clear": advised.cleared,
    "doing-brings-weakness": advised.no_new_weakness,
    "ageing-loses-advice": ageing.nothing_lost,
    "age-heals": healing.age_heals,
    "calm-verdict": calm.calm_verdict,
    "one-notch": notches.one_notch,
    OF_REQUIREMENTS: required.requirements,
}


@dataclass(frozen=True)
class ProvedExample:
    """The smallest venture that shows something: what that is about, and the venture."""

    about: tuple[str, ...]
    example: Example


@dataclass(frozen=True)
class Proof:
    """One property of a pack, and whether it holds of every venture.

    ``result``: proved; declared (all that is against it stands by the pack's own word: a rule's ``exceptions:`` or
    ``knowledge/exceptions.yaml``); fails; or not_decided, where the solver gave up (``undecided`` says why) and nothing
    follows. ``cases`` is of how many things it was proved. ``issues`` are left, ``stands`` the pack lets stand.
    ``counterexamples`` has the smallest venture for each issue, of both kinds, by what it is about; ``witnesses``,
    where the property is that something can be, the smallest of which it is so. ``declared`` and ``notes`` are words.
    """

    property: Property
    result: Result
    cases: int
    issues: tuple[Issue, ...] = ()
    stands: tuple[AcceptedIssue, ...] = ()
    counterexamples: tuple[ProvedExample, ...] = ()
    witnesses: tuple[ProvedExample, ...] = ()
    declared: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    undecided: str = ""

    def counterexample(self, issue: Issue) -> Example | None:
        """The smallest venture that shows an issue; none where it is that something can never be."""
        return next((entry.example for entry in self.counterexamples if entry.about == issue.about), None)


@dataclass(frozen=True)
class Proofs:
    """Every property that was asked for; ``stale`` are exceptions of the pack that none of them needs."""

    knowledge: KnowledgeBase
    proofs: tuple[Proof, ...]
    stale: tuple[Issue, ...] = ()

    @property
    def all_hold(self) -> bool:
        """Whether all of them hold, and no exception is left over."""
        return not self.stale and all(proof.result in ("proved", "declared") for proof in self.proofs)


def prove(
    knowledge: KnowledgeBase,
    only: Collection[str] | None = None,
    tell: Tell = ignore_progress,
    stop: Stop | None = None,
) -> Proofs:
    """Prove the properties of a pack, or ``only`` those with these ids.

    What ``stop`` raises, which is called again and again, ends it; where there is none, an interruption (Ctrl-C) does.

    Raises:
        ValueError: there is no property with an id in ``only``.
    """
    unknown = sorted(set(only or ()) - set(PROPERTY_IDS))
    if unknown:
        msg = f"there is no property {unknown[0]!r}"
        raise ValueError(msg)
    with stoppable(stop) as stop_if_asked:
        return _proofs(World(knowledge, stop_if_asked), only, tell)


def _proofs(world: World, only: Collection[str] | None, tell: Tell) -> Proofs:
    there = [each for each in PROPERTIES if each.id != OF_REQUIREMENTS or world.knowledge.requirements]
    properties = [each for each in there if not only or each.id in only]
    proofs = []
    for number, each in enumerate(properties):
        tell(number, len(properties), each.id)
        proofs.append(_prove(world, each))
    tell(len(properties), len(properties), "")
    issues = [issue for proof in proofs for issue in (*proof.issues, *(stood.issue for stood in proof.stands))]
    decided = [proof.property.id for proof in proofs if proof.result != "not_decided"]
    remaining, _ = split_accepted(world.knowledge, issues, decided)
    return Proofs(world.knowledge, tuple(proofs), tuple(issue for issue in remaining if issue.check == STALE))


def _prove(world: World, claim: Property) -> Proof:
    cases: list[Case] = []
    undecided = ""
    try:
        for case in FINDERS[claim.id](world):
            cases.append(case)  # noqa: PERF402  (what was found before the solver gives up is kept)
    except Undecided as error:
        undecided = error.reason
    all_issues = [_issue(world, claim, case) for case in cases if case.wrong]
    issues, stands = split_accepted(world.knowledge, all_issues)
    declared = tuple(case.declared for case in cases if case.declared)
    outcome: Result = "declared" if declared or stands else "proved"
    examples = [ProvedExample(case.about, case.example) for case in cases if case.example and case.wrong]
    return Proof(
        property=claim,
        result="fails" if issues else "not_decided" if undecided else outcome,
        cases=len(cases),
        issues=tuple(issues),
        stands=tuple(stands),
        counterexamples=tuple(examples),
        witnesses=tuple(ProvedExample(case.about, case.example) for case in cases if case.example and not case.wrong),
        declared=declared,
        notes=tuple(case.note for case in cases if case.note),
        undecided=undecided,
    )


def _issue(world: World, claim: Property, case: Case) -> Issue:
    where = case.where or Location(str(world.knowledge.pack))
    return Issue(claim.id, claim.gravity, where, case.about, case.wrong, case.remedy)
