"""A receipt in words, at the end of a report and in what its file says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from collabadvisor.document.tidy import short_digest
from collabadvisor.document.tree import Document, Paragraph, Section
from collabadvisor.document.wording import RECEIPT
from collabadvisor.files.extras import PACKAGE
from collabadvisor.files.words import join_words
from collabadvisor.inference.advice import Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.receipt import digest, digest_of, program
from collabadvisor.venture.model import Venture

_COMMAND = re.compile(r"Receipt: (?:([a-z]+(?:-[a-z]+)?), )?answers sha256 ")


@dataclass(frozen=True)
class MadeFrom:
    """From what a command made its report: the digests of the answers, of the knowledge, and of what else, by its name.

    ``command`` is the name of the command, empty for that of advice.
    """

    command: str
    answers: tuple[str, ...]
    knowledge: str
    beside: Mapping[str, str] = field(default_factory=dict)


def made_from(
    command: str, sources: Sequence[Venture | Advice], knowledge: KnowledgeBase, beside: Mapping[str, str] | None = None
) -> MadeFrom:
    """From what a report on these ventures, or on advice that was saved, is made by a command."""
    return MadeFrom(command, tuple(map(_digest_of_either, sources)), knowledge.digest, beside or {})


def made_from_all(command: str, ventures: Mapping[str, Venture], knowledge: KnowledgeBase) -> MadeFrom:
    """From what a report on many who answer, by their names, is made: all of them have one digest together."""
    every = [(name, digest_of(venture)) for name, venture in ventures.items()]
    return MadeFrom(command, (digest(every),), knowledge.digest)


def with_receipt(document: Document, receipt: MadeFrom) -> Document:
    """The document with its receipt at the end, and in what its file says of itself."""
    last = Section("", (Paragraph(line_of(receipt), "hint"),), role="part")
    properties = {**document.properties, "receipt": property_of(receipt)}
    return replace(document, blocks=(*document.blocks, last), properties=properties)


def command_of(text: str) -> str:
    """The command that made a report, by the last receipt in its words; empty for advice, and where there is none."""
    commands = _COMMAND.findall(" ".join(text.split()))
    return str(commands[-1]) if commands else ""


def _digest_of_either(source: Venture | Advice) -> str:
    return digest_of(source) if isinstance(source, Venture) else digest(source.model_dump(mode="json"))


def line_of(receipt: MadeFrom) -> str:
    """The receipt as people compare it: with short digests."""
    command = f"{receipt.command}, " if receipt.command else ""
    others = "".join(f", {what} {short_digest(digest)}" for what, digest in receipt.beside.items())
    answers = join_words(map(short_digest, receipt.answers))
    return RECEIPT.format(command, answers, short_digest(receipt.knowledge), others, program())


def property_of(receipt: MadeFrom) -> str:
    """The receipt with whole digests, for the metadata of a file."""
    command = f"{receipt.command}; " if receipt.command else ""
    others = "".join(f"; {what} {digest}" for what, digest in receipt.beside.items())
    return f"{command}venture {' '.join(receipt.answers)}; knowledge {receipt.knowledge}{others}; {PACKAGE} {program()}"
