"""JSON spelled so that the reader of YAML takes it for what it says."""

from __future__ import annotations

import json
import re

_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|\t')
_ESCAPE = re.compile(r"\\(?:u([dD][89abAB]..)\\u([dD][c-fC-F]..)|.)")


def as_yaml(text: str) -> str:
    """The text, with the same lines, where it is JSON: tabs between its parts as blanks, two escapes as one letter.

    JSON can write a letter beyond the first 65,536 (an emoji) as two escapes, which YAML has not; nor has it such tabs.
    """
    if ("\t" not in text and "\\" not in text) or not text.lstrip().startswith(("{", "[")):
        return text
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return text
    return _PIECE.sub(lambda match: " " if match[0] == "\t" else _ESCAPE.sub(_letter, match[0]), text)


def _letter(match: re.Match[str]) -> str:
    return bytes.fromhex(match[1] + match[2]).decode("utf-16-be") if match[1] else match[0]
