"""How much work goes into one answer before it is given up: one measure for every search."""

from __future__ import annotations

MOST_STEPS = 100_000  # some seconds' work; the richest honest venture takes some thousand
FEWEST_STEPS = 100


class Budget:
    """The steps that all the searches for one answer may take together; a step is one look at what rules do.

    There is a limit since a pack can be written for which any method would take too long. A search that gets no more
    steps is given up, and its result says so. ``exceeded`` says that more were wanted than there were.
    """

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self.left = steps
        self.exceeded = False

    def step(self, many: int = 1) -> bool:
        """Take a step, or as many as a piece of work is worth; False where they are not left."""
        if self.left < many:
            self.exceeded = True
            return False
        self.left -= many
        return True

    def with_minimum(self) -> Budget:
        """The budget; where hardly anything is left of it, just enough for what is found out at once."""
        return self if self.left >= FEWEST_STEPS else Budget(FEWEST_STEPS)
