"""A page as a browser takes it apart, and words that would break one that is carelessly put together."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "col", "path", "rect", "polygon", "input"}
HOSTILE = [
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)> <svg onload=alert(1)>",
    "\"><a href='javascript:alert(1)'>x</a>",
    "' onmouseover='alert(1)",
    "{{ 7*7 }} {% for x in y %} {# gone #}",
    "&lt;b&gt; &amp; <!-- <b>",
    "</style></head><body>",
    "\x1b[31mred\x07 \u202eeltit \u2066x",
    "[a](b) **c**",
]


class Page(HTMLParser):
    """Every tag with its attributes, the text, and a complaint where tags are not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.under: dict[str, list[str]] = {}
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.open:
            self.under.setdefault(self.open[-1], []).append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [attrs[attribute] or "" for _, attrs in self.tags if attribute in attrs]
