"""A venture file or workbook read in: as a new venture, or over one that is there."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from collabadvisor.files.problems import CollabAdvisorError
from collabadvisor.venture.model import Venture
from collabadvisor.web.database.refusals import VentureConflict
from collabadvisor.web.pages.opened import Opened, Visit
from collabadvisor.web.pages.start import problems_of, start_page
from collabadvisor.web.pages.templating import page

CHOOSE = "Choose a file first: a venture file (.yaml), or a workbook (.xlsx)."


def begin_with_file(came: Visit) -> Response:
    """Make a venture of a file where anybody may."""
    if not came.site.settings.open:
        raise HTTPException(403)
    return read_in(came, "start.html.j2")


def read_in(came: Visit, template: str, **values: object) -> Response:
    """Make a venture of the file that was sent, and go to it; the form again where it cannot be read."""
    try:
        venture = _venture(came, ())
    except CollabAdvisorError as error:
        return start_page(came, template, 422, problems=problems_of(error), **values)
    if venture is None:
        return start_page(came, template, 422, problems=(CHOOSE,), **values)
    made = came.site.database.ventures.create(venture, (), "file")
    return RedirectResponse(f"/v/{came.site.database.links.create('owner', made).text}?new=1", 303)


def upload(came: Opened) -> Response:
    """The form for a file over the answers that are there."""
    return page("upload.html.j2", venture=came, problems=())


def put_over(came: Opened) -> Response:
    """Put the answers of a file over those that are there; what the file leaves open stays as it is."""
    try:
        read = _venture(came, came.stored.layers)
    except CollabAdvisorError as error:
        return page("upload.html.j2", 422, venture=came, problems=problems_of(error))
    if read is None:
        return page("upload.html.j2", 422, venture=came, problems=(CHOOSE,))
    sent = came.sent("revision")
    try:
        came.site.database.ventures.put_file(came.stored.id, read, int(sent) if sent.isdigit() else -1)
    except VentureConflict:
        changed = "It was changed in another window meanwhile. Look at its answers, then upload again."
        return page("upload.html.j2", 409, venture=came.again(), problems=(changed,))
    return came.go("/answers?saved=all")


def _venture(came: Visit, layers: tuple[str, ...]) -> Venture | None:
    """The venture in the file that was sent; None where none was. Raises as the readers of files do."""
    sent = came.form.get("file")
    if not isinstance(sent, UploadFile) or not sent.filename:
        return None
    content = sent.file.read()
    name = sent.filename
    job = "parse_workbook" if name.lower().endswith((".xlsx", ".xlsm")) else "parse_venture_file"
    text: str = came.site.workers.run(job, content=content, name=name, layers=layers)
    return Venture.parse(text, came.site.knowledge[layers], name)
