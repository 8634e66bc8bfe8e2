"""What is written is written whole or not at all, arrives wherever it is sent, and is the same every time."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
import threading
from pathlib import Path
from unittest import mock

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.cli.report_folder import Folder
from collabadvisor.files import atomic
from collabadvisor.files.problems import OutputError
from collabadvisor.report.handbook.handbook_record import HandbookRecord
from steps.running import CASE_A, CASE_B, Ran, files_in, run, run_here

FORMATS = ("text", "markdown", "html", "json")
"""What can be read on a screen."""
UNUSUAL = "venture: Café Żółć 😀\nstage: forming\nanswers:\n  lead_post: {answer: junior, source: “naïve”}\n"
EVERY_FORMAT = """
import sys
from collabadvisor.cli.main import main
files = sys.argv[1:]
for form in ("text", "markdown", "html", "json"):
    sys.argv = ["collabadvisor", "advise", *files, "--format", form]
    try:
        main()
    except SystemExit as end:
        assert not end.code
    print(end="\\f" if form != "json" else "")
"""
INTERRUPTED = """
import signal
import collabadvisor.knowledge.loading
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start a job with it ignored
collabadvisor.knowledge.loading.load = lambda pack: signal.raise_signal(signal.SIGINT)
from collabadvisor.cli.main import main
main()
"""

ENDED_WHILE_WRITING = """
import os
import pathlib
import signal
import sys
from collabadvisor.cli.main import main
number, met = (getattr(signal, sys.argv.pop(1)) for _ in range(2))
signal.signal(number, met)  # a shell may start a job with it ignored
write = pathlib.Path.write_bytes
def half(file, data):
    write(file, data[:10])
    os.kill(os.getpid(), number)
    return write(file, data)
pathlib.Path.write_bytes = half
main()
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def text_of(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def every_format(*files: str | Path, environment: dict[str, str]) -> bytes:
    """What ``advise`` prints in each of the formats, in a process of its own."""
    command = [sys.executable, "-c", EVERY_FORMAT, *map(str, files)]
    return subprocess.run(
        command, capture_output=True, check=True, timeout=60, env={**os.environ, **environment}
    ).stdout


def test_what_was_there_is_replaced_in_one_step() -> None:
    Path("page.html").write_text("last month's page", encoding="utf-8")
    with Path("page.html").open(encoding="utf-8") as reader:
        run_here("advise", CASE_A, "-o", "page.html").done()
        assert reader.read() == "last month's page", "who reads the old page reads it to its end"
    assert text_of("page.html").startswith("<!doctype html>")
    assert files_in(Path()) == ["page.html"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_write_that_breaks_off_leaves_everything_as_it_was(failure: BaseException, step: str) -> None:
    Path("page.html").write_text("last month's page", encoding="utf-8")
    with mock.patch(step, side_effect=failure):
        ran = run_here("advise", CASE_A, "-o", "page.html")
    assert ran.out == ""
    if isinstance(failure, OSError):
        assert ran.code == 2
        assert ran.err.startswith("page.html: this file cannot be written: No space left on device.")
    else:
        assert (ran.code, ran.err.strip()) == (130, "Stopped.")
    assert text_of("page.html") == "last month's page"
    assert files_in(Path()) == ["page.html"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "met", "code"),
    [("SIGINT", "default_int_handler", 130), ("SIGTERM", "SIG_DFL", 143), ("SIGHUP", "SIG_DFL", 129)],
)
def test_who_is_ended_while_writing_leaves_everything_as_it_was(name: str, met: str, code: int) -> None:
    Path("page.html").write_text("last month's page", encoding="utf-8")
    command = [sys.executable, "-c", ENDED_WHILE_WRITING, name, met, "advise", str(CASE_A), "-o", "page.html"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stdout) == (code, "")
    assert "Traceback" not in ended.stderr
    assert text_of("page.html") == "last month's page"
    assert files_in(Path()) == ["page.html"]


@pytest.mark.slow
def test_who_is_not_to_be_ended_goes_on() -> None:
    command = [sys.executable, "-c", ENDED_WHILE_WRITING, "SIGHUP", "SIG_IGN", "advise", str(CASE_A), "-o", "page.html"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, "Wrote page.html.\n")


def test_a_link_stays_and_what_it_points_to_is_written() -> None:
    Path("shared").mkdir()
    Path("shared/page.html").write_text("last month's page", encoding="utf-8")
    Path("page.html").symlink_to("shared/page.html")
    Path("soon.html").symlink_to("shared/soon.html")
    for name in ("page", "soon"):
        run_here("advise", CASE_A, "-o", f"{name}.html").done()
        assert Path(f"{name}.html").is_symlink()
        assert text_of(f"shared/{name}.html").startswith("<!doctype html>")
    assert files_in(Path()) == ["page.html", "shared/page.html", "shared/soon.html", "soon.html"]


def test_a_file_keeps_its_permissions_and_a_new_one_gets_the_usual() -> None:
    Path("private.html").touch(mode=0o600)
    mask = os.umask(0o027)
    try:
        for name in ("private.html", "new.html"):
            run_here("advise", CASE_A, "-o", name).done()
    finally:
        os.umask(mask)
    modes = [stat.S_IMODE(Path(name).stat().st_mode) for name in ("private.html", "new.html")]
    assert modes == [0o600, 0o640]


def test_nobody_who_may_not_read_the_file_may_read_it_half_written() -> None:
    Path("private.html").touch(mode=0o600)
    seen = []

    def fill(file: Path) -> None:
        seen.append(stat.S_IMODE(file.stat().st_mode))
        file.write_text("mine", encoding="utf-8")

    atomic.fill_whole(Path("private.html"), fill)
    assert seen == [0o600]


def test_while_a_file_is_written_other_threads_make_theirs_as_always(garden: KnowledgeBase) -> None:
    with mock.patch("os.umask", side_effect=AssertionError("for a moment all that is made is open to anyone")):
        atomic.write_whole(Path("page.html"), "text")
        atomic.write_new(Path("new.html"), "text")
        folder = Folder(Path("pages"), "list.json", "test/1")
        folder.write({"page.html": "text"}, lambda digests: HandbookRecord.of(garden, None, digests))
    assert files_in(Path()) == ["new.html", "page.html", "pages/list.json", "pages/page.html"]


def test_a_name_as_long_as_names_can_be() -> None:
    name = f"{'é' * 125}.html"
    run_here("advise", CASE_A, "-o", name).done()
    assert files_in(Path()) == [name]


@pytest.mark.slow
def test_standard_output_by_its_name() -> None:
    said = run("advise", CASE_A, "-o", "/dev/stdout").done()
    assert said == run_here("advise", CASE_A, "--full").done()


def test_a_pipe_with_a_name() -> None:
    os.mkfifo("pipe")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(text_of("pipe")), daemon=True)
    reader.start()
    run_here("advise", CASE_A, "-o", "pipe").done()
    reader.join(timeout=10)
    assert not reader.is_alive()
    assert got == [run_here("advise", CASE_A, "--full").done()]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)


