"""What the scenarios of a pack show, in the order in which every format says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_words import counted, place
from collabadvisor.scenarios.features import Scenario
from collabadvisor.verification.coverage import Coverage, RuleExamples
from collabadvisor.verification.issue import Issue

TITLE = "What the scenarios show of the rules"
RULES = "The rules, and the scenarios that show them"
WRONG = "What is missing or wrong"
ANSWERS = "Answers of which no scenario makes anything"
ANSWERS_MEAN = (
    "With these no rule fires in any scenario, and in none would one fire with another answer in their place."
)
NEVER = "Recommendations that no scenario gets"
ELSEWHERE = "fires in scenarios of others"


@dataclass(frozen=True)
class ScenarioShown:
    """A scenario, and where it stands."""

    name: str
    where: str


@dataclass(frozen=True)
class RuleRow:
    """A rule, and the scenarios that show it."""

    rule: str
    title: str
    lacks: str
    fires: tuple[ScenarioShown, ...]
    near_misses: tuple[ScenarioShown, ...]
    elsewhere: int


@dataclass(frozen=True)
class CoveragePage:
    """All that is told, in words."""

    title: str
    pack: str
    counts: tuple[str, ...]
    wrong: tuple[str, ...]
    groups: tuple[tuple[str, tuple[RuleRow, ...]], ...]
    answers: tuple[tuple[str, str], ...]
    never: tuple[str, ...]
    stands: tuple[str, ...]


def compose_coverage(coverage: Coverage, knowledge: KnowledgeBase, least: int, here: Path) -> CoveragePage:
    """What every format says of a coverage; files are named as seen from the folder ``here``."""
    facts = knowledge.facts
    return CoveragePage(
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


def _groups(coverage: Coverage, knowledge: KnowledgeBase, here: Path) -> Iterator[tuple[str, tuple[RuleRow, ...]]]:
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


def _row(shown: RuleExamples, here: Path) -> RuleRow:
    return RuleRow(
        rule=shown.rule,
        title=shown.title,
        lacks=shown.lacks,
        fires=_told(shown.fires, here),
        near_misses=_told(shown.near_misses, here),
        elsewhere=len(shown.elsewhere),
    )


def _told(scenarios: Iterable[Scenario], here: Path) -> tuple[ScenarioShown, ...]:
    return tuple(ScenarioShown(each.title, f"{place(each.where.path, here)}:{each.where.line}") for each in scenarios)
