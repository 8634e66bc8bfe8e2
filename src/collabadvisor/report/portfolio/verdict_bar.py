"""How many ventures have each verdict, as one bar: SVG that any writer draws, by attributes alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from collabadvisor.document.shapes import COLOURS, VERDICT_SHAPES
from collabadvisor.document.tree import Figure, Tone
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio.portfolio_content import Group
from collabadvisor.report.portfolio.portfolio_words import VERDICTS

WIDTH, HEIGHT, GAP = 720, 44, 2
ROOM = 16
"""So wide is a part that holds its number."""
FONT = "Arial, Helvetica, sans-serif"


def verdict_figure(groups: Sequence[Group]) -> Figure:
    """The bar, the worst verdict first, and what it shows in words."""
    told = (f"{group.verdict.capitalize()}: {count_phrase(len(group.ventures), 'venture')}" for group in groups)
    return Figure("verdict-bar", verdict_bar(groups), VERDICTS, f"{'; '.join(told)}.")


def verdict_bar(groups: Sequence[Group]) -> str:
    """The bar alone, as SVG."""
    return str(Markup("\n").join(_parts(groups)))


def sign(tone: Tone) -> Markup:
    """The shape of a verdict in the colour of its part of the bar."""
    return Markup(
        '<svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">'
        '<path d="{}" fill="{}" stroke="{}" stroke-width="2"/></svg>'
    ).format(VERDICT_SHAPES[tone], COLOURS[tone][1], COLOURS[tone][0])


def _parts(groups: Sequence[Group]) -> Iterator[Markup]:
    yield Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}" font-family="{2}" '
        'aria-hidden="true" focusable="false">'
    ).format(WIDTH, HEIGHT, FONT)
    every = sum(len(group.ventures) for group in groups)
    done = 0
    for group in groups:
        many = len(group.ventures)
        start, end = (round(WIDTH * so_far / every, 1) for so_far in (done, done + many))
        done += many
        colour, tint = COLOURS[group.tone]
        yield Markup('<rect x="{:g}" y="1" width="{:g}" height="{}" fill="{}" stroke="{}" stroke-width="2"/>').format(
            start + GAP, max(end - start - 2 * GAP, 1), HEIGHT - 2, tint, colour
        )
        if end - start >= ROOM * len(f"{many:,}"):
            yield Markup('<text x="{:g}" y="28" font-size="18" text-anchor="middle" fill="{}">{:,}</text>').format(
                (start + end) / 2, colour, many
            )
    yield Markup("</svg>")
