"""Files of knowledge 1.3.0: each old answer is told with what to write now, and ``upgrade`` writes it.

``data/questions-1.3.0.yaml`` has every question and answer of that time.
"""

from __future__ import annotations

import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, load
from collabadvisor.files.problems import PackError, VentureError
from collabadvisor.files.yaml import comments, read_yaml
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.vetting import vet_table
from collabadvisor.venture.headings import form
from collabadvisor.venture.upgrading import upgrade_venture_text
from steps.running import files_in, run_here

DATA = Path(__file__).parent / "data"
GARDEN = DATA / "garden"
OLD: dict[str, dict[str, Any]] = read_yaml(DATA / "questions-1.3.0.yaml").data
MARK = "decision_making: fair_and_open"
"""An answer that is old beyond doubt."""
SOURCE = "minutes of May"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def file_of(*answers: str, stage: str = "established", name: str = "x.yaml") -> str:
    lines = "".join(f"  {line}\n" for answer in answers for line in answer.split("\n"))
    Path(name).write_text(f"# Harbour trail\nventure: Trail\nstage: {stage}\nanswers:\n{lines}", encoding="utf-8")
    return name


def text_of(name: str = "x.yaml") -> str:
    return Path(name).read_text(encoding="utf-8")


def noted(fact: str, answer: str) -> str:
    said = f'  answer: "{answer}"  # said\n  source: {SOURCE}\n  confidence: asserted'
    return f"# before {fact}\n{fact}:  # beside it\n{said}"


def each() -> Iterator[tuple[str, str, str]]:
    for fact, told in OLD.items():
        for answer, label in told["answers"].items():
            yield fact, answer, label


def refused(name: str, knowledge: KnowledgeBase) -> list[str]:
    try:
        Venture.read(name, knowledge)
    except VentureError as error:
        return [problem.what for problem in error.problems]
    return []


# What is known of old answers.


def test_whatever_is_gone_is_told_and_every_label_of_then_that_is_no_label_now(knowledge: KnowledgeBase) -> None:
    for fact, answer, label in each():
        now = knowledge.facts[fact]
        renamed = knowledge.renamed.get(fact)
        if answer not in now.answer_ids:
            assert renamed
            assert answer in renamed.answers
        if form(label) not in map(form, now.labels.values()):
            assert renamed
            assert renamed.labels[answer] == label


@pytest.mark.parametrize("in_words", [False, True], ids=["ids", "labels"])
def test_each_old_answer_reads_or_is_told_with_what_became_of_it(knowledge: KnowledgeBase, *, in_words: bool) -> None:
    gone = 0
    for fact, answer, label in each():
        said = label if in_words else answer
        for what in refused(file_of(f'{fact}: "{said}"'), knowledge):
            assert what.startswith(f"'{fact}' no longer has the answer '{said[:50]}")
            gone += 1
    assert gone > 10


# What is written.


@pytest.mark.parametrize("in_words", [False, True], ids=["ids", "labels"])
def test_every_question_and_answer_of_then_comes_to_a_file_that_reads(
    knowledge: KnowledgeBase, *, in_words: bool
) -> None:
    for turn in range(4):
        chosen = {fact: list(told["answers"].items()) for fact, told in OLD.items()}
        given = {fact: answers[turn % len(answers)][in_words] for fact, answers in chosen.items()}
        text = text_of(file_of(*(noted(fact, said) for fact, said in given.items()), stage="mature"))
        made = upgrade_venture_text(text, knowledge)
        assert made.text is not None
        venture = Venture.parse(made.text, knowledge)
        assert venture == made.venture
        assert set(comments(text)) <= set(comments(made.text))
        assert made.text.count(SOURCE) >= text.count(SOURCE) == len(OLD)
        for fact in OLD:
            told = venture.answers[fact]
            assert (told.source, told.confidence) == (SOURCE, "asserted")
        again = upgrade_venture_text(made.text, knowledge)
        assert (again.text, again.renewed, again.doubtful) == (made.text, (), ())


@pytest.mark.slow
def test_each_old_answer_beside_one_that_is_old_beyond_doubt(knowledge: KnowledgeBase) -> None:
    for fact, answer, _ in each():
        renamed = knowledge.renamed.get(fact)
        if fact == "decision_making":
            continue
        known = upgrade_venture_text(text_of(file_of(f"{fact}: {answer}", MARK)), knowledge).venture.known_answers()
        others = {name: said for name, said in known.items() if name not in {"decision_making", "decision_openness"}}
        assert others == (renamed.answers.get(answer, {fact: answer}) if renamed else {fact: answer})


