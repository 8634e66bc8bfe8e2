"""The benchmarks run, compare what they time, and write their page: each part on tiny numbers, nothing timed."""

from __future__ import annotations

import platform
import re
from collections.abc import Mapping
from pathlib import Path

import polars as pl
import pytest

import beside
import discrimination
import many
import measure
import passes
import rules
from collabadvisor import KnowledgeBase, load
from engines import Told
from packs import write_pack
from results import Bar, Curve, Found, Table, Target, figures, in_seconds, joined, written
from ventures import table_of, ventures_of

pytestmark = pytest.mark.no_cover


def names(titles: list[str]) -> list[str]:
    return [re.sub(r"\W+", " ", title).strip() for title in titles]


# Engines, one venture after the other.


@pytest.mark.filterwarnings("ignore::DeprecationWarning:durable")
@pytest.mark.parametrize("engine", beside.ENGINES, ids=names([engine.title for engine in beside.ENGINES]))
def test_each_engine_says_the_same_as_the_interpreter(engine: beside.Engine) -> None:
    if engine.title == "durable_rules":
        pytest.importorskip("durable")
    (measured,) = beside.compared(12, [engine])
    assert len(measured.seconds) == 12


def test_an_engine_that_says_something_else_is_not_timed() -> None:
    def wrong(knowledge: KnowledgeBase) -> beside.Run:
        right = beside.in_advise(knowledge)

        def run(stage: str, answers: Mapping[str, str]) -> Told:
            told = right(stage, answers)
            assert isinstance(told, Told)
            return told._replace(verdict="keep_going", findings=frozenset())

        return run

    with pytest.raises(AssertionError, match="A wrong one says"):
        beside.compared(12, [beside.Engine("A wrong one", beside.ALL, wrong)])


# Tables.


@pytest.mark.slow
@pytest.mark.parametrize("way", many.WAYS, ids=names([way.run for way in many.WAYS]))
def test_each_way_over_a_table_says_the_same(way: many.Way, knowledge: KnowledgeBase, tmp_path: Path) -> None:
    source, target = tmp_path / "ventures.parquet", tmp_path / "advice.parquet"
    table_of(knowledge, 60).write_parquet(source)
    passes.RUNS[way.run](source, target)
    many.check(knowledge, source, target)
    spoilt = pl.read_parquet(target).with_columns(verdict=pl.lit("nonsense"))
    spoilt.write_parquet(target)
    with pytest.raises(AssertionError, match="nonsense"):
        many.check(knowledge, source, target)


@pytest.mark.slow
def test_a_pass_in_a_process_of_its_own_tells_what_it_took(knowledge: KnowledgeBase, tmp_path: Path) -> None:
    source = tmp_path / "ventures.parquet"
    table_of(knowledge, 10).write_parquet(source)
    took = measure.apart("baseline", source, tmp_path / "column.parquet")
    assert pl.read_parquet(tmp_path / "column.parquet").columns == ["lead_post"]
    assert took.seconds > 0
    assert 20 < took.memory < 2000


# Knowledge bases of many rules.


@pytest.mark.slow
@pytest.mark.parametrize("many_rules", [30, 79, 200])
def test_a_made_pack_has_so_many_rules(many_rules: int, tmp_path: Path) -> None:
    knowledge = load(write_pack(many_rules, tmp_path))
    about_bases = [rule for rule in knowledge.rules.values() if rule.about in knowledge.framework.bases]
    assert len(about_bases) == many_rules
    assert {fact.base for fact in knowledge.facts.values()} == set(knowledge.framework.bases)


def test_ventures_of_a_table_answer_only_what_is_asked(knowledge: KnowledgeBase) -> None:
    for venture in ventures_of(knowledge, table_of(knowledge, 20)):
        assert all(knowledge.facts[fact].is_asked_at(venture.stage) for fact in venture.known_answers())


# What is written.


def test_the_power_with_which_a_time_grows() -> None:
    assert measure.slope((10, 100, 1000), (2, 20, 200)) == pytest.approx(1)
    assert measure.slope((10, 100, 1000), (3, 300, 30000)) == pytest.approx(2)


