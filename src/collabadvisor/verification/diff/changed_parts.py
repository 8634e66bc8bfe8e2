"""In which parts one thing of a pack differs from the same thing of another pack, and what each part bears on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from collabadvisor.files.models import Form
from collabadvisor.verification.diff.pack_diff_model import BearsOn, ChangedPart

Bearing = Mapping[str, BearsOn]
"""What each part of a kind of thing bears on; a part that is not named here bears on nothing but words."""

RULE: Bearing = dict.fromkeys(
    (
        "status",
        "about",
        "stages",
        "finding",
        "severity",
        "weakens",
        "shows",
        "shows_at",
        "recommend",
        "verdict",
        "forbids_best_verdict",
    ),
    "advice",
)
ACROSS: Bearing = dict.fromkeys(
    ("status", "stages", "severity", "same", "at_least", "overlap", "advice", "recommend"), "other"
)
COLUMN: Bearing = {"values": "other"}
FACT: Bearing = {"base": "advice", "stages": "advice", "does_not_apply": "advice"}
RECOMMENDATION: Bearing = {"acts_on": "advice", "after": "order", "sets": "other", "excludes": "other"}
FRAMEWORK: Bearing = {"enough_answered": "advice", "disagreement": "other"}
STAGE: Bearing = {"urgent": "advice", "verdicts": "advice"}
VALUE: Bearing = {"rests_on": "advice"}
SEVERITY: Bearing = {"standing": "advice", "priority": "advice"}
VERDICT: Bearing = {"ranks_with": "other"}
WORDS: Bearing = {}


def parts(before: Form, after: Form, bearing: Bearing, *without: str) -> Iterator[ChangedPart]:
    """The parts in which two things of one kind differ, in the order in which a file tells them."""
    for name in (name for name in vars(after) if name not in without):
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            old_text, new_text = map(_value_text, _differing(old, new))
            yield ChangedPart(name=name, before=old_text, after=new_text, bears_on=bearing.get(name, "words"))


def answers(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[ChangedPart]:
    """In what the answers to a question differ: which there are, their order, or their words only.

    The order alone moves no advice: where a rule means other answers by it, the condition of the rule has changed.
    """
    old, new = (" < ".join(scale) for scale in (before, after))
    if before.keys() != after.keys():
        yield ChangedPart(name="answers", before=old, after=new, bears_on="advice")
    elif list(before) != list(after):
        yield ChangedPart(name="order of the answers", before=old, after=new, bears_on="other")
    reworded = [name for name in after if name in before and before[name] != after[name]]
    if reworded:
        old, new = (_value_text({name: each[name] for name in reworded}) for each in (before, after))
        yield ChangedPart(name="words of the answers", before=old, after=new, bears_on="words")


def _differing(old: Any, new: Any) -> tuple[Any, Any]:
    """Of two mappings what is not in both alike; anything else whole."""
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return old, new
    one, other = (
        {name: value for name, value in side.items() if old.get(name) != new.get(name)} for side in (old, new)
    )
    return one, other


def _value_text(value: Any) -> str:
    """A value in one line, as an author would know it again."""
    if isinstance(value, Form):
        return _value_text({name: each for name, each in vars(value).items() if each is not None})
    if isinstance(value, dict):
        inside = ((name, each, isinstance(each, dict | Form | tuple)) for name, each in value.items())
        return "; ".join(f"{name}: {_value_text(each) or 'nothing'}" if deep else f"{name}: {each}"
                         for name, each, deep in inside)  # fmt: skip
    if isinstance(value, tuple):
        return ", ".join(map(_value_text, value))
    return "" if value is None else str(value)
