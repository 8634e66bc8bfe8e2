"""A venture file or workbook read in: as a new venture, or over one that is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.responses import RedirectResponse, Response

from collabadvisor.files.problems import CollabAdvisorError, Location, Problem, VentureError
from collabadvisor.venture.model import Venture
from collabadvisor.web.database.refusals import VentureConflict
from collabadvisor.web.pages.opened import OpenVenture, Visit
from collabadvisor.web.pages.start import Problems, created_address, problems_of, refuse_if_closed, start_page
from collabadvisor.web.pages.templating import page
from collabadvisor.web.safety.rate_limits import client_of
from collabadvisor.web.site import Layers

CHOOSE = "Choose a file first: a venture file (.yaml), or a workbook (.xlsx)."
SEVERAL = "This workbook holds several ventures: choose one, and the file once more."
ANSWERS = re.compile(rb"^\W*(venture|stage|answers)\W*:", re.MULTILINE)
"""One of the words with which a line of a venture file begins."""
NO_ANSWERS = "this is no file of answers."
WHAT_TO_DO = (
    "Upload one that you downloaded from these pages, or a blank one that you filled in. A proposal cannot be read: "
    "answer the questions from it."
)
EMPTY = "No venture stands in this workbook: give it a row with a name."
Choice = tuple[tuple[str, str], ...]
"""The ventures of a workbook, each with its row."""
WORKBOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True)
class Upload:
    """A venture that was read of a file, and what of the file could not be read."""

    venture: Venture
    unread: tuple[str, ...] = ()


def begin_with_file(visit: Visit) -> Response:
    """Make a venture of a file where anybody may."""
    refuse_if_closed(visit)
    return read_in(visit, "start.html.j2")


def read_in(visit: Visit, template: str, **values: Any) -> Response:
    """Make a venture of the file that was sent, and go to it; the form again where it cannot be read."""

    def again(status: int, problems: Problems, choice: Choice) -> Response:
        return start_page(visit, template, status, problems=problems, choice=choice, **values)

    return _receive_file(visit, (), client_of(visit.request), again, lambda contents: _make(visit, contents))


def upload(visit: OpenVenture) -> Response:
    """The form for a file over the answers that are there."""
    return page("upload.html.j2", venture=visit, problems=(), choice=())


def merge_file(visit: OpenVenture) -> Response:
    """Put the answers of a file over those that are there; what the file leaves open stays as it is."""

    def again(status: int, problems: Problems, choice: Choice) -> Response:
        return page("upload.html.j2", status, venture=visit.reload(), problems=problems, choice=choice)

    def store(contents: Upload) -> Response:
        try:
            visit.site.database.ventures.put_file(visit.stored.id, contents.venture, visit.number("revision"))
        except VentureConflict:
            changed = "It was changed in another window meanwhile. Look at its answers, then upload again."
            return again(409, (("file", changed),), ())
        if contents.unread:
            return page("unread.html.j2", unread=contents.unread, onward=f"{visit.home}/answers")
        return visit.redirect("/answers?saved=all")

    return _receive_file(visit, visit.layers, visit.stored.id, again, store)


def _make(visit: Visit, contents: Upload) -> Response:
    link = created_address(visit, contents.venture, (), "file")
    if contents.unread:
        return page("unread.html.j2", unread=contents.unread, onward=link)
    return RedirectResponse(link, 303)


def _receive_file(
    visit: Visit,
    layers: Layers,
    whose: str,
    again: Callable[[int, Problems, Choice], Response],
    finish: Callable[[Upload], Response],
) -> Response:
    """What becomes of a file: ``finish`` has it, or it is asked for ``again`` with what is wrong or to be chosen.

    ``whose`` work it is to read it counts against what one may have done in a while.
    """
    sent = visit.form.get("file")
    if not isinstance(sent, UploadFile) or not sent.filename:
        return again(422, (("file", CHOOSE),), ())
    visit.site.rates.heavy_work(whose)
    try:
        contents = _parse_file(visit, sent.filename, sent.file.read(), layers)
    except CollabAdvisorError as error:
        return again(422, problems_of(error, "file"), ())
    if isinstance(contents, Upload):
        return finish(contents)
    return again(422, (("row-1", SEVERAL),) if contents else (("file", EMPTY),), contents)


def _parse_file(visit: Visit, name: str, content: bytes, layers: Layers) -> Upload | Choice:
    a_workbook = name.lower().endswith(WORKBOOKS)
    # Of an encoding of two bytes a letter, every second one is nothing.
    if not a_workbook and not ANSWERS.search(content.replace(b"\0", b"")):
        raise VentureError([Problem(Location(name), NO_ANSWERS, WHAT_TO_DO)])
    run, every = visit.site.workers.run, (*visit.site.layers, *layers)
    if not a_workbook:
        parsed = run("parse_venture_file", content=content, file=name, layers=every)
    else:
        workbook = run("parse_workbook", content=content, file=name, layers=every, venture=visit.sent("row") or None)
        parsed = workbook["parsed"]
        if parsed is None:
            return tuple(workbook["names"])
    return Upload(Venture.model_validate_json(parsed["venture"]), tuple(map(str, parsed["problems"])))
