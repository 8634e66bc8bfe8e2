"""Whether a pack's rules hold together: references, stages, direction, and what a ``because`` may quote."""

from __future__ import annotations

from collections.abc import Mapping

from collabadvisor.files.words import did_you_mean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import UNREAD, Accepts, Condition, Scale, branches, leaves, names, needed_names
from collabadvisor.knowledge.entry import Problems
from collabadvisor.knowledge.framework import VERDICTS
from collabadvisor.knowledge.requirements import Requirement
from collabadvisor.knowledge.rules import PLACEHOLDER, AnyRule, ConsistencyRule, Rule


def check_rules(knowledge: KnowledgeBase) -> Problems:
    """Rules name only what is there, ask only at stages where the question makes sense, and go one way."""
    scales = knowledge.scales()
    acting = {name: advised for name, advised in knowledge.recommendations.items() if advised.acts_on != VERDICTS}
    for rule in knowledge.rules.values():
        yield from common(rule, knowledge)
        yield from braces(rule)
        yield from rule.unknown_names(("weakens",), "value", rule.weakens, knowledge.framework.values)
        yield from rule.unknown_names(("shows",), "value", rule.shows, knowledge.framework.values)
        yield from rule.unknown_names(("shows_at",), "stage of this rule", rule.shows_at or (), rule.stages)
        yield from rule.unknown_names(("recommend",), "recommendation", rule.recommend, acting)
        if rule.when is not UNREAD:
            yield from check_stages(rule, knowledge)
            yield from _direction(rule, knowledge)
            yield from _placeholders(rule, scales)


def check_verdict_rules(knowledge: KnowledgeBase) -> Problems:
    """Verdict rules name only verdicts that are there, and quote no answers."""
    framework = knowledge.framework
    acting_on_nothing = {name for name, advised in knowledge.recommendations.items() if advised.acts_on == VERDICTS}
    for rule in knowledge.verdict_rules.values():
        yield from common(rule, knowledge)
        yield from rule.unknown_names(("recommend",), "recommendation", rule.recommend, acting_on_nothing)
        yield from braces(rule)
        for stage in set(rule.stages) & set(framework.stages):
            verdicts = framework.stages[stage].verdicts
            if rule.verdict not in verdicts:
                what = f"the stage '{stage}' has no verdict {quote_value(rule.verdict)}."
                yield rule.problem(("verdict",), what, did_you_mean(rule.verdict, verdicts))
        for name in rule.placeholders():
            what = f"a verdict rests on standings, so {quote_value('answer.' + name)} has no answer to show."
            yield rule.problem(("because",), what, "Say it in words.")


def check_consistency(knowledge: KnowledgeBase) -> Problems:
    """Rules of consistency set answers against each other that one venture can give, and quote only those."""
    scales = knowledge.scales()
    for rule in knowledge.consistency.values():
        yield from braces(rule)
        if has_braces(rule.ask):
            yield rule.problem(("ask",), "nothing can stand between braces here.", "Write it as words.")
        if rule.when is not UNREAD:
            yield from _opposed(rule, knowledge)
            yield from _placeholders(rule, scales)


def check_successors(knowledge: KnowledgeBase) -> Problems:
    """What is said to have taken a retired rule's place is there."""
    rules = sorted({*knowledge.rules, *knowledge.verdict_rules})
    kinds: tuple[tuple[Mapping[str, AnyRule], list[str]], ...] = (
        (knowledge.rules, rules),
        (knowledge.verdict_rules, rules),
        (knowledge.requirements, sorted(knowledge.requirements)),
        (knowledge.portfolio_rules, sorted(knowledge.portfolio_rules)),
    )
    for retired, rule_ids in kinds:
        for rule in retired.values():
            successor = rule.retired.successor if rule.retired else None
            if successor and successor not in rule_ids:
                what = f"the rule {quote_value(successor)} is not known."
                yield rule.problem(("retired", "successor"), what, did_you_mean(successor, rule_ids))


def common(rule: AnyRule, knowledge: KnowledgeBase) -> Problems:
    """What is asked of a rule of any kind: known stages and lessons."""
    yield from rule.unknown_names(("stages",), "stage", rule.stages, knowledge.framework.stages)
    yield from rule.unknown_names(("lessons",), "lesson", rule.lessons, knowledge.lessons)


def has_braces(text: str) -> bool:
    """Whether a text has marks in it that look like something to be filled in."""
    return any(mark in text for mark in ("{{", "}}", "{%", "{#"))


def braces(rule: AnyRule | ConsistencyRule) -> Problems:
    """Nothing stands between braces but answers."""
    if has_braces(PLACEHOLDER.sub("", rule.because)):
        what = "only {{ answer.FACT }} can stand between braces."
        yield rule.problem(("because",), what, "Write the rest as words.")


def _opposed(rule: ConsistencyRule, knowledge: KnowledgeBase) -> Problems:
    for way in branches(rule.when):
        facts = [knowledge.facts[name] for name in way]
        if len(way) == 1:
            what = f"the answer to '{next(iter(way))}' alone is enough for this, and cannot be at odds with itself."
            yield rule.problem(("when",), what, "Name the fact that it does not go with, under 'all:'.")
        elif not any(all(fact.is_asked_at(stage) for fact in facts) for stage in knowledge.framework.stages):
            together = join_words(f"'{name}'" for name in way)
            yield rule.problem(("when",), f"no stage asks {together} together.", "Drop one of them.")


