"""The advice as JSON: the contract ``collabadvisor/advice/1``, for other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict

from collabadvisor.advice import Advice
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.venture import Venture

# JSON allows these in a string as they are, but a terminal that shows the file would obey them.
_UNSEEN = re.compile("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int) -> str:  # noqa: ARG001
    """One object for one venture, an array for several."""
    advices = [asdict(advice) for _, advice in items]
    text = json.dumps(advices[0] if len(advices) == 1 else advices, indent=2, ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
