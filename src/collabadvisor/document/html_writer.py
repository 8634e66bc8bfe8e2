"""A report as one self-contained HTML page: no script, nothing fetched, fit to be heard, printed and read small."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup, escape

from collabadvisor.document.environment import environment
from collabadvisor.document.shapes import SHAPES, VERDICT_SHAPES
from collabadvisor.document.term_links import TermLinks
from collabadvisor.document.tidy import clean_piece, clean_strings
from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Inline,
    Listing,
    Logo,
    Mark,
    Paragraph,
    Quote,
    Run,
    Section,
    Table,
    VerdictMark,
    plain,
    runs,
)
from collabadvisor.files.words import clean, strip_unseen

Pieces = Iterator[Markup]
DEEPEST = 6


def write(document: Document) -> str:
    """The page, ending with one newline."""
    body = fragment(document.blocks)
    template = environment().get_template("document.html.j2")
    logo = _address(document.logo) if document.logo else ""
    head = clean_strings(replace(document, blocks=(), about=""))
    return template.render(document=head, about=words(document.about), body=body, logo=logo).rstrip("\n") + "\n"


def fragment(
    blocks: Iterable[Block], page: str | None = "", level: int = 2, terms: Mapping[str, str] | None = None
) -> Markup:
    """Blocks as a part of a page; their links lead to sections of another ``page`` (its address), or of this one.

    Where ``page`` is None each link is an address already.
    ``level`` is that of their topmost headings. ``terms`` has for words of the field the address of what they mean:
    a link to it stands beside each where it first occurs in what heads a section, a table or a verdict.
    """
    return Markup("\n").join(_HtmlWriter(page, terms).blocks(blocks, level))


def _address(logo: Logo) -> str:
    """The picture as an address that holds all of it, so that nothing is fetched."""
    return f"data:image/{logo.kind};base64,{b64encode(logo.content).decode('ascii')}"


def words(inline: Inline, page: str | None = "") -> Markup:
    """Words inside a paragraph; a venture's own keep the direction of their script to themselves."""
    return Markup("").join(_run(run, page) for run in runs(inline))


def _run(run: Run, page: str | None) -> Markup:
    if isinstance(run, Mark):
        return Markup('<span class="mark">{}&nbsp;{}</span>').format(_standing(run), clean(run.word))
    if isinstance(run, VerdictMark):
        return Markup('<span class="mark">{}&nbsp;{}</span>').format(verdict_shape(run), clean(run.title))
    text = escape(clean_piece(run.text))
    tags = {"strong": "strong", "own": "bdi", "code": "code", "variable": "var"}
    if run.role == "aside":
        text = Markup('<span class="aside">{}</span>').format(text)
    elif run.role in tags:
        text = Markup("<{0}>{1}</{0}>").format(Markup(tags[run.role]), text)  # noqa: S704  (one of these tags)
    if not run.to:
        return text
    return Markup('<a href="{}">{}</a>').format(run.to if page is None else f"{page}#{run.to}", text)


def _standing(mark: Mark) -> Markup:
    dashed = Markup(' stroke-dasharray="3 2.5"') if mark.standing == "not_known" else ""
    return Markup(
        '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path class="s-{}" d="{}"{}/></svg>'
    ).format(mark.standing, SHAPES[mark.standing], dashed)


def verdict_shape(mark: VerdictMark) -> Markup:
    """The shape of a verdict: filled for a running venture, hollow for a proposal."""
    return Markup(
        '<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">'
        '<path class="{} t-{}" d="{}"/></svg>'
    ).format("filled" if mark.runs and mark.tone != "unknown" else "hollow", mark.tone, VERDICT_SHAPES[mark.tone])


