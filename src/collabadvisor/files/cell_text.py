"""A value of a table as text: the same in every format that holds nothing but text."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, time, timedelta
from math import isfinite
from typing import Any

EXACT = 2**53
"""Beyond it, a number with a fraction does not hold a whole one exactly."""


def cell_text(value: Any) -> str:
    """A value as a spreadsheet would show it, and would read it back.

    A whole number has no fraction, a length of time hours, minutes and seconds (``26:30:00``); bytes are hexadecimal
    digits, and what holds several values is JSON.
    """
    return next((words(value) for kind, words in _WORDS if isinstance(value, kind)), str(value))


def json_value(value: Any) -> Any:
    """A value as JSON can hold it: what is no number is nothing, and what JSON has no word for is text.

    A whole number has no fraction.
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) <= EXACT
        return int(value) if whole else value if isfinite(value) else None
    if isinstance(value, dict):
        return {cell_text(key): json_value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [json_value(inner) for inner in value]
    return cell_text(value)


def _clock(value: time) -> str:
    return value.isoformat("auto" if value.second or value.microsecond else "minutes")


def _json(value: Any) -> str:
    return json.dumps(json_value(value), ensure_ascii=False)


def _length(length: timedelta) -> str:
    sign, length = ("-", -length) if length < timedelta() else ("", length)
    minutes, seconds = divmod(length, timedelta(minutes=1))
    parts = seconds.seconds, seconds.microseconds
    fraction = f".{parts[1]:06}".rstrip("0") if parts[1] else ""
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{parts[0]:02}{fraction}"


_WORDS: tuple[tuple[Any, Callable[[Any], str]], ...] = (
    (bool, lambda value: "true" if value else "false"),
    (float, lambda value: repr(value).removesuffix(".0")),
    (datetime, lambda value: value.isoformat(" ")),
    (time, _clock),
    (timedelta, _length),
    (bytes, bytes.hex),
    (dict | list | tuple, _json),
)
"""The words for each kind of value; all others are what ``str`` makes of them."""
