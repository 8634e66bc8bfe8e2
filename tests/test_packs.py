"""Knowledge packs: one of another field that works, and spoilt copies of it with what each is told.

``knowledge/bad/<what is wrong>/`` holds only what differs from ``knowledge/good/``: files that are laid over a copy
of it, ``remove.txt`` with what is taken away, and ``expected.txt`` with everything that must be told as the pack is
refused. Where the pack loads, and it is for the checks to find something, it holds ``checked.txt`` (test_checks.py).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import collabadvisor.knowledge.loading
from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.files.problems import PackError
from collabadvisor.inference.bearings import is_enough
from collabadvisor.knowledge.conditions import leaves
from collabadvisor.knowledge.loading import default_pack
from spoilt import BAD, GOOD, NOTES, QUESTIONABLE, REFUSED, spoil

Spoiling = Callable[[str, str, str], Path]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the good pack, to be spoilt."""
    return Path(shutil.copytree(GOOD, tmp_path / "pack"))


@pytest.fixture
def spoiling(pack: Path) -> Spoiling:
    """Replaces words in a file of the copy."""

    def spoiling(file: str, old: str, new: str) -> Path:
        text = (pack / file).read_text(encoding="utf-8")
        assert old in text
        (pack / file).write_text(text.replace(old, new), encoding="utf-8")
        return pack

    return spoiling


def told(pack: Path) -> str:
    with pytest.raises(PackError) as caught:
        load(pack)
    assert list(caught.value.problems) == sorted(caught.value.problems)
    return str(caught.value).replace(f"{pack}/", "").replace(str(pack), ".")


@pytest.mark.parametrize("folder", BAD, ids=lambda folder: folder.name)
def test_a_bad_pack_is_told_all_that_is_wrong(folder: Path, pack: Path) -> None:
    assert told(spoil(folder, pack)) == (folder / REFUSED).read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("folder", [*BAD, *QUESTIONABLE], ids=lambda folder: folder.name)
def test_a_bad_pack_holds_only_what_differs_from_the_good_one(folder: Path) -> None:
    laid = [path.relative_to(folder) for path in folder.rglob("*") if path.is_file() and path.name not in NOTES]
    assert [str(path) for path in laid if _same(folder / path, GOOD / path)] == []


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("where", ["nowhere", "knowledge/framework.yaml", "rules"])
def test_what_is_no_pack_is_told_by_its_name(where: str) -> None:
    with pytest.raises(PackError) as caught:
        load(GOOD / where)
    assert str(caught.value) == (
        f"{GOOD / where}: this is not a knowledge pack: a pack is a folder that holds rules/ and knowledge/. "
        "Check the name of the folder."
    )


def test_a_rule_that_cannot_be_read_does_not_count_as_an_unknown_successor(spoiling: Spoiling) -> None:
    pack = spoiling("rules/need/too-few-eaters.yaml", "severity: critical", "severity: grave")
    assert told(pack) == (
        "rules/need/too-few-eaters.yaml:10: 'severity' cannot be 'grave'. Known here: critical, major or minor."
    )


def test_a_retired_rule_needs_no_successor(spoiling: Spoiling) -> None:
    pack = spoiling("rules/need/fewer-pupils.yaml", "  successor: too-few-eaters\n", "")
    retired = load(pack).rules["fewer-pupils"].retired
    assert retired
    assert retired.successor is None


def test_a_verdict_rule_can_follow_a_retired_one(spoiling: Spoiling) -> None:
    pack = spoiling("rules/need/fewer-pupils.yaml", "successor: too-few-eaters", "successor: open-what-will-do")
    assert load(pack).rules["fewer-pupils"].retired


def test_a_circle_is_told_from_the_same_beginning_whatever_the_order_of_its_members(pack: Path) -> None:
    def after(members: str) -> str:
        steps = "".join(
            f"  - id: step-{member}\n    title: {member}\n    do: it\n    first_steps: [go]\n    who: convenor\n"
            f"    sets: {{eaters: most}}\n    after: [step-{ {'a': 'b', 'b': 'c', 'c': 'a'}[member] }]\n"
            for member in members
        )
        file = pack / "knowledge/recommendations/need.yaml"
        first = (GOOD / "knowledge/recommendations/need.yaml").read_text(encoding="utf-8")
        file.write_text(first + steps, encoding="utf-8")
        return told(pack).split(": ", 1)[1]

    expected = "a circle: step-a comes after step-b comes after step-c comes after step-a. Take one of these steps out."
    assert {after(members) for members in ("abc", "acb", "bac", "bca", "cab", "cba")} == {expected}


