"""Two packs set beside each other: against trying every venture, and in its exact words on the kitchen."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.document import formats
from collabadvisor.files.problems import CollabAdvisorError, PackError, Undecided
from collabadvisor.knowledge.framework import PRIORITIES, SEVERITIES
from collabadvisor.reasoning.outlook.chain import chain_of
from collabadvisor.report.authoring.diff_document import diff_document
from collabadvisor.verification import implication
from collabadvisor.verification.diff.comparing_packs import diff
from collabadvisor.verification.diff.effects import effects
from collabadvisor.verification.diff.equivalence import condition_text
from collabadvisor.verification.diff.pack_diff_model import ChangedPart, Effect, PackChange
from collabadvisor.verification.diff.venture_files import venture_files
from random_packs import STAGES, random_packs

DATA = Path(__file__).parent / "data"
KITCHEN = Path(__file__).parent / "knowledge" / "good"
Key = tuple[str, str, str | None, str | None, str]
Answers = dict[str, str]


def every_venture(old: KnowledgeBase, new: KnowledgeBase, stage: str, most: int = 4000) -> list[Answers]:
    """Every venture that one of the packs can read in part, the smallest first; none where there are too many."""
    scales: dict[str, list[str]] = {}
    for pack in (old, new):
        for fact in pack.facts.values():
            if any(fact.id in one.facts and one.facts[fact.id].is_asked_at(stage) for one in (old, new)):
                scales[fact.id] = list(dict.fromkeys((*scales.get(fact.id, ()), *fact.answer_ids)))
    ways = []
    for way in product(*((*range(len(scale)), None) for scale in scales.values())):
        ways.append(way)
        if len(ways) > most:
            return []
    ways.sort(key=lambda way: (len(way) - way.count(None), [(n, a) for n, a in enumerate(way) if a is not None]))
    return [{fact: scales[fact][a] for fact, a in zip(scales, way, strict=True) if a is not None} for way in ways]


def concluded(pack: KnowledgeBase, stage: str, answers: Answers) -> dict[tuple[str, str], str | None]:
    read = {
        fact: answer for fact, answer in answers.items() if fact in pack.facts and answer in pack.facts[fact].answer_ids
    }
    outcome = chain_of(pack, stage).outcome(read)
    shown = {value for rule in outcome.findings for value in pack.rules[rule].values_shown_at(stage)}
    return {
        ("verdict", "verdict"): outcome.verdict,
        **{("recommendation", name): outcome.recommendations.get(name) for name in pack.recommendations},
        **{("standing", name): standing for name, standing in outcome.standings.items()},
        **{("shown", name): "yes" if name in shown else "no" for name in pack.framework.values},
    }


def tried(old: KnowledgeBase, new: KnowledgeBase) -> dict[Key, Answers] | None:
    """Every way in which the packs differ, with the smallest venture, by trying all; None where there are too many."""
    found: dict[Key, Answers] = {}
    for stage in (stage for stage in new.framework.stages if stage in old.framework.stages):
        ventures = every_venture(old, new, stage)
        if not ventures:
            return None
        for answers in ventures:
            before, after = (concluded(pack, stage, answers) for pack in (old, new))
            for thing in {**before, **after}:
                nothing = "no" if thing[0] == "shown" else None
                states = before.get(thing, nothing), after.get(thing, nothing)
                if states[0] != states[1]:
                    found.setdefault((*thing, *states, stage), answers)
    return found


def told(found: tuple[Effect, ...]) -> dict[Key, Answers]:
    return {
        (effect.subject, effect.name, effect.before, effect.after, shown.stage): dict(shown.answers)
        for effect in found
        for shown in effect.shown
    }


def changed_copy(pack: Path, copy: Path, chance: Random) -> KnowledgeBase:
    """A copy of a random pack that is changed in one place or two, in such a way that it still holds together."""
    while True:
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(pack, copy)
        for _ in range(chance.randint(1, 2)):
            files = [path for path in sorted(copy.rglob("*.yaml")) if path.name != "lessons.yaml"]
            path = chance.choice([chance.choice(files), copy / "knowledge" / "framework.yaml"])
            data = json.loads(path.read_text(encoding="utf-8"))
            if not spoil(path, data, chance):
                path.unlink()
                continue
            path.write_text(json.dumps(data), encoding="utf-8")
        try:
            return load(copy)
        except PackError:
            continue


def spoil(path: Path, data: dict[str, Any], chance: Random) -> bool:
    """Change what a file says; False where the file is to go."""
    ways: list[Callable[[], object]]
    if path.name == "framework.yaml":
        stage = data["stages"][chance.choice(STAGES)]
        value = data["values"][chance.choice(list(data["values"]))]
        severity = data["severities"][chance.choice(SEVERITIES)]
        ways = [
            lambda: data.update(enough_answered=f"{chance.choice([0, 40, 100])}%"),
            lambda: stage.update(urgent=chance.sample(list(data["bases"]), 1)),
            lambda: stage.update(verdicts=chance.sample(stage["verdicts"], len(stage["verdicts"]))),
            lambda: value.update(rests_on={stage: [chance.choice(list(data["bases"]))] for stage in STAGES}),
            lambda: severity.update(standing=chance.choice(["fragile", "strained", "adequate"])),
            lambda: severity["priority"].update(urgent=chance.choice(PRIORITIES)),
            lambda: data["values"].update(value_new={"title": "new", "meaning": "So.", "rests_on": {}}),
        ]
        chance.choice(ways)()
    elif path.parent.name == "facts":
        if data["facts"]:
            fact = data["facts"][0]
            ways = [
                lambda: fact["answers"].update(perfect="perfect"),
                lambda: fact["answers"].pop(chance.choice(list(fact["answers"]))),
                lambda: fact.update(answers=dict(chance.sample(list(fact["answers"].items()), len(fact["answers"])))),
                lambda: data["facts"].append({**fact, "id": "fact_new", "name": "new fact"}),
                data["facts"].pop,
            ]
            chance.choice(ways)()
    elif path.parent.name == "recommendations":
        if data["recommendations"]:
            advised = data["recommendations"][0]
            ways = [
                lambda: advised.update(title="Do it otherwise"),
                lambda: data["recommendations"].append({**advised, "id": "do-new", "title": "Do something new"}),
            ]
            chance.choice(ways)()
    else:
        weak = data.get("finding") == "weakness"
        ways = [
            lambda: data.update(stages=[chance.choice(STAGES)]),
            lambda: data.update(status="draft"),
            lambda: data.update(when=_fewer(data["when"], chance)),
            lambda: data.update(severity=chance.choice(SEVERITIES)) if weak else data.update(title="Otherwise"),
        ]
        chance.choice(ways)()
        return chance.random() < 0.9
    return True


def _fewer(when: dict[str, Any], chance: Random) -> dict[str, Any]:
    join = next(iter(when))
    if join not in ("all", "any"):
        return when
    if chance.random() < 0.3:
        return {"any" if join == "all" else "all": when[join]}
    return {join: chance.sample(when[join], max(1, len(when[join]) - 1))}


def pairs(tmp_path: Path, count: int, seed: int) -> Iterator[tuple[KnowledgeBase, KnowledgeBase]]:
    for number, old in enumerate(random_packs(tmp_path, count, seed=seed)):
        chance = Random(f"{seed} {number}")  # noqa: S311  (seeded: the same packs every time)
        yield old, changed_copy(old.pack, tmp_path / f"copy-{number}", chance)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(2))
def test_it_tells_what_trying_every_venture_tells(seed: int, tmp_path: Path) -> None:
    compared = 0
    for old, new in pairs(tmp_path, 40, 70 + seed):
        expected = tried(old, new)
        if expected is not None:
            found = effects(old, new, ())
            assert told(found) == expected, (old.pack, new.pack)
            compared += len(expected)
    assert compared > 40


@pytest.mark.slow
def test_exchanging_the_two_mirrors_it(tmp_path: Path) -> None:
    mirrored = 0
    for old, new in pairs(tmp_path, 25, 90):
        forth, back = diff(old, new), diff(new, old)
        assert {(key, len(answers)) for key, answers in told(forth.effects).items()} == {
            ((subject, name, before, after, stage), len(answers))
            for (subject, name, after, before, stage), answers in told(back.effects).items()
        }
        assert set(map(_mirrored, forth.changes)) == set(map(_untitled, back.changes))
        assert forth.same_advice == back.same_advice
        mirrored += bool(forth.effects)
    assert mirrored > 10


def _untitled(change: PackChange) -> tuple[object, ...]:
    parts = frozenset((part.name, part.before, part.after, part.bears_on) for part in change.parts)
    return change.kind, change.id, change.way, change.bears_on, parts


def _mirrored(change: PackChange) -> tuple[object, ...]:
    parts = frozenset((part.name, part.after, part.before, part.bears_on) for part in change.parts)
    way = {"added": "removed", "removed": "added"}.get(change.way, change.way)
    return change.kind, change.id, way, change.bears_on, parts


@pytest.mark.slow
def test_a_pack_and_itself_give_the_same_advice(knowledge: KnowledgeBase) -> None:
    found = diff(knowledge, load(knowledge.pack))
    assert found.same_advice
    assert (found.changes, found.effects) == ((), ())
    text = str(formats.write(diff_document(found, knowledge, knowledge), "text"))
    assert "The two are the same to the letter." in text
    assert "Proved over every venture that there can be" in text


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., KnowledgeBase]:
    """A copy of the kitchen in which words of some files are replaced, or (no words) a file is taken away."""

    def make(*edits: tuple[str, str, str], without: str = "") -> KnowledgeBase:
        copy = tmp_path / "new"
        shutil.copytree(KITCHEN, copy)
        for name, old, new in edits:
            text = (copy / name).read_text(encoding="utf-8")
            assert old in text
            (copy / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        if without:
            (copy / without).unlink()
        return load(copy)

    return make


HANDS = "rules/means/hands-or-room-missing.yaml"
MONEY = "rules/means/money-for-one-year.yaml"
FRAMEWORK = "knowledge/framework.yaml"
MEANS = "knowledge/facts/means.yaml"


def parts_of(found: tuple[PackChange, ...]) -> dict[str, list[tuple[str, str, str, str]]]:
    return {
        change.id: [(part.name, part.before, part.after, part.bears_on) for part in change.parts] for change in found
    }


def test_words_are_told_apart_from_what_moves_the_advice(
    kitchen: KnowledgeBase, edited: Callable[..., KnowledgeBase]
) -> None:
    new = edited(
        (HANDS, "title: Hands or room are missing", "title: Hands or room are lacking"),
        (MEANS, "enough: a kitchen of the right size", "enough: a kitchen large enough"),
        ("knowledge/recommendations/means.yaml", "sets: {cook: full_time}", "sets: {cook: part_time}"),
        ("knowledge/recommendations/means.yaml", "    after: [hire-a-cook]\n", ""),
        (FRAMEWORK, 'version: "0.3.0"', 'version: "0.3.1"'),
    )
    found = diff(kitchen, new)
    assert found.same_advice
    assert parts_of(found.changes) == {
        "hands-or-room-missing": [
            ("title", "Hands or room are missing", "Hands or room are lacking", "words"),
        ],
        "kitchen_size": [
            ("words of the answers", "enough: a kitchen of the right size", "enough: a kitchen large enough", "words")
        ],
        "hire-a-cook": [("sets", "cook: full_time", "cook: part_time", "other")],
        "enlarge-the-kitchen": [("after", "hire-a-cook", "", "order")],
    }


def test_a_condition_written_in_another_way_is_only_words(
    kitchen: KnowledgeBase, edited: Callable[..., KnowledgeBase]
) -> None:
    before = """  all:
    - money: {at_most: one_year}
    - any:
        - cook: {at_most: part_time}
        - kitchen_size: {at_most: enough}"""
    after = """  any:
    - all:
        - money: {is: one_year}
        - cook: {one_of: [none, part_time]}
    - all:
        - kitchen_size: {at_most: enough}
        - money: {at_most: one_year}"""
    new = edited((MONEY, before, after), (MONEY, "because: There is {{ answer.money }}.", "because: Little money."))
    found = diff(kitchen, new)
    assert found.same_advice
    (change,) = found.changes
    assert change.bears_on == "words"
    assert change.parts[0] == ChangedPart(
        name="when",
        before="money is one_year and (cook at most part_time or kitchen_size at most enough)",
        after="(money is one_year and cook at most part_time) or (kitchen_size at most enough and money is one_year)",
        bears_on="words",
        turn=change.parts[0].turn,
    )
    assert change.parts[0].turn is not None
    assert change.parts[0].turn.is_equivalent
    assert "It holds of the same answers; only the way it is written is another." in " ".join(
        str(formats.write(diff_document(found, kitchen, new), "text")).split()
    )


def test_each_kind_of_change_is_told_with_its_parts(
    kitchen: KnowledgeBase, edited: Callable[..., KnowledgeBase]
) -> None:
    new = edited(
        (HANDS, "status: stable", "status: retired\nretired: {reason: Told twice.}"),
        ("rules/means/kitchen-stands-empty.yaml", "severity: minor", "severity: major"),
        (MEANS, "money in the yearly budget\n", "money in the yearly budget\n      endless: an endowment\n"),
        (FRAMEWORK, "enough_answered: 60%", "enough_answered: 50%"),
        (FRAMEWORK, "      open: [need, means]", "      open: [need]"),
        (FRAMEWORK, "    standing: strained\n    priority: {urgent: now, otherwise: next}",
                    "    standing: fragile\n    priority: {urgent: now, otherwise: now}"),
        (FRAMEWORK, "urgent: [means]", "urgent: [means, need]"),
        ("rules/verdict/mend-what-is-strained.yaml", "- need: {at_most: strained}", "- need: {is: fragile}"),
        ("knowledge/lessons.yaml", "kind: argued", "kind: observed"),
        without="rules/need/parents-want-it.yaml",
    )  # fmt: skip
    found = diff(kitchen, new)
    assert {(change.kind, change.id, change.way, change.bears_on) for change in found.changes} == {
        ("rule", "hands-or-room-missing", "retired", "advice"),
        ("rule", "kitchen-stands-empty", "changed", "words"),  # a draft: it speaks in neither
        ("rule", "parents-want-it", "removed", "advice"),
        ("verdict_rule", "mend-what-is-strained", "changed", "advice"),
        ("fact", "money", "changed", "advice"),
        ("framework", "framework", "changed", "advice"),
        ("stage", "open", "changed", "advice"),
        ("value", "trust", "changed", "advice"),
        ("severity", "major", "changed", "advice"),
        ("lesson", "hands-and-room", "changed", "words"),
    }  # fmt: skip
    told = parts_of(found.changes)
    assert told["trust"] == [("rests_on", "open: need, means", "open: need", "advice")]
    assert told["major"] == [
        ("standing", "strained", "fragile", "advice"),
        ("priority", "urgent: now; otherwise: next", "urgent: now; otherwise: now", "advice"),
    ]
    assert told["money"] == [
        ("answers", "one_year < three_years < permanent", "one_year < three_years < permanent < endless", "advice")
    ]
    assert told["mend-what-is-strained"] == [
        (
            "when",
            "need at most strained or means at most strained",
            "need is fragile or means at most strained",
            "advice",
        )
    ]
    turn = next(change for change in found.changes if change.id == "mend-what-is-strained").parts[0].turn
    assert turn is not None
    assert (turn.only_before, turn.only_after) == ({"need": "strained", "means": "adequate"}, None)


def test_conditions_that_hold_in_too_many_ways_to_be_compared_are_not_guessed_at(
    kitchen: KnowledgeBase, edited: Callable[..., KnowledgeBase], monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = edited((MONEY, "cook: {at_most: part_time}", "cook: {at_most: none}"))
    monkeypatch.setattr(implication, "MOST_STEPS", 1)
    with pytest.raises(Undecided, match="too many ways"):
        diff(kitchen, changed)


def test_so_many_of_the_bases_are_written_as_in_a_rule(knowledge: KnowledgeBase) -> None:
    bases = tuple(knowledge.framework.bases)
    scales = dict.fromkeys(bases, ("fragile", "strained", "adequate", "sound", "not_known"))
    said = condition_text(knowledge.condition_of("repair-before-more-is-built"), scales, bases)
    assert said.startswith("any_base is fragile or two_bases at most strained or ")
    assert said.endswith(" or (any_base at most strained and any_base is not_known)")


def test_its_exact_words(kitchen: KnowledgeBase, edited: Callable[..., KnowledgeBase]) -> None:
    new = edited(
        (HANDS, "stages: [planned, open]", "stages: [open]"),
        ("rules/verdict/carry-on-what-works.yaml", "title: It works", "title: It goes well"),
        (FRAMEWORK, 'version: "0.3.0"', 'version: "0.4.0"'),
    )
    found = diff(kitchen, new, [KITCHEN / "knowledge/cases/two-villages.yaml"])
    digests = [f"sha256 {pack.digest[7:19]}" for pack in (kitchen, new)]
    for form, ending in (("text", "txt"), ("markdown", "md")):
        expected = (DATA / f"kitchen-diff.{ending}").read_text(encoding="utf-8")
        assert formats.write(diff_document(found, kitchen, new), form) == expected.format(*digests)


def test_a_folder_without_ventures_and_a_name_that_leads_nowhere_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(CollabAdvisorError) as refused:
        venture_files([tmp_path, tmp_path / "nowhere.yaml"])
    assert [problem.what for problem in refused.value.problems] == [
        "there is no venture file in this folder.",
        "there is no such file.",
    ]
