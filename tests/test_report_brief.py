"""The advice on one screen: that it fits, whatever the venture, and what is on it all the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from html import unescape

import pytest

from collabadvisor import Advice, KnowledgeBase, Venture, advise, load
from collabadvisor.document.cell_width import cells
from collabadvisor.inference.assumptions import verdict_changing
from collabadvisor.report import render
from collabadvisor.report.advice.brief_document import LINES, WIDTH
from collabadvisor.report.advice.equal_ranks import spans
from collabadvisor.scenarios.feature_file import read_feature
from collabadvisor.scenarios.situation import Situation
from collabadvisor.scenarios.step_binding import bind_step
from collabadvisor.venture.model import Answer
from steps.running import CASES, PACK

STAGES = ("proposed", "forming", "established", "mature")
ONWARD = tuple(f"collabadvisor {command} a-venture.yaml" for command in ("advise --full", "ask", "why", "plan"))
LONG = "The partnership of all who live by the water and want to walk along it again " * 4
PLACES = {"for now": "now", "to do next": "next", "for later": "later"}
REASON = re.compile(r"^    Why: ", re.MULTILINE)


@cache
def shipped() -> KnowledgeBase:
    return load()


def filled(stage: str, place: int, **others: str | Answer) -> Venture:
    asked = (fact for fact in shipped().facts.values() if fact.is_asked_at(stage))
    answers: dict[str, Answer | str | None] = {**{fact.id: fact.scale[place] for fact in asked}, **others}
    return Venture(venture="A venture", stage=stage, answers=answers)


def twelve() -> Iterator[Venture]:
    """The ventures of the feature, each made by the steps of its scenario."""
    for scenario in read_feature(PACK / "features" / "ventures" / "twelve-ventures.feature", "twelve"):
        situation = Situation(shipped())
        for step in scenario.steps:
            made = bind_step(step)
            assert made
            if step.kind == "given":
                made.perform(situation)
        yield Venture(venture=situation.name, stage=situation.stage, answers=situation.answers)


def every_venture() -> dict[str, Venture]:
    found = {path.stem: Venture.read(path, shipped()) for path in sorted(CASES.glob("*.yaml"))}
    found |= {f"venture {place}": given for place, given in enumerate(twelve(), start=1)}
    found |= {f"{stage} at its weakest": filled(stage, 0) for stage in STAGES}
    found |= {f"{stage} at its best": filled(stage, -1) for stage in STAGES}
    found |= {f"{stage} and empty": Venture(venture="A venture", stage=stage) for stage in STAGES}
    return found | {f"{name}, by a long name": given.replace(venture=LONG[:300]) for name, given in found.items()}


VENTURES = every_venture()


def told(given: Venture, knowledge: KnowledgeBase, form: str = "text", *, brief: bool = False, width: int = 80) -> str:
    text = render(
        form, [(given, advise(given, knowledge))], knowledge, width=width, brief=brief, onward=ONWARD if brief else ()
    )
    assert isinstance(text, str)
    return text


@cache
def screen(name: str) -> str:
    return told(VENTURES[name], shipped(), brief=True)


@cache
def advice(name: str) -> Advice:
    return advise(VENTURES[name], shipped())


def flat(text: str) -> str:
    return " ".join(text.split())


def test_there_are_the_six_cases_and_the_twelve_ventures() -> None:
    assert len(list(CASES.glob("*.yaml"))) == 6
    assert sum(name.startswith("venture ") and "long" not in name for name in VENTURES) == 12
    assert all(len(given.name) > 290 for name, given in VENTURES.items() if "long" in name)


@pytest.mark.parametrize("name", VENTURES)
def test_it_fits_on_one_screen(name: str) -> None:
    lines = screen(name).splitlines()
    assert len(lines) <= LINES == 45
    assert max(map(cells, lines)) <= WIDTH == 80


@pytest.mark.parametrize("name", VENTURES)
def test_the_verdict_and_every_standing_and_what_to_do_or_to_ask_are_on_it(name: str) -> None:
    text, given, knowledge = screen(name), advice(name), shipped()
    assert f"VERDICT: {given.verdict.title.upper()}" in text
    assert flat(knowledge.framework.verdicts[given.verdict.id].meaning) in flat(text)
    for judged, standing in given.standings.items():
        word, title = knowledge.framework.standings[standing].title, knowledge.framework.title_of(judged)
        assert len(re.findall(rf"^  {title} +[■□·]{{4}} {word}\b", text, re.MULTILINE)) == 1
    first = [each for each in given.recommendations if each.first or each.acts_on is None]
    for advised in first[:3]:
        assert f"{advised.rank}. {advised.title}" in flat(text)
    if not given.recommendations and given.unanswered:
        assert "These questions can settle most: - " in flat(text)
        assert len(re.findall(r"^  - .*(?:\n    .*)*\?$", text, re.MULTILINE)) == 5
    assert text.endswith("".join(f"  {command}\n" for command in ONWARD))


@pytest.mark.parametrize("name", [name for name in VENTURES if "long" not in name])
def test_what_the_verdict_hangs_on_is_on_it(name: str) -> None:
    names = [shipped().facts[fact].name for fact in advice(name).verdict.hangs_on]
    found = re.search(r"It hangs on: ([^.]+)\.", flat(screen(name)))
    guessed = verdict_changing(VENTURES[name], advice(name).verdict.id, shipped())
    warning = re.search(r"This hangs on \w+ answers? that (?:is|are) only assumed: ([^.]+)\.", flat(screen(name)))
    assert bool(warning) == bool(guessed)
    assert bool(found) == bool(names)  # beside what is only assumed, too
    if warning:
        assert re.split(", | and ", warning[1]) == [shipped().facts[fact].name for fact in guessed]
    if found:
        shown, count = re.subn(r"; (\d+) more$", "", found[1])
        assert shown.split("; ") == names[: len(shown.split("; "))]
        assert len(shown.split("; ")) >= min(4, len(names))
        left = len(names) - len(shown.split("; "))
        assert (f"; {left} more." in found[0]) == bool(count) == bool(left)


@pytest.mark.parametrize("name", VENTURES)
def test_what_is_left_out_is_told(name: str) -> None:
    text, given = screen(name), advice(name)
    first = [each for each in given.recommendations if each.first or each.acts_on is None]
    shown = re.findall(r"^ ?(\d+)\. ", text, re.MULTILINE)
    left = len(first) - len(shown)
    cut = re.search(r"Left out for want of room: ([^.]+)\.", flat(text))
    assert bool(re.search(rf"\b{left} of the actions", cut[1] if cut else "")) == (left > 0)
    rest = Counter(each.priority for each in given.recommendations if not each.first and each.acts_on)
    if first and rest:
        found = re.search(r"Beside this, the whole advice has ([^.]+)\.", flat(text))
        assert found
        first_part, *others = re.split(", | and ", found[1])
        parts = [first_part.replace(" more ", " ", 1), *others]
        assert " more " in first_part
        told_of = [part.split(" ", 1) for part in parts]
        assert len(parts) == len(rest)
        assert {PLACES[place]: int(many) for many, place in told_of} == dict(rest)


@pytest.mark.parametrize("name", VENTURES)
def test_each_reason_and_each_remark_that_is_left_out_is_told(name: str) -> None:
    text, given = screen(name), advice(name)
    cut = re.search(r"Left out for want of room: ([^.]+)\.", flat(text))
    said = cut[1] if cut else ""
    shown = re.findall(r"^ ?(\d+)\. .*(?:\n    (?!Why:).*)*\n(    Why: )?", text, re.MULTILINE)
    without = [int(rank) for rank, why in shown if not why]
    told_of = f"why {spans(without)}" if len(without) < len(shown) else "why each action"
    assert bool(re.search(rf"\b{told_of}(,| and \D|$)", said)) == bool(without), said
    assert ("what is shown so far" in said) == (not re.search("Shown already:|has been shown so far", flat(text)))
    because = given.verdict.because[0] if given.verdict.because else ""
    assert ("why this verdict" in said) == (flat(because) not in flat(text))


@pytest.mark.parametrize("name", VENTURES)
def test_reasons_go_before_actions_and_the_last_ones_first(name: str) -> None:
    text, given = screen(name), advice(name)
    first = [each for each in given.recommendations if each.first or each.acts_on is None]
    shown = re.findall(r"^ ?(\d+)\. .*(?:\n    (?!Why:).*)*\n(    Why: )?", text, re.MULTILINE)
    with_why = [bool(why) for _, why in shown]
    assert with_why == sorted(with_why, reverse=True)
    assert len(shown) == len(first) or not any(with_why) or not first


def test_where_there_is_room_each_action_has_its_reason() -> None:
    small = filled("established", -1, lead_post="junior")
    assert "    Why: The lead post is too junior.\n" in told(small, shipped(), brief=True)
    assert not REASON.search(screen("forming at its weakest"))


def test_only_the_text_is_ever_in_brief() -> None:
    given = VENTURES["case-a-convened"]
    for form in ("markdown", "html", "json"):
        assert told(given, shipped(), form, brief=True) == told(given, shipped(), form)


def test_several_ventures_are_each_told_in_brief() -> None:
    items = [(VENTURES[name], advice(name)) for name in ("case-a-convened", "case-b-set-up")]
    text = render("text", items, shipped(), width=80, brief=True, onward=ONWARD)
    assert isinstance(text, str)
    for given, judged in items:
        assert flat(f"{given.name} =====") in flat(re.sub("=+", "=====", text))
        assert f"VERDICT: {judged.verdict.title.upper()}" in text
    assert text.count("WHERE THE VENTURE STANDS") == 2
    assert text.count(ONWARD[0]) == 1
    assert max(map(len, text.splitlines())) <= 80


def test_a_small_pack_is_told_in_proportion(garden: KnowledgeBase) -> None:
    for case in garden.cases().values():
        given = Venture.read(case, garden)
        text = told(given, garden, brief=True)
        assert len(text.splitlines()) <= LINES
        assert max(map(cells, text.splitlines())) <= WIDTH
        for judged in garden.framework.names_with_standing():
            assert re.search(rf"^  {re.escape(garden.framework.title_of(judged))} +[■□·]{{4}} ", text, re.MULTILINE)
        assert len(text.splitlines()) < len(told(given, garden).splitlines())


# All of it.


def words(text: str) -> list[str]:
    return re.findall(r"[\w'\u2019]+", text.lower())


def said_before(said: list[str]) -> set[int]:
    """The places of the words that stand in a run of six that stood before."""
    seen: set[tuple[str, ...]] = set()
    again: set[int] = set()
    for place in range(len(said) - 5):
        run = tuple(said[place : place + 6])
        again |= set(range(place, place + 6)) if run in seen else set()
        seen.add(run)
    return again


@pytest.mark.parametrize("width", [80, 88, 100])
@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("case-*.yaml")))
def test_hardly_anything_of_the_whole_is_said_twice(name: str, width: int) -> None:
    said = words(told(VENTURES[name], shipped(), width=width))
    # The titles of what to do stand on the first page and again above each; the rest is how the knowledge is worded.
    assert len(said_before(said)) <= 0.05 * len(said)


def test_a_reason_that_begins_with_what_was_told_leads_there_and_goes_on() -> None:
    text = flat(told(VENTURES["case-a-convened"], shipped()))
    assert text.count("The purpose is held by a few people, and the partners' priorities are different") == 1
    title = "“Not all share the purpose, and their priorities differ” (told under 6)"
    assert f"Why: {title}. A plan that asks the same of all of them" in text
    assert text.lower().count("another body with no clear link to them.") == 1
    assert "Why: as told under 2. Partners may see it not as useful new capacity" in text
    assert "Critical: “A partner that the work cannot do without is absent” (told under 4). Without its support" in text


def test_the_longest_advice_stays_short() -> None:
    assert len(told(filled("forming", 0), shipped()).split()) <= 4900


SOURCED = {
    name: Answer(answer=answer, source=f"source number {place} of many", confidence="documented")
    for place, (name, answer) in enumerate(
        [("lead_post", "junior"), ("shared_purpose", "few_people"), ("attendance", "falling"), ("powers", "none")]
    )
}


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize("name", ["case-a-convened", "case-b-set-up", "mature at its best", "sourced"])
def test_every_answer_of_a_venture_with_its_source_is_in_the_whole(name: str, form: str) -> None:
    sourced = Venture(venture="V", stage="forming", answers=dict(SOURCED))
    given, knowledge = VENTURES.get(name, sourced), shipped()
    said = shown(told(given, knowledge, form, width=1000), form)
    for fact, answer in given.answers.items():
        if answer.answer is None:
            continue
        source = ": ".join(filter(None, (answer.confidence, answer.source)))
        named, label = knowledge.facts[fact].name, knowledge.facts[fact].label(answer.answer)
        row = rf"{re.escape(flat(named))} {re.escape(flat(label))}( \([a-z; ]+\))? {re.escape(flat(source))}"
        assert re.search(row.rstrip(), said), fact


def shown(text: str, form: str) -> str:
    """What of a report is to be read, in one line."""
    if form == "html":
        page = re.sub(r"</?(td|th|tr|p|li|h\d)\b[^>]*>", " ", re.sub(r"(?s)<style>.*?</style>", "", text))
        return flat(unescape(re.sub(r"<[^>]*>", "", page)))
    if form == "markdown":
        return flat(re.sub(r"\\(?=\W)", "", text).replace("|", " "))
    return flat(text)


@pytest.mark.parametrize("form", ["text", "brief", "markdown", "html"])
def test_a_verdict_that_hangs_on_what_is_assumed_says_so_at_the_top(form: str) -> None:
    guess = Answer(answer="one_partner", confidence="assumed")
    given = Venture(venture="V", stage="proposed", answers={"shared_purpose": guess})
    text = told(given, shipped(), "text" if form == "brief" else form, brief=form == "brief")
    said = shown(text, form)
    warning = "This hangs on one answer that is only assumed: shared purpose. Check it first."
    assert said.count(warning) == 1
    between = said[: said.index(warning)].lower().split("verdict:")[-1]
    assert between.strip(" *#") == "not yet"
    assert said.index(warning) < said.index("Do not start this yet.")
