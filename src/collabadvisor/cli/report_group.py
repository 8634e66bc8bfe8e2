"""``collabadvisor report``: the report as its author wants it."""

from __future__ import annotations

import click

from collabadvisor.cli.lazy_group import LazyGroup


class ReportCommands(LazyGroup):
    """The commands about reports."""

    homes = {"new": "collabadvisor.cli.report_new_command:report_new_command"}  # noqa: RUF012  (never changed)


@click.group("report", cls=ReportCommands)
def report_group() -> None:
    """Make the report on a venture your own.

    \b
    Examples:
      collabadvisor report new report.yaml
      collabadvisor report new board.yaml --for my-venture.yaml
    """
