"""What is run, once for each file in ``tests/__snapshots__/test_approved``: a line here is an output that is held fast.

To add one: add its line, run ``make approve``, and read the new file before it is committed.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CASES = sorted((HERE.parent / "knowledge" / "cases").glob("*.yaml"))
ENDINGS = {
    "text": "txt",
    "markdown": "md",
    "mermaid": "mmd",
    "parquet": "txt",
    "xlsx": "txt",
    "clips": "clp",
    "jdm": "json",
}
"""The ending of a format's file, where it is not its name. What is binary is held fast as the text of its cells."""


TAKE_LONG = {"portfolio", "certificate", "prove", "coverage", "mutate", "diff", "handbook", "practice"}


@dataclass(frozen=True)
class Run:
    """A command line, and the name of the file that holds what it said.

    ``command`` is what follows ``collabadvisor``, run in a folder that ``approved.lay_out`` lays out. Of many commands
    with `` ; `` between them, run one after the other, the last one is held fast. ``typed`` are the lines that somebody
    types into it.
    """

    file: str
    command: str
    typed: tuple[str, ...] = ()

    @property
    def takes_long(self) -> bool:
        """Whether it is for print, about many ventures, or tries every venture or scenario."""
        words = self.command.split()
        return bool(TAKE_LONG.intersection(words)) or any(word.endswith((".docx", ".pdf")) for word in words)

    @property
    def commands(self) -> list[list[str]]:
        """The arguments of each command."""
        return [shlex.split(command) for command in self.command.split(" ; ")]


def each(name: str, command: str, *formats: str, option: str = "--format") -> Iterator[Run]:
    """The same command in each of these formats."""
    for form in formats:
        yield Run(f"{name}{_apart(form)}.{ENDINGS.get(form, form)}", f"{command} {option} {form}")


def _apart(form: str) -> str:
    """What tells two formats apart whose files have the same ending."""
    return f"-{form}" if form in ENDINGS and ENDINGS[form] in ("txt", "json") and form != "text" else ""


def for_print(name: str, command: str) -> Iterator[Run]:
    """The same command as a Word document and as a PDF."""
    for form in ("docx", "pdf"):
        yield Run(f"{name}-{form}.txt", f"{command} --format {form} -o report.{form}")


def _on_the_cases() -> Iterator[Run]:
    """What can be asked of one venture, of each of the six that come with the program, in every format."""
    for case in (file.stem for file in CASES):
        venture = f"{case}.yaml"
        yield Run(f"advise-{case}-full.txt", f"advise {venture} --full")
        yield from each(f"why-{case}", f"why {venture}", "mermaid")
        for command in (
            f"advise {venture}",
            f"why {venture}",
            f"why-not {venture}",
            f"what-if {venture} --set lead_post=senior --set partner_resources=committed,attendance=",
            f"plan {venture} --reach keep_going",
        ):
            name = f"{command.split(maxsplit=1)[0]}-{case}"
            yield from each(name, command, "text", "markdown", "html", "json")
            yield from for_print(name, command)
        yield from each(f"ask-{case}", f"ask {venture}", "json")
    for before, after in (
        ("case-a-convened", "case-a-adopted"),
        ("case-a-adopted", "case-a-restarted"),
        ("case-b-set-up", "case-b-evaluated"),
        ("case-b-evaluated", "case-b-mature"),
    ):
        name, command = f"compare-{before}-{after}", f"compare {before}.yaml {after}.yaml"
        yield from each(name, command, "text", "markdown", "html", "json")
        yield from for_print(name, command)
    both = "case-a-convened.yaml case-b-mature.yaml"
    yield from each("advise-two", f"advise {both}", "text", "markdown", "html", "json")
    yield Run("advise-two-full.txt", f"advise {both} --full")


