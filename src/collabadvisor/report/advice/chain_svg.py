"""The picture of bases and values as SVG that any writer draws: attributes alone, no style sheet."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from collabadvisor.document import wording
from collabadvisor.document.shapes import COLOURS, SHAPES
from collabadvisor.document.tree import Figure
from collabadvisor.report.advice.advice_content import Report
from collabadvisor.report.advice.chain_picture import ChainPicture, Edge, Node, lay_out

INK, QUIET, LINE = "#1c2027", "#555a63", "#8a8680"
FONT = "Arial, Helvetica, sans-serif"


def chain_figure(report: Report, prefix: str) -> Figure:
    """The picture of one venture, with what it shows in words."""
    bases = (f"{base.title}: {base.word}" for base in report.bases)
    values = (
        f"{value.title}: {value.word}, {value.because}{f'; {wording.SHOWN}' if value.strengths else ''}"
        for value in report.values
    )
    says = ". ".join((*bases, *values))
    svg = str(Markup("\n").join(_svg(lay_out(report))))
    return Figure(f"{prefix}chain", svg, wording.PROFILE, f"{says}.", wording.CARRIES)


def _svg(chain: ChainPicture) -> Iterator[Markup]:
    yield Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0:g} {1:g}" width="{0:g}" height="{1:g}" '
        'font-family="{2}" aria-hidden="true" focusable="false">'
    ).format(chain.width, chain.height, FONT)
    for x, title in ((chain.left, wording.LEVERS), (chain.right, wording.PRODUCTS)):
        yield Markup('<text x="{:g}" y="16" font-size="14.5" fill="{}">{}</text>').format(x, QUIET, title)
    yield from map(_edge, sorted(chain.edges, key=lambda edge: edge.holds))
    for node in chain.nodes:
        yield from _node(node)
    yield Markup("</svg>")


def _edge(edge: Edge) -> Markup:
    colour = COLOURS[edge.standing][0] if edge.holds else LINE
    return Markup('<path d="{}" fill="none" stroke="{}" stroke-width="{}"/><polygon points="{}" fill="{}"/>').format(
        edge.path, colour, 4 if edge.holds else 1.75, edge.points, colour
    )


def _node(node: Node) -> Iterator[Markup]:
    colour, tint = COLOURS[node.standing]
    unknown = node.standing == "not_known"
    border = _dashes("5 4") if unknown else ""
    yield Markup(
        '<rect x="{:g}" y="{:g}" width="{:g}" height="{:g}" rx="3" fill="{}" stroke="{}" stroke-width="1.75"{}/>'
    ).format(node.x, node.y, node.width, node.height, "#ffffff" if unknown else tint, colour, border)
    shape = Markup('fill="none" stroke="{}" stroke-width="2"{}') if unknown else Markup('fill="{}"{}')
    yield Markup('<path transform="translate({:g} {:g})" d="{}" {}/>').format(
        node.x + 15, node.y + 19, SHAPES[node.standing], shape.format(colour, _dashes("3 2.5") if unknown else "")
    )
    word = f"{node.word}; {wording.SHOWN}" if node.shown else node.word
    for y, size, weight, text in ((26, 16.5, "bold", node.title), (45, 15, "normal", word)):
        yield Markup('<text x="{:g}" y="{:g}" font-size="{}" font-weight="{}" fill="{}">{}</text>').format(
            node.x + 48, node.y + y, size, weight, INK, text
        )


def _dashes(pattern: str) -> Markup:
    return Markup(' stroke-dasharray="{}"').format(pattern)
