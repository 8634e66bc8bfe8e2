"""What is found across ventures, and the programme's view, as JSON. Counts are numbers, names are ids."""

from __future__ import annotations

from dataclasses import asdict

from collabadvisor.portfolio.across_model import Across, Programme

Data = dict[str, object]


def across_data(across: Across) -> Data:
    """The keys ``across`` (the findings), ``found``, ``not_judged`` and ``not_compared``, for the JSON of a table."""
    return {
        "across": [asdict(finding) for finding in across.findings],
        "found": dict(across.found),
        "not_judged": [asdict(one) for one in across.not_judged],
        "not_compared": [asdict(one) for one in across.not_compared],
    }


def programme_data(programme: Programme) -> Data:
    """A programme's view, to stand under the key ``programme``."""
    return asdict(programme)
