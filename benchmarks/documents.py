"""What a report costs in each format, as ratios to a bare ``advise()`` in the same run; run by hand, printed."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import process_time

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.report import FORMATS, render_file

ROUNDS = 15
MOST = {"html": 4, "docx": 15, "pdf": 25}
"""The ratios that are aimed at."""


def main() -> None:
    """Print a line for each format."""
    knowledge = load()
    ventures = [Venture.read(path, knowledge) for path in knowledge.cases().values()]
    items = [(venture, advise(venture, knowledge)) for venture in ventures]
    bare = seconds(lambda: [advise(venture, knowledge) for venture in ventures])
    print(f"advise() on the {len(ventures)} cases: {1000 * bare / len(ventures):.2f} ms of CPU each")
    print(f"on one screen: {seconds(lambda: on_screen(items, knowledge)) / bare:.2f} times that")
    for form in FORMATS:
        begun = process_time()
        render_file(form, items[:1], knowledge)
        first = (process_time() - begun) * len(items) / bare
        ratio = seconds(lambda form=form: [render_file(form, [item], knowledge) for item in items]) / bare  # type: ignore[misc]  # mypy cannot infer it
        aim = f" (aim: {MOST[form]})" if form in MOST else ""
        print(f"{form}: {ratio:.2f} times that{aim}; the first in a process, imports included: {first:.1f}")


def on_screen(items: list[tuple[Venture, Advice]], knowledge: KnowledgeBase) -> None:
    """Each of them as it is printed."""
    for item in items:
        render_file("text", [item], knowledge, brief=True)


def seconds(work: Callable[[], object]) -> float:
    """The CPU time of some work, the middle one of several rounds after one that is not counted."""
    work()
    taken = []
    for _ in range(ROUNDS):
        begun = process_time()
        work()
        taken.append(process_time() - begun)
    return median(taken)


if __name__ == "__main__":
    main()
