"""The receipt of a report: by what it was made, so that anybody can make it again and compare."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from collabadvisor.document.tidy import short_digest
from collabadvisor.document.wording import RECEIPT
from collabadvisor.files.extras import PACKAGE
from collabadvisor.files.models import Form
from collabadvisor.files.words import listed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture


class Receipt(Form):
    """The digest of a venture as it was read, that of the knowledge, and the version of the program."""

    venture: str
    knowledge: str
    program: str


def receipt_of(venture: Venture, knowledge: KnowledgeBase) -> Receipt:
    """The receipt of what is said of a venture."""
    return Receipt(venture=digest_of(venture), knowledge=knowledge.digest, program=program())


def digest_of(venture: Venture) -> str:
    """SHA-256 over all that a venture says: however its file is laid out, the same answers have the same digest."""
    said = json.dumps(venture.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
    return f"sha256:{sha256(said.encode()).hexdigest()}"


def program() -> str:
    """The version of this program; empty where it is run from its source and not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def receipt_line(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> str:
    """The receipt of a report on these ventures, as people compare it."""
    digests = listed([short_digest(digest_of(venture)) for venture in ventures])
    return RECEIPT.format(digests, short_digest(knowledge.digest), program())


def receipt_property(ventures: Sequence[Venture], knowledge: KnowledgeBase) -> str:
    """The same with whole digests, for the metadata of a file."""
    digests = " ".join(map(digest_of, ventures))
    return f"venture {digests}; knowledge {knowledge.digest}; {PACKAGE} {program()}"
