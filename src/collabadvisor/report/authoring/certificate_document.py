"""A certificate of a knowledge pack, as a document for a board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.document.tree import (
    Block,
    Code,
    Document,
    Inline,
    Paragraph,
    Run,
    Section,
    Table,
    Words,
    join_inline,
    points,
    runs,
)
from collabadvisor.report.authoring.certificate_words import (
    AGAIN_MEANS,
    BY_FILE,
    HOW,
    LET_STAND,
    PROVED_HOW,
    SAYS,
    by_status,
    scenario_sentences,
    wrong,
)
from collabadvisor.report.authoring.issue_words import count_phrase
from collabadvisor.verification.certificate.certificate_model import AcceptedResult, Certificate

CHECKED: dict[str, Inline] = {
    "nothing_found": "nothing found",
    "stands": "what was found stands, with a reason",
    "found": Words("found", "strong"),
}
PROVED: dict[str, Inline] = {
    "proved": "proved",
    "declared": "proved, but for what stands by the knowledge's own word",
    "fails": Words("does not hold", "strong"),
    "not_decided": Words("could not be decided", "strong"),
}


def certificate_document(certificate: Certificate, again: str = "") -> Document:
    """All that a certificate says. ``again`` is the command that proves it again, with the same file as JSON."""
    blocks = (
        *_verdict(certificate),
        points(*_identity(certificate)),
        Section("What was examined", (_examined(certificate),)),
        Section("What holds of every venture", tuple(_properties(certificate))),
        Section("What stands by the knowledge's own word, and why", tuple(_standing(certificate))),
        Section("What the scenarios show", tuple(_list_scenarios(certificate))),
        Section("What was looked for in the rules as they are written", (_checks(certificate),)),
        Section("What this says, and what it does not", (points(*SAYS),)),
        Section("Prove it again", tuple(_again(again))),
    )
    return Document(f"Certificate: {certificate.knowledge.title}", blocks)


def _verdict(certificate: Certificate) -> Iterator[Block]:
    if certificate.holds:
        yield Paragraph((Words("It holds.", "strong"), f" {HOW}"))
    else:
        yield Paragraph((Words("It does not hold.", "strong"), " What is wrong:"))
        yield points(*wrong(certificate))


def _identity(certificate: Certificate) -> Iterator[Inline]:
    knowledge, scenarios, tool = certificate.knowledge, certificate.scenarios, certificate.tool
    yield "Version of the knowledge: ", Words(knowledge.version, "code")
    yield "Digest of the knowledge: ", Words(knowledge.digest, "code")
    for layer in knowledge.layers or ():
        yield f"Layer “{layer.title}”, version {layer.version}: ", Words(layer.digest, "code")
    digest = Words(scenarios.digest, "code") if scenarios.digest else f"none, since {scenarios.why}"
    yield "Digest of its scenarios: ", digest
    yield "Made by: ", Words(f"{tool.name} {tool.version}", "code")


def _examined(certificate: Certificate) -> Table:
    counts = certificate.counts
    rows = {
        "stages of a venture": f"{counts.stages}",
        "questions": f"{counts.facts}, with {count_phrase(counts.answers, 'answer')}",
        "rules that find a weakness": by_status(counts.weaknesses),
        "rules that find a strength": by_status(counts.strengths),
        "rules of the verdict": by_status(counts.verdict_rules),
        **({"requirements": by_status(counts.requirements)} if counts.requirements else {}),
        "rules on answers that do not go together": f"{counts.consistency_rules}",
        "recommendations": f"{counts.recommendations}",
        "lessons that they rest on": f"{counts.lessons}",
        "scenarios": f"{certificate.scenarios.run} in {count_phrase(certificate.scenarios.files, 'file')}",
        "what is let stand, by the knowledge's own word": f"{counts.exceptions}",
    }
    return Table("", ("what", "how many"), tuple(rows.items()), (3, 2), plain=True)


def _properties(certificate: Certificate) -> Iterator[Block]:
    yield Paragraph(PROVED_HOW)
    rows = (
        (_with_id(each.says, each.id), f"{each.cases:,} {each.of}", PROVED[each.result])
        for each in certificate.properties
    )
    yield Table("", ("what is to hold", "asked of", "result"), tuple(rows), (5, 3, 2))
    notes = [(Words(each.id, "code"), f": {note}") for each in certificate.properties for note in each.notes]
    yield from [points(*notes)] if notes else []


def _standing(certificate: Certificate) -> Iterator[Block]:
    groups: list[tuple[Inline, Sequence[AcceptedResult], Sequence[str]]] = [
        (_with_id(each.says, each.id), each.stands, each.declared) for each in certificate.properties
    ]
    groups += [(_with_id(each.looks_for, each.id), each.stands, ()) for each in certificate.checks]
    if certificate.coverage:
        groups.append(("What the scenarios show", certificate.coverage.stands, ()))
    if certificate.mutation:
        groups.append(("A change of a rule that no scenario notices", certificate.mutation.stands, ()))
    groups = [group for group in groups if group[1] or group[2]]
    yield Paragraph(LET_STAND if groups else "Nothing does.")
    for title, stands, declared in groups:
        yield Section(title, (points(*map(_stood, stands), *declared),), role="item")


def _with_id(words: str, name: str) -> Inline:
    """What is looked for, with the id by which the commands know it."""
    return f"{words} (", Words(name, "code"), ")"


def _stood(stood: AcceptedResult) -> tuple[str | Run, ...]:
    about = runs(join_inline([Words(name, "code") for name in stood.about], ", "))
    return (*about, f": {stood.what} ", Words("It stands because:", "strong"), f" {stood.reason}")


def _list_scenarios(certificate: Certificate) -> Iterator[Block]:
    sentences = tuple(scenario_sentences(certificate))
    yield points(*sentences) if certificate.coverage else Paragraph(sentences[0])


def _checks(certificate: Certificate) -> Table:
    rows = (
        (
            _with_id(each.looks_for, each.id),
            f"an {each.gravity}" if each.gravity == "error" else f"a {each.gravity}",
            f"not made: {each.why}" if each.result == "not_made" else CHECKED[each.result],
        )
        for each in certificate.checks
    )
    return Table("", ("looked for", "if found, it is", "result"), tuple(rows), (6, 2, 3))


def _again(again: str) -> Iterator[Block]:
    if again:
        yield Paragraph(BY_FILE)
        yield Code(again)
    yield Paragraph(AGAIN_MEANS)
