"""A venture: what is known of one partnership, as answers to the pack's questions."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from collabadvisor.files.lost_words import lost_words
from collabadvisor.files.models import Form, build
from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.remedies import NEW_VENTURE
from collabadvisor.files.words import clean, join_words, quote_value
from collabadvisor.files.yaml import NodePath, YamlDocument, read_bytes, text_of
from collabadvisor.files.yaml import parse as document_of
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact, Stage
from collabadvisor.venture.known_words import known_by_id
from collabadvisor.venture.unknown_answers import unknown_in_file
from collabadvisor.venture.words_meant import words_to_ids

MOST_ANSWERS = 1000  # a pack has some 40 questions
FREE_TEXTS = ("venture", "as_of", "respondent")
LONGEST = {"venture": 300, "as_of": 60, "respondent": 60, "source": 2000}
"""How many characters the free texts may have."""
Confidence = Literal["documented", "asserted", "assumed"]
NAMELESS = "'venture' needs a name: a word or two by which the reader knows it."


def _free_text(value: Any) -> Any:
    return "" if value is None else clean(value) if isinstance(value, str) else value


def _require(name: str) -> str:
    if not name:
        raise ValueError(NAMELESS)
    return name


def _written_out(answers: Any) -> Any:
    """The answers with what is short for something written out.

    ``lead_post: junior`` is short for ``lead_post: {answer: junior}``; a key with nothing after it says nothing.
    """
    if answers is None:
        return {}
    if not isinstance(answers, Mapping):
        return answers
    return {fact: entry if isinstance(entry, Answer | dict) else {"answer": entry} for fact, entry in answers.items()}


class Answer(Form):
    """One answer, and where it comes from. An empty answer is a question still open."""

    answer: str | None = None
    source: Annotated[str, BeforeValidator(_free_text), Field(max_length=LONGEST["source"])] = ""
    confidence: Confidence | None = None


class Venture(Form):
    """A proposed or running partnership: its name, its stage, and the answers known of it.

    ``answers`` may be given as words, ``{"lead_post": "junior"}``, which is short for
    ``{"lead_post": Answer(answer="junior")}``. ``respondent`` says who answers, where several people do.

    Raises:
        ValueError: it has no name, or something in it is not as it should be.
    """

    venture: Annotated[str, BeforeValidator(_free_text), Field(max_length=LONGEST["venture"]), AfterValidator(_require)]
    stage: str
    as_of: Annotated[str, BeforeValidator(_free_text), Field(max_length=LONGEST["as_of"])] = ""
    respondent: Annotated[str, BeforeValidator(_free_text), Field(max_length=LONGEST["respondent"])] = ""
    answers: Annotated[dict[str, Answer], BeforeValidator(_written_out), Field(max_length=MOST_ANSWERS)] = Field(
        default_factory=dict
    )

    if TYPE_CHECKING:  # what the validators take beside what the fields hold

        def __init__(
            self,
            *,
            venture: str,
            stage: str,
            as_of: str = "",
            respondent: str = "",
            answers: Mapping[str, Answer | str | None] | None = None,
        ) -> None: ...

    @classmethod
    def read(cls, path: Path | str, knowledge: KnowledgeBase) -> Venture:
        """The venture in a file, checked against a pack.

        Raises:
            UnreadableFile: the file is missing, too large, or not strict YAML.
            VentureError: it is not a venture that the pack can judge; every problem is told, with its line.
        """
        return cls.parse(read_bytes(Path(path)), knowledge, str(path))

    @classmethod
    def parse(cls, text: str | bytes, knowledge: KnowledgeBase, name: str = "the venture") -> Venture:
        """The venture that a text says, as its file would hold it; ``name`` stands for the file in every problem.

        Raises:
            UnreadableFile: it is too large, not text, or not strict YAML.
            VentureError: as ``read``.
        """
        text = text_of(text, name)
        document = document_of(text, name)
        lost = list(lost_words(text, name, (*FREE_TEXTS, "source")))
        if lost:
            raise VentureError(lost)
        return _checked(words_to_ids(document, knowledge), knowledge)

    @property
    def name(self) -> str:
        """The name under which the venture is reported."""
        return self.venture

    def known_answers(self) -> dict[str, str]:
        """The answers that are known: fact id -> answer id. A question left empty is not among them."""
        return {fact: answer.answer for fact, answer in self.answers.items() if answer.answer is not None}

    def with_answers(self, answers: Mapping[str, str | None]) -> Venture:
        """The venture with other answers: fact id -> answer id, None where it is not known. All else stays."""
        rest = {fact: entry for fact, entry in self.answers.items() if fact not in answers}
        other = {fact: Answer(answer=answer) for fact, answer in answers.items() if answer is not None}
        return self.replace(answers={**rest, **other})

    def applicable_questions(self, facts: Mapping[str, Fact]) -> list[Fact]:
        """The questions that make sense at this venture's stage, in the pack's order."""
        return [fact for fact in facts.values() if fact.is_asked_at(self.stage)]

    def progress(self, facts: Mapping[str, Fact]) -> tuple[int, int]:
        """How many of the questions that apply at this venture's stage are answered, and of how many."""
        answers = self.known_answers()
        applying = [fact for fact in self.applicable_questions(facts) if answers.get(fact.id) != DOES_NOT_APPLY]
        return sum(fact.id in answers for fact in applying), len(applying)


