"""Jobs as nobody wants them, for tests of the processes that do jobs. Each takes what gives the knowledge."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from collabadvisor.files.problems import Field, MissingExtra, Problem, Undecided, UnknownName

ODD_WORDS = "The Ozymandias partnership"


def quick(_: object, *, word: str = "done") -> str:
    return word


def endless(_: object) -> None:
    while True:
        pass


def endless_in_a_library(_: object) -> None:
    time.sleep(3600)


def greedy(_: object) -> None:
    every: list[bytearray] = []
    while True:
        every.append(bytearray(2**24))


def greedy_at_once(_: object) -> bytes:
    return bytes(2**40)


def exits(_: object) -> None:
    os._exit(3)


def killed(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crashes(_: object) -> None:
    ctypes.string_at(0)


def killed_while_answering(_: object) -> bytes:
    """The process is gone when half of its answer is handed over."""

    def half(self: Connection, answer: bytes, *_: object) -> None:
        os.write(self.fileno(), answer[: len(answer) // 2])
        os.kill(os.getpid(), signal.SIGKILL)

    Connection._send = half  # type: ignore[attr-defined]  # a private part, broken on purpose
    return bytes(100_000)


def raises(_: object) -> None:
    raise ValueError(ODD_WORDS)


def refuses(_: object, *, kind: str) -> None:
    raise {
        "UnknownName": UnknownName([Problem(Field("reach"), "there is no such verdict.", "Did you mean 'repair'?")]),
        "MissingExtra": MissingExtra("typst", "pdf"),
        "Undecided": Undecided("timeout"),
    }[kind]


def gives_no_plain_data(_: object) -> Callable[[], None]:
    return lambda: None


def prints(_: object) -> str:
    sys.stdout.write(ODD_WORDS)
    sys.stdout.flush()
    os.write(2, ODD_WORDS.encode())
    return "printed"


def process(_: object) -> int:
    return os.getpid()


def waits_for(_: object, *, file: str) -> str:
    while not Path(file).exists():
        time.sleep(0.01)
    return "waited"


def imported(_: object, *, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if name in sys.modules]


ODD: Mapping[str, Callable[..., Any]] = {
    job.__name__: job
    for job in (
        quick,
        endless,
        endless_in_a_library,
        greedy,
        greedy_at_once,
        exits,
        killed,
        crashes,
        killed_while_answering,
        raises,
        refuses,
        gives_no_plain_data,
        prints,
        process,
        waits_for,
        imported,
    )
}
