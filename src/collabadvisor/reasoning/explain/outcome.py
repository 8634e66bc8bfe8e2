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


def outcome(links: Links, asked: Subject) -> Told:
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
    return tellers[asked.kind](links, asked)


def _verdict(links: Links, asked: Subject) -> Told:
    link, verdicts = links.verdict(), links.framework.verdicts
    if asked.wanted in ("", link.result):
        return True, f"The verdict is “{link.word}”."
    says = f"The verdict is “{link.word}”, not “{asked.title}”."
    if asked.wanted not in links.verdicts:
        known = join_words((f"“{verdicts[name].title}”" for name in links.verdicts), "or")
        at = links.framework.stages[links.stage].title
        says = f"{says} At this stage ({at}) it can be {known}."
    return False, says


def _standing(links: Links, asked: Subject) -> Told:
    link = links.standing(asked.id)
    if asked.wanted in ("", link.result):
        return True, f"{link.title} is {link.word}."
    if asked.wanted == "not_known":
        return False, f"Something is known of it: {link.title} is {link.word}."
    wanted = links.framework.standings[asked.wanted].title  # type: ignore[index]  # as the name was looked up
    so = "is not known, so it is not" if link.result == "not_known" else f"is {link.word}, not"
    return False, f"{link.title} {so} {wanted}."


def _recommendation(links: Links, asked: Subject) -> Told:
    if any(advised.id == asked.id for advised in links.advice.recommendations):
        return True, f"“{asked.title}” is advised: {links.recommendation(asked.id).word}."
    verdicts = links.framework.verdicts
    calling = {rule.verdict for rule in links.calling() if asked.id in rule.recommend}
    if not calling:
        return False, f"“{asked.title}” is not advised."
    worse = join_words((f"“{verdicts[verdict].title}”" for verdict in links.verdicts if verdict in calling), "or")
    return (
        False,
        f"“{asked.title}” is not advised: the verdict {worse} calls for it, and it is “{links.verdict().word}”.",
    )


def _finding(links: Links, asked: Subject) -> Told:
    if asked.id in links.reasons:
        return True, f"“{asked.title}” is found: {with_article(links.finding(asked.id).word)}."
    return False, f"“{asked.title}” is not found."


def _verdict_rule(links: Links, asked: Subject) -> Told:
    rule, verdict = links.knowledge.every_verdict_rule[asked.id], links.verdict()
    called = links.framework.verdicts[rule.verdict].title
    speaks = rule in links.calling()
    if not speaks or not truth(rule.when, links.standings):
        return False, f"“{asked.title}” does not hold, so it does not call for the verdict “{called}”."
    says = f"“{asked.title}” holds, and calls for the verdict “{called}”."
    return True, says if verdict.result == rule.verdict else f"{says} A worse one stands: “{verdict.word}”."


def _requirement(links: Links, asked: Subject) -> Told:
    if asked.id not in links.requirement_results:
        at = links.framework.stages[links.stage].title
        return False, f"“{asked.title}” is not required at this stage ({at})."
    status = links.requirement_results[asked.id].status
    so = "it is not known whether it is met" if status == NOT_KNOWN else f"is {plain(status)}"
    return status == MET, f"“{asked.title}” is required, and {so}."


def _fact(links: Links, asked: Subject) -> Told:
    fact, answered = links.knowledge.facts[asked.id], links.venture.known_answers()
    if asked.id not in answered:
        says = f"“{fact.question}” is not answered, so nothing rests on it."
    elif answered[asked.id] == DOES_NOT_APPLY:
        counts = "it counts neither as asked nor as answered"
        says = f"“{fact.question}” does not apply: nothing follows from it, and {counts}."
    elif not fact.is_asked_at(links.stage):
        at = links.framework.stages[links.stage].title
        says = f"“{fact.question}” is not asked at this stage ({at}), so nothing rests on the answer."
    elif answered[asked.id] == DOES_NOT_APPLY:
        counts = "it counts neither as asked nor as answered"
        says = f"“{fact.question}” does not apply: nothing follows from it, and {counts}."
    else:
        found = sum(fact.id in reason.answers for reason in links.reasons.values())
        says = f"“{fact.question}” is answered. {_count(found)} on the answer."
        required = [f"“{each.title}”" for each in links.requirement_results.values() if asked.id in each.answers]
        says += f" So does what is required: {join_words(required)}." if required else ""
        says += "" if found or required else f" {_with_others(links, asked.id)}"
    return asked.id in answered, says


def _with_others(links: Links, name: str) -> str:
    """Which other answers to a question would lead to a finding, all else as it is."""
    fact, given = links.knowledge.facts[name], links.venture.known_answers()[name]
    said = []
    for answer in (answer for answer in fact.scale if answer != given):
        other = Links(links.venture.with_answers({name: answer}), links.knowledge)
        found = [other.finding(rule) for rule, reason in other.reasons.items() if name in reason.answers]
        if found:
            titles = join_words(f"“{link.title}” ({link.word})" for link in found)
            said.append(f"With “{fact.label(answer)}” this would be found: {titles}.")
    return " ".join(said) or "No other answer to it would lead to a finding, as the others are answered now."


def _lesson(links: Links, asked: Subject) -> Told:
    found = sum(asked.id in links.knowledge.rules[name].lessons for name in links.reasons)
    called = any(asked.id in links.knowledge.every_verdict_rule[name].lessons for name in links.inference.verdict.rules)
    required = any(lesson.id == asked.id for each in links.requirement_results.values() for lesson in each.lessons)
    verdict = " The verdict rests on it too." if called and found else " The verdict rests on it." if called else ""
    verdict += " Something that is required rests on it." if required else ""
    return bool(found or called or required), f"{_count(found)} on this lesson.{verdict}"


def _count(found: int) -> str:
    return f"{found} findings rest" if found > 1 else f"{found or 'No'} finding rests"
