"""What a report on ventures says, in words: what its document is made of."""

from __future__ import annotations

from dataclasses import dataclass

from collabadvisor.document.tree import Tone
from collabadvisor.knowledge.framework import StandingOrNot
from collabadvisor.knowledge.requirements import RequirementStatus


@dataclass(frozen=True)
class BaseShown:
    """How a base stands: its word, how much of it is answered, and the gravest findings that hold it down, by title.

    ``summary`` says how much is answered and what that shows, ``answered`` how much alone.
    ``still`` says how far open answers could move it ("could fall to strained"), and is empty where they cannot.
    """

    id: str
    title: str
    standing: StandingOrNot
    word: str
    summary: str
    answered: str
    findings: tuple[str, ...]
    still: str


@dataclass(frozen=True)
class ValueShown:
    """The two sides of a value: its outlook, and the ``strengths`` that show it already.

    ``because`` says what holds the outlook down, or what it rests on; ``strengths`` has titles, of many the first few
    and how many more; ``rests_on`` are the bases and values that carry it, ``held_by`` those that hold it down: of a
    finding its base.
    """

    id: str
    title: str
    standing: StandingOrNot
    word: str
    because: str
    strengths: tuple[str, ...]
    rests_on: tuple[str, ...]
    held_by: tuple[str, ...]
    still: str


@dataclass(frozen=True)
class AnswerShown:
    """One of the venture's own answers, in words, with where it comes from ("documented: the minutes")."""

    fact: str
    name: str
    label: str
    origin: str


@dataclass(frozen=True)
class AnswersShown:
    """All answers about one base, each with what is to be said of what rests on it: nothing where a finding does."""

    base: str
    answers: tuple[tuple[AnswerShown, str], ...]


@dataclass(frozen=True)
class Citation:
    """A lesson that is cited, under its number: what the source teaches, its words, and where they stand.

    ``quote`` is empty where the source's words are not quoted.
    """

    number: int
    statement: str
    quote: str
    where: str


@dataclass(frozen=True)
class CitationsShown:
    """The lessons of one kind that are cited."""

    kind: str
    lessons: tuple[Citation, ...]


@dataclass(frozen=True)
class Begun:
    """How a reason goes on whose first sentence is told under the recommendation of this ``rank``.

    ``titled``: the title of the reason has to say which it is, since it is not told elsewhere, or ``rest`` leans on it.
    """

    rank: int
    rest: str
    titled: bool


@dataclass(frozen=True)
class ReasonShown:
    """A finding as a reason: its title and sentence, the answers it was found from, the numbers of its lessons.

    Where it is told under another recommendation, ``see_rank`` says under which, and only severity and title are
    repeated; where only its first sentence stands elsewhere, ``begun`` says where. ``weighty`` are the gravest: where
    there is little room, of the others the title does. ``label`` says in brackets which layer it comes from, where that
    is not the lowest pack.
    """

    severity: str
    title: str
    because: str = ""
    answers: tuple[AnswerShown, ...] = ()
    lessons: tuple[int, ...] = ()
    weighty: bool = False
    see_rank: int = 0
    begun: Begun | None = None
    label: str = ""

    def with_label(self, text: str) -> str:
        """A text of it, with the label behind."""
        return f"{text} {self.label}" if self.label else text


@dataclass(frozen=True)
class Clash:
    """Answers that do not go together, why they do not, and what to clear up."""

    title: str
    because: str
    answers: tuple[AnswerShown, ...]
    ask: str


@dataclass(frozen=True)
class RequirementShown:
    """A requirement of the user's own organisation: how it stands (``word``), why it is required, and what to do.

    ``forbids`` says what it does to the verdict, and is empty where that is nothing, as ``do`` and ``who`` are where it
    is met. ``sources`` have what is required in the words of its lessons, with the place.
    """

    title: str
    status: RequirementStatus
    word: str
    forbids: str
    because: str
    answers: tuple[AnswerShown, ...]
    open_questions: tuple[str, ...]
    do: str
    who: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Earlier:
    """Another recommendation of the same advice, which comes first."""

    rank: int
    title: str


