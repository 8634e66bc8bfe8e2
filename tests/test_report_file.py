"""A report of one's own: its file is checked like every other, and all that is the author's is told as the author's."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from collabadvisor import CollabAdvisorError, KnowledgeBase, Venture, advise
from collabadvisor.document.tree import Document, Section, Words, walk_blocks
from collabadvisor.files.problems import OwnReportError
from collabadvisor.report import render
from collabadvisor.report.advice.advice_parts import PART_IDS
from collabadvisor.report.advice.composing import compose
from collabadvisor.report.own.blank_report import blank_report
from collabadvisor.report.own.cover import Cover, add_cover, cover_of
from collabadvisor.report.own.loose_links import remove_loose_links
from collabadvisor.report.own.own_document import own_document
from collabadvisor.report.own.report_file import ReportFile, parse_report, read_report
from steps.running import CASE_A, CASE_B, run_here
from webpage import HOSTILE, Page

PNG = b"\x89PNG\r\n\x1a\n and so on"
OWN = Path(__file__).parent / "data" / "desk" / "report.yaml"


def told(text: str, knowledge: KnowledgeBase, *cases: Path, form: str = "text", cover: Cover | None = None) -> str:
    own = parse_report(text, knowledge)
    ventures = [Venture.read(case, knowledge) for case in cases or (CASE_A,)]
    items = [(venture, advise(venture, knowledge)) for venture in ventures]
    said = render(form, items, knowledge, own=own.file, cover=own.cover_over(cover or Cover()))
    assert isinstance(said, str)
    return said


def flat(text: str) -> str:
    return " ".join(text.split())


def problems(text: str, knowledge: KnowledgeBase) -> list[str]:
    with pytest.raises(OwnReportError) as caught:
        parse_report(text, knowledge, "report.yaml")
    return [str(problem) for problem in caught.value.problems]


def document(file: ReportFile, knowledge: KnowledgeBase, *cases: Path) -> Document:
    ventures = [Venture.read(case, knowledge) for case in cases or (CASE_A,)]
    return own_document(compose([(each, advise(each, knowledge)) for each in ventures], knowledge), file)


# The cover.


def test_the_cover_says_whose_report_it_is_and_the_venture_stands_below() -> None:
    cover = Cover(title="Ours", client="The board", author="Ann", date="May 2026")
    made = add_cover(Document("Trail", (), about="Stage: forming."), cover)
    assert made.title == "Ours"
    assert made.about == (Words("Trail", "own"), ". ", Words("Stage: forming."))
    assert made.properties == {"author": "Ann", "client": "The board", "date": "May 2026"}
    assert add_cover(Document("Trail", ()), Cover()) == Document("Trail", ())


def test_under_a_cover_the_venture_stays_at_the_head_of_the_pages() -> None:
    assert add_cover(Document("Trail", ()), Cover(title="Ours")).header == "Trail"
    assert add_cover(Document("Trail", ()), Cover(client="The board")).header == ""
    several = Document("Advice on 2 ventures", (Section("Trail", (), role="venture"),))
    assert add_cover(several, Cover(title="Ours")).header == ""  # each page names its venture beside the title


def test_words_that_have_no_room_on_a_cover_are_told_all_at_once() -> None:
    ran = run_here("advise", CASE_A, "--date", "x" * 61, "--client", "y" * 201, "--logo", "no-logo.png")
    said = ran.refused()
    assert "--client: this has 201 characters, and at most 200 have room on a cover." in said
    assert "--date: this has 61 characters" in said
    assert "no-logo.png: there is no such file." in said
    with pytest.raises(OwnReportError):
        cover_of({"title": "z" * 301})


@pytest.mark.parametrize("option", ["--title", "--client", "--author", "--date"])
def test_json_has_no_cover(option: str) -> None:
    assert f"'{option}' is for a document" in run_here("advise", CASE_A, option, "x", "--format", "json").refused()


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"<svg xmlns='x'><script>alert(1)</script></svg>", "a picture of the kind SVG can hold a program"),
        (b"<?xml version='1.0'?>\n<SVG/>", "a picture of the kind SVG can hold a program"),
        (b"GIF89a", "this is no PNG or JPEG. Save it as PNG or JPEG."),
        (b"", "this is no PNG or JPEG."),
        (b"\xff\xd8\xff" + b"x" * 2_000_000, "this picture is larger than 2,000,000 bytes. Save it smaller."),
    ],
    ids=["svg", "SVG", "gif", "nothing", "large"],
)
def test_a_logo_is_a_small_png_or_jpeg_whatever_its_name(content: bytes, refusal: str, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(content)
    said = run_here("advise", CASE_A, "--logo", logo).refused()
    assert refusal in said
    assert said.count("\n") == 1


def test_the_page_holds_its_logo_and_fetches_nothing(tmp_path: Path) -> None:
    logo, page = tmp_path / "logo", tmp_path / "page.html"
    logo.write_bytes(PNG)
    run_here("advise", CASE_A, "--logo", logo, "--author", '"><b>', "-o", page).done()
    read = Page(re.sub("(<img [^>]+)>", r"\1/>", page.read_text(encoding="utf-8")))
    (picture,) = read.all("img")
    assert str(picture["src"]).startswith("data:image/png;base64,iVBOR")
    assert picture["alt"] == 'Logo: "><b>'
    (policy,) = (meta["content"] for meta in read.all("meta") if "http-equiv" in meta)
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    for form in ("text", "markdown"):
        with_logo = run_here("advise", CASE_A, "--full", "--format", form, "--logo", logo).done()
        assert with_logo == run_here("advise", CASE_A, "--full", "--format", form).done()


# The file.


def test_a_blank_file_reads_back_and_changes_nothing_but_the_receipt(knowledge: KnowledgeBase) -> None:
    venture = Venture.read(CASE_A, knowledge)
    advice = advise(venture, knowledge)
    for text in (blank_report(), blank_report("Then go.", advice.recommendations)):
        said, receipt = re.subn(r",\s+report\s+file\s+sha256\s+[0-9a-f]{12}", "", told(text, knowledge))
        assert receipt == 1
        assert said.split() == render("text", [(venture, advice)], knowledge).split()
        assert max(map(len, text.splitlines())) <= 100
        assert all(f"  - {part} " in text for part in PART_IDS)


def test_new_writes_a_file_of_a_report_and_never_over_another(tmp_path: Path) -> None:
    file = tmp_path / "report.yaml"
    said = run_here("report", "new", file, "--for", CASE_A).done()
    assert f"collabadvisor advise {CASE_A} --report {file}" in said
    assert "  # 3. Appoint a lead whom senior people will deal with\n  appoint-a-senior-lead:\n" in file.read_text(
        "utf-8"
    )
    assert "already there" in run_here("report", "new", file).refused()
    (tmp_path / "folder.yaml").mkdir()
    assert "this is a folder" in run_here("report", "new", tmp_path / "folder.yaml").refused()
    refused = run_here("report", "new", tmp_path / "board.docx").refused()
    assert "no report file is written as .docx. End the name in .yaml or .yml." in refused
    run_here("advise", CASE_A, "--report", file).done()


def test_every_mistake_is_told_at_once_with_its_line(knowledge: KnowledgeBase) -> None:
    text = """titel: x
