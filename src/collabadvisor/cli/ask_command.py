"""``collabadvisor ask``: an interview about a venture, or what would be asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collabadvisor.cli.keyboard import read_line, say, tolerate_any_encoding
from collabadvisor.cli.knowledge_to_use import knowledge_to_use
from collabadvisor.cli.output import OF_A_VENTURE, refuse_ending
from collabadvisor.cli.shared import (
    THEN,
    FileName,
    format_option,
    known_stage,
    pack_option,
    show,
    typed_file,
    visible,
    width_of_screen,
)
from collabadvisor.files.atomic import write_new
from collabadvisor.files.problems import Location, Problem, VentureError

if TYPE_CHECKING:
    from collabadvisor.knowledge.base import KnowledgeBase
    from collabadvisor.knowledge.pack_stack import Packs


@click.command("ask")
@click.argument("file", type=FileName())
@click.option("--stage", metavar="STAGE", help="How far a new venture is; else that is the first thing asked.")
@click.option("--all", "everything", is_flag=True, help="Ask also the questions that can no longer change the advice.")
@format_option()
@pack_option
def ask_command(file: Path, stage: str | None, everything: bool, form: str, pack: Packs | None) -> None:
    """Be asked about a venture, question by question.

    The question that can settle most comes first, and none comes that can no longer change the advice. Each answer is
    saved in FILE at once: stop when you like, and run the same command to go on. FILE is made if it is not there; if it
    is, its comments stay as they are.

    Type the number of an answer; d for don't know, b for back (b and the number or name of a question goes to that one,
    also one answered long ago, also where nothing is left to ask), l for a list of your answers, s
    to stop, ? for why it is asked and what an answer can do to the advice. It works in a pipe and with a screen reader:
    plain lines, nothing moves.

    With --format json nothing is asked: the open questions are printed in their order, with what each can settle.

    \b
    Examples:
      collabadvisor ask my-venture.yaml
      collabadvisor ask my-venture.yaml --stage forming
      collabadvisor ask my-venture.yaml --format json
    """
    if form != "json" and not os.path.lexists(file):
        refuse_ending(file, "venture", OF_A_VENTURE)
    knowledge = knowledge_to_use(pack)
    stage = known_stage(knowledge, stage)
    if form == "json":
        show(_open_questions(knowledge, file), "json")
        return
    tolerate_any_encoding()
    if not os.path.lexists(file) and not _make_file(knowledge, file, stage):
        return
    from collabadvisor.cli.interview_loop import Interview
    from collabadvisor.venture.venture_file import VentureFile

    talk = Interview(VentureFile(file, knowledge, THEN), read_line, say, width_of_screen(), everything=everything)
    at = talk.session.venture.stage
    if stage not in (None, at):
        what = f"this venture is {at}, not {stage}."
        raise VentureError([Problem(Location(str(file)), what, "Leave --stage out, or change the stage in the file.")])
    talk.run()
    say(["", "For the advice, run:", f"  collabadvisor advise {typed_file(file, pack)}"])


def _open_questions(knowledge: KnowledgeBase, file: Path) -> str:
    from collabadvisor.reasoning.interview.questions import next_questions
    from collabadvisor.reasoning.outlook.bounds import bounds
    from collabadvisor.report.interview.ask_json import render
    from collabadvisor.venture.model import Venture

    venture = Venture.read(file, knowledge)
    return render(venture, next_questions(venture, knowledge), bounds(venture, knowledge), knowledge)


def _make_file(knowledge: KnowledgeBase, file: Path, stage: str | None) -> bool:
    """Make the file of a new venture, once its name and stage are known; False where the talk was stopped before."""
    from collabadvisor.cli.new_command import provisional_name
    from collabadvisor.venture.template import blank

    say([f"{visible(str(file))} is not there yet. Two things first; type s to stop."])
    name = _name(provisional_name(file))
    chosen = stage or (_stage(knowledge) if name else None)
    if not name or not chosen:
        say(["Stopped. Nothing was written."])
        return False
    try:
        write_new(file, blank(name, chosen, knowledge, THEN))
    except FileExistsError:  # it has appeared since, and is read as it is
        return True
    say([f"Made {visible(str(file))}.", ""])
    return True


def _name(default: str) -> str | None:
    from collabadvisor.cli.replies import means_stop
    from collabadvisor.files.words import clean
    from collabadvisor.venture.model import LONGEST

    while (line := read_line(f"What is the venture called? (Enter: {default}) ")) is not None:
        name = clean(line) or default
        if means_stop(line):
            return None
        if len(name) <= LONGEST["venture"]:
            return name
        say([f"That is longer than {LONGEST['venture']} characters; a few words will do."])
    return None


def _stage(knowledge: KnowledgeBase) -> str | None:
    from collabadvisor.cli.replies import leading_number, means_stop
    from collabadvisor.document.lines import wrap_lines
    from collabadvisor.files.words import clean
    from collabadvisor.venture.words_meant import id_for_words

    stages = knowledge.framework.stages
    titles = {name: stage.title for name, stage in stages.items()}
    say(["How far is it?"])
    for number, stage in enumerate(stages.values(), 1):
        say(wrap_lines(f"{clean(stage.title)}. {clean(stage.meaning)}", width_of_screen(), f"  {number}  "))
    while (line := read_line(f"Its stage, 1 to {len(stages)}: ")) is not None:
        number, _ = leading_number(clean(line), len(stages))
        stage_id = list(stages)[number - 1] if number else id_for_words(line, titles)
        if means_stop(line):
            return None
        if stage_id in stages:
            return stage_id
        say([f"Type a number from 1 to {len(stages)}, or s to stop."])
    return None
