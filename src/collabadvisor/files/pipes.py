"""What another program hands over while it runs: a pipe, read as a file is, without waiting where nobody writes."""

from __future__ import annotations

import os
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO

PIECE = 1 << 16


class _Pipe(RawIOBase):
    """The rest of a pipe of which the beginning has been read."""

    def __init__(self, descriptor: int, beginning: bytes) -> None:
        self._descriptor = descriptor
        self._beginning = beginning

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]  # what io hands over
        """Fill a buffer, and say with how many bytes."""
        piece, self._beginning = self._beginning[: len(buffer)], self._beginning[len(buffer) :]
        piece = piece or os.read(self._descriptor, len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        """Close the pipe."""
        if not self.closed:
            os.close(self._descriptor)
        super().close()


def open_pipe(path: Path) -> BinaryIO | None:
    """A pipe, open for reading; None where nothing is in it and nobody writes: to wait would be to wait for ever."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        beginning = os.read(descriptor, PIECE)
    except BlockingIOError:  # somebody will
        beginning = b""
    else:
        if not beginning:
            os.close(descriptor)
            return None
    os.set_blocking(descriptor, True)
    return BufferedReader(_Pipe(descriptor, beginning))
