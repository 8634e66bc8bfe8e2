"""A recommendation as plain text: whole, or in short."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.document import lines, wording
from collabadvisor.report.advice.advice_content import AnswerShown, Item, ReasonShown

Lines = Iterator[str]
IN = "    "
"""How far what is said of a recommendation stands in from its number."""


class ItemText:
    """Tells recommendations in lines of some width."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.sourced: set[str] = set()

    def whole(self, item: Item) -> Lines:
        """What to do, by whom, how to begin, why it stands there, and the reasons with their quotes."""
        yield from self._title(item)
        earlier = "; ".join(f"{each.title} ({each.rank})" for each in item.after)
        parts = (f"Who: {item.who}.", item.takes, f"{wording.AFTER}: {earlier}." if earlier else "")
        yield from self._wrapped(" ".join(filter(None, parts)), IN)
        yield f"{IN}First steps:"
        for step in item.first_steps:
            yield from self._wrapped(step, f"{IN}  - ")
        yield from self._wrapped(f"{wording.WHY_HERE}: {item.why_here} {item.moved_by}".rstrip(), IN)
        for reason in item.reasons:
            yield from self._reason(reason) if reason.weighty else ()
        also = [reason for reason in item.reasons if not reason.weighty]
        yield from self._wrapped(f"{wording.ALSO}: {_titles(also)}.", f"{IN}  - ") if also else ()
        yield from self._sources(item)

    def short(self, item: Item) -> Lines:
        """What to do, and why."""
        yield from self._title(item)
        first, *others = item.reasons
        also = f" {wording.ALSO}: {_titles(others)}." if others else ""
        why = f"Why: {first.because or f'{_titles([first])}.'}{also}"
        yield from self._wrapped(f"{why} {item.moved_by}".rstrip(), IN)

    def _title(self, item: Item) -> Lines:
        title = f"{item.title} ({aside(item)})" if aside(item) else item.title
        yield from self._wrapped(title, f"{item.rank:>2}. ")
        yield from self._wrapped(item.do, IN)

    def _reason(self, reason: ReasonShown) -> Lines:
        if reason.see_rank:
            yield from self._wrapped(f"{reason.severity}: {_titles([reason])}.", f"{IN}  - ")
            return
        untold = [answer for answer in reason.answers if answer.label not in reason.because]
        said = f"{reason.title} ({answers(untold)})" if untold else reason.title
        yield from self._wrapped(f"{reason.severity}: {said}. {reason.because}", f"{IN}  - ")
        quotes = [f"“{each.quote}” ({each.where}; {each.kind})" for each in reason.lessons if each.quote]
        yield from self._wrapped("; ".join(quotes), f"{IN}    ") if quotes else ()

    def _sources(self, item: Item) -> Lines:
        """Where the answers come from on which it rests; of each answer once."""
        told = [answer for reason in item.reasons for answer in reason.answers if answer.origin]
        new = {answer.fact: answer for answer in told if answer.fact not in self.sourced}
        self.sourced.update(new)
        if new:
            sources = "; ".join(f"{answer.name}: {answer.origin}" for answer in new.values())
            yield from self._wrapped(f"{wording.FROM}: {sources}", IN)

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return lines.wrapped(text, self.width, start)


def aside(item: Item) -> str:
    """The base on which it acts, and where open answers could move it."""
    return "; ".join(filter(None, (item.acts_on.lower(), item.moves)))


def answers(told: Iterable[AnswerShown]) -> str:
    """Answers in a row."""
    return "; ".join(f"{each.name}: {each.label}" for each in told)


def sourced(told: Iterable[AnswerShown]) -> str:
    """Answers in a row, each with where it comes from."""
    return "; ".join(f"{answers([each])} [{each.origin}]" if each.origin else answers([each]) for each in told)


def _titles(reasons: Iterable[ReasonShown]) -> str:
    """Reasons by their titles, with where each is told in full, if it is."""
    return "; ".join(
        f"“{each.title}”" + (f" ({wording.TOLD_UNDER} {each.see_rank})" if each.see_rank else "") for each in reasons
    )
