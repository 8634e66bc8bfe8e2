"""A big report as a tree, made by hand: all kinds of blocks and roles, and words of a venture that would do harm."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document.tree import (
    Banner,
    Block,
    Code,
    Document,
    Figure,
    Fold,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Quote,
    Section,
    Table,
    VerdictMark,
    Words,
    plain,
    points,
    walk_blocks,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 200" width="560" height="200">'
    '<rect x="2" y="20" width="200" height="58" fill="#fbeae7" stroke="#a3271f" stroke-width="1.75"/>'
    '<path d="M20 49L29.5 39.5L39 49L29.5 58.5Z" fill="#a3271f"/>'
    '<text x="48" y="54" font-family="Liberation Sans, Arial, sans-serif" font-size="15" fill="#1c2027">Trust</text>'
    '<path d="M202 49C300 49 300 140 350 140" fill="none" stroke="#8a8680" stroke-width="1.75"/>'
    '<rect x="356" y="110" width="200" height="58" fill="#e4f2ea" stroke="#1f6b45" stroke-width="1.75"/>'
    '<circle cx="380" cy="139" r="9" fill="#1f6b45"/>'
    '<text x="402" y="144" font-family="Liberation Sans, Arial, sans-serif" font-size="15" fill="#1c2027">Growth</text>'
    "</svg>"
)
SAYS = "Trust is fragile and carries Growth, which is sound."
BASES = ("Shared purpose", "Governance", "Trust between the partners", "Resources", "Learning")
STANDINGS = (
    Mark("fragile", "Fragile"), Mark("strained", "Strained"), Mark("adequate", "Adequate"), Mark("sound", "Sound"),
    Mark("not_known", "Not known"),
)  # fmt: skip
ACTIONS = (
    "Agree who decides when the partners differ",
    "Name a person on each side who answers for the venture",
    "Write down what each partner may do with the shared data",
    "Let the staff of both partners meet before work begins",
    "Set a day on which the venture is judged again, and by whom",
)
HOSTILE = "<b>Straße & Söhne</b> {{ 7*7 }} ﷽ שלום 中文"


def sample(verdict: VerdictMark | None = None) -> Document:
    """The report of a venture: the board's page, standings, actions, recommendations and an appendix of answers."""
    mark = verdict or VerdictMark("poor", runs=False, title="Not yet: mend what is fragile first")
    return Document(
        title="Joint stroke unit of Northfield and St Anne",
        kind="Advice on a partnership",
        about=("A proposal, judged on 12 of 40 answers by the rules of ", Words("Knowledge 2.0", "strong")),
        language="en-GB",
        properties={"author": "Ada Example", "date": "2026-03-14", "client": "Northfield Trust", "empty": ""},
        blocks=(_front(mark), _standings(), _recommendations(), _appendix()),
    )


def _front(mark: VerdictMark) -> Section:
    meaning = Paragraph(
        "The venture has a purpose that both partners share, but nobody can yet decide for it. "
        "Begin when the two actions marked below are done.",
        "lead",
    )
    return Section(
        "",
        (
            Banner("Verdict", mark, (meaning, points("Two bases are fragile.", "One was not asked about."))),
            Section(
                "What to do",
                (
                    Table(
                        "Actions, the most urgent first",
                        ("No.", "Action", "Who", "By when", "Owner"),
                        tuple(
                            (str(n), Words(each, to=f"action-{n}"), "Both chief executives", "Before signing", "")
                            for n, each in enumerate(ACTIONS, 1)
                        ),
                        (1, 8, 4, 3, 3),
                    ),
                    Paragraph("What is not marked can wait until the venture runs.", "hint"),
                ),
            ),
        ),
        id="front",
        role="front",
    )


def _standings() -> Section:
    rows: tuple[tuple[Inline, ...], ...] = tuple(
        (base, (mark,), f"{base} was asked about in {n + 2} questions, and {n} answers are still open.")
        for n, (base, mark) in enumerate(zip(BASES, STANDINGS, strict=True))
    )
    return Section(
        "Where the venture stands",
        (
            Paragraph("Each base carries what rests on it; a base that is fragile holds down what it carries."),
            Paragraph("Two answers contradict each other: ask again.", "alert"),
            Figure("chain", SVG, "The chain", SAYS, "What carries what, as far as it was asked about"),
            Table("Bases and how they stand", ("Base", "Standing", "Why"), rows, (3, 2, 6)),
        ),
        id="standings",
    )


def _recommendations() -> Section:
    items = tuple(_item(n, each) for n, each in enumerate(ACTIONS, 1))
    return Section(
        "Recommendations",
        (Section("Now", items[:3]), Section("Next", items[3:], id="next")),
        id="recommendations",
    )


def _item(number: int, title: str) -> Section:
    steps = Listing(
        (
            (Paragraph("Ask both chairs for an hour."), points("In person", "Without deputies")),
            (Paragraph(("Write down what was said, and let ", Words("both", "strong"), " sign it.")),),
            (Paragraph("Tell the staff."), Paragraph("A letter is not enough.", "hint"), Code("to: all\n  from: both")),
        ),
        first=1,
    )
    link = Words("the standings", to="standings")
    return Section(
        title,
        (
            Paragraph(("Because ", Words(HOSTILE, "own"), " said so, see ", link, ".")),
            Paragraph("What to do, step by step:"),
            steps,
            Paragraph(("It would lift ", STANDINGS[number % 5], " to ", STANDINGS[3], ".")),
            Quote("Partners who met before the contract was signed quarrelled less after it.", "Case study, p. 41"),
            Fold(
                "Why this is said",
                (
                    Paragraph(
                        ("The rule ", Words("lead-unclear", "code"), " holds of ", Words("the lead", "variable"), ".")
                    ),
                ),
            ),
        ),
        id=f"action-{number}",
        role="item",
        number=number,
    )


def _appendix() -> Section:
    rows = tuple(
        (f"Is question {n} answered the way a manager would put it?", "Yes" if n % 3 else "Not known", f"Note {n}")
        for n in range(1, 41)
    )
    listing = Listing(tuple((Paragraph(f"Source {n}"),) for n in range(7, 10)), first=7)
    answers = Table("All answers", ("Question", "Answer", "Note"), rows, (6, 2, 3))
    return Section("Answers", (answers, Paragraph("Sources, numbered on:"), listing), id="answers", role="venture")


def told(document: Document) -> Iterator[str]:
    """All words of a document, piece by piece in the order in which they are read."""
    yield from (document.kind, document.title, plain(document.about))
    yield from _told(document.blocks)


def _told(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk_blocks(blocks):
        if isinstance(block, Paragraph):
            yield plain(block.words)
        elif isinstance(block, Table):
            yield from (block.caption, *block.heads)
            yield from (plain(cell) for row in block.rows for cell in row)
        elif isinstance(block, Quote):
            yield from (block.words, block.source)
        elif isinstance(block, Figure):
            yield block.caption
        elif isinstance(block, Code):
            yield block.text
        elif isinstance(block, Banner):
            yield from (block.label, block.verdict.title)
        elif isinstance(block, Fold):
            yield block.summary
        elif isinstance(block, Section):
            yield plain(block.title)
