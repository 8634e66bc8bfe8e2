"""``collabadvisor ask``: what is typed, what is said, and what lies in the folder after every key."""

from __future__ import annotations

import contextlib
import io
import json
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collabadvisor import KnowledgeBase
from collabadvisor.cli.main import cli
from collabadvisor.cli.replies import Reply, answer_with_note, parse_reply
from collabadvisor.reasoning.interview.questions import next_questions
from collabadvisor.reasoning.interview.relevance import relevant
from collabadvisor.venture.model import Answer, Venture
from steps.running import CASES, Ran, files_in, run, run_here

STEADY = settings(derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
GARDEN = Path(__file__).parent / "data" / "garden"
KITCHEN = Path(__file__).parent / "knowledge" / "good"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ask(*keys: str, options: tuple[str | Path, ...] = ("x.yaml",)) -> Ran:
    """An interview with these lines typed."""
    return run_here("ask", *options, typed=io.StringIO("".join(f"{key}\n" for key in keys)))


def garden(*keys: str, more: tuple[str, ...] = ()) -> str:
    return ask(*keys, options=("x.yaml", "--pack", GARDEN, "--stage", "planned", *more)).done()


def text_of(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def known(knowledge: KnowledgeBase, name: str = "x.yaml") -> dict[str, str]:
    return Venture.read(name, knowledge).known_answers()


# A talk.


def test_a_new_venture_is_made_and_asked_about(garden_pack: KnowledgeBase) -> None:
    said = ask("Bean street", "1", "3", "1", "s", options=("x.yaml", "--pack", GARDEN)).done()
    assert "x.yaml is not there yet." in said
    assert said.index("How far is it?") < said.index("What is the ground like?") < said.index("How many come to dig?")
    assert 'venture: "Bean street"' in text_of("x.yaml")
    assert known(garden_pack) == {"ground": "rich", "hands": "nobody"}
    assert "# Count them on a wet day." in re.sub(r"#\s+", "# ", text_of("x.yaml"))


@pytest.fixture
def garden_pack(garden: KnowledgeBase) -> KnowledgeBase:
    return garden


def test_it_ends_when_nothing_left_can_change_the_advice(garden_pack: KnowledgeBase) -> None:
    said = garden("", "3", "3", "1")
    assert "Nothing left can change the advice. 3 of 3 questions answered." in said
    assert "Verdict: Dig." in said
    assert "collabadvisor advise x.yaml" in said
    assert relevant(Venture.read("x.yaml", garden_pack), garden_pack) == ()


def test_what_cannot_change_anything_is_not_asked() -> None:
    Path("x.yaml").write_text("venture: x\nstage: growing\nanswers: {ground: rich, water: tank, tools: own}\n", "utf-8")
    said = ask("1", options=("x.yaml", "--pack", GARDEN)).done()
    assert said.count("Your answer") == 1
    Path("y.yaml").write_text(
        "venture: x\nstage: growing\nanswers: {ground: rich, hands: nobody, tools: own}\n", "utf-8"
    )
    assert "Nothing left" in ask("3", options=("y.yaml", "--pack", GARDEN)).done()
    said = ask(options=("y.yaml", "--pack", GARDEN)).done()
    assert "Nothing left" in said
    assert "Your answer" not in said


@pytest.mark.slow
def test_all_asks_on_for_the_record(knowledge: KnowledgeBase) -> None:
    case = Venture.read(CASES / "case-a-convened.yaml", knowledge)
    idle = (
        {fact.id for fact in case.applicable_questions(knowledge.facts)}
        - case.known_answers().keys()
        - set(relevant(case, knowledge))
    )
    assert idle
    Path("x.yaml").write_text(text_of(str(CASES / "case-a-convened.yaml")), "utf-8")
    assert "for the record only" not in ask(*["1"] * 40).done()
    assert not idle & known(knowledge).keys()
    said = " ".join(ask(*["1"] * 40, options=("x.yaml", "--all")).done().split())
    assert said.count("their answers are for the record only.") == 1
    assert known(knowledge).keys() == {fact.id for fact in case.applicable_questions(knowledge.facts)}


def test_for_the_record_it_is_not_said_that_nothing_can_change_what_was_left_open() -> None:
    Path("x.yaml").write_text("venture: x\nstage: growing\nanswers: {ground: rich, water: tank}\n", "utf-8")
    said = " ".join(ask("d", "d", "1", options=("x.yaml", "--pack", GARDEN, "--all")).done().split())
    assert "Nothing else can change the advice" not in said
    assert "What you left open can still change the advice" in said


@pytest.mark.slow
def test_it_goes_on_where_it_was_left(knowledge: KnowledgeBase) -> None:
    ask("Swimming", "2", "2", "3", "s").done()
    before = known(knowledge)
    assert len(before) == 2
    said = ask("1").done()
    asked = sum(fact.is_asked_at("forming") for fact in knowledge.facts.values())
    assert f"2 of {asked} questions answered in x.yaml." in said
    assert len(known(knowledge)) == 3
    assert before.items() < known(knowledge).items()


def test_dont_know_leaves_it_open_until_the_next_talk() -> None:
    said = " ".join(garden("", "d", "don't know", "skip").split())
    assert said.count("It stays open") == 3
    assert "What you left open can still change the advice: ground, water and helping hands." in said
    assert "Nothing" not in said
    assert garden("s").count("What is the ground like?") == 1


def test_what_hangs_on_an_answer_that_is_not_known_is_not_asked() -> None:
    """Tools matter in few-hands only beside two hands; 'own' and 'none' both let them get lost."""
    Path("x.yaml").write_text("venture: x\nstage: growing\nanswers: {ground: rich, water: tank}\n", "utf-8")
    said = ask("d", "d", "d", options=("x.yaml", "--pack", GARDEN)).done()
    assert said.count("Your answer") == 2


def test_a_skipped_question_that_is_gone_back_to_is_open_again() -> None:
    said = " ".join(garden("", "d", "b", "s").split())
    assert said.count("What is the ground like?") == 2
    assert "Stopped. 3 open questions can still change the advice. 0 of 3" in said


def test_the_count_of_open_questions_is_the_same_wherever_it_is_told() -> None:
    said = " ".join(garden("", "d", "s").split())
    assert re.findall(r"About (.+?) to go\.", said) == ["3 questions", "2 questions"]
    assert "Stopped. 2 open questions can still change the advice, and so can what you left open: ground." in said


def test_back_and_another_answer(garden_pack: KnowledgeBase) -> None:
    said = garden("", "1", "b", "3", "s")
    assert "Answered so far: bare stone. Press Enter to keep it." in said
    assert known(garden_pack) == {"ground": "rich"}


def test_back_twice_and_keep_both(garden_pack: KnowledgeBase) -> None:
    said = garden("", "3", "3", "b", "b", "", "", "b", "b", "b", "s")
    assert said.count("What is the ground like?") == 3
    assert "There is no question before this one." in said
    assert known(garden_pack) == {"ground": "rich", "hands": "many"}


def test_back_and_no_longer_known(garden_pack: KnowledgeBase) -> None:
    said = garden("", "3", "b", "d", "s")
    assert "Taken back: ground." in said
    assert known(garden_pack) == {}


def test_notes(garden_pack: KnowledgeBase) -> None:
    said = garden("", "n too early", "3 a spade, in March", "n documented", "many assumed: the neighbours", "s")
    assert "There is no answer yet to make a note on." in said
    assert "Saved: ground: dark and deep [documented: a spade, in March]" in said
    answers = Venture.read("x.yaml", garden_pack).answers
    assert answers["ground"] == Answer(answer="rich", source="a spade, in March", confidence="documented")
    assert answers["hands"] == Answer(answer="many", source="the neighbours", confidence="assumed")


def test_a_note_that_is_asked_for(garden_pack: KnowledgeBase) -> None:
    said = garden("", "3", "n", "my spade", "2", "n", "", "", "s")
    assert "A note on ground: dark and deep." in said
    expected = Answer(answer="rich", source="my spade", confidence="asserted")
    assert Venture.read("x.yaml", garden_pack).answers["ground"] == expected


def test_a_note_that_is_too_long(garden_pack: KnowledgeBase) -> None:
    assert "longer than 2,000 characters" in garden("", f"3 {'x' * 2001}", "s")
    assert known(garden_pack) == {}


def test_help_tells_the_help_the_reason_and_the_ways_to_answer() -> None:
    said = garden("", "?", "s")
    assert "Put a spade in." in said
    assert "Why it is asked: Roots go down." in said
    assert "back to the question before" in said


def test_what_an_answer_would_do_to_the_verdict_is_said_only_when_asked() -> None:
    why = "Why now: It can settle the verdict: answer 1 makes it “Stop” and answer 2 makes it “Mend”, whatever"
    assert why in " ".join(garden("", "?", "s").split())
    before = garden("1", "s").partition("Question 1")[2].partition("Saved")[0]
    assert before
    assert not [word for word in ("Stop”", "verdict", "settle", "Why now") if word in before]


def test_the_question_and_how_to_tell_its_answers_apart_stand_before_each_prompt() -> None:
    said = garden("", "?", "s")
    assert len(re.findall(r"What is the ground like\?\nPut a spade in\.\n  1 (?:.*\n){3}Your answer", said)) == 2


def test_the_commands_are_listed_once() -> None:
    said = garden("", "?", "3", "?", "s")
    assert said.count("back to the question before") == 1
    assert said.index("back to the question before") < said.index("What is the ground like?")


def test_it_is_told_about_how_many_questions_are_to_go(knowledge: KnowledgeBase) -> None:
    said = ask("Harbour trail", "1", "s").done()
    fewest, most = map(int, re.findall(r"Question 1 \(\w+\)\. About (\d+) to (\d+) questions to go\.", said)[0])
    assert 10 < fewest < most <= sum(fact.is_asked_at("proposed") for fact in knowledge.facts.values())


@pytest.mark.parametrize("where", ["b 1", "b ground", "ground", "back Ground"])
def test_any_question_can_be_gone_back_to_also_in_another_talk(garden_pack: KnowledgeBase, where: str) -> None:
    garden("", "3", "many", "s")
    said = garden(where, "2", "s")
    assert "Question 3 (" in said
    assert "Question 1 (" in said
    assert "Answered so far: dark and deep. Press Enter to keep it." in said
    assert known(garden_pack) == {"ground": "thin", "hands": "many"}
    assert garden("b", "", "s").count("How many come to dig?") == 1


def test_a_question_ahead_can_be_gone_to(garden_pack: KnowledgeBase) -> None:
    said = garden("", "helping hands", "many", "b", "", "s")
    assert re.findall("the ground like|come to dig", said) == ["the ground like", "come to dig"] * 2 + [
        "the ground like"
    ]
    assert known(garden_pack) == {"hands": "many"}


def test_where_there_is_no_question_to_go_to() -> None:
    said = garden("", "b 1", "b grond", "b tools", "s")
    assert "There is no question '1' to go to." in said
    assert "There is no question 'grond' to go to. Did you mean 'ground'?" in said
    assert "There is no question 'tools' to go to." in said  # it is not asked at this stage


def test_a_slip_is_met_kindly() -> None:
    said = garden("", "7", "thinn", "", "s")
    assert "'7' is not one of the answers. Type a number from 1 to 3, or ? for help." in said
    assert "'thinn' is not one of the answers. Did you mean 'thin and dry'?" in said
    assert "Type a number from 1 to 3, d if you don't know, or ? for help." in said


def test_the_first_lines_say_how_to_answer() -> None:
    said = garden("", "s")
    assert said.index("Type the number of an answer and press Enter.") < said.index("What is the ground like?")


def test_it_is_said_once_that_the_verdict_and_what_to_do_now_are_settled() -> None:
    said = " ".join(garden("", "1", "1", "1").split())
    assert said.count("The verdict, and what is to be done now, are settled. You can stop here;") == 1


def test_stopped_it_says_what_the_verdict_can_still_be() -> None:
    said = " ".join(garden("", "s").split())
    assert "Stopped. 3 open questions can still change the advice. 0 of 3 questions answered." in said
    assert "Verdict: Ask first. Once every question is answered it will be “Stop”, “Mend” or “Dig”." in said


# Once nothing is left to ask.

DONE = """venture: x # ours
stage: growing
answers:
  tools: shared
  ground: rich
  water: {answer: tank, source: a visit}
  hands: many
"""
CHANGE = "To change an answer, type b and its number or name; l lists your answers. Press Enter to end."


def finished(*keys: str) -> str:
    if not Path("x.yaml").exists():
        Path("x.yaml").write_text(DONE, "utf-8")
    return " ".join(ask(*keys, options=("x.yaml", "--pack", GARDEN)).done().split())


def test_a_finished_file_says_how_to_change_an_answer_and_stays_as_it_is() -> None:
    for keys in ((), ("",), ("s",), ("q",), ("5",), ("1", "1", "zzz", "d")):
        said = finished(*keys)
        assert CHANGE in said
        assert said.index("Nothing left can change the advice.") < said.index(CHANGE)
        assert "What is the ground like?" not in said
        assert text_of("x.yaml") == DONE


@pytest.mark.parametrize("where", ["b 3", "b helping hands", "b hands", "helping hands", "back How many come to dig?"])
def test_an_answer_of_a_finished_file_is_changed_and_all_else_stays(where: str) -> None:
    said = finished(where, "2", "")
    assert "How many come to dig?" in said
    assert "Answered so far: more than two. Press Enter to keep it." in said
    assert text_of("x.yaml") == DONE.replace("hands: many", "hands: two")


def test_an_answer_gone_back_to_can_be_kept_and_a_note_be_made_at_the_end() -> None:
    assert finished("b 3", "", "", "1").count(CHANGE) == 2
    assert text_of("x.yaml") == DONE
    finished("b 3", "3", "n by ear", "")
    assert text_of("x.yaml").startswith(DONE.removesuffix("  hands: many\n"))
    assert "source: by ear" in text_of("x.yaml")


def test_what_a_change_opens_is_asked(kitchen: KnowledgeBase) -> None:
    known_ones = "eaters: few, pupil_numbers: steady, kitchen_size: enough, cook: full_time, money: three_years"
    Path("x.yaml").write_text(f"venture: x\nstage: open\nanswers: {{{known_ones}}}\n", "utf-8")
    said = ask("b 1", "half", "1", options=("x.yaml", "--pack", KITCHEN)).done()
    after = known(kitchen)
    assert (after["eaters"], after["parents_view"]) == ("half", "against")
    assert said.index("Saved: ") < said.index(kitchen.facts["parents_view"].question)
    assert said.count("Nothing left can change the advice.") == 2


def test_the_answers_are_listed_with_their_numbers_at_the_end_and_before() -> None:
    assert (
        "1 ground: dark and deep. 2 water: a tank [a visit]. 3 helping hands: more than two. 4 tools: everybody's. Any"
    ) in finished("l", "")
    Path("y.yaml").write_text("venture: y\nstage: planned\nanswers: {ground: rich}\n", "utf-8")
    said = ask("d", "list", "3", "l", options=("y.yaml", "--pack", GARDEN)).done()
    assert "  1  ground: dark and deep.\n  2  helping hands: not known.\nOpen: water and helping hands." in said
    assert "  2  helping hands: not known.\n  3  water: a tank.\nOpen: helping hands." in said
    assert (
        "Nothing is answered yet." in ask("Z", "l", options=("z.yaml", "--pack", GARDEN, "--stage", "planned")).done()
    )


def test_where_there_is_nothing_to_go_to_at_the_end_that_is_told() -> None:
    said = finished("b 9", "b grond", "?", "")
    assert "There is no question '9' to go to." in said
    assert "There is no question 'grond' to go to. Did you mean 'ground'?" in said
    assert said.count(CHANGE) == 2


# Before a venture is there.


@pytest.mark.parametrize(
    "keys",
    [(), ("s",), ("stop",), ("q",), ("Quit",), ("exit ",), ("Swimming",), ("Swimming", "9", "s"), ("Swimming", "q")],
)
def test_stopped_before_the_file_is_made(keys: tuple[str, ...]) -> None:
    assert "Stopped. Nothing was written." in ask(*keys).done()
    assert files_in(Path()) == []


def test_a_name_that_is_too_long_and_a_stage_by_its_name() -> None:
    assert "That is longer than 300 characters" in ask("x" * 301, "Swimming", "Forming", "s").done()
    assert "stage: forming" in text_of("x.yaml")


def test_a_stage_that_is_not_known_and_one_that_is_not_the_ventures() -> None:
    assert (
        "there is no stage 'formign'. Did you mean 'forming'?"
        in run_here("ask", "x.yaml", "--stage", "formign").refused()
    )
    ask("Swimming", options=("x.yaml", "--stage", "forming")).done()
    refused = run_here("ask", "x.yaml", "--stage", "mature").refused()
    assert "x.yaml: this venture is forming, not mature." in refused


# The file.


def test_comments_and_layout_stay(knowledge: KnowledgeBase) -> None:
    run_here("new", "x.yaml").done()
    before = text_of("x.yaml").splitlines()
    ask("2", "1 by telephone", "s").done()
    after = text_of("x.yaml").splitlines()
    assert [line for line in after if "#" in line] == [line for line in before if "#" in line]
    assert len(known(knowledge)) == 2


def test_a_file_that_cannot_be_changed_in_place_is_written_anew_and_kept_as_it_was(garden_pack: KnowledgeBase) -> None:
    answers = '{"ground": {"answer": "thin", # by eye\n "source": "me"}}'
    before = f'{{"venture": "Café ✓", "stage": "planned", "as_of": "May", "answers": {answers}}}'
    Path("x.yaml").write_text(before, "utf-8")
    said = " ".join(garden("3", "s").split())
    assert "As it was, it is kept in x-before.yaml." in said
    assert text_of("x-before.yaml") == before
    venture = Venture.read("x.yaml", garden_pack)
    assert (venture.name, venture.as_of, venture.known_answers()) == (
        "Café ✓",
        "May",
        {"ground": "thin", "hands": "many"},
    )
    assert venture.answers["ground"].source == "me"
    assert "# " in text_of("x.yaml")
    assert files_in(Path()) == ["x-before.yaml", "x.yaml"]


def test_a_file_in_words_stays_in_words(garden_pack: KnowledgeBase) -> None:
    """The answer goes under the question's name, where the file has that: with both keys it could not be read."""
    text = "Venture: Beans\nStage: Planned\nAnswers:\n  Ground: thin and dry\n  Water: tank\n  Helping hands:\n"
    Path("x.yaml").write_text(text, "utf-8")
    garden("2", "s")
    assert known(garden_pack) == {"ground": "thin", "water": "tank", "hands": "two"}
    assert text_of("x.yaml") == text.replace("Helping hands:", "Helping hands: two")


def test_a_file_in_json_stays_json() -> None:
    Path("x.yaml").write_text('{"venture": "Beans", "stage": "planned", "answers": {"ground": "thin"}}', "utf-8")
    garden("3 a list", "s")
    assert json.loads(text_of("x.yaml"))["answers"] == {
        "ground": "thin",
        "hands": {"answer": "many", "source": "a list"},
    }
    assert files_in(Path()) == ["x.yaml"]


def test_a_file_with_mistakes_is_refused_with_every_one_of_them() -> None:
    Path("x.yaml").write_text("venture: x\nstage: formign\nanswers:\n  lead_post: juniour\n", "utf-8")
    refused = ask("1").refused()
    assert "x.yaml:2: there is no stage 'formign'." in refused
    assert "x.yaml:4: 'lead_post' has no answer 'juniour'." in refused


def test_what_somebody_else_writes_meanwhile_is_not_lost(garden_pack: KnowledgeBase) -> None:
    garden("Beans", "s")

    class Meanwhile(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]  # a line, whatever is asked for
            text = text_of("x.yaml")
            if "water: tank" not in text:
                Path("x.yaml").write_text(text.replace("  water:", "  water: tank"), "utf-8")
                return "3\n"
            return "s\n"

    run_here("ask", "x.yaml", "--pack", GARDEN, typed=Meanwhile()).done()
    assert known(garden_pack) == {"ground": "rich", "water": "tank"}


def test_what_somebody_else_writes_meanwhile_is_told() -> None:
    garden("Beans", "s")

    class Meanwhile(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]  # a line, whatever is asked for
            if "# theirs" in text_of("x.yaml"):
                return "s\n"
            Path("x.yaml").write_text(f"{text_of('x.yaml')}# theirs\n", "utf-8")
            return "2\n"

    said = run_here("ask", "x.yaml", "--pack", GARDEN, typed=Meanwhile()).done()
    assert said.count("Somebody has changed the file meanwhile.") == 1
    assert "Saved: ground: thin and dry" in said
    assert text_of("x.yaml").endswith("# theirs\n")


def test_what_somebody_else_spoils_meanwhile_is_refused_and_left() -> None:
    garden("Beans", "s")

    class Meanwhile(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]  # a line, whatever is asked for
            Path("x.yaml").write_text("venture: [", "utf-8")
            return "3\n"

    ran = run_here("ask", "x.yaml", "--pack", GARDEN, typed=Meanwhile())
    assert ran.code == 2
    assert "x.yaml:" in ran.err
    assert text_of("x.yaml") == "venture: ["


def test_a_file_that_is_write_protected() -> None:
    garden("Beans", "s")
    before = text_of("x.yaml")
    Path("x.yaml").chmod(0o444)
    ran = ask("3", options=("x.yaml", "--pack", GARDEN))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "x.yaml: this file cannot be written: it is write-protected." in ran.err
    assert text_of("x.yaml") == before


def test_stopped_by_the_keyboard_the_file_is_whole(garden_pack: KnowledgeBase) -> None:
    class Interrupted(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]  # a line, whatever is asked for
            if known(garden_pack):
                raise KeyboardInterrupt
            return "3\n"

    garden("Beans", "s")
    ran = run_here("ask", "x.yaml", "--pack", GARDEN, typed=Interrupted())
    assert (ran.code, ran.err.strip()) == (130, "Stopped.")
    assert known(garden_pack) == {"ground": "rich"}
    assert files_in(Path()) == ["x.yaml"]


# What comes through a pipe.


@pytest.mark.slow
def test_bytes_through_a_pipe_some_of_which_are_no_text() -> None:
    said = run("ask", "x.yaml", typed=b"Swimming\n2\n\xff\xfe\n1\n3\n2 a note\n?\nd\ns\n").done()
    assert "'��' is not one of the answers" in said
    assert "\x1b" not in said
    assert "Your answer, 1 to 3: 1\n" in said  # what came through the pipe is seen


def test_an_input_that_is_closed() -> None:
    garden("Beans", "s")
    closed = io.StringIO()
    closed.close()
    assert "Stopped." in run_here("ask", "x.yaml", "--pack", GARDEN, typed=closed).done()


def test_an_input_that_cannot_be_read() -> None:
    class Broken(io.StringIO):
        def readline(self, *_: object) -> str:  # type: ignore[override]  # a line, whatever is asked for
            raise OSError(5, "Input/output error")

    garden("Beans", "s")
    ran = run_here("ask", "x.yaml", "--pack", GARDEN, typed=Broken())
    assert (ran.code, ran.err) == (2, "the input: it cannot be read: Input/output error.\n")


@pytest.mark.slow
def test_interrupted_in_a_pipe() -> None:
    garden("Beans", "s")
    command = [sys.executable, "-m", "collabadvisor", "ask", "x.yaml", "--pack", str(GARDEN)]
    started = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, *command[3:]],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert started.stdout
    assert started.stdin
    heard = b""
    while not heard.endswith(b"Your answer, 1 to 3: "):
        heard += started.stdout.read(1)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=60)
    assert (started.returncode, err.strip()) == (130, b"Stopped."), out
    assert files_in(Path()) == ["x.yaml"]


