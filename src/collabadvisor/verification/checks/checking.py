"""Makes the checks of a pack, and takes out what the pack lets stand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.models import Form
from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.loading import combine_packs, default_pack, load
from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.knowledge.reading import NO_PACK
from collabadvisor.verification.check_model import Check, NotCheckedError
from collabadvisor.verification.checks.catalogue import CHECKS, DOES_NOT_LOAD
from collabadvisor.verification.checks.missing_examples import missing
from collabadvisor.verification.issue import ELSEWHERE, STALE, AcceptedIssue, Issue, split_accepted, unknown_checks
from collabadvisor.verification.proofs.properties import PROPERTY_IDS

if TYPE_CHECKING:  # a pack without scenarios is checked without what runs them
    from collabadvisor.verification.coverage import Coverage


class NotChecked(Form):
    """A check that was not made, or not to its end, and why."""

    check: str
    why: str


@dataclass(frozen=True)
class CheckedPack:
    """What the checks of a pack found.

    ``knowledge`` is None where the pack does not load; then that is all that is told. ``checks`` has the ids of those
    that were made, in their order; ``issues`` what they found and the pack does not let stand, in the order of files
    and lines.
    """

    pack: Path
    knowledge: KnowledgeBase | None
    checks: tuple[str, ...]
    issues: tuple[Issue, ...]
    stands: tuple[AcceptedIssue, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()

    @property
    def grave(self) -> bool:
        """Whether something was found that is more than a matter of style."""
        return any(issue.gravity != "note" for issue in self.issues)


def check(
    knowledge: KnowledgeBase,
    only: Collection[str] | None = None,
    features: Path | None = None,
    *,
    coverage: Coverage | None = None,
) -> CheckedPack:
    """Make the checks of a pack; ``only`` those with these ids, where it is given.

    ``features`` is the folder of its scenarios; without it, ``features`` in the pack's own folder. Where it is known
    already what they show, ``coverage`` says so, and they are not run again.

    Raises:
        FeaturesError: the folder that is named for them is not there.
        ValueError: there is no check with an id in ``only``.
    """
    ids = [each.id for each in CHECKS]
    unknown = sorted(set(only or ()) - set(ids))
    if unknown:
        msg = f"there is no check {unknown[0]!r}"
        raise ValueError(msg)
    checks = [each for each in CHECKS if not only or each.id in only]
    all_issues: list[Issue] = []
    not_checked: list[NotChecked] = []
    for each in checks:
        try:
            for issue in _with(each, features, coverage).issues(knowledge):
                all_issues.append(issue)  # noqa: PERF402  (what was found before a check gives up is kept)
        except NotCheckedError as error:
            not_checked.append(NotChecked(check=each.id, why=str(error)))
    complete_ids = [each.id for each in checks if each.id not in {one.check for one in not_checked}]
    if STALE in complete_ids:
        all_issues += unknown_checks(knowledge, {*ids, *PROPERTY_IDS, *ELSEWHERE})
    issues, stands = split_accepted(knowledge, all_issues, complete_ids if STALE in complete_ids else ())
    return CheckedPack(knowledge.pack, knowledge, tuple(complete_ids), tuple(issues), tuple(stands), tuple(not_checked))


def check_pack(
    pack: Path | str | Packs | None = None, only: Collection[str] | None = None, features: Path | None = None
) -> CheckedPack:
    """Make the checks of the pack in a folder (the package's own where none is named), whether or not it loads.

    Of several that lie over each other the whole is checked.

    Raises:
        FeaturesError: the folder that is named for its scenarios is not there.
        PackError: the folder is no pack at all.
        ValueError: there is no check with an id in ``only``.
    """
    folders = combine_packs(pack).folders
    folder = folders[-1] if folders else default_pack()
    try:
        knowledge = load(pack)
    except PackError as error:
        if any(problem.what == NO_PACK for problem in error.problems):
            raise
        entry = DOES_NOT_LOAD
        issues = (Issue(entry.id, entry.gravity, where, (), what, remedy) for where, what, remedy in error.problems)
        why = "the pack does not load"
        others = (
            NotChecked(check=each.id, why=why) for each in CHECKS if each is not entry and (not only or each.id in only)
        )
        return CheckedPack(folder, None, (entry.id,), tuple(issues), (), tuple(others))
    return check(knowledge, only, features)


def _with(each: Check, features: Path | None, coverage: Coverage | None) -> Check:
    """A check that looks for the scenarios in another folder, where one is named, or takes what they show as known."""
    return replace(each, find=partial(missing, features=features, coverage=coverage)) if each.find is missing else each
