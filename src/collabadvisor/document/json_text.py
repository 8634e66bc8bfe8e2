"""A form as JSON for other programs: its data as they are, never a rendering."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from collabadvisor.files.models import Form
from collabadvisor.files.words import clean

_LAYOUT = {" ", "\n"}


def to_json(data: Form | Sequence[Form] | dict[str, Any]) -> str:
    """A form, a list of forms, or plain data as JSON, indented, in which no character steers a terminal."""
    text = json.dumps(data, default=_plain, indent=2, ensure_ascii=False)
    # JSON allows unseen characters in a string as they are, but a terminal that shows the file would obey them.
    unseen = {sign for sign in set(text) - _LAYOUT if not clean(sign)}
    return text.translate({ord(sign): _escape(sign) for sign in unseen}) if unseen else text


def _plain(form: Form) -> dict[str, Any]:
    return form.model_dump(mode="json", by_alias=True)


def _escape(sign: str) -> str:
    # JSON escapes are UTF-16: two for a character beyond the first 65536, and half of two where a file's name has that.
    return re.sub("....", r"\\u\g<0>", sign.encode("utf-16-be", "surrogatepass").hex())
