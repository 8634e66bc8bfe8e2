"""One strict reader for every file: YAML whose words mean what they look like, with the line of each node.

Stricter than YAML on purpose. Only ``true`` and ``false`` are booleans (YAML 1.2), so an answer ``no`` stays the
word "no"; numbers stay as written, since no number is ever meant; a key given twice, an anchor, an alias or a tag
is refused, so that no file can mean something else than what a reader sees, nor grow when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, BinaryIO

import yaml

from collabadvisor.files.problems import Location, Problem, UnreadableFile
from collabadvisor.files.words import shown

LARGEST = 1_000_000  # bytes; the largest honest file, a pack's lessons, has some 30,000
MOST_PROBLEMS = 500  # nobody mends more at a time
DEEPEST = 20  # levels of nesting; the deepest honest file has 8
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip

_NOT_PLAIN_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""What YAML does not allow, and what it takes for the end of a line where an editor shows none."""

NodePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
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


def read(path: Path | str) -> Document:
    """Read one file.

    Raises:
        UnreadableFile: the file is missing, not a file, too large, not UTF-8 text, or not strict YAML.
    """
    return parse(read_text(Path(path)), str(path))


def parse(text: str, path: str) -> Document:
    """Read text that stands, or will stand, at a path. Raises ``UnreadableFile`` as ``read`` does."""
    strange = _NOT_PLAIN_TEXT.search(text)
    if strange:
        line = text.count("\n", 0, strange.start()) + 1
        what = f"the control character U+{ord(strange[0]):04X} stands here."
        raise UnreadableFile([Problem(Location(path, line), what, "Take it out.")])
    builder = _Builder(path, iter(_LOADER(text).get_event, None))
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        builder.refuse(*_not_yaml(error, text.splitlines()))
    except (ValueError, OverflowError):  # an escape such as "\UFFFFFFFF", where PyYAML was built without libyaml
        builder.refuse(0, "this is not YAML: an escape in it names no character.", "Look for a backslash.")
    except _UnreadableYamlError:
        pass
    if builder.problems:
        raise UnreadableFile(builder.problems)
    digest = sha256(text.replace("\r\n", "\n").encode()).hexdigest()
    return Document(path, data, builder.lines, digest)


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
        remedy = "A text with a colon in it belongs in quotation marks; else check the indentation."
    begun = f", {error.context} that begins on line {error.context_mark.line + 1}" if error.context_mark else ""
    return place + 1, f"this is not YAML: {error.problem}{begun}.", remedy


def read_text(path: Path) -> str:
    """The text of a file. Raises ``UnreadableFile`` as ``read`` does, where it is missing, too large or not text."""
    return text_of(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """What a file holds, or the beginning that shows that it is too large. Raises ``UnreadableFile`` as ``read``."""
    with opened(path) as file:
        return file.read(LARGEST + 1)


def text_of(content: str | bytes, name: str) -> str:
    """The text that a file holds; ``name`` is said where it is wrong. A text itself is only held to the same size.

    Raises:
        UnreadableFile: it is too large, or not UTF-8 text.
    """
    content = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if len(content) > LARGEST:
        raise unreadable(name, f"this file is larger than {LARGEST:,} bytes.", "Is it the right file?")
    if b"\0" in content:
        raise unreadable(name, "this is not a text file.", "Is it the right file, saved as UTF-8?")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise unreadable(name, "this is not UTF-8 text.", "Save it as UTF-8.", line) from error


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file, open for reading.

    Raises:
        UnreadableFile: the file is missing, or not an ordinary one, or cannot be read.
    """
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise unreadable(path, "this is a folder, not a file.", "Name a file inside it.")
        if not S_ISREG(mode):
            raise unreadable(path, "this is not an ordinary file.", "Copy its content to a file first.")
        with path.open("rb") as file:
            yield file
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:  # ValueError: a name that no file can have
        if isinstance(error, UnicodeError):
            raise
        raise unreadable(path, "there is no such file.", "Check the name and the folder.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        what = f"this file cannot be read: {reason}."
        raise unreadable(path, what, "Check its name and its permissions.") from error


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
                what = f"the key {shown(key)} is given twice (first on line {first})."
                self.refuse(line, what, "Keep one of the two.")
            self.lines.setdefault(path, line)
            value = self._node(next(self.events), path, depth + 1)
            items[key] = value
        return items

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            self.refuse(_line(event), "an anchor (&) is not allowed here.", "Write the content out.")
        if event.tag:
            self.refuse(_line(event), f"a tag ({shown(event.tag)}) is not allowed here.", "Write plain text.")


def _line(event: Any) -> int:
    """The line that a node begins on, counted from 1."""
    return int(event.start_mark.line) + 1