def test_one_old_answer_can_mean_two_and_both_keep_where_it_comes_from(knowledge: KnowledgeBase) -> None:
    made = upgrade_venture_text(text_of(file_of(noted("decision_making", "Fair and open"))), knowledge)
    assert made.venture.known_answers() == {"decision_making": "all_partners", "decision_openness": "open"}
    assert {(each.source, each.confidence) for each in made.venture.answers.values()} == {(SOURCE, "asserted")}
    assert made.text is not None
    assert re.sub("  +# ", "  # ", made.text) == (
        "# Harbour trail\nventure: Trail\nstage: established\nanswers:\n  # before decision_making\n"
        "  decision_making:  # beside it\n    answer: all_partners  # said\n"
        f"    source: {SOURCE}\n    confidence: asserted\n"
        f"  decision_openness:\n    answer: open\n    source: {SOURCE}\n    confidence: asserted\n"
    )


def test_what_cannot_be_told_is_left_open_and_asked_in_a_comment(knowledge: KnowledgeBase) -> None:
    file_of("# so they say\nplan_authorship: outsiders_or_one  # by phone", "lead_post: junior")
    made = upgrade_venture_text(text_of(), knowledge)
    assert made.text is not None
    assert re.sub("  +# ", "  # ", made.text) == (
        "# Harbour trail\nventure: Trail\nstage: established\nanswers:\n  # so they say\n"
        "  # To decide, since “outsiders_or_one” does not tell: Who writes the plan: people from outside, or\n"
        "  # one of the partners?\n"
        "  #   outsiders        outsiders on the partners' behalf\n"
        "  #   one_partner      one partner alone\n"
        "  #   lead_consults    one partner in consultation with the others\n"
        "  #   written_jointly  the partners together\n"
        "  plan_authorship:  # by phone\n"
        "  lead_post: junior\n"
    )
    (one,) = made.renewed
    assert (one.now, one.left_open) == ({}, "plan_authorship")


def test_a_question_that_another_became_is_left_open_under_its_own_name(knowledge: KnowledgeBase) -> None:
    made = upgrade_venture_text(text_of(file_of("decision_making: dominated")), knowledge)
    assert made.venture.known_answers() == {"decision_making": "one_partner"}
    assert made.text is not None
    assert made.text.endswith("  #   open    open to all the partners\n  decision_openness:\n")


def test_what_two_old_answers_share_now_is_asked_beside_the_answer(knowledge: KnowledgeBase) -> None:
    made = upgrade_venture_text(text_of(file_of("essential_partners: committed")), knowledge)
    (one,) = made.renewed
    assert made.venture.known_answers() == {"essential_partners": "taking_part"}
    assert (one.left_open, one.undecided.startswith("Which of all the partners have bound themselves")) == (None, True)
    assert "does not tell: Which of all" in (made.text or "")


def test_what_the_file_says_already_stays(knowledge: KnowledgeBase) -> None:
    file_of(MARK, "decision_openness: {answer: closed, source: a visit}", "terms_of_reference: unclear\npowers: clear")
    known = upgrade_venture_text(text_of(), knowledge).venture.answers
    assert {name: each.answer for name, each in known.items()} == {
        "decision_making": "all_partners", "decision_openness": "closed",
        "terms_of_reference": "unclear", "powers": "clear",
    }  # fmt: skip
    assert known["decision_openness"].source == "a visit"


def test_an_answer_that_told_something_else_is_old_only_in_a_file_that_is(knowledge: KnowledgeBase) -> None:
    alone = upgrade_venture_text(text_of(file_of("terms_of_reference: clear")), knowledge)
    assert (alone.text, alone.renewed) == (text_of(), ())
    assert [(old.entry.fact, old.answer) for old in alone.doubtful] == [("terms_of_reference", "clear")]
    beside = upgrade_venture_text(text_of(file_of("terms_of_reference: clear", MARK)), knowledge)
    assert beside.venture.known_answers()["powers"] == "clear"
    of_today = upgrade_venture_text(text_of(file_of("terms_of_reference: clear\npowers:", MARK)), knowledge)
    assert "powers" not in of_today.venture.known_answers()


def test_unclear_is_an_old_answer_in_a_file_and_elsewhere_not_known(knowledge: KnowledgeBase) -> None:
    assert refused(file_of("decision_making: unclear"), knowledge)
    assert not refused(file_of("lead_post: unclear"), knowledge)


