"""A recommendation as a section: told whole, or in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.document import wording
from collabadvisor.document.tree import (
    Block,
    Fold,
    Inline,
    Listing,
    Paragraph,
    Run,
    Section,
    Words,
    join_inline,
    points,
    runs,
)
from collabadvisor.report.advice.advice_content import AnswerShown, Item, ReasonShown
from collabadvisor.report.advice.author_blocks import agreement_blocks, author_remarks


class RecommendationBlocks:
    """Sections of recommendations, whose ids begin with ``prefix``.

    ``unfolds``: the page can hide what is read by some only, so that what is told in short has all the rest under it.
    """

    def __init__(self, prefix: str, *, unfolds: bool) -> None:
        self.prefix = prefix
        self.unfolds = unfolds

    def section(self, item: Item, *, whole: bool) -> Section:
        """What to do and why; told whole also by whom, how to begin, and why it stands there."""
        title = f"{item.title} ({base_and_outlook(item)})" if base_and_outlook(item) else item.title
        details = self._whole(item) if whole else self._short(item)
        blocks = (*author_remarks(item), Paragraph(item.do), *agreement_blocks(item), *details)
        return Section(title, blocks, f"{self.prefix}r{item.rank}", "item", item.rank)

    def _whole(self, item: Item) -> Iterator[Block]:
        yield Paragraph(Words("First steps:", "strong"))
        yield from self._how(item, item.moved_by)
        yield from self._reasons(item)

    def _how(self, item: Item, moved_by: str = "") -> Iterator[Block]:
        parts: list[Inline] = [(Words("Who: ", "strong"), f"{item.who}.")]
        if item.after:
            earlier = [Words(str(each.rank), to=f"{self.prefix}r{each.rank}") for each in item.after]
            parts.append((Words(f"{wording.AFTER}: ", "strong"), *runs(join_inline(earlier, ", ")), "."))
        parts += [moved_by] if moved_by else []
        yield points(*item.first_steps)
        yield Paragraph(join_inline(parts, " "))
        yield from [Paragraph((wording.VERDICT_CALLS_FOR_IT, ".", *self._notes(item.lessons)))] if item.lessons else []

    def _reasons(self, item: Item) -> Iterator[Block]:
        weighty = [self._reason(reason) for reason in item.reasons if reason.weighty]
        also = [reason for reason in item.reasons if not reason.weighty]
        weighty += [(f"{wording.ALSO}: ", *self._titles(also), ".")] if also else []
        yield from [points(*weighty)] if weighty else []

    def _short(self, item: Item) -> Iterator[Block]:
        first, *others = item.reasons
        phrases = (
            (*self._explain(first), *self._notes(first.lessons)) if first.because else (*self._titles([first]), ".")
        )
        also = (f" {wording.ALSO}: ", *self._titles(others), ".") if others else ()
        moved = f" {item.moved_by}" if item.moved_by else ""
        yield Paragraph((Words("Why: ", "strong"), *phrases, *also, moved))
        if self.unfolds:
            more = [
                f"{reason.severity}: {reason.with_label(reason.title)}. {reason.because}"
                for reason in others
                if reason.because
            ]
            reasons = [Listing(tuple((Paragraph(each),) for each in more))] if more else []
            yield Fold("First steps, and all reasons" if more else "First steps", (*self._how(item), *reasons))

    def _reason(self, reason: ReasonShown) -> tuple[str | Run, ...]:
        severity = Words(f"{reason.severity}: ", "strong")
        if reason.see_rank:
            return (severity, self._link(wording.AS_TOLD_UNDER, reason.see_rank), ".")
        untold = [answer for answer in reason.answers if answer.label not in reason.because]
        also = f" ({answers(untold)}.)" if untold else ""
        return (severity, *self._explain(reason, also), *self._notes(reason.lessons))

    def _explain(self, reason: ReasonShown, also: str = "") -> tuple[str | Run, ...]:
        """The sentences of a reason; of one that was begun above, how it goes on from there."""
        begun = reason.begun
        if begun is None:
            return (reason.with_label(f"{reason.because}{also}"),)
        opening = (
            self._titled(reason, begun.rank)
            if begun.titled
            else (self._link(wording.AS_TOLD_UNDER, begun.rank), reason.with_label(""))
        )
        return (*opening, f". {begun.rest}".rstrip(), also)

    def _link(self, words: str, rank: int) -> Words:
        return Words(f"{words} {rank}", to=f"{self.prefix}r{rank}")

    def _notes(self, lessons: Iterable[int]) -> tuple[str | Run, ...]:
        """The numbers of lessons, each leading to its quote."""
        notes = [Words(f"[{number}]", "aside", f"{self.prefix}quotes") for number in lessons]
        return tuple(piece for note in notes for piece in (" ", note))

    def _titles(self, reasons: Iterable[ReasonShown]) -> tuple[str | Run, ...]:
        """Reasons by their titles, with where each is told in full, if it is."""
        return runs(join_inline([self._titled(each, each.see_rank) for each in reasons]))

    def _titled(self, reason: ReasonShown, rank: int) -> tuple[str | Run, ...]:
        title = reason.with_label(f"“{reason.title}”")
        return (title, " (", self._link(wording.TOLD_UNDER, rank), ")") if rank else (title,)


def base_and_outlook(item: Item) -> str:
    """The base on which it acts, and where open answers could move it."""
    return "; ".join(filter(None, (item.acts_on.lower(), item.moves)))


def answers(items: Iterable[AnswerShown]) -> str:
    """Answers in a row."""
    return "; ".join(f"{each.name}: {each.label}" for each in items)


def answer_with_source(answer: AnswerShown) -> Inline:
    """An answer, with where it comes from."""
    source = (" [", Words(answer.origin, "own"), "]") if answer.origin else ()
    return (f"{answer.name}: ", Words(answer.label, "strong"), *source)
