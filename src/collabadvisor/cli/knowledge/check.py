"""``collabadvisor knowledge check``: what is wrong with a pack, on the lines where it is."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from collabadvisor.cli.knowledge.features import features_option
from collabadvisor.cli.knowledge.output import not_over_knowledge
from collabadvisor.cli.shared import FileName, one_of, pack_option, show, visible, write_whole

BY_ENDING = {".sarif": "sarif", ".json": "json"}
SCREEN = Path("-")


def _formats() -> Collection[str]:
    from collabadvisor.report.check import FORMATS

    return FORMATS


def _only(_: click.Context, param: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    if given:
        from collabadvisor.verification.checks import CHECKS
        from collabadvisor.words import nearest, shown

        known = [check.id for check in CHECKS]
        for name in given:
            if name not in known:
                near = nearest(name, known)
                remedy = f"Did you mean '{near}'?" if near else "'collabadvisor knowledge check --list' lists them."
                message = f"there is no check {shown(name)}. {remedy}"
                raise click.BadParameter(message, param=param)
    return given


@click.command("check")
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    callback=one_of("format", _formats),
    help="text, json or sarif. Default: what the ending of PATH says (.json, .sarif), else text.",
)
@click.option(
    "-o", "--output", metavar="PATH", type=FileName(), help="Write to this file, not to the screen (which is -)."
)
@click.option("--only", metavar="CHECK", multiple=True, callback=_only, help="Make this check only; can be repeated.")
@click.option("--list", "listed", is_flag=True, help="List the checks, and make none.")
@features_option
@pack_option
@click.pass_context
def check_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    form: str | None,
    output: Path | None,
    only: tuple[str, ...],
    listed: bool,
    features: Path | None,
    pack: Path | None,
) -> None:
    """Check the knowledge for what is wrong with it.

    It looks for rules that say the same or contradict each other, conclusions that nothing leads to, questions whose
    answers change nothing, advice that does not do what it is given for, words that puzzle, and more (--list).

    Each thing found is told with file and line, what to do about it, and how grave it is: an error makes the advice
    wrong, a warning puzzles, a note is a matter of style. What is right all the same stands in the pack's
    knowledge/exceptions.yaml, with the reason.

    Exit code: 0 nothing but notes, 1 errors or warnings, 2 what was given cannot be used.

    \b
    Examples:
      collabadvisor knowledge check
      collabadvisor knowledge check --pack my-pack --only subsumed-rule
      collabadvisor knowledge check -o check.sarif      for a code host
    """
    from collabadvisor.report.check import listing, render
    from collabadvisor.verification.checks import check_pack

    if listed:
        show(listing())
        return
    if output == SCREEN:
        output = None
    if output is not None:
        not_over_knowledge(output, "check.txt")
    chosen = form or BY_ENDING.get(output.suffix.lower() if output else "", "text")
    checked = check_pack(pack, only or None, features)
    text = render(chosen, checked, Path.cwd())
    if output is None:
        show(text, "text" if chosen == "text" else "json")
    else:
        write_whole(output, text)
        click.echo(f"Wrote {visible(str(output))}.", err=True)
    context.exit(int(checked.grave))
