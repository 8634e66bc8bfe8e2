"""Checks a file's data against a pydantic model, and says what is wrong as a reader of the file would."""

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from collabadvisor.errors import Problem
from collabadvisor.words import did_you_mean, shown
from collabadvisor.yamlfile import Document, NodePath

WORDS = r"^[a-z][a-z0-9_]*$"
HYPHENED = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION = r"^\d+\.\d+\.\d+$"
SHARE = r"^(100|[1-9]?\d)%$"
_FORMS = {
    WORDS: "Use lower-case words joined by '_'.",
    HYPHENED: "Use lower-case words joined by '-'.",
    VERSION: "Write three numbers, such as '1.0.0'.",
    SHARE: "Write a whole share, such as '50%'.",
}
_WANTED = {"string_type": ("text", ""), "tuple_type": ("a list", "Write '[this, that]', or '- ' lines.")}

Model = TypeVar("Model", bound=BaseModel)


class Frozen(BaseModel):
    """What every model of the knowledge shares: nothing unknown is let in, nothing changes once read."""

    # defer_build: a command builds the validators of the models it uses, and no others.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def build(model: type[Model], data: Any, document: Document, problems: list[Problem]) -> Model | None:
    """The model made from a document's data; None, with problems added, if it can't be."""
    if data is None:
        problems.append(Problem(document.at(), "this file is empty."))
        return None
    if not isinstance(data, dict):
        what = f"here should stand a mapping of keys, not {shown(data)}."
        problems.append(Problem(document.at(), what, "Write 'key: value' lines."))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            if _counted_twice(detail):
                continue
            node = tuple(part for part in detail["loc"] if part != "[key]")
            problems.append(Problem(document.at(node), *_said(detail, model, node)))
        return None


def _counted_twice(detail: Any) -> bool:
    """Whether a list counts as too short only because of entries that are themselves told as wrong."""
    return bool(detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"])


def _said(  # noqa: PLR0911  (one return for each kind of mistake reads best)
    detail: Any, model: type[BaseModel], node: NodePath
) -> tuple[str, str]:
    kind, context, given = detail["type"], detail.get("ctx", {}), detail["input"]
    if kind == "value_error":
        return str(context["error"]), ""
    name = _name(node)
    if kind == "missing":
        return f"'{name}' is missing.", f"Add '{node[-1]}:'."
    if kind == "extra_forbidden":
        return f"the key {shown(name)} is not known here.", did_you_mean(str(node[-1]), _home(model, node).model_fields)
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


def _home(model: type[BaseModel], node: NodePath) -> type[BaseModel]:
    """The model, of those inside a model, whose key the last of a path should be."""
    for part in node[:-1]:
        inner = model.model_fields.get(str(part))
        model = _model_in(inner.annotation) or model if inner else model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
