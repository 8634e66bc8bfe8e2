"""What cannot be used is refused: exit code 2, the place and the remedy on stderr, nothing printed, nothing written."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from steps.running import CASE_A, PACK, files_in, run_here

HEAD = "venture: North\nstage: forming\nanswers:\n"
BAD: dict[str, tuple[bytes, list[str]]] = {
    "unknown fact": (
        f"{HEAD}  lead_pots: junior\n".encode(),
        ["bad.yaml:4: the fact 'lead_pots' is not known. Did you mean 'lead_post'?"],
    ),
    "unknown answer": (
        f"{HEAD}  lead_post: Junoir\n".encode(),
        ["bad.yaml:4: 'lead_post' has no answer 'Junoir'. Did you mean 'junior'?"],
    ),
    "an answer nearly in the words of an id": (
        f"{HEAD}  shared_purpose: few peoples\n".encode(),
        ["bad.yaml:4:", "Did you mean 'few_people'?"],
    ),
    "unknown stage": (
        b"venture: North\nstage: Formed\n",
        ["bad.yaml:2: there is no stage 'Formed'. Did you mean 'forming'?"],
    ),
    "unknown key": (f"{HEAD}stagee: x\n".encode(), ["bad.yaml:4: the key 'stagee' is not known here.", "'stage'"]),
    "a list for an answer": (f"{HEAD}  lead_post: [junior]\n".encode(), ["bad.yaml:4:", "lead_post", "a list"]),
    "a list of answers": (f"{HEAD}  - lead_post: junior\n".encode(), ["bad.yaml:", "'answers'", "not a list"]),
    "true for an answer": (f"{HEAD}  lead_post: true\n".encode(), ["bad.yaml:4:", "lead_post", "true"]),
    "a number for an answer": (f"{HEAD}  lead_post: 3\n".encode(), ["bad.yaml:4: 'lead_post' has no answer '3'."]),
    "no, which YAML 1.1 makes false": (
        f"{HEAD}  lead_post: no\n".encode(),
        ["bad.yaml:4: 'lead_post' has no answer 'no'. Did you mean 'none'?"],
    ),
    "duplicate key": (
        f"{HEAD}  lead_post: junior\n  lead_post: senior\n".encode(),
        ["bad.yaml:5: the key 'lead_post' is given twice (first on line 4)."],
    ),
    "alias bomb": (
        b"a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b]\n",
        ["bad.yaml:1: an anchor (&) is not allowed here.", "bad.yaml:2: an alias (*)", "bad.yaml:3: an alias (*)"],
    ),
    "a tag that would run code": (
        b"!!python/object/apply:os.system ['touch owned']\n",
        ["bad.yaml:1: a tag (", "is not allowed here."],
    ),
    "binary": (bytes(range(256)) * 8, ["bad.yaml: this is not a text file."]),
    "another encoding": (
        b"venture: Caf\xe9\nstage: forming\n",
        ["bad.yaml:1: this is not UTF-8 text. Save it as UTF-8."],
    ),
    "a tab": (f"{HEAD}\tlead_post: junior\n".encode(), ["bad.yaml:4:", "indentation"]),
    "a colon in the name": (
        b"venture: North: the board\nstage: forming\n",
        ["bad.yaml:1: a colon with a space after it stands inside this text.", "quotation"],
    ),
    "empty": (b"", ["bad.yaml:1: this file is empty. 'collabadvisor new FILE' writes one to fill in."]),
    "only comments": (b"# nothing\n", ["this file is empty"]),
    "a sentence": (b"Dear Jane, here is the plan\n", ["bad.yaml:1:", "'key: value'"]),
    "two documents": (f"{HEAD}---\n{HEAD}".encode(), ["bad.yaml:4: a second document (---) starts here."]),
    "no name": (b"stage: forming\n", ["bad.yaml:1: 'venture' is missing."]),
    "an empty name": (b"venture: ''\nstage: forming\n", ["bad.yaml:1: 'venture' needs a name"]),
    "very deep": (b"a: " + b"[" * 500 + b"]" * 500, ["bad.yaml:1: this is nested more than"]),
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def contents() -> dict[str, bytes]:
    return {name: Path(name).read_bytes() if Path(name).exists() else b"" for name in files_in(Path())}


def refused(*arguments: str | Path) -> str:
    """The refusal; whatever was in the folder is still there, as it was, and nothing else is."""
    before = contents()
    said = run_here(*arguments).refused()
    assert contents() == before
    assert all(line.strip() for line in said.splitlines() if not said.startswith("Usage")), "no empty lines"
    return said


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_venture_is_refused_and_the_page_is_left_as_it_was(kind: str) -> None:
    content, expected = BAD[kind]
    Path("bad.yaml").write_bytes(content)
    Path("page.html").write_text("last month's page", encoding="utf-8")
    said = refused("advise", "bad.yaml", "-o", "page.html")
    assert [words for words in expected if words not in said] == [], said
    assert said == run_here("advise", "bad.yaml").refused()


def test_a_file_of_50_megabytes() -> None:
    with Path("large.yaml").open("wb") as file:
        file.truncate(50_000_000)
    assert "large.yaml: this file is larger than 1,000,000 bytes." in run_here("advise", "large.yaml").refused()


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("missing.yaml", "missing.yaml: there is no such file."),
        (".", ".: this is a folder, not a file."),
        ("no/folder.yaml", "no/folder.yaml: there is no such file."),
        ("x" * 300, "x: this file cannot be read: File name too long."),
        ("loop.yaml", "loop.yaml: "),
        ("pipe", "pipe: this is a pipe into which nobody writes."),
        ("", "this name is empty."),
        ("red\x1b[31m.yaml", "red?[31m.yaml: there is no such file."),
    ],
)
def test_what_is_not_a_file(file: str, words: str) -> None:
    os.mkfifo("pipe")
    Path("loop.yaml").symlink_to("loop.yaml")
    assert words in run_here("advise", file).refused()


def test_the_problems_of_every_file_in_one_call() -> None:
    Path("good.yaml").write_text(HEAD, encoding="utf-8")
    for number, kind in enumerate(("unknown fact", "duplicate key", "no name")):
        Path(f"bad{number}.yaml").write_bytes(BAD[kind][0])
    said = refused("advise", "bad2.yaml", "good.yaml", "bad0.yaml", "missing.yaml", "bad1.yaml", "-o", "page.html")
    told = [line.partition(":")[0] for line in said.splitlines()]
    assert told == ["bad0.yaml", "bad1.yaml", "bad2.yaml", "missing.yaml"]


def test_the_same_file_twice_has_its_problems_told_once() -> None:
    Path("bad.yaml").write_bytes(BAD["unknown fact"][0])
    assert refused("advise", "bad.yaml", "bad.yaml").count("\n") == 1


@pytest.mark.slow
def test_more_problems_than_anyone_reads() -> None:
    Path("bad.yaml").write_text(HEAD + "".join(f"  f{number}: x\n" for number in range(250)), encoding="utf-8")
    lines = refused("advise", "bad.yaml").splitlines()
    assert len(lines) == 101
    assert lines[-1] == "... and 150 more problems."


@pytest.mark.parametrize("kind", ["folder", "missing folder", "read-only", "below a file", "too long", "loop", "empty"])
def test_an_output_that_cannot_be_written(kind: str) -> None:
    Path("folder").mkdir()
    Path("read-only.html").write_text("kept", encoding="utf-8")
    Path("read-only.html").chmod(0o444)
    Path("loop").symlink_to("loop")
    name, words = {
        "folder": ("folder", "folder: this file cannot be written: it is a folder."),
        "missing folder": ("no/page.html", "there is no folder '"),
        "read-only": ("read-only.html", "read-only.html: this file cannot be written: it is write-protected."),
        "below a file": ("read-only.html/page.html", "read-only.html/page.html: this file cannot be written:"),
        "too long": ("x" * 300, "File name too long"),
        "loop": ("loop", "loop: this file cannot be written:"),
        "empty": ("", "this name is empty."),
    }[kind]
    said = run_here("advise", CASE_A, "-o", name).refused()
    assert words in said
    assert said.startswith(name[:20]) or kind == "empty"
    assert files_in(Path()) == ["loop", "read-only.html"]
    assert Path("read-only.html").read_text(encoding="utf-8") == "kept"


def test_the_output_is_never_one_of_the_ventures() -> None:
    Path("one.yaml").write_bytes(CASE_A.read_bytes())
    Path("other.txt").write_bytes(CASE_A.read_bytes())
    Path("link.html").symlink_to("one.yaml")
    os.link("one.yaml", "hard.html")
    for output in ("one.yaml", "./one.yaml", "link.html", "hard.html", "other.txt"):
        said = refused("advise", "one.yaml", "other.txt", "-o", output)
        assert "the report would take its place" in said
        assert "Name another file" in said


def test_the_output_is_no_venture_that_was_not_named_either() -> None:
    for name in ("one.yaml", "two.yml"):
        Path(name).write_bytes(CASE_A.read_bytes())
    assert "two.yml: this file is there already, and looks like a venture or knowledge" in refused(
        "advise", "one.yaml", "-o", "two.yml"
    )


@pytest.mark.parametrize("name", ["x.pdf", "x.PDF", "x.doc", "x.docx", "x.odt", "x.rtf", "x.xlsx", "x.ppt", "x.pptx"])
def test_a_report_is_not_written_under_an_ending_that_promises_another(name: str) -> None:
    for form, endings in (("html", ".html or .htm"), ("json", ".json")):
        said = refused("advise", CASE_A, "-o", name, "--format", form)
        words = f"a report in the format {form} is not written under this ending. End the name in {endings}."
        assert said == f"{name}: {words}\n"


@pytest.mark.parametrize("name", ["x.doc", "x.odt", "x.rtf", "x.xlsx", "x.ppt", "x.pptx", "x.csv", "x.yaml"])
def test_an_ending_that_says_no_format_is_refused_with_those_that_do(name: str) -> None:
    said = refused("advise", CASE_A, "-o", name)
    endings = ".txt, .md, .markdown, .html, .htm, .docx, .pdf or .json"
    assert said == f"{name}: no report is written as {name[1:]}. End the name in {endings}.\n"


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_nobody_can_read_on_a_screen_is_for_a_file(form: str) -> None:
    said = refused("advise", CASE_A, "--format", form)
    assert f"A file of the kind {form} is not for a screen. Say where it is to be written: -o advice.{form}" in said
    other = refused("advise", CASE_A, "--format", form, "-o", "x.html")
    assert (
        other == f"x.html: a report in the format {form} is not written under this ending. End the name in .{form}.\n"
    )


def test_new_never_overwrites() -> None:
    Path("there.yaml").write_text("mine", encoding="utf-8")
    Path("empty.yaml").touch()
    Path("folder").mkdir()
    Path("link.yaml").symlink_to("there.yaml")
    Path("nowhere.yaml").symlink_to("not-there.yaml")
    for name in ("there.yaml", "empty.yaml", "link.yaml", "nowhere.yaml"):
        assert f"{name}: this file is already there, and is left as it is." in refused("new", name)
    assert "folder: this is a folder. Name a file in it: folder/my-venture.yaml" in refused("new", "folder")


@pytest.mark.parametrize("name", ["no/new.yaml", "x" * 300, "", "/proc/new.yaml"])
def test_new_where_nothing_can_be_written(name: str) -> None:
    refused("new", name)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["advis", "x.yaml"], "There is no command 'advis'. Did you mean 'advise'?"),
        (["Advise"], "Did you mean 'advise'?"),
        (["north.yaml"], "Say what to do with 'north.yaml': 'collabadvisor advise north.yaml'?"),
        (["help", "advis"], "Did you mean 'advise'?"),
        (["knowledge", "lst"], "There is no command 'lst'. Did you mean 'list'?"),
        (["--verzion"], "--version"),
        (["advise", "x.yaml", "--formt", "html"], "--format"),
        (["knowledge", "list", "--lesson"], "--lessons"),
        (["advise", "x.yaml", "--format", "htm"], "there is no format 'htm'. Did you mean 'html'?"),
        (["advise", "x.yaml", "--format", "xyz"], "Known here: text, markdown, html, docx, pdf or json."),
        (["advise", "x.yaml", "--format"], "--format"),
        (["new", "x.yaml", "--stage", "formng"], "there is no stage 'formng'. Did you mean 'forming'?"),
        (["new", "x.yaml", "--stage", "?"], "Known here: proposed, forming, established or mature."),
        (["new", "x.yaml", "--stage", ""], "there is no stage ''."),
        (["new"], "Missing argument 'FILE'. For example: collabadvisor new my-venture.yaml"),
        (["ask"], "Missing argument 'FILE'. For example: collabadvisor ask my-venture.yaml"),
        (["new", "x.yaml", "y.yaml"], "y.yaml"),
        (["advise"], "Name a venture file, for example: collabadvisor advise my-venture.yaml"),
        (["schema"], "Missing argument 'WHAT'"),
        (["schema", "ventur"], "there is no schema 'ventur'. Did you mean 'venture'?"),
        (["schema", "xyz"], "there is no schema 'xyz'. Known here: advice, ask, certificate,"),
        (["knowledge", "show"], "Missing argument 'ID...'"),
        (
            ["knowledge", "show", "lead-pst", "§", "lead_post"],
            "Nothing has the id 'lead-pst'. Did you mean 'lead_post'?",
        ),
        (["knowledge", "show", "§"], "'collabadvisor knowledge list' lists the ids."),
    ],
)
def test_a_slip_in_the_command_is_met_with_the_nearest_name(arguments: list[str], words: str) -> None:
    said = refused(*arguments)
    assert words in said


@pytest.mark.parametrize(
    "command", [f"advise {CASE_A}", "new x.yaml", "knowledge list", "knowledge show lead_post", "schema venture"]
)
def test_a_broken_pack_is_refused_by_every_command(command: str) -> None:
    for part in ("rules", "knowledge"):
        shutil.copytree(PACK / part, Path("mine") / part)
    rule = Path("mine/rules/capacity/lead-post-too-junior.yaml")
    rule.write_text(rule.read_text(encoding="utf-8").replace("lead_post:", "lead_pots:"), encoding="utf-8")
    said = refused(*command.split(), "--pack", "mine")
    assert f"{rule}:8: the fact 'lead_pots' is not known. Did you mean 'lead_post'?" in said


@pytest.mark.parametrize("pack", ["nowhere", ".", "file", ""])
def test_what_is_not_a_pack(pack: str) -> None:
    Path("file").touch()
    assert pack in refused("advise", CASE_A, "--pack", pack)


def test_a_broken_example_is_told_by_the_list_of_the_examples() -> None:
    for part in ("rules", "knowledge"):
        shutil.copytree(PACK / part, Path("mine") / part)
    for name in ("case-a-convened", "case-b-mature"):
        case = Path(f"mine/knowledge/cases/{name}.yaml")
        case.write_text(case.read_text(encoding="utf-8").replace("stage: ", "stage: x"), encoding="utf-8")
    said = refused("knowledge", "list", "--cases", "--pack", "mine")
    assert "case-a-convened.yaml:" in said
    assert "case-b-mature.yaml:" in said


def test_spark_says_in_one_line_what_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    assert refused("spark", "ventures", "out").startswith(
        "pyspark: this library is not installed, and this command needs it. Install it: "
    )
    monkeypatch.setitem(sys.modules, "pyspark.sql", ModuleType("pyspark.sql"))
    sys.modules["pyspark.sql"].SparkSession = None  # type: ignore[attr-defined]  # a module made here
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    assert refused("spark", "ventures", "out").startswith("java: Spark needs Java 17 or later. Install it (")


def test_an_unknown_command_that_is_like_no_other_ends_with_its_sentence() -> None:
    assert "There is no command 'zzz'.\n" in refused("zzz")
