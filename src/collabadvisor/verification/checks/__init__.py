"""The checks of a knowledge pack: small ones, each with an id, a gravity and one sentence on what it looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.lazily import exports

if TYPE_CHECKING:
    from collabadvisor.verification.checks.every import CHECKS
    from collabadvisor.verification.checks.kinds import Check
    from collabadvisor.verification.checks.run import Checked, NotChecked, check, check_pack

__all__ = ["CHECKS", "Check", "Checked", "NotChecked", "check", "check_pack"]

__getattr__, __dir__ = exports(
    __name__,
    {"CHECKS": "every", "Check": "kinds", "Checked": "run", "NotChecked": "run", "check": "run", "check_pack": "run"},
)
