"""What the scenarios of a pack show: as text, Markdown, HTML or JSON (``collabadvisor/knowledge-coverage/1``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.records import Record
from collabadvisor.report.as_json import written
from collabadvisor.report.issues import counted, issue_data, place, stands_data
from collabadvisor.report.lines import NARROWEST, heading, underlined, wrapped
from collabadvisor.report.tidy import cleaned
from collabadvisor.verification.coverage import Coverage, RuleShown
from collabadvisor.verification.issue import Issue
from collabadvisor.verification.scenarios import Scenario

FORMAT = "collabadvisor/knowledge-coverage/1"
FORMATS = ("text", "markdown", "html", "json")
TITLE = "What the scenarios show of the rules"
RULES = "The rules, and the scenarios that show them"
WRONG = "What is missing or wrong"
ANSWERS = "Answers of which no scenario makes anything"
ANSWERS_MEAN = (
    "With these no rule fires in any scenario, and in none would one fire with another answer in their place."
)
NEVER = "Recommendations that no scenario gets"
ELSEWHERE = "fires in scenarios of others"


class Told(Record):
    """A scenario, and where it stands."""

    name: str
    where: str


class Row(Record):
    """A rule, and the scenarios that show it."""

    rule: str
    title: str
    lacks: str
    fires: tuple[Told, ...]
    near_misses: tuple[Told, ...]
    elsewhere: int


class Page(Record):
    """All that is told, in words."""

    title: str
    pack: str
    counts: tuple[str, ...]
    wrong: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    answers: tuple[tuple[str, str], ...]
    never: tuple[str, ...]
    stands: tuple[str, ...]


def render(  # noqa: PLR0913  (what every report is given, and how much is asked for)
    form: str, coverage: Coverage, knowledge: KnowledgeBase, least: int, *, width: int = 88, here: Path | None = None
) -> str:
    """What the scenarios show in one of ``FORMATS``, ending with one newline. The same input gives the same bytes.

    ``least`` is the share in per cent that has to be documented. Files are named as seen from the folder ``here``; in
    JSON from the pack's own folder.
    """
    if form == "json":
        return written(_data(coverage, knowledge, least)) + "\n"
    page = cleaned(_page(coverage, knowledge, least, here or Path.cwd()))
    if form == "text":
        return "\n".join(_text(page, max(width, NARROWEST))) + "\n"
    from collabadvisor.report.coverage_pages import as_html, as_markdown  # they bring the template engine

    return (as_html(page) if form == "html" else as_markdown(page)).rstrip("\n") + "\n"


def _page(coverage: Coverage, knowledge: KnowledgeBase, least: int, here: Path) -> Page:
    facts = knowledge.facts
    return Page(
        title=TITLE,
        pack=f"{knowledge.framework.title}, version {knowledge.version}",
        counts=tuple(_counts(coverage, least)),
        wrong=tuple(_wrong(issue, here) for issue in coverage.issues),
        groups=tuple(_groups(coverage, knowledge, here)),
        answers=tuple(
            (facts[fact].name, _answers(knowledge, fact, unused)) for fact, unused in coverage.answers.items()
        ),
        never=tuple(knowledge.recommendations[name].title for name in coverage.never_advised),
        stands=tuple(f"{stood.issue.about[0]}: {stood.issue.what} {stood.reason}" for stood in coverage.stands),
    )


def _counts(coverage: Coverage, least: int) -> Iterator[str]:
    more = counted(coverage.left_out, "more takes steps of its own and was", "more take steps of their own and were")
    left = f"; {more} not run" if coverage.left_out else ""
    failed = (
        f" {counted(coverage.failed, 'of them fails', 'of them fail')}, and so shows nothing."
        if coverage.failed
        else ""
    )
    yield f"{counted(coverage.scenarios, 'scenario was', 'scenarios were')} run{left}.{failed}"
    rules = counted(len(coverage.rules), "rule is", "rules are")
    yield (
        f"{rules} in force. {coverage.documented:,} {'is' if coverage.documented == 1 else 'are'} shown to fire, and "
        f"beside it, one answer away, not to: {coverage.percent} %. At least {least} % are asked for."
    )
    if coverage.silent:
        yield f"{counted(coverage.silent, 'rule is', 'rules are')} a draft or retired, and not counted."


def _wrong(issue: Issue, here: Path) -> str:
    return f"{place(issue.where.path, here)}:{issue.where.line}: {issue.what} {issue.remedy}"


def _answers(knowledge: KnowledgeBase, fact: str, unused: tuple[str, ...]) -> str:
    known = knowledge.facts[fact]
    return "none of its answers" if unused == known.scale else "; ".join(known.answers[answer] for answer in unused)


def _groups(coverage: Coverage, knowledge: KnowledgeBase, here: Path) -> Iterator[tuple[str, tuple[Row, ...]]]:
    shown = {each.rule: each for each in coverage.rules}
    for base, about in knowledge.framework.bases.items():
        yield (
            about.title,
            tuple(
                _row(shown[rule.id], here)
                for rule in knowledge.rules.values()
                if rule.about == base and rule.id in shown
            ),
        )
    yield "The verdict", tuple(_row(shown[name], here) for name in knowledge.verdict_rules if name in shown)
    if knowledge.consistency:
        yield "Answers that do not go together", tuple(_row(shown[name], here) for name in knowledge.consistency)
    across = tuple(_row(shown[name], here) for name in knowledge.portfolio_rules if name in shown)
    if across:
        yield "Several ventures at once", across


def _row(shown: RuleShown, here: Path) -> Row:
    return Row(
        rule=shown.rule,
        title=shown.title,
        lacks=shown.lacks,
        fires=_told(shown.fires, here),
        near_misses=_told(shown.near_misses, here),
        elsewhere=len(shown.elsewhere),
    )


def _told(scenarios: Iterable[Scenario], here: Path) -> tuple[Told, ...]:
    return tuple(Told(each.title, f"{place(each.where.path, here)}:{each.where.line}") for each in scenarios)


def _text(page: Page, width: int) -> Iterator[str]:
    yield from underlined(page.title, width)
    for sentence in page.counts:
        yield from wrapped(sentence, width)
    if page.wrong:
        yield from heading(WRONG, width)
        for sentence in page.wrong:
            yield from wrapped(sentence, width, "- ")
    yield from heading(RULES, width)
    yield from _table(page)
    if page.answers:
        yield from heading(ANSWERS, width)
        yield from wrapped(ANSWERS_MEAN, width)
        for name, unused in page.answers:
            yield from wrapped(f"{name}: {unused}", width, "- ")
    if page.never:
        yield from heading(NEVER, width)
        for title in page.never:
            yield from wrapped(title, width, "- ")
    if page.stands:
        yield from heading("Stands, with a reason", width)
        for sentence in page.stands:
            yield from wrapped(sentence, width, "- ")


def _table(page: Page) -> Iterator[str]:
    longest = max((len(row.rule) for _, rows in page.groups for row in rows), default=0)
    yield f"{'':<{longest + 2}}  fires  near misses  {ELSEWHERE}"
    for title, rows in page.groups:
        yield title
        for row in rows:
            counts = f"{len(row.fires):>5}  {len(row.near_misses):>11}  {row.elsewhere:>{len(ELSEWHERE)}}"
            yield f"  {row.rule:<{longest}}  {counts}"


def _data(coverage: Coverage, knowledge: KnowledgeBase, least: int) -> dict[str, object]:
    def from_pack(path: str) -> str:
        return place(path, knowledge.pack)

    def told(scenarios: Iterable[Scenario]) -> list[Mapping[str, object]]:
        return [
            {"scenario": each.title, "file": from_pack(each.where.path), "line": each.where.line} for each in scenarios
        ]

    return {
        "format": FORMAT,
        "knowledge": {"version": knowledge.version, "digest": knowledge.digest},
        "scenarios": coverage.scenarios,
        "failed": coverage.failed,
        "left_out": coverage.left_out,
        "documented": coverage.documented,
        "percent": coverage.percent,
        "least": least,
        "suffices": coverage.suffices(least),
        "rules_not_in_force": coverage.silent,
        "rules": [
            {
                "rule": each.rule,
                "title": each.title,
                "file": from_pack(each.where.path),
                "line": each.where.line,
                "documented": each.documented,
                "fires": told(each.fires),
                "near_misses": told(each.near_misses),
                "elsewhere": told(each.elsewhere),
            }
            for each in coverage.rules
        ],
        "facts_never_exercised": coverage.facts(knowledge),
        "answers_never_exercised": coverage.answers,
        "recommendations_never_advised": coverage.never_advised,
        "issues": [issue_data(issue, knowledge.pack) for issue in coverage.issues],
        "stands": [stands_data(stood, knowledge.pack) for stood in coverage.stands],
    }
