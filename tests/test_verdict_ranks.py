"""How good the verdicts of two stages are beside each other."""

from __future__ import annotations

from collabadvisor import KnowledgeBase
from collabadvisor.knowledge.verdict_ranks import as_good, ranked_verdicts


def test_a_verdict_that_only_says_that_too_little_is_known_has_no_rank(knowledge: KnowledgeBase) -> None:
    assert ranked_verdicts(knowledge, "proposed") == ("not_yet", "on_conditions", "go_ahead")
    assert ranked_verdicts(knowledge, "forming") == ("rethink", "repair", "mend", "keep_going")


def test_verdicts_of_two_scales_are_compared_at_both_ends_and_where_one_says_so(knowledge: KnowledgeBase) -> None:
    there = ranked_verdicts(knowledge, "forming")
    compared = {verdict: there[place] for verdict, place in as_good(knowledge, "proposed", "forming").items()}
    assert compared == {"not_yet": "rethink", "on_conditions": "mend", "go_ahead": "keep_going"}


def test_on_one_scale_each_verdict_is_as_good_as_itself(knowledge: KnowledgeBase) -> None:
    assert as_good(knowledge, "forming", "mature") == {"rethink": 0, "repair": 1, "mend": 2, "keep_going": 3}


def test_a_verdict_between_that_ranks_with_none_is_not_compared(kitchen: KnowledgeBase) -> None:
    assert as_good(kitchen, "planned", "open") == {"hold_off": 0, "open_it": 1}
