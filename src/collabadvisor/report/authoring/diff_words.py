"""What the difference between two knowledge packs says in words: of a change, of an effect, of what was compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from collabadvisor.document.tidy import short_digest
from collabadvisor.files.words import join_words, plain
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import Priority, TitledTerm
from collabadvisor.verification.diff.pack_diff_model import (
    BearsOn,
    Causes,
    ChangedPart,
    ConditionChange,
    Effect,
    Kind,
    Pack,
    PackChange,
    SmallestVenture,
    Way,
)

SAME = "The same advice on every venture"
OTHER = "Other advice on some ventures"
PROVED = (
    "Proved over every venture that there can be, at {}: both give the same verdict, the same standings, the same "
    "values as shown, and the same recommendations with the same priorities."
)
DIFFERS = "Over every venture that there can be, at {}, this differs: {}. Each is shown on the smallest venture."
NO_STAGE = "The two have no stage in common, so there is no venture that both can judge."
COMPARED = (
    "Compared over every venture, partly answered ones too: the verdict, how each base and value stands, which values "
    "are shown, which recommendations are given and with which priority. An answer that only one of the two knows is "
    "silence to the other. Not compared: the order of the recommendations within one priority, the words of the "
    "reasons, which answers do not go together, and what is found across ventures."
)
IN_ORDER = " On the saved ventures the order of the recommendations was compared too."
NO_RULE = "By no rule: it follows from the framework, the questions or the recommendations"
KINDS: Mapping[Kind, str] = {
    "rule": "Rule",
    "verdict_rule": "Rule of the verdict",
    "fact": "Question",
    "recommendation": "Recommendation",
    "framework": "The framework",
    "stage": "Stage",
    "base": "Base",
    "value": "Value",
    "severity": "Severity",
    "verdict": "Verdict",
    "consistency": "Rule of consistency",
    "requirement": "Requirement",
    "portfolio_rule": "Rule across ventures",
    "column": "Column of ventures",
    "lesson": "Lesson",
}
BEARS: Mapping[BearsOn, str] = {
    "advice": "What can move the advice",
    "order": "What moves only the order within a priority",
    "other": "What moves plans, panels, the answers that do not go together or what is found across ventures, not the "
    "advice",
    "words": "Words only",
}
SHOWN: Mapping[tuple[str | None, str | None], str] = {
    ("no", "yes"): "newly shown",
    ("yes", "no"): "no longer shown",
}
WAYS: Mapping[Way, str] = {"added": "added", "removed": "removed", "retired": "retired", "changed": ""}
PARTS = {
    "when": "condition",
    "about": "base",
    "acts_on": "base",
    "recommend": "recommendations",
    "rests_on": "what it rests on",
    "weakens": "undermines",
    "shows_at": "shows at",
    "enough_answered": "enough is answered at",
    "retired": "why it is retired",
}


class DiffWords:
    """The words of two packs: those of the new one, or of the old one for what the new one lacks."""

    def __init__(self, old: KnowledgeBase, new: KnowledgeBase) -> None:
        self.packs = (new, old)
        self.common = [stage for stage in new.framework.stages if stage in old.framework.stages]

    def stage(self, name: str) -> str:
        """The title of a stage."""
        return next(pack.framework.stages[name].title for pack in self.packs if name in pack.framework.stages)

    def stages(self, names: Iterable[str]) -> str:
        """The titles of stages."""
        return join_words(map(self.stage, names))

    def subject_name(self, effect: Effect) -> str:
        """The recommendation, base or value that an effect is about."""
        for pack in self.packs:
            if effect.subject == "recommendation" and effect.name in pack.recommendations:
                return f"{pack.recommendations[effect.name].title} ({effect.name})"
            if effect.subject in ("standing", "shown") and effect.name in pack.framework.names_with_standing():
                return pack.framework.title_of(effect.name)
        return "Verdict"

    def change_phrase(self, effect: Effect) -> str:
        """From what to what: "Rethink becomes Repair", "no longer given (was Now)"."""
        if effect.subject == "shown":
            return SHOWN[effect.before, effect.after]
        before, after = (self._state(effect, state) for state in (effect.before, effect.after))
        if effect.subject != "recommendation":
            return f"{before} becomes {after}"
        if effect.after is None:
            return f"no longer given (was {before})"
        return f"newly given ({after})" if effect.before is None else f"{after} instead of {before}"

    def _state(self, effect: Effect, state: str | None) -> str:
        for pack in self.packs:
            terms: Mapping[str | None, TitledTerm] = {
                "verdict": pack.framework.verdicts,
                "standing": pack.framework.standings,
                "recommendation": pack.framework.priorities,
            }[effect.subject]  # type: ignore[assignment]  # each has its own ids
            if state in terms:
                return terms[state].title
        return "no verdict" if effect.subject == "verdict" else "not judged"

    def at(self, effect: Effect) -> str:
        """At which stages it occurs; nothing where both packs have only one."""
        if len(effect.stages) == len(self.common):
            return ", at every stage" if len(self.common) > 1 else ""
        return f", at {self.stages(effect.stages)}"

    def smallest_example(self, effect: Effect) -> str:
        """The smallest venture on which it occurs, and by which rules."""
        venture = effect.smallest
        where = f" ({self.stage(venture.stage)})" if len(effect.stages) > 1 else ""
        return f"Smallest venture{where}: {self.answers(venture)}. {self.why(venture.causes)}."

    def answers(self, venture: SmallestVenture) -> str:
        """The answers of a venture, each with the words of the pack."""
        parts = []
        for fact, answer in venture.answers.items():
            pack = next(pack for pack in self.packs if fact in pack.facts and answer in pack.facts[fact].answer_ids)
            lacks = [side for side, unread in (("old", venture.unread_before), ("new", venture.unread_after))
                     if fact in unread]  # fmt: skip
            unknown = f" (unknown to the {lacks[0]} knowledge)" if lacks else ""
            parts.append(f"{pack.facts[fact].name}: {pack.facts[fact].label(answer)}{unknown}")
        return "; ".join(parts) or "nothing is answered"

    def why(self, causes: Causes) -> str:
        """The rules that make the difference."""
        parts = [
            f"{join_words(rules)} {verb}"
            for rules, verb in (
                (causes.only_before, "no longer fires" if len(causes.only_before) == 1 else "no longer fire"),
                (causes.only_after, "fires only now" if len(causes.only_after) == 1 else "fire only now"),
                (causes.changed, "is changed" if len(causes.changed) == 1 else "are changed"),
            )
            if rules
        ]
        many = sum(map(len, vars(causes).values()))
        return f"Rule{'s' * (many > 1)}: {join_words(parts)}" if parts else NO_RULE

    def priority(self, name: Priority) -> str:
        """The title of a priority."""
        return self.packs[0].framework.priorities[name].title


def pack(side: Pack) -> str:
    """How a pack is called: its version and the beginning of its digest."""
    return f"version {side.version} ({short_digest(side.digest)})"


def change(one: PackChange) -> str:
    """What changed, without its parts."""
    name = KINDS[one.kind] if one.kind == "framework" else f"{KINDS[one.kind]} {one.id}"
    title = f" “{one.title}”" if one.title not in (one.id, "") and one.kind != "framework" else ""
    return f"{name}{title}{f': {WAYS[one.way]}' if WAYS[one.way] else ''}"


def part(one: ChangedPart) -> str:
    """What one part was, and is."""
    name = PARTS.get(one.name, plain(one.name))
    if one.turn is not None:
        return f"{name}: {one.before} -> {one.after}. {sentence(_turn(one.turn))}"
    return f"{name}: {one.before or 'nothing'} -> {one.after or 'nothing'}"


def _turn(turn: ConditionChange) -> str:
    """How a condition became another one."""
    if turn.is_equivalent:
        return "It holds of the same answers; only the way it is written is another"
    parts = []
    if turn.only_after is not None:
        parts.append(f"it now also holds, for example where {_example(turn.only_after)}")
    if turn.only_before is not None:
        parts.append(f"it no longer holds, for example where {_example(turn.only_before)}")
    return join_words(parts)


def _example(answers: Mapping[str, str]) -> str:
    return join_words(f"{name} is {answer}" for name, answer in answers.items())


def sentence(words: str) -> str:
    """The words as a sentence."""
    return f"{words[:1].upper()}{words[1:]}."
