"""What is said of a portfolio as a whole, in brief, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document import lines
from collabadvisor.files.words import listed
from collabadvisor.report.authoring.issue_words import counted
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import HelpShown, Overall, RecurringShown, RuleAcross

MOST = 3
"""So many findings of a rule, recommendations and lessons are told."""
INDENT = "  "


def whole_lines(whole: Overall, width: int) -> Iterator[str]:
    """What was found across ventures, what would help most of them, and which lessons recur, each under a heading."""
    yield from lines.heading(portfolio_words.ACROSS, width)
    if whole.judged and not whole.rules:
        yield from lines.wrapped(portfolio_words.NOTHING_ACROSS, width)
    for place, rule in enumerate(whole.rules):
        yield from [""] * bool(place)
        yield from _rule(rule, width)
    if whole.silent and whole.judged:
        yield ""
    for sentence in whole.silent:
        yield from lines.wrapped(sentence, width)
    helpful = [each for each in whole.helps if any(each.better)]
    if helpful:
        yield from lines.heading(portfolio_words.HELPS, width)
    for each in helpful[:MOST]:
        yield from lines.wrapped(_help(each), width, "- ")
    if recurring := [each for each in whole.lessons if each.weak > 1]:
        yield from lines.heading(portfolio_words.LESSONS, width)
        for lesson in recurring[:MOST]:
            yield from lines.wrapped(_lesson(lesson), width, "- ")


def _rule(rule: RuleAcross, width: int) -> Iterator[str]:
    yield from lines.wrapped(f"{rule.severity}: {rule.title}.", width)
    for found in rule.found[:MOST]:
        yield from lines.wrapped(f"{found.finding} {found.because}", width, f"{INDENT}- ")
    if len(rule.found) > MOST:
        yield from lines.wrapped(f"... and found {len(rule.found) - MOST:,} times more.", width, INDENT)
    if rule.advice:
        yield from lines.wrapped(f"Do: {rule.advice}", width, INDENT)


def _help(each: HelpShown) -> str:
    verdict, standing, weaknesses = each.better
    would = [
        (verdict, f"{counted(verdict, 'venture')} would have a better verdict"),
        (standing, f"in {standing:,} a base or value would stand better"),
        (weaknesses, f"{counted(weaknesses, 'weakness', 'weaknesses')} would be gone"),
    ]
    change = listed(said for number, said in would if number)
    return f"{each.title}: given to {counted(each.given, 'venture')}. If all of them did it, {change}."


def _lesson(each: RecurringShown) -> str:
    quote = f" “{each.lesson.quote}”" if each.lesson.quote else ""
    return f"{each.lesson.statement}{quote} Behind a weakness in {counted(each.weak, 'venture')}."
