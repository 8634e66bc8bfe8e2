"""What is proved of a pack as JSON: the contract ``collabadvisor/knowledge-prove/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_json import IssueForm
from collabadvisor.verification.example import scenario
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.proofs.properties import Result

if TYPE_CHECKING:  # which cannot be imported without the solver
    from collabadvisor.verification.proofs.proving import Proof, Proofs


class Counterexample(Form):
    """The smallest venture that shows what is wrong, the answers that change, and a scenario to be pasted."""

    stage: str
    answers: dict[str, str]
    becomes: dict[str, str]
    scenario: str


class ProofIssue(IssueForm):
    """Something for which a property does not hold; no counterexample where it is that something can never be."""

    counterexample: Counterexample | None


class ProofStands(ProofIssue):
    """A proof's issue that the pack lets stand, with the reason."""

    reason: str


class Witness(Form):
    """The smallest venture that shows that something can be."""

    about: tuple[str, ...]
    stage: str
    answers: dict[str, str]


class PropertyForm(Form):
    """A property, what came of it, and of how many things (``cases``, named by ``of``) it was to be proved."""

    id: str
    says: str
    result: Result
    cases: int
    of: str
    issues: tuple[ProofIssue, ...]
    stands: tuple[ProofStands, ...]
    declared: tuple[str, ...]
    notes: tuple[str, ...]
    undecided: str | None
    witnesses: tuple[Witness, ...]


class ProveForm(Form):
    """What is proved of a pack. The contract ``collabadvisor/knowledge-prove/1``."""

    format: Literal["collabadvisor/knowledge-prove/1"] = "collabadvisor/knowledge-prove/1"
    knowledge: KnowledgeUsed
    holds: bool
    properties: tuple[PropertyForm, ...]
    exceptions_not_needed: tuple[ProofIssue, ...]

    @classmethod
    def of(cls, proofs: Proofs) -> ProveForm:
        """The proofs as a form."""
        knowledge = proofs.knowledge
        return cls(
            knowledge=KnowledgeUsed.of(knowledge),
            holds=proofs.all_hold,
            properties=tuple(_property(proof, knowledge) for proof in proofs.proofs),
            exceptions_not_needed=tuple(
                ProofIssue.of(issue, knowledge.pack, counterexample=None) for issue in proofs.stale
            ),
        )


def scenario_title(issue: Issue) -> str:
    """An issue as the title of its scenario: ``rule-never-fires (too-few-eaters)``."""
    return f"{issue.check} ({', '.join(issue.about)})"


def _property(proof: Proof, knowledge: KnowledgeBase) -> PropertyForm:
    def counterexample_of(issue: Issue) -> Counterexample | None:
        return _counterexample(proof, issue, knowledge)

    return PropertyForm(
        id=proof.property.id,
        says=proof.property.says,
        result=proof.result,
        cases=proof.cases,
        of=proof.property.cases,
        issues=tuple(
            ProofIssue.of(issue, knowledge.pack, counterexample=counterexample_of(issue)) for issue in proof.issues
        ),
        stands=tuple(
            ProofStands.of(
                stood.issue, knowledge.pack, counterexample=counterexample_of(stood.issue), reason=stood.reason
            )
            for stood in proof.stands
        ),
        declared=proof.declared,
        notes=proof.notes,
        undecided=proof.undecided or None,
        witnesses=tuple(
            Witness(about=witness.about, stage=witness.example.stage, answers=dict(witness.example.answers))
            for witness in proof.witnesses
        ),
    )


def _counterexample(proof: Proof, issue: Issue, knowledge: KnowledgeBase) -> Counterexample | None:
    example = proof.counterexample(issue)
    if example is None:
        return None
    return Counterexample(
        stage=example.stage,
        answers=dict(example.answers),
        becomes=dict(example.becomes),
        scenario=scenario(example, knowledge, scenario_title(issue)),
    )
