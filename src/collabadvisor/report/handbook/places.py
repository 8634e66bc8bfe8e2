"""Where each thing of a knowledge base stands in the handbook: its page, and the anchor on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from unicodedata import normalize

from collabadvisor.document.tree import Run, Words, join_inline, runs
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import VERDICTS
from collabadvisor.knowledge.rules import AnyRule, Recommendation
from collabadvisor.report.handbook.page_model import PageLink
from collabadvisor.report.handbook.rule_sentences import AS_A_WHOLE, concludes

START = "index.html"
RECOMMENDATIONS = "recommendations.html"
LESSONS = "lessons.html"
VERDICT = "verdict.html"
CONSISTENCY = "consistency.html"
ACROSS = "across.html"
REQUIREMENTS = "requirements.html"
CASES = "cases.html"
FIXED = {START, RECOMMENDATIONS, LESSONS, VERDICT, CONSISTENCY, ACROSS, REQUIREMENTS, CASES}


def slug(words: str) -> str:
    """Words as a part of an anchor; what has no Latin letters is told by a few digits of its own."""
    latin = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", latin).strip("-") or sha256(words.encode("utf-8", "replace")).hexdigest()[:8]


def unique(names: Iterable[str]) -> list[str]:
    """The names in their order, made unique: a name that is taken already gets a number."""
    unique_names: dict[str, None] = {}
    for name in names:
        number, free = 1, name
        while free in unique_names:
            number += 1
            free = f"{name}-{number}"
        unique_names[free] = None
    return list(unique_names)


def linked(link: PageLink) -> Words:
    """A link as words of a sentence."""
    return Words(link.text, to=link.href)


def row_of(links: Iterable[PageLink]) -> tuple[Run, ...]:
    """Links one after the other, as a sentence lists them."""
    *others, last = map(linked, links)
    return runs(join_inline([join_inline(others, ", "), last], " and ") if others else last)


class Places:
    """Links to everything that a knowledge base has. An id is a part of its anchor, so that links stay good."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        cases = knowledge.cases()
        self._ventures = dict(zip(cases, unique(f"venture-{slug(name)}" for name in cases), strict=True))

    def page(self, base: str) -> str:
        """The page of a base."""
        name = f"{base}.html"
        return f"{base}-base.html" if name in FIXED else name  # no id of a base has a hyphen

    def base_or_value(self, name: str) -> PageLink:
        """A base or a value."""
        framework = self._knowledge.framework
        href = self.page(name) if name in framework.bases else f"{START}#value-{name}"
        return PageLink(framework.title_of(name).lower(), href)

    def disagreement(self, base: str) -> PageLink:
        """What is said where those who answer do not agree about a base."""
        return PageLink(f"disagreement about {self.base_or_value(base).text}", f"{self.page(base)}#disagreement")

    def acted_on(self, advised: Recommendation) -> PageLink:
        """What a recommendation acts on: a base, or the venture as a whole, which is what the verdict is about."""
        return PageLink(AS_A_WHOLE, VERDICT) if advised.acts_on == VERDICTS else self.base_or_value(advised.acts_on)

    def stage(self, name: str) -> PageLink:
        """A stage."""
        return PageLink(self._knowledge.framework.stages[name].title.lower(), f"{START}#stage-{name}")

    def verdict(self, name: str) -> PageLink:
        """A verdict."""
        return PageLink(self._knowledge.framework.verdicts[name].title, f"{VERDICT}#verdict-{name}")

    def rule_page(self, name: str) -> str:
        """The page of a rule of any kind."""
        if name in self._knowledge.rules:
            return self.page(self._knowledge.rules[name].about)
        if name in self._knowledge.portfolio_rules:
            return ACROSS
        if name in self._knowledge.requirements:
            return REQUIREMENTS
        return VERDICT if name in self._knowledge.verdict_rules else CONSISTENCY

    def rule(self, name: str) -> PageLink:
        """A rule of any kind, and what it concludes."""
        knowledge = self._knowledge
        kinds = (knowledge.rules, knowledge.verdict_rules, knowledge.portfolio_rules, knowledge.requirements)
        rule: AnyRule | None = next((kind[name] for kind in kinds if name in kind), None)
        href = f"{self.rule_page(name)}#rule-{name}"
        if rule is None:
            return PageLink(knowledge.consistency[name].title, href)
        return PageLink(rule.title, href, concludes(rule, knowledge))

    def fact(self, name: str) -> PageLink:
        """A question, by its name."""
        fact = self._knowledge.facts[name]
        return PageLink(fact.name, f"{self.page(fact.base)}#fact-{name}")

    def recommendation(self, name: str) -> PageLink:
        """A recommendation."""
        return PageLink(self._knowledge.recommendations[name].title, f"{RECOMMENDATIONS}#recommendation-{name}")

    def lesson(self, name: str) -> PageLink:
        """A lesson."""
        return PageLink(self._knowledge.lessons[name].statement, f"{LESSONS}#lesson-{name}")

    def venture(self, name: str) -> PageLink:
        """A case, by its id."""
        return PageLink(name, f"{CASES}#{self._ventures[name]}")