# The command.


def test_it_says_what_it_has_changed_and_what_to_decide(knowledge: KnowledgeBase) -> None:
    file_of(MARK, "plan_authorship: outsiders_or_one", "early_result: delivered", "terms_of_reference: none")
    said = " ".join(run_here("upgrade", "x.yaml").done().split())
    assert "Decision making: “fair_and_open” is now “all the partners together”; openness of decisions: “open" in said
    assert "Author of the plan: “outsiders_or_one” is left open." in said
    assert "Terms of reference: “none” is now “not written down”; powers: “not settled”." in said
    assert "Author of the plan (open until then): Who writes the plan: people from outside, or one of the" in said
    assert "“early result” is no longer asked at this stage (Established), so nothing rests on it." in said
    assert "Answer “results so far” instead [results]: What has the venture to show for its work so far?" in said
    assert said.endswith("Wrote x.yaml. What is open now is asked by: collabadvisor ask x.yaml")
    assert files_in(Path()) == ["x.yaml"]
    assert Venture.read("x.yaml", knowledge).known_answers()["powers"] == "none"


def test_nothing_to_do_is_said_and_the_file_stays() -> None:
    before = text_of(file_of("lead_post: junior"))
    said = " ".join(run_here("upgrade", "x.yaml").done().split())
    assert said.startswith("Nothing has to be brought up to date: every question and answer is one of this knowledge,")
    assert "Wrote" not in said
    assert text_of() == before


def test_what_may_have_meant_something_else_is_pointed_out() -> None:
    file_of("terms_of_reference: unclear")
    said = " ".join(run_here("upgrade", "x.yaml").done().split())
    assert "written for an earlier version, look at this again: “terms of reference: unclear”." in said
    assert "Which is unclear, what the venture is there to do or what it may decide?" in said


def test_another_file_is_written_where_one_is_named(knowledge: KnowledgeBase) -> None:
    before = text_of(file_of(MARK))
    assert "Wrote y.yaml." in run_here("upgrade", "x.yaml", "-o", "y.yaml").done()
    assert text_of() == before
    assert Venture.read("y.yaml", knowledge).known_answers()["decision_openness"] == "open"
    assert "looks like a venture or knowledge" in run_here("upgrade", "x.yaml", "-o", "y.yaml").refused()
    assert "Wrote x.yaml." in run_here("upgrade", "x.yaml", "-o", "x.yaml").done()


def test_on_the_screen_it_is_the_file_and_nothing_else(knowledge: KnowledgeBase) -> None:
    before = text_of(file_of(MARK))
    ran = run_here("upgrade", "x.yaml", "-o", "-")
    assert Venture.parse(ran.done(), knowledge).known_answers()["decision_making"] == "all_partners"
    assert "is now “all the partners together”" in ran.err
    assert text_of() == before
    piped = run_here("upgrade", "-", typed=io.StringIO(before))
    assert piped.done() == ran.out


def test_other_mistakes_are_refused_as_advise_refuses_them() -> None:
    before = text_of(file_of(MARK, "lead_post: juniro", "walk: yes", stage="formin"))
    told = run_here("upgrade", "x.yaml").refused()
    every = run_here("advise", "x.yaml").refused()
    assert set(told.splitlines()) < set(every.splitlines())
    assert [line.split(":")[1] for line in told.splitlines()] == ["3", "6", "7"]
    assert text_of() == before


@pytest.mark.parametrize(("name", "what"), [("t.csv", "this is a table"), (".", "this is a folder"), ("no.yaml", "no")])
def test_what_is_no_venture_file_is_refused(name: str, what: str) -> None:
    Path("t.csv").write_text("stage,lead_post\nforming,junior\n", encoding="utf-8")
    assert what in run_here("upgrade", name).refused()


