"""What a board reads first, as a part of a page."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from collabadvisor.document.html_writer import fragment
from collabadvisor.report.advice.advice_content import Report
from collabadvisor.report.advice.first_page import first_page
from collabadvisor.web.pages.explained_words import TERMS

PREFIX = "v1-"
"""What the ids of sections begin with in the advice on one venture."""


def board_page(report: Report, whole: str) -> Markup:
    """The verdict, the standings, what to do first and to find out; ``whole`` is the address of all of the advice."""
    apart = replace(report, others=report.beside)  # the rest stands on a page of its own, not below
    return fragment(first_page(apart, PREFIX), whole, terms=TERMS)