date: a date of which somebody has made far too many words to stand on a cover
logo: nowhere.png
sections:
  - verdikt
  - answers
  - answers: Again
  - [quotes]
comments:
  answrs: x
  strengths: x
recommendations:
  appoint-a-senior-led: {}
  win-back-attendance:
    leave_out: yes
    comment: So.
  spread-the-leadership:
    leave_out: true
    owner: Ann
    color: red
"""
    color = "recommendations.spread-the-leadership.color"
    nowhere = "so this comment has no place. Add it to 'sections', or take this out."
    assert problems(text, knowledge) == [
        "report.yaml:1: the key 'titel' is not known here. Did you mean 'title'?",
        "report.yaml:2: 'date' needs at most 60 characters, not 72.",
        "report.yaml:5: there is no section 'verdikt'. Did you mean 'verdict'?",
        "report.yaml:7: the section 'answers' stands in this list twice. Keep one of the two.",
        "report.yaml:8: a section is told by its id, or as 'id: new title'.",
        "report.yaml:10: there is no section 'answrs'. Did you mean 'answers'?",
        f"report.yaml:11: 'strengths' is not among the sections, {nowhere}",
        "report.yaml:13: there is no recommendation 'appoint-a-senior-led'. Did you mean 'appoint-a-senior-lead'?",
        "report.yaml:15: 'leave_out' is true or false, not 'yes'.",
        f"report.yaml:16: 'recommendations' is not among the sections, {nowhere}",
        "report.yaml:19: 'owner' has no place where 'leave_out' is true. Take one of the two out.",
        f"report.yaml:20: the key '{color}' is not known here. Known here: leave_out, title, comment, owner or by.",
    ]


def test_a_logo_of_the_file_is_looked_for_beside_it_and_told_with_its_line(
    knowledge: KnowledgeBase, tmp_path: Path
) -> None:
    file = tmp_path / "report.yaml"
    file.write_text("author: Ann\nlogo: logo.png\n")
    with pytest.raises(OwnReportError, match=r"report\.yaml:2: 'logo\.png': there is no such file\."):
        read_report(file, knowledge)
    (tmp_path / "logo.png").write_bytes(PNG)
    logo = read_report(file, knowledge).cover.logo
    assert logo
    assert (logo.content, logo.kind, logo.says) == (PNG, "png", "Logo: Ann")


@pytest.mark.parametrize("text", ["", "[]", "sections: x", "recommendations: []", "comments: {verdict: {}}", "a: 'b"])
def test_what_is_no_report_is_refused(text: str, knowledge: KnowledgeBase) -> None:
    with pytest.raises(CollabAdvisorError):
        parse_report(text, knowledge)


def test_words_are_not_lost_behind_a_number_sign(knowledge: KnowledgeBase) -> None:
    (said,) = problems("comments:\n  verdict: Of all, this is #1\n", knowledge)
    assert said.endswith('Put the text in quotation marks: verdict: "Of all, this is #1"')


def test_problems_of_the_venture_and_of_the_report_are_told_together(tmp_path: Path) -> None:
    report, venture = tmp_path / "report.yaml", tmp_path / "venture.yaml"
    report.write_text("titel: x\n")
    venture.write_text("venture: A\nstage: formign\n")
    said = run_here("advise", venture, "--report", report).refused()
    assert "'titel'" in said
    assert "'formign'" in said
    assert (
        "'--report' is for a document" in run_here("advise", CASE_A, "--report", report, "--format", "json").refused()
    )


def test_what_is_said_of_what_is_not_advised_is_told(tmp_path: Path) -> None:
    report = tmp_path / "report.yaml"
    report.write_text("recommendations:\n  tell-local-people:\n    owner:\n  agree-to-adapt:\n    owner: Ann\n")
    ran = run_here("advise", CASE_A, "--report", report)
    assert ran.code == 0
    what = "this is not advised here, so what the file says of it stands nowhere."
    assert ran.err == f"{report}:4: 'agree-to-adapt': {what}\n"


# What is the author's.


def test_what_is_not_listed_is_left_out_and_told_but_for_what_the_advice_rests_on(knowledge: KnowledgeBase) -> None:
    said = told("sections: [quotes, verdict]", knowledge)
    heads = re.findall(r"(?m)^([A-Z ,]+)\n-+$", said)
    assert heads == ["WHAT THE SOURCE SAYS", "MORE ON THE VERDICT", "WHAT THIS ADVICE RESTS ON"]
    assert "Left out by the author: 7 parts of the advice: “The first page”, “How each base" in flat(said)
    assert "“Answers that do not go together”" not in said, "there are none here"


def test_of_several_ventures_each_says_what_is_left_out(knowledge: KnowledgeBase) -> None:
    said = told("sections: [first_page]\nintroduction: Two.\nclosing: Done.", knowledge, CASE_A, CASE_B)
    assert flat(said).count("Left out by the author: ") == 2
    assert re.findall(r"(?m)^([A-Z ,]+)\n-+$", said)[0] == "INTRODUCTION OF THE AUTHOR"
    assert said.index("CLOSING WORDS OF THE AUTHOR") < said.index("WHAT THIS ADVICE RESTS ON")


@pytest.mark.parametrize("part", PART_IDS)
def test_every_section_can_be_renamed_and_commented_on_and_says_whose_that_is(
    part: str, knowledge: KnowledgeBase
) -> None:
    said = flat(told(f"sections: [{{{part}: Zebra}}]\ncomments: {{{part}: [Yak, Xerus]}}", knowledge))
    assert "ZEBRA ----" in said
    assert "Comment of the author: Yak Comment of the author: Xerus" in said
    says = ["(the author's words; the advice says: “", "(the author's title)", "The advice says nothing here."]
    assert any(words in said for words in says)


def test_what_is_left_out_of_the_recommendations_keeps_its_number_for_itself(knowledge: KnowledgeBase) -> None:
    said = told("recommendations: {secure-partners-resources: {leave_out: true, comment: Done.}}", knowledge)
    assert re.findall(r"(?m)^ ?(\d+)\. [A-Z]", said.partition("BEFORE ANYTHING ELSE")[2])[:5] == [
        "1",
        "2",
        "3",
        "5",
        "6",
    ]
    assert flat(said).count("“Secure resources for the partners to work with” (4)") == 2
    assert "After: 2, 4 (left out by the author)." in flat(said)
    assert "as told under 4 (left out by the author)." in flat(said)
    assert "Comment of the author: Done." in said


def test_nothing_is_said_to_be_fine_where_the_author_left_everything_out(knowledge: KnowledgeBase) -> None:
    advised = advise(Venture.read(CASE_A, knowledge), knowledge).recommendations
    every = "".join(f"  {each.id}: {{leave_out: true}}\n" for each in advised)
    said = flat(told(f"recommendations:\n{every}", knowledge))
    assert "calls for a recommendation" not in said
    assert f"Left out by the author: {len(advised)} recommendations: " in said


def test_owners_and_dates_fill_the_table_of_first_actions(knowledge: KnowledgeBase) -> None:
    said = told("recommendations: {appoint-a-senior-lead: {owner: Ann, by: May}}", knowledge, form="markdown")
    assert re.search(r"\| 3\\?\. .*Appoint a lead.*\| the convenor \| in weeks \| May \| Ann \|", said)
    assert "Owners and dates are the author's." in said.replace("\\", "")


@pytest.mark.slow
def test_no_link_leads_nowhere(knowledge: KnowledgeBase) -> None:
    out = "recommendations: {secure-partners-resources: {leave_out: true}}"
    for text in ("sections: [first_page]", "sections: [recommendations]", out):
        made = document(parse_report(text, knowledge).file, knowledge, CASE_A, CASE_B)
        ids = {block.id for block in walk_blocks(made.blocks) if isinstance(block, Section)}
        assert set(re.findall(r" to='([^']+)'", repr(made).replace('"', "'"))) <= ids | {""}
    assert "[3]" not in told("sections: [recommendations]", knowledge)
    assert "[3]" in told("sections: [recommendations, quotes]", knowledge)
    blocks = document(ReportFile(), knowledge).blocks
    assert remove_loose_links(blocks) == blocks


@pytest.mark.parametrize("words", HOSTILE)
def test_the_authors_words_stay_words(words: str, knowledge: KnowledgeBase) -> None:
    def page(words: str) -> Page:
        said = json.dumps(words)
        text = f"""
