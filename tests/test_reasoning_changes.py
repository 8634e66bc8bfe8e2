"""The smallest changes of answers, against a search through every change there is."""

from __future__ import annotations

from itertools import chain, combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor.knowledge.conditions import Accepts, All, Any_, Condition, truth
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.explain.smallest_changes import smallest_changes

SCALES = {
    "red": ("a", "b", "c", "d"),
    "green": ("a", "b", "c"),
    "blue": ("a", "b"),
    "grey": ("a", "b", "c"),
}
Change = frozenset[tuple[str, str]]

# Any set of answers can be accepted, so that most of the conditions ask for worse and for better answers at once.
clauses = st.sampled_from(sorted(SCALES)).flatmap(
    lambda name: st.builds(
        Accepts, st.just(name), st.sets(st.sampled_from(SCALES[name]), min_size=1, max_size=3).map(frozenset)
    )
)
conditions: st.SearchStrategy[Condition] = st.recursive(
    clauses,
    lambda inner: st.one_of(
        st.builds(All, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Any_, st.lists(inner, min_size=1, max_size=3).map(tuple)),
    ),
    max_leaves=7,
)
situations = st.fixed_dictionaries({}, optional={name: st.sampled_from(scale) for name, scale in SCALES.items()})


@pytest.mark.slow
@settings(derandomize=True, deadline=None, max_examples=400)
@given(condition=conditions, known=situations)
def test_they_are_exactly_those_that_a_search_through_every_change_finds(
    condition: Condition, known: dict[str, str]
) -> None:
    assert spelled_out(smallest_changes(condition, known, SCALES, Budget())) == searched(condition, known)


@pytest.mark.slow
@settings(derandomize=True, deadline=None, max_examples=100)
@given(condition=conditions, known=situations)
def test_none_is_told_twice_and_those_of_the_fewest_facts_come_first(
    condition: Condition, known: dict[str, str]
) -> None:
    found = smallest_changes(condition, known, SCALES, Budget())
    assert len(found) == len({tuple(answers.items()) for answers in found})
    assert [len(answers) for answers in found] == sorted(len(answers) for answers in found)
    for answers in found:
        assert list(answers) == [name for name in SCALES if name in answers]
        assert all(list(words) == [word for word in SCALES[name] if word in words] for name, words in answers.items())


def test_a_condition_that_holds_needs_no_change() -> None:
    assert smallest_changes(Accepts("red", frozenset("a")), {"red": "a"}, SCALES, Budget()) == [{}]


def test_a_condition_that_nothing_can_meet_has_none() -> None:
    never = All((Accepts("red", frozenset("a")), Accepts("red", frozenset("b"))))
    assert smallest_changes(never, {}, SCALES, Budget()) == []


def test_an_answer_goes_no_further_than_it_must_and_an_open_question_can_be_answered_anyhow() -> None:
    lower = Accepts("red", frozenset("abc"))
    assert smallest_changes(lower, {"red": "d"}, SCALES, Budget()) == [{"red": ("c",)}]
    assert smallest_changes(lower, {}, SCALES, Budget()) == [{"red": ("a", "b", "c")}]


def test_two_answers_can_be_equally_near() -> None:
    around = Accepts("red", frozenset("bd"))
    assert smallest_changes(around, {"red": "c"}, SCALES, Budget()) == [{"red": ("b", "d")}]
    assert smallest_changes(around, {"red": "a"}, SCALES, Budget()) == [{"red": ("b",)}]


def test_the_nearest_answer_counts_wherever_in_the_condition_it_stands() -> None:
    either = Any_((Accepts("red", frozenset("a")), Accepts("red", frozenset("c"))))
    assert smallest_changes(either, {"red": "d"}, SCALES, Budget()) == [{"red": ("c",)}]
    assert smallest_changes(either, {}, SCALES, Budget()) == [{"red": ("a", "c")}]


def test_what_a_wider_entry_says_already_is_not_told_again() -> None:
    narrow = All((Accepts("red", frozenset("a")), Accepts("green", frozenset("a"))))
    wide = All((Accepts("red", frozenset("ab")), Accepts("green", frozenset("ab"))))
    assert smallest_changes(Any_((narrow, wide)), {}, SCALES, Budget()) == [{"red": ("a", "b"), "green": ("a", "b")}]


def test_what_a_smaller_change_does_already_is_not_told_again() -> None:
    either = Any_(
        (Accepts("red", frozenset("a")), All((Accepts("red", frozenset("ab")), Accepts("blue", frozenset("a")))))
    )
    assert smallest_changes(either, {"red": "c", "blue": "b"}, SCALES, Budget()) == [{"red": ("a",)}]
    assert smallest_changes(either, {"red": "b", "blue": "b"}, SCALES, Budget()) == [{"red": ("a",)}, {"blue": ("a",)}]


def test_of_the_same_facts_neither_change_need_be_nearer_than_the_other() -> None:
    traded = Any_((
        All((Accepts("red", frozenset("a")), Accepts("green", frozenset("b")))),
        All((Accepts("red", frozenset("c")), Accepts("green", frozenset("a")))),
    ))  # fmt: skip
    assert smallest_changes(traded, {"red": "d", "green": "c"}, SCALES, Budget()) == [
        {"red": ("a",), "green": ("b",)},
        {"red": ("c",), "green": ("a",)},
    ]


def spelled_out(found: list[dict[str, tuple[str, ...]]]) -> set[Change]:
    return {frozenset(zip(answers, words, strict=True)) for answers in found for words in product(*answers.values())}


def searched(condition: Condition, known: dict[str, str]) -> set[Change]:
    """The definition in the docstring of ``smallest_changes``, word for word, tried on every change there is."""
    holding = {change for change in every_change(known) if truth(condition, {**known, **dict(change)})}
    facts = {change: frozenset(name for name, _ in change) for change in holding}
    right = {change for change in holding if not any(facts[other] < facts[change] for other in holding)}
    return {
        change
        for change in right
        if not any(facts[other] == facts[change] and nearer(other, change, known) for other in right)
    }


def every_change(known: dict[str, str]) -> list[Change]:
    names = chain.from_iterable(combinations(SCALES, size) for size in range(len(SCALES) + 1))
    return [
        frozenset(zip(chosen, words, strict=True))
        for chosen in names
        for words in product(*([word for word in SCALES[name] if word != known.get(name)] for name in chosen))
    ]


def nearer(one: Change, other: Change, known: dict[str, str]) -> bool:
    """At least as near for every fact, and nearer for one."""
    steps = [(distance(name, dict(one)[name], known), distance(name, dict(other)[name], known)) for name, _ in one]
    return all(left <= right for left, right in steps) and any(left < right for left, right in steps)


def distance(name: str, answer: str, known: dict[str, str]) -> int:
    return abs(SCALES[name].index(answer) - SCALES[name].index(known[name])) if name in known else 0


@pytest.mark.slow
@settings(derandomize=True, deadline=None, max_examples=100)
@given(condition=conditions, known=situations, steps=st.integers(0, 6))
def test_where_the_budget_does_not_suffice_those_that_are_found_are_right_and_it_says_so(
    condition: Condition, known: dict[str, str], steps: int
) -> None:
    budget = Budget(steps)
    every, some = (
        smallest_changes(condition, known, SCALES, Budget()),
        smallest_changes(condition, known, SCALES, budget),
    )
    assert all(answers in every for answers in some)
    assert budget.exceeded or some == every