def _on_one_venture() -> Iterator[Run]:
    """The other ways to ask, and ventures of which little or something odd is known."""
    case = "case-a-convened.yaml"
    for name in ("proposed", "clashing", "empty"):
        yield from each(f"advise-{name}", f"advise {name}.yaml", "text", "markdown", "html", "json")
        yield Run(f"advise-{name}-full.txt", f"advise {name}.yaml --full")
        yield from each(f"why-{name}", f"why {name}.yaml", "text", "json")
        yield from each(f"why-not-{name}", f"why-not {name}.yaml", "text", "json")
    yield Run("advise-to-a-file.txt", f"advise {case} -o advice.md")
    yield from each("advise-own-report", f"advise {case} --report report.yaml", "text", "html")
    cover = "--title Ours --client 'The board' --author 'Ann Lee' --date 'May 2026'"
    yield Run("advise-cover.txt", f"advise {case} {cover}")
    yield from each(
        "advise-garden",
        "advise garden/knowledge/cases/stony-yard.yaml --pack garden",
        "text",
        "markdown",
        "html",
        "json",
    )
    yield Run("advise-garden-full.txt", "advise garden/knowledge/cases/stony-yard.yaml --pack garden --full")
    for what in ("fit", "security", "3", "lead-post-too-junior", "appoint-a-senior-lead", "lead_post", "pooled_budget"):
        yield from each(f"why-of-{what}", f"why {case} {what}", "text", "html", "mermaid", "json")
    yield Run("why-garden.txt", "why garden/knowledge/cases/stony-yard.yaml --pack garden")
    for what in (
        "repair",
        "fit=sound",
        "fit",
        "productivity",
        "win-back-attendance",
        "priorities-in-conflict",
        "align-or-pool-budgets",
    ):
        yield from each(f"why-not-of-{what.replace('=', '-')}", f"why-not {case} {what}", "text", "html", "json")
    yield Run("why-not-garden.txt", "why-not garden/knowledge/cases/stony-yard.yaml --pack garden")
    yield from each(
        "what-if-many",
        f"what-if {case} --do 2 --do 2,3,4 --set lead_post= --set attendance=steady",
        "text",
        "html",
        "json",
    )
    yield Run("what-if-garden.txt", "what-if garden/knowledge/cases/stony-yard.yaml --set ground=rich --pack garden")
    yield from each("plan-repair", f"plan {case} --reach repair", "text", "html", "json")
    yield from each(
        "plan-clear", f"plan {case} --clear 1 --clear appoint-a-senior-lead --most 1", "text", "html", "json"
    )
    yield Run(
        "plan-costs.txt", f"plan {case} --reach repair --costs costs.yaml --keep attendance --keep shared_purpose"
    )
    yield Run("plan-all.txt", f"plan {case} --reach repair --all")
    yield Run("plan-garden.txt", "plan garden/knowledge/cases/stony-yard.yaml --reach go --pack garden")
    for command in (f"why {case} 3", f"why-not {case} repair", f"what-if {case} --do 2", f"plan {case} --clear 1"):
        yield Run(f"{command.split()[0]}-to-a-file.txt", f"{command} -o report.md")
    yield Run("compare-to-a-file.txt", f"compare {case} case-a-adopted.yaml -o report.md")
    yield Run("upgrade.txt", "upgrade old.yaml")
    yield Run("upgrade-to-a-file.txt", "upgrade old.yaml -o new.yaml")
    yield Run("upgrade-nothing-to-do.txt", "upgrade proposed.yaml")
    yield Run("upgrade-screen.txt", "upgrade old.yaml -o -")
    yield Run("upgrade-pack.txt", "upgrade garden/knowledge/cases/stony-yard.yaml --pack garden")
    yield Run("compare-guidance-since.txt", f"compare {case} case-a-adopted.yaml --before-pack shipped --with practice")
    then = "--before-with practice --before-pack shipped"
    yield Run("compare-layers-then.txt", f"compare {case} case-a-adopted.yaml {then}")
    saved = f"advise {case} -o then.json"
    yield from each("compare-saved", f"{saved} ; compare then.json case-a-adopted.yaml", "text", "html", "json")
    yield from each("compare-same", f"compare {case} {case}", "text", "json")
    kitchens = "kitchen/knowledge/cases/two-villages.yaml kitchen/knowledge/cases/two-villages.yaml"
    yield from each(
        "compare-packs", f"compare {kitchens} --before-pack kitchen --pack unproved", "text", "html", "json"
    )


