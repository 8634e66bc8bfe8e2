"""``collabadvisor knowledge certificate``: what was examined of the knowledge and what holds, and proving it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.authoring.features_option import features_option
from collabadvisor.cli.delivery import deliver_report
from collabadvisor.cli.output import REPORT, choose_format, refuse_overwriting, report_options
from collabadvisor.cli.progress_bar import progress
from collabadvisor.cli.shared import FileName, pack_option, show, width_of_screen
from collabadvisor.files.atomic import require_writable

if TYPE_CHECKING:
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.verification.certificate.certificate_model import Certificate

DEFAULT = "markdown"
AGAIN = "collabadvisor knowledge certificate --verify certificate.json"
"""What a certificate says of how it is proved again."""


@click.command("certificate")
@click.option("--verify", "given", metavar="FILE", type=FileName(), help="Prove again what this certificate says.")
@features_option
@report_options(*REPORT, default=DEFAULT)
@pack_option
@click.pass_context
def certificate_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    given: Path | None,
    features: Path | None,
    form: str | None,
    output: Path | None,
    pack: Packs | None,
) -> None:
    """Certify the knowledge, or prove a certificate again.

    A certificate says what was examined, what holds of every venture, what stands by the knowledge's own word, and
    what it does not say. It is all that 'check', 'prove', 'coverage' and 'mutate' find, in one file: to be read, or as
    JSON, which --verify works out again and compares, item by item; its outcome is told as text or, with --format
    json, as JSON.

    It does not say that the paper behind the rules is right, nor that a venture will succeed.

    Needs the extras 'proof' and 'scenarios', and half a minute. Exit code: 0 it holds, 1 it does not (the certificate
    is written all the same, and says so) or is not as certified, 2 what was given cannot be used.

    \b
    Examples:
      collabadvisor knowledge certificate -o certificate.json
      collabadvisor knowledge certificate -o certificate.pdf
      collabadvisor knowledge certificate --verify certificate.json
    """
    if given is not None:
        _only_told(form, output)
        context.exit(_verified(given, form or "text", features, pack))
    refuse_overwriting(output, "certificate.json")
    format_name = choose_format(form, output, default=DEFAULT)
    if output is not None:
        require_writable(output)

    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.certificate_document import certificate_document
    from collabadvisor.verification.certificate.making import make

    knowledge = load(pack)
    with progress("Certifying") as tell:
        certificate = make(knowledge, features, tell)
    deliver_report(
        format_name,
        output,
        lambda: certificate_document(certificate, AGAIN),
        lambda: certificate,
        outcome=_outcome(certificate),
    )
    context.exit(int(not certificate.holds))


def _verified(file: Path, form: str, features: Path | None, pack: Packs | None) -> int:
    """Prove a certificate again, and tell what came of it. The exit code."""
    from collabadvisor.verification.certificate.certificate_model import read_certificate

    certificate = read_certificate(file)  # before anybody waits

    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.authoring.verified_report import render
    from collabadvisor.verification.certificate.verifying import verify

    knowledge = load(pack)
    with progress("Proving it again") as tell:
        verified = verify(certificate, knowledge, features, tell)
    show(render(form, verified, width=width_of_screen(), rest="--format json tells them all"), form)
    return int(not verified.holds)


def _outcome(certificate: Certificate) -> str:
    from collabadvisor.report.authoring.certificate_words import wrong
    from collabadvisor.report.authoring.issue_words import count_phrase

    return (
        "It holds."
        if certificate.holds
        else f"It does not hold: {count_phrase(len([*wrong(certificate)]), 'problem')}."
    )


def _only_told(form: str | None, output: Path | None) -> None:
    if output is not None:
        message = "--verify writes no file: leave out -o."
        raise click.UsageError(message)
    if form not in (None, "text", "json"):
        message = "--verify tells its outcome as text or, with --format json, as JSON."
        raise click.UsageError(message)
