"""The only room that imports z3: one way to ask whether something can be, and for the smallest example of it."""

from __future__ import annotations

from collabadvisor.errors import MissingExtra

try:
    import z3
except ImportError as error:
    raise MissingExtra("z3-solver", "proof") from error

__all__ = ["z3"]
