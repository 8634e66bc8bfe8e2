"""Any tree of a report: every kind of block in every other, of words of any script, or none."""

from __future__ import annotations

from hypothesis import strategies as st

from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Section,
    Table,
    VerdictMark,
    Words,
)
from collabadvisor.knowledge.framework import STANDINGS
from document_shown import PICTURE

ODD = 'ab \u00e9\u4e2d\U0001f600\u0645\u05e9 \u200b\u200d\ufe0f\x00\u0301\n#$<>@*_`\\"[]'
WORDS = st.one_of(st.text(max_size=30), st.text(ODD, max_size=30), st.just(""))
IDS = st.sampled_from(["", "a", "b", "c"])
VERDICTS = st.builds(VerdictMark, st.sampled_from(["bad", "poor", "fair", "good", "unknown"]), st.booleans(), WORDS)
ROLES = st.sampled_from(["plain", "strong", "aside", "own", "code"])
MARKS = st.builds(Mark, st.sampled_from([*STANDINGS, "not_known"]), WORDS)
RUNS = st.one_of(WORDS, st.builds(Words, WORDS, ROLES, IDS), MARKS, VERDICTS)
INLINE = st.one_of(RUNS, st.lists(RUNS, max_size=3).map(tuple))
PARAGRAPHS = st.builds(Paragraph, INLINE, st.sampled_from(["plain", "lead", "hint", "alert"]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.integers(0, 4))
    heads = st.lists(WORDS, min_size=columns, max_size=columns).map(tuple)
    rows = st.lists(st.lists(INLINE, min_size=columns, max_size=columns).map(tuple), max_size=3 if columns else 0)
    shares = st.one_of(st.just(()), st.lists(st.integers(0, 5), min_size=columns, max_size=columns).map(tuple))
    return Table(draw(WORDS), draw(heads), tuple(draw(rows)), draw(shares), draw(st.booleans()))


LEAVES: st.SearchStrategy[Block] = st.one_of(
    PARAGRAPHS,
    tables(),
    st.builds(Quote, WORDS, WORDS),
    st.builds(Code, WORDS),
    st.builds(Figure, WORDS, st.just(PICTURE), WORDS, WORDS, WORDS),
)


def _holding(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(blocks, max_size=4).map(tuple)
    items = st.tuples(PARAGRAPHS, inner).map(lambda pair: (pair[0], *pair[1]))
    roles = st.sampled_from(["plain", "front", "item", "venture"])
    return st.one_of(
        st.builds(Listing, st.lists(items, max_size=3).map(tuple), st.integers(0, 3)),
        st.builds(Banner, WORDS, VERDICTS, inner),
        st.builds(Fold, WORDS, inner),
        st.builds(Section, INLINE, inner, IDS, roles, st.integers(0, 12)),
    )


BLOCKS = st.recursive(LEAVES, _holding, max_leaves=8)
LANGUAGES = st.sampled_from(["en-GB", "ar", "de", "", "x", "zh-Hant-TW", "tlh", "en-001", "fr-ca"])
PROPERTIES = st.dictionaries(st.sampled_from(["author", "date", "keywords", "subject", "other"]), WORDS, max_size=3)
DOCUMENTS = st.builds(Document, WORDS, st.lists(BLOCKS, max_size=5).map(tuple), WORDS, INLINE, LANGUAGES, PROPERTIES)
