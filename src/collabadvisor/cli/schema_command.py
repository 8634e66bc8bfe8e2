"""``collabadvisor schema``: the shapes of files and of the advice, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import click

from collabadvisor.cli.shared import one_of, pack_option, show


def _whats() -> Collection[str]:
    from collabadvisor.report.schemas import WHATS

    return WHATS


@click.command("schema")
@click.argument("what", metavar="WHAT", callback=one_of("schema", _whats))
@pack_option
def schema_command(what: str, pack: Path | None) -> None:
    """Print a JSON Schema, for editors and other programs.

    \b
    WHAT is one of:
      venture          a file to fill in, with the questions and answers of the knowledge
      advice           what 'collabadvisor advise --format json' writes for one venture
      plan, why, why-not
                       what these commands write with '--format json'
      consistency, exception, fact, framework, lesson, portfolio, portfolio-rule,
      recommendation, rule, verdict-rule
                       the files of a knowledge pack

    \b
    Example:
      collabadvisor schema venture > venture.schema.json
    """
    from collabadvisor.knowledge.base import load
    from collabadvisor.report.schemas import schema

    show(json.dumps(schema(what, lambda: load(pack)), indent=2, ensure_ascii=False) + "\n", "json")
