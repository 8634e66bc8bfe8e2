"""What the numbers of a workbook mean: most are numbers, some are shown as a day, a time of day or a length of time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

NO_WORDS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|am/pm|a/p', re.IGNORECASE)
"""What stands in a format beside the letters that mean something: texts, spaces, colours, countries."""
ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
LEAP_DAY = 60
"""The 29th of February 1900, which never was: Excel counts it, as Lotus 1-2-3 did."""
LAST_DAY = 2_958_466
TICK = timedelta(milliseconds=1)


@dataclass(frozen=True)
class MomentParts:
    """Which parts of a moment a number is shown with; none of them, it is a number."""

    day: bool = False
    clock: bool = False
    length: bool = False


NUMBER = MomentParts()
DAY, CLOCK, MOMENT, LENGTH = (
    MomentParts(day=True),
    MomentParts(clock=True),
    MomentParts(day=True, clock=True),
    MomentParts(length=True),
)
BUILT_IN = (
    dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36, *range(50, 55), 57, 58), DAY)
    | dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56), CLOCK)
    | {22: MOMENT, 46: LENGTH}
)
"""The formats that no workbook spells out, by their numbers."""


def parse_format(code: str) -> MomentParts:
    """How a format of a spreadsheet (``dd/mm/yyyy hh:mm``) shows a number."""
    letters = NO_WORDS.sub("", code).lower().partition(";")[0]
    if ELAPSED.search(letters):
        return LENGTH
    clock = "h" in letters or "s" in letters
    day = "y" in letters or "d" in letters or ("m" in letters and not clock)
    return MomentParts(day=day, clock=clock)


def to_datetime(serial: float, parts: MomentParts, *, from_1904: bool) -> date | datetime | time | timedelta | None:
    """The date or time that a number in this format stands for; None where there is no such day.

    A number below one that is shown with a clock is a time of day: its day would be the one before the calendar.
    """
    if parts.length:
        return _rounded(timedelta(days=serial)) if abs(serial) < LAST_DAY else None
    if not 0 <= serial < LAST_DAY:
        return None
    if parts.clock and serial < 1:
        return (datetime.min + _rounded(timedelta(days=serial)) % timedelta(days=1)).time()
    if not from_1904 and (serial < 1 or int(serial) == LEAP_DAY):
        return None
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31 if serial < LEAP_DAY else 30)
    moment = first + _rounded(timedelta(days=serial))
    return moment if parts.clock or moment.time() != time() else moment.date()


def _rounded(length: timedelta) -> timedelta:
    return round(length / TICK) * TICK
