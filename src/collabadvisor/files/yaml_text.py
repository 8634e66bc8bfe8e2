"""Texts as they are written into a YAML file."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:[ ,.'/-]+[A-Za-z0-9_]+)*\.?")
_TAKEN = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words that YAML, or an older YAML, takes for something else."""
_SPELLED = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What a YAML file can hold only as an escape."""


def scalar(value: str) -> str:
    """A text as YAML that reads back as this text: plain where that is safe, else in quotation marks."""
    return value if is_plain(value) else yaml_string(value)


def is_plain(value: str) -> bool:
    """Whether a text can stand in a YAML file without quotation marks, whichever version of YAML reads it."""
    return bool(_PLAIN.fullmatch(value)) and value.lower() not in _TAKEN


def yaml_string(value: str) -> str:
    """A text in quotation marks, as YAML that reads back as this text."""
    return _SPELLED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
