"""What a report says, in the order in which it says it: what text, Markdown and HTML all lay out."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.knowledge.framework import StandingOrNot


@dataclass(frozen=True)
class StandingShown:
    """How a base or value stands: its word, the filled cells of its bar, and what that rests on at this stage.

    For a base that is how many of its questions are answered (``answered``), for a value which bases and values carry
    it (``rests_on``). A value that rests on nothing has only its ``note``. ``still`` says how far open answers could
    move it ("could fall to strained"), and is empty where they cannot.
    """

    id: str
    title: str
    about: str
    standing: StandingOrNot
    word: str
    filled: int
    answered: str
    rests_on: str
    rests_on_ids: tuple[str, ...]
    note: str
    still: str

    @property
    def still_alone(self) -> str:
        """How far open answers could move it, as a sentence of its own."""
        return f"{self.still[0].upper()}{self.still[1:]}." if self.still else ""


@dataclass(frozen=True)
class AnswerShown:
    """One of the venture's own answers, in words, with where it comes from ("documented: the minutes")."""

    fact: str
    name: str
    label: str
    origin: str


@dataclass(frozen=True)
class Citation:
    """A lesson cited. Where it was quoted before, ``see`` says where and ``statement`` is shortened."""

    statement: str
    quote: str
    where: str
    kind: str
    see: str = ""
    see_rank: int = 0


@dataclass(frozen=True)
class ReasonShown:
    """A finding as a reason: its title and sentence, the answers it was found from, the lessons behind it.

    Where it was given before, ``see_rank`` says under which recommendation, and only severity and title are repeated.
    """

    severity: str
    title: str
    because: str = ""
    answers: tuple[AnswerShown, ...] = ()
    lessons: tuple[Citation, ...] = ()
    see_rank: int = 0


@dataclass(frozen=True)
class Clash:
    """Answers that do not go together, why they do not, and what to clear up."""

    title: str
    because: str
    answers: tuple[AnswerShown, ...]
    ask: str


@dataclass(frozen=True)
class Earlier:
    """Another recommendation of the same advice, which comes first."""

    rank: int
    title: str


@dataclass(frozen=True)
class Item:
    """A recommendation as it is laid out.

    ``moves`` says to which priority open answers could move it ("could move up to “Now”"), and ``moved_by`` says it in
    a sentence with the questions; both are empty where they cannot.
    """

    rank: int
    title: str
    acts_on: str
    do: str
    who: str
    first_steps: tuple[str, ...]
    after: tuple[Earlier, ...]
    why_here: str
    moves: str
    moved_by: str
    reasons: tuple[ReasonShown, ...]


@dataclass(frozen=True)
class Section:
    """The recommendations of one priority."""

    id: str
    title: str
    meaning: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Possible:
    """What is not advised now but could be, and the open questions on which that depends, by name."""

    title: str
    acts_on: str
    depends_on: str


@dataclass(frozen=True)
class PossibleGroup:
    """What could still be advised, by the most urgent priority that it could have."""

    title: str
    members: tuple[Possible, ...]


@dataclass(frozen=True)
class Question:
    """A question still open, with the id under which a venture's file answers it."""

    fact: str
    text: str


@dataclass(frozen=True)
class OpenQuestions:
    """The open questions about one base, and whether that base is urgent at this stage."""

    base: str
    urgent: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Legend:
    """One standing explained."""

    standing: StandingOrNot
    word: str
    meaning: str
    filled: int


@dataclass(frozen=True)
class Report:
    """Everything that is said of one venture.

    ``verdict_still`` says how far open answers could move the verdict, ``holds`` that what is advised does not depend
    on them, ``possible_more`` how many more than those in ``possible`` could be advised.
    """

    name: str
    stage: str
    stage_meaning: str
    as_of: str
    progress: str
    verdict: str
    verdict_meaning: str
    verdict_because: tuple[str, ...]
    verdict_still: str
    bases: tuple[StandingShown, ...]
    values: tuple[StandingShown, ...]
    holds: str
    clashes: tuple[Clash, ...]
    sections: tuple[Section, ...]
    strengths: tuple[ReasonShown, ...]
    possible: tuple[PossibleGroup, ...]
    possible_more: str
    unknown: tuple[OpenQuestions, ...]
    unused: tuple[AnswerShown, ...]


@dataclass(frozen=True)
class Basis:
    """What the advice rests on: the pack's own words, the work it encodes, the knowledge used."""

    statement: str
    source: str
    knowledge: str


@dataclass(frozen=True)
class ReportPage:
    """A whole report: one venture or several, the standings explained once, and what the advice rests on."""

    title: str
    ventures: tuple[Report, ...]
    legend: tuple[Legend, ...]
    basis: Basis
