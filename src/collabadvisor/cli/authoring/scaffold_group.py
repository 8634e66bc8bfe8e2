"""``collabadvisor knowledge new``: something new for a pack, for its author to complete."""

from __future__ import annotations

import click

from collabadvisor.cli.lazy_group import LazyGroup


class ScaffoldCommands(LazyGroup):
    """The commands that write something new."""

    homes = {  # noqa: RUF012  (never changed)
        "pack": "collabadvisor.cli.authoring.new_pack_command:new_pack_command",
        "question": "collabadvisor.cli.authoring.new_question_command:new_question_command",
        "recommendation": "collabadvisor.cli.authoring.new_recommendation_command:new_recommendation_command",
        "rule": "collabadvisor.cli.authoring.new_rule_command:new_rule_command",
        "requirement": "collabadvisor.cli.authoring.new_requirement_command:new_requirement_command",
    }


@click.group("new", cls=ScaffoldCommands)
def scaffold_group() -> None:
    """Begin a pack of your own, or add to one.

    It begins the files of a question, a recommendation, a rule, or a requirement. Each command writes files, or adds to
    one, that say above every line what belongs there. Nothing that is there is ever written over. Where your own words
    belong it says "[to be written: ...]", and 'collabadvisor knowledge check' lists what is left.

    A question needs a rule that hears its weak answers, and a rule about a weakness needs a recommendation that ends
    it: begin with the question, then the recommendation, then the rule. A question that only has to be answered in one
    way needs no more than a requirement.

    \b
    Examples:
      collabadvisor knowledge new pack council
      collabadvisor knowledge new question data_agreement --pack council --base conduct
      collabadvisor knowledge new recommendation sign-it --pack council --sets data_agreement
      collabadvisor knowledge new rule no-agreement --pack council --when data_agreement
      collabadvisor knowledge new requirement signed --pack council --when data_agreement
      collabadvisor knowledge check --pack council
    """
