"""A "?" beside a word of the field, which leads to what the word means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from collabadvisor.files.words import clean


def term_link(word: str, address: str) -> Markup:
    """The link alone; it is read as the question that it answers."""
    return Markup('<a class="term" href="{}" aria-label="What does “{}” mean?">?</a>').format(address, clean(word))


class TermLinks:
    """The links of one page: each word has one, where it first occurs.

    ``addresses`` has for each word, in small letters, the address of what it means; a plural is the same word.
    """

    def __init__(self, addresses: Mapping[str, str]) -> None:
        self._addresses = dict(addresses)
        words = "|".join(re.escape(word) for word in sorted(addresses, key=len, reverse=True))
        self._word = re.compile(rf"\b({words})(?:e?s)?\b", re.IGNORECASE) if words else None

    def new_links(self, text: str) -> Markup:
        """The links of the words of a text that are new, to stand after it; none where there is none."""
        return Markup(" ").join(link for _, link in self._new(text))

    def new_links_with_words(self, text: str) -> Markup:
        """The new links of the words of a text, each after its word, to stand elsewhere."""
        return Markup(" ").join(Markup("<span>{}&nbsp;{}</span>").format(word, link) for word, link in self._new(text))

    def _new(self, text: str) -> Iterator[tuple[str, Markup]]:
        for match in self._word.finditer(text) if self._word else ():
            word = match[1].lower()
            if address := self._addresses.pop(word, ""):
                yield word, term_link(word, address)