def _on_many() -> Iterator[Run]:
    """Panels and portfolios."""
    yield from each("panel-table", "panel answers.csv", "text", "markdown", "html", "json")
    yield from each("panel-files", "panel ann.yaml ben.yaml", "text", "markdown", "html", "json")
    yield from each("panel-anonymous", "panel answers.csv --anonymous --name 'A trail'", "text", "markdown", "json")
    yield Run("panel-to-a-file.txt", "panel answers.csv -o agenda.md")
    yield Run("panel-stage.txt", "panel stageless.csv --stage forming --name Trail")
    yield Run(
        "panel-garden.txt",
        "panel garden/knowledge/cases/back-yard.yaml garden/knowledge/cases/stony-yard.yaml --pack garden",
    )
    shown = ("text", "markdown", "json", "csv", "tsv", "jsonl", "html")
    yield from each("portfolio-cases", "portfolio cases", *shown)
    yield from each("portfolio-table", "portfolio ventures.csv", *shown)
    for form in ("parquet", "xlsx"):
        yield from each("portfolio-table", f"portfolio ventures.csv -o advice.{form}", form)
    yield from each("portfolio-unclear", "portfolio unclear.csv", *shown)
    for form in ("parquet", "xlsx"):
        yield from each("portfolio-unclear", f"portfolio unclear.csv -o advice.{form}", form)
    yield Run("portfolio-strict.txt", "portfolio unclear.csv --strict")
    yield Run("portfolio-sheet.txt", "portfolio ventures.xlsx --sheet Ours")
    yield Run("portfolio-stage.txt", "portfolio stageless.csv --stage forming")
    yield Run("portfolio-split.txt", "portfolio ventures.csv --split each")
    yield from each("portfolio-answers", "portfolio ventures.csv --answers", "csv", "json")
    yield Run("advise-row.txt", "advise stageless.csv --venture 'row 3' --stage forming")
    yield Run("advise-row-of-many.txt", "advise ventures.xlsx --sheet Ours")
    yield Run("why-row.txt", "why ventures.xlsx --sheet Ours --venture 'North trail'")
    yield Run("why-row-stage.txt", "why stageless.csv lead_post --venture 'row 3' --stage forming")
    for asked in ("advise", "why"):
        odd = f"{asked} register.csv --header-row 4 --venture 'row 7'"
        yield Run(f"{asked}-row-unclear.txt", odd)
        yield Run(f"{asked}-row-strict.txt", f"{odd} --strict")
    yield from each("portfolio-register", "portfolio register.csv", "text", "json")
    yield Run("portfolio-header-row.txt", "portfolio register.csv --header-row 4 --format csv")
    yield from each("portfolio-across", "portfolio kitchens.csv --pack across", *shown)


def _of_requirements() -> Iterator[Run]:
    """What is said of a venture and of a portfolio where one's own organisation requires something."""
    case, pack = "allotment/knowledge/cases/leased-by-word.yaml", "--pack allotment"
    yield from each("advise-required", f"advise {case} {pack}", "text", "markdown", "html", "json")
    yield Run("advise-required-full.txt", f"advise {case} {pack} --full")
    yield from each("why-required", f"why {case} ground-leased {pack}", "text", "json")
    yield from each("why-not-required", f"why-not {case} go {pack}", "text", "json")
    yield Run("why-not-requirement.txt", f"why-not {case} ground-leased {pack}")
    yield Run("plan-required.txt", f"plan {case} --reach go {pack}")
    yield Run("what-if-required.txt", f"what-if {case} --set lease=signed {pack}")
    yield from each("portfolio-required", f"portfolio allotment/plots.csv {pack}", "text", "markdown", "csv", "html")
    yield from each(
        "knowledge-export-required", f"knowledge export {pack}", "clips", "jdm", "dmn", "sql", option="--to"
    )
    yield Run("knowledge-list-required.txt", f"knowledge list --requirements {pack}")
    yield Run("knowledge-show-required.txt", f"knowledge show ground-leased {pack}")


