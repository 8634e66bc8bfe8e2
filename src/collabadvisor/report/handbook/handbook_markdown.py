"""The knowledge as Markdown that a manager can read: one entry for each rule, fact, recommendation and lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from collabadvisor.files.words import join_words
from collabadvisor.files.yaml import read_yaml
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Fact
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import (
    WHO,
    AnyRule,
    ConsistencyRule,
    Lesson,
    PortfolioColumn,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)
from collabadvisor.report.handbook.rule_sentences import (
    POINTED_OUT,
    REQUIRED,
    SEEN_TOGETHER,
    WORST_STANDS,
    Point,
    acts_on,
    bears,
    callers,
    changed_answers,
    concludes,
    encoding,
    pieces,
    pieces_across,
    points,
    points_across,
    severity_rank,
    silent,
    stages_of,
    steps_of,
    users,
)
from collabadvisor.report.quoting import citation_text, place_of


def entries(name: str, knowledge: KnowledgeBase) -> list[str]:
    """The entries of everything that has this id; an id can name a rule and a lesson at once."""
    kinds: tuple[tuple[Mapping[str, Any], Callable[[Any, KnowledgeBase], str]], ...] = (
        (knowledge.rules, rule_entry),
        (knowledge.verdict_rules, rule_entry),
        (knowledge.requirements, requirement_entry),
        (knowledge.consistency, consistency_entry),
        (knowledge.portfolio_rules, across_entry),
        (knowledge.columns, column_entry),
        (knowledge.facts, fact_entry),
        (knowledge.recommendations, recommendation_entry),
        (knowledge.lessons, lesson_entry),
    )
    texts = [entry(kind[name], knowledge) for kind, entry in kinds if name in kind]
    if name in knowledge.cases():
        path = knowledge.cases()[name]
        read_yaml(path)  # told with its place where it is not plain text
        texts.append(path.read_text(encoding="utf-8-sig").rstrip())
    return texts


def handbook(knowledge: KnowledgeBase) -> str:
    """The whole: all rules by base, the worst first, then those of the verdict, of consistency and across ventures."""
    framework = knowledge.framework
    source = framework.source
    note = f"Made from the knowledge, version {knowledge.versions}, by `make docs`."
    from_ = f"Source: {source.authors} ({source.year}), *{source.title}*, {source.published_in}."
    lines = ["# The rules", "", f"{note} {from_}", "", framework.rests_on, ""]
    for base_id, base in framework.bases.items():
        rules = sorted((rule for rule in knowledge.rules.values() if rule.about == base_id), key=severity_rank)
        lines += [f"## {base.title}", "", base.question, ""]
        lines += [f"{rule_entry(rule, knowledge)}\n" for rule in rules]
    lines += ["## The verdict", "", WORST_STANDS, ""]
    lines += [f"{rule_entry(rule, knowledge)}\n" for rule in knowledge.verdict_rules.values()]
    if knowledge.requirements:
        lines += ["## Requirements", "", REQUIRED, ""]
    lines += [f"{requirement_entry(required, knowledge)}\n" for required in knowledge.requirements.values()]
    if knowledge.consistency:
        lines += ["## Answers that do not go together", "", POINTED_OUT, ""]
    lines += [f"{consistency_entry(clashing, knowledge)}\n" for clashing in knowledge.consistency.values()]
    if knowledge.portfolio_rules:
        lines += ["## Several ventures at once", "", SEEN_TOGETHER, ""]
    across = sorted(knowledge.portfolio_rules.values(), key=severity_rank)
    lines += [f"{across_entry(rule, knowledge)}\n" for rule in across]
    return "\n".join(lines).rstrip() + "\n"


def rule_entry(rule: AnyRule, knowledge: KnowledgeBase) -> str:
    """A rule: when it holds, what it concludes, why, what it advises, and the lessons that it encodes."""
    stages = stages_of(rule.stages, knowledge)
    lines = [
        f"### {rule.title}{knowledge.label(rule)}",
        "",
        f"`{rule.id}` · {concludes(rule, knowledge)} · when {stages}",
    ]
    if silent(rule):
        lines.append(f"**{silent(rule)}**{_why_retired(rule)}")
    lines += [
        "",
        "**It holds when**",
        "",
        *_bullets(points(rule.when, knowledge)),
        "",
        f"**Because** {_reason_text(rule, knowledge)}",
        "",
    ]
    if isinstance(rule, Rule):
        lines += _bearing(rule, knowledge)
    if isinstance(rule, Rule | VerdictRule):
        lines += _calling(rule, knowledge)
    if isinstance(rule, Rule):
        lines += _excepted(rule, knowledge)
    lines += ["**Lessons**", "", *(_quoted(knowledge.lessons[name], knowledge) for name in rule.lessons)]
    return "\n".join(lines)


def requirement_entry(required: Requirement, knowledge: KnowledgeBase) -> str:
    """A requirement: when it is met, why it is required, what to do where it is not, and its lessons."""
    lines = (f"**{heading}** {what}\n" for heading, what in steps_of(required))
    entry = rule_entry(required, knowledge).replace("**It holds when**", "**It is met when**", 1)
    before, lessons = entry.split("**Lessons**", 1)
    return "\n".join([before.rstrip("\n"), "", *lines, f"**Lessons**{lessons}"])


def across_entry(rule: PortfolioRule, knowledge: KnowledgeBase) -> str:
    """A rule across ventures: when it finds something, what it says, what to do, and the lessons that it encodes."""
    lines = [
        f"### {rule.title}{knowledge.label(rule)}",
        "",
        f"`{rule.id}` · {concludes(rule, knowledge)} · when {stages_of(rule.stages, knowledge)}",
    ]
    if silent(rule):
        lines.append(f"**{silent(rule)}**{_why_retired(rule)}")
    lines += ["", "**It holds when**", "", *_bullets(points_across(rule, knowledge)), ""]
    if rule.threshold_because:
        lines += [f"**So many because** {rule.threshold_because}", ""]
    lines += [f"**It says** {_bracketed(rule.finding, knowledge)}", "",
              f"**Because** {_bracketed(rule.because, knowledge)}", ""]  # fmt: skip
    if rule.advice:
        lines += [f"**For the programme** {rule.advice}", ""]
    if rule.recommend:
        calls = (f"- {knowledge.recommendations[name].title} (`{name}`)" for name in rule.recommend)
        lines += ["**For the ventures**", "", *calls, ""]
    lines += ["**Lessons**", "", *(_quoted(knowledge.lessons[name], knowledge) for name in rule.lessons)]
    return "\n".join(lines)


def column_entry(column: PortfolioColumn, knowledge: KnowledgeBase) -> str:
    """A column by which ventures are compared: what it says, and the rules that compare it."""
    many = "one value" if column.values == "one" else "one value or more, with `;` between"
    users = [rule.id for rule in knowledge.portfolio_rules.values() if column.id in rule.columns]
    return "\n".join([
        f"### {column.name.capitalize()}", "", f"`{column.id}` · a column of a table of ventures · {many}", "",
        column.says, "", f"**Compared by** {_codes(users)}",
    ])  # fmt: skip


def consistency_entry(rule: ConsistencyRule, knowledge: KnowledgeBase) -> str:
    """A rule of consistency: which answers do not go together, why, and what to clear up."""
    return "\n".join([
        f"### {rule.title}{knowledge.label(rule)}",
        "",
        f"`{rule.id}` · answers that do not go together",
        "",
        "**It holds when**",
        "",
        *_bullets(points(rule.when, knowledge)),
        "",
        f"**Because** {_reason_text(rule, knowledge)}",
        "",
        f"**To clear up** {rule.ask}",
    ])  # fmt: skip


def fact_entry(fact: Fact, knowledge: KnowledgeBase) -> str:
    """A fact: its question, its answers, why it is asked, and the rules that use it."""
    return "\n".join([
        f"### {fact.question}{knowledge.label(fact)}",
        "",
        f"`{fact.id}` · {knowledge.framework.title_of(fact.base)} · asked when {stages_of(fact.stages, knowledge)}",
        "",
        *(f"- `{answer}`: {fact.label(answer)}" for answer in fact.answer_ids),
        "",
        fact.help,
        "",
        f"**Why it is asked** {fact.why}",
        "",
        f"**Used by** {_codes(users(fact.id, knowledge))}",
    ])  # fmt: skip


def recommendation_entry(advised: Recommendation, knowledge: KnowledgeBase) -> str:
    """A recommendation: what to do, who, the first steps, what is true when it is done, and what calls for it."""
    answers = [f"{knowledge.facts[name].name}: {label}" for name, label in changed_answers(advised, knowledge).items()]
    takes = f" · to a first step: {advised.first_step_takes}" if advised.first_step_takes else ""
    set_ = [f"**Done when** {'; '.join(answers)}", ""] if answers else []
    after = [f"**After** {_codes(advised.after)}", ""] if advised.after else []
    excludes = [f"**Never beside** {_codes(advised.excludes)}", ""] if advised.excludes else []
    return "\n".join([
        f"### {advised.title}{knowledge.label(advised)}",
        "",
        f"`{advised.id}` · acts on {acts_on(advised, knowledge)} · {WHO[advised.who]}{takes}",
        "",
        advised.do,
        "",
        *(f"- {step}" for step in advised.first_steps),
        "",
        *set_,
        *after,
        *excludes,
        f"**Called for by** {_codes(callers(advised.id, knowledge))}",
    ])  # fmt: skip


def lesson_entry(lesson: Lesson, knowledge: KnowledgeBase) -> str:
    """A lesson: what the paper teaches, its words, its kind, and the rules that encode it."""
    rules = encoding(knowledge)[lesson.id]
    title = f"### {lesson.statement}{knowledge.label(lesson)}"
    return "\n".join([title, "", f"`{lesson.id}`", "", _quoted(lesson, knowledge, short=True), "",
                      f"**Encoded by** {_codes(rules)}"])  # fmt: skip


def _bullets(parts: Iterable[Point], indent: str = "") -> Iterator[str]:
    for point in parts:
        yield f"{indent}- {point.title}{point.says}"
        yield from _bullets(point.parts, f"{indent}  ")


def _reason_text(rule: AnyRule | ConsistencyRule, knowledge: KnowledgeBase) -> str:
    return "".join(f"[{piece.text}]" if piece.fact else piece.text for piece in pieces(rule, knowledge))


def _bracketed(text: str, knowledge: KnowledgeBase) -> str:
    return "".join(f"[{piece}]" if is_variable else piece for piece, is_variable in pieces_across(text, knowledge))


def _why_retired(rule: AnyRule) -> str:
    if rule.retired is None:
        return ""
    successor = f" `{rule.retired.successor}` took its place." if rule.retired.successor else ""
    return f" {rule.retired.reason}{successor}"


def _bearing(rule: Rule, knowledge: KnowledgeBase) -> Iterator[str]:
    if rule.values:
        values = join_words(knowledge.framework.title_of(value).lower() for value in rule.values)
        yield f"**It {bears(rule, knowledge)}** {values}"
        yield ""


def _calling(rule: Rule | VerdictRule, knowledge: KnowledgeBase) -> Iterator[str]:
    if rule.recommend:
        yield "**It calls for**"
        yield ""
        yield from (f"- {knowledge.recommendations[name].title} (`{name}`)" for name in rule.recommend)
        yield ""


def _excepted(rule: Rule, knowledge: KnowledgeBase) -> Iterator[str]:
    for exception in rule.exceptions:
        yield f"**Exception** ({knowledge.facts[exception.fact].name}) {exception.reason}"
        yield ""


def _quoted(lesson: Lesson, knowledge: KnowledgeBase, *, short: bool = False) -> str:
    kind = knowledge.framework.lesson_kinds[lesson.kind]
    statement = "" if short else f"{lesson.statement} "
    return f"- {statement}{citation_text(lesson.quote, f'{place_of(lesson, knowledge)}; {kind}')}"


def _codes(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing yet"
