"""The words that belong to no pack: headings and small phrases, the same in every format."""

from __future__ import annotations

ADVICE = "Advice"
VERDICT = "Verdict"
IN_BRIEF = "What to do, in brief"
PROFILE = "Where the venture stands"
LEVERS = "Bases: what can be worked on"
PRODUCTS = "Values: what follows from them"
CLASHES = "Answers that do not go together"
STRENGTHS = "Strengths to keep"
POSSIBLE = "Could still be advised"
UNKNOWN = "Not yet known"
UNUSED = "Not used at this stage"
BASIS = "What this advice rests on"
NOTHING_TO_DO = "Nothing that was answered calls for a recommendation."
NOTHING_BEFORE = "Nothing is more pressing than this: begin here, in this order."
VERDICT_SETTLED = "No open answer can change this verdict."
VERDICT_OPEN = "Depending on the open answers, the verdict could turn out {}."
INEXACT = "There are too many ways to answer to look at all of them: less may still change than is said here."
VERDICT_TO_COME = "Once every question is answered the verdict will be {}, whatever the answers."
ALL_HOLDS = "All of this holds, whatever the open answers turn out to be."
COULD_MOVE = "could move {}"
MOVED_BY = "An open answer could move it {}: {}."
POSSIBLE_HINT = (
    "Nothing known so far calls for these, but open answers could. Each stands under the most urgent priority that it "
    "could have, with the questions on which it depends."
)
PERHAPS = "Perhaps {}"
POSSIBLE_MORE = "{} more could be advised; the more is answered, the shorter this list."
WHATEVER = "whatever the answers"
UNKNOWN_HINT = "The name in brackets is the one that a venture file uses for the question."
CLASHES_HINT = (
    "These answers cannot all be right as they stand, or one of them needs to be explained. Clear them up before you "
    "rely on the advice."
)
TO_CLEAR_UP = "To clear up"
UNUSED_HINT = "These answers were given, but their questions are not asked at this stage, so nothing rests on them."
URGENT = "urgent at this stage"
ON_NOTHING = "no base or value"
CARRIES = "An arrow leads to each value from what it rests on at this stage."
IN_FULL = "in full under"
ANSWERED = "{} of {} questions answered"
ONLY_SAID = ", {} of them only assumed or asserted"
ABOVE = "above"
FOLLOWS = "That follows from what is told above."
LED_TO = "What it led to"
CALLS_FOR_IT = "What would bring it about"
IN_THE_WAY = "What stands in the way"
NO_LONGER = "What stands in the way would have to go; so this would have to be found no longer:"
SMALLEST = "The smallest changes of answers that would do"
HOLDS_ALREADY = "It holds as things are, but a worse verdict that is called for goes before it."
NO_CHANGE = "No change of answers can bring it about at this stage."
NOT_ALL_CHANGES = "There are too many changes of answers to look at all of them, so there may be others."
NOT_AN_AIM = "This says what would have to be so, not what to aim for."
ASK = "To answer the questions that are still open, those first that can settle most:"
WHY = "Why something is advised, down to the answers and the lessons:"
REACH = "The changes that would reach it at least cost:"
REACH_THE_BEST = "The changes that would reach the best verdict at least cost:"

CELLS = 4  # one for each standing that can be known


def bar(filled: int) -> str:
    """A standing as a bar: ``■■□□``; dots where it is not known."""
    return "■" * filled + "□" * (CELLS - filled) if filled else "·" * CELLS


def words() -> dict[str, object]:
    """The same for a template, by name."""
    return {name: value for name, value in globals().items() if name.isupper()}
