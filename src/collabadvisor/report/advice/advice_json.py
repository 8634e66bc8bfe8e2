"""The advice as JSON for other programs: the contract ``collabadvisor/advice/2``."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ConfigDict, Field

from collabadvisor.document.json_text import to_json
from collabadvisor.files.models import Form
from collabadvisor.inference.advice import Advice, AdviceConclusions, AdviceVerdict, KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.reasoning.explain.next_better import NextBetter, next_better
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.bounds_model import Bounds
from collabadvisor.report.receipt import Receipt, receipt_of
from collabadvisor.venture.model import Venture


class ChangeForm(Form):
    """A question whose answer would have to be better: from which (null: it is open) to which at the least."""

    fact: str
    now: str | None = Field(serialization_alias="from")
    to: str


class NextBetterForm(Form):
    """A better verdict, and the fewest answers that would have to be better for it."""

    verdict: str
    changes: tuple[ChangeForm, ...]

    @classmethod
    def of(cls, better: NextBetter) -> NextBetterForm:
        """The next better verdict, and the least that reaches it, as a form."""
        return cls(
            verdict=better.verdict,
            changes=tuple(ChangeForm(fact=each.fact, now=each.now, to=each.to) for each in better.changes),
        )


class VerdictForm(AdviceVerdict):
    """The verdict and why. ``next_better`` is null for the best one, and where the search for it was given up."""

    next_better: NextBetterForm | None

    @classmethod
    def of(cls, venture: Venture, verdict: AdviceVerdict, knowledge: KnowledgeBase) -> VerdictForm:
        """The verdict, with how far the next better one is."""
        better = next_better(venture, verdict.id, knowledge)
        return cls(**vars(verdict), next_better=NextBetterForm.of(better) if better else None)


class AdviceForm(AdviceConclusions):
    """Everything that a report says about one venture. The contract ``collabadvisor/advice/2``."""

    model_config = ConfigDict(title="Advice")

    verdict: VerdictForm
    bounds: Bounds
    knowledge: KnowledgeUsed
    receipt: Receipt

    @classmethod
    def of(cls, venture: Venture, advice: Advice, knowledge: KnowledgeBase, rows: Sequence[str] = ()) -> AdviceForm:
        """The advice, with how far the next better verdict is, and what the open questions can still change.

        ``rows`` are the options that say which row of a table the venture is.
        """
        verdict = VerdictForm.of(venture, advice.verdict, knowledge)
        receipt = receipt_of(venture, knowledge, rows)
        return cls(**{**vars(advice), "verdict": verdict}, bounds=bounds(venture, knowledge), receipt=receipt)


def render(items: Sequence[tuple[Venture, Advice]], knowledge: KnowledgeBase, rows: Sequence[str] = ()) -> str:
    """One object for one venture, an array for several; ``rows`` as in ``AdviceForm.of``."""
    forms = [AdviceForm.of(venture, advice, knowledge, rows) for venture, advice in items]
    return to_json(forms[0] if len(forms) == 1 else forms)
