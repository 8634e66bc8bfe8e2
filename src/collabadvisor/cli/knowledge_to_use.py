"""The knowledge that a command advises with, and a word on the error output where not all of it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabadvisor.cli.problem_notes import tell

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs


def knowledge_to_use(pack: Packs | None) -> KnowledgeBase:
    """The knowledge of the packs that were named; says how many of its texts are still to be written.

    Raises:
        PackError: the packs do not hold together.
    """
    # Imported here, so that help does not wait for the knowledge.
    from collabadvisor.cli.shared import typed_packs
    from collabadvisor.knowledge.loading import load
    from collabadvisor.knowledge.unwritten import MARK, unwritten_texts

    knowledge = load(pack)
    texts = unwritten_texts(knowledge)
    if texts:
        phrase = "1 text is" if len(texts) == 1 else f"{len(texts)} texts are"
        tell(
            f"Of this knowledge {phrase} still to be written, and can stand in what is told as '{MARK}: ...]'. "
            f"They are listed by: collabadvisor knowledge check{typed_packs(pack)}"
        )
    return knowledge