def _asking() -> Iterator[Run]:
    """New files, and interviews."""
    yield Run("new.txt", "new trail.yaml")
    yield Run("new-stage.txt", "new trail.yaml --stage mature")
    yield Run("report-new.txt", "report new own.yaml")
    yield Run("report-new-garden.txt", "report new own.yaml --pack garden")
    yield Run("report-new-for.txt", "report new own.yaml --for case-a-convened.yaml")
    yield Run("new-garden.txt", "new yard.yaml --pack garden")
    yield Run("new-table.csv", "new trails.csv")
    yield Run("new-table-stage.tsv", "new trails.tsv --stage proposed")
    yield Run("new-workbook.txt", "new trails.xlsx --stage forming")
    yield Run(
        "ask-new.txt",
        "ask trail.yaml",
        ("The trail", "9", "2", "?", "1", "", "d", "b", "2", "junior", "what", "3", "s"),
    )
    yield Run("ask-new-stage.txt", "ask trail.yaml --stage mature", ("", "1", "1", "2", "2", "1", "stop"))
    yield Run("ask-on.txt", "ask case-a-convened.yaml", ("3", "3", "2", "?", "d", "b", "1", "s"))
    yield Run("ask-all.txt", "ask case-b-set-up.yaml --all", ("1", "d", "2", "s"))
    yield Run("ask-to-the-end.txt", "ask yard.yaml --pack garden", ("The yard", *["2"] * 5, "2", "l", "b 1", "3", ""))
    yield Run("ask-not-applying.txt", "ask yard.yaml --pack garden", ("The yard", "x", "s"))
    yield Run("why-not-applying.txt", "why payroll.yaml local_involvement")
    yield Run("ask-stopped-at-once.txt", "ask trail.yaml --format text", ("s",))


def _of_the_knowledge() -> Iterator[Run]:
    """What the knowledge says of itself, and how it is written down for others."""
    lists = ("rules", "requirements", "facts", "recommendations", "lessons", "consistency", "portfolio", "cases")
    for what in lists:
        yield Run(f"knowledge-list-{what}.txt", f"knowledge list --{what}")
    yield Run("knowledge-list.txt", "knowledge list --pack kitchen")
    shown = "lead-post-too-junior lead_post appoint-a-senior-lead post-not-senior-enough case-a-convened"
    yield Run(
        "knowledge-show.txt", f"knowledge show {shown} one-lead-for-many-ventures every-partner-but-the-essential-one"
    )
    yield Run("knowledge-show-garden.txt", "knowledge show ground bare-stone --pack garden")
    whats = (
        "advice ask certificate compare consistency costs exception fact framework knowledge-certificate "
        "knowledge-check knowledge-coverage knowledge-diff knowledge-handbook knowledge-mutate knowledge-prove layer "
        "lesson panel plan portfolio portfolio-report portfolio-rule recommendation renamed requirement report rule "
        "source spark venture verdict-rule what-if why why-not"
    )
    for what in whats.split():
        yield Run(f"schema-{what}.json", f"schema {what}")
    yield Run("schema-venture-garden.json", "schema venture --pack garden")
    yield from each("knowledge-export", "knowledge export --pack garden", "clips", "jdm", "dmn", "sql", option="--to")
    yield Run("knowledge-export-to-a-file.txt", "knowledge export --pack garden --to sql -o rules.sql")


