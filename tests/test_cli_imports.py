"""A command does not pay for imports that it does not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from steps.running import CASE_A, CASE_B, PACK

REASONING = {"pydantic", "yaml", "experta", "jinja2"}
pytestmark = pytest.mark.slow

TABLE = Path(__file__).parent / "data" / "desk" / "ventures.csv"
KITCHEN = Path(__file__).parent / "knowledge" / "good"  # it has no features to run
PROBE = """
import atexit, json, os, sys
found = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
atexit.register(lambda: (json.dump(sorted(sys.modules), found), found.close()))
from collabadvisor.cli.main import main
main()
"""


@pytest.mark.parametrize(
    ("command", "unneeded"),
    [
        ("--version", REASONING),
        ("--help", REASONING),
        ("advise --help", REASONING),
        ("knowledge list --help", REASONING),
        ("report new --help", REASONING),
        ("advsie x.yaml", REASONING),
        ("why --help", REASONING),
        ("why-not --help", REASONING),
        ("new x.yaml", {"experta", "jinja2", "polars", "ruamel", "xlsxwriter"}),
        ("new x.csv", {"experta", "jinja2", "polars", "narwhals", "xlsxwriter"}),
        ("new x.xlsx", {"jinja2"}),
        ("knowledge list --lessons", {"experta", "jinja2"}),
        ("schema advice", {"experta", "jinja2"}),
        ("schema why-not", {"experta", "jinja2"}),
        ("what-if --help", REASONING),
        ("compare --help", REASONING),
        (f"advise {CASE_A} --format json", {"jinja2", "ruamel"}),
        ("ask x.yaml", {"experta", "jinja2"}),
        (f"ask {CASE_A} --format json", {"experta", "jinja2", "ruamel"}),
        (f"advise {CASE_A} --format text", {"jinja2"}),
        (f"why {CASE_A} verdict --format mermaid", {"jinja2"}),
        (f"why-not {CASE_A} keep_going", {"jinja2"}),
        ("panel --help", REASONING),
        (f"panel {CASE_A} {CASE_B} --format text", {"experta", "jinja2"}),
        (f"panel {CASE_A} {CASE_B} --format json", {"experta", "jinja2"}),
        (f"what-if {CASE_A} --do 1", {"jinja2"}),
        (f"compare {CASE_A} {CASE_A} --format json", {"jinja2"}),
        ("plan --help", REASONING),
        ("portfolio --help", {*REASONING, "polars", "narwhals"}),
        ("portfolio no.csv", {"xlsxwriter", "jinja2"}),
        (f"portfolio {TABLE}", {"experta", "xlsxwriter", "jinja2"}),
        (f"advise {CASE_A} --format text", {"polars", "narwhals"}),
        ("spark --help", {*REASONING, "narwhals", "polars", "pyspark"}),
        ("db --help", {*REASONING, "sqlalchemy", "alembic"}),
        ("db links --help", {*REASONING, "sqlalchemy", "alembic"}),
        ("db links --data x.db", {"experta", "jinja2", "alembic", "psycopg"}),
        ("knowledge check --help", REASONING),
        (
            f"knowledge check --pack {KITCHEN}",
            {"experta", "jinja2", "gherkin", "pytest", "sarif_pydantic", "z3"},
        ),
        ("knowledge handbook --help", REASONING),
        ("knowledge certificate --help", {*REASONING, "z3"}),
        ("knowledge prove --help", {*REASONING, "z3"}),
        ("knowledge prove --only better-answer-worsens", {"jinja2", "experta"}),
        ("knowledge diff --help", {*REASONING, "z3"}),
        (f"knowledge diff {PACK} {PACK}", {"jinja2", "experta"}),
        ("knowledge export --help", REASONING),
        (f"knowledge export --to clips --pack {KITCHEN}", {"experta", "jinja2", "clips"}),
        (f"knowledge export --to jdm --pack {KITCHEN}", {"experta", "jinja2", "zen"}),
        (f"knowledge export --to dmn --pack {KITCHEN}", {"experta", "jinja2", "lxml"}),
        (f"knowledge export --to sql --pack {KITCHEN}", {"experta", "jinja2", "duckdb", "sqlite3"}),
        (f"plan {CASE_A} --reach repair", {"jinja2"}),
    ],
)
def test_a_command_does_not_import(command: str, unneeded: set[str], tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", PROBE, *command.split()],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        check=False, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    imported = set(json.loads(ended.stdout))
    assert "collabadvisor.cli.main" in imported
    assert not unneeded & imported
