"""The rooms of the program and what each imports, read from the source: ``docs/rooms.md`` is made of it."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "collabadvisor"
LAYERS = "Rooms import only from rooms below them"


def page() -> str:
    """The page: each room with its purpose, its number of modules and what it imports from, the top floor first."""
    arrows = {room: sorted(_imported(room)) for room in rooms()}
    many = sum(map(len, arrows.values()))
    lines = [
        "# The rooms",
        "",
        "A room is a folder directly under `src/collabadvisor`. A room imports from rooms below it only; import-linter",
        f"holds to that. {len(arrows)} rooms, {many} arrows between them. Made from the source by `make docs`.",
        "",
        "| room | what it is for | modules | imports from |",
        "|---|---|---|---|",
    ]
    for room, below in arrows.items():
        modules = len(list((SOURCE / room).rglob("*.py")))
        lines.append(f"| `{room}` | {_purpose(room)} | {modules} | {', '.join(f'`{each}`' for each in below)} |")
    return "\n".join(lines) + "\n"


def rooms() -> list[str]:
    """The rooms from the top floor down, as the contract of the layers lists them."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = read["tool"]["importlinter"]["contracts"]
    return next(list(contract["layers"]) for contract in contracts if contract["name"] == LAYERS)


def _purpose(room: str) -> str:
    told = ast.get_docstring(ast.parse((SOURCE / room / "__init__.py").read_text(encoding="utf-8"))) or ""
    return told.splitlines()[0]


def _imported(room: str) -> set[str]:
    """The other rooms that a room imports from, imports inside functions counted."""
    found = {name for path in (SOURCE / room).rglob("*.py") for name in _imports(path)}
    return {name.split(".")[1] for name in found if name.startswith("collabadvisor.")} - {room}


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
