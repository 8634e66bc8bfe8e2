"""What is said of a portfolio as a whole: in brief, and in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from collabadvisor.document.tree import (
    Block,
    Fold,
    Inline,
    Listing,
    Paragraph,
    Quote,
    Section,
    Table,
    Words,
    join_inline,
    points,
)
from collabadvisor.files.words import join_words
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.report.portfolio import portfolio_words
from collabadvisor.report.portfolio.overall import (
    FoundShown,
    HelpShown,
    Overall,
    QuotedLesson,
    RecurringShown,
    RuleAcross,
)
from collabadvisor.report.portfolio.portfolio_content import MOST_LESSONS
from collabadvisor.report.quoting import quote_block

MOST = 3
"""So many findings of a rule, recommendations and lessons are told in brief."""
RECOMMENDATION = "Recommendation"


def brief_overall(whole: Overall) -> Iterator[Block]:
    """What was found across ventures, what would help most of them, and which lessons recur."""
    yield Section(portfolio_words.ACROSS, tuple(_across(whole, _brief_rule)))
    if helpful := [each for each in whole.helps if any(each.better)]:
        yield Section(portfolio_words.HELPS, (points(*map(_help, helpful[:MOST])),))
    if recurring := [each for each in whole.lessons if each.weak > 1]:
        yield Section(portfolio_words.LESSONS, (points(*map(_lesson, recurring[:MOST])),))


def full_overall(whole: Overall) -> Iterator[Block]:
    """All ventures together: every finding with its ventures, every recommendation, and more lessons."""
    yield Section(portfolio_words.ACROSS, across_in_full(whole))
    yield Section(portfolio_words.HELPS, tuple(_helps(whole)))
    if whole.lessons:
        yield Section(portfolio_words.LESSONS, (recurring_lessons(whole),))


def across_in_full(whole: Overall) -> tuple[Block, ...]:
    """Every finding across ventures, with what to do about it and the lessons behind it."""
    return tuple(_across(whole, _full_rule))


def recurring_lessons(whole: Overall) -> Listing:
    """The lessons that recur most, and how often."""
    lessons = ((Paragraph(_lesson_counted(each)), _quote(each.lesson)) for each in whole.lessons[:MOST_LESSONS])
    return Listing(tuple(lessons))


def _across(whole: Overall, rule_blocks: Callable[[RuleAcross], Iterator[Block]]) -> Iterator[Block]:
    if whole.judged and not whole.rules:
        yield Paragraph(portfolio_words.NOTHING_ACROSS)
    for rule in whole.rules:
        yield Section(f"{rule.severity}: {rule.title}.", tuple(rule_blocks(rule)), role="item")
    silent = tuple(map(Paragraph, whole.silent))
    yield from [Section("", silent, role="part")] if silent and whole.rules else silent


def _brief_rule(rule: RuleAcross) -> Iterator[Block]:
    yield points(*(f"{each.finding} {each.because}" for each in rule.found[:MOST]))
    if len(rule.found) > MOST:
        yield Paragraph(f"... and found {len(rule.found) - MOST:,} times more.")
    yield from _advice(rule)


def _full_rule(rule: RuleAcross) -> Iterator[Block]:
    findings = tuple(
        (Paragraph((Words(each.finding, "strong"), f" {each.because}")), _ventures(each)) for each in rule.found
    )
    yield Listing(findings[: portfolio_words.MOST_OPEN])
    if others := findings[portfolio_words.MOST_OPEN :]:
        yield Fold(f"{len(others):,} more", (Listing(others),))
    yield from _advice(rule)
    if rule.recommendations:
        yield Paragraph(portfolio_words.HELPS_TOO)
        yield points(*rule.recommendations)
    if rule.lessons:
        lessons = tuple((Paragraph(lesson.statement), _quote(lesson)) for lesson in rule.lessons)
        yield Fold(portfolio_words.lesson_count(len(rule.lessons)), (Listing(lessons),))


def _advice(rule: RuleAcross) -> Iterator[Block]:
    if rule.advice:
        yield Paragraph(f"Do: {rule.advice}")


def _ventures(finding: FoundShown) -> Fold:
    names: list[Inline] = [Words(name, "own", f"v{place}") for name, place in finding.ventures]
    names += [f"{finding.more:,} more"] if finding.more else []
    return Fold(f"The ventures ({finding.number:,})", (Paragraph(join_inline(names)),))


def _help(each: HelpShown) -> str:
    verdict, standing, weaknesses = each.better
    would = [
        (verdict, f"{count_phrase(verdict, 'venture')} would have a better verdict"),
        (standing, f"in {standing:,} a base or value would stand better"),
        (weaknesses, f"{count_phrase(weaknesses, 'weakness', 'weaknesses')} would be gone"),
    ]
    change = join_words(phrase for number, phrase in would if number)
    return f"{each.title}: given to {count_phrase(each.given, 'venture')}. If all of them did it, {change}."


def _helps(whole: Overall) -> Iterator[Block]:
    helps = [each for each in whole.helps if each.better]
    if not helps:
        yield Paragraph(portfolio_words.NOTHING_HELPS)
        return
    yield Paragraph(portfolio_words.HELPS_MEANS, "hint")
    heads = (RECOMMENDATION, *portfolio_words.GIVEN, *portfolio_words.BETTER)
    rows = ((each.title, *(f"{many:,}" for many in (each.given, each.now, *each.better))) for each in helps)
    yield Table("", heads, tuple(rows), (6, 2, 2, 2, 2, 2))
    if not_tried := len(whole.helps) - len(helps):
        yield Paragraph(portfolio_words.untried_phrase(not_tried))


def _lesson(each: RecurringShown) -> str:
    quote = f" “{each.lesson.quote}”" if each.lesson.quote else ""
    return f"{each.lesson.statement}{quote} Behind a weakness in {count_phrase(each.weak, 'venture')}."


def _lesson_counted(each: RecurringShown) -> Inline:
    return (Words(portfolio_words.recurs(each.weak, each.strong), "strong"), f" {each.lesson.statement}")


def _quote(lesson: QuotedLesson) -> Quote | Paragraph:
    return quote_block(lesson.quote, f"{lesson.where}; {lesson.kind}")
