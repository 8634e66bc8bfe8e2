"""What became of the mutants of a pack as JSON: the contract ``collabadvisor/knowledge-mutate/1``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_json import IssueForm, StandsForm
from collabadvisor.report.authoring.issue_words import place

if TYPE_CHECKING:  # these bring what runs scenarios
    from collabadvisor.verification.mutants.missing_scenarios import Missing
    from collabadvisor.verification.mutants.mutation import KilledMutant, Mutation
    from collabadvisor.verification.mutants.rule_changes import Mutant


class MutantCounts(Form):
    """How many mutants there are, and what became of how many of them."""

    mutants: int
    noticed: int
    noticed_by_other_rules_only: int
    no_difference: int
    stand: int
    survive: int

    @classmethod
    def of(cls, mutation: Mutation) -> MutantCounts:
        """The counts of a run."""
        survive = sum(len(each.mutants) for each in mutation.missing) + len(mutation.unclear)
        settled = len(mutation.killed) + len(mutation.equivalent) + len(mutation.stands)
        return cls(
            mutants=settled + survive,
            noticed=len(mutation.killed),
            noticed_by_other_rules_only=sum(not each.by_own_scenario for each in mutation.killed),
            no_difference=len(mutation.equivalent),
            stand=len(mutation.stands),
            survive=survive,
        )


class NoticedBy(Form):
    """The scenario that notices, whether it is one of the rule's own, and the step at which it fails."""

    own: bool
    scenario: str
    file: str
    line: int
    step: str
    step_line: int
    what: str

    @classmethod
    def of(cls, killed: KilledMutant, knowledge: KnowledgeBase) -> NoticedBy:
        """The scenario of a mutant that is noticed."""
        scenario, failure = killed.scenario, killed.failure
        return cls(
            own=killed.by_own_scenario,
            scenario=scenario.title,
            file=place(scenario.where.path, knowledge.pack),
            line=scenario.where.line,
            step=f"{failure.step.keyword} {failure.step.words}",
            step_line=failure.where.line,
            what=failure.what,
        )


class MutantForm(Form):
    """A rule, what was changed of it, and what the change is about."""

    rule: str
    about: tuple[str, ...]
    change: str


class NoticedMutant(MutantForm):
    """A mutant that a scenario notices."""

    outcome: Literal["noticed"] = "noticed"
    by: NoticedBy


class HarmlessMutant(MutantForm):
    """A mutant that makes no difference to any venture, and how that is known."""

    outcome: Literal["no_difference"] = "no_difference"
    because: str


class SurvivingMutant(MutantForm):
    """A mutant that no scenario notices."""

    outcome: Literal["survives"] = "survives"


class MissingScenario(Form):
    """A scenario that is missing: the mutants that it would notice, where it belongs, its venture and its text.

    One that notices none shows what no scenario shows of the rule: that it fires, or a near miss;
    and of a requirement, that it is not met, not known, or met.
    """

    rule: str
    file: str | None
    after_line: int | None
    notices: tuple[tuple[str, ...], ...]
    shows: Literal["fires", "near_miss", "not_met", "not_known", "met"] | None
    stage: str
    answers: dict[str, str]
    scenario: str

    @classmethod
    def of(cls, missing: Missing, knowledge: KnowledgeBase) -> MissingScenario:
        """A missing scenario as a form."""
        beside = missing.beside
        return cls(
            rule=missing.rule,
            file=place(beside.path, knowledge.pack) if beside else None,
            after_line=beside.line if beside else None,
            notices=tuple(mutant.about for mutant in missing.mutants),
            shows=missing.shows,
            stage=missing.venture.stage,
            answers=missing.venture.known_answers(),
            scenario=missing.text,
        )


class MutateForm(Form):
    """What became of every small change of some rules. The contract ``collabadvisor/knowledge-mutate/1``."""

    format: Literal["collabadvisor/knowledge-mutate/1"] = "collabadvisor/knowledge-mutate/1"
    knowledge: KnowledgeUsed
    rules: int
    scenarios: int
    left_out: int
    counts: MutantCounts
    mutants: tuple[NoticedMutant | HarmlessMutant | SurvivingMutant, ...]
    missing: tuple[MissingScenario, ...]
    issues: tuple[IssueForm, ...]
    stands: tuple[StandsForm, ...]

    @classmethod
    def of(cls, mutation: Mutation, knowledge: KnowledgeBase) -> MutateForm:
        """What was found as a form."""
        pack = knowledge.pack
        return cls(
            knowledge=KnowledgeUsed.of(knowledge),
            rules=len(mutation.rules),
            scenarios=mutation.scenarios,
            left_out=mutation.left_out,
            counts=MutantCounts.of(mutation),
            mutants=tuple(_mutants(mutation, knowledge)),
            missing=tuple(MissingScenario.of(each, knowledge) for each in mutation.missing),
            issues=tuple(IssueForm.of(issue, pack) for issue in mutation.issues),
            stands=tuple(StandsForm.from_accepted(stood, pack) for stood in mutation.stands),
        )


def _mutants(
    mutation: Mutation, knowledge: KnowledgeBase
) -> Iterator[NoticedMutant | HarmlessMutant | SurvivingMutant]:
    for killed in mutation.killed:
        yield NoticedMutant(**_change(killed.mutant), by=NoticedBy.of(killed, knowledge))
    for each in mutation.equivalent:
        yield HarmlessMutant(**_change(each.mutant), because=each.because)
    survivors = (*(mutant for each in mutation.missing for mutant in each.mutants), *mutation.unclear)
    for mutant in survivors:
        yield SurvivingMutant(**_change(mutant))


def _change(mutant: Mutant) -> dict[str, Any]:
    return {"rule": mutant.rule, "about": mutant.about, "change": mutant.change}
