"""Ventures as they are written: what is read, and what is told where they cannot be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.files.problems import UnreadableFile, VentureError
from collabadvisor.venture.model import MOST_ANSWERS, Answer, problems_of

Reader = Callable[[str], Venture]
Telling = Callable[[str], list[str]]
HEAD = "venture: Two villages\nstage: planned\n"
FEW_HALF_MOST = (
    "Known here: few (only a few of the pupils), half (about half of the pupils) or most (most of the pupils). "
    "Leave it empty if it is not known."
)


@pytest.fixture
def reading(kitchen: KnowledgeBase, tmp_path: Path) -> Reader:
    """Reads a venture of the school kitchens from its text."""

    def reading(text: str) -> Venture:
        file = tmp_path / "v.yaml"
        file.write_bytes(text.encode())
        return Venture.read(file, kitchen)

    return reading


@pytest.fixture
def telling(reading: Reader, tmp_path: Path) -> Telling:
    """What is told of a venture that cannot be read."""

    def telling(text: str) -> list[str]:
        with pytest.raises(CollabAdvisorError) as caught:
            reading(text)
        assert {problem.where.path for problem in caught.value.problems} == {str(tmp_path / "v.yaml")}
        return [str(problem).removeprefix(f"{tmp_path}/v.yaml") for problem in caught.value.problems]

    return telling


def test_a_venture_is_its_name_its_stage_and_its_answers(reading: Reader) -> None:
    cook = "  cook: {answer: none, source: a letter, confidence: asserted}\n"
    venture = reading(f"{HEAD}as_of: May\nanswers:\n  eaters: half\n{cook}")
    assert (venture.name, venture.stage, venture.as_of) == ("Two villages", "planned", "May")
    assert venture.known_answers() == {"eaters": "half", "cook": "none"}
    assert (venture.answers["cook"].source, venture.answers["cook"].confidence) == ("a letter", "asserted")
    assert (venture.answers["eaters"].source, venture.answers["eaters"].confidence) == ("", None)


@pytest.mark.parametrize(
    "answers",
    [
        "",
        "answers:\n",
        "answers: {}\n",
        "answers:\n  eaters:\n",
        "answers:\n  eaters: ~\n",
        "answers:\n  eaters: null\n  cook: {answer: null}\n",
        "answers:\n  eaters: {source: nobody knows}\n",
        "answers:\n  eaters: {}\n",
    ],
)
def test_what_is_left_empty_is_not_known(reading: Reader, answers: str) -> None:
    assert reading(HEAD + answers).known_answers() == {}


@pytest.mark.parametrize("name", ["2024", "no", "1.50", "0x1F", "2001-05-03", "~~", "Zoë & Søn, 東京"])
def test_a_name_is_text_whatever_it_looks_like(reading: Reader, name: str) -> None:
    assert reading(f"venture: {name}\nstage: planned\n").name == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('"\\e[31mRed\\e[0m tape\\a"', "Red tape"),
        ('"\\u202eesrever\\u2066 me"', "esrever me"),
        ("\u202eesrever", "esrever"),
        ('"two\\nlines\\r\\nand\\ttabs\\0"', "two lines and tabs"),
        ('"\\x9b2J gone\\u2028 again"', "gone again"),
        ("<b>{{ 7 * 7 }}</b>", "<b>{{ 7 * 7 }}</b>"),
    ],
)
def test_a_name_is_rid_of_what_cannot_be_seen(reading: Reader, written: str, name: str) -> None:
    assert reading(f"venture: {written}\nstage: planned\n").name == name


@pytest.mark.parametrize("field", ["as_of: DIRTY", "answers: {eaters: {answer: few, source: DIRTY}}"])
def test_so_are_the_date_and_the_sources(reading: Reader, field: str) -> None:
    venture = reading(HEAD + field.replace("DIRTY", '"a\\e[31mb\\u202e c"'))
    said = venture.answers["eaters"].source if venture.answers else venture.as_of
    assert said == "ab c"


@pytest.mark.parametrize("text", [f"\ufeff{HEAD}", HEAD.replace("\n", "\r\n"), f"---\n{HEAD}...\n", f"# Note\n{HEAD}"])
def test_how_an_editor_saves_it_makes_no_difference(reading: Reader, text: str) -> None:
    assert reading(text) == reading(HEAD)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ":1: this file is empty. Write the name of the venture, its stage and its answers."),
        ("# nothing\n# yet\n", ":1: this file is empty. Write the name of the venture, its stage and its answers."),
        ("~\n", ":1: this file is empty. Write the name of the venture, its stage and its answers."),
        ("Two villages\n", ":1: here should stand a mapping of keys, not 'Two villages'. Write 'key: value' lines."),
        ("- venture: x\n", ":1: here should stand a mapping of keys, not a list. Write 'key: value' lines."),
        ("stage: planned\n", ":1: 'venture' is missing. Add 'venture:'."),
        ("venture: x\n", ":1: 'stage' is missing. Known here: planned or open."),
        ("venture: x\nstage:\n", ":2: 'stage' is empty. Known here: planned or open."),
        (f"{HEAD}eaters: few\n", ":3: 'eaters' stands too far left. Indent it under 'answers:'."),
        ("venture:\nstage: planned\n", ":1: 'venture' needs a name: a word or two by which the reader knows it."),
        ("venture: true\nstage: planned\n", ":1: 'venture' should be text, not true."),
        ("venture: [x]\nstage: planned\n", ":1: 'venture' should be text, not a list."),
        ("venture: ''\nstage: planned\n", ":1: 'venture' needs a name: a word or two by which the reader knows it."),
        (
            'venture: "\\e[0m\\u200b"\nstage: planned\n',
            ":1: 'venture' needs a name: a word or two by which the reader knows it.",
        ),
        (f"venture: {'x' * 301}\nstage: planned\n", ":1: 'venture' needs at most 300 characters, not 301."),
        (f"{HEAD}as_of: {'x' * 61}\n", ":3: 'as_of' needs at most 60 characters, not 61."),
        ("venture: x\nstage: plan\n", ":2: there is no stage 'plan'. Did you mean 'planned'?"),
        ("venture: x\nstage: never\n", ":2: there is no stage 'never'. Known here: planned or open."),
        ("venture: x\nstage:\n  - open\n", ":2: 'stage' should be text, not a list."),
        (f"{HEAD}answer: {{}}\n", ":3: the key 'answer' is not known here. Did you mean 'answers'?"),
        (f"{HEAD}answers: [few]\n", ":3: 'answers' should be a mapping, not a list. Write 'key: value' lines."),
        (f"{HEAD}answers: few\n", ":3: 'answers' should be a mapping, not 'few'. Write 'key: value' lines."),
        (f"{HEAD}answers:\n  eater: few\n", ":4: the fact 'eater' is not known. Did you mean 'eaters'?"),
        (f"{HEAD}answers:\n  eater:\n", ":4: the fact 'eater' is not known. Did you mean 'eaters'?"),
        (
            f"{HEAD}answers:\n  eaters: mots\n",
            ":4: 'eaters' has no answer 'mots'. Did you mean 'most'? Leave it empty if it is not known.",
        ),
        (
            f"{HEAD}answers:\n  cook:\n    source: a letter\n    answer: no\n",
            ":6: 'cook' has no answer 'no'. Did you mean 'none'? Leave it empty if it is not known.",
        ),
        *(
            (
                f"{HEAD}answers:\n  eaters: {word}\n",
                f":4: 'eaters' has no answer '{word}'. {FEW_HALF_MOST}",
            )
            for word in ("no", "yes", "off", "On", "N", "7", "0.5", "plenty")
        ),
        (f"{HEAD}answers:\n  eaters: true\n", ":4: 'answers.eaters.answer' should be text, not true."),
        (f"{HEAD}answers:\n  eaters: [few, half]\n", ":4: 'answers.eaters.answer' should be text, not a list."),
        (
            f"{HEAD}answers:\n  eaters:\n    answer:\n      few: half\n",
            ":5: 'answers.eaters.answer' should be text, not a mapping.",
        ),
        (
            f"{HEAD}answers:\n  eaters:\n    anwser: few\n",
            ":5: the key 'answers.eaters.anwser' is not known here. Did you mean 'answer'?",
        ),
        (
            f"{HEAD}answers:\n  eaters:\n    answer: few\n    confidence: sure\n",
            ":6: 'answers.eaters.confidence' cannot be 'sure'. Known here: documented, asserted or assumed.",
        ),
        (
            f"{HEAD}answers: {{eaters: {{source: {'x' * 2001}}}}}\n",
            ":3: 'answers.eaters.source' needs at most 2000 characters, not 2001.",
        ),
        (
            f"{HEAD}answers:\n  eaters: few\n  cook: none\n  eaters: half\n",
            ":6: the key 'eaters' is given twice (first on line 4). Keep one of the two.",
        ),
        (
            f"{HEAD}answers:\n  eaters: !!python/object:os.system few\n",
            ":4: a tag ('tag:yaml.org,2002:python/object:os.system') is not allowed here. Write plain text.",
        ),
        (f"{HEAD}---\n{HEAD}", ":3: a second document (---) starts here. Use one file for each."),
        (f"{HEAD}answers:\n\teaters: few\n", ":4: a tab stands in the indentation. Indent with spaces."),
        (
            f"{HEAD}answers: {'{a: ' * 30}{'}' * 30}\n",
            ":3: this is nested more than 20 levels deep. Is it the right file?",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_nearest_known_name(telling: Telling, text: str, told: str) -> None:
    assert telling(text) == [told]


def test_an_unknown_name_however_long_is_told_in_short(telling: Telling) -> None:
    (told,) = telling(f"{HEAD}answers:\n  {'eaters' * 100}: few\n")
    assert told.startswith(":4: the fact 'eaterseaters")
    assert len(told) < 200


def test_every_problem_is_told_at_once_each_on_its_own_line(telling: Telling) -> None:
    text = (
        "venture: [x]\n"
        "stage: opn\n"
        "as_off: May\n"
        "answers:\n"
        "  eaters: [few]\n"
        "  parents_veiw: divided\n"
        "  cook: {answer: parttime, confidence: certain}\n"
        "  money:\n"
        "    answer: one_year\n"
        "    sauce: a letter\n"
    )
    assert telling(text) == [
        ":1: 'venture' should be text, not a list.",
        ":2: there is no stage 'opn'. Did you mean 'open'?",
        ":3: the key 'as_off' is not known here. Did you mean 'as_of'?",
        ":5: 'answers.eaters.answer' should be text, not a list.",
        ":6: the fact 'parents_veiw' is not known. Did you mean 'parents_view'?",
        ":7: 'answers.cook.confidence' cannot be 'certain'. Known here: documented, asserted or assumed.",
        ":7: 'cook' has no answer 'parttime'. Did you mean 'part_time'? Leave it empty if it is not known.",
        ":10: the key 'answers.money.sauce' is not known here. Did you mean 'source'?",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("stage: [open]\nanswers: {eater: few}\n", [1, 1, 2]),
        ("venture: true\nanswers: [few]\nstage: opn\n", [1, 2, 3]),
        ("venture: true\nstage: opn\n", [1, 2]),
    ],
)
def test_one_part_of_the_wrong_shape_does_not_hide_the_others(telling: Telling, text: str, lines: list[int]) -> None:
    assert [int(told.split(":")[1]) for told in telling(text)] == lines


def test_thousands_of_unknown_answers_are_refused_as_one(telling: Telling) -> None:
    answers = "".join(f"  eater{number}: few\n" for number in range(MOST_ANSWERS + 1))
    assert telling(f"{HEAD}answers:\n{answers}") == [":3: 'answers' needs at most 1000 entries, not 1001."]


def test_as_many_answers_as_are_allowed_are_looked_at_one_by_one(telling: Telling) -> None:
    answers = "".join(f"  eater{number}: few\n" for number in range(MOST_ANSWERS))
    assert len(telling(f"{HEAD}answers:\n{answers}")) == MOST_ANSWERS


def test_a_file_that_is_no_yaml_is_unreadable_and_one_that_is_no_venture_is_a_bad_venture(reading: Reader) -> None:
    with pytest.raises(UnreadableFile):
        reading("venture: x: y\n")
    with pytest.raises(VentureError):
        reading("venture: x\n")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("none.yaml", "there is no such file. Check the name and the folder."),
        (".", "this is a folder, not a file. Name a file inside it."),
    ],
)
def test_a_file_that_is_not_there_is_told(kitchen: KnowledgeBase, tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        Venture.read(str(tmp_path / name), kitchen)
    assert str(caught.value) == f"{tmp_path / name}: {told}"


def test_a_venture_made_in_python_is_checked_by_its_name(kitchen: KnowledgeBase) -> None:
    made = Venture(
        venture="Made up", stage="opened", answers={"eater": "few", "cook": Answer(answer="no"), "money": None}
    )
    with pytest.raises(VentureError) as caught:
        advise(made, kitchen)
    assert str(caught.value).splitlines() == [
        "Made up: 'cook' has no answer 'no'. Did you mean 'none'? Leave it empty if it is not known.",
        "Made up: the fact 'eater' is not known. Did you mean 'eaters'?",
        "Made up: there is no stage 'opened'. Did you mean 'open'?",
    ]


def test_an_answer_of_no_letters_is_not_the_same_as_none(telling: Telling) -> None:
    (told,) = telling(f"{HEAD}answers:\n  eaters: ''\n")
    assert told.startswith(":4: 'eaters' has no answer ''.")


def test_a_remedy_is_told_alone_where_nothing_is_near(kitchen: KnowledgeBase) -> None:
    many = kitchen.facts["cook"].replace(answers={f"answer_{number}": "some" for number in range(9)})
    made = Venture(venture="Made up", stage="open", answers={"cook": "xyz"})
    (problem,) = problems_of(made, replace(kitchen, facts={"cook": many}))
    assert problem.remedy == "Leave it empty if it is not known."


@pytest.mark.parametrize(
    ("stage", "asked"),
    [
        ("planned", ["eaters", "parents_view", "kitchen_size", "cook", "money"]),
        ("open", ["eaters", "parents_view", "pupil_numbers", "kitchen_size", "cook", "money"]),
    ],
)
def test_the_questions_asked_are_those_of_the_stage_in_the_order_of_the_bases(
    kitchen: KnowledgeBase, stage: str, asked: list[str]
) -> None:
    assert [fact.id for fact in Venture(venture="x", stage=stage).applicable_questions(kitchen.facts)] == asked


def test_with_other_answers_all_else_of_a_venture_stays() -> None:
    told = {"cook": Answer(answer="none"), "money": Answer(answer="one_year", source="the budget")}
    venture = Venture(venture="A", stage="planned", as_of="May", respondent="Ann", answers=told)
    other = venture.with_answers({"cook": None, "eaters": "half"})
    assert other.known_answers() == {"money": "one_year", "eaters": "half"}
    assert other.answers["money"].source == "the budget"
    assert (other.name, other.stage, other.as_of, other.respondent) == ("A", "planned", "May", "Ann")
    assert venture.answers == told
