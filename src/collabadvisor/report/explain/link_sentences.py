"""A link of the chain as one would say it."""

from __future__ import annotations

from collections.abc import Callable

from collabadvisor.document.tidy import origin, short
from collabadvisor.document.wording import ABOVE
from collabadvisor.files.words import with_article
from collabadvisor.reasoning.explain.explanation_model import Link, LinkKind
from collabadvisor.report.quoting import citation_text

Halves = tuple[str, str]


def sentence(link: Link, *, ids: bool = True) -> str:
    """The whole link; where it was told before, only what it is. ``ids``: with the id by which one can ask about it."""
    first, rest = split_link(link, ids=ids)
    return f"{first.rstrip('.')} ({ABOVE})" if link.before else f"{first}{rest}"


def split_link(link: Link, *, ids: bool = True) -> Halves:
    """The link's own sentence, with the id by which one can ask about it in turn; and all else that is told of it."""
    if tell := _TELLERS.get(link.kind):
        return tell(link)
    says = _IDENTIFIED[link.kind].format(
        capital=f"{link.word[:1].upper()}{link.word[1:]}",
        article=with_article(link.word),
        title=link.title,
        word=link.word,
        id=f" [{link.id}]" if ids else "",
    )
    return f"{says}.", f" {link.says}" if link.says else ""


def _answer(link: Link) -> Halves:
    where = origin(link.confidence, link.source)
    noted = f" [{where}]" if where else ""
    return f"Answer: {link.title}: {link.word}", f"{noted}. {link.says}" if link.says else noted


def _lesson(link: Link) -> Halves:
    if link.before:
        return f"Lesson: {short(link.title)}", ""
    return f"Lesson: {link.title}", f" {citation_text(link.says, f'{link.source}; {link.word}')}"


def _count(link: Link) -> Halves:
    return f"{link.title}: {link.says or f'{link.word}.'}", ""


def _open(link: Link) -> Halves:
    return link.says, ""


_TELLERS: dict[LinkKind, Callable[[Link], Halves]] = {
    "answer": _answer,
    "lesson": _lesson,
    "count": _count,
    "open": _open,
    "either": _open,
}
_IDENTIFIED: dict[LinkKind, str] = {
    "verdict": "Verdict: {word}",
    "verdict_rule": "“{word}” is called for: {title}{id}",
    "hidden_rule": "“{word}” would be called for next: {title}{id}",
    "uncalled": "“{word}” is not called for: the rule “{title}”{id} does not hold",
    "finding": "{capital}: {title}{id}",
    "missing": "Not found: {title}{id}, {article}",
    "standing": "{title} is {word}",
    "requirement": "Required, and {word}: {title}{id}",
    "shown": "{title} is shown already",
    "recommendation": "Recommended {word}: {title}{id}",
}
