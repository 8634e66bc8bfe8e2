"""What a report says, in the order in which it says it: what text, Markdown and HTML all lay out."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.vocabulary import StandingOrNot


@dataclass(frozen=True, slots=True)
class Standing:
    """How a base or value stands: its word, the filled cells of its bar, and what that rests on at this stage.

    For a base that is how many of its questions are answered (``answered``), for a value which bases and values carry
    it (``rests_on``). A value that rests on nothing has only its ``note``.
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


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One of the venture's own answers, in words, with where it comes from ("documented: the minutes")."""

    fact: str
    name: str
    label: str
    origin: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A lesson cited. Where it was quoted before, ``see`` says where and ``statement`` is shortened."""

    statement: str
    quote: str
    where: str
    kind: str
    see: str = ""
    see_rank: int = 0


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Earlier:
    """Another recommendation of the same advice, which comes first."""

    rank: int
    title: str


@dataclass(frozen=True, slots=True)
class Item:
    """A recommendation as it is laid out."""

    rank: int
    title: str
    acts_on: str
    do: str
    who: str
    first_steps: tuple[str, ...]
    after: tuple[Earlier, ...]
    why_here: str
    reasons: tuple[ReasonShown, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The recommendations of one priority."""

    id: str
    title: str
    meaning: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question still open, with the id under which a venture's file answers it."""

    fact: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """The open questions about one base, and whether that base is urgent at this stage."""

    base: str
    urgent: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """One standing explained."""

    standing: StandingOrNot
    word: str
    meaning: str
    filled: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is said of one venture."""

    name: str
    stage: str
    stage_meaning: str
    as_of: str
    progress: str
    verdict: str
    verdict_meaning: str
    verdict_because: tuple[str, ...]
    bases: tuple[Standing, ...]
    values: tuple[Standing, ...]
    sections: tuple[Section, ...]
    strengths: tuple[ReasonShown, ...]
    unknown: tuple[OpenQuestions, ...]
    unused: tuple[AnswerShown, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What the advice rests on: the pack's own words, the work it encodes, the knowledge used."""

    statement: str
    source: str
    knowledge: str


@dataclass(frozen=True, slots=True)
class Page:
    """A whole report: one venture or several, the standings explained once, and what the advice rests on."""

    title: str
    ventures: tuple[Report, ...]
    legend: tuple[Legend, ...]
    basis: Basis
