"""A recommendation that is new to a pack: an entry in ``knowledge/recommendations/<base>.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from collabadvisor.files.problems import Field, Problem, ScaffoldError
from collabadvisor.files.words import clean, join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.rules import WHO
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import (
    Problems,
    lessons_for,
    pairs,
    taken_id_problems,
    unfit_id,
    unknown_answers,
    unknown_name_problems,
)
from collabadvisor.scaffolds.entry_lists import with_entry
from collabadvisor.scaffolds.rendering import fill_template

LONGEST_TITLE = 100


@dataclass(frozen=True)
class NewRecommendation:
    """A recommendation as its author asks for it.

    ``sets`` are questions, or ``question=answer``; without an answer, the strongest. Without a ``base`` it acts on that
    of the first question.
    """

    id: str
    sets: tuple[str, ...]
    base: str = ""
    title: str = ""
    who: str = "all_partners"
    lessons: tuple[str, ...] = ()

    @property
    def display_title(self) -> str:
        """The recommendation's title; the words of its id where nobody gave one."""
        return clean(self.title) or plain(self.id).capitalize()


def add_recommendation(wish: NewRecommendation, knowledge: KnowledgeBase) -> Addition:
    """What is to be written into the highest pack of a knowledge base for a recommendation more.

    Raises:
        ScaffoldError: its id is taken, or it names what is not there, or would make a weakness; with every problem.
    """
    changes = pairs(wish.sets)
    problems = [
        *unfit_id("recommendation", wish.id, joined_by="-"),
        *taken_id_problems("recommendation", wish.id, knowledge.recommendations.get(wish.id), knowledge),
        *unknown_answers("sets", changes, knowledge),
        *unknown_name_problems("base", "base", filter(None, [wish.base]), knowledge.framework.bases),
        *unknown_name_problems("who", "role", [wish.who], WHO),
        *unknown_name_problems("lesson", "lesson", wish.lessons, knowledge.lessons),
        *unfit_title(wish.display_title),
    ]
    if not changes:
        what = "a recommendation changes the answer to a question."
        problems.append(Problem(Field("sets"), what, "Name the question, and the answer once it is done."))
    if not problems:
        sets = {name: answer or knowledge.facts[name].scale[-1] for name, answer in changes}
        problems += _weaknesses(sets, knowledge)
    if problems:
        raise ScaffoldError(problems)
    base = wish.base or knowledge.facts[next(iter(sets))].base
    path = knowledge.pack / "knowledge" / "recommendations" / f"{base}.yaml"
    entry = fill_template(
        "recommendation.yaml",
        id=wish.id,
        title=wish.display_title,
        who=wish.who,
        who_words=WHO,
        sets=[(knowledge.facts[name], answer) for name, answer in sets.items()],
        lessons=lessons_for(wish.lessons, sets, knowledge),
    )
    head = fill_template("recommendations_head.yaml", base=knowledge.framework.bases[base])
    return with_entry(path, "recommendations", entry, head)


def unfit_title(title: str) -> Problems:
    """A title that is too long to be one."""
    if len(title) > LONGEST_TITLE:
        yield Problem(Field("title"), f"a title has at most {LONGEST_TITLE} characters.", "Shorten it.")


def _weaknesses(sets: Mapping[str, str], knowledge: KnowledgeBase) -> Problems:
    """What is set makes a weakness by itself."""
    weaknesses = (rule for rule in knowledge.rules.values() if rule.severity and rule.status == "stable")
    rule_ids = [f"'{rule.id}'" for rule in weaknesses if truth(rule.when, sets)]
    if rule_ids:
        yield Problem(Field("sets"), f"with these answers {join_words(rule_ids)} would hold.", "Set better answers.")
