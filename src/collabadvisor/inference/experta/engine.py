"""The inference engine: experta with its remedies, and the facts of its working memory.

This is the only room that imports experta; ``docs/decisions/0001-experta.md`` says what it needs and why. What a pack
says becomes rules for it in ``compiler.py``, and a venture is run through it in ``chaining.py``.
"""

from __future__ import annotations

import collections
import collections.abc
import logging
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import Any

from collabadvisor.inference.bearings import WEIGHT


def _import_experta() -> Any:
    """Import experta 1.9.4 on a Python that has no ``collections.Mapping``, and leave all but its own logger as it was.

    That one would write each venture's answers to the log of whoever logs at INFO, and take its time over it.
    """
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    lacking = not hasattr(collections, "Mapping")
    if lacking:
        collections.Mapping = collections.abc.Mapping  # type: ignore[attr-defined]  # which Python 3.10 took away
    try:
        import experta
        import experta.matchers.rete.token
        import experta.strategies
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)
        if lacking:
            del collections.Mapping  # type: ignore[attr-defined]  # which Python 3.10 took away
    logging.getLogger("experta").setLevel(logging.WARNING)
    return experta


experta = _import_experta()
MATCH, NOT, OR, P, Rule = experta.MATCH, experta.NOT, experta.OR, experta.P, experta.Rule
Token = experta.matchers.rete.token.Token
ConflictSetNode = experta.matchers.rete.nodes.ConflictSetNode


class Answers(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """All that is answered, as one fact: what is not answered is a field that is not there, and matches nothing."""


class Bearing(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """A ``premise`` (a finding, base or value, by its name) that bears on the standing of a base or value, ``on``."""


class Fragile(Bearing):
    """It can be no better than fragile."""


class Strained(Bearing):
    """It can be no better than strained."""


class Unknown(Bearing):
    """It is not known, where it is not low."""


class Adequate(Bearing):
    """It can be no better than adequate."""


class Sound(Bearing):
    """It may be sound."""


class TurnFact(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """All that bears on a base or value is concluded: its ``name``, and its standing where nothing bears on it."""


class CoverageTurn(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """How every base stands has been concluded, so that it can be told whether enough is known."""


class Lack(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """Too little is known for the best verdict, because of a base, ``premise``."""


class StandingFact(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """How a base or value stands: ``name`` and ``standing``."""


class RequirementFact(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """A requirement is met or not met, whatever is still open: ``name`` and ``status``."""


class RequirementTurn(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """All that a requirement can be settled by is concluded: its ``name``."""


class Forbidding(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """A requirement forbids the best verdict, by its ``status``: it is not met, or not known."""


class Verdict(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """A ``verdict`` that a ``rule`` calls for."""


class Phase(experta.Fact):  # type: ignore[misc, name-defined]  # experta has no types
    """What may be concluded now, by its ``number``."""


BEARINGS = dict(zip(WEIGHT, (Fragile, Strained, Unknown, Adequate, Sound), strict=True))
"""Standing -> the fact that something bears on something so, in the order in which they prevail."""


class Agenda(experta.strategies.Strategy):  # type: ignore[misc, name-defined]  # experta has no types
    """Fires by salience, newest first. Nothing else is needed, since no activation is ever withdrawn."""

    def get_key(self, activation: Any) -> int:
        """What orders the agenda."""
        return activation.rule.salience  # type: ignore[no-any-return]  # experta has no types

    def _update_agenda(self, agenda: Any, added: Iterable[Any], removed: Iterable[Any]) -> None:
        if removed:
            msg = "an activation was withdrawn: a rule concludes from what is absent before its phase"
            raise RuntimeError(msg)
        for activation in added:
            insort(agenda.activations, activation, key=self.get_key)


class PlainToken(Token):  # type: ignore[misc, valid-type]  # experta has no types
    """A token that does not check what it is made of: only ``Matcher`` makes it, from facts."""

    def __new__(cls, tag: Any, data: Any, context: Any = None) -> Any:
        """A token of one fact or of a set of facts."""
        facts = {data} if isinstance(data, experta.Fact) else set(data)
        return tuple.__new__(cls, (tag, facts, {} if context is None else context))

    def copy(self) -> Any:
        """A copy of the token with a memory of its own."""
        return tuple.__new__(type(self), (self.tag, self.data.copy(), self.context.copy()))


class Matcher(experta.matchers.ReteMatcher):  # type: ignore[misc, name-defined]  # experta has no types
    """experta's Rete network, where a fact meets only the tests for its own type, and only what changed is asked."""

    @staticmethod
    def prepare_ruleset(engine: Any) -> set[Any]:
        """The rules as they are: all are written in the normal form that the network needs."""
        return set(engine.get_rules())

    def build_network(self) -> None:
        """Build the network, and an index of its first level, which tells facts apart by their type."""
        super().build_network()
        self._by_type: dict[type, list[Callable[[Any], None]]] = {}
        self._ends: dict[type, dict[Any, None]] = {}  # the rules that a fact of a type can come to
        for child in self.root_node.children:
            self._by_type.setdefault(child.node.matcher.fact_type, []).append(child.callback)
            self._ends.setdefault(child.node.matcher.fact_type, {}).update(dict.fromkeys(_ends(child.node)))
        self._nodes = list(dict.fromkeys(_nodes(self.root_node)))

    def reset(self) -> None:
        """Forget all facts: each node once, where experta comes to it by every way that leads there."""
        for node in self._nodes:
            node._reset()  # its own memory; its ``reset`` is also that of all below it

    def changes(self, adding: Collection[Any] = (), deleting: Collection[Any] = ()) -> tuple[list[Any], list[Any]]:
        """Put facts into the network; the activations that this adds and removes."""
        for facts, tokens in ((deleting, PlainToken.invalid), (adding, PlainToken.valid)):
            for fact in facts:
                token = tokens(fact)
                for callback in self._by_type.get(type(fact), ()):
                    callback(token)
        kinds = dict.fromkeys(type(fact) for fact in (*deleting, *adding))
        ends = {end: None for kind in kinds for end in self._ends.get(kind, ())}
        changed = [node.get_activations() for node in ends if node.added or node.removed]
        return [one for added, _ in changed for one in added], [one for _, removed in changed for one in removed]


def _ends(node: Any) -> Iterator[Any]:
    """The ends of the network below a node, one for each rule, and some more than once."""
    return (each for each in _nodes(node) if isinstance(each, ConflictSetNode))


def _nodes(node: Any) -> Iterator[Any]:
    """A node and those below it, some more than once."""
    yield node
    for child in node.children:
        yield from _nodes(child.node)


class PackEngine(experta.KnowledgeEngine):  # type: ignore[misc, name-defined]  # experta has no types
    """An experta engine for hundreds of ventures in a row: the same inference, with less looking around."""

    __matcher__ = Matcher
    __strategy__ = Agenda

    def __init__(self, rules: Iterable[Any]) -> None:
        self._rules = list(rules)
        super().__init__()

    def get_rules(self) -> list[Any]:
        """The rules of the pack; experta looks for rules among the attributes of its class."""
        return self._rules

    def get_deffacts(self) -> list[Any]:
        """What a reset declares; experta looks for it through every attribute, and keeps the engine that asked last."""
        return [_first_facts]


def _first_facts() -> list[Any]:
    return [experta.InitialFact()]


@lru_cache(maxsize=1024)
def among(accepted: frozenset[str]) -> Any:
    """A field whose value is one of these. The same object for the same set, so that experta shares its test."""
    return experta.L(next(iter(accepted))) if len(accepted) == 1 else P(accepted.__contains__)
