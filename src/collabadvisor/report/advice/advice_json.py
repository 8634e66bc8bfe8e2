"""JSON for other programs: the advice, by the contract ``collabadvisor/advice/1``, and what other commands tell."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

from collabadvisor.files.words import clean
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.venture.model import Venture

_LAYOUT = {" ", "\n"}


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int) -> str:  # noqa: ARG001  (the renderers share one form)
    """One object for one venture, an array for several."""
    advices = [_told(venture, advice, knowledge) for venture, advice in items]
    return written(advices[0] if len(advices) == 1 else advices)


def written(data: Any, plain: Callable[[Any], Any] = vars) -> str:
    """Records and plain data as JSON, indented, in which no character steers a terminal.

    ``plain`` makes plain data of what is none; by default, of what is in a record, in the order of its fields.
    """
    text = json.dumps(data, default=plain, indent=2, ensure_ascii=False)
    # JSON allows unseen characters in a string as they are, but a terminal that shows the file would obey them.
    unseen = {sign for sign in set(text) - _LAYOUT if not clean(sign)}
    return text.translate({ord(sign): _escape(sign) for sign in unseen})


def _told(venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> dict[str, object]:
    """The advice, and before the knowledge used what the open questions can still change."""
    said = dict(vars(advice))
    used = said.pop("knowledge")
    return {**said, "bounds": bounds(venture, knowledge), "knowledge": used}


def _escape(sign: str) -> str:
    # JSON escapes are UTF-16: two for a character beyond the first 65536.
    return re.sub("....", r"\\u\g<0>", sign.encode("utf-16-be", "surrogatepass").hex())
