"""The words that belong to no pack: headings and small phrases, the same in every format."""

from __future__ import annotations

ADVICE = "Advice"
VERDICT = "Verdict"
IN_BRIEF = "What to do, in brief"
PROFILE = "Where the venture stands"
LEVERS = "Bases: what can be worked on"
PRODUCTS = "Values: what follows from them"
OUTLOOK = "The outlook of each, and what shows it already"
CLASHES = "Answers that do not go together"
STRENGTHS = "Strengths to keep"
SHORT_OF_BEST = "Short of the best, no finding"
SHORT_OF_BEST_HINT = "These answers could be better; no finding rests on them."
POSSIBLE = "Could still be advised"
UNKNOWN = "Not yet known"
UNUSED = "Not used at this stage"
ANSWERS = "All answers, and where they come from"
BASIS = "What this advice rests on"
NOTHING_TO_DO = "Nothing that was answered calls for a recommendation."

# The verdict.
GUESS = "This hangs on one answer that is only assumed: {}. Check it first."
GUESSES = "This hangs on {} answers that are only assumed: {}. Check them first."
BETTER = "“{}” is the next better verdict. The least that would have to be so for it:"
BETTER_NAMED = "“{}” is the next better verdict. At the least, {} answers would have to be better for it: {}."
BETTER_KNOWN = "“{}” takes at least {}, none of them too weak: {}."
BETTER_ALSO = "{}, none of them too weak: {}"
BETTER_CHANGE = "{}: from “{}” to “{}”"
BETTER_NOT_FOUND = (
    "How far the next better verdict is was not found out: there are too many ways to look at all of them."
)
NOT_AN_AIM = "This says what would have to be so, not what to aim for."
VERDICT_SETTLED = "No open answer can change this verdict."
VERDICT_OPEN = "Depending on the open answers, the verdict could turn out {}."
INEXACT = "There are too many ways to answer to look at all of them: less may still change than is said here."
VERDICT_TO_COME = "Once every question is answered the verdict will be {}, whatever the answers."

# Where it stands.
ANSWERED = "{} of {} questions answered"
KNOWN = "{} of {} answered"
NOTHING_GRAVE = "nothing grave in the {} of {} answered"
NONE_ANSWERED = "none of {} answered"
NONE_APPLIES = "no question about it applies"
ONLY_SAID = ", {} of them only assumed or asserted"
HELD_DOWN = "held down by {}"
RESTS_ON = "rests on {}"
UNTIL_KNOWN = "{} not known"
UNSPOKEN = "no finding speaks of it"
SHOWN_BY = "shown: {}"
NOT_SHOWN = "not shown so far"
NONE_SHOWN = "None of them has been shown so far"
SHOWN = "shown"
CARRIES = "An arrow leads to each value from what it rests on at this stage; a heavy one from what holds it down."

# What to do.
BEFORE_ALL = "Before anything else"
BEGIN_WITH_THESE = "Begin with these"
BEGIN_WITH_THIS = "Begin with this"
ALSO_NOW = "Also for now"
ALSO_NOW_MEANING = "No less urgent, but after the first ones."
NOTHING_BEFORE = "Nothing presses. What can be begun:"
PLACES = {"now": "for now", "next": "to do next", "later": "for later"}
OTHERS = "Below, in short: {}."
MORE = "Told in short: who asks why is told the first steps and the lessons of each."
QUOTED = f"The quotations are from the source that is introduced at the end, under “{BASIS}”."
IN_ANY_ORDER = "In any order: {}."
ALL_IN_ANY_ORDER = "They stand in any order."
OVER_THE_LINE = "{} {} as much as {} below; only the order of the questions tells them apart."
ASK_FIRST = "Answer these first"
ASK_FIRST_HINT = "Too little is known to say what to do first. These questions can settle most:"
TAKES = "A first step usually takes {}."
ALL_HOLDS = "All of this holds, whatever the open answers turn out to be."
COULD_MOVE = "could move {}"
MOVED_BY = "An open answer could move it {}: {}."
MOVED = "Open answers could move it {}."
AFTER = "After"
WHY_HERE = "Why it stands here"
ALSO = "Also"
FROM = "From"
TOLD_UNDER = "told under"
POSSIBLE_HINT = (
    "Open answers could call for these. Each stands at the most urgent place that it could take, with the questions "
    "that decide."
)
PERHAPS = "Perhaps {}"
POSSIBLE_MORE = "{} more could be advised; the more is answered, the shorter this list."
WHATEVER = "whatever the answers"
CLASHES_HINT = (
    "They cannot all be right as they stand, or one needs to be explained. Clear this up before you rely on the advice."
)
TO_CLEAR_UP = "To clear up"
UNUSED_HINT = "These answers are to questions that are not asked at this stage; nothing rests on them."
URGENT = "urgent at this stage"
IN_FULL = "in full under"
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
ASK = "To answer the questions that are still open, those first that can settle most:"
WHY = "Why something is advised, down to the answers and the lessons:"
QUOTED_FROM = "The quotations are from: {}"
REACH = "The changes that would reach it at least cost:"
REACH_THE_BEST = "The changes that would reach the best verdict at least cost:"

CELLS = 4  # one for each standing that can be known


def bar(filled: int) -> str:
    """A standing as a bar: ``■■□□``; dots where it is not known."""
    return "■" * filled + "□" * (CELLS - filled) if filled else "·" * CELLS


def words() -> dict[str, object]:
    """The same for a template, by name."""
    return {name: value for name, value in globals().items() if name.isupper()}
