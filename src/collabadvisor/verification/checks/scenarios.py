"""Whether every rule is told by scenarios: read from what a run of the pack's features shows."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.errors import FeaturesError, MissingExtra, Problem
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.verification.checks.kinds import Found, NotCheckedError


def missing(knowledge: KnowledgeBase) -> Iterator[Found]:
    """A rule that no scenario shows to hold, or none beside it not to, but for one answer.

    Raises:
        NotCheckedError: the pack has no features, they cannot be read, or there is nothing to run them with.
    """
    from collabadvisor.verification.coverage import UNDOCUMENTED, cover
    from collabadvisor.verification.scenarios import features_of

    folder = features_of(knowledge)
    if not folder.is_dir():
        msg = f"the pack has no folder '{folder.name}'"
        raise NotCheckedError(msg)
    try:
        coverage = cover(knowledge)
    except MissingExtra as error:
        msg = "there is nothing to run scenarios with: pip install 'collabadvisor[testing]'"
        raise NotCheckedError(msg) from error
    except FeaturesError as error:
        msg = "the features cannot be run; 'collabadvisor knowledge coverage' says why"
        raise NotCheckedError(msg) from error
    for issue in (*coverage.issues, *(stood.issue for stood in coverage.stands)):
        if issue.check == UNDOCUMENTED:
            yield Found(issue.about, Problem(issue.where, issue.what, issue.remedy))
