"""The ids in the file of a report: those that there are not, and those of which something is said that has no place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from collabadvisor.files.problems import Location, Problem
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
    remarks = {name: _mapping(remark) for name, remark in _mapping(data.get("recommendations")).items()}
    yield from _of_order(_list(data.get("do_first")), remarks, there, document, knowledge)
    for name, remark in remarks.items():
        if name not in knowledge.recommendations:
            yield _no_recommendation(name, document.at(("recommendations", name)), knowledge)
        yield from _without_place(name, remark, there, document)


def _of_sections(picked: list[str], document: YamlDocument) -> Iterator[Problem]:
    for place, name in enumerate(picked):
        at = document.at(("sections", place))
        if name and name not in PART_IDS:
            yield Problem(at, f"there is no section {quote_value(name)}.", _nearest_part(name))
        elif name in picked[:place]:
            yield Problem(at, f"the section '{name}' stands in this list twice.", "Keep one of the two.")


def _of_order(
    names: list[Any],
    remarks: dict[str, dict[str, Any]],
    there: set[str],
    document: YamlDocument,
    knowledge: KnowledgeBase,
) -> Iterator[Problem]:
    """What is wrong with the list of recommendations that come first."""
    for place, name in enumerate(names):
        at = document.at(("do_first", place))
        if not isinstance(name, str):
            continue  # which is told elsewhere
        if name not in knowledge.recommendations:
            yield _no_recommendation(name, at, knowledge)
        elif name in names[:place]:
            yield Problem(at, f"the recommendation '{name}' stands in this list twice.", "Keep one of the two.")
        elif remarks.get(name, {}).get("leave_out") is True:
            what = f"'{name}' is left out under 'recommendations', so it cannot come first."
            yield Problem(at, what, "Take one of the two out.")
    if names and not there & {"first_page", "recommendations"}:
        what = "neither 'first_page' nor 'recommendations' is among the sections, so this order has no place."
        yield Problem(document.at(("do_first",)), what, "Add one of them to 'sections', or take this out.")


def _no_recommendation(name: str, at: Location, knowledge: KnowledgeBase) -> Problem:
    remedy = did_you_mean(name, knowledge.recommendations) or LISTED.format("recommendations")
    return Problem(at, f"there is no recommendation {quote_value(name)}.", remedy)


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
