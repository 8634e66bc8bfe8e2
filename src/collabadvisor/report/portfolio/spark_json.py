"""What was written on Spark as JSON: the contract ``collabadvisor/spark/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from collabadvisor.files.models import Form

if TYPE_CHECKING:  # which cannot be imported without Spark
    from collabadvisor.portfolio.spark import DatasetWritten


class SparkProblem(Form):
    """A word that says nothing that is known, and in how many rows it stands."""

    where: str
    what: str
    remedy: str


class SparkForm(Form):
    """How many ventures were written, how many of them without advice, and why.

    The contract ``collabadvisor/spark/1``.
    """

    format: Literal["collabadvisor/spark/1"] = "collabadvisor/spark/1"
    ventures: int
    unclear: int
    partitions: tuple[str, ...]
    problems: tuple[SparkProblem, ...]

    @classmethod
    def of(cls, dataset: DatasetWritten) -> SparkForm:
        """What was written as a form."""
        return cls(
            ventures=dataset.ventures,
            unclear=dataset.unclear,
            partitions=dataset.partitions,
            problems=tuple(
                SparkProblem(where=str(each.where), what=each.what, remedy=each.remedy) for each in dataset.problems
            ),
        )
