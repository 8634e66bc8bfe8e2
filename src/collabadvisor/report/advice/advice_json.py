"""The advice as JSON for other programs: the contract ``collabadvisor/advice/1``."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ConfigDict

from collabadvisor.document.json_text import written
from collabadvisor.inference.advice import Advice, Concluded, KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.venture.model import Venture


class AdviceForm(Concluded):
    """Everything that a report says about one venture. The contract ``collabadvisor/advice/1``."""

    model_config = ConfigDict(title="Advice")

    bounds: Bounds
    knowledge: KnowledgeUsed

    @classmethod
    def of(cls, venture: Venture, advice: Advice, knowledge: KnowledgeBase) -> AdviceForm:
        """The advice, with what the open questions can still change."""
        return cls(**vars(advice), bounds=bounds(venture, knowledge))


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, width: int) -> str:  # noqa: ARG001  (the renderers share one form)
    """One object for one venture, an array for several."""
    forms = [AdviceForm.of(venture, advice, knowledge) for venture, advice in items]
    return written(forms[0] if len(forms) == 1 else forms)
