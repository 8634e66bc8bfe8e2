"""One venture that shows something, as a file that can be read back and as a scenario that can be pasted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from collabadvisor.files.words import plain, without_article
from collabadvisor.files.yaml_text import scalar, yaml_string
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.rules import Recommendation, Rule
from collabadvisor.venture.model import Venture

MOST_SENTENCES = 6  # answers that are told one by one; more of them stand in a table
MOST_NAMED = 3  # answers that the title of an example names
LONGEST_NAME = 120  # a file's name may have 255 bytes on most systems, with its ending
JOINS = (" of ", " for ", " with ", " among ", " in ", " to ", " on ")


@dataclass(frozen=True)
class Example:
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

    def changed_answers(self) -> dict[str, str]:
        """The answers once they have changed."""
        return {**self.answers, **self.becomes}


def file_stem(*parts: str) -> str:
    """A name for the files of an example: its parts, and where they are too long for a file, a digest for the rest."""
    name = "--".join(parts)
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}-{sha256(name.encode()).hexdigest()[:8]}"


def venture_file(example: Example, name: str, shows: str = "") -> str:
    """The text of a file that reads back as the venture, under a name; ``shows`` stands above it as a comment."""
    lines = [f"  {scalar(fact)}: {scalar(answer)}" for fact, answer in example.answers.items()]
    comment = [f"# {line}" for line in shows.splitlines()]
    head = [*comment, f"venture: {yaml_string(name)}", f"stage: {scalar(example.stage)}"]
    return "\n".join([*head, "answers:" if lines else "answers: {}", *lines]) + "\n"


def scenario(example: Example, knowledge: KnowledgeBase, title: str = "") -> str:
    """The text of a scenario in the steps of ``collabadvisor.testing``, to be pasted into a feature.

    Without a title it is called by what is answered, until somebody who knows the matter gives it a better name.
    """
    lines = _steps(example, knowledge)
    return "\n".join([f"Example: {title or _title(example, knowledge)}", *(f"  {line}" for line in lines)]) + "\n"


def _title(example: Example, knowledge: KnowledgeBase) -> str:
    at, answers = knowledge.framework.stages[example.stage].title, example.answers
    if not answers:
        return f"{at}: nothing is known"
    if len(answers) > MOST_NAMED:
        return f"{at}: {len(answers)} questions are answered"
    return f"{at}: {', '.join(f'{knowledge.facts[fact].name} {plain(answer)}' for fact, answer in answers.items())}"


def _steps(example: Example, knowledge: KnowledgeBase) -> Iterator[str]:
    if example.note:
        yield f"# {example.note}"
    yield f"Given a venture that is {plain(example.stage)}"
    yield from _answers({knowledge.facts[fact].name: plain(answer) for fact, answer in example.answers.items()})
    becomes = {knowledge.facts[fact].name: plain(answer) for fact, answer in example.becomes.items()}
    changes = [
        f'{the(name)} {"become" if is_plural(name) else "becomes"} "{answer}"' for name, answer in becomes.items()
    ]
    for word, steps in (("When", [*changes, *example.when]), ("Then", example.then)):
        for number, step in enumerate(steps):
            yield f"{'And' if number else word} {step}"


def _answers(answers: Mapping[str, str]) -> Iterator[str]:
    if len(answers) <= MOST_SENTENCES:
        yield from (
            f'And {the(name)} {"are" if is_plural(name) else "is"} "{answer}"' for name, answer in answers.items()
        )
        return
    yield "And these answers"
    widths = [max(map(len, answers)), max(map(len, answers.values()))]
    for name, answer in answers.items():
        yield f"  | {name:<{widths[0]}} | {answer:<{widths[1]}} |"


def the(name: str) -> str:
    """The name of a question after "the", which it may begin with already: in capitals, too, as a title has it."""
    return f"the {without_article(name)}"


def is_plural(name: str) -> bool:
    """Whether the name of a question is a plural: "partner priorities" are, "review of the works" is."""
    head = min((name.split(join, maxsplit=1)[0] for join in JOINS), key=len)
    return head.endswith("s") and not head.endswith(("ss", "sis", "us"))


def step_name(things: Mapping[str, Rule] | Mapping[str, Recommendation], name: str) -> str:
    """How a step names a rule or recommendation: by its title, where that can stand between quotes and is its own."""
    title = things[name].title
    same = Counter(thing.title.lower() for thing in things.values())[title.lower()]
    return title if same == 1 and '"' not in title and title.isprintable() else name
