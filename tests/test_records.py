"""Records: what dataclasses promise, kept."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from typing import Any

import pytest

from collabadvisor.files.records import Form


class Place(Form):
    """A place."""

    town: str
    street: str = "Main Street"
    people: dict[str, str] = field(default_factory=dict)


class Named(Form):
    name: str
    note: str = ""


class Older(Named):
    age: str

    def __post_init__(self) -> None:
        if not self.age:
            msg = "it needs an age."
            raise ValueError(msg)


def test_what_is_not_given_is_the_default_of_its_own() -> None:
    one, two = Place(town="Stoke"), Place(town="Stoke")
    assert (one.town, one.street, one.people) == ("Stoke", "Main Street", {})
    assert one.people is not two.people


def test_values_are_given_by_place_or_by_name() -> None:
    assert Place(town="Stoke", street="High Street") == Place(street="High Street", town="Stoke") != Place(town="Stoke")
    assert Older(age="9", name="Rex") == Older(name="Rex", age="9", note="")


@pytest.mark.parametrize(
    ("given", "named", "told"),
    [
        ((), {}, "Place needs 'town'"),
        ((), {"street": "x"}, "Place needs 'town'"),
        (("a", "b", {}, "d"), {}, "Place has no place for 'd'"),
        (("a",), {"town": "b"}, "Place has no place for 'town'"),
        (("a",), {"city": "b"}, "Place has no place for 'city'"),
    ],
)
def test_what_does_not_fit_is_refused(given: tuple[Any, ...], named: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        Place(*given, **named)


def test_nothing_changes_once_it_is_made() -> None:
    place = Place(town="Stoke")
    with pytest.raises(FrozenInstanceError):
        place.town = "Leek"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.town
    assert place == Place(town="Stoke")


def test_alike_means_the_same_class_and_content() -> None:
    assert Named(name="a") != Older(name="a", age="1")
    assert hash(Named(name="a")) == hash(Named(name="a"))
    assert Named(name="a") != "a"


def test_the_standard_library_takes_it_for_a_dataclass() -> None:
    place = replace(Place(town="Stoke", people={"a": "b"}), street="High Street")
    assert asdict(place) == {"town": "Stoke", "street": "High Street", "people": {"a": "b"}}
    assert [part.name for part in fields(Older)] == ["name", "note", "age"]
    assert list(vars(Older(age="1", name="x"))) == ["name", "note", "age"]


def test_a_class_may_ask_for_more_when_it_is_filled() -> None:
    with pytest.raises(ValueError, match="it needs an age"):
        Older(name="Rex", age="")


def test_it_shows_what_is_in_it() -> None:
    assert repr(Place(town="Stoke")) == "Place(town='Stoke', street='Main Street', people={})"
