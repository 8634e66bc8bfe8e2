"""What begins a pack, a question, a recommendation and a rule: it holds together, and leaves what is there as it is."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.files.problems import ScaffoldError
from collabadvisor.files.yaml import parse
from collabadvisor.knowledge.unwritten import MARK, unwritten_texts
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.entry_lists import with_entry
from collabadvisor.scaffolds.new_rule import NewRule
from collabadvisor.scaffolds.question_scaffold import NewQuestion, add_question
from collabadvisor.scaffolds.rendering import TEMPLATES
from collabadvisor.scaffolds.rule_scaffold import add_rule
from collabadvisor.verification.checks.checking import check
from collabadvisor.verification.coverage import cover
from collabadvisor.verification.mutants.mutation import mutate
from spoilt import furnished
from steps.running import files_in, run_here

QUESTION = "knowledge new question oven --pack team --base means --answer none --answer small --answer large"
RECOMMENDATION = "knowledge new recommendation buy-an-oven --pack team --sets oven --who convenor"
RULE = "knowledge new rule no-oven --pack team --when oven=small --severity major"
REQUIREMENT = "knowledge new requirement oven-there --pack team --when oven=small --forbids-best-verdict"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Path]:
    """A folder with a small pack, and a new one over it, to run commands in."""
    furnished(tmp_path / "kitchen")
    with contextlib.chdir(tmp_path):
        run_here("knowledge", "new", "pack", "team", "--extends", "kitchen").done()
        yield tmp_path


def ran(command: str) -> str:
    return run_here(*command.split()).done()


def gravities(pack: Path) -> set[tuple[str, str]]:
    return {(issue.check, issue.gravity) for issue in check(load(pack)).issues}


def begun() -> KnowledgeBase:
    for command in (QUESTION, RECOMMENDATION, RULE, REQUIREMENT):
        ran(command)
    return load("team")


def write_all(pack: Path) -> None:
    """Words of one's own in the place of everything that is still to be written."""
    for path in pack.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        written = [
            line if line.lstrip().startswith("#") else re.sub(r"\[to be written[^\]]*\]", f"Words {place}", line)
            for place, line in enumerate(text.splitlines(keepends=True))
        ]
        path.write_text("".join(written), encoding="utf-8")


def test_each_step_leaves_a_pack_of_which_nothing_is_told_but_what_is_to_be_written(desk: Path) -> None:
    assert gravities(desk / "team") == {("unwritten-text", "note")}
    for command in (QUESTION, RECOMMENDATION, RULE, REQUIREMENT):
        ran(command)
        assert gravities(desk / "team") == {("unwritten-text", "note")}


@pytest.mark.usefixtures("desk")
def test_the_examples_of_a_rule_show_it_whole_and_notice_every_change_of_it() -> None:
    knowledge = begun()
    assert cover(knowledge).percent == 100
    assert {change.mutant.rule for change in mutate(knowledge, rules=["no-oven"]).killed} == {"no-oven"}
    assert not mutate(knowledge, rules=["no-oven"]).issues


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("when", "forbids"),
    [
        ("oven=small", ""),
        ("oven", " --forbids-best-verdict"),
        ("oven=small --when cook=part_time", " --forbids-best-verdict"),
        ("oven --when shelf", ""),
        ("shelf=small", " --forbids-best-verdict"),
    ],
)
def test_the_examples_of_a_requirement_show_how_it_can_stand_and_notice_every_change(when: str, forbids: str) -> None:
    ran(QUESTION)
    ran(QUESTION.replace("oven", "shelf").replace("large", "wide") + " --does-not-apply")
    ran(f"knowledge new requirement wanted --pack team --when {when}{forbids}")
    knowledge = load("team")
    assert knowledge.requirements["wanted"].forbids_best_verdict == bool(forbids)
    (shown,) = [each for each in cover(knowledge).rules if each.rule == "wanted"]
    assert shown.is_documented
    mutation = mutate(knowledge, rules=["wanted"])
    assert {change.mutant.part for change in mutation.killed} == {"when", "forbids_best_verdict", "stages"}
    assert [str(issue) for issue in mutation.issues] == []
    assert gravities(Path("team")) == {("unwritten-text", "note")}


