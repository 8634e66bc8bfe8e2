"""One at a time: a folder held while a file in it is replaced, and a file that one makes use of alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
    import tempfile
    from hashlib import sha256

    def _take(folder: Path) -> int:
        name = sha256(str(folder.resolve()).encode()).hexdigest()
        handle = os.open(Path(tempfile.gettempdir()) / f"collabadvisor-{name}.lock", os.O_RDWR | os.O_CREAT)
        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        return handle

    def _is_taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(folder: Path) -> int:
        handle = os.open(folder, os.O_RDONLY)
        with suppress(OSError):  # some network folders cannot be locked: two at the very same moment are not told apart
            fcntl.flock(handle, fcntl.LOCK_EX)
        return handle

    def _is_taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # as above
            return True
        return True


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Wait until no other thread or process holds the folder, and hold it. It is let go whatever happens.

    Nothing is left behind in the folder. Only those who ask are kept out: an editor is not.

    Raises:
        OSError: there is no such folder, or it cannot be opened.
    """
    handle = _take(folder)
    try:
        yield
    finally:
        os.close(handle)


@contextmanager
def exclusive_lock(file: Path) -> Iterator[bool]:
    """Hold a file, made where there is none, which nobody else may read: False where another one holds it already.

    Nobody waits. It stays where it is afterwards, and is let go whatever happens, the end of the process included.

    Raises:
        OSError: it cannot be made there.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield _is_taken(handle)
    finally:
        os.close(handle)
