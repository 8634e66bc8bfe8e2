"""The only room that imports z3: one way to ask whether something can be, and for the smallest example of it."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, Protocol

from collabadvisor.files.problems import MissingExtra, Undecided
from collabadvisor.verification.proofs.stopping import Stop, never

try:
    import z3
except ImportError as error:
    raise MissingExtra("z3-solver", "proof") from error

Formula = Any
"""Something that is true or false of a venture, or of several; z3 ships no types.

What is always or never so is ``TRUE`` or ``FALSE``, which belong to no context.
"""
TRUE, FALSE = True, False
Context = Any
"""Where formulas live: only those of one context can be joined, and only one thread at a time may use it."""


class VentureFormulas(Protocol):
    """Every venture at once: for each question the formula of each of its answers, and what always holds of these."""

    @property
    def answer_formulas(self) -> Mapping[str, Mapping[str, Formula]]:
        """Fact -> answer -> the formula that it is given, in the pack's order."""

    @property
    def context(self) -> Context:
        """Where its formulas live."""

    @property
    def totals(self) -> Totals:
        """What was counted there."""

    @property
    def always(self) -> Sequence[Formula]:
        """What holds of every venture."""

    @property
    def groups(self) -> Sequence[Sequence[str]]:
        """The questions, each in one group: those of which it is asked together how many are answered."""


def new_context() -> Context:
    """A place for formulas that no other thread knows of.

    Python may tidy up a formula in whatever thread it happens to be in, while this one searches: z3 must expect that.
    """
    context = z3.Context()
    z3.Z3_enable_concurrent_dec_ref(context.ref())
    return context


def variable(name: str, context: Context) -> Formula:
    """What can be true or false by itself; the same for the same name in the same context."""
    return z3.Bool(name, context)


def conjunction(parts: Iterable[Formula]) -> Formula:
    """The formula that all of them hold."""
    formulas = [part for part in parts if part is not TRUE]
    if any(part is FALSE for part in formulas):
        return FALSE
    return _joined(z3.Z3_mk_and, formulas) if len(formulas) > 1 else formulas[0] if formulas else TRUE


def either(parts: Iterable[Formula]) -> Formula:
    """At least one of them holds."""
    formulas = [part for part in parts if part is not FALSE]
    if any(part is TRUE for part in formulas):
        return TRUE
    return _joined(z3.Z3_mk_or, formulas) if len(formulas) > 1 else formulas[0] if formulas else FALSE


def no(part: Formula) -> Formula:
    """It does not hold."""
    if isinstance(part, bool):
        return not part
    return z3.BoolRef(z3.Z3_mk_not(part.ctx_ref(), part.as_ast()), part.ctx)


def equivalence(one: Formula, other: Formula) -> Formula:
    """The formula that both hold, or neither does."""
    for known, other_one in ((one, other), (other, one)):
        if isinstance(known, bool):
            return other_one if known else no(other_one)
    return z3.BoolRef(z3.Z3_mk_eq(one.ctx_ref(), one.as_ast(), other.as_ast()), one.ctx)


def identical(one: Formula, other: Formula) -> bool:
    """Whether two formulas are the same to the letter."""
    return _id(one) == _id(other)


