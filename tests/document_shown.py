"""A report as large as they come, with every kind of block: what writers of the tree are tried on."""

from __future__ import annotations

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
    points,
)

VERDICT = VerdictMark("poor", True, "Repair the base before you go on")
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 220" width="640" height="220">'
    '<rect x="4" y="60" width="200" height="58" fill="#fbf0d9" stroke="#8a5a00" stroke-width="2"/>'
    '<text x="48" y="94" font-family="system-ui, sans-serif" font-weight="600" font-size="16">Senior people</text>'
    '<path d="M204 90C320 90 320 60 436 60" fill="none" stroke="#8a8680" stroke-width="2"/>'
    '<rect x="436" y="30" width="200" height="58" fill="#e8eff8" stroke="#2f5d92" stroke-width="2"/>'
    '<text x="480" y="64" font-family="Noto Sans" font-size="16" fill="#1c2027">Worth the effort</text></svg>'
)
STANDINGS = Table(
    "Bases: what can be worked on",
    ("Base", "Standing", "Known", "Why"),
    (
        ("Shared purpose", Mark("strained", "strained"), "5 of 6 answered", "The aims of the members are not agreed."),
        ("Senior people", Mark("fragile", "fragile"), "all answered", "Nobody who decides comes to the meetings."),
        ("Rules of the game", Mark("adequate", "adequate"), "3 of 4 answered", "They are written, and kept in part."),
        ("Trust", Mark("sound", "sound"), "all answered", "Members have worked together for years."),
        ("Money", Mark("not_known", "not known"), "none answered", "No question about it has been answered."),
    ),
    (3, 2, 3, 5),
)
ACTIONS = Table(
    "",
    ("What", "Who", "By when", "Owner"),
    (
        ((Words("Win people who decide", to="r1"),), "The convener", "within a month", ""),
        ((Words("Agree on two aims", to="r2"),), "All members", "within three months", ""),
        ((Words("Write down who may speak for whom", to="r3"),), "The steering group", "within three months", ""),
    ),
    (5, 3, 3, 3),
)


def item(number: int, title: str) -> Section:
    """One recommendation in full."""
    own = Words("The director's deputy comes, and has to ask back each time.", "own")
    blocks: tuple[Block, ...] = (
        Paragraph((Words("Who: ", "strong"), "the convener, with the chairs of the two largest members")),
        Section(
            "First steps",
            (
                points(
                    "Ask each member who can bind it, and write the names down.",
                    ("Invite these people by name to the next meeting, ", Words("within four weeks", "strong"), "."),
                    "Leave decisions to meetings at which they are present.",
                    first=1,
                ),
            ),
        ),
        Section(
            "Why it stands here",
            (
                Paragraph("It holds down four of the six values, and nothing else can move while it does."),
                Listing(
                    (
                        (
                            Paragraph((Words("Who comes to meetings", "strong"), ": deputies only")),
                            Paragraph(own, "hint"),
                        ),
                        (Paragraph("How often a decision is put off: in most meetings"),),
                    )
                ),
            ),
        ),
        Fold(
            "The lesson behind it",
            (
                Paragraph("Partnerships to which members send people without a mandate decide little."),
                Quote(
                    "Where senior staff stayed away, meetings turned into an exchange of news, and people left.",
                    "Section 4.2, page 17; observed",
                ),
            ),
        ),
    )
    return Section(title, blocks, f"r{number}", "item", number)


def venture(name: str, prefix: str = "") -> tuple[Block, ...]:
    """The report on one venture: the page for the board, then all of it."""
    banner = Banner(
        "Verdict",
        VERDICT,
        (
            Paragraph("What the venture rests on does not bear what it is meant to carry.", "lead"),
            Paragraph("This hangs on one answer that is only assumed: who comes to meetings. Check it first.", "alert"),
        ),
    )
    titles = ("Win people who decide", "Agree on two aims", "Write down who may speak for whom", "Meet less often")
    answers = tuple(
        (f"{number}. How well is part {number} of the work known to those who do it?", "Mostly", "Interview, 3 May")
        for number in range(1, 46)
    )
    return (
        Section("", (banner, Section("What to do first", (ACTIONS,)), STANDINGS), f"{prefix}front", "front"),
        Section(
            "Where the venture stands",
            (
                Paragraph(("It is ", Mark("strained", "strained"), " where it counts, and ", VERDICT, ".")),
                Figure("chain", PICTURE, "What rests on what", "Senior people carry worth.", "Arrows lead to values."),
                points("Members trust each other", "The work is known outside"),
            ),
            f"{prefix}stands",
        ),
        Section("What to do", tuple(item(place, title) for place, title in enumerate(titles, 1))),
        Section("To go on", (Paragraph("Why something is advised:"), Code(f"collabadvisor why {name}.yaml senior"))),
        Section("All answers", (Table("", ("Question", "Answer", "From"), answers, (6, 2, 3)),)),
    )


def large(*names: str) -> Document:
    """The report on the ventures of these names, or on one."""
    properties = {"author": "collabadvisor 0.1.0", "date": "2026-11-29", "keywords": "partnership, advice"}
    title, about = "North Shore Health Alliance", "Stage: running. 31 of 35 questions answered."
    if not names:
        return Document(title, venture("north"), "Advice", about, properties=properties)
    blocks = tuple(Section(name, venture(name, f"{name}-"), name, "venture") for name in names)
    return Document("Advice on several ventures", blocks, "Advice", properties=properties)
