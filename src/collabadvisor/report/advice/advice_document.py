"""The report on one venture or several as a document: the first page, then all the reasons, answers and quotes."""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.document import wording
from collabadvisor.document.tree import (
    Block,
    Document,
    Inline,
    Listing,
    Mark,
    Paragraph,
    Section,
    Table,
    Words,
    points,
)
from collabadvisor.report.advice.advice_content import (
    AnswerShown,
    Basis,
    Citation,
    Report,
    ReportPage,
)
from collabadvisor.report.advice.advice_parts import AdvicePart, Arrange, all_parts
from collabadvisor.report.advice.author_blocks import left_out_sections
from collabadvisor.report.advice.chain_svg import chain_figure
from collabadvisor.report.advice.first_page import first_page, verdict_mark
from collabadvisor.report.advice.recommendation_blocks import RecommendationBlocks, answer_with_source
from collabadvisor.report.advice.requirements_shown import requirements_section
from collabadvisor.report.quoting import quote_block


def advice_document(page: ReportPage, *, unfolds: bool = False, arrange: Arrange = all_parts) -> Document:
    """Everything that is said of the ventures; ``unfolds``: the format can hide what is read by some only.

    ``arrange`` picks and orders the parts: of one venture all of them, of several those of each, then the last one.
    """
    parts = [tuple(_parts(report, page, f"v{place}-", unfolds)) for place, report in enumerate(page.ventures, start=1)]
    basis = AdvicePart("basis", (Section(wording.BASIS, tuple(map(Paragraph, rests_on(page.basis)))),))
    properties = {"receipt": page.basis.receipt_whole}
    if len(parts) == 1:
        blocks = tuple(arrange([*parts[0], basis]))
        return Document(page.title, blocks, wording.ADVICE, about_line(page.ventures[0]), properties=properties)
    ventures = (
        Section(Words(report.name, "own"), (Paragraph(about_line(report)), *arrange(group)), f"v{place}", "venture")
        for place, (report, group) in enumerate(zip(page.ventures, parts, strict=True), start=1)
    )
    # Its title says already that it is advice.
    return Document(page.title, (_matrix(page), *ventures, *arrange([basis])), properties=properties)


def about_line(report: Report) -> Inline:
    """The stage, and how much is known."""
    as_of = (
        ("As of ", Words(report.as_of, "own"), f"; {report.progress}.") if report.as_of else (f"{report.progress}.",)
    )
    return (Words(f"Stage: {report.stage}. ", "strong"), f"{report.stage_meaning} ", *as_of)


def rests_on(basis: Basis) -> tuple[str, ...]:
    """What the advice rests on, sentence by sentence."""
    return (basis.statement, f"{basis.source} {basis.knowledge}", basis.receipt)


def _matrix(page: ReportPage) -> Table:
    """The ventures side by side: their verdicts, and how each base stands."""
    bases = tuple(base.title for base in page.ventures[0].bases)
    rows: Iterator[tuple[Inline, ...]] = (
        (
            Words(report.name, "own", f"v{place}"),
            verdict_mark(report),
            *(Mark(base.standing, base.word) for base in report.bases),
        )
        for place, report in enumerate(page.ventures, start=1)
    )
    return Table(wording.SIDE_BY_SIDE, ("Venture", wording.VERDICT, *bases), tuple(rows))


def _parts(report: Report, page: ReportPage, prefix: str, unfolds: bool) -> Iterator[AdvicePart]:
    """The parts of the advice on one venture."""
    blocks = _VentureBlocks(report, page, prefix, unfolds=unfolds)
    yield AdvicePart("first_page", (Section("", tuple(first_page(report, prefix)), role="front"),))
    yield AdvicePart("verdict", tuple(blocks.verdict()))
    yield AdvicePart("standings", tuple(blocks.profile()))
    yield AdvicePart("clashes", tuple(blocks.clashes()))
    yield AdvicePart("requirements", tuple(requirements_section(report.requirements)))
    yield AdvicePart("recommendations", tuple(blocks.recommended()))
    yield AdvicePart("strengths", tuple(blocks.strengths()))
    yield AdvicePart("possible", tuple(blocks.possible()))
    yield AdvicePart("unknown", tuple(blocks.unknown()))
    yield AdvicePart("unused", tuple(blocks.unused()))
    yield AdvicePart("answers", tuple(blocks.answers()))
    yield AdvicePart("quotes", tuple(blocks.quotes()))


