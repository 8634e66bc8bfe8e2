"""One strict reader for every file: YAML whose words mean what they look like, with the line of each node.

Stricter than YAML on purpose. Only ``true`` and ``false`` are booleans (YAML 1.2), so an answer ``no`` stays the
word "no"; numbers stay as written, since no number is ever meant; a key given twice, an anchor, an alias or a tag
is refused, so that no file can mean something else than what a reader sees, nor grow when it is read.
"""

from __future__ import annotations

import codecs
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from stat import S_ISDIR, S_ISFIFO, S_ISREG
from typing import Any, BinaryIO

import yaml

from collabadvisor.files.json_as_yaml import as_yaml
from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import clean, closest_name, quote_value

STANDARD_INPUT = "-"
LARGEST = 1_000_000  # bytes; the largest honest file, a pack's lessons, has some 30,000
MOST_PROBLEMS = 500  # nobody mends more at a time
DEEPEST = 20  # levels of nesting; the deepest honest file has 8
MOST_FILES = 1000  # of a folder, among which one that was meant is looked for
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

_NOT_PLAIN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""What YAML does not allow, and what it takes for the end of a line where an editor shows none."""

_ODD = "\u00a0\u1680\u2007\u202f\u205f\u3000"
"""Spaces that look like others and mean nothing to YAML: pasted from a page or a word processor."""
_ODDLY_SPACED = re.compile(f"^([ {_ODD}]*[{_ODD}])|^([ {_ODD}]*[\\w -]+:)[ ]*[{_ODD}][ {_ODD}]*", re.MULTILINE)
_NO_SPACE_AFTER_COLON = re.compile(r"\s*([\w -]+):([^\s:/].*)")
HOW_TO_SAVE = "Save it as UTF-8. An editor asks for the encoding under “Save as”, a word processor under “Plain text”."
MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ZIPPED = b"PK\x03\x04"

NodePath = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlDocument:
    """What a file says: plain dicts, lists, strings, booleans and None, and the line of every node."""

    path: str
    data: Any
    lines: dict[NodePath, int] = field(repr=False)
    digest: str = ""
    """SHA-256 of the text, whatever its line endings."""

    def at(self, node: NodePath = ()) -> Location:
        """Where a node stands; for one that is not there, where its nearest parent stands."""
        while node and node not in self.lines:
            node = node[:-1]
        return Location(self.path, self.lines.get(node, 1))


def read_yaml(path: Path | str) -> YamlDocument:
    """Read one file.

    Raises:
        UnreadableFile: the file is missing, not a file, too large, not UTF-8 text, or not strict YAML.
    """
    return parse(read_text(Path(path)), str(path))


def parse(text: str, path: str) -> YamlDocument:
    """Read text that stands, or will stand, at a path. Raises ``UnreadableFile`` as ``read_yaml`` does."""
    strange = _NOT_PLAIN_TEXT.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        what = f"the control character U+{ord(strange[0]):04X} stands here."
        raise UnreadableFile([Problem(Location(path, line), what, "Take it out.")])
    plain = _evenly_spaced(as_yaml(text))
    builder = _Builder(path, iter(_LOADER(plain).get_event, None))
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        builder.refuse(*_not_yaml(error, plain.splitlines()))
    except (ValueError, OverflowError):  # an escape such as "\UFFFFFFFF", where PyYAML was built without libyaml
        builder.refuse(0, "this is not YAML: an escape in it names no character.", "Look for a backslash.")
    except _UnreadableYamlError:
        pass
    if builder.problems:
        raise UnreadableFile(builder.problems)
    digest = sha256(text.replace("\r\n", "\n").encode()).hexdigest()
    return YamlDocument(path, data, builder.lines, digest)


def _evenly_spaced(text: str) -> str:
    """The text with plain spaces where lines are indented and behind their keys; what is quoted stays as it is."""
    if not any(space in text for space in _ODD):
        return text
    text = _ODDLY_SPACED.sub(lambda match: " " * len(match[1]) if match[1] else match[0], text)
    return _ODDLY_SPACED.sub(lambda match: f"{match[2]} " if match[2] else match[0], text)


def comments(text: str) -> list[str]:
    """Every comment of a text that ``parse`` reads, in order, each from its "#" to the end of its line."""
    tokens = list(yaml.scan(text, _LOADER))
    between = (text[one.end_mark.index : other.start_mark.index] for one, other in pairwise(tokens))
    return [comment.rstrip() for gap in between for comment in re.findall("#.*", gap)]


def _not_yaml(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str, str]:
    place = error.problem_mark.line if error.problem_mark else 0
    line = lines[place] if place < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return place + 1, "a tab stands in the indentation.", "Indent with spaces."
    if error.problem == "could not find expected ':'" and error.context_mark:
        remedy = "A colon and a space belong between a question and its answer."
        return error.context_mark.line + 1, "no colon with a space after it stands here.", remedy
    remedy = "Check the indentation, the colons and the quotation marks here."
    if error.problem == "mapping values are not allowed in this context":
        before = next((back for back in range(place - 1, -1, -1) if lines[back].strip()), place)
        glued = _NO_SPACE_AFTER_COLON.fullmatch(lines[before]) if lines else None
        if glued and ": " not in lines[before]:
            return before + 1, *_no_space(glued[1], glued[2])
        name, _, words = line.strip().partition(": ")
        if ": " in words:
            what = "a colon with a space after it stands inside this text."
            return place + 1, what, f"Put the text in quotation marks: {name}: {_quoted(words)}"
        remedy = "A text with a colon in it belongs in quotation marks; else check the indentation."
    begun = f", {error.context} that begins on line {error.context_mark.line + 1}" if error.context_mark else ""
    return place + 1, f"this is not YAML: {error.problem}{begun}.", remedy


def _no_space(name: str, words: str) -> tuple[str, str]:
    return "a space is missing after the colon.", f"Write '{name.strip()}: {words.strip()}'."


def _quoted(words: str) -> str:
    return f"'{words}'" if '"' in words else f'"{words}"'


def read_text(path: Path) -> str:
    """The text of a file. Raises ``UnreadableFile``, as ``read_yaml``, where it is missing, too large or not text."""
    return text_of(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What a file holds, or the beginning that shows that it is too large. Raises ``UnreadableFile``."""
    with open_input(path) as file:
        return file.read(LARGEST + 1)


