"""In what order the recommendations stand, and whether the advice says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.inference.ranking import Ranked, ordered, rank
from collabadvisor.knowledge.rules import Recommendation

PRIORITIES = ["now", "next", "later"]
SEVERITIES = ["critical", "major", "minor"]


def ranked(knowledge: KnowledgeBase, stage: str, *rules: str) -> list[str]:
    return [placed.recommendation.id for placed in rank([knowledge.rules[name] for name in rules], stage, knowledge)]


def placed(knowledge: KnowledgeBase, stage: str, *rules: str) -> Ranked:
    return rank([knowledge.rules[name] for name in rules], stage, knowledge)[0]


@pytest.mark.parametrize(
    ("stage", "rule", "priority"),
    [
        pytest.param("forming", "lead-post-too-junior", "now", id="critical, capacity is urgent"),
        pytest.param("proposed", "lead-post-too-junior", "now", id="critical, capacity is not urgent yet"),
        pytest.param("forming", "nobody-to-run-the-work", "now", id="major, capacity is urgent"),
        pytest.param("proposed", "nobody-to-run-the-work", "next", id="major, capacity is not urgent yet"),
        pytest.param("mature", "purpose-held-by-a-few", "now", id="major, all four are urgent"),
        pytest.param("established", "purpose-held-by-a-few", "next", id="major, purpose is no longer urgent"),
        pytest.param("forming", "priorities-differ", "next", id="minor, purpose is urgent"),
        pytest.param("established", "priorities-differ", "later", id="minor, purpose is no longer urgent"),
    ],
)
def test_the_priority_follows_from_the_severity_and_the_urgency_of_the_base(
    knowledge: KnowledgeBase, stage: str, rule: str, priority: str
) -> None:
    assert placed(knowledge, stage, rule).priority == priority


def test_the_worst_of_its_reasons_gives_the_priority_and_stands_first(knowledge: KnowledgeBase) -> None:
    purpose = placed(
        knowledge, "forming",
        "purpose-held-by-a-few", "no-common-ground-to-start-on", "purpose-and-priorities-divide-the-partners",
    )  # fmt: skip
    assert purpose.priority == "now"
    assert [rule.id for rule in purpose.rules] == [
        "no-common-ground-to-start-on",
        "purpose-and-priorities-divide-the-partners",
        "purpose-held-by-a-few",
    ]


def test_what_it_acts_on_is_urgent_or_not_whatever_its_reason_is_about(knowledge: KnowledgeBase) -> None:
    """A weakness of conduct calls for something to do about fit, which is not urgent once the work is running."""
    assert knowledge.rules["key-groups-half-in-and-poorly-informed"].about == "conduct"
    practitioners = placed(knowledge, "established", "key-groups-half-in-and-poorly-informed")
    assert (practitioners.recommendation.acts_on, practitioners.priority) == ("fit", "next")


def test_what_another_must_come_after_stands_before_all_that_do_not_hold_anything_up(knowledge: KnowledgeBase) -> None:
    """The lead holds up the resources, so it stands before the link, which reaches more values."""
    order = ranked(
        knowledge, "forming", "beside-existing-partnerships", "no-resources-for-the-partners", "lead-post-too-junior"
    )
    assert order == ["appoint-a-senior-lead", "link-to-existing-partnerships", "secure-partners-resources"]


def test_a_chain_of_what_must_come_first_is_kept_in_order(knowledge: KnowledgeBase) -> None:
    order = ranked(
        knowledge, "forming",
        "early-result-out-of-reach", "essential-partner-absent", "no-resources-for-the-partners",
        "lead-post-too-junior",
    )  # fmt: skip
    assert order == [
        "appoint-a-senior-lead",
        "secure-partners-resources",
        "win-the-essential-partners",
        "choose-an-early-result-in-reach",
    ]


def test_more_values_reached_come_before_fewer(knowledge: KnowledgeBase) -> None:
    reached = rank(
        [knowledge.rules["boundary-is-artificial"], knowledge.rules["beside-existing-partnerships"]],
        "forming",
        knowledge,
    )
    assert [(each.recommendation.id, each.reaches) for each in reached] == [
        ("link-to-existing-partnerships", ("legitimacy", "security", "productivity", "efficiency")),
        ("work-along-existing-boundaries", ("legitimacy", "security", "productivity")),
    ]


def test_then_the_frameworks_order_of_bases_and_then_the_id_decide(knowledge: KnowledgeBase) -> None:
    order = ranked(
        knowledge, "forming",
        "practitioners-left-out", "nobody-to-run-the-work", "agenda-competes", "plan-written-for-the-partners",
        "money-runs-out-too-soon",
    )  # fmt: skip
    assert order == [
        "write-the-plan-jointly",
        "fund-management-time",
        "plan-beyond-the-grant",
        "bring-practitioners-in",
        "start-small-on-the-partners-agenda",
    ]


def test_a_higher_priority_stands_first_whatever_comes_after_what(garden: KnowledgeBase) -> None:
    """Compost comes after the neighbours; but before the first seed only the soil is urgent."""
    order = rank([garden.rules["nobody-asked"], garden.rules["poor-ground"]], "planned", garden)
    assert [(each.recommendation.id, each.priority) for each in order] == [
        ("carry-compost", "now"),
        ("ask-the-neighbours", "next"),
    ]
    assert "comes before" not in order[1].because


def test_values_are_reached_through_values_and_by_name(garden: KnowledgeBase) -> None:
    assert placed(garden, "growing", "poor-ground").reaches == ("harvest", "fame")
    assert placed(garden, "planned", "poor-ground").reaches == ("harvest",)
    assert placed(garden, "planned", "only-rain").reaches == ("harvest", "joy")
    assert placed(garden, "planned", "nobody-asked").reaches == ("fame",)


def test_why_it_stands_there_is_said_in_full(knowledge: KnowledgeBase) -> None:
    rules = [knowledge.rules[name] for name in ("lead-post-too-junior", "no-resources-for-the-partners")]
    lead, resources = rank(rules, "forming", knowledge)
    assert lead.because == (
        "A critical weakness calls for it, and capacity is urgent at this stage (forming). "
        "It comes before “Secure resources for the partners to work with”, which must wait for it. "
        "It reaches legitimacy, security and productivity."
    )
    assert resources.because == (
        "A major weakness calls for it, and capacity is urgent at this stage (forming). "
        "It reaches legitimacy, security and productivity."
    )


def test_why_it_can_wait_is_said_too(knowledge: KnowledgeBase, garden: KnowledgeBase) -> None:
    assert placed(knowledge, "proposed", "nobody-to-run-the-work").because == (
        "A major weakness calls for it, and capacity is not among the urgent bases at this stage (proposed). "
        "It reaches security and productivity."
    )
    # A framework in which nothing follows from the bases:
    alone = replace(garden, framework=garden.framework.replace(values={}))
    assert placed(alone, "growing", "tools-get-lost").because == (
        "A minor weakness calls for it, and people is urgent at this stage (growing)."
    )


def test_nothing_is_recommended_where_nothing_is_weak(knowledge: KnowledgeBase) -> None:
    assert rank([], "mature", knowledge) == []


def test_the_order_holds_in_hundreds_of_ventures(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    bases, known = list(knowledge.framework.bases), knowledge.recommendations
    neighbours = 0
    for tried in ventures[:200]:
        given = advise(tried, knowledge).recommendations
        assert [each.rank for each in given] == list(range(1, len(given) + 1))
        assert [each.priority for each in given] == sorted((each.priority for each in given), key=PRIORITIES.index)
        for each in given:
            grades = [(SEVERITIES.index(reason.severity or ""), reason.rule) for reason in each.reasons]
            assert grades == sorted(grades)
        for priority in PRIORITIES:
            group = [each for each in given if each.priority == priority]
            ids = [each.id for each in group]
            for place, name in enumerate(ids):
                assert not set(known[name].after) & set(ids[place + 1 :]), ids
            keys = {
                each.id: (
                    not _held_up(known[each.id], ids, known),
                    -len(each.reaches),
                    bases.index(each.acts_on),
                    each.id,
                )
                for each in group
            }
            for one, other in pairwise(ids):
                neighbours += 1
                assert keys[one] < keys[other] or one in known[other].after, (one, other)
    assert neighbours > 500


def _held_up(recommendation: Recommendation, ids: list[str], known: Mapping[str, Recommendation]) -> list[str]:
    return [other for other in ids if recommendation.id in known[other].after]


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
    assert "".join(ordered(after, str)) == order
