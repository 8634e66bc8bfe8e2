"""What is said of an answer that a question does not have, in words that the reader has seen: what is wrong, a remedy.

It may be one of an earlier version of the knowledge; or say that the question does not apply, where it always does.
"""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.files.remedies import UPGRADE
from collabadvisor.files.words import clean, did_you_mean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.headings import not_applicable
from collabadvisor.venture.known_words import all_by_id, all_by_label, known_by_id, known_by_label
from collabadvisor.venture.old_answers import OldAnswer, answer_then, old_answer

ALWAYS_APPLIES = "'{}' applies to every venture, so it cannot be answered that it does not."


def unknown_by_id(fact: str, words: str, knowledge: KnowledgeBase, joint: str = ": ") -> tuple[str, str]:
    """What is said to somebody who writes ids, with ``joint`` between a question and its answer."""
    labels = knowledge.facts[fact].labels
    old = old_answer(fact, words, knowledge)
    if old is not None:
        return f"'{fact}' no longer has the answer {quote_value(words)}.", old_by_id(old, knowledge, joint)
    if not_applicable(words):
        return ALWAYS_APPLIES.format(fact), all_by_id(labels)
    return f"'{fact}' has no answer {quote_value(words)}.", known_by_id(words, labels)


def unknown_in_file(
    fact: str, words: str | None, knowledge: KnowledgeBase, *, upgraded: bool = True
) -> tuple[str, str] | None:
    """What is said of a question and its answer in a file; None where the knowledge has both.

    ``upgraded``: it can be brought up to date in the file itself.
    """
    entry, last = knowledge.renamed.get(fact), UPGRADE if upgraded else ""
    if fact in knowledge.facts:
        if words is None or words in knowledge.facts[fact].answer_ids:
            return None
        what, remedy = unknown_by_id(fact, words, knowledge)
        old = old_answer(fact, words, knowledge)
        return what, f"{remedy} {last if old else 'Leave it empty if it is not known.'}".strip()
    if entry is None:
        return f"the fact {quote_value(fact)} is not known.", did_you_mean(fact, knowledge.facts)
    old = None if words is None else answer_then(entry, words)
    remedy = clean(entry.ask or "") if old is None else old_by_id(old, knowledge)
    return f"'{fact}' is no longer asked.", f"{remedy} {last}".strip()


def unknown_by_label(fact: str, words: str, knowledge: KnowledgeBase) -> tuple[str, str]:
    """What is said to somebody who fills in a table, and may have seen labels only."""
    question = knowledge.facts[fact]
    plainly = f"'{clean(question.name)}' has no answer {quote_value(words)}.", known_by_label(words, question.labels)
    return more_than_unknown(fact, words, knowledge) or plainly


def more_than_unknown(fact: str, words: str, knowledge: KnowledgeBase) -> tuple[str, str] | None:
    """What to say of an unknown answer and its remedy, where more is known than that; else None."""
    question = knowledge.facts[fact]
    old = old_answer(fact, words, knowledge)
    if old is not None:
        return f"'{clean(question.name)}' no longer has the answer {quote_value(words)}.", _old_by_label(old, knowledge)
    if not_applicable(words):
        return ALWAYS_APPLIES.format(clean(question.name)), all_by_label(question.labels)
    return None


def old_by_id(old: OldAnswer, knowledge: KnowledgeBase, joint: str = ": ") -> str:
    """What to write for an old answer, and what to decide."""
    now = [f"'{fact}{joint}{answer}'" for fact, answer in old.current_answers.items()]
    question = knowledge.facts.get(old.entry.fact)
    every = all_by_id(question.labels) if question else ""
    return " ".join(_remedy(f"Write {join_words(now)}." if now else "", old, every))


def _old_by_label(old: OldAnswer, knowledge: KnowledgeBase) -> str:
    facts, home = knowledge.facts, old.entry.fact
    now = []
    for fact, answer in old.current_answers.items():
        column = "" if fact == home else f" in the column '{clean(facts[fact].name)}'"
        now.append(f"'{clean(facts[fact].label(answer))}'{column}")
    every = all_by_label(facts[home].labels)
    return " ".join(_remedy(f"Write {join_words(now)}." if now else "", old, every))


def _remedy(write: str, old: OldAnswer, every: str) -> Iterator[str]:
    if write:
        yield write
    if old.open_decision:
        yield f"To decide: {clean(old.open_decision)}"
    if old.entry.fact not in old.current_answers and every:
        yield every
