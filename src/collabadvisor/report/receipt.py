"""The receipt of a report: by what it was made, so that anybody can make it again and compare."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated

from pydantic import Field

from collabadvisor.files.extras import PACKAGE
from collabadvisor.files.models import Form, is_empty
from collabadvisor.files.problems import Location, Problem, TemplateError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture

OWN, TEMPLATE = "report file", "template"
"""What a report can be made with beside answers and knowledge."""
COSTS, EARLIER = "costs", "earlier knowledge"
"""What a plan, and a comparison, can be made with beside them."""


class Receipt(Form):
    """The digest of a venture as it was read, that of the knowledge, and the version of the program.

    ``options`` are there where the venture is a row of a table: those that say which, word by word as they are typed.
    """

    venture: str
    knowledge: str
    program: str
    options: Annotated[tuple[str, ...], Field(exclude_if=is_empty)] = ()


class ReportReceipt(Form):
    """From what a command made its report.

    ``command`` is its name; empty where it is the advice on venture files. ``options`` are what it was asked, word by
    word as it is typed, without its files. The digests are those of the answers (of each venture, or of all
    respondents, or of a table), of the knowledge, and of what else there was, such as costs.
    """

    command: str
    options: tuple[str, ...]
    answers: tuple[str, ...]
    knowledge: str
    beside: dict[str, str]
    program: str

    @property
    def request(self) -> str:
        """The command and its options as they are typed; empty for the advice on venture files."""
        return shlex.join((*self.command.split(), *self.options)) if self.command else ""


def receipt_of(venture: Venture, knowledge: KnowledgeBase, rows: Sequence[str] = ()) -> Receipt:
    """The receipt of what is said of a venture; ``rows`` are the options that say which row of a table it is."""
    digest = digest_of(venture)
    return Receipt(venture=digest, knowledge=knowledge.digest, program=program(), options=tuple(rows))


def digest_of(venture: Venture) -> str:
    """SHA-256 over all that a venture says: however its file is laid out, the same answers have the same digest.

    A question that a file names and leaves empty is as one that it does not name.
    """
    data = venture.model_dump(mode="json")
    data["answers"] = {fact: answer for fact, answer in data["answers"].items() if any(answer.values())}
    return digest(data)


def digest(data: object) -> str:
    """SHA-256 over plain data."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False)
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def program() -> str:
    """The version of this program; empty where it is run from its source and not installed."""
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return ""


def attachment_digests(own: Form | None, template: Path | None) -> dict[str, str]:
    """The digests of the author's report file, as it was read, and of a template, as it is; of those there are.

    Raises:
        TemplateError: the template cannot be read.
    """
    digests = {OWN: digest(own.model_dump(mode="json"))} if own is not None else {}
    if template is not None:
        try:
            digests[TEMPLATE] = file_digest(template)
        except OSError as error:
            what = f"it cannot be read ({error.strerror})."
            raise TemplateError([Problem(Location(str(template)), what)]) from error
    return digests


def file_digest(path: Path) -> str:
    """SHA-256 of a file as it is. Raises ``OSError`` where it cannot be read."""
    return f"sha256:{sha256(path.read_bytes()).hexdigest()}"
