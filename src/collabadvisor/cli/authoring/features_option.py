"""The option that commands about scenarios share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from collabadvisor.cli.shared import FileName

Command = TypeVar("Command", bound=Callable[..., Any])


def features_option(command: Command) -> Command:
    """``--features DIR``: where the scenarios stand."""
    return click.option(
        "--features",
        metavar="DIR",
        type=FileName(),
        help="The folder of the scenarios. Default: 'features' in the knowledge pack.",
    )(command)