class _VentureBlocks:
    def __init__(self, report: Report, page: ReportPage, prefix: str, *, unfolds: bool) -> None:
        self.report, self.page, self.prefix = report, page, prefix
        self.recommendations = RecommendationBlocks(prefix, unfolds=unfolds)

    def verdict(self) -> Iterator[Block]:
        verdict = self.report.verdict
        blocks: list[Block] = [Paragraph(verdict.better)] if verdict.better else []
        blocks += [points(*verdict.changes)] if verdict.changes else []
        blocks += [Paragraph(verdict.aim)] if verdict.aim else []
        yield from [Section(wording.MORE_ON_VERDICT, tuple(blocks))] if blocks else []

    def profile(self) -> Iterator[Block]:
        bases: Iterator[tuple[Inline, ...]] = (
            (base.title, Mark(base.standing, base.word), "; ".join(filter(None, (base.answered, base.still))))
            for base in self.report.bases
        )
        values: Iterator[tuple[Inline, ...]] = (
            (
                value.title,
                "; ".join(value.strengths) or Words(wording.NOT_SHOWN, "aside"),
                value.still,
            )
            for value in self.report.values
        )
        yield Section(
            wording.PROFILE_IN_FULL,
            (
                chain_figure(self.report, self.prefix),
                Table(
                    wording.LEVERS,
                    (wording.BASE, wording.STANDING, wording.HOW_MUCH_IS_KNOWN),
                    tuple(bases),
                    (3, 3, 10),
                    plain=True,
                ),
                Table(
                    wording.PRODUCTS,
                    (wording.VALUE, wording.SHOWN_ALREADY, wording.COULD_MOVE_TO),
                    tuple(values),
                    (3, 9, 4),
                    plain=True,
                ),
                points(*self._legend()),
            ),
        )

    def _legend(self) -> Iterator[Inline]:
        """The standings explained that occur here."""
        here = {base.standing for base in self.report.bases} | {value.standing for value in self.report.values}
        for each in self.page.legend:
            if each.standing in here:
                yield (Mark(each.standing, each.word), f": {each.meaning}")

    def clashes(self) -> Iterator[Block]:
        if self.report.clashes:
            items = (
                (
                    Paragraph((Words(f"{clash.title}.", "strong"), f" {clash.because}")),
                    points(*map(answer_with_source, clash.answers)),
                    Paragraph(f"{wording.TO_CLEAR_UP}: {clash.ask}"),
                )
                for clash in self.report.clashes
            )
            hint = Paragraph(wording.CLASHES_HINT, "hint")
            yield Section(wording.CLASHES, (hint, Listing(tuple(items))))

    def recommended(self) -> Iterator[Block]:
        hint = "" if self.recommendations.unfolds else wording.MORE
        for section in self.report.sections:
            intro = " ".join(filter(None, (section.meaning, section.order, "" if section.whole else hint)))
            hint = hint if section.whole else ""
            items = (self.recommendations.section(item, whole=section.whole) for item in section.items)
            yield Section(section.title, (*([Paragraph(intro, "hint")] if intro else []), *items))
        yield from left_out_sections(self.report.left_out)

    def strengths(self) -> Iterator[Block]:
        report = self.report
        if report.strengths:
            titles = [title for value in report.values for title in value.strengths]
            others = [each.title for each in report.strengths if f"“{each.title}”" not in titles]
            hint = (Paragraph(wording.STRENGTHS_HINT),) if len(others) < len(report.strengths) else ()
            yield from [Section(wording.STRENGTHS, (*hint, points(*others)))] if others else []

    def possible(self) -> Iterator[Block]:
        report = self.report
        if report.possible:
            groups = (
                (Paragraph(group.title), points(*(f"{each.title}: {each.depends_on}" for each in group.members)))
                for group in report.possible
            )
            more = [Paragraph(report.possible_more)] if report.possible_more else []
            yield Section(wording.POSSIBLE, (Paragraph(wording.POSSIBLE_HINT, "hint"), Listing(tuple(groups)), *more))

    def unknown(self) -> Iterator[Block]:
        if self.report.unknown:
            items = (
                (
                    Words(each.base, "strong"),
                    f"{f' ({wording.URGENT})' if each.urgent else ''}: {'; '.join(each.names)}",
                )
                for each in self.report.unknown
            )
            yield Section(wording.UNKNOWN, (points(*items),))

    def unused(self) -> Iterator[Block]:
        if self.report.unused:
            listing = points(*map(answer_with_source, self.report.unused))
            yield Section(wording.UNUSED, (Paragraph(wording.UNUSED_HINT, "hint"), listing))

    def answers(self) -> Iterator[Block]:
        sourced = any(answer.origin for group in self.report.answers for answer, _ in group.answers)
        heads = (wording.QUESTION, wording.ANSWER, *([wording.WHERE_FROM] if sourced else []))
        tables = tuple(
            Table(
                group.base,
                heads,
                tuple(_answer_row(*each)[: len(heads)] for each in group.answers),
                (4, 5, 8)[: len(heads)],
                plain=bool(place),
            )
            for place, group in enumerate(self.report.answers)
        )
        unsaid = () if sourced else (Paragraph(wording.NO_SOURCES, "hint"),)
        yield from [Section(wording.ANSWERS, (*unsaid, *tables))] if tables else []

    def quotes(self) -> Iterator[Block]:
        """What the source says, under the numbers by which it is cited."""
        kinds = tuple(
            Section(kind.kind.capitalize(), (Listing(tuple(map(_cited, kind.lessons)), kind.lessons[0].number),))
            for kind in self.report.lessons
        )
        hint = Paragraph(wording.QUOTES_HINT, "hint")
        yield from [Section(wording.QUOTES, (hint, *kinds), f"{self.prefix}quotes")] if kinds else []


def _cited(cited: Citation) -> tuple[Block, ...]:
    if not cited.quote:
        return (Paragraph((cited.statement, Words(f" ({cited.where})", "aside"))),)
    return Paragraph(cited.statement), quote_block(cited.quote, cited.where)


def _answer_row(answer: AnswerShown, unheard: str) -> tuple[Inline, ...]:
    aside = Words(f" ({unheard})" if unheard else "", "aside")
    source = Words(answer.origin, "own") if answer.origin else Words(wording.NO_SOURCE, "aside")
    return answer.name, (answer.label, aside), source
