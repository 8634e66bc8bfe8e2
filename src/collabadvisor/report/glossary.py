"""The words of the field: what each means, and what the framework lists under it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

from collabadvisor.knowledge.framework import Base, Framework, TitledTerm, Value

Name = TypeVar("Name", bound=str)


class GlossaryTerm(NamedTuple):
    """What the framework lists under a word: a title (empty where it has an id alone), an id, and a meaning."""

    title: str
    id: str
    meaning: str


class GlossaryEntry(NamedTuple):
    """A word, what it means, and what the framework lists under it.

    In ``meaning``, words that are ids in files too stand between backticks.
    """

    word: str
    meaning: str
    listed: Callable[[Framework], tuple[GlossaryTerm, ...]] = lambda _: ()

    @property
    def id(self) -> str:
        """What leads to the word on a page: ``watch-point``."""
        return self.word.lower().replace(" ", "-")

    @property
    def plain(self) -> str:
        """The meaning for readers who see no files."""
        return re.sub("`([^`]+)`", "“\\1”", self.meaning)


def _meanings(things: Mapping[Name, TitledTerm] | Mapping[Name, Value]) -> tuple[GlossaryTerm, ...]:
    return tuple(GlossaryTerm(thing.title, name, thing.meaning) for name, thing in things.items())


def _questions(bases: Mapping[str, Base]) -> tuple[GlossaryTerm, ...]:
    return tuple(GlossaryTerm(base.title, name, base.question) for name, base in bases.items())


def _kinds(kinds: Mapping[Name, str]) -> tuple[GlossaryTerm, ...]:
    return tuple(GlossaryTerm("", name, f"{meaning}.") for name, meaning in kinds.items())


GROUPS: dict[str, tuple[GlossaryEntry, ...]] = {
    "What is looked at": (
        GlossaryEntry(
            "Venture",
            "A partnership between organisations, proposed or running, on which advice is wanted.",
        ),
        GlossaryEntry(
            "Stage",
            "How far a venture has come. It decides which questions are asked, and what is urgent.",
            lambda framework: _meanings(framework.stages),
        ),
        GlossaryEntry(
            "Fact",
            "One thing about a venture that can be asked and matters to the advice, such as who leads it. "
            "Each fact has one question, and belongs to one base.",
        ),
        GlossaryEntry(
            "Answer",
            "What is known of a fact, chosen from a short list that goes from weakest to strongest. "
            "A question without an answer is open: nothing is guessed in its place.",
        ),
        GlossaryEntry(
            "Does not apply",
            "The answer that a question does not fit a venture. It settles the question: nothing follows from it, and "
            "it counts neither as asked nor as answered.",
        ),
        GlossaryEntry(
            "Confidence",
            "How an answer is known: `documented` somewhere, `asserted` by somebody, or `assumed` for now. "
            "The advice is the same; the reader sees how firm the ground is.",
        ),
        GlossaryEntry(
            "Consistency",
            "Whether the answers go together. Two that cannot both be right, or need to be explained, are pointed out; "
            "nothing is judged by that.",
        ),
    ),
    "How it is judged": (
        GlossaryEntry(
            "Base",
            "What the partners can work on directly: a constitutive value, or in the paper's words one of the "
            "“constitutive bases of value”. "
            "Every recommendation that comes of a finding acts on a base. They stand in their order in time.",
            lambda framework: _questions(framework.bases),
        ),
        GlossaryEntry(
            "Value",
            "What follows from the bases, and cannot be worked on directly: a consequential value.",
            lambda framework: _meanings(framework.values),
        ),
        GlossaryEntry(
            "Rule",
            "What follows when certain answers come together, with the reason and the lessons behind it. "
            "Each rule is a file that can be read, and disagreed with.",
        ),
        GlossaryEntry(
            "Finding",
            "What a rule says of a venture to which it applies: a weakness or a strength.",
        ),
        GlossaryEntry(
            "Weakness",
            "A finding that speaks against a base, with how grave it is.",
        ),
        GlossaryEntry(
            "Watch point",
            "A minor weakness: a weak answer that is heard and advised on, and leaves the standing of its base alone. "
            "Where the paper says no more of it, its lesson is `inferred`.",
        ),
        GlossaryEntry(
            "Strength",
            "A finding that speaks for a base: something to keep. A strength never pays for a weakness.",
        ),
        GlossaryEntry(
            "Severity",
            "How grave a weakness is.",
            lambda framework: _meanings(framework.severities),
        ),
        GlossaryEntry(
            "Standing",
            "How a base stands, from weakest to strongest: by its worst weakness, else by how much of it is answered "
            "and how well. Nothing is added up. One that is fragile or strained stands low.",
            lambda framework: _meanings(framework.standings),
        ),
        GlossaryEntry(
            "Requirement",
            "A rule of the user's own organisation, such as a signature that must be there: met, not met or not known. "
            "It touches no standing; one that forbids the best verdict keeps it back until it is met.",
        ),
        GlossaryEntry(
            "Outlook",
            "What can be hoped for of a value, on the scale of the standings: the lowest of the critical and major "
            "weaknesses that undermine it, of the bases that it rests on, and, one step less grave, of the values that "
            "it rests on. No strength lifts it.",
        ),
        GlossaryEntry(
            "Shown",
            "What has been proved of a value already, by strengths that are a fact and not a plan. It is told beside "
            "the outlook, and pays for nothing.",
        ),
    ),
    "What is advised": (
        GlossaryEntry(
            "Verdict",
            "The advice in a word: whether to start, or to go on as it is. Each stage has its own, from worst to best.",
            lambda framework: _meanings(framework.verdicts),
        ),
        GlossaryEntry(
            "Hangs on",
            "The answers that a verdict comes from: those behind the low standings that its rule names. The best "
            "verdict and “cannot say yet” hang only on answers that are assumed, where without these the verdict would "
            "be another one.",
        ),
        GlossaryEntry(
            "Recommendation",
            "Something that the partners can do, with its first steps, who should do it, and the weaknesses that call "
            "for it.",
        ),
        GlossaryEntry(
            "Priority",
            "How soon to act on a recommendation. It follows from the severity of the weakness, from whether its base "
            "is urgent at the stage, and else from whether that base stands low and anything else is for now. At most "
            "five are put first; equals stand in any order.",
            lambda framework: _meanings(framework.priorities),
        ),
        GlossaryEntry(
            "Lesson",
            "What the source teaches, in its own words and with the place where it says so.",
            lambda framework: _kinds(framework.lesson_kinds),
        ),
        GlossaryEntry(
            "Bounds",
            "How far the open questions can still move the verdict, a standing or a recommendation: the worst and the "
            "best that can come of them.",
        ),
    ),
    "More than one": (
        GlossaryEntry(
            "Panel",
            "Several people who answer the same questions about one venture. Where they differ is shown; no average is "
            "taken, and no vote.",
        ),
        GlossaryEntry(
            "Portfolio",
            "Many ventures side by side, each with its own advice, and what is found only across them.",
        ),
    ),
    "What stands behind it": (
        GlossaryEntry(
            "Knowledge pack",
            "The folder of files that holds all the knowledge: facts, rules, recommendations and lessons. "
            "The program itself knows nothing of partnerships.",
        ),
        GlossaryEntry(
            "Forward chaining",
            "Reasoning from answers to findings, from those to standings, and from those to the verdict: each rule "
            "that applies is applied, until nothing more follows. Every step can be shown.",
        ),
        GlossaryEntry(
            "Scenario",
            "An example in plain words of what a rule finds, or does not find, in a venture. "
            "It is run against the rules, so it stays true.",
        ),
        GlossaryEntry(
            "Certificate",
            "A record of what was examined in a knowledge pack and what holds of every venture. Anyone can work it out "
            "again and compare.",
        ),
    ),
}
