"""The words of a portfolio, the same in every format: titles for the ids in a result, headings for its columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from collabadvisor.files.words import clean, join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import PRIORITIES, TitledTerm
from collabadvisor.portfolio.result_rows import BETWEEN, REQUIREMENT, SHOWN, result_columns, stable_requirements
from collabadvisor.report.authoring.issue_words import count_phrase

Id = TypeVar("Id", bound=str)
NOT_JUDGED = "not judged"
"""The verdict on a venture whose stage cannot be read, and how its bases and values stand."""
NOT_JUDGED_MEANS = "Their stage cannot be read: correct it, and ask again."
NO_VERDICT = "no verdict"
"""Where no verdict rule speaks of a venture."""
NO_VERDICT_MEANS = "No rule of the knowledge says a verdict on them."
NO_STAGE = "not known"
NAMELESS = "(no name)"
PORTFOLIO = "Portfolio"
IN_THE_MAP = "How each venture stands"
IN_THE_TABLE = "Each venture"
FOREMOST = "The ventures, most urgent first"
NOW_MEANS = "“{}” counts what to begin with."
SPREAD = "How many stand how"
REQUIRED = "What is required"
REQUIRED_HEADS = ("Requirement", "Met", "Not met", "Not known")
REQUIRED_MEANS = "Each number counts ventures at the stages that have the requirement."
ACROSS = "Across ventures"
PROGRAMME = "The programme as a whole"
HELPS = "What would help most ventures"
LESSONS = "Lessons that recur"
UNCLEAR = "Cells that could not be read"
VERDICTS = "Verdicts"
SPREAD_MEANS = "Each number counts ventures. A base can be worked on; a value follows from bases."
TABLE_MEANS = (
    "“Now”, “Next” and “Later” count what is recommended, “Missing” the questions that are still open. A number with a "
    "plus opens to what it counts."
)
SHOWN_ALREADY = "{} shown"
TABLE_SCROLLS = "The table goes on to the right: scroll it, or use the arrow keys in it."
NOTHING_ACROSS = "No rule across ventures found anything."
HELPS_MEANS = "Each number but the last counts ventures: what would change if all to which it is given carried it out."
GIVEN = ("Given to", "For now to")
BETTER = ("Better verdict", "A base or value better", "Weaknesses gone")
NOTHING_HELPS = "Nothing is recommended to any of these ventures."
NOT_TRIED = "Not tried: {}, given less often. The workbook (.xlsx) has them too."
HELPS_TOO = "What is recommended to single ventures helps here too:"
RECURS = "Behind {}."
MOST_OPEN = 5
"""So many findings of a rule are told; the others unfold."""
SHARED = 8
"""So many ventures have room on a printed page twice, in the map and in the table below it."""
MORE_UNCLEAR = "And {:,} more; the workbook (.xlsx) has them all."
UNCLEAR_MEANS = (
    "A venture is judged without such a cell, and not at all without its stage. Correct them, and ask again."
)


def title(ventures: int) -> str:
    """What a report on so many ventures is called."""
    return f"A portfolio of {count_phrase(ventures, 'venture')}"


def first_priority(knowledge: KnowledgeBase) -> str:
    """The title of the priority that comes first."""
    return knowledge.framework.priorities[PRIORITIES[0]].title


def stages(counts: Iterable[tuple[str, int]], ventures: int) -> str:
    """How many ventures are at each stage; nothing where there are none."""
    rows = [*counts]
    by_stage = [*rows, (NO_STAGE, ventures - sum(many for _, many in rows))]
    phrase = join_words(f"{many:,} {stage.lower()}" for stage, many in by_stage if many)
    return f"By stage: {phrase}." if phrase else ""


def untried_phrase(others: int) -> str:
    """How many recommendations were not tried; nothing where none were left."""
    return NOT_TRIED.format(count_phrase(others, "further recommendation")) if others else ""


def more_unclear(more: int) -> str:
    """How many more cells could not be read; nothing where all are told."""
    return MORE_UNCLEAR.format(more) if more > 0 else ""


def recurs(weak: int, strong: int) -> str:
    """How often a lesson recurs."""
    sides = [(weak, "a weakness"), (strong, "a strength")]
    return RECURS.format(join_words(f"{what} in {count_phrase(many, 'venture')}" for many, what in sides if many))


def lesson_count(many: int) -> str:
    """How many lessons a rule rests on, before they are told."""
    return "The lesson behind it" if many == 1 else f"The {many} lessons behind it"


def split_ids(cell: str | None) -> tuple[str, ...]:
    """The ids in a cell of ``open_questions`` or ``now_recommendations``, in order."""
    return tuple(cell.split(BETWEEN)) if cell else ()


class Titles:
    """Titles for the ids in a result, cleaned once: each attribute holds id -> title, in the pack's order.

    ``questions`` holds the text of the question of each fact, ``facts`` its name; ``judged`` the titles of the bases,
    then the values; ``shown`` a heading for each column that says of a value whether it is shown already.
    """

    def __init__(self, knowledge: KnowledgeBase) -> None:
        framework = knowledge.framework
        self.stages = _titles(framework.stages)
        self.verdicts = _titles(framework.verdicts)
        self.standings: Mapping[str, str] = _titles(framework.standings)
        self.priorities: Mapping[str, str] = _titles(framework.priorities)
        self.judged = {name: clean(framework.title_of(name)) for name in framework.names_with_standing()}
        self.shown = {SHOWN.format(name): SHOWN_ALREADY.format(self.judged[name]) for name in framework.values}
        self.requirements = {
            REQUIREMENT.format(name): clean(knowledge.full_title(knowledge.requirements[name]))
            for name in stable_requirements(knowledge)
        }
        self.recommendations = {name: clean(advised.title) for name, advised in knowledge.recommendations.items()}
        self.facts = {name: clean(fact.name) for name, fact in knowledge.facts.items()}
        self.questions = {name: clean(fact.question) for name, fact in knowledge.facts.items()}

    def stage(self, stage: str | None) -> str:
        """At which stage a venture is."""
        return NO_STAGE if stage is None else self.stages[stage]

    def verdict(self, verdict: str | None, *, judged: bool) -> str:
        """What is said of a venture: the title of its verdict, or why it has none."""
        if verdict is not None:
            return self.verdicts[verdict]
        return NO_VERDICT if judged else NOT_JUDGED

    def standing_word(self, standing: str | None) -> str:
        """How a base or value stands, in a word."""
        return NOT_JUDGED if standing is None else self.standings[standing]

    def recommendation_titles(self, cell: str | None) -> tuple[str, ...]:
        """The titles of the recommendations in a cell of ``now_recommendations``."""
        return tuple(self.recommendations[name] for name in split_ids(cell))

    def question_texts(self, cell: str | None) -> tuple[str, ...]:
        """The texts of the questions in a cell of ``open_questions``."""
        return tuple(self.questions[name] for name in split_ids(cell))

    def open_to_answer(self, cell: str | None) -> tuple[str, ...]:
        """The names of the questions in a cell of ``open_questions``."""
        return tuple(self.facts[name] for name in split_ids(cell))

    def heading(self, column: str) -> str:
        """The heading of a column of a result; a column of the caller's own keeps its name."""
        headings = {**self.judged, **self.shown, **self.priorities, **self.requirements, **_HEADINGS}
        return headings.get(column) or clean(column)


_HEADINGS = {
    "venture": "Venture",
    "stage": "Stage",
    "verdict": "Verdict",
    "answered": "Answered",
    "questions": "Questions",
    "open_questions": "Open questions",
    "now_recommendations": "To do now",
    "unclear": "Unclear cells",
    "requirements_not_met": "Required, not met",
    "requirements_not_known": "Required, not known",
}


def own_columns(columns: Sequence[str], knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The columns of a result that the caller's table brought, and that are no answers."""
    return tuple(columns[len(result_columns(knowledge)) :])


def verdict_order(knowledge: KnowledgeBase) -> tuple[str, ...]:
    """The verdicts of every stage in one order, the worst first: by their place on the scale of their stage."""
    framework = knowledge.framework
    places: dict[str, float] = {}
    for stage in framework.stages.values():
        for place, verdict in enumerate(stage.verdicts):
            share = place / (len(stage.verdicts) - 1)
            places[verdict] = min(places.get(verdict, share), share)
    return tuple(sorted(places, key=lambda verdict: (places[verdict], list(framework.verdicts).index(verdict))))


def _titles(terms: Mapping[Id, TitledTerm]) -> dict[str, str]:
    return {name: clean(each.title) or plain(name) for name, each in terms.items()}
