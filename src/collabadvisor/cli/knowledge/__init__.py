"""``collabadvisor knowledge``: for the people who read and write rules."""

from __future__ import annotations

import click

from collabadvisor.cli.main import LazyGroup


class KnowledgeCommands(LazyGroup):
    """The commands about the knowledge."""

    homes = {  # noqa: RUF012  (never changed)
        "list": "collabadvisor.cli.knowledge.listing:list_command",
        "show": "collabadvisor.cli.knowledge.listing:show_command",
        "check": "collabadvisor.cli.knowledge.check:check_command",
        "prove": "collabadvisor.cli.knowledge.prove:prove_command",
        "diff": "collabadvisor.cli.knowledge.diff:diff_command",
        "coverage": "collabadvisor.cli.knowledge.coverage:coverage_command",
        "mutate": "collabadvisor.cli.knowledge.mutate:mutate_command",
        "certificate": "collabadvisor.cli.knowledge.certificate:certificate_command",
        "handbook": "collabadvisor.cli.knowledge.handbook:handbook_command",
        "export": "collabadvisor.cli.knowledge.export:export_command",
    }


@click.group("knowledge", cls=KnowledgeCommands)
def knowledge_group() -> None:
    """Look up the rules, prove what holds, and use them elsewhere.

    \b
    Examples:
      collabadvisor knowledge list
      collabadvisor knowledge show lead-post-too-junior
      collabadvisor knowledge check
      collabadvisor knowledge prove
      collabadvisor knowledge diff old-pack my-pack
      collabadvisor knowledge coverage
      collabadvisor knowledge mutate
      collabadvisor knowledge certificate -o certificate.json
      collabadvisor knowledge handbook -o handbook
      collabadvisor knowledge export --to clips -o rules.clp
    """