def check_venture(venture: Venture, knowledge: KnowledgeBase) -> None:
    """Refuse a venture that the knowledge cannot judge, wherever it comes from.

    Raises:
        VentureError: it names a stage, fact or answer that the knowledge does not have; carries every problem.
    """
    problems = problems_of(venture, knowledge)
    if problems:
        raise VentureError(problems)


def problems_of(venture: Venture, knowledge: KnowledgeBase, document: YamlDocument | None = None) -> list[Problem]:
    """What keeps a pack from judging a venture: an unknown stage, fact or answer, each with the nearest known one.

    Of questions and answers of an earlier version it is told what became of them.
    """
    document = document or YamlDocument(venture.name, None, {})
    problems: list[Problem] = []

    def report(node: NodePath, what: str, remedy: str) -> None:
        place = document.at(node) if document.lines else Location(venture.name)
        problems.append(Problem(place, what, remedy))

    titles = {name: stage.title for name, stage in knowledge.framework.stages.items()}
    if venture.stage not in titles:
        report(("stage",), f"there is no stage {quote_value(venture.stage)}.", known_by_id(venture.stage, titles))
    for name, answer in venture.answers.items():
        wrong = unknown_in_file(name, answer.answer, knowledge, upgraded=bool(document.lines))
        if wrong is not None:
            report(("answers", name, "answer") if name in knowledge.facts else ("answers", name), *wrong)
    return problems


def _checked(document: YamlDocument, knowledge: KnowledgeBase) -> Venture:
    """The venture in a document. Raises ``VentureError``; every problem is told, with its line."""
    facts, stages = knowledge.facts, knowledge.framework.stages
    problems: list[Problem] = []
    if document.data is None:
        raise VentureError([Problem(document.at(), "this file is empty.", NEW_VENTURE)])
    data = document.data
    if isinstance(data, dict):
        data = _as_meant(data, facts, stages, document, problems)
    venture = build(Venture, data, document, problems)
    if venture is not None:
        problems += problems_of(venture, knowledge, document)
    elif isinstance(data, dict):
        problems += _also(data, knowledge, document)
    if venture is None or problems:
        raise VentureError(problems)
    return venture


def _as_meant(
    data: dict[str, Any],
    facts: Mapping[str, Fact],
    stages: Mapping[str, Stage],
    document: YamlDocument,
    problems: list[Problem],
) -> dict[str, Any]:
    """The data without the mistakes that are plain enough to be told by their own remedy, added to the problems."""
    data = dict(data)
    for name in [name for name in data if name in facts]:
        problems.append(Problem(document.at((name,)), f"'{name}' stands too far left.", "Indent it under 'answers:'."))
        del data[name]
    if data.get("stage") is None:
        what = "'stage' is empty." if "stage" in data else "'stage' is missing."
        remedy = f"Known here: {join_words(stages, 'or')}."
        problems.append(Problem(document.at(("stage",)), what, remedy))
        data["stage"] = next(iter(stages))
    return data


def _also(data: dict[str, Any], knowledge: KnowledgeBase, document: YamlDocument) -> list[Problem]:
    """The problems of the parts that do have the right shape, so that one look at the file mends it all."""
    stage, answers = data.get("stage"), data.get("answers")
    fit = {}
    fitting = answers if isinstance(answers, dict) and len(answers) <= MOST_ANSWERS else {}
    for name, entry in fitting.items():
        answer = entry.get("answer") if isinstance(entry, dict) else entry
        fit[name] = Answer(answer=answer if isinstance(answer, str) else None)
    first = next(iter(knowledge.framework.stages), "")
    partial = Venture(venture="-", stage=stage if isinstance(stage, str) else first, answers=fit)
    return problems_of(partial, knowledge, document)
