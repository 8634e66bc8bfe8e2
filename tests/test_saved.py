"""A saved advice read back: the same as it was, or refused with the place of everything that is not as it should be."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor import Advice, CollabAdvisorError, KnowledgeBase, Venture, advise, load
from collabadvisor.document.json_text import to_json
from collabadvisor.files.problems import AdviceError
from collabadvisor.reasoning.compare.comparison import compare
from collabadvisor.reasoning.compare.saved_advice import read_either
from collabadvisor.report import render
from collabadvisor.report.compare.compare_json import CompareForm
from collabadvisor.venture.model import Answer
from told import compare_text

GOOD = Path(__file__).parent / "knowledge" / "good"
# Not fixtures: hypothesis would spell a whole knowledge base out in each failure.
small = cache(partial(load, GOOD))
ODD = Venture(
    venture="Kitchen",
    stage="open",
    answers={
        name: Answer(answer=said)
        for name, said in {"eaters": "few", "cook": "none", "money": "one_year", "kitchen_size": "too_small"}.items()
    },
)


def saved(venture: Venture, knowledge: KnowledgeBase) -> str:
    return render("json", [(venture, advise(venture, knowledge))], knowledge)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "then.json"
    path.write_text(saved(ODD, small()), encoding="utf-8")
    return path


Spoil = Callable[[Callable[[dict[str, Any]], object]], str]


@pytest.fixture
def refusal(file: Path) -> Spoil:
    """What is told of the advice after something was done to its data."""

    def refusal(spoil: Callable[[dict[str, Any]], object]) -> str:
        data = json.loads(file.read_text(encoding="utf-8"))
        spoil(data)
        file.write_text(json.dumps(data, indent=2), encoding="utf-8")
        with pytest.raises(AdviceError) as caught:
            read_either(file, small())
        return str(caught.value).replace(f"{file}", "then.json")

    return refusal


@pytest.mark.slow
def test_what_was_saved_is_read_back_as_it_was(
    knowledge: KnowledgeBase, ventures: list[Venture], tmp_path: Path
) -> None:
    for place, venture in enumerate(ventures[:40]):
        path = tmp_path / f"{place}.json"
        path.write_text(saved(venture, knowledge), encoding="utf-8")
        assert read_either(path, knowledge) == advise(venture, knowledge)


def test_one_that_was_saved_before_answers_were_set_against_each_other_is_read(file: Path) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))
    del data["inconsistencies"]
    file.write_text(json.dumps(data), encoding="utf-8")
    assert read_either(file, small()) == advise(ODD, small())


@pytest.mark.parametrize(
    ("knowledge", "by"),
    [({"version": "1.3.0", "digest": "sha256:0"}, " by version 1.3.0 of the knowledge"), (None, "")],
)
def test_one_of_another_form_says_which_knowledge_wrote_it_and_what_to_do(file: Path, knowledge: Any, by: str) -> None:
    file.write_text(
        json.dumps({"format": "collabadvisor/advice/1", "knowledge": knowledge}, indent=1), encoding="utf-8"
    )
    with pytest.raises(AdviceError) as caught:
        read_either(file, small())
    assert str(caught.value).replace(str(file), "then.json") == (
        f"then.json:2: this advice was saved{by} in the form 'collabadvisor/advice/1', and here only "
        "'collabadvisor/advice/2' is read. Save the advice on the venture's file anew, or compare the venture's files "
        "themselves."
    )


def test_what_no_advice_rests_on_is_passed_over(file: Path) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))
    assert "next_better" in data["verdict"]
    del data["verdict"]["next_better"], data["bounds"]
    file.write_text(json.dumps(data), encoding="utf-8")
    assert read_either(file, small()) == advise(ODD, small())


def test_the_name_of_the_file_does_not_matter(file: Path, tmp_path: Path) -> None:
    other = file.rename(tmp_path / "last year")
    assert isinstance(read_either(other, small()), Advice)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("venture.yaml", "venture: K\nstage: open\n"),
        ("venture", "{venture: K, stage: open}"),
        ("venture.yaml", '{"venture": "K", "stage": "open"}'),
        ("venture.json", '{"venture": "K", "stage": "open"}'),
    ],
)
def test_a_venture_is_read_as_one_however_it_is_written(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert read_either(tmp_path / name, small()) == Venture(venture="K", stage="open")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "then.json:1: this is not JSON. Save the advice on a venture as JSON."),
        ('{\n  "format": ,\n}', "then.json:2: this is not JSON."),
        ("[]", "then.json:1: this holds a list, not the advice on one venture. Save each advice in a file of its own."),
        ("{}", "then.json:1: this is not a saved advice: its 'format' is nothing, not 'collabadvisor/advice/2'."),
        ('"advice"', "then.json:1: this is not a saved advice: it is 'advice'."),
        ('{\n"format": "collabadvisor/what-if/1"}', "then.json:2: this is not a saved advice: its 'format' is 'collab"),
        ('{"a": 1, "a": 2}', "then.json:1: the key 'a' is given twice."),
        ('{"format": NaN}', "then.json:1: this is not JSON."),
        ("[" * 100_000, "then.json:1: this is not JSON."),
        ('{"format": ' + "1" * 5000 + "}", "then.json:1: this is not JSON."),
    ],
)
def test_what_is_no_saved_advice_is_told_as_such(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "then.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(AdviceError) as caught:
        read_either(path, small())
    assert str(caught.value).replace(str(path), "then.json").startswith(what)


def test_what_is_too_large_or_missing_is_told_as_of_any_file(tmp_path: Path) -> None:
    path = tmp_path / "then.json"
    with pytest.raises(CollabAdvisorError, match="there is no such file"):
        read_either(path, small())
    path.write_text("[" + " " * 1_000_000 + "]", encoding="utf-8")
    with pytest.raises(CollabAdvisorError, match="larger than 1,000,000 bytes"):
        read_either(path, small())


def _set(data: dict[str, Any], *path: Any) -> None:
    *rest, last, value = path
    for part in rest:
        data = data[part]
    data[last] = value


@pytest.mark.parametrize(
    ("path", "what"),
    [
        (("venture", "answered", "4"), "'venture.answered' should be a whole number, not '4'."),
        (("venture", "answered", True), "'venture.answered' should be a whole number, not true."),
        (("verdict", []), "'verdict' should be a mapping, not a list."),
        (("verdict", "because", "x"), "'verdict.because' should be a list, not 'x'."),
        (("verdict", "because", [1]), "because, item 1 should be text, not 1."),
        (("bases", "means", "standing", "wobbly"), "'bases.means.standing' cannot be 'wobbly'. Known"),
        (("bases", "means", "answered", "two"), "'bases.means.answered' should be a whole number, not 'two'."),
        (("recommendations", 0, "first", "yes"), "'first' of recommendations, item 1 should be true or false, not"),
        (("recommendations", 1, "priority", "soon"), "'priority' of recommendations, item 2 cannot be 'soon'. Known"),
        (("recommendations", 1, "rank", 7), "the recommendations are not numbered 1, 2, 3: here stands 7."),
        (("recommendations", 1, "id", "hire-a-cook"), "the recommendation 'hire-a-cook' is given twice."),
        (("recommendations", 0, "reasons", 0, "severity", "grave"), "'severity' of recommendations, item 1 cannot be"),
        (("strengths", {}), "'strengths' should be a list, not a mapping."),
        (("unanswered", ["x"] * 501), "'unanswered' has more than 500 entries. Is it the right file?"),
        (("knowledge", "digests", "x"), "the key 'digests' is not known here. Did you mean 'digest'?"),
        (("zzz", 1), "the key 'zzz' is not known here. Was it saved by a later version of the program?"),
    ],
)  # fmt: skip
def test_what_is_not_as_it_should_be_is_told_with_its_line(refusal: Spoil, path: tuple[Any, ...], what: str) -> None:
    said = refusal(lambda data: _set(data, *path))
    assert len(said.splitlines()) == 1
    where, _, rest = said.partition(": ")
    assert rest.startswith(what)
    name, line = where.split(":")
    assert (name, int(line) > 1) == ("then.json", True)


def test_what_is_missing_is_told(refusal: Spoil) -> None:
    assert "'knowledge.digest' is missing." in refusal(lambda data: data["knowledge"].pop("digest"))


def test_everything_is_told_at_once(refusal: Spoil) -> None:
    def spoil(data: dict[str, Any]) -> None:
        _set(data, "venture", "name", None)
        _set(data, "recommendations", 0, "rank", "1")
        _set(data, "knowledge", [])

    assert len(refusal(spoil).splitlines()) == 3


def test_its_words_are_cleaned(file: Path) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))
    data["venture"]["name"] = "A \x1b[31mred\x07 \u202eeltit \ud800"
    file.write_text(json.dumps(data), encoding="utf-8")
    advice = read_either(file, small())
    assert isinstance(advice, Advice)
    assert advice.venture.name == "A red eltit"


ADVICE = saved(ODD, load(GOOD))
SCRAPS = st.sampled_from(
    ["{", "}", "[", "]", '"', ",", ":", "null", "true", "1", "-", "\\", "\\ud800", "\x00", "é", "\n"]
)


@pytest.mark.slow
@given(st.integers(0, len(ADVICE)), st.integers(0, 60), st.lists(SCRAPS, max_size=3).map("".join))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_a_mangled_one_is_read_or_refused_with_its_place(start: int, length: int, scrap: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "then.json"
        path.write_text(ADVICE[:start] + scrap + ADVICE[start + length :], encoding="utf-8")
        try:
            assert isinstance(read_either(path, small()), Advice)
        except CollabAdvisorError as error:
            problems = error.problems
        else:
            return
    assert {problem.where.path for problem in problems} == {str(path)}
    assert all(problem.what for problem in problems)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.slow
@given(st.data())
@settings(derandomize=True, deadline=None, max_examples=100)
def test_a_value_that_is_another_one_is_compared_or_refused(data: st.DataObject) -> None:
    advice = json.loads(ADVICE)
    here: Any = advice
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(here[key], dict | list) or not here[key] or data.draw(st.booleans()):
            here[key] = data.draw(values)
            break
        here = here[key]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "then.json"
        path.write_text(json.dumps(advice), encoding="utf-8")
        try:
            read = read_either(path, small())
        except CollabAdvisorError as error:
            problems = error.problems
        else:
            for pair in ((read, ODD), (ODD, read), (read, read)):
                found = compare(*pair, small())
                assert compare_text(found, small())
                assert to_json(CompareForm.of(found))
            return
    assert all(problem.what for problem in problems)
