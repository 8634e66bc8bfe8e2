"""What a venture file says of itself before it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from collabadvisor.files.problems import UnreadableFile
from collabadvisor.venture.opening_words import opening_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# One sentence. Another,\n#   on two.\nventure: X  # no\n# nor this\n", "One sentence. Another, on two."),
        ("venture: X\n# too late\n", ""),
        ("\n# after an empty line\nventure: X\n", ""),
        ("", ""),
        ("\ufeff## Of an editor\r\nventure: X\r\n", "Of an editor"),
    ],
)  # fmt: skip
def test_the_first_comment_is_read_as_running_text(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "venture.yaml"
    file.write_bytes(text.encode())
    assert opening_words(file) == words


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "venture.yaml"
    file.write_bytes(b"# caf\xe9\n")
    with pytest.raises(UnreadableFile):
        opening_words(file)
