"""The jobs of the pages: what they return is what the command line writes; what they refuse is told in its words."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from io import BytesIO
from multiprocessing import Pipe
from pathlib import Path
from threading import Thread
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, load
from collabadvisor.files import problems
from collabadvisor.files.problems import Field, Location, PackError, Problem, UnknownName, UnreadableFile, VentureError
from collabadvisor.knowledge.pack_stack import Packs
from collabadvisor.reasoning.explain.why_not import why_not
from collabadvisor.reasoning.plan.cheapest import plan
from collabadvisor.reasoning.plan.plan_model import Goal
from collabadvisor.report.explain.why_not_document import why_not_document
from collabadvisor.report.plan.plan_document import plan_document
from collabadvisor.web.workers import worker_process
from collabadvisor.web.workers.jobs import JOBS
from collabadvisor.web.workers.pool import WorkerPool
from collabadvisor.web.workers.worker_errors import TookTooLong, TooMuchMemory
from collabadvisor.web.workers.worker_process import WorkerReply, WorkerSetup, serve_jobs
from steps.running import PACK, run_here
from worker_jobs import ODD, ODD_WORDS

CASE = PACK / "knowledge" / "cases" / "case-a-convened.yaml"
FORMATS = ("docx", "pdf", "html", "markdown", "text", "json")
ENDINGS = {"markdown": "md", "text": "txt"}


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    with WorkerPool(workers=1, seconds=60) as made:
        yield made


def here(job: str, **arguments: Any) -> Any:
    """What a job returns without a process of its own."""
    return JOBS[job](lambda layers: load(Packs((), layers)), **arguments)


def written(folder: Path, command: str, *options: str, ending: str = "json") -> bytes:
    """What the command line writes on the case."""
    file = folder / f"out.{ending}"
    ran = run_here(command, str(CASE), *options, "-o", str(file))
    assert not ran.code, ran.err
    return file.read_bytes()


def case(knowledge: KnowledgeBase) -> str:
    return Venture.read(CASE, knowledge).model_dump_json()


def workbook(rows: Sequence[Sequence[str]], sheet: str = "Register") -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return made.getvalue()


HEAD = ("venture", "stage", "lead_post", "meetings_held")


class TestAReport:
    @pytest.mark.parametrize("form", FORMATS)
    @pytest.mark.slow
    def test_is_byte_for_byte_that_of_the_command_line(
        self, pool: WorkerPool, form: str, knowledge: KnowledgeBase, tmp_path: Path
    ) -> None:
        made = pool.run("report", venture=case(knowledge), format=form)
        assert made == written(tmp_path, "advise", ending=ENDINGS.get(form, form))

    @pytest.mark.slow
    @pytest.mark.parametrize("form", FORMATS)
    def test_is_so_with_a_layer_too(self, form: str, knowledge: KnowledgeBase, tmp_path: Path) -> None:
        made = here("report", venture=case(knowledge), layers=("practice",), format=form)
        assert made == written(tmp_path, "advise", "--with", "practice", ending=ENDINGS.get(form, form))


class TestAPlanAndWhyNot:
    @pytest.mark.slow
    def test_are_documents_that_come_whole_from_another_process(
        self, pool: WorkerPool, knowledge: KnowledgeBase
    ) -> None:
        venture = Venture.read(CASE, knowledge)
        cleared = plan(venture, Goal(clear=("weigh-the-alternatives",)), knowledge, most=1)
        explained = why_not(venture, "fit=sound", knowledge)
        for job, asked, document in (
            ("plan", {"clear": ("1",), "most": 1}, plan_document(cleared, knowledge)),
            ("why_not", {"name": "fit=sound"}, why_not_document(explained, knowledge, ids=False)),
        ):
            assert pool.run(job, venture=case(knowledge), **asked) == document

    @pytest.mark.parametrize(
        ("job", "asked"),
        [("plan", {"reach": "no_such"}), ("why_not", {"name": "no_such"}), ("plan", {"keep": ("no_such",)})],
    )
    def test_refuse_what_the_knowledge_does_not_have(
        self, job: str, asked: dict[str, Any], knowledge: KnowledgeBase
    ) -> None:
        with pytest.raises(UnknownName, match="no_such"):
            here(job, venture=case(knowledge), **asked)


class TestAVentureFile:
    def test_is_read_as_the_command_line_reads_it(self, knowledge: KnowledgeBase) -> None:
        parsed = here("parse_venture_file", content=CASE.read_bytes(), file="C:\\Papers\\a.yaml")
        assert Venture.model_validate_json(parsed["venture"]) == Venture.read(CASE, knowledge)

    @pytest.mark.parametrize(
        ("content", "error", "said"),
        [
            (b"venture: [", UnreadableFile, "a.yaml:2: this is not YAML"),
            (b"\xff\xfe\x00\xd8", UnreadableFile, "a.yaml"),
            (b"venture: A\nstage: soon\n", VentureError, "a.yaml:2: there is no stage 'soon'"),
            (b"venture: A\nstage: forming\nanswers:\n  lead_post: nobody\n", VentureError, "a.yaml:4"),
            (b"#" * 1_000_001, UnreadableFile, "larger than 1,000,000 bytes"),
            (b"", VentureError, "this file is empty"),
        ],
    )
    def test_that_cannot_be_read_is_refused_with_place_and_remedy(
        self, content: bytes, error: type[CollabAdvisorError], said: str
    ) -> None:
        with pytest.raises(error, match=said):
            here("parse_venture_file", content=content, file="../../etc/a.yaml")


class TestAWorkbook:
    def test_with_one_venture_is_that_venture(self) -> None:
        content = workbook([HEAD, ("Harbour trail", "forming", "junior", "")])
        parsed = here("parse_workbook", content=content, file="one.xlsx")
        assert parsed["names"] == (("Harbour trail", "row 2"),)
        venture = Venture.model_validate_json(parsed["parsed"]["venture"])
        assert (venture.name, venture.stage, venture.known_answers()) == (
            "Harbour trail",
            "forming",
            {"lead_post": "junior"},
        )

    def test_with_several_asks_for_one(self) -> None:
        rows = [
            HEAD,
            ("Alpha", "forming", "junior", ""),
            ("Beta", "forming", "senior", ""),
            ("Alpha", "mature", "", ""),
        ]
        several = here("parse_workbook", content=workbook(rows), file="some.xlsx")
        assert several == {"names": (("Alpha", "row 2"), ("Beta", "row 3"), ("Alpha", "row 4")), "parsed": None}
        one = here("parse_workbook", content=workbook(rows), file="some.xlsx", venture="row 4")
        assert Venture.model_validate_json(one["parsed"]["venture"]).stage == "mature"
        with pytest.raises(UnknownName, match="2 ventures are called 'Alpha'"):
            here("parse_workbook", content=workbook(rows), file="some.xlsx", venture="Alpha")
        with pytest.raises(UnknownName, match="no venture is called 'Gamma'"):
            here("parse_workbook", content=workbook(rows), file="some.xlsx", venture="Gamma")

    def test_without_a_stage_takes_the_one_that_is_asked_for(self) -> None:
        content = workbook([("venture", "lead_post"), ("Harbour trail", "senior")])
        parsed = here("parse_workbook", content=content, file="one.xlsx", stage="mature")
        assert Venture.model_validate_json(parsed["parsed"]["venture"]).stage == "mature"

    def test_tells_what_of_the_venture_cannot_be_read(self) -> None:
        content = workbook([HEAD, ("Harbour trail", "forming", "nobody at all", "")])
        (problem,) = here("parse_workbook", content=content, file="one.xlsx")["parsed"]["problems"]
        assert str(problem).startswith("row 2, column 'lead_post': there is no answer 'nobody at all'.")

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"PK not a workbook", "bad.xlsx: this is no workbook that can be read"),
            (workbook([]), "bad.xlsx: nothing stands in the sheet 'Register'"),
            (workbook([HEAD]), "bad.xlsx: no venture stands below its headings."),
        ],
    )
    def test_that_is_none_is_refused(self, content: bytes, said: str) -> None:
        with pytest.raises(UnreadableFile, match=said):
            here("parse_workbook", content=content, file="bad.xlsx")

    @pytest.mark.slow
    def test_that_swells_is_stopped_and_the_next_job_done(self) -> None:
        """A megabyte of a workbook can hold a thousand of cells."""
        good = workbook([HEAD, ("Harbour trail", "forming", "junior", "")])
        cells = b'<row><c t="inlineStr"><is><t>x</t></is></c></row>' * 4_000_000
        made = BytesIO()
        with ZipFile(BytesIO(good)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                content = old.read(name)
                if name == "xl/worksheets/sheet1.xml":
                    content = content.replace(b"<sheetData>", b"<sheetData>" + cells)
                new.writestr(name, content)
        bomb = made.getvalue()
        assert len(bomb) < 2**20
        with WorkerPool(workers=1, seconds=20, memory=2**28) as pool:
            with pytest.raises((TooMuchMemory, TookTooLong)):
                pool.run("parse_workbook", content=bomb, file="bomb.xlsx")
            assert pool.run("parse_workbook", content=good, file="good.xlsx")["parsed"]


class TestWhatAProcessDoes:
    """The same function that runs in a process, here: its answers, one after the other."""

    def test_is_to_answer_every_job_and_stop_when_nobody_asks_any_more(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for harmful in ("_be_silent", "_end_with_parent"):
            monkeypatch.setattr(worker_process, harmful, lambda: None)
        monkeypatch.setattr(worker_process, "bound_memory", lambda _: None)
        ours, its = Pipe()
        working = Thread(target=serve_jobs, args=(its, WorkerSetup(ODD, (), 0)))
        working.start()
        assert ours.recv() == WorkerReply("ready")
        said: list[WorkerReply] = []
        for job, arguments in (("quick", {"word": "x"}), ("refuses", {"kind": "UnknownName"}), ("raises", {}),
                               ("greedy_at_once", {}), ("gives_no_plain_data", {})):  # fmt: skip
            ours.send((job, arguments))
            said.append(ours.recv())
        ours.close()
        working.join()
        assert [each.kind for each in said] == ["done", "refused", "failed", "memory", "failed"]
        assert said[0].value == "x"
        assert isinstance(said[1].value, UnknownName)
        assert ODD_WORDS not in repr(said[2])

    def test_is_to_say_why_it_cannot_make_ready(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(worker_process, "_be_silent", lambda: None)
        ours, its = Pipe()
        serve_jobs(its, WorkerSetup(ODD, (tmp_path / "no pack",), 0))
        reply = ours.recv()
        assert (reply.kind, type(reply.value).__name__) == ("refused", "PackError")
        for end in (ours, its):
            end.close()

    @pytest.mark.slow
    def test_is_told_to_the_one_who_asks(self, tmp_path: Path) -> None:
        with WorkerPool(workers=1, folders=(tmp_path / "no pack",)) as pool:
            for _ in range(2):
                with pytest.raises(PackError):
                    pool.run("report", venture="{}", format="pdf")


class TestEveryRefusal:
    def test_can_go_from_one_process_to_another(self) -> None:
        kinds = [each for each in vars(problems).values() if isinstance(each, type) and issubclass(each, Exception)]
        assert len(kinds) > 10
        told = [Problem(Location("a.yaml", 3), "it is wrong.", "Mend it."), Problem(Field("reach"), "unknown.")]
        own: dict[str, tuple[Any, ...]] = {"MissingExtra": ("typst", "pdf"), "Undecided": ("a reason",)}
        for kind in kinds:
            error: Any = kind(*own.get(kind.__name__, (told,)))
            again = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own)
            assert (type(again), str(again), vars(again)) == (kind, str(error), vars(error))
            assert [type(each.where) for each in again.problems] == [type(each.where) for each in error.problems]
