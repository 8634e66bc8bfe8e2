"""What the checks of a pack found as SARIF 2.1.0, which shows it on the lines where code is hosted.

What the pack lets stand is there too, suppressed, with the reason. The shape is that of ``sarif-pydantic``, but for
``suppressions``, which it knows under another name than the standard.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from collabadvisor.files.problems import Location, MissingExtra
from collabadvisor.verification.check_model import Check
from collabadvisor.verification.checks.catalogue import CHECKS, made_elsewhere
from collabadvisor.verification.checks.checking import CheckedPack
from collabadvisor.verification.issue import Issue, relative_name

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
_RULES = {check.id: place for place, check in enumerate(CHECKS)}


def sarif(checked: CheckedPack, here: Path) -> dict[str, Any]:
    """One run, as plain data. Files are named from the folder ``here``, which a code host takes for the repository.

    Raises:
        MissingExtra: the library is not installed.
    """
    try:
        from sarif_pydantic import Sarif  # type: ignore[import-untyped]  # it ships no types
    except ImportError as error:
        raise MissingExtra("sarif-pydantic", "sarif") from error
    results = [_result(issue, here) for issue in checked.issues]
    results += [_result(stood.issue, here, stood.reason) for stood in checked.stands]
    driver = {"name": "collabadvisor", "semanticVersion": version("collabadvisor"), "rules": list(map(_rule, CHECKS))}
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(checked)],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which the command was run."}}},
        "results": results,
        "columnKind": "unicodeCodePoints",
    }
    log = Sarif.model_validate({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
    plain: dict[str, Any] = log.model_dump(mode="json", by_alias=True, exclude_none=True)
    return plain


def _rule(check: Check) -> dict[str, Any]:
    text = {"text": check.looks_for}
    lets = (
        "" if check.find is made_elsewhere else " An entry in knowledge/exceptions.yaml, with a reason, lets one stand."
    )
    return {
        "id": check.id,
        "shortDescription": text,
        "fullDescription": text,
        "help": {"text": f"{check.looks_for}{lets}"},
        "defaultConfiguration": {"enabled": True, "level": check.gravity},
    }


def _result(issue: Issue, here: Path, reason: str = "") -> dict[str, Any]:
    result = {
        "ruleId": issue.check,
        "ruleIndex": _RULES[issue.check],
        "level": issue.gravity,
        "message": {"text": f"{issue.what} {issue.remedy}".rstrip()},
        "locations": [{"physicalLocation": _location(issue.where, here)}],
        "partialFingerprints": {"aboutAndWhat/v1": _fingerprint(issue)},
    }
    suppressions = [{"kind": "external", "status": "accepted", "justification": reason}]
    return {**result, "suppressions": suppressions} if reason else result


def _location(where: Location, here: Path) -> dict[str, Any]:
    name = relative_name(where.path, here)
    file = {"uri": quote(name), "uriBaseId": ROOT} if name else {"uri": Path(where.path).resolve().as_uri()}
    return {"artifactLocation": file, "region": {"startLine": where.line}} if where.line else {"artifactLocation": file}


def _fingerprint(issue: Issue) -> str:
    """What an issue is known by as lines above it come and go."""
    return sha256("\n".join((issue.check, *issue.about, issue.what)).encode()).hexdigest()[:32]


def _invocation(checked: CheckedPack) -> dict[str, Any]:
    notifications = [
        {
            "level": "note",
            "message": {"text": f"{one.check} was not checked, since {one.why}."},
            "associatedRule": {"id": one.check, "index": _RULES[one.check]},
        }
        for one in checked.not_checked
    ]
    return {"executionSuccessful": True, **({"toolExecutionNotifications": notifications} if notifications else {})}
