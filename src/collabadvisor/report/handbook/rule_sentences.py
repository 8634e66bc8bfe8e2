"""What the knowledge says, in words and as parts: for the handbook in Markdown, and for its pages in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.base_counts import base_count
from collabadvisor.knowledge.conditions import Accepts, All, Condition, names
from collabadvisor.knowledge.framework import TitledTerm
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import (
    FILLED,
    PLACEHOLDER,
    WHO,
    AnyRule,
    ConsistencyRule,
    PortfolioRule,
    Recommendation,
    Rule,
    VerdictRule,
)
from collabadvisor.reasoning.explain.clauses import fact_wording, standing_wording

WORST_STANDS = "Of all the verdicts that these rules call for, the worst stands."
REQUIRED = (
    "What one's own organisation requires of a venture. It is met, not met or not known, and no base or value stands "
    "otherwise for it. Where it forbids the best verdict, the next worse one is given while it is not met, and while "
    "it is not known only that too little is known."
)
POINTED_OUT = (
    "The advice points them out. They change no standing, verdict or recommendation: which of the answers is right, "
    "only those who gave them can say."
)

SEEN_TOGETHER = (
    "These rules look at several ventures of a programme at once. What they find changes no standing, verdict or "
    "recommendation of any of them: it is for their programme to deal with."
)
NUMBERS = {1: "one base", 2: "two bases", 3: "three bases"}
AS_A_WHOLE = "the venture as a whole"
"""What a recommendation of the verdict is about."""
_IN_PLACE = {
    "ventures": "the ventures", "number": "how many", "one.alone": "what only the one has",
    "other.alone": "what only the other has",
}  # fmt: skip


@dataclass(frozen=True)
class Point:
    """A point of a condition: what it is about (``name``: a fact, a base, a value; empty for a join), and the rest."""

    title: str
    says: str
    name: str = ""
    parts: tuple[Point, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A piece of a sentence; ``fact`` is the id of the one whose answer stands here, by the fact's name."""

    text: str
    fact: str = ""


def condition_points(condition: Condition, knowledge: KnowledgeBase) -> tuple[Point, ...]:
    """When a condition holds, point by point; all of the points must hold."""
    if isinstance(condition, All):
        return tuple(point for part in condition.parts for point in condition_points(part, knowledge))
    return (_point(condition, knowledge),)


def _point(condition: Condition, knowledge: KnowledgeBase) -> Point:
    if group := base_count(condition, tuple(knowledge.framework.bases)):
        stands = join_words((standing.title for word, standing in _standings(knowledge) if word in group.answers), "or")
        every = group.many == len(knowledge.framework.bases)
        verb = "is" if every or group.many == 1 else "are"
        return Point("every base" if every else f"at least {NUMBERS[group.many]}", f" {verb} {stands}")
    if not isinstance(condition, Accepts):
        some = "all" if isinstance(condition, All) else "at least one"
        return Point(f"{some} of these", ":", parts=tuple(_point(part, knowledge) for part in condition.parts))
    wording = (fact_wording if condition.name in knowledge.facts else standing_wording)(condition.name, knowledge)
    accepted = join_words((answer.label for answer in wording.accepted_answers(condition)), "or")
    return Point(wording.title, f"{wording.joint}{accepted}", condition.name)


def _standings(knowledge: KnowledgeBase) -> Iterable[tuple[str, TitledTerm]]:
    return ((word, standing) for word, standing in knowledge.framework.standings.items())


def pieces(rule: AnyRule | ConsistencyRule, knowledge: KnowledgeBase) -> tuple[Piece, ...]:
    """Why a rule concludes what it does, with the facts whose answers its sentence quotes."""
    parts = PLACEHOLDER.split(rule.because)
    candidates = (Piece(knowledge.facts[part].name, part) if odd % 2 else Piece(part) for odd, part in enumerate(parts))
    return tuple(piece for piece in candidates if piece.text)


def points_across(rule: PortfolioRule, knowledge: KnowledgeBase) -> tuple[Point, ...]:
    """When a rule across ventures finds something, point by point."""
    columns = [knowledge.columns[name] for name in rule.columns]
    one, many = (join_words(each.name for each in columns if each.values == values) for values in ("one", "many"))
    if rule.overlap:
        point = Point("two ventures", f" have some of their {many} in common, and each has some that the other has not")
    else:
        shared = [f"have the same {one}"] if one else []
        shared += [f"have some of their {many} in common"] if many else []
        point = Point(f"at least {rule.fewest_ventures} ventures", f" {' and '.join(shared)}")
    if rule.when is None:
        return (point,)
    return point, Point("of each of them", ":", parts=condition_points(rule.when, knowledge))


