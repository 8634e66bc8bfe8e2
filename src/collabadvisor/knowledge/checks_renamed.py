"""What became of the questions and answers of earlier versions is told in questions and answers of this one."""

from __future__ import annotations

from collabadvisor.files.words import did_you_mean, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.rules import RenamedQuestion


def check_renamed(knowledge: KnowledgeBase) -> Problems:
    """Each old answer means answers that there are, and what cannot be told is asked."""
    for entry in knowledge.renamed.values():
        yield from _answers(entry, knowledge)
        yield from entry.unknown_names(("labels",), "answer", entry.labels, entry.answers)
        if entry.instead is not None:
            yield from entry.unknown_names(("instead",), "fact", (entry.instead,), knowledge.facts)
        if entry.ask is None and not all(entry.answers.values()):
            what = "an old answer does not tell which of the new ones holds, and nothing is asked."
            yield entry.problem((), what, "Add 'ask:' with what has to be decided.")


def _answers(entry: RenamedQuestion, knowledge: KnowledgeBase) -> Problems:
    for old, now in entry.answers.items():
        for name, answer in now.items():
            fact = knowledge.facts.get(name)
            if fact is None:
                what = f"the fact {quote_value(name)} is not known."
                yield entry.problem(("answers", old, name), what, did_you_mean(name, knowledge.facts))
            elif answer not in fact.answer_ids:
                what = f"'{name}' has no answer {quote_value(answer)}."
                yield entry.problem(("answers", old, name), what, did_you_mean(answer, fact.answer_ids))
