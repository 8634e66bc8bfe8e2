"""Whether every rule is told by scenarios: read from what a run of the pack's features shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from collabadvisor.errors import FeaturesError, MissingExtra, Problem
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.verification.checks.kinds import Found, NotCheckedError
from collabadvisor.words import shown


def missing(knowledge: KnowledgeBase, features: Path | None = None) -> Iterator[Found]:
    """A rule that no scenario shows to hold, or none beside it not to, but for one answer.

    ``features`` is their folder; without it, the pack's own.

    Raises:
        NotCheckedError: the pack has no features, they cannot be read, or there is nothing to run them with.
    """
    # The engine that runs them is not loaded for a pack that has none.
    from collabadvisor.verification.scenarios import features_of

    if not features_of(knowledge, features).is_dir():
        msg = f"there is no folder {shown(str(features))}" if features else "the pack has no folder 'features'"
        raise NotCheckedError(msg)
    from collabadvisor.verification.coverage import UNDOCUMENTED, cover

    try:
        coverage = cover(knowledge, features)
    except MissingExtra as error:
        msg = "there is nothing to run scenarios with: pip install 'collabadvisor[testing]'"
        raise NotCheckedError(msg) from error
    except FeaturesError as error:
        msg = "the features cannot be run; 'collabadvisor knowledge coverage' says why"
        raise NotCheckedError(msg) from error
    for issue in (*coverage.issues, *(stood.issue for stood in coverage.stands)):
        if issue.check == UNDOCUMENTED:
            yield Found(issue.about, Problem(issue.where, issue.what, issue.remedy))
