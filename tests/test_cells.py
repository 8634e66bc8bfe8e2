"""What takes two cells of a terminal, or none, is measured so: columns, underlines and the ends of lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from collabadvisor.document.cell_width import cells, pad_end, wrap
from collabadvisor.document.lines import heading, underlined_title, wrap_lines
from steps.running import run_here

HARBOUR = "港湾地域連携協議会"
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Harbour", 7), ("Hafengebäude", 12), ("cafe\u0301", 4), (HARBOUR, 18), ("\uff21", 2), ("\uff71", 1),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2), ("\U0001f600", 2), (FAMILY, 2), ("\U0001f44d\U0001f3fd", 2), ("\u2764\ufe0f", 2),
        ("\U0001f1ea\U0001f1fa", 2), ("می\u200cخو\u0627\u0647م", 7), ("नमस्\u200dते", 4), ("", 0),
    ],
)  # fmt: skip
def test_a_text_takes_so_many_cells(text: str, many: int) -> None:
    assert cells(text) == many


def test_what_is_filled_up_takes_the_cells_that_were_asked_for() -> None:
    assert (pad_end(HARBOUR, 20), pad_end("한국", 6)) == (f"{HARBOUR}  ", "한국  ")


@pytest.mark.parametrize("width", [40, 41, 57])
def test_lines_of_wide_letters_are_no_longer_than_asked_and_lose_nothing(width: int) -> None:
    text = f"{HARBOUR * 6}, the {FAMILY} hub and {'x' * 90} of {HARBOUR} there"
    for start in ("", "  - ", "港湾: "):
        lines = wrap_lines(text, width, start)
        assert max(map(cells, lines)) <= width
        assert all(line.startswith(" " * cells(start)) for line in lines[1:])
        assert "".join("".join(lines).split()) == "".join((start + text).split())


def test_words_are_parted_only_at_blanks_and_beside_wide_letters() -> None:
    assert wrap("ab cd港湾 efg hi", 6) == ["ab cd", "港湾", "efg hi"]
    assert wrap("", 6) == []


def test_a_line_under_a_title_is_as_long_as_the_title() -> None:
    assert [*underlined_title(HARBOUR, 80)] == [HARBOUR, "=" * 18]
    assert [*heading("Straße", 80)] == ["", "STRASSE", "-" * 7]


@pytest.mark.slow
def test_columns_stand_under_each_other_whatever_the_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"{name},forming,junior\n" for name in (HARBOUR, FAMILY, "Harbour trail", "cafe\u0301"))
    Path("wide.csv").write_text(f"venture,stage,lead_post\n{rows}", encoding="utf-8")
    lines = run_here("portfolio", "wide.csv").out.splitlines()
    at = {cells(line[: line.index("Forming")]) for line in lines if "Forming" in line}
    assert len(at) == 1
