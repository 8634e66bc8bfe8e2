"""What the pack lets stand, and exceptions that nothing needs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from collabadvisor import KnowledgeBase, load
from collabadvisor.files.problems import Location
from collabadvisor.verification.issue import Issue, split_accepted, unknown_checks

GOOD = Path(__file__).parent / "knowledge" / "good"
EXCEPTIONS = """\
exceptions:
  - check: alike
    about: [too-few-eaters, parents-want-it]
    reason: They only look alike.
  - check: unused
    about: [cook]
    reason: It is asked for the record.
  - check: alikes
    about: [cook]
    reason: Misspelt.
  - check: proof
    about: [cook]
    reason: Another command makes this one.
"""


@pytest.fixture
def excepting(tmp_path: Path) -> KnowledgeBase:
    pack = shutil.copytree(GOOD, tmp_path / "pack")
    (pack / "knowledge" / "exceptions.yaml").write_text(EXCEPTIONS, encoding="utf-8")
    return load(pack)


def issue(line: int, *about: str) -> Issue:
    return Issue("alike", "warning", Location("a.yaml", line), about, "these are alike.", "Drop one.")


def test_what_is_excepted_stands_with_its_reason_and_the_rest_is_left_in_order(excepting: KnowledgeBase) -> None:
    later, other = issue(9, "cook"), issue(2, "too-few-eaters", "hands-or-room-missing")
    excepted = issue(4, "parents-want-it", "too-few-eaters")  # in any order
    left, stands = split_accepted(excepting, [later, excepted, other], ["alike", "unused"])
    assert [found for found in left if found.check == "alike"] == [other, later]
    assert [(stood.issue, stood.reason) for stood in stands] == [(excepted, "They only look alike.")]


def test_an_exception_that_nothing_needs_or_from_no_check_is_an_issue(excepting: KnowledgeBase) -> None:
    left, _ = split_accepted(excepting, [issue(4, "parents-want-it", "too-few-eaters")], ["alike", "unused"])
    left += unknown_checks(excepting, ["alike", "unused", "proof"])
    assert [str(found).replace(str(excepting.pack), ".") for found in left] == [
        (
            "./knowledge/exceptions.yaml:5: warning: nothing about cook needs an exception from 'unused'. Drop it. "
            "[exception-not-needed]"
        ),
        (
            "./knowledge/exceptions.yaml:8: warning: there is no check 'alikes'. Did you mean 'alike'? "
            "[exception-not-needed]"
        ),
    ]
