"""Reads back what was saved as JSON: held strictly to its form, its texts cleaned, every fault told at once."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from collabadvisor.files.models import Fault, FaultsError, Filled, expected_words, known_keys, place_in
from collabadvisor.files.words import clean, did_you_mean, quote_value
from collabadvisor.files.yaml import DEEPEST, NodePath

MOST_ENTRIES = 500  # of one list or mapping; the largest honest one has some 40
_WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}


def read_saved(form: type[Filled], data: Any, remedy: str) -> Filled:
    """The form filled with data from JSON. ``remedy`` is told where there is none that says more.

    Raises:
        FaultsError: the data don't fit; carries every fault.
    """
    faults: list[Fault] = []
    plain = _cleaned(data, (), faults)
    try:
        filled = form.model_validate(plain, strict=True)
    except ValidationError as error:
        faults += (_fault(detail, form, remedy) for detail in error.errors(include_url=False))
        raise FaultsError(faults) from None
    if faults:
        raise FaultsError(faults)
    return filled


def _cleaned(data: Any, at: NodePath, faults: list[Fault]) -> Any:
    """The data with their texts cleaned, and lists as tuples; so deep as any form is."""
    if isinstance(data, str):
        return clean(data)
    if not isinstance(data, dict | list) or len(at) > DEEPEST:
        return data
    if len(data) > MOST_ENTRIES:
        faults.append((at, f"{_name(at)} has more than {MOST_ENTRIES} entries.", "Is it the right file?"))
        data = data if isinstance(data, dict) else data[:MOST_ENTRIES]
    if isinstance(data, dict):
        return {clean(name): _cleaned(value, (*at, name), faults) for name, value in data.items()}
    return tuple(_cleaned(value, (*at, place), faults) for place, value in enumerate(data))


def _fault(detail: Any, form: type[Filled], remedy: str) -> Fault:
    kind, at = detail["type"], place_in(detail)
    value = list(detail["input"]) if isinstance(detail["input"], tuple) else detail["input"]
    if kind == "extra_forbidden":
        near = did_you_mean(str(at[-1]), known_keys(form, at)) or "Was it saved by a later version of the program?"
        return at, f"the key {quote_value(at[-1])} is not known here.", near
    if kind == "missing":
        return at, f"{_name(at)} is missing.", remedy
    if kind == "literal_error":
        near = did_you_mean(value, expected_words(detail)) if isinstance(value, str) else remedy
        return at, f"{_name(at)} cannot be {quote_value(value)}.", near
    return at, f"{_name(at)} should be {_WANTED.get(kind, 'something else')}, not {quote_value(value)}.", remedy


def _name(at: NodePath) -> str:
    """``recommendations, 3, rank`` as ``'rank' of recommendations, item 4``."""
    lists = [place for place, part in enumerate(at) if isinstance(part, int)]
    if not lists:
        return quote_value(".".join(map(str, at))) if at else "this"
    place = lists[0]
    whose = f"{at[place - 1]}, item {int(at[place]) + 1}"
    return whose if place == len(at) - 1 else f"{quote_value(str(at[-1]))} of {whose}"
