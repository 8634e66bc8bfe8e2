"""What can be asked next, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collabadvisor.report.explain.asking_further import Onward, Step

COMMANDS: Mapping[Step, str] = {"why": "why", "why_not": "why-not", "ask": "ask", "plan": "plan"}


def further_commands(file: str) -> Onward:
    """The command for a step on a venture; ``file`` is the name of its file as it is typed."""

    def command(step: Step, about: str) -> str:
        words = ["collabadvisor", COMMANDS[step], file, "--reach" if step == "plan" else "", about]
        return " ".join(filter(None, words))

    return command
