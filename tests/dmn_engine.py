"""Decision models in DMN, run in SpiffWorkflow.

That engine reads one decision at a time, and takes its cells for Python. So each decision is handed to it by itself, in
the order of the document (what it requires must stand before it), under the names of its own columns; the annotations,
which it does not know, are left out; a list of words, ``"a", "b"``, is written ``? in ("a", "b")``, which is FEEL too;
and what a table counts is counted here. All else is read as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from types import SimpleNamespace
from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine
from SpiffWorkflow.dmn.parser.DMNParser import DMNParser

NAMES = {"dmn": "https://www.omg.org/spec/DMN/20230324/MODEL/"}
FEW = 2
"""A list has at least so many words."""


class _Quick(PythonScriptEngine):  # type: ignore[misc]  # it ships no types
    """The engine's own way with expressions, which remembers those that it has compiled."""

    def validate(self, expression: str) -> None:
        code = _compiled(expression)
        if isinstance(code, SyntaxError):
            raise code

    def evaluate(self, task: Any, expression: str, external_context: Mapping[str, Any] | None = None) -> Any:
        known = {**task.data, **external_context} if external_context else task.data
        return eval(_compiled(expression), {}, known)  # noqa: S307  (our own cells)


@cache
def _compiled(expression: str) -> Any:
    try:
        return compile(expression, "<cell>", "eval")
    except SyntaxError as error:
        return error


class Model:
    """The decisions of a model; ``inputs`` has the names of its input data by id."""

    def __init__(self, text: str) -> None:
        root = etree.fromstring(text.encode())
        self.inputs = {each.get("id"): each.get("name") for each in root.iterfind("dmn:inputData", NAMES)}
        self.required: dict[str, set[str]] = {}
        self._decisions: dict[str, tuple[DMNEngine, int, bool]] = {}
        self._workflow = SimpleNamespace(script_engine=_Quick())
        for decision in root.iterfind("dmn:decision", NAMES):
            self._add(decision)

    def _add(self, decision: Any) -> None:
        name, table = decision.get("name"), decision.find("dmn:decisionTable", NAMES)
        requires = decision.iterfind("dmn:informationRequirement/*", NAMES)
        required = [one.get("href").removeprefix("#") for one in requires]
        self.required[name] = {self.inputs.get(one, one) for one in required}
        alone = etree.Element(etree.QName(NAMES["dmn"], "definitions"))
        alone.append(deepcopy(decision))
        for unread in alone.xpath(".//dmn:annotation | .//dmn:annotationEntry", namespaces=NAMES):
            unread.getparent().remove(unread)
        for cell in alone.iterfind(".//dmn:inputEntry/dmn:text", NAMES):
            if cell.text.count('"') > FEW:
                cell.text = f"? in ({cell.text})"
        parser = DMNParser(None, alone, NAMES)
        parser.parse()
        read = parser.decision.decisionTables[0]
        for rule in read.rules:  # an empty cell asks for nothing, and most are empty: the engine would look at each
            rule.inputEntries = [cell for cell in rule.inputEntries if any(part is not None for part in cell.lhs)]
        self._decisions[name] = (DMNEngine(read), len(read.outputs), table.get("aggregation") == "COUNT")

    def decide(self, given: Mapping[str, str | None]) -> dict[str, Any]:
        """What each decision gives: the word of its column, a list of such, or lists of its columns by their names."""
        known: dict[str, Any] = {**dict.fromkeys(self.inputs.values()), **given}
        for name, (engine, columns, counted) in self._decisions.items():
            data = {asked: known[asked] for asked in self.required[name]}  # nothing else may be looked at
            found = engine.result(SimpleNamespace(data=data, workflow=self._workflow))
            only = next(iter(found.values()), None) if columns == 1 else found or None
            known[name] = len(only or ()) if counted else only
        return known
