"""How fast single commands are, as ratios in one run: part of ``make bench``.

Whole processes are run in turn, A B A B ..., and the ratio is taken pair by pair, so that a machine that slows down
meanwhile slows both. Quote the medians.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.venture.model import Answer

ROOT = Path(__file__).parents[1]
CASE_A = ROOT / "knowledge" / "cases" / "case-a-convened.yaml"
PAIRS, TURNS = 15, 40
LONG_PAIRS = 3  # of what takes many seconds

# What `advise` stands on: the libraries, and experta with its remedy.
IMPORTS = """
import collections, collections.abc
collections.Mapping = collections.abc.Mapping
import click, pydantic, jinja2, yaml, experta
"""
IMPORTING = [sys.executable, "-c", IMPORTS]
# What somebody who writes rules waits for anyway: pytest on the features of the rules.
FEATURES = """
from pytest_bdd import scenarios
scenarios({folder!r})
"""
PYTEST = ["-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--rootdir"]
# As an installed program runs: with the bytecode of its own modules kept, as that of the libraries is.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> None:
    """Measure and print."""
    sys.stdout.write(f"Python {platform.python_version()} on {platform.machine()}, {platform.system()}\n\n")
    command = [sys.executable, "-m", "collabadvisor", "advise", "--format", "json", str(CASE_A)]
    knowledge = load()
    cases = [Venture.read(path, knowledge) for path in knowledge.cases().values()]
    empty = [Venture(venture="Nothing known", stage=stage) for stage in knowledge.framework.stages]
    worst = [_at_its_worst(knowledge, stage) for stage in knowledge.framework.stages]
    rows = [
        ("advise --format json, to a process that imports the libraries", paired(command, IMPORTING), "2.2"),
        ("advise(), the six cases", warm(lambda one: advise(one, knowledge), cases), "8"),
        ("bounds(), the six cases", warm(lambda one: bounds(one, knowledge), cases), "2"),
        ("bounds(), nothing known, each stage", warm(lambda one: bounds(one, knowledge), empty), "2"),
        ("next_questions(), the six cases", warm(lambda one: next_questions(one, knowledge), cases), "50"),
        ("next_questions(), nothing known, each stage", warm(lambda one: next_questions(one, knowledge), empty), "50"),
        (
            "plan, ms: all verdicts of a case in turn, the six cases",
            warm(lambda one: _plans(knowledge, one), cases),
            "1000",
        ),
        (
            "plan, ms: the best verdict, all answers at their weakest",
            warm(lambda one: _plan(knowledge, one), worst),
            "1000",
        ),
        ("the chain's outcome, the six cases", warm(lambda one: _outcome(knowledge, one), cases), "0.3"),
    ]
    rows += list(_of_the_knowledge())
    sys.stdout.write("Whole processes: wall time over wall time. Functions: ms a venture, in a warm process.\n")
    sys.stdout.write(f"{'':<64} median  min to max     at most\n")
    for title, values, target in rows:
        sys.stdout.write(f"{title:<64} {median(values):>6.2f}  {_range(values):<14} {target}\n")


def _of_the_knowledge() -> Iterator[tuple[str, list[float], str]]:
    """What is worked out of the whole knowledge, beside one run of its features by pytest."""
    with TemporaryDirectory() as folder:
        test = Path(folder) / "test_rules.py"
        test.write_text(FEATURES.format(folder=str(ROOT / "features" / "rules")), encoding="utf-8")
        (Path(folder) / "conftest.py").write_text('pytest_plugins = ["collabadvisor.testing"]\n', encoding="utf-8")
        running = [sys.executable, "-m", "pytest", *PYTEST, folder, "-c", os.devnull, str(test)]
        for command, target in (("coverage", "1"), ("prove", "2"), ("mutate", "2"), ("certificate", "5")):
            asked = [sys.executable, "-m", "collabadvisor", "knowledge", command, "--format", "json"]
            values = paired(asked, running, LONG_PAIRS)
            yield f"knowledge {command}, to pytest on the features of the rules", values, target


def paired(first: list[str], second: list[str], pairs: int = PAIRS) -> list[float]:
    """The wall time of the first command over that of the second, pair by pair, after one pair to warm up."""
    return [_wall(first) / _wall(second) for _ in range(pairs + 1)][1:]


def _wall(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    return perf_counter() - start


def warm(work: Callable[[Venture], object], ventures: list[Venture]) -> list[float]:
    """Milliseconds for each of many times, the ventures in turn, once everything is compiled."""
    for venture in ventures:
        work(venture)
    return [1000 * _clock(lambda: work(venture)) for _ in range(TURNS) for venture in ventures]  # noqa: B023  (called before the loop goes on)


def _outcome(knowledge: KnowledgeBase, venture: Venture) -> object:
    return chain_of(knowledge, venture.stage).outcome(venture.known_answers())


def _plans(knowledge: KnowledgeBase, venture: Venture) -> object:
    """A plan for each verdict; the dearest of them is what counts, so their sum is told."""
    return [
        plan(venture, Goal(reach=verdict), knowledge) for verdict in knowledge.framework.stages[venture.stage].verdicts
    ]


def _plan(knowledge: KnowledgeBase, venture: Venture) -> object:
    return plan(venture, Goal(reach=knowledge.framework.stages[venture.stage].verdicts[-1]), knowledge)


def _at_its_worst(knowledge: KnowledgeBase, stage: str) -> Venture:
    answers = {fact.id: Answer(answer=fact.scale[0]) for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
    return Venture(venture="At its worst", stage=stage, answers=answers)


def _clock(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _range(values: list[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}"


if __name__ == "__main__":
    main()
