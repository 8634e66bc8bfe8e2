"""The algebra of conditions, against truth tables and against every completion of what is not answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor.files.models import FaultsError
from collabadvisor.knowledge.condition_reading import read_condition
from collabadvisor.knowledge.conditions import (
    MOST_WAYS,
    Accepts,
    All,
    Any_,
    Condition,
    branches,
    holding_names,
    leaves,
    names,
    needed_names,
    truth,
)

SCALE = ("low", "mid", "high")
NAMES = ("a", "b", "c")
A, B, C = (Accepts(name, frozenset({"low"})) for name in NAMES)
ANSWER = {True: "low", False: "high"}

few_examples = settings(deadline=None, derandomize=True, max_examples=150)
accepted = st.sets(st.sampled_from(SCALE), min_size=1, max_size=2).map(frozenset)


def joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    some = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return some.map(All) | some.map(Any_)


conditions: st.SearchStrategy[Condition] = st.recursive(
    st.builds(Accepts, st.sampled_from(NAMES), accepted), joined, max_leaves=6
)


@st.composite
def each_name_once(draw: st.DrawFn) -> Condition:
    """A condition in which no name stands twice, so that its parts do not bear on each other."""
    parts: list[Condition] = [Accepts(name, draw(accepted)) for name in draw(st.permutations(NAMES))]
    while len(parts) > 1:
        pair = (parts.pop(), parts.pop())
        parts.append(All(pair) if draw(st.booleans()) else Any_(pair))
    return parts[0]


def full_answers() -> Iterator[dict[str, str]]:
    return (dict(zip(NAMES, answers, strict=True)) for answers in product(SCALE, repeat=len(NAMES)))


def partial_answers() -> Iterator[dict[str, str]]:
    for answers in product((*SCALE, None), repeat=len(NAMES)):
        yield {name: answer for name, answer in zip(NAMES, answers, strict=True) if answer is not None}


def completions(known: Mapping[str, str]) -> list[dict[str, str]]:
    return [full for full in full_answers() if known.items() <= full.items()]


def met(ways: tuple[dict[str, frozenset[str]], ...], answers: Mapping[str, str]) -> bool:
    return any(all(answers.get(name) in way[name] for name in way) for way in ways)


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, True, False, True),
        (False, False, False, False),
        (False, None, False, None),
        (None, True, None, True),
        (None, False, False, None),
        (None, None, None, None),
    ],
)
def test_the_truth_tables(a: bool | None, b: bool | None, both: bool | None, either: bool | None) -> None:
    answers = {name: ANSWER[value] for name, value in (("a", a), ("b", b)) if value is not None}
    assert truth(A, answers) is a
    assert truth(All((A, B)), answers) is both
    assert truth(Any_((A, B)), answers) is either


@pytest.mark.slow
@given(conditions)
@few_examples
def test_what_is_true_or_false_stays_so_however_the_rest_is_answered(condition: Condition) -> None:
    for known in partial_answers():
        value = truth(condition, known)
        if value is not None:
            assert {truth(condition, full) for full in completions(known)} == {value}


@given(each_name_once())
@few_examples
def test_what_is_open_can_still_turn_out_either_way(condition: Condition) -> None:
    for known in partial_answers():
        if truth(condition, known) is None:
            assert {truth(condition, full) for full in completions(known)} == {True, False}


@pytest.mark.slow
@given(conditions)
@few_examples
def test_full_answers_leave_nothing_open(condition: Condition) -> None:
    assert {truth(condition, full) for full in full_answers()} <= {True, False}


@pytest.mark.slow
@given(conditions)
@few_examples
def test_the_branches_hold_exactly_where_the_condition_does(condition: Condition) -> None:
    ways = branches(condition)
    for known in partial_answers():
        # Also where answers are missing: an engine that matches branches must not take silence for an answer.
        assert met(ways, known) == (truth(condition, known) is True)


@pytest.mark.slow
@given(conditions)
@few_examples
def test_no_branch_is_one_that_no_answer_meets(condition: Condition) -> None:
    for way in branches(condition):
        assert any(met((way,), full) for full in full_answers())


@pytest.mark.slow
@given(conditions)
@few_examples
def test_the_names_by_which_it_holds_are_enough_for_it_to_hold(condition: Condition) -> None:
    for known in partial_answers():
        by = holding_names(condition, known)
        assert len(set(by)) == len(by)
        if truth(condition, known) is True:
            assert truth(condition, {name: known[name] for name in by}) is True
        else:
            assert by == ()


@pytest.mark.slow
@given(conditions)
@few_examples
def test_what_is_needed_is_answered_wherever_it_holds_and_nothing_else_always_is(condition: Condition) -> None:
    holds = [frozenset(known) for known in partial_answers() if truth(condition, known) is True]
    assert needed_names(condition) == (frozenset.intersection(*holds) if holds else frozenset())


def test_the_names_by_which_it_holds_come_in_the_order_written() -> None:
    condition = All((Any_((C, B)), A))
    assert holding_names(condition, {"a": "low", "b": "low", "c": "low"}) == ("c", "b", "a")
    assert holding_names(condition, {"a": "low", "b": "low", "c": "high"}) == ("b", "a")
    assert holding_names(condition, {"a": "high", "b": "low"}) == ()


def test_a_condition_that_no_answer_meets_has_no_branch_and_needs_nothing() -> None:
    never = All((A, Accepts("a", frozenset({"high"}))))
    assert branches(never) == ()
    assert needed_names(never) == frozenset()


def test_leaves_are_every_clause_and_names_each_name_once() -> None:
    again = Accepts("b", frozenset({"high"}))
    condition = Any_((All((B, A)), again, C))
    assert leaves(condition) == (B, A, again, C)
    assert names(condition) == ("b", "a", "c")


def test_branches_of_all_are_each_choice_from_its_parts() -> None:
    low, mid_or_low = frozenset({"low"}), frozenset({"low", "mid"})
    condition = All((Any_((A, B)), Any_((C, Accepts("a", mid_or_low)))))
    assert branches(condition) == ({"a": low, "c": low}, {"a": low}, {"b": low, "c": low}, {"b": low, "a": mid_or_low})


def parsed(raw: Any) -> tuple[Condition | None, list[str]]:
    scales = {**dict.fromkeys(NAMES, SCALE), "all_day": ("no", "yes")}
    try:
        return read_condition(raw, scales, "fact"), []
    except FaultsError as error:
        return None, [f"{at} {what} {remedy}".strip() for at, what, remedy in error.faults]


@pytest.mark.parametrize(
    ("test", "answers"),
    [
        ({"at_most": "low"}, {"low"}),
        ({"at_most": "mid"}, {"low", "mid"}),
        ({"at_least": "mid"}, {"mid", "high"}),
        ({"at_least": "high"}, {"high"}),
        ({"is": "mid"}, {"mid"}),
        ({"one_of": ["low", "high"]}, {"low", "high"}),
        ({"one_of": ["mid", "mid"]}, {"mid"}),
        ({"one_of": "mid"}, {"mid"}),
    ],
)
def test_a_test_names_the_answers_it_accepts(test: dict[str, Any], answers: set[str]) -> None:
    assert parsed({"a": test}) == (Accepts("a", frozenset(answers)), [])


def test_all_and_any_are_read_at_every_depth() -> None:
    raw = {"all": [{"a": {"is": "low"}}, {"any": [{"b": {"is": "low"}}, {"all": [{"c": {"is": "low"}}]}]}]}
    assert parsed(raw) == (All((A, Any_((B, All((C,)))))), [])


def test_every_problem_is_told_where_it_stands() -> None:
    raw = {"all": [{"a": {"at_most": "mud"}}, {"any": [{"d": {"is": "low"}}, {"b": {"is": ["low"]}}, 7]}]}
    no_clause = "here should stand one of all:, any: or a fact, not 7. Write each clause as '- name: {test: answer}'."
    condition, told = parsed(raw)
    assert condition is None
    assert told == [
        "('all', 0, 'a', 'at_most') 'a' has no answer 'mud'. Did you mean 'mid'?",
        "('all', 1, 'any', 0, 'd') the fact 'd' is not known. Known here: a, b, c or all_day.",
        "('all', 1, 'any', 1, 'b', 'is') 'is:' should name an answer, not a list. Known here: low, mid or high.",
        f"('all', 1, 'any', 2) {no_clause}",
    ]


@pytest.mark.parametrize(("pairs", "is_read"), [(9, True), (10, False)])
def test_a_condition_with_too_many_ways_is_refused_before_they_are_made(pairs: int, is_read: bool) -> None:
    assert 2**9 <= MOST_WAYS < 2**10
    condition, told = parsed({"all": [{"any": [{"a": {"is": "low"}}, {"b": {"is": "low"}}]}] * pairs})
    assert (condition is not None) == is_read
    assert told == ([] if is_read else ["('all',) this can hold in more than 1,000 ways. Make several rules of it."])


LANGUAGE = "A condition knows all:, any:, and for each name one test: at_most, at_least, is or one_of."


@pytest.mark.parametrize(
    ("raw", "word", "instead"),
    [
        ({"not": {"a": {"is": "high"}}}, "not", "Write what is left: 'a: {one_of: [low, mid]}'."),
        ({"not": [{"a": {"at_least": "mid"}}]}, "not", "Write what is left: 'a: {is: low}'."),
        ({"NONE_OF": [{"a": {"at_most": "mid"}}]}, "NONE_OF", "Write what is left: 'a: {is: high}'."),
        ({"a": {"not": "mid"}}, "not", "Write what is left: 'a: {one_of: [low, high]}'."),
        ({"a": {"not_one_of": ["mid", "high"]}}, "not_one_of", "Write what is left: 'a: {is: low}'."),
        ({"not": {"a": {"at_most": "high"}}}, "not", "Drop it: nothing is left."),
        ({"a": {"is_not": "mud"}}, "is_not", "Name the answers that are left, with one_of:."),
        ({"not": [{"a": {"is": "low"}}, {"b": {"is": "low"}}]}, "not", "Name the answers that are left, with one_of:."),
        ({"unless": "a"}, "unless", "Name the answers that are left, with one_of:."),
        ({"and": [{"a": {"is": "low"}}]}, "and", "Write 'all:'."),
        ({"or": [{"a": {"is": "low"}}]}, "or", "Write 'any:'."),
        ({"ANY": [{"a": {"is": "low"}}]}, "ANY", "Write 'any:'."),
    ],
)
def test_what_other_languages_know_is_told_with_what_to_write_here(raw: Any, word: str, instead: str) -> None:
    (told,) = parsed(raw)[1]
    assert told.partition(") ")[2] == f"there is no '{word}:' in a condition. {instead} {LANGUAGE}"


def test_a_fact_may_have_such_a_name() -> None:
    assert read_condition({"not": {"is": "low"}}, {"not": SCALE}, "fact") == Accepts("not", frozenset({"low"}))


def test_an_end_of_the_scale_that_accepts_all_asks_which_way_the_answers_stand() -> None:
    turned = (
        "this accepts every answer to 'a', so it says nothing. Answers stand weakest first, here from 'low' to 'high': "
        "if that is the wrong way round, turn them round; else drop or narrow this clause."
    )
    assert parsed({"a": {"at_most": "high"}})[1] == [f"('a',) {turned}"]
    assert parsed({"a": {"at_least": "low"}})[1] == [f"('a',) {turned}"]
    (told,) = parsed({"a": {"one_of": [*SCALE]}})[1]
    assert told == "('a',) this accepts every answer to 'a', so it says nothing. Drop or narrow it."


@pytest.mark.parametrize(
    ("name", "test", "told"),
    [
        ("fit", {"is": "fragil"}, "'fit' has no standing 'fragil'. Did you mean 'fragile'?"),
        ("fit", {"is": ["sound"]}, "'is:' should name a standing, not a list. Known here: {fit}."),
        ("fit", {"one_of": []}, "'one_of:' names no standing. Known here: {fit}."),
        ("fit", {"from": "sound"}, "'fit' needs one test: {tests}. Write 'fit: {{is: fragile}}', with {that}"),
        ("fit", {"at_most": "sound"}, ""),
        ("fit", {"one_of": ["fragile", "sound", "not_known"]}, "{every} of 'fit', so it says nothing. {drop}"),
        ("questions_answered", {"is": "plenty"}, "'questions_answered' has no state 'plenty'. {enough}."),
    ],
)  # fmt: skip
def test_what_a_base_can_be_is_called_a_standing(name: str, test: dict[str, Any], told: str) -> None:
    scales = {"fit": ("fragile", "sound", "not_known"), "questions_answered": ("too_few", "enough")}
    words = {
        "fit": "fragile, sound or not_known",
        "tests": "at_most, at_least, is or one_of",
        "that": "the standing that you mean.",
        "drop": "Drop or narrow it.",
        "every": "this accepts every standing",
        "enough": "Known here: too_few or enough",
    }
    try:
        read_condition({name: test}, scales, "base or value")
        said = ""
    except FaultsError as error:
        ((_, what, remedy),) = error.faults
        said = f"{what} {remedy}"
    assert said == told.format(**words)