def test_only_the_report_is_printed_and_only_the_news_goes_to_stderr() -> None:
    assert run_here("advise", CASE_A, "-o", "page.html") == Ran(0, "", "Wrote page.html.\n")
    assert run_here("advise", CASE_A).err == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "arguments",
    [
        ["advise", str(CASE_A), "-o", "/dev/full"],
        ["advise", str(CASE_A)],
        ["knowledge", "list"],
        ["--help"],
        ["help"],
        ["help", "advise"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_a_full_disk(arguments: list[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "collabadvisor", *arguments]
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "cannot be written: No space left on device." in ended.stderr


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["advise", str(CASE_A)], ["knowledge", "list"], ["-h"]])
def test_a_reader_that_has_seen_enough(arguments: list[str]) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "collabadvisor", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout
    started.stdout.close()
    assert started.stderr
    with started.stderr:
        assert started.stderr.read() == b""
    assert started.wait(timeout=60) in (0, 1)


@pytest.mark.parametrize("place", [pytest.param("start", marks=pytest.mark.slow), "end"])
def test_stopped_by_the_keyboard(place: str) -> None:
    if place == "start":
        command = [sys.executable, "-c", INTERRUPTED, "advise", str(CASE_A)]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        ran = Ran(ended.returncode, ended.stdout, ended.stderr)
    else:
        with mock.patch("collabadvisor.cli.delivery.show", side_effect=KeyboardInterrupt):
            ran = run_here("advise", CASE_A)
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "Stopped.")


