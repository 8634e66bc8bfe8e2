"""Mutants of a knowledge base of several layers, tried on the scenarios of each of them."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.scenarios.runner import Result
from collabadvisor.verification.mutants.killing import Trials
from collabadvisor.verification.mutants.rule_changes import Mutant, Workbench


class LayeredTrials(Trials):
    """The scenarios of all layers, each run on the knowledge up to its own layer.

    A rule is tried on those that run by it: the scenarios of its own layer, and of those above.
    """

    def __init__(self, knowledge: Workbench, parts: Sequence[Trials]) -> None:
        super().__init__(knowledge, ())
        self.parts = parts
        self.ready = tuple(each for part in parts for each in part.ready)
        self.results = tuple(result for part in parts for result in part.results)

    def killer(self, mutant: Mutant) -> Result | None:
        """How the first scenario that notices a change fails; None where none does."""
        depth = self.knowledge.depth(self.knowledge.rule(mutant.rule))
        trying = (part.killer(mutant) for part in self.parts if depth < len(part.knowledge.layers))
        return next((result for result in trying if result is not None), None)
