"""The ids in the file of a report: those that there are not, and those of which something is said that has no place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from collabadvisor.files.problems import Problem
from collabadvisor.files.remedies import LISTED
from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.files.yaml import YamlDocument
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_parts import PART_IDS

ALWAYS = "basis"
"""The part that says what the advice rests on, without which nobody hands it over."""
ANY_PART = f"Known here: {join_words(PART_IDS, 'or')}."
ADD_IT = "Add it to 'sections', or take this out."


def wrong_ids(document: YamlDocument, knowledge: KnowledgeBase) -> Iterator[Problem]:
    """What is wrong with the ids in a file, whatever else is."""
    data = document.data if isinstance(document.data, dict) else {}
    picked = list(map(_picked, _list(data.get("sections"))))
    yield from _of_sections(picked, document)
    there: set[str] = {*picked, ALWAYS} if picked else {*PART_IDS}
    for name in _mapping(data.get("comments")):
        at = document.at(("comments", name))
        if name not in PART_IDS:
            yield Problem(at, f"there is no section {quote_value(name)}.", _nearest_part(name))
        elif name not in there:
            yield Problem(at, f"'{name}' is not among the sections, so this comment has no place.", ADD_IT)
    for name, remark in _mapping(data.get("recommendations")).items():
        at = document.at(("recommendations", name))
        if name not in knowledge.recommendations:
            remedy = did_you_mean(name, knowledge.recommendations) or LISTED.format("recommendations")
            yield Problem(at, f"there is no recommendation {quote_value(name)}.", remedy)
        yield from _without_place(name, _mapping(remark), there, document)


def _of_sections(picked: list[str], document: YamlDocument) -> Iterator[Problem]:
    for place, name in enumerate(picked):
        at = document.at(("sections", place))
        if name and name not in PART_IDS:
            yield Problem(at, f"there is no section {quote_value(name)}.", _nearest_part(name))
        elif name in picked[:place]:
            yield Problem(at, f"the section '{name}' stands in this list twice.", "Keep one of the two.")


def _without_place(name: str, remark: dict[str, Any], there: set[str], document: YamlDocument) -> Iterator[Problem]:
    """What is said of a recommendation where it will not be told."""
    for key in ("title", "owner", "by"):
        if remark.get("leave_out") is True and remark.get(key):
            at = document.at(("recommendations", name, key))
            yield Problem(at, f"'{key}' has no place where 'leave_out' is true.", "Take one of the two out.")
    if remark.get("comment") and "recommendations" not in there:
        at = document.at(("recommendations", name, "comment"))
        yield Problem(at, "'recommendations' is not among the sections, so this comment has no place.", ADD_IT)


def _nearest_part(name: str) -> str:
    return did_you_mean(name, PART_IDS) or ANY_PART


def _picked(entry: Any) -> str:
    """The id in an entry of the list of sections; empty where it has none, which is told elsewhere."""
    if isinstance(entry, dict):
        return next(iter(entry)) if len(entry) == 1 else ""
    return entry if isinstance(entry, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
