"""What the scenarios of a pack show: as text, Markdown, HTML or JSON (``collabadvisor/knowledge-coverage/1``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collabadvisor.document.json_text import written
from collabadvisor.document.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.document.tidy import cleaned
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.coverage_content import (
    ANSWERS,
    ANSWERS_MEAN,
    ELSEWHERE,
    NEVER,
    RULES,
    WRONG,
    CoveragePage,
    compose_coverage,
)
from collabadvisor.report.authoring.coverage_json import CoverageForm
from collabadvisor.verification.coverage import Coverage

FORMATS = ("text", "markdown", "html", "json")


def render(  # noqa: PLR0913  (what every report is given, and how much is asked for)
    form: str, coverage: Coverage, knowledge: KnowledgeBase, least: int, *, width: int = 88, here: Path | None = None
) -> str:
    """What the scenarios show in one of ``FORMATS``, ending with one newline. The same input gives the same bytes.

    ``least`` is the share in per cent that has to be documented. Files are named as seen from the folder ``here``; in
    JSON from the pack's own folder.
    """
    if form == "json":
        return written(CoverageForm.of(coverage, least, knowledge)) + "\n"
    page = cleaned(compose_coverage(coverage, knowledge, least, here or Path.cwd()))
    if form == "text":
        return "\n".join(_text(page, max(width, NARROWEST))) + "\n"
    from collabadvisor.report.authoring.coverage_pages import as_html, as_markdown  # they bring the template engine

    return (as_html(page) if form == "html" else as_markdown(page)).rstrip("\n") + "\n"


def _text(page: CoveragePage, width: int) -> Iterator[str]:
    yield from underlined(page.title, width)
    for sentence in page.counts:
        yield from wrapped(sentence, width)
    if page.wrong:
        yield from heading(WRONG, width)
        for sentence in page.wrong:
            yield from wrapped(sentence, width, "- ")
    yield from heading(RULES, width)
    yield from _table(page)
    if page.answers:
        yield from heading(ANSWERS, width)
        yield from wrapped(ANSWERS_MEAN, width)
        for name, unused in page.answers:
            yield from wrapped(f"{name}: {unused}", width, "- ")
    if page.never:
        yield from heading(NEVER, width)
        for title in page.never:
            yield from wrapped(title, width, "- ")
    if page.stands:
        yield from heading("Stands, with a reason", width)
        for sentence in page.stands:
            yield from wrapped(sentence, width, "- ")


def _table(page: CoveragePage) -> Iterator[str]:
    longest = max((len(row.rule) for _, rows in page.groups for row in rows), default=0)
    yield f"{'':<{longest + 2}}  fires  near misses  {ELSEWHERE}"
    for title, rows in page.groups:
        yield title
        for row in rows:
            counts = f"{len(row.fires):>5}  {len(row.near_misses):>11}  {row.elsewhere:>{len(ELSEWHERE)}}"
            yield f"  {row.rule:<{longest}}  {counts}"
