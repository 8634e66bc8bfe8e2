"""A receipt in words, at the end of a report and in what its file says of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

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


def made_from(
    command: str,
    sources: Sequence[Venture | Advice],
    knowledge: KnowledgeBase,
    beside: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
) -> ReportReceipt:
    """From what a report on these ventures, or on advice that was saved, is made by a command."""
    return made_from_digests(command, tuple(map(_digest_of_either, sources)), knowledge, beside, options)


def made_from_all(command: str, ventures: Mapping[str, Venture], knowledge: KnowledgeBase) -> ReportReceipt:
    """From what a report on many who answer, by their names, is made: all of them have one digest together."""
    every = [(name, digest_of(venture)) for name, venture in ventures.items()]
    return made_from_digests(command, (digest(every),), knowledge)


def made_from_digests(
    command: str,
    answers: tuple[str, ...],
    knowledge: KnowledgeBase,
    beside: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
) -> ReportReceipt:
    """From what a report is made by a command, where the digests of the answers are known."""
    return ReportReceipt(
        command=command,
        options=tuple(options),
        answers=answers,
        knowledge=knowledge.digest,
        beside=dict(beside or {}),
        program=program(),
    )


def with_receipt(document: Document, receipt: ReportReceipt) -> Document:
    """The document with its receipt at the end, and in what its file says of itself."""
    last = Section("", (Paragraph(line_of(receipt), "hint"),), role="part")
    properties = {**document.properties, "receipt": property_of(receipt)}
    return replace(document, blocks=(*document.blocks, last), properties=properties)


def with_receipt_as_json(form: Form, receipt: ReportReceipt | None) -> str:
    """The form as JSON that ends with a newline, its receipt, if there is one, last."""
    added = {"receipt": receipt} if receipt is not None else {}
    return to_json({**form.model_dump(mode="json", by_alias=True), **added}) + "\n"


def _digest_of_either(source: Venture | Advice) -> str:
    return digest_of(source) if isinstance(source, Venture) else digest(source.model_dump(mode="json"))


def line_of(receipt: ReportReceipt) -> str:
    """The receipt as people compare it: with short digests."""
    digests = {"answers": receipt.answers, "knowledge": (receipt.knowledge,)}
    digests |= {what: (each,) for what, each in receipt.beside.items()}
    named = (f"{what} {join_words(map(short_digest, each))}" for what, each in digests.items() if each)
    return RECEIPT.format(", ".join(filter(None, (receipt.request, *named))), receipt.program)


def property_of(receipt: ReportReceipt) -> str:
    """The receipt with whole digests, for the metadata of a file."""
    answers = f"venture {' '.join(receipt.answers)}" if receipt.answers else ""
    others = (f"{what} {each}" for what, each in receipt.beside.items())
    parts = (receipt.request, answers, f"knowledge {receipt.knowledge}", *others, f"{PACKAGE} {receipt.program}")
    return "; ".join(filter(None, parts))
