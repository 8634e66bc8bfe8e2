"""Files that went wrong in every way: each is read, or refused with its place; nothing else ever happens."""

from __future__ import annotations

import shutil
import tempfile
from functools import cache, partial
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, load
from collabadvisor.files.problems import PackError
from collabadvisor.knowledge.conditions import UNREAD

ROOT = Path(__file__).parents[1]
GOOD = Path(__file__).parent / "knowledge" / "good"
CASES = [path.read_bytes() for path in sorted((ROOT / "knowledge" / "cases").glob("*.yaml"))]
CLASHES = Path("knowledge/consistency.yaml")
GARDEN = Path(__file__).parent / "data" / "garden"
PACK_FILES = [Path(place) for place in sorted(load(GOOD).digests)]

STRANGE = [
    *(bytes([code]) for code in b"\x00\x07\x1b\t\r\n :-?[]{},&*!|>'\"%@`#\\\xff\xc3"),
    *(text.encode() for text in ("\u2028", "\u202e", "\ufeff", "é", "👍", "---\n", "...\n", "<<: ", "&a ", "*a")),
    *(text.encode() for text in ("!!python/object:x ", "? ", "null", "true", "no", "1e400", "0x", "\n\n\n", "\t\t")),
    *(text.encode() for text in ("{{ answer.x }}", "{% x %}", "[" * 30, "all: ", "answers:\n", "id: x\n")),
]
# Not fixtures: hypothesis would spell a whole knowledge base out in each failure.
shipped = cache(load)
small = cache(partial(load, GOOD))

quietly = settings(deadline=None, derandomize=True, max_examples=80)


@st.composite
def mangled(draw: st.DrawFn, content: bytes) -> bytes:
    """The content with a few characters or lines cut, doubled, swapped or put in."""
    for _ in range(draw(st.integers(1, 4))):
        by_line = draw(st.booleans())
        parts = content.splitlines(keepends=True) if by_line else [bytes([code]) for code in content]
        if not parts:
            break
        here, there = (draw(st.integers(0, len(parts) - 1)) for _ in range(2))
        match draw(st.sampled_from(["cut", "cut off", "double", "swap", "put in", "put over", "indent"])):
            case "cut":
                del parts[here]
            case "cut off":
                del parts[here:]
            case "double":
                parts.insert(there, parts[here])
            case "swap":
                parts[here], parts[there] = parts[there], parts[here]
            case "put in":
                parts.insert(here, draw(st.sampled_from(STRANGE)))
            case "put over":
                parts[here] = draw(st.sampled_from(STRANGE))
            case "indent":
                parts[here] = b"  " + parts[here]
        content = b"".join(parts)
    return content


def read_or_refused(knowledge: KnowledgeBase, content: bytes) -> bool:
    """Whether a venture could be read; where not, its file is named in every problem."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "venture.yaml"
        file.write_bytes(content)
        try:
            venture = Venture.read(file, knowledge)
        except CollabAdvisorError as error:
            problems = error.problems
        else:
            _assert_valid(venture, knowledge)
            return True
    lines = len(content.decode("utf-8", "replace").splitlines()) + 1
    assert {problem.where.path for problem in problems} == {str(file)}
    assert all(0 <= problem.where.line <= lines for problem in problems)
    assert all(problem.what for problem in problems)
    return False


def _assert_valid(venture: Venture, knowledge: KnowledgeBase) -> None:
    assert venture.stage in knowledge.framework.stages
    assert venture.name.isprintable()
    assert all(answer in knowledge.facts[fact].answers for fact, answer in venture.known_answers().items())


@given(st.binary(max_size=300))
@quietly
def test_bytes_at_random_are_no_venture(content: bytes) -> None:
    assert not read_or_refused(shipped(), content)


@given(st.text(max_size=300))
@quietly
def test_text_at_random_is_no_venture(text: str) -> None:
    assert not read_or_refused(shipped(), text.encode())


@pytest.mark.slow
@given(st.data())
@settings(quietly, max_examples=200)
def test_a_mangled_case_is_read_or_refused(data: st.DataObject) -> None:
    content = data.draw(st.sampled_from(CASES))
    read_or_refused(shipped(), data.draw(mangled(content)))


@pytest.mark.parametrize("content", CASES)
def test_a_case_that_is_not_mangled_is_read(content: bytes) -> None:
    assert read_or_refused(shipped(), content)


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates()
structures = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(structures)
@quietly
def test_a_structure_at_random_is_no_venture(structure: object) -> None:
    assert not read_or_refused(shipped(), yaml.safe_dump(structure, allow_unicode=True).encode())


@pytest.mark.slow
@given(st.data())
@quietly
def test_a_structure_with_the_keys_of_a_venture_is_read_or_refused(data: st.DataObject) -> None:
    facts = st.sampled_from([*small().facts, "eater", "answers"])
    given_answer = st.sampled_from(["few", "none", "most", "no", None]) | structures
    noted = st.dictionaries(st.sampled_from(["answer", "source", "confidence", "sauce"]), given_answer)
    structure = data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                "venture": st.just("A kitchen") | structures,
                "stage": st.sampled_from(["planned", "open"]) | structures,
                "as_of": structures,
                "answers": st.dictionaries(facts, given_answer | noted, max_size=6) | structures,
            },
        )
    )
    read_or_refused(small(), yaml.safe_dump(structure, allow_unicode=data.draw(st.booleans())).encode())


@pytest.mark.slow
@given(st.data())
@settings(quietly, max_examples=100)
def test_a_pack_with_a_mangled_file_is_read_or_refused(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(PACK_FILES))
    _read_or_refused(GOOD, name, data.draw(mangled((GOOD / name).read_bytes())))


@pytest.mark.slow
@given(st.data())
@quietly
def test_a_pack_with_mangled_rules_of_consistency_is_read_or_refused(data: st.DataObject) -> None:
    _read_or_refused(GARDEN, CLASHES, data.draw(mangled((GARDEN / CLASHES).read_bytes())))


def _read_or_refused(source: Path, name: Path, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(shutil.copytree(source, Path(folder) / "pack"))
        (pack / name).write_bytes(content)
        try:
            knowledge = load(pack)
        except PackError as error:
            problems = error.problems
        else:
            rules = (*knowledge.rules, *knowledge.verdict_rules, *knowledge.consistency)
            assert UNREAD not in map(knowledge.condition_of, rules)
            return
    assert problems
    assert all(Path(problem.where.path).is_relative_to(pack) for problem in problems)
    assert all(problem.what for problem in problems)
