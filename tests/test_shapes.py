"""Data against forms: each kind of mistake in words that a reader of the file understands."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

import pytest
from pydantic import Field, ValidationError, model_validator

from collabadvisor.files.models import HYPHENED, SHARE, VERSION, WORDS, Form, build
from collabadvisor.files.problems import Problem
from collabadvisor.files.yaml import parse


class Leg(Form):
    length: Annotated[str, Field(max_length=3)] = ""


class Animal(Form):
    name: Annotated[str, Field(min_length=1, max_length=10)]
    kind: Literal["cat", "dog", "bird"] = "cat"
    motto: str = ""
    legs: tuple[Leg, ...] = ()
    friends: dict[Annotated[str, Field(pattern=WORDS)], Leg] = Field(default_factory=dict)
    words: Annotated[tuple[str, ...], Field(min_length=2, max_length=3)] = ("a", "b")
    best: Leg | None = None
    id: Annotated[str, Field(pattern=HYPHENED)] = "a"
    version: Annotated[str, Field(pattern=VERSION)] = "1.0.0"
    share: Annotated[str, Field(pattern=SHARE)] = "50%"

    @model_validator(mode="after")
    def _even(self) -> Self:
        if len(self.motto) % 2:
            msg = "the motto needs an even number of letters."
            raise ValueError(msg)
        return self


def told(text: str) -> list[str]:
    problems: list[Problem] = []
    document = parse(text, "f.yaml")
    assert build(Animal, document.data, document, problems) is None
    return [str(problem).removeprefix("f.yaml:") for problem in sorted(problems)]


def test_what_fits_becomes_the_form() -> None:
    problems: list[Problem] = []
    document = parse("name: Rex\nkind: dog\nlegs: [{length: 1 m}, {}]\nfriends: {tom_cat: {length: 2}}\n", "f.yaml")
    animal = build(Animal, document.data, document, problems)
    assert problems == []
    assert animal == Animal(
        name="Rex", kind="dog", legs=(Leg(length="1 m"), Leg()), friends={"tom_cat": Leg(length="2")}
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1: this file is empty."),
        ("Rex", "1: here should stand a mapping of keys, not 'Rex'. Write 'key: value' lines."),
        ("- name: Rex", "1: here should stand a mapping of keys, not a list. Write 'key: value' lines."),
        ("kind: dog", "1: 'name' is missing. Add 'name:'."),
        ("name: Rex\nlegs:\n  - length: [1]", "3: 'length' should be text, not a list."),
        (
            "name: Rex\nlegs:\n  - 3 feet",
            "3: 'legs, item 1' should be a mapping, not '3 feet'. Write 'key: value' lines.",
        ),
        ("name: Rex\nlegs: 4", "2: 'legs' should be a list, not '4'. Write '[this, that]', or '- ' lines."),
        ("name: Rex\nbest: true", "2: 'best' should be a mapping, not true. Write 'key: value' lines."),
        ("name:\n", "1: 'name' should be text, not nothing."),
        ("name: {first: Rex}", "1: 'name' should be text, not a mapping."),
        ("name: ''", "1: 'name' is empty."),
        ("name: Rexrexrexrex", "1: 'name' needs at most 10 characters, not 12."),
        ("name: Rex\nwords: []", "2: 'words' is empty."),
        ("name: Rex\nwords: [a]", "2: 'words' needs at least 2 entries, not 1."),
        ("name: Rex\nwords: [a, b, c, d]", "2: 'words' needs at most 3 entries, not 4."),
        ("name: Rex\nwords: [a, [b]]", "2: 'words, item 2' should be text, not a list."),
        ("name: Rex\nnaem: x", "2: the key 'naem' is not known here. Did you mean 'name'?"),
        ("name: Rex\n'': x", "2: the key '' is not known here."),
        ("name: Rex\nlegs:\n  - {}\n  - lenght: x", "4: the key 'lenght' is not known here. Did you mean 'length'?"),
        (
            "name: Rex\nfriends:\n  name:\n    lenght: x",
            "4: the key 'friends.name.lenght' is not known here. Did you mean 'length'?",
        ),
        ("name: Rex\nbest:\n  lenght: x", "3: the key 'best.lenght' is not known here. Did you mean 'length'?"),
        ("name: Rex\nkind: cot", "2: 'kind' cannot be 'cot'. Did you mean 'cat'?"),
        ("name: Rex\nkind: fish", "2: 'kind' cannot be 'fish'. Known here: cat, dog or bird."),
        ("name: Rex\nkind: [cat]", "2: 'kind' cannot be a list. Did you mean 'cat'?"),
        ("name: Rex\nmotto: odd", "1: the motto needs an even number of letters."),
        ('name: Rex\nid: "a\\n"', "2: 'id' cannot be 'a'. Use lower-case words joined by '-'."),
        ("name: Rex\nid: A B", "2: 'id' cannot be 'A B'. Use lower-case words joined by '-'."),
        (
            "name: Rex\nfriends:\n  Tom Cat: {}",
            "3: 'friends.Tom Cat' cannot be 'Tom Cat'. Use lower-case words joined by '_'.",
        ),
        ("name: Rex\n'[key]': x", "2: the key '[key]' is not known here."),
        (
            "name: Rex\nfriends:\n  '[key]': {}",
            "3: 'friends.[key]' cannot be '[key]'. Use lower-case words joined by '_'.",
        ),
        (
            "name: Rex\nfriends:\n  tom:\n    '[key]': x",
            "4: the key 'friends.tom.[key]' is not known here. Known here: length.",
        ),
        ("name: Rex\nversion: 1.0", "2: 'version' cannot be '1.0'. Write three numbers, such as '1.0.0'."),
        ("name: Rex\nshare: half", "2: 'share' cannot be 'half'. Write a whole share, such as '50%'."),
    ],
)
def test_each_mistake_is_told_with_its_line_and_remedy(text: str, problem: str) -> None:
    assert told(text) == [problem]


def test_every_mistake_of_a_file_is_told() -> None:
    assert told("kind: dgo\nlegs: none\ncolour: red\nfriends: []\n") == [
        "1: 'kind' cannot be 'dgo'. Did you mean 'dog'?",
        "1: 'name' is missing. Add 'name:'.",
        "2: 'legs' should be a list, not 'none'. Write '[this, that]', or '- ' lines.",
        "3: the key 'colour' is not known here.",
        "4: 'friends' should be a mapping, not a list. Write 'key: value' lines.",
    ]


def test_a_mistake_without_words_of_its_own_is_told_in_those_of_pydantic() -> None:
    problems: list[Problem] = []
    data: dict[str, Any] = {"name": "half a pair: \ud800"}  # which PyYAML can make of an escape
    assert build(Animal, data, parse("name: x", "f.yaml"), problems) is None
    assert [str(problem) for problem in problems] == [
        "f.yaml:1: 'name': input should be a valid string, unable to parse raw data as a unicode string."
    ]


def test_a_form_does_not_change_once_read() -> None:
    leg = Leg(length="1")
    with pytest.raises(ValidationError, match="frozen"):
        leg.length = "2"
