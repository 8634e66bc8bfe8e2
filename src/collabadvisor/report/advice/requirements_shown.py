"""The requirements of the user's own organisation in words: how many are met, and what to do about the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collabadvisor.document import wording
from collabadvisor.document.tree import Block, Inline, Listing, Paragraph, Section, Words, points
from collabadvisor.files.words import join_words, plain
from collabadvisor.inference.advice import Advice, AdviceRequirement
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN, NOT_MET, RequirementStatus
from collabadvisor.report.advice.advice_content import RequirementShown
from collabadvisor.report.advice.citing import Citing
from collabadvisor.report.advice.recommendation_blocks import answer_with_source
from collabadvisor.report.quoting import place_of


def requirements_shown(advice: Advice, knowledge: KnowledgeBase, citing: Citing) -> Iterator[RequirementShown]:
    """Each requirement of the stage, in the order of the advice; ``citing`` knows the answers in words."""
    for requirement in advice.requirements:
        lessons = [knowledge.lessons[lesson.id] for lesson in requirement.lessons]
        yield RequirementShown(
            title=knowledge.full_title(knowledge.requirements[requirement.id]),
            status=requirement.status,
            word=plain(requirement.status),
            forbids=_forbids(requirement, advice),
            because=requirement.because,
            answers=tuple(citing.answer(fact, answer) for fact, answer in requirement.answers.items()),
            open_questions=tuple(knowledge.full_name(fact) for fact in requirement.open_questions),
            do=requirement.do or "",
            who=requirement.who or "",
            sources=tuple(f"{lesson.statement} ({place_of(lesson, knowledge)})" for lesson in lessons),
        )


def _forbids(requirement: AdviceRequirement, advice: Advice) -> str:
    """What it does to the verdict, in a sentence; empty where that is nothing."""
    if requirement.id in advice.verdict.forbidden_by:
        return wording.VERDICT_COMES_FROM_IT
    return wording.FORBIDS_BEST if requirement.forbids_best_verdict and requirement.status != MET else ""


def required_in_short(required: Sequence[RequirementShown]) -> Iterator[str]:
    """How many are met of how many; then the names of those not met, and of those not known."""
    if required:
        yield wording.REQUIRED_MET.format(sum(each.status == MET for each in required), len(required))
        yield from filter(None, (_list_titles(required, status) for status in (NOT_MET, NOT_KNOWN)))


def _list_titles(required: Sequence[RequirementShown], status: RequirementStatus) -> str:
    titles = [each.title for each in required if each.status == status]
    return f"{plain(status).capitalize()}: {'; '.join(titles)}." if titles else ""


def requirements_first(required: Sequence[RequirementShown], *, steps: bool = True) -> Iterator[Block]:
    """What is read first: in one line where all are met; else what is to be done about the others (``steps``)."""
    lines = list(required_in_short(required))
    unmet = [each for each in required if each.status != MET]
    if unmet and steps:
        yield Paragraph(lines[0])
        yield points(*map(_step, unmet))
    elif lines:
        yield Paragraph(" ".join(lines))


def _step(each: RequirementShown) -> Inline:
    return Words(f"{each.word.capitalize()}: {each.title}.", "strong"), f" {each.do} Who: {each.who}."


def requirements_section(required: Sequence[RequirementShown]) -> Iterator[Section]:
    """All that is said of them; nothing where there are none."""
    if required:
        hint = Paragraph(wording.REQUIREMENTS_HINT, "hint")
        yield Section(wording.REQUIREMENTS, (hint, Listing(tuple(tuple(_whole(each)) for each in required))))


def _whole(each: RequirementShown) -> Iterator[Block]:
    yield Paragraph(
        (Words(f"{each.word.capitalize()}: {each.title}.", "strong"), f" {each.because} {each.forbids}".rstrip())
    )
    if each.answers:
        yield points(*map(answer_with_source, each.answers))
    if each.open_questions:
        yield Paragraph(wording.STILL_OPEN.format(join_words(each.open_questions)))
    if each.do:
        yield Paragraph((Words("To do: ", "strong"), f"{each.do} ", Words("Who: ", "strong"), f"{each.who}."))
    yield Paragraph(Words(" ".join(each.sources), "aside"))
