"""Two packs set beside each other: what they say differently, and what that changes in the advice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.diff.effects import effects
from collabadvisor.verification.diff.pack_changes import changes
from collabadvisor.verification.diff.pack_diff_model import Pack, PackDiff, SavedVenture, Stages
from collabadvisor.verification.proofs.stopping import Stop, stoppable


def diff(
    old: KnowledgeBase,
    new: KnowledgeBase,
    ventures: Sequence[Path] | None = None,
    tell: Tell = ignore_progress,
    stop: Stop | None = None,
) -> PackDiff:
    """All that differs between two packs, and on the saved ventures in some files (None: none are asked about).

    What ``stop`` raises, which is called again and again, ends it; where there is none, an interruption (Ctrl-C) does.

    Raises:
        Undecided: the solver gave up.
    """
    changed = changes(old, new)
    rules = [change.id for change in changed if change.kind in ("rule", "verdict_rule") and change.bears_on == "advice"]
    with stoppable(stop) as stop_if_asked:
        pack_effects = effects(old, new, rules, tell, stop_if_asked)
    before, after = old.framework.stages, new.framework.stages
    return PackDiff(
        before=_pack(old),
        after=_pack(new),
        changes=changed,
        stages=Stages(
            common=tuple(stage for stage in after if stage in before),
            only_before=tuple(stage for stage in before if stage not in after),
            only_after=tuple(stage for stage in after if stage not in before),
        ),
        effects=pack_effects,
        saved=None if ventures is None else _saved(ventures, old, new),
    )


def _saved(ventures: Sequence[Path], old: KnowledgeBase, new: KnowledgeBase) -> tuple[SavedVenture, ...]:
    from collabadvisor.verification.diff.saved_ventures import compare_saved_venture  # only this needs the engine

    return tuple(compare_saved_venture(file, old, new) for file in ventures)


def _pack(knowledge: KnowledgeBase) -> Pack:
    return Pack(title=knowledge.framework.title, version=knowledge.versions, digest=knowledge.digest)
