"""The only room that imports z3: one way to ask whether something can be, and for the smallest example of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from collabadvisor.errors import MissingExtra

try:
    import z3
except ImportError as error:
    raise MissingExtra("z3-solver", "proof") from error

Formula = Any
"""Something that is true or false of a venture, or of several; z3 ships no types."""
TRUE, FALSE = z3.BoolVal(True), z3.BoolVal(False)


class Undecided(Exception):  # noqa: N818  (it is no error: the solver says that it does not know)
    """The solver gave up. Nothing follows from that."""


class Ventures(Protocol):
    """Every venture at once: for each question the formula of each of its answers, and what always holds of these."""

    @property
    def given(self) -> Mapping[str, Mapping[str, Formula]]:
        """Fact -> answer -> the formula that it is given, in the pack's order."""

    @property
    def always(self) -> Sequence[Formula]:
        """What holds of every venture."""


def variable(name: str) -> Formula:
    """What can be true or false by itself; the same for the same name."""
    return z3.Bool(name)


def both(parts: Iterable[Formula]) -> Formula:
    """All of them hold."""
    found = [part for part in parts if not part.eq(TRUE)]
    if any(part.eq(FALSE) for part in found):
        return FALSE
    return z3.And(found) if len(found) > 1 else found[0] if found else TRUE


def either(parts: Iterable[Formula]) -> Formula:
    """At least one of them holds."""
    found = [part for part in parts if not part.eq(FALSE)]
    if any(part.eq(TRUE) for part in found):
        return TRUE
    return z3.Or(found) if len(found) > 1 else found[0] if found else FALSE


def no(part: Formula) -> Formula:
    """It does not hold."""
    return FALSE if part.eq(TRUE) else TRUE if part.eq(FALSE) else z3.Not(part)


def same(one: Formula, other: Formula) -> Formula:
    """Both hold, or neither does."""
    return one == other


def at_least(count: int, parts: Iterable[Formula]) -> Formula:
    """So many of them hold, or more."""
    found = list(parts)
    sure = sum(part.eq(TRUE) for part in found)
    open_ = [part for part in found if not part.eq(TRUE) and not part.eq(FALSE)]
    if sure >= count:
        return TRUE
    return FALSE if sure + len(open_) < count else z3.AtLeast(*open_, count - sure)


def smallest(formula: Formula, *ventures: Ventures) -> tuple[dict[str, str], ...] | None:
    """The smallest ventures of which it holds, as fact -> answer for each, or None; see ``Solver.smallest``."""
    return Solver(*ventures).smallest(formula)


class Solver:
    """Asks one question after another about the same ventures, of which ``given`` holds besides what always does.

    Raises:
        Undecided: (in every method that asks) the solver gave up. It has no limit of time or steps, so that happens
            for a reason of its own, if ever.
    """

    def __init__(self, *ventures: Ventures, given: Iterable[Formula] = ()) -> None:
        self._solver = z3.SolverFor("QF_FD")
        self._solver.set("random_seed", 0)
        self._solver.set("phase", "always_false")  # silence is tried first: the first example is small already
        self._solver.add(*given)
        self._ventures = ventures
        self._named: dict[int, tuple[Formula, Formula]] = {}
        self._at_most: dict[tuple[int, int], Formula] = {}
        self._lots: list[list[Formula]] = []
        seen: set[int] = set()
        for venture in ventures:
            self._solver.add(*venture.always)
            for answers in venture.given.values():
                lot = [given for given in answers.values() if given.get_id() not in seen and not _is_constant(given)]
                seen.update(given.get_id() for given in lot)
                self._lots += [lot] if lot else []

    def possible(self, *formulas: Formula) -> bool:
        """Whether all of this holds of some ventures."""
        return self._check(map(self._name, formulas)) is not None

    def smallest(self, formula: Formula, fewest: Sequence[Formula] = ()) -> tuple[dict[str, str], ...] | None:
        """The smallest ventures of which it holds, as fact -> answer for each of them; None where there is none.

        That are those with the fewest answers; of these the ones with the fewest of some formulas that hold; and of
        these the first, where it counts which question is answered first, and with which answer, in the pack's order.
        So it is the same whatever the solver finds first.
        """
        held = [self._name(formula)]
        model = self._check(held)
        if model is None:
            return None
        for counted in ([given for lot in self._lots for given in lot], [self._name(part) for part in fewest]):
            model = self._fewest(model, held, counted)
        model = self._first(model, held)
        return tuple(
            {
                fact: answer
                for fact, answers in venture.given.items()
                for answer, given in answers.items()
                if _holds(model, given)
            }
            for venture in self._ventures
        )

    def _check(self, held: Iterable[Formula]) -> Any:
        """A model, or None where there is none."""
        said = self._solver.check(*held)
        if said == z3.unknown:
            raise Undecided(self._solver.reason_unknown())
        return self._solver.model() if said == z3.sat else None

    def _name(self, formula: Formula) -> Formula:
        """A literal that stands for the formula."""
        key = formula.get_id()
        if key not in self._named:
            name = z3.Bool(f"?{len(self._named)}")
            self._solver.add(z3.Implies(name, formula))
            self._named[key] = formula, name  # the formula is kept, since z3 gives the id of one that is gone anew
        return self._named[key][1]

    def _fewest(self, model: Any, held: list[Formula], counted: Sequence[Formula]) -> Any:
        """A model in which the fewest of some literals hold; that no more do is added to what is held."""
        least = None
        while least is None:
            count = sum(_holds(model, part) for part in counted)
            fewer = self._check([*held, self._limit(count - 1, counted)]) if count else None
            model, least = (model, count) if fewer is None else (fewer, None)
        if counted:
            held.append(self._limit(least, counted))
        return model

    def _limit(self, most: int, counted: Sequence[Formula]) -> Formula:
        return self._name(both(map(z3.Not, counted)) if most == 0 else z3.AtMost(*counted, most))

    def _first(self, model: Any, held: list[Formula]) -> Any:
        """The model that is the first: one answer after another is fixed, each as early and as weak as can be."""
        start = 0
        while (found := self._answered(model, start)) is not None:
            place, answer = found
            before = [given for lot in self._lots[start:place] for given in lot]
            for tried in (before, self._lots[place][:answer]):
                earlier = self._check([*held, self._name(either(tried))]) if tried else None
                if earlier is not None:
                    model = earlier
                    break
                held += map(z3.Not, tried)
            else:
                held.append(self._lots[place][answer])
                start = place + 1
        return model

    def _answered(self, model: Any, start: int) -> tuple[int, int] | None:
        """The places of the first question, from a place on, that is answered in a model, and of its answer."""
        for place in range(start, len(self._lots)):
            for answer, given in enumerate(self._lots[place]):
                if _holds(model, given):
                    return place, answer
        return None


def _is_constant(formula: Formula) -> bool:
    return bool(formula.eq(TRUE) or formula.eq(FALSE))


def _holds(model: Any, formula: Formula) -> bool:
    return bool(z3.is_true(model.eval(formula)))
