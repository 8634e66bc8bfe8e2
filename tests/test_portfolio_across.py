"""What is found across ventures: the same as reading every venture beside every other, and told in so many words."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import polars as pl
import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.files.problems import VentureError
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.rules import PortfolioRule
from collabadvisor.portfolio import across as module
from collabadvisor.portfolio import groups
from collabadvisor.portfolio.across import Across, find_across
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.programme import programme
from collabadvisor.report.handbook.pages import pages
from collabadvisor.report.portfolio.overall import overall
from collabadvisor.verification.diff.pack_changes import changes
from portfolio_tables import some_ventures, table_of
from spoilt import GOOD

Row = Mapping[str, str | None]
KITCHENS = Path(__file__).parent / "data" / "kitchens"


@pytest.fixture(scope="module")
def kitchens(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    """The pack about kitchens, with rules about several of them."""
    pack = tmp_path_factory.mktemp("kitchens") / "pack"
    shutil.copytree(GOOD, pack)
    return load(shutil.copytree(KITCHENS, pack, dirs_exist_ok=True))


def table(*rows: Row) -> pl.DataFrame:
    names = dict.fromkeys(name for row in rows for name in row)
    return pl.DataFrame(list(rows), schema=dict.fromkeys(names, pl.String))


def venture(number: int, **known: str | None) -> Row:
    return {"venture": f"Venture {number}", "stage": "forming", **known}


# The same as reading every venture beside every other.


def values_of(knowledge: KnowledgeBase, row: Row, column: str) -> frozenset[str]:
    said = row.get(column)
    parts = [] if said is None else said.split(";") if knowledge.columns[column].values == "many" else [said]
    return frozenset(key for part in parts if (key := " ".join(part.split()).casefold()))


def counts(rule: PortfolioRule, row: Row) -> bool:
    known = {name: word for name, word in row.items() if word is not None}
    holds = rule.when is None or truth(rule.when, known)
    return bool(holds) and row["stage"] in rule.stages


def by_hand(knowledge: KnowledgeBase, rows: Sequence[Row]) -> set[tuple[Any, ...]]:
    """Rule, rows, what they share, what sets them apart."""
    found: set[tuple[Any, ...]] = set()
    for rule in knowledge.portfolio_rules.values():
        if rule.status == "stable":
            counted = [place for place, row in enumerate(rows) if counts(rule, row)]
            reading = cutting_by_hand if rule.overlap else sharing_by_hand
            found |= set(reading(knowledge, rule, rows, counted))
    return found


def sharing_by_hand(
    knowledge: KnowledgeBase, rule: PortfolioRule, rows: Sequence[Row], counted: Sequence[int]
) -> Iterator[tuple[Any, ...]]:
    ways: list[tuple[str, ...]] = [()]
    for column in rule.same:
        known = {key for place in counted for key in values_of(knowledge, rows[place], column)}
        ways = [(*way, key) for way in ways for key in sorted(known)]
    having: dict[tuple[int, ...], list[set[str]]] = {}
    for way in ways:
        pairs = list(zip(rule.same, way, strict=True))
        who = tuple(
            place for place in counted if all(key in values_of(knowledge, rows[place], name) for name, key in pairs)
        )
        if len(who) >= rule.fewest_ventures:
            shared = having.setdefault(who, [set() for _ in rule.same])
            for keys, key in zip(shared, way, strict=True):
                keys.add(key)
    for who, shared in having.items():
        yield rule.id, who, tuple(map(frozenset, shared)), ()


def cutting_by_hand(
    knowledge: KnowledgeBase, rule: PortfolioRule, rows: Sequence[Row], counted: Sequence[int]
) -> Iterator[tuple[Any, ...]]:
    areas: dict[frozenset[str], list[int]] = {}
    for place in counted:
        areas.setdefault(values_of(knowledge, rows[place], rule.columns[0]), []).append(place)
    for one, other in combinations(areas, 2):
        if one & other and one - other and other - one:
            yield rule.id, tuple(sorted(areas[one] + areas[other])), (one & other,), (one - other, other - one)


def told(found: Across) -> set[tuple[Any, ...]]:
    return {
        (
            one.rule,
            one.rows,
            tuple(frozenset(map(str.casefold, words)) for words in one.shared.values()),
            tuple(frozenset(map(str.casefold, words)) for words in one.apart),
        )
        for one in found.findings
    }


def advised(knowledge: KnowledgeBase) -> list[Row]:
    """Ventures with the advice on each."""
    columns = table_of(knowledge, some_ventures(knowledge, 200, seed=5))
    frame = advise_frame(pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String)), knowledge)
    return [
        {name: value if value is None else str(value) for name, value in row.items()} for row in frame.rows(named=True)
    ]


def sharing_much(knowledge: KnowledgeBase, rows: Sequence[Row], many: int, seed: int) -> list[Row]:
    """Some of these ventures, which share much, written in many ways; some cells are empty."""
    chance = Random(seed)  # noqa: S311  (seeded: the same tries every time)
    words = ["North", "north ", " NORTH", "South  End", "south end", "East", "", "West;Mid"]
    made: list[Row] = []
    for row in chance.sample(rows, many):
        cells: dict[str, str | None] = {}
        for name, column in knowledge.columns.items():
            said = chance.choices(words, k=chance.randint(0, 4 if column.values == "many" else 1))
            cells[name] = ";".join(said) if said or chance.random() < 0.5 else None
        made.append({**row, **cells})
    return made


@pytest.mark.slow
def test_it_finds_what_is_found_by_reading_every_venture_beside_every_other(
    knowledge: KnowledgeBase, kitchens: KnowledgeBase
) -> None:
    for base in (knowledge, kitchens):
        rows, by_rule = advised(base), set()
        for many in (2, 5, 9, 30):
            for seed in range(20):
                some = sharing_much(base, rows, many, seed)
                expected = by_hand(base, some)
                frame = table(*some)
                judged = find_across(frame.lazy() if seed % 2 else frame, base)
                assert told(judged) == expected
                assert sum(judged.found.values()) == len(judged.findings) == len(expected)
                by_rule |= {rule for rule, *_ in expected}
        assert by_rule == {rule.id for rule in base.portfolio_rules.values() if rule.status == "stable"}


# What is told.


def test_values_are_compared_without_regard_to_capitals_and_blanks_and_told_as_written_first(
    knowledge: KnowledgeBase,
) -> None:
    names = [" Dr  Ann Lee", "dr ann lee", "DR ANN\tLEE", "Dr. Ann Lee", "\u200bDr Ann Lee"]
    rows = [venture(place, lead=name, lead_post="senior") for place, name in enumerate(names)]
    (found,) = find_across(table(*rows), knowledge).findings
    assert found.shared == {"lead": ("Dr Ann Lee",)}
    assert found.ventures == ("Venture 0", "Venture 1", "Venture 2", "Venture 4")
    assert found.finding == ("4 ventures are led by Dr Ann Lee: Venture 0, Venture 1, Venture 2 and Venture 4")


def test_a_finding_carries_its_lessons_with_their_words_and_what_helps(knowledge: KnowledgeBase) -> None:
    rows = [venture(place, area="Easton", purpose_group="walking") for place in (1, 2)]
    (found,) = find_across(table(*rows), knowledge).findings
    rule = knowledge.portfolio_rules["same-area-and-purpose"]
    assert (found.rule, found.title, found.severity, found.advice) == (rule.id, rule.title, "major", rule.advice)
    assert [lesson.quote for lesson in found.lessons] == [knowledge.lessons[name].quote for name in rule.lessons]
    assert [each.id for each in found.recommendations] == ["link-to-existing-partnerships"]
    assert found.shared == {"area": ("Easton",), "purpose_group": ("walking",)}


def test_the_gravest_come_first_and_of_one_rule_those_of_most_ventures(knowledge: KnowledgeBase) -> None:
    rows = [
        *(venture(n, lead=lead, lead_post="senior", partners="Council") for n, lead in enumerate("AABBBAAA")),
        *(venture(n, lead="C", lead_post="senior") for n in (8, 9, 10)),
    ]
    found = find_across(table(*rows), knowledge).findings
    assert [(one.severity, one.number, one.ventures[0]) for one in found] == [
        ("major", 5, "Venture 0"),
        ("major", 3, "Venture 2"),
        ("major", 3, "Venture 8"),
        ("minor", 8, "Venture 0"),
    ]


def test_what_a_venture_says_is_only_words(knowledge: KnowledgeBase) -> None:
    odd = "{{ number }} \x1b[31m<b>"
    rows: list[Row] = [
        {"venture": odd, "stage": "forming", "area": "{{ ventures }}", "purpose_group": "x"},
        {"venture": None, "stage": "forming", "area": "{{ ventures }}", "purpose_group": "x"},
    ]
    (found,) = find_across(table(*rows), knowledge).findings
    assert found.ventures == ("{{ number }} <b>", "venture 2 of the table")
    assert found.finding == (
        "2 ventures are there for x in {{ ventures }}: {{ number }} <b> and venture 2 of the table"
    )


def test_of_many_ventures_the_first_are_named_and_the_others_counted(knowledge: KnowledgeBase) -> None:
    rows = [venture(place, area="Easton", purpose_group="walking") for place in range(150)]
    (found,) = find_across(table(*rows), knowledge).findings
    assert (found.number, len(found.ventures), len(found.rows)) == (150, module.MOST_NAMES, module.MOST_NAMES)
    assert found.finding.endswith("Venture 8, Venture 9 and 140 more")


@pytest.mark.slow
def test_of_very_many_findings_the_first_are_told_and_the_others_counted(
    knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(groups, "MOST_FINDINGS", 3)
    monkeypatch.setattr(groups, "AT_ONCE", 2)
    rows = [venture(place, area=f"Mid; {place}; {place + 1}", purpose_group=f"{place % 20}") for place in range(40)]
    found = find_across(table(*rows), knowledge)
    assert found.found["same-area-and-purpose"] == 20
    assert found.found["areas-cut-each-other"] == 40 * 39 // 2
    told = [one.ventures for one in found.findings if one.rule == "areas-cut-each-other"]
    assert told == [("Venture 0", f"Venture {other}") for other in (1, 2, 3)]


def test_where_too_many_areas_meet_they_are_not_compared_and_that_is_told(knowledge: KnowledgeBase) -> None:
    many = groups.MOST_AREAS + 1
    rows = [venture(place, area=f"Mid; {place}; {place // 2 + 1000}") for place in range(many)]
    found = find_across(table(*rows), knowledge)
    (crowd,) = found.not_compared
    assert (crowd.rule, crowd.place, crowd.number) == ("areas-cut-each-other", "Mid", many)
    assert crowd.ventures[:2] == ("Venture 0", "Venture 1")
    assert {one.ventures for one in found.findings} == {
        (f"Venture {place}", f"Venture {place + 1}") for place in range(0, many - 1, 2)
    }  # those that meet elsewhere too
    assert found.findings[0].shared["area"] == ("Mid", "1000")
    fewer = find_across(table(*rows[1:]), knowledge)
    assert fewer.not_compared == ()
    assert fewer.found["areas-cut-each-other"] == (many - 1) * (many - 2) // 2


# Columns.


def test_a_rule_is_not_judged_without_the_columns_that_it_needs(knowledge: KnowledgeBase) -> None:
    rows = [venture(place, lead="A", management_time="none") for place in range(4)]
    found = find_across(table(*rows), knowledge)
    assert {one.rule: one.columns for one in found.not_judged} == {
        "one-lead-for-many-ventures": ("lead_post",),
        "one-body-runs-many-ventures": ("management",),
        "same-area-and-purpose": ("area", "purpose_group"),
        "areas-cut-each-other": ("area",),
        "one-partner-in-many-ventures": ("partners",),
    }
    assert (found.found, found.findings) == ({}, ())


def test_a_column_with_nothing_in_it_is_judged_and_holds_nothing_against_anybody(knowledge: KnowledgeBase) -> None:
    found = find_across(table(*(venture(place, partners=None) for place in range(9))), knowledge)
    assert found.found == {"one-partner-in-many-ventures": 0}
    assert find_across(table(*(venture(place, partners=None) for place in range(9))).clear(), knowledge).ventures == 0


def test_values_can_stand_in_lists_and_need_not_be_text(knowledge: KnowledgeBase) -> None:
    frame = pl.DataFrame({
        "venture": [1, 2, 3],
        "stage": pl.Series(["forming"] * 3, dtype=pl.Categorical),
        "area": [["Easton", "West; Mid"], ["easton", None], None],
        "purpose_group": [7, 7, 7],
    })  # fmt: skip
    (found,) = find_across(frame, knowledge).findings
    assert (found.shared, found.ventures) == ({"area": ("Easton",), "purpose_group": ("7",)}, ("1", "2"))


@pytest.mark.parametrize(
    ("frame", "what"),
    [
        (pl.DataFrame({"ventur": ["x"], "stage": ["forming"]}), "there is no column 'venture'.*Did you mean 'ventur'"),
        (pl.DataFrame({"venture": ["x"]}), "there is no column 'stage', to say the stage."),
        (
            pl.DataFrame({"venture": ["x"], "stage": ["forming"], "area": [{"a": 1}], "purpose_group": [["x"]]}),
            "column 'area': it holds Struct.*, not words",
        ),
        (
            pl.DataFrame({"venture": ["x"], "stage": ["forming"], "management": [["a"]], "management_time": ["none"]}),
            "column 'management': it holds List.*, not words",
        ),
    ],
)
def test_a_table_that_cannot_be_read_is_refused(frame: pl.DataFrame, what: str, knowledge: KnowledgeBase) -> None:
    with pytest.raises(VentureError, match=what):
        find_across(frame, knowledge)


def test_a_pack_without_such_rules_finds_nothing(kitchen: KnowledgeBase) -> None:
    found = find_across(pl.DataFrame({"venture": ["x"], "stage": ["open"]}), kitchen)
    assert found == Across(ventures=1, findings=(), found={}, not_judged=(), not_compared=())


@pytest.mark.slow
def test_without_polars_the_extra_is_named_in_one_line() -> None:
    code = (
        "import sys; sys.modules['polars'] = None\n"
        "from collabadvisor.files.problems import MissingExtra\n"
        "for name in ('across', 'programme'):\n"
        "    try:\n        __import__(f'collabadvisor.portfolio.{name}')\n"
        "    except MissingExtra as error:\n        print(error)\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    line = "polars: this library is not installed, and this command needs it. Install it: "
    assert [told.startswith(line) and '"polars>=' in told for told in said.splitlines()] == [True, True]


@pytest.mark.slow
def test_without_polars_scenarios_about_several_ventures_are_left_out_and_not_missed() -> None:
    code = (
        "import sys; sys.modules['polars'] = None\n"
        "from collabadvisor import load\n"
        "from collabadvisor.scenarios.situation import lacking_extra\n"
        "from collabadvisor.verification.coverage import cover\n"
        "knowledge = load()\n"
        "shown = cover(knowledge, knowledge.pack / 'features' / 'portfolio')\n"
        "told = {each.rule for each in shown.rules}\n"
        "print(shown.scenarios, shown.left_out > 10, told & set(knowledge.portfolio_rules))\n"
        "print(lacking_extra(knowledge, 'same-area-and-purpose'))\n"
        "print(lacking_extra(knowledge, 'lead-post-too-junior'))\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    lines = said.split("\n")
    assert lines[0] == "0 True set()"
    assert lines[1].startswith("This scenario is about several ventures. polars: this library is not installed")
    assert lines[2] == ""


# The rules beside the others.


def test_a_change_of_such_a_rule_moves_no_advice(kitchens: KnowledgeBase, tmp_path: Path) -> None:
    pack = shutil.copytree(kitchens.pack, tmp_path / "pack")
    rules = pack / "rules" / "portfolio"
    for name, old, new in (
        ("one-cook-in-two-kitchens", "at_least: 2", "at_least: 3"),
        ("same-growers", "same: [grower", "when:\n  all:\n    - need: {at_most: strained}\nsame: [grower"),
        ("villages-divided", "at_least: half", "at_least: most"),
        ("villages-divided", "{{ column.villages }} goes", "{{ column.villages }} go"),
    ):
        file = rules / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
    (rules / "cook-nobody-knows.yaml").unlink()
    found = changes(kitchens, load(pack))
    assert [(one.kind, one.id, one.way, one.bears_on, [part.name for part in one.parts]) for one in found] == [
        ("portfolio_rule", "one-cook-in-two-kitchens", "changed", "other", ["at_least"]),
        ("portfolio_rule", "same-growers", "changed", "other", ["when"]),
        ("portfolio_rule", "villages-divided", "changed", "other", ["when", "finding"]),
        ("portfolio_rule", "cook-nobody-knows", "removed", "other", []),
    ]
    assert found[1].parts[0].before == ""
    assert "need" in found[1].parts[0].after
    (removed,) = {one.kind for one in changes(load(pack), load(GOOD)) if one.kind != "portfolio_rule"}
    assert removed == "column"


def test_the_handbook_has_a_page_of_them(knowledge: KnowledgeBase) -> None:
    made = pages(knowledge, None, {}, "None is told.")
    for rule in knowledge.portfolio_rules.values():
        assert f'id="rule-{rule.id}"' in made["across.html"]
        assert rule.threshold_because is None or rule.threshold_because in made["across.html"]
        assert f"across.html#rule-{rule.id}" in made["lessons.html"]
    assert 'href="across.html"' in made["index.html"]
    assert "column-purpose_group" in made["across.html"]


def test_a_pack_without_them_has_no_such_page(kitchen: KnowledgeBase) -> None:
    assert "across.html" not in pages(kitchen, None, {}, "None is told.")


def test_what_a_layer_finds_across_ventures_bears_its_label(tmp_path: Path) -> None:
    layer = Path(shutil.copytree(KITCHENS, tmp_path / "several"))
    text = f"extends: {GOOD}\nid: several\ntitle: Several kitchens\nversion: 1.0.0\n"
    (layer / "knowledge" / "framework.yaml").write_text(text, encoding="utf-8")
    knowledge = load(layer)
    cook = {"cook_name": "Mrs Ames", "cook": "full_time", "kitchen_size": "too_small", "stage": "open"}
    rows = table(*({"venture": name, **cook} for name in ("Hill", "Mill")))
    found = find_across(advise_frame(rows, knowledge), knowledge)
    (finding,) = found.findings
    assert (finding.rule, finding.title, finding.origin) == (
        "one-cook-in-two-kitchens", "One cook stands in two kitchens", "several",
    )  # fmt: skip
    assert {each.origin for each in finding.recommendations} == {None}  # of the pack below
    assert {each.origin for each in found.not_judged} == {"several"}
    said = overall(found, programme(rows, knowledge), knowledge)
    assert [rule.title for rule in said.rules] == ["One cook stands in two kitchens (Several kitchens)"]
    assert any("(Several kitchens)” (" in silent for silent in said.silent)
    alone = load(shutil.copytree(KITCHENS, shutil.copytree(GOOD, tmp_path / "pack"), dirs_exist_ok=True))
    (finding,) = find_across(advise_frame(rows, alone), alone).findings
    assert "origin" not in finding.model_dump()
