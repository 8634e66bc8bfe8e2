"""What commands share: names from the command line, and what is shown on the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable
from functools import partial, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from collabadvisor.files.problems import CollabAdvisorError, Location, OutputError, Problem

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.venture.model import Venture

Found = TypeVar("Found")
Command = TypeVar("Command", bound=Callable[..., Any])
NARROWEST, USUAL, WIDEST = 60, 88, 100
THEN = "Then run: collabadvisor advise FILE"
"""What a new venture file says to do once it is filled in."""


class FileName(click.Path):
    """The name of a file or folder. An empty one, as of a variable that was never set, is refused.

    ``example`` is said where none was named.
    """

    def __init__(self, example: str = "my-venture.yaml") -> None:
        super().__init__(path_type=Path)
        self.example = example

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path."""
        if value == "":
            self.fail("this name is empty.", param, ctx)
        return super().convert(value, param, ctx)

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None = None) -> str | None:  # noqa: ARG002  (click's signature)
        """What is said after "Missing argument": how the command is called, since a newcomer has seen none yet."""
        context = ctx or click.get_current_context(silent=True)
        return f"For example: {context.command_path} {self.example}" if context else None


def one_of(kind: str, list_names: Callable[[], Collection[str]]) -> Callable[..., str | None]:
    """A check that a parameter is one of some names, looked up only when one is given: help does not wait for them."""

    def check(_: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is not None and value not in (names := list_names()):
            from collabadvisor.files.words import did_you_mean, join_words, quote_value

            every = f"Known here: {join_words(names, 'or')}."
            remedy = " ".join(dict.fromkeys(filter(None, (did_you_mean(value, names), every))))
            message = f"there is no {kind} {quote_value(value)}. {remedy}"
            raise click.BadParameter(message, param=param)
        return value

    return check


def each_of(
    kind: str, list_names: Callable[[], Collection[str]], otherwise: str = ""
) -> Callable[..., tuple[str, ...]]:
    """A check that each value of a repeated parameter is one of some names. ``otherwise`` is said if none is near."""

    def check(_: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            if value not in (names := list_names()):
                from collabadvisor.files.words import join_words, nearest, quote_value

                near = nearest(value, names)
                every = otherwise or f"Known here: {join_words(names, 'or')}."
                remedy = f"Did you mean '{near}'?" if near else every
                message = f"there is no {kind} {quote_value(value)}. {remedy}"
                raise click.BadParameter(message, param=param)
        return values

    return check


def find_pack(name: Path) -> Packs:
    """A pack by its folder, or, where there is none of this name, by the name under which the program brings it."""
    from collabadvisor.knowledge.entry import SHIPPED
    from collabadvisor.knowledge.pack_stack import LAYERS, Packs

    brought = {SHIPPED: Packs(), **{layer: Packs((), (layer,)) for layer in LAYERS}}
    return Packs((name,)) if name.exists() else brought.get(str(name), Packs((name,)))


def pack_option(command: Command) -> Command:
    """``--pack DIR`` and ``--with LAYER``: the knowledge to reason with, handed over as one ``pack``."""

    @wraps(command)
    def with_packs(*args: Any, folders: tuple[Path, ...], layers: tuple[str, ...], **others: Any) -> Any:
        from collabadvisor.knowledge.pack_stack import Packs

        return command(*args, pack=Packs(folders, layers) if folders or layers else None, **others)

    options = (
        click.option(
            "--pack",
            "folders",
            metavar="DIR",
            multiple=True,
            type=FileName(),
            help="Reason with the knowledge pack in this folder, not with the one that comes with the program. "
            "Can be repeated: each lies over the one before it.",
        ),
        click.option(
            "--with",
            "layers",
            metavar="LAYER",
            multiple=True,
            callback=each_of("layer", layers_brought),
            help="Lay this over the knowledge too: practice, for what published guidance and evaluations say.",
        ),
    )
    wrapper: Any = with_packs
    for option in reversed(options):
        wrapper = option(wrapper)
    return cast("Command", wrapper)


def layers_brought() -> Collection[str]:
    """The names of the layers that the program brings."""
    from collabadvisor.knowledge.pack_stack import LAYERS

    return LAYERS


def format_option() -> Callable[[Command], Command]:
    """``--format FORMAT`` of a command that prints text or JSON alone."""
    formats = ("text", "json")
    return click.option(
        "--format",
        "form",
        metavar="FORMAT",
        default="text",
        callback=one_of("format", lambda: formats),
        help="text (the default) or json.",
    )


def known_stage(knowledge: KnowledgeBase, stage: str | None) -> str | None:
    """The id of the stage that ``--stage`` means, by id or title; None where none was given.

    Raises:
        click.BadParameter: the knowledge does not have it.
    """
    from collabadvisor.files.words import did_you_mean, quote_value
    from collabadvisor.venture.words_meant import id_for_words

    stages = knowledge.framework.stages
    if stage is not None:
        stage = id_for_words(stage, {name: each.title for name, each in stages.items()})
    if stage is not None and stage not in stages:
        message = f"there is no stage {quote_value(stage)}. {did_you_mean(stage, stages)}"
        raise click.BadParameter(message, param_hint="--stage")
    return stage


def read_ventures(knowledge: KnowledgeBase, files: Iterable[Path]) -> list[Venture]:
    """Every venture, or every problem of every file."""
    from collabadvisor.venture.model import Venture

    return read_all(*(partial(Venture.read, file, knowledge) for file in files))


def read_all(*readings: Callable[[], Found]) -> list[Found]:
    """The results of several readings; if any has problems, the problems of all are raised together."""
    results: list[Found] = []
    problems: list[Problem] = []
    for reading in readings:
        try:
            results.append(reading())
        except CollabAdvisorError as error:
            problems += error.problems
    if problems:
        raise CollabAdvisorError(problems)
    return results


def once(reading: Callable[[], Found]) -> Callable[[], Found]:
    """A reading that comes to the same each time: what the standard input held is gone when it was read."""
    results: list[Found] = []
    errors: list[CollabAdvisorError] = []

    def repeat() -> Found:
        if not (results or errors):
            try:
                results.append(reading())
            except CollabAdvisorError as error:
                errors.append(error)
        if errors:
            raise errors[0]
        return results[0]

    return repeat


def same_file(first: Path, second: Path) -> bool:
    """Whether two names are of the same file, however it is named."""
    try:
        return first.samefile(second)
    except (OSError, RuntimeError):  # one of the two is not there, or cannot be looked at
        return False


def visible(text: str) -> str:
    """The text without characters that steer a terminal; the name of a file can hold any."""
    from collabadvisor.files.words import JOINERS, strip_unseen

    if text.isprintable():
        return text
    bare_text = strip_unseen(text) if JOINERS.intersection(text) else ""
    return "".join(
        letter if letter.isprintable() or (letter in JOINERS and bare_text == text) else "?" for letter in text
    )


def typed_file(file: Path, pack: Packs | None = None) -> str:
    """The name of a file as it has to be typed after a command, with the packs that are reasoned with."""
    return f"{_quoted(file)}{typed_packs(pack)}"


def typed_packs(pack: Packs | None) -> str:
    """The packs that are reasoned with as they have to be typed after a command; nothing where none was named."""
    folders, layers = pack or ((), ())
    options = [*(f"--pack {_quoted(folder)}" for folder in folders), *(f"--with {layer}" for layer in layers)]
    return "".join(f" {each}" for each in options)


def _quoted(file: Path) -> str:
    name = str(file)
    return shell_quote(f"./{name}" if name.startswith("-") and name != "-" else name)


def shell_quote(name: str) -> str:
    """A word as it has to be typed after a command."""
    import shlex
    import subprocess

    name = visible(name)
    return subprocess.list2cmdline([name]) if os.name == "nt" else shlex.quote(name)


def on_screen() -> bool:
    """Whether somebody reads along, and the output goes to no file or other program."""
    return sys.stdout is not None and sys.stdout.isatty()  # there may be no output at all


def width_of_screen() -> int:
    """How wide a text for the screen may be, in characters; where it goes elsewhere, the usual width."""
    if not on_screen():
        return USUAL
    import shutil

    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def show(text: str, form: str = "text") -> None:
    """Print a text; of what the terminal cannot show, marks become plainer ones, letters a question mark.

    JSON and HTML stay whole wherever they are sent: they are spelled in ASCII where the other side may not be UTF-8.
    Characters that steer a terminal are left out, whoever wrote them.

    Raises:
        OutputError: there is no output; it was closed before the command began.
        OSError: it cannot be written there.
    """
    from collabadvisor.cli.spelling import NAME
    from collabadvisor.files.words import strip_unseen

    if sys.stdout is None:
        raise OutputError([Problem(Location("the output"), "it cannot be written: it is closed.")])
    text = strip_unseen(text)
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    if encoding != "utf8" and form == "json":
        import json

        text = json.dumps(json.loads(text), indent=2) + "\n"
    elif encoding != "utf8" and form == "html":
        text = text.encode("ascii", "xmlcharrefreplace").decode("ascii")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors=NAME)
    sys.stdout.write(text)  # click would write UTF-8 where the encoding is ASCII
    sys.stdout.flush()
