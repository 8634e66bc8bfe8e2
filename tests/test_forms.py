"""Plain data read into forms: whatever is taken without pydantic, pydantic takes too, with the same result."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from collabadvisor.files.forms import WORDS, Limits, Unfit, made
from collabadvisor.files.yaml import read
from collabadvisor.knowledge.base import default_pack
from collabadvisor.knowledge.framework import FactsFile, Framework
from collabadvisor.knowledge.rules import (
    LessonsFile,
    PortfolioFile,
    PortfolioRule,
    RecommendationsFile,
    Rule,
    VerdictRule,
)
from collabadvisor.venture.model import Venture
from test_shapes import Animal, Leg

FOLDERS: list[tuple[type, str]] = [
    (Framework, "knowledge/framework.yaml"),
    (LessonsFile, "knowledge/lessons.yaml"),
    (FactsFile, "knowledge/facts/*.yaml"),
    (RecommendationsFile, "knowledge/recommendations/*.yaml"),
    (VerdictRule, "rules/verdict/*.yaml"),
    (PortfolioFile, "knowledge/portfolio.yaml"),
    (PortfolioRule, "rules/portfolio/*.yaml"),
    *((Rule, f"rules/{folder}/*.yaml") for folder in ("[!vp]*", "p[!o]*")),
]
PACKS = [default_pack(), Path(__file__).parent / "data" / "garden", Path(__file__).parent / "knowledge" / "good"]
FILES = [(form, file) for pack in PACKS for form, place in FOLDERS for file in sorted(pack.glob(place))]
ODD: list[Any] = [None, True, "", "?", "x" * 400, "two\n", "é", "\ud800", [], [None], {}, {"x": "y"}, {"": []}, 7, 1.5]


def by_pydantic(form: type, data: Any) -> Any:
    try:
        return TypeAdapter(form).validate_python(data)
    except ValidationError:
        return None


def without(form: type, data: Any) -> Any:
    try:
        return made(form, data)
    except Unfit:
        return None


def test_every_file_of_every_pack_is_read_the_same_way() -> None:
    assert len(FILES) > 100
    for form, file in FILES:
        data = read(file).data
        assert made(form, data) == by_pydantic(form, data), file


def spoilt(data: Any, chance: Random) -> Any:
    """The data with one thing in them changed, dropped or added, somewhere."""
    if isinstance(data, dict) and data and chance.random() < 0.9:
        key = chance.choice(list(data))
        match chance.randrange(6):
            case 0:
                return {name: value for name, value in data.items() if name != key}
            case 1:
                return {**data, chance.choice(["x", "", "Id", key.upper()]): chance.choice(ODD)}
        return {**data, key: spoilt(data[key], chance)}
    if isinstance(data, list) and data and chance.random() < 0.9:
        place = chance.randrange(len(data))
        return [*data[:place], spoilt(data[place], chance), *data[place + 1 :]]
    return chance.choice([*ODD, str(data) + "\n", [data], {"a": data}])


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_no_spoilt_file_is_taken_that_pydantic_refuses(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  (seeded: the same tries every time)
    taken = refused = 0
    for form, file in FILES:
        data = read(file).data
        for _ in range(5):
            tried = spoilt(data, chance)
            ours, theirs = without(form, tried), by_pydantic(form, tried)
            assert ours == theirs, (file, tried)
            taken += ours is not None
            refused += ours is None
    assert taken > 20
    assert refused > 200


words = st.sampled_from(["", "a", "cat", "dog", "Rex", "two words", "tom_cat", "50%", "1.0.0", "half", "x" * 11, "é\n"])
legs = st.dictionaries(st.sampled_from(["length", "lenght"]), words | st.none() | st.lists(words, max_size=1))
animals = st.fixed_dictionaries(
    {"name": words | st.none() | st.booleans()},
    optional={
        "kind": words,
        "motto": words,
        "legs": st.lists(legs, max_size=3) | words,
        "friends": st.dictionaries(words, legs, max_size=2) | st.none(),
        "words": st.lists(words, max_size=4),
        "best": legs | st.none(),
        "id": words,
        "version": words,
        "share": words,
        "colour": words,
    },
)


@given(animals)
def test_any_data_are_read_the_same_way(data: Any) -> None:
    assert without(Animal, data) == by_pydantic(Animal, data)


@given(
    st.dictionaries(
        st.sampled_from(["venture", "stage", "as_of", "answers", "x"]),
        words | st.dictionaries(words, st.dictionaries(st.sampled_from(["answer", "source", "confidence"]), words)),
    )
)
def test_so_are_ventures(data: Any) -> None:
    assert without(Venture, data) == by_pydantic(Venture, data)


@pytest.mark.parametrize("value", ["ab", "ab\n", "a\nb", "", "A"])
def test_a_pattern_is_kept_to_from_the_first_letter_to_the_last(value: str) -> None:
    assert Limits(pattern=WORDS).admit(value) == (value == "ab")
    assert (by_pydantic(Annotated[str, Limits(pattern=WORDS)], value) is not None) == (value == "ab")  # type: ignore[arg-type]


def test_what_a_form_may_hold_is_read() -> None:
    assert made(Animal, {"name": "Rex", "legs": [{"length": "1"}], "best": None}) == Animal(
        name="Rex", legs=(Leg(length="1"),)
    )


@pytest.mark.parametrize("data", [None, "Rex", [], {}, {"name": 3}, {"name": "Rex", "legs": ({},)}])
def test_what_it_may_not_hold_is_unfit(data: Any) -> None:
    with pytest.raises(Unfit):
        made(Animal, data)