def check_stages(rule: Rule | Requirement, knowledge: KnowledgeBase) -> Problems:
    """The problems of a rule that asks something which is not asked at each of its stages."""
    for name in names(rule.when):
        unasked = [stage for stage in rule.stages if not knowledge.facts[name].is_asked_at(stage)]
        if unasked:
            what = f"'{name}' is not asked at the stage {join_words(unasked)}."
            yield rule.problem(("stages",), what, "Drop the stage here, or ask the question there.")


def _direction(rule: Rule, knowledge: KnowledgeBase) -> Problems:
    """A better answer never makes anything worse: a weakness accepts the weakest answers, a strength the strongest.

    A weakness may leave the weakest answers to graver ones, so that nothing is told twice.
    """
    weak = rule.finding == "weakness"
    scales = {leaf.name: knowledge.facts[leaf.name].scale for leaf in leaves(rule.when)}
    turned = {leaf.name for leaf in leaves(rule.when) if not is_one_sided(leaf.answers, scales[leaf.name], weak=weak)}
    covered_names = {
        leaf.name
        for leaf in leaves(rule.when)
        if weak and is_one_sided(leaf.answers | _heard_graver(rule, leaf.name, knowledge), scales[leaf.name], weak=weak)
    }
    excepted = {exception.fact for exception in rule.exceptions} | covered_names
    for name in sorted(turned - excepted):
        yield rule.problem(("when",), *_against_its_direction(rule, name, scales[name]))
    for index, exception in enumerate(rule.exceptions):
        if exception.fact not in turned:
            yield rule.problem(("exceptions", index), f"'{exception.fact}' needs no exception here.", "Drop it.")


def _against_its_direction(rule: Rule, name: str, scale: Scale) -> tuple[str, str]:
    """What is said of a rule that asks for answers on the wrong side, and what to do: perhaps the scale is reversed."""
    weak = rule.finding == "weakness"
    test, side, end, other = (
        ("at_most", "weak", "strongest", scale[-1]) if weak else ("at_least", "strong", "weakest", scale[0])
    )
    answer_sets = [leaf.answers for leaf in leaves(rule.when) if leaf.name == name]
    runs = f"answers stand weakest first, here from '{scale[0]}' to '{scale[-1]}'"
    if any(is_one_sided(answers, scale, weak=not weak) for answers in answer_sets):
        what = f"a {rule.finding} speaks of {side} answers, but this asks for the {end} of those to '{name}': {runs}."
        turn = f"If '{other}' is not the {end}, turn the answers round; if it is, write {test}."
    else:
        what = f"a {rule.finding} speaks of {side} answers, but this asks for others to '{name}'."
        turn = f"Write {test}; {runs}."
    return what, f"{turn} If the source demands it: 'exceptions:'."


def _heard_graver(rule: Rule, fact: str, knowledge: KnowledgeBase) -> set[str]:
    """The answers to a question that by themselves make a graver weakness of the same base wherever the rule speaks."""
    by_fact = knowledge.cache.get_or_make(_rules_of_one_fact, lambda: _rules_of_one_fact(knowledge))
    graver = (
        answers
        for other, answers in by_fact.get(fact, ())
        if other.about == rule.about
        and other.status == "stable"
        and other.gravity < rule.gravity
        and set(other.stages) >= set(rule.stages)
    )
    return set().union(*graver)


def _rules_of_one_fact(knowledge: KnowledgeBase) -> dict[str, list[tuple[Rule, frozenset[str]]]]:
    """Fact -> the rules that ask for it alone, each with the answers that it asks for."""
    by_fact: dict[str, list[tuple[Rule, frozenset[str]]]] = {}
    for rule in knowledge.rules.values():
        condition = _without_lone_joins(rule.when)
        if isinstance(condition, Accepts):
            by_fact.setdefault(condition.name, []).append((rule, condition.answers))
    return by_fact


def _without_lone_joins(condition: Condition) -> Condition:
    """The condition without joins that have one part only."""
    while not isinstance(condition, Accepts) and len(condition.parts) == 1:
        condition = condition.parts[0]
    return condition


def is_one_sided(answers: frozenset[str], scale: Scale, *, weak: bool) -> bool:
    """Whether these are the weakest answers of a scale, or else the strongest."""
    return answers == set(scale[: len(answers)] if weak else scale[-len(answers) :])


def _placeholders(rule: Rule | ConsistencyRule, scales: Mapping[str, Scale]) -> Problems:
    certain = needed_names(rule.when)
    for name in rule.placeholders():
        if name not in scales:
            yield rule.problem(("because",), f"the fact {quote_value(name)} is not known.", did_you_mean(name, scales))
        elif name not in certain:
            what = f"'{{{{ answer.{name} }}}}' may be empty: the rule can hold without an answer to '{name}'."
            yield rule.problem(("because",), what, "Quote only facts that the rule always needs.")
