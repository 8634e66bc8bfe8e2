"""Knowledge bases of any number of rules, of the same shape as the shipped one.

They are copies of its rules beside each other, each copy with questions and recommendations of its own: as many rules
ask about a question, and call for a recommendation, as in what is shipped. The verdict rules are not copied: there are
as many as there are verdicts. Where a weakness leaves the lowest answers to a graver one, that need not be among the
rules that are written, so what goes by single answers is declared as an exception.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[1]
BASES = ("purpose", "capacity", "fit", "conduct")
Part = dict[str, Any]
Placed = list[tuple[str, Part]]
"""Parts of the knowledge, each with the base it is about."""


def write_pack(rules: int, folder: Path) -> Path:
    """Write a pack with so many rules about bases into a new folder, and return it."""
    found, facts, advised = _rules(), _parts("facts"), _parts("recommendations")
    lists: dict[str, list[Part]] = {f"{kind}/{base}": [] for kind in ("facts", "recommendations") for base in BASES}
    for copy in range(-(-rules // len(found))):
        some = found[: rules - copy * len(found)]
        used = _used([rule for _, rule in some], [part for _, part in advised])
        for base, rule in some:
            renamed = _renamed(_excepted(rule, facts), copy, found + facts + advised)
            _write(folder / "rules" / base / renamed["id"], renamed)
        for kind, parts in (("facts", facts), ("recommendations", advised)):
            for base, part in parts:
                if part["id"] in used:
                    lists[f"{kind}/{base}"].append(_renamed(part, copy, found + facts + advised))
    for name, listed in lists.items():
        _write(folder / "knowledge" / name, {name.partition("/")[0]: listed})
    for path in sorted((ROOT / "rules" / "verdict").glob("*.yaml")):
        _write(folder / "rules" / "verdict" / path.stem, _read(path))
    of_the_verdict = _read(ROOT / "knowledge" / "recommendations" / "verdict.yaml")
    _write(folder / "knowledge" / "recommendations" / "verdict", of_the_verdict)
    framework = _read(ROOT / "knowledge" / "framework.yaml")
    framework.pop("disagreement", None)  # it speaks of questions by their names
    _write(folder / "knowledge" / "framework", framework)
    _write(folder / "knowledge" / "lessons", _read(ROOT / "knowledge" / "lessons.yaml"))
    return folder


def _rules() -> Placed:
    """The stable rules, one of each base in turn, so that the first few are about all of them."""
    by_base = [
        [
            (base, rule)
            for path in sorted((ROOT / "rules" / base).glob("*.yaml"))
            if (rule := _read(path))["status"] == "stable"
        ]
        for base in BASES
    ]
    longest = max(map(len, by_base))
    return [rules[place] for place in range(longest) for rules in by_base if place < len(rules)]


def _parts(kind: str) -> Placed:
    return [(base, part) for base in BASES for part in _read(ROOT / "knowledge" / kind / f"{base}.yaml")[kind]]


def _used(rules: list[Part], advised: list[Part]) -> set[str]:
    """The questions and recommendations that these rules need, by id."""
    by_id = {part["id"]: part for part in advised}
    used = {name for rule in rules for name in _keys(rule["when"])}
    todo = [name for rule in rules for name in rule.get("recommend", ())]
    while todo:
        name = todo.pop()
        if name not in used:
            used |= {name, *by_id[name]["sets"]}
            todo += [*by_id[name].get("after", ()), *by_id[name].get("excludes", ())]
    return used


def _excepted(rule: Part, facts: Placed) -> Part:
    """The rule with an exception for each question of which it takes others than the lowest or the highest answers."""
    scales = {part["id"]: list(part["answers"]) for _, part in facts}
    turned = set()
    for name, test in _clauses(rule["when"]):
        scale, given = scales[name], test.get("one_of", [test.get("is")])
        ends = scale[: len(given)] if rule["finding"] == "weakness" else scale[-len(given) :]
        if {"is", "one_of"} & set(test) and set(given) != set(ends):
            turned.add(name)
    return {**rule, "exceptions": [{"fact": name, "reason": "As shipped."} for name in sorted(turned)]}


def _clauses(when: Any) -> list[tuple[str, Part]]:
    if isinstance(when, list):
        return [clause for part in when for clause in _clauses(part)]
    inside = [clause for join in ("all", "any") if join in when for clause in _clauses(when[join])]
    return inside + [(name, test) for name, test in when.items() if name not in ("all", "any")]


def _keys(when: Any) -> set[str]:
    return {name for name, _ in _clauses(when)}


def _renamed(part: Part, copy: int, everything: Placed) -> Part:
    """The part with the ids in it changed, and the names that must differ; the first copy is as it was."""
    if not copy:
        return part
    ids = "|".join(sorted({re.escape(each["id"]) for _, each in everything}, key=len, reverse=True))
    text = re.sub(rf"(?<![\w-])({ids})(?![\w-])", lambda found: _named(found[1], copy), json.dumps(part))
    renamed: Part = json.loads(text)
    titles: Part = {key: f"{part[key]} {copy}" for key in ("name", "title") if key in part}
    return {**renamed, **titles, "lessons": part["lessons"]}


def _named(name: str, copy: int) -> str:
    return f"{name}{'-' if '-' in name else '_'}{copy}"


def _read(path: Path) -> Part:
    content: Part = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def _write(path: Path, content: Part) -> None:
    path = path.with_name(f"{path.name}.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML
