"""What may stand between the braces of a Word document: fields, loops over actions, and conditions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jinja2 import StrictUndefined, Template, nodes
from jinja2.exceptions import SecurityError
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import ImmutableSandboxedEnvironment

from collabadvisor.files.words import did_you_mean, quote_value

FIELDS = ("title", "client", "author", "date", "venture", "stage", "verdict", "meaning", "actions")
PARTS_OF_AN_ACTION = ("number", "title", "who")
OF_A_LOOP = ("index", "first", "last", "length")
FILTERS = ("upper", "lower", "title", "capitalize", "trim", "length", "default")
ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Const, nodes.For, nodes.If,
    nodes.Filter, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr,
)  # fmt: skip
"""The parts of the language of Jinja that are understood: no calls, no arithmetic, no reaching into things."""


class UnknownField(Exception):  # noqa: N818  # it names what it is
    """A field or part of one that there is not: its ``name``, and what it may have meant."""

    def __init__(self, name: str, remedy: str) -> None:
        self.name = name
        self.remedy = remedy
        super().__init__(name)


class FieldLanguage(ImmutableSandboxedEnvironment):
    """A sandbox that looks at what it is given before it runs it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(undefined=StrictUndefined, **{"autoescape": True, **options})
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in FILTERS}

    def from_string(self, source: Any, *args: Any, **options: Any) -> Template:
        """The template.

        Raises:
            SecurityError: it holds more than fields, loops and conditions.
            UnknownField: it names a field that there is not.
            TemplateSyntaxError: it is not in the language of Jinja.
        """
        tree = self.parse(source)
        for name in sorted(find_undeclared_variables(tree)):
            if name not in FIELDS:
                raise UnknownField(name, did_you_mean(name, FIELDS))
        for code in _code(tree):
            raise SecurityError(code)
        return super().from_string(source, *args, **options)


def _code(tree: nodes.Template) -> Iterator[str]:
    """What in a template is more than the filling in of fields."""
    names = (*PARTS_OF_AN_ACTION, *OF_A_LOOP)
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, ALLOWED):
            yield type(node).__name__
        if isinstance(node, nodes.Getattr) and node.attr not in names:
            if node.attr.startswith("_"):
                yield quote_value(node.attr)
            raise UnknownField(node.attr, did_you_mean(node.attr, names))
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            yield quote_value(node.name)
        if isinstance(node, nodes.For) and node.recursive:
            yield "a loop in itself"
