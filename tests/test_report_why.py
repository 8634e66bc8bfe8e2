"""Why and why-not as text, as a picture and as JSON: whole, in the same bytes always, and safe whatever words come."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, Venture, advise, load
from collabadvisor.cli.further_commands import further_commands
from collabadvisor.document.text_writer import write
from collabadvisor.document.tree import Document
from collabadvisor.reasoning.explain.explanation_model import Link
from collabadvisor.reasoning.explain.why import why
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.report.explain import mermaid
from collabadvisor.report.explain.link_sentences import sentence
from collabadvisor.report.explain.link_tree import link_tree
from collabadvisor.report.explain.why_document import why_document
from collabadvisor.report.explain.why_not_document import why_not_document
from collabadvisor.venture.model import Answer
from steps.running import CASE_A, PACK, run_here
from steps.why import picture
from told import unwrapped as flat
from told import why_not_text, why_text
from web import PROPOSAL

WIDTHS = (0, 40, 60, 88, 100)
HOSTILE = [
    '"]; n9["owned"]; click n1 call alert() end',
    "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; &#60;",
    "%%{init: {'theme': 'dark'}}%% %% comment",
    "1. first\n2. second\n- third\n# heading\n> quote\n```mermaid",
    "`code` *bold* _it_ ~x~ [link](http://a.b) $x$ \\ | a@b.c www.foo.com lifestyle: a:b#35;",
    "ﬂ°°60¶ß #quot; #35; subgraph end graph TD; n1 --> n2",
    "\x1b[31mred\x1b]0;title\x07 \u202eevil\u2069 \x9b2J \u200b\u2028 tail",
]


def venture(stage: str, source: str = "", **answers: str) -> Venture:
    given = {fact: Answer(answer=answer, source=source) for fact, answer in answers.items()}
    return Venture(venture=source[:300] or "A venture", stage=stage, answers=given)


# Text.


def test_a_severity_of_any_name_has_its_article(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(Path(__file__).parent / "data" / "garden", tmp_path / "garden"))
    framework = pack / "knowledge" / "framework.yaml"
    text = framework.read_text(encoding="utf-8")
    framework.write_text(text.replace("critical: {title: Critical", "critical: {title: Alarming"), encoding="utf-8")
    garden = load(pack)
    tried = venture("growing", ground="barren")
    (advised,) = advise(tried, garden).recommendations
    assert advised.priority_because.startswith("An alarming weakness of soil calls for it")
    found = advised.reasons[0].rule
    assert why(tried, found, garden).says.endswith("is found: an alarming weakness of soil.")
    unfound = Link(kind="missing", id=found, title="Barren", result="critical", word="alarming weakness of soil")
    assert sentence(unfound) == f"Not found: Barren [{found}], an alarming weakness of soil."


def test_why_reads_like_this(garden: KnowledgeBase) -> None:
    tried = Venture(
        venture="Back yard", stage="growing",
        answers={"ground": Answer(answer="barren", source="a spade", confidence="asserted")},
    )  # fmt: skip
    assert (
        why_text(why(tried, "carry-compost", garden), garden, 66)
        == """\
Back yard
=========
Stage: Growing.

“Carry compost to the beds” is advised: now, number 1 of 1. A
critical weakness of soil calls for it. The verdict hangs on it.

Bring compost until the ground is dark.
Who: all partners together.
First steps:
  - Borrow a barrow.

WHAT IT RESTS ON
----------------
  - Critical weakness of soil: There is only stone [bare-stone].
    The ground is bare stone.
      - Answer: ground: bare stone [asserted: a spade]
      - Lesson: Beans need water. “without water there were no
        beans” (Second summer; seen)
  - Major weakness of soil: The ground is poor [poor-ground]. The
    ground is bare stone.
      - Answer: ground: bare stone (above)
      - Lesson: Beans need water (above)

The quotations are from: The neighbours (2024): “Ten summers of
beans”, The allotment letter 3.
"""
    )


def test_why_not_reads_like_this(garden: KnowledgeBase) -> None:
    tried = venture("growing", hands="many", ground="rich")
    assert (
        why_not_text(why_not(tried, "ask-the-neighbours", garden), garden, 66)
        == """\
A venture
=========
Stage: Growing.

“Ask the neighbours in” is not advised.

