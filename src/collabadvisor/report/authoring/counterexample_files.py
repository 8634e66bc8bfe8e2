"""What does not hold of a pack, as files to be mended by."""

from __future__ import annotations

from collabadvisor.document.lines import wrap_lines
from collabadvisor.report.authoring.prove_json import scenario_title
from collabadvisor.verification.example import file_stem, scenario, venture_file
from collabadvisor.verification.proofs.proving import Proofs

WIDE = 96
"""So many characters a line of a comment has."""


def counterexamples(proofs: Proofs) -> dict[str, str]:
    """Name of a file -> its text: for each counterexample a venture and a feature with one scenario."""
    files = {}
    for proof in proofs.proofs:
        for issue in proof.issues:
            example = proof.counterexample(issue)
            if example is not None:
                name = file_stem(issue.check, *issue.about)
                shows = "\n".join(wrap_lines(f"{issue.check}: {issue.what}", WIDE))
                files[f"{name}.yaml"] = venture_file(example, scenario_title(issue), shows)
                text = scenario(example, proofs.knowledge, scenario_title(issue))
                feature = "".join(f"  {line}\n" for line in text.splitlines())
                files[f"{name}.feature"] = f"Feature: A counterexample to be mended\n\n{feature}"
    return files
