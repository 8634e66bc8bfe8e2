"""A pack's chain at one stage, read over answers and silence: every way in which an interview can still go on.

What is silent stands above the answers of each scale here, as one answer more that no rule accepts; and that a
question is answered at all is a condition of its own. So everything that the advice depends on is told by branches,
and ``search.Search`` can look for a way.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import Accepts
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.outlook.layout import ENOUGH, TOO_FEW, Judged, union
from collabadvisor.reasoning.outlook.search import Goal, Search
from collabadvisor.reasoning.outlook.sieve import Sieve, ones

SILENT = "-"


class Reach:
    """The rules of one pack at one stage, over answers and silence.

    ``given`` has for each base the branches that say that a question about it is answered, ``needed`` for each urgent
    base how many of them must hold before the best verdict is given.
    """

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.layout = layout = chain_of(knowledge, stage).layout
        facts = [knowledge.facts[name] for name in layout.facts]
        self.base = [fact.base for fact in facts]
        # The rules first, so that their branches have the numbers that they have in the layout.
        conditions = {rule: knowledge.when(rule) for rule in layout.findings.bits}
        conditions |= {f"{fact.id} is answered": Accepts(fact.id, frozenset(fact.scale)) for fact in facts}
        self.sieve = Sieve(conditions, {fact.id: (*fact.scale, SILENT) for fact in facts})
        self.silent = [1 << len(fact.scale) for fact in facts]
        bits = self.sieve.bits
        self.given = {
            base: union(bits[f"{fact.id} is answered"] for fact in facts if fact.base == base)
            for base in knowledge.framework.bases
        }
        urgent = knowledge.framework.stages[stage].urgent
        self.needed = {base: knowledge.needed(layout.asked[base]) for base in urgent}
        self._quiet = {
            name: (layout.quiet(name, {name: 1} if name in self.given else {}), layout.quiet(name, {}))
            for name, _, _ in layout.judged
        }

    def options(self, answers: Mapping[str, str], unknown: Collection[str] = ()) -> list[int]:
        """For each question the answers it can have or get: the one given, none (``unknown``), or any and silence."""
        known = self.layout.options(answers)
        names = zip(self.layout.facts, known, self.silent, strict=True)
        return [code or (silent if fact in unknown else 2 * silent - 1) for fact, code, silent in names]

    def stands(self, possible: int, sure: int, judged: Sequence[Judged] = ()) -> dict[str, int]:
        """The standings that each base and value can have, where questions may also stay silent."""

        def quiet(name: str) -> int:
            told, unknown, given = *self._quiet[name], self.given.get(name, 0)
            return (told if possible & given else 0) | (0 if sure & given else unknown)

        return self.layout.stands(possible, sure, judged=judged, quiet=quiet)

    def coverage(self, possible: int, sure: int) -> int:
        """Whether enough can be answered of every urgent base, and whether too little can, as bits."""
        counts = [(self.given[base], needed) for base, needed in self.needed.items()]
        enough = all((possible & given).bit_count() >= needed for given, needed in counts)
        too_few = any((sure & given).bit_count() < needed for given, needed in counts)
        return enough * ENOUGH | too_few * TOO_FEW


def reach_of(knowledge: KnowledgeBase, stage: str) -> Reach:
    """The reach of a pack at one of its stages, laid out when it is first asked for. ``KeyError`` for other stages."""
    return knowledge.derived.once((Reach, stage), partial(Reach, knowledge, stage))


class Continuations(Search):
    """Ways in which an interview can go on; the strongest that a question can have is silence, where it is open."""

    def first(self, wanted: int, avoided: int) -> bool:
        """Whether one of the wanted branches, each of which can hold, holds somewhere and none of those avoided."""
        if self.sure & avoided:
            return False
        least = (self.sieve.read(1 << option.bit_length() - 1 for option in self._where(way)) for way in ones(wanted))
        return any(not holding & avoided for holding, _ in least) or self.has(wanted, avoided)

    def reach(self, goal: Goal, relevant: int) -> bool:
        """Whether some way does what the goal asks; as ``reaches``, but first what the whole tells."""
        said = goal(self.possible, self.sure)
        return self.reaches(goal, relevant) if said is None else said

    def meet(self, way: Sequence[int]) -> None:
        """Keep a way that is likely to show what is looked for."""
        self._meet(way)