def test_a_requirement_of_a_pack_without_a_lesson_brings_its_first_one(desk: Path) -> None:
    ran(QUESTION)
    lessons, sources = (desk / f"team/knowledge/{name}.yaml" for name in ("lessons", "sources"))
    began = lessons.read_text(encoding="utf-8"), sources.read_text(encoding="utf-8")
    fact = desk / "team/knowledge/facts/means.yaml"
    fact.write_text(fact.read_text(encoding="utf-8").replace("    lessons: [our-policy]\n", ""), encoding="utf-8")
    lessons.unlink()
    sources.unlink()
    assert run_here(*REQUIREMENT.split()).done().count("Wrote ") == 4
    assert (lessons.read_text(encoding="utf-8"), sources.read_text(encoding="utf-8")) == began
    assert load("team").requirements["oven-there"].lessons == ("our-policy",)
    assert gravities(desk / "team") == {("unwritten-text", "note")}


def test_where_no_verdict_can_take_the_place_of_the_best_no_requirement_forbids_it(desk: Path) -> None:
    ran(QUESTION)
    silent = desk / "kitchen/rules/verdict/ask-while-little-is-known.yaml"
    silent.write_text(silent.read_text(encoding="utf-8").replace("status: stable", "status: draft"), encoding="utf-8")
    told = run_here(*REQUIREMENT.split()).refused()
    assert told.startswith("--forbids-best-verdict: at the stage planned and open no verdict can be given in the place")
    assert not (desk / "team/rules/requirements").exists()
    ran(REQUIREMENT.removesuffix(" --forbids-best-verdict"))
    assert not load("team").requirements["oven-there"].forbids_best_verdict


def test_every_text_that_a_template_leaves_open_is_found(desk: Path) -> None:
    knowledge = begun()
    files = (desk / "team").rglob("*.yaml")
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    left = [line for line in lines if MARK in line and not line.lstrip().startswith("#")]
    assert len(unwritten_texts(knowledge)) == len(left)
    assert len(left) > 10
    used = {name for template in TEMPLATES.iterdir() for name in re.findall(r"\[to be[^:\]]*", template.read_text())}
    assert used == {MARK}


def test_once_all_is_written_nothing_is_told(desk: Path) -> None:
    begun()
    write_all(desk / "team")
    assert not unwritten_texts(load("team"))
    told = {issue.check for issue in check(load("team")).issues}
    assert told <= {"question-form", "title-not-imperative"}
    framework = desk / "team/knowledge/framework.yaml"
    framework.write_text(framework.read_text(encoding="utf-8").replace("0.1.0", "1.0.0"), encoding="utf-8")
    assert not run_here("knowledge", "check", "--pack", "team").code


def test_a_question_that_is_written_and_that_no_rule_hears_is_told_again(desk: Path) -> None:
    ran(QUESTION)
    ran(RECOMMENDATION)
    write_all(desk / "team")
    told = {(issue.check, *issue.about) for issue in check(load("team")).issues if issue.gravity != "note"}
    assert told == {("unused-question", "oven"), ("recommendation-not-called-for", "buy-an-oven")}


def test_what_is_in_use_may_leave_nothing_to_be_written(desk: Path) -> None:
    framework = desk / "team/knowledge/framework.yaml"
    framework.write_text(framework.read_text(encoding="utf-8").replace("0.1.0", "1.0.0"), encoding="utf-8")
    assert gravities(desk / "team") == {("unwritten-text-in-use", "warning")}
    assert run_here("knowledge", "check", "--pack", "team").code == 1


def test_what_the_lowest_pack_leaves_to_be_written_is_told_once_with_its_place(desk: Path) -> None:
    framework = desk / "kitchen/knowledge/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    framework.write_text(re.sub(r"(?m)^title: .*$", 'title: "[to be written]"', text), encoding="utf-8")
    for pack in ("kitchen", "team"):
        (found,) = [found for found in unwritten_texts(load(pack)) if found.subject == "this text"]
        assert (found.node, found.is_released) == (("title",), False)
        assert found.entry.problem(found.node, "").where == ("kitchen/knowledge/framework.yaml", 1)


