"""The handbook: every rule in words, and an entry for whatever a reader asks for by its id."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.document.markdown_writer import fragment
from collabadvisor.files.problems import UnreadableFile
from collabadvisor.knowledge.rules import Recommendation, Rule
from collabadvisor.report.handbook.entries import Entries
from collabadvisor.report.handbook.handbook_markdown import entries
from collabadvisor.report.handbook.pages import rules_in_markdown
from collabadvisor.report.handbook.places import Places
from collabadvisor.report.handbook.rule_sentences import encoding


def entry(knowledge: KnowledgeBase, name: str) -> str:
    (only,) = entries(name, knowledge)
    return only


def markdown_of(thing: Rule | Recommendation, knowledge: KnowledgeBase) -> str:
    entries = Entries(knowledge, Places(knowledge), {}, with_ids=True)
    shown = entries.rule(thing) if isinstance(thing, Rule) else entries.recommendation(thing)
    return fragment(shown.blocks)


def test_every_rule_has_one_entry_of_its_own(knowledge: KnowledgeBase) -> None:
    headings = re.findall(r"^### (.+)$", rules_in_markdown(knowledge), re.MULTILINE)
    titles = [rule.title for rule in (*knowledge.rules.values(), *knowledge.verdict_rules.values())]
    titles += [rule.title for rule in knowledge.consistency.values()]
    titles += [rule.title for rule in knowledge.portfolio_rules.values()]
    assert sorted(headings) == sorted(titles)


def test_the_rules_stand_under_their_base_with_the_worst_first(knowledge: KnowledgeBase) -> None:
    chapters = re.split(r"^## (.+)$", rules_in_markdown(knowledge), flags=re.MULTILINE)
    bases = [base.title for base in knowledge.framework.bases.values()]
    assert chapters[1::2] == [*bases, "The verdict", "Answers that do not go together", "Several ventures at once"]
    for base, chapter in zip(knowledge.framework.bases, chapters[2::2], strict=False):
        given = re.findall(r"^`([a-z0-9-]+)` · \*\*(critical|major|minor|strength)", chapter, re.MULTILINE)
        order = ["critical", "major", "minor", "strength"]
        assert [grade for _, grade in given] == sorted((grade for _, grade in given), key=order.index)
        assert {name for name, _ in given} == {rule.id for rule in knowledge.rules.values() if rule.about == base}


def test_it_says_which_paper_it_rests_on_and_how_far_that_goes(knowledge: KnowledgeBase) -> None:
    text = rules_in_markdown(knowledge)
    assert "Teri Knight, Judith Smith and Stephen Cropper (2001)" in text
    assert knowledge.framework.rests_on in text
    assert "when they last heard.\n" in text


def test_a_rule_across_ventures_is_told_by_what_it_compares_and_why_so_many(knowledge: KnowledgeBase) -> None:
    rule = knowledge.portfolio_rules["one-body-runs-many-ventures"]
    told = entry(knowledge, rule.id)
    assert f"`{rule.id}` · **major finding about several ventures** · when proposed, forming" in told
    assert "- at least 3 ventures have the same management\n- of each of them:\n\n  - management time: whatever" in told
    assert f"**So many because:** {rule.threshold_because}\n" in told
    assert "**It says:** *how many* ventures are run by *management* without a post set aside" in told
    assert f"**For the programme:** {rule.advice}\n" in told
    assert "- Pay for the time that running the venture takes (`fund-management-time`)\n" in told
    cut = entry(knowledge, "areas-cut-each-other")
    assert "- two ventures have some of their area in common, and each has some that the other has not\n" in cut
    assert "only the one area takes in *what only the one has*" in cut
    column = entry(knowledge, "management")
    assert column.startswith("### Management\n\n`management` · a column of a table of ventures · one value\n")
    assert column.endswith(f"**Compared by**\n\n- {rule.title} (`{rule.id}`)")


def test_a_rule_is_told_by_its_condition_in_words(knowledge: KnowledgeBase) -> None:
    rule, told = knowledge.rules["lead-post-too-junior"], entry(knowledge, "lead-post-too-junior")
    assert told.startswith(f"### {rule.title}\n")
    assert f"`{rule.id}` · **{rule.severity} weakness** · when proposed, forming" in told
    assert f"- lead post: {knowledge.facts['lead_post'].answers['junior']}\n" in told
    assert "**Because:** " in told
    assert " *lead post*." in told
    assert "**It undermines:** legitimacy\n" in told
    assert f"- {knowledge.recommendations['appoint-a-senior-lead'].title} (`appoint-a-senior-lead`)\n" in told
    assert "“this post was not regarded as senior enough" in told


def test_a_rule_of_alternatives_shows_them_as_such(knowledge: KnowledgeBase) -> None:
    told = entry(knowledge, "works-along-the-grain")
    assert (
        "- at least one of these:\n\n  - delivery lead: a partner that runs the services needed\n  - place among"
        in told
    )
    assert "It calls for" not in told


def test_a_strength_is_told_by_what_it_shows_and_when(garden: KnowledgeBase) -> None:
    rule = garden.rules["dark-earth"]
    assert "**It shows:** joy and harvest\n" in markdown_of(rule, garden)
    assert "**It shows, when growing:** joy and harvest\n" in markdown_of(rule.replace(shows_at=("growing",)), garden)


def test_alternatives_of_alternatives_are_told_level_by_level(garden: KnowledgeBase) -> None:
    assert (
        "- at least one of these:\n\n"
        "  - helping hands: nobody\n"
        "  - all of these:\n\n"
        "    - helping hands: nobody or two people\n"
        "    - tools: there are none\n"
    ) in entry(garden, "few-hands")


def test_an_exception_is_told_with_its_reason(kitchen: KnowledgeBase) -> None:
    told = entry(kitchen, "kitchen-stands-empty")
    assert "**An exception: size of the kitchen** The book says that an empty kitchen is heated all the same.\n" in told


def test_a_rule_that_does_not_speak_says_so(garden: KnowledgeBase) -> None:
    assert "**Draft: it does not speak.**" in entry(garden, "song-and-beans")
    successor = f"{garden.rules['tools-get-lost'].title} (`tools-get-lost`)"
    told = f"**Retired: it does not speak.** A spade will do. In its place: {successor}\n"
    assert told in entry(garden, "no-hoes")
    assert "does not speak" not in entry(garden, "few-hands")


def test_a_verdict_rule_is_told_by_standings_and_by_what_is_answered(knowledge: KnowledgeBase) -> None:
    told = entry(knowledge, "rethink-on-ground-that-gives-way")
    assert "**verdict: Rethink** · when forming, established and mature" in told
    assert "  - purpose is fragile\n" in told
    assert "  - at least two bases are fragile\n" in told
    assert "**It calls for**\n\n- Weigh the alternatives (`weigh-the-alternatives`)\n" in told
    assert "- at least one base is fragile or strained\n" in entry(knowledge, "on-conditions-while-a-base-is-low")
    assert "  - every base is fragile or strained\n" in entry(knowledge, "not-yet-on-such-ground")
    assert "too few" in entry(knowledge, "cannot-say-while-too-little-is-known")
    assert "enough" in entry(knowledge, "keep-going-on-firm-ground")


def test_a_rule_of_consistency_is_told_with_what_to_clear_up(knowledge: KnowledgeBase) -> None:
    told = entry(knowledge, "every-partner-but-the-essential-one")
    assert told.startswith("### All partners are said to be in, but an essential one is absent\n")
    assert "`every-partner-but-the-essential-one` · **answers that do not go together**\n" in told
    assert "- essential partners: at least one is absent\n- at least one of these:\n\n  - senior rep" in told
    assert "**Because:** Of the partners that the work cannot do without, *essential partners*, yet" in told
    assert told.endswith("**To clear up:** " + knowledge.consistency["every-partner-but-the-essential-one"].ask)


def test_a_pack_without_rules_of_consistency_has_no_chapter_for_them(kitchen: KnowledgeBase) -> None:
    assert "go together" not in rules_in_markdown(kitchen)


def test_a_fact_is_told_with_its_answers_and_the_rules_that_use_it(knowledge: KnowledgeBase) -> None:
    fact, told = knowledge.facts["delivery_lead"], entry(knowledge, "delivery_lead")
    assert f"### {fact.question}" in told
    assert "`delivery_lead` · delivery lead · Fit · asked when proposed, forming, established and mature" in told
    assert "\n".join(f"{n}. {words} (`{answer}`)" for n, (answer, words) in enumerate(fact.answers.items(), 1)) in told
    assert f"**Why it is asked:** {fact.why}" in told
    users = "no-partner-leads-on-its-own-ground", "nobody-leads-delivery", "works-along-the-grain"
    assert all(f"(`{name}`)" in told.split("**Used by**")[1] for name in users)
    assert "· asked only when established and mature\n" in entry(knowledge, "local_awareness")
    assert "does not apply (`does_not_apply`)\n" not in told
    assert ". does not apply (`does_not_apply`)\n" in entry(knowledge, "local_involvement")


def test_a_recommendation_is_told_with_when_it_is_done_and_what_calls_for_it(knowledge: KnowledgeBase) -> None:
    told = entry(knowledge, "win-the-essential-partners")
    assert "**Who:** the convenor\n\n**First step in:** weeks\n\n**Acts on:** capacity\n" in told
    assert "**Done when:** essential partners: all take part" in told
    assert re.search(
        r"\*\*After\*\*\n\n- .+ \(`secure-partners-resources`\)\n- .+ \(`work-along-existing-boundaries`\)\n", told
    )
    assert (
        "**Called for by**\n\n- A partner that the work cannot do without is absent (`essential-partner-absent`)\n"
        in told
    )
    assert "**After**" not in entry(knowledge, "appoint-a-senior-lead")
    of_the_verdict = entry(knowledge, "weigh-the-alternatives")
    assert "**Acts on:** the venture as a whole\n" in of_the_verdict
    assert "**Done when**" not in of_the_verdict
    assert re.search(
        r"by\*\*\n\n- .+\(`not-yet-on-such-ground`\)\n- .+\(`rethink-on-ground-that-gives-way`\)", of_the_verdict
    )


def test_a_lesson_is_told_with_its_quote_its_kind_and_the_rules_that_encode_it(knowledge: KnowledgeBase) -> None:
    told = entry(knowledge, "artificial-boundary")
    assert "this was an artificial boundary” (Case A, physical activity; seen in the paper's cases)" in told
    assert re.search(r"by\*\*\n\n- .+\(`at-odds-with-the-local-framework`\)\n- .+\(`boundary-is-artificial`\)", told)
    assert "**Encoded by:** nothing yet" in entry(knowledge, "direct-levers")


def test_a_case_is_shown_as_its_file(knowledge: KnowledgeBase) -> None:
    assert 'venture: "Physical activity strategy, advisory group convened"\nstage: forming' in entry(
        knowledge, "case-a-convened"
    )


def test_an_id_that_names_two_things_gives_both(knowledge: KnowledgeBase) -> None:
    name = next(name for name in knowledge.rules if name in knowledge.lessons)
    rule, lesson = entries(name, knowledge)
    assert rule.startswith(f"### {knowledge.rules[name].title}")
    assert f"`{name}`" in lesson.split("**Encoded by**")[1]


@pytest.mark.parametrize("name", ["", "lead post", "no-such-rule"])
def test_an_id_that_names_nothing_gives_nothing(knowledge: KnowledgeBase, name: str) -> None:
    assert entries(name, knowledge) == []


def test_the_encoding_lists_every_lesson_with_its_rules_of_both_kinds(knowledge: KnowledgeBase) -> None:
    encoded = encoding(knowledge)
    assert list(encoded) == list(knowledge.lessons)
    rules = (*knowledge.rules.values(), *knowledge.verdict_rules.values())
    assert all(rule.id in encoded[lesson] for rule in rules for lesson in rule.lessons)


def test_a_case_that_is_not_plain_text_is_told_with_its_place(tmp_path: Path) -> None:
    pack = Path(shutil.copytree(Path(__file__).parent / "knowledge" / "good", tmp_path / "pack"))
    (pack / "knowledge" / "cases" / "odd.yaml").write_bytes(b"venture: \xff\n")
    with pytest.raises(UnreadableFile, match="not UTF-8"):
        entries("odd", load(pack))


def test_what_is_never_to_be_given_beside_a_recommendation_is_shown(kitchen: KnowledgeBase) -> None:
    advised = kitchen.recommendations["hire-a-cook"].replace(excludes=("enlarge-the-kitchen",))
    title = kitchen.recommendations["enlarge-the-kitchen"].title
    assert f"**Never beside**\n\n- {title} (`enlarge-the-kitchen`)\n" in markdown_of(advised, kitchen)
    assert "**Never beside**" not in markdown_of(kitchen.recommendations["hire-a-cook"], kitchen)