def _working_through_it() -> Iterator[Run]:
    """Checks, proofs and scenarios: on the kitchen as it is right, and as it is not."""
    shown = ("text", "markdown", "html", "json")
    for pack in ("kitchen", "unproved", "questionable"):
        yield from each(f"knowledge-check-{pack}", f"knowledge check --pack {pack}", *shown, "sarif")
        yield from each(f"knowledge-prove-{pack}", f"knowledge prove --pack {pack}", *shown)
        yield from each(f"knowledge-coverage-{pack}", f"knowledge coverage --pack {pack}", *shown)
        yield from each(f"knowledge-mutate-{pack}", f"knowledge mutate --pack {pack}", *shown)
        yield from each(f"knowledge-certificate-{pack}", f"knowledge certificate --pack {pack}", *shown)
    yield Run("knowledge-check-list.txt", "knowledge check --list")
    yield Run(
        "knowledge-check-only.txt",
        "knowledge check --pack questionable --only subsumed-rule --features kitchen/features",
    )
    yield Run("knowledge-check-to-a-file.txt", "knowledge check --pack kitchen -o check.sarif")
    yield Run(
        "knowledge-prove-counterexamples.txt",
        "knowledge prove --pack unproved --only better-answer-worsens --counterexamples found",
    )
    yield Run(
        "knowledge-coverage-least.txt", "knowledge coverage --pack questionable --least 50 --features kitchen/features"
    )
    yield Run("knowledge-coverage-to-a-file.txt", "knowledge coverage --pack kitchen -o coverage.md")
    yield Run("knowledge-mutate-rule.txt", "knowledge mutate --pack kitchen --rule too-few-eaters --features fewer")
    yield Run(
        "knowledge-certificate-to-a-file.txt", "knowledge certificate --pack kitchen --features fewer -o certificate.md"
    )
    certified = "knowledge certificate --pack kitchen -o certificate.json"
    for pack in ("kitchen", "questionable"):
        verified = f"{certified} ; knowledge certificate --pack {pack} --verify certificate.json"
        yield Run(f"knowledge-verify-{pack}.txt", verified)
        yield Run(f"knowledge-verify-{pack}.json", f"{verified} --format json")
    yield Run("knowledge-handbook.txt", "knowledge handbook --pack kitchen -o handbook --features kitchen/features")
    yield from each("knowledge-diff", "knowledge diff kitchen questionable", *shown)
    yield from each("knowledge-diff-same", "knowledge diff kitchen kitchen", *shown)
    yield from each("knowledge-diff-other", "knowledge diff garden kitchen", *shown)
    moved = "knowledge diff kitchen unproved --ventures kitchen/knowledge/cases"
    yield from each("knowledge-diff-ventures", moved, *shown)
    yield Run("knowledge-mutate-to-a-file.txt", "knowledge mutate --pack kitchen --rule too-few-eaters -o missing.md")
    yield Run("knowledge-prove-to-a-file.txt", "knowledge prove --pack kitchen --only one-notch -o proved.md")
    yield Run("knowledge-diff-examples.txt", "knowledge diff kitchen unproved --examples found -o changes.md")


def _begun() -> Iterator[Run]:
    """What begins a pack of one's own, and what is new in it."""
    new = "knowledge new"
    pack = f"{new} pack council --title 'Ashford policy' --extends shipped"
    question = (
        f"{new} question data_agreement --pack council --base conduct --name 'data agreement' --stage forming "
        "--stage mature --answer 'none=no, nothing is written' --answer drafted --answer signed --does-not-apply "
        "--question 'Have the partners agreed in writing how they share data?' --lesson our-policy"
    )
    recommendation = (
        f"{new} recommendation sign-an-agreement --pack council --sets data_agreement=signed --base conduct "
        "--title 'Sign an agreement on data' --who each_partner --lesson our-policy"
    )
    rule = (
        f"{new} rule no-data-agreement --pack council --when data_agreement=drafted --when lead_post --base conduct "
        "--finding weakness --severity major --value legitimacy --stage mature --title 'Nobody has signed' "
        "--recommend sign-an-agreement --lesson our-policy"
    )
    requirement = (
        f"{new} requirement data-agreement-signed --pack council --when data_agreement=signed --when lead_post "
        "--title 'Every partner has signed an agreement' --stage mature --forbids-best-verdict --who all_partners "
        "--asks each_partner --lesson our-policy"
    )
    yield Run("knowledge-new-requirement.txt", f"{pack} ; {question} ; {requirement}")
    yield Run("knowledge-new-pack.txt", pack)
    yield Run("knowledge-new-question.txt", f"{pack} ; {question}")
    yield Run("knowledge-new-recommendation.txt", f"{pack} ; {question} ; {recommendation}")
    yield Run("knowledge-new-rule.txt", f"{pack} ; {question} ; {recommendation} ; {rule}")
    yield Run(
        "knowledge-new-strength.txt",
        f"{pack} ; {new} rule senior-lead --pack council --when lead_post --finding strength",
    )
    yield Run("knowledge-new-refused.txt", f"{pack} ; {new} question lead_post --pack council --base capasity")


