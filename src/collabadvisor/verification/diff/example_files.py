"""The smallest ventures on which two packs differ, as files that can be read back."""

from __future__ import annotations

from collabadvisor.verification.diff.pack_diff_model import Effect, PackDiff
from collabadvisor.verification.example import Example, file_stem, venture_file

NOTHING = {"verdict": "no-verdict", "standing": "not-judged", "recommendation": "not-given"}


def example_files(diff: PackDiff) -> dict[str, str]:
    """For each effect the name of a file, by what differs, and its text. A pack that knows its answers can read it."""
    return {f"{name}.yaml": _file(effect) for effect in diff.effects for name in [_name(effect)]}


def _name(effect: Effect) -> str:
    before, after = _states(effect)
    about = effect.subject if effect.subject == "verdict" else f"{effect.subject}-{effect.name}"
    return file_stem(f"{about}-{before}-to-{after}")


def _file(effect: Effect) -> str:
    before, after = _states(effect)
    venture = effect.smallest
    about = "the verdict" if effect.subject == "verdict" else f"the {effect.subject} {effect.name}"
    lines = [f"The smallest venture on which {about} goes from {before} to {after}."]
    for which, unread in (("old", venture.unread_before), ("new", venture.unread_after)):
        if unread:
            lines.append(
                f"The {which} knowledge does not know these answers, and cannot read this file: {', '.join(unread)}."
            )
    example = Example(venture.stage, venture.answers)
    return venture_file(example, f"{effect.name}: {before} to {after}", "\n".join(lines))


def _states(effect: Effect) -> list[str]:
    return [state or NOTHING[effect.subject] for state in (effect.before, effect.after)]
