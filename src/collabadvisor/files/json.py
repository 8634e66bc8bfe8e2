"""JSON that somebody saved, read so that no file can mean something else than what a reader sees."""

from __future__ import annotations

import json
from typing import Any

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import quote_value
from collabadvisor.files.yaml import YamlDocument, parse


class TwiceError(ValueError):
    """A key stands twice in one object."""


def parse_json(text: str) -> Any:
    """The plain data that a text holds as JSON.

    Raises:
        TwiceError: a key stands twice in one object.
        ValueError, RecursionError: it is not JSON.
    """
    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def no_json(error: Exception, path: str, remedy: str) -> Problem:
    """What is wrong with a file that ``parse_json`` did not read."""
    if isinstance(error, TwiceError):
        return Problem(Location(path, 1), f"the key {quote_value(str(error))} is given twice.", remedy)
    line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
    return Problem(Location(path, line), "this is not JSON.", remedy)


def places(text: str, path: str) -> YamlDocument:
    """The line of each node, as far as the file can be read as YAML; else its first line."""
    try:
        return parse(text, path)
    except UnreadableFile:
        return YamlDocument(path, None, {})


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    for name, value in pairs:
        if name in mapping:
            raise TwiceError(name)
        mapping[name] = value
    return mapping


def _no_number(name: str) -> Any:
    msg = f"{name} is no number"
    raise ValueError(msg)
