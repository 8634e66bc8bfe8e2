"""What became of a certificate that was proved again: text, or JSON (``collabadvisor/knowledge-certificate/1``)."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.json_text import to_json
from collabadvisor.document.lines import wrap_lines
from collabadvisor.report.authoring.certificate_words import wrong
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.authoring.verified_json import VerifiedForm
from collabadvisor.verification.certificate.verifying import VerifiedCertificate

FORMATS = ("text", "json")
MOST = 40  # nobody reads more; JSON has them all


def render(form: str, verified: VerifiedCertificate, *, width: int = 88, rest: str = "") -> str:
    """The outcome in one of ``FORMATS``, ending with one newline. ``rest`` says where all that is left out is told."""
    if form == "json":
        return to_json(VerifiedForm.of(verified)) + "\n"
    return "".join(f"{line}\n" for line in _lines(verified, width, rest))


def _lines(verified: VerifiedCertificate, width: int, rest: str) -> Iterator[str]:
    yield from wrap_lines(_outcome(verified), width)
    items = [each.what for each in verified.differences]
    if verified.as_certified:
        items = list(wrong(verified.now))
    for what in items[:MOST]:
        yield from wrap_lines(what, width, "- ")
    if items[MOST:]:
        yield f"... and {len(items) - MOST:,} more{f'; {rest}' if rest else ''}."
    for note in verified.notes:
        yield from wrap_lines(note, width)


def _outcome(verified: VerifiedCertificate) -> str:
    now = verified.now
    title = f"{now.knowledge.title}, version {now.knowledge.versions}"
    if verified.holds:
        changes = f" and {count_phrase(now.mutation.changes, 'change')} of the rules" if now.mutation else ""
        counts = (
            f"{count_phrase(len(now.checks), 'check')}, {count_phrase(len(now.properties), 'property', 'properties')}, "
            f"{count_phrase(now.scenarios.run, 'scenario')}{changes}"
        )
        return f"It holds: {title}, is as certified. All was worked out again: {counts}."
    if verified.as_certified:
        return f"It does not hold: {title}, is as certified, and that is that it does not hold:"
    many = count_phrase(len(verified.differences), "item is", "items are")
    return f"It does not hold: {title}. {many} not as certified:"