WHAT WOULD BRING IT ABOUT
-------------------------
Few come to dig [few-hands]: major weakness of people.
One of these would have to hold:
  - Does not hold: helping hands: more than two. It would have to
    be “nobody”.
  - All of these (does not hold):
      - Does not hold: helping hands: more than two. It would have
        to be “nobody” or “two people”.
      - Not answered: tools. It would have to be “there are none”.

Nobody has been asked yet [nobody-asked]: major weakness of
people.
It does not speak at this stage (growing), only at these: planned.

THE SMALLEST CHANGES OF ANSWERS THAT WOULD DO
---------------------------------------------
 1. Helping hands would have to change from “more than two” to
    “nobody”.

This says what would have to be so, not what to aim for.
"""
    )


def test_changes_that_go_together_are_told_together(knowledge: KnowledgeBase) -> None:
    tried = venture("forming", shared_purpose="all_partners")
    said = flat(why_not_text(why_not(tried, "no-common-ground-to-start-on", knowledge), knowledge, 88))
    purpose = "Shared purpose would have to change from “held by all the partners” to “held by a few people”."
    assert f"1. These together: - {purpose} - Partner priorities would have to be answered " in said


def test_where_several_rules_would_do_each_change_says_which(knowledge: KnowledgeBase) -> None:
    tried = venture("forming", management_time="dedicated_post")
    said = why_not_text(why_not(tried, "fund-management-time", knowledge), knowledge, 88)
    assert "    Then this holds: [run-beside-another-job]\n" in said


def test_what_would_bring_a_verdict_about_begins_with_the_weaknesses_that_have_to_go(knowledge: KnowledgeBase) -> None:
    weak = {"essential_partners": "absent", "existing_partnerships": "unclear"}
    told = why_not(venture("proposed", **weak), "go_ahead", knowledge)
    said = flat(why_not_text(told, knowledge, 88)).partition("WHAT WOULD BRING IT ABOUT")[2]
    first = "A partner that the work cannot do without is absent (critical weakness of capacity)."
    assert "this would have to be found no longer: - " in said
    assert (
        said.index("this would have to be found no longer") < said.index(first) < said.index("This would have to hold")
    )
    assert said.count("(critical weakness of") + said.count("(major weakness of") == 2
    firm = why_not_text(why_not(venture("proposed"), "go_ahead", knowledge), knowledge, 88)
    assert "found no longer" not in flat(firm)


@pytest.mark.parametrize("ids", [True, False])
@pytest.mark.parametrize("name", ["on_conditions", "go_ahead", "fit=sound", "align-or-pool-budgets"])
def test_ids_stand_beside_what_can_be_asked_about_or_nowhere(knowledge: KnowledgeBase, name: str, ids: bool) -> None:
    tried = venture("proposed", **{fact: answer for fact, answer in PROPOSAL.items() if answer})
    told = why_not(tried, name, knowledge)
    documents = (
        why_document(why(tried, "verdict", knowledge), knowledge, ids=ids),
        why_not_document(told, knowledge, ids=ids),
    )
    every = {*knowledge.rules, *knowledge.recommendations, *knowledge.verdict_rules}
    for document in documents:
        words = write(document, 0)
        assert any(f"[{each}]" in words for each in every if "-" in each) == ids
        assert ids or not any(each in words for each in every if "-" in each)


def test_a_value_that_follows_from_what_stands_above_is_not_spelled_out_again() -> None:
    told = Link(kind="standing", id="fit", title="Fit", result="fragile", word="fragile", before=True)
    value = Link(kind="standing", id="harvest", title="Harvest", result="fragile", word="fragile", parts=(told,))

    def lines(*folded: str) -> list[str]:
        return write(Document("-", (link_tree([value], folded),)), 88).splitlines()[2:]

    assert lines("harvest") == ["  - Harvest is fragile. That follows from what is told above."]
    assert lines() == ["  - Harvest is fragile.", "      - Fit is fragile (above)"]


def test_what_is_so_or_is_not_so_is_told_in_short_and_where_to_ask(garden: KnowledgeBase) -> None:
    def ends(text: str, *lines: str) -> bool:
        head, _, said = text.partition("\n\n")
        assert head == "A venture\n=========\nStage: Growing."
        return said == "".join(f"{line}\n" for line in lines)

    tried = venture("growing", ground="barren")
    shed = why_text(why(tried, "build-a-shed", garden), garden, 40, further_commands("'my garden.yaml'"))
    not_advised = "“Build a shed” is not advised."
    command = "  collabadvisor why-not 'my garden.yaml' build-a-shed"
    assert ends(shed, not_advised, "To see why not:", command)
    sound = why_text(why(tried, "soil=sound", garden), garden, 40, further_commands("g.yaml"))
    assert ends(sound, "Soil is fragile, not sound.", "To see why not:", "  collabadvisor why-not g.yaml soil=sound")
    stop = "The verdict is “Stop”, not “Dig”."
    going = why_text(why(tried, "go", garden), garden, 40, further_commands("g.yaml"))
    assert ends(going, stop, "To see why not:", "  collabadvisor why-not g.yaml go")
    compost = why_not_text(why_not(tried, "carry-compost", garden), garden, 40, further_commands("g.yaml"))
    assert compost.endswith("To see why:\n  collabadvisor why g.yaml carry-compost\n")
    assert ends(why_text(why(tried, "go", garden), garden, 40), stop)
    assert why_not_text(why_not(tried, "carry-compost", garden), garden, 40).endswith("number 1 of 1.\n")
    unanswered = ("“Where does the water come from?” is not", "answered, so nothing rests on it.")
    assert ends(why_text(why(tried, "water", garden), garden, 40, further_commands("g.yaml")), *unanswered)
    assert ends(why_not_text(why_not(tried, "water", garden), garden, 40, further_commands("g.yaml")), *unanswered)


@pytest.mark.parametrize(
    ("answers", "name", "reach"),
    [
        ({"ground": "barren"}, "go", "go"),
        ({"ground": "barren"}, "mend", "mend"),
        ({"ground": "barren"}, "soil=strained", "go"),
        ({}, "soil=sound", "go"),
        ({}, "soil=fragile", None),
        ({"ground": "rich"}, "soil=fragile", None),
        ({"ground": "rich"}, "soil=not_known", None),
        ({"ground": "rich"}, "stop", None),
        ({"ground": "rich"}, "carry-compost", None),
    ],
)
def test_for_what_is_better_it_says_where_the_cheapest_changes_are_told(
    garden: KnowledgeBase, answers: dict[str, str], name: str, reach: str | None
) -> None:
    said = why_not_text(why_not(venture("growing", **answers), name, garden), garden, 88, further_commands("g.yaml"))
    assert re.findall(r"(?m)^  collabadvisor plan g.yaml --reach (\w+)$", said) == ([reach] if reach else [])


def test_where_silence_stands_in_the_way_it_says_how_to_be_asked(garden: KnowledgeBase) -> None:
    silent = why_not_text(
        why_not(venture("growing", hands="many"), "go", garden), garden, 88, further_commands("g.yaml")
    )
    assert "\n  collabadvisor ask g.yaml\n" in silent
    known = venture("growing", hands="many", ground="thin", tools="own", water="tank")
    assert "collabadvisor ask" not in why_not_text(why_not(known, "go", garden), garden, 88, further_commands("g.yaml"))


def test_a_verdict_that_a_worse_one_hides(garden: KnowledgeBase) -> None:
    tried = venture("growing", ground="barren", hands="nobody", tools="none")
    said = why_not_text(why_not(tried, "mend", garden), garden, 88)
    assert "- “Stop” is called for: Nothing will grow [barren]. Nothing will grow here.\n" in said
    assert "Something weighs on it [weighed-down]: calls for the verdict “Mend”.\nIt holds as things are, but" in said
    said = why_not_text(why_not(tried, "go", garden), garden, 88)
    assert "- “Mend” would be called for next: Something weighs on it [weighed-down].\n" in said


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_asked(knowledge: KnowledgeBase, width: int) -> None:
    tried = Venture.read(CASE_A, knowledge)
    told = [why_text(why(tried, name, knowledge), knowledge, width) for name in ("verdict", "1", "lead_post")]
    told += [
        why_not_text(why_not(tried, name, knowledge), knowledge, width)
        for name in ("keep_going", "fit", "pooled-budgets")
    ]
    lines = [line for text in told for line in text.splitlines() if not line.startswith("  collabadvisor ")]
    assert max(map(len, lines)) <= max(width, 40)
    assert not [line for line in lines if line != line.rstrip()]


def test_a_chain_as_deep_as_a_pack_can_make_it_still_reads(garden: KnowledgeBase) -> None:
    deep = Link(kind="answer", id="ground", title="ground", result="rich", word="dark and deep")
    for number in range(60):
        deep = Link(
            kind="standing", id=f"value-{number}", title=f"Value {number}", result="sound", word="sound", parts=(deep,)
        )
    told = why(venture("growing", ground="rich"), "soil", garden).replace(chain=deep)
    said = why_text(told, garden, 60)
    assert "Value 0 is sound." in said
    assert max(map(len, said.splitlines())) <= 60


# The picture.


def test_the_picture_has_one_box_for_each_thing_and_an_arrow_to_what_rests_on_it(garden: KnowledgeBase) -> None:
    told = why(venture("growing", ground="barren"), "carry-compost", garden)
    boxes, arrows = picture(mermaid.render(told))
    said = {number: words.split(":")[0] for number, words in boxes.items()}
    assert [(said[one], said[other]) for one, other in arrows] == [
        ("Critical weakness of soil", "Recommended now, number 1 of 1"),
        ("Answer", "Critical weakness of soil"),
        ("Lesson", "Critical weakness of soil"),
        ("Major weakness of soil", "Recommended now, number 1 of 1"),
        ("Answer", "Major weakness of soil"),
        ("Lesson", "Major weakness of soil"),
    ]
    assert len(boxes) == 5
    assert "Lesson: Beans need water. “without water there were no beans” (Second summer; seen)" in boxes.values()


def test_from_an_answer_the_arrows_lead_on(garden: KnowledgeBase) -> None:
    boxes, arrows = picture(mermaid.render(why(venture("growing", hands="nobody"), "hands", garden)))
    said = {number: words.split(":")[0] for number, words in boxes.items()}
    assert [(said[one], said[other]) for one, other in arrows] == [
        ("Answer", "Major weakness of people"),
        ("Major weakness of people", "People is strained."),
        ("Major weakness of people", "Fame is strained."),
        ("Major weakness of people", "Recommended now, number 1 of 1"),
    ]


def test_what_is_not_so_is_a_single_box(garden: KnowledgeBase) -> None:
    boxes, arrows = picture(mermaid.render(why(venture("growing"), "build-a-shed", garden)))
    assert (list(boxes.values()), arrows) == (["“Build a shed” is not advised."], [])


@pytest.mark.slow
def test_every_picture_of_a_verdict_is_drawn_by_github(knowledge: KnowledgeBase, ventures: list[Venture]) -> None:
    for tried in ventures[::13]:
        drawn = mermaid.render(why(tried, "verdict", knowledge))
        _, arrows = picture(drawn)
        assert len(drawn) < 50_000  # more than that it does not draw, nor more than 500 arrows
        assert len(arrows) < 500


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_of_a_venture_break_the_picture(garden: KnowledgeBase, words: str) -> None:
    told = why(venture("growing", words, ground="barren"), "carry-compost", garden)
    drawn = mermaid.render(told)
    boxes, _ = picture(drawn)  # which fails on any line that is neither a box nor an arrow
    assert len(boxes) == 5
    assert re.fullmatch(r"""[\w\s,.;?!()'"“”…\[\]<>/#-]*""", drawn), (
        "no sign that Mermaid or a page could take for its own"
    )
    assert not re.search(r"_|\.(?=[^\s<\"#\]])", drawn), "nor any that begins emphasis or makes an address"
    assert {*re.findall(r"<[^>]*>", drawn.replace("-->", ""))} == {"<br/>"}
    (answer,) = (shown for shown in boxes.values() if shown.startswith("Answer"))
    first = re.sub(r"[\x00-\x1f\x7f-\x9f\u200b-\u206f].*", "", words.replace("\n", " "))
    assert flat(first) in flat(answer), "and all of it is shown as it was written"


