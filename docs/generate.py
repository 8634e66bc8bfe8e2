"""Writes the generated docs, or checks that they are current: ``python docs/generate.py [--check]``."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import counts
import glossary
import rooms

from collabadvisor import advise, load
from collabadvisor.cli.authoring.certificate_command import AGAIN
from collabadvisor.cli.main import cli
from collabadvisor.document import markdown_writer
from collabadvisor.report import render
from collabadvisor.report.authoring.certificate_document import certificate_document
from collabadvisor.report.handbook.pages import rules_in_markdown
from collabadvisor.venture.model import Venture
from collabadvisor.verification.certificate.certificate_model import read_certificate
from collabadvisor.verification.checks.catalogue import CHECKS

DOCS = Path(__file__).parent
PRACTICE = "../packs/practice/certificate"
"""Where the certificate of the knowledge with the layer of published guidance stands, from here."""


def main() -> int:
    """Write every generated page, or name those that are not current."""
    made = pages()
    if "--check" not in sys.argv[1:]:
        for name, text in made.items():
            (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
        return 0
    old = [name for name, text in made.items() if not _is(DOCS / name, text)]
    for name in old:
        click.echo(f"{(DOCS / name).resolve().name} is not current. Run 'make docs'.", err=True)
    return 1 if old else 0


def pages() -> dict[str, str]:
    """File name -> text of every generated page."""
    certificate = read_certificate(DOCS / "certificate.json")
    made = {
        "rules.md": rules_in_markdown(load()),
        "cli.md": command_line(),
        "checks.md": checks(),
        "rooms.md": rooms.page(),
        "glossary.md": glossary.page(load()),
        "certificate.md": markdown_writer.write(certificate_document(certificate, AGAIN)),
        f"{PRACTICE}.md": practice_certificate(),
        "../README.md": readme(),
    }
    places = list(counts.counted(certificate))
    for page in dict.fromkeys(place.page for place in places):
        text = made.get(page) or (DOCS / page).read_text(encoding="utf-8")
        made[page] = counts.put_in(text, [place for place in places if place.page == page])
    return made


def practice_certificate() -> str:
    """The certificate of the knowledge with the layer of published guidance, to be read."""
    certificate = read_certificate(DOCS / f"{PRACTICE}.json")
    return markdown_writer.write(certificate_document(certificate, f"{AGAIN} --with practice"))


def checks() -> str:
    """What the checks of the knowledge look for, from the tuple that lists them."""
    told = "The checks of `collabadvisor knowledge check`. Made from their list by `make docs`; how to use them:"
    lines = ["# The checks", "", f"{told} [check the knowledge](tasks/check-the-knowledge.md).", ""]
    lines += ["| check | what is found is | it looks for |", "|---|---|---|"]
    lines += [f"| `{check.id}` | {article(check.gravity)} | {check.looks_for} |" for check in CHECKS]
    return "\n".join(lines) + "\n"


def article(gravity: str) -> str:
    """A gravity as one says it."""
    return f"an {gravity}" if gravity == "error" else f"a {gravity}"


def readme() -> str:
    """The README, with the advice for Case A as it is printed."""
    knowledge = load()
    venture = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    shown = "knowledge/cases/case-a-convened.yaml"
    onward = tuple(
        f"collabadvisor {asked}"
        for asked in (f"advise {shown} --full", f"ask {shown}", f"why {shown} 1", f"plan {shown} --reach keep_going")
    )
    told = render("text", [(venture, advise(venture, knowledge))], knowledge, brief=True, onward=onward)
    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    return re.sub(
        r"(on one screen:\n\n```text\n).*?(```)", lambda found: found[1] + told + found[2], text, flags=re.DOTALL
    )


def command_line() -> str:
    """The reference of the command line, from the commands' own help."""
    lines = ["# The command line", "", "Made from `--help` by `make docs`.", ""]
    for context in _contexts(cli, "collabadvisor", None):
        lines += [f"## {context.command_path}", "", "```text", context.get_help().rstrip(), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _contexts(command: click.Command, name: str, parent: click.Context | None) -> Iterator[click.Context]:
    context = click.Context(command, parent, name, terminal_width=100, **command.context_settings)
    yield context
    if isinstance(command, click.Group):
        for member in command.list_commands(context):
            found = command.get_command(context, member)
            assert found is not None
            yield from _contexts(found, member, context)


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
