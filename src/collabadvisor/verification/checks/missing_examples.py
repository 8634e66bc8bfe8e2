"""Whether every rule is told by scenarios: read from what a run of the pack's features shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from collabadvisor.files.problems import FeaturesError, Location, MissingExtra, Problem
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.check_model import CheckFinding, NotCheckedError

if TYPE_CHECKING:
    from collabadvisor.verification.coverage import Coverage


def missing(
    knowledge: KnowledgeBase, features: Path | None = None, coverage: Coverage | None = None
) -> Iterator[CheckFinding]:
    """A rule that no scenario shows to hold, or none not to but for one answer; a scenario that fails or cannot be run.

    ``features`` is their folder; without it, the pack's own. ``coverage`` is what they show, where that is known.

    Raises:
        NotCheckedError: the pack has no features, or there is nothing to run them with.
        FeaturesError: the folder that is named is not there.
    """
    # What runs them is not loaded for a pack that has none.
    from collabadvisor.scenarios.feature_folder import FEATURES, feature_folders, features_of

    if not (features_of(knowledge, features).is_dir() or (features is None and feature_folders(knowledge))):
        if features is not None:
            remedy = "Name the folder that holds the pack's features."
            raise FeaturesError([Problem(Location(str(features)), "there is no folder of this name.", remedy)])
        msg = f"the pack has no folder '{FEATURES}'"
        raise NotCheckedError(msg)
    from collabadvisor.verification.coverage import UNDOCUMENTED, cover

    try:
        coverage = coverage or cover(knowledge, features)
    except MissingExtra as error:
        msg = f"there is nothing to run scenarios with. {error.problems[0].remedy}"
        raise NotCheckedError(msg) from error
    except FeaturesError as error:
        yield from (CheckFinding((), problem) for problem in error.problems)
        return
    # What stands of the rules is sifted with all that is checked; what fails, or is of no rule, has been.
    stand = (stood.issue for stood in coverage.stands if stood.issue.check == UNDOCUMENTED)
    for issue in (*coverage.issues, *stand):
        yield CheckFinding(issue.about, Problem(issue.where, issue.what, issue.remedy))
