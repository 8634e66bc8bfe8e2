"""The glossary has every word of the field, and each is called in files and JSON what it says there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import glossary
import pytest
import yaml

from collabadvisor import KnowledgeBase, advise
from collabadvisor.report import render
from collabadvisor.report.glossary import GROUPS
from collabadvisor.venture.model import Venture

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
WORDS = [
    "venture",
    "stage",
    "fact",
    "answer",
    "does-not-apply",
    "base",
    "value",
    "finding",
    "weakness",
    "watch-point",
    "strength",
    "severity",
    "standing",
    "outlook",
    "shown",
    "verdict",
    "hangs-on",
    "recommendation",
    "priority",
    "lesson",
    "rule",
    "knowledge-pack",
    "forward-chaining",
    "bounds",
    "confidence",
    "consistency",
    "scenario",
    "certificate",
    "portfolio",
    "panel",
]
HEADINGS = {words.lower().replace(" ", "-") for words in re.findall(r"^### (.+)$", PAGE, re.MULTILINE)}


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_field_has_an_entry_that_the_index_leads_to(word: str) -> None:
    assert word in HEADINGS
    assert f"(#{word})" in PAGE


def test_the_index_leads_to_entries_only() -> None:
    assert set(re.findall(r"\(#([\w-]+)\)", PAGE)) == HEADINGS


def test_other_names_of_a_word_are_told() -> None:
    for words in ("constitutive value", "consequential value", "outlook"):
        assert words in PAGE


def test_every_word_that_the_framework_explains_is_there_with_its_id(knowledge: KnowledgeBase) -> None:
    framework = knowledge.framework
    explained = (framework.stages, framework.values, framework.severities, framework.standings, framework.verdicts)
    for things in (*explained, framework.priorities):
        for name, thing in things.items():
            assert f"- **{thing.title}** (`{name}`): {thing.meaning}\n" in PAGE
    for name, base in framework.bases.items():
        assert f"- **{base.title}** (`{name}`): {base.question}\n" in PAGE
    for kind, meaning in framework.lesson_kinds.items():
        assert f"- `{kind}`: {meaning}.\n" in PAGE


@pytest.mark.slow
def test_what_a_word_is_called_is_called_so_in_a_file_or_in_json(knowledge: KnowledgeBase) -> None:
    case = knowledge.cases()["case-a-convened"]
    advice = render(
        "json", [(Venture.read(case, knowledge), advise(Venture.read(case, knowledge), knowledge))], knowledge
    )
    files = (path for folder in ("knowledge", "rules") for path in sorted((ROOT / folder).rglob("*.yaml")))
    read = [json.loads(advice), *map(_yaml, [case, *files])]
    known = {name for tree in read for name in _names(tree)}
    called = {name for told in glossary.IN_FILES.values() for name in re.findall(r"`([a-z_-]+)`", told)}
    assert called - known == set()
    assert len(called) > len(GROUPS)


def _yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _names(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from tree
        yield from (name for part in tree.values() for name in _names(part))
    elif isinstance(tree, list):
        yield from (name for part in tree for name in _names(part))
    elif isinstance(tree, str):
        yield tree
