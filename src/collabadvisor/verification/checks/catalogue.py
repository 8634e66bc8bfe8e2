"""All the checks of a knowledge pack, in the order in which they are listed.

By what they look for: rules that say the same, conditions, conclusions, questions, recommendations, what is left lying
about, and words. Most of the first are asked of any rule base since Nguyen, Perkins, Laffey and Pecora (1987),
"Knowledge base verification", AI Magazine 8(2), and Smit, Zoet and Berkhout (2017), "Verification capabilities for
business rules management in the Dutch governmental context"; the others are what this method rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.verification.check_model import Check, CheckFinding
from collabadvisor.verification.checks import (
    cited_works,
    conclusions,
    direction,
    example_cases,
    idle_questions,
    idle_recommendations,
    left_out_values,
    missing_examples,
    pairs,
    plain_wording,
    portfolio_rules,
    redundant_clauses,
    required_questions,
    reversed_scales,
    shadowed_rules,
    silent_answers,
    unknown_words,
    unwritten_texts,
    upkeep,
)
from collabadvisor.verification.issue import STALE
from collabadvisor.verification.weak_answers import SILENT


def made_elsewhere(knowledge: KnowledgeBase) -> Iterator[CheckFinding]:  # noqa: ARG001  (as every check's)
    """Finds nothing: for checks whose issues come from reading the pack, or from what is left of its exceptions."""
    return iter(())


DOES_NOT_LOAD = Check(
    "does-not-load", "error", made_elsewhere,
    "A pack that does not hold together: a name that leads nowhere, a circle, a weakness without a recommendation, a "
    "rule that punishes a better answer, and all else for which a pack is refused.",
)  # fmt: skip

CHECKS = (
    DOES_NOT_LOAD,
    Check("identical-rules", "warning", pairs.identical,
          "Two rules that are written the same and conclude the same."),
    Check("equivalent-rules", "warning", pairs.equivalent,
          "Two rules that are written differently, hold on the very same answers and conclude the same."),
    Check("subsumed-rule", "warning", pairs.subsumed,
          "A rule that holds only where another with the same conclusion holds too."),
    Check("requirement-may-not-apply", "warning", required_questions.not_applying,
          "A requirement that asks a question which may not apply, and does not say that it is met then."),
    Check("shadowed-rule", "warning", shadowed_rules.shadowed,
          "A lesser weakness that holds only where a graver one of its base holds, which advises all that it advises."),
    Check("rules-to-merge", "note", pairs.mergeable,
          "Two rules that could be one: all is the same but the answers to one question, or but the stages."),
    Check("unnecessary-condition", "note", redundant_clauses.unnecessary,
          "A clause, or a group of clauses, without which a rule holds on the very same answers."),
    Check("conflicting-conclusions", "error", redundant_clauses.conflicting,
          "A weakness and a strength of one base of which one never comes without the other."),
    Check("answer-speaks-both-ways", "warning", redundant_clauses.both_ways,
          "An answer that helps to make both a weakness and a strength of one base at once."),
    Check("stage-without-verdict", "error", conclusions.stage_without_verdict,
          "A stage at which no rule calls for any verdict."),
    Check("stage-without-urgent-base", "error", conclusions.nothing_urgent,
          "A stage with no urgent base, at which the best verdict needs no answer at all."),
    Check("verdict-against-direction", "warning", direction.against_direction,
          "A rule of the verdict that calls for something worse as a base or value stands better."),
    Check("verdict-not-called-for", "warning", conclusions.verdict_not_called,
          "A verdict for which no rule calls at a stage that has it, or that no stage has."),
    Check("verdict-rule-never-holds", "warning", conclusions.verdict_rule_never_holds,
          "A rule of the verdict that asks for standings which no finding leaves at a stage."),
    Check("verdict-rule-never-decides", "warning", conclusions.verdict_rule_never_decides,
          "A rule of the verdict that holds only where a worse verdict is called for, which then stands."),
    Check("dead-end", "warning", conclusions.dead_end,
          "A base on whose standing no verdict rests, at any stage, or a value of which nothing is ever said."),
    Check("value-left-out", "warning", left_out_values.left_out,
          "A value of which it is said at some stages what it rests on, and at another nothing."),
    Check("base-never-weak", "warning", conclusions.never_weak,
          "A base about which something is asked at a stage, and nothing can speak against it there."),
    Check("base-never-urgent", "note", conclusions.never_urgent,
          "A base that is urgent at no stage, so that the best verdict never waits for answers about it."),
    Check("unused-question", "warning", idle_questions.unused,
          "A question that is asked at a stage at which no rule about a base uses the answer."),
    Check("answers-not-told-apart", "note", idle_questions.not_told_apart,
          "Two neighbouring answers of one half of a scale that every rule accepts both or neither."),
    Check(SILENT, "warning", silent_answers.silent,
          "A weak answer (the lowest; of four or more, the second lowest too) that by itself makes no weakness at a "
          "stage at which it is asked for."),
    Check("scale-reversed", "error", reversed_scales.reversed_scale,
          "A question of which rules, or all that is advised, take the last answer for the weakest, where answers "
          "stand weakest first."),
    Check("recommendation-not-called-for", "warning", idle_recommendations.not_called_for,
          "A recommendation that no rule calls for."),
    Check("recommendation-acts-on-value", "warning", idle_recommendations.acts_on_a_value,
          "A recommendation that asks for a value, which follows from the bases and cannot be worked on."),
    Check("recommendation-sets-elsewhere", "warning", idle_recommendations.sets_elsewhere,
          "A recommendation that sets the answer to a question about another base than its own, no weakness of which "
          "calls for it."),
    Check("recommendation-does-not-clear", "error", idle_recommendations.does_not_clear,
          "A recommendation that can be done whole while the finding that called for it is still there."),
    Check("recommendation-brings-weakness", "error", idle_recommendations.brings_a_weakness,
          "A recommendation that makes a weakness by itself once it is done."),
    Check("lesson-not-encoded", "warning", upkeep.not_encoded,
          "A lesson that a source teaches about a base (of any kind but framework and inferred), and that no rule "
          "about a base encodes."),
    Check("unused-source", "warning", cited_works.unused,
          "A source that no lesson comes from."),
    Check("quote-not-allowed", "error", cited_works.quoted,
          "A quote from a source whose licence does not let its words be quoted."),
    Check("rule-across-subsumed", "warning", portfolio_rules.subsumed,
          "A rule across ventures that finds only what another of the same severity finds too."),
    Check("rule-across-never-finds", "warning", portfolio_rules.never_finds,
          "A rule across ventures whose condition holds of no venture at any of its stages."),
    Check("column-not-compared", "warning", portfolio_rules.not_compared,
          "A column of knowledge/portfolio.yaml by which no rule compares ventures."),
    Check("case-unreadable", "error", example_cases.unreadable,
          "An example venture in knowledge/cases/ that is not one, or that answers what the pack does not ask."),
    Check("scenario-missing", "warning", missing_examples.missing,
          "A rule that no scenario shows to hold, or none not to but for one answer (a rule across ventures: none not "
          "to); a scenario that fails, cannot be run, or is tagged with no rule of the pack."),
    Check("draft-rule", "note", upkeep.draft,
          "A rule that is still a draft, and does not speak."),
    Check("names-retired-rule", "warning", upkeep.names_a_retired_rule,
          "A retired rule whose successor does not speak either, and an exception for a rule that is retired."),
    Check("same-title", "warning", upkeep.same_title,
          "Two rules, or two recommendations, with the same title."),
    Check("title-form", "note", plain_wording.title_form,
          "A title of more than 80 characters, or one that ends in a full stop."),
    Check("title-not-imperative", "note", plain_wording.not_imperative,
          "A recommendation's title that does not tell somebody to do one thing, as far as its first word and its full "
          "stops tell."),
    Check("because-too-long", "note", plain_wording.because_too_long,
          "A 'because' of more than two sentences, or of more than 60 words with the longest answers in it."),
    Check("question-form", "note", plain_wording.question_form,
          "A question that is not one question, or an answer that has more than twelve words or ends in a full stop."),
    Check("clash-form", "note", plain_wording.clash_form,
          "A rule of consistency that does not quote the answers it is about, or asks nothing that would clear it up."),
    Check("id-in-sentence", "note", unknown_words.id_in_a_sentence,
          "A sentence in which something is called by its id."),
    Check("unexplained-abbreviation", "note", unknown_words.unexplained_abbreviation,
          "An abbreviation in capitals that the pack's sentences nowhere spell out."),
    Check("misspelt-name", "note", unknown_words.misspelt_name,
          "A word that stands once in the pack, one letter away from the name of a base, value, stage, standing, "
          "severity or verdict."),
    Check("unwritten-text", "note", unwritten_texts.begun,
          "A text that is still to be written ('[to be written: ...]'), in a pack whose version begins with 0."),
    Check("unwritten-text-in-use", "warning", unwritten_texts.in_use,
          "The same in a pack that is in use: its version is 1.0.0 or more."),
    Check(STALE, "warning", made_elsewhere,
          "An exception that nothing needs, or from a check that is not there."),
)  # fmt: skip
"""Every check. docs/tasks/check-the-knowledge.md lists them, and SARIF has them as its rules."""
