"""Ways in which an interview can go on: each open question gets an answer, or stays silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collabadvisor.reasoning.outlook.search import Goal, Search
from collabadvisor.reasoning.outlook.sieve import ones


class Continuations(Search):
    """Ways in which an interview can go on; the strongest that a question can have is silence, where it is open."""

    def strongest(self, options: Iterable[int]) -> list[int]:
        """Silence for each question that may stay open."""
        return [1 << option.bit_length() - 1 for option in options]

    def can_decide(self, targets: int, avoided: int) -> bool:
        """Whether one of the wanted branches, each of which can hold, holds somewhere and none of those avoided."""
        if self.sure & avoided:
            return False
        least = (self.sieve.read(self.strongest(self._where(way))) for way in ones(targets))
        return any(not holding & avoided for holding, _ in least) or self.has(targets, avoided)

    def reach(self, goal: Goal, relevant: int) -> bool:
        """Whether some way does what the goal asks; as ``reaches``, but first what the whole tells."""
        reached = goal(self.possible, self.sure)
        return self.reaches(goal, relevant) if reached is None else reached

    def remember_way(self, way: Sequence[int]) -> None:
        """Keep a way that is likely to show what is looked for."""
        self._meet(way)
