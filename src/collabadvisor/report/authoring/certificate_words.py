"""What a certificate says in words."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.verification.certificate.certificate_model import ByStatus, Certificate, CertifiedIssue

HOW = (
    "This was worked out by a program and can be worked out again by anybody who has the knowledge. Nothing in it is a "
    "matter of opinion, but for the reasons that the knowledge itself gives where something stands."
)
PROVED_HOW = (
    "Each of these was asked of every venture there can be, at every stage, whatever it answers and leaves open. "
    "Nothing was sampled."
)
LET_STAND = "This was found as well. Whoever wrote the knowledge let it stand, with these reasons; judge them yourself."
BY_FILE = "With the same file as JSON, which is the one that counts:"
AGAIN_MEANS = (
    "All of the above is worked out anew and compared, item by item. The digests tell whether the knowledge and its "
    "scenarios are still the same."
)
SAYS = (
    "Where it holds, the rules do what their scenarios say, and what is proved is so of every venture there can be.",
    "It does not say that the paper, or whatever else the rules rest on, is right, nor that they encode all of it.",
    "It does not say that a venture which does as it is advised will succeed, nor that one which does not will fail.",
    "It does not say that the answers somebody gives about a venture are true.",
)


def wrong(certificate: Certificate) -> Iterator[str]:
    """What does not hold, one sentence for each thing."""
    for check in certificate.checks:
        if check.gravity != "note":
            yield from (_describe(issue, check.id) for issue in check.found)
    for proof in certificate.properties:
        yield from (_describe(issue, proof.id) for issue in proof.found)
        if proof.result == "not_decided":
            yield f"{proof.id}: it could not be decided."
    yield from (_describe(issue) for issue in certificate.left_over)
    for failed in certificate.scenarios.failed:
        yield f"{failed.where} ({failed.title}): {failed.what}"
    for part in (certificate.coverage, certificate.mutation):
        if part is not None:
            yield from (_describe(issue) for issue in part.found)


def scenario_sentences(certificate: Certificate) -> Iterator[str]:
    """Sentences on what the scenarios show; where none was run, that none was."""
    scenarios, coverage, mutation = certificate.scenarios, certificate.coverage, certificate.mutation
    if coverage is None:
        yield f"No scenario was run: {scenarios.why}. So nothing here says what the rules do in a single case."
        return
    fail = f" {count_phrase(len(scenarios.failed), 'fails', 'fail')}." if scenarios.failed else " All hold."
    yield f"{count_phrase(scenarios.run, 'scenario was', 'scenarios were')} run.{fail}"
    yield (
        f"{coverage.documented} of {count_phrase(coverage.rules, 'rule')} in force are shown to hold, and beside it, "
        f"one answer away, not to: {coverage.percent} %."
    )
    if mutation is None:
        yield "Whether they would notice a change of the rules was not tried, since not all hold as things are."
        return
    yield (
        f"The rules were changed in {count_phrase(mutation.changes, 'small way')}, one at a time: {mutation.noticed:,} "
        f"{'is' if mutation.noticed == 1 else 'are'} noticed by a scenario, {mutation.no_difference:,} "
        f"{'makes' if mutation.no_difference == 1 else 'make'} no difference to any venture, {len(mutation.stands):,} "
        f"may stand, and {mutation.survive:,} {'is' if mutation.survive == 1 else 'are'} noticed by none."
    )


def by_status(count: ByStatus) -> str:
    """How many rules are in force, and how many are not."""
    more = [count_phrase(count.draft, "draft")] if count.draft else []
    more += [f"{count.retired:,} retired"] if count.retired else []
    return ", ".join([f"{count.stable:,} in force", *more])


def _describe(issue: CertifiedIssue, name: str = "") -> str:
    return f"{issue.where}: {issue.what}".removeprefix(": ") + (f" [{name}]" if name else "")