def test_a_case_of_another_field_is_judged_as_by_hand(kitchen: KnowledgeBase) -> None:
    advice = advise(Venture.read(kitchen.cases()["two-villages"], kitchen), kitchen)
    assert (advice.venture.name, advice.venture.stage) == ("The kitchen of two villages", "planned")
    assert (advice.venture.answered, advice.venture.questions) == (5, 5)
    assert advice.standings == {
        "need": "sound",  # the parents want it, nothing speaks against it, and no answer is a low one
        "means": "strained",  # too small a kitchen is a major weakness
        "trust": "sound",  # while planned it rests on need alone
        "staying_power": "strained",  # the lower of trust and means
    }
    assert {name: given.findings for name, given in advice.bases.items()} == {
        "need": ("parents-want-it",),
        "means": ("hands-or-room-missing", "money-for-one-year"),
    }
    assert {name: given.findings for name, given in advice.values.items()} == {
        "trust": ("parents-want-it",),
        "staying_power": ("money-for-one-year",),
    }
    assert {name: (given.held_down_by, given.shown) for name, given in advice.values.items()} == {
        "trust": ((), ("parents-want-it",)),
        "staying_power": (("means",), ()),
    }
    assert {name: (given.answered, given.questions) for name, given in advice.bases.items()} == {
        "need": (2, 2),
        "means": (3, 3),
    }
    assert (advice.verdict.id, advice.verdict.title) == ("open_it", "Open it")
    assert advice.verdict.because == ("Nothing stands against it.",)
    # Means are not urgent while planned, so a major weakness gives "next" and a minor one "later".
    assert [(given.rank, given.id, given.priority, given.in_any_order_with) for given in advice.recommendations] == [
        (1, "hire-a-cook", "next", ()),  # a larger kitchen comes after it
        (2, "enlarge-the-kitchen", "next", ()),
        (3, "enter-the-budget", "later", ()),
    ]
    (reason,) = advice.recommendations[2].reasons
    assert (reason.rule, reason.severity, reason.because) == (
        "money-for-one-year",
        "minor",
        "There is money for one year.",
    )
    assert reason.answers == {"money": "one_year", "cook": "part_time", "kitchen_size": "too_small"}
    assert [lesson.id for lesson in reason.lessons] == ["hands-and-room"]
    assert [(strength.rule, strength.because) for strength in advice.strengths] == [
        ("parents-want-it", "It is said that the parents want it.")
    ]
    assert advice.unanswered == ()
    assert advice.knowledge.version == "0.3.0"


@pytest.mark.parametrize(
    ("stage", "answers", "verdict", "standings"),
    [
        ("planned", {}, "ask_more", ["not_known"] * 4),
        # A value that is fragile itself makes another that rests on it strained.
        ("planned", {"eaters": "few"}, "hold_off", ["fragile", "not_known", "fragile", "strained"]),
        # One answer of two is less than 60 per cent.
        ("planned", {"eaters": "half", "cook": "part_time"}, "ask_more", ["not_known"] * 4),
        # Of means nothing is answered.
        (
            "planned",
            {"eaters": "half", "parents_view": "divided"},
            "ask_more",
            ["adequate", "not_known", "adequate", "not_known"],
        ),
        # Of means, which are not urgent yet, one answer is enough to go on, though not to know them.
        (
            "planned",
            {"eaters": "most", "parents_view": "divided", "cook": "part_time"},
            "open_it",
            ["adequate", "not_known", "adequate", "not_known"],
        ),
        # The middle of three answers does not stand in the lower half.
        (
            "planned",
            {"eaters": "half", "parents_view": "in_favour", "cook": "part_time"},
            "open_it",
            ["sound", "not_known", "sound", "not_known"],
        ),
        ("open", {"cook": "none"}, "mend_it", ["not_known", "strained", "strained", "strained"]),
        (
            "open",
            {"cook": "full_time", "kitchen_size": "ample"},
            "ask_more",
            ["not_known", "sound", "not_known", "not_known"],
        ),
        (
            "open",
            {"cook": "full_time", "kitchen_size": "ample", "eaters": "half", "pupil_numbers": "falling"},
            "carry_on",  # a draft and a retired rule would find weaknesses here, and neither speaks
            ["adequate", "sound", "adequate", "adequate"],
        ),
        (
            "open",
            {"parents_view": "in_favour", "eaters": "half", "pupil_numbers": "falling", "money": "permanent"},
            "ask_more",  # no rule finds that there are fewer pupils, but it keeps the need from being sound
            ["adequate", "not_known", "not_known", "not_known"],
        ),
    ],
)
def test_other_kitchens_are_judged_as_by_hand(
    kitchen: KnowledgeBase, stage: str, answers: dict[str, str], verdict: str, standings: list[str]
) -> None:
    venture = Venture(venture="A kitchen", stage=stage, answers=answers)
    advice = advise(venture, kitchen)
    assert advice.verdict.id == verdict
    assert list(advice.standings.values()) == standings


