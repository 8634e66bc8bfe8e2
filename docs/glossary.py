"""The words of the field: ``docs/glossary.md`` is made of this, and of what the framework says of its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, TypeVar

from collabadvisor import KnowledgeBase
from collabadvisor.knowledge.framework import Base, Framework, Named, Value

Name = TypeVar("Name", bound=str)


class Entry(NamedTuple):
    """A word, where it stands in files and JSON, what it means, and what the framework lists under it."""

    word: str
    found: str
    meaning: str
    listed: Callable[[Framework], list[str]] = lambda _: []


def _meanings(things: Mapping[Name, Named] | Mapping[Name, Value]) -> list[str]:
    return [f"**{thing.title}** (`{name}`): {thing.meaning}" for name, thing in things.items()]


def _questions(bases: Mapping[str, Base]) -> list[str]:
    return [f"**{base.title}** (`{name}`): {base.question}" for name, base in bases.items()]


def _kinds(kinds: Mapping[Name, str]) -> list[str]:
    return [f"`{name}`: {meaning}." for name, meaning in kinds.items()]


GROUPS: dict[str, tuple[Entry, ...]] = {
    "What is looked at": (
        Entry(
            "Venture",
            "`venture`",
            "A partnership between organisations, proposed or running, on which advice is wanted.",
        ),
        Entry(
            "Stage",
            "`stage`",
            "How far a venture has come. It decides which questions are asked, and what is urgent.",
            lambda framework: _meanings(framework.stages),
        ),
        Entry(
            "Fact",
            "an id such as `lead_post`, under `facts` in the knowledge",
            "One thing about a venture that can be asked and matters to the advice, such as who leads it. "
            "Each fact has one question, and belongs to one base.",
        ),
        Entry(
            "Answer",
            "`answers`: the fact's id, then the answer's id, such as `lead_post: junior`",
            "What is known of a fact, chosen from a short list that goes from weakest to strongest. "
            "A question without an answer is open: nothing is guessed in its place.",
        ),
        Entry(
            "Does not apply",
            "the answer `does_not_apply`, where a question allows it",
            "The answer that a question does not fit a venture. It settles the question: nothing follows from it, and "
            "it counts neither as asked nor as answered.",
        ),
        Entry(
            "Confidence",
            "`confidence` beside an answer",
            "How an answer is known: `documented` somewhere, `asserted` by somebody, or `assumed` for now. "
            "The advice is the same; the reader sees how firm the ground is.",
        ),
        Entry(
            "Consistency",
            "`inconsistencies`, and rules in `knowledge/consistency.yaml`",
            "Whether the answers go together. Two that cannot both be right, or need to be explained, are pointed out; "
            "nothing is judged by that.",
        ),
    ),
    "How it is judged": (
        Entry(
            "Base",
            "ids such as `purpose`, under `bases` in the framework",
            "What the partners can work on directly: a constitutive value, or in the paper's words one of the "
            "“constitutive bases of value”. "
            "Every recommendation that comes of a finding acts on a base. They stand in their order in time.",
            lambda framework: _questions(framework.bases),
        ),
        Entry(
            "Value",
            "ids such as `legitimacy`, under `values` in the framework",
            "What follows from the bases, and cannot be worked on directly: a consequential value.",
            lambda framework: _meanings(framework.values),
        ),
        Entry(
            "Rule",
            "a rule's id, such as `lead-post-too-junior`",
            "What follows when certain answers come together, with the reason and the lessons behind it. "
            "Each rule is a file that can be read, and disagreed with.",
        ),
        Entry(
            "Finding",
            "`findings`: ids of rules; `finding` is `weakness` or `strength`",
            "What a rule says of a venture to which it applies: a weakness or a strength.",
        ),
        Entry(
            "Weakness",
            "`finding: weakness`; the values that it undermines are its `weakens`",
            "A finding that speaks against a base, with how grave it is.",
        ),
        Entry(
            "Watch point",
            "`severity: minor`",
            "A minor weakness: a weak answer that is heard and advised on, and leaves the standing of its base alone. "
            "Where the paper says no more of it, its lesson is `inferred`.",
        ),
        Entry(
            "Strength",
            "`finding: strength`, `strengths`; the values that it proves are its `shows`",
            "A finding that speaks for a base: something to keep. A strength never pays for a weakness.",
        ),
        Entry(
            "Severity",
            "`severity`",
            "How grave a weakness is.",
            lambda framework: _meanings(framework.severities),
        ),
        Entry(
            "Standing",
            "`standing`",
            "How a base stands, from weakest to strongest: by its worst weakness, else by how much of it is answered "
            "and how well. Nothing is added up. One that is fragile or strained stands low.",
            lambda framework: _meanings(framework.standings),
        ),
        Entry(
            "Requirement",
            "`requirements`, and files in `rules/requirements/`",
            "A rule of the user's own organisation, such as a signature that must be there: met, not met or not known. It "
            "touches no standing; one that forbids the best verdict keeps it back until it is met.",
        ),
        Entry(
            "Outlook",
            "`outlook` of a value, with `held_down_by`",
            "What can be hoped for of a value, on the scale of the standings: the lowest of the critical and major "
            "weaknesses that undermine it, of the bases that it rests on, and, one step less grave, of the values that "
            "it rests on. No strength lifts it.",
        ),
        Entry(
            "Shown",
            "`shown` of a value: ids of rules",
            "What has been proved of a value already, by strengths that are a fact and not a plan. It is told beside "
            "the outlook, and pays for nothing.",
        ),
    ),
    "What is advised": (
        Entry(
            "Verdict",
            "`verdict`",
            "The advice in a word: whether to start, or to go on as it is. Each stage has its own, from worst to best.",
            lambda framework: _meanings(framework.verdicts),
        ),
        Entry(
            "Hangs on",
            "`hangs_on` and `assumed` of the verdict: ids of facts",
            "The answers that a verdict comes from: those behind the low standings that its rule names. The best "
            "verdict and “cannot say yet” hang only on answers that are assumed, where without these the verdict would "
            "be another one.",
        ),
        Entry(
            "Recommendation",
            "`recommendations`; an id such as `appoint-a-senior-lead`",
            "Something that the partners can do, with its first steps, who should do it, and the weaknesses that call "
            "for it.",
        ),
        Entry(
            "Priority",
            "`priority`",
            "How soon to act on a recommendation. It follows from the severity of the weakness, from whether its base "
            "is urgent at the stage, and else from whether that base stands low and anything else is for now. At most "
            "five are put first; equals stand in any order.",
            lambda framework: _meanings(framework.priorities),
        ),
        Entry(
            "Lesson",
            "`lessons`; its `kind` is one of these",
            "What the source teaches, in its own words and with the place where it says so.",
            lambda framework: _kinds(framework.lesson_kinds),
        ),
        Entry(
            "Bounds",
            "`bounds`, with `worst` and `best`",
            "How far the open questions can still move the verdict, a standing or a recommendation: the worst and the "
            "best that can come of them.",
        ),
    ),
    "More than one": (
        Entry(
            "Panel",
            "`collabadvisor panel`, `collabadvisor/panel/1`",
            "Several people who answer the same questions about one venture. Where they differ is shown; no average is "
            "taken, and no vote.",
        ),
        Entry(
            "Portfolio",
            "`collabadvisor portfolio`, `collabadvisor/portfolio/1`",
            "Many ventures side by side, each with its own advice, and what is found only across them.",
        ),
    ),
    "What stands behind it": (
        Entry(
            "Knowledge pack",
            "`knowledge`, with its `version` and `digest`; its folder is `--pack DIR`",
            "The folder of files that holds all the knowledge: facts, rules, recommendations and lessons. "
            "The program itself knows nothing of partnerships.",
        ),
        Entry(
            "Forward chaining",
            "it has no id, for it is how the advice is inferred",
            "Reasoning from answers to findings, from those to standings, and from those to the verdict: each rule "
            "that applies is applied, until nothing more follows. Every step can be shown.",
        ),
        Entry(
            "Scenario",
            "`Example:` in a file `features/**/*.feature`",
            "An example in plain words of what a rule finds, or does not find, in a venture. "
            "It is run against the rules, so it stays true.",
        ),
        Entry(
            "Certificate",
            "`docs/certificate.json`, `collabadvisor/knowledge-certificate/1`",
            "A record of what was examined in a knowledge pack and what holds of every venture. Anyone can work it out "
            "again and compare.",
        ),
    ),
}


def page(knowledge: KnowledgeBase) -> str:
    """The glossary as Markdown, with an index of its words; the lists under a word are the framework's own."""
    entries = sorted((entry for group in GROUPS.values() for entry in group), key=lambda entry: entry.word)
    index = ", ".join(f"[{entry.word.lower()}](#{entry.word.lower().replace(' ', '-')})" for entry in entries)
    intro = "The words of the advice, and what each is called in files and JSON. Made by `make docs`."
    parts = ["# Glossary", intro, f"{index}."]
    for title, group in GROUPS.items():
        parts += [f"## {title}", *(part for entry in group for part in _entry(entry, knowledge.framework))]
    return "\n\n".join(parts) + "\n"


def _entry(entry: Entry, framework: Framework) -> Iterable[str]:
    yield f"### {entry.word}"
    yield entry.meaning
    if lines := entry.listed(framework):
        yield "\n".join(f"- {line}" for line in lines)
    yield f"In files and JSON: {entry.found}."
