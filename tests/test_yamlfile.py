"""The one reader of files: what is read, as what, and everything that is refused."""

from __future__ import annotations

import errno
import json
import os
import tracemalloc
from itertools import pairwise
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor.files import yaml as yamlfile
from collabadvisor.files.problems import Location, UnreadableFile
from collabadvisor.files.yaml import YamlDocument, parse, read_yaml

LAUGHS = "a: &a [lol, lol]\n" + "".join(f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise("abcdefghi"))


@pytest.fixture(params=["libyaml", "PyYAML alone"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML with libyaml, and as it is where it was built without."""
    if request.param == "PyYAML alone":
        monkeypatch.setattr(yamlfile, "_LOADER", yaml.SafeLoader)


def refusals(text: str) -> list[str]:
    with pytest.raises(UnreadableFile) as caught:
        parse(text, "f.yaml")
    return [str(problem) for problem in caught.value.problems]


def refusal(path: Path | str) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read_yaml(path)
    (problem,) = caught.value.problems
    assert problem.where.path == str(path)
    return str(problem).removeprefix(str(path))


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: no", {"a": "no"}),
        ("a: Yes", {"a": "Yes"}),
        ("a: off", {"a": "off"}),
        ("a: y", {"a": "y"}),
        ("a: true", {"a": True}),
        ("a: FALSE", {"a": False}),
        ("a: 'true'", {"a": "true"}),
        ("a: 007", {"a": "007"}),
        ("a: 1.50", {"a": "1.50"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 12:30:45", {"a": "12:30:45"}),
        ("a: 2001-05-03", {"a": "2001-05-03"}),
        ("a: .inf", {"a": ".inf"}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: null", {"a": None}),
        ("a: 'null'", {"a": "null"}),
        ("a: ''", {"a": ""}),
        ("1: one\ntrue: two\nnull: three", {"1": "one", "true": "two", "null": "three"}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("a: [b, {c: [d]}, []]", {"a": ["b", {"c": ["d"]}, []]}),
        ("- a\n- b: c\n", ["a", {"b": "c"}]),
        ("a: >-\n  folded\n  words\n", {"a": "folded words"}),
        ("a: |\n  two\n  lines\n", {"a": "two\nlines\n"}),
        ('a: "\\e[31m\\u202E\\x85"', {"a": "\x1b[31m\u202e\x85"}),
        ("a: b # not c", {"a": "b"}),
        ("", None),
        ("# only\n# comments\n", None),
        ("---\na: b\n...\n", {"a": "b"}),
        ("just words", "just words"),
    ],
)
@pytest.mark.usefixtures("either_parser")
def test_words_mean_what_they_look_like(text: str, data: Any) -> None:
    assert parse(text, "f.yaml").data == data


def test_every_node_has_its_line() -> None:
    document = parse("a: b\nc:\n  - d\n  - e:\n      f: >-\n        long\n        words\n", "f.yaml")
    assert document.lines == {
        (): 1,
        ("a",): 1,
        ("c",): 2,
        ("c", 0): 3,
        ("c", 1): 4,
        ("c", 1, "e"): 4,
        ("c", 1, "e", "f"): 5,
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(tmp_path: Path, end: str) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(f"a: b{end}{end}c: d{end}".encode())
    document = read_yaml(file)
    assert document.data == {"a": "b", "c": "d"}
    assert document.at(("c",)) == Location(str(file), 3)


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: b")
    assert read_yaml(file).data == {"a": "b"}


@pytest.mark.parametrize(
    ("node", "line"), [((), 1), (("c",), 2), (("c", "d"), 3), (("c", "x"), 2), (("c", "x", 0, "y"), 2), (("z",), 1)]
)
def test_a_node_that_is_not_there_stands_where_its_nearest_parent_does(node: tuple[str | int, ...], line: int) -> None:
    assert parse("a: b\nc:\n  d: e\n", "f.yaml").at(node) == Location("f.yaml", line)


def test_where_nothing_stands_the_first_line_is_told() -> None:
    assert YamlDocument("f.yaml", None, {}).at(("a",)) == Location("f.yaml", 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b\nc: d\na: e\n", ["f.yaml:3: the key 'a' is given twice (first on line 1). Keep one of the two."]),
        (
            "a: {b: c, b: d}\ne:\n  f: g\n  f: h\n  f: i\n",
            [
                "f.yaml:1: the key 'b' is given twice (first on line 1). Keep one of the two.",
                "f.yaml:4: the key 'f' is given twice (first on line 3). Keep one of the two.",
                "f.yaml:5: the key 'f' is given twice (first on line 3). Keep one of the two.",
            ],
        ),
        (
            "a: &x b\nc: *x\n",
            [
                "f.yaml:1: an anchor (&) is not allowed here. Write the content out.",
                "f.yaml:2: an alias (*) is not allowed here. Write the content out.",
            ],
        ),
        ("&x a: b\n", ["f.yaml:1: an anchor (&) is not allowed here. Write the content out."]),
        ("a: *nowhere\n", ["f.yaml:1: an alias (*) is not allowed here. Write the content out."]),
        (
            "a: !!python/object:os.system ['echo']\n",
            ["f.yaml:1: a tag ('tag:yaml.org,2002:python/object:os.system') is not allowed here. Write plain text."],
        ),
        ("!!str a: b\n", ["f.yaml:1: a tag ('tag:yaml.org,2002:str') is not allowed here. Write plain text."]),
        ("a: !own b\n", ["f.yaml:1: a tag ('!own') is not allowed here. Write plain text."]),
        ("a: b\n? [c]\n: d\n", ["f.yaml:2: a key must be a plain word. Write 'key: value'."]),
        ("a: b\n*c : d\n", ["f.yaml:2: a key must be a plain word. Write 'key: value'."]),
        ("a: b\n---\nc: d\n---\ne: f\n", ["f.yaml:2: a second document (---) starts here. Use one file for each."]),
        ("a:\n  " + "[" * 30 + "]" * 30, ["f.yaml:2: this is nested more than 20 levels deep. Is it the right file?"]),
        ("a:\n\tb: c\n", ["f.yaml:2: a tab stands in the indentation. Indent with spaces."]),
        ("a: b\n\tc: d\n", ["f.yaml:2: a tab stands in the indentation. Indent with spaces."]),
        ("a: b\nc: d\x07e\n", ["f.yaml:2: the control character U+0007 stands here. Take it out."]),
        ("a: b\x1b[31m\n", ["f.yaml:1: the control character U+001B stands here. Take it out."]),
        ("a: b\u2028c: d\n", ["f.yaml:1: the control character U+2028 stands here. Take it out."]),
        ("a: b\x85c: d\n", ["f.yaml:1: the control character U+0085 stands here. Take it out."]),
        ("a: \ud800\n", ["f.yaml:1: the control character U+D800 stands here. Take it out."]),
    ],
)
@pytest.mark.usefixtures("either_parser")
def test_what_could_mean_something_else_than_it_seems_is_refused_with_its_line(text: str, told: list[str]) -> None:
    assert refusals(text) == told


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\nc: 'd\n\n\n", 5),
        ("a: b\nc: [d\ne: f\n", 3),
        ("a: @b\n", 1),
        ("a: b\n  c: d\n", 2),
        ("- a\nb: c\n", 2),
        ("a: b\n}\n", 2),
        ("%YAML 9.9\n---\na: b\n", 1),
        ("a: !own!b c\n", 1),
        ('a: b\nc: "\\xZZ"\n', 2),
        ("a: |9001\n  b\n", 1),
    ],
)
@pytest.mark.usefixtures("either_parser")
def test_broken_yaml_is_told_near_where_it_breaks(text: str, line: int) -> None:
    (told,) = refusals(text)
    assert told.startswith(f"f.yaml:{line}: this is not YAML: ")
    assert told.endswith(
        ("check the indentation.", ". Check the indentation, the colons and the quotation marks here.")
    )


def test_a_text_with_a_colon_is_told_to_belong_in_quotation_marks() -> None:
    (told,) = refusals("venture: Leeds: the board\n")
    assert told.endswith('Put the text in quotation marks: venture: "Leeds: the board"')


def test_a_missing_space_after_the_colon_is_told_on_its_own_line() -> None:
    (told,) = refusals("a:\n  b: c\n  d:e\n  f: g\n")
    assert told == (
        "f.yaml:3: no colon with a space after it stands here. "
        "A colon and a space belong between a question and its answer."
    )


def test_what_breaks_far_below_is_told_with_where_it_began() -> None:
    (told,) = refusals("a: b\nc: 'd\ne: f\n")
    assert told == (
        "f.yaml:4: this is not YAML: found unexpected end of stream, while scanning a quoted scalar that begins on "
        "line 2. Check the indentation, the colons and the quotation marks here."
    )


@pytest.mark.parametrize("escape", ['"\\UFFFFFFFF"', '"\\U00110000"'])
@pytest.mark.usefixtures("either_parser")
def test_an_escape_that_names_no_character_is_refused(escape: str) -> None:
    (told,) = refusals(f"a: {escape}\n")
    assert "this is not YAML" in told


def test_problems_before_broken_yaml_are_told_with_it() -> None:
    told = refusals("a: b\na: c\nd: *e\nf: g: h\n")
    assert [line.split(" ")[0] for line in told] == ["f.yaml:2:", "f.yaml:3:", "f.yaml:4:"]


def test_a_bomb_of_aliases_is_refused_without_growing() -> None:
    told = refusals(LAUGHS)
    assert [line.split(" is not")[0] for line in told] == [
        "f.yaml:1: an anchor (&)",
        *(f"f.yaml:{line}: {what}" for line in range(2, 10) for what in ("an alias (*)", "an anchor (&)")),
    ]


@pytest.mark.parametrize("depth", [20, 21])
@pytest.mark.usefixtures("either_parser")
def test_nesting_is_bounded(depth: int) -> None:
    text = "[" * depth + "]" * depth
    if depth <= yamlfile.DEEPEST:
        assert parse(text, "f.yaml").data
    else:
        assert refusals(text) == ["f.yaml:1: this is nested more than 20 levels deep. Is it the right file?"]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_whole_file_of_nesting_is_refused_not_followed(opening: str) -> None:
    text = opening * (yamlfile.LARGEST // len(opening))
    assert len(refusals(text)) == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.yaml") == ": there is no such file. Check the name and the folder."


def test_a_name_that_no_file_can_have_is_told() -> None:
    assert refusal("a\0b") == ": there is no such file. Check the name and the folder."


def test_a_directory_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path) == ": this is a folder, not a file. Name a file inside it."


@pytest.fixture
def _never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening a pipe would wait for somebody to write into it."""

    def opened(path: Path, *_: object) -> None:
        pytest.fail(f"{path} was opened")

    monkeypatch.setattr(Path, "open", opened)


@pytest.mark.usefixtures("_never_opened")
def test_a_pipe_that_nobody_writes_to_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert refusal(tmp_path / "pipe.yaml") == ": this is a pipe into which nobody writes. Name a file."


def _last_words(pipe: int, words: bytes) -> None:
    os.write(pipe, words)
    os.close(pipe)


def test_a_pipe_is_read_to_its_end() -> None:
    reading, writing = os.pipe()
    try:
        os.write(writing, b"a: 1\n")
        writer = Timer(0.05, _last_words, (writing, b"b: 2\n"))
        writer.start()
        assert read_yaml(f"/dev/fd/{reading}").data == {"a": "1", "b": "2"}
        writer.join()
    finally:
        os.close(reading)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
@pytest.mark.usefixtures("_never_opened")
def test_a_device_is_refused_without_reading_it(device: str) -> None:
    assert refusal(device) == ": this is not an ordinary file. Copy its content to a file first."


def test_a_huge_file_is_refused_without_reading_it_whole(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(50_000_000)
    tracemalloc.start()
    try:
        told = refusal(file)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert told == ": this file is larger than 1,000,000 bytes. Is it the right file?"
    assert most < 10_000_000


@pytest.mark.parametrize(("size", "fits"), [(yamlfile.LARGEST, True), (yamlfile.LARGEST + 1, False)])
def test_the_largest_file_is_read_and_one_byte_more_is_not(tmp_path: Path, size: int, fits: bool) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"a: b #".ljust(size, b"x"))
    if fits:
        assert read_yaml(file).data == {"a": "b"}
    else:
        assert refusal(file).startswith(": this file is larger than 1,000,000 bytes.")


def test_a_binary_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes(b"\x7fELF\x00\x00\xff")
    assert refusal(file) == ": this is not a text file. Is it the right file, saved as UTF-8?"


def test_text_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "f.yaml"
    file.write_bytes("a: b\nc: d\ne: Zoë\n".encode("latin-1"))
    assert refusal(file).startswith(":3: this is not UTF-8 text. Save it as UTF-8. An editor asks")


def test_a_name_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    told = refusal(tmp_path / ("x" * 300))
    assert told == ": this file cannot be read: File name too long. Check its name and its permissions."


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_file_that_the_system_will_not_give_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    # The permissions themselves cannot be tried: whoever runs the tests may be allowed everything.
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "f.yaml").write_text("a: b")
    monkeypatch.setattr(Path, "open", refuse)
    reason = os.strerror(number)
    told = refusal(tmp_path / "f.yaml")
    assert told == f": this file cannot be read: {reason}. Check its name and its permissions."


def paths_told(text: str) -> set[str]:
    """The files that the problems of a text are told of; none where it could be read."""
    try:
        parse(text, "f.yaml")
    except UnreadableFile as error:
        return {problem.where.path for problem in error.problems} or {"an error without a problem"}
    return set()


@pytest.mark.slow
@given(st.text(st.characters(exclude_characters="\0")))
@settings(deadline=None, derandomize=True, max_examples=300)
def test_any_text_is_read_or_refused(text: str) -> None:
    assert paths_told(text) <= {"f.yaml"}


YAML_ISH = st.lists(st.sampled_from([*"ab:-?[]{},&*!|>'\"%@#\\\t\n ", "\n- ", "\n  ", ": ", "---\n", "...\n"]))


@pytest.mark.slow
@given(YAML_ISH.map("".join))
@settings(deadline=None, derandomize=True, max_examples=500)
@pytest.mark.parametrize("loader", [yamlfile._LOADER, yaml.SafeLoader], ids=["libyaml", "PyYAML alone"])
def test_any_marks_of_yaml_are_read_or_refused(loader: Any, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamlfile, "_LOADER", loader)
        assert paths_told(text) <= {"f.yaml"}


@pytest.mark.parametrize(
    "data",
    [
        {"venture": "Hub \U0001f600"},
        {"a": ["\\\\ud83d", "\\", '"', "\t\U0001f468\u200d\U0001f469"], "b": {"c": "x\ty", "\U0001f600": ""}},
    ],
)  # fmt: skip
@pytest.mark.parametrize("indent", [None, 2, "\t"])
def test_what_is_json_says_what_it_says_in_json(data: object, indent: int | str | None) -> None:
    assert parse(json.dumps(data, indent=indent), "-").data == data
