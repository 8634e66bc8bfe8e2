"""What became of a venture's file that was brought up to date, as lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from collabadvisor.document.lines import wrap_lines
from collabadvisor.files.words import clean, join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.old_answers import OldAnswer
from collabadvisor.venture.renewed_answer import RenewedAnswer
from collabadvisor.venture.upgrading import Upgrade

NOTHING = "Nothing has to be brought up to date: every question and answer is one of this knowledge, version {}."

COMMENTS = "Comments stay as they are in the file, also where they list questions and answers of the earlier version."


def render(upgrade: Upgrade, knowledge: KnowledgeBase, width: int) -> str:
    """All that was changed, what has to be decided, and what a reader should look at; empty lines between the parts."""
    return "\n".join(_UpgradeText(knowledge, width).lines(upgrade)) + "\n"


class _UpgradeText:
    def __init__(self, knowledge: KnowledgeBase, width: int) -> None:
        self.knowledge = knowledge
        self.width = width

    def lines(self, upgrade: Upgrade) -> Iterator[str]:
        if upgrade.renewed:
            yield from self._wrapped("Brought up to date:")
            for one in upgrade.renewed:
                yield from self._wrapped(self._renewed(one), "  - ")
        else:
            yield from self._wrapped(NOTHING.format(self.knowledge.version))
        undecided = [one for one in upgrade.renewed if one.undecided]
        if undecided:
            yield from ["", *self._wrapped("To decide, since the old answer does not tell:")]
        for one in undecided:
            is_open = " (open until then)" if one.left_open else ""
            line = f"{self._name(one.left_open or one.old.entry.fact)}{is_open}: {clean(one.undecided)}"
            yield from self._wrapped(line, "  - ")
        for fact, other in upgrade.instead.items():
            yield from ["", *self._wrapped(self._instead(fact, other, upgrade.venture.stage))]
        if upgrade.doubtful:
            yield from ["", *self._doubtful(upgrade.doubtful)]
        if upgrade.lists_old:
            yield from ["", *self._wrapped(COMMENTS)]

    def _renewed(self, one: RenewedAnswer) -> str:
        home, facts = one.old.entry.fact, self.knowledge.facts
        labels = {fact: f"“{clean(facts[fact].label(answer))}”" for fact, answer in one.now.items()}
        is_now = f"now {labels[home]}" if home in labels else "left open"
        parts = [f"{self._name(home)}: “{clean(one.old.answer)}” is {is_now}"]
        parts += [f"{self._name(fact, first=False)}: {label}" for fact, label in labels.items() if fact != home]
        return f"{'; '.join(parts)}."

    def _instead(self, fact: str, other: str, stage: str) -> str:
        at = clean(self.knowledge.framework.stages[stage].title)
        successor = self.knowledge.facts[other]
        return (
            f"“{clean(self.knowledge.facts[fact].name)}” is no longer asked at this stage ({at}), so nothing rests on "
            f"it. Answer “{clean(successor.name)}” instead [{other}]: {clean(successor.question)}"
        )

    def _doubtful(self, doubtful: Iterable[OldAnswer]) -> Iterator[str]:
        names = join_words(f"“{self._name(old.entry.fact, first=False)}: {clean(old.answer)}”" for old in doubtful)
        yield from self._wrapped(f"If the file was written for an earlier version, look at this again: {names}.")
        for old in doubtful:
            yield from self._wrapped(clean(old.entry.ask or ""), "  - ")

    def _name(self, fact: str, *, first: bool = True) -> str:
        facts = self.knowledge.facts
        name = clean(facts[fact].name) if fact in facts else plain(fact)
        return f"{name[:1].upper()}{name[1:]}" if first else name

    def _wrapped(self, text: str, start: str = "") -> list[str]:
        return wrap_lines(text, self.width, start)
