"""Every command does what it is for, and says what it is for."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click
import polars as pl
import pytest
from jsonschema import Draft202012Validator

from collabadvisor import KnowledgeBase
from collabadvisor.cli.main import cli
from collabadvisor.report import FORMATS
from collabadvisor.report.schemas import WHATS
from collabadvisor.venture.model import Venture
from spoilt import furnished
from steps.running import CASE_A, CASE_B, CASES, PACK, files_in, run_here

GARDEN = PACK / "tests" / "data" / "garden"


def commands(command: click.Command = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            member = command.get_command(click.Context(command), name)
            assert member
            yield from commands(member, (*path, name))


COMMANDS = list(commands())
WORKING_THROUGH_THE_PACK = {"check", "prove", "coverage", "mutate", "certificate", "handbook"}
"""Their examples run on a small pack: it is about the commands, and the knowledge goes through them in `make check`."""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_sentences_and_an_example_that_fit_a_terminal(command: tuple[str, ...], option: str) -> None:
    said = run_here(*command, option).done()
    lines = said.splitlines()
    assert lines[0].startswith(f"Usage: {' '.join(('collabadvisor', *command))} ")
    assert lines[2].endswith("."), "the first thing that it says is a sentence"
    assert re.search(r"(?m)^ {2,}.*collabadvisor \w+", "\n".join(lines[2:])), "it shows an example"
    assert max(map(len, lines)) <= 80 + len("two margins")
    assert "..." not in said.partition("Commands:")[2], "no description is cut off"
    assert said == run_here("help", *command).done()


def tables() -> None:
    """The tables of ventures that the examples of the help speak of."""
    ventures = pl.DataFrame({"venture": ["Harbour trail"], "stage": ["forming"], "lead_post": ["junior"]})
    ventures.write_csv("ventures.csv")
    ventures.write_parquet("ventures.parquet")
    ventures.write_excel("ventures.xlsx")
    Path("ventures").mkdir(exist_ok=True)
    Path("ventures", "trail.yaml").write_bytes(CASE_A.read_bytes())


OF_SERVERS = (("spark",), ("serve",), ("db",))
"""Their examples need Spark, do not end, or speak of the data of a server: tests of their own run them."""


def begin_a_pack(command: tuple[str, ...]) -> None:
    """The pack to which the examples of a command add something, with what has to be there before."""
    steps = {
        "question": "pack council",
        "recommendation": "question data_agreement --pack council --base conduct",
        "rule": "recommendation do-it --pack council --sets data_agreement",
        "requirement": "rule no-agreement --pack council --when data_agreement",
    }
    if command[:2] == ("knowledge", "new") and command[2:] and command[2] in steps:
        for name, step in steps.items():
            run_here("knowledge", "new", *step.split()).done()
            if name == command[2]:
                return


@pytest.mark.slow
@pytest.mark.parametrize("command", [each for each in COMMANDS if each[:1] not in OF_SERVERS], ids=" ".join)
def test_the_examples_of_the_help_work(command: tuple[str, ...]) -> None:
    examples = re.findall(r"(?m)^ {4}(collabadvisor .+)$", run_here(*command, "-h").done())
    assert examples or not command
    furnished(Path("my-pack"))
    shutil.copytree(GARDEN, "old-pack")
    begin_a_pack(command)
    for example in examples:
        for name in (
            "first.yaml",
            "second.yaml",
            "then.yaml",
            "now.yaml",
            "my-venture.yaml",
            "council.yaml",
            "hospital.yaml",
            "charity.yaml",
        ):
            Path(name).write_bytes(CASE_A.read_bytes())
        Path("answers.csv").write_text("respondent,stage,lead_post\nAnn,forming,junior\nBen,forming,senior\n")
        if command in {("portfolio",), ("advise",), ("why",)}:
            tables()
        if command == ("advise",):
            Path("report.yaml").write_text("sections: [first_page]\n")
        if command == ("knowledge", "diff"):
            shutil.copytree(GARDEN.parent / "council", "my-layer", dirs_exist_ok=True)
        if command == ("verify",):
            run_here("advise", "my-venture.yaml", "-o", "advice.docx").done()
            run_here("advise", "first.yaml", "second.yaml", "-o", "advice.pdf").done()
            Path("costs.yaml").write_text("lead_post: 3\n")
            plan = ("plan", "my-venture.yaml", "--reach", "keep_going", "--costs", "costs.yaml")
            run_here(*plan, "-o", "plan.docx").done()
            tables()
            run_here("portfolio", "ventures.xlsx", "-o", "portfolio.html").done()
        if command == ("new",):
            Path("my-venture.yaml").unlink()
        typed, *_ = re.split(r" {3,}| > ", example)
        arguments = shlex.split(typed)[1:]
        if set(arguments) & WORKING_THROUGH_THE_PACK and not set(arguments) & {"--pack", "--rule"}:
            arguments += ["--pack", "my-pack"]
        ran = run_here(*arguments)
        assert ran.code in ({0, 1} if command[:1] == ("knowledge",) else {0}), ran  # 1: the knowledge is not right yet


def test_the_help_names_everything_that_can_be_chosen(knowledge: KnowledgeBase) -> None:
    said = {name: set(re.findall(r"[\w-]+", run_here(name, "-h").done())) for name in ("advise", "schema", "new")}
    assert set(FORMATS) <= said["advise"]
    assert set(WHATS) <= said["schema"]
    assert set(knowledge.framework.stages) <= said["new"]
    assert "knowledge that comes with the program" in " ".join(run_here("new", "-h").done().split())


def test_the_version() -> None:
    assert run_here("--version").done() == f"collabadvisor {version('collabadvisor')}\n"


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_advise_in_every_format_that_can_be_read_on_a_screen(form: str) -> None:
    said = run_here("advise", CASE_A, "--format", form).done()
    assert "Physical activity strategy, advisory group convened" in said
    assert said.endswith("\n")
    assert not said.endswith("\n\n")


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.html", "html"), ("a.HTM", "html"), ("a.json", "json"), ("a.md", "markdown"), ("a.txt", "text"), ("a", "text")],
)
def test_the_ending_of_the_output_says_the_format(name: str, form: str) -> None:
    run_here("advise", CASE_A, "-o", name).done()
    assert Path(name).read_text(encoding="utf-8") == run_here("advise", CASE_A, "--format", form, "--full").done()


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_only_text_is_ever_told_in_brief(form: str) -> None:
    assert run_here("advise", CASE_A, "--format", form) == run_here("advise", CASE_A, "--format", form, "--full")
    assert len(run_here("advise", CASE_A).done()) < len(run_here("advise", CASE_A, "--full").done()) / 5


def test_what_is_longer_than_the_screen_ends_as_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")  # as wide as what nobody looks at
    monkeypatch.setenv("LINES", "24")
    assert run_here("advise", CASE_A, "--full", on_screen=True) == run_here("advise", CASE_A, "--full")


def test_a_format_that_is_named_goes_under_an_ending_of_nobody() -> None:
    run_here("advise", CASE_A, "-o", "a.saved", "--format", "json").done()
    assert json.loads(Path("a.saved").read_text(encoding="utf-8"))["format"] == "collabadvisor/advice/2"


def test_one_venture_is_an_object_and_several_are_an_array_in_the_order_given() -> None:
    one = json.loads(run_here("advise", CASE_A, "--format", "json").done())
    other = json.loads(run_here("advise", CASE_B, "--format", "json").done())
    assert json.loads(run_here("advise", CASE_B, CASE_A, CASE_B, "--format", "json").done()) == [other, one, other]


def test_the_advice_is_what_its_schema_says() -> None:
    schema = json.loads(run_here("schema", "advice").done())
    for case in sorted(CASES.glob("*.yaml")):
        Draft202012Validator(schema).validate(json.loads(run_here("advise", case, "--format", "json").done()))


@pytest.mark.parametrize("what", WHATS)
def test_every_schema_is_a_valid_one(what: str) -> None:
    schema = json.loads(run_here("schema", what).done())
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


def test_new_writes_a_file_that_says_every_question_of_its_stage(knowledge: KnowledgeBase) -> None:
    for stage in knowledge.framework.stages:
        run_here("new", f"{stage}.yaml", "--stage", stage).done()
        text = Path(f"{stage}.yaml").read_text(encoding="utf-8")
        asked = {fact for fact in knowledge.facts if f"\n  {fact}:\n" in text}
        assert asked == {fact.id for fact in knowledge.facts.values() if fact.is_asked_at(stage)}
        venture = Venture.read(Path(f"{stage}.yaml"), knowledge)
        assert (venture.stage, venture.known_answers()) == (stage, {})


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("my-venture.yaml", "My venture"),
        ("NHS_and_council.yaml", "NHS and council"),
        ("plan", "Plan"),
        ("été.yaml", "Été"),
        ("___.yaml", "My venture"),
        ('a "quoted" \\ name.yaml', 'A "quoted" \\ name'),
        ("a\x1b[31mred.yaml", "Ared"),
        ("yes.yaml", "Yes"),
        ("{{ 7 }}: #x.yaml", "{{ 7 }}: #x"),
    ],
)
def test_new_names_the_venture_after_its_file(knowledge: KnowledgeBase, file: str, name: str) -> None:
    run_here("new", file).done()
    assert Venture.read(Path(file), knowledge).name == name


@pytest.mark.parametrize("file", ["plain.yaml", "two words.yaml", "it's $HOME; `x`.yaml", "-o.yaml"])
def test_what_new_says_to_run_can_be_run(file: str) -> None:
    said = run_here("new", "--", file).done()
    told = shlex.split(said.splitlines()[-1])
    assert told[0] == "collabadvisor"
    assert "CANNOT SAY YET" in run_here(*told[1:]).done()


def test_new_of_another_pack_asks_the_questions_of_that_pack(garden: KnowledgeBase) -> None:
    run_here("new", "bed.yaml", "--pack", garden.pack).done()
    text = Path("bed.yaml").read_text(encoding="utf-8")
    assert any(f"\n  {fact}:\n" in text for fact in garden.facts)
    assert "lead_post" not in text


def test_list_names_everything_of_its_kind(knowledge: KnowledgeBase) -> None:
    kinds = {
        "--rules": (*knowledge.rules, *knowledge.verdict_rules),
        "--facts": tuple(knowledge.facts),
        "--recommendations": tuple(knowledge.recommendations),
        "--lessons": tuple(knowledge.lessons),
        "--cases": tuple(knowledge.cases()),
    }
    for option, names in kinds.items():
        begin = [line.split()[0] for line in run_here("knowledge", "list", option).done().splitlines() if line.strip()]
        assert not set(names) - set(begin), option
    assert run_here("knowledge", "list").done() == run_here("knowledge", "list", "--rules").done()


def test_list_lessons_gives_the_rules_of_each(knowledge: KnowledgeBase) -> None:
    lines = run_here("knowledge", "list", "--lessons").done().splitlines()
    encoded = {name.split()[0]: rules for name, rules in zip(lines[0::3], lines[2::3], strict=True)}
    assert list(encoded) == list(knowledge.lessons)
    for rule in knowledge.rules.values():
        for lesson in rule.lessons:
            assert rule.id in re.split(r", |  -> ", encoded[lesson])


def test_show_each_kind_of_thing(knowledge: KnowledgeBase) -> None:
    for name, words in {
        "lead-post-too-junior": f"{knowledge.rules['lead-post-too-junior'].severity} weakness",
        next(rule for rule in knowledge.verdict_rules if rule.startswith("rethink")): "verdict: Rethink",
        "lead_post": "How senior is the person",
        "appoint-a-senior-lead": "Called for by",
        "weigh-the-alternatives": "**Acts on:** the venture as a whole",
        "post-not-senior-enough": "Encoded by",
        "case-a-convened": "stage: forming",
    }.items():
        said = run_here("knowledge", "show", name).done()
        assert words in said
        assert name in said or name.startswith("case")


def test_show_several_in_the_order_given() -> None:
    both = run_here("knowledge", "show", "lead_post", "lead-post-too-junior").done()
    one, other = (run_here("knowledge", "show", name).done() for name in ("lead_post", "lead-post-too-junior"))
    assert both == f"{one}\n{other}"


@pytest.mark.slow
def test_show_everything_that_can_be_listed(knowledge: KnowledgeBase) -> None:
    names = (*knowledge.rules, *knowledge.verdict_rules, *knowledge.facts, *knowledge.recommendations,
             *knowledge.lessons, *knowledge.cases())  # fmt: skip
    assert len(run_here("knowledge", "show", *names).done()) > 10_000


def test_what_a_pack_says_cannot_steer_the_terminal() -> None:
    shutil.copytree(Path(__file__).parent / "knowledge" / "good", "mine")
    rule = Path("mine/rules/means/hands-or-room-missing.yaml")
    title = r'title: "Hands\e[2J or\u202e room are\x9b1m missing\x07"'
    rule.write_text(rule.read_text(encoding="utf-8").replace("title: Hands or room are missing", title), "utf-8")
    question = Path("mine/knowledge/facts/means.yaml")
    text, count = re.subn(r"(?m)^( *-? *question: )(.*)$", r'\1"\\e[2J\\u202e\2"', question.read_text("utf-8"))
    assert count
    question.write_text(text, "utf-8")
    for command in ("knowledge list", "knowledge show hands-or-room-missing cook", "schema venture",
                    "knowledge list --facts", "new new.yaml"):  # fmt: skip
        said = run_here(*command.split(), "--pack", "mine").done()
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", said), command
        assert "hands-or-room-missing" not in command or "Hands or room are missing" in said
    assert "\n  hands-or-room-missing " in run_here("knowledge", "list", "--pack", "mine").done()


def test_the_pack_option_names_the_pack() -> None:
    named = run_here("advise", CASE_A, "--pack", PACK).done()
    assert f"collabadvisor why {CASE_A} --pack {PACK} 1" in " ".join(named.split())
    assert named.replace(f" --pack {PACK}", "").split() == run_here("advise", CASE_A).done().split()


def test_reading_writes_nothing() -> None:
    for arguments in (("advise", CASE_A), ("knowledge", "list"), ("schema", "advice"), ("-h",)):
        run_here(*arguments).done()
    assert files_in(Path()) == []


@pytest.mark.parametrize(
    "command", [["why", "mend"], ["why-not", "go"], ["why-not", "fame"], ["ask"], ["new"], ["what-if"]]
)
def test_a_command_that_is_named_reasons_with_the_same_pack(command: list[str], tmp_path: Path) -> None:
    """What is named can be typed as it stands: without the pack it would refuse the venture."""
    name, *words = command
    file = tmp_path / "yard.yaml"
    if name != "new":
        shutil.copy(GARDEN / "knowledge" / "cases" / "stony-yard.yaml", file)
    ran = run_here(name, file, *words, "--pack", GARDEN)
    named = [line for line in (ran.out + ran.err).splitlines() if "collabadvisor " in line and str(file) in line]
    assert named
    assert all(f"{file} --pack {GARDEN}" in line for line in named)
    if not ran.code:
        typed = shlex.split(named[-1].partition("collabadvisor ")[2])
        assert run_here(*typed).code == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({}, ["advise", "ask", "plan"]),
        ({"shared_purpose": "few_people"}, ["advise", "ask", "why", "plan"]),
        (None, ["advise"]),
    ],
)
def test_the_advice_in_brief_is_followed_by_what_to_run_next(
    answers: dict[str, str] | None, names: list[str], knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    if answers is None:
        answers = {fact.id: fact.scale[-1] for fact in knowledge.facts.values() if fact.is_asked_at("forming")}
    file = tmp_path / "north.yaml"
    file.write_text(json.dumps({"venture": "North", "stage": "forming", "answers": answers}), encoding="utf-8")
    advice, *said = run_here("advise", file).done().split("\n  collabadvisor ")
    assert "VERDICT: " in advice
    typed = [line.split() for line in said]
    assert [words[0] for words in typed] == names
    assert typed[0] == ["advise", str(file), "--full"]
    assert all(run_here(*words).code == 0 for words in typed)
    for options in (["--full"], ["--format", "markdown"]):
        assert run_here("advise", file, *options).done().replace("\\", "").endswith("0.1.0.\n")