@pytest.mark.parametrize("words", ["1. first", "12) twelfth", "- dash", ". dot", "--- rule"])
def test_no_line_of_a_box_begins_a_list(words: str, garden: KnowledgeBase) -> None:
    told = why(venture("growing", ground="barren"), "soil", garden)
    assert told.chain
    titled = told.replace(chain=Link(kind="open", id="soil", title="Soil", says=f"{'x' * 48} {words}"))
    label = mermaid.render(titled).split('"')[1]
    assert not [line for line in label.split("<br/>") if re.match(r"\d*[-.)]", line)]


# Whatever words come.


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_of_a_venture_steer_the_terminal(garden: KnowledgeBase, words: str) -> None:
    tried = venture("growing", words, ground="barren", hands="nobody")
    for name in ("verdict", "carry-compost", "ground"):
        said = why_text(why(tried, name, garden), garden, 88)
        assert all(letter.isprintable() or letter == "\n" for letter in said)
    for name in ("go", "soil=sound", "build-a-shed"):
        said = why_not_text(why_not(tried, name, garden), garden, 88)
        assert all(letter.isprintable() or letter == "\n" for letter in said)


def test_a_file_with_hostile_words_gives_whole_output_in_every_format(tmp_path: Path) -> None:
    file = tmp_path / "venture.yaml"
    quoted = json.dumps('\x1b[31m<b> ``` "]; -->\u202e'.replace("\x1b", "").replace("\u202e", ""))
    file.write_text(f"venture: {quoted}\nstage: forming\nanswers:\n  lead_post: {{answer: junior, source: {quoted}}}\n")
    for name in ("verdict", "lead_post"):
        for form in ("text", "markdown", "html", "mermaid", "json"):
            said = run_here("why", file, name, "--format", form).done()
            assert all(letter.isprintable() or letter == "\n" for letter in said)
    for form in ("text", "markdown", "html", "json"):
        assert run_here("why-not", file, "keep_going", "--format", form).done()


