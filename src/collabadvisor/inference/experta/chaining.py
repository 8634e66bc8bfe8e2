"""Forward chaining: a venture run through the compiled pack, and what was concluded of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from threading import Lock

from collabadvisor.inference.bearings import is_known
from collabadvisor.inference.experta.compiler import FINDINGS, Compiler
from collabadvisor.inference.experta.engine import Answers, Lack, PackEngine, Phase, Unknown
from collabadvisor.inference.trace import Fired, Inference, assemble
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture, check_venture


class StageEngine:
    """The rules of one pack that speak at one stage, compiled once and run for each venture."""

    def __init__(self, knowledge: KnowledgeBase, stage: str) -> None:
        self.knowledge = knowledge
        self.stage = stage
        self._lock = Lock()  # one experta engine holds one venture at a time
        self._fired: Fired = {}
        self._engine = PackEngine(Compiler(knowledge, stage, self._note).rules())

    def infer(self, venture: Venture) -> Inference:
        """Run the whole chain for one venture of this stage, whose answers the pack knows."""
        with self._lock:
            # Rules of one phase fire in an order that varies from run to run: they note, and the notes are sorted.
            self._fired.clear()
            answered = self.knowledge.answered_counts(venture.stage, venture.known_answers())
            self._engine.reset()
            self._engine.declare(
                Answers(**venture.known_answers()),
                *(Unknown(on=base, premise="") for base in answered if not is_known(self.knowledge, answered[base])),
                *(Lack(premise=base) for base, (count, total) in answered.items() if total and not count),
                Phase(number=FINDINGS),
            )
            self._engine.run()
            return assemble(venture, answered, self._fired, self.knowledge)

    def _note(self, kind: str, name: str, result: str, why: Iterable[str]) -> None:
        self._fired.setdefault((kind, name, result), set()).update(why)


def infer(venture: Venture, knowledge: KnowledgeBase) -> Inference:
    """Infer the findings, standings and verdict of a venture. Raises as ``advise`` does."""
    check_venture(venture, knowledge)
    stage = venture.stage
    return knowledge.cache.get_or_make((StageEngine, stage), partial(StageEngine, knowledge, stage)).infer(venture)
