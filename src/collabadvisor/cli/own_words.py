"""What the core says of its fields and of where help is to be had, in the words of the command line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from collabadvisor.files import remedies
from collabadvisor.files.problems import Field, Location, Problem

FIELDS = (
    "reach", "clear", "keep", "title", "client", "author", "date", "extends", "base", "stage", "answer", "name", "when",
    "finding", "severity", "value", "recommend", "sets", "who", "asks", "lesson", "forbids_best_verdict",
)  # fmt: skip
OPTIONS: Mapping[str, str] = {**{name: f"--{name.replace('_', '-')}" for name in FIELDS}, "rules": "--rule"}
"""What a field of the core is called here."""

WORDS: Mapping[str, str] = {
    remedies.LISTED: "'collabadvisor knowledge list --{}' lists them.",
    remedies.ALL_LISTED: "'collabadvisor knowledge list' lists the names.",
    remedies.ALL_FACTS: "'collabadvisor knowledge list --facts' has them all.",
    remedies.SHOWN: "'collabadvisor knowledge show {}' shows it.",
    remedies.UPGRADE: "'collabadvisor upgrade FILE' brings the file up to date.",
    remedies.NEW_VENTURE: "'collabadvisor new FILE' writes one to fill in.",
    remedies.SAVE_ADVICE: "'collabadvisor advise FILE -o advice.json' writes one.",
    remedies.SAVE_ANEW: "'collabadvisor advise FILE -o advice.json' writes it anew; or compare the venture's files.",
    remedies.MAKE_CERTIFICATE: "'collabadvisor knowledge certificate -o certificate.json' writes one.",
    remedies.ONE_VENTURE: "for one venture: collabadvisor advise FILE",
    remedies.STAGE_FOR_ALL: "or say it for all with --stage",
    remedies.OTHER_SHEET: "Name another: --sheet NAME.",
    remedies.NO_SHEETS: "--sheet is for a workbook (.xlsx); this file has no sheets.",
    remedies.OTHER_ROW: "If they stand in another row: --header-row N.",
    remedies.NO_HEADINGS: "--header-row is for a workbook, .csv or .tsv; this file has no row of headings.",
    remedies.OVERWRITE: "Say --over to replace it; what it holds now is kept beside it.",
    remedies.NO_DATABASE: "'collabadvisor serve' makes one; name another place with --data or --database.",
    remedies.NAME_FEATURES: "Name the folder that holds the pack's features: --features DIR.",
}
"""What the core says -> what is said of it here; ``{}`` stands for the same name in both."""


def in_own_words(problem: Problem) -> Problem:
    """The problem with the options and commands of the command line."""
    where = problem.where
    if isinstance(where, Field):
        where = Location(OPTIONS.get(where.path, where.path))
    return Problem(where, _translate(problem.what), _translate(problem.remedy))


def _translate(text: str) -> str:
    for core, here in WORDS.items():
        name = re.search(re.escape(core).replace(r"\{\}", "(.*?)"), text)
        if name:
            text = text.replace(name[0], here.format(*name.groups()))
    return text