def text_of(content: str | bytes, name: str) -> str:
    """The text that a file holds; ``name`` is said where it is wrong. A text itself is only held to the same size.

    Raises:
        UnreadableFile: it is too large, or not UTF-8 text.
    """
    content = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if len(content) > LARGEST:
        raise unreadable(name, f"this file is larger than {LARGEST:,} bytes.", "Is it the right file?")
    if content.startswith(_ZIPPED):
        what = "this is a document of a word processor, a workbook or an archive, and no plain text."
        raise unreadable(name, what, "Save it as plain text, with the encoding UTF-8.")
    encoding = next((encoding for mark, encoding in MARKS.items() if content.startswith(mark)), "utf-8-sig")
    if b"\0" in content and encoding == "utf-8-sig":
        raise unreadable(name, "this is not a text file.", "Is it the right file, saved as UTF-8?")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"this is not {encoding.upper().removesuffix('-SIG')} text."
        raise unreadable(name, what, HOW_TO_SAVE, line) from error


@contextmanager
def open_input(path: Path) -> Iterator[BinaryIO]:
    """A file, open for reading: an ordinary one, a pipe, or, where it is called ``-``, the standard input.

    Raises:
        UnreadableFile: the file is missing, or of another kind, or cannot be read.
    """
    if str(path) == STANDARD_INPUT:
        if sys.stdin is None:
            raise unreadable(path, "the standard input is closed.", "Name a file.")
        yield getattr(sys.stdin, "buffer", None) or BytesIO(sys.stdin.read().encode())
        return
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise unreadable(path, "this is a folder, not a file.", "Name a file inside it.")
        if not (S_ISREG(mode) or S_ISFIFO(mode)):
            raise unreadable(path, "this is not an ordinary file.", "Copy its content to a file first.")
        with _pipe(path) if S_ISFIFO(mode) else path.open("rb") as file:
            yield file
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a name that no file can have
        if isinstance(error, UnicodeError):
            raise
        raise unreadable(path, "there is no such file.", _nearest_file(path)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        what = f"this file cannot be read: {reason}."
        raise unreadable(path, what, "Check its name and its permissions.") from error


def _pipe(path: Path) -> BinaryIO:
    from collabadvisor.files.pipes import open_pipe

    pipe = open_pipe(path)
    if pipe is None:
        raise unreadable(path, "this is a pipe into which nobody writes.", "Name a file.")
    return pipe


def _nearest_file(path: Path) -> str:
    """The remedy for a file that is not there: the one beside it that is called nearly so, if there is one."""
    try:
        names = sorted(each.name for each in path.parent.iterdir() if each.is_file())[:MOST_FILES]
    except (OSError, ValueError):
        names = []
    near = closest_name(path.name, names, 0.75)
    return f"Did you mean '{clean(near)}'?" if near else "Check the name and the folder."


def unreadable(path: Path | str, what: str, remedy: str = "", line: int = 0) -> UnreadableFile:
    """What is raised of a file that cannot be read."""
    return UnreadableFile([Problem(Location(str(path), line), what, remedy)])


class _UnreadableYamlError(Exception):
    """What follows cannot be read; the problem has been told."""


class _Builder:
    """Builds plain data from parser events, and collects every problem instead of stopping at the first."""

    def __init__(self, path: str, events: Iterator[Any]) -> None:
        self.path = path
        self.events = events
        self.lines: dict[NodePath, int] = {}
        self.problems: list[Problem] = []

    def refuse(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(Location(self.path, line), what, remedy))
        if len(self.problems) >= MOST_PROBLEMS:
            raise _UnreadableYamlError

    def document(self) -> Any:
        """The one document of the stream; None where it is empty."""
        data = None
        documents = 0
        for event in self.events:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.refuse(_line(event), "a second document (---) starts here.", "Use one file for each.")
                    break
                data = self._node(next(self.events), (), 0)
        return data

    def _node(self, event: Any, node: NodePath, depth: int) -> Any:
        kind = type(event)
        if kind is yaml.AliasEvent:
            self.refuse(_line(event), "an alias (*) is not allowed here.", "Write the content out.")
            return None
        if event.anchor or event.tag:
            self._refuse_marks(event)
        self.lines.setdefault(node, event.start_mark.line + 1)
        if kind is yaml.ScalarEvent:
            return _PLAIN_WORDS.get(event.value, event.value) if event.implicit[0] else event.value
        if depth >= DEEPEST:
            self.refuse(_line(event), f"this is nested more than {DEEPEST} levels deep.", "Is it the right file?")
            raise _UnreadableYamlError
        return self._mapping(node, depth) if kind is yaml.MappingStartEvent else self._sequence(node, depth)

    def _sequence(self, node: NodePath, depth: int) -> list[Any]:
        items: list[Any] = []
        while type(event := next(self.events)) is not yaml.SequenceEndEvent:
            items.append(self._node(event, (*node, len(items)), depth + 1))
        return items

    def _mapping(self, node: NodePath, depth: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while type(event := next(self.events)) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self.refuse(_line(event), "a key must be a plain word.", "Write 'key: value'.")
                raise _UnreadableYamlError
            if event.anchor or event.tag:
                self._refuse_marks(event)
            key, path, line = event.value, (*node, event.value), _line(event)
            if key in items:
                first = self.lines[path]
                what = f"the key {quote_value(key)} is given twice (first on line {first})."
                self.refuse(line, what, "Keep one of the two.")
            self.lines.setdefault(path, line)
            value_event = next(self.events)
            self._refuse_glued(value_event, line)
            value = self._node(value_event, path, depth + 1)
            items[key] = value
        return items

    def _refuse_glued(self, event: Any, line: int) -> None:
        """Refuse a text on a line of its own that was meant as a key with its value, without a space between them."""
        plain = type(event) is yaml.ScalarEvent and event.implicit[0] and _line(event) > line
        glued = _NO_SPACE_AFTER_COLON.fullmatch(event.value.split(" ")[0]) if plain else None
        if glued:
            self.refuse(_line(event), *_no_space(glued[1], glued[2]))

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self.refuse(_line(event), "an anchor (&) is not allowed here.", "Write the content out.")
        if event.tag:
            self.refuse(_line(event), f"a tag ({quote_value(event.tag)}) is not allowed here.", "Write plain text.")


def _line(event: Any) -> int:
    """The line that a node begins on, counted from 1."""
    return int(event.start_mark.line) + 1
