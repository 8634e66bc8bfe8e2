"""The knowledge in CLIPS: the same there on each venture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, advise, load
from collabadvisor.export import export
from collabadvisor.export.clips import NUMBER
from collabadvisor.files.models import HYPHENED
from collabadvisor.files.problems import CannotExport
from collabadvisor.venture.model import Venture
from engines import in_clips, loaded_clips
from exported import nested, renamed, spared
from portfolio_tables import some_ventures
from readings import RANKED, Reading, agree, one_by_one

ODD = {  # words of CLIPS itself, for facts, answers, stages, values, verdicts, recommendations and rules
    "cook": "or", "money": "not", "eaters": "nil", "parents_view": "test", "none": "and", "few": "exists",
    "trust": "forall", "staying_power": "object", "planned": "declare", "carry_on": "logical",
    "enter_the_budget": "crlf", "parents_want_it": "defrule", "too_few_eaters": "1-of-2", "mend_it": "t",
    "pupil_numbers": "stage",
}  # fmt: skip


def clips(strategy: str = "depth") -> Reading:
    return Reading("CLIPS", RANKED, one_by_one(partial(in_clips, strategy=strategy), "clips"))


def ran(knowledge: KnowledgeBase, stage: str, answers: Iterable[tuple[str, str]]) -> Any:
    """CLIPS after it was given a venture, as somebody types it there."""
    environment = loaded_clips(export(knowledge, "clips"))
    environment.reset()
    environment.assert_string(f"(venture (stage {stage}))")
    for fact, answer in answers:
        environment.assert_string(f"(answer (fact {fact}) (is {answer}))")
    environment.run()
    return environment


@pytest.mark.slow
def test_nothing_depends_on_the_order_in_which_rules_fire(knowledge: KnowledgeBase) -> None:
    for strategy in ("breadth", "complexity", "random"):
        agree(clips(strategy), some_ventures(knowledge, 20, seed=44), knowledge)


@pytest.mark.slow
def test_words_of_clips_itself_are_names_like_any_other(tmp_path: Path) -> None:
    knowledge = load(renamed(tmp_path / "odd", **ODD))
    agree(clips(), some_ventures(knowledge, 60, seed=45), knowledge)


def test_a_join_of_one_part_is_that_part(tmp_path: Path) -> None:
    knowledge = load(nested(tmp_path / "nested"))
    agree(clips(), some_ventures(knowledge, 60, seed=46), knowledge)


def test_sentences_hold_the_answers(knowledge: KnowledgeBase) -> None:
    venture = Venture.read(knowledge.cases()["case-a-convened"], knowledge)
    environment = ran(knowledge, venture.stage, venture.known_answers().items())
    for rule in advise(venture, knowledge).reasons():
        said = environment.eval(f"(do-for-fact ((?it found)) (eq ?it:rule {rule}) ?it:because)")
        assert said == knowledge.fill_sentence(knowledge.rules[rule].because, venture.known_answers())


def test_any_text_is_only_text(tmp_path: Path) -> None:
    title = """Say "it's" \\ ;) ( exit ) ?x "" """.strip()
    pack = renamed(tmp_path / "odd")
    path = pack / "knowledge" / "recommendations" / "means.yaml"
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    path.write_text(path.read_text(encoding="utf-8").replace("Hire a cook\n", f'"{quoted}"\n'), encoding="utf-8")
    environment = loaded_clips(export(load(pack), "clips"))
    environment.reset()
    assert environment.eval("(do-for-fact ((?it recommendation)) (eq ?it:id hire-a-cook) ?it:title)") == title


def test_what_does_not_apply_is_an_answer_only_where_it_may_be(tmp_path: Path) -> None:
    knowledge = load(spared(tmp_path / "spared"))
    environment = ran(knowledge, "open", [("kitchen_size", "does_not_apply"), ("cook", "none")])
    (means,) = (fact for fact in environment.facts() if fact.template.name == "answered" and fact["about"] == "means")
    assert (means["many"], means["of"], means["not-applying"]) == (1, 2, 1)
    refused = ran(knowledge, "open", [("cook", "does_not_apply")])
    assert refused.eval("(do-for-fact ((?it problem)) TRUE ?it:says)") == "'cook' has no answer 'does_not_apply'."


def test_what_is_printed_tells_why_the_verdict_stands_and_what_it_calls_for(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    environment = ran(load(spared(tmp_path / "spared")), "open", [("cook", "none"), ("parents_view", "in_favour")])
    environment.eval("(advice)")
    assert capfd.readouterr().out.splitlines() == [
        "Verdict: mend_it",
        "  Something must be mended.",
        "  Need: not_known",
        "  Means: strained",
        "  Trust: strained, shown",
        "  Staying power: strained",
        "1. Buy meals in (now)",
        "   - Something must be mended.",
        "2. Ask the county (now)",
        "   - Something must be mended.",
        "3. Hire a cook (now)",
        "   - Hands or room are missing.",
        "4. Make the kitchen larger (now)",
        "   - Hands or room are missing.",
    ]


@pytest.mark.parametrize(
    ("stage", "answers", "problem"),
    [
        ("opne", [], "There is no stage 'opne'."),
        ("open", [("cok", "none")], "There is no question 'cok'."),
        ("open", [("cook", "many")], "'cook' has no answer 'many'."),
        ("open", [("cook", "none"), ("cook", "part_time")], "'cook' is answered twice: none and part_time."),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_concluded(
    kitchen: KnowledgeBase, stage: str, answers: Sequence[tuple[str, str]], problem: str
) -> None:
    environment = ran(kitchen, stage, answers)
    assert environment.eval("(do-for-fact ((?it problem)) TRUE ?it:says)") == problem
    assert environment.eval("(any-factp ((?it found standing verdict recommended)) TRUE)") == "FALSE"


def test_one_stage_is_needed(kitchen: KnowledgeBase) -> None:
    environment = loaded_clips(export(kitchen, "clips"))
    for stages, problem in (((), "The stage is missing: assert a venture."),
                            (("open", "planned"), "Two stages are given: open and planned.")):  # fmt: skip
        environment.reset()
        for stage in stages:
            environment.assert_string(f"(venture (stage {stage}))")
        environment.run()
        assert environment.eval("(do-for-fact ((?it problem)) TRUE ?it:says)") == problem
        assert environment.eval("(any-factp ((?it standing)) TRUE)") == "FALSE"


def test_an_id_that_is_a_number_is_refused_with_its_place(tmp_path: Path) -> None:
    pack = renamed(tmp_path / "numbers", enter_the_budget="'2024'", too_few_eaters="'1e-5'")
    with pytest.raises(CannotExport) as refused:
        export(load(pack), "clips")
    assert [str(problem).removeprefix(f"{pack}/") for problem in refused.value.problems] == [
        "knowledge/recommendations/means.yaml:16: CLIPS takes the id '2024' for a number. Begin it with a word.",
        "rules/need/1e-5.yaml:1: CLIPS takes the id '1e-5' for a number. Begin it with a word.",
    ]


def test_what_is_refused_is_what_clips_reads_as_a_number() -> None:
    """Tried with every id of up to five signs out of these four."""
    environment = loaded_clips("")
    for length in range(1, 6):
        for word in map("".join, product("1ex-", repeat=length)):
            if re.fullmatch(HYPHENED, word):
                assert (environment.eval(f"(numberp {word})") == "TRUE") is bool(NUMBER.fullmatch(word)), word
