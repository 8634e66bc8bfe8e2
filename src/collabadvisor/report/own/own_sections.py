"""The sections of a report as its author wants them: picked, ordered, renamed and commented on, each marked so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Paragraph, Section, Words, plain
from collabadvisor.files.words import join_words
from collabadvisor.report.advice.advice_parts import PART_IDS, PART_NAMES, AdvicePart
from collabadvisor.report.advice.author_blocks import author_title_note, comment_blocks
from collabadvisor.report.own.report_file import SectionPick
from collabadvisor.report.own.report_ids import ALWAYS


class OwnSections:
    """Arranges the parts of an advice as the author of a report says: see ``Arrange``.

    ``picks`` are the sections wanted, none of them meaning all; what the advice rests on is always there, at the end if
    nowhere else.
    """

    def __init__(self, picks: Sequence[SectionPick], comments: Mapping[str, tuple[str, ...]]) -> None:
        selection = tuple(picks) or tuple(SectionPick(id=part) for part in PART_IDS)
        last = () if any(pick.id == ALWAYS for pick in selection) else (SectionPick(id=ALWAYS),)
        self.picks, self.comments = (*selection, *last), comments

    def __call__(self, parts: Iterable[AdvicePart]) -> tuple[Block, ...]:
        """The blocks of the parts that are wanted, and what of them is left out."""
        by_id = {part.id: part for part in parts}
        blocks_by_id = {pick.id: self._blocks_of(pick, by_id[pick.id]) for pick in self.picks if pick.id in by_id}
        missing = [PART_NAMES[part.id] for part in by_id.values() if part.blocks and part.id not in blocks_by_id]
        note = tuple(_note(missing))
        if note and ALWAYS in blocks_by_id:
            *before, last = blocks_by_id[ALWAYS]
            assert isinstance(last, Section)  # noqa: S101  # as the part is made
            blocks_by_id[ALWAYS] = (*before, replace(last, blocks=(*last.blocks, *note)))
            note = ()
        return (*(block for blocks in blocks_by_id.values() for block in blocks), *note)

    def _blocks_of(self, pick: SectionPick, part: AdvicePart) -> tuple[Block, ...]:
        """The blocks of a part, under the author's title if there is one, with the author's comment at their head."""
        comment = tuple(comment_blocks(self.comments.get(pick.id, ())))
        if not part.blocks:
            nothing = Paragraph(wording.NOTHING_SAID, "hint")
            title = Words(pick.title or PART_NAMES[part.id], "own" if pick.title else "plain")
            return (Section(title, (nothing, *comment)),) if comment else ()
        first, *others = part.blocks
        assert isinstance(first, Section)  # noqa: S101  # as every part is made
        if not pick.title:
            return (_begun(first, comment), *others)
        title, usual = Words(pick.title, "own"), plain(first.title)
        mark = Paragraph(author_title_note(usual if not others else ""), "hint")
        if others:
            return (Section(title, (mark, *comment, *part.blocks)),)
        return (_begun(replace(first, title=title), (mark, *comment)),)


def _note(missing: Sequence[str]) -> Iterator[Block]:
    if missing:
        many = f"{len(missing)} {wording.ONE_PART if len(missing) == 1 else wording.MANY_PARTS}"
        yield Paragraph(f"{wording.LEFT_OUT_BY_AUTHOR}: {many}: {join_words(f'“{name}”' for name in missing)}.")


def _begun(section: Section, added: tuple[Block, ...]) -> Section:
    """The section with something at its head; on a first page the verdict stays the first thing to be seen."""
    place = 1 if section.role == "front" else 0
    return replace(section, blocks=(*section.blocks[:place], *added, *section.blocks[place:]))
