"""What a certificate of a pack holds, and how one that was saved is read back: strictly, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from collabadvisor.files.json import no_json, parse_json, places
from collabadvisor.files.models import Fault, FaultsError, Form
from collabadvisor.files.problems import CertificateError, Problem
from collabadvisor.files.remedies import MAKE_CERTIFICATE
from collabadvisor.files.saved_form import read_saved
from collabadvisor.files.words import join_words, quote_value
from collabadvisor.files.yaml import NodePath, read_bytes, text_of
from collabadvisor.inference.advice import Layers
from collabadvisor.verification.issue import Gravity
from collabadvisor.verification.proofs.properties import Result

FORMAT: Literal["collabadvisor/certificate/1"] = "collabadvisor/certificate/1"
FAMILY = FORMAT.rsplit("/", 1)[0]
CheckedPack = Literal["nothing_found", "stands", "found", "not_made"]


class Tool(Form):
    """What made the certificate."""

    name: Literal["collabadvisor"]
    version: str


class CertifiedKnowledge(Form):
    """The knowledge that is certified. ``layers``: each of several that lie over each other, the lowest first."""

    title: str
    version: str
    digest: str
    layers: Layers

    @property
    def versions(self) -> str:
        """The version of the lowest pack, with the titles and versions of the layers over it."""
        over = join_words(f"{layer.title} {layer.version}" for layer in (self.layers or ())[1:])
        return f"{self.version}, with {over}" if over else self.version


class ByStatus(Form):
    """How many rules of a kind are in force, and how many are not (yet, or any more)."""

    stable: int
    draft: int
    retired: int


def _is_none(value: object) -> bool:
    return value is None


class KnowledgeCounts(Form):
    """How many of each kind of thing the knowledge has."""

    stages: int
    facts: int
    answers: int
    weaknesses: ByStatus
    strengths: ByStatus
    verdict_rules: ByStatus
    requirements: Annotated[ByStatus | None, Field(exclude_if=_is_none)] = None
    """Left out where there are none."""
    consistency_rules: int
    recommendations: int
    lessons: int
    exceptions: int


class CertifiedIssue(Form):
    """Something that was found and does not stand: what it is about, where in the pack (``rules/a/b.yaml:3``), what."""

    about: tuple[str, ...]
    where: str
    what: str


class AcceptedResult(Form):
    """Something that was found and stands by the pack's own word, with the reason."""

    about: tuple[str, ...]
    what: str
    reason: str


class CheckResult(Form):
    """A check, and what came of it. ``why`` says why it was not made; None where it was."""

    id: str
    gravity: Gravity
    looks_for: str
    result: CheckedPack
    found: tuple[CertifiedIssue, ...]
    stands: tuple[AcceptedResult, ...]
    why: str | None


class PropertyResult(Form):
    """What was to be proved, of how many things (``cases``, named by ``of``), and what came of it."""

    id: str
    says: str
    of: str
    cases: int
    result: Result
    found: tuple[CertifiedIssue, ...]
    stands: tuple[AcceptedResult, ...]
    declared: tuple[str, ...]
    notes: tuple[str, ...]


class ScenarioFailed(Form):
    """A scenario that does not hold: its title, where the step stands, and what is so instead."""

    title: str
    where: str
    what: str


class ScenarioResults(Form):
    """The scenarios that were run. Files count that hold one; ``digest`` is over them, whatever their line endings.

    ``digest`` is None where none was run; then ``why`` says why.
    """

    digest: str | None
    files: int
    run: int
    failed: tuple[ScenarioFailed, ...]
    why: str | None


class CoverageResult(Form):
    """How many of the rules in force are documented by scenarios."""

    rules: int
    documented: int
    percent: int
    found: tuple[CertifiedIssue, ...]
    stands: tuple[AcceptedResult, ...]


class MutationResult(Form):
    """What became of every small change of the rules."""

    changes: int
    noticed: int
    no_difference: int
    survive: int
    found: tuple[CertifiedIssue, ...]
    stands: tuple[AcceptedResult, ...]


class Certificate(Form):
    """What was examined of a pack and what holds of it. ``holds`` is whether all does that was examined.

    ``coverage`` is None where there are no scenarios, ``mutation`` also where one of them fails as things are.
    ``left_over`` are exceptions of the pack that no proof needs.
    """

    format: Literal["collabadvisor/certificate/1"]
    holds: bool
    tool: Tool
    knowledge: CertifiedKnowledge
    counts: KnowledgeCounts
    properties: tuple[PropertyResult, ...]
    left_over: tuple[CertifiedIssue, ...]
    checks: tuple[CheckResult, ...]
    scenarios: ScenarioResults
    coverage: CoverageResult | None
    mutation: MutationResult | None


def read_certificate(path: Path | str) -> Certificate:
    """A certificate saved in a file. Raises as ``parse_certificate``, and ``UnreadableFile`` where it is missing."""
    return parse_certificate(read_bytes(Path(path)), str(path))


def parse_certificate(content: str | bytes, name: str = "the certificate") -> Certificate:
    """A certificate that was saved as JSON; ``name`` stands for its file in every problem.

    No key may be missing or be there beside those of the format; their order says nothing, nor does white space.

    Raises:
        UnreadableFile: it is too large, or not text.
        CertificateError: it is no certificate, or not one of this format; carries every problem.
    """
    text = text_of(content, name)
    try:
        data = parse_json(text)
    except (ValueError, RecursionError) as error:
        raise CertificateError([_not_json(error, text, name)]) from error
    problems: list[Fault] = list(_other_format(data))
    if not problems:
        try:
            certificate = read_saved(Certificate, data, MAKE_CERTIFICATE)
        except FaultsError as error:
            problems += error.faults
        else:
            problems += _unseen(certificate.model_dump(mode="json"), data, ())
        if not problems:
            return certificate
    where = places(text, name)
    raise CertificateError(Problem(where.at(node), what, remedy) for node, what, remedy in problems)


def _not_json(error: Exception, text: str, path: str) -> Problem:
    if text.lstrip().startswith("# "):
        what = "this is the certificate to be read, in Markdown; what can be proved again is the one in JSON."
        return Problem(no_json(error, path, "").where._replace(line=0), what, MAKE_CERTIFICATE)
    return no_json(error, path, MAKE_CERTIFICATE)


def _other_format(data: Any) -> Iterator[Fault]:
    if not isinstance(data, dict):
        yield (), f"this is not a certificate: it is {quote_value(data)}.", MAKE_CERTIFICATE
    elif data.get("format") != FORMAT:
        format_name = data.get("format")
        if isinstance(format_name, str) and format_name.rpartition("/")[0] == FAMILY:
            what = f"this certificate has the format {quote_value(format_name)}, and here '{FORMAT}' is known."
            yield ("format",), what, "Let the version of the program that made it prove it again, or make a new one."
        else:
            yield (
                ("format",),
                f"this is not a certificate: its 'format' is {quote_value(format_name)}, not '{FORMAT}'.",
                MAKE_CERTIFICATE,
            )


def _unseen(dump: Any, data: Any, at: NodePath) -> Iterator[Fault]:
    """The texts that were cleaned as they were read: no certificate is written so."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _unseen(dump[name], value, (*at, name))
    elif isinstance(data, list):
        for place, (one, other) in enumerate(zip(dump, data, strict=True)):
            yield from _unseen(one, other, (*at, place))
    elif dump != data:
        yield at, "this text holds signs that nobody sees; no certificate is written so.", MAKE_CERTIFICATE
