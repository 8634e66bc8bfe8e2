"""Packs that are spoilt on purpose: what ``knowledge/bad/<what is wrong>/`` lays over a copy of ``knowledge/good/``."""

from __future__ import annotations

import shutil
from pathlib import Path

HERE = Path(__file__).parent / "knowledge"
GOOD = HERE / "good"
CERTIFIED = HERE / "certified"
"""What the good one lacks to be certified as right: scenarios, and reasons for what stands."""
REFUSED, FOUND = "expected.txt", "checked.txt"
"""What is told as the pack is refused, or, where it loads, what the checks find."""
PROVED, ONLY = "proved.txt", "only.txt"
"""What the proofs tell of it, and of which properties that is told."""
NOTES = {REFUSED, FOUND, PROVED, ONLY, "remove.txt"}
BAD = sorted(folder for folder in (HERE / "bad").iterdir() if (folder / REFUSED).exists())
UNPROVED = sorted((HERE / "unproved").iterdir())
QUESTIONABLE = sorted(folder for folder in (HERE / "bad").iterdir() if (folder / FOUND).exists())


def spoil(folder: Path, pack: Path) -> Path:
    """Lay over a copy of the good pack what a folder holds, and take away what it says is to go."""
    shutil.copytree(folder, pack, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*NOTES))
    if (folder / "remove.txt").exists():
        for name in (folder / "remove.txt").read_text(encoding="utf-8").split():
            taken = pack / name
            shutil.rmtree(taken) if taken.is_dir() else taken.unlink()
    return pack


def furnished(folder: Path, *, features: bool = True) -> Path:
    """The kitchen with scenarios for each rule, and reasons for what cannot be proved of it."""
    shutil.copytree(GOOD, folder)
    shutil.copytree(CERTIFIED, folder, dirs_exist_ok=True)
    if not features:
        shutil.rmtree(folder / "features")
    return folder
