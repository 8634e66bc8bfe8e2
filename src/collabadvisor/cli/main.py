"""The entry point: finds the command asked for, imports that one only, and tells what went wrong, never a traceback."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress

import click

from collabadvisor.cli.ending import tidy_up_when_ended
from collabadvisor.cli.lazy_group import LazyGroup
from collabadvisor.cli.own_words import in_own_words
from collabadvisor.cli.shared import visible
from collabadvisor.files.problems import CollabAdvisorError

MOST_PROBLEMS = 100
REFUSED, STOPPED = 2, 130
SELDOM = 100_000


class Commands(LazyGroup):
    """The commands."""

    homes = {  # noqa: RUF012  (never changed)
        "new": "collabadvisor.cli.new_command:new_command",
        "ask": "collabadvisor.cli.ask_command:ask_command",
        "advise": "collabadvisor.cli.advise_command:advise_command",
        "why": "collabadvisor.cli.why_command:why_command",
        "why-not": "collabadvisor.cli.why_not_command:why_not_command",
        "what-if": "collabadvisor.cli.what_if_command:what_if_command",
        "plan": "collabadvisor.cli.plan_command:plan_command",
        "compare": "collabadvisor.cli.compare_command:compare_command",
        "panel": "collabadvisor.cli.panel_command:panel_command",
        "serve": "collabadvisor.cli.serve_command:serve_command",
        "verify": "collabadvisor.cli.verify_command:verify_command",
        "portfolio": "collabadvisor.cli.portfolio_command:portfolio_command",
        "spark": "collabadvisor.cli.spark_command:spark_command",
        "report": "collabadvisor.cli.report_group:report_group",
        "upgrade": "collabadvisor.cli.upgrade_command:upgrade_command",
        "knowledge": "collabadvisor.cli.authoring:knowledge_group",
        "db": "collabadvisor.cli.db_group:db_group",
        "schema": "collabadvisor.cli.schema_command:schema_command",
    }


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="collabadvisor", message="%(prog)s %(version)s")
def cli() -> None:
    """Vet a partnership between organisations, and see what to do about it.

    \b
    1. Write a file of questions:      collabadvisor new my-venture.yaml
    2. Open it in a text editor, answer what you can, and save it.
       Or be asked, one by one:        collabadvisor ask my-venture.yaml
    3. Ask for the advice:             collabadvisor advise my-venture.yaml

    Each command says more about itself when -h follows it, for example: collabadvisor advise -h
    """


def main() -> None:
    """Run the command line; a problem with what was given ends it with exit code 2 and no traceback."""
    # A command makes many small things that all live to its end: looking for garbage among them is a tenth of its time,
    # and looking through them all once more when it ends is a fifth.
    gc.set_threshold(SELDOM)
    atexit.register(gc.freeze)
    # Nor may a plug-in that happens to be installed change how files are read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    tidy_up_when_ended()
    try:
        sys.exit(cli(prog_name="collabadvisor", standalone_mode=False))
    except CollabAdvisorError as error:
        for problem in sorted(map(in_own_words, error.problems))[:MOST_PROBLEMS]:
            click.echo(visible(str(problem)), err=True)
        more = len(error.problems) - MOST_PROBLEMS
        if more > 0:
            click.echo(f"... and {more} more problems.", err=True)
        sys.exit(REFUSED)
    except click.ClickException as error:
        error.show()
        sys.exit(REFUSED)
    except OSError as error:
        _give_up_the_output()
        where = visible(str(error.filename or "the output"))
        click.echo(
            f"{where}: it cannot be {'used' if error.filename else 'written'}: {error.strerror or error}.", err=True
        )
        sys.exit(REFUSED)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        sys.exit(STOPPED)


def _give_up_the_output() -> None:
    """What is left to print is not tried again at the end."""
    with suppress(OSError):  # an output that is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