def _as_files() -> Iterator[Run]:
    """Word and PDF, of each command not on one venture that writes them: held fast as the words that are read back."""
    for command in (
        "panel answers.csv",
        "portfolio ventures.csv",
        "knowledge check --pack questionable",
        "knowledge prove --pack unproved",
        "knowledge coverage --pack questionable",
        "knowledge mutate --pack questionable",
        "knowledge diff kitchen questionable",
        "knowledge certificate --pack kitchen",
    ):
        name = "-".join(word for word in command.split()[:2] if word.isalpha() or ("-" in word and "." not in word))
        for form in ("docx", "pdf"):
            yield Run(f"{name}-as-{form}.txt", f"{command} --format {form} -o told.{form}")


def _verified() -> Iterator[Run]:
    """Reports that are made again and compared."""
    case = "case-a-convened.yaml"
    with_all = "--report report.yaml --title Ours --client Board --author Ann --date May --logo logo.png"
    for form in ("md", "docx"):
        yield Run(f"verify-{form}.txt", f"advise {case} -o told.{form} ; verify told.{form} --venture {case}")
    yield Run("verify-own.txt", f"advise {case} -o told.html {with_all} ; verify told.html --venture {case} {with_all}")
    house = "--template house.docx"
    yield Run("verify-house.txt", f"advise {case} -o told.docx {house} ; verify told.docx --venture {case} {house}")
    yard = "garden/knowledge/cases/stony-yard.yaml"
    yield Run("verify-garden.txt", f"advise {yard} --pack garden -o a.md ; verify a.md --venture {yard} --pack garden")
    plan = f"plan {case} --reach keep_going --most 1 --costs costs.yaml"
    yield Run("verify-plan.txt", f"{plan} -o told.md ; verify told.md --venture {case} --costs costs.yaml")
    two, before = (case, "case-a-adopted.yaml"), "--before-pack shipped"
    named = " ".join(f"--venture {name}" for name in two)
    yield Run("verify-compare.txt", f"compare {' '.join(two)} {before} -o told.md ; verify told.md {named} {before}")
    yield Run("verify-no-costs.txt", f"{plan} -o told.txt ; verify told.txt --venture {case}")
    yield Run("verify-other.txt", f"advise {case} -o told.txt ; verify told.txt --venture case-a-adopted.yaml")


def _kept_by_the_pages() -> Iterator[Run]:
    """What the pages in a browser keep, looked after from the command line."""
    data = "--data ventures.db"
    runs = {
        "links": "links",
        "links-of-one": "links --venture 0000000000000001",
        "links-new": "links --new",
        "links-new-for-one": "links --new --venture 0000000000000001 --public-url https://advice.example.org",
        "links-revoke": "links --revoke 2",
        "backup": "backup",
        "backup-to-a-file": "backup -o mine.db",
        "restore-refused": "restore kept.db",
        "restore-over": "restore kept.db --over",
        "upgrade": "upgrade",
        "sweep": "sweep",
        "export": "export out",
        "export-pack": "export out --pack garden",
        "export-layer": "export out --with practice",
    }
    for name, command in runs.items():
        yield Run(f"db-{name}.txt", f"db {command} {data}")
    yield Run("db-export-old.txt", "db restore kept.db --data other.db ; db export out --data other.db")
    away = "--database postgresql://ann:secret@127.0.0.1:1/advice"
    for command in ("links", "backup", "restore ventures.db", "upgrade", "sweep", "export out"):
        yield Run(f"db-{command.split()[0]}-no-server.txt", f"db {command} {away}")


