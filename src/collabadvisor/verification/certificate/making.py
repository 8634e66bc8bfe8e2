"""One certificate of a pack: its checks, proofs, scenarios and changes together."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.problems import CollabAdvisorError, MissingExtra
from collabadvisor.files.progress import Tell, ignore_progress
from collabadvisor.files.words import clean
from collabadvisor.files.yaml import read_text
from collabadvisor.inference.advice import KnowledgeUsed
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import AnyRule
from collabadvisor.scenarios.feature_folder import FEATURES, feature_folders
from collabadvisor.verification.certificate.certificate_model import (
    FORMAT,
    AcceptedResult,
    ByStatus,
    Certificate,
    CertifiedIssue,
    CertifiedKnowledge,
    CheckResult,
    CoverageResult,
    KnowledgeCounts,
    MutationResult,
    PropertyResult,
    ScenarioFailed,
    ScenarioResults,
    Tool,
)
from collabadvisor.verification.issue import AcceptedIssue, Issue, relative_name
from collabadvisor.verification.proofs.stopping import Stop

if TYPE_CHECKING:  # they need extras, whose lack is told first
    from collabadvisor.scenarios.runner import Failure, Run
    from collabadvisor.verification.checks.checking import CheckedPack
    from collabadvisor.verification.coverage import Coverage
    from collabadvisor.verification.mutants.mutation import Mutation
    from collabadvisor.verification.proofs.proving import Proof

NO_FEATURES = "the knowledge brings none"
NONE_RUN = "none of them takes only steps that this program has"
_SHARES = {"scenarios": 20, "checks": 5, "proofs": 35, "changes": 40}
"""How much of the whole work each part is, in per cent, on a knowledge base of the usual size."""


def make(
    knowledge: KnowledgeBase, features: Path | None = None, tell: Tell = ignore_progress, stop: Stop | None = None
) -> Certificate:
    """Check, prove, run and change all there is in a pack, and certify what came of it.

    ``features`` is the folder of its scenarios (the pack's own). The same pack gives the same certificate wherever it
    stands. ``tell`` is told how far all of it is, in steps of a hundred; ``stop`` ends the
    proofs (see ``prove``).

    Raises:
        MissingExtra: z3 or gherkin-official is not installed, or Polars for a pack with rules across ventures
            (``CollabAdvisorError`` where more than one is not).
        FeaturesError: the features cannot be read.
    """
    _need_the_extras(knowledge)
    from collabadvisor.scenarios.runner import run_features
    from collabadvisor.verification.checks.checking import check
    from collabadvisor.verification.coverage import measure_coverage
    from collabadvisor.verification.proofs.proving import prove

    names = _Names(knowledge, features)
    run = coverage = None
    if names.any_features():
        run = run_features(knowledge, features, tell=_part(tell, "scenarios"))
        coverage = measure_coverage(knowledge, run)
    _part(tell, "checks")(0, 1, "")
    checked = check(knowledge, features=features, coverage=coverage)
    proofs = prove(knowledge, tell=_part(tell, "proofs"), stop=stop)
    mutation = _mutation(knowledge, features, run, tell)
    tell(100, 100, "")
    grave = checked.grave or not proofs.all_hold
    is_documented = coverage is None or (coverage.suffices(100) and mutation is not None and not mutation.issues)
    return Certificate(
        format=FORMAT,
        holds=is_documented and not grave,
        tool=Tool(name="collabadvisor", version=version("collabadvisor")),
        knowledge=CertifiedKnowledge(
            title=clean(knowledge.framework.title),
            version=knowledge.version,
            digest=knowledge.digest,
            layers=KnowledgeUsed.of(knowledge).layer_digests,
        ),
        counts=_counts(knowledge),
        properties=tuple(_property(proof, names) for proof in proofs.proofs),
        left_over=names.certified_findings(proofs.stale),
        checks=tuple(_checks(checked, names)),
        scenarios=_scenarios(run, names),
        coverage=None if coverage is None else _coverage(coverage, names),
        mutation=None if mutation is None else _changes(mutation, names),
    )


class _Names:
    """Names files by where they stand in the pack, or below its features; no other folder is ever told.

    Of several layers each file's name begins with the id of its own.
    """

    def __init__(self, knowledge: KnowledgeBase, features: Path | None) -> None:
        self._features = features
        self._brought = feature_folders(knowledge)
        own = [] if features is None else [(features, FEATURES)]
        layers = [
            (layer.folder, f"{layer.id}/" if knowledge.upper_layers else "") for layer in reversed(knowledge.layers)
        ]
        # A layer can stand in a folder of the one below it, never the other way round.
        self.folders = [*own, *((folder / FEATURES, f"{name}{FEATURES}") for folder, name in layers), *layers]

    def any_features(self) -> bool:
        """Whether there are scenarios to run; where a folder is named for them, it is for the run to say."""
        return self._features is not None or bool(self._brought)

    def place(self, path: str, line: int) -> str:
        """Where something stands: ``rules/a/b.yaml:3``, or ``features/rules/a.feature:3``, wherever that folder is."""
        pairs = ((relative_name(path, folder), name.rstrip("/")) for folder, name in self.folders)
        relative_path = next((f"{name}/{file}" if name else file for file, name in pairs if file is not None), "")
        return f"{relative_path}:{line}" if relative_path and line else relative_path

    def certified_findings(self, issues: Iterable[Issue]) -> tuple[CertifiedIssue, ...]:
        """The findings, as they are certified."""
        return tuple(
            CertifiedIssue(
                about=issue.about, where=self.place(issue.where.path, issue.where.line), what=self.words(issue.what)
            )
            for issue in issues
        )

    def certified_exceptions(self, stands: Iterable[AcceptedIssue]) -> tuple[AcceptedResult, ...]:
        """The accepted issues, as they are certified."""
        return tuple(
            AcceptedResult(about=one.issue.about, what=self.words(one.issue.what), reason=clean(one.reason))
            for one in stands
        )

    def words(self, text: str) -> str:
        """A sentence in which no folder of this machine is named."""
        for folder, _ in self.folders:
            text = text.replace(f"{folder}{os.sep}", "")
        return clean(text)


def _need_the_extras(knowledge: KnowledgeBase) -> None:
    missing: list[MissingExtra] = []
    across = ["portfolio.across"] if knowledge.portfolio_rules else []
    for module in ("verification.proofs.solver", "scenarios.feature_file", *across):
        try:
            import_module(f"collabadvisor.{module}")
        except MissingExtra as error:
            missing.append(error)
    if missing[1:]:
        raise CollabAdvisorError(problem for error in missing for problem in error.problems)
    if missing:
        raise missing[0]


def _part(tell: Tell, part: str) -> Tell:
    """How far a part is, told as how far the whole is."""
    start = sum(_SHARES[other] for other in list(_SHARES)[: list(_SHARES).index(part)])

    def tell_part(count: int, of: int, doing: str) -> None:
        tell(start + _SHARES[part] * count // max(of, 1), 100, f"{part}: {doing}" if doing else part)

    return tell_part


def _mutation(knowledge: KnowledgeBase, features: Path | None, run: Run | None, tell: Tell) -> Mutation | None:
    from collabadvisor.verification.mutants.mutation import mutate

    if run is None or not all(result.passed for result in run.results):
        return None  # what fails as things are would be taken to notice every change
    return mutate(knowledge, features, tell=_part(tell, "changes"))


def _counts(knowledge: KnowledgeBase) -> KnowledgeCounts:
    kinds = {
        kind: [rule for rule in knowledge.rules.values() if rule.finding == kind] for kind in ("weakness", "strength")
    }
    return KnowledgeCounts(
        stages=len(knowledge.framework.stages),
        facts=len(knowledge.facts),
        answers=sum(len(fact.scale) for fact in knowledge.facts.values()),
        weaknesses=_by_status(kinds["weakness"]),
        strengths=_by_status(kinds["strength"]),
        verdict_rules=_by_status(knowledge.verdict_rules.values()),
        requirements=_by_status(knowledge.requirements.values()) if knowledge.requirements else None,
        consistency_rules=len(knowledge.consistency),
        recommendations=len(knowledge.recommendations),
        lessons=len(knowledge.lessons),
        exceptions=len(knowledge.exceptions),
    )


def _by_status(rules: Iterable[AnyRule]) -> ByStatus:
    many = Counter(rule.status for rule in rules)
    return ByStatus(stable=many["stable"], draft=many["draft"], retired=many["retired"])


def _checks(checked: CheckedPack, names: _Names) -> Iterator[CheckResult]:
    from collabadvisor.verification.checks.catalogue import CHECKS

    why = {one.check: clean(one.why) for one in checked.not_checked}
    for each in CHECKS:
        issues = names.certified_findings(issue for issue in checked.issues if issue.check == each.id)
        stands = names.certified_exceptions(stood for stood in checked.stands if stood.issue.check == each.id)
        yield CheckResult(
            id=each.id,
            gravity=each.gravity,
            looks_for=each.looks_for,
            result="not_made" if each.id in why else "found" if issues else "stands" if stands else "nothing_found",
            found=issues,
            stands=stands,
            why=why.get(each.id),
        )


def _property(proof: Proof, names: _Names) -> PropertyResult:
    return PropertyResult(
        id=proof.property.id,
        says=proof.property.says,
        of=proof.property.cases,
        cases=proof.cases,
        result=proof.result,
        found=names.certified_findings(proof.issues),
        stands=names.certified_exceptions(proof.stands),
        declared=tuple(map(clean, proof.declared)),
        notes=tuple(map(clean, proof.notes)),
    )


def _scenarios(run: Run | None, names: _Names) -> ScenarioResults:
    """What was run. Features that hold nothing to run, as those that take steps of their own, do not count."""
    if run is None:
        return ScenarioResults(digest=None, files=0, run=0, failed=(), why=NO_FEATURES)
    paths = {names.place(path, 0): path for path in {result.scenario.where.path for result in run.results}}
    files = {name.removeprefix(f"{FEATURES}/"): Path(path) for name, path in sorted(paths.items())}
    lines = "".join(f"{_digest(path)}  {name}\n" for name, path in files.items())
    return ScenarioResults(
        digest=f"sha256:{sha256(lines.encode()).hexdigest()}" if files else None,
        files=len(files),
        run=len(run.results),
        failed=tuple(_failed(result.scenario.title, result.failure, names) for result in run.results if result.failure),
        why=None if files else NONE_RUN,
    )


def _failed(title: str, failure: Failure, names: _Names) -> ScenarioFailed:
    what = f"“{failure.step.keyword} {failure.step.words}” fails: {failure.what}"
    return ScenarioFailed(
        title=clean(title), where=names.place(failure.where.path, failure.where.line), what=names.words(what)
    )


def _digest(path: Path) -> str:
    return sha256(read_text(path).replace("\r\n", "\n").encode()).hexdigest()


def _coverage(coverage: Coverage, names: _Names) -> CoverageResult:
    from collabadvisor.verification.coverage import FAILS, UNDOCUMENTED  # a check tells these, and the run those

    return CoverageResult(
        rules=len(coverage.rules),
        documented=coverage.documented_count,
        percent=coverage.percent,
        found=names.certified_findings(issue for issue in coverage.issues if issue.check not in (UNDOCUMENTED, FAILS)),
        stands=names.certified_exceptions(coverage.stands),
    )


def _changes(mutation: Mutation, names: _Names) -> MutationResult:
    from collabadvisor.verification.coverage import UNDOCUMENTED  # a check tells these

    survive = sum(len(each.mutants) for each in mutation.missing) + len(mutation.unclear)
    noticed, same = len(mutation.killed), len(mutation.equivalent)
    return MutationResult(
        changes=noticed + same + len(mutation.stands) + survive,
        noticed=noticed,
        no_difference=same,
        survive=survive,
        found=names.certified_findings(issue for issue in mutation.issues if issue.check != UNDOCUMENTED),
        stands=names.certified_exceptions(mutation.stands),
    )