def test_json_stays_json_and_has_no_comments() -> None:
    given = {"venture": "Trail", "stage": "mature", "answers": {"decision_making": "fair_and_open", "review": {
        "answer": "regular_or_external", "source": SOURCE}, "lead_post": "junior"}}  # fmt: skip
    Path("x.json").write_text(json.dumps(given), encoding="utf-8")
    run_here("upgrade", "x.json").done()
    assert json.loads(text_of("x.json"))["answers"] == {
        "decision_making": "all_partners", "review": {"source": SOURCE}, "lead_post": "junior",
        "decision_openness": "open",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "venture: x\r\nstage: forming\r\nanswers:\r\n  plan_authorship: outsiders_or_one\r\n",
        "venture: x\nstage: forming\nanswers: {plan_authorship: outsiders_or_one, lead_post: junior}\n",
        "venture: x\nstage: forming\nanswers: {plan_authorship: outsiders_or_one,\n  lead_post: junior}  # so\n",
        "---\nAnswers:\n    Author of the plan:\n        Answer: Outsiders_or_one\nventure: x\nstage: Forming\n...\n",
        'stage: forming\nventure: x\nanswers:\n  "plan_authorship": "one partner or outsiders"',
    ],
)
def test_however_it_is_written_the_rest_stays_as_it_is(knowledge: KnowledgeBase, text: str) -> None:
    made = upgrade_venture_text(text, knowledge)
    assert made.text is not None
    assert made.venture.known_answers().keys() == {"lead_post"} & made.venture.answers.keys()
    assert "does not tell: Who writes the plan" in made.text
    assert ("\r\n" in made.text) == ("\r\n" in text)
    assert made.text.count("\r") == made.text.count("\r\n")
    assert Venture.parse(made.text, knowledge) == made.venture


def test_a_file_that_cannot_be_changed_in_place_is_written_anew_and_kept_as_it_was(knowledge: KnowledgeBase) -> None:
    answers = '"decision_making": {"answer": "dominated", # by eye\n "source": "me"}'
    before = f'{{"venture": "x", "stage": "established", "answers": {{{answers}}}}}'
    Path("x.yaml").write_text(before, encoding="utf-8")
    said = " ".join(run_here("upgrade", "x.yaml").done().split())
    assert "Wrote x.yaml. As it was, it is kept in x-before.yaml." in said
    assert text_of("x-before.yaml") == before
    given = Venture.read("x.yaml", knowledge).answers["decision_making"]
    assert (given.answer, given.source) == ("one_partner", "me")
    assert "# To decide, since “dominated” does not tell: Who takes the decisions" in text_of()


def test_comments_that_list_old_answers_are_pointed_out() -> None:
    file_of("#      dominated  settled by one partner", MARK)
    assert "Comments stay as they are in the file" in run_here("upgrade", "x.yaml").done()
    assert "Comments stay as they are in the file" not in run_here("upgrade", file_of("# soon", MARK)).done()


# The other doors.


def test_a_file_is_refused_with_its_place_what_to_write_and_the_command() -> None:
    assert run_here("advise", file_of("lead_post: junior", MARK)).refused() == (
        "x.yaml:6: 'decision_making' no longer has the answer 'fair_and_open'. Write 'decision_making: all_partners' "
        "and 'decision_openness: open'. 'collabadvisor upgrade FILE' brings the file up to date.\n"
    )


def test_a_table_tells_it_in_the_words_of_its_cells(knowledge: KnowledgeBase) -> None:
    rows = "stage,Decision making,review\nmature,Made fairly and in the open,regular_or_external\n"
    Path("t.csv").write_text(rows, encoding="utf-8")
    told = [str(cell.problem) for cell in vet_table("t.csv", knowledge).unclear]
    assert told[0] == (
        "row 2, column 'Decision making': 'decision making' no longer has the answer 'Made fairly and in the open'. "
        "Write 'all the partners together' and 'open to all the partners' in the column 'openness of decisions'."
    )
    assert "To decide: Is the work reviewed regularly, or has it been reviewed once" in told[1]
    assert "upgrade" not in "".join(told)


@pytest.mark.slow
def test_a_folder_says_of_each_file_what_the_file_would() -> None:
    folder = Path("ventures")
    folder.mkdir()
    file_of(MARK, name="ventures/x.yaml")
    ran = run_here("portfolio", "ventures")
    assert ran.code == 1
    assert "'collabadvisor upgrade FILE' brings the file up to date." in ran.err


def test_a_frame_of_ids_tells_it_in_ids(knowledge: KnowledgeBase) -> None:
    with pytest.raises(
        VentureError, match=r"no longer has the answer 'dominated'\. Write 'decision_making: one_partner'"
    ):
        advise_frame(pl.DataFrame({"stage": ["mature"], "decision_making": ["dominated"]}), knowledge)


def test_an_option_tells_it_as_options_are_written() -> None:
    told = run_here("what-if", file_of("lead_post: junior"), "--set", "decision_making=made fairly and in the open")
    assert "Write 'decision_making=all_partners' and 'decision_openness=open'." in told.refused()


