"""``collabadvisor knowledge check``: its formats, its exit codes, and what it refuses."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from jsonschema import Draft202012Validator

from collabadvisor.verification.checks.catalogue import CHECKS
from spoilt import GOOD, HERE, spoil
from steps.running import Ran, files_in, run_here

URI = {"type": "string", "minLength": 1}
MESSAGE = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
SARIF: dict[str, Any] = {
    # What the standard (SARIF 2.1.0, sections 3.13 to 3.52) requires of the parts that are written here.
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": URI,
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "level": {"enum": ["none", "note", "warning", "error"]},
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "additionalProperties": False,
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "additionalProperties": False,
                    "properties": {"driver": {"$ref": "#/$defs/driver"}},
                },
                "invocations": {"type": "array", "items": {"$ref": "#/$defs/invocation"}},
                "originalUriBaseIds": {"type": "object", "additionalProperties": {"type": "object"}},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            },
        },
        "driver": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "semanticVersion": {"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
                "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
            },
        },
        "rule": {
            "type": "object",
            "required": ["id", "shortDescription", "help"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                **dict.fromkeys(("shortDescription", "fullDescription", "help"), MESSAGE),
                "defaultConfiguration": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"enabled": {"type": "boolean"}, "level": {"$ref": "#/$defs/level"}},
                },
            },
        },
        "invocation": {
            "type": "object",
            "required": ["executionSuccessful"],
            "additionalProperties": False,
            "properties": {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["message"],
                        "additionalProperties": False,
                        "properties": {
                            "message": MESSAGE,
                            "level": {"$ref": "#/$defs/level"},
                            "associatedRule": {"type": "object", "required": ["id", "index"]},
                        },
                    },
                },
            },
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "level": {"$ref": "#/$defs/level"},
                "message": MESSAGE,
                "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "suppressions": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["kind"],
                        "additionalProperties": False,
                        "properties": {
                            "kind": {"enum": ["inSource", "external"]},
                            "status": {"enum": ["accepted", "underReview", "rejected"]},
                            "justification": {"type": "string"},
                        },
                    },
                },
            },
        },
        "location": {
            "type": "object",
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "required": ["uri"],
                            "properties": {"uri": URI, "uriBaseId": URI},
                        },
                        "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}}},
                    },
                }
            },
        },
    },
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder in which the pack ``mine`` stands, with a name that has to be spelt out in a URI."""
    (tmp_path / "in here").mkdir()
    shutil.copytree(GOOD, tmp_path / "in here" / "mine")
    monkeypatch.chdir(tmp_path / "in here")


def spoilt(what: str) -> None:
    spoil(HERE / "bad" / what, Path("mine"))


def checking(*more: str, pack: str = "mine") -> Ran:
    ran = run_here("knowledge", "check", "--pack", pack, *more)
    assert ran.err in {"", "Wrote check.sarif.\n"}
    return ran


def sarif(ran: Ran) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(ran.out)
    Draft202012Validator.check_schema(SARIF)
    assert [error.message for error in Draft202012Validator(SARIF).iter_errors(log)] == []
    (one_run,) = log["runs"]
    ids = [rule["id"] for rule in one_run["tool"]["driver"]["rules"]]
    assert ids == [check.id for check in CHECKS]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in one_run["results"])
    found: dict[str, Any] = one_run
    return found


TITLE = "What the checks of the knowledge found ====================================== "
PACK = "What keeps a shared school kitchen going, version 0.3.0 "


def words(ran: Ran) -> str:
    """All that is said, on one line, but for the receipt."""
    return re.sub(r" Receipt: knowledge check[^\n]*sha256 [0-9a-f]+, collabadvisor [0-9.]+$", "", all_words(ran))


def all_words(ran: Ran) -> str:
    return " ".join(ran.out.split())


def test_where_nothing_is_wrong_it_says_so_and_how_much_is_let_stand() -> None:
    ran = checking()
    assert ran.code == 0
    assert words(ran) == (
        f"{TITLE}{PACK}{len(CHECKS) - 1} checks, nothing found. 9 more stand, with the reason in "
        "knowledge/exceptions.yaml. Not checked: scenario-missing, since the pack has no folder 'features'."
    )


