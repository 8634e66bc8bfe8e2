"""Recommendations in the author's order: among the first actions and within each group, and told as the author's."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from collabadvisor import KnowledgeBase, Venture, advise
from collabadvisor.document import wording
from collabadvisor.report.advice.advice_content import Report
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.advice.first_page import title_of_actions
from collabadvisor.report.own.own_recommendations import with_own_recommendations
from collabadvisor.report.own.report_file import ReportFile
from steps.running import CASE_A, CASE_B, CASES, run_here
from test_report_file import flat, problems, told

ORDER = "The order is the author's, who put"


def composed(knowledge: KnowledgeBase, case: Path = CASE_A) -> Report:
    venture = Venture.read(case, knowledge)
    (report,) = compose([(venture, advise(venture, knowledge))], knowledge).ventures
    return report


def without_receipt(said: str) -> list[str]:
    return re.sub(r",\s+report\s+file\s+sha256\s+[0-9a-f]{12}", "", said).split()


def first_page_and_rest(said: str) -> tuple[str, str]:
    page, _, rest = said.partition("MORE ON THE VERDICT")
    return page, rest.partition("WHAT THE SOURCE SAYS")[0]


def ranks(said: str) -> list[int]:
    """The numbers of recommendations in a report as text, in the order in which they stand."""
    return [int(rank) for rank in re.findall(r"(?m)^ *(\d+)\. [A-Z]", said)]


# The order.


@pytest.mark.parametrize("case", sorted(CASES.glob("case-*.yaml")), ids=lambda case: case.stem)
def test_the_last_come_first_each_in_its_group_with_its_number(case: Path, knowledge: KnowledgeBase) -> None:
    usual = composed(knowledge, case)
    backwards = tuple(item.id for part in reversed(usual.sections) for item in reversed(part.items))
    own = with_own_recommendations(usual, ReportFile(do_first=backwards), follow=True)
    assert [(part.id, part.title, part.whole) for part in own.sections] == [
        (part.id, part.title, part.whole) for part in usual.sections
    ]
    for before, after in zip(usual.sections, own.sections, strict=True):
        assert after.items == before.items[::-1]
        assert after.order.startswith(ORDER) == (len(before.items) > 1)
        assert before.order in after.order
    assert [item.id for item in own.do_first] == [*backwards]


def test_the_first_page_takes_the_first_of_all_groups_and_says_what_had_to_go(knowledge: KnowledgeBase) -> None:
    page, rest = first_page_and_rest(told("do_first: [spread-the-leadership, win-back-attendance]", knowledge))
    assert ranks(page) == [13, 9, 1, 2, 3, 4]
    assert (
        f"{ORDER} 13 and 9 first; the numbers are the ranks that the advice gives. That leaves no room here for “Win "
        "every partner that the work cannot do without” (5) and “Settle what it is for and what each partner gains” "
        "(6), with which the advice begins. Below, in short: 2 more for now and 3 to do next. "
        "All of this holds, whatever the open answers turn out to be."
    ) in flat(page)
    assert ranks(rest) == [*range(1, 9), 13, 9, 10, 11, 12]
    assert flat(rest).count(ORDER) == 1


def test_what_the_advice_has_come_later_is_said(knowledge: KnowledgeBase) -> None:
    page, _ = first_page_and_rest(told("do_first: [win-the-essential-partners]", knowledge))
    assert ranks(page)[0] == 5
    assert "The advice puts 5 after 2 and 4." in flat(page)
    page, _ = first_page_and_rest(told("do_first: [weigh-the-alternatives, appoint-a-senior-lead]", knowledge))
    assert "The advice puts" not in flat(page)


def test_where_nothing_moves_nothing_is_said(knowledge: KnowledgeBase) -> None:
    usual = told("title:", knowledge)
    for ids in ("[]", "[weigh-the-alternatives, work-along-existing-boundaries]", "[agree-to-adapt]"):
        assert without_receipt(told(f"do_first: {ids}", knowledge)) == without_receipt(usual)


def test_what_moves_on_the_first_page_alone_is_told_there_alone(knowledge: KnowledgeBase) -> None:
    page, rest = first_page_and_rest(told("do_first: [win-back-attendance]", knowledge))  # the first of its group
    assert ORDER in flat(page)
    assert ORDER not in flat(rest)


def test_a_choice_that_stands_in_the_order_of_the_advice_is_the_authors_all_the_same(knowledge: KnowledgeBase) -> None:
    ids = "bring-practitioners-in, tell-local-people, set-a-rhythm-of-communication, set-up-business-planning"
    page, _ = first_page_and_rest(told(f"do_first: [{ids}]", knowledge, CASES / "case-b-evaluated.yaml"))
    assert ranks(page) == [1, 2, 3, 7]
    assert "Below, in short: 3 more to do next." in flat(page)
    assert ORDER in flat(page)


def test_where_nothing_presses_the_actions_have_the_name_that_fits_all_of_them(knowledge: KnowledgeBase) -> None:
    report = composed(knowledge)
    now, following = (part for part in report.sections if not part.whole)
    quiet = replace(report, sections=(now, following))

    def own(*ids: str) -> Report:
        return with_own_recommendations(quiet, ReportFile(do_first=ids), follow=True)

    assert title_of_actions(own(now.items[-1].id)) == "For now"
    moved = own(following.items[-1].id)
    assert title_of_actions(moved) == wording.FIRST_ACTIONS
    assert moved.others == "Below, in short: 4 more to do next."


def test_what_is_left_out_is_not_missed_among_the_first(knowledge: KnowledgeBase) -> None:
    text = "do_first: [spread-the-leadership]\nrecommendations: {secure-partners-resources: {leave_out: true}}"
    page, _ = first_page_and_rest(told(text, knowledge))
    assert ranks(page) == [13, 1, 2, 3, 5, 6]
    assert "The advice begins with" not in flat(page)


def test_titles_owners_and_dates_go_with_what_they_are_of(knowledge: KnowledgeBase) -> None:
    remark = "recommendations: {spread-the-leadership: {title: Share it out, owner: Ann, by: May}}"
    said = told(f"do_first: [spread-the-leadership]\n{remark}", knowledge, form="markdown")
    row = next(line for line in said.splitlines() if line.startswith("| 13"))
    assert "Share it out" in row
    assert "the author's words; the advice says: “Spread the leadership over all the partners”" in row
    assert row.endswith("| in weeks | May | Ann |")
    assert "with which the advice begins. Owners and dates are the author's." in said


def test_what_had_to_go_has_the_title_that_the_advice_gives(knowledge: KnowledgeBase) -> None:
    remark = "recommendations: {settle-the-purpose-together: {title: Talk}}"
    said = flat(told(f"do_first: [spread-the-leadership]\n{remark}", knowledge))
    assert (
        "no room here for “Settle what it is for and what each partner gains” (6), with which the advice begins."
        in said
    )


def test_each_of_several_ventures_has_the_order_for_itself(knowledge: KnowledgeBase) -> None:
    ids = "[move-into-regular-budgets, spread-the-leadership]"
    said = told(f"do_first: {ids}\nsections: [first_page]", knowledge, CASE_A, CASE_B)
    assert ranks(said) == [13, 1, 2, 3, 4, 5, 1]
    assert flat(said).count(ORDER) == 1


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_a_page_has_the_order_too(form: str, knowledge: KnowledgeBase) -> None:
    said = told("do_first: [spread-the-leadership]", knowledge, form=form)
    assert said.index("Spread the leadership") < said.index("Weigh the alternatives")
    assert said.replace("&#39;", "'").count(ORDER) == 2


def test_a_word_document_has_the_order_too(tmp_path: Path) -> None:
    report, out = tmp_path / "report.yaml", tmp_path / "out.docx"
    report.write_text("do_first: [spread-the-leadership]\n", encoding="utf-8")
    run_here("advise", CASE_A, "--report", report, "-o", out).done()
    made = docx.Document(str(out))
    (table,) = (each for each in made.tables if each.cell(0, 0).text == wording.ACTION)
    assert ranks("\n".join(row.cells[0].text for row in table.rows)) == [13, 1, 2, 3, 4, 5]
    assert sum(ORDER in each.text for each in made.paragraphs) == 2


# The file.


def test_every_mistake_in_the_order_is_told_with_its_line(knowledge: KnowledgeBase) -> None:
    text = """do_first:
  - 3
  - appoint-a-senior-led
  - appoint-a-senior-lead
  - appoint-a-senior-lead
  - spread-the-leadership
  - [win-back-attendance]
