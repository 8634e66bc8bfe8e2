"""``collabadvisor schema``: the shapes of files and of the advice, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.shared import one_of, pack_option, show

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


def _whats() -> Collection[str]:
    from collabadvisor.report.schemas import WHATS

    return WHATS


@click.command("schema")
@click.argument("what", metavar="WHAT", callback=one_of("schema", _whats))
@pack_option
def schema_command(what: str, pack: Packs | None) -> None:
    """Print a JSON Schema, for editors and other programs.

    \b
    WHAT is one of:
      venture          a file to fill in, with the questions and answers of the knowledge
      report           a file of a report of your own, with the recommendations
      costs            a file of what steps cost, for 'collabadvisor plan --costs'
      advice           what 'collabadvisor advise --format json' writes for one venture
      ask, compare, panel, plan, spark, what-if, why, why-not, portfolio-report
                       what these commands write with '--format json'
      knowledge-check, knowledge-coverage, knowledge-diff, knowledge-mutate,
      knowledge-prove, certificate, knowledge-certificate
                       what 'collabadvisor knowledge ...' writes so; the last is that
                       of 'knowledge certificate --verify'
      knowledge-handbook
                       the list that a handbook keeps of its files
      consistency, exception, fact, framework, layer, lesson, portfolio,
      portfolio-rule, recommendation, renamed, requirement, rule, source,
      verdict-rule
                       the files of a knowledge pack; 'layer' is the framework of one
                       that extends another

    \b
    Example:
      collabadvisor schema venture > venture.schema.json
    """
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.schemas import schema

    show(json.dumps(schema(what, lambda: load(pack)), indent=2, ensure_ascii=False) + "\n", "json")