title: {said}
client: {said}
introduction: {said}
sections: [first_page, {{verdict: {said}}}, {{recommendations: {said}}}]
comments: {{verdict: {said}, first_page: {said}}}
recommendations: {{appoint-a-senior-lead: {{title: {said}, comment: {said}, owner: {said}, by: {said}}}}}
closing: [{said}]
"""
        return Page(told(text, knowledge, form="html"))

    given, benign = page(words), page("Benign words")
    names = [tag for tag, _ in benign.tags]
    assert [tag for tag, _ in given.tags] == names
    assert [sorted(attrs) for _, attrs in given.tags] == [sorted(attrs) for _, attrs in benign.tags]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_the_same_file_gives_the_same_bytes(form: str, knowledge: KnowledgeBase) -> None:
    text = OWN.read_text(encoding="utf-8")
    assert told(text, knowledge, form=form) == told(text, knowledge, form=form)


def test_what_is_typed_goes_before_what_the_file_says(knowledge: KnowledgeBase) -> None:
    said = told("title: Theirs\nclient: The board", knowledge, cover=Cover(title="Ours"))
    assert said.startswith("Ours\n")
    assert "For The board" in said


# The schema.


def test_the_schema_takes_what_is_read_and_marks_what_is_not(knowledge: KnowledgeBase) -> None:
    schema = json.loads(run_here("schema", "report").done())
    Draft202012Validator.check_schema(schema)
    fits = Draft202012Validator(schema).is_valid
    advised = advise(Venture.read(CASE_A, knowledge), knowledge).recommendations
    for text in (blank_report(), blank_report("", advised), OWN.read_text(encoding="utf-8")):
        assert fits(yaml.safe_load(text))
    misspelt: dict[str, object] = {
        "titel": "x",
        "sections": ["verdikt"],
        "do_first": ["x"],
        "recommendations": {"x": {}},
        "comments": {"x": "y"},
    }
    assert not any(fits({key: value}) for key, value in misspelt.items())
