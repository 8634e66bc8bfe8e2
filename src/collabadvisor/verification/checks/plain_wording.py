"""Whether what is read by a board is short and plain, as far as a program can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from collabadvisor.files.words import quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import needed_names
from collabadvisor.knowledge.rules import FILLED, PLACEHOLDER
from collabadvisor.verification.check_model import CheckFinding, across_ventures, explained_rules, quote_ids

LONGEST_TITLE = 80  # characters
MOST_SENTENCES, MOST_WORDS = 2, 60  # of a 'because', with the longest answers that it can quote
MOST_WORDS_OF_AN_ANSWER = 12
ENDS = re.compile(r"[.!?](?=\s|$)")
NO_VERB = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "it", "its", "they", "their", "we", "our", "you", "your", "i",
    "he", "his", "she", "her", "there", "here", "all", "every", "each", "some", "any", "no", "not", "more", "most",
    "if", "when", "while", "as", "for", "with", "in", "on", "at", "by", "of", "to", "and", "or", "but", "please",
    "should", "must",
})  # fmt: skip
"""Words that no English sentence which asks for something begins with, if it is short."""


def title_form(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A title that is long, or that ends in a full stop."""
    rules = (*explained_rules(knowledge), *across_ventures(knowledge))
    for each in (*rules, *knowledge.recommendations.values()):
        title = each.title
        if len(title) > LONGEST_TITLE:
            what = f"this title has {len(title)} characters, more than {LONGEST_TITLE}."
            yield CheckFinding((each.id,), each.problem(("title",), what, "Shorten it."))
        if title.endswith("."):
            what = "this title ends in a full stop."
            yield CheckFinding((each.id,), each.problem(("title",), what, "Leave it out."))


def not_imperative(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation's title that does not tell somebody to do one thing: by its first word, and its full stops."""
    for name, advised in knowledge.recommendations.items():
        first = re.split(r"[\s,;:]", advised.title, maxsplit=1)[0]
        if first.lower() in NO_VERB or re.fullmatch(r".*[aeiouy].*ing", first.lower()):
            what = f"this title begins with {quote_value(first)}, and asks nobody to do something."
            yield CheckFinding(
                (name,), advised.problem(("title",), what, "Begin it with what is to be done: 'Appoint a lead'.")
            )
        if ENDS.search(advised.title.rstrip(".?!")):
            what = "this title is more than one sentence."
            yield CheckFinding((name,), advised.problem(("title",), what, "Say the rest under 'do:'."))


def because_too_long(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A 'because' that nobody reads to its end, spoken with the longest answers that it can quote."""
    for each in (*explained_rules(knowledge), *across_ventures(knowledge), *knowledge.requirements.values()):
        text = _longest(knowledge, each.because)
        sentences, words = len(ENDS.findall(text)), len(text.split())
        if sentences > MOST_SENTENCES:
            what = f"this has {sentences} sentences, more than {MOST_SENTENCES}."
            yield CheckFinding((each.id,), each.problem(("because",), what, "Say what is so, and what follows."))
        if words > MOST_WORDS:
            what = f"this has {words} words with the longest answers in it, more than {MOST_WORDS}."
            yield CheckFinding((each.id,), each.problem(("because",), what, "Say what is so, and what follows."))


def question_form(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A question that is none, or more than one, and an answer that does not fit into a sentence."""
    for name, fact in knowledge.facts.items():
        if fact.question.count("?") != 1 or not fact.question.endswith("?"):
            what = "this is not one question."
            yield CheckFinding((name,), fact.problem(("question",), what, "Ask one thing, and end it with '?'."))
        for answer, label in fact.answers.items():
            words = len(label.split())
            if words > MOST_WORDS_OF_AN_ANSWER:
                what = f"this answer has {words} words, more than {MOST_WORDS_OF_AN_ANSWER}."
                place = fact.problem(("answers", answer), what, "Move what explains it to 'help:'.")
                yield CheckFinding((f"{name}.{answer}",), place)
            if label.endswith("."):
                what = "this answer ends in a full stop, and will stand inside a sentence."
                yield CheckFinding((f"{name}.{answer}",), fact.problem(("answers", answer), what, "Leave it out."))


def clash_form(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A rule of consistency that does not say which answers it is about, or does not ask how to clear it up."""
    for name, rule in knowledge.consistency.items():
        missing = sorted(needed_names(rule.when) - set(rule.placeholders()))
        if missing:
            what = f"this does not quote the answer to {quote_ids(missing)}, which is always part of it."
            yield CheckFinding((name,), rule.problem(("because",), what, "Quote it, with '{{ answer.FACT }}'."))
        if "?" not in rule.ask and not rule.ask.startswith("Ask "):
            what = "this asks nothing that would clear it up."
            yield CheckFinding((name,), rule.problem(("ask",), what, "Write a question, or begin it with 'Ask'."))


def _longest(knowledge: KnowledgeBase, because: str) -> str:
    facts = knowledge.facts
    text = PLACEHOLDER.sub(
        lambda match: max(facts[match[1]].answers.values(), key=lambda text: len(text.split())), because
    )
    return FILLED.sub("this", text)  # what ventures share can be of any length
