"""What ``discrimination.py`` measured, as a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from statistics import mean
from typing import NamedTuple

VERDICTS = ("not_yet", "on_conditions", "go_ahead", "rethink", "repair", "mend", "keep_going")
NOT_EQUAL, FIRST = 50, 5
TRIED = (
    "Before, repair was given to 45.6 (forming), 46.5 (established) and 44.4 % (mature) of good ventures. Five changes",
    "of the rules were tried on these numbers. Two were taken, each since the paper does not carry more; with",
    "them repair is below its limit by less than a standard error at two stages, and by 0.8 to 2 points on two other",
    "seeds.\n",
    "- taken: no mandate weighs only where policy is silent (a general call is the paper's 'blanket mandate');",
    "- taken: an unclear task weighs with powers that are not settled (Case B was productive with both unclear);",
    "- not taken: no mandate as a minor weakness (it would only repeat that no board has adopted the venture);",
    "- not taken: an unclear place beside other partnerships as minor (the paper: 'most critically');",
    "- not taken: managers who work together no longer show productivity. It would lift 'not all equal' to 46 to",
    "  48 %, but the paper draws that very conclusion from it.\n",
    "So 'not all equal' stays missed once a venture is established: capacity bears on all three values alike, where",
    "nothing is low all three are not, and most good ventures have something to show for each. What was tried",
    "stands in [0045](../docs/decisions/0045-three-values-with-common-roots.md).",
)
Notched = Mapping[str, tuple[Counter[int], "Counter[Notch]"]]


class Spread(NamedTuple):
    """How far a base departs from its venture and an answer from its base (standard deviations); how good good is."""

    base: float = 0.6
    answer: float = 1.0
    good: float = 1.0


class Judged(NamedTuple):
    """What was said of the ventures of one stage and quality; ``unequal`` are those of which the values differ."""

    stage: str
    quality: str
    many: int
    verdicts: Counter[str]
    unequal: int
    first: tuple[int, ...]

    def share(self, number: int) -> float:
        """A number of the ventures in per cent."""
        return 100 * number / self.many


class Notch(NamedTuple):
    """One answer one notch weaker that carries the verdict over more than one step of its scale."""

    stage: str
    verdicts: tuple[str, str]
    answers: tuple[str, str, str]
    """The question, and the answer before and after."""
    lowered: tuple[str, ...]
    """The bases that were not low before and are now."""


def told(
    rows: Sequence[Judged],
    others: Sequence[tuple[Spread, Sequence[Judged]]],
    notches: Notched,
    many: int,
    notched_many: int,
) -> Iterator[str]:
    """The lines of the page."""
    yield "# Whether the verdicts tell ventures apart\n"
    yield "Written by `python benchmarks/discrimination.py`: synthetic ventures, everything answered, seeds fixed. The"
    yield "score of an answer is the quality of its venture, plus how far its base departs (0.6), plus how far it"
    yield "departs itself (1), all normal; good is 1 up, very good 1.5. An average venture gives the lowest answer to a"
    yield "question in one case of ten, the others equally often."
    yield f"{many:,} ventures in each row; shares in per cent, sure to about"
    yield f"{100 * (0.25 / many) ** 0.5:.1f} points (one standard error).\n"
    yield "## Targets, for good ventures that run\n"
    yield from _targets([row for row in rows if row.quality == "good" and row.stage != "proposed"], notches)
    yield "\n## Verdicts\n"
    yield from _verdicts(rows)
    yield "\n## What was changed because of it, and what was not\n"
    yield from TRIED
    yield "\n## How much depends on the spread\n"
    yield "Good ventures, by other choices of the spread (base / answer / good). The one above was taken over from an"
    yield "earlier measurement before these were made, and the targets are held to it; by another, others are met or"
    yield f"missed. {others[0][1][0].many:,} ventures in each row.\n"
    yield from _others(others)
    yield "\n## One notch in one answer\n"
    yield f"Every single notch downwards in {notched_many:,} ventures a stage, from average to excellent.\n"
    yield from _notches(notches)


def _targets(good: Sequence[Judged], notches: Notched) -> Iterator[str]:
    yield "| wanted | is | |\n| --- | --- | --- |"
    for name, least, most in (("rethink", 8, 25), ("repair", 8, 45), ("mend", 8, 45), ("keep_going", 8, 45)):
        shares = [row.share(row.verdicts[name]) for row in good]
        met = all(least <= share <= most for share in shares)
        yield f"| {name}: {least} to {most} % at each stage | {_each(good, shares)} | {_met(met)} |"
    shares = [row.share(row.unequal) for row in good]
    met = min(shares) >= NOT_EQUAL
    yield f"| legitimacy, security, productivity not all equal: {NOT_EQUAL} % | {_each(good, shares)} | {_met(met)} |"
    most = max(max(row.first) for row in good)
    yield f"| at most five to begin with | {most} | {_met(most <= FIRST)} |"
    far = [notch for _, found in notches.values() for notch in found]
    ends = sum(notch.verdicts in (("keep_going", "rethink"), ("go_ahead", "not_yet")) for notch in far)
    yield f"| no notch from best to worst | {ends} | {_met(not ends)} |"
    else_ = sum(not {"purpose", "fit"}.intersection(notch.lowered) for notch in far)
    yield f"| over more than one step only where purpose or fit becomes low | {else_} others | {_met(not else_)} |"


def _each(rows: Sequence[Judged], shares: Sequence[float]) -> str:
    return ", ".join(f"{row.stage} {share:.1f}" for row, share in zip(rows, shares, strict=True))


def _met(so: bool) -> str:
    return "met" if so else "**missed**"


def _verdicts(rows: Sequence[Judged]) -> Iterator[str]:
    yield "| stage | quality | verdicts | not all equal | to begin with: mean, most |\n| --- | --- | --- | --- | --- |"
    for row in rows:
        first = f"{mean(row.first):.1f}, {max(row.first)}"
        yield f"| {row.stage} | {row.quality} | {_shares(row)} | {row.share(row.unequal):.1f} | {first} |"


def _shares(row: Judged) -> str:
    return ", ".join(f"{name} {row.share(row.verdicts[name]):.1f}" for name in VERDICTS if row.verdicts[name])


def _others(others: Sequence[tuple[Spread, Sequence[Judged]]]) -> Iterator[str]:
    yield "| spread | stage | verdicts | not all equal |\n| --- | --- | --- | --- |"
    for spread, rows in others:
        name = f"{spread.base:g} / {spread.answer:g} / {spread.good:g}"
        yield from (f"| {name} | {row.stage} | {_shares(row)} | {row.share(row.unequal):.1f} |" for row in rows)


def _notches(notches: Notched) -> Iterator[str]:
    yield "| stage | notches | none | one step | two | three | worse answer, better verdict |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for stage, (steps, _) in notches.items():
        better = sum(count for over, count in steps.items() if over < 0)
        counts = " | ".join(f"{steps[over]:,}" for over in range(4))
        yield f"| {stage} | {steps.total():,} | {counts} | {better} |"
    yield "\nThose over more than one step:\n"
    yield "| stage | question | from | to | verdict | becomes low | times |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for _, found in notches.values():
        for notch, times in found.most_common():
            fact, before, after = notch.answers
            verdict = " to ".join(notch.verdicts)
            yield f"| {notch.stage} | {fact} | {before} | {after} | {verdict} | {', '.join(notch.lowered)} | {times} |"
