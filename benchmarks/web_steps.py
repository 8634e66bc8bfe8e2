"""What the pages cost beside the reasoning behind them, as ratios in one run: ``make bench-web``; printed.

A real server, in a process of its own, is asked over the loopback by clients in this one. Its time is that of its
processor, so that the clients do not count. A step is what a person does with one question: the reply is sent, and the
page with the next question is fetched.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from statistics import median, quantiles
from urllib.parse import urlencode

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.interview.session import Session, next_turn, record_answer
from collabadvisor.venture.model import Answer
from collabadvisor.web.database.database import Database

HOST, PORT = "127.0.0.1", 8437
INTERVIEWS, STEPS = 12, 12
PEOPLE, THINKS, LASTS = 200, 10.0, 40.0
"""So many people at once, each with so many seconds to think, for so many seconds."""
PAGE_AIM, STEPS_AIM, FIRST_PAGE_AIM = 3.0, 0.6, 15_000
REFUSED = 400
TICK = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Start a server, ask it, and print."""
    with tempfile.TemporaryDirectory() as folder:
        homes = made(Path(folder) / "bench.db", INTERVIEWS + PEOPLE)
        command = [sys.executable, "-m", "collabadvisor", "serve", "--port", str(PORT), "--workers", "1"]
        started = time.monotonic()
        server = subprocess.Popen([*command, "--data", f"{folder}/bench.db"], stdout=subprocess.PIPE, text=True)
        try:
            next(line for line in server.stdout or () if line.startswith("Stop it"))
            say(f"up after {time.monotonic() - started:.1f} s; {resident(server.pid):.0f} MB resident")
            report(server.pid, load(), homes)
            say(f"{resident(server.pid):.0f} MB resident at the end")
        finally:
            server.terminate()
            server.wait()


def report(pid: int, knowledge: KnowledgeBase, homes: list[str]) -> None:
    """Each figure, a line."""
    bare = cost(lambda: [fetch("/health") for _ in range(400)], pid) / 400
    say(f"the framework's bare page: {1000 * bare:.2f} ms of the processor")
    reasoning, questions = alone(knowledge)
    say(f"the reasoning alone: {1000 * reasoning:.2f} ms a turn, of which next_questions {1000 * questions:.2f} ms")
    steps: list[float] = []
    own = enumerate(homes[:INTERVIEWS])
    whole = cost(lambda: steps.extend(step for seed, home in own for step in talk(seed, home)), pid) / len(steps)
    say(
        f"a step (reply and next page): {1000 * whole:.2f} ms: {whole / reasoning:.2f} times a turn (aim: {PAGE_AIM:g})"
    )
    share = questions / whole
    say(f"so one process carries {share:.0%} of the steps that bare next_questions would (aim: {STEPS_AIM:.0%})")
    page, style = fetch("/"), fetch(re.findall(r'href="(/style[^"]+)"', fetch("/").decode())[0], gzip=True)
    say(f"first page with its style: {len(page) + len(style):,} bytes (aim: {FIRST_PAGE_AIM:,})")
    crowd(homes[INTERVIEWS:])


def alone(knowledge: KnowledgeBase) -> tuple[float, float]:
    """The time of a turn and of ``next_questions`` in it, for the talks that the server is to have."""
    turns: list[float] = []
    questions: list[float] = []
    for seed in range(INTERVIEWS):
        random, session = Random(seed), Session(venture=Venture(venture="x", stage=stage_of(knowledge, seed)))  # noqa: S311  (seeded)
        for _ in range(STEPS):
            begun = time.process_time()
            asked = next_turn(session, knowledge)
            turns.append(time.process_time() - begun)
            begun = time.process_time()
            next_questions(session.venture, knowledge, session.skipped)
            questions.append(time.process_time() - begun)
            if asked.fact is None:
                break
            scale = knowledge.facts[asked.fact].scale
            session = record_answer(session, asked.fact, Answer(answer=random.choice(scale)), knowledge)
    return sum(turns) / len(turns), sum(questions) / len(questions)


