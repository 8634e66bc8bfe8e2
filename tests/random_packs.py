"""Small random knowledge packs, written to disk and loaded, so that each is one that the loader accepts.

For tests that compare a quick reading with trying everything: two or three bases and values, four to seven questions,
four to twelve rules of nested conditions, some of them against the one direction (declared as exceptions), drafts,
facts that are asked at one stage only, odd severities, values that rest on values or on nothing, and verdict rules of
every kind of test. Every second pack has requirements: some forbid the best verdict, some ask what no rule asks.

    for knowledge in random_packs(tmp_path, 100, seed=1):
        venture = random_venture(knowledge, chance)
        for answers in completions(knowledge, venture): ...
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from collabadvisor import KnowledgeBase, Venture, load
from collabadvisor.files.models import FaultsError
from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.condition_reading import read_condition
from collabadvisor.knowledge.conditions import Condition, Group, Scale, leaves, names
from collabadvisor.knowledge.framework import COVERAGE, PRIORITIES, SEVERITIES, STANDINGS
from collabadvisor.knowledge.parsing import groups_of_bases
from collabadvisor.venture.model import Answer

Thing = TypeVar("Thing")
STAGES = ("early", "late")
SILENT = "silent_verdict"
WORDS = ("low", "fair", "good", "high")
TOLD = {"help": "Ask.", "why": "It matters."}
NAMED = {"meaning": "So it is."}


def _read(
    raw: Any, scales: Mapping[str, Scale], what: str, groups: Mapping[str, Group] | None = None
) -> Condition | None:
    try:
        return read_condition(raw, scales, what, groups)
    except FaultsError:
        return None


def random_packs(  # noqa: PLR0913  (each says what the packs are to be like)
    folder: Path,
    count: int,
    seed: int,
    *,
    monotone: bool = False,
    always_a_verdict: bool = False,
    any_advice: bool = False,
    requiring: bool = True,
) -> Iterator[KnowledgeBase]:
    """So many packs, each in a folder of its own: the same for the same seed. For the options see ``random_pack``."""
    for number in range(count):
        chance = Random(f"{seed}-{number}")  # noqa: S311  (seeded: the same packs every time)
        pack = folder / f"pack-{seed}-{number}"
        asked = {"always_a_verdict": always_a_verdict, "any_advice": any_advice, "requiring": requiring}
        yield random_pack(pack, chance, monotone=monotone, **asked)


def random_pack(  # noqa: PLR0913  (each is a kind of pack)
    folder: Path,
    chance: Random,
    *,
    monotone: bool = False,
    always_a_verdict: bool = False,
    any_advice: bool = False,
    requiring: bool = True,
) -> KnowledgeBase:
    """A pack of two stages, written to the folder.

    ``monotone``: every rule goes one way, a worse severity never does less than a milder one, and verdict rules only
    ask whether something stands low. ``always_a_verdict``: a verdict rule speaks of every venture. ``any_advice``:
    recommendations set any answer, not the best, and some exclude others. ``requiring``: every second pack has
    requirements.
    """
    pack = _Writer(folder, chance, monotone, always_a_verdict, any_advice, requiring).write()
    try:
        return load(pack)
    except PackError as error:
        if not all("no verdict can be given in the place of the best" in problem.what for problem in error.problems):
            raise
        return load(_forbidding_nothing(pack))


def _forbidding_nothing(pack: Path) -> Path:
    """The pack with requirements that are only told: as it happens, it has no verdict to put in place of the best."""
    for file in sorted((pack / "rules" / "requirements").iterdir()):
        written = json.loads(file.read_text(encoding="utf-8"))
        file.write_text(json.dumps({**written, "forbids_best_verdict": False}), encoding="utf-8")
    return pack


def as_layers(knowledge: KnowledgeBase, seed: int) -> KnowledgeBase:
    """The same pack as if some of its questions were asked by a layer over it: of a base, some, all or none."""
    chance = Random(f"{seed} {knowledge.digest}")  # noqa: S311  (seeded: the same layers every time)
    return replace(knowledge, first_asked={name: chance.choice((0, 0, 1, 2)) for name in knowledge.facts})


def partly_layered(packs: Iterable[KnowledgeBase]) -> Iterator[KnowledgeBase]:
    """The same packs, every third as if it were of several layers."""
    for number, pack in enumerate(packs):
        yield pack if number % 3 else as_layers(pack, number)


def random_venture(knowledge: KnowledgeBase, chance: Random, share: float | None = None) -> Venture:
    """A venture of a random stage, of whose questions about this share (a random one by default) is answered."""
    stage = chance.choice(list(knowledge.framework.stages))
    share = chance.random() if share is None else share
    answers = {
        fact.id: Answer(answer=chance.choice(fact.answer_ids))
        for fact in knowledge.facts.values()
        if fact.is_asked_at(stage) and chance.random() < share
    }
    return Venture(venture="Some venture", stage=stage, answers=answers)


def completions(knowledge: KnowledgeBase, venture: Venture) -> Iterator[dict[str, str]]:
    """Every way to answer all questions of the venture's stage that keeps what it answers: fact -> answer."""
    known, asked = venture.known_answers(), venture.applicable_questions(knowledge.facts)
    scales = [(known[fact.id],) if fact.id in known else fact.answer_ids for fact in asked]
    for answers in product(*scales):
        yield dict(zip((fact.id for fact in asked), answers, strict=True))