class _HtmlWriter:
    def __init__(self, page: str | None, terms: Mapping[str, str] | None) -> None:
        self.page = page
        self.terms = TermLinks(terms or {})

    def words(self, inline: Inline) -> Markup:
        return words(inline, self.page)

    def blocks(self, blocks: Iterable[Block], level: int) -> Pieces:
        for block in blocks:
            yield from self._block(block, level)

    def _block(self, block: Block, level: int) -> Pieces:
        if isinstance(block, Paragraph):
            role = Markup(' class="{}"').format(block.role) if block.role != "plain" else ""
            yield Markup("<p{}>{}</p>").format(role, self.words(block.words))
        elif isinstance(block, Listing):
            yield from self._listing(block, level)
        elif isinstance(block, Table):
            yield from self._explained(block)
        elif isinstance(block, Quote):
            yield Markup('<blockquote><p>“{}”</p></blockquote>\n<p class="source">{}</p>').format(
                clean(block.words), clean(block.source)
            )
        elif isinstance(block, Code):
            yield Markup("<pre><code>{}</code></pre>").format(strip_unseen(block.text))
        elif isinstance(block, Figure):
            yield from _figure(block)
        elif isinstance(block, Banner):
            yield from self._banner(block, level)
        elif isinstance(block, Fold):
            yield Markup("<details>\n<summary>{}</summary>").format(clean(block.summary))
            yield from self.blocks(block.blocks, level)
            yield Markup("</details>")
        else:
            yield from self._section(block, level)

    def _listing(self, listing: Listing, level: int) -> Pieces:
        tag = Markup("ol") if listing.first else Markup("ul")
        start = Markup(' start="{}"').format(listing.first) if listing.first > 1 else ""
        yield Markup("<{}{}>").format(tag, start)
        for first, *others in listing.items:
            opening = self.words(first.words) if isinstance(first, Paragraph) else Markup("")
            if others:
                yield Markup("<li>{}").format(opening)
                yield from self.blocks(others, level)
                yield Markup("</li>")
            else:
                yield Markup("<li>{}</li>").format(opening)
        yield Markup("</{}>").format(tag)

    def _explained(self, table: Table) -> Pieces:
        # What the heads mean is led to from above the table: as part of it, it would be read with every cell.
        links = self.terms.new_links_with_words(" ".join((table.caption, *table.heads))) if table.caption else ""
        if links:
            yield Markup('<div class="explained">\n<p class="terms">{}</p>').format(links)
        yield from self._table(table)
        if links:
            yield Markup("</div>")

    def _table(self, table: Table) -> Pieces:
        # The roles say again what each element is: some browsers forget it where a narrow page shows it as blocks.
        yield Markup('<table role="table">')
        yield Markup("<caption>{}</caption>").format(clean(table.caption)) if table.caption else Markup("")
        if table.shares:
            whole = sum(table.shares)
            widths = (Markup('<col class="w{}">').format(round(20 * share / whole)) for share in table.shares)
            yield Markup("<colgroup>{}</colgroup>").format(Markup("").join(widths))
        heads = (Markup('<th scope="col" role="columnheader">{}</th>').format(clean(head)) for head in table.heads)
        yield Markup('<thead role="rowgroup"><tr role="row">{}</tr></thead>').format(Markup("").join(heads))
        yield Markup('<tbody role="rowgroup">')
        for first, *others in table.rows:
            cells = [Markup('<th scope="row" role="rowheader">{}</th>').format(self.words(first))]
            for head, cell in zip(table.heads[1:], others, strict=True):
                empty = "" if plain(cell) else Markup(' class="empty"')
                cells.append(
                    Markup('<td role="cell" data-head="{}"{}>{}</td>').format(clean(head), empty, self.words(cell))
                )
            yield Markup('<tr role="row">{}</tr>').format(Markup("").join(cells))
        yield Markup("</tbody>\n</table>")

    def _banner(self, banner: Banner, level: int) -> Pieces:
        mark = banner.verdict
        yield Markup('<div class="banner tone-{}">').format(mark.tone)
        if links := self.terms.new_links(clean(banner.label)):
            yield links
        yield Markup('<h{0}><span class="eyebrow">{1}<span class="unseen">:</span></span> {2} {3}</h{0}>').format(
            level, clean(banner.label), verdict_shape(mark), clean(mark.title)
        )
        yield from self.blocks(banner.blocks, level)
        yield Markup("</div>")

    def _section(self, section: Section, level: int) -> Pieces:
        title = plain(section.title)
        if not title:
            yield Markup('<div class="{}">').format(section.role)
            yield from self.blocks(section.blocks, level)
            yield Markup("</div>")
            return
        name = Markup(' id="{}"').format(section.id) if section.id else ""
        level = min(level, DEEPEST)
        rank = Markup('<span class="rank">{}.</span> ').format(section.number) if section.number else ""
        yield Markup('<section class="{}"{}>').format(section.role, name)
        heading = Markup("<h{0}>{1}{2}</h{0}>").format(level, rank, self.words(section.title))
        # A title of one thing among others (a recommendation, a venture) has words of its own.
        links = self.terms.new_links(title) if section.role == "plain" else Markup("")
        yield Markup('<div class="headed">{} {}</div>').format(heading, links) if links else heading
        yield from self.blocks(section.blocks, level + 1)
        yield Markup("</section>")


def _figure(figure: Figure) -> Pieces:
    yield Markup('<figure role="img" aria-label="{}: {}">').format(clean(figure.title), clean(figure.says))
    yield Markup(figure.svg)  # noqa: S704  (drawn by this program, from escaped words)
    yield Markup("<figcaption>{}</figcaption>").format(clean(figure.caption)) if figure.caption else Markup("")
    yield Markup("</figure>")
