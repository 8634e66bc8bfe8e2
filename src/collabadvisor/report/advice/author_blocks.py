"""What the author of a report says in it or leaves out, told as the author's and never as the rules'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Listing, Paragraph, Section, Words
from collabadvisor.files.words import join_words
from collabadvisor.report.advice.advice_content import Item


def comment_blocks(paragraphs: Iterable[str]) -> Iterator[Paragraph]:
    """A comment: each of its paragraphs says whose it is."""
    for paragraph in paragraphs:
        yield Paragraph((Words(f"{wording.COMMENT_OF_AUTHOR}: ", "strong"), Words(paragraph, "own")))


def author_title_note(instead_of: str) -> Words:
    """The note beside the author's title for something: what the advice calls it, if anything."""
    return Words(wording.AUTHORS_WORDS.format(instead_of) if instead_of else wording.AUTHORS_TITLE, "aside")


def author_remarks(item: Item) -> Iterator[Block]:
    """The author's remarks on a recommendation, under its title."""
    if item.instead_of:
        yield Paragraph(author_title_note(item.instead_of), "hint")


def agreement_blocks(item: Item) -> Iterator[Block]:
    """The author's notes on a recommendation: who sees to it, by when, and the comment."""
    for head, text in ((wording.OWNER, item.owner), (wording.BY_WHEN, item.by)):
        if text:
            marked = Words(f" {wording.SAYS_AUTHOR}", "aside")
            yield Paragraph((Words(f"{head}: ", "strong"), Words(text, "own"), marked))
    yield from comment_blocks(item.comment)


def left_out_sentence(items: Sequence[Item]) -> str:
    """A sentence that names the recommendations which the author left out; empty where none is."""
    if not items:
        return ""
    many = f"{len(items)} {wording.ONE_RECOMMENDATION if len(items) == 1 else wording.MANY_RECOMMENDATIONS}"
    return f"{wording.LEFT_OUT_BY_AUTHOR}: {many}: {join_words(map(_named, items))}."


def first_order_sentence(items: Sequence[Item], usual: Sequence[Item], do_first: Sequence[Item]) -> str:
    """Sentences on the order of the first ``items``, of which the author put some first; empty where it is the usual.

    They say whose it is, what in it the advice has come later, and for which of the ``usual`` ones it has no room.
    """
    if items == usual:
        return ""
    displaced = [item for item in usual if item not in items]
    no_room = wording.NO_ROOM_FOR.format(join_words(map(_named, displaced))) if displaced else ""
    order = _order_of_author([item for item in items if item in do_first])
    return " ".join(filter(None, (order, *_against(items), no_room)))


def group_order_sentence(chosen: Sequence[Item], usual: str) -> str:
    """Sentences on the order of a group of which the author put some first; the ``usual`` words on it are quoted."""
    return " ".join(filter(None, (_order_of_author(chosen), wording.ADVICE_SAYS.format(usual) if usual else "")))


def _order_of_author(chosen: Sequence[Item]) -> str:
    return wording.AUTHORS_ORDER.format(join_words(str(item.rank) for item in chosen))


def _against(items: Sequence[Item]) -> Iterator[str]:
    """What stands before something that the advice has come first."""
    for place, item in enumerate(items):
        passed = [str(later.rank) for later in items[place + 1 :] if later.rank in {each.rank for each in item.after}]
        if passed:
            yield wording.AGAINST_ADVICE.format(item.rank, join_words(passed))


def left_out_sections(items: Sequence[Item]) -> Iterator[Section]:
    """A section on the recommendations that the author left out, with the author's remark on each."""
    if items:
        entries = ((Paragraph(_named(item)), *comment_blocks(item.comment)) for item in items)
        yield Section(wording.LEFT_OUT_BY_AUTHOR, (Paragraph(wording.STILL_ADVISED, "hint"), Listing(tuple(entries))))


def _named(item: Item) -> str:
    """What the advice calls it, and its number."""
    return f"“{item.instead_of or item.title}” ({item.rank})"