INTERRUPTIBLE = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may start a job with it ignored
from collabadvisor.cli.main import main
main()
"""


def test_click_runs_it_too() -> None:
    ran = CliRunner().invoke(cli, ["ask", "x.yaml", "--pack", str(GARDEN)], input="Beans\n2\n1\ns\n")
    assert (ran.exit_code, ran.exception) == (0, None)
    assert "Saved: ground: bare stone" in ran.output


def test_the_talk_that_the_task_page_shows() -> None:
    page = (Path(__file__).parents[1] / "docs" / "tasks" / "answer-the-questions.md").read_text(encoding="utf-8")
    talk = ask("Harbour trail", "1", "2 minutes of May", "2").done()
    shown = page.partition("```text\n")[2].partition("\n```")[0]
    assert shown in talk
    assert shown.startswith("Question 1 ")


# For other programs.


def test_json_tells_the_open_questions_in_order(knowledge: KnowledgeBase) -> None:
    case = CASES / "case-a-convened.yaml"
    told = json.loads(run_here("ask", case, "--format", "json").done())
    venture = Venture.read(case, knowledge)
    assert told["format"] == "collabadvisor/ask/1"
    answered, asked = venture.progress(knowledge.facts)
    assert told["venture"] == {"name": venture.name, "stage": "forming", "answered": answered, "questions": asked}
    assert told["verdict"] == {"now": "rethink", "possible": ["rethink"], "settled": True, "exact": True}
    expected = next_questions(venture, knowledge)
    assert [question["fact"] for question in told["questions"]] == [question.fact for question in expected]
    assert [question["rank"] for question in told["questions"]] == list(range(1, len(expected) + 1))
    first = told["questions"][0]
    fact = knowledge.facts[first["fact"]]
    assert [answer["id"] for answer in first["answers"]] == list(fact.answer_ids)
    assert first["still_open"]["verdict_and_now"]["worst"] == expected[0].first_left.worst
    assert {name["kind"] for question in told["questions"] for name in question["settles"]} >= {"now", "priority"}
    assert first["why_now"].endswith(".")
    title = knowledge.recommendations[first["settles"][0]["id"]].title
    assert first["settles"][0]["title"] == title
    everything = {fact.id for fact in venture.applicable_questions(knowledge.facts)} - venture.known_answers().keys()
    assert set(told["cannot_change"]) | {question["fact"] for question in told["questions"]} == everything


def test_what_still_has_to_be_answered_is_told_as_a_sentence(knowledge: KnowledgeBase) -> None:
    case = Venture.read(CASES / "case-b-mature.yaml", knowledge)
    told = json.loads(run_here("ask", CASES / "case-b-mature.yaml", "--format", "json").done())
    asked = [fact.id for fact in case.applicable_questions(knowledge.facts) if fact.base == "conduct"]
    needed, given = (len(asked) + 1) // 2, len(case.known_answers().keys() & set(asked))
    assert 1 < given < needed
    reasons = {question["why_now"] for question in told["questions"]}
    assert (
        f"{needed} of the {len(asked)} questions on conduct must be answered before the verdict can be “Keep going”; "
        f"so far {given} are."
    ) in reasons


def test_json_asks_nothing_and_makes_nothing() -> None:
    assert "x.yaml: there is no such file." in ask("Swimming", options=("x.yaml", "--format", "json")).refused()
    assert files_in(Path()) == []


# Anything.

keys = st.sampled_from([
    "1", "2", "3", "4", "9", "", "d", "b", "n", "s", "?", "note of May", "n documented", "n assumed: \"x\" # y", "back",
    "2 it's: {a} [b] & *c | > % @ `d", "1 \t tab", "3 documented", "junior", "none x", "stop now",
    "2 \ufeff\u202e\x1b[31m",
    "1 - a: b\\n", "2 ---", "1 ...", "3 null", "2 \ud800", "1 \uffff",
]) | st.text(max_size=30)  # fmt: skip
starts = st.sampled_from([
    None, "", "venture: x\nstage: forming\n", "venture: x\nstage: forming\nanswers: {lead_post: junior}\n",
    "venture: x\nstage: mature\nanswers:\n  lead_post:\n    answer: none\n    source: >\n      a\n      # b\n# end\n",
    "{venture: x, stage: proposed}", "venture: 'a\n\n  b'\nstage: proposed\nas_of: \"\\uFFFE\"\nanswers: {}",
])  # fmt: skip


@pytest.mark.slow
@STEADY
@given(start=starts, typed=st.lists(keys, max_size=25), everything=st.booleans())
def test_whatever_is_typed_the_file_is_whole(start: str | None, typed: list[str], everything: bool) -> None:
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        if start is not None:
            Path("x.yaml").write_text(start, encoding="utf-8")
        ran = ask(*typed, options=("x.yaml", *(["--all"] if everything else [])))
        assert ran.code == (2 if start == "" else 0), ran.err
        assert "Traceback" not in ran.err
        assert not [name for name in files_in(Path()) if name not in ("x.yaml", "x-before.yaml")]
        if ran.code == 0 and "Nothing was written" not in ran.out:
            assert run_here("ask", "x.yaml", "--format", "json").code == 0


@pytest.mark.slow
@given(answers=st.lists(st.integers(0, 4), min_size=40, max_size=40))
@settings(derandomize=True, deadline=None, max_examples=3)
def test_every_answer_typed_is_the_one_in_the_file(answers: list[int]) -> None:
    from steps.running import _shipped

    knowledge = _shipped()
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        said = ask("x", "1", *[str(number) if number else "d" for number in answers]).done()
        saved = re.findall(r"Saved: (.+)", said)
        assert len(known(knowledge)) == len(saved) == said.count("Saved: ")
        labels = {f"{fact.name}: {fact.answers[given]}" for fact in knowledge.facts.values()
                  if (given := known(knowledge).get(fact.id))}  # fmt: skip
        assert all(any(label.startswith(line) for label in labels) for line in saved)


# What is meant.


@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("2", Reply("answer", "thin")),
        (" 2) ", Reply("answer", "thin")),
        ("2. my spade", Reply("answer", "thin", "my spade")),
        ("thin", Reply("answer", "thin")),
        ("Thin and dry", Reply("answer", "thin")),
        ("thin I think", Reply("answer", "thin", "I think")),
        ("D", Reply("unknown")),
        ("I don\N{RIGHT SINGLE QUOTATION MARK}t know", Reply("unknown")),
        ("Note a spade", Reply("note", rest="a spade")),
        ("quit", Reply("stop")),
        ("0", Reply("unclear", rest="0")),
        ("22", Reply("unclear", rest="22")),
        ("²", Reply("unclear", rest="²")),
        ("\u200b", Reply("nothing")),
    ],
)
def test_what_a_line_means(garden_pack: KnowledgeBase, line: str, reply: Reply) -> None:
    assert parse_reply(line, garden_pack.facts["ground"]) == reply


def test_what_a_note_leaves_out_stays() -> None:
    before = answer_with_note("thin", "assumed: a guess")
    assert before == Answer(answer="thin", source="a guess", confidence="assumed")
    assert answer_with_note("thin", "documented", before) == Answer(
        answer="thin", source="a guess", confidence="documented"
    )
    assert answer_with_note("thin", "a spade", before) == Answer(answer="thin", source="a spade", confidence="assumed")
    assert answer_with_note("thin", "documented evidence") == Answer(
        answer="thin", source="evidence", confidence="documented"
    )
