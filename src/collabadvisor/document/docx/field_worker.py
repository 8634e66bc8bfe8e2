"""What fills the fields of a Word document: run in a process of its own, since a sandbox stops code but not loops."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from multiprocessing.connection import Connection
from typing import Any

from docx.opc.exceptions import OpcError
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import TemplateError as JinjaError
from jinja2.exceptions import SecurityError
from lxml import etree

from collabadvisor.document.docx.field_language import FieldLanguage, UnknownField
from collabadvisor.document.docx.template_file import SAVE_AGAIN
from collabadvisor.document.docx.word_file import LONGEST
from collabadvisor.files.words import clean

Answer = tuple[bytes, str, str]
"""The document, or nothing and what is wrong with what remedy."""
PROPERTIES = ("title", "subject", "author", "comments", "keywords", "category")
OTHER_PARTS = ("comments+xml", "endnotes+xml")
CODE = "code stands in it where only fields may"
SIMPLE = "Write fields, loops over actions and conditions alone."


class _HouseDocument(DocxTemplate):  # type: ignore[misc]  # docxtpl says no types
    """A template of docxtpl in whose comments and notes fields are filled too."""

    def render_properties(self, context: dict[str, Any], jinja_env: FieldLanguage | None = None) -> None:
        # A property is no XML yet: escaped here, an ampersand would be shown as its escape.
        language = FieldLanguage(autoescape=False)
        core = self.docx.core_properties
        for name in PROPERTIES:
            before = getattr(core, name)
            after = language.from_string(before).render(context)[:LONGEST]
            if after != before:
                setattr(core, name, after)
        for part in self.docx.part.package.iter_parts():
            if part.content_type.endswith(OTHER_PARTS):
                self._fill(part, context, jinja_env)

    def _fill(self, part: Part, context: dict[str, Any], jinja_env: FieldLanguage | None) -> None:
        xml = self.patch_xml(self.get_part_xml(part))
        filled = self.render_xml_part(xml, part, context, jinja_env)
        if isinstance(part, XmlPart):
            part._element = parse_xml(filled)
        else:
            part._blob = filled.encode()


def render_fields(data: bytes, values: Mapping[str, Any]) -> Answer:
    """The document with its fields filled, or what is wrong with it."""
    buffer = BytesIO()
    try:
        template = _HouseDocument(BytesIO(data))
        template.render(dict(values), FieldLanguage(), autoescape=True)
        template.save(buffer)
    except UnknownField as error:
        return b"", f"it has no field of the name '{clean(error.name)[:60]}'.", error.remedy or "Remove it."
    except SecurityError as error:
        return b"", f"{CODE} ({clean(str(error))[:60]}).", SIMPLE
    except (JinjaError, etree.XMLSyntaxError) as error:
        return b"", f"its fields cannot be read: {clean(str(error))[:120]}", "Write each as {{ title }}."
    except (OpcError, KeyError, AttributeError, ValueError):
        return b"", "it is not a Word document that can be read.", SAVE_AGAIN
    except MemoryError:
        return b"", "filling its fields takes too much memory.", "Make loops in it shorter."
    return buffer.getvalue(), "", ""


def work(answers: Connection, data: bytes, values: Mapping[str, Any], memory: int, seconds: int) -> None:
    """Sends the answer through ``answers``, within bounds of memory (bytes) and of time of the processor."""
    _bound(memory, seconds)
    _sent(answers, lambda: render_fields(data, values))


def _bound(memory: int, seconds: int) -> None:
    # Not every system has such bounds; the time limit of the one who waits holds on all of them.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _sent(answers: Connection, make: Callable[[], Answer]) -> None:
    # The one who waits is told by the end of the connection.
    with suppress(MemoryError):
        answers.send(make())
    answers.close()
