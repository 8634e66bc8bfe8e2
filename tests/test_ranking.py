"""In what order the recommendations stand, and whether the advice says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.inference.interpreter import quick_advice
from collabadvisor.inference.ranking import RankedItem, dependency_order, rank
from collabadvisor.inference.trace import Inference
from collabadvisor.knowledge.rules import Recommendation, Rule

PRIORITIES = ["now", "next", "later"]
SEVERITIES = ["critical", "major", "minor"]


def all_ranked(knowledge: KnowledgeBase, stage: str, *rules: str, hanging: Iterable[str] = ()) -> list[RankedItem]:
    return rank([knowledge.rules[name] for name in rules], stage, knowledge, frozenset(hanging))


def ranked(knowledge: KnowledgeBase, stage: str, *rules: str, hanging: Iterable[str] = ()) -> list[str]:
    return [placed.recommendation.id for placed in all_ranked(knowledge, stage, *rules, hanging=hanging)]


def placed(knowledge: KnowledgeBase, stage: str, advised: str, *rules: str) -> RankedItem:
    (found,) = (each for each in all_ranked(knowledge, stage, *rules) if each.recommendation.id == advised)
    return found


@pytest.mark.parametrize(
    ("stage", "rules", "advised", "priority"),
    [
        pytest.param(
            "forming", ["essential-partner-absent"], "win-the-essential-partners", "now", id="critical, urgent"
        ),
        pytest.param(
            "proposed", ["essential-partner-absent"], "win-the-essential-partners", "now", id="critical, not urgent yet"
        ),
        pytest.param("forming", ["nobody-to-run-the-work"], "fund-management-time", "now", id="major, urgent"),
        pytest.param(
            "proposed", ["nobody-to-run-the-work", "need-not-assessed"], "fund-management-time", "next",
            id="major, not urgent yet, beside something that is",
        ),
        pytest.param(
            "proposed", ["nobody-to-run-the-work", "one-partner-decides"], "fund-management-time", "now",
            id="major, not urgent yet, and nothing else is for now",
        ),
        pytest.param(
            "established", ["purpose-held-by-a-few"], "settle-the-purpose-together", "now",
            id="what was to come first and did not is no less urgent later",
        ),
        pytest.param(
            "mature", ["communication-left-to-chance"], "set-a-rhythm-of-communication", "now", id="all four are urgent"
        ),
        pytest.param(
            "forming", ["communication-irregular"], "set-a-rhythm-of-communication", "later", id="minor, of a firm base"
        ),
        pytest.param(
            "forming", ["communication-irregular", "attendance-falling"], "set-a-rhythm-of-communication", "next",
            id="minor, of a base that is low",
        ),
        pytest.param(
            "forming", ["communication-irregular", "need-not-assessed"], "set-a-rhythm-of-communication", "later",
            id="minor, while another base is low",
        ),
    ],
)  # fmt: skip
def test_the_priority_follows_from_the_severity_and_how_urgent_or_low_the_base_is(
    knowledge: KnowledgeBase, stage: str, rules: list[str], advised: str, priority: str
) -> None:
    assert placed(knowledge, stage, advised, *rules).priority == priority


def test_a_critical_weakness_of_any_base_leaves_the_majors_of_what_is_not_urgent_for_next(
    knowledge: KnowledgeBase,
) -> None:
    """Both are about conduct, which is not urgent at the outset."""
    found = all_ranked(knowledge, "forming", "one-partner-decides-as-others-leave", "communication-left-to-chance")
    assert {each.recommendation.id: each.priority for each in found} == {
        "agree-how-decisions-are-made": "now",
        "win-back-attendance": "now",
        "set-a-rhythm-of-communication": "next",
    }


def test_the_worst_of_its_reasons_gives_the_priority_and_stands_first(knowledge: KnowledgeBase) -> None:
    rules = ["no-gain-named", "purpose-held-by-a-few", "no-common-ground-to-start-on"]
    purpose = placed(knowledge, "forming", "settle-the-purpose-together", *rules)
    assert purpose.priority == "now"
    assert [rule.id for rule in purpose.rules] == [
        "no-common-ground-to-start-on",
        "purpose-held-by-a-few",
        "no-gain-named",
    ]


def test_what_it_acts_on_is_urgent_or_not_whatever_its_reason_is_about(knowledge: KnowledgeBase) -> None:
    """Fit cannot wait at the outset, conduct can: a weakness of conduct calls for something about each."""
    rule = knowledge.rules["key-groups-half-in-and-poorly-informed"]
    forming = replace(knowledge, rules={**knowledge.rules, rule.id: rule.replace(stages=("forming",))})
    assert rule.about == "conduct"
    found = {each.recommendation.id: each for each in all_ranked(forming, "forming", rule.id)}
    assert found["bring-practitioners-in"].recommendation.acts_on == "fit"
    assert found["bring-practitioners-in"].priority == "now"
    assert found["set-a-rhythm-of-communication"].priority == "next"
    assert found["bring-practitioners-in"].because == (
        "A major weakness of conduct calls for it. At this stage fit cannot wait."
    )


# The order within a priority.


def test_what_another_must_come_after_stands_before_all_that_holds_nothing_up(knowledge: KnowledgeBase) -> None:
    """The lead holds up the resources, so it stands before the purpose, though that comes first in time."""
    order = ranked(
        knowledge, "forming", "purpose-held-by-a-few", "no-resources-for-the-partners", "lead-post-too-junior"
    )
    assert order == ["appoint-a-senior-lead", "settle-the-purpose-together", "secure-partners-resources"]


def test_a_chain_of_what_must_come_first_is_kept_in_order(knowledge: KnowledgeBase) -> None:
    order = ranked(
        knowledge, "forming",
        "plan-held-whatever-changes", "essential-partner-absent", "resources-held-apart", "lead-post-too-junior",
    )  # fmt: skip
    assert order == [
        "appoint-a-senior-lead",
        "secure-partners-resources",
        "win-the-essential-partners",
        "align-or-pool-budgets",
        "agree-to-adapt",
    ]


def test_what_has_to_wait_for_something_less_pressing_does_not_wait(knowledge: KnowledgeBase) -> None:
    """Objectives that give no measure are for later; what the partners answer for is not held up by that for next."""
    found = all_ranked(
        knowledge, "established", "objectives-give-no-measure", "nobody-answers-for-the-whole", "attendance-falling"
    )
    assert [(each.recommendation.id, each.priority) for each in found] == [
        ("win-back-attendance", "now"),
        ("agree-joint-accountability", "next"),
        ("write-measurable-objectives", "later"),
    ]
    assert not any("comes before “" in each.because for each in found)


def test_then_comes_what_the_verdict_hangs_on(knowledge: KnowledgeBase) -> None:
    rules = ["need-not-assessed", "attendance-falling", "agenda-competes"]
    assert ranked(knowledge, "mature", *rules) == [
        "assess-the-need-together",
        "start-small-on-the-partners-agenda",
        "win-back-attendance",
    ]
    assert ranked(knowledge, "mature", *rules, hanging=["attendance-falling"]) == [
        "win-back-attendance",
        "assess-the-need-together",
        "start-small-on-the-partners-agenda",
    ]


def test_then_the_number_of_critical_and_then_of_major_reasons_decides(knowledge: KnowledgeBase) -> None:
    """Two major reasons of fit stand before one of purpose, and one critical reason of capacity before both."""
    order = ranked(
        knowledge, "mature",
        "purpose-held-by-a-few", "agenda-competes", "priorities-in-conflict", "essential-partner-absent",
    )  # fmt: skip
    assert order == [
        "win-the-essential-partners",
        "start-small-on-the-partners-agenda",
        "settle-the-purpose-together",
    ]


def test_minor_reasons_do_not_count(knowledge: KnowledgeBase) -> None:
    """Three minor reasons beside a major one leave the purpose first."""
    order = ranked(
        knowledge, "mature",
        "purpose-held-by-a-few", "agenda-competes", "agenda-only-tolerated", "priorities-differ",
    )  # fmt: skip
    assert order == ["settle-the-purpose-together", "start-small-on-the-partners-agenda"]


def test_then_the_bases_stand_in_their_order_in_time(knowledge: KnowledgeBase) -> None:
    order = ranked(
        knowledge, "mature",
        "attendance-falling", "nobody-to-run-the-work", "independence-not-clear", "need-not-assessed",
    )  # fmt: skip
    assert order == [
        "assess-the-need-together",
        "guard-each-partners-autonomy",
        "fund-management-time",
        "win-back-attendance",
    ]


def test_equals_stand_in_the_order_of_the_questions_and_in_any_order_beside_each_other(
    knowledge: KnowledgeBase,
) -> None:
    """By their ids the money would come before the time. The purpose is the equal of neither."""
    found = all_ranked(
        knowledge, "mature", "money-runs-out-too-soon", "need-not-assessed", "nobody-to-run-the-work", "nobody-leads"
    )
    assert [(each.recommendation.id, each.peers) for each in found] == [
        ("assess-the-need-together", ()),
        ("appoint-a-senior-lead", ("fund-management-time", "secure-money-for-the-coming-years")),
        ("fund-management-time", ("appoint-a-senior-lead", "secure-money-for-the-coming-years")),
        ("secure-money-for-the-coming-years", ("appoint-a-senior-lead", "fund-management-time")),
    ]


def test_what_others_wait_for_is_the_equal_of_nothing(knowledge: KnowledgeBase) -> None:
    found = all_ranked(knowledge, "mature", "nobody-leads", "nobody-to-run-the-work", "no-resources-for-the-partners")
    assert [(each.recommendation.id, each.peers) for each in found] == [
        ("appoint-a-senior-lead", ()),
        ("fund-management-time", ("secure-partners-resources",)),
        ("secure-partners-resources", ("fund-management-time",)),
    ]


def test_those_of_different_priorities_are_no_equals(knowledge: KnowledgeBase) -> None:
    found = all_ranked(knowledge, "forming", "communication-irregular", "it-rests-on-a-small-group", "policy-is-silent")
    assert [(each.recommendation.id, each.priority, each.peers) for each in found] == [
        ("name-the-policy-it-serves", "later", ()),
        ("set-a-rhythm-of-communication", "later", ("spread-the-leadership",)),
        ("spread-the-leadership", "later", ("set-a-rhythm-of-communication",)),
    ]
    low = all_ranked(
        knowledge, "forming", "communication-irregular", "it-rests-on-a-small-group", "boundary-is-artificial",
        "policy-is-silent",
    )  # fmt: skip
    assert [(each.recommendation.id, each.priority, each.peers) for each in low][:2] == [
        ("work-along-existing-boundaries", "now", ()),
        ("name-the-policy-it-serves", "next", ()),
    ]


def test_a_higher_priority_stands_first_whatever_comes_after_what(garden: KnowledgeBase) -> None:
    """Compost comes after the neighbours; but before the first seed only the soil is urgent."""
    order = rank([garden.rules["nobody-asked"], garden.rules["poor-ground"]], "planned", garden)
    assert [(each.recommendation.id, each.priority) for each in order] == [
        ("carry-compost", "now"),
        ("ask-the-neighbours", "next"),
    ]
    assert "comes before" not in order[1].because


# Why it stands there.


def test_why_it_stands_there_is_said_in_full(knowledge: KnowledgeBase) -> None:
    rules = ["lead-post-too-junior", "no-resources-for-the-partners"]
    lead, resources = all_ranked(knowledge, "forming", *rules, hanging=["no-resources-for-the-partners"])
    assert lead.because == (
        "A major weakness of capacity calls for it. At this stage capacity cannot wait. "
        "It comes before “Secure resources for the partners to work with”, which must wait for it."
    )
    assert resources.because == "A major weakness of capacity calls for it. The verdict hangs on it."


def test_why_it_can_wait_is_said_too(knowledge: KnowledgeBase) -> None:
    first, second = all_ranked(knowledge, "proposed", "nobody-to-run-the-work", "need-not-assessed")
    assert first.because == "A major weakness of purpose calls for it. At this stage purpose cannot wait."
    assert (
        second.because == "A major weakness of capacity calls for it. At this stage capacity is not what comes first."
    )


def test_why_a_point_to_watch_comes_before_others_is_said(knowledge: KnowledgeBase) -> None:
    *_, weak, firm = all_ranked(
        knowledge, "forming", "communication-irregular", "attendance-falling", "policy-is-silent"
    )
    assert (weak.priority, weak.because) == (
        "next",
        "A minor weakness of conduct calls for it. It comes before other such points because conduct is weak.",
    )
    assert (firm.priority, firm.because) == ("later", "A minor weakness of fit calls for it.")


def test_why_something_is_for_now_that_would_not_be_is_said(knowledge: KnowledgeBase) -> None:
    (alone,) = all_ranked(knowledge, "proposed", "nobody-to-run-the-work")
    assert alone.because == "A major weakness of capacity calls for it. Nothing else is more pressing."


def test_nothing_is_recommended_where_nothing_is_weak(knowledge: KnowledgeBase) -> None:
    assert rank([], "mature", knowledge) == []


@pytest.mark.slow
def test_the_order_holds_in_hundreds_of_ventures(
    knowledge: KnowledgeBase, inferred: list[tuple[Venture, Inference]]
) -> None:
    bases, known = list(knowledge.framework.bases), knowledge.recommendations
    neighbours = equals = 0
    for tried, inference in inferred[:200]:
        given = rank(_weak(inference, knowledge), tried.stage, knowledge, inference.decisive_findings)
        assert [each.priority for each in given] == sorted((each.priority for each in given), key=PRIORITIES.index)
        for each in given:
            grades = [(SEVERITIES.index(rule.severity or ""), rule.id) for rule in each.rules]
            assert grades == sorted(grades)
        for priority in PRIORITIES:
            group = {each.recommendation.id: each for each in given if each.priority == priority}
            for place, name in enumerate(group):
                assert not set(known[name].after) & set(list(group)[place + 1 :]), group
            keys = {
                name: _key(each, list(group), bases, inference.decisive_findings, known) for name, each in group.items()
            }
            for one, other in pairwise(group):
                neighbours += 1
                assert keys[one] <= keys[other] or one in known[other].after, (one, other)
            for name, each in group.items():
                alike = {other for other in group if keys[other] == keys[name]} - {name}
                equals += len(each.peers)
                assert set(each.peers) == (set() if _held_up(known[name], list(group), known) else alike)
    assert neighbours > 500
    assert equals > 500


def _weak(inference: Inference, knowledge: KnowledgeBase) -> list[Rule]:
    return [knowledge.rules[each.name] for each in inference.findings if each.result == "weakness"]


def _key(
    each: RankedItem, ids: list[str], bases: list[str], hanging: frozenset[str], known: Mapping[str, Recommendation]
) -> tuple[bool, bool, int, int, int]:
    severities = [rule.severity for rule in each.rules]
    return (
        not _held_up(each.recommendation, ids, known),
        not any(rule.id in hanging for rule in each.rules),
        -severities.count("critical"),
        -severities.count("major"),
        bases.index(each.recommendation.acts_on),
    )


def _held_up(recommendation: Recommendation, ids: list[str], known: Mapping[str, Recommendation]) -> list[str]:
    return [other for other in ids if recommendation.id in known[other].after]


# In the advice.


@pytest.mark.slow
def test_at_most_five_are_to_begin_with_and_only_what_is_for_now(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    more = fewer = 0
    for tried in ventures[:200]:
        advised = [each for each in quick_advice(tried, knowledge).recommendations if each.acts_on]
        now = [each for each in advised if each.priority == "now"]
        assert [each for each in advised if each.first] == now[:5]
        more, fewer = more + (len(now) > 5), fewer + (0 < len(now) < 5)
    assert more > 20
    assert fewer > 20


@pytest.mark.slow
def test_where_something_weighs_on_the_venture_something_is_for_now(
    knowledge: KnowledgeBase, ventures: list[Venture]
) -> None:
    calm = {"cannot_say_yet", "go_ahead", "keep_going"}
    for tried in ventures:
        advice = quick_advice(tried, knowledge)
        now = [each for each in advice.recommendations if each.priority == "now"]
        assert bool(now) == (advice.verdict.id not in calm), tried


def test_what_the_verdict_itself_calls_for_stands_above_all_and_is_not_one_of_the_five(
    knowledge: KnowledgeBase,
) -> None:
    for stage in knowledge.framework.stages:
        asked = (fact for fact in knowledge.facts.values() if fact.is_asked_at(stage))
        weakest = Venture(venture="Weakest", stage=stage, answers={fact.id: fact.scale[0] for fact in asked})
        first, *others = advise(weakest, knowledge).recommendations
        assert (first.id, first.acts_on, first.priority, first.first) == ("weigh-the-alternatives", None, "now", False)
        assert {reason.finding for reason in first.reasons} == {"verdict"}
        assert [each.rank for each in (first, *others)] == list(range(1, len(others) + 2))
        assert sum(each.first for each in others) == 5


@pytest.mark.parametrize(
    ("after", "order"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param({"b": "", "a": ""}, "ab", id="by the key"),
        pytest.param({"a": "c", "b": "", "c": "b"}, "bca", id="after each other"),
        pytest.param({"a": "c", "b": "a", "c": "", "d": ""}, "cabd", id="the first by its key of those that are free"),
        pytest.param({"a": "xz", "b": ""}, "ab", id="what is not there holds nothing up"),
    ],
)
def test_names_come_by_their_key_but_after_what_they_come_after(after: Mapping[str, str], order: str) -> None:
    assert "".join(dependency_order(after, str)) == order
