"""Ventures kept in files: nobody's change is lost, and comments stay."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture
from collabadvisor.files.locking import folder_lock
from collabadvisor.files.problems import ConflictError, UnknownName, VentureError
from collabadvisor.venture.model import Answer
from collabadvisor.venture.store import FolderStore, VentureStore
from collabadvisor.venture.venture_file import VentureFile
from steps.running import files_in

GARDEN = Path(__file__).parent / "data" / "garden"
BEANS = Venture(venture="Beans", stage="planned", as_of="May", answers={"ground": Answer(answer="thin", source="me")})


@pytest.fixture
def store(tmp_path: Path, garden: KnowledgeBase) -> FolderStore:
    return FolderStore(tmp_path, garden)


def said(held: tuple[Venture, str]) -> tuple[Venture, str]:
    """The same without the questions that stand open in the file."""
    venture, version = held
    return venture.replace(answers={fact: given for fact, given in venture.answers.items() if given.answer}), version


def answering(venture: Venture, **answers: str) -> Venture:
    given = {fact: Answer(answer=answer) for fact, answer in answers.items()}
    return venture.replace(answers={**venture.answers, **given})


def test_a_venture_is_kept_and_got_as_it_was(store: VentureStore, tmp_path: Path) -> None:
    assert store.list() == []
    version = store.put("beans", BEANS, None)
    assert said(store.get("beans")) == (BEANS, version)
    other = answering(BEANS.replace(venture="Broad beans", as_of="", stage="growing"), hands="many")
    changed = store.put("beans", other, version)
    assert changed != version
    assert said(store.get("beans")) == (other, changed)
    store.put("a peas", BEANS, None)
    assert store.list() == ["a peas", "beans"]
    store.delete("beans", changed)
    assert store.list() == ["a peas"]
    assert files_in(tmp_path) == ["a peas.yaml"]


def test_an_answer_that_is_gone_is_open_and_comments_stay(store: VentureStore, tmp_path: Path) -> None:
    version = store.put("beans", BEANS, None)
    before = [line for line in (tmp_path / "beans.yaml").read_text("utf-8").splitlines() if "#" in line]
    assert before
    store.put("beans", BEANS.with_answers({"ground": None}), version)
    assert store.get("beans")[0].known_answers() == {}
    assert [line for line in (tmp_path / "beans.yaml").read_text("utf-8").splitlines() if "#" in line] == before


def test_what_stays_the_same_is_written_the_same(store: VentureStore, tmp_path: Path) -> None:
    text = "venture: 'B  c'\nstage: planned\nanswers:\n  ground:\n    answer: thin\n    source: >\n      me\n"
    (tmp_path / "beans.yaml").write_text(text, "utf-8")
    venture, version = store.get("beans")
    store.put("beans", answering(venture, hands="many"), version)
    after = (tmp_path / "beans.yaml").read_text("utf-8")
    assert after == text + "  hands: many\n"


@pytest.mark.parametrize(
    "act",
    [
        lambda store: store.put("beans", BEANS, "another"),
        lambda store: store.put("beans", BEANS, None),
        lambda store: store.delete("beans", "another"),
    ],
)
def test_another_version_is_refused(act: Callable[[FolderStore], object], store: FolderStore, tmp_path: Path) -> None:
    store.put("beans", BEANS, None)
    before = (tmp_path / "beans.yaml").read_bytes()
    with pytest.raises(ConflictError, match=r"beans.yaml: (somebody has changed this file|this file is there already)"):
        act(store)
    assert (tmp_path / "beans.yaml").read_bytes() == before
    assert files_in(tmp_path) == ["beans.yaml"]


def test_a_venture_that_the_knowledge_cannot_judge_is_not_kept(store: FolderStore, tmp_path: Path) -> None:
    version = store.put("beans", BEANS, None)
    for number, refused in enumerate((version, None)):
        with pytest.raises(VentureError, match="'ground' has no answer 'thinn'"):
            store.put(("beans", "peas")[number], answering(BEANS, ground="thinn"), refused)
    assert said(store.get("beans")) == (BEANS, version)
    assert files_in(tmp_path) == ["beans.yaml"]


@pytest.mark.parametrize("name", ["", "../x", "x/y", "x\\y", ".x", "x:y", "x\0", "x\n", "..", "~x", "x" * 200])
def test_a_name_that_leads_out_of_the_folder_is_refused(name: str, garden: KnowledgeBase, tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "ventures", garden)
    store.folder.mkdir()
    for act in (lambda: store.get(name), lambda: store.put(name, BEANS, None), lambda: store.delete(name, "")):
        with pytest.raises(UnknownName):
            act()
    assert files_in(tmp_path) == []


def test_a_venture_that_is_not_there(store: FolderStore) -> None:
    version = store.put("beans", BEANS, None)
    with pytest.raises(UnknownName, match=r"there is no venture 'bean'\. Did you mean 'beans'?"):
        store.get("bean")
    store.delete("beans", version)
    with pytest.raises(UnknownName, match="there is no venture 'beans'"):
        store.put("beans", BEANS, version)


def test_a_link_stays_a_link(tmp_path: Path, garden: KnowledgeBase) -> None:
    inside, link = tmp_path / "inside", tmp_path / "x.yaml"
    inside.mkdir()
    (inside / "real.yaml").write_text("venture: x\nstage: planned\n", "utf-8")
    link.symlink_to(inside / "real.yaml")
    file = VentureFile(link, garden)
    file.write(BEANS, file.read()[1])
    assert link.is_symlink()
    assert VentureFile(inside / "real.yaml", garden).read()[0].known_answers() == BEANS.known_answers()


# At once.


def test_of_two_who_change_the_same_version_the_second_is_told(store: FolderStore, garden: KnowledgeBase) -> None:
    version = store.put("beans", BEANS, None)
    first, second = FolderStore(store.folder, garden), FolderStore(store.folder, garden)
    first.put("beans", answering(BEANS, hands="many"), version)
    with pytest.raises(ConflictError):
        second.put("beans", answering(BEANS, water="tank"), version)
    assert store.get("beans")[0].known_answers() == {"ground": "thin", "hands": "many"}


def test_a_change_between_the_reading_and_the_writing_is_seen(
    store: FolderStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second look comes when the folder is held: what an editor writes before that is not overwritten."""
    from collabadvisor.venture import venture_file

    version = store.put("beans", BEANS, None)
    theirs = (tmp_path / "beans.yaml").read_text("utf-8") + "# theirs\n"

    def late(folder: Path) -> object:
        (tmp_path / "beans.yaml").write_text(theirs, "utf-8")
        return folder_lock(folder)

    monkeypatch.setattr(venture_file, "folder_lock", late)
    with pytest.raises(ConflictError):
        store.put("beans", answering(BEANS, hands="many"), version)
    assert (tmp_path / "beans.yaml").read_text("utf-8") == theirs