def test_json_says_all_that_the_library_tells(garden: KnowledgeBase, tmp_path: Path) -> None:
    file = tmp_path / "garden.yaml"
    file.write_text("venture: Garden\nstage: growing\nanswers: {ground: barren}\n")
    said = json.loads(run_here("why", file, "--format", "json", "--pack", garden.pack).done())
    assert list(said) == ["format", "venture", "asked", "concluded", "says", "chain", "led_to", "knowledge", "receipt"]
    assert list(said["chain"]) == [
        "kind", "id", "title", "result", "word", "says", "source", "confidence", "before", "parts",
    ]  # fmt: skip
    said = json.loads(run_here("why-not", file, "go", "--format", "json", "--pack", garden.pack).done())
    assert list(said) == [
        "format", "venture", "asked", "concluded", "says", "instead", "rules", "changes", "changes_are_all",
        "in_the_way", "knowledge", "receipt",
    ]  # fmt: skip
    assert [link["id"] for link in said["in_the_way"]] == ["barren", "weighed-down", "who-knows"]


def test_the_order_of_the_answers_does_not_matter(garden: KnowledgeBase) -> None:
    answers = {"hands": "nobody", "tools": "none", "ground": "thin", "water": "rain"}
    one, other = venture("growing", **answers), venture("growing", **dict(reversed(answers.items())))
    assert why(one, "verdict", garden) == why(other, "verdict", garden)
    assert why_not(one, "go", garden) == why_not(other, "go", garden)


