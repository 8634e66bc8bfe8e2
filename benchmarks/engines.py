"""One venture in another engine, by the knowledge that is written for it: for tests that compare, and for benchmarks.

Each of these loads what ``collabadvisor knowledge export`` writes, once, and gives what runs one venture after the
other::

    run = in_clips(export(knowledge, "clips"))
    told = run("forming", {"lead_post": "junior"})
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import clips
import zen

from collabadvisor import Advice


class Given(NamedTuple):
    """A recommendation, and the rules that call for it, the worst first."""

    id: str
    priority: str
    reasons: tuple[str, ...]


class Told(NamedTuple):
    """What an engine says of one venture, with what it recommends by rank.

    ``shown`` has the values that are shown, ``answered`` base -> how many of its questions are answered, of how many
    that apply, ``requirements`` how each stands that the stage has.
    """

    findings: frozenset[str]
    standings: dict[str, str]
    shown: frozenset[str]
    verdict: str | None
    recommendations: tuple[Given, ...]
    answered: dict[str, tuple[int, int]]
    requirements: dict[str, str]


def in_advice(advice: Advice) -> Told:
    """What an advice says, as other engines say it."""
    return Told(
        findings=frozenset(advice.reasons()),
        standings=dict(advice.standings),
        shown=frozenset(name for name, given in advice.values.items() if given.shown),
        verdict=advice.verdict.id,
        recommendations=tuple(
            Given(given.id, given.priority, tuple(reason.rule for reason in given.reasons))
            for given in advice.recommendations
        ),
        answered={name: (given.answered, given.questions) for name, given in advice.bases.items()},
        requirements={each.id: each.status for each in advice.requirements},
    )


Run = Callable[[str, Mapping[str, str]], Told]
"""Takes a venture's stage, and its answers as fact id -> answer id."""


def in_clips(text: str, strategy: str = "depth") -> Run:
    """CLIPS 6.4. Raises ``ValueError`` where it finds something that cannot be used."""
    environment = loaded_clips(text)
    environment.eval(f"(set-strategy {strategy})")
    environment.build(CONCLUDED)

    def run(stage: str, answers: Mapping[str, str]) -> Told:
        environment.reset()
        given = "".join(f"(answer (fact {fact}) (is {answer}))" for fact, answer in answers.items())
        environment.eval(f"(progn (assert (venture (stage {stage})) {given}) TRUE)")
        environment.run()
        concluded: dict[str, list[list[str]]] = {}
        words = list(map(str, environment.eval("(concluded)")))
        for kind, *of_it in zip(*[iter(words)] * FIELDS, strict=True):
            concluded.setdefault(kind, []).append(of_it)
        if "problem" in concluded:
            raise ValueError(" ".join(sorted(problem[0] for problem in concluded["problem"])))
        ranked = sorted(concluded.get("recommended", ()), key=lambda given: int(given[0]))
        return Told(
            findings=frozenset(found[0] for found in concluded.get("found", ())),
            standings={standing[0]: standing[1] for standing in concluded["standing"]},
            shown=frozenset(shown[0] for shown in concluded.get("shown", ()) if shown[1] == "yes"),
            verdict=concluded["verdict"][0][0] if "verdict" in concluded else None,
            recommendations=tuple(Given(name, priority, tuple(why.split())) for _, name, priority, why in ranked),
            answered={about: (int(many), int(of)) for about, many, of, _ in concluded["answered"]},
            requirements={required[0]: required[1] for required in concluded.get("requirement", ())},
        )

    return run


def loaded_clips(text: str) -> Any:
    """CLIPS with the rules in it; it reads them from a file only."""
    environment = clips.Environment()
    with TemporaryDirectory() as folder:
        path = Path(folder, "rules.clp")
        path.write_text(text, encoding="utf-8")
        environment.load(str(path))
    return environment


# No fact is handed over to Python, neither here nor as it is asserted: CLIPS never gets rid of what clipspy held, and
# gets slower with every venture. Two standings are no base's and no value's: whether enough is answered, and whether
# all is met that is required.
CONCLUDED = """
(deffunction concluded ()
  (bind ?all (create$))
  (do-for-all-facts ((?it problem)) TRUE (bind ?all (create$ ?all problem ?it:says - - -)))
  (do-for-all-facts ((?it found)) TRUE (bind ?all (create$ ?all found ?it:rule - - -)))
  (do-for-all-facts ((?it standing)) (neq ?it:of questions_answered requirements)
    (bind ?all (create$ ?all standing ?it:of ?it:is - -)))
  (do-for-all-facts ((?it shown)) TRUE (bind ?all (create$ ?all shown ?it:of ?it:is - -)))
  (do-for-all-facts ((?it requirement)) TRUE (bind ?all (create$ ?all requirement ?it:of ?it:is - -)))
  (do-for-all-facts ((?it answered)) TRUE (bind ?all (create$ ?all answered ?it:about ?it:many ?it:of -)))
  (do-for-all-facts ((?it verdict)) TRUE (bind ?all (create$ ?all verdict ?it:is - - -)))
  (do-for-all-facts ((?it recommended)) TRUE
    (bind ?all (create$ ?all recommended ?it:rank ?it:id ?it:priority (implode$ ?it:reasons))))
  ?all)
"""
FIELDS = 5


def in_zen(text: str) -> Run:
    """zen-engine, the engine of GoRules. Raises ``RuntimeError`` as it does."""
    decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(text))

    def run(stage: str, answers: Mapping[str, str]) -> Told:
        result: dict[str, Any] = decision.evaluate({"stage": stage, "answers": dict(answers)})["result"]
        return Told(
            findings=frozenset(finding["rule"] for finding in result["findings"]),
            standings=result["standings"],
            shown=frozenset(name for name, is_shown in result["shown"].items() if is_shown == "yes"),
            verdict=result.get("verdict"),
            recommendations=tuple(
                Given(given["id"], given["priority"], tuple(reason["rule"] for reason in given["reasons"]))
                for given in result["recommendations"]
            ),
            answered={base: (many, result["questions"][base]) for base, many in result["answered"].items()},
            requirements={required["id"]: required["status"] for required in result.get("requirements", ())},
        )

    return run
