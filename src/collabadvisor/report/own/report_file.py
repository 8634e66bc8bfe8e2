"""The file in which an author says what the report is to be: its form, and how it is read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from collabadvisor.files.lost_words import lost_words
from collabadvisor.files.models import Form, build
from collabadvisor.files.problems import CollabAdvisorError, OwnReportError, Problem
from collabadvisor.files.words import quote_value
from collabadvisor.files.yaml import NodePath, YamlDocument, parse, read_bytes, text_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_parts import PART_IDS
from collabadvisor.report.own.author_texts import Line, Paragraphs, ShortLine
from collabadvisor.report.own.cover import Cover, CoverWords
from collabadvisor.report.own.logo_file import read_logo
from collabadvisor.report.own.report_ids import wrong_ids

FREE_TEXTS = (*CoverWords.model_fields, "introduction", "closing", "comment", "owner", "by", *PART_IDS)


def _nothing(value: Any) -> Any:
    """A key with nothing after it says nothing."""
    return {} if value is None else value


def _no_list(value: Any) -> Any:
    return () if value is None else value


def _true_or_false(value: Any) -> Any:
    if value is not None and not isinstance(value, bool):
        msg = f"'leave_out' is true or false, not {quote_value(value)}."
        raise ValueError(msg)
    return bool(value)


def _pick(value: Any) -> Any:
    """An entry of the list of sections: an id, or an id with the title that it is to have."""
    if isinstance(value, str):
        return {"id": value}
    if isinstance(value, dict) and len(value) == 1:
        return {"id": next(iter(value)), "title": next(iter(value.values()))}
    msg = "a section is told by its id, or as 'id: new title'."
    raise ValueError(msg)


class OwnRecommendation(Form):
    """What the author makes of a recommendation: it is left out, or has another title, a comment, an owner, a date."""

    leave_out: Annotated[bool, BeforeValidator(_true_or_false), WithJsonSchema({"type": ["boolean", "null"]})] = False
    title: ShortLine = ""
    comment: Paragraphs = ()
    owner: ShortLine = ""
    by: ShortLine = ""


class SectionPick(Form):
    """A section of the report, by its id, and the title that the author gives to it, if any."""

    id: str
    title: ShortLine = ""


class ReportFile(CoverWords):
    """A report of one's own: its cover, its sections in their order, what comes first, is added and is left out."""

    logo: Annotated[Line, Field(max_length=1000)] = ""
    introduction: Paragraphs = ()
    sections: Annotated[tuple[Annotated[SectionPick, BeforeValidator(_pick)], ...], BeforeValidator(_no_list)] = ()
    comments: Annotated[dict[str, Paragraphs], BeforeValidator(_nothing)] = Field(default_factory=dict)
    do_first: Annotated[tuple[str, ...], BeforeValidator(_no_list)] = ()
    recommendations: Annotated[
        dict[str, Annotated[OwnRecommendation, BeforeValidator(_nothing)]], BeforeValidator(_nothing)
    ] = Field(default_factory=dict)
    closing: Paragraphs = ()


@dataclass(frozen=True)
class OwnReport:
    """A report of one's own as it was read: its cover, what its file says, and where each word of that stands."""

    cover: Cover
    file: ReportFile
    document: YamlDocument

    def cover_over(self, cover: Cover | None) -> Cover:
        """The report's cover, with the values of another cover in place of its own."""
        if cover is None:
            return self.cover
        return self.cover.replace(**{name: value for name, value in vars(cover).items() if value})

    def idle(self, advised: Collection[str]) -> tuple[Problem, ...]:
        """What is said of recommendations that are not among those ``advised``, and so stands nowhere."""
        what = "this is not advised here, so what the file says of it stands nowhere."
        remarks = self.file.recommendations.items()
        named: list[tuple[NodePath, str]] = [
            *((("do_first", place), name) for place, name in enumerate(self.file.do_first)),
            *((("recommendations", name), name) for name, remark in remarks if remark != OwnRecommendation()),
        ]
        return tuple(
            Problem(self.document.at(node), f"{quote_value(name)}: {what}")
            for node, name in named
            if name not in advised
        )


def read_report(path: Path | str, knowledge: KnowledgeBase) -> OwnReport:
    """The report that a file asks for, with its logo, which is looked for from the folder of the file.

    Raises:
        UnreadableFile: the file is missing, too large, or not strict YAML.
        OwnReportError: it names what there is not, or its logo cannot be used; every problem is told, with its line.
    """
    return parse_report(read_bytes(Path(path)), knowledge, str(path))


def parse_report(content: str | bytes, knowledge: KnowledgeBase, name: str = "the report") -> OwnReport:
    """The report that the content of a file says; ``name`` stands for the file in every problem. Raises as above."""
    text = text_of(content, name)
    document = parse(text, name)
    problems = list(lost_words(text, name, FREE_TEXTS))
    file = build(ReportFile, document.data, document, problems)
    problems += wrong_ids(document, knowledge)
    cover = Cover(**{each: getattr(file, each) for each in CoverWords.model_fields}) if file else None
    if file and cover and file.logo:
        try:
            cover = cover.replace(logo=read_logo(Path(name).parent / file.logo, file.author))
        except CollabAdvisorError as error:
            at = document.at(("logo",))
            problems += (Problem(at, f"{quote_value(file.logo)}: {each.what}", each.remedy) for each in error.problems)
    if file is None or cover is None or problems:
        raise OwnReportError(problems)
    return OwnReport(cover, file, document)
