"""What the receipt of a report has otherwise than that of the report made again, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.cli.shared import visible

if TYPE_CHECKING:
    from collabadvisor.report.receipt_reading import ReadReceipt

OTHERS: Mapping[str, tuple[str, str, str]] = {
    "knowledge": ("knowledge", "another knowledge", "--pack"),
    "costs": ("costs", "other costs", "--costs"),
    "earlier knowledge": ("an earlier knowledge", "another earlier knowledge", "--before-pack"),
    "report file": ("a report file", "another report file", "--report"),
    "template": ("a template", "another template", "--template"),
}
"""What a report is made with beside the answers -> how it is called, how another is, and the option that names it."""


def receipt_notes(receipt: ReadReceipt | None, again: ReadReceipt | None, files: Sequence[Path]) -> Iterator[str]:
    """Sentences on what is not the same. ``again`` is the receipt of the report that was made from these ``files``."""
    if receipt is None or again is None:
        yield "The report bears no receipt of this program. What the screen shows in brief bears none: verify a file."
        return
    yield from _on_answers(receipt.digests.get("answers", ()), again.digests.get("answers", ()), files)
    for name, (one, another, option) in OTHERS.items():
        before, now = receipt.digests.get(name), again.digests.get(name)
        if before and now and before != now:
            which = "; say which with --pack or --with" if name == "knowledge" else ""
            yield f"The report was made with {another}{which}."
        elif now and not before:
            yield f"The report was made without {one}."
        elif before and not now:
            yield f"The report was made with {one}; say which with {option}."
    if receipt.program != again.program:
        yield f"The report was made by version {receipt.program} of the program; this is {again.program}."


def _on_answers(before: Sequence[str], now: Sequence[str], files: Sequence[Path]) -> Iterator[str]:
    if before != now and sorted(before) == sorted(now):
        yield "The files stand in another order than when the report was made."
    elif len(before) == len(now) == len(files):
        others = [visible(str(file)) for file, was, is_ in zip(files, before, now, strict=True) if was != is_]
        yield from (f"The report was made from other answers than those in {name}." for name in others)
    elif before != now:
        yield "The report was made from other answers."
