"""``collabadvisor spark``: the advice on a data set that one machine is not enough for."""

from __future__ import annotations

import os
import shutil
import warnings
from typing import TYPE_CHECKING, Any

import click

from collabadvisor.cli.shared import format_option, pack_option, show, visible
from collabadvisor.files.problems import CollabAdvisorError, Location, MissingExtra, Problem

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.portfolio.spark import DatasetWritten


@click.command("spark")
@click.argument("source", metavar="IN")
@click.argument("target", metavar="OUT")
@click.option(
    "--master", metavar="URL", help="The cluster (spark://host:7077, yarn, ...); 'local[4]': four cores here."
)
@click.option("--conf", metavar="NAME=VALUE", multiple=True, help="A setting for Spark; can be repeated.")
@click.option(
    "--stage-column", "stage", metavar="NAME", default="stage", help="The column of the stage, if not 'stage'."
)
@click.option("--prefix", metavar="WORD", default="", help="Put this before the name of every column of the advice.")
@click.option("--begin", is_flag=True, help="Add 'now_recommendations': the ids of those for now, in their order.")
@click.option("--order", is_flag=True, help="Add 'recommended': the ids of the recommendations, in their order.")
@click.option("--findings", is_flag=True, help="Add a column for each rule: whether it is found.")
@click.option("--recommendations", is_flag=True, help="Add the priority and the rank of each recommendation.")
@click.option("--answers", is_flag=True, help="Keep the columns of the answers too.")
@click.option("--replace", is_flag=True, help="Replace OUT/advice and OUT/unclear where they are there already.")
@format_option()
@pack_option
@click.pass_context
def spark_command(  # noqa: PLR0913, PLR0917  (click hands over one for each option)
    context: click.Context,
    source: str,
    target: str,
    master: str | None,
    conf: tuple[str, ...],
    stage: str,
    prefix: str,
    begin: bool,
    order: bool,
    findings: bool,
    recommendations: bool,
    answers: bool,
    replace: bool,
    form: str,
    pack: Packs | None,
) -> None:
    """Give the advice on a data set, on Spark.

    It is for data sets of which there is too much for one machine; collabadvisor on one machine is far quicker.

    IN is a folder of Parquet files, also of an object store: a row for each venture, a column 'stage', and one for each
    question that holds the ids of its answers ('collabadvisor knowledge list --facts' lists them). OUT/advice is
    written, partitioned as IN is, with the verdict, the standings and the numbers of recommendations of each venture
    beside your own columns; OUT/unclear has a row for each cell that cannot be read. Its venture gets no advice, and
    the exit code is 1. They are whole once there is a file OUT/advice/_SUCCESS.

    Needs PySpark (where it is missing, it says how to install it) and Java 17 or later here, and nothing but Spark on
    the cluster.

    \b
    Examples:
      collabadvisor spark ventures vetted          on all cores of this machine
      collabadvisor spark s3a://us/ventures s3a://us/vetted --master yarn --order
      collabadvisor spark ventures vetted --conf spark.driver.memory=8g --replace
    """
    from collabadvisor.knowledge.loading import load

    knowledge = load(pack)
    options = {"stage": stage, "prefix": prefix, "answers": answers, "replace": replace}
    further = {"begin": begin, "order": order, "findings": findings, "recommendations": recommendations}
    with warnings.catch_warnings():
        # At once, and not at the end: one may want to stop, and mend the name of a column.
        warnings.showwarning = lambda message, *_, **__: click.echo(visible(str(message)), err=True)
        dataset = _advised(_session(master, conf), source, target, knowledge, {**options, **further})
    show(_json(dataset) if form == "json" else _text(dataset, target.rstrip("/")), form)
    context.exit(1 if dataset.unclear else 0)


def _advised(
    session: SparkSession, source: str, target: str, knowledge: KnowledgeBase, options: dict[str, Any]
) -> DatasetWritten:
    from pyspark.errors import PySparkException

    from collabadvisor.portfolio.spark import advise_dataset

    try:
        return advise_dataset(session, source, target, knowledge, **options)
    except ValueError as error:
        message = str(error).replace("advise_frame(..., prefix='advice_')", "--prefix advice_")
        raise click.UsageError(message) from None
    except PySparkException as error:
        raise CollabAdvisorError([Problem(Location("Spark"), str(error).partition("\n")[0])]) from None
    finally:
        session.stop()


def _session(master: str | None, conf: tuple[str, ...]) -> SparkSession:
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise MissingExtra("pyspark", "spark") from error
    if "JAVA_HOME" not in os.environ and shutil.which("java") is None:
        remedy = "Install it (apt install openjdk-17-jre-headless), or set JAVA_HOME to where it is."
        raise CollabAdvisorError([Problem(Location("java"), "Spark needs Java 17 or later.", remedy)])
    builder = SparkSession.builder.appName("collabadvisor")
    settings = {
        "spark.python.sql.dataFrameDebugging.enabled": "false",  # it asks Java for a name at every "and" and "or"
        "spark.sql.sources.partitionColumnTypeInference.enabled": "false",  # month=01 stays month=01
    }
    for setting in conf:
        name, equals, value = setting.partition("=")
        if not equals:
            raise click.BadParameter(f"'{setting}' is not NAME=VALUE.", param_hint="--conf")
        settings[name] = value
    for name, value in settings.items():
        builder = builder.config(name, value)
    session: SparkSession = (builder if master is None else builder.master(master)).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _text(dataset: DatasetWritten, target: str) -> str:
    from collabadvisor.report.authoring.issue_words import count_phrase

    by = f", in folders by {' and '.join(dataset.partitions)}" if dataset.partitions else ""
    lines = [f"{target}/advice: the advice on {count_phrase(dataset.ventures - dataset.unclear, 'venture')}{by}."]
    if dataset.unclear:
        without = count_phrase(dataset.unclear, "venture")
        lines.append(f"{target}/unclear: the cells that cannot be read, of {without} without advice.")
        lines += [f"  {problem}" for problem in dataset.problems]
    return "\n".join(lines) + "\n"


def _json(dataset: DatasetWritten) -> str:
    from collabadvisor.document.json_text import to_json
    from collabadvisor.report.portfolio.spark_json import SparkForm

    return to_json(SparkForm.of(dataset)) + "\n"
