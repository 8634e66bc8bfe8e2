"""Answers that do not go together: what is pointed out, by which rule, and that nothing else changes by it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.report import render
from collabadvisor.venture.model import Answer

GOOD = Path(__file__).parent / "knowledge" / "good"
FIRST = """
rules:
  - id: large-kitchen-for-few
    title: A large kitchen for few
    when:
      all:
        - kitchen_size: {is: ample}
        - any:
            - eaters: {is: few}
            - pupil_numbers: {is: falling}
    because: There is {{ answer.kitchen_size }}, and few to eat there.
    ask: For whom is it?
  - id: cook-without-eaters
    title: Somebody cooks for few
    when:
      all:
        - eaters: {is: few}
        - cook: {at_least: part_time}
    because: There is {{ answer.cook }} for {{ answer.eaters }}.
    ask: For whom is it?
"""


@pytest.fixture(scope="module")
def kitchens(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The kitchens, with two rules of consistency."""
    folder = Path(shutil.copytree(GOOD, tmp_path_factory.mktemp("kitchens") / "pack"))
    (folder / "knowledge" / "consistency.yaml").write_text(FIRST, encoding="utf-8")
    return load(folder)


def venture(stage: str, **answers: str) -> Venture:
    return Venture(
        venture="A venture", stage=stage, answers={name: Answer(answer=said) for name, said in answers.items()}
    )


def test_they_are_told_in_the_order_of_the_file_with_the_answers_that_clash(kitchens: KnowledgeBase) -> None:
    first, second = advise(
        venture("open", cook="full_time", eaters="few", kitchen_size="ample", money="permanent"), kitchens
    ).inconsistencies
    assert (first.id, first.title) == ("large-kitchen-for-few", "A large kitchen for few")
    assert first.because == "There is a kitchen with room to spare, and few to eat there."
    assert first.answers == {"kitchen_size": "ample", "eaters": "few"}
    assert first.ask == "For whom is it?"
    assert second.because == "There is a cook for every day for only a few of the pupils."
    assert second.answers == {"eaters": "few", "cook": "full_time"}


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"eaters": "few"},
        {"kitchen_size": "ample", "eaters": "half"},
        {"kitchen_size": "enough", "eaters": "few"},
        {"eaters": "few", "cook": "none"},
    ],
)
def test_what_goes_together_or_is_not_answered_is_left_alone(kitchens: KnowledgeBase, answers: dict[str, str]) -> None:
    assert advise(venture("open", **answers), kitchens).inconsistencies == ()


def test_an_answer_that_the_stage_does_not_ask_for_is_at_odds_with_nothing(kitchens: KnowledgeBase) -> None:
    answers = {"kitchen_size": "ample", "pupil_numbers": "falling"}
    assert [found.id for found in advise(venture("open", **answers), kitchens).inconsistencies] == [
        "large-kitchen-for-few"
    ]
    assert advise(venture("planned", **answers), kitchens).inconsistencies == ()


def test_the_rest_of_the_advice_is_as_without_them(kitchens: KnowledgeBase, kitchen: KnowledgeBase) -> None:
    odd = venture("open", cook="full_time", eaters="few", kitchen_size="ample")
    with_them, without = advise(odd, kitchens), advise(odd, kitchen)
    assert with_them.inconsistencies
    assert with_them.replace(inconsistencies=(), knowledge=without.knowledge) == without


def test_they_are_part_of_the_digest(kitchens: KnowledgeBase, kitchen: KnowledgeBase) -> None:
    assert kitchens.digest != kitchen.digest
    assert kitchen.consistency == {}


def test_another_field_has_its_own(garden: KnowledgeBase) -> None:
    (found,) = advise(venture("growing", hands="nobody", tools="own"), garden).inconsistencies
    assert found.id == "tools-that-nobody-brings"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_report_says_what_to_clear_up_before_what_to_do_in_full(knowledge: KnowledgeBase, form: str) -> None:
    minutes = Answer(answer="all_there", source="the minutes", confidence="documented")
    answers = {"attendance_cover": minutes, "essential_partners": Answer(answer="absent")}
    odd = Venture(venture="Odd", stage="forming", answers=answers)
    said = " ".join(render(form, [(odd, advise(odd, knowledge))], knowledge).split())
    rule = knowledge.consistency["all-at-meetings-but-an-essential-one"]
    heading, section = "answers that do not go together", "begin with this"
    assert said.lower().count(heading) == 2  # a warning on the first page, and then all of it
    warning = f"Answers that do not go together: {rule.title}. Clear this up before you rely on the advice."
    assert said.index(warning) < said.index("Where the venture stands") < said.index("What to do first")
    told = said[said.lower().rindex(heading) :]
    assert told.index(rule.title) < told.index(rule.ask) < told.lower().rindex(section)
    assert "documented: the minutes" in told[: told.index(rule.ask)]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_report_has_no_such_part_where_all_goes_together(knowledge: KnowledgeBase, form: str) -> None:
    odd = venture("forming", attendance_cover="all_there", essential_partners="taking_part")
    assert "do not go together" not in render(form, [(odd, advise(odd, knowledge))], knowledge).lower()
