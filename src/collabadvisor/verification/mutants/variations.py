"""Every small change of a condition: an answer more or less, a clause dropped, all for any and any for all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.files.words import join_words
from collabadvisor.knowledge.base_counts import BaseCount, base_count, with_bases
from collabadvisor.knowledge.conditions import ON_NO_SIDE, Accepts, All, Any_, Condition, Scale
from collabadvisor.knowledge.parsing import groups_of_bases

Varied = tuple[tuple[str, ...], str, Condition]
"""What a change of a condition is about, what it does, and the changed condition."""


def variations(condition: Condition, scales: Mapping[str, Scale], bases: Sequence[str] = ()) -> Iterator[Varied]:
    """Every small change of a condition: an answer taken in or left out, a clause dropped, all to any, any to all.

    Of so many of the ``bases``, one more or one less.
    """
    if isinstance(condition, Accepts):
        yield from _steps(condition, scales[condition.name])
        return
    if group := base_count(condition, bases):
        yield from _of_group(group, bases, scales)
        return
    parts = condition.parts
    join, other = (All, Any_) if isinstance(condition, All) else (Any_, All)
    for place, part in enumerate(parts):
        before, after = parts[:place], parts[place + 1 :]
        for about, change, varied in variations(part, scales, bases):
            yield about, change, join((*before, varied, *after))
        if before or after:
            change = f"nothing is asked of {_quoted(part, bases)}"
            yield _names_in(part, bases), change, join((*before, *after))
    if len(parts) > 1:
        enough = f"one of {_quoted(condition, bases)} is enough"
        change = enough if other is Any_ else f"each of {_quoted(condition, bases)} is needed"
        yield _names_in(condition, bases), change, other(parts)


def _names_in(condition: Condition, bases: Sequence[str]) -> tuple[str, ...]:
    """What a condition asks for, by name, once each: so many of the bases by the word for it."""
    if isinstance(condition, Accepts):
        return (condition.name,)
    if group := base_count(condition, bases):
        return (group.word,)
    return tuple(dict.fromkeys(name for part in condition.parts for name in _names_in(part, bases)))


def _quoted(condition: Condition, bases: Sequence[str]) -> str:
    return join_words(f"'{name}'" for name in _names_in(condition, bases))


def _of_group(group: BaseCount, bases: Sequence[str], scales: Mapping[str, Scale]) -> Iterator[Varied]:
    """One more standing or one less, and one more base or one less."""
    for about, change, varied in _steps(Accepts(group.word, group.answers), scales[bases[0]]):
        yield about, change, with_bases(BaseCount(group.word, group.many, varied.answers), bases)
    words = {many: word for word, (many, names) in groups_of_bases(tuple(bases)).items() if many <= len(names)}
    for many in (group.many - 1, group.many + 1):
        if word := words.get(many, ""):
            change = f"'{word}' is asked for in the place of '{group.word}'"
            yield (group.word, word), change, with_bases(BaseCount(word, many, group.answers), bases)


def _steps(clause: Accepts, scale: Scale) -> Iterator[tuple[tuple[str, ...], str, Accepts]]:
    """One more answer on either side of those accepted, and one less: never none."""
    ordered = [answer for answer in scale if answer not in ON_NO_SIDE]
    for place, answer in enumerate(ordered):
        accepted = answer in clause.answers
        beside = [ordered[other] for other in (place - 1, place + 1) if 0 <= other < len(ordered)]
        if all((other in clause.answers) is accepted for other in beside):
            continue
        if not accepted:
            change = f"'{clause.name}' may also be '{answer}'"
            yield (f"{clause.name}.{answer}",), change, Accepts(clause.name, clause.answers | {answer})
        elif len(clause.answers) > 1:
            change = f"'{clause.name}' may not be '{answer}'"
            yield (f"{clause.name}.{answer}",), change, Accepts(clause.name, clause.answers - {answer})