@pytest.mark.parametrize(
    ("seconds", "said"), [(7200, "2 h"), (90, "1.5 min"), (2.5, "2.5 s"), (0.0123, "12.3 ms"), (4.2e-6, "4.2 µs")]
)
def test_times_are_told_in_their_natural_unit(seconds: float, said: str) -> None:
    assert in_seconds(seconds) == said


def test_numbers_have_three_figures() -> None:
    assert [figures(number) for number in (12345.6, 12.345, 0.12345)] == ["12,346", "12.3", "0.123"]


def test_the_machine_is_named_in_general_terms() -> None:
    told = measure.machine()
    assert platform.node() not in told
    assert str(Path.home()) not in told
    assert "GiB of memory" in told


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """All parts on made-up or tiny measures."""
    took = measure.Taken(2.0, 3.0, 900.0)
    ways = [many.Measured(way, 1_000_000, took, (4.0, 5.0, 6.0), 5.5) for way in many.WAYS]
    engines = [beside.Measured(engine, 0.1, (0.002, 0.003)) for engine in beside.ENGINES]
    bases = rules.grown(tmp_path_factory.mktemp("packs"), (20, 90), rows=40)
    return joined(
        [
            many.table(ways),
            beside.table(engines, 2e-6, 1e-6),
            many.growth([(1_000, took), (10_000_000, took._replace(memory=3000.0))]),
            rules.table(bases, 40),
        ]
    )


@pytest.mark.slow
def test_the_page_says_of_each_target_whether_it_is_met(found: Found) -> None:
    page = written(found, "A machine", "some libraries")
    targets = {target.wanted: target.met for target in found.targets}
    assert targets["10,000,000 ventures within 2 GiB of memory"] is False
    assert targets["1,000,000 ventures, verdict, standings, counts: at most 5 times the baseline"] is True
    assert targets["at least 1,000 times faster than CLIPS through clipspy, for each venture"] is True
    for target in found.targets:
        assert f"| {target.wanted} | {target.found} | {'met' if target.met else '**missed**'} |" in page
    assert page.count("**missed**") == sum(not target.met for target in found.targets)


def test_each_table_of_the_page_is_whole(found: Found) -> None:
    for table in found.tables:
        assert {len(row) for row in table.rows} == {len(table.columns)}
    assert len({curve.sizes for _, curve in found.curves}) == 2


def test_the_page_that_is_kept_has_the_shape_that_is_written(found: Found) -> None:
    kept = (Path(measure.HERE) / "RESULTS.md").read_text(encoding="utf-8")
    page = written(found, "A machine", "some libraries")
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert [line for line in kept.splitlines() if line.startswith("#")] == headings
    assert [line for line in kept.splitlines() if " | what it says | " in line] == [
        line for line in page.splitlines() if " | what it says | " in line
    ]


@pytest.mark.slow
def test_the_picture_is_the_same_each_time(found: Found, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from picture import draw

    drawn = []
    for name in ("a.svg", "b.svg"):
        draw(found, tmp_path / name)
        drawn.append((tmp_path / name).read_text(encoding="utf-8"))
    assert drawn[0] == drawn[1]
    assert all(bar.title in drawn[0] for bar in found.bars)


def test_parts_are_joined_in_order() -> None:
    table = Table("A", "", ("a",), ())
    some = Found((table,), (Target("w", "f", met=True),), (Bar("b", 1, ours=True),), (("p", Curve("c", (1,), (1,))),))
    twice = joined([some, Found(), some])
    assert twice == Found(some.tables * 2, some.targets * 2, some.bars * 2, some.curves * 2)


# How well the verdicts tell ventures apart.


@pytest.mark.slow
def test_what_tells_ventures_apart_is_measured_and_written_the_same_every_time(tmp_path: Path) -> None:
    pages = [tmp_path / name for name in ("one.md", "other.md")]
    for page in pages:
        discrimination.main(4, 1, page)
    one, other = (page.read_text(encoding="utf-8") for page in pages)
    assert one == other
    assert "| no notch from best to worst | 0 | met |" in one