def test_facts_stand_in_the_order_of_the_bases_and_all_else_in_that_of_the_ids(kitchen: KnowledgeBase) -> None:
    assert list(kitchen.facts) == ["eaters", "parents_view", "pupil_numbers", "kitchen_size", "cook", "money"]
    assert {fact.base for fact in kitchen.facts.values()} == {"need", "means"}
    assert list(kitchen.recommendations) == [
        "enlarge-the-kitchen",
        "enter-the-budget",
        "hire-a-cook",
        "hold-a-trial-week",
    ]
    assert kitchen.recommendations["hire-a-cook"].acts_on == "means"
    assert list(kitchen.rules) == [
        "cooking-every-day",
        "fewer-pupils",
        "hands-or-room-missing",
        "kitchen-stands-empty",
        "money-for-one-year",
        "parents-want-it",
        "too-few-eaters",
    ]


def test_only_stable_rules_of_the_stage_are_active(kitchen: KnowledgeBase) -> None:
    active = {rule.id for rule in kitchen.active("open")}
    assert active == set(kitchen.rules) - {"fewer-pupils", "kitchen-stands-empty"}
    assert list(kitchen.active("some other stage")) == []


@pytest.mark.parametrize(("asked", "needed"), [(0, 1), (1, 1), (2, 2), (3, 2), (5, 3), (10, 6)])
def test_the_share_that_must_be_answered_is_rounded_up_and_never_nothing(
    kitchen: KnowledgeBase, asked: int, needed: int
) -> None:
    assert kitchen.framework.percent == 60
    assert kitchen.answers_needed(asked) == needed


def test_a_share_that_comes_out_even_is_not_rounded_up(spoiling: Spoiling) -> None:
    knowledge = load(spoiling("knowledge/framework.yaml", "enough_answered: 60%", "enough_answered: 28%"))
    assert knowledge.answers_needed(25) == 7


@pytest.mark.parametrize(
    ("stage", "answers", "answered", "enough"),
    [
        # Of the need, which is urgent, half is not enough; nor is what is not asked of a plan.
        ("planned", {"eaters": "half", "cook": "none"}, {"need": (1, 2), "means": (1, 3)}, False),
        (
            "planned",
            {"eaters": "half", "pupil_numbers": "steady", "cook": "none"},
            {"need": (1, 2), "means": (1, 3)},
            False,
        ),
        # Of the means something must be answered.
        ("planned", {"eaters": "half", "parents_view": "divided"}, {"need": (2, 2), "means": (0, 3)}, False),
        (
            "planned",
            {"eaters": "half", "parents_view": "divided", "money": "permanent"},
            {"need": (2, 2), "means": (1, 3)},
            True,
        ),
        # What stands low is known, however little is answered of it.
        ("planned", {"eaters": "few", "money": "permanent"}, {"need": (1, 2), "means": (1, 3)}, True),
        ("open", {"pupil_numbers": "steady", "cook": "none"}, {"need": (1, 3), "means": (1, 3)}, True),
        ("open", {"pupil_numbers": "steady", "cook": "full_time"}, {"need": (1, 3), "means": (1, 3)}, False),
        ("open", {"money": "one_year", "cook": "none"}, {"need": (0, 3), "means": (2, 3)}, False),
    ],
)
def test_enough_is_known_when_the_urgent_bases_are_and_something_of_every_other(
    kitchen: KnowledgeBase, stage: str, answers: dict[str, str], answered: dict[str, tuple[int, int]], enough: bool
) -> None:
    venture = Venture(venture="A kitchen", stage=stage, answers=answers)
    assert kitchen.answered_counts(venture.stage, venture.known_answers()) == answered
    assert is_enough(kitchen, stage, advise(venture, kitchen).standings, answered) is enough