def test_what_is_found_is_told_with_its_line_from_the_working_folder_and_fails() -> None:
    spoilt("silent-answer")
    ran = checking("--only", "silent-answer")
    assert ran.code == 1
    assert words(ran) == (
        f"{TITLE}{PACK}- mine/knowledge/facts/need.yaml:6: warning: 'few' to 'eaters' by itself makes no weakness at "
        "the stages planned and open, and nothing is advised on it. Write a rule that hears it, if only as a point to "
        "watch. [silent-answer] 1 check: 1 warning. 2 more stand, with the reason in knowledge/exceptions.yaml."
    )


def test_notes_alone_do_not_fail() -> None:
    spoilt("long-title")
    ran = checking("--only", "title-form")
    assert ran.code == 0
    assert "\n\n1 check: 2 notes.\n" in ran.out


def test_a_pack_that_does_not_load_fails_with_all_its_problems() -> None:
    spoilt("unknown-standing")
    ran = checking()
    assert ran.code == 1
    assert words(ran) == (
        f"{TITLE}- mine/rules/verdict/ask-while-little-is-known.yaml:7: error: 'questions_answered' has no state "
        "'too_little'. Known here: too_few or enough. [does-not-load] - "
        "mine/rules/verdict/hold-off-without-eaters.yaml:7: error: 'need' has no standing 'broken'. Known here: "
        "fragile, strained, adequate, sound or not_known. [does-not-load] 1 check: 2 errors. Nothing else was "
        "checked: the pack does not load."
    )


def test_a_folder_that_is_no_pack_is_refused() -> None:
    assert "yours: this is not a knowledge pack" in run_here("knowledge", "check", "--pack", "yours").refused()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("--only", "dead-ends"), "there is no check 'dead-ends'. Did you mean 'dead-end'?"),
        (("--only", "xyz"), "there is no check 'xyz'. 'collabadvisor knowledge check --list' lists them."),
        (("--format", "csv"), "no format 'csv'. Known here: text, markdown, html, docx, pdf, json or sarif."),
        (("-o", "mine/knowledge/framework.yaml"), "this file is there already, and looks like a venture or knowledge"),
        (("--features", "nowhere"), "nowhere: there is no folder of this name."),
    ],
)
def test_what_cannot_be_done_is_refused(typed: tuple[str, ...], told: str) -> None:
    before = Path("mine/knowledge/framework.yaml").read_bytes()
    assert told in " ".join(run_here("knowledge", "check", "--pack", "mine", *typed).refused().split())
    assert Path("mine/knowledge/framework.yaml").read_bytes() == before


def test_json_has_everything_by_ids_and_from_the_packs_own_folder() -> None:
    spoilt("silent-answer")
    ran = checking("--format", "json", "--only", "silent-answer")
    said = json.loads(ran.out)
    assert ran.code == 1
    assert said["format"] == "collabadvisor/knowledge-check/1"
    assert said["knowledge"]["version"] == "0.3.0"
    assert said["checks"] == ["silent-answer"]
    assert said["issues"] == [
        {
            "check": "silent-answer", "gravity": "warning", "file": "knowledge/facts/need.yaml", "line": 6,
            "about": ["eaters.few"],
            "what": "'few' to 'eaters' by itself makes no weakness at the stages planned and open, and nothing is "
            "advised on it.",
            "remedy": "Write a rule that hears it, if only as a point to watch.",
        }
    ]  # fmt: skip
    assert [(one["about"], one["reason"]) for one in said["stands"]] == [
        (["money.one_year"], "With a cook for every day and room to spare, one year is enough to begin with."),
        (["parents_view.against"], "Parents who speak against it do not keep their children from eating there."),
    ]
    assert said["not_checked"] == []


def test_a_folder_behind_a_link_is_named_as_it_stands_in_the_pack(tmp_path: Path) -> None:
    spoilt("subsumed-rule")
    shutil.move("mine/rules/need", tmp_path / "elsewhere")
    Path("mine/rules/need").symlink_to(tmp_path / "elsewhere")
    said = json.loads(checking("--format", "json", "--only", "subsumed-rule").out)
    assert {one["file"] for one in said["issues"]} >= {"rules/need/nobody-would-pay.yaml"}
    assert words(checking("--only", "subsumed-rule")).startswith(
        f"{TITLE}{PACK}- mine/rules/need/nobody-would-pay.yaml:6: warning: "
    )


