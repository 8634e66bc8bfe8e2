"""What is about to be stored, in its usual form; what does not fit is refused in the words of a venture file."""

from __future__ import annotations

from collections.abc import Iterable

from collabadvisor.files.models import Filled, build
from collabadvisor.files.problems import Location, Problem, VentureError
from collabadvisor.files.words import clean, quote_value
from collabadvisor.files.yaml import YamlDocument
from collabadvisor.venture.model import Answer, Venture

LONGEST_ID = 200


def checked_venture(venture: Venture) -> Venture:
    """The venture, its free texts cleaned. Raises ``VentureError``: a text is too long, or an id is none."""
    answers = {question: answer.model_dump() for question, answer in venture.answers.items()}
    copy = _built(Venture, {**venture.model_dump(), "answers": answers})
    _refuse_ids([copy.stage, *copy.answers, *filter(None, copy.known_answers().values())])
    return copy


def checked_answer(question: str, answer: Answer) -> Answer:
    """The answer, its source cleaned. Raises ``VentureError`` as above."""
    copy = _built(Answer, answer.model_dump())
    _refuse_ids([question, *([copy.answer] if copy.answer is not None else [])])
    return copy


def _built(form: type[Filled], data: dict[str, object]) -> Filled:
    problems: list[Problem] = []
    instance = build(form, data, YamlDocument("what is to be kept", None, {}), problems)
    if instance is None:
        raise VentureError(problems)
    return instance


def _refuse_ids(ids: Iterable[str]) -> None:
    wrong = [each for each in ids if not each or len(each) > LONGEST_ID or clean(each) != each]
    if wrong:
        raise VentureError([Problem(Location(quote_value(each)), "this is no id of a pack.") for each in wrong])
