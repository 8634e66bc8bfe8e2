"""The first lesson of a pack that has none of its own: what a policy lays down, and the source that it comes from."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.knowledge.base import KnowledgeBase
from collabadvisor.scaffolds.additions import Addition
from collabadvisor.scaffolds.chosen_names import own_names
from collabadvisor.scaffolds.entry_lists import with_entry
from collabadvisor.scaffolds.rendering import fill_template

LESSON = SOURCE = "our-policy"
"""What the lesson is called, and its source."""
KIND = "policy"


def lacks_lessons(knowledge: KnowledgeBase) -> bool:
    """Whether the highest pack has no lesson of its own, and its framework knows lessons of a policy."""
    unneeded = LESSON in knowledge.lessons or KIND not in knowledge.framework.lesson_kinds
    return not unneeded and not own_names(knowledge.lessons, knowledge)


def first_lesson(knowledge: KnowledgeBase) -> Addition:
    """The lesson as it is to be written, and its source where the pack has none.

    Raises as ``with_entry`` does.
    """
    own = own_names(knowledge.sources, knowledge)
    lesson = _entry(knowledge.pack, "lessons", source=own[0] if own else SOURCE)
    source = Addition() if own else _entry(knowledge.pack, "sources", source=SOURCE)
    return Addition({**lesson.new, **source.new}, {**lesson.extended, **source.extended})


def _entry(pack: Path, key: str, *, source: str) -> Addition:
    head, begins, entry = fill_template(f"{key}.yaml", lesson=LESSON, source=source).partition(f"{key}:\n")
    return with_entry(pack / "knowledge" / f"{key}.yaml", key, entry, head + begins)