class _Writer:
    def __init__(  # noqa: PLR0913, PLR0917  (as above)
        self, folder: Path, chance: Random, monotone: bool, always_a_verdict: bool, any_advice: bool, requiring: bool
    ) -> None:
        self.folder = folder
        self.chance = chance
        self.monotone = monotone
        self.always_a_verdict = always_a_verdict
        self.any_advice = any_advice
        self.apart = Random(folder.name)  # noqa: S311  (seeded: what is required changes nothing else of a pack)
        self.asked: set[str] = set()
        self.requiring = requiring and not monotone and self.apart.random() < 0.5
        self.bases = [f"base_{number}" for number in range(chance.randint(2, 3))]
        # Now and then nothing is asked about a base; then it cannot be urgent.
        self.spoken_of = self.bases[: -1 if chance.random() < 0.15 else None]
        self.values = [f"value_{number}" for number in range(chance.randint(2, 3))]
        self.verdicts = [f"verdict_{number}" for number in range(chance.randint(2, 4))]
        self.facts = {f"fact_{number}": self._fact(number) for number in range(chance.randint(4, 7))}
        self.of_the_verdict = [
            {"id": f"weigh-{number}", "title": f"Weigh {number}", "do": "Weigh it.", "first_steps": ["Ask."],
             "who": "all_partners"}
            for number in range(chance.randint(0, 2))
        ]  # fmt: skip
        self.advised = {f"do-{number}": self._advised(number) for number in range(chance.randint(2, 5))}

    def write(self) -> Path:
        for base in self.bases:
            self._file(f"knowledge/recommendations/{base}", recommendations=self._of(self.advised, base))
        if self.of_the_verdict:
            self._file("knowledge/recommendations/verdict", recommendations=self.of_the_verdict)
        lesson = {"id": "lesson", "statement": "So.", "quote": "so", "where": "Here", "kind": "argued"}
        self._file("knowledge/lessons", lessons=[lesson])
        self._file("knowledge/framework", **self._framework())
        for number in range(self.chance.randint(4, 12)):
            self._rule(f"rule-{number}")
        for number in range(self.chance.randint(1, 4)):
            self._verdict_rule(f"verdict-rule-{number}")
        if self.always_a_verdict:
            for coverage in ("too_few", "enough"):
                self._verdict_rule(f"verdict-{coverage.replace('_', '-')}", {COVERAGE: {"is": coverage}})
        if self.requiring:
            self._require()
        for base in self.bases:
            self._file(f"knowledge/facts/{base}", facts=self._of(self.facts, base))
        return self.folder

    def _require(self) -> None:
        """Some requirements, a verdict that says only that too little is known, and often one by the best."""
        self._verdict_rule("verdict-silent", {COVERAGE: {"is": "too_few"}}, SILENT)
        if self.apart.random() < 0.8:
            self._verdict_rule("verdict-best", {COVERAGE: {"is": "enough"}}, self.verdicts[-1])
        self.facts["fact_required"] = {
            "id": "fact_required", "name": "fact required", "question": "Well?", "answers": {"no": "no", "yes": "yes"},
            **TOLD, "base": self.apart.choice(self.spoken_of), "does_not_apply": self.apart.random() < 0.5,
        }  # fmt: skip
        for number in range(self.apart.randint(1, 3)):
            self._requirement(f"required-{number}")

    def _requirement(self, name: str) -> None:
        apart = self.apart
        scales = {fact: (*each["answers"], *["does_not_apply"] * each.get("does_not_apply", False))
                  for fact, each in self.facts.items()}  # fmt: skip
        while True:
            raw = self._strong(depth=2)
            read = _read(raw, scales, "fact")
            if read is not None:
                asked = names(read)
                break
        stages = [stage for stage in STAGES if all(stage in self.facts[fact].get("stages", STAGES) for fact in asked)]
        if not stages:
            return
        step = {"do": "Do it.", "who": "convenor"}
        self._file(
            f"rules/requirements/{name}", id=name, title=name, status=apart.choice(["stable"] * 9 + ["draft"]),
            stages=apart.sample(stages, apart.randint(1, len(stages))), when=raw, because="So.", lessons=["lesson"],
            forbids_best_verdict=apart.random() < 0.7, not_met=step, not_known=step,
        )  # fmt: skip

    def _strong(self, depth: int) -> dict[str, Any]:
        apart = self.apart
        if depth and apart.random() < 0.7:
            return {apart.choice(["all", "any"]): [self._strong(depth - 1) for _ in range(apart.randint(2, 3))]}
        # No urgent base may be silent: what is asked only so that none is must count for it.
        name = apart.choice([name for name in self.facts if name in self.asked or name not in self.always])
        fact = self.facts[name]
        if fact.get("does_not_apply") and apart.random() < 0.5:
            return {name: {"is": "does_not_apply"}}
        return {name: {"at_least": apart.choice(list(fact["answers"])[1:])}}

    def _file(self, name: str, **content: Any) -> None:
        path = self.folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML

    def _of(self, things: dict[str, dict[str, Any]], base: str) -> list[dict[str, Any]]:
        return [{key: value for key, value in thing.items() if key != "base"} for thing in things.values()
                if thing["base"] == base]  # fmt: skip

    def _some(self, things: Sequence[Thing], least: int = 0) -> list[Thing]:
        return self.chance.sample(things, self.chance.randint(least, len(things)))

    def _fact(self, number: int) -> dict[str, Any]:
        answers = {word: word for word in WORDS[: self.chance.randint(2, 4)]}
        # The first ones belong to one base each and are always asked: no urgent base may be silent.
        always = number < len(self.spoken_of)
        fact: dict[str, Any] = {
            "id": f"fact_{number}", "name": f"fact {number}", "question": "Well?", "answers": answers, **TOLD
        }  # fmt: skip
        if not always and self.chance.random() < 0.2:
            fact["stages"] = [self.chance.choice(STAGES)]
        if self.chance.random() < 0.25:
            fact["does_not_apply"] = True
        return {**fact, "base": self.spoken_of[number] if always else self.chance.choice(self.spoken_of)}

    def _advised(self, number: int) -> dict[str, Any]:
        sets = {fact: list(self.facts[fact]["answers"])[-1] for fact in self._some(list(self.facts), 1)}
        if self.any_advice:
            sets = {fact: self.chance.choice(list(self.facts[fact]["answers"])) for fact in sets}
        excludes = [f"do-{number - 1}"] if self.any_advice and number and self.chance.random() < 0.3 else []
        return {
            "id": f"do-{number}", "title": f"Do {number}", "do": "Do it.", "first_steps": ["Begin."],
            "who": "convenor", "sets": sets, "base": self.chance.choice(self.bases),
            **({"excludes": excludes} if excludes else {}),
        }  # fmt: skip

    @property
    def always(self) -> set[str]:
        """The questions of which each base that is spoken of has one, asked at every stage."""
        return {f"fact_{number}" for number in range(len(self.spoken_of))}

    @property
    def scale(self) -> list[str]:
        """The verdicts from the worst to the best."""
        return [*self.verdicts[:-1], *[SILENT] * self.requiring, self.verdicts[-1]]

    def _framework(self) -> dict[str, Any]:
        chance = self.chance
        values = {}
        for place, value in enumerate(self.values):
            carriers = [*self.bases, *self.values[:place]]
            rests_on = {stage: self._some(carriers) for stage in STAGES if chance.random() < 0.8}
            values[value] = {"title": value, **NAMED, "rests_on": rests_on}
        return {
            "title": "Random", "version": "1.0.0", "rests_on": "Nothing.",
            "source": {"authors": "A", "year": "1", "title": "T", "published_in": "P"},
            "enough_answered": f"{chance.choice([0, 30, 50, 80, 100])}%",
            "bases": {base: {"title": base, "question": "Well?"} for base in self.bases},
            "values": values,
            "stages": {
                stage: {"title": stage, **NAMED, "urgent": self._some(self.spoken_of), "verdicts": self.scale}
                for stage in STAGES
            },
            "standings": {name: {"title": name, **NAMED} for name in (*STANDINGS, "not_known")},
            "severities": self._severities(),
            "priorities": {name: {"title": name, **NAMED} for name in PRIORITIES},
            "verdicts": {name: {"title": name, **NAMED} for name in self.scale},
            "lesson_kinds": dict.fromkeys(("observed", "argued", "framework", "inferred"), "so"),
        }  # fmt: skip

    def _severities(self) -> dict[str, Any]:
        usual = [("fragile", "now", "now"), ("strained", "now", "next"), (None, "next", "later")]
        if not self.monotone and self.chance.random() < 0.3:
            pick = self.chance.choice
            usual = [(pick([None, *STANDINGS[:2]]), pick(PRIORITIES), pick(PRIORITIES)) for _ in SEVERITIES]
        return {
            name: {
                "title": name, **NAMED, "priority": {"urgent": urgent, "otherwise": otherwise, **self._ways()},
                **({"standing": standing} if standing else {}),
            }
            for name, (standing, urgent, otherwise) in zip(SEVERITIES, usual, strict=True)
        }  # fmt: skip

    def _ways(self) -> dict[str, str]:
        """The priority where nothing else is "now", or where the base stands low: now and then, and never less."""
        if self.monotone or self.chance.random() < 0.5:
            return {}
        return {self.chance.choice(["nothing_now", "low"]): self.chance.choice(PRIORITIES[:2])}

    def _rule(self, name: str) -> None:
        chance, weak = self.chance, self.chance.random() < 0.7
        when, asked, turned = self._condition(weak)
        stages = [stage for stage in STAGES if all(stage in self.facts[fact].get("stages", STAGES) for fact in asked)]
        if not stages:
            return
        self.asked.update(asked)
        base = chance.choice(self.bases)
        rule: dict[str, Any] = {
            "id": name, "title": name, "status": chance.choice(["stable"] * 9 + ["draft"]), "about": base,
            "stages": chance.sample(stages, chance.randint(1, len(stages))), "when": when,
            "finding": "weakness" if weak else "strength",
            "weakens" if weak else "shows": chance.sample(self.values, chance.randint(0, 1)),
            "because": "So.", "lessons": ["lesson"],
            "exceptions": [{"fact": fact, "reason": "So."} for fact in sorted(turned)],
        }  # fmt: skip
        if weak:
            recommend = chance.sample(list(self.advised), chance.randint(1, 2))
            rule.update(severity=chance.choice(SEVERITIES), recommend=recommend)
        elif rule["shows"] and chance.random() < 0.3:
            rule["shows_at"] = chance.sample(rule["stages"], 1)
        self._file(f"rules/{base}/{name}", **rule)

    def _condition(self, weak: bool) -> tuple[dict[str, Any], tuple[str, ...], set[str]]:
        """A condition that some answers meet, as it is written, the facts it asks about, and those not one way."""
        scales = {name: tuple(fact["answers"]) for name, fact in self.facts.items()}
        against = 0.0 if self.monotone else self.chance.choice([0, 0, 0.5])
        while True:
            raw = self._clauses(scales, weak, against, depth=2)
            read = _read(raw, scales, "fact")
            if read is None:
                continue
            turned = set()
            for leaf in leaves(read):
                scale, many = scales[leaf.name], len(leaf.answers)
                if leaf.answers != set(scale[:many] if weak else scale[-many:]):
                    turned.add(leaf.name)
            return raw, names(read), turned

    def _clauses(self, scales: dict[str, tuple[str, ...]], weak: bool, against: float, depth: int) -> dict[str, Any]:
        chance = self.chance
        if depth and chance.random() < 0.7:
            parts = [self._clauses(scales, weak, against, depth - 1) for _ in range(chance.randint(2, 3))]
            return {chance.choice(["all", "any"]): parts}
        name = chance.choice(list(scales))
        scale = scales[name]
        if chance.random() < against:
            return {name: {"one_of": chance.sample(scale, chance.randint(1, len(scale) - 1))}}
        word = chance.choice(scale[:-1] if weak else scale[1:])
        return {name: {"at_most" if weak else "at_least": word}}

    def _verdict_rule(self, name: str, when: dict[str, Any] | None = None, verdict: str | None = None) -> None:
        self._file(
            f"rules/verdict/{name}", id=name, title=name, status="stable", because="So.", lessons=["lesson"],
            stages=list(STAGES) if when else self._some(STAGES, 1),
            verdict=verdict or self.chance.choice(self.verdicts), when=when or self._standing_clauses(),
            recommend=[advised["id"] for advised in self._some(self.of_the_verdict)],
        )  # fmt: skip

    def _standing_clauses(self) -> dict[str, Any]:
        scales = dict.fromkeys((*self.bases, *self.values), (*STANDINGS, "not_known"))
        scales[COVERAGE] = ("too_few", "enough")
        while True:
            raw = self._tests(depth=2)
            if _read(raw, scales, "base or value", groups_of_bases(tuple(self.bases))) is not None:
                return raw

    def _tests(self, depth: int) -> dict[str, Any]:
        chance = self.chance
        if depth and chance.random() < 0.6:
            return {chance.choice(["all", "any"]): [self._tests(depth - 1) for _ in range(chance.randint(2, 3))]}
        groups = ["any_base", "two_bases", *(["three_bases"] if len(self.bases) > 2 else []), "every_base"]
        name = chance.choice([*self.bases, *self.values] if chance.random() < 0.8 else groups)
        if self.monotone:
            return {name: {"at_most": chance.choice(STANDINGS[:2])}}
        if chance.random() < 0.1:
            return {COVERAGE: {"is": chance.choice(["too_few", "enough"])}}
        words = (*STANDINGS, "not_known")
        return {name: chance.choice([
            {"is": chance.choice(words)},
            {"one_of": chance.sample(words, chance.randint(1, 4))},
            {"at_most": chance.choice(STANDINGS)},
            {"at_least": chance.choice(STANDINGS)},
        ])}  # fmt: skip