def counted(store: FolderStore, number: int) -> int:
    """Change what the venture is called as often as it is asked for, each time from what it is called now."""
    tries = 0
    for _ in range(number):
        while True:
            tries += 1
            venture, version = store.get("beans")
            try:
                store.put("beans", venture.replace(venture=f"{int(venture.name) + 1}"), version)
            except ConflictError:
                continue
            break
    return tries


@pytest.mark.slow
def test_threads_lose_nothing(store: FolderStore) -> None:
    store.put("beans", BEANS.replace(venture="0"), None)
    begun = Barrier(4)

    def run(_: int) -> int:
        begun.wait()
        return counted(store, 10)

    with ThreadPoolExecutor(4) as threads:
        tries = sum(threads.map(run, range(4)))
    assert store.get("beans")[0].name == "40"
    assert tries > 40, "they never met"
    assert files_in(store.folder) == ["beans.yaml"]


COUNTING = """
import sys
from pathlib import Path
from collabadvisor import load
from collabadvisor.venture.store import FolderStore
from test_store import counted
print("ready", flush=True)
store = FolderStore(Path(sys.argv[1]), load(sys.argv[2]))
sys.stdin.readline()
print(counted(store, 15))
"""


@pytest.mark.slow
def test_processes_lose_nothing(store: FolderStore) -> None:
    store.put("beans", BEANS.replace(venture="0"), None)
    command = [sys.executable, "-c", COUNTING, str(store.folder), str(GARDEN)]
    tests = {"cwd": Path(__file__).parent, "text": True, "stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    both = [subprocess.Popen(command, **tests) for _ in range(2)]  # type: ignore[call-overload]  # as subprocess takes them
    for one in both:
        assert one.stdout.readline() == "ready\n"
    for one in both:
        one.stdin.write("\n")
        one.stdin.flush()
    tries = [int(one.communicate(timeout=120)[0]) for one in both]
    assert store.get("beans")[0].name == "30"
    assert sum(tries) > 30, "they never met"


def test_two_make_the_same_venture_and_one_is_told(store: FolderStore) -> None:
    begun = Barrier(2)

    def run(name: str) -> str | None:
        begun.wait()
        try:
            return store.put("beans", BEANS.replace(venture=name), None)
        except ConflictError:
            return None

    with ThreadPoolExecutor(2) as threads:
        made = dict(zip("ab", threads.map(run, "ab"), strict=True))
    (name,) = [name for name, version in made.items() if version]
    assert said(store.get("beans")) == (BEANS.replace(venture=name), made[name])


def test_a_folder_that_is_held_is_waited_for(tmp_path: Path) -> None:
    order: list[str] = []
    begun = Barrier(2)

    def second() -> None:
        begun.wait()
        with folder_lock(tmp_path):
            order.append("second")

    with ThreadPoolExecutor(1) as threads:
        with folder_lock(tmp_path):
            waiting = threads.submit(second)
            begun.wait()
            assert not waiting.done()
            order.append("first")
        waiting.result(timeout=60)
    assert order == ["first", "second"]


# From text.


def test_a_text_is_read_as_its_file_would_be(garden: KnowledgeBase) -> None:
    text = "venture: Beans\nstage: planned\nas_of: May\nanswers: {ground: {answer: thin, source: me}}\n"
    assert Venture.parse(text, garden) == Venture.parse(b"\xef\xbb\xbf" + text.encode(), garden) == BEANS


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "body:1: this file is empty"),
        ("venture: x\nstage: planed\n", "body:2: there is no stage 'planed'"),
        (b"\xff", "body:1: this is not UTF-8 text"),
        ("x" * 1_000_001, "body: this file is larger than 1,000,000 bytes"),
        ("venture: \0", "body: this is not a text file"),
        ("venture: \ud800", "body"),
    ],
)
def test_what_is_wrong_with_a_text_is_told_with_its_name(
    content: str | bytes, what: str, garden: KnowledgeBase
) -> None:
    with pytest.raises(CollabAdvisorError) as refused:
        Venture.parse(content, garden, "body")
    assert str(refused.value).startswith(what)
