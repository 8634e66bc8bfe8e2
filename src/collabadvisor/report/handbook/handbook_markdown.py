"""The knowledge as Markdown that a manager can read: one entry for each rule, fact, recommendation and lesson."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.files.words import listed
from collabadvisor.files.yaml import read
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.rules import (
    WHO,
    AnyRule,
    ConsistencyRule,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Rule,
)
from collabadvisor.report.handbook.rule_sentences import (
    POINTED_OUT,
    SEEN_TOGETHER,
    WORST_STANDS,
    Point,
    bears,
    by_gravity,
    callers,
    concludes,
    done_when,
    encoding,
    pieces,
    pieces_across,
    points,
    points_across,
    silent,
    stages_of,
    users,
)


def entries(knowledge: KnowledgeBase, name: str) -> list[str]:
    """The entries of everything that has this id; an id can name a rule and a lesson at once."""
    found: list[str] = []
    if name in knowledge.rules:
        found.append(rule_entry(knowledge, knowledge.rules[name]))
    if name in knowledge.verdict_rules:
        found.append(rule_entry(knowledge, knowledge.verdict_rules[name]))
    if name in knowledge.consistency:
        found.append(consistency_entry(knowledge, knowledge.consistency[name]))
    if name in knowledge.portfolio_rules:
        found.append(across_entry(knowledge, knowledge.portfolio_rules[name]))
    if name in knowledge.columns:
        found.append(column_entry(knowledge, knowledge.columns[name]))
    if name in knowledge.facts:
        found.append(fact_entry(knowledge, knowledge.facts[name]))
    if name in knowledge.recommendations:
        found.append(recommendation_entry(knowledge, knowledge.recommendations[name]))
    if name in knowledge.lessons:
        found.append(lesson_entry(knowledge, knowledge.lessons[name]))
    if name in knowledge.cases():
        path = knowledge.cases()[name]
        read(path)  # told with its place where it is not plain text
        found.append(path.read_text(encoding="utf-8-sig").rstrip())
    return found


def handbook(knowledge: KnowledgeBase) -> str:
    """The whole: all rules by base, the worst first, then those of the verdict, of consistency and across ventures."""
    framework = knowledge.framework
    source = framework.source
    made = f"Made from the knowledge, version {knowledge.version}, by `make docs`."
    cited = f"Source: {source.authors} ({source.year}), *{source.title}*, {source.published_in}."
    lines = ["# The rules", "", f"{made} {cited}", "", framework.rests_on, ""]
    for base_id, base in framework.bases.items():
        rules = sorted((rule for rule in knowledge.rules.values() if rule.about == base_id), key=by_gravity)
        lines += [f"## {base.title}", "", base.question, ""]
        lines += [f"{rule_entry(knowledge, rule)}\n" for rule in rules]
    lines += ["## The verdict", "", WORST_STANDS, ""]
    lines += [f"{rule_entry(knowledge, rule)}\n" for rule in knowledge.verdict_rules.values()]
    if knowledge.consistency:
        lines += ["## Answers that do not go together", "", POINTED_OUT, ""]
    lines += [f"{consistency_entry(knowledge, clashing)}\n" for clashing in knowledge.consistency.values()]
    if knowledge.portfolio_rules:
        lines += ["## Several ventures at once", "", SEEN_TOGETHER, ""]
    across = sorted(knowledge.portfolio_rules.values(), key=by_gravity)
    lines += [f"{across_entry(knowledge, rule)}\n" for rule in across]
    return "\n".join(lines).rstrip() + "\n"


def rule_entry(knowledge: KnowledgeBase, rule: AnyRule) -> str:
    """A rule: when it holds, what it concludes, why, what it advises, and the lessons that it encodes."""
    stages = stages_of(knowledge, rule.stages)
    lines = [f"### {rule.title}", "", f"`{rule.id}` · {concludes(knowledge, rule)} · when {stages}"]
    if silent(rule):
        lines.append(f"**{silent(rule)}**{_why_retired(rule)}")
    lines += [
        "",
        "**It holds when**",
        "",
        *_bullets(points(knowledge, knowledge.conditions[rule.id])),
        "",
        f"**Because** {_spoken(knowledge, rule)}",
        "",
    ]
    if isinstance(rule, Rule):
        lines += _advice(knowledge, rule)
    lines += ["**Lessons**", "", *(_quoted(knowledge, knowledge.lessons[name]) for name in rule.lessons)]
    return "\n".join(lines)


def across_entry(knowledge: KnowledgeBase, rule: PortfolioRule) -> str:
    """A rule across ventures: when it finds something, what it says, what to do, and the lessons that it encodes."""
    lines = [
        f"### {rule.title}",
        "",
        f"`{rule.id}` · {concludes(knowledge, rule)} · when {stages_of(knowledge, rule.stages)}",
    ]
    if silent(rule):
        lines.append(f"**{silent(rule)}**{_why_retired(rule)}")
    lines += ["", "**It holds when**", "", *_bullets(points_across(knowledge, rule)), ""]
    if rule.threshold_because:
        lines += [f"**So many because** {rule.threshold_because}", ""]
    lines += [f"**It says** {_bracketed(knowledge, rule.finding)}", "",
              f"**Because** {_bracketed(knowledge, rule.because)}", ""]  # fmt: skip
    if rule.advice:
        lines += [f"**For the programme** {rule.advice}", ""]
    if rule.recommend:
        calls = (f"- {knowledge.recommendations[name].title} (`{name}`)" for name in rule.recommend)
        lines += ["**For the ventures**", "", *calls, ""]
    lines += ["**Lessons**", "", *(_quoted(knowledge, knowledge.lessons[name]) for name in rule.lessons)]
    return "\n".join(lines)


def column_entry(knowledge: KnowledgeBase, column: PortfolioColumn) -> str:
    """A column by which ventures are compared: what it says, and the rules that compare it."""
    many = "one value" if column.values == "one" else "one value or more, with `;` between"
    users = [rule.id for rule in knowledge.portfolio_rules.values() if column.id in rule.columns]
    return "\n".join([
        f"### {column.name.capitalize()}", "", f"`{column.id}` · a column of a table of ventures · {many}", "",
        column.says, "", f"**Compared by** {_codes(users)}",
    ])  # fmt: skip


def consistency_entry(knowledge: KnowledgeBase, rule: ConsistencyRule) -> str:
    """A rule of consistency: which answers do not go together, why, and what to clear up."""
    return "\n".join([
        f"### {rule.title}",
        "",
        f"`{rule.id}` · answers that do not go together",
        "",
        "**It holds when**",
        "",
        *_bullets(points(knowledge, knowledge.clashes[rule.id])),
        "",
        f"**Because** {_spoken(knowledge, rule)}",
        "",
        f"**To clear up** {rule.ask}",
    ])  # fmt: skip


def fact_entry(knowledge: KnowledgeBase, fact: Fact) -> str:
    """A fact: its question, its answers, why it is asked, and the rules that use it."""
    return "\n".join([
        f"### {fact.question}",
        "",
        f"`{fact.id}` · {knowledge.framework.title_of(fact.base)} · asked when {stages_of(knowledge, fact.stages)}",
        "",
        *(f"- `{answer}`: {label}" for answer, label in fact.answers.items()),
        "",
        fact.help,
        "",
        f"**Why it is asked** {fact.why}",
        "",
        f"**Used by** {_codes(users(knowledge, fact.id))}",
    ])  # fmt: skip


def recommendation_entry(knowledge: KnowledgeBase, advised: Recommendation) -> str:
    """A recommendation: what to do, who, the first steps, what is true when it is done, and what calls for it."""
    done = (f"{knowledge.facts[name].name}: {label}" for name, label in done_when(knowledge, advised).items())
    after = [f"**After** {_codes(advised.after)}", ""] if advised.after else []
    excludes = [f"**Never beside** {_codes(advised.excludes)}", ""] if advised.excludes else []
    return "\n".join([
        f"### {advised.title}",
        "",
        f"`{advised.id}` · acts on {knowledge.framework.title_of(advised.acts_on).lower()} · {WHO[advised.who]}",
        "",
        advised.do,
        "",
        *(f"- {step}" for step in advised.first_steps),
        "",
        f"**Done when** {'; '.join(done)}",
        "",
        *after,
        *excludes,
        f"**Called for by** {_codes(callers(knowledge, advised.id))}",
    ])  # fmt: skip


def lesson_entry(knowledge: KnowledgeBase, lesson: Lesson) -> str:
    """A lesson: what the paper teaches, its words, its kind, and the rules that encode it."""
    rules = encoding(knowledge)[lesson.id]
    return "\n".join([f"### {lesson.statement}", "", f"`{lesson.id}`", "", _quoted(knowledge, lesson, short=True), "",
                      f"**Encoded by** {_codes(rules)}"])  # fmt: skip


def _bullets(parts: Iterable[Point], indent: str = "") -> Iterator[str]:
    for point in parts:
        yield f"{indent}- {point.title}{point.says}"
        yield from _bullets(point.parts, f"{indent}  ")


def _spoken(knowledge: KnowledgeBase, rule: AnyRule | ConsistencyRule) -> str:
    return "".join(f"[{piece.text}]" if piece.fact else piece.text for piece in pieces(knowledge, rule))


def _bracketed(knowledge: KnowledgeBase, text: str) -> str:
    return "".join(f"[{piece}]" if found else piece for piece, found in pieces_across(knowledge, text))


def _why_retired(rule: AnyRule) -> str:
    if rule.retired is None:
        return ""
    successor = f" `{rule.retired.successor}` took its place." if rule.retired.successor else ""
    return f" {rule.retired.reason}{successor}"


def _advice(knowledge: KnowledgeBase, rule: Rule) -> Iterator[str]:
    if rule.touches:
        yield f"**It {bears(rule)}** {listed(knowledge.framework.title_of(value).lower() for value in rule.touches)}"
        yield ""
    if rule.recommend:
        yield "**It calls for**"
        yield ""
        yield from (f"- {knowledge.recommendations[name].title} (`{name}`)" for name in rule.recommend)
        yield ""
    for exception in rule.exceptions:
        yield f"**Exception** ({knowledge.facts[exception.fact].name}) {exception.reason}"
        yield ""


def _quoted(knowledge: KnowledgeBase, lesson: Lesson, *, short: bool = False) -> str:
    kind = knowledge.framework.lesson_kinds[lesson.kind]
    statement = "" if short else f"{lesson.statement} "
    return f"- {statement}“{lesson.quote}” ({lesson.where}; {kind})"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing yet"