def test_a_panels_table_and_a_file_of_costs_tell_it_too() -> None:
    Path("p.csv").write_text("respondent,stage,review\nAnn,mature,planned\nBen,mature,none\n", encoding="utf-8")
    assert "'review of the work' no longer has the answer 'planned'. Write 'once so far, or only planned'." in (
        run_here("panel", "p.csv").refused()
    )
    Path("c.yaml").write_text("review: {planned: 2}\n", encoding="utf-8")
    told = run_here("plan", file_of("lead_post: junior"), "--reach", "keep_going", "--costs", "c.yaml").refused()
    assert "'review' no longer has the answer 'planned'." in told


# A pack in which a question is called otherwise altogether.


@pytest.fixture
def garden_renamed() -> Path:
    pack = Path(shutil.copytree(GARDEN, "garden"))
    (pack / "knowledge" / "renamed.yaml").write_text(
        "renamed:\n"
        "  - fact: soil_kind\n"
        "    answers: {rock: {ground: barren}, loam: {ground: rich}, odd: {}}\n"
        "    ask: What is the ground like?\n",
        encoding="utf-8",
    )
    return pack


def test_a_question_that_is_gone_is_told_and_its_answer_moves(garden_renamed: Path) -> None:
    knowledge = load(garden_renamed)
    text = (
        f"venture: Yard\nstage: planned\nanswers:\n  water: rain  # so\n  {noted('soil_kind', 'loam')}\n".replace(
            "\n  answer", "\n    answer"
        )
        .replace("\n  source", "\n    source")
        .replace("\n  confidence", "\n    confidence")
        .replace("\nsoil", "\n  soil")
    )
    Path("x.yaml").write_text(text, encoding="utf-8")
    told = run_here("advise", "x.yaml", "--pack", garden_renamed).refused()
    assert told == (
        "x.yaml:6: 'soil_kind' is no longer asked. Write 'ground: rich'. "
        "'collabadvisor upgrade FILE' brings the file up to date.\n"
    )
    made = upgrade_venture_text(text, knowledge)
    assert {name: (each.answer, each.source) for name, each in made.venture.answers.items()} == {
        "water": ("rain", ""), "ground": ("rich", SOURCE),
    }  # fmt: skip
    assert "# before soil_kind" in (made.text or "")
    assert run_here("upgrade", "x.yaml", "--pack", garden_renamed).done()
    assert Venture.read("x.yaml", knowledge).known_answers() == {"water": "rain", "ground": "rich"}


def test_where_it_does_not_tell_what_it_said_stands_in_a_comment(garden_renamed: Path) -> None:
    text = "venture: Yard\nstage: planned\nanswers:\n  soil_kind: {answer: odd, source: a dig}\n  water: rain\n"
    made = upgrade_venture_text(text, load(garden_renamed))
    assert made.venture.known_answers() == {"water": "rain"}
    assert "# Before: soil kind: odd [a dig]." in (made.text or "")
    assert "does not tell: What is the ground like?" in (made.text or "")
    empty = upgrade_venture_text(text.replace("{answer: odd, source: a dig}", ""), load(garden_renamed))
    assert empty.text == "venture: Yard\nstage: planned\nanswers:\n  water: rain\n"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("answers: {a: {grund: rich}}", "the fact 'grund' is not known. Did you mean 'ground'?"),
        ("answers: {a: {ground: richh}}", "'ground' has no answer 'richh'. Did you mean 'rich'?"),
        ("answers: {a: {}}", "an old answer does not tell which of the new ones holds, and nothing is asked."),
        ("instead: watr", "the fact 'watr' is not known. Did you mean 'water'?"),
        ("{answers: {a: {ground: rich}}, labels: {b: so}}", "the answer 'b' is not known."),
    ],
)
def test_a_pack_that_tells_it_wrongly_is_refused(entry: str, told: str) -> None:
    pack = Path(shutil.copytree(GARDEN, "garden"))
    inner = entry[1:-1] if entry.startswith("{") else entry
    (pack / "knowledge" / "renamed.yaml").write_text(f"renamed:\n  - {{fact: soil_kind, {inner}}}\n", encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load(pack)
    (problem,) = caught.value.problems
    assert str(problem).startswith("garden/knowledge/renamed.yaml:2: ")
    assert told in str(problem)
    assert isinstance(caught.value, CollabAdvisorError)
