"""Recommendations that nothing calls for, that act on the wrong thing, or that do not do what they are called for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import names, truth
from collabadvisor.knowledge.rules import Rule
from collabadvisor.knowledge.unwritten import is_written
from collabadvisor.verification.check_model import CheckFinding, quote_ids, stable


def not_called_for(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation that no stable rule calls for: it is never given.

    Of one that is still to be written, that alone is told: its rule is to come.
    """
    of_the_verdict = [rule for rule in knowledge.verdict_rules.values() if rule.status == "stable"]
    used_ids = {name for rule in stable(knowledge) for name in rule.recommend}
    used_ids |= {name for rule in of_the_verdict for name in rule.recommend}
    for name in sorted(set(knowledge.recommendations) - used_ids):
        advised = knowledge.recommendations[name]
        if is_written(advised):
            what = "no stable rule calls for this, so that it is never advised."
            remedy = "Name it under 'recommend:' of a rule, or drop it."
            yield CheckFinding((name,), advised.problem(("id",), what, remedy))


def acts_on_a_value(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation whose title or 'do' names a value: that follows from the bases, and cannot be worked on."""
    titles = {_words(value.title): name for name, value in knowledge.framework.values.items()}
    for name, advised in knowledge.recommendations.items():
        for key in ("title", "do"):
            text = _words(getattr(advised, key))
            for title, value in titles.items():
                if title in text:
                    what = f"this asks for '{title.strip()}', which is a value: it follows from the bases."
                    place = advised.problem((key,), what, "Say what is to be done.")
                    yield CheckFinding((name, value), place)


def sets_elsewhere(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation that sets the answer to a question about a base on which it does not act.

    Unless a weakness of that base calls for it: one thing to do can help two bases.
    """
    calling = {(name, rule.about) for rule in stable(knowledge) for name in rule.recommend}
    for name, advised in knowledge.recommendations.items():
        for fact in advised.sets:
            base = knowledge.facts[fact].base
            if base != advised.acts_on and (name, base) not in calling:
                what = (
                    f"this acts on '{advised.acts_on}', but sets '{fact}', which is a question about '{base}', and no "
                    "weakness of that calls for it."
                )
                place = advised.problem(("sets", fact), what, "Set what it acts on.")
                yield CheckFinding((name, fact), place)


def does_not_clear(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation that can be done whole while the finding that called for it is still there."""
    for rule in stable(knowledge):
        for index, name in enumerate(rule.recommend):
            holds = truth(rule.when, knowledge.recommendations[name].sets)
            if holds is not False:
                verb = "still holds" if holds else "can still hold"
                what = f"this {verb} once '{name}' is done: what that sets does not end it."
                remedy = f"Let '{name}' set more, or leave it out.{_turned(name, (rule,), knowledge)}"
                place = rule.problem(("recommend", index), what, remedy)
                yield CheckFinding((name, rule.id), place)


def brings_a_weakness(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:
    """A recommendation that makes a weakness by itself, once it is done."""
    weaknesses = [rule for rule in stable(knowledge) if rule.severity]
    for name, advised in knowledge.recommendations.items():
        rules = [rule for rule in weaknesses if truth(rule.when, advised.sets)]
        if rules:
            ids = [rule.id for rule in rules]
            what = f"what this sets makes {quote_ids(ids)} hold."
            place = advised.problem(("sets",), what, f"Set better answers.{_turned(name, rules, knowledge)}")
            yield CheckFinding((name, *ids), place)


def _turned(name: str, rules: Iterable[Rule], knowledge: KnowledgeBase) -> str:
    """More of a remedy, where what is advised sets the weakest answer that a rule hears: the scale may be reversed."""
    fact_ids = {fact for rule in rules for fact in names(rule.when)}
    sets = knowledge.recommendations[name].sets
    low = [fact for fact in sets if fact in fact_ids and sets[fact] == knowledge.facts[fact].scale[0]]
    hints = (
        f" '{sets[fact]}' stands first under '{fact}', as the weakest: if it is not, turn those round." for fact in low
    )
    return "".join(hints)


def _words(text: str) -> str:
    """The words of a text in small letters, with a space before and after each."""
    words = re.findall(r"[^\W_]+", text.lower())
    return f" {' '.join(words)} "
