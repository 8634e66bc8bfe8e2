"""Proves a certificate again, and tells item by item what is not as it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from collabadvisor.files.models import Form
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.certificate.certificate_model import (
    AcceptedResult,
    Certificate,
    CertifiedIssue,
    ScenarioFailed,
)
from collabadvisor.verification.certificate.making import make

Item = tuple[str, ...]
_SECTIONS = {"properties": "property", "checks": "check"}
_FIRST: tuple[Item, ...] = (
    ("knowledge", "digest"),
    ("knowledge", "version"),
    ("knowledge", "title"),
    ("scenarios", "digest"),
    ("holds",),
)
"""What explains the most of what follows it."""

_CHANGED: dict[Item, str] = {
    ("knowledge", "digest"): "The knowledge is not what was certified: its",
    ("scenarios", "digest"): "The scenarios are not those that were certified: their",
}


class CertificateDifference(Form):
    """An item that is not as it was certified: which, what the certificate says, what is so, and all in a sentence.

    ``certified`` or ``now`` is None where the other one has the item and this one has not.
    """

    item: Item
    certified: str | None
    now: str | None
    what: str


@dataclass(frozen=True)
class VerifiedCertificate:
    """A certificate, what is so now, and where the two differ, the most telling first. ``notes`` are no failures."""

    certificate: Certificate
    now: Certificate
    differences: tuple[CertificateDifference, ...]
    notes: tuple[str, ...]

    @property
    def as_certified(self) -> bool:
        """Whether everything is as the certificate says."""
        return not self.differences

    @property
    def holds(self) -> bool:
        """Whether it is, and all that was examined holds."""
        return self.as_certified and self.now.holds


def verify(
    certificate: Certificate, knowledge: KnowledgeBase, features: Path | None = None, tell: Tell = ignore_progress
) -> VerifiedCertificate:
    """Prove all that a certificate says again, of a pack and its scenarios. Raises as ``make`` does."""
    return compare_certificates(certificate, make(knowledge, features, tell))


def compare_certificates(certificate: Certificate, now: Certificate) -> VerifiedCertificate:
    """The differences of two certificates. The versions of the program that made them are only noted."""
    differences = [each for each in _differing(certificate, now, ()) if each.item[0] != "tool"]
    differences.sort(key=lambda each: _weight(each.item))
    notes = []
    if certificate.tool != now.tool:
        notes.append(f"It was made by version {certificate.tool.version} of this program; this is {now.tool.version}.")
    same = (certificate.knowledge, certificate.scenarios.digest) == (now.knowledge, now.scenarios.digest)
    if differences and same:
        notes.append(
            "The knowledge and its scenarios are those that were certified: it is the certificate that was changed, or "
            "the program judges otherwise than the one that made it."
        )
    return VerifiedCertificate(certificate, now, tuple(differences), tuple(notes))


def _weight(item: Item) -> int:
    if item in _FIRST:
        return _FIRST.index(item)
    return len(_FIRST) + (item[-1] != "result")


def _differing(one: Any, other: Any, item: Item) -> Iterator[CertificateDifference]:
    if isinstance(one, Form) and type(one) is type(other):
        for name, value in vars(one).items():
            yield from _differing(value, getattr(other, name), (*item, name))
    elif isinstance(one, tuple) and isinstance(other, tuple):
        yield from _lists(one, other, item)
    elif isinstance(one, Form) or isinstance(other, Form):  # the other is None
        then, now = ("done", "not done") if other is None else ("not done", "done")
        yield CertificateDifference(
            item=item, certified=then, now=now, what=f"{_item_text(item)} {then} when it was certified, and {now} now."
        )
    elif one != other:
        before, after = _value_text(one), _value_text(other)
        changed = _CHANGED.get(item, "")
        what = f"{changed} {item[-1]} was {before}, and is {after}." if changed else f"certified {before}, now {after}."
        yield CertificateDifference(
            item=item, certified=before, now=after, what=what if changed else f"{_item_text(item)} {what}"
        )


def _lists(one: tuple[Any, ...], other: tuple[Any, ...], item: Item) -> Iterator[CertificateDifference]:
    before, after = _keyed(one), _keyed(other)
    for key, value in before.items():
        if key in after:
            yield from _differing(value, after[key], (*item, key))
        else:
            yield CertificateDifference(
                item=(*item, key),
                certified=_words(value),
                now=None,
                what=f"{_item_text(item)} certified, and not so now: {_words(value)}",
            )
    for key, value in after.items():
        if key not in before:
            yield CertificateDifference(
                item=(*item, key),
                certified=None,
                now=_words(value),
                what=f"{_item_text(item)} so now, and not certified: {_words(value)}",
            )
    if list(before) != list(after) and before.keys() == after.keys():
        yield CertificateDifference(
            item=item, certified=None, now=None, what=f"{_item_text(item)} the same, in another order."
        )


def _keyed(values: tuple[Any, ...]) -> dict[str, Any]:
    """The members of a list by what tells them apart; what stands there again has a number after it."""
    many: Counter[str] = Counter()
    keyed = {}
    for value in values:
        key = getattr(value, "id", "") or _words(value)
        many[key] += 1
        keyed[key if many[key] == 1 else f"{key} ({many[key]})"] = value
    return keyed


def _words(value: Any) -> str:
    """A member of a list in words."""
    if isinstance(value, ScenarioFailed):
        return f"{value.where} ({value.title}): {value.what}"
    if isinstance(value, CertifiedIssue):
        return f"{value.where}: {value.what}" if value.where else value.what
    if isinstance(value, AcceptedResult):
        return f"{value.what} {value.reason}"
    return f"'{value.id}'." if hasattr(value, "id") else str(value)


def _value_text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else f"{value:,}" if isinstance(value, int) else f"'{value}'"


def _item_text(item: Item) -> str:
    """An item as the beginning of a sentence: ``property 'excluded-together', result:``."""
    words = list(item)
    if words[0] in _SECTIONS and words[1:]:
        words[:2] = [f"{_SECTIONS[words[0]]} '{words[1]}'"]
    return f"{', '.join(words).replace('_', ' ')}:"
