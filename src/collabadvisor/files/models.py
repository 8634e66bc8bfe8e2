"""The base of all that stands in files or is written as JSON, and what is wrong with data that do not fit it.

pydantic is the one validator (``docs/decisions/0028-pydantic-is-the-one-validator.md``); here its findings are told as
a reader of the file would tell them: with the place, the fault in plain words, and the nearest known name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from collabadvisor.files.problems import Problem
from collabadvisor.files.words import did_you_mean, quote_value

if TYPE_CHECKING:
    from collabadvisor.files.yaml import NodePath, YamlDocument

WORDS = r"^[a-z][a-z0-9_]*$"
HYPHENED = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION = r"^\d+\.\d+\.\d+$"
SHARE = r"^(100|[1-9]?\d)%$"
NUMBER = r"^([2-9]|[1-9]\d{1,5})$"
"""How many of something, of which one would be none too many."""

_FORMS = {
    WORDS: "Use lower-case words joined by '_'.",
    HYPHENED: "Use lower-case words joined by '-'.",
    VERSION: "Write three numbers, such as '1.0.0'.",
    SHARE: "Write a whole share, such as '50%'.",
    NUMBER: "Write a number in digits, 2 or more.",
}
_WANTED = {"string_type": ("text", ""), "tuple_type": ("a list", "Write '[this, that]', or '- ' lines.")}

Fault = tuple["NodePath", str, str]
"""Where in the data, what is wrong, and the remedy (empty where the words say it all)."""


class Form(BaseModel):
    """What stands in a file or is written as JSON: nothing unknown is let in, and nothing changes once it is made."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, json_schema_serialization_defaults_required=True
    )

    def replace(self, **values: Any) -> Self:
        """A copy with other values for some fields, which are not validated."""
        return self.model_copy(update=values)


def is_empty(value: object) -> bool:
    """Whether a field that is told only where there is something to tell is left out."""
    return not value


Filled = TypeVar("Filled", bound=Form)


class FaultsError(ValueError):
    """What a validator of a part raises where it found several faults in it, each with its place inside the part."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(f"{what} {remedy}".strip() for _, what, remedy in self.faults))


def build(
    form: type[Filled], data: Any, document: YamlDocument, problems: list[Problem], context: object = None
) -> Filled | None:
    """The form filled with a document's data; None, with problems added, if they don't fit.

    ``context`` is for the form's own validators.
    """
    if data is None:
        problems.append(Problem(document.at(), "this file is empty."))
        return None
    if not isinstance(data, dict):
        what = f"here should stand a mapping of keys, not {quote_value(data)}."
        problems.append(Problem(document.at(), what, "Write 'key: value' lines."))
        return None
    try:
        return form.model_validate(data, context=context)
    except ValidationError as error:
        problems += (Problem(document.at(node), what, remedy) for node, what, remedy in _faults(error, form))
        return None


def _faults(error: ValidationError, form: type[Form]) -> Iterable[Fault]:
    for detail in error.errors(include_url=False):
        node = place_in(detail)
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, FaultsError):
            yield from (((*node, *at), what, remedy) for at, what, remedy in cause.faults)
        elif not _counted_twice(detail):
            yield (node, *_describe(detail, form, node))


def place_in(detail: Any) -> NodePath:
    """Where a mistake is. pydantic marks one in a key, and not in its value, by a last step of its own."""
    node: NodePath = detail["loc"]
    marked = node[-1:] == ("[key]",) and detail["type"] != "extra_forbidden"
    return node[:-1] if marked else node


def _counted_twice(detail: Any) -> bool:
    """Whether a list counts as too short only because of entries that are themselves told as wrong."""
    return bool(detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"])


def _describe(  # noqa: PLR0911  (one return for each kind of mistake reads best)
    detail: Any, form: type[Form], node: NodePath
) -> tuple[str, str]:
    kind, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    if kind == "value_error":
        return str(context["error"]), ""
    name = _name(node)
    if kind == "missing":
        return f"'{name}' is missing.", f"Add '{node[-1]}:'."
    if kind == "extra_forbidden":
        return f"the key {quote_value(name)} is not known here.", did_you_mean(str(node[-1]), known_keys(form, node))
    if kind == "literal_error":
        return f"'{name}' cannot be {quote_value(value)}.", did_you_mean(str(value), expected_words(detail))
    if kind == "string_pattern_mismatch":
        return f"'{name}' cannot be {quote_value(value)}.", _FORMS[context["pattern"]]
    if kind.endswith("_type"):
        expected, remedy = _WANTED.get(kind, ("a mapping", "Write 'key: value' lines."))
        return f"'{name}' should be {expected}, not {quote_value(value)}.", remedy
    if "min_length" in context and not value:
        return f"'{name}' is empty.", ""
    if "min_length" in context or "max_length" in context:
        bound = f"at least {context['min_length']}" if "min_length" in context else f"at most {context['max_length']}"
        parts = "characters" if isinstance(value, str) else "entries"
        return f"'{name}' needs {bound} {parts}, not {len(value)}.", ""
    return f"'{name}': {detail['msg'][:1].lower()}{detail['msg'][1:]}.", ""


def expected_words(detail: Any) -> list[str]:
    """The words of which one should stand where another does."""
    return [word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]


def _name(node: NodePath) -> str:
    """``facts, 3, answers, low`` as ``answers.low``: which of the facts it is, the line says."""
    if isinstance(node[-1], int):
        return f"{node[-2]}, item {node[-1] + 1}"
    last = max((place for place, part in enumerate(node) if isinstance(part, int)), default=-1)
    return ".".join(str(part) for part in node[last + 1 :])


def known_keys(form: type[Form], node: NodePath) -> list[str]:
    """The keys that are known where the last of a path stands."""
    for part in node[:-1]:
        field = form.model_fields.get(str(part))
        form = (_form_in(field.annotation) if field else None) or form
    return list(form.model_fields)


def _form_in(hint: Any) -> type[Form] | None:
    """The form that an annotation holds, if any."""
    if isinstance(hint, type) and issubclass(hint, Form):
        return hint
    return next(filter(None, map(_form_in, get_args(hint))), None)
