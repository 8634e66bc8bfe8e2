"""Every small change of a condition: an answer more or less, a clause dropped, all for any and any for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from collabadvisor.files.words import listed
from collabadvisor.knowledge.conditions import UNORDERED, Accepts, All, Any_, Condition, Scale, names

Varied = tuple[tuple[str, ...], str, Condition]
"""What a change of a condition is about, what it does, and the changed condition."""


def variations(condition: Condition, scales: Mapping[str, Scale]) -> Iterator[Varied]:
    """Every small change of a condition: an answer taken in or left out, a clause dropped, all to any, any to all."""
    if isinstance(condition, Accepts):
        yield from _steps(condition, scales[condition.name])
        return
    parts = condition.parts
    join, other = (All, Any_) if isinstance(condition, All) else (Any_, All)
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        for about, told, varied in variations(part, scales):
            yield about, told, join((*before, varied, *after))
        if before or after:
            told = f"nothing is asked of {_quoted(part)}"
            yield names(part), told, join((*before, *after))
    if len(parts) > 1:
        enough = f"one of {_quoted(condition)} is enough"
        told = enough if other is Any_ else f"each of {_quoted(condition)} is needed"
        yield names(condition), told, other(parts)


def _quoted(condition: Condition) -> str:
    return listed(f"'{name}'" for name in names(condition))


def _steps(clause: Accepts, scale: Scale) -> Iterator[Varied]:
    """One more answer on either side of those accepted, and one less: never none."""
    ordered = [answer for answer in scale if answer != UNORDERED]
    for place, answer in enumerate(ordered):
        accepted = answer in clause.answers
        beside = [ordered[other] for other in (place - 1, place + 1) if 0 <= other < len(ordered)]
        if all((other in clause.answers) is accepted for other in beside):
            continue
        if not accepted:
            told = f"'{clause.name}' may also be '{answer}'"
            yield (f"{clause.name}.{answer}",), told, Accepts(clause.name, clause.answers | {answer})
        elif len(clause.answers) > 1:
            told = f"'{clause.name}' may not be '{answer}'"
            yield (f"{clause.name}.{answer}",), told, Accepts(clause.name, clause.answers - {answer})
