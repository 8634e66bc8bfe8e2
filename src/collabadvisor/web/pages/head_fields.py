"""The fields of what a venture is called and how far it is, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Container

from collabadvisor.files.words import clean
from collabadvisor.venture.model import LONGEST
from collabadvisor.web.pages.opened import Visit

NAMES = {"name": "venture", "as_of": "as_of"}
"""The free texts by their fields, and what a venture calls them."""


def head_errors(visit: Visit, stages: Container[str]) -> dict[str, str]:
    """Field -> what is wrong with what was sent; ``stages`` are those that can be chosen."""
    errors = {}
    for field, text in NAMES.items():
        if len(clean(visit.sent(field))) > LONGEST[text]:
            errors[field] = f"That is longer than {LONGEST[text]} characters. A few words will do."
    if not clean(visit.sent("name")):
        errors["name"] = "Give it a name: a word or two by which you know it."
    if visit.sent("stage") not in stages:
        errors["stage"] = "Choose how far it is."
    return errors
