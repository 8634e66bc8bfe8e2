"""Whether what was asked about is so, in a sentence or two."""

from __future__ import annotations

from collabadvisor.files.words import join_words, plain, with_article
from collabadvisor.knowledge.conditions import truth
from collabadvisor.knowledge.framework import DOES_NOT_APPLY
from collabadvisor.knowledge.requirements import MET, NOT_KNOWN
from collabadvisor.reasoning.explain.explanation_model import Subject
from collabadvisor.reasoning.explain.links import Links

Told = tuple[bool, str]
"""Whether it was concluded (of a fact: answered; of a lesson: at work in a finding or the verdict), and the words."""


def outcome(links: Links, subject: Subject) -> Told:
    """Whether what was asked about was concluded of a venture (of a requirement: met), and that in words."""
    tellers = {
        "verdict": _verdict,
        "standing": _standing,
        "recommendation": _recommendation,
        "finding": _finding,
        "verdict_rule": _verdict_rule,
        "requirement": _requirement,
        "fact": _fact,
        "lesson": _lesson,
    }
    return tellers[subject.kind](links, subject)


def _verdict(links: Links, subject: Subject) -> Told:
    link, verdicts = links.verdict(), links.framework.verdicts
    if subject.wanted in ("", link.result):
        return True, f"The verdict is “{link.word}”."
    says = f"The verdict is “{link.word}”, not “{subject.title}”."
    if subject.wanted not in links.verdicts:
        choices = join_words((f"“{verdicts[name].title}”" for name in links.verdicts), "or")
        at = links.framework.stages[links.stage].title
        says = f"{says} At this stage ({at}) it can be {choices}."
    return False, says


def _standing(links: Links, subject: Subject) -> Told:
    link = links.standing(subject.id)
    if subject.wanted in ("", link.result):
        return True, f"{link.title} is {link.word}."
    if subject.wanted == "not_known":
        return False, f"Something is known of it: {link.title} is {link.word}."
    title = links.framework.standings[subject.wanted].title  # type: ignore[index]  # as the name was looked up
    so = "is not known, so it is not" if link.result == "not_known" else f"is {link.word}, not"
    return False, f"{link.title} {so} {title}."


def _recommendation(links: Links, subject: Subject) -> Told:
    if any(advised.id == subject.id for advised in links.advice.recommendations):
        return True, f"“{subject.title}” is advised: {links.recommendation(subject.id).word}."
    verdicts = links.framework.verdicts
    calling = {rule.verdict for rule in links.calling() if subject.id in rule.recommend}
    if not calling:
        return False, f"“{subject.title}” is not advised."
    worse = join_words((f"“{verdicts[verdict].title}”" for verdict in links.verdicts if verdict in calling), "or")
    return (
        False,
        f"“{subject.title}” is not advised: the verdict {worse} calls for it, and it is “{links.verdict().word}”.",
    )


def _finding(links: Links, subject: Subject) -> Told:
    if subject.id in links.reasons:
        return True, f"“{subject.title}” is found: {with_article(links.finding(subject.id).word)}."
    return False, f"“{subject.title}” is not found."


def _verdict_rule(links: Links, subject: Subject) -> Told:
    rule, verdict = links.knowledge.every_verdict_rule[subject.id], links.verdict()
    title = links.framework.verdicts[rule.verdict].title
    speaks = rule in links.calling()
    if not speaks or not truth(rule.when, links.standings):
        return False, f"“{subject.title}” does not hold, so it does not call for the verdict “{title}”."
    says = f"“{subject.title}” holds, and calls for the verdict “{title}”."
    return True, says if verdict.result == rule.verdict else f"{says} A worse one stands: “{verdict.word}”."


def _requirement(links: Links, subject: Subject) -> Told:
    if subject.id not in links.requirement_results:
        at = links.framework.stages[links.stage].title
        return False, f"“{subject.title}” is not required at this stage ({at})."
    status = links.requirement_results[subject.id].status
    so = "it is not known whether it is met" if status == NOT_KNOWN else f"is {plain(status)}"
    return status == MET, f"“{subject.title}” is required, and {so}."


def _fact(links: Links, subject: Subject) -> Told:
    fact, answered = links.knowledge.facts[subject.id], links.venture.known_answers()
    if subject.id not in answered:
        says = f"“{fact.question}” is not answered, so nothing rests on it."
    elif answered[subject.id] == DOES_NOT_APPLY:
        counts = "it counts neither as asked nor as answered"
        says = f"“{fact.question}” does not apply: nothing follows from it, and {counts}."
    elif not fact.is_asked_at(links.stage):
        at = links.framework.stages[links.stage].title
        says = f"“{fact.question}” is not asked at this stage ({at}), so nothing rests on the answer."
    elif answered[subject.id] == DOES_NOT_APPLY:
        counts = "it counts neither as asked nor as answered"
        says = f"“{fact.question}” does not apply: nothing follows from it, and {counts}."
    else:
        number = sum(fact.id in reason.answers for reason in links.reasons.values())
        says = f"“{fact.question}” is answered. {_count(number)} on the answer."
        required = [f"“{each.title}”" for each in links.requirement_results.values() if subject.id in each.answers]
        says += f" So does what is required: {join_words(required)}." if required else ""
        says += "" if number or required else f" {_with_others(links, subject.id)}"
    return subject.id in answered, says


def _with_others(links: Links, name: str) -> str:
    """Which other answers to a question would lead to a finding, all else as it is."""
    fact, present = links.knowledge.facts[name], links.venture.known_answers()[name]
    sentences = []
    for answer in (answer for answer in fact.scale if answer != present):
        other = Links(links.venture.with_answers({name: answer}), links.knowledge)
        findings = [other.finding(rule) for rule, reason in other.reasons.items() if name in reason.answers]
        if findings:
            titles = join_words(f"“{link.title}” ({link.word})" for link in findings)
            sentences.append(f"With “{fact.label(answer)}” this would be found: {titles}.")
    return " ".join(sentences) or "No other answer to it would lead to a finding, as the others are answered now."


def _lesson(links: Links, subject: Subject) -> Told:
    number = sum(subject.id in links.knowledge.rules[name].lessons for name in links.reasons)
    cited = any(
        subject.id in links.knowledge.every_verdict_rule[name].lessons for name in links.inference.verdict.rules
    )
    required = any(lesson.id == subject.id for each in links.requirement_results.values() for lesson in each.lessons)
    verdict = " The verdict rests on it too." if cited and number else " The verdict rests on it." if cited else ""
    verdict += " Something that is required rests on it." if required else ""
    return bool(number or cited or required), f"{_count(number)} on this lesson.{verdict}"


def _count(number: int) -> str:
    return f"{number} findings rest" if number > 1 else f"{number or 'No'} finding rests"
