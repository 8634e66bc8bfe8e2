"""A certificate of a knowledge pack: as JSON, to be proved again, and as Markdown, for a board. Layout only."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.json_text import written
from collabadvisor.document.markdown_text import escaped
from collabadvisor.report.authoring.issue_words import counted
from collabadvisor.verification.certificate.certificate_model import ByStatus, Certificate, CertifiedIssue, Stood

FORMATS = ("markdown", "json")
CHECKED = {
    "nothing_found": "nothing found",
    "stands": "what was found stands, with a reason",
    "found": "**found**",
    "not_made": "not made",
}
PROVED = {
    "proved": "proved",
    "declared": "proved, but for what stands by the knowledge's own word",
    "fails": "**does not hold**",
    "not_decided": "**could not be decided**",
}
HOW = (
    "This was worked out by a program and can be worked out again by anybody who has the knowledge. Nothing in it is a "
    "matter of opinion, but for the reasons that the knowledge itself gives where something stands."
)
PROVED_HOW = (
    "Each of these was asked of every venture there can be, at every stage, whatever it answers and leaves open. "
    "Nothing was sampled."
)
SAYS = (
    "Where it holds, the rules do what their scenarios say, and what is proved is so of every venture there can be.",
    "It does not say that the paper, or whatever else the rules rest on, is right, nor that they encode all of it.",
    "It does not say that a venture which does as it is advised will succeed, nor that one which does not will fail.",
    "It does not say that the answers somebody gives about a venture are true.",
)


def render(form: str, certificate: Certificate, again: str = "") -> str:
    """The certificate in one of ``FORMATS``, ending with one newline. The same certificate gives the same bytes.

    ``again`` says how it is proved again with the same file as JSON, for a shell.
    """
    if form == "json":
        return written(certificate) + "\n"
    return "\n".join(_markdown(certificate, again)) + "\n"


def _markdown(certificate: Certificate, again: str) -> Iterator[str]:
    knowledge = certificate.knowledge
    yield f"# Certificate: {escaped(knowledge.title)}"
    yield ""
    if certificate.holds:
        yield f"**It holds.** {HOW}"
    else:
        yield "**It does not hold.** What is wrong:"
        yield ""
        yield from (f"- {escaped(said)}" for said in wrong(certificate))
    yield ""
    yield f"- Version of the knowledge: `{knowledge.version}`"
    yield f"- Digest of the knowledge: `{knowledge.digest}`"
    yield f"- Digest of its scenarios: {_scenarios_digest(certificate)}"
    yield f"- Made by: `{certificate.tool.name} {certificate.tool.version}`"
    yield from _examined(certificate)
    yield from _properties(certificate)
    yield from _standing(certificate)
    yield from _shown(certificate)
    yield from _checks(certificate)
    yield from _heading("What this says, and what it does not")
    yield from (f"- {said}" for said in SAYS)
    yield from _heading("Prove it again")
    if again:
        yield "With the same file as JSON, which is the one that counts:"
        yield ""
        yield f"```sh\n{again}\n```"
        yield ""
    yield (
        "All of the above is worked out anew and compared, item by item. The digests tell whether the knowledge and "
        "its scenarios are still the same."
    )


def wrong(certificate: Certificate) -> Iterator[str]:
    """What does not hold, one sentence for each thing."""
    for check in certificate.checks:
        if check.gravity != "note":
            yield from (_found(found, check.id) for found in check.found)
    for proof in certificate.properties:
        yield from (_found(found, proof.id) for found in proof.found)
        if proof.result == "not_decided":
            yield f"{proof.id}: it could not be decided."
    yield from (_found(found) for found in certificate.left_over)
    for failed in certificate.scenarios.failed:
        yield f"{failed.where} ({failed.title}): {failed.what}"
    for part in (certificate.coverage, certificate.mutation):
        if part is not None:
            yield from (_found(found) for found in part.found)


def _examined(certificate: Certificate) -> Iterator[str]:
    counts = certificate.counts
    rows = {
        "stages of a venture": f"{counts.stages}",
        "questions": f"{counts.facts}, with {counted(counts.answers, 'answer')}",
        "rules that find a weakness": _by_status(counts.weaknesses),
        "rules that find a strength": _by_status(counts.strengths),
        "rules of the verdict": _by_status(counts.verdict_rules),
        "rules on answers that do not go together": f"{counts.consistency_rules}",
        "recommendations": f"{counts.recommendations}",
        "lessons that they rest on": f"{counts.lessons}",
        "scenarios": f"{certificate.scenarios.run} in {counted(certificate.scenarios.files, 'file')}",
        "what is let stand, by the knowledge's own word": f"{counts.exceptions}",
    }
    yield from _heading("What was examined")
    yield "| | |"
    yield "|---|---|"
    yield from (f"| {name} | {how_many} |" for name, how_many in rows.items())


def _properties(certificate: Certificate) -> Iterator[str]:
    yield from _heading("What holds of every venture")
    yield PROVED_HOW
    yield ""
    yield "| what is to hold | asked of | result |"
    yield "|---|---|---|"
    for each in certificate.properties:
        asked = escaped(f"{each.cases:,} {each.of}")
        yield f"| {escaped(each.says)} (`{each.id}`) | {asked} | {PROVED[each.result]} |"
    notes = [f"`{each.id}`: {escaped(said)}" for each in certificate.properties for said in each.notes]
    if notes:
        yield ""
        yield from (f"- {note}" for note in notes)


def _standing(certificate: Certificate) -> Iterator[str]:
    yield from _heading("What stands by the knowledge's own word, and why")
    groups = [(f"{escaped(each.says)} (`{each.id}`)", each.stands, each.declared) for each in certificate.properties]
    groups += [(f"{escaped(each.looks_for)} (`{each.id}`)", each.stands, ()) for each in certificate.checks]
    if certificate.coverage:
        groups.append(("What the scenarios show", certificate.coverage.stands, ()))
    if certificate.mutation:
        groups.append(("A change of a rule that no scenario notices", certificate.mutation.stands, ()))
    groups = [group for group in groups if group[1] or group[2]]
    if not groups:
        yield "Nothing does."
        return
    yield "This was found as well. Whoever wrote the knowledge let it stand, with these reasons; judge them yourself."
    for name, stands, declared in groups:
        yield ""
        yield f"**{name}**"
        yield ""
        yield from (f"- {_stood(stood)}" for stood in stands)
        yield from (f"- {escaped(said)}" for said in declared)


def _shown(certificate: Certificate) -> Iterator[str]:
    scenarios, coverage, mutation = certificate.scenarios, certificate.coverage, certificate.mutation
    yield from _heading("What the scenarios show")
    if coverage is None:
        yield f"No scenario was run: {escaped(scenarios.why)}. So nothing here says what the rules do in a single case."
        return
    fail = f" {counted(len(scenarios.failed), 'fails', 'fail')}." if scenarios.failed else " All hold."
    yield f"- {counted(scenarios.run, 'scenario was', 'scenarios were')} run.{fail}"
    yield (
        f"- {coverage.documented} of {counted(coverage.rules, 'rule')} in force are shown to hold, and beside it, one "
        f"answer away, not to: {coverage.percent} %."
    )
    if mutation is None:
        yield "- Whether they would notice a change of the rules was not tried, since not all hold as things are."
        return
    yield (
        f"- The rules were changed in {counted(mutation.changes, 'small way')}, one at a time: {mutation.noticed:,} "
        f"{'is' if mutation.noticed == 1 else 'are'} noticed by a scenario, {mutation.no_difference:,} "
        f"{'makes' if mutation.no_difference == 1 else 'make'} no difference to any venture, {len(mutation.stands):,} "
        f"may stand, and {mutation.survive:,} {'is' if mutation.survive == 1 else 'are'} noticed by none."
    )


def _checks(certificate: Certificate) -> Iterator[str]:
    yield from _heading("What was looked for in the rules as they are written")
    yield "| looked for | if found, it is | result |"
    yield "|---|---|---|"
    for each in certificate.checks:
        result = f"not made: {escaped(each.why)}" if each.result == "not_made" else CHECKED[each.result]
        gravity = f"an {each.gravity}" if each.gravity == "error" else f"a {each.gravity}"
        yield f"| {escaped(each.looks_for)} (`{each.id}`) | {gravity} | {result} |"


def _scenarios_digest(certificate: Certificate) -> str:
    scenarios = certificate.scenarios
    return f"`{scenarios.digest}`" if scenarios.digest else f"none, since {escaped(scenarios.why)}"


def _by_status(count: ByStatus) -> str:
    more = [counted(count.draft, "draft")] if count.draft else []
    more += [f"{count.retired:,} retired"] if count.retired else []
    return ", ".join([f"{count.stable:,} in force", *more])


def _found(found: CertifiedIssue, name: str = "") -> str:
    return f"{found.where}: {found.what}".removeprefix(": ") + (f" [{name}]" if name else "")


def _stood(stood: Stood) -> str:
    about = ", ".join(f"`{name}`" for name in stood.about)
    return f"{about}: {escaped(stood.what)} *It stands because:* {escaped(stood.reason)}"


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield f"## {words}"
    yield ""
