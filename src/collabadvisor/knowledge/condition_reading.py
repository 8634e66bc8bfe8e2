"""Reads a condition as it is written in a rule's file, and says of each fault in it what can be written instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from collabadvisor.files.models import Fault, FaultsError
from collabadvisor.files.words import did_you_mean, join_words, nearest, quote_value, with_article
from collabadvisor.files.yaml import NodePath
from collabadvisor.knowledge.conditions import (
    MOST_WAYS,
    ON_NO_SIDE,
    TESTS,
    UNORDERED,
    Accepts,
    All,
    Any_,
    Condition,
    Group,
    Scale,
    branches,
    count_condition,
    ways,
)

_FORM = "Write each clause as '- name: {test: answer}'."
_LANGUAGE = f"A condition knows all:, any:, and for each name one test: {join_words(TESTS, 'or')}."
_LEFT = "Name the answers that are left, with one_of:."
NEGATIONS = ("not", "is_not", "none", "none_of", "not_one_of", "not_any", "not_all", "nor", "except", "unless", "!=")
"""Words by which other languages leave answers out."""
JOINS = {"all": "all", "and": "all", "both": "all", "any": "any", "or": "any", "either": "any"}
"""Words by which clauses are joined elsewhere, or that are these in capitals, and what is written here."""


def read_condition(
    raw: Any, scales: Mapping[str, Scale], what: str, groups: Mapping[str, Group] | None = None
) -> Condition:
    """A condition as it is written in a rule's file, over these names; ``what`` is what the names are.

    A clause about a group holds where it holds of so many of the group's names.

    Raises:
        FaultsError: it is none; carries every fault.
    """
    reader = _ConditionReader(scales, what, groups or {})
    condition = reader.parse(raw, ())
    if condition is None:
        raise FaultsError(reader.faults)
    return condition


class _ConditionReader:
    def __init__(self, scales: Mapping[str, Scale], what: str, groups: Mapping[str, Group]) -> None:
        self.scales = {**scales, **{group: scales[names[0]] for group, (_, names) in groups.items() if names}}
        self.groups = groups
        self.what = what  # what the names are: "fact" or "base or value"
        self.faults: list[Fault] = []

    def report(self, at: NodePath, what: str, remedy: str) -> None:
        self.faults.append((at, what, remedy))

    def parse(self, raw: Any, at: NodePath) -> Condition | None:
        """The condition, or None where a fault was reported."""
        if not isinstance(raw, dict) or not raw:
            self.report(at, f"here should stand one of all:, any: or a {self.what}, not {quote_value(raw)}.", _FORM)
            return None
        if len(raw) > 1:
            self.report(
                at,
                f"{join_words(map(quote_value, raw))} stand in one clause.",
                "Begin each with '- ', under all: or any:.",
            )
            return None
        key, content = next(iter(raw.items()))
        if key in ("all", "any"):
            return self._join(key, content, (*at, key))
        return self._clause(key, content, (*at, key))

    def _join(self, key: str, content: Any, at: NodePath) -> Condition | None:
        if not isinstance(content, list) or not content:
            self.report(at, f"'{key}:' needs a list of clauses.", _FORM)
            return None
        parts = [self.parse(part, (*at, index)) for index, part in enumerate(content)]
        good = tuple(part for part in parts if part is not None)
        if len(good) < len(parts):
            return None
        joined: Condition = All(good) if key == "all" else Any_(good)
        if ways(joined) > MOST_WAYS:
            self.report(at, f"this can hold in more than {MOST_WAYS:,} ways.", "Make several rules of it.")
            return None
        if not branches(joined):
            self.report(at, "no answer can meet all of these at once.", "Drop or widen one of them.")
            return None
        return joined

    def _clause(self, name: str, content: Any, at: NodePath) -> Condition | None:
        scale = self.scales.get(name)
        if scale is None:
            self.report(at, *self._unknown(name, content))
            return None
        test = next(iter(content)) if isinstance(content, dict) and len(content) == 1 else None
        if test not in TESTS:
            self.report(at, *self._no_test(name, test, content))
            return None
        accepted = self._accepted(name, test, content[test], (*at, test))
        if accepted is None:
            return None
        if len(accepted) == len(scale):
            self.report(at, *self._accepts_all(name, test))
            return None
        return count_condition(*self.groups[name], accepted) if name in self.groups else Accepts(name, accepted)

    def _unknown(self, name: str, content: Any) -> tuple[str, str]:
        """What is wrong with a name that is none, and what to write instead."""
        word = name.lower()
        if word in JOINS:
            return f"there is no '{name}:' in a condition.", f"Write '{JOINS[word]}:'. {_LANGUAGE}"
        if word in NEGATIONS:
            return f"there is no '{name}:' in a condition.", f"{self._instead(content)} {_LANGUAGE}"
        return f"the {self.what} {quote_value(name)} is not known.", did_you_mean(name, self.scales)

    def _instead(self, content: Any) -> str:
        """What to write in the place of a negation: the answers that it leaves over, where they can be read."""
        if isinstance(content, list) and len(content) == 1:
            content = content[0]
        name, inner = next(iter(content.items())) if isinstance(content, dict) and len(content) == 1 else ("", None)
        if name in self.scales and isinstance(inner, dict) and len(inner) == 1:
            reader = _ConditionReader(self.scales, self.what, {})
            test, answer = next(iter(inner.items()))
            accepted = reader._accepted(name, test, answer, ()) if test in TESTS else None
            if accepted:
                return self._all_but(name, accepted)
        return _LEFT

    def _all_but(self, name: str, left_out: Iterable[str]) -> str:
        rest = [word for word in self.scales[name] if word not in left_out]
        if not rest:
            return "Drop it: nothing is left."
        test = f"is: {rest[0]}" if len(rest) == 1 else f"one_of: [{', '.join(rest)}]"
        return f"Write what is left: '{name}: {{{test}}}'."

    def _no_test(self, name: str, test: Any, content: Any) -> tuple[str, str]:
        """What is wrong with a clause about a name that has no test, and what to write instead."""
        scale = self.scales[name]
        if isinstance(test, str) and test.lower() in NEGATIONS:
            words = content[test] if isinstance(content[test], list) else [content[test]]
            known_words = [word for word in words if word in scale]
            remedy = self._all_but(name, known_words) if known_words else _LEFT
            return f"there is no '{test}:' in a condition.", f"{remedy} {_LANGUAGE}"
        return f"'{name}' needs one test: {join_words(TESTS, 'or')}.", _nearest_test(
            name, content, scale, self._kind(name)
        )

    def _accepts_all(self, name: str, test: str) -> tuple[str, str]:
        """What is wrong with a clause that says nothing: of a fact's answers, perhaps that they stand the wrong way."""
        scale, kind = self.scales[name], self._kind(name)
        what = f"this accepts every {kind} {'to' if kind == 'answer' else 'of'} '{name}', so it says nothing."
        if kind != "answer" or test not in TESTS[:2]:
            return what, "Drop or narrow it."
        turn = f"Answers stand weakest first, here from '{scale[0]}' to '{scale[-1]}'"
        return what, f"{turn}: if that is the wrong way round, turn them round; else drop or narrow this clause."

    def _kind(self, name: str) -> str:
        """What a name has one of: an answer, a standing, or (for how much is answered) a state."""
        if UNORDERED in self.scales[name]:
            return "standing"
        return "answer" if "fact" in self.what else "state"

    def _accepted(self, name: str, test: str, answer: Any, at: NodePath) -> frozenset[str] | None:
        scale, kind = self.scales[name], self._kind(name)
        answers = answer if test == "one_of" and isinstance(answer, list) else [answer]
        unknown = [item for item in answers if item not in scale]
        for item in unknown:
            if isinstance(item, str):
                self.report(at, f"'{name}' has no {kind} {quote_value(item)}.", did_you_mean(item, scale))
            else:
                self.report(at, f"'{test}:' should name {with_article(kind)}, not {quote_value(item)}.", _offer(scale))
        if not answers:
            self.report(at, f"'{test}:' names no {kind}.", _offer(scale))
        if unknown or not answers:
            return None
        if test in ("is", "one_of"):
            return frozenset(answers)
        ordered = tuple(word for word in scale if word not in ON_NO_SIDE)
        if answers[0] not in ordered:
            self.report(at, f"'{answers[0]}' is neither above nor below any other.", "Ask for it with is: or one_of:.")
            return None
        place = ordered.index(answers[0])
        return frozenset(ordered[: place + 1] if test == "at_most" else ordered[place:])


def _nearest_test(name: str, content: Any, scale: Scale, kind: str) -> str:
    """The test that was probably meant; where none is near, how a test is written."""
    word = next(iter(content), "") if isinstance(content, dict) else content
    test = nearest(word.split(":")[0].strip("{"), TESTS) if isinstance(word, str) else None
    return f"Write '{name}: {{{test or 'is'}: {scale[0]}}}', with the {kind} that you mean."


def _offer(scale: Scale) -> str:
    return f"Known here: {join_words(scale, 'or')}."
