"""Reads a saved advice back: what ``collabadvisor advise --format json`` wrote, held strictly to its shape."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from collabadvisor.files.json import TwiceError, no_json, parse_json, places
from collabadvisor.files.models import Fault, FaultsError
from collabadvisor.files.problems import AdviceError, Problem
from collabadvisor.files.remedies import SAVE_ADVICE, SAVE_ANEW
from collabadvisor.files.saved_form import read_saved
from collabadvisor.files.words import clean, quote_value
from collabadvisor.files.yaml import read_bytes, text_of
from collabadvisor.inference.advice import FORMAT, Advice
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.venture.model import Venture

_PASSED_OVER = {"bounds", "receipt"}
_PASSED_OVER_OF_THE_VERDICT = {"next_better"}
"""What is worked out for the report, beside the advice; nothing here rests on it."""
_FORM = re.compile(r"collabadvisor/advice/(\d+)")


def read_either(path: Path | str, knowledge: KnowledgeBase) -> Venture | Advice:
    """What a file holds, as ``parse_either`` tells it. Raises as that, and ``UnreadableFile`` where it is missing."""
    return parse_either(read_bytes(Path(path)), knowledge, str(path))


def parse_either(content: str | bytes, knowledge: KnowledgeBase, name: str = "the venture") -> Venture | Advice:
    """The content of a venture's file, or the advice on a venture as it was saved.

    ``name`` stands for the file in every problem; where it ends in ".json", the content must be JSON.

    Raises:
        UnreadableFile: it is too large, or not text.
        VentureError: it is not a venture that the pack can judge.
        AdviceError: it is JSON, but not the advice on one venture; carries every problem.
    """
    text = text_of(content, name)
    looks_like_json = text.lstrip()[:1] in ("{", "[")
    named_json = Path(name).suffix.lower() == ".json"
    if not (looks_like_json or named_json):
        return Venture.parse(text, knowledge, name)
    try:
        data = parse_json(text)
    except (ValueError, RecursionError) as error:
        if not named_json and not isinstance(error, TwiceError):
            return Venture.parse(text, knowledge, name)  # YAML can begin with a brace too
        raise AdviceError([no_json(error, name, SAVE_ADVICE)]) from error
    if isinstance(data, dict) and "format" not in data and isinstance(data.get("venture"), str):
        return Venture.parse(text, knowledge, name)  # JSON is YAML
    return advice_from(data, text, name)


def advice_from(data: Any, text: str, path: str) -> Advice:
    """The advice in data that stand as JSON text in a file. Raises ``AdviceError`` with every problem."""
    problems: list[Fault] = []
    if isinstance(data, list):
        problems.append(
            ((), "this holds a list, not the advice on one venture.", "Save each advice in a file of its own.")
        )
    elif (earlier := _written_in(data)) and earlier != FORMAT:
        problems.append((("format",), _another_form(data, earlier), SAVE_ANEW))
    elif not isinstance(data, dict) or data.get("format") != FORMAT:
        form = data.get("format") if isinstance(data, dict) else data
        detail = (
            f"its 'format' is {quote_value(form)}, not '{FORMAT}'"
            if isinstance(data, dict)
            else f"it is {quote_value(form)}"
        )
        problems.append((("format",), f"this is not a saved advice: {detail}.", SAVE_ADVICE))
    else:
        fields = _without(data, _PASSED_OVER)
        if "verdict" in fields:
            fields["verdict"] = _without(fields["verdict"], _PASSED_OVER_OF_THE_VERDICT)
        try:
            advice = read_saved(Advice, fields, SAVE_ADVICE)
        except FaultsError as error:
            problems += error.faults
        else:
            problems += _unordered(advice)
        if not problems:
            return advice
    where = places(text, path)
    raise AdviceError(Problem(where.at(node), what, remedy) for node, what, remedy in problems)


def _without(data: Any, names: Collection[str]) -> Any:
    return {name: value for name, value in data.items() if name not in names} if isinstance(data, dict) else data


def _written_in(data: Any) -> str:
    """The form of a saved advice, of this version or another; empty where it is none."""
    form = data.get("format") if isinstance(data, dict) else None
    return form if isinstance(form, str) and _FORM.fullmatch(form) else ""


def _another_form(data: Any, form: str) -> str:
    """A message that an advice was saved in another form than the one that is read here, and by which knowledge."""
    knowledge = data.get("knowledge")
    version = knowledge.get("version") if isinstance(knowledge, dict) else None
    by = f" by version {clean(version)} of the knowledge" if isinstance(version, str) else ""
    return f"this advice was saved{by} in the form {quote_value(form)}, and here only '{FORMAT}' is read."


def _unordered(advice: Advice) -> Iterator[Fault]:
    """Recommendations that are not numbered in their order, or are there twice."""
    ids = set()
    for place, advised in enumerate(advice.recommendations):
        if advised.rank != place + 1:
            what = f"the recommendations are not numbered 1, 2, 3: here stands {advised.rank}."
            yield ("recommendations", place, "rank"), what, SAVE_ADVICE
        if advised.id in ids:
            yield (
                ("recommendations", place, "id"),
                f"the recommendation {quote_value(advised.id)} is given twice.",
                SAVE_ADVICE,
            )
        ids.add(advised.id)