def _in_layers() -> Iterator[Run]:
    """The practice layer, which lies over the knowledge where it is asked for; over another pack it is refused."""
    case, small = "case-b-set-up.yaml", "--pack kitchen --with practice"
    for command in (
        "new trail.yaml --stage proposed",
        f"advise {case} --full",
        f"why {case} decision_making",
        f"why-not {case} repair",
        f"what-if {case} --set lead_post=junior",
        "plan case-a-adopted.yaml --reach repair --most 1",
        f"compare {case} case-b-evaluated.yaml",
        "panel ann.yaml ben.yaml",
        "portfolio ventures.csv",
        "report new own.yaml",
        "upgrade old.yaml",
        "knowledge list --facts",
        "knowledge show alternatives-not-compared",
    ):
        yield Run(f"practice-{'-'.join(_words_of(command))}.txt", f"{command} --with practice")
    yield Run("practice-schema.json", "schema venture --with practice")
    yield Run("practice-ask.txt", f"ask {case} --with practice", ("?", "2", "s"))
    yield Run(
        "practice-verify.txt",
        f"advise {case} -o told.md --with practice ; verify told.md --venture {case} --with practice",
    )
    # Of what is wrong with a pack, the text would be as wide as the name of the checkout.
    yield Run("practice-check.txt", "knowledge check --with practice --only unused-source")
    for name in ("prove", "coverage", "mutate", "certificate", "handbook -o handbook", "export --to sql"):
        yield Run(f"practice-refused-{name.split()[0]}.txt", f"knowledge {name} {small}")


def _words_of(command: str) -> Iterator[str]:
    """The words that call a command, for the name of a file."""
    words = command.split()
    yield from words[: 2 if words[0] in ("knowledge", "report") else 1]


def _refused() -> Iterator[Run]:
    """What is told of what cannot be used."""
    yield Run("refused-misspelt.txt", "advise misspelt.yaml broken.yaml nowhere.yaml")
    yield Run("refused-misspelt-table.txt", "portfolio misspelt.csv")
    yield Run("refused-command.txt", "advice case-a-convened.yaml")
    yield Run("refused-report.txt", "advise case-a-convened.yaml --report costs.yaml")
    yield Run("refused-old.txt", "advise old.yaml")
    yield Run("refused-old-option.txt", "what-if case-a-convened.yaml --set decision_making=dominated --do 1")
    yield Run("refused-format.txt", "advise case-a-convened.yaml --format jason")
    yield Run("refused-id.txt", "why case-a-convened.yaml led_post")
    yield Run("refused-changes.txt", "what-if case-a-convened.yaml --set led_post=junior --do 99")
    yield Run("refused-plan.txt", "plan case-a-convened.yaml --reach keepgoing --keep led_post")
    yield Run("refused-panel.txt", "panel case-a-convened.yaml case-a-adopted.yaml")
    yield Run("refused-overwriting.txt", "new case-a-convened.yaml")
    yield Run("refused-pack.txt", "advise case-a-convened.yaml --pack nowhere")
    yield Run("refused-broken-pack.txt", "knowledge check --pack broken")


RUNS = [
    *_on_the_cases(),
    *_on_one_venture(),
    *_on_many(),
    *_of_requirements(),
    *_asking(),
    *_of_the_knowledge(),
    *_working_through_it(),
    *_begun(),
    *_as_files(),
    *_verified(),
    *_in_layers(),
    *_kept_by_the_pages(),
    *_refused(),
]
