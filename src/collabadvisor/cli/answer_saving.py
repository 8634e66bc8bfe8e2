"""Each answer of an interview saved at once, and what is said of that."""

from __future__ import annotations

from pathlib import Path

from collabadvisor.files.problems import ConflictError
from collabadvisor.reasoning.outlook.chain import verdict_now
from collabadvisor.report.interview import ask_text
from collabadvisor.venture.model import Answer, Venture
from collabadvisor.venture.venture_file import VentureFile


class AnswerSaving:
    """A venture's file, and the version of it that the talk knows."""

    def __init__(self, file: VentureFile, version: str, width: int) -> None:
        self.file = file
        self.version = version
        self.width = width

    def save(self, before: Venture, after: Venture, fact: str) -> tuple[Venture, list[str]]:
        """Save what ``after`` says of a question. The venture as the file has it then, and what to say of it.

        Raises:
            UnreadableFile, VentureError, OutputError: as ``VentureFile`` does; the file is as it was.
        """
        venture, copy, lines = self._write(after, fact)
        knowledge, width = self.file.knowledge, self.width
        lines += ask_text.saved_lines(venture, fact, knowledge, width)
        if copy:
            lines += ask_text.layout_lost_lines(str(copy), width)
        verdict = verdict_now(venture, knowledge)
        if verdict and verdict != verdict_now(before, knowledge):
            lines += ask_text.verdict_change_lines(verdict, knowledge, width)
        return venture, lines

    def _write(self, venture: Venture, fact: str) -> tuple[Venture, Path | None, list[str]]:
        """Write the venture; where somebody has changed the file meanwhile, what it says now, with this answer."""
        lines: list[str] = []
        while True:
            try:
                result = self.file.write(venture, self.version)
            except ConflictError:
                answer = venture.answers.get(fact, Answer())
                venture, self.version = self.file.read()
                venture = venture.replace(answers={**venture.answers, fact: answer})
                lines = ask_text.file_changed_lines(self.width)
            else:
                self.version = result.version
                return venture, result.copy, lines
