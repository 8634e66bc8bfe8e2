"""The words of the field, where every "?" leads."""

from __future__ import annotations

from starlette.responses import Response

from collabadvisor.report.glossary import GROUPS
from collabadvisor.web.pages.opened import Visit
from collabadvisor.web.pages.templating import page


def glossary_page(visit: Visit) -> Response:
    """Each word with what it means, and what the framework lists under it."""
    framework = visit.site.knowledge[()].framework
    groups = [(title, [(entry, entry.listed(framework)) for entry in group]) for title, group in GROUPS.items()]
    index = sorted((entry for group in GROUPS.values() for entry in group), key=lambda entry: entry.word.lower())
    return page("words.html.j2", groups=groups, index=index)
