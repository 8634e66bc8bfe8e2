"""A programme's own view of its ventures: what recurs in many of them, and what would help most of them.

All of it is counted, and nothing of a single venture is kept, so that a lazy table of any length can be streamed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from collabadvisor.inference.advice import LessonCited
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import SCALES, STANDINGS
from collabadvisor.knowledge.requirements import REQUIREMENT_STATUSES
from collabadvisor.knowledge.rules import Recommendation
from collabadvisor.portfolio.across_model import Help, Often, Programme, Recurring, RequirementCounts
from collabadvisor.portfolio.frame import advise_frame
from collabadvisor.portfolio.polars_library import pl
from collabadvisor.portfolio.result_rows import REQUIREMENT, STAGE, VERDICT, place_of_verdict, stable_requirements

__all__ = ["MOST_TRIED", "Help", "Often", "Programme", "Recurring", "programme"]

MOST_TRIED = 10
"""So many recommendations, those given most often, are tried for what they would change."""
AT_ONCE = 50_000
"""So many ventures are tried at a time, each as often as it has some of the recommendations."""
CHANGES = ("given", "verdict", "standing", "weaknesses")
TRIED = "#tried"
BEFORE, AFTER = "before ", "after "
"""No id has a space in it, so that these columns are never those of the table."""


def programme(ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> Programme:
    """What recurs in many ventures, and what would help most of them.

    The table has a row for each venture, with its stage and its answers, by fact id (the table that ``advise_frame``
    reads). Other columns do not matter: the advice is worked out anew here. A lazy table is streamed.

    What would help is tried: each of the recommendations given most often is taken as carried out in all ventures to
    which it is given (what it sets is then so; a better answer stays), and the advice on them is worked out again.

    Raises:
        VentureError: there is no column for the stage, or a column of answers holds no words.
    """
    return _Counter(ventures, knowledge).programme()


class _Counter:
    def __init__(self, ventures: pl.DataFrame | pl.LazyFrame, knowledge: KnowledgeBase) -> None:
        names = ventures.lazy().collect_schema().names()
        self.columns = [name for name in names if name == STAGE or name in knowledge.facts]
        self.table = ventures.lazy().select(self.columns)
        self.knowledge = knowledge
        self.framework = knowledge.framework
        self.rules = [rule for rule in knowledge.rules.values() if rule.status == "stable"]
        self.weaknesses = [rule.id for rule in self.rules if rule.finding == "weakness"]
        self.advised = advise_frame(
            self.table, knowledge, prefix=BEFORE, findings=True, recommendations=True, warn=False
        )

    def programme(self) -> Programme:
        counted = self._count(self.advised, self._sums())
        often = self._often(counted)
        by_number = sorted(often, key=lambda one: (-one.given, one.id))
        by_number = [one for one in by_number if self.knowledge.recommendations[one.id].sets]  # what can be tried
        helps = self._helps([self.knowledge.recommendations[one.id] for one in by_number[:MOST_TRIED]])
        helps.sort(key=lambda one: (-one.verdict, -one.standing, -one.weaknesses, one.id))
        judged, words = self.framework.names_with_standing(), SCALES["standings"]
        return Programme(
            ventures=counted["ventures"],
            unclear=counted["unclear"],
            stages={stage: counted[f"stage {stage}"] for stage in self.framework.stages},
            verdicts={verdict: counted[f"verdict {verdict}"] for verdict in self.framework.verdicts},
            standings={name: {word: counted[f"{name} {word}"] for word in words} for name in judged},
            recommendations=tuple(often),
            helps=tuple(helps),
            not_tried=len(by_number[MOST_TRIED:]),
            lessons=tuple(self._lessons(counted)),
            requirements=tuple(
                RequirementCounts(
                    id=name,
                    title=self.knowledge.full_title(self.knowledge.requirements[name]),
                    **{status: counted[f"{status} {name}"] for status in REQUIREMENT_STATUSES},
                )
                for name in stable_requirements(self.knowledge)
            ),
        )

    def _count(self, frame: pl.LazyFrame, sums: Mapping[str, pl.Expr]) -> dict[str, int]:
        """The sums over all rows, worked through piece by piece."""
        totals = frame.select(expr.cast(pl.Int64).sum().alias(name) for name, expr in sums.items())
        return totals.collect(engine="streaming").row(0, named=True)

    def _sums(self) -> dict[str, pl.Expr]:
        def column(name: str) -> pl.Expr:
            return pl.col(BEFORE + name)

        clear = column("unclear") == 0
        sums = {"ventures": column("unclear").is_not_null(), "unclear": ~clear}
        sums |= {f"stage {stage}": clear & (pl.col(STAGE).cast(pl.String) == stage) for stage in self.framework.stages}
        sums |= {f"verdict {verdict}": column("verdict") == verdict for verdict in self.framework.verdicts}
        for name in self.framework.names_with_standing():
            sums |= {f"{name} {word}": column(name) == word for word in SCALES["standings"]}
        for name in stable_requirements(self.knowledge):
            stands = column(REQUIREMENT.format(name))
            sums |= {f"{status} {name}": stands == status for status in REQUIREMENT_STATUSES}
        for name in self.knowledge.recommendations:
            sums[f"given {name}"] = column(f"priority_{name}").is_not_null()
            sums[f"now {name}"] = column(f"priority_{name}") == "now"
        for lesson in self.knowledge.lessons:
            citing = {kind: [rule.id for rule in self.rules if lesson in rule.lessons and rule.finding == kind]
                      for kind in ("weakness", "strength")}  # fmt: skip
            exprs = {kind: pl.any_horizontal(pl.lit(value=False), *(column(f"finding_{rule}") for rule in rules))
                     for kind, rules in citing.items()}  # fmt: skip
            sums[f"weak {lesson}"], sums[f"strong {lesson}"] = exprs["weakness"], exprs["strength"]
            sums[f"rests {lesson}"] = exprs["weakness"] | exprs["strength"]
        return sums

    def _often(self, counted: Mapping[str, int]) -> list[Often]:
        """The recommendations that are given, the most often given now first."""
        often = [
            Often(id=name, title=advised.title, given=counted[f"given {name}"], now=counted[f"now {name}"])
            for name, advised in self.knowledge.recommendations.items()
            if counted[f"given {name}"]
        ]
        return sorted(often, key=lambda one: (-one.now, -one.given, one.id))

    def _lessons(self, counted: Mapping[str, int]) -> Iterator[Recurring]:
        """The lessons on which something rests, those of most weaknesses first."""

        def order(name: str) -> tuple[int, int]:
            return -counted[f"weak {name}"], -counted[f"rests {name}"]

        for name in sorted(self.knowledge.lessons, key=order):  # of the same number, in the order of their file
            if counted[f"rests {name}"]:
                lesson = LessonCited.of(self.knowledge.lessons[name], self.knowledge)
                yield Recurring(
                    lesson=lesson,
                    ventures=counted[f"rests {name}"],
                    weak=counted[f"weak {name}"],
                    strong=counted[f"strong {name}"],
                )

    def _helps(self, recommendations: Sequence[Recommendation]) -> list[Help]:
        """What changes where each of these recommendations is carried out by all to whom it is given."""
        totals = {advised.id: dict.fromkeys(CHANGES, 0) for advised in recommendations}
        before = self.advised.select(
            *self.columns,
            *(BEFORE + name for name in ("verdict", *self.framework.names_with_standing())),
            _total(BEFORE, self.weaknesses),
            *map(_priority, recommendations),
        )
        for some in before.collect_batches(chunk_size=AT_ONCE) if recommendations else ():
            for row in self._changes(some, recommendations).iter_rows(named=True):
                total = totals[row[TRIED]]
                for name in CHANGES:
                    total[name] += row[name]
        return [Help(id=advised.id, title=advised.title, **totals[advised.id]) for advised in recommendations]

    def _changes(self, before: pl.DataFrame, recommendations: Sequence[Recommendation]) -> pl.DataFrame:
        """A row of ``CHANGES`` for each venture of ``before`` and each recommendation that is given to it."""
        frames = [
            before.filter(pl.col(_priority(advised)).is_not_null())
            .drop(*map(_priority, recommendations))
            .with_columns(*(self._raised(fact, answer) for fact, answer in advised.sets.items()))
            .with_columns(pl.lit(advised.id).alias(TRIED))
            for advised in recommendations
        ]
        stacked = pl.concat(frames, how="diagonal").lazy()
        after = advise_frame(stacked, self.knowledge, prefix=AFTER, findings=True, warn=False)

        def verdict(when: str) -> pl.Expr:
            return place_of_verdict(self.knowledge, f"{when}{VERDICT}")

        better = {
            "given": pl.len(),
            "verdict": (verdict(AFTER) > verdict(BEFORE)).sum(),
            "standing": pl.any_horizontal(map(_stands_better, self.framework.names_with_standing())).sum(),
            "weaknesses": (pl.col(f"{BEFORE}weaknesses") - pl.col(f"{AFTER}weaknesses")).cast(pl.Int64).sum(),
        }
        counted = after.with_columns(_total(AFTER, self.weaknesses)).group_by(TRIED).agg(**better)
        return counted.collect()

    def _raised(self, fact: str, answer: str) -> pl.Expr:
        """The answer that a recommendation sets, or a better one that is there, or that the question does not apply."""
        answers = self.knowledge.facts[fact].answer_ids
        better = answers[answers.index(answer) + 1 :]
        if fact not in self.columns:
            return pl.lit(answer).alias(fact)
        column = pl.col(fact).cast(pl.String)
        return pl.when(column.is_in(list(better))).then(column).otherwise(pl.lit(answer)).alias(fact)


def _priority(advised: Recommendation) -> str:
    return f"{BEFORE}priority_{advised.id}"


def _stands_better(name: str) -> pl.Expr:
    places = {standing: place for place, standing in enumerate(STANDINGS)}

    def place(when: str) -> pl.Expr:
        return pl.col(when + name).replace_strict(places, default=None, return_dtype=pl.Int16)

    return (place(AFTER) > place(BEFORE)).fill_null(value=False)


def _total(when: str, rules: list[str]) -> pl.Expr:
    counts = (pl.col(f"{when}finding_{rule}").cast(pl.Int16) for rule in rules)
    return pl.sum_horizontal(pl.lit(0, dtype=pl.Int16), *counts).alias(f"{when}weaknesses")
