"""A file of costs: what it means, and what is wrong with it, all at once."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase
from collabadvisor.files.problems import CollabAdvisorError, CostsError
from collabadvisor.reasoning.plan.costs import Costs, read_costs


def read(folder: Path, knowledge: KnowledgeBase, text: str) -> Costs:
    folder.joinpath("costs.yaml").write_text(text, encoding="utf-8")
    return read_costs(folder / "costs.yaml", knowledge)


def test_a_number_is_the_cost_of_each_step_and_a_mapping_names_single_steps(
    tmp_path: Path, garden: KnowledgeBase
) -> None:
    costs = read(tmp_path, garden, "hands: 3\nground: {rich: 0.25}\nwater:\n  rain: 0\n  tank: 2.0\n")
    assert costs == {
        "hands": {"nobody": 3, "two": 3, "many": 3},
        "ground": {"rich": Fraction(1, 4)},
        "water": {"rain": 0, "tank": 2},
    }


def test_everything_that_is_wrong_is_told_at_once_with_its_line(tmp_path: Path, garden: KnowledgeBase) -> None:
    text = """\
gruond: 3
hands: -1
ground:
  rihc: 4
  thin: lots
water:
tools: []
"""
    with pytest.raises(CostsError) as refused:
        read(tmp_path, garden, text)
    assert [str(problem).removeprefix(f"{tmp_path}/") for problem in refused.value.problems] == [
        "costs.yaml:1: the fact 'gruond' is not known. Did you mean 'ground'?",
        "costs.yaml:2: a cost cannot be '-1'. A cost is never less than 0.",
        "costs.yaml:4: 'ground' has no answer 'rihc'. Did you mean 'rich'?",
        "costs.yaml:5: a cost cannot be 'lots'. Write a number such as 2 or 0.5.",
        "costs.yaml:6: 'water' has no cost. Write a number such as 2 or 0.5.",
        "costs.yaml:7: a cost cannot be a list. Write a number such as 2 or 0.5.",
    ]


@pytest.mark.parametrize(
    "text",
    ["", "[]", "3", "hands: 1e3", "hands: .nan", "hands: 1/2", "hands: ²", "hands: 1_000", "hands: true",
     "hands: {}", "hands: {two: {many: 1}}", "hands: 12345678901", "hands: 0.1234567", "hands: &a 3",
     "hands: 1\nhands: 2", "hands: '1 '"],
)  # fmt: skip
def test_what_is_no_cost_is_refused(tmp_path: Path, garden: KnowledgeBase, text: str) -> None:
    with pytest.raises(CollabAdvisorError):
        read(tmp_path, garden, text)
