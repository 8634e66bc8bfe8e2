"""A what-if as JSON: the contract ``collabadvisor/what-if/1``, for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from collabadvisor.files.models import Form
from collabadvisor.reasoning.compare.difference_model import AdviceDifference
from collabadvisor.report.compare.side_json import SideForm

if TYPE_CHECKING:  # which brings the engine
    from collabadvisor.reasoning.compare.what_if import WhatIf


class OptionForm(Form):
    """An option that was tried, and what it changes.

    ``sets`` are the answers that it asks for (null: not known), ``does`` the recommendations that are done.
    """

    label: str
    sets: dict[str, str | None]
    does: tuple[str, ...]
    already: tuple[str, ...]
    unasked: tuple[str, ...]
    not_applying: tuple[str, ...]
    after: SideForm
    difference: AdviceDifference


class WhatIfForm(Form):
    """A venture as it is, and each option beside it. The contract ``collabadvisor/what-if/1``."""

    format: Literal["collabadvisor/what-if/1"] = "collabadvisor/what-if/1"
    before: SideForm
    options: tuple[OptionForm, ...]

    @classmethod
    def of(cls, result: WhatIf) -> WhatIfForm:
        """A what-if as a form."""
        return cls(
            before=SideForm.of(result.before),
            options=tuple(
                OptionForm(
                    label=trial.label,
                    sets=dict(trial.option.sets),
                    does=trial.option.does,
                    already=trial.already,
                    unasked=trial.unasked,
                    not_applying=trial.not_applying,
                    after=SideForm.of(trial.after),
                    difference=trial.difference,
                )
                for trial in result.trials
            ),
        )
