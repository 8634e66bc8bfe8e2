"""``collabadvisor knowledge list`` and ``show``: look things up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.shared import pack_option, read_ventures, show

# What reads the knowledge is imported in the commands, so that help does not wait for it.
if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs
    from collabadvisor.knowledge.rules import AnyRule

LISTS = ("rules", "requirements", "facts", "recommendations", "lessons", "consistency", "portfolio", "cases")


@click.command("list")
@click.option("--rules", "what", flag_value="rules", default="rules", help="The rules, by base. This is the default.")
@click.option("--requirements", "what", flag_value="requirements", help="What one's own organisation requires.")
@click.option("--facts", "what", flag_value="facts", help="The questions, by base, with their answers.")
@click.option("--recommendations", "what", flag_value="recommendations", help="What can be recommended, by base.")
@click.option("--lessons", "what", flag_value="lessons", help="The paper's lessons, and the rules that encode each.")
@click.option("--consistency", "what", flag_value="consistency", help="Which answers do not go together.")
@click.option("--portfolio", "what", flag_value="portfolio", help="The rules across ventures, and what they compare.")
@click.option("--cases", "what", flag_value="cases", help="The example ventures, with their files.")
@pack_option
def list_command(what: str, pack: Packs | None) -> None:
    """List what the knowledge holds, one kind at a time.

    The word that each entry begins with is its id: 'collabadvisor knowledge show ID' shows it whole.

    \b
    Examples:
      collabadvisor knowledge list
      collabadvisor knowledge list --lessons
    """
    from collabadvisor.knowledge.loading import load

    knowledge = load(pack)
    each = (_rules, _requirements, _facts, _recommendations, _lessons, _consistency, _portfolio, _cases)
    listing: dict[str, Callable[[KnowledgeBase], Iterator[str]]] = dict(zip(LISTS, each, strict=True))
    show("\n".join(listing[what](knowledge)) + "\n")


@click.command("show")
@click.argument("names", metavar="ID...", nargs=-1, required=True)
@pack_option
def show_command(names: tuple[str, ...], pack: Packs | None) -> None:
    """Show rules, facts, recommendations, lessons or cases whole.

    ID is the name of one, as 'collabadvisor knowledge list' and the reports give it.

    \b
    Examples:
      collabadvisor knowledge show lead-post-too-junior
      collabadvisor knowledge show lead_post case-a-convened
    """
    from collabadvisor.files.words import did_you_mean, quote_value
    from collabadvisor.knowledge.loading import load
    from collabadvisor.report.handbook.handbook_markdown import entries

    knowledge = load(pack)
    ids = (*knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency, *knowledge.portfolio_rules,
             *knowledge.requirements, *knowledge.columns, *knowledge.facts, *knowledge.recommendations,
             *knowledge.lessons, *knowledge.cases())  # fmt: skip
    unknown = [
        f"Nothing has the id {quote_value(name)}. {did_you_mean(name, ids)}".rstrip()
        for name in dict.fromkeys(names)
        if name not in ids
    ]
    if unknown:
        raise click.UsageError(" ".join([*unknown, "'collabadvisor knowledge list' lists the ids."]))
    show("\n\n".join(entry for name in names for entry in entries(name, knowledge)) + "\n")


def _by_base(knowledge: KnowledgeBase, lines: Callable[[str], Iterator[str]]) -> Iterator[str]:
    for number, (base_id, base) in enumerate(knowledge.framework.bases.items()):
        if number:
            yield ""
        yield base.title
        yield from (f"  {line}" for line in lines(base_id))


def _rules(knowledge: KnowledgeBase) -> Iterator[str]:
    def of(base: str) -> Iterator[str]:
        for rule in (rule for rule in knowledge.rules.values() if rule.about == base):
            yield f"{rule.id:<44} {rule.grade:<9} {rule.title}{knowledge.label(rule)}{_status(rule)}"

    yield from _by_base(knowledge, of)
    yield ""
    yield "The verdict"
    yield from (
        f"  {rule.id:<44} {rule.verdict:<14} {rule.title}{knowledge.label(rule)}"
        for rule in knowledge.verdict_rules.values()
    )
    if knowledge.portfolio_rules:
        yield ""
        yield "Several ventures at once"
        across = knowledge.portfolio_rules.values()
        yield from (
            f"  {rule.id:<44} {rule.severity:<9} {rule.title}{knowledge.label(rule)}{_status(rule)}" for rule in across
        )


def _requirements(knowledge: KnowledgeBase) -> Iterator[str]:
    if not knowledge.requirements:
        yield "This knowledge has no requirements."
    for required in knowledge.requirements.values():
        forbids = "forbids" if required.forbids_best_verdict else "is told"
        yield f"{required.id:<44} {forbids:<9} {required.title}{knowledge.label(required)}{_status(required)}"


def _status(rule: AnyRule) -> str:
    return "" if rule.status == "stable" else f" [{rule.status}]"


def _facts(knowledge: KnowledgeBase) -> Iterator[str]:
    from collabadvisor.knowledge.framework import DOES_NOT_APPLY

    def of(base: str) -> Iterator[str]:
        for fact in (fact for fact in knowledge.facts.values() if fact.base == base):
            other = f", or {DOES_NOT_APPLY}" if fact.does_not_apply else ""
            yield f"{fact.id:<26} {' < '.join(fact.scale)}{other}"
            yield f"{'':<26} {fact.question}{knowledge.label(fact)}"

    yield from _by_base(knowledge, of)


def _recommendations(knowledge: KnowledgeBase) -> Iterator[str]:
    from collabadvisor.knowledge.framework import VERDICTS

    def of(base: str) -> Iterator[str]:
        for advised in (advised for advised in knowledge.recommendations.values() if advised.acts_on == base):
            yield f"{advised.id:<52} {advised.title}{knowledge.label(advised)}"

    yield from _by_base(knowledge, of)
    whole = list(of(VERDICTS))
    if whole:
        yield ""
        yield "The venture as a whole"
        yield from (f"  {line}" for line in whole)


def _lessons(knowledge: KnowledgeBase) -> Iterator[str]:
    from collabadvisor.report.handbook.rule_sentences import encoding

    for name, rules in encoding(knowledge).items():
        lesson = knowledge.lessons[name]
        yield f"{name} ({lesson.kind}){knowledge.label(lesson)}"
        yield f"  {lesson.statement}"
        yield f"  -> {', '.join(rules) or 'no rule'}"


def _consistency(knowledge: KnowledgeBase) -> Iterator[str]:
    if not knowledge.consistency:
        yield "This knowledge says of no answers that they do not go together."
    for rule in knowledge.consistency.values():
        yield f"{rule.id:<44} {rule.title}{knowledge.label(rule)}"


def _portfolio(knowledge: KnowledgeBase) -> Iterator[str]:
    if not knowledge.portfolio_rules:
        yield "This knowledge has no rules across ventures."
        return
    for rule in knowledge.portfolio_rules.values():
        yield f"{rule.id:<44} {rule.severity:<9} {rule.title}{knowledge.label(rule)}{_status(rule)}"
    yield ""
    yield "What ventures are compared by"
    yield from (f"  {column.id:<26} {column.says}" for column in knowledge.columns.values())


def _cases(knowledge: KnowledgeBase) -> Iterator[str]:
    cases = knowledge.cases()
    for (name, path), venture in zip(cases.items(), read_ventures(knowledge, cases.values()), strict=True):
        yield f"{name:<20} {venture.name}"
        yield f"{'':<20} {path}"
