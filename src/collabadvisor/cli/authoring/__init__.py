"""``collabadvisor knowledge``: for the people who read and write rules."""

from __future__ import annotations

import click

from collabadvisor.cli.lazy_group import LazyGroup


class KnowledgeCommands(LazyGroup):
    """The commands about the knowledge."""

    homes = {  # noqa: RUF012  (never changed)
        "list": "collabadvisor.cli.authoring.listing_commands:list_command",
        "show": "collabadvisor.cli.authoring.listing_commands:show_command",
        "check": "collabadvisor.cli.authoring.check_command:check_command",
        "new": "collabadvisor.cli.authoring.scaffold_group:scaffold_group",
        "prove": "collabadvisor.cli.authoring.prove_command:prove_command",
        "diff": "collabadvisor.cli.authoring.diff_command:diff_command",
        "coverage": "collabadvisor.cli.authoring.coverage_command:coverage_command",
        "mutate": "collabadvisor.cli.authoring.mutate_command:mutate_command",
        "certificate": "collabadvisor.cli.authoring.certificate_command:certificate_command",
        "handbook": "collabadvisor.cli.authoring.handbook_command:handbook_command",
        "export": "collabadvisor.cli.authoring.export_command:export_command",
    }


@click.group("knowledge", cls=KnowledgeCommands)
def knowledge_group() -> None:
    """Look up the rules, write your own, and prove what holds.

    \b
    Examples:
      collabadvisor knowledge list
      collabadvisor knowledge show lead-post-too-junior
      collabadvisor knowledge new pack council
      collabadvisor knowledge check
      collabadvisor knowledge prove
      collabadvisor knowledge diff old-pack my-pack
      collabadvisor knowledge coverage
      collabadvisor knowledge mutate
      collabadvisor knowledge certificate -o certificate.json
      collabadvisor knowledge handbook -o handbook
      collabadvisor knowledge export --to clips -o rules.clp
    """
