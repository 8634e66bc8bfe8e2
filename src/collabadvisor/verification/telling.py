"""A venture told as a scenario: in the steps of ``collabadvisor.testing``, ready to be pasted into a feature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.words import plain

MOST_SENTENCES = 6  # answers that are told one by one; more of them stand in a table
MOST_NAMED = 3  # answers that the title of an example names
JOINS = (" of ", " for ", " with ", " among ", " in ", " to ", " on ")


def example(
    knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str], then: Iterable[str], indent: int = 4
) -> str:
    """An example of a venture at a stage with these answers (fact id -> answer id), of which ``then`` is so.

    Its lines are indented as inside a ``Rule:``; the last has no line end.
    """
    lines = [
        f"Example: {title(knowledge, stage, answers)}",
        *(f"  {line}" for line in _given(knowledge, stage, answers)),
    ]
    lines += [f"  {'And' if number else 'Then'} {words}" for number, words in enumerate(then)]
    return "\n".join(f"{' ' * indent}{line}" for line in lines)


def title(knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> str:
    """What an example is called until somebody who knows the matter gives it a better name."""
    at = knowledge.framework.stages[stage].title
    if not answers:
        return f"{at}: nothing is known"
    if len(answers) > MOST_NAMED:
        return f"{at}: {len(answers)} questions are answered"
    told = (f"{knowledge.facts[fact].name} {plain(answer)}" for fact, answer in answers.items())
    return f"{at}: {', '.join(told)}"


def _given(knowledge: KnowledgeBase, stage: str, answers: Mapping[str, str]) -> Iterator[str]:
    yield f"Given a venture that is {plain(stage)}"
    named = {knowledge.facts[fact].name: plain(answer) for fact, answer in answers.items()}
    if len(named) <= MOST_SENTENCES:
        for name, answer in named.items():
            yield f'And the {name} {is_or_are(name)} "{answer}"'
        return
    yield "And these answers"
    widths = [max(map(len, named)), max(map(len, named.values()))]
    for name, answer in named.items():
        yield f"  | {name:<{widths[0]}} | {answer:<{widths[1]}} |"


def is_or_are(name: str) -> str:
    """The verb that goes with the name of a question: "partner priorities" are, "review of the works" is."""
    head = min((name.split(join, maxsplit=1)[0] for join in JOINS), key=len)
    return "are" if head.endswith("s") and not head.endswith(("ss", "sis", "us")) else "is"
