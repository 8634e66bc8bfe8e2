"""The layers of a knowledge base: a pack that stands by itself, and those that lie over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from collabadvisor.knowledge.sources import Work


@dataclass(frozen=True)
class Layer:
    """A pack among those that a knowledge base was read from, as its framework tells it.

    ``source`` is the work that its lessons come from where they name none. ``rests_on`` says what it rests on.
    """

    id: str
    title: str
    version: str
    folder: Path
    source: Work | None = None
    rests_on: str = ""
    retired_cases: frozenset[str] = frozenset()
    digests: Mapping[str, str] = field(default_factory=dict)
    """The path of each file in the layer -> the digest of its content."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the layer's rules and knowledge: the same content, the same digest, wherever it stands."""
        return digest_of_lines(f"{digest}  {path}" for path, digest in sorted(self.digests.items()))


def digest_of(layers: Sequence[Layer]) -> str:
    """The digest of a knowledge base: its one layer's, or one over those of all its layers, the lowest first."""
    return layers[0].digest if len(layers) == 1 else digest_of_lines(layer.digest for layer in layers)


def digest_of_lines(lines: Iterable[str]) -> str:
    """SHA-256 over some lines."""
    text = "".join(f"{line}\n" for line in lines)
    return f"sha256:{sha256(text.encode()).hexdigest()}"