recommendations:
  spread-the-leadership:
    leave_out: true
"""
    under = "under 'recommendations', so it cannot come first"
    assert problems(text, knowledge) == [
        "report.yaml:2: there is no recommendation '3'. The knowledge has a list of its recommendations.",
        "report.yaml:3: there is no recommendation 'appoint-a-senior-led'. Did you mean 'appoint-a-senior-lead'?",
        "report.yaml:5: the recommendation 'appoint-a-senior-lead' stands in this list twice. Keep one of the two.",
        f"report.yaml:6: 'spread-the-leadership' is left out {under}. Take one of the two out.",
        "report.yaml:7: 'do_first, item 6' should be text, not a list.",
    ]


def test_an_order_without_a_place_is_told(knowledge: KnowledgeBase) -> None:
    order = "do_first: [spread-the-leadership]"
    (said,) = problems(f"sections: [standings]\n{order}", knowledge)
    what = "neither 'first_page' nor 'recommendations' is among the sections, so this order has no place."
    assert said == f"report.yaml:2: {what} Add one of them to 'sections', or take this out."
    for place in ("first_page", "recommendations"):
        assert ORDER in flat(told(f"sections: [{place}]\n{order}", knowledge))


@pytest.mark.parametrize("order", ["spread-the-leadership", "{spread-the-leadership: 1}", "true"])
def test_an_order_that_is_no_list_is_refused(order: str, knowledge: KnowledgeBase) -> None:
    (said,) = problems(f"do_first: {order}", knowledge)
    assert said.startswith("report.yaml:1: 'do_first' should be a list, not ")


def test_what_comes_first_and_is_not_advised_is_told(tmp_path: Path) -> None:
    report = tmp_path / "report.yaml"
    report.write_text("do_first:\n  - spread-the-leadership\n  - agree-to-adapt\n")
    ran = run_here("advise", CASE_A, "--report", report)
    assert ran.code == 0
    what = "this is not advised here, so what the file says of it stands nowhere."
    assert ran.err == f"{report}:3: 'agree-to-adapt': {what}\n"
