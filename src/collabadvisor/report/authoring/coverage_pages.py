"""What the scenarios show, as Markdown and as one self-contained HTML page. Layout only."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.environment import environment
from collabadvisor.document.markdown_text import escaped
from collabadvisor.report.authoring.coverage_content import (
    ANSWERS,
    ANSWERS_MEAN,
    NEVER,
    RULES,
    WRONG,
    CoveragePage,
    RuleRow,
)


def as_html(page: CoveragePage) -> str:
    """A page that opens from disk: no script, nothing fetched."""
    words = {"RULES": RULES, "WRONG": WRONG, "ANSWERS": ANSWERS, "ANSWERS_MEAN": ANSWERS_MEAN, "NEVER": NEVER}
    return environment().get_template("coverage.html.j2").render(page=page, **words)


def as_markdown(page: CoveragePage) -> str:
    """CommonMark with tables."""
    return "\n".join(_markdown(page))


def _markdown(page: CoveragePage) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield ""
    yield escaped(page.pack)
    for sentence in page.counts:
        yield ""
        yield escaped(sentence)
    if page.wrong:
        yield from _list(WRONG, page.wrong)
    yield ""
    yield f"## {RULES}"
    for title, rows in page.groups:
        if rows:
            yield ""
            yield f"### {escaped(title)}"
            yield ""
            yield "| rule | fires | near misses | fires elsewhere |"
            yield "|---|---|---|---|"
            yield from map(_row, rows)
    if page.answers:
        yield from _list(ANSWERS, [f"{name}: {unused}" for name, unused in page.answers], ANSWERS_MEAN)
    if page.never:
        yield from _list(NEVER, page.never)
    if page.stands:
        yield from _list("Stands, with a reason", page.stands)


def _row(row: RuleRow) -> str:
    fires, misses = (
        "<br>".join(escaped(told.name) for told in shown) or "**none**" for shown in (row.fires, row.near_misses)
    )
    return f"| {escaped(row.title)} (`{row.rule}`) | {fires} | {misses} | {row.elsewhere or ''} |"


def _list(title: str, items: list[str] | tuple[str, ...], words: str = "") -> Iterator[str]:
    yield ""
    yield f"## {title}"
    if words:
        yield ""
        yield words
    yield ""
    yield from (f"- {escaped(item)}" for item in items)
