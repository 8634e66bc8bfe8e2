"""How facts, conditions and texts are written in CLIPS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from collabadvisor.files.words import clean
from collabadvisor.knowledge.rules import PLACEHOLDER

BAR = ";;; " + "=" * 114
LONG = 100


def section(title: str) -> Iterator[str]:
    """The head of a part of the file, as comment."""
    yield from (BAR, f";;; {clean(title)}", BAR, "")


def deffacts(name: str, *facts: str) -> Iterator[str]:
    """Facts that are there after each reset."""
    if facts:
        yield f"(deffacts {name}"
        yield f"  {join_facts(facts, indent=2)})"
        yield ""


def fact(kind: str, /, **slots: str | Sequence[str]) -> str:
    """A fact of a template; a slot of several values takes a list of them. What is no id is already in quotes.

    A long one takes a line for each slot.
    """
    inside = {name: value if isinstance(value, str) else " ".join(value) for name, value in slots.items()}
    parts = [f"({name} {value})" if value else f"({name})" for name, value in inside.items()]
    short = f"({kind} {' '.join(parts)})"
    between = "\n" + " " * (len(kind) + 2)
    return short if len(short) <= LONG else f"({kind} {between.join(parts)})"


def join_facts(facts: Iterable[str], indent: int = 10) -> str:
    """Facts one below the other, the first where the line is already; where ``assert`` has it, if not told else."""
    return "\n".join(facts).replace("\n", "\n" + " " * indent)


def sentence(because: str) -> str:
    """A rule's sentence, with the venture's answers in it as they are said."""
    first, *others = PLACEHOLDER.split(clean(because))
    if not others:
        return clips_string(first)
    parts = [f"(said {part})" if number % 2 == 0 else clips_string(part) for number, part in enumerate(others)]
    return f"(str-cat {' '.join(part for part in (clips_string(first), *parts) if part != clips_string(''))})"


def text(words: str) -> str:
    """Words for people, on one line."""
    return clips_string(clean(words))


def clips_string(words: str) -> str:
    """A string of CLIPS."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
