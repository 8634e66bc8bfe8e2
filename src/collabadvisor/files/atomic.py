"""Files and folders that are written whole or stay as they were, by anyone: no other thread can notice anything."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from collabadvisor.files.problems import Location, OutputError, Problem

ANYONE_MAY_WRITE, PERMISSIONS = 0o222, 0o777


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file so that it holds all of this, or stays as it was. A link stays: what it points to is written.

    Raises:
        OutputError: it cannot be written there.
    """
    fill_whole(path, lambda file: _write(file, content))


def fill_whole(path: Path, fill: Callable[[Path], None]) -> None:
    """Write a file whole or not at all: ``fill`` fills another one, which then takes the place of ``path``.

    Raises:
        OutputError: it cannot be written there. What ``fill`` raises, but for an ``OSError``, goes through.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            _pour(path, fill)  # a pipe or a device: nothing to keep, and nothing to replace
        else:
            _replace(path.resolve(), fill)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, until Python 3.12
        raise _unwritten(path, error) from error


def require_writable(path: Path) -> None:
    """Refuse a file that cannot be written, before somebody waits for what is to stand in it.

    Raises:
        OutputError: it cannot be written there.
    """
    try:
        _refuse_place(path.resolve())
        _refuse_missing(path.resolve().parent)
    except (OSError, RuntimeError) as error:  # as above
        raise _unwritten(path, error) from error


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that is not there yet: what is there, or appears there meanwhile, is never replaced.

    Raises:
        FileExistsError: something is there.
        OutputError: it cannot be written there.
    """
    try:
        with _whole(path, lambda file: _write(file, content)) as temporary:
            try:
                os.link(temporary, path)
            except FileExistsError:
                raise
            except OSError:  # no links here, as on a memory stick
                _write_where_nothing_is(path, content)
    except FileExistsError:
        raise
    except OSError as error:
        raise _unwritten(path, error) from error


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """An empty folder with the target's permissions, or a new one's; gone afterwards if it has not become the target.

    Raises:
        OSError: it cannot be made there.
    """
    folder = _beside(target)
    try:
        if target.is_dir():
            folder.mkdir(0o700)
            folder.chmod(target.stat().st_mode & PERMISSIONS)
        else:
            folder.mkdir()
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _whole(target: Path, fill: Callable[[Path], None], mode: int | None = None) -> Iterator[Path]:
    """The whole in a file beside the target with these permissions, or a new file's; gone if it has not become it."""
    _refuse_missing(target.parent)
    temporary = _beside(target)
    try:
        temporary.touch(0o666 if mode is None else mode | 0o600, exist_ok=False)  # nobody may read it who may not later
        fill(temporary)
        if mode is not None:
            temporary.chmod(mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _beside(target: Path) -> Path:
    return target.parent / f".collabadvisor-{os.urandom(8).hex()}"


def _replace(target: Path, fill: Callable[[Path], None]) -> None:
    _refuse_place(target)
    there = target.stat().st_mode & PERMISSIONS if target.exists() else None
    if there is not None and not (there & ANYONE_MAY_WRITE and os.access(target, os.W_OK)):
        raise PermissionError(0, "it is write-protected")
    with _whole(target, fill, there) as temporary:
        temporary.replace(target)


def _pour(path: Path, fill: Callable[[Path], None]) -> None:
    import tempfile  # it takes long, and most commands need none

    with tempfile.TemporaryDirectory(prefix="collabadvisor-") as folder:
        draft = Path(folder) / "made"
        fill(draft)
        with draft.open("rb") as source, path.open("wb") as target:
            shutil.copyfileobj(source, target)


def _write_where_nothing_is(path: Path, content: str | bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(_bytes(content))
            file.flush()
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _refuse_place(target: Path) -> None:
    if target.is_symlink():
        raise OSError(0, "its links go round in a circle")
    if target.is_dir():
        raise IsADirectoryError(0, "it is a folder")


def _refuse_missing(folder: Path) -> None:
    if not folder.is_dir():
        raise NotADirectoryError(0, f"there is no folder '{folder}'")


def _unwritten(path: Path, error: Exception) -> OutputError:
    what = f"this file cannot be written: {getattr(error, 'strerror', None) or error}."
    return OutputError([Problem(Location(str(path)), what, "Name a file in a folder that exists and is yours.")])


def _write(file: Path, content: str | bytes) -> None:
    file.write_bytes(_bytes(content))


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
