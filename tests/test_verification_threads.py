"""What asks the solver can be asked in several threads at once, and says what it says in one."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.verification.certificate.making import make
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.proofs.proving import prove
from spoilt import GOOD, furnished, spoil


@pytest.mark.slow
def test_proofs_differences_and_certificates_are_the_same_in_threads(garden: KnowledgeBase, tmp_path: Path) -> None:
    whole = load(furnished(tmp_path / "whole"))
    other = load(spoil(GOOD.parent / "unproved" / "better-answer-worsens", furnished(tmp_path / "other")))

    def proved() -> object:
        return prove(garden).proofs

    works = (proved, lambda: diff(whole, other), lambda: make(whole))
    alone = [work() for work in works]
    often = gc.get_threshold()
    gc.set_threshold(50, 2, 2)  # what is left of one proof is tidied up in the midst of others
    try:
        with ThreadPoolExecutor(8) as threads:
            asked = [[threads.submit(work) for work in works] for _ in range(4)]
            assert all([one.result() for one in each] == alone for each in asked)
    finally:
        gc.set_threshold(*often)
