"""The page of a portfolio: every venture in map and table, in words too; accessible; what a table says stays words."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from base64 import b64encode
from collections import Counter
from datetime import date
from hashlib import sha256
from itertools import accumulate, pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import collabadvisor.document
from collabadvisor import KnowledgeBase, Venture
from collabadvisor.document.tree import Tone, VerdictMark
from collabadvisor.files.problems import Location, OutputError, Problem
from collabadvisor.knowledge.framework import PRIORITIES
from collabadvisor.portfolio.across_model import Across
from collabadvisor.report.portfolio.portfolio_content import MOST_VENTURES, Group
from collabadvisor.report.portfolio.portfolio_page import page
from collabadvisor.report.portfolio.verdict_bar import apart, verdict_bar
from portfolio_shown import found, nothing_found, result_of, seen_by_the_programme
from portfolio_tables import some_ventures
from webpage import HOSTILE, Page

TEMPLATES = Path(collabadvisor.document.__file__).parent / "templates"
CSS = (TEMPLATES / "portfolio" / "portfolio.css").read_text(encoding="utf-8")
SCRIPT = (TEMPLATES / "portfolio" / "sort.js").read_text(encoding="utf-8")
UNCLEAR = Problem(
    Location("row 4, column 'lead_post'"), "'lead_post' has no answer 'juniro'.", "Did you mean 'junior'?"
)
Grid = list[list[str]]


def shown(knowledge: KnowledgeBase, result: pl.DataFrame, across: Across | None = None, *unclear: Problem) -> str:
    across = found(knowledge, result) if across is None else across
    return page(result, knowledge, across, seen_by_the_programme(knowledge, result), unclear)


def grid(text: str, table: str) -> Grid:
    """The words in each cell of a table, row by row, as they are heard."""
    (start,) = [each.start() for each in re.finditer(rf'<table class="[a-z]+" id="{table}">', text)]
    rows = re.findall(r"<tr[ >].*?</tr>", text[start : text.index("</table>", start)], flags=re.DOTALL)
    cells = [re.findall(r"<t[hd].*?</t[hd]>", row, flags=re.DOTALL) for row in rows]
    return [["".join(Page(cell).words).strip() for cell in row] for row in cells]


@pytest.fixture(scope="module")
def result(knowledge: KnowledgeBase, ventures: list[Venture]) -> pl.DataFrame:
    own: dict[str, list[Any]] = {
        "owner": ["Mrs Ames", None, "Mr Bo"] * 20,
        "money": [float(many) for many in range(60)],
    }
    result = result_of(knowledge, ventures[:60], own)
    unjudged = [name for name in result.columns if name not in ("venture", "stage", "unclear", *own)]
    return result.with_columns(
        *(pl.when(pl.col("venture") != "Venture 7").then(pl.col(name)) for name in unjudged),
        unclear=pl.when(pl.col("venture") == "Venture 7").then(2).otherwise(0),
    )


@pytest.fixture(scope="module")
def text(knowledge: KnowledgeBase, result: pl.DataFrame) -> str:
    return shown(knowledge, result, None, UNCLEAR)


# What it says.


def test_every_venture_stands_in_the_map_with_each_standing_as_a_word_and_a_sign(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    framework = knowledge.framework
    judged = framework.names_with_standing()
    heads, *rows = grid(text, "map")
    assert heads == ["Venture", *map(framework.title_of, judged)]
    stands = {row[0]: row[1:] for row in rows if len(row) > 1}
    assert len(stands) == result.height
    for row in result.iter_rows(named=True):
        words = [framework.standings[row[name]].title if row[name] else "not judged" for name in judged]
        shown_already = [row.get(f"{name}_shown") == "yes" for name in judged]
        words = [f"{word}, shown" if also else word for word, also in zip(words, shown_already, strict=True)]
        assert stands[row["venture"]] == words
    signs = dict(re.findall(r'^\.([\w-]+)::before \{ content: ("[^"]+");', CSS, flags=re.MULTILINE))
    assert set(signs) >= {*framework.standings, "not-judged"}
    assert len(set(signs.values())) == len(signs)
    classes = Counter(re.findall(r'<td class="(fragile|strained|adequate|sound|not_known|not-judged)">', text))
    counted = Counter(row[name] or "not-judged" for row in result.iter_rows(named=True) for name in judged)
    assert classes == {name: 2 * many for name, many in counted.items()}  # in the map, and in the table


def test_the_map_groups_the_ventures_by_verdict_the_worst_first(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    titles = {name: named.title for name, named in knowledge.framework.verdicts.items()}
    order = ["Not yet", "Rethink", "Repair", "On conditions", "Keep going, and mend",
             "Cannot say yet", "Go ahead", "Keep going", "not judged"]  # fmt: skip
    verdicts = {
        row["venture"]: titles[row["verdict"]] if row["verdict"] else "not judged"
        for row in result.iter_rows(named=True)
    }
    groups: dict[str, list[str]] = {}
    for row in grid(text, "map")[1:]:
        if len(row) == 1:
            members = groups.setdefault(row[0], [])
        else:
            members.append(row[0])
    expected = {
        f"{verdict.capitalize()} ({len(some)})": some
        for verdict in order
        if (some := [name for name, given in verdicts.items() if given == verdict])
    }
    assert {verdict: sorted(some) for verdict, some in groups.items()} == {
        verdict: sorted(some) for verdict, some in expected.items()
    }
    assert list(groups) == list(expected)


def test_within_a_verdict_the_most_urgent_ventures_stand_first(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    places = {
        (stage, verdict): place
        for stage, told in knowledge.framework.stages.items()
        for place, verdict in enumerate(told.verdicts)
    }
    urgency = {
        row["venture"]: (places.get((row["stage"], row["verdict"]), 99), *(-(row[name] or 0) for name in PRIORITIES))
        for row in result.iter_rows(named=True)
    }
    groups: list[list[str]] = []
    for row in grid(text, "map")[1:]:
        if len(row) == 1:
            groups.append([])
        else:
            groups[-1].append(row[0])
    assert any(len(group) > 3 for group in groups)
    for group in groups:
        assert group == sorted(group, key=urgency.__getitem__)


def test_the_table_has_the_order_of_the_map(text: str) -> None:
    in_the_map = [row[0] for row in grid(text, "map")[1:] if len(row) > 1]
    in_the_table = [row[0] for row in grid(text, "ventures")[1:]]
    assert in_the_table == in_the_map != sorted(in_the_map, key=lambda name: int(name.split()[-1]))


SIGN = r'<path class="(\w+ t-\w+)" d="([^"]+)"/></svg> '


def test_each_verdict_has_a_sign_of_its_own_wherever_it_stands(text: str) -> None:
    signs = re.findall(rf'{SIGN}<a href="#g\d+">([^<]+)</a>', text)
    counted = {title: (look, shape) for look, shape, title in signs}
    assert len(counted) > 6
    counted.pop("Not judged")  # it is no verdict, and has the sign of what is not known
    assert len(set(counted.values())) == len(counted)
    groups = re.findall(rf'scope="rowgroup" id="g\d+"><span>.*?{SIGN}(.*?) \(', text)
    cells = re.findall(rf'<td data-v="\d+">.*?{SIGN}(.*?)</td>', text)
    assert {title: (look, shape) for look, shape, title in groups if title in counted} == counted
    assert {(title.capitalize(), look, shape) for look, shape, title in cells} >= {
        (title, *sign) for title, sign in counted.items()
    }


def test_the_bar_bears_the_sign_and_number_of_each_verdict_without_colour() -> None:
    tones: tuple[Tone, ...] = ("bad", "poor", "fair", "good", "unknown")
    marks = [VerdictMark(tone, runs, f"{tone} {runs}") for tone in tones for runs in (False, True)][:-1]
    bar = verdict_bar([group(mark, place + 1) for place, mark in enumerate(marks)])
    shapes = re.findall(r'<path transform="[^"]+" d="([^"]+)" fill="(none|#)', bar)
    assert len(set(shapes)) == len(shapes) == 9
    assert re.findall(r"<text [^>]+>(\d+)</text>", bar) == [str(place + 1) for place in range(9)]


def group(mark: VerdictMark, many: int) -> Group:
    """So many ventures of one verdict, of which a bar shows nothing but that."""
    return Group(0, mark.title, "", tuple(SimpleNamespace(mark=mark) for _ in range(many)))  # type: ignore[misc]  # mypy cannot infer it


@example([10, 100, *[1000] * 8])  # so many that they have to stand closer
@given(st.lists(st.integers(1, 2000), min_size=1, max_size=10))
def test_the_labels_of_the_bar_keep_apart_and_inside(many: list[int]) -> None:
    ends = [720 * end / sum(many) for end in accumulate(many, initial=0)]
    middles = [(start + end) / 2 for start, end in pairwise(ends)]
    widths = [20.0 + 10 * len(f"{number:,}") for number in many]
    lefts = apart(middles, widths)
    assert lefts[0] >= -1e-6
    assert lefts[-1] + widths[-1] <= 720
    least = min(8.0, (720 - sum(widths)) / max(len(widths) - 1, 1))
    assert least >= 2
    for (left, width), after in zip(zip(lefts, widths, strict=True), lefts[1:], strict=False):
        assert left + width + least <= after + 1e-6


def test_the_verdicts_are_one_bar_with_its_counts_in_words(text: str) -> None:
    told = text[text.index('<section class="verdict"') :]
    told = told[: told.index("</section>")]
    (said,) = re.findall(r'<div class="bar" role="img" aria-label="Verdicts: ([^"]+)">', told)
    counts = re.findall(r"<a href=[^>]+>([^<]+)</a>.*?<td class=\"number\">(\d+)</td>", told)
    assert said == "; ".join(f"{title}: {many} venture{'s' * (many != '1')}" for title, many in counts) + "."
    bar = told[told.index("<svg") : told.index("</svg>")]
    widths = [float(width) for width in re.findall(r'<rect x="[\d.]+" y="1" width="([\d.]+)"', bar)]
    assert len(widths) == len(counts)
    for width, (_, many) in zip(widths, counts, strict=True):
        assert abs(width - (720 * int(many) / 60 - 4)) < 0.2
    assert "style" not in bar
    assert "class" not in bar


def test_the_table_tells_of_each_venture_what_the_result_does(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    framework = knowledge.framework
    heads, *rows = grid(text, "ventures")
    assert heads[:8] == ["Venture", "Stage", "Verdict", "Now", "Next", "Later", "Answered", "Missing"]
    assert heads[-3:] == ["Unclear cells", "owner", "money"]
    by_name = {row["venture"]: row for row in result.iter_rows(named=True)}
    assert len(rows) == len(by_name) == result.height
    for told in rows:
        cells = dict(zip(heads, told, strict=True))
        row = by_name[cells["Venture"]]
        assert cells["Stage"] == framework.stages[row["stage"]].title
        assert (cells["owner"], cells["money"]) == (row["owner"] or "", f"{row['money']:g}")
        if row["verdict"] is None:
            assert cells["Verdict"] == "not judged"
            assert {cells[name] for name in ("Answered", "Missing", "Now", "Next", "Later")} == {""}
            assert cells["Unclear cells"] == "2"
            continue
        assert cells["Verdict"] == framework.verdicts[row["verdict"]].title
        assert cells["Answered"] == f"{row['answered']} of {row['questions']}"
        to_do = [knowledge.recommendations[name].title for name in row["now_recommendations"].split("; ") if name]
        missing = [knowledge.facts[name].question for name in row["open_questions"].split("; ") if name]
        assert len(to_do) == row["now"]
        assert len(missing) == row["questions"] - row["answered"]
        assert cells["Now"] == (f"{len(to_do)} to do now{''.join(to_do)}" if to_do else "0")
        assert cells["Missing"] == (f"{len(missing)} open questions{''.join(missing)}" if missing else "0")


def test_the_head_counts_the_verdicts_and_names_the_knowledge(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    assert Page(text).under["h1"] == ["60 ventures"]
    head = text[text.index('<section class="verdict"') :]
    tally = dict(
        re.findall(r'<a href="#g\d+">([^<]+)</a>.*?<td class="number">(\d+)</td>', head[: head.index("</sec")])
    )
    titles = {name: named.title for name, named in knowledge.framework.verdicts.items()}
    assert tally == {
        (titles[name] if name else "Not judged"): str(many) for name, many in Counter(result["verdict"]).items()
    }
    assert f"version {knowledge.version}" in text
    assert "By stage: 15 proposed, 15 forming, 15 established and 15 mature." in text


def test_how_many_stand_how_is_the_programmes_count(knowledge: KnowledgeBase, result: pl.DataFrame, text: str) -> None:
    spread = text[text.index('<section class="spread"') :]
    rows = re.findall(r'<tr><th scope="row">([^<]+)</th>(.*?)</tr>', spread[: spread.index("</section>")])
    standings = seen_by_the_programme(knowledge, result).standings
    assert [(title, re.findall(r"<td>(\d+)</td>", cells)) for title, cells in rows] == [
        (knowledge.framework.title_of(name), [str(many) for many in counts.values()])
        for name, counts in standings.items()
    ]


def test_what_is_found_across_ventures_is_told_with_reasons_and_quotes(knowledge: KnowledgeBase, text: str) -> None:
    told = text[text.index('<section class="across"') : text.index('<section aria-labelledby="programme"')]
    first, second, *_ = knowledge.lessons.values()
    named = [fact.name for fact in knowledge.facts.values()][:2]
    words = "".join(Page(told).words)
    for said in (
        "Major: One person leads many ventures.",
        "Mrs Ames leads 5 ventures.",
        "Whoever leads so many has time for none.",
        "Give each a lead of its own.",
        next(iter(knowledge.recommendations.values())).title,
        "The ventures (5)",
        "3 more",
        f"“{' '.join(first.quote.split())}”",
        f"“{' '.join(second.quote.split())}”",
        "“One person leads many ventures” was found 4 times; only those of most ventures are told.",
        f"since no column says it of the ventures: “Two ventures for one area” ({' and '.join(named)}).",
        "“Areas cut each other”: the areas of 4,000 ventures meet in Mrs Ames, too many to be compared there.",
    ):
        assert said in words
    assert re.findall(r'<a href="#(v\d)"><bdi>([^<]+)</bdi>', told) == [("v1", "Venture 0"), ("v2", "Venture 1")]


def test_beyond_the_first_findings_of_a_rule_the_others_unfold(knowledge: KnowledgeBase, result: pl.DataFrame) -> None:
    across = found(knowledge, result)
    (finding,) = across.findings
    many = tuple(finding.replace(finding=f"Finding {number}") for number in range(8))
    told = shown(knowledge, result, across.replace(findings=many))
    assert re.findall(r"Finding \d\.|<summary>3 more", told) == [
        *(f"Finding {number}." for number in range(5)),
        "<summary>3 more",
        *(f"Finding {number}." for number in range(5, 8)),
    ]


def test_the_programmes_own_view(knowledge: KnowledgeBase, result: pl.DataFrame, text: str) -> None:
    programme = seen_by_the_programme(knowledge, result)
    told = text[text.index('<section aria-labelledby="programme"') :]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', told[: told.index("</table>")])
    assert len(rows) == len(programme.helps) > 10
    (title, cells), best = rows[0], programme.helps[0]
    assert title == knowledge.recommendations[best.id].title.replace("'", "&#39;")
    numbers = (best.given, best.given - 1, best.verdict, best.standing, best.weaknesses)
    assert re.findall(r">(\d+)<", cells) == [str(number) for number in numbers]
    words = "".join(Page(told[: told.index("</section>") + len("</section>")]).words)
    assert "Not tried: 1 further recommendation, given less often." in words
    assert "Behind a weakness in 4 ventures." in words
    assert "Behind a weakness in 1 venture and a strength in 6 ventures." in words


def test_cells_that_could_not_be_read_are_told_and_where_there_are_none_nothing_is(
    knowledge: KnowledgeBase, result: pl.DataFrame, text: str
) -> None:
    clear = result.filter(pl.col("unclear") == 0)
    without = shown(knowledge, clear, nothing_found(clear))
    said = "row 4, column &#39;lead_post&#39;: &#39;lead_post&#39; has no answer &#39;juniro&#39;. Did you mean"
    assert said in text
    assert "could not be read" not in without
    assert "Unclear" not in without
    assert "No rule across ventures found anything." in without
    unjudged = shown(knowledge, clear, nothing_found(clear).replace(found={}))
    assert "found anything" not in unjudged
    assert "This knowledge holds no rules across ventures." in unjudged


def test_of_very_many_cells_that_could_not_be_read_the_first_are_told(garden: KnowledgeBase) -> None:
    result = result_of(garden, some_ventures(garden, 2, seed=1))
    problems = [Problem(Location(f"row {row}, column 'water'"), "it is not known.") for row in range(2, 1302)]
    told = shown(garden, result, nothing_found(result), *problems)
    assert len(re.findall(r"<li>row \d+, column", told)) == 100
    assert "And 1,200 more; the workbook (.xlsx) has them all." in told


def test_without_ventures_there_is_still_a_page(garden: KnowledgeBase) -> None:
    result = result_of(garden, [])
    told = Page(shown(garden, result, nothing_found(result)))
    assert told.under["h1"] == ["0 ventures"]
    assert not told.all("table")


def test_a_venture_of_which_no_verdict_rule_speaks_and_values_of_every_kind(garden: KnowledgeBase) -> None:
    ventures = some_ventures(garden, 2, seed=3)
    own: dict[str, Any] = {"due": [date(2026, 5, 1)] * 2, "signed": [True, False], "partners": [["a", "b"], []]}
    result = result_of(garden, ventures, own).with_columns(verdict=pl.lit(None, dtype=pl.String))
    heads, first, second = grid(shown(garden, result), "ventures")
    assert heads[-3:] == ["due", "signed", "partners"]
    assert (first[2], first[-3:]) == ("no verdict", ["2026-05-01", "yes", "a, b"])
    assert second[-2:] == ["no", ""]


def test_too_many_ventures_are_refused_and_what_else_would_do_is_told(garden: KnowledgeBase) -> None:
    result = result_of(garden, some_ventures(garden, 2, seed=1))
    fit = pl.concat([result] * (MOST_VENTURES // 2))
    with pytest.raises(OutputError) as refused:
        shown(garden, pl.concat([fit, result]), nothing_found(result))
    assert str(refused.value) == (
        "page: 2,002 ventures are too many for one page, which can show 2,000. "
        "Write a workbook (.xlsx) or a table (.csv, .parquet), or give the page a part of them."
    )


# What a table says stays words.


@pytest.fixture(scope="module")
def plots(garden: KnowledgeBase) -> pl.DataFrame:
    return result_of(garden, some_ventures(garden, 2, seed=4), {"own": ["", ""]})


def in_their_words(garden: KnowledgeBase, plots: pl.DataFrame, said: str) -> Page:
    """The page where all that a table can bring in is the same words."""
    result = plots.with_columns(venture=pl.lit(said), own=pl.lit(said)).rename({"own": said})
    problem = Problem(Location(f"row 2, column '{said}'"), f"no answer '{said}'.", said)
    return Page(shown(garden, result, found(garden, result, said), problem))


@pytest.fixture(scope="module")
def benign(garden: KnowledgeBase, plots: pl.DataFrame) -> Page:
    return in_their_words(garden, plots, "A benign name")


@pytest.mark.parametrize(
    "words", [*HOSTILE, "</script><script>alert(1)</script>", "<!--<script>", "Plot\x00 of\x0bearth\x7f"]
)
def test_a_tables_words_stay_words(words: str, garden: KnowledgeBase, plots: pl.DataFrame, benign: Page) -> None:
    given = in_their_words(garden, plots, words)
    assert given.tags == benign.tags
    text = "".join(given.words)
    seen = re.sub("\x1b\\[[0-9]*m|[\x00-\x08\x0e-\x1f\x7f\u2066\u202e]", "", words.replace("\x0b", " "))
    assert text.count(" ".join(seen.split())) == "".join(benign.words).count("A benign name") >= 10
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u2066\u202e]", text)


def test_nothing_is_fetched_and_only_the_pages_own_script_may_run(text: str) -> None:
    told = Page(text)
    names = {tag for tag, _ in told.tags}
    assert not names & {"link", "img", "iframe", "object", "embed", "base", "form", "use", "image", "button"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, attrs in told.tags for name in attrs)
    assert not re.search(r"https?:|//\w|@import|url\(|javascript:", text.replace("* ", ""))
    (script,) = re.findall(r"<script>(.*?)</script>", text, flags=re.DOTALL)
    assert script == SCRIPT
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert told.all("meta")[-1]["content"] == (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_script_makes_no_page_out_of_words() -> None:
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function\(|</", SCRIPT)


# It can be used by everybody.


def test_it_says_its_language_and_has_one_of_each_landmark(text: str) -> None:
    told = Page(text)
    assert text.startswith("<!doctype html>\n")
    assert text.endswith("</html>\n")
    assert told.all("html") == [{"lang": "en-GB"}]
    assert [len(told.all(tag)) for tag in ("h1", "main", "header", "footer")] == [1, 1, 1, 1]
    assert next(attrs for tag, attrs in told.tags if tag == "a") == {"class": "skip", "href": "#main"}
    levels = [int(tag[1]) for tag, _ in told.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_headings_for_rows_and_columns(text: str) -> None:
    told = Page(text)
    assert len(told.all("table")) == 5
    assert {attrs.get("scope") for attrs in told.all("th")} == {"row", "col", "rowgroup"}
    fields = [attrs for attrs in told.all("div") if str(attrs.get("class", "")).startswith("field")]
    assert len(fields) == 3
    assert all(attrs["tabindex"] == "0" and attrs["role"] == "region" for attrs in fields)


@pytest.mark.slow
def test_ids_are_unique_and_every_reference_has_its_target(text: str) -> None:
    told = Page(text)
    ids = told.values("id")
    assert len(ids) == len(set(ids))
    references = [href.removeprefix("#") for href in told.values("href")]
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        references += [name for value in told.values(attribute) for name in value.split()]
    assert set(references) <= set(ids)


def test_no_two_landmarks_have_one_name(text: str) -> None:
    landmarks = [attrs for tag, attrs in Page(text).tags if tag == "section" or attrs.get("role") == "region"]
    names = [attrs["aria-labelledby"] for attrs in landmarks if "aria-labelledby" in attrs]
    assert len(names) == len(set(names)) > 3


def test_what_is_out_of_sight_in_a_field_that_scrolls_is_held_by_it() -> None:
    """Else it stands in the page where it would without the field, and makes the page as wide as the table."""
    assert re.search(r"^\.field \{[^}]*position: relative", CSS, flags=re.MULTILINE)


def test_nothing_to_read_stands_in_a_field_that_scrolls_but_its_table(text: str) -> None:
    """A caption is as wide as its table: it would be cut off where the field is narrower."""
    for field in re.findall(r'<div class="field.*?</table>', text, flags=re.DOTALL):
        assert re.search(r'<caption class="unseen" id="[a-z-]+">', field)
    told = text[text.index('<section aria-labelledby="programme"') :]
    means = "Each number but the last counts ventures: what would change if all to which it is given carried it out."
    assert told.index("What would help most ventures</h3>") < told.index(f"{means}</p>") < told.index("<table")


def test_a_caption_out_of_sight_takes_no_room() -> None:
    assert ".field caption" not in CSS, (
        "what is said of all captions of a field goes before what is said of unseen ones"
    )


def test_that_a_table_goes_on_out_of_sight_is_told_but_not_on_paper(text: str) -> None:
    told = text[text.index('id="each-title"') : text.index('id="ventures"')]
    assert (
        '<span class="scrolls">The table goes on to the right: scroll it, or use the arrow keys in it.</span>' in told
    )
    assert ".scrolls { display: none; }" in CSS[CSS.index("@media print") :]


def test_on_paper_a_heading_breaks_so_that_more_columns_fit() -> None:
    printed = CSS[CSS.index("@media print") :]
    assert ".each thead button { display: contents; white-space: normal; }" in printed


def test_on_paper_all_columns_share_the_width_of_a_page_that_lies_on_its_side() -> None:
    printed = CSS[CSS.index("@page wide") :]
    assert printed.startswith("@page wide { size: A4 landscape;")
    assert 'section[aria-labelledby="each-title"] { page: wide; }' in printed
    assert ".field .each { table-layout: fixed; width: 100%;" in printed
    assert ".each th, .each td { overflow-wrap: anywhere; }" in printed
    column = r"\.each th:nth-child\((\d)\)"
    shares = re.findall(rf"(?m)^  {column}(?:, {column})? {{ width: ([\d.]+)%", printed)
    assert sum(float(share) * (1 + bool(second)) for _, second, share in shares) < 80  # the rest is for their own
    assert "min-width: 70mm" not in printed


@pytest.mark.slow
def test_on_paper_a_few_ventures_have_map_and_table_on_one_page(knowledge: KnowledgeBase, text: str) -> None:
    few = some_ventures(knowledge, 8, seed=3)
    assert '<section aria-labelledby="map-title" class="shared">' in shown(knowledge, result_of(knowledge, few))
    assert '<section aria-labelledby="map-title">' in text
    printed = CSS[CSS.index("@media print") :]
    assert "  .shared { page: wide; }" in printed
    assert '  section[aria-labelledby="each-title"] { page: wide; }' in printed
    assert "  .mapped { break-inside: avoid; }" in printed


def test_what_is_out_of_sight_stays_so_on_a_narrow_screen() -> None:
    narrow = CSS[CSS.index("@media (max-width") : CSS.index("@media print")]
    assert ".verdict thead" not in narrow


def test_without_the_script_the_table_is_plain_and_the_filter_is_not_there(text: str) -> None:
    told = Page(text)
    assert not told.all("button")
    assert "aria-sort" not in "".join(name for _, attrs in told.tags for name in attrs)
    (search,) = [attrs for attrs in told.all("div") if attrs.get("role") == "search"]
    assert "hidden" in search


def test_the_style_takes_every_colour_from_the_theme_and_is_ascii() -> None:
    style = (TEMPLATES / "colours.css").read_text(encoding="utf-8")
    assert not re.search(r"#[0-9a-f]{3,8}\b|\brgba?\(", CSS)
    assert set(re.findall(r"var\(--([\w-]+)\)", CSS)) <= set(re.findall(r"--([\w-]+):", style))
    assert CSS.isascii()
    sizes = re.findall(r"font-size: ([^;]+);", CSS)
    assert all(size.endswith("rem") or size == "inherit" for size in sizes)


def test_on_a_narrow_screen_they_stay_tables_and_the_names_of_standings_are_still_heard() -> None:
    narrow = CSS[CSS.index("@media (max-width") : CSS.index("@media print")]
    assert ".field table, .verdict table, .spread table { display: table;" in narrow
    assert ".spread .word { position: absolute;" in narrow


# Sorting and filtering.


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("node") is None, reason="the script of the page needs node to run here")
def test_the_script_sorts_as_one_reads(tmp_path: Path) -> None:
    program = f"""{SCRIPT}