def stage_of(knowledge: KnowledgeBase, seed: int) -> str:
    """Every stage in turn."""
    return list(knowledge.framework.stages)[seed % len(knowledge.framework.stages)]


def made(file: Path, many: int) -> list[str]:
    """So many ventures with nothing answered, every stage in turn; the paths of their links."""
    knowledge = load()
    with Database.open(file) as database:
        ventures = [Venture(venture=f"venture {seed}", stage=stage_of(knowledge, seed)) for seed in range(many)]
        ids = [database.ventures.create(venture, (), "person") for venture in ventures]
        return [f"/v/{database.links.create('owner', each).text}" for each in ids]


def talk(seed: int, home: str, steps: int = STEPS) -> Iterator[float]:
    """An interview with the server, answered at random; gives the time on the clock of each step."""
    random, connection = Random(seed), HTTPConnection(HOST, PORT, timeout=60)  # noqa: S311  (seeded)
    where = send(connection, f"{home}/next")[1]
    page = send(connection, where)[2]
    for _ in range(steps):
        connection.close()  # a person thinks for longer than a server holds a line
        every = re.findall(r'name="answer" id="[^"]+" value="([^"]+)"', page)
        choices = [each for each in every[:-1] if each != DOES_NOT_APPLY]  # the same talks as in ``alone``
        if not choices:
            return
        seen = re.findall(r'name="seen" value="(\d+)"', page)[0]
        begun = time.monotonic()
        sent = {"answer": random.choice(choices), "seen": seen}
        where = send(connection, where.partition("?")[0], sent)[1]
        page = send(connection, where)[2]
        if "/enough" in where:
            page = send(connection, send(connection, f"{home}/next")[1])[2]
        yield time.monotonic() - begun
    connection.close()


def crowd(homes: list[str]) -> None:
    """Many people at once: what one waits for a step."""
    over = time.monotonic() + LASTS

    def person(seed: int) -> list[float]:
        waited, random = [], Random(seed)  # noqa: S311  (seeded)
        time.sleep(random.random() * THINKS)
        for step in talk(seed, homes[seed], 1000):
            waited.append(step)
            time.sleep(THINKS * (0.5 + random.random()))
            if time.monotonic() > over:
                break
        return waited

    with ThreadPoolExecutor(PEOPLE) as people:
        waited = [step for each in people.map(person, range(PEOPLE)) for step in each]
    centiles = quantiles(waited, n=100)
    say(
        f"{PEOPLE} people, {THINKS:g} s to think: {len(waited) / LASTS:.0f} steps a second, of reply and page together "
        f"p50 {1000 * median(waited):.0f} ms, p95 {1000 * centiles[94]:.0f} ms, p99 {1000 * centiles[98]:.0f} ms; "
        "nothing but 2xx and 3xx"
    )


def send(connection: HTTPConnection, path: str, form: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Status, where it leads, and the page. Raises ``ValueError`` for anything but 2xx and 3xx."""
    headers = {"origin": f"http://{HOST}:{PORT}", "content-type": "application/x-www-form-urlencoded"}
    connection.request("POST" if form else "GET", path, urlencode(form) if form else None, headers if form else {})
    answer = connection.getresponse()
    page = answer.read().decode()
    if answer.status >= REFUSED:
        raise ValueError(f"{answer.status}: {path}")
    return answer.status, answer.headers.get("location", ""), page


def fetch(path: str, *, gzip: bool = False) -> bytes:
    """What stands at a path, as it is sent."""
    connection = HTTPConnection(HOST, PORT, timeout=60)
    connection.request("GET", path, headers={"accept-encoding": "gzip"} if gzip else {})
    body = connection.getresponse().read()
    connection.close()
    return body


def cost(work: Callable[[], object], pid: int) -> float:
    """The processor's time that a process spends while this works."""
    begun = spent(pid)
    work()
    return spent(pid) - begun


def spent(pid: int) -> float:
    """Seconds of the processor that a process has taken so far, of all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def say(line: str) -> None:
    """Print it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