@dataclass(frozen=True)
class Item:
    """A recommendation as it is laid out; ``acts_on`` is empty where it is about the venture as a whole.

    ``first_step`` is by when it usually is taken, "in weeks". ``moves`` says to which priority open answers could
    move it ("could move up to “Now”"), and ``moved_by`` says it in a sentence with the questions; both are empty where
    they cannot. ``lessons`` are those of the verdict that calls for it; what a finding calls for has ``reasons``.
    What follows them is said by the author of the report: its title is the author's where ``instead_of`` has the usual.
    """

    id: str
    rank: int
    title: str
    acts_on: str
    do: str
    who: str
    first_step: str
    first_steps: tuple[str, ...]
    after: tuple[Earlier, ...]
    moves: str
    moved_by: str
    reasons: tuple[ReasonShown, ...]
    lessons: tuple[int, ...]
    instead_of: str = ""
    owner: str = ""
    by: str = ""
    comment: tuple[str, ...] = ()


MOST_ACTIONS = 6
"""So many actions stand on the first page: the one that the verdict calls for, and five."""


@dataclass(frozen=True)
class RecommendationGroup:
    """Recommendations that stand together, and which of them stand in any order; ``whole``: told with all there is.

    ``priority`` is theirs; ``id`` is "verdict", "first", or the priority.
    """

    id: str
    priority: str
    title: str
    meaning: str
    order: str
    whole: bool
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Possible:
    """What is not advised now but could be, and the open questions on which that depends, by name."""

    title: str
    depends_on: str


@dataclass(frozen=True)
class PossibleGroup:
    """What could still be advised, by the most urgent priority that it could have."""

    title: str
    members: tuple[Possible, ...]


@dataclass(frozen=True)
class Question:
    """A question still open, and the base that it is about."""

    text: str
    base: str


@dataclass(frozen=True)
class OpenQuestions:
    """The open questions about one base by their names, and whether that base is urgent at this stage."""

    base: str
    urgent: bool
    names: tuple[str, ...]


@dataclass(frozen=True)
class Legend:
    """One standing explained."""

    standing: StandingOrNot
    word: str
    meaning: str


@dataclass(frozen=True)
class VerdictShown:
    """The verdict, and why. ``guesses`` says first where it hangs on what is only assumed, else it is empty.

    ``assumed`` says what else is only assumed. ``low`` names the bases that are weak, ``hangs_on`` the questions
    behind it. ``better`` says how far the next better verdict is, with ``changes`` one by one where they are few;
    ``still`` says how far open answers could move it; ``runs``: the venture is no proposal.
    """

    title: str
    tone: Tone
    runs: bool
    meaning: str
    guesses: str
    assumed: str
    low: str
    hangs_on: tuple[str, ...]
    because: tuple[str, ...]
    better: str
    changes: tuple[str, ...]
    aim: str
    still: str


@dataclass(frozen=True)
class Report:
    """Everything that is said of one venture.

    ``ask_first`` are the questions that stand where the first points would, where too little is known for any;
    ``find_out`` are else the open ones that can settle most, by name.
    ``holds`` says that what is advised does not depend on open answers, ``others`` and ``beside`` how much is advised
    beside the first, ``possible_more`` how many more than those in ``possible`` could be advised.
    ``left_out`` is advised too, but the author of the report left it out; ``do_first`` is what the author puts first.
    """

    name: str
    stage: str
    stage_meaning: str
    as_of: str
    progress: str
    verdict: VerdictShown
    bases: tuple[BaseShown, ...]
    values: tuple[ValueShown, ...]
    holds: str
    others: str
    beside: str
    clashes: tuple[Clash, ...]
    requirements: tuple[RequirementShown, ...]
    ask_first: tuple[Question, ...]
    find_out: tuple[str, ...]
    sections: tuple[RecommendationGroup, ...]
    strengths: tuple[ReasonShown, ...]
    possible: tuple[PossibleGroup, ...]
    possible_more: str
    unknown: tuple[OpenQuestions, ...]
    unused: tuple[AnswerShown, ...]
    answers: tuple[AnswersShown, ...]
    lessons: tuple[CitationsShown, ...]
    left_out: tuple[Item, ...] = ()
    do_first: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Basis:
    """What the advice rests on: the pack's own words, the work it encodes, the knowledge used, and its receipt."""

    statement: str
    source: str
    knowledge: str
    receipt: str = ""
    receipt_whole: str = ""


@dataclass(frozen=True)
class ReportPage:
    """A whole report: one venture or several, the standings explained once, and what the advice rests on."""

    title: str
    ventures: tuple[Report, ...]
    legend: tuple[Legend, ...]
    basis: Basis
