"""The numbers in written pages that depend on the knowledge or the code: each is put in anew by ``make docs``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from collabadvisor import load
from collabadvisor.document.lines import wrap_lines
from collabadvisor.report.authoring.verified_report import render
from collabadvisor.verification.certificate.certificate_model import Certificate
from collabadvisor.verification.certificate.verifying import VerifiedCertificate
from collabadvisor.verification.checks.catalogue import CHECKS

WIDTH = 88


class Counted(NamedTuple):
    """A place in a page: what stands there, as a pattern of which the group is written anew, and the words of now."""

    page: str
    pattern: str
    words: str


def counted(certificate: Certificate) -> Iterator[Counted]:
    """Every such place. ``certificate`` is that of the knowledge that comes with the program."""
    yield Counted("../README.md", r"\[(\d+ checks)\]\(docs/checks\.md\)", f"{len(CHECKS)} checks")
    more = len(load(with_=["practice"]).facts) - len(load().facts)
    yield Counted("../README.md", r"over the paper's knowledge: (\d+ more questions)", f"{more} more questions")
    # The example has no features, so that one check is not made.
    made = f"{len(CHECKS) - 1} checks: 1 warning. {sum(len(each.stands) for each in certificate.checks)} more stand"
    yield Counted("tasks/check-the-knowledge.md", r"(\d+ checks: 1 warning\. \d+ more stand)", made)
    held = render("text", VerifiedCertificate(certificate, certificate, (), ()), width=WIDTH)
    yield Counted("tasks/certify-the-knowledge.md", r"```text\n(It holds: .*?)```", held)
    coverage = certificate.coverage
    assert coverage is not None
    shown = (
        f"{coverage.rules:,} rules are in force. {coverage.documented:,} are shown to fire, and beside it, one answer "
        f"away, not to: {coverage.percent} %. At least 100 % are asked for."
    )
    said = "".join(f"{line}\n" for line in wrap_lines(shown, WIDTH))
    yield Counted("tasks/examples-that-bite.md", r"```text\n([\d,]+ rules are in force.*?)```", said)


def put_in(text: str, places: list[Counted]) -> str:
    """A page's text with the words of now.

    Raises:
        ValueError: one of the places is not there, or is there twice.
    """
    for place in places:
        found = list(re.finditer(place.pattern, text, re.DOTALL))
        if len(found) != 1:
            msg = f"{place.page}: {place.pattern!r} is there {len(found)} times"
            raise ValueError(msg)
        start, end = found[0].span(1)
        text = text[:start] + place.words + text[end:]
    return text
