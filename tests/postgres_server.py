"""A PostgreSQL server of the tests' own: in a folder that goes afterwards, and reached by a socket in it alone."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

USER = "advice"
UNPRIVILEGED = ("postgres", "nobody")
"""As whom it runs where the tests run as root, which it refuses."""
QUICKLY = ("fsync=off", "full_page_writes=off", "synchronous_commit=off", "listen_addresses=''")


def programs() -> Path | None:
    """The folder of the server's programs; None where it is not on this machine."""
    found = shutil.which("initdb")
    if found:
        return Path(found).parent
    return next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)


@contextmanager
def server(bin_: Path) -> Iterator[str]:
    """The folder of the socket of a server that runs until the end."""
    with tempfile.TemporaryDirectory(prefix="collabadvisor-postgres-", ignore_cleanup_errors=True) as name:
        folder, owner = Path(name), _owner()
        if owner:
            os.chown(folder, owner.pw_uid, owner.pw_gid)
        how: dict[str, Any] = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if owner else {}
        how |= {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        control = [str(bin_ / "pg_ctl"), "-D", "data", "-w"]
        make = [str(bin_ / "initdb"), "-D", "data", "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync"]
        subprocess.run(make, check=True, **how)
        options = " ".join([f"-k {folder}", *(f"-c {each}" for each in QUICKLY)])
        subprocess.run([*control, "-l", "log", "-o", options, "start"], check=True, **how)
        try:
            yield str(folder)
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, **how)


def _owner() -> pwd.struct_passwd | None:
    if os.getuid():
        return None
    for name in UNPRIVILEGED:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    return None
