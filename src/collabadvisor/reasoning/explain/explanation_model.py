"""The shapes of ``why`` and ``why-not``, which other programs read as JSON."""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.inference.advice import KnowledgeUsed, Origin, VentureSummary

WHY: Literal["collabadvisor/why/1"] = "collabadvisor/why/1"
WHY_NOT: Literal["collabadvisor/why-not/1"] = "collabadvisor/why-not/1"

AskedKind = Literal["verdict", "standing", "recommendation", "finding", "verdict_rule", "requirement", "fact", "lesson"]
LinkKind = Literal[
    "verdict", "verdict_rule", "hidden_rule", "uncalled", "standing", "finding", "missing", "recommendation", "answer",
    "lesson", "count", "open", "shown", "either", "requirement",
]  # fmt: skip


class Subject(Form):
    """What was asked about: its kind, id and title. ``wanted`` is the verdict or standing asked for, "" for any."""

    kind: AskedKind
    id: str
    title: str
    wanted: str = ""


class Link(Form):
    """One link of the chain, and what it rests on: its ``parts``.

    ==============  ======================  ==========================  ==========================================
    kind            id, title               result, in words ``word``   says
    ==============  ======================  ==========================  ==========================================
    verdict         "verdict"               the verdict                 what the verdict means
    verdict_rule    a rule of the verdict   the verdict it calls for    its ``because``
    hidden_rule     the same, while a       the same                    nothing: its words are for when it stands
                    worse verdict stands
    uncalled        the same, where it      the verdict it would call   nothing: its parts are why it does not
                    does not hold           for
    standing        a base or value         how it stands               why it stands so, or how it would have to
    finding         a rule                  its severity, or strength   its ``because``, with the venture's answers
    missing         a rule                  the same                    nothing: it is not found
    recommendation  a recommendation        its priority                why it stands where it stands
    answer          a fact                  the answer                  nothing, or why it is in the way
    lesson          a lesson                how the source knows it     its quote
    count           a base, or              "enough" or "too_few"       how many questions are answered, and needed
                    "questions_answered"
    open            a base or value         nothing, or a standing      what there is none of, that would make it so
                                            that it does not have
    shown           a value                 "shown"                     that strengths show it, beside its outlook
    either          a rule of the verdict   nothing                     that of its parts at least one would have to be
                                                                        otherwise: they are in the way together
    requirement     a requirement           how it stands               why it is required, and what to do about it
    ==============  ======================  ==========================  ==========================================

    ``source`` is where an answer or a quote comes from, ``confidence`` that of an answer. Where the same link was
    told ``before``, only title and result are told again. ``origin`` is the layer that a rule or a question comes from,
    where that is not the lowest pack.
    """

    kind: LinkKind
    id: str
    title: str
    result: str = ""
    word: str = ""
    says: str = ""
    source: str = ""
    confidence: str = ""
    before: bool = False
    origin: Origin = None
    parts: tuple[Link, ...] = ()


class Why(Form):
    """Why something was concluded of a venture. The contract ``collabadvisor/why/1``.

    ``says`` tells the outcome in a sentence or two. ``chain`` is what was asked about and what it rests on, down to
    answers and lessons; it is missing where it was not ``concluded``. A requirement is ``concluded`` where it is met;
    what it rests on is told however it stands. Of a fact and of a lesson, ``led_to`` is what rests on it; there the
    parts of a link are what it led to in turn.
    """

    format: Literal["collabadvisor/why/1"]
    venture: VentureSummary
    asked: Subject
    concluded: bool
    says: str
    chain: Link | None
    led_to: tuple[Link, ...]
    knowledge: KnowledgeUsed


class LabelledTerm(Form):
    """An answer or a standing: its id, and how it reads."""

    id: str
    label: str


class Clause(Form):
    """What a rule asks of one fact, base or value: what is so (None: not known), what would do, whether it holds."""

    name: str
    title: str
    given: LabelledTerm | None
    would_do: tuple[LabelledTerm, ...]
    holds: bool | None


class JoinedClauses(Form):
    """Clauses of which all must hold, or any."""

    join: Literal["all", "any"]
    holds: bool | None
    parts: tuple[Clause | JoinedClauses, ...]


class RuleTrial(Form):
    """A rule that would bring about what was asked for.

    ``word`` says what it concludes ("major weakness of fit"). ``speaks`` is whether it can at all, at this stage;
    where it cannot, ``silent_because`` says why. ``condition`` tells which of its conditions hold.
    """

    id: str
    title: str
    word: str
    speaks: bool
    silent_because: str
    condition: Clause | JoinedClauses


class NeededChange(Form):
    """A fact that would need another answer, or (``given`` is None) an answer: any of ``to`` would do."""

    fact: str
    title: str
    given: LabelledTerm | None
    to: tuple[LabelledTerm, ...]


class ChangeSet(Form):
    """Changes that together, and not without each other, bring it about; and the rules that then hold."""

    changes: tuple[NeededChange, ...]
    rules: tuple[str, ...]


class WhyNot(Form):
    """Why something was not concluded of a venture. The contract ``collabadvisor/why-not/1``.

    ``says`` tells the outcome in a sentence or two; of a verdict and a standing, ``instead`` is the one that was
    concluded. ``rules`` are those that would bring it about. ``changes`` are the smallest changes of answers that
    would, all of them (where the search was given up, ``changes_are_all`` is False: there may be others): none changes
    a fact more, or goes further, than it must. Of a verdict and a standing, ``in_the_way`` is what holds it down, and
    there are no changes; nor are there of what a verdict calls for, which comes and goes with it.
    """

    format: Literal["collabadvisor/why-not/1"]
    venture: VentureSummary
    asked: Subject
    concluded: bool
    says: str
    instead: str
    rules: tuple[RuleTrial, ...]
    changes: tuple[ChangeSet, ...]
    changes_are_all: bool
    in_the_way: tuple[Link, ...]
    knowledge: KnowledgeUsed
