"""A receipt in words, at the end of a report and in what its file says of itself."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from collabadvisor.document.json_text import to_json
from collabadvisor.document.tidy import short_digest
from collabadvisor.document.tree import Document, Paragraph, Section
from collabadvisor.document.wording import RECEIPT
from collabadvisor.files.extras import PACKAGE
from collabadvisor.files.models import Form
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.receipt import ReportReceipt, digest, digest_of, program
from collabadvisor.venture.model import Venture


@dataclass(frozen=True)
class MadeFrom:
    """From what a command made its report: the digests of the answers, of the knowledge, and of what else, by its name.

    ``command`` is the name of the command, empty for that of advice; ``options`` are what it was asked, word by word as
    it is typed, without its files.
    """

    command: str
    answers: tuple[str, ...]
    knowledge: str
    beside: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()

    @property
    def request(self) -> str:
        """The command and its options as they are typed; empty for advice."""
        return shlex.join((*self.command.split(), *self.options)) if self.command else ""

    def as_form(self) -> ReportReceipt:
        """The receipt for JSON."""
        return ReportReceipt(
            command=self.command,
            options=self.options,
            answers=self.answers,
            knowledge=self.knowledge,
            beside=dict(self.beside),
            program=program(),
        )


def made_from(
    command: str,
    sources: Sequence[Venture | Advice],
    knowledge: KnowledgeBase,
    beside: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
) -> MadeFrom:
    """From what a report on these ventures, or on advice that was saved, is made by a command."""
    return MadeFrom(command, tuple(map(_digest_of_either, sources)), knowledge.digest, beside or {}, tuple(options))


def made_from_all(command: str, ventures: Mapping[str, Venture], knowledge: KnowledgeBase) -> MadeFrom:
    """From what a report on many who answer, by their names, is made: all of them have one digest together."""
    every = [(name, digest_of(venture)) for name, venture in ventures.items()]
    return MadeFrom(command, (digest(every),), knowledge.digest)


def with_receipt(document: Document, receipt: MadeFrom) -> Document:
    """The document with its receipt at the end, and in what its file says of itself."""
    last = Section("", (Paragraph(line_of(receipt), "hint"),), role="part")
    properties = {**document.properties, "receipt": property_of(receipt)}
    return replace(document, blocks=(*document.blocks, last), properties=properties)


def with_receipt_as_json(form: Form, receipt: MadeFrom | None) -> str:
    """The form as JSON that ends with a newline, its receipt, if there is one, last."""
    added = {"receipt": receipt.as_form()} if receipt is not None else {}
    return to_json({**form.model_dump(mode="json", by_alias=True), **added}) + "\n"


def _digest_of_either(source: Venture | Advice) -> str:
    return digest_of(source) if isinstance(source, Venture) else digest(source.model_dump(mode="json"))


def line_of(receipt: MadeFrom) -> str:
    """The receipt as people compare it: with short digests."""
    digests = {"answers": receipt.answers, "knowledge": (receipt.knowledge,)}
    digests |= {what: (each,) for what, each in receipt.beside.items()}
    named = (f"{what} {join_words(map(short_digest, each))}" for what, each in digests.items() if each)
    return RECEIPT.format(", ".join(filter(None, (receipt.request, *named))), program())


def property_of(receipt: MadeFrom) -> str:
    """The receipt with whole digests, for the metadata of a file."""
    answers = f"venture {' '.join(receipt.answers)}" if receipt.answers else ""
    others = (f"{what} {each}" for what, each in receipt.beside.items())
    parts = (receipt.request, answers, f"knowledge {receipt.knowledge}", *others, f"{PACKAGE} {program()}")
    return "; ".join(filter(None, parts))
