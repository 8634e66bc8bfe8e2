"""Whatever is given, ``main()``, the real way in, ends with 0, 1 or 2 and never with another exception."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from steps.running import CASE_A, files_in, run_here

STEADY = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
VENTURE = CASE_A.read_text(encoding="utf-8")

# What a file holds: anything, YAML-like scraps, and a good venture with a scrap somewhere in it.
scraps = st.lists(
    st.sampled_from([
        "venture", "stage", "answers", "lead_post", "junior", "forming", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{",
        "}", "&a", "*a", "!!str ", "|", ">", "'", '"', "#", "---\n", "? ", "~", "true", "0x1", "\t", "\x00", "\ufeff",
        "é", "\ud7ff", "<<: ",
    ]),
    max_size=30,
).map("".join)  # fmt: skip
spoilt = st.builds(
    lambda start, length, scrap: VENTURE[:start] + scrap + VENTURE[start + length :],
    st.integers(0, len(VENTURE)), st.integers(0, 200), scraps,
)  # fmt: skip
contents = st.binary(max_size=300) | st.one_of(st.text(max_size=200), scraps, spoilt).map(
    lambda text: text.encode("utf-8", "surrogatepass")
)

# Tables: scraps, and a good table with a scrap somewhere in it.
TABLE = "respondent;stage;lead_post;attendance\nAnn;forming;junior;steady\nBen;forming;senior;a junior officer\n"
cells = st.lists(
    st.sampled_from([
        "respondent", "stage", "venture", "lead_post", "junior", "forming", ",", ";", "\t", "\n", "\r", "\r\n", '"',
        '""', "sep=;\n", "=1+1", " ", "\x00", "\ufeff", "\x1b[2J", "é", "\ud7ff", "x" * 200,
    ]),
    max_size=30,
).map("".join)  # fmt: skip
spoilt_tables = st.builds(
    lambda start, length, scrap: TABLE[:start] + scrap + TABLE[start + length :],
    st.integers(0, len(TABLE)), st.integers(0, 40), cells,
)  # fmt: skip
tables = st.binary(max_size=300) | st.one_of(st.text(max_size=200), cells, spoilt_tables).map(
    lambda text: text.encode("utf-8", "surrogatepass")
)

# What is typed: words of the command line and any others; no "/", so that nothing is written outside the folder.
words = st.sampled_from([
    "advise", "new", "ask", "panel", "--anonymous", "--name=x", "answers.csv",
    "knowledge", "list", "show", "schema", "help", "venture.yaml", "venture", "advice", "rule", "html",
    "--format", "json", "text", "markdown", "-o", "out.html", "--output=venture.yaml", "--pack", ".", "..", "--stage",
    "forming", "--lessons", "--cases", "--all", "lead_post", "-h", "--version", "--", "-", "", "--format=",
    "-ofolder", "*", "new.yaml", "\udcff.yaml", "why", "why-not", "verdict", "mermaid", "1", "fit=sound", "keep_going",
    "what-if", "compare", "--set", "--do", "lead_post=senior", "lead_post=", "--before-pack", "--consistency",
    "plan", "--reach", "repair", "--clear", "--keep", "--costs", "--most", "3",
]) | st.text(st.characters(exclude_characters="/\x00"), max_size=20)  # fmt: skip


@pytest.mark.slow
@STEADY
@given(content=contents)
def test_any_content_of_a_file(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("venture.yaml").write_bytes(content)
        ran = run_here("advise", "venture.yaml", "--format", "json")
        assert ran.code in (0, 2)
        assert bool(ran.out) == (ran.code == 0)
        assert bool(ran.err) == (ran.code == 2)
        assert all(line.startswith(("venture.yaml:", "... and")) for line in ran.err.split("\n")[:-1])
        assert files_in(Path()) == ["venture.yaml"]


@pytest.mark.slow
@STEADY
@given(content=tables, form=st.sampled_from(["text", "markdown", "json"]))
def test_any_content_of_a_table(content: bytes, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("answers.csv").write_bytes(content)
        ran = run_here("panel", "answers.csv", "--format", form)
        assert ran.code in (0, 2)
        assert bool(ran.out) == (ran.code == 0)
        assert all(line.startswith(("answers.csv", "... and")) for line in ran.err.split("\n")[:-1])
        assert files_in(Path()) == ["answers.csv"]


@pytest.mark.slow
@STEADY
@given(content=contents)
def test_any_content_of_a_file_of_costs(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("costs.yaml").write_bytes(content)
        ran = run_here("plan", CASE_A, "--reach", "repair", "--costs", "costs.yaml")
        assert ran.code in (0, 2)
        assert bool(ran.out) == (ran.code == 0)
        assert all(line.startswith(("costs.yaml:", "... and")) for line in ran.err.split("\n")[:-1])


@pytest.mark.slow
@STEADY
@given(arguments=st.lists(words, max_size=6))
def test_any_arguments(arguments: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        Path("venture.yaml").write_text(VENTURE, encoding="utf-8")
        Path("folder").mkdir()
        ran = run_here(*arguments)
        assert ran.code in (0, 1, 2)
        assert Path("venture.yaml").read_text(encoding="utf-8") == VENTURE
        assert not [name for name in files_in(Path()) if name.startswith(".collabadvisor-")]
        if ran.code:
            assert ran.err
            assert set(files_in(Path())) == {"venture.yaml"}
