"""The trace: every conclusion names what it was concluded from, and that alone is enough to conclude it again."""

from __future__ import annotations

from random import Random

import pytest

from collabadvisor import KnowledgeBase, Venture
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
            assert set(finding.answers) <= set(tried.known_answers().items())


@pytest.mark.slow
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


def test_a_standing_rests_on_something_unless_nothing_bears_on_it(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    for tried, inference in inferred:
        assert list(inference.standings) == [*knowledge.framework.bases, *knowledge.framework.values]
        for name, standing in inference.standings.items():
            assert (standing.kind, standing.name, standing.rules) == ("standing", name, ())
            silent = standing.result == "not_known" and not knowledge.framework.carriers(name, tried.stage)
            assert bool(standing.premises or standing.answers) == (not silent), standing


def test_a_standing_names_only_what_bears_on_it_with_that_very_weight(
    knowledge: KnowledgeBase, inferred: Inferred
) -> None:
    weight = {"critical": "fragile", "major": "strained", None: "sound"}
    one_notch_less = {"fragile": "strained", "strained": "adequate"}
    notched = 0
    for _, inference in inferred:
        for standing in inference.standings.values():
            for premise in standing.premises:
                if premise in knowledge.framework.values:
                    carrier = inference.standings[premise].result
                    notched += carrier in one_notch_less
                    assert one_notch_less.get(carrier, carrier) == standing.result
                elif premise in knowledge.framework.bases:
                    assert inference.standings[premise].result == standing.result
                else:
                    assert weight[knowledge.rules[premise].severity] == standing.result
    assert notched > 100


@pytest.mark.slow
def test_the_findings_behind_a_low_standing_are_enough_to_conclude_it(
    knowledge: KnowledgeBase, inferred: Inferred
) -> None:
    """A weakness shows through silence: what else is not known does not matter."""
    chance = Random(6)  # noqa: S311  (seeded: the same tries every time)
    for tried, inference in inferred[:120]:
        low = [standing for standing in inference.standings.values() if standing.is_low]
        for standing in chance.sample(low, min(2, len(low))):
            alone = again(knowledge, tried, behind(inference, standing))
            assert alone.standings[standing.name].result == standing.result, (standing, tried)


@pytest.mark.slow
def test_a_base_that_is_not_low_takes_all_that_is_answered_of_it_and_its_strengths(
    knowledge: KnowledgeBase, inferred: Inferred
) -> None:
    for tried, inference in inferred[:120]:
        for base in knowledge.framework.bases:
            standing, known = inference.standings[base], tried.known_answers()
            if not standing.is_low:
                of_it = {name: answer for name, answer in known.items() if knowledge.facts[name].base == base}
                alone = again(knowledge, tried, {**of_it, **behind(inference, standing)})
                assert alone.standings[base].result == standing.result, (standing, tried)


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
    """To mend one base is enough only where the others are known: with nothing known of them it is to repair."""
    low = [(tried, inference) for tried, inference in inferred if COVERAGE not in inference.verdict.premises]
    assert {inference.verdict.result for _, inference in low} == {
        "not_yet",
        "on_conditions",
        "rethink",
        "repair",
        "mend",
    }
    for tried, inference in low[:60]:
        alone = again(knowledge, tried, behind(inference, inference.verdict))
        given = inference.verdict.result
        assert alone.verdict.result == ("repair" if given == "mend" else given)


# What the verdict hangs on.


def test_the_verdict_hangs_on_the_gravest_findings_of_the_bases_that_it_names(knowledge: KnowledgeBase) -> None:
    """Purpose is fragile, which is enough to rethink: neither its lesser weakness nor that of conduct is behind it."""
    tried = Venture(
        venture="By hand",
        stage="forming",
        answers={"shared_purpose": "one_partner", "need_evidence": "none", "communication": "ad_hoc"},
    )
    inference = infer(tried, knowledge)
    assert {"need-not-assessed", "communication-left-to-chance"} <= {finding.name for finding in inference.findings}
    assert inference.verdict.result == "rethink"
    assert inference.verdict_causes == ("purpose",)
    assert inference.decisive_findings == {"purpose-of-one-partner"}


def test_the_verdict_hangs_on_every_base_by_which_its_rule_holds(knowledge: KnowledgeBase) -> None:
    """Three bases are low, and each two of them are enough to repair."""
    tried = Venture(
        venture="By hand",
        stage="established",
        answers={
            "essential_partners": "irregular",
            "attendance": "falling",
            "autonomy": "unclear",
            "lead_post": "senior",
        },
    )
    inference = infer(tried, knowledge)
    assert inference.verdict.result == "repair"
    assert inference.verdict_causes == ("fit", "capacity", "conduct")
    assert inference.decisive_findings == {
        "independence-not-clear",
        "essential-partner-irregular",
        "attendance-falling",
    }


def test_a_verdict_on_a_value_hangs_on_what_holds_the_value_down(garden: KnowledgeBase) -> None:
    stony = infer(Venture(venture="Stony", stage="growing", answers={"ground": "barren", "hands": "nobody"}), garden)
    assert (stony.verdict.result, stony.verdict.premises) == ("stop", ("harvest",))
    assert stony.verdict_causes == ("soil", "harvest")  # that people are strained too is not behind it
    assert stony.decisive_findings == {"bare-stone"}
    alone = infer(Venture(venture="Alone", stage="planned", answers={"hands": "nobody", "ground": "rich"}), garden)
    assert (alone.verdict.result, alone.verdict_causes) == ("mend", ("people", "fame"))
    assert alone.decisive_findings == {"nobody-asked"}


def test_a_verdict_that_comes_from_no_weakness_hangs_on_none(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    calm = [inference for _, inference in inferred if COVERAGE in inference.verdict.premises]
    assert {"cannot_say_yet", "go_ahead", "keep_going"} == {inference.verdict.result for inference in calm}
    assert all((inference.verdict_causes, inference.decisive_findings) == ((), frozenset()) for inference in calm)
    assert any(knowledge.rules[finding.name].severity for inference in calm for finding in inference.findings)


def test_a_verdict_hangs_on_grave_weaknesses_only(knowledge: KnowledgeBase, inferred: Inferred) -> None:
    for _, inference in inferred:
        if COVERAGE not in inference.verdict.premises:
            assert inference.decisive_findings
            for name in inference.decisive_findings:
                rule = knowledge.rules[name]
                assert rule.severity in ("critical", "major")
                assert set(inference.verdict_causes) & {rule.about, *rule.weakens}


def test_the_trace_is_the_whole_chain_in_its_order(inferred: Inferred) -> None:
    order = ["finding", "standing", "verdict"]
    for _, inference in inferred:
        kinds = [conclusion.kind for conclusion in inference.trace()]
        assert kinds == sorted(kinds, key=order.index)
        assert len(kinds) == len(inference.findings) + 9 + 1
        names = [finding.name for finding in inference.findings]
        assert names == sorted(names)


def test_a_chain_reads_from_the_answers_to_the_verdict(knowledge: KnowledgeBase) -> None:
    answers = {"lead_post": "junior", "senior_representation": "none", "shared_purpose": "one_partner"}
    tried = Venture(venture="By hand", stage="forming", answers=answers)
    inference = infer(tried, knowledge)
    finding = Conclusion(
        "finding", "junior-lead-and-no-senior-people", "weakness", ("junior-lead-and-no-senior-people",),
        (("lead_post", "junior"), ("senior_representation", "none")),
    )  # fmt: skip
    assert finding in inference.findings
    assert inference.standings["capacity"] == Conclusion(
        "standing", "capacity", "fragile", premises=("junior-lead-and-no-senior-people",)
    )
    assert inference.standings["legitimacy"] == Conclusion(
        "standing",
        "legitimacy",
        "fragile",
        premises=("capacity", "junior-lead-and-no-senior-people", "purpose", "purpose-of-one-partner"),
    )
    assert inference.standings["security"] == Conclusion("standing", "security", "fragile", premises=("capacity",))
    assert inference.verdict == Conclusion(
        "verdict", "verdict", "rethink", ("rethink-on-ground-that-gives-way",), (), ("purpose", "capacity")
    )
    asked = {base: len(knowledge.questions(base, "forming")) for base in knowledge.framework.bases}
    given = {"purpose": 1, "capacity": 2, "fit": 0, "conduct": 0}
    assert inference.answered == {base: (given[base], asked[base]) for base in asked}


def test_a_base_that_is_merely_adequate_rests_on_the_answers_that_apply(knowledge: KnowledgeBase) -> None:
    answers = {
        "partner_benefits": "some_named",
        "partner_priorities": "compatible",
        "community_ownership": "does_not_apply",
        "joint_objectives": "stated",
        "plan_authorship": "lead_consults",
    }
    tried = Venture(venture="Plain", stage="forming", answers=answers)
    of_it = tuple(
        (name, answers[name]) for name in knowledge.facts if answers.get(name, "does_not_apply") != "does_not_apply"
    )
    purpose = infer(tried, knowledge).standings["purpose"]
    assert purpose == Conclusion("standing", "purpose", "adequate", (), of_it, ())


def test_a_base_that_a_low_answer_keeps_from_being_sound_rests_on_that_answer(garden: KnowledgeBase) -> None:
    tried = Venture(venture="Dry", stage="planned", answers={"ground": "rich", "water": "none"})
    inference = infer(tried, garden)
    assert "dark-earth" in {finding.name for finding in inference.findings}
    assert inference.standings["soil"] == Conclusion("standing", "soil", "adequate", (), (("water", "none"),), ())
