"""What the docs show is what the program does."""

import contextlib
import importlib.util
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import counts
import pytest

from collabadvisor.verification.certificate.certificate_model import read_certificate
from steps.running import run_here

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("rules/*.md")])


def block(page: str, after: str) -> str:
    """The first fenced block after some words of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.compile(r"```\w+\n(.*?)```", re.DOTALL).search(text, text.index(after))
    assert found
    return found[1]


def test_the_readme_shows_the_advice_for_case_a_as_it_is_printed() -> None:
    with contextlib.chdir(ROOT):
        said = run_here("advise", "knowledge/cases/case-a-convened.yaml").done()
    assert said == block("README.md", "on one screen:")


def test_the_mistakes_that_a_task_page_shows_are_told_like_this(tmp_path: Path) -> None:
    shown = block("docs/tasks/vet-a-proposal.md", "If the file holds a mistake")
    answers = "  shared_purpose: few\n  boundary_alignment: no\n  lead_posts: junior\n"
    tmp_path.joinpath("harbour-trail.yaml").write_text(f"venture: Harbour trail\nstage: propsed\nanswers:\n{answers}")
    with contextlib.chdir(tmp_path):
        assert run_here("advise", "harbour-trail.yaml").refused() == shown


def test_what_is_shown_of_a_file_of_an_earlier_version_is_said_of_it(tmp_path: Path) -> None:
    page = "docs/tasks/bring-a-file-up-to-date.md"
    answers = "  # Asked in May.\n  # By phone.\n  plan_authorship: outsiders_or_one\n  lead_post: junior\n  # Also.\n"
    text = f"venture: Trail\n\nstage: established\nanswers:\n{answers}  decision_making: fair_and_open\n"
    tmp_path.joinpath("trail.yaml").write_text(text, encoding="utf-8")
    with contextlib.chdir(tmp_path):
        assert run_here("advise", "trail.yaml").refused() == block(page, "with what to write now")
        assert run_here("upgrade", "trail.yaml").done() == block(page, "or in another one")


def test_the_report_file_of_a_task_page_gives_what_the_page_shows(tmp_path: Path) -> None:
    page = "docs/tasks/hand-over-a-report.md"
    text = (ROOT / page).read_text(encoding="utf-8").replace("\\\n", " ")
    written, shown = block(page, "write in what you know"), block(page, "Everything that is yours")
    (tmp_path / "case-a-convened.yaml").write_bytes((ROOT / "knowledge/cases/case-a-convened.yaml").read_bytes())
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    commands = re.findall(r"^collabadvisor (.+)$", text, re.MULTILINE)
    with contextlib.chdir(tmp_path):
        for command in commands[:2]:
            run_here(*shlex.split(command)).done()
        (tmp_path / "report.yaml").write_text(written, encoding="utf-8")
        assert shown in run_here(*shlex.split(commands[2])).done()
        misspelt = "sections:\n  - standing\nrecommendations:\n  appoint-a-senior-led: {}\n"
        (tmp_path / "report.yaml").write_text(misspelt, encoding="utf-8")
        assert run_here(*shlex.split(commands[2])).refused() == block(page, "A misspelt id")


@pytest.mark.parametrize(
    ("page", "after"),
    [
        ("docs/tasks/try-a-change.md", "for each option what changes"),
        ("docs/tasks/try-a-change.md", "Capacity        ■□□□ fragile   ■□□□ fragile"),
        ("docs/tasks/follow-progress.md", "and compare, next year"),
    ],
)
def test_what_a_task_page_shows_is_what_its_command_prints(page: str, after: str) -> None:
    command = re.search(r"```sh\n(collabadvisor .+)\n", (ROOT / page).read_text(encoding="utf-8"))
    assert command
    with contextlib.chdir(ROOT / "knowledge" / "cases"):
        said = run_here(*command[1].split()[1:]).done()
    text = (ROOT / page).read_text(encoding="utf-8")
    shown = re.compile(r"```text\n(.*?)```", re.DOTALL).search(text, text.index(after))
    assert shown
    assert shown[1] in said


def shown(page: str) -> list[str]:
    """The blocks of output that a page shows."""
    return re.findall(r"```text\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)


def test_the_plan_that_a_task_page_shows_is_what_is_printed() -> None:
    page = "docs/tasks/plan-a-repair.md"
    command = re.search(r"^collabadvisor (plan .+)$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert command
    with contextlib.chdir(ROOT):
        assert run_here(*command[1].split()).done().partition("\nReceipt: ")[0] == shown(page)[0]


def test_the_panel_that_a_task_page_shows_is_what_is_printed(tmp_path: Path) -> None:
    page = "docs/tasks/bring-a-panel-together.md"
    command = re.search(r"^collabadvisor (panel answers\.csv .+)$", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    assert command
    tmp_path.joinpath("answers.csv").write_text(block(page, "From a table"), "utf-8")
    with contextlib.chdir(tmp_path):
        said = run_here(*shlex.split(command[1])).done()
    pieces = [piece for piece in shown(page) if not piece.startswith("answers.csv:")]
    assert len(pieces) == 3
    assert [piece for piece in pieces if piece not in said] == []


def test_the_talk_that_a_task_page_shows_is_what_is_asked(tmp_path: Path) -> None:
    tmp_path.joinpath("harbour-trail.yaml").write_text("venture: Harbour trail\nstage: proposed\nanswers: {}\n")
    with contextlib.chdir(tmp_path):
        said = run_here("ask", "harbour-trail.yaml", typed=io.StringIO("2 minutes of May\n2\n")).out
    assert shown("docs/tasks/answer-the-questions.md")[0] in said


@pytest.mark.slow
def test_the_handbook_has_as_many_pages_as_its_page_says(tmp_path: Path) -> None:
    features = ROOT / "features" / "cases"  # however many scenarios there are, as many pages there are
    with contextlib.chdir(tmp_path):
        ran = run_here("knowledge", "handbook", "-o", "handbook", "--features", features)
        assert ran.err == shown("docs/tasks/read-the-handbook.md")[0]


COUNT = re.compile(
    r"\b\d[\d,]+ (?:checks?|rules?|mutants?|changes|scenarios|examples|properties|recommendations|lessons|facts|more "
    r"questions)\b"
)


def test_every_number_that_depends_on_the_knowledge_is_put_in_anew() -> None:
    """A number of rules, checks and so on stands in a written page only where ``make docs`` writes it."""
    places = list(counts.counted(read_certificate(ROOT / "docs" / "certificate.json")))
    written = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "rules/README.md")]
    written += [*ROOT.glob("docs/tasks/*.md"), *ROOT.glob("features/**/*.feature")]
    stray = []
    for page in written:
        text = page.read_text(encoding="utf-8")
        for place in places:
            if (ROOT / "docs" / place.page).resolve() == page:
                text = re.sub(place.pattern, "", text, flags=re.DOTALL)
        stray += [f"{page.relative_to(ROOT)}: {found[0]}" for found in COUNT.finditer(text)]
    assert stray == []


def test_a_number_that_is_not_found_where_it_was_is_told() -> None:
    place = counts.Counted("a.md", r"(\d+ rules)", "7 rules")
    assert counts.put_in("There are 6 rules.", [place]) == "There are 7 rules."
    for text in ("There are many.", "There are 6 rules, and 7 rules."):
        with pytest.raises(ValueError, match=r"a\.md: .* is there [02] times"):
            counts.put_in(text, [place])


@pytest.mark.slow
@pytest.mark.parametrize("page", ["try-a-change", "follow-progress"])
def test_the_python_of_a_task_page_runs(page: str) -> None:
    text = (ROOT / "docs" / "tasks" / f"{page}.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


@pytest.mark.slow
def test_what_is_shown_of_tables_is_what_they_say(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "tasks" / "vet-many-ventures.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|") and "---" not in line]
    table = "\n".join(",".join(cell.strip() for cell in row) for row in rows)
    (tmp_path / "ventures.csv").write_text(f"{table}\n", encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    with contextlib.chdir(tmp_path):
        begun, by_command = run_here("new", "ventures.xlsx"), run_here("portfolio", "ventures.csv")
    by_python = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    empty, first, second = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert begun.out == empty
    assert by_command.out.startswith(first)
    assert by_command.err.strip() in text
    assert by_command.code == 1
    assert by_python.stdout.startswith(second)
    assert "'lead_post' has no answer 'juniro'. Did you mean 'junior'?" in by_python.stdout
    assert by_python.returncode == 0
    assert (tmp_path / "advice.parquet").exists()


@pytest.mark.slow
def test_the_exports_run_in_their_engines_as_their_page_shows(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "tasks" / "use-the-rules-in-another-engine.md").read_text(encoding="utf-8")
    for written in re.findall(r"^collabadvisor (knowledge export .+)$", text, re.MULTILINE):
        with contextlib.chdir(tmp_path):
            run_here(*written.split()).done()
    pieces = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", text, re.DOTALL)
    assert pieces
    for code, shown in pieces:
        command = [sys.executable, "-c", code]
        assert subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout == shown


@pytest.mark.slow
def test_the_python_on_several_ventures_runs_and_prints_what_is_shown() -> None:
    text = (ROOT / "docs" / "tasks" / "look-across-ventures.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "".join(re.findall(r"```text\n(.*?)```", text, re.DOTALL))


@pytest.mark.slow
def test_the_python_for_programs_runs_as_one_program_and_prints_what_is_shown(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "tasks" / "use-from-a-program.md").read_text(encoding="utf-8")
    (tmp_path / "harbour-trail.yaml").write_bytes((ROOT / "knowledge" / "cases" / "case-a-convened.yaml").read_bytes())
    command = [sys.executable, "-c", "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))]
    said = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    shown = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    assert len(shown) == 2
    assert [piece for piece in shown if piece not in said] == []


@pytest.mark.slow
def test_the_python_of_the_readme_runs() -> None:
    command = [sys.executable, "-c", block("README.md", "JSON Schema of that")]
    assert "On conditions" in subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.slow
def test_the_generated_pages_are_current() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    old = [
        name for name, text in generate.pages().items() if (ROOT / "docs" / name).read_text(encoding="utf-8") != text
    ]
    assert old == [], "run 'make docs'"


def test_no_page_and_no_help_asks_an_index_for_a_package_of_our_name() -> None:
    asked = re.compile(r"install ['\"]?collabadvisor\b")
    places = [*PAGES, *ROOT.glob("src/**/*.py"), *ROOT.glob("features/**/*.feature")]
    assert [str(page) for page in places if asked.search(page.read_text(encoding="utf-8"))] == []


@pytest.mark.slow
def test_the_command_for_dmn_1_3_changes_both_addresses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    command = block("docs/tasks/use-the-rules-in-another-engine.md", "addresses of that version:")
    run_here("knowledge", "export", "--to", "dmn", "-o", "rules.dmn").done()
    subprocess.run(["/bin/sh", "-c", command], check=True)
    assert Path("rules.dmn").read_text(encoding="utf-8").count("20230324") == 2
    after = Path("rules-1.3.dmn").read_text(encoding="utf-8")
    assert (after.count("20230324"), after.count("20191111")) == (0, 2)
