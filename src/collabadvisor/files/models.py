"""Checks a file's data against the form that they should have, and says what is wrong as a reader of the file would."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_type_hints

from collabadvisor.files.forms import HYPHENED, NUMBER, SHARE, VERSION, WORDS, Unfit, made
from collabadvisor.files.problems import Problem
from collabadvisor.files.words import did_you_mean, shown

if TYPE_CHECKING:
    from collabadvisor.files.yaml import Document, NodePath

_FORMS = {
    WORDS: "Use lower-case words joined by '_'.",
    HYPHENED: "Use lower-case words joined by '-'.",
    VERSION: "Write three numbers, such as '1.0.0'.",
    SHARE: "Write a whole share, such as '50%'.",
    NUMBER: "Write a number in digits, 2 or more.",
}
_WANTED = {"string_type": ("text", ""), "tuple_type": ("a list", "Write '[this, that]', or '- ' lines.")}

Filled = TypeVar("Filled")


def build(form: type[Filled], data: Any, document: Document, problems: list[Problem]) -> Filled | None:
    """The form filled with a document's data; None, with problems added, if they don't fit."""
    if data is None:
        problems.append(Problem(document.at(), "this file is empty."))
        return None
    if not isinstance(data, dict):
        what = f"here should stand a mapping of keys, not {shown(data)}."
        problems.append(Problem(document.at(), what, "Write 'key: value' lines."))
        return None
    try:
        return made(form, data)
    except Unfit:
        return _checked(form, data, document, problems)


def _checked(form: type[Filled], data: Any, document: Document, problems: list[Problem]) -> Filled | None:
    """The same by pydantic, which tells everything that is wrong; only a mistake pays for its import."""
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(form).validate_python(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if _counted_twice(detail):
                continue
            node = _place(detail)
            problems.append(Problem(document.at(node), *_said(detail, form, node)))
        return None


def _place(detail: Any) -> NodePath:
    """Where a mistake is. pydantic marks one in a key, and not in its value, by a last step of its own."""
    node: NodePath = detail["loc"]
    marked = node[-1:] == ("[key]",) and detail["type"] != "unexpected_keyword_argument"
    return node[:-1] if marked else node


def _counted_twice(detail: Any) -> bool:
    """Whether a list counts as too short only because of entries that are themselves told as wrong."""
    return bool(detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"])


def _said(  # noqa: PLR0911  (one return for each kind of mistake reads best)
    detail: Any, form: type, node: NodePath
) -> tuple[str, str]:
    kind, context, given = detail["type"], detail.get("ctx", {}), detail["input"]
    if kind == "value_error":
        return str(context["error"]), ""
    name = _name(node)
    if kind == "missing":
        return f"'{name}' is missing.", f"Add '{node[-1]}:'."
    if kind == "unexpected_keyword_argument":
        return f"the key {shown(name)} is not known here.", did_you_mean(str(node[-1]), _keys(form, node))
    if kind == "literal_error":
        expected = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
        return f"'{name}' cannot be {shown(given)}.", did_you_mean(str(given), expected)
    if kind == "string_pattern_mismatch":
        return f"'{name}' cannot be {shown(given)}.", _FORMS[context["pattern"]]
    if kind.endswith("_type"):
        wanted, remedy = _WANTED.get(kind, ("a mapping", "Write 'key: value' lines."))
        return f"'{name}' should be {wanted}, not {shown(given)}.", remedy
    if "min_length" in context and not given:
        return f"'{name}' is empty.", ""
    if "min_length" in context or "max_length" in context:
        bound = f"at least {context['min_length']}" if "min_length" in context else f"at most {context['max_length']}"
        parts = "characters" if isinstance(given, str) else "entries"
        return f"'{name}' needs {bound} {parts}, not {len(given)}.", ""
    return f"'{name}': {detail['msg'][:1].lower()}{detail['msg'][1:]}.", ""


def _name(node: NodePath) -> str:
    """``facts, 3, answers, low`` as ``answers.low``: which of the facts it is, the line says."""
    if isinstance(node[-1], int):
        return f"{node[-2]}, item {node[-1] + 1}"
    last = max((place for place, part in enumerate(node) if isinstance(part, int)), default=-1)
    return ".".join(str(part) for part in node[last + 1 :])


def _keys(form: type, node: NodePath) -> list[str]:
    """The keys that are known where the last of a path stands."""
    for part in node[:-1]:
        inner = get_type_hints(form).get(str(part))
        form = _form_in(inner) or form
    return [part.name for part in fields(form)]


def _form_in(hint: Any) -> type | None:
    """The dataclass that an annotation holds, if any."""
    if isinstance(hint, type) and is_dataclass(hint):
        return hint
    return next(filter(None, map(_form_in, get_args(hint))), None)
