"""The steps of features/using/why.feature: pictures, and single fields of what another program reads."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

from pytest_bdd import parsers, then

from steps.using import Desk

BOX = re.compile(r'  (n\d+)[\[(]"([^"]*)"[\])]')
ARROW = re.compile(r"  (n\d+) --> (n\d+)")


def picture(text: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The boxes of a flowchart (id -> the words that it shows) and its arrows. Any other line is a mistake."""
    first, *lines = text.splitlines()
    assert first == "flowchart LR"
    boxes = {found[1]: found[2] for line in lines if (found := BOX.fullmatch(line))}
    arrows = [(found[1], found[2]) for line in lines if (found := ARROW.fullmatch(line))]
    assert len(boxes) + len(arrows) == len(lines), text
    shown = {box: unescape(re.sub(r"#(\d+);", r"&#\1;", words.replace("<br/>", " "))) for box, words in boxes.items()}
    return shown, arrows


@then(parsers.parse('the picture has an arrow from "{source}" to "{target}"'))
def has_an_arrow(desk: Desk, source: str, target: str) -> None:
    boxes, arrows = picture(desk.ran.done())
    assert any(source in boxes[one] and target in boxes[other] for one, other in arrows), desk.ran.out


@then(parsers.parse('another program reads that "{path}" is "{value}"'))
def reads_that(desk: Desk, path: str, value: str) -> None:
    found: Any = json.loads(desk.ran.done())
    for name in path.split("."):
        found = found[int(name) if isinstance(found, list) else name]
    assert found == value
