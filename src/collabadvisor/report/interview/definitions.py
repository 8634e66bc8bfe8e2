"""How to tell the answers to a question apart, line by line: its help, cut where the next answer is described."""

from __future__ import annotations

import re
from dataclasses import dataclass

from collabadvisor.files.words import clean
from collabadvisor.knowledge.framework import Fact

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
_DESCRIBES = re.compile(r"[\"“]([^\"”]+)[\"”]: ?(.*)", re.DOTALL)


@dataclass(frozen=True)
class Definitions:
    """``before``: what to look at; ``answers``: the words of an answer and what they mean; ``after``: what else holds.

    Of a help that describes no answer by its words, all stands in ``before``.
    """

    before: str
    answers: tuple[tuple[str, str], ...]
    after: str


def definitions(fact: Fact) -> Definitions:
    """The help of a question in lines; no word of it is left out.

    What follows the first sentence about the last answer holds for all of them.
    """
    before: list[str] = []
    after: list[str] = []
    described: list[tuple[str, str]] = []
    sentences = _SENTENCE.split(clean(fact.help))
    last = max((place for place, each in enumerate(sentences) if _DESCRIBES.fullmatch(each)), default=-1)
    for place, sentence in enumerate(sentences):
        match = _DESCRIBES.fullmatch(sentence)
        if match:
            described.append((match[1], match[2]))
        elif not described:
            before.append(sentence)
        elif place > last:
            after.append(sentence)
        else:
            described[-1] = described[-1][0], f"{described[-1][1]} {sentence}"
    return Definitions(" ".join(before), tuple(described), " ".join(after))