def test_json_of_a_pack_that_does_not_load_says_what_was_not_checked() -> None:
    spoilt("unknown-standing")
    said = json.loads(checking("--format", "json", "--only", "dead-end").out)
    assert said["knowledge"] is None
    assert {one["check"] for one in said["issues"]} == {"does-not-load"}
    assert said["not_checked"] == [{"check": "dead-end", "why": "the pack does not load"}]


def test_sarif_shows_what_is_found_on_its_line_and_what_stands_as_suppressed() -> None:
    spoilt("dead-end")
    ran = checking("-o", "check.sarif")
    assert (ran.code, ran.out) == (1, "")
    found, held = sarif(Ran(1, Path("check.sarif").read_text(encoding="utf-8"), ""))["results"][0:2]
    assert found["ruleId"] == "dead-end"
    assert found["level"] == "warning"
    said = "'fame' rests on nothing, at any stage, and no stable rule speaks of it. Say"
    assert found["message"]["text"].startswith(said)
    assert found["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "mine/knowledge/framework.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 24},
            }
        }
    ]
    assert "suppressions" not in found
    assert held["suppressions"][0]["status"] == "accepted"
    assert held["suppressions"][0]["justification"]


def test_sarif_of_a_pack_that_does_not_load() -> None:
    spoilt("not-text")
    log = sarif(checking("--format", "sarif"))
    assert {result["ruleId"] for result in log["results"]} == {"does-not-load"}
    notes = log["invocations"][0]["toolExecutionNotifications"]
    assert len(notes) == len(CHECKS) - 1
    assert notes[0]["message"]["text"] == "identical-rules was not checked, since the pack does not load."


def test_sarif_names_a_pack_beside_the_working_folder_by_its_whole_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoilt("dead-end")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    log = sarif(checking("--format", "sarif", pack="../in here/mine"))
    place = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": (tmp_path / "in here" / "mine" / "knowledge" / "framework.yaml").as_uri()}


def test_sarif_spells_out_what_a_uri_cannot_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoilt("dead-end")
    monkeypatch.chdir(tmp_path)
    log = sarif(checking("--format", "sarif", pack="in here/mine"))
    place = log["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "in%20here/mine/knowledge/framework.yaml"


def test_a_result_keeps_its_fingerprint_as_lines_above_it_come_and_go() -> None:
    spoilt("dead-end")

    def prints() -> dict[int, str]:
        found = {}
        for result in sarif(checking("--format", "sarif", "--only", "dead-end"))["results"]:
            line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
            found[line] = result["partialFingerprints"]["aboutAndWhat/v1"]
        return found

    before = prints()
    framework = Path("mine/knowledge/framework.yaml")
    framework.write_text(f"# A line more.\n{framework.read_text(encoding='utf-8')}", encoding="utf-8")
    after = prints()
    assert list(after) == [line + 1 for line in before]
    assert list(after.values()) == list(before.values())
    assert len(set(before.values())) == len(before)


def test_without_its_library_sarif_is_refused_with_how_to_get_it() -> None:
    with mock.patch.dict("sys.modules", {"sarif_pydantic": None}):
        said = run_here("knowledge", "check", "--pack", "mine", "-o", "check.sarif").refused()
    assert '-m pip install "sarif-pydantic>=' in said
    assert "check.sarif" not in files_in(Path())


def test_a_file_is_written_whole_and_the_exit_code_stays_that_of_what_is_found() -> None:
    spoilt("dead-end")
    ran = run_here("knowledge", "check", "--pack", "mine", "-o", "found.json")
    assert (ran.code, ran.out, ran.err) == (1, "", "Wrote found.json.\n")
    assert json.loads(Path("found.json").read_text(encoding="utf-8"))["issues"]


def test_the_list_has_every_check_with_its_gravity() -> None:
    said = run_here("knowledge", "check", "--list").done()
    assert all(f"{check.id} ({check.gravity})\n  {check.looks_for}\n" in said for check in CHECKS)
