"""``docs/glossary.md``: the words of the field, with what each is called in files and JSON."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor import KnowledgeBase
from collabadvisor.knowledge.framework import Framework
from collabadvisor.report.glossary import GROUPS, GlossaryEntry, GlossaryTerm

IN_FILES = {
    "Venture": "`venture`",
    "Stage": "`stage`",
    "Fact": "an id such as `lead_post`, under `facts` in the knowledge",
    "Answer": "`answers`: the fact's id, then the answer's id, such as `lead_post: junior`",
    "Does not apply": "the answer `does_not_apply`, where a question allows it",
    "Confidence": "`confidence` beside an answer",
    "Consistency": "`inconsistencies`, and rules in `knowledge/consistency.yaml`",
    "Base": "ids such as `purpose`, under `bases` in the framework",
    "Value": "ids such as `legitimacy`, under `values` in the framework",
    "Rule": "a rule's id, such as `lead-post-too-junior`",
    "Finding": "`findings`: ids of rules; `finding` is `weakness` or `strength`",
    "Weakness": "`finding: weakness`; the values that it undermines are its `weakens`",
    "Watch point": "`severity: minor`",
    "Strength": "`finding: strength`, `strengths`; the values that it proves are its `shows`",
    "Severity": "`severity`",
    "Standing": "`standing`",
    "Outlook": "`outlook` of a value, with `held_down_by`",
    "Shown": "`shown` of a value: ids of rules",
    "Verdict": "`verdict`",
    "Hangs on": "`hangs_on` and `assumed` of the verdict: ids of facts",
    "Recommendation": "`recommendations`; an id such as `appoint-a-senior-lead`",
    "Priority": "`priority`",
    "Lesson": "`lessons`; its `kind` is one of these",
    "Bounds": "`bounds`, with `worst` and `best`",
    "Panel": "`collabadvisor panel`, `collabadvisor/panel/1`",
    "Portfolio": "`collabadvisor portfolio`, `collabadvisor/portfolio/1`",
    "Knowledge pack": "`knowledge`, with its `version` and `digest`; its folder is `--pack DIR`",
    "Forward chaining": "it has no id, for it is how the advice is inferred",
    "Scenario": "`Example:` in a file `features/**/*.feature`",
    "Certificate": "`docs/certificate.json`, `collabadvisor/knowledge-certificate/1`",
}
"""Where each word stands in files and JSON."""


def page(knowledge: KnowledgeBase) -> str:
    """The glossary as Markdown, with an index of its words; the lists under a word are the framework's own."""
    entries = sorted((entry for group in GROUPS.values() for entry in group), key=lambda entry: entry.word)
    index = ", ".join(f"[{entry.word.lower()}](#{entry.id})" for entry in entries)
    intro = "The words of the advice, and what each is called in files and JSON. Made by `make docs`."
    parts = ["# Glossary", intro, f"{index}."]
    for title, group in GROUPS.items():
        parts += [f"## {title}", *(part for entry in group for part in _entry(entry, knowledge.framework))]
    return "\n\n".join(parts) + "\n"


def _entry(entry: GlossaryEntry, framework: Framework) -> Iterator[str]:
    yield f"### {entry.word}"
    yield entry.meaning
    if terms := entry.listed(framework):
        yield "\n".join(f"- {_term(term)}" for term in terms)
    yield f"In files and JSON: {IN_FILES[entry.word]}."


def _term(term: GlossaryTerm) -> str:
    return f"**{term.title}** (`{term.id}`): {term.meaning}" if term.title else f"`{term.id}`: {term.meaning}"