class Totals:
    """Counts how many of some formulas of one context hold; what was counted once is not counted again.

    z3's own counts forbid one combination after another where two of them meet; of these, the solver learns.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[tuple[int, ...], ...], list[Formula]] = {}
        self._kept: list[Sequence[Formula]] = []
        """What was counted: z3 gives the id of a formula that is gone anew."""

    def at_least(self, count: int, parts: Iterable[Formula]) -> Formula:
        """So many of them hold, or more."""
        if count <= 0:
            return TRUE
        counted = self.of([part for part in parts if part is not FALSE])
        return counted[count - 1] if count <= len(counted) else FALSE

    def of(self, parts: Sequence[Formula]) -> list[Formula]:
        """For one, two and so on up to all of them: so many hold, or more."""
        half = len(parts) // 2
        return self.add(self.of(parts[:half]), self.of(parts[half:])) if half else list(parts)

    def add(self, some: Sequence[Formula], others: Sequence[Formula]) -> list[Formula]:
        """The totals of all that is counted in one of two totals."""
        key = tuple(map(_id, some)), tuple(map(_id, others))
        if key not in self._made:
            self._kept += some, others
            self._made[key] = _added(some, others)
        return self._made[key]


def _added(some: Sequence[Formula], others: Sequence[Formula]) -> list[Formula]:
    one, other = [TRUE, *some], [TRUE, *others]
    return [
        either(
            conjunction([one[count], other[total - count]])
            for count in range(max(0, total - len(others)), min(total, len(some)) + 1)
        )
        for total in range(1, len(some) + len(others) + 1)
    ]


def smallest(formula: Formula, *ventures: VentureFormulas) -> tuple[dict[str, str], ...] | None:
    """The smallest ventures of which it holds, as fact -> answer for each, or None; see ``Solver.smallest``."""
    return Solver(*ventures).smallest(formula)


class Solver:
    """Asks one question after another about the same ventures, of which ``given`` holds besides what always does.

    The ventures share one context, and ``stop`` is called before each question: what it raises ends the work.

    Raises:
        Undecided: (in every method that asks) the solver gave up. It has no limit of time or steps, so that happens
            for a reason of its own, if ever.
    """

    def __init__(self, *ventures: VentureFormulas, given: Iterable[Formula] = (), stop: Stop = never) -> None:
        self._context = ventures[0].context if ventures else new_context()
        self._totals = ventures[0].totals if ventures else Totals()
        self._stop = stop
        self._solver = z3.SolverFor("QF_FD", self._context)
        self._solver.set("random_seed", 0)
        self._solver.set("ctrl_c", False)  # it would take an interruption for its own, and give up
        self._solver.set("phase", "always_false")  # silence is tried first: the first example is small already
        self._add(given)
        self._ventures = ventures
        self._literals: dict[tuple[int, bool], tuple[Formula, Formula]] = {}
        self._alternatives: dict[tuple[int, ...], Formula] = {}
        self._lots: list[list[int]] = []
        """For each question, the places of its answers."""
        self._answers: list[Formula] = []
        """The formula of the answer at each place."""
        self._places: dict[int, int] = {}
        self._groups: list[list[list[int]]] = []
        """The questions again, those together that a pack counts together."""
        for venture in ventures:
            self._add(venture.always)
            lots = {
                fact: [self._place(given) for given in answers.values() if given.get_id() not in self._places]
                for fact, answers in venture.answer_formulas.items()
            }
            self._lots += lots.values()
            self._groups += [[lots[fact] for fact in group if lots[fact]] for group in venture.groups]
        self._missing = [no(given) for given in self._answers]

    def possible(self, *formulas: Formula) -> bool:
        """Whether all of this holds of some ventures."""
        return self._check(map(self._name, formulas)) is not None

    def smallest(self, formula: Formula, fewest: Sequence[Formula] = ()) -> tuple[dict[str, str], ...] | None:
        """The smallest ventures of which it holds, as fact -> answer for each of them; None where there is none.

        That are those with the fewest answers; of these the ones with the fewest of some formulas that hold; and of
        these the first, where it counts which question is answered first, and with which answer, in the pack's order.
        So it is the same whatever the solver finds first.
        """
        assumptions = [self._name(formula)]
        # Before the first example: one knows only what was there before it.
        each_counted = self._answered_totals, self._names(self._totals.of(fewest))
        model = self._check(assumptions)
        if model is None:
            return None
        for counted in each_counted:
            model = self._fewest(model, assumptions, counted)
        places = self._first(_true(model, self._answers), assumptions)
        return tuple(
            {
                fact: answer
                for fact, answers in venture.answer_formulas.items()
                for answer, answer_formula in answers.items()
                if self._places[answer_formula.get_id()] in places
            }
            for venture in self._ventures
        )

    @cached_property
    def _answered_totals(self) -> list[Formula]:
        """Literals for: one question is answered, or more; two are, or more; and so on.

        A pack asks how many questions about a base are answered. Counted in the same way here, base by base, that so
        many of one and so many of another make so many of all follows at once.
        """
        counted: list[Formula] = []
        for group in self._groups:
            answered = self._totals.of([either(self._answers[place] for place in lot) for lot in group])
            counted = self._totals.add(counted, answered)
        return self._names(counted)

    def _names(self, formulas: Iterable[Formula]) -> list[Formula]:
        return [self._name(formula, just=True) for formula in formulas]

    def _check(self, assumptions: Iterable[Formula]) -> Any:
        """A model, or None where there is none."""
        self._stop()
        asked = _as_array(list(assumptions))
        status = z3.Z3_solver_check_assumptions(self._context.ref(), self._solver.solver, len(asked), asked)
        if status == z3.Z3_L_UNDEF:
            raise Undecided(self._solver.reason_unknown())
        return self._solver.model() if status == z3.Z3_L_TRUE else None

    def _name(self, formula: Formula, *, just: bool = False) -> Formula:
        """A literal that stands for the formula: where it holds, the formula does, and (``just``) only there."""
        key = _id(formula), just
        if key not in self._literals:
            name = variable(f"?{len(self._literals)}", self._context)
            self._add([equivalence(name, formula) if just else either([no(name), formula])])
            self._literals[key] = formula, name  # the formula is kept, since z3 gives the id of one that is gone anew
        return self._literals[key][1]

    def _add(self, formulas: Iterable[Formula]) -> None:
        for formula in formulas:
            if isinstance(formula, bool):
                self._solver.add(formula)
            else:
                z3.Z3_solver_assert(self._context.ref(), self._solver.solver, formula.as_ast())

    def _place(self, formula: Formula) -> int:
        self._answers.append(formula)
        return self._places.setdefault(formula.get_id(), len(self._answers) - 1)

    def _fewest(self, model: Any, assumptions: list[Formula], counted: Sequence[Formula]) -> Any:
        """A model in which the lowest total holds; that no higher one does is added to what is held."""
        least = None
        while least is None:
            count = bisect(counted, False, key=lambda total: not _holds(model, total))
            fewer = self._check([*assumptions, no(counted[count - 1])]) if count else None
            model, least = (model, count) if fewer is None else (fewer, None)
        assumptions += map(no, counted[least : least + 1])
        return model

    def _some_given(self, places: tuple[int, ...]) -> Formula:
        """A literal that stands for: one of these answers is given. They come up again and again."""
        if places not in self._alternatives:
            self._alternatives[places] = self._name(either(self._answers[place] for place in places))
        return self._alternatives[places]

    def _first(self, places: set[int], assumptions: list[Formula]) -> set[int]:
        """The places of the answers that come first: one after another is fixed, as early and as weak as can be."""
        start = 0
        while (answered := self._answered(places, start)) is not None:
            lot, answer = answered
            before = [place for other in self._lots[start:lot] for place in other]
            for candidates in (before, self._lots[lot][:answer]):
                earlier = self._check([*assumptions, self._some_given(tuple(candidates))]) if candidates else None
                if earlier is not None:
                    places = _true(earlier, self._answers)
                    break
                assumptions += [self._missing[place] for place in candidates]
            else:
                assumptions.append(self._answers[self._lots[lot][answer]])
                start = lot + 1
        return places

    def _answered(self, places: set[int], start: int) -> tuple[int, int] | None:
        """The first question, from one on, that is answered, and which of its answers it has."""
        for lot in range(start, len(self._lots)):
            for answer, place in enumerate(self._lots[lot]):
                if place in places:
                    return lot, answer
        return None


def _id(formula: Formula) -> int:
    """A number that no other formula of its context has, as long as it is kept; those of z3 are never negative."""
    return -1 - formula if isinstance(formula, bool) else formula.get_id()


def _true(model: Any, formulas: Sequence[Formula]) -> set[int]:
    """The places of the formulas that are true in a model."""
    return {place for place, formula in enumerate(formulas) if _holds(model, formula)}


def _holds(model: Any, formula: Formula) -> bool:
    """Whether a formula is true in a model; it is not where nothing is said of it there."""
    context, value = model.ctx.ref(), (z3.Ast * 1)()
    known: bool = z3.Z3_model_eval(context, model.model, formula.as_ast(), False, value)
    return known and bool(z3.Z3_get_bool_value(context, value[0]) == z3.Z3_L_TRUE)


# z3's own "And", "add" and "check" ask for the sort of every part: that takes several times as long as all else.


def _joined(join: Callable[..., Any], formulas: Sequence[Formula]) -> Formula:
    return z3.BoolRef(join(formulas[0].ctx_ref(), len(formulas), _as_array(formulas)), formulas[0].ctx)


def _as_array(formulas: Sequence[Formula]) -> Any:
    return (z3.Ast * len(formulas))(*(formula.as_ast() for formula in formulas))
