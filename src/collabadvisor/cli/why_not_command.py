"""``collabadvisor why-not``: what keeps something from being concluded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.onward import onward
from collabadvisor.cli.shared import FileName, format_option, pack_option, show, together, typed, width_of_screen

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("why-not")
@click.argument("file", type=FileName())
@click.argument("words", metavar="[ID]", nargs=-1)
@format_option()
@pack_option
def why_not_command(file: Path, words: tuple[str, ...], form: str, pack: Packs | None) -> None:
    """Say why something was not concluded of a venture.

    Tells of each rule that would bring it about which of its conditions hold, do not hold or are not known, and all
    the smallest changes of answers that would. Of a verdict or a standing it tells what stands in the way.

    \b
    ID is one of these; without it, the best verdict is meant:
      keep_going               a verdict
      fit=sound                a base or value, and a standing that it does not have;
                               'fit' alone means the best one
      lead-post-too-junior     a recommendation or finding, by its id or title

    \b
    Examples:
      collabadvisor why-not my-venture.yaml keep_going
      collabadvisor why-not my-venture.yaml fit=sound
    """
    # Imported here, so that help does not wait for the reasoning.
    from collabadvisor.document.json_text import written
    from collabadvisor.knowledge.loading import load
    from collabadvisor.reasoning.explain.names import find, is_place
    from collabadvisor.reasoning.explain.why_not import why_not
    from collabadvisor.report.explain import why_not_text
    from collabadvisor.venture.model import Venture

    name = " ".join(words) or "verdict"
    knowledge = load(pack)
    readings: list[Callable[[], Any]] = [partial(Venture.read, file, knowledge)]
    if not is_place(name, knowledge):
        readings.append(partial(find, name, knowledge))
    told = why_not(together(*readings)[0], name, knowledge)
    if form == "json":
        show(f"{written(told)}\n", form)
    else:
        show(why_not_text.render(told, knowledge, width_of_screen(), onward(typed(file, pack))))
