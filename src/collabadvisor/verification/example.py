"""One venture that shows something, as a file that can be read back and as a scenario that can be pasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field

from collabadvisor.filling import quoted, scalar
from collabadvisor.knowledge import KnowledgeBase
from collabadvisor.records import Record
from collabadvisor.rulebook import Recommendation, Rule
from collabadvisor.venture import Venture
from collabadvisor.verification.telling import is_or_are
from collabadvisor.words import plain


class Example(Record):
    """A venture by its stage and answers (fact -> answer), and what a scenario of it says.

    ``becomes`` are the answers that change. ``when`` and ``then`` are the steps of what ought to be: the last of them
    does not hold. ``note`` is what no step can say.
    """

    stage: str
    answers: Mapping[str, str]
    becomes: Mapping[str, str] = field(default_factory=dict)
    then: tuple[str, ...] = ()
    note: str = ""
    when: tuple[str, ...] = ()

    def venture(self, name: str) -> Venture:
        """It as a venture of this name."""
        return Venture(venture=name, stage=self.stage, answers=self.answers)

    def after(self) -> dict[str, str]:
        """The answers once they have changed."""
        return {**self.answers, **self.becomes}


def venture_file(example: Example, name: str, shows: str = "") -> str:
    """The text of a file that reads back as the venture, under a name; ``shows`` stands above it as a comment."""
    told = [f"  {scalar(fact)}: {scalar(answer)}" for fact, answer in example.answers.items()]
    comment = [f"# {line}" for line in shows.splitlines()]
    head = [*comment, f"venture: {quoted(name)}", f"stage: {scalar(example.stage)}"]
    return "\n".join([*head, "answers:" if told else "answers: {}", *told]) + "\n"


def scenario(knowledge: KnowledgeBase, example: Example, title: str) -> str:
    """The text of a scenario in the steps of ``collabadvisor.testing``, to be pasted into a feature."""
    return "\n".join([f"Scenario: {title}", *(f"  {line}" for line in _steps(knowledge, example))]) + "\n"


def _steps(knowledge: KnowledgeBase, example: Example) -> Iterator[str]:
    if example.note:
        yield f"# {example.note}"
    yield f"Given a venture that is {plain(example.stage)}"
    for fact, answer in example.answers.items():
        name = knowledge.facts[fact].name
        yield f'And the {name} {is_or_are(name)} "{plain(answer)}"'
    changes = [_becoming(knowledge.facts[fact].name, answer) for fact, answer in example.becomes.items()]
    for word, steps in (("When", [*changes, *example.when]), ("Then", example.then)):
        for number, step in enumerate(steps):
            yield f"{'And' if number else word} {step}"


def _becoming(name: str, answer: str) -> str:
    return f'the {name} {"become" if is_or_are(name) == "are" else "becomes"} "{plain(answer)}"'


def named(things: Mapping[str, Rule] | Mapping[str, Recommendation], name: str) -> str:
    """How a step names a rule or recommendation: by its title, where that can stand between quotes and is its own."""
    title = things[name].title
    same = Counter(thing.title.lower() for thing in things.values())[title.lower()]
    return title if same == 1 and '"' not in title and title.isprintable() else name
