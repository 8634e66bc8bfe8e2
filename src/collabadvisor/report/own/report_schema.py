"""The JSON Schema of a file of a report, which knows the sections, and the recommendations of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from collabadvisor.files.words import clean
from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.report.advice.advice_parts import PART_NAMES
from collabadvisor.report.own.report_file import ReportFile


def report_schema(knowledge: KnowledgeBase) -> dict[str, Any]:
    """The schema: what an editor needs to offer the ids and to mark those that there are not."""
    schema = ReportFile.model_json_schema()
    properties = schema["properties"]
    line = properties["title"]["type"]
    words = {key: properties["introduction"][key] for key in ("type", "items")}
    parts = {str(name): title for name, title in PART_NAMES.items()}
    picked = {"oneOf": [{"const": name, "description": title} for name, title in parts.items()]}
    renamed = {
        **_mapping_schema({name: {"title": title, "type": line} for name, title in parts.items()}),
        "maxProperties": 1,
    }
    properties["sections"] = {
        "title": "Sections",
        "type": ["array", "null"],
        "items": {"anyOf": [picked, {**renamed, "type": "object", "minProperties": 1}]},
    }
    properties["comments"] = {
        "title": "Comments",
        **_mapping_schema({name: {"title": title, **words} for name, title in parts.items()}),
    }
    own = {"anyOf": [{"$ref": "#/$defs/OwnRecommendation"}, {"type": "null"}]}
    properties["recommendations"] = {
        "title": "Recommendations",
        **_mapping_schema(
            {each.id: {"title": clean(each.title), **own} for each in knowledge.recommendations.values()}
        ),
    }
    schema["$defs"] = {"OwnRecommendation": schema["$defs"]["OwnRecommendation"]}
    return schema


def _mapping_schema(properties: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping with these keys and no others, or nothing."""
    return {"type": ["object", "null"], "additionalProperties": False, "properties": dict(properties)}
