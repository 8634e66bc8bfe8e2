"""Pictures for tests: small as a dot, or of as many bytes as a photograph."""

from __future__ import annotations

import struct
import zlib
from hashlib import shake_256


def picture(side: int = 1) -> bytes:
    """A square PNG of noise, ``side`` pixels wide: about 3 * side * side bytes, for noise does not shrink."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    noise = shake_256().digest(3 * side * side)
    rows = b"".join(b"\0" + noise[row : row + 3 * side] for row in range(0, len(noise), 3 * side))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
