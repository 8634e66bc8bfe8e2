"""The comments that ruamel.yaml keeps with the keys of a mapping, cut off from one key and carried to another.

ruamel keeps a comment with the key before it, together with all lines up to the next key. So wherever a key comes or
goes, the comment on the key's own line stays with it, and those below it are carried to what stands before them then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import CommentMark
from ruamel.yaml.tokens import CommentToken

AFTER, BEFORE_VALUE = 2, 3
"""Where in ruamel's entry of a key those comments stand that follow its value, and those between it and its value."""


def comments_in(mapping: CommentedMap) -> Iterator[str]:
    """The comments below a key that has a mapping, as lines."""
    yield from _lines((mapping.ca.comment or (None, None))[1])
    for name in mapping:
        yield from comments_of(mapping, name)


def comments_of(mapping: CommentedMap, name: str) -> Iterator[str]:
    """The comments that are kept with a key, as lines."""
    for tokens in mapping.ca.items.get(name, ()):
        yield from _lines(tokens)


def _lines(tokens: Any) -> Iterator[str]:
    for token in tokens if isinstance(tokens, list) else [tokens] if tokens else []:
        yield token.value.removeprefix("\n") if token.value[0] == "\n" else " " * token.start_mark.column + token.value


def cut_below(mapping: CommentedMap, name: str) -> str:
    """Take away the lines that stand between a key's own line and the next key, and return them."""
    entry = mapping.ca.items.get(name)
    if not entry or not entry[AFTER]:
        return ""
    beside, _, below = entry[AFTER].value.partition("\n")
    if beside:
        entry[AFTER].value = f"{beside}\n"
    else:
        entry[AFTER] = None
    return str(below)


def put_below(mapping: CommentedMap, name: str, below: str) -> None:
    """Put lines between a key's own line and the next key, after those that stand there."""
    if not below:
        return
    entry = mapping.ca.items.setdefault(name, [None, None, None, None])
    if entry[AFTER]:
        entry[AFTER].value += below
    else:
        entry[AFTER] = CommentToken(f"\n{below}", CommentMark(0), None)
