"""What is proved of a pack as text, as JSON (``collabadvisor/knowledge-prove/1``) or as files. Layout only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collabadvisor.document.json_text import written
from collabadvisor.document.lines import underlined, wrapped
from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_words import seen_from
from collabadvisor.report.authoring.prove_json import ProveForm, named
from collabadvisor.verification.example import file_stem, scenario, venture_file
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.proofs.properties import Result
from collabadvisor.verification.proofs.proving import Proof, Proofs

RESULTS: dict[Result, str] = {
    "proved": "proved",
    "declared": "proved, but for what the pack itself lets stand",
    "fails": "FAILS",
    "not_decided": "NOT DECIDED",
}


def render(form: str, proofs: Proofs, here: Path, *, width: int = 88) -> str:
    """The proofs as "text" or "json", ending with one newline. The same pack gives the same bytes.

    ``here`` is the working folder: text names files from there, JSON from the pack's own folder.
    """
    if form == "json":
        return written(ProveForm.of(proofs)) + "\n"
    lines = list(_lines(proofs, here, width))
    return "".join(f"{line}\n" for line, before in zip(lines, ["", *lines], strict=False) if line or before)


def counterexamples(proofs: Proofs) -> dict[str, str]:
    """Name of a file -> its text: for each counterexample a venture and a feature with one scenario."""
    files = {}
    for proof in proofs.proofs:
        for issue in proof.issues:
            example = proof.counterexample(issue)
            if example is not None:
                name = file_stem(issue.check, *issue.about)
                shows = "\n".join(wrapped(f"{issue.check}: {issue.what}", 96))
                files[f"{name}.yaml"] = venture_file(example, named(issue), shows)
                told = scenario(example, proofs.knowledge, named(issue))
                feature = "".join(f"  {line}\n" for line in told.splitlines())
                files[f"{name}.feature"] = f"Feature: A counterexample to be mended\n\n{feature}"
    return files


def _lines(proofs: Proofs, here: Path, width: int) -> Iterator[str]:
    framework = proofs.knowledge.framework
    yield from underlined(f"{framework.title}, version {framework.version}: what holds of every venture", width)
    for proof in proofs.proofs:
        yield ""
        yield from wrapped(f"{proof.property.id}: {RESULTS[proof.result]}", width)
        yield from wrapped(f"{proof.property.says} {_count(proof)}", width, "  ")
        for issue in proof.issues:
            yield from _failing(proofs.knowledge, proof, issue, here, width)
        for stood in proof.stands:
            yield from wrapped(f"Let stand: {stood.issue.what} {clean(stood.reason)}", width, "  - ")
        for said in proof.declared:
            yield from wrapped(f"Declared: {said}", width, "  - ")
        for said in proof.notes:
            yield from wrapped(f"Note: {said}", width, "  - ")
        if proof.undecided:
            yield from wrapped(f"The solver gave up ({proof.undecided}), so nothing follows.", width, "  - ")
    yield ""
    for issue in proofs.stale:
        yield from wrapped(str(seen_from(issue, here)), width)
    yield from wrapped(_sum(proofs), width)


def _count(proof: Proof) -> str:
    cases = proof.property.cases
    return f"Asked of {proof.cases} {cases}." if proof.cases else f"Here are no {cases}, so there is nothing to prove."


def _failing(knowledge: KnowledgeBase, proof: Proof, issue: Issue, here: Path, width: int) -> Iterator[str]:
    yield from wrapped(str(seen_from(issue, here)).removesuffix(f" [{issue.check}]"), width, "  - ")
    example = proof.counterexample(issue)
    if example is not None:
        yield ""
        yield from (f"      {line}" for line in scenario(example, knowledge, named(issue)).splitlines())
        yield ""


def _sum(proofs: Proofs) -> str:
    asked = len(proofs.proofs)
    fails = sum(proof.result == "fails" for proof in proofs.proofs)
    open_ = sum(proof.result == "not_decided" for proof in proofs.proofs)
    if asked == 1:
        parts = ["This does not hold." if fails else "This could not be decided." if open_ else "This holds."]
    else:
        parts = [f"{asked - fails - open_} of {asked} properties hold of every venture at every stage."]
        parts += [f"{open_} could not be decided."] if open_ else []
    if any(proof.counterexample(issue) for proof in proofs.proofs for issue in proof.issues):
        parts.append("Each scenario above fails until what it shows is mended.")
        parts.append("What is right all the same can stand in knowledge/exceptions.yaml, with the reason.")
    return " ".join(parts)
