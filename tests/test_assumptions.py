"""Whether a verdict rests on answers that are only assumed, and on which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.inference.assumptions import assumed_answers, verdict_changing
from collabadvisor.inference.interpreter import PlainAdviser
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.venture.model import Answer, Confidence

CALM = {"cannot_say_yet", "go_ahead", "keep_going"}


def at_its_best(knowledge: KnowledgeBase, stage: str, assumed: set[str], **but: str | None) -> Venture:
    """Every answer is the strongest of its scale, but for these; some are only assumed."""
    asked = (fact for fact in knowledge.facts.values() if fact.is_asked_at(stage))
    answers = {fact.id: fact.scale[-1] for fact in asked} | but
    return Venture(venture="A venture", stage=stage).replace(
        answers={name: Answer(answer=answer, confidence=_sure(name in assumed)) for name, answer in answers.items()}
    )


def _sure(assumed: bool) -> Confidence:
    return "assumed" if assumed else "documented"


def of_base(knowledge: KnowledgeBase, base: str, stage: str) -> list[str]:
    return [fact.id for fact in knowledge.questions(base, stage)]


def test_those_that_are_assumed_are_answers_to_questions_asked_at_the_stage(knowledge: KnowledgeBase) -> None:
    """An empty answer is no answer, and what is not asked of a proposal does not count."""
    tried = Venture(venture="A venture", stage="proposed").replace(
        answers={
            "lead_post": Answer(answer="senior", confidence="assumed"),
            "shared_purpose": Answer(answer="all_partners", confidence="assumed"),
            "autonomy": Answer(confidence="assumed"),
            "review": Answer(answer="regular", confidence="assumed"),
            "powers": Answer(answer="clear", confidence="asserted"),
        }
    )
    assert assumed_answers(tried, knowledge) == ("shared_purpose", "lead_post")


def test_the_best_verdict_hangs_on_guesses_where_too_little_is_known_without_them(knowledge: KnowledgeBase) -> None:
    """Three of seven answers about the purpose are documented, which is less than half; each of the others would do."""
    purpose = of_base(knowledge, "purpose", "forming")
    assert len(purpose) == 7
    verdict = advise(at_its_best(knowledge, "forming", set(purpose[3:])), knowledge).verdict
    assert verdict.id == "keep_going"
    assert (set(verdict.hangs_on), verdict.assumed) == (set(purpose[3:]), verdict.hangs_on)
    firm = advise(at_its_best(knowledge, "forming", set(purpose[4:])), knowledge).verdict
    assert (firm.id, firm.hangs_on) == ("keep_going", ())


def test_the_best_verdict_does_not_hang_on_guesses_that_can_all_be_spared(knowledge: KnowledgeBase) -> None:
    spared = at_its_best(knowledge, "mature", {"lead_post", "shared_purpose", "review", "autonomy"})
    verdict = advise(spared, knowledge).verdict
    assert (verdict.id, verdict.hangs_on, verdict.assumed) == ("keep_going", (), ())


def test_only_the_guesses_that_cannot_be_spared_come_back(knowledge: KnowledgeBase) -> None:
    """Two lonely answers of conduct and all of its rest open: what is guessed elsewhere has nothing to do with it."""
    others = dict.fromkeys(of_base(knowledge, "conduct", "proposed"))
    guessed = {"powers", "lead_post", "shared_purpose"}
    tried = at_its_best(knowledge, "proposed", guessed, **{**others, "powers": "clear"})
    verdict = advise(tried, knowledge).verdict
    assert (verdict.id, verdict.hangs_on, verdict.assumed) == ("go_ahead", ("powers",), ("powers",))


def test_that_nothing_can_be_said_hangs_on_no_guess_of_what_is_known(knowledge: KnowledgeBase) -> None:
    tried = at_its_best(knowledge, "mature", {"shared_purpose"}, **dict.fromkeys(of_base(knowledge, "fit", "mature")))
    verdict = advise(tried, knowledge).verdict
    assert (verdict.id, verdict.hangs_on) == ("cannot_say_yet", ())


def test_the_best_verdict_can_hang_on_that_questions_are_assumed_not_to_apply(knowledge: KnowledgeBase) -> None:
    """Five of nine answers about fit are enough, and so are five of ten. Five of eleven or twelve are not."""
    fit = of_base(knowledge, "fit", "mature")
    spared = [name for name in fit if knowledge.facts[name].does_not_apply]
    assert (len(fit), len(spared)) == (12, 3)
    firm = [name for name in fit if name not in spared]
    answers = dict.fromkeys(firm[5:]) | dict.fromkeys(spared, "does_not_apply")
    advice = advise(at_its_best(knowledge, "mature", set(spared), **answers), knowledge)
    assert (advice.bases["fit"].answered, advice.bases["fit"].questions) == (5, 9)
    assert advice.verdict.id == "keep_going"
    assert len(advice.verdict.hangs_on) == 2
    assert set(advice.verdict.hangs_on) < set(spared)


def test_without_a_low_answer_that_is_only_assumed_the_verdict_is_another(knowledge: KnowledgeBase) -> None:
    both = at_its_best(knowledge, "mature", {"autonomy"}, autonomy="absorbed", attendance="falling")
    verdict = advise(both, knowledge).verdict
    assert (verdict.id, verdict.hangs_on, verdict.assumed) == ("rethink", ("autonomy",), ("autonomy",))
    assert verdict_changing(both, "rethink", knowledge) == ("autonomy",)


def test_a_low_verdict_that_holds_without_the_guess_hangs_on_it_but_does_not_fall_with_it(
    knowledge: KnowledgeBase,
) -> None:
    both = at_its_best(knowledge, "mature", {"autonomy"}, autonomy="absorbed", shared_purpose="one_partner")
    verdict = advise(both, knowledge).verdict
    assert (verdict.id, verdict.assumed) == ("rethink", ("autonomy",))
    assert verdict_changing(both, "rethink", knowledge) == ()


def test_where_no_rule_speaks_without_the_guesses_the_verdict_hangs_on_them(garden: KnowledgeBase) -> None:
    rules = {name: rule for name, rule in garden.verdict_rules.items() if name != "who-knows"}
    answers = {"hands": Answer(answer="many"), "ground": Answer(answer="rich", confidence="assumed")}
    tried = Venture(venture="Guessed", stage="planned").replace(answers=answers)
    verdict = advise(tried, replace(garden, verdict_rules=rules)).verdict
    assert (verdict.id, verdict.hangs_on) == ("go", ("ground",))


@pytest.fixture(scope="module")
def guessed(ventures: list[Venture]) -> list[Venture]:
    """Of every venture the first five answers, or every third, are only assumed."""
    made = []
    for number, venture in enumerate(ventures):
        names = list(venture.answers)[:5] if number % 2 else list(venture.answers)[::3][:5]
        answers = {
            name: given.replace(confidence="assumed") if name in names else given
            for name, given in venture.answers.items()
        }
        made.append(venture.replace(answers=answers))
    return made


@pytest.mark.slow
def test_what_comes_back_changes_the_verdict_and_nothing_of_it_can_be_spared(
    knowledge: KnowledgeBase, guessed: list[Venture]
) -> None:
    """Where the verdict would stay with all guesses opened, none comes back."""

    def opened(tried: Venture, names: Iterable[str]) -> str | None:
        return verdict_now(tried.with_answers(dict.fromkeys(names)), knowledge)

    changing = 0
    for tried in guessed[:150]:
        verdict = opened(tried, ())
        assert verdict
        found = verdict_changing(tried, verdict, knowledge)
        assert bool(found) == (opened(tried, assumed_answers(tried, knowledge)) != verdict)
        if found:
            changing += 1
            assert opened(tried, found) != verdict
        assert all(opened(tried, [other for other in found if other != one]) == verdict for one in found)
    assert changing > 10


@pytest.mark.slow
def test_the_best_verdict_hangs_on_nothing_but_guesses(knowledge: KnowledgeBase, guessed: list[Venture]) -> None:
    adviser = PlainAdviser(knowledge)
    for tried in guessed:
        verdict = adviser(tried, knowledge).verdict
        if verdict.id in CALM:
            assert verdict.hangs_on == verdict.assumed == verdict_changing(tried, verdict.id, knowledge)
        else:
            assert verdict.hangs_on
            assert set(verdict.assumed) == set(verdict.hangs_on) & set(assumed_answers(tried, knowledge))
