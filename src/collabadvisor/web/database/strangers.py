"""What was answered under an earlier version of the knowledge and is no answer now: kept, and handed out apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Answer
from collabadvisor.venture.old_answers import answer_then
from collabadvisor.venture.unknown_answers import unknown_in_file
from collabadvisor.web.database.stored_venture import StoredVenture


@dataclass(frozen=True)
class Stranger:
    """An answer that the knowledge does not have, or whose question it does not ask.

    ``what`` and ``remedy`` say so to a reader. ``now`` has the answers that it means by now (question -> answer), which
    can be put in its place; ``ask`` is what is to be decided where the old answer does not tell.
    """

    question: str
    answer: Answer
    what: str
    remedy: str
    now: dict[str, str]
    ask: str


def apart(stored: StoredVenture, knowledge: KnowledgeBase) -> tuple[StoredVenture, tuple[Stranger, ...]]:
    """The venture with what the knowledge can judge, and the answers of which it knows nothing.

    ``newest_numbers`` stays whole, so that a question whose old answer is a stranger can be answered anew over it. A
    stage that is not known stays as it is: whoever asks has to look at it first.
    """
    strangers = tuple(_strangers(stored, knowledge))
    names = {each.question for each in strangers}
    venture = stored.venture.replace(
        answers={question: answer for question, answer in stored.venture.answers.items() if question not in names}
    )
    facts = knowledge.facts
    rest = replace(
        stored,
        venture=venture,
        unknown=tuple(question for question in stored.unknown if question in facts),
        gone_through=tuple(question for question in stored.gone_through if question in facts),
    )
    return rest, strangers


def _strangers(stored: StoredVenture, knowledge: KnowledgeBase) -> Iterator[Stranger]:
    for question, answer in stored.venture.answers.items():
        wrong = unknown_in_file(question, answer.answer, knowledge, upgraded=False)
        if wrong is None:
            continue
        entry = knowledge.renamed.get(question)
        old = answer_then(entry, answer.answer) if entry and answer.answer else None
        now = old.current_answers if old else {}
        yield Stranger(question, answer, *wrong, dict(now), clean(old.open_decision) if old else "")