@pytest.mark.slow
@pytest.mark.parametrize(
    "environment",
    [{"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids=["ascii", "LC_ALL=C"],
)
def test_a_terminal_that_cannot_show_every_letter(environment: dict[str, str]) -> None:
    Path("café.yaml").write_text(UNUSUAL, encoding="utf-8")
    ended = every_format("café.yaml", environment=environment)
    text, _, page, machine = ended.decode("ascii").split("\f")
    assert "VERDICT: " in text
    assert "Caf&#233; &#379;&#243;&#322;&#263; &#128512;" in page
    assert json.loads(machine) == json.loads(run_here("advise", "café.yaml", "--format", "json").done())


@pytest.mark.slow
def test_a_terminal_of_the_west_of_europe() -> None:
    Path("café.yaml").write_text(UNUSUAL, encoding="utf-8")
    here = {form: run_here("advise", "café.yaml", "--format", form, encoding="latin-1").done() for form in FORMATS}
    assert here["text"].encode("utf-8", "surrogateescape").startswith("Café ?ó?? ??\n".encode("latin-1"))
    assert "Caf&#233; &#379;&#243;&#322;&#263; &#128512;" in here["html"]
    assert json.loads(here["json"])["venture"]["name"] == "Café Żółć 😀"


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp850", "cp1252", "latin-1", "cp932"])
@pytest.mark.parametrize(
    "command", [("advise", CASE_A), ("advise", CASE_A, "--format", "markdown"), ("portfolio", "two.csv")], ids=str
)
def test_standings_can_be_told_apart_in_any_encoding(command: tuple[str, ...], encoding: str) -> None:
    rows = "B,forming,senior,all_partners,all_partners\nC,forming,senior,,\nA,forming,junior,none,few_people\n"
    Path("two.csv").write_text(f"venture,stage,lead_post,senior_representation,shared_purpose\n{rows}", "utf-8")
    whole = run_here(*command).out
    here = run_here(*command, encoding=encoding).out.encode("utf-8", "surrogateescape").decode(encoding)
    bars = {(found[0], here[found.start() : found.end()]) for found in re.finditer("[■□·]{4}", whole)}
    assert len(whole) == len(here)
    assert len(bars) == len(dict(bars)) == len({shown for _, shown in bars}) >= 2
    assert here.count("?") == whole.count("?")


@pytest.mark.slow
def test_news_that_the_terminal_cannot_show() -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "Wrote n" in run("new", "né.yaml", environment=environment).done()
    assert 'venture: "Né"' in text_of("né.yaml")
    assert "Wrote p?.yaml" in run_here("new", "pż.yaml", encoding="latin-1").done()


@pytest.mark.slow
def test_what_is_written_to_a_file_is_utf_8_whatever_the_terminal_can_show() -> None:
    Path("café.yaml").write_text(UNUSUAL, encoding="utf-8")
    run("advise", "café.yaml", "-o", "out.md", environment={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}).done()
    assert "Café Żółć 😀" in text_of("out.md")


@pytest.mark.slow
def test_the_name_of_a_file_that_is_no_text() -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    assert "Wrote caf?.yaml." in run("new", name).done()
    assert "VERDICT: CANNOT SAY YET" in run("advise", name).done()
    assert "caf?.yaml: this file is already there" in run("new", name).refused()


@pytest.mark.slow
@pytest.mark.parametrize("command", [f"advise {CASE_A}", "knowledge list", "schema rule"])
def test_no_output_at_all(command: str) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m collabadvisor "$@" >&-', sys.executable, *command.split()],
        stderr=subprocess.PIPE, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (2, "the output: it cannot be written: it is closed.\n")


@pytest.mark.slow
def test_who_writes_to_a_file_needs_no_output() -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m collabadvisor advise "$1" -o page.html >&-', sys.executable, str(CASE_A)],
        stderr=subprocess.PIPE, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "Wrote page.html.\n")


@pytest.mark.slow
def test_a_dash_is_the_screen() -> None:
    for form in FORMATS:
        said = run_here("advise", CASE_A, "-o", "-", "--format", form)
        assert said == run_here("advise", CASE_A, "--format", form)
    assert files_in(Path()) == []


def test_of_many_who_write_a_new_file_at_once_one_does() -> None:
    start = threading.Barrier(8)
    ended: list[str] = []

    def write(number: int) -> None:
        start.wait(timeout=10)
        try:
            atomic.write_new(Path("new.yaml"), f"{number}\n" * 100_000)
        except FileExistsError:
            ended.append("refused")
        else:
            ended.append(f"{number}\n" * 100_000)

    writers = [threading.Thread(target=write, args=(number,), daemon=True) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(timeout=30)
    assert ended.count("refused") == 7
    assert text_of("new.yaml") in ended
    assert files_in(Path()) == ["new.yaml"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_while_the_new_one_is_made_is_left_as_it_is(links: bool) -> None:
    link = os.link

    def late(source: Path, target: Path) -> None:
        Path("new.yaml").write_text("mine", encoding="utf-8")
        if not links:
            raise PermissionError(1, "Operation not permitted")
        link(source, target)

    with mock.patch("os.link", late):
        said = run_here("new", "new.yaml").refused()
    assert said == "new.yaml: this file is already there, and is left as it is. Name a new file.\n"
    assert text_of("new.yaml") == "mine"
    assert files_in(Path()) == ["new.yaml"]


def test_a_new_file_where_there_are_no_links() -> None:
    with mock.patch("os.link", side_effect=PermissionError(1, "Operation not permitted")):
        run_here("new", "one.yaml").done()
        run_here("new", "one.yaml").refused()
    run_here("new", "One.yaml").done()
    assert text_of("one.yaml") == text_of("One.yaml")
    assert stat.S_IMODE(Path("one.yaml").stat().st_mode) == stat.S_IMODE(Path("One.yaml").stat().st_mode)
    assert files_in(Path()) == ["One.yaml", "one.yaml"]


@pytest.mark.slow
def test_the_same_command_gives_the_same_bytes() -> None:
    written = {every_format(CASE_A, CASE_B, environment={"PYTHONHASHSEED": str(seed)}) for seed in range(4)}
    here = (run_here("advise", CASE_A, CASE_B, "--format", form).done() for form in FORMATS)
    assert written == {"\f".join(here).encode()}


def test_write_whole_raises_what_a_caller_can_catch() -> None:
    with pytest.raises(OutputError, match="there is no folder"):
        atomic.write_whole(Path("no/page.html"), "text")
