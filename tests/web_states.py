"""Every page of the interview in every state it has: how somebody gets there, and what the server says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from collabadvisor.venture.model import Answer
from full_disk import read_only
from live_pages import Served

ARABIC, HEBREW = "شراكة الوقاية من السقوط", "שותפות למניעת נפילות"


@dataclass
class Visitor:
    """Somebody at a window, with ventures of their own: one just begun, and one of which all is answered."""

    live: Served
    page: Any
    closed: Served
    strict: Served
    name: str = "Steady On"
    status: int = 0
    at: list[str] = field(default_factory=list)

    @cached_property
    def new(self) -> str:
        return self.live.venture(self.name)

    @cached_property
    def finished(self) -> str:
        return self.live.finished(self.name)

    def open(self, address: str) -> None:
        self.status = self.page.goto(address).status

    def click(self, name: str) -> None:
        with self.page.expect_navigation() as met:
            self.page.get_by_role("button", name=name, exact=True).click()
        self.status = met.value.status

    def choose(self, name: str) -> None:
        self.page.get_by_label(name, exact=True).check()

    def attach(self, name: str, content: bytes) -> None:
        self.page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})


State = Callable[[Visitor], None]
STATES: dict[str, tuple[int, State]] = {}


def state(name: str, status: int = 200) -> Callable[[State], State]:
    """The state of a page, and the status with which it comes."""

    def kept(way: State) -> State:
        STATES[name] = status, way
        return way

    return kept


def plain(name: str, path: str, status: int = 200) -> None:
    """A page of the venture of which all is answered, or, with "new", of the one just begun."""

    def way(visitor: Visitor) -> None:
        visitor.open((visitor.new if "new" in name else visitor.finished) + path)

    STATES[name] = status, way


for _name, _path in {
    "link, new": "?new=1",
    "link, handed on": "",
    "question, new": "/q/lead_post",
    "question, answered": "/q/lead_post?saved=lead_post",
    "question, from the list": "/q/lead_post?to=answers",
    "answers, new": "/answers",
    "answers, filled": "/answers?saved=all",
    "enough": "/enough",
    "form, new": "/form",
    "form, filled": "/form",
    "upload": "/upload",
    "advice, new": "/advice",
    "advice": "/advice",
    "advice, whole": "/advice/all",
    "why the verdict": "/why/verdict",
    "why a standing": "/why/fit",
    "why the verdict, new": "/why/verdict",
    "what if": "/what-if",
    "what if, new": "/what-if",
    "better": "/better",
    "plan": "/plan/on_conditions",
    "why not": "/why-not/on_conditions",
    "details": "/details?saved=all",
}.items():
    plain(_name, _path)
plain("no such question", "/q/nothing", 404)


@state("start")
def start(visitor: Visitor) -> None:
    visitor.open(visitor.live.address + "/")


@state("start, nothing filled in", 422)
def start_error(visitor: Visitor) -> None:
    start(visitor)
    visitor.click("Begin")


@state("start, a file that is none", 422)
def start_file(visitor: Visitor) -> None:
    start(visitor)
    visitor.page.get_by_text("You have a file or workbook").click()
    visitor.attach("venture.yaml", b"venture: [")
    visitor.click("Upload")


@state("start, a workbook of several", 422)
def start_choice(visitor: Visitor) -> None:
    start(visitor)
    visitor.page.get_by_text("You have a file or workbook").click()
    visitor.attach("ventures.xlsx", workbook([["One", "proposed"], ["Another", "forming"]]))
    visitor.click("Upload")


@state("start, a workbook with gaps")
def unread(visitor: Visitor) -> None:
    start(visitor)
    visitor.page.get_by_text("You have a file or workbook").click()
    visitor.attach("ventures.xlsx", workbook([["One", "proposed", "bishop"]]))
    visitor.click("Upload")


def workbook(rows: list[list[str]]) -> bytes:
    content = BytesIO()
    with Workbook(content) as made:
        sheet = made.add_worksheet()
        for number, row in enumerate([["venture", "stage", "lead_post"], *rows]):
            sheet.write_row(number, 0, row)
    return content.getvalue()


@state("start, where only the administrator begins")
def start_closed(visitor: Visitor) -> None:
    visitor.open(visitor.closed.address + "/")


@state("sent from elsewhere", 403)
def elsewhere(visitor: Visitor) -> None:
    visitor.page.goto("about:blank")
    visitor.page.set_content(f'<form method="post" action="{visitor.live.address}/ventures"><button>Go</button></form>')
    visitor.click("Go")


@state("question, nothing chosen", 422)
def question_error(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/q/lead_post")
    visitor.page.get_by_text("Note your source").click()
    visitor.page.get_by_label("Where you know it from").fill("the minutes of May")
    visitor.click("Save and continue")


@state("question, source and layer")
def question_source(visitor: Visitor) -> None:
    database = visitor.live.site.database
    made = database.ventures.create(
        visitor.live.site.database.ventures.read(_id(visitor, visitor.new)).venture, ("practice",)
    )
    knowledge = visitor.live.site.knowledge["practice",]
    name, fact = next((name, fact) for name, fact in knowledge.facts.items() if knowledge.label(fact))
    database.ventures.put_answer(
        made, name, Answer(answer=fact.scale[0], source="a letter", confidence="documented"), 0
    )
    visitor.open(f"{visitor.live.address}/v/{database.links.create('owner', made).text}/q/{name}")


def _id(visitor: Visitor, home: str) -> str:
    link = visitor.live.site.database.links.read("owner", home.rpartition("/")[2])
    assert link
    assert link.venture_id
    return link.venture_id


@state("question, two answers", 409)
def question_conflict(visitor: Visitor) -> None:
    home = visitor.live.venture(visitor.name)
    visitor.open(home + "/q/lead_post")
    visitor.live.site.database.ventures.put_answer(_id(visitor, home), "lead_post", Answer(answer="senior"), 0)
    visitor.choose("a junior officer")
    visitor.click("Save and continue")


@state("form, two answers", 409)
def form_conflict(visitor: Visitor) -> None:
    home = visitor.live.venture(visitor.name)
    visitor.open(home + "/form")
    visitor.live.site.database.ventures.put_answer(_id(visitor, home), "lead_post", Answer(answer="senior"), 0)
    visitor.page.locator('[id="lead_post.junior"]').check()
    visitor.click("Save")


@state("upload, no file", 422)
def upload_nothing(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/upload")
    visitor.click("Upload")


@state("upload, changed meanwhile", 409)
def upload_conflict(visitor: Visitor) -> None:
    home = visitor.live.venture(visitor.name)
    visitor.open(home + "/upload")
    visitor.live.site.database.ventures.put_answer(_id(visitor, home), "lead_post", Answer(answer="senior"), 0)
    visitor.attach("venture.yaml", b"venture: One\nstage: proposed\nanswers:\n  lead_post: junior\n")
    visitor.click("Upload")


@state("upload, too large", 413)
def upload_large(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/upload")
    visitor.attach("venture.yaml", b"#" * (2**20 + 1))
    visitor.click("Upload")


@state("what if, nothing chosen", 422)
def what_if_error(visitor: Visitor) -> None:
    visitor.open(visitor.finished + "/what-if")
    visitor.click("Show side by side")


@state("what if, side by side")
def what_if_answer(visitor: Visitor) -> None:
    visitor.open(visitor.finished + "/what-if")
    visitor.page.get_by_role("checkbox").first.check()
    visitor.page.get_by_label("If one answer were another").select_option("lead_post=senior")
    visitor.click("Show side by side")


@state("details, no name", 422)
def details_error(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/details")
    visitor.page.get_by_label("Name").fill("")
    visitor.click("Save")


@state("details, changed meanwhile", 409)
def details_conflict(visitor: Visitor) -> None:
    home = visitor.live.venture(visitor.name)
    visitor.open(home + "/details")
    visitor.live.site.database.ventures.put_answer(_id(visitor, home), "lead_post", Answer(answer="senior"), 0)
    visitor.page.get_by_label("Name").fill("Steadier On")
    visitor.click("Save")


@state("details, a new link")
def details_link(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/details")
    visitor.click("Make another link")


@state("details, erase unsure", 422)
def erase_unsure(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/details")
    visitor.click("Erase")


@state("erased")
def erased(visitor: Visitor) -> None:
    visitor.open(visitor.live.venture(visitor.name) + "/details")
    visitor.choose("Yes, erase all of it")
    visitor.click("Erase")


@state("administration")
def administration(visitor: Visitor) -> None:
    assert visitor.new
    visitor.open(visitor.live.administration())


@state("administration, nothing yet")
def administration_empty(visitor: Visitor) -> None:
    visitor.open(visitor.closed.administration())


@state("administration, nothing filled in", 422)
def administration_error(visitor: Visitor) -> None:
    administration(visitor)
    visitor.click("Begin")


@state("no such page", 404)
def nowhere(visitor: Visitor) -> None:
    visitor.open(visitor.live.address + "/nowhere")


@state("too many unknown links", 429)
def too_many(visitor: Visitor) -> None:
    for _ in range(2):
        visitor.open(f"{visitor.strict.address}/v/AAAAAAAAAAAAAAAAAAAAAA")


@state("a fault of the program", 500)
def fault(visitor: Visitor) -> None:
    visitor.open(visitor.closed.finished() + "/plan/on_conditions")


@state("a database that cannot be written", 503)
def unwritten(visitor: Visitor) -> None:
    visitor.open(visitor.new + "/q/lead_post")
    visitor.choose("a junior officer")
    with read_only(visitor.live.site.database):
        visitor.click("Save and continue")
