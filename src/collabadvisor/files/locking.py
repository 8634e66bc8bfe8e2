"""One at a time: a folder held while a file in it is looked at and replaced."""

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

else:
    import fcntl

    def _take(folder: Path) -> int:
        handle = os.open(folder, os.O_RDONLY)
        with suppress(OSError):  # some network folders cannot be locked: two at the very same moment are not told apart
            fcntl.flock(handle, fcntl.LOCK_EX)
        return handle


@contextmanager
def locked(folder: Path) -> Iterator[None]:
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
