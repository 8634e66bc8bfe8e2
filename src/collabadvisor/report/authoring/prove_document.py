"""What is proved of a pack, as a document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collabadvisor.document.tree import Block, Code, Document, Listing, Paragraph, Section, points
from collabadvisor.files.words import clean
from collabadvisor.report.authoring.issue_words import pack_label, with_relative_file
from collabadvisor.report.authoring.prove_json import scenario_title
from collabadvisor.verification.example import scenario
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.proofs.properties import Result
from collabadvisor.verification.proofs.proving import Proof, Proofs

RESULTS: dict[Result, str] = {
    "proved": "proved",
    "declared": "proved, but for what the pack itself lets stand",
    "fails": "FAILS",
    "not_decided": "NOT DECIDED",
}


def prove_document(proofs: Proofs, here: Path) -> Document:
    """Each property with what came of it, then the sum; files are named as seen from the folder ``here``."""
    lines = [str(with_relative_file(issue, here)) for issue in proofs.stale]
    last = Section("", tuple(map(Paragraph, [*lines, _sum(proofs)])), role="part")
    properties = (_property(proof, proofs, here) for proof in proofs.proofs)
    return Document(f"{pack_label(proofs.knowledge)}: what holds of every venture", (*properties, last))


def _property(proof: Proof, proofs: Proofs, here: Path) -> Section:
    notes = [f"Let stand: {stood.issue.what} {clean(stood.reason)}" for stood in proof.stands]
    notes += [f"Declared: {each}" for each in proof.declared]
    notes += [f"Note: {each}" for each in proof.notes]
    notes += [f"The solver gave up ({proof.undecided}), so nothing follows."] if proof.undecided else []
    items = (*(_failing(proof, issue, proofs, here) for issue in proof.issues), *points(*notes).items)
    says = Paragraph(f"{proof.property.says} {_count(proof)}")
    blocks: tuple[Block, ...] = (says, Listing(items)) if items else (says,)
    return Section(f"{proof.property.id}: {RESULTS[proof.result]}", blocks, role="item")


def _count(proof: Proof) -> str:
    cases = proof.property.cases
    return f"Asked of {proof.cases} {cases}." if proof.cases else f"Here are no {cases}, so there is nothing to prove."


def _failing(proof: Proof, issue: Issue, proofs: Proofs, here: Path) -> tuple[Block, ...]:
    """What fails, and the scenario that shows it."""
    lead = Paragraph(str(with_relative_file(issue, here)).removesuffix(f" [{issue.check}]"))
    example = proof.counterexample(issue)
    return (lead,) if example is None else (lead, Code(scenario(example, proofs.knowledge, scenario_title(issue))))


def _sum(proofs: Proofs) -> str:
    total = len(proofs.proofs)
    fails = sum(proof.result == "fails" for proof in proofs.proofs)
    open_ = sum(proof.result == "not_decided" for proof in proofs.proofs)
    return " ".join([*_how_many(total, fails, open_), *_remedy(proofs)])


def _how_many(total: int, fails: int, open_: int) -> Iterator[str]:
    if total == 1:
        yield "This does not hold." if fails else "This could not be decided." if open_ else "This holds."
        return
    yield f"{total - fails - open_} of {total} properties hold of every venture at every stage."
    if open_:
        yield f"{open_} could not be decided."


def _remedy(proofs: Proofs) -> Iterator[str]:
    if any(proof.counterexample(issue) for proof in proofs.proofs for issue in proof.issues):
        yield "Each scenario above fails until what it shows is mended."
        yield "What is right all the same can stand in knowledge/exceptions.yaml, with the reason."
