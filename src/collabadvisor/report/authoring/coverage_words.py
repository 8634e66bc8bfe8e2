"""What is said of the scenarios of a pack: sentences, and the rules by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_words import count_phrase, place
from collabadvisor.verification.coverage import Coverage, RuleExamples
from collabadvisor.verification.issue import Issue


def counts(coverage: Coverage, least: int) -> Iterator[str]:
    """How many scenarios were run, and how many rules they show."""
    more = count_phrase(
        coverage.left_out, "more takes steps of its own and was", "more take steps of their own and were"
    )
    rest = f"; {more} not run" if coverage.left_out else ""
    failed = (
        f" {count_phrase(coverage.failed, 'of them fails', 'of them fail')}, and so shows nothing."
        if coverage.failed
        else ""
    )
    yield f"{count_phrase(coverage.scenarios, 'scenario was', 'scenarios were')} run{rest}.{failed}"
    rules = count_phrase(len(coverage.rules), "rule is", "rules are")
    documented = count_phrase(coverage.documented_count, "is", "are")
    yield (
        f"{rules} in force. {documented} shown to fire, and "
        f"beside it, one answer away, not to: {coverage.percent} %. At least {least} % are asked for."
    )
    if coverage.silent:
        yield f"{count_phrase(coverage.silent, 'rule is', 'rules are')} a draft or retired, and not counted."


def wrong(issue: Issue, here: Path) -> str:
    """What is missing or wrong, with its place as seen from a folder."""
    return f"{place(issue.where.path, here)}:{issue.where.line}: {issue.what} {issue.remedy}"


def answers(coverage: Coverage, knowledge: KnowledgeBase) -> Iterator[str]:
    """For each question the answers of which no scenario makes anything."""
    for name, unused in coverage.answers.items():
        fact = knowledge.facts[name]
        words = "none of its answers" if unused == fact.scale else "; ".join(fact.answers[answer] for answer in unused)
        yield f"{fact.name}: {words}"


def titled_groups(coverage: Coverage, knowledge: KnowledgeBase) -> Iterator[tuple[str, list[RuleExamples]]]:
    """The rules in force by what they are about, each group with its title; it may be empty."""
    by_rule = {each.rule: each for each in coverage.rules}

    def those(names: Iterable[str]) -> list[RuleExamples]:
        return [by_rule[name] for name in names if name in by_rule]

    for base, about in knowledge.framework.bases.items():
        yield about.title, those(rule.id for rule in knowledge.rules.values() if rule.about == base)
    yield "The verdict", those(knowledge.verdict_rules)
    yield "Answers that do not go together", those(knowledge.consistency)
    yield "What is required", those(knowledge.requirements)
    yield "Several ventures at once", those(knowledge.portfolio_rules)
