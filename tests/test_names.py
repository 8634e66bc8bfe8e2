"""No two classes and no two modules of the package have one name: a reader knows which is meant."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "collabadvisor"
FILES = sorted(SOURCE.rglob("*.py"))


@pytest.mark.slow
def test_a_class_name_stands_once() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in FILES]
    names = Counter(
        node.name.lstrip("_") for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    )
    assert len(names) > 200
    assert [name for name, times in names.items() if times > 1] == []


def test_a_module_name_stands_once() -> None:
    stems = Counter(path.stem for path in FILES if not path.stem.startswith("__"))
    assert len(stems) > 300
    assert [stem for stem, times in stems.items() if times > 1] == []