def test_an_unknown_format_is_met_with_those_that_there_are() -> None:
    assert (
        "there is no format 'mermade'. Did you mean 'mermaid'?"
        in run_here("why", CASE_A, "--format", "mermade").refused()
    )
    assert (
        "there is no format 'mermaid'. Known here: text, markdown, html, docx, pdf or json."
        in run_here("why-not", CASE_A, "--format", "mermaid").refused()
    )


HARBOUR = """
venture: Harbour trail
stage: forming
answers:
  shared_purpose: all_partners
  partner_priorities: compatible
  lead_post:
    answer: junior
    source: job advert of May
    confidence: documented
  senior_representation: some_partners
  management_time: dedicated_post
"""


@pytest.mark.slow
def test_what_the_task_page_shows_is_what_the_program_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("harbour-trail.yaml").write_text(HARBOUR, encoding="utf-8")
    page = (PACK / "docs" / "tasks" / "ask-why.md").read_text(encoding="utf-8")
    shown = re.findall(r"```sh\ncollabadvisor ([^\n]+)\n```\n\n```text\n(.*?)```", page, re.DOTALL)
    assert len(shown) == 2
    for command, said in shown:
        assert run_here(*command.split()).done() == said
    (python,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    done = subprocess.run([sys.executable, "-c", python], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[('management_time', ['part_of_a_job'])]\n")
