"""What an interview says: plain lines, each a sentence that can be read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from collabadvisor.document.lines import wrap_lines
from collabadvisor.document.wording import ANSWERED
from collabadvisor.files.words import clean, did_you_mean, join_words, quote_value
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact
from collabadvisor.reasoning.interview.session import Turn
from collabadvisor.reasoning.outlook.bounds import bounds
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.report.interview.answer_list import answer_line
from collabadvisor.report.interview.why_now import why_now
from collabadvisor.venture.headings import not_applicable
from collabadvisor.venture.known_words import nearest_meant
from collabadvisor.venture.model import Venture

Lines = list[str]

HOW = (
    "Type the number of an answer and press Enter. Each answer is saved at once, so you can stop at any time and go on "
    "later. You can type:"
)
WAYS = (
    ("2", "the second answer"),
    ("2 minutes of May", "the second answer, and where it comes from"),
    ("2 assumed: a guess", "the same, and how sure it is: documented, asserted or assumed"),
    ("d", "don't know: the question stays open until the next talk"),
    ("x", "does not apply to this venture, where that is offered: the question then counts no more"),
    ("b", "back to the question before; Enter then keeps its answer"),
    ("b 3", "to question 3; or its name, as in “b lead post”"),
    ("l", "a list of your answers so far, with their numbers"),
    ("n", "a note on the answer that you gave last: where it comes from"),
    ("s", "stop; what you have answered is saved"),
    ("?", "why a question is asked, and what an answer can do to the advice"),
)
AGAIN = (
    "Type a number, with a note after it if you like; d for don't know, b for back, l for a list of your answers, n "
    "for a note, s to stop."
)
NOTHING_LEFT = "Nothing left can change the advice."


def welcome(venture: Venture, path: str, knowledge: KnowledgeBase, width: int) -> Lines:
    """Which venture it is about, and how to answer."""
    stage = knowledge.framework.stages[venture.stage]
    answered, questions = venture.progress(knowledge.facts)
    return [
        *wrap_lines(clean(venture.name), width),
        *wrap_lines(f"Stage: {clean(stage.title)}. {clean(stage.meaning)}", width),
        *wrap_lines(f"{ANSWERED.format(answered, questions)} in {clean(path)}.", width),
        "",
        *wrap_lines(HOW, width),
        *(line for typed, meaning in WAYS for line in wrap_lines(f"{meaning}.", width, f"  {typed:<20}")),
    ]


def question_lines(  # noqa: PLR0913, PLR0917  (each of these is told)
    venture: Venture, turn: Turn, fact: Fact, to_go: tuple[int, int], knowledge: KnowledgeBase, width: int
) -> Lines:
    """The question of a turn: its place, about how many are to go, how to tell its numbered answers apart."""
    about, layer = clean(knowledge.framework.bases[fact.base].title).lower(), clean(knowledge.label(fact))
    title = f"Question {turn.number} ({about}){f' {layer}' if layer else ''}."
    if turn.question:
        title += f" {_about(*to_go)} to go."
    return ["", *wrap_lines(title, width), *repeat_question(venture, fact, width)]


def repeat_question(venture: Venture, fact: Fact, width: int) -> Lines:
    """A question, how to tell its answers apart, and these with their numbers, the answer so far at the end."""
    lines = [*wrap_lines(clean(fact.question), width), *wrap_lines(clean(fact.help), width)]
    for place, label in enumerate(fact.answers.values(), start=1):
        lines += wrap_lines(clean(label), width, f"  {place}  ")
    if fact.does_not_apply:
        lines += wrap_lines(fact.label(DOES_NOT_APPLY), width, "  x  ")
    answer = venture.known_answers().get(fact.id)
    if answer:
        lines += wrap_lines(f"Answered so far: {clean(fact.label(answer))}. Press Enter to keep it.", width)
    return lines


def help_lines(venture: Venture, turn: Turn, fact: Fact, knowledge: KnowledgeBase, width: int) -> Lines:
    """Why a question is asked, why it is asked now, and what can be typed; with an empty line after it."""
    now = f"Why now: {why_now(turn.question, venture.stage, knowledge)}" if turn.question else ""
    sentences = [f"Why it is asked: {clean(fact.why)}", now, AGAIN]
    return [*(line for sentence in sentences if sentence for line in wrap_lines(sentence, width)), ""]


def unknown_question_lines(text: str, names: Sequence[str], width: int) -> Lines:
    """Lines that say that there is no such question to go to; of names, which one may be meant."""
    if not text:
        return wrap_lines("There is no question before this one.", width)
    near = did_you_mean(text, map(clean, names)) if not text[0].isdigit() else ""
    remedy = near if near.startswith("Did") else "Type b and the number of a question that was asked, or its name."
    return wrap_lines(f"There is no question {quote_value(text)} to go to. {remedy}", width)


def not_understood(fact: Fact, text: str, width: int) -> Lines:
    """What can be typed instead of something that is no answer."""
    many = len(fact.answers)
    or_not = ", x if it does not apply" if fact.does_not_apply else ""
    if not text:
        return wrap_lines(f"Type a number from 1 to {many}{or_not}, d if you don't know, or ? for help.", width)
    if text.lower() == "x" or not_applicable(text):
        what = "This question applies to every venture. Type d if you don't know the answer."
        return wrap_lines(what, width)
    near = None if text[0].isdigit() else nearest_meant(text, fact.labels)
    hint = f"Did you mean '{clean(fact.label(near[0]))}'?" if near else ""
    remedy = f"Type a number from 1 to {many}{or_not}, or ? for help."
    return wrap_lines(" ".join(filter(None, [f"{quote_value(text)} is not one of the answers.", hint, remedy])), width)


def skipped_lines(width: int) -> Lines:
    """Lines that say that a question stays open."""
    return wrap_lines("It stays open, and is not asked again in this talk.", width)


def saved_lines(venture: Venture, name: str, knowledge: KnowledgeBase, width: int) -> Lines:
    """Lines that say what is now saved of a question."""
    if name not in venture.known_answers():
        return wrap_lines(f"Taken back: {clean(knowledge.facts[name].name)}.", width)
    return wrap_lines(f"Saved: {answer_line(venture, name, knowledge)}", width)


def layout_lost_lines(copy: str, width: int) -> Lines:
    """Lines that say that the layout of the file could not be kept."""
    text = (
        "The file was written in a way that cannot be changed in place, so it has been written anew, with every "
        f"answer. As it was, it is kept in {clean(copy)}."
    )
    return wrap_lines(text, width)


def file_changed_lines(width: int) -> Lines:
    """Lines that say that the file was changed since it was last read."""
    return wrap_lines("Somebody has changed the file meanwhile. What it says now is kept, and gone on from.", width)


def verdict_change_lines(verdict: str, knowledge: KnowledgeBase, width: int) -> Lines:
    """Lines that say that the verdict has changed."""
    return wrap_lines(f"On what is known so far, the verdict is now: {title_of(verdict, knowledge)}.", width)


def essentials_settled_lines(width: int) -> Lines:
    """Lines that say that the rest of the questions matters less."""
    text = "The verdict, and what is to be done now, are settled. You can stop here; what follows settles the rest."
    return ["", *wrap_lines(text, width)]


def for_the_record(many: int, width: int, *, left_open: bool) -> Lines:
    """What is asked once nothing can change the advice, but for what was ``left_open``."""
    text = (
        "Only what you left open can still change the advice." if left_open else "Nothing else can change the advice."
    )
    rest = "One question is left; its answer is" if many == 1 else f"{many} questions are left; their answers are"
    return ["", *wrap_lines(f"{text} {rest} for the record only.", width)]


def closing_lines(venture: Venture, turn: Turn, knowledge: KnowledgeBase, width: int) -> Lines:
    """The lines at the end of the talk, on where it has led."""
    names = join_words(clean(knowledge.facts[name].name) for name in turn.left_open)
    if turn.open_questions:
        also = f", and so can what you left open: {names}." if names else "."
        text = f"Stopped. {_questions(len(turn.open_questions))} can still change the advice{also}"
    elif names:
        text = f"There is nothing more to ask. What you left open can still change the advice: {names}."
    else:
        text = NOTHING_LEFT
    answered, questions = venture.progress(knowledge.facts)
    progress = f"{answered} of {questions} questions answered."
    settled = not turn.open_questions and not turn.left_open
    return ["", *wrap_lines(f"{text} {progress}", width), *_verdict(venture, knowledge, settled=settled, width=width)]


def _verdict(venture: Venture, knowledge: KnowledgeBase, *, settled: bool, width: int) -> Lines:
    """The verdict now, and what it can still become."""
    verdict = verdict_now(venture, knowledge)
    if verdict is None:
        return wrap_lines("No verdict rule of this knowledge speaks of such a venture.", width)
    text = f"Verdict: {title_of(verdict, knowledge)}."
    if settled:
        return wrap_lines(text, width)
    outlook = bounds(venture, knowledge).verdict
    titles = [f"“{title_of(name, knowledge)}”" for name in outlook.verdicts]
    if outlook.verdicts == (verdict,) and not outlook.missing:
        text += " It stays so however the open questions are answered."
    elif titles:
        text += f" Once every question is answered it will be {join_words(titles, 'or')}."
    return wrap_lines(text, width)


def title_of(verdict: str, knowledge: KnowledgeBase) -> str:
    """The title of a verdict."""
    return clean(knowledge.framework.verdicts[verdict].title)


def _about(fewest: int, most: int) -> str:
    if fewest < most:
        return f"About {fewest} to {most} questions"
    return "About one question" if most == 1 else f"About {most} questions"


def _questions(many: int) -> str:
    return "One open question" if many == 1 else f"{many} open questions"
