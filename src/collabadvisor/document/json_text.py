"""A form as JSON for other programs: its data as they are, never a rendering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from pydantic_core import to_json

from collabadvisor.files.models import Form
from collabadvisor.files.words import clean

_LAYOUT = {" ", "\n"}


def written(data: Form | Sequence[Form] | dict[str, Any]) -> str:
    """A form, a list of forms, or plain data as JSON, indented, in which no character steers a terminal."""
    text = to_json(data, indent=2).decode()
    # JSON allows unseen characters in a string as they are, but a terminal that shows the file would obey them.
    unseen = {sign for sign in set(text) - _LAYOUT if not clean(sign)}
    return text.translate({ord(sign): _escape(sign) for sign in unseen}) if unseen else text


def _escape(sign: str) -> str:
    # JSON escapes are UTF-16: two for a character beyond the first 65536.
    return re.sub("....", r"\\u\g<0>", sign.encode("utf-16-be").hex())
