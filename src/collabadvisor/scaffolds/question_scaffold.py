"""A question that is new to a pack: an entry in ``knowledge/facts/<base>.yaml``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

from collabadvisor.files.problems import Field, Problem, ScaffoldError
from collabadvisor.files.words import clean, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.checks_vocabulary import RESERVED
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import (
    Problems,
    lessons_for,
    pairs,
    taken_id_problems,
    unfit_id,
    unknown_name_problems,
)
from collabadvisor.scaffolds.entry_lists import with_entry
from collabadvisor.scaffolds.rendering import fill_template

ANSWERS = ("none", "partly", "fully")
"""The ids of the answers where nobody named any, weakest first."""
TO_WRITE = "[to be written: the words for '{}']"
TO_ASK = "[to be written: what is asked]?"
SHORTEST = 2
LONGEST_NAME = 60


@dataclass(frozen=True)
class NewQuestion:
    """A question as its author asks for it.

    ``answers`` are ids, or ``id=words``, weakest first. Without ``stages`` it is asked at all.
    """

    id: str
    base: str
    answers: tuple[str, ...] = ()
    question: str = ""
    name: str = ""
    stages: tuple[str, ...] = ()
    does_not_apply: bool = False
    lessons: tuple[str, ...] = ()

    @property
    def display_name(self) -> str:
        """The name of the question in reports and scenarios."""
        return clean(self.name) or plain(self.id)

    @property
    def answer_words(self) -> list[tuple[str, str]]:
        """The id of each answer, with its words or what stands in their place."""
        answers = pairs(self.answers) or [(answer, "") for answer in ANSWERS]
        return [(answer, clean(words) or TO_WRITE.format(plain(answer))) for answer, words in answers]


def add_question(wish: NewQuestion, knowledge: KnowledgeBase) -> Addition:
    """What is to be written into the highest pack of a knowledge base for a question more.

    Raises:
        ScaffoldError: its id is taken, or it names what is not there; with every problem.
    """
    problems = [
        *unfit_id("question", wish.id, joined_by="_"),
        *taken_id_problems("question", wish.id, knowledge.facts.get(wish.id), knowledge),
        *unknown_name_problems("base", "base", [wish.base], knowledge.framework.bases),
        *unknown_name_problems("stage", "stage", wish.stages, knowledge.framework.stages),
        *unknown_name_problems("lesson", "lesson", wish.lessons, knowledge.lessons),
        *_unfit_words(wish, knowledge),
        *_unfit_answers(wish),
    ]
    if problems:
        raise ScaffoldError(problems)
    entry = fill_template(
        "question.yaml",
        id=wish.id,
        name=wish.display_name,
        question=clean(wish.question) or TO_ASK,
        answers=wish.answer_words,
        stages=[stage for stage in knowledge.framework.stages if stage in wish.stages],
        every_stage=tuple(knowledge.framework.stages),
        does_not_apply=wish.does_not_apply,
        lessons=lessons_for(wish.lessons, (), knowledge),
    )
    path = knowledge.pack / "knowledge" / "facts" / f"{wish.base}.yaml"
    return with_entry(path, "facts", entry, fill_template("facts_head.yaml", base=knowledge.framework.bases[wish.base]))


def _unfit_words(wish: NewQuestion, knowledge: KnowledgeBase) -> Problems:
    if wish.id in RESERVED:
        yield Problem(Field("id"), f"'{wish.id}' is a word of the method itself.", "Take another id.")
    names = {fact.name.lower(): fact.id for fact in knowledge.facts.values() if fact.id != wish.id}
    if wish.display_name.lower() in names:
        what = f"the question '{names[wish.display_name.lower()]}' is called '{wish.display_name}' already."
        yield Problem(Field("name"), what, "Give this one a name of its own.")
    if len(wish.display_name) > LONGEST_NAME:
        yield Problem(Field("name"), f"a name has at most {LONGEST_NAME} characters.", "Give it a shorter one.")


def _unfit_answers(wish: NewQuestion) -> Problems:
    ids = [answer for answer, _ in wish.answer_words]
    problem = partial(Problem, Field("answer"))
    for answer, times in Counter(ids).items():
        yield from (Problem(Field("answer"), f"{each.where}: {each.what}", each.remedy)
                    for each in unfit_id("answer", answer, joined_by="_"))  # fmt: skip
        if times > 1:
            yield problem(f"the answer '{answer}' is named twice.", "Name it once.")
    if DOES_NOT_APPLY in ids:
        yield problem(f"'{DOES_NOT_APPLY}' stands beside the scale, and not on it.", "Say that it may not apply.")
    if len(ids) < SHORTEST:
        yield problem("a question has two answers or more.", "Name them all, the weakest first.")
