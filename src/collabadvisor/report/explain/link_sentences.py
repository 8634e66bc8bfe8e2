"""A link of the chain as one would say it."""

from __future__ import annotations

from collections.abc import Callable

from collabadvisor.document.tidy import origin, short
from collabadvisor.document.wording import ABOVE
from collabadvisor.files.words import with_article
from collabadvisor.reasoning.explain.explanation_model import Link, LinkKind
from collabadvisor.report.quoting import cited

Halves = tuple[str, str]


def sentence(link: Link) -> str:
    """The whole link; where it was told before, only what it is."""
    first, rest = halves(link)
    return f"{first.rstrip('.')} ({ABOVE})" if link.before else f"{first}{rest}"


def halves(link: Link) -> Halves:
    """What a link is, with the id by which one can ask about it in turn; and all else that is told of it."""
    tell = _TELLERS.get(link.kind)
    return tell(link) if tell else (f"{_IDENTIFIED[link.kind].format(link)}.", f" {link.says}" if link.says else "")


def _finding(link: Link) -> Halves:
    return f"{link.word[:1].upper()}{link.word[1:]}: {link.title} [{link.id}].", f" {link.says}" if link.says else ""


def _missing(link: Link) -> Halves:
    return f"Not found: {link.title} [{link.id}], {with_article(link.word)}.", f" {link.says}" if link.says else ""


def _answer(link: Link) -> Halves:
    where = origin(link.confidence, link.source)
    noted = f" [{where}]" if where else ""
    return f"Answer: {link.title}: {link.word}", f"{noted}. {link.says}" if link.says else noted


def _lesson(link: Link) -> Halves:
    if link.before:
        return f"Lesson: {short(link.title)}", ""
    return f"Lesson: {link.title}", f" {cited(link.says, f'{link.source}; {link.word}')}"


def _count(link: Link) -> Halves:
    return f"{link.title}: {link.says or f'{link.word}.'}", ""


def _open(link: Link) -> Halves:
    return link.says, ""


_TELLERS: dict[LinkKind, Callable[[Link], Halves]] = {
    "finding": _finding,
    "missing": _missing,
    "answer": _answer,
    "lesson": _lesson,
    "count": _count,
    "open": _open,
    "either": _open,
}
_IDENTIFIED: dict[LinkKind, str] = {
    "verdict": "Verdict: {0.word}",
    "verdict_rule": "“{0.word}” is called for: {0.title} [{0.id}]",
    "hidden_rule": "“{0.word}” would be called for next: {0.title} [{0.id}]",
    "uncalled": "“{0.word}” is not called for: the rule “{0.title}” [{0.id}] does not hold",
    "standing": "{0.title} is {0.word}",
    "requirement": "Required, and {0.word}: {0.title} [{0.id}]",
    "shown": "{0.title} is shown already",
    "recommendation": "Recommended {0.word}: {0.title} [{0.id}]",
}
