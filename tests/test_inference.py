"""The trace: every conclusion names what it was concluded from, and that alone is enough to conclude it again."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.inference.experta.chaining import infer
from collabadvisor.inference.trace import Conclusion, Inference

Inferred = list[tuple[Venture, Inference]]
COVERAGE = "questions_answered"


def again(knowledge: KnowledgeBase, like: Venture, answers: dict[str, str]) -> Inference:
    """What is concluded of a venture of the same stage of which these answers are all that is known."""
    return infer(Venture(venture="Again", stage=like.stage, answers=answers), knowledge)


def behind(inference: Inference, conclusion: Conclusion) -> dict[str, str]:
    """Every answer at the roots of a conclusion, through the premises that it names."""
    by_name = {earlier.name: earlier for earlier in (*inference.findings, *inference.standings.values())}
    answers = dict(conclusion.answers)
    for premise in conclusion.premises:
        answers.update(behind(inference, by_name[premise]))
    return answers


def test_a_finding_names_its_rule_and_answers_of_the_venture(inferred: Inferred) -> None:
    for tried, inference in inferred:
        for finding in inference.findings:
            assert (finding.kind, finding.rules, finding.premises) == ("finding", (finding.name,), ())
            assert finding.answers
            assert set(finding.answers) <= set(tried.known().items())


def test_the_answers_that_a_finding_names_are_enough_to_make_it(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    chance = Random(5)  # noqa: S311  (seeded: the same tries every time)
    for tried, inference in inferred[:120]:
        for finding in chance.sample(inference.findings, min(2, len(inference.findings))):
            alone = again(knowledge, tried, dict(finding.answers))
            assert finding in alone.findings, (finding, tried)


def test_premises_are_earlier_conclusions(inferred: Inferred) -> None:
    for _, inference in inferred:
        earlier = {COVERAGE}  # how much is answered is not concluded but counted
        for conclusion in (*inference.findings, *inference.standings.values(), inference.verdict):
            assert set(conclusion.premises) <= earlier, conclusion
            earlier.add(conclusion.name)


def test_a_standing_rests_on_something_unless_it_is_not_known(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    for _, inference in inferred:
        assert list(inference.standings) == [*knowledge.framework.bases, *knowledge.framework.values]
        for name, standing in inference.standings.items():
            assert (standing.kind, standing.name, standing.rules) == ("standing", name, ())
            assert bool(standing.premises or standing.answers) == (standing.result != "not_known"), standing


def test_a_standing_names_only_what_bears_on_it_with_that_very_weight(
    knowledge: KnowledgeBase, inferred: Inferred
) -> None:
    weight = {"critical": "fragile", "major": "strained", "minor": "adequate", None: "sound"}
    for _, inference in inferred:
        for standing in inference.standings.values():
            for premise in standing.premises:
                if premise in inference.standings:
                    assert inference.standings[premise].result == standing.result
                else:
                    assert weight[knowledge.rules[premise].severity] == standing.result


def test_the_answers_behind_a_standing_are_enough_to_conclude_it(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    chance = Random(6)  # noqa: S311  (seeded: the same tries every time)
    for tried, inference in inferred[:120]:
        known = [name for name, standing in inference.standings.items() if standing.result != "not_known"]
        for name in chance.sample(known, min(2, len(known))):
            standing = inference.standings[name]
            alone = again(knowledge, tried, behind(inference, standing))
            assert alone.standings[name].result == standing.result, (standing, tried)


@pytest.mark.slow
def test_the_verdict_names_its_rules_and_what_they_speak_of(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    for _, inference in inferred:
        verdict = inference.verdict
        assert (verdict.kind, verdict.name, verdict.answers) == ("verdict", "verdict", ())
        assert verdict.rules
        assert {knowledge.verdict_rules[name].verdict for name in verdict.rules} == {verdict.result}
        assert verdict.premises


@pytest.mark.slow
def test_the_answers_behind_a_low_verdict_are_enough_to_give_it(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    low = [(tried, inference) for tried, inference in inferred if COVERAGE not in inference.verdict.premises]
    assert len({inference.verdict.result for _, inference in low}) == 4  # the two lower ones of the two scales
    for tried, inference in low[:60]:
        alone = again(knowledge, tried, behind(inference, inference.verdict))
        assert alone.verdict.result == inference.verdict.result


def test_the_trace_is_the_whole_chain_in_its_order(inferred: Inferred) -> None:
    order = ["finding", "standing", "verdict"]
    for _, inference in inferred:
        kinds = [conclusion.kind for conclusion in inference.trace()]
        assert kinds == sorted(kinds, key=order.index)
        assert len(kinds) == len(inference.findings) + 9 + 1
        names = [finding.name for finding in inference.findings]
        assert names == sorted(names)


def test_a_chain_reads_from_the_answers_to_the_verdict(knowledge: KnowledgeBase) -> None:
    answers = {"lead_post": "junior", "senior_representation": "some_partners", "shared_purpose": "all_partners"}
    tried = Venture(venture="By hand", stage="forming", answers=answers)
    inference = infer(tried, knowledge)
    finding = Conclusion(
        "finding", "lead-post-too-junior", "weakness", ("lead-post-too-junior",),
        (("lead_post", "junior"), ("senior_representation", "some_partners")),
    )  # fmt: skip
    assert finding in inference.findings
    assert inference.standings["capacity"] == Conclusion(
        "standing", "capacity", "fragile", premises=("lead-post-too-junior",)
    )
    assert inference.standings["legitimacy"] == Conclusion(
        "standing", "legitimacy", "fragile", premises=("capacity", "lead-post-too-junior")
    )
    assert inference.verdict == Conclusion(
        "verdict", "verdict", "rethink", ("rethink-without-legitimacy",), (), ("legitimacy",)
    )
    asked = {base: len(knowledge.questions(base, "forming")) for base in knowledge.framework.bases}
    given = {"purpose": 1, "capacity": 2, "fit": 0, "conduct": 0}
    assert inference.answered == {base: (given[base], asked[base]) for base in asked}


def test_a_base_that_is_merely_adequate_rests_on_its_answers(knowledge: KnowledgeBase) -> None:
    tried = Venture(venture="Plain", stage="forming", answers={"colocation": "partly", "lead_post": "middle"})
    capacity = infer(tried, knowledge).standings["capacity"]
    assert capacity == Conclusion(
        "standing", "capacity", "adequate", (), (("lead_post", "middle"), ("colocation", "partly")), ()
    )


def test_a_base_that_a_finding_makes_adequate_rests_on_the_finding(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(Path(__file__).parent / "data" / "garden", tmp_path / "garden"))
    framework = pack / "knowledge" / "framework.yaml"
    text = framework.read_text(encoding="utf-8")
    weighs = text.replace("minor: {title: Minor, ", "minor: {title: Minor, standing: adequate, ")
    assert weighs != text
    framework.write_text(weighs, encoding="utf-8")
    tried = Venture(venture="Wet", stage="planned", answers={"water": "rain"})
    assert infer(tried, load(pack)).standings["soil"] == Conclusion(
        "standing", "soil", "adequate", (), (), ("only-rain",)
    )