const sort = (keys, falling) => [...keys].sort((one, other) => portfolioOrder(one, other, falling));
const of = (cells) => cells.map((cell) => portfolioKey(...cell));
const standings = of([["sound"], ["not_known"], ["fragile"], ["not-judged"], ["adequate"], ["strained"]]);
const own = (cells) => of(cells.map((words) => ["own", undefined, words]));
const numbers = own(["10", " 9.5 ", "", "-2"]);
const words = own(["ward 10", "Ward 9", "álamo", "b"]);
const counts = of([["to-do", "12", "12 to do now"], ["to-do", "2", "2 to do now"], ["to-do", "0", "0"]]);
console.log(JSON.stringify([standings, numbers, words, counts].flatMap((keys) => [sort(keys, false), sort(keys, true)])
  .concat([portfolioPlain("Café RÉTHINK")])));
"""
    (tmp_path / "sort.js").write_text(program, encoding="utf-8")
    ended = subprocess.run(["node", tmp_path / "sort.js"], capture_output=True, text=True, check=True)  # noqa: S607  (the node of this machine)
    assert json.loads(ended.stdout) == [
        [0, 1, 2, 3, None, None],
        [3, 2, 1, 0, None, None],
        [-2, 9.5, 10, None],
        [10, 9.5, -2, None],
        ["álamo", "b", "Ward 9", "ward 10"],
        ["ward 10", "Ward 9", "b", "álamo"],
        [0, 2, 12],
        [12, 2, 0],
        "cafe rethink",
    ]


def test_what_the_script_looks_for_is_there(text: str) -> None:
    told = Page(text)
    assert {"ventures", "map", "filter", "filter-said"} <= set(told.values("id"))
    assert set(re.findall(r'getElementById\("([\w-]+)"\)', SCRIPT)) <= set(told.values("id"))
    in_the_map = re.findall(r'<th scope="row"><a href="#(v\d+)">', text)
    in_the_table = re.findall(r'<tr id="(v\d+)">', text)
    assert sorted(in_the_map) == sorted(in_the_table)
    assert len(in_the_table) == 60
    assert 'class="missing"' in text
    assert next(attrs for attrs in told.all("p") if attrs.get("id") == "filter-said")["role"] == "status"


# The same bytes.


def test_the_same_portfolio_makes_the_same_page(knowledge: KnowledgeBase, result: pl.DataFrame, text: str) -> None:
    assert shown(knowledge, result, None, UNCLEAR) == text


@pytest.mark.slow
def test_the_python_of_the_task_page_writes_both(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "docs/tasks/show-a-board-its-portfolio.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
    assert Page((tmp_path / "board.html").read_text(encoding="utf-8")).under["h1"] == ["2 ventures"]
    assert (tmp_path / "office.xlsx").read_bytes().startswith(b"PK")