def pieces_across(text: str, knowledge: KnowledgeBase) -> tuple[tuple[str, bool], ...]:
    """A sentence about several ventures in pieces, and whether each stands in the place of what is found."""

    def name_in_words(name: str) -> str:
        return _IN_PLACE.get(name) or knowledge.columns[name.removeprefix("column.")].name

    parts = FILLED.split(text)
    candidates = ((name_in_words(part), True) if odd % 2 else (part, False) for odd, part in enumerate(parts))
    return tuple(piece for piece in candidates if piece[0])


def concludes(rule: AnyRule, knowledge: KnowledgeBase) -> str:
    """What follows where a rule holds: ``critical weakness``, ``strength``, ``verdict: Rethink``."""
    if isinstance(rule, VerdictRule):
        return f"verdict: {knowledge.framework.verdicts[rule.verdict].title}"
    if isinstance(rule, PortfolioRule):
        return f"{rule.severity} finding about several ventures"
    if isinstance(rule, Requirement):
        return "requirement, which forbids the best verdict" if rule.forbids_best_verdict else "requirement"
    assert isinstance(rule, Rule)  # noqa: S101  (there is no fifth kind)
    return f"{rule.severity} weakness" if rule.severity else "strength"


def steps_of(rule: Requirement) -> tuple[tuple[str, str], ...]:
    """What to do where a requirement is not met, and where it is not known: a heading, and who does what."""
    steps = (("Where it is not met", rule.not_met), ("Where it is not known", rule.not_known))
    return tuple((heading, f"{step.do} Who: {WHO[step.who]}.") for heading, step in steps)


def bears(rule: Rule, knowledge: KnowledgeBase) -> str:
    """What a finding does to the values that it names."""
    if rule.severity:
        return "undermines"
    return f"shows, when {stages_of(rule.shows_at, knowledge)}," if rule.shows_at else "shows"


def silent(rule: AnyRule) -> str:
    """A sentence that a rule does not speak, where it is a draft or retired; empty where it does."""
    return "" if rule.status == "stable" else f"{rule.status.capitalize()}: it does not speak."


def stages_of(stages: tuple[str, ...] | None, knowledge: KnowledgeBase) -> str:
    """Stages as a phrase; none named are all of them."""
    all_stages = knowledge.framework.stages
    return join_words(all_stages[stage].title.lower() for stage in stages or all_stages)


def severity_rank(rule: Rule | PortfolioRule) -> tuple[int, str]:
    """The place of a rule among those of its kind, the worst first."""
    return rule.gravity, rule.id


def changed_answers(advised: Recommendation, knowledge: KnowledgeBase) -> Mapping[str, str]:
    """The facts that are to change where a recommendation is done -> their answers then, in words."""
    return {name: knowledge.facts[name].label(answer) for name, answer in advised.sets.items()}


def encoding(knowledge: KnowledgeBase) -> dict[str, list[str]]:
    """Lesson id -> the ids of the rules that encode it, in the order of the lessons' file."""
    kinds = (knowledge.rules, knowledge.verdict_rules, knowledge.portfolio_rules, knowledge.requirements)
    rules = [rule for kind in kinds for rule in kind.values()]
    return {name: [rule.id for rule in rules if name in rule.lessons] for name in knowledge.lessons}


def users(fact: str, knowledge: KnowledgeBase) -> list[str]:
    """The ids of the rules that use a fact."""
    across = (rule.id for rule in knowledge.portfolio_rules.values() if rule.when is not None)
    rules = (*knowledge.rules, *across, *knowledge.requirements)
    return [rule for rule in rules if fact in names(knowledge.condition_of(rule))]


def callers(advised: str, knowledge: KnowledgeBase) -> list[str]:
    """The ids of the rules that call for a recommendation."""
    kinds: tuple[Mapping[str, Rule | VerdictRule | PortfolioRule], ...] = (
        knowledge.rules, knowledge.verdict_rules, knowledge.portfolio_rules,
    )  # fmt: skip
    return [name for rules in kinds for name, rule in rules.items() if advised in rule.recommend]
