"""What the scenarios of a pack show as JSON: the contract ``collabadvisor/knowledge-coverage/1``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.authoring.issue_json import IssueForm, StandsForm
from collabadvisor.report.authoring.issue_words import place

if TYPE_CHECKING:  # these bring what runs scenarios
    from collabadvisor.scenarios.features import Scenario
    from collabadvisor.verification.coverage import Coverage, RuleExamples


class ScenarioPlace(Form):
    """A scenario by its title, and where it stands."""

    scenario: str
    file: str
    line: int


def _of_a_rule(value: object) -> bool:
    """Whether a field is left out, which requirements have only."""
    return value is None


class RuleCoverage(Form):
    """A rule, the scenarios under its tag in which it fires or just does not, and others in which it fires.

    Of a requirement: in which it is not met, or met; and ``not_known``, which is left out of rules.
    """

    rule: str
    title: str
    file: str
    line: int
    documented: bool
    fires: tuple[ScenarioPlace, ...]
    near_misses: tuple[ScenarioPlace, ...]
    elsewhere: tuple[ScenarioPlace, ...]
    not_known: Annotated[tuple[ScenarioPlace, ...] | None, Field(default=None, exclude_if=_of_a_rule)]


class CoverageForm(Form):
    """What the scenarios of a pack show. The contract ``collabadvisor/knowledge-coverage/1``.

    ``percent`` of the rules in force are documented, of which ``least`` were asked for.
    """

    format: Literal["collabadvisor/knowledge-coverage/1"] = "collabadvisor/knowledge-coverage/1"
    knowledge: KnowledgeUsed
    scenarios: int
    failed: int
    left_out: int
    documented: int
    percent: int
    least: int
    suffices: bool
    rules_not_in_force: int
    rules: tuple[RuleCoverage, ...]
    facts_never_exercised: tuple[str, ...]
    answers_never_exercised: dict[str, tuple[str, ...]]
    recommendations_never_advised: tuple[str, ...]
    issues: tuple[IssueForm, ...]
    stands: tuple[StandsForm, ...]

    @classmethod
    def of(cls, coverage: Coverage, least: int, knowledge: KnowledgeBase) -> CoverageForm:
        """What the scenarios show as a form."""
        pack = knowledge.pack
        return cls(
            knowledge=KnowledgeUsed.of(knowledge),
            scenarios=coverage.scenarios,
            failed=coverage.failed,
            left_out=coverage.left_out,
            documented=coverage.documented_count,
            percent=coverage.percent,
            least=least,
            suffices=coverage.suffices(least),
            rules_not_in_force=coverage.silent,
            rules=tuple(_rule(each, pack) for each in coverage.rules),
            facts_never_exercised=coverage.facts(knowledge),
            answers_never_exercised=dict(coverage.answers),
            recommendations_never_advised=coverage.never_advised,
            issues=tuple(IssueForm.of(issue, pack) for issue in coverage.issues),
            stands=tuple(StandsForm.from_accepted(stood, pack) for stood in coverage.stands),
        )


def _rule(examples: RuleExamples, pack: Path) -> RuleCoverage:
    def places(scenarios: Iterable[Scenario]) -> tuple[ScenarioPlace, ...]:
        return tuple(
            ScenarioPlace(scenario=each.title, file=place(each.where.path, pack), line=each.where.line)
            for each in scenarios
        )

    return RuleCoverage(
        rule=examples.rule,
        title=examples.title,
        file=place(examples.where.path, pack),
        line=examples.where.line,
        documented=examples.is_documented,
        fires=places(examples.fires),
        near_misses=places(examples.near_misses),
        elsewhere=places(examples.elsewhere),
        not_known=None if examples.not_known is None else places(examples.not_known),
    )