@pytest.mark.slow
def test_a_rule_on_any_question_and_any_answer_holds_together(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    with contextlib.chdir(tmp_path):
        run_here("knowledge", "new", "pack", "mine").done()
    mine = load(tmp_path / "mine")
    added: list[str] = []
    values = list(knowledge.framework.values)
    for fact in knowledge.facts.values():
        for finding, answers in (("weakness", fact.scale[:-1]), ("strength", fact.scale[1:])):
            for answer in answers:
                name = f"{fact.id}-{answer}-{finding}".replace("_", "-")
                wish = NewRule(name, (f"{fact.id}={answer}",), finding, values=tuple(values[: len(added) % 2]))
                with contextlib.suppress(ScaffoldError):  # nothing that is there ends some of them
                    add_rule(wish, mine).write()
                    added.append(name)
    other = NewRule("two-at-once", ("lead_post=junior", "management_time=none"), severity="critical")
    add_rule(other, mine).write()
    whole = load(tmp_path / "mine")
    covered = cover(whole, tmp_path / "mine" / "features")
    shown = {each.rule for each in covered.rules if each.is_documented}
    assert covered.failed == 0
    assert len(added) > 150
    assert {*added, "two-at-once"} <= shown


REFUSED = """\
question oven --base means
  'oven': this question is there already, in team/knowledge/facts/means.yaml:5. Change it there, or take another id.
question eaters --base means
  'eaters': this question is there already, in the layer 'kitchen' below: kitchen/knowledge/facts/need.yaml:2.
question eaters --base need
  copy its whole entry from there to team/knowledge/facts/need.yaml, and change that, but for its answers
question heat --base mean
  --base: there is no base 'mean'. Did you mean 'means'?
question all --base means
  id: 'all' is a word of the method itself.
question heat --base means --name Oven
  --name: the question 'oven' is called 'Oven' already.
question heat --base means --answer low
  --answer: a question has two answers or more.
question heat --base means --answer low --answer not-so-low
  --answer: 'not-so-low': the id of an answer is lower-case words joined by '_'. Write not_so_low.
question heat --base means --answer a --answer does_not_apply
  --answer: 'does_not_apply' stands beside the scale
question heat --base means --answer a --answer a
  --answer: the answer 'a' is named twice. Name it once.
question heat --base means --lesson our-polcy
  --lesson: there is no lesson 'our-polcy'. Did you mean 'our-policy'?
question heat --base means --pack tea
  tea: there is no pack of this name. Begin one: collabadvisor knowledge new pack tea
recommendation buy-an-oven --sets oven
  'buy-an-oven': this recommendation is there already, in team/knowledge/recommendations/means.yaml:5.
recommendation hold-a-trial-week --sets oven
  copy its whole entry from there to team/knowledge/recommendations/need.yaml, and change that. Else
recommendation sell-it --sets oven=none
  --sets: with these answers 'no-oven' would hold. Set better answers.
recommendation sell-it --sets oven --who me
  --who: there is no role 'me'. Known here: convenor, all_partners or each_partner.
rule no-oven --when oven
  'no-oven': this rule is there already, in team/rules/means/no-oven.yaml:3.
rule too-few-eaters --when oven
  copy the whole file from there to team/rules/need/too-few-eaters.yaml, and change that. Else take another id.
rule hot --when oven=large
  with 'large' as the limit it would hold whatever is answered to 'oven'. Name another answer: none or small.
rule hot --when oven=none --finding strength
  with 'none' as the limit it would hold whatever is answered to 'oven'. Name another answer: small or large.
rule hot --when oven --when oven
  --when: the question 'oven' is named twice. Name it once.
rule hot --when pupil_numbers --stage planned
  --stage: 'pupil_numbers' is not asked at the stage 'planned'. It is asked at: open.
rule hot --when parents_view --lesson our-policy
  --recommend: a weakness calls for something to do, and nothing that is there would end this one.
rule hot --when oven --recommend hold-a-trial-week
  --recommend: the rule could still hold once 'hold-a-trial-week' is done: what that sets does not end it.
rule hot --when oven --finding strength --severity minor
  --severity: this belongs to a weakness, and this is a strength. Leave it out.
rule hot --when oven --finding weak
  --finding: there is no finding 'weak'. Did you mean 'weakness'?
requirement no-oven --when oven
  'no-oven': this requirement is there already, in team/rules/means/no-oven.yaml:3. Change it there, or take another id.
requirement oven-there --when oven
  'oven-there': this requirement is there already, in team/rules/requirements/oven-there.yaml:4.
requirement heated --when oven=none
  with 'none' as the limit it would hold whatever is answered to 'oven'. Name another answer: small or large.
requirement oven-there --when ofen --who me --stage opened
  --when: there is no question 'ofen'. Did you mean 'oven'?
requirement oven-there --when oven --asks you
  --asks: there is no role 'you'. Known here: convenor, all_partners or each_partner.
pack team
  team: this folder is already there, and is left as it is. Take another name.
pack nowhere/team
  nowhere/team: this folder cannot be made
pack shipped
  shipped: 'shipped' is the name of a pack that it could lie over. Take another name for the folder.
pack ours --extends kitchens
  --extends: there is no pack 'kitchens' to lie over.
"""
"""What is asked for, and below it what is told of it."""
SLIPS = dict(zip(REFUSED.splitlines()[::2], REFUSED.splitlines()[1::2], strict=True))


@pytest.mark.parametrize("asked", SLIPS)
def test_what_cannot_be_added_is_told_and_nothing_is_written(desk: Path, asked: str) -> None:
    begun()
    before = {name: (desk / name).read_bytes() for name in files_in(desk)}
    pack = [] if asked.startswith("pack ") or "--pack" in asked else ["--pack", "team"]
    assert SLIPS[asked].strip() in run_here("knowledge", "new", *asked.split(), *pack).refused()
    assert {name: (desk / name).read_bytes() for name in files_in(desk)} == before


def test_a_rule_says_which_lesson_it_encodes_where_the_pack_has_several(desk: Path) -> None:
    lessons = desk / "team/knowledge/lessons.yaml"
    text = lessons.read_text(encoding="utf-8")
    entry = text[text.index("  - id: our-policy") :].replace("our-policy", "another-one", 1)
    lessons.write_text(text + entry, encoding="utf-8")
    asked = "knowledge new rule liked --pack team --when parents_view --finding strength"
    told = run_here(*asked.split()).refused()
    assert told == "--lesson: a rule names the lesson that it encodes. Name one that is there.\n"
    ran(f"{asked} --lesson another-one")
    assert load("team").rules["liked"].lessons == ("another-one",)


def test_an_id_of_a_rule_of_another_kind_is_taken_too(tmp_path: Path) -> None:
    with contextlib.chdir(tmp_path):
        run_here("knowledge", "new", "pack", "mine").done()
        told = run_here(
            *["knowledge", "new", "rule", "time-set-aside-but-nobody-leads", "--pack", "mine", "--when", "lead_post"]
        )
    assert "copy its whole entry from there to mine/knowledge/consistency.yaml, and change that." in told.refused()


def test_who_names_no_pack_is_told_how_to() -> None:
    told = run_here("knowledge", "new", "question", "heat", "--base", "means").refused()
    assert "For example: collabadvisor knowledge new question ID --pack my-pack" in " ".join(told.split())


@pytest.mark.usefixtures("desk")
def test_a_title_that_is_too_long_is_told() -> None:
    told = run_here("knowledge", "new", "pack", "ours", "--title", "long " * 20).refused()
    assert told == "--title: a title has at most 60 characters. Shorten it.\n"


@pytest.mark.usefixtures("desk")
def test_a_feature_that_is_there_is_left_as_it_is_and_no_rule_is_written_without_one() -> None:
    ran(QUESTION)
    ran(RECOMMENDATION)
    feature = Path("team/features/no-oven.feature")
    feature.parent.mkdir()
    feature.write_text("Feature: Mine\n", encoding="utf-8")
    assert run_here(*RULE.split()).refused().startswith("team/features/no-oven.feature: this file is already there")
    assert feature.read_text(encoding="utf-8") == "Feature: Mine\n"
    assert not Path("team/rules/means/no-oven.yaml").exists()


def test_a_file_that_somebody_changes_meanwhile_is_left_and_all_else_is_taken_back(tmp_path: Path) -> None:
    first, second, new = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "rules" / "c.yaml"
    first.write_text("a", encoding="utf-8")
    second.write_text("changed", encoding="utf-8")
    addition = Addition({new: "c"}, {first: (b"a", b"aa"), second: (b"b", b"bb")})
    with pytest.raises(ScaffoldError, match=r"b\.yaml: somebody has changed this file meanwhile"):
        addition.write()
    assert (first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8")) == ("a", "changed")
    assert not new.exists()


ENTRY = "  - id: heat\n    # A comment.\n    why: >-\n      Because.\n"
Laying = Callable[[str], Path]


@pytest.fixture
def lay(tmp_path: Path) -> Laying:
    def lay(text: str) -> Path:
        path = tmp_path / "means.yaml"
        path.write_bytes(text.encode())
        return path

    return lay


@pytest.mark.parametrize(
    "text",
    [
        "facts:\n  - id: oven   # ours\n    why: 'so'\n",
        "facts:\n- id: oven\n  why:    so",
        "# Head.\nfacts:\n\n    -   id: oven\n        why: so\n\n# At the end.\n",
        "facts:\n  - {id: oven, why: so}\n\n\n",
        "facts:\n  - id: oven\n    why: |\n      so\n",
        "---\nfacts:\n  - id: oven\n    why: so\n...\n",
        "facts:\n  -\n    id: oven\n    why: so\n",
        "\ufefffacts:\n  - id: oven\n    why: so\n",
        "facts:\r\n  - id: oven\r\n    why: so\r\n",
        "facts:\r\n- id: oven\r\n  why: so",
    ],
)
def test_an_entry_more_leaves_what_is_there_as_it_is(lay: Laying, text: str) -> None:
    path = lay(text)
    with_entry(path, "facts", ENTRY, "").write()
    after = path.read_bytes().decode()
    body = text.removesuffix("...\n")
    assert after.startswith(body)
    assert after.endswith(text.removeprefix(body))
    assert "# A comment." in after
    assert ("\r\n" in text) == ("\r\n" in after)
    assert not re.search(r"(?<!\r)\n", after) or "\r\n" not in text
    there, added = parse(after.lstrip("\ufeff"), "a").data["facts"]
    assert (there["id"], there["why"].strip(), added) == ("oven", "so", {"id": "heat", "why": "Because."})


def test_the_first_entry_of_an_empty_list(lay: Laying) -> None:
    path = lay("# None yet.\nfacts: []  # to come\n")
    with_entry(path, "facts", ENTRY, "").write()
    after = path.read_text(encoding="utf-8")
    assert after.startswith("# None yet.\nfacts:")
    assert parse(after, "a").data == {"facts": [{"id": "heat", "why": "Because."}]}


@pytest.mark.parametrize("text", ["facts: [{id: oven, why: so}]\n", "facts:\n  - id: oven\n    why: |+\n      so\n\n"])
def test_a_list_to_which_nothing_can_be_added_is_left_as_it_is(lay: Laying, text: str) -> None:
    path = lay(text)
    with pytest.raises(ScaffoldError, match="is written in a way in which nothing can be added at its end"):
        with_entry(path, "facts", ENTRY, "")
    assert path.read_bytes().decode() == text


@pytest.mark.usefixtures("desk")
def test_words_that_yaml_takes_for_something_else_are_kept_as_they_are() -> None:
    words = ("no: it is off, {really}", "yes", "- # 'both' \"marks\" {{ answer.eaters }}")
    answers = tuple(f"{name}={said}" for name, said in zip(("no", "off", "on"), words, strict=True))
    wish = NewQuestion("heat", "means", answers, question="Is it on: yes or no?", name="null", stages=("open",))
    add_question(wish, load("team")).write()
    added = load("team").facts["heat"]
    assert tuple(added.answers.items()) == tuple(zip(("no", "off", "on"), words, strict=True))
    assert (added.name, added.question, added.stages) == ("null", "Is it on: yes or no?", ("open",))


@pytest.mark.usefixtures("desk")
def test_a_name_that_begins_with_the_article_takes_no_second_one() -> None:
    ran("knowledge new rule parents-like-it --pack team --when parents_view --finding strength --lesson our-policy")
    feature = Path("team/features/parents-like-it.feature").read_text(encoding="utf-8")
    assert 'And the parents\' view is "divided"' in feature
    assert cover(load("team")).failed == 0


def test_an_empty_table_is_told_to_hold_texts_that_are_to_be_written(desk: Path) -> None:
    ran(QUESTION)
    (desk / "ours.yaml").write_text(dedent("venture: Ours\nstage: open\nanswers: {oven: none}\n"), encoding="utf-8")
    for command in ("new other.yaml", "advise ours.yaml", "ask ours.yaml --format json", "why ours.yaml"):
        told = run_here(*command.split(), "--pack", "team")
        assert told.code == 0, told
        assert "texts are still to be written" in told.err
