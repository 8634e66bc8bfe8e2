"""One venture after the other: ours beside rule engines that the same rules were written for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import NamedTuple

from byhand import in_durable_rules, in_experta
from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.export import export
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.reasoning.outlook.chain import chain_of
from engines import Told, in_advice, in_clips, in_zen
from measure import clocked
from results import Bar, Found, Table, Target, figures, in_seconds
from ventures import table_of, ventures_of

MILLION = 1_000_000
Answer = object
Run = Callable[[str, Mapping[str, str]], Answer]
ALL, FINDINGS = "all, in order, with reasons", "findings only"
UNORDERED = "findings, standings, verdict, priorities"
Unordered = tuple[frozenset[str], Mapping[str, str], str | None, Mapping[str, str]]


class Engine(NamedTuple):
    """How an engine is made ready, and what it says of a venture."""

    title: str
    says: str
    ready: Callable[[KnowledgeBase], Run]
    ours: bool = False


CLIPS, ZEN = "CLIPS through clipspy", "zen-engine"
ASKED = {CLIPS: 1_000, ZEN: 100}
"""So many times as long as ours they were expected to take for a venture."""


class Measured(NamedTuple):
    """Seconds until it is ready, and for each venture."""

    engine: Engine
    ready: float
    seconds: tuple[float, ...]


def in_advise(knowledge: KnowledgeBase) -> Run:
    """``advise``: experta as collabadvisor drives it, with every reason in words."""

    def run(stage: str, answers: Mapping[str, str]) -> Told:
        return in_advice(advise(Venture(venture="A venture", stage=stage, answers=dict(answers)), knowledge))

    return run


def in_the_quick_reading(knowledge: KnowledgeBase) -> Run:
    """``chain_of``, which notes no reasons and puts nothing in order."""

    def run(stage: str, answers: Mapping[str, str]) -> Unordered:
        outcome = chain_of(knowledge, stage).outcome(answers)
        return outcome.findings, dict(outcome.standings), outcome.verdict, dict(outcome.recommendations)

    return run


def part_of(told: Told, says: str) -> Answer:
    """What of all that follows an engine is asked for."""
    if says == FINDINGS:
        return told.findings
    if says == UNORDERED:
        return told.findings, told.standings, told.verdict, {each.id: each.priority for each in told.recommendations}
    return told


ENGINES = (
    Engine("collabadvisor: the quick reading", UNORDERED, in_the_quick_reading, ours=True),
    Engine("collabadvisor: `advise()`", "all, in order, with reasons in words", in_advise, ours=True),
    Engine(CLIPS, ALL, lambda knowledge: in_clips(export(knowledge, "clips"))),
    Engine(ZEN, ALL, lambda knowledge: in_zen(export(knowledge, "jdm"))),
    Engine("experta by hand", FINDINGS, in_experta),
    Engine("durable_rules", FINDINGS, in_durable_rules),
)


def compared(many: int, engines: Sequence[Engine] = ENGINES) -> list[Measured]:
    """Each engine on so many ventures, one after the other, after it said the same of each as the interpreter.

    Raises:
        AssertionError: an engine says something else.
    """
    knowledge = load()
    ventures = ventures_of(knowledge, table_of(knowledge, many, seed=7))
    interpreter = PlainAdviser(knowledge)
    expected = [in_advice(interpreter(venture, knowledge)) for venture in ventures]
    return [_measured(engine, knowledge, ventures, expected) for engine in engines]


def _measured(engine: Engine, knowledge: KnowledgeBase, ventures: list[Venture], expected: list[Told]) -> Measured:
    started = perf_counter()
    run = engine.ready(knowledge)
    run(ventures[0].stage, {})  # some do the half of their work when they are first asked
    ready = perf_counter() - started
    for venture, told in zip(ventures, expected, strict=True):
        wanted = part_of(told, engine.says)
        said = run(venture.stage, venture.known_answers())
        if said != wanted:
            msg = f"{engine.title} says {said}, not {wanted}, of {venture}"
            raise AssertionError(msg)
    seconds = tuple(clocked(lambda: run(venture.stage, venture.known_answers())) for venture in ventures)  # noqa: B023  (called before the loop goes on)
    return Measured(engine, ready, seconds)


def each(measured: Measured) -> float:
    """Seconds for a venture."""
    return median(measured.seconds)


def table(measured: list[Measured], frame: float, usual: float) -> Found:
    """One venture, and a million reckoned from it.

    ``frame`` is what a venture takes as a row of a million with all names in order, ``usual`` without any names.
    """
    rows = tuple(
        (
            one.engine.title,
            one.engine.says,
            in_seconds(one.ready),
            in_seconds(each(one)),
            in_seconds(each(one) * MILLION),
            f"{figures(each(one) / frame)} times",
        )
        for one in measured
    )
    says = (
        f"Each engine in one warm process, {len(measured[0].seconds):,} random ventures one after the other; the time "
        "of one is the median. A million is reckoned from it. The last column sets it beside a venture as one of a "
        "million rows of `stream(order=True)`, Parquet to Parquet."
    )
    title = "One venture after the other"
    columns = (
        "engine",
        "what it says",
        "to get ready",
        "one venture",
        "a million, reckoned",
        "beside a row of `stream(order=True)`",
    )
    bars = tuple(Bar(one.engine.title.replace("`", ""), each(one), one.engine.ours) for one in measured)
    targets = tuple(_target(one, frame, usual) for one in measured if one.engine.title in ASKED)
    return Found((Table(title, says, columns, rows),), targets, bars)


def _target(one: Measured, frame: float, usual: float) -> Target:
    title, times = one.engine.title, each(one) / frame
    why = (
        f"{in_seconds(each(one))}, to {in_seconds(frame)} for a row of `stream(order=True)`, as it tells the order "
        f"too; without names ours takes {in_seconds(usual)}, which is {figures(each(one) / usual)} times less"
    )
    wanted = f"at least {ASKED[title]:,} times faster than {title}, for each venture"
    return Target(wanted, f"{figures(times)} times", times >= ASKED[title], why)