def test_the_digest_tells_what_the_advice_depends_on_and_nothing_else(kitchen: KnowledgeBase, pack: Path) -> None:
    (pack / "README.md").write_text("Notes.", encoding="utf-8")
    (pack / "knowledge/cases/another.yaml").write_text("venture: x\nstage: open\n", encoding="utf-8")
    for path in pack.glob("rules/*/*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(str(pack)).digest == kitchen.digest
    assert list(load(pack).cases()) == ["another", "two-villages"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("knowledge/framework.yaml", "0.3.0", "0.3.1"),
        ("knowledge/lessons.yaml", "no eaters", "no guests"),
        ("knowledge/facts/need.yaml", "Ask the classes.", "Ask the classes!"),
        ("knowledge/recommendations/means.yaml", "Build on.", "Build more."),
        ("rules/verdict/open-what-will-do.yaml", "Nothing stands", "Little stands"),
        ("rules/need/too-few-eaters.yaml", "severity: critical", "severity: major"),
    ],
)
def test_the_digest_changes_with_any_file_of_the_knowledge(
    kitchen: KnowledgeBase, spoiling: Spoiling, file: str, old: str, new: str
) -> None:
    assert load(spoiling(file, old, new)).digest != kitchen.digest


def test_the_pack_in_the_package_is_the_one_that_is_read_by_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site-packages" / "collabadvisor"
    (package / "knowledge").mkdir(parents=True)
    monkeypatch.setattr(collabadvisor.knowledge.loading, "__file__", str(package / "knowledge" / "loading.py"))
    assert default_pack() == tmp_path  # a checkout: two folders above the package
    shutil.copytree(GOOD, package / "_pack")
    assert default_pack() == package / "_pack"
    assert load().framework.title == "What keeps a shared school kitchen going"


# What the method's own words and a reader's eyes rely on.


def test_a_verdict_rule_that_asks_at_least_does_not_take_not_known_for_good(spoiling: Spoiling) -> None:
    pack = spoiling(
        "rules/verdict/carry-on-what-works.yaml", "questions_answered: {is: enough}", "means: {at_least: adequate}"
    )
    (leaf,) = leaves(load(pack).condition_of("carry-on-what-works"))
    assert leaf.answers == {"adequate", "sound"}


def test_asking_for_at_most_not_known_is_refused(spoiling: Spoiling) -> None:
    pack = spoiling(
        "rules/verdict/carry-on-what-works.yaml", "questions_answered: {is: enough}", "means: {at_most: not_known}"
    )
    assert "'not_known' is neither above nor below any other." in told(pack)


def test_what_a_list_names_twice_is_told(spoiling: Spoiling) -> None:
    file = "rules/means/money-for-one-year.yaml"
    pack = spoiling(file, "weakens: [staying_power]", "weakens: [staying_power, staying_power]")
    assert told(pack) == f"{file}:14: the value 'staying_power' is given twice. Keep one of the two."


def test_rules_are_found_through_a_link(pack: Path, tmp_path: Path) -> None:
    shutil.move(pack / "rules" / "need", tmp_path / "elsewhere")
    (pack / "rules" / "need").symlink_to(tmp_path / "elsewhere")
    assert list(load(pack).rules) == list(load(GOOD).rules)


def test_a_link_that_goes_round_in_circles_is_refused_not_followed_for_ever(pack: Path) -> None:
    (pack / "rules" / "round").symlink_to(pack / "rules")
    assert "no file of this name is read here." in told(pack)


def test_an_ending_in_capitals_is_not_passed_over(pack: Path) -> None:
    (pack / "rules" / "need" / "eaters.YAML").write_text("id: eaters\n", encoding="utf-8")
    assert told(pack).startswith("rules/need/eaters.YAML: no file of this name is read here.")
