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
    picked = _one_of(parts)
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
    titles = {each.id: clean(each.title) for each in knowledge.recommendations.values()}
    properties["do_first"] = {
        "title": "Recommendations that come first",
        "description": "They come first, in this order; all others follow as the advice ranks them.",
        "type": ["array", "null"],
        "uniqueItems": True,
        "items": _one_of(titles),
    }
    own = {"anyOf": [{"$ref": "#/$defs/OwnRecommendation"}, {"type": "null"}]}
    properties["recommendations"] = {
        "title": "Recommendations",
        **_mapping_schema({name: {"title": title, **own} for name, title in titles.items()}),
    }
    schema["$defs"] = {"OwnRecommendation": schema["$defs"]["OwnRecommendation"]}
    return schema


def _one_of(titles: Mapping[str, str]) -> dict[str, Any]:
    """One of these ids, each with what an editor says beside it."""
    return {"oneOf": [{"const": name, "description": title} for name, title in titles.items()]}


def _mapping_schema(properties: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping with these keys and no others, or nothing."""
    return {"type": ["object", "null"], "additionalProperties": False, "properties": dict(properties)}
