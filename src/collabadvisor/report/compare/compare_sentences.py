"""What a comparison says of its two sides, and of what moved the verdict between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.document.tidy import short_digest
from collabadvisor.files.words import join_words
from collabadvisor.reasoning.compare.comparison import Comparison
from collabadvisor.reasoning.compare.difference_model import MovedBy
from collabadvisor.report.compare.difference_words import DifferenceWords

NEITHER = "A question that is asked on one side only counts neither as better nor as worse."
BY: Mapping[MovedBy, str] = {
    "facts": "the facts",
    "knowledge": "the knowledge",
    "both": "both",
    "not_told": "not told",
}
MOVED: Mapping[MovedBy, str] = {
    "facts": "The facts moved it: by the earlier knowledge too they give {}.",
    "knowledge": "The knowledge moved it, not the facts: by the earlier knowledge they still give {}.",
    "both": "The facts and the knowledge moved it: by the earlier knowledge the facts of now give {}.",
}
UNTOLD = (
    "The knowledge is another one as well as the facts, so this does not tell which of them moved it. The earlier "
    "knowledge{}, and the file of the venture as it is now, would tell."
)


def notes(result: Comparison, words: DifferenceWords) -> Iterator[str]:
    """What has to be known of the two sides before they are set beside each other."""
    if not result.same_stage:
        yield f"The stage is another one: it has other questions, rules and verdicts. {NEITHER}"
    old, new = result.before.advice.knowledge, result.after.advice.knowledge
    if not result.same_knowledge:
        then = f"version {old.version} before ({short_digest(old.digest)})"
        now = f"{new.version} after ({short_digest(new.digest)})"
        yield f"The knowledge that judged is another one: {then}, {now}."
    if result.untold:
        many = f"{len(result.untold)} answers" if len(result.untold) > 1 else "1 answer"
        yield f"A saved advice tells only the answers on which its reasons rest, so {many} cannot be compared."
    if result.unread:
        names = join_words(map(words.fact, result.unread))
        yield f"The earlier knowledge does not know these answers, and passes them over: {names}."


def verdict_causes(result: Comparison, earlier: str = "") -> Iterator[str]:
    """Whether the facts moved the verdict, or the knowledge; ``earlier`` is what the earlier one is asked for by."""
    by, now = result.moved_by.verdict, result.after.advice.verdict
    middle = result.between.advice.verdict if result.between else now
    if by is None:
        if middle.id != now.id:
            yield f"The facts alone would make it {middle.title}; the knowledge of now takes that back."
    elif by == "not_told":
        yield UNTOLD.format(f" ({earlier})" if earlier else "")
    elif result.same_knowledge:
        stage = "" if result.same_stage else ", the stage among them"
        yield f"The facts moved it{stage}; the knowledge is the same."
    else:
        yield MOVED[by].format(middle.title)
