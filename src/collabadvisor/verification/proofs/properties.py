"""What is proved of a pack, over every venture at every stage: the list, without the solver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from collabadvisor.verification.issue import Gravity

Result = Literal["proved", "declared", "fails", "not_decided"]


@dataclass(frozen=True)
class Property:
    """Something that is to hold of every venture. ``id`` says what is wrong where it fails, ``says`` what is proved.

    ``cases`` names the things of which it is proved one by one, ``gravity`` is that of what is found where it fails.
    """

    id: str
    says: str
    cases: str
    gravity: Gravity


OF_REQUIREMENTS = "requirement-without-effect"
"""Proved only of packs that have requirements."""
PROPERTIES = (
    Property(
        "rule-never-fires",
        "Each stable rule, about a base or about the verdict, can hold at each of its stages.",
        "rules at their stages",
        "warning",
    ),
    Property(
        "verdict-never-given",
        "Each verdict of a stage is given to some venture of that stage.",
        "verdicts at their stages",
        "warning",
    ),
    Property(
        "recommendation-never-given",
        "Each recommendation is given to some venture at some stage.",
        "recommendations",
        "warning",
    ),
    Property("venture-without-verdict", "Every venture at every stage gets a verdict.", "stages", "error"),
    Property(
        "excluded-together",
        "No two recommendations that exclude each other are given together: two that set one question to different "
        "answers, or of which one names the other under 'excludes'.",
        "pairs that exclude each other at a stage",
        "error",
    ),
    Property(
        "better-answer-worsens",
        "Where the same questions are answered and each answer is as good or better, no base or value stands worse and "
        "the verdict is no worse. (Not known counts as adequate: nothing speaks for it, nothing against it.)",
        "bases, values and verdicts at their stages, and declared exceptions",
        "error",
    ),
    Property(
        "problem-without-advice",
        "Every venture whose verdict is not the best is given something to do, unless answering enough questions would "
        "alone make it the best, all standings being as they are.",
        "verdicts that are not the best, at their stages",
        "error",
    ),
    Property(
        "problem-without-advice-now",
        "Every venture whose verdict is not the best is given something to do now, unless answering enough questions "
        "would alone make it the best, all standings being as they are.",
        "verdicts that are not the best, at their stages",
        "warning",
    ),
    Property(
        "doing-does-not-clear",
        "Once what a recommendation says is done, no finding that called for it is still made.",
        "recommendations of rules at their stages",
        "error",
    ),
    Property(
        "doing-brings-weakness",
        "Doing what is recommended makes no weakness hold that did not hold before.",
        "pairs of a recommendation and a weakness that asks about what it sets, at each stage",
        "error",
    ),
    Property(
        "ageing-loses-advice",
        "What is recommended at one stage is still recommended at the next, with the same answers, unless a question "
        "that carried its finding is no longer asked.",
        "recommendations of rules, from each stage to the next",
        "warning",
    ),
    Property(
        "age-heals",
        "With the same answers to the questions that are asked at a stage and at the next, and no others, nothing that "
        "stands low stands better at the next and no verdict is better there (that too little is known is no rank); "
        "and no question by which a base is low ceases to be asked.",
        "bases, values, verdicts and questions that end, from each stage to the next",
        "warning",
    ),
    Property(
        "calm-verdict",
        "No venture gets the best verdict with a weak answer (the lowest; of four or more, the second lowest too) on "
        "which no weakness rests.",
        "weak answers at their stages",
        "warning",
    ),
    Property(
        "one-notch",
        "Where everything is answered, the next better answer to one question lifts the verdict by one step at most, "
        "or by more where a base that calls for the worst verdict by itself ceases to be low, but never from the worst "
        "to the best. (That too little is known is no step.)",
        "questions at their stages",
        "warning",
    ),
    Property(
        OF_REQUIREMENTS,
        "Each requirement can be met, not met and not known at each of its stages; and where it forbids the best "
        "verdict, no venture gets that while it is not met or not known, and some venture would without it.",
        "requirements at their stages",
        "warning",
    ),
)
"""In the order in which they are proved."""
PROPERTY_IDS = tuple(each.id for each in PROPERTIES)
