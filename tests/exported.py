"""The kitchen pack changed so that what is exported of it could go wrong: odd names, odd joins."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from spoilt import GOOD


def renamed(pack: Path, **names: str) -> Path:
    """The kitchen pack with some words changed wherever they stand, ``_`` in them being ``-`` in the files too."""
    shutil.copytree(GOOD, pack)
    for old, new in names.items():
        word = re.compile(rf"\b{old.replace('_', '[_-]')}\b")
        for path in sorted(pack.rglob("*.yaml")):
            path.write_text(word.sub(new, path.read_text(encoding="utf-8")), encoding="utf-8")
            path.rename(path.with_stem(word.sub(new.strip("'"), path.stem)))
    return pack


def nested(pack: Path) -> Path:
    """The kitchen pack with a rule whose condition has joins of one part, and one join in another of its kind."""
    shutil.copytree(GOOD, pack)
    path = pack / "rules" / "means" / "hands-or-room-missing.yaml"
    plain = "    - kitchen_size: {at_most: too_small}\n    - cook: {at_most: none}\n"
    deep = (
        "    - all: [all: [kitchen_size: {at_most: enough}, cook: {at_most: none}]]\n"
        "    - any: [all: [money: {at_most: one_year}, all: [cook: {at_most: part_time}, any: [eaters: {is: few}]]]]\n"
    )
    path.write_text(path.read_text(encoding="utf-8").replace(plain, deep), encoding="utf-8")
    return pack


def spared(pack: Path) -> Path:
    """The kitchen pack in which two questions need not apply, and verdicts call for something themselves."""
    shutil.copytree(GOOD, pack)
    for name, fact in (("means", "kitchen_size"), ("need", "pupil_numbers")):
        path = pack / "knowledge" / "facts" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace(f"  - id: {fact}\n", f"  - id: {fact}\n    does_not_apply: true\n"), encoding="utf-8"
        )
    (pack / "knowledge" / "recommendations" / "verdict.yaml").write_text(
        "recommendations:\n"
        "  - {id: ask-the-county, title: Ask the county, do: Ask it., first_steps: [Write.], who: convenor}\n"
        "  - {id: buy-meals-in, title: Buy meals in, do: Buy them., first_steps: [Call.], who: all_partners}\n",
        encoding="utf-8",
    )
    for name, called in (
        ("hold-off-without-eaters", "[buy-meals-in]"),
        ("mend-what-is-strained", "[buy-meals-in, ask-the-county]"),
    ):
        path = pack / "rules" / "verdict" / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + f"recommend: {called}\n", encoding="utf-8")
    return pack
