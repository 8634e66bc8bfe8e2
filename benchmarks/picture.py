"""The picture of the results: the same bytes for the same numbers, and readable on white and on black."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

from results import Found, figures, in_seconds

GREY, OURS, THEIRS = "#808080", "#2a8f62", "#c0702c"
COLOURS = (OURS, "#3f7fc4", THEIRS, "#a55fb5", "#808080")
STYLE = {
    "svg.hashsalt": "collabadvisor",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    **dict.fromkeys(
        ("text.color", "axes.labelcolor", "axes.edgecolor", "axes.titlecolor", "xtick.color", "ytick.color"), GREY
    ),
    "legend.labelcolor": GREY,
    "legend.frameon": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
}


def draw(found: Found, path: Path) -> None:
    """Write the picture as SVG: a bar for each engine, then a panel for each kind of curve."""
    panels = list(dict.fromkeys(panel for panel, _ in found.curves))
    with mpl.rc_context(STYLE):
        figure: Any = Figure(figsize=(9, 0.32 * len(found.bars) + 1.4 + 3.4), layout="constrained")
        top, bottom = figure.subfigures(2, 1, height_ratios=[0.32 * len(found.bars) + 1.4, 3.4])
        _bars(top.subplots(), found)
        axes = bottom.subplots(1, max(len(panels), 1), squeeze=False)[0]
        for panel, axis in zip(panels, axes, strict=False):
            _curves(axis, panel, found)
        figure.savefig(path, format="svg", transparent=True, metadata={"Date": None, "Creator": None})


def _bars(axis: Any, found: Found) -> None:
    bars = sorted(found.bars, key=lambda bar: -bar.seconds)
    places = range(len(bars))
    axis.barh(places, [bar.seconds for bar in bars], color=[OURS if bar.ours else THEIRS for bar in bars])
    axis.set_yticks(places, [bar.title for bar in bars])
    axis.set_xscale("log")
    axis.set_title("Seconds for each venture (logarithmic); ours in green", loc="left")
    for place, bar in zip(places, bars, strict=True):
        axis.annotate(f" {in_seconds(bar.seconds)}", (bar.seconds, place), va="center", color=GREY)
    axis.margins(x=0.15)


def _curves(axis: Any, panel: str, found: Found) -> None:
    curves = [curve for name, curve in found.curves if name == panel]
    for curve, colour in zip(curves, COLOURS, strict=False):
        axis.plot(curve.sizes, curve.values, marker="o", markersize=3, color=colour, label=curve.title)
    axis.set(xscale="log", yscale="log")
    axis.set_title(panel[0].upper() + panel[1:], loc="left")
    axis.grid(visible=True, color=GREY, alpha=0.25, linewidth=0.5)
    if len(curves) > 1:
        axis.legend(fontsize=7, loc="upper center", bbox_to_anchor=(0.5, -0.1))
    else:
        axis.annotate(
            figures(curves[0].values[-1]), (curves[0].sizes[-1], curves[0].values[-1]), ha="right", va="bottom"
        )
