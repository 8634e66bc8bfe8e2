"""What a verdict comes from, in sentences for the advice."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.words import join_words
from collabadvisor.inference.bearings import is_known
from collabadvisor.inference.trace import Inference
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.requirements import NOT_MET
from collabadvisor.knowledge.rules import Rule


def grounds(inference: Inference, stage: str, knowledge: KnowledgeBase) -> Iterator[str]:
    """The bases and values that stand low and that the verdict comes from, each with why; then what is required.

    Last what is not known.
    """
    framework, causes = knowledge.framework, inference.verdict_causes
    for standing in ("fragile", "strained"):
        for name in (name for name in causes if inference.standings[name].result == standing):
            title = framework.title_of(name)
            yield f"{title} is {standing}: {_why(name, inference, knowledge)}."
    for name in inference.forbidding:
        unmet = inference.requirements[name].result == NOT_MET
        status = "is not met" if unmet else "it is not known whether it is met"
        required = knowledge.requirements[name]
        yield f"“{required.title.rstrip('.')}”{knowledge.label(required)} is required, and {status}."
    if inference.verdict.result != framework.stages[stage].verdicts[0]:
        yield from _not_known(inference, knowledge)


def _why(name: str, inference: Inference, knowledge: KnowledgeBase) -> str:
    """The findings that make something stand so, by their titles, and what else holds it down."""
    premises = inference.standings[name].premises
    findings = sorted((knowledge.rules[rule] for rule in premises if rule in knowledge.rules), key=_gravest)
    holding = [knowledge.framework.title_of(other).lower() for other in premises if other not in knowledge.rules]
    reasons = [f"“{rule.title}”" for rule in findings]
    if holding:
        reasons.append(f"held down by {join_words(holding)}")
    return "; ".join(reasons)


def _gravest(rule: Rule) -> tuple[int, str]:
    return rule.gravity, rule.id


def _not_known(inference: Inference, knowledge: KnowledgeBase) -> Iterator[str]:
    """The bases that are not known though the verdict turns on that."""
    for base, entry in knowledge.framework.bases.items():
        count, total = inference.answered[base]
        if inference.standings[base].result != "not_known":
            continue
        if not total:
            yield f"{entry.title} is not known: none of its questions applies."
        elif not is_known(knowledge, (count, total)):
            grave = f"nothing grave in the {count} of {total} questions answered"
            yield f"{entry.title} is not known: {grave if count else f'none of its {total} questions is answered'}."
