"""The knowledge as Markdown that a manager can read: one entry for each rule, fact, recommendation and lesson."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.conditions import Accepts, All, Condition, names
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.reasoning.clauses import of_fact, of_standing
from collabadvisor.rulebook import PLACEHOLDER, WHO, AnyRule, ConsistencyRule, Lesson, Recommendation, Rule, VerdictRule
from collabadvisor.vocabulary import Fact
from collabadvisor.words import listed, plain
from collabadvisor.yamlfile import read

_POINTED_OUT = (
    "The advice points them out. They change no standing, verdict or recommendation: which of the answers is right, "
    "only those who gave them can say."
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
    """The whole: all rules by base, the worst first, then those of the verdict and those of consistency."""
    framework = knowledge.framework
    source = framework.source
    made = f"Made from the knowledge, version {knowledge.version}, by `make docs`."
    cited = f"Source: {source.authors} ({source.year}), *{source.title}*, {source.published_in}."
    lines = ["# The rules", "", f"{made} {cited}", "", framework.rests_on, ""]
    for base_id, base in framework.bases.items():
        rules = sorted((rule for rule in knowledge.rules.values() if rule.about == base_id), key=_by_gravity)
        lines += [f"## {base.title}", "", base.question, ""]
        lines += [f"{rule_entry(knowledge, rule)}\n" for rule in rules]
    lines += ["## The verdict", "", "Of all the verdicts that these rules call for, the worst stands.", ""]
    lines += [f"{rule_entry(knowledge, rule)}\n" for rule in knowledge.verdict_rules.values()]
    if knowledge.consistency:
        lines += ["## Answers that do not go together", "", _POINTED_OUT, ""]
    lines += [f"{consistency_entry(knowledge, clashing)}\n" for clashing in knowledge.consistency.values()]
    return "\n".join(lines).rstrip() + "\n"


def rule_entry(knowledge: KnowledgeBase, rule: AnyRule) -> str:
    """A rule: when it holds, what it concludes, why, what it advises, and the lessons that it encodes."""
    stages = listed(knowledge.framework.stages[stage].title.lower() for stage in rule.stages)
    condition = knowledge.conditions[rule.id]
    lines = [f"### {rule.title}", "", f"`{rule.id}` · {_concludes(knowledge, rule)} · when {stages}"]
    if rule.status != "stable":
        lines.append(f"**{rule.status.capitalize()}: it does not speak.**{_why_retired(rule)}")
    lines += [
        "",
        "**It holds when**",
        "",
        *_bullets(knowledge, condition),
        "",
        f"**Because** {_spoken(knowledge, rule)}",
        "",
    ]
    if isinstance(rule, Rule):
        lines += _advice(knowledge, rule)
    lines += ["**Lessons**", "", *(_quoted(knowledge, knowledge.lessons[name]) for name in rule.lessons)]
    return "\n".join(lines)


def consistency_entry(knowledge: KnowledgeBase, rule: ConsistencyRule) -> str:
    """A rule of consistency: which answers do not go together, why, and what to clear up."""
    return "\n".join([
        f"### {rule.title}",
        "",
        f"`{rule.id}` · answers that do not go together",
        "",
        "**It holds when**",
        "",
        *_bullets(knowledge, knowledge.clashes[rule.id]),
        "",
        f"**Because** {_spoken(knowledge, rule)}",
        "",
        f"**To clear up** {rule.ask}",
    ])  # fmt: skip


def fact_entry(knowledge: KnowledgeBase, fact: Fact) -> str:
    """A fact: its question, its answers, why it is asked, and the rules that use it."""
    users = [rule.id for rule in knowledge.rules.values() if fact.id in names(knowledge.conditions[rule.id])]
    stages = fact.stages or tuple(knowledge.framework.stages)
    return "\n".join([
        f"### {fact.question}",
        "",
        f"`{fact.id}` · {knowledge.framework.title_of(fact.base)} · asked when {listed(map(plain, stages))}",
        "",
        *(f"- `{answer}`: {label}" for answer, label in fact.answers.items()),
        "",
        fact.help,
        "",
        f"**Why it is asked** {fact.why}",
        "",
        f"**Used by** {_codes(users)}",
    ])  # fmt: skip


def recommendation_entry(knowledge: KnowledgeBase, advised: Recommendation) -> str:
    """A recommendation: what to do, who, the first steps, what is true when it is done, and what calls for it."""
    callers = [rule.id for rule in knowledge.rules.values() if advised.id in rule.recommend]
    done = (
        f"{knowledge.facts[name].name}: {knowledge.facts[name].answers[answer]}"
        for name, answer in advised.sets.items()
    )
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
        f"**Called for by** {_codes(callers)}",
    ])  # fmt: skip


def lesson_entry(knowledge: KnowledgeBase, lesson: Lesson) -> str:
    """A lesson: what the paper teaches, its words, its kind, and the rules that encode it."""
    rules = encoding(knowledge)[lesson.id]
    return "\n".join([f"### {lesson.statement}", "", f"`{lesson.id}`", "", _quoted(knowledge, lesson, short=True), "",
                      f"**Encoded by** {_codes(rules)}"])  # fmt: skip


def encoding(knowledge: KnowledgeBase) -> dict[str, list[str]]:
    """Lesson id -> the ids of the rules that encode it, in the order of the lessons' file."""
    rules = (*knowledge.rules.values(), *knowledge.verdict_rules.values())
    return {name: [rule.id for rule in rules if name in rule.lessons] for name in knowledge.lessons}


def _by_gravity(rule: Rule) -> tuple[int, str]:
    return rule.gravity, rule.id


def _concludes(knowledge: KnowledgeBase, rule: AnyRule) -> str:
    if isinstance(rule, VerdictRule):
        return f"verdict: {knowledge.framework.verdicts[rule.verdict].title}"
    assert isinstance(rule, Rule)  # noqa: S101  (there is no third kind)
    return f"{rule.severity} weakness" if rule.severity else "strength"


def _bullets(knowledge: KnowledgeBase, condition: Condition, depth: int = 0) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(condition, Accepts):
        yield f"{indent}- {_clause(knowledge, condition)}"
    elif isinstance(condition, All) and not depth:
        for part in condition.parts:
            yield from _bullets(knowledge, part)
    else:
        yield f"{indent}- {'all' if isinstance(condition, All) else 'at least one'} of these:"
        for part in condition.parts:
            yield from _bullets(knowledge, part, depth + 1)


def _clause(knowledge: KnowledgeBase, clause: Accepts) -> str:
    wording = (of_fact if clause.name in knowledge.facts else of_standing)(knowledge, clause.name)
    return f"{wording.title}{wording.joint}{listed((answer.label for answer in wording.accepted(clause)), 'or')}"


def _spoken(knowledge: KnowledgeBase, rule: AnyRule | ConsistencyRule) -> str:
    return PLACEHOLDER.sub(lambda found: f"[{knowledge.facts[found[1]].name}]", rule.because)


def _why_retired(rule: AnyRule) -> str:
    if rule.retired is None:
        return ""
    successor = f" `{rule.retired.successor}` took its place." if rule.retired.successor else ""
    return f" {rule.retired.reason}{successor}"


def _advice(knowledge: KnowledgeBase, rule: Rule) -> Iterator[str]:
    if rule.touches:
        verb = "undermines" if rule.severity else "supports"
        yield f"**It {verb}** {listed(knowledge.framework.title_of(value).lower() for value in rule.touches)}"
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
