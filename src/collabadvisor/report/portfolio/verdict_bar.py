"""How many ventures have each verdict, as one bar: SVG that any writer draws, by attributes alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from markupsafe import Markup

from collabadvisor.document.shapes import COLOURS, VERDICT_SHAPES
from collabadvisor.document.tree import Figure, VerdictMark
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio.portfolio_content import Group
from collabadvisor.report.portfolio.portfolio_words import VERDICTS

WIDTH, BAR, GAP = 720, 28, 2
SIGN = 16
"""How wide and high the shape of a verdict is."""
DIGIT = 10
"""How wide a letter of a number is."""
BETWEEN = 8
"""So far two labels are from each other at least, where there is room for it."""
TIP, MIDDLE, HEIGHT = 40, 50, 60
"""How far down labels begin, have their middle, and end."""
EDGE = 8
FONT = "Arial, Helvetica, sans-serif"


def verdict_figure(groups: Sequence[Group]) -> Figure:
    """The bar, the worst verdict first, and what it shows in words."""
    phrases = (f"{group.verdict.capitalize()}: {count_phrase(len(group.ventures), 'venture')}" for group in groups)
    return Figure("verdict-bar", verdict_bar(groups), VERDICTS, f"{'; '.join(phrases)}.")


def verdict_bar(groups: Sequence[Group]) -> str:
    """The bar alone, as SVG: under each part stand the shape of its verdict and the number of its ventures."""
    return str(Markup("\n").join(_draw(groups)))


def _draw(groups: Sequence[Group]) -> Iterator[Markup]:
    yield Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{0} -{0} {1} {2}" width="{1}" height="{2}" '
        'font-family="{3}" aria-hidden="true" focusable="false">'
    ).format(EDGE, WIDTH + 2 * EDGE, HEIGHT + 2 * EDGE, FONT)
    # White lies under it, so that its colours are the same on a dark page.
    yield Markup('<path d="M-{0} -{0}H{1}V{2}H-{0}Z" fill="#ffffff"/>').format(EDGE, WIDTH + EDGE, HEIGHT + EDGE)
    every = sum(len(group.ventures) for group in groups)
    ends = [0, *accumulate(len(group.ventures) for group in groups)]
    parts = [(WIDTH * start / every, WIDTH * end / every) for start, end in pairwise(ends)]
    middles = [(start + end) / 2 for start, end in parts]
    numbers = [f"{len(group.ventures):,}" for group in groups]
    lefts = apart(middles, [SIGN + 4 + DIGIT * len(number) for number in numbers])
    for group, (start, end), left, number in zip(groups, parts, lefts, numbers, strict=True):
        colour, tint = COLOURS[group.tone]
        yield Markup('<rect x="{:g}" y="1" width="{:g}" height="{}" fill="{}" stroke="{}" stroke-width="2"/>').format(
            round(start + GAP, 1), round(max(end - start - 2 * GAP, 1), 1), BAR, tint, colour
        )
        yield from _label(group.mark, left, (start + end) / 2, number)
    yield Markup("</svg>")


def _label(mark: VerdictMark, left: float, middle: float, number: str) -> Iterator[Markup]:
    """The shape and the number, joined to the middle of its part."""
    colour = COLOURS[mark.tone][0]
    yield Markup('<path d="M{:g} {}L{:g} {}" stroke="{}" stroke-width="1"/>').format(
        round(middle, 1), BAR + 2, round(left + SIGN / 2, 1), TIP, colour
    )
    filled = mark.runs and mark.tone != "unknown"
    dashes = Markup(' stroke-dasharray="3 2.5"') if mark.tone == "unknown" else ""
    yield Markup(
        '<path transform="translate({:g} {:g}) scale({:g})" d="{}" fill="{}" stroke="{}" stroke-width="2"{}/>'
    ).format(
        round(left, 1), MIDDLE - SIGN / 2, SIGN / 20, VERDICT_SHAPES[mark.tone], colour if filled else "none", colour,
        dashes,
    )  # fmt: skip
    yield Markup('<text x="{:g}" y="{}" font-size="16" fill="{}">{}</text>').format(
        round(left + SIGN + 4, 1), MIDDLE + 6, colour, number
    )


def apart(middles: Sequence[float], widths: Sequence[float]) -> list[float]:
    """Where labels of these widths begin, each as near to its middle as those beside it let it."""
    room = WIDTH - sum(widths)
    between = min(BETWEEN, room / max(len(widths) - 1, 1))
    lefts, edge = [], 0.0
    for middle, width in zip(middles, widths, strict=True):
        lefts.append(max(middle - width / 2, edge))
        edge = lefts[-1] + width + between
    edge = WIDTH
    for place in reversed(range(len(lefts))):
        lefts[place] = min(lefts[place], edge - widths[place])
        edge = lefts[place] - between
    return lefts
