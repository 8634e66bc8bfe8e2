"""A file of a report to fill in: everything that its author can say, with what it does, as comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from collabadvisor.files.words import clean
from collabadvisor.inference.advice import Recommended
from collabadvisor.report.advice.advice_parts import PART_NAMES
from collabadvisor.report.own.cover import LONGEST

WIDTH = 96


def blank_report(then: str = "", advised: Sequence[Recommended] = (), example: str = "") -> str:
    """The text of a file that reads back as a report in which nothing is changed.

    ``then`` says what to do once it is filled in. Of what is ``advised`` each has its place in it; where nothing is, an
    ``example`` of an id shows how one is written.
    """
    parts = (*_head(then), *_cover(), *_sections(), *_order(), *_recommendations(advised, example), *_closing())
    return "\n".join(parts) + "\n"


def _head(then: str) -> Iterator[str]:
    yield from _comment(
        "Your report: what it is called and for whom it is, which sections it has, and what you add or leave out. Fill "
        "in what you want, and leave the rest empty: empty changes nothing. The report says of all that is yours that "
        f"it is the author's. {then}"
    )


def _cover() -> Iterator[str]:
    yield ""
    yield from _comment("THE COVER. An empty title: the name of the venture.")
    yield from ("title:", "client:", "author:")
    yield from _comment(f"In your own words, at most {LONGEST['date']} characters:")
    yield "date:"
    yield from _comment("A PNG or JPEG picture, such as logo.png; its place is told from the folder of this file:")
    yield "logo:"
    yield ""
    yield from _comment("Words before all others. A text of several paragraphs is written like this:")
    yield from ("# introduction: |", "#   The first paragraph.", "#", "#   The second one.")
    yield "introduction:"


def _sections() -> Iterator[str]:
    yield ""
    yield from _comment(
        "THE SECTIONS, in their order. Move lines, or take out what you leave out; the report says what is missing. "
        "For a title of your own write '- verdict: How far the next verdict is'. What the advice rests on is always "
        "there."
    )
    yield "sections:"
    longest = max(map(len, PART_NAMES))
    yield from (f"  - {part:<{longest}}  # {name}" for part, name in PART_NAMES.items())
    yield ""
    yield from _comment("Comments on sections, by their ids, for example 'clashes: We have asked both.'")
    yield "comments:"


def _order() -> Iterator[str]:
    yield ""
    yield from _comment(
        "THE ORDER OF THE RECOMMENDATIONS. Those that you list here, by their ids, come first: in the table of first "
        "actions, and each in its own part of the advice. All others follow as the advice ranks them. The numbers "
        "stay, and the report says that the order is yours."
    )
    yield from ("# do_first:", "#   - an-id", "#   - another-id")
    yield "do_first:"


def _recommendations(advised: Sequence[Recommended], example: str) -> Iterator[str]:
    yield ""
    yield from _comment(
        "THE RECOMMENDATIONS, by their ids. Who sees to each and by when stand in the table of first actions. One can "
        "have a title of your own and a comment, or be left out; its number among the others stays, and what is left "
        "out is told:"
    )
    yield from (
        "#     title: What it is called here",
        "#     comment: What is to be said of it",
        "#     leave_out: true",
    )
    yield "recommendations:"
    if not advised:
        yield from (f"  # {line}" for line in (f"{example or 'an-id'}:", "  owner: Ann Lee", "  by: the end of June"))
    for each in advised:
        yield from _comment(f"{each.rank}. {each.title}", "  ")
        yield from (f"  {each.id}:", "    owner:", "    by:")


def _closing() -> Iterator[str]:
    yield ""
    yield from _comment("Words after all others:")
    yield "closing:"


def _comment(text: str, indent: str = "") -> list[str]:
    return [f"{indent}# {line}" for line in wrap(clean(text), WIDTH - len(indent) - 2)]
