"""What is said of the verdict: whether it hangs on guesses, how far a better one is, how far it can still move."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from collabadvisor.document import wording
from collabadvisor.document.tree import Tone
from collabadvisor.files.words import first_few, join_words
from collabadvisor.inference.advice import Advice
from collabadvisor.inference.assumptions import assumed_answers, verdict_changing
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.verdict_ranks import silent_verdicts
from collabadvisor.reasoning.budget import Budget
from collabadvisor.reasoning.explain.next_better import MOST_LOOKS, BetterAnswer, next_better
from collabadvisor.report.advice.advice_content import VerdictShown
from collabadvisor.report.advice.outlook_words import Outlook
from collabadvisor.venture.model import Venture

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
MOST_NAMES = 6
"""So many questions are named, or changes told one by one; of more, the rest is counted."""


MOST_ASSUMED = 4
"""So many answers are named that are assumed and that the verdict does not hang on."""


class VerdictSentences:
    """The verdict of one advice in words; ``outlook`` knows how far it can move."""

    def __init__(self, venture: Venture, advice: Advice, knowledge: KnowledgeBase, outlook: Outlook) -> None:
        self.venture, self.advice, self.knowledge, self.outlook = venture, advice, knowledge, outlook
        self.verdicts = knowledge.framework.verdicts
        self.budget = Budget(MOST_LOOKS)
        self.better = next_better(venture, advice.verdict.id, knowledge, self.budget)

    def verdict(self) -> VerdictShown:
        """All that is said of it."""
        verdict = self.advice.verdict
        guessed = verdict_changing(self.venture, verdict.id, self.knowledge)
        better, changes = self._better()
        meaning, because = self.verdicts[verdict.id].meaning, verdict.because
        if verdict.forbidden_by:  # the verdict's own words are for what the standings call for
            meaning, because = because[0], because[1:]
        return VerdictShown(
            title=verdict.title,
            tone=tone(verdict.id, self.venture.stage, self.knowledge),
            runs=runs(self.venture.stage, self.knowledge),
            meaning=meaning,
            guesses=self._guesses(guessed),
            assumed=self._assumed(guessed),
            low=self._low(),
            hangs_on=tuple(self.knowledge.facts[fact].name for fact in verdict.hangs_on),
            because=because,
            better=better,
            changes=changes,
            aim=wording.NOT_AN_AIM if self.better and any(change.now for change in self.better.changes) else "",
            still=self.outlook.verdict(),
        )

    def _guesses(self, guessed: Sequence[str]) -> str:
        """Which answers it hangs on that are only assumed; empty where it holds without all that are."""
        if not guessed:
            return ""
        names = self._names(guessed)
        return wording.GUESS.format(names) if len(guessed) == 1 else wording.GUESSES.format(number(len(guessed)), names)

    def _assumed(self, guessed: Sequence[str]) -> str:
        """Which answers are only assumed beside those; empty where none is."""
        others = [name for name in assumed_answers(self.venture, self.knowledge) if name not in guessed]
        if not others:
            return ""
        names = self._names(others, MOST_ASSUMED)
        if guessed:
            return wording.ALSO_ASSUMED.format(names)
        return wording.ASSUMED.format(names, "it" if len(others) == 1 else "them")

    def _low(self) -> str:
        """Which bases are weak, in one sentence; empty where none is."""
        framework = self.knowledge.framework
        parts = []
        for standing in ("fragile", "strained"):
            stand = self.advice.bases.items()
            low = [framework.bases[name].title.lower() for name, base in stand if base.standing == standing]
            word = framework.standings[standing].title
            parts += [f"{join_words(low)} {'is' if len(low) == 1 else 'are'} {word}"] if low else []
        sentence = ", and ".join(parts)
        return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""

    def _better(self) -> tuple[str, tuple[str, ...]]:
        """How far the next better verdict is, and the changes one by one where they are few."""
        if self.better is None:
            return wording.BETTER_NOT_FOUND if self.budget.exceeded else "", ()
        title = self.verdicts[self.better.verdict].title
        better = [change for change in self.better.changes if change.now]
        answered = [change for change in self.better.changes if not change.now]
        if not better:
            return wording.BETTER_KNOWN.format(title, self._also(answered)), ()
        if len(better) > MOST_NAMES:
            names = self._names((change.fact for change in better), len(better))
            also = f"; and {self._also(answered)}" if answered else ""
            return wording.BETTER_NAMED.format(title, number(len(better)), f"{names}{also}"), ()
        changes = [*map(self._change, better), *([self._also(answered)] if answered else [])]
        return wording.BETTER.format(title), tuple(changes)

    def _also(self, answered: Sequence[BetterAnswer]) -> str:
        """How many answers are to be given beside, and about which bases."""
        titles = self.knowledge.framework.bases
        bases = Counter(titles[self.knowledge.facts[change.fact].base].title.lower() for change in answered)
        if len(answered) == 1:
            return wording.BETTER_ONE_MORE.format(*bases)
        about = join_words(f"{many} about {base}" for base, many in bases.items())
        return wording.BETTER_MORE.format(f"{number(len(answered))} more answers", about)

    def _change(self, change: BetterAnswer) -> str:
        fact = self.knowledge.facts[change.fact]
        return wording.BETTER_CHANGE.format(fact.name, fact.label(change.to))

    def _names(self, facts: Iterable[str], most: int = MOST_NAMES) -> str:
        return join_words(first_few([self.knowledge.facts[fact].name for fact in facts], most))


def number(many: int) -> str:
    """A small number in words."""
    return NUMBERS[many] if many < len(NUMBERS) else str(many)


def tone(verdict: str, stage: str, knowledge: KnowledgeBase) -> Tone:
    """How a verdict sounds among those of its stage; "unknown" where it says no more than that too little is known."""
    silent = silent_verdicts(knowledge, stage)
    verdicts = [each for each in knowledge.framework.stages[stage].verdicts if each not in silent]
    if verdict in silent or len(verdicts) == 1:
        return "unknown"
    tones: tuple[Tone, ...] = ("bad", "poor", "fair", "good")
    place = verdicts.index(verdict)
    return tones[round(place * (len(tones) - 1) / (len(verdicts) - 1))]


def runs(stage: str, knowledge: KnowledgeBase) -> bool:
    """Whether a venture at this stage runs already: the first of the pack's stages is that of proposals."""
    return stage != next(iter(knowledge.framework.stages))
