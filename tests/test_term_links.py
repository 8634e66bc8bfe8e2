"""A "?" beside a word of the field: once, where it first heads something."""

from __future__ import annotations

import re

from collabadvisor.document.html_writer import fragment
from collabadvisor.document.term_links import TermLinks
from collabadvisor.document.tree import Banner, Block, Paragraph, Section, Table, VerdictMark

TERMS = {"base": "/words#base", "watch point": "/words#watch-point", "verdict": "/words#verdict"}
TABLE = Table("How it stands", ("Base", "Standing"), (("Purpose", "fragile"),))


def linked(html: str) -> list[str]:
    return re.findall(r'href="/words#([\w-]+)"', html)


def test_a_word_is_linked_once_whatever_its_number_and_letters() -> None:
    links = TermLinks(TERMS)
    assert linked(links.new_links("Bases and watch points")) == ["base", "watch-point"]
    assert links.new_links("a BASE") == ""
    assert linked(links.new_links_with_words("Verdicts, and the verdict")) == ["verdict"]


def test_a_part_of_a_word_is_no_word() -> None:
    assert TermLinks(TERMS).new_links("a database, baseless; verdictive") == ""


def test_without_words_there_are_no_links() -> None:
    assert TermLinks({}).new_links("base") == ""


def test_what_heads_a_table_is_explained_above_it_and_not_inside() -> None:
    html = fragment([TABLE, TABLE], terms=TERMS)
    before, *tables = html.split('<table role="table">')
    assert linked(before) == linked(html) == ["base"]
    assert tables[0].partition("\n</div>")[0] == tables[1]


def test_headings_and_verdicts_have_the_link_beside_them_and_not_inside() -> None:
    blocks: list[Block] = [
        Banner("Verdict", VerdictMark("bad", True, "Rethink"), ()),
        Section("Bases", (Paragraph("No base here."),)),
        Section("Another base", (), role="item", number=1),
    ]
    html = fragment(blocks, terms=TERMS)
    assert linked(html) == ["verdict", "base"]
    assert linked("".join(re.findall(r"<h2>.*?</h2>", html))) == []


def test_a_report_without_words_to_explain_is_as_it_was() -> None:
    assert fragment([TABLE]).startswith('<table role="table">\n<caption>How it stands</caption>\n')
