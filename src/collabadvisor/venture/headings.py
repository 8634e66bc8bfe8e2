"""What the words in a table mean: those above its columns, and those in its cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from unicodedata import normalize

from collabadvisor.files.words import clean, closest_name, plain
from collabadvisor.knowledge.framework import DOES_NOT_APPLY, Fact

MISSPELT = 0.8
"""So much alike are a misspelt name and the one that was meant. 'lead_pots' is; 'lead_person' is another."""
# ruff: noqa: RUF001  (signs that look alike are what this is about)
PLAIN_SIGNS = str.maketrans("‘’‚‛ʼ´`′“”„‟″‐‑‒–—−", "''''''''\"\"\"\"\"      ")
CODE = re.compile(r"[\[(]?(?:(?:question|item) ?)?(?:[a-z]{0,3}\d{1,3})+(?:[. ]\d{1,3})*[a-z]?[\])]?(?:[.:)|,]+ ?| )")
"""What a survey puts before its questions, as it is compared: ``7.``, ``Q3:``, ``[G1Q2]``, ``1.2``."""
ANY_CODE = re.compile(r"[\[(]?[\w ]{1,40}[\])]?[.:)\]|]+ ?")
GROUP = re.compile(r"[\w.-]+[/:.-](\w+)")
"""The name of a question after that of its group, as survey tools write it: ``capacity/lead_post``."""
REMARK = re.compile(r"\s*(?:[\[(][^\[\]()]*[\])]|\*)\s*$")
ASKS = re.compile(r"(?:how|what|who|which|is|are|do|does|has|have|will|can)\b|.*\?\s*$", re.IGNORECASE)
SMALL_WORDS = re.compile(
    "an?|and|are|at|be|by|can|do|does|for|from|has|have|how|in|is|its?|of|on|or|that|the|their|there|they|this|to|"
    "what|which|who|will|with"
)
LEAST_WORDS, LEAST_LETTERS = 2, 4
NOT_KNOWN = re.compile(
    "n[/.]?a|n[/.]?k|dk|d/k|nan|null|unknown|not known|not yet known|not known yet|none known|nothing known|"
    "don't know|dont know|do not know|don't know yet|no idea|not sure|unsure|unclear|cannot say|can't say|tbc|tbd|tba|"
    "to be confirmed|to be decided|to be determined|to be announced|to be advised|pending|not applicable|"
    "not available|not answered|no answer|not stated|not given|not provided|not recorded|not specified|not assessed|"
    "not asked|no data|no information|no info|blank|empty|missing|prefer not to say"
)
"""What people write in a cell where they do not know, as it is compared."""
NOT_APPLICABLE = ("not applicable", "inapplicable", "doesn't apply", "doesnt apply", "it does not apply")
"""What people write beside "does not apply", as it is compared."""
DASHES = frozenset("?-‐‑‒–—−_./\\~…")


class ColumnWords:
    """What may stand above the columns of a table, and what each is about. An id goes before a name or a question.

    ``others`` are those that are about no question, and go before all that are.
    """

    def __init__(self, facts: Iterable[Fact], others: Mapping[str, str]) -> None:
        self._facts = list(facts)
        self._ids = {form(fact.id): fact.id for fact in self._facts}
        self._questions: dict[str, str] = {}
        self._subjects = dict(others)
        for words in ("id", "name", "question"):
            for fact in self._facts:
                self._subjects.setdefault(form(getattr(fact, words)), fact.id)
        for fact in self._facts:
            self._questions.setdefault(form(fact.question), fact.id)

    def column_subject(self, heading: str) -> str | None:
        """The subject of a column whose heading is the id, the name or the text of a question."""
        return self._subjects.get(form(heading))

    def loose_subject(self, heading: str) -> str | None:
        """The subject of a heading to which a survey tool has added a number, a code, a group or a remark."""
        if match := GROUP.fullmatch(clean(heading)):
            about = self._ids.get(form(match[1]))
            if about is not None:
                return about
        words = form(heading)
        bare = CODE.sub("", words, count=1)
        if bare in self._subjects:
            return self._subjects[bare]
        bare = form(REMARK.sub("", words))
        for variant in (bare, CODE.sub("", bare, count=1)):
            if variant in self._subjects:
                return self._subjects[variant]
        return self._questions.get(ANY_CODE.sub("", bare, count=1))

    def loose_subjects(self, placed: Sequence[tuple[int, str]]) -> dict[int, str]:
        """The loose subjects of some headings, by place; of two with the same subject, neither can be meant."""
        subjects = [(place, name) for place, heading in placed if (name := self.loose_subject(heading)) is not None]
        times = Counter(name for _, name in subjects)
        return {place: name for place, name in subjects if times[name] == 1}

    def nearest(self, heading: str, among: Iterable[str]) -> str | None:
        """The question that a heading is nearly called like, or nearly asks; None where there is none."""
        open_ones = {name: fact for fact in self._facts if (name := fact.id) in set(among)}
        words = REMARK.sub("", CODE.sub("", form(heading), count=1))
        by_words = {form(text): name for name, fact in open_ones.items() for text in (name, fact.name, fact.question)}
        near = by_words.get(form(words)) or by_words.get(closest_name(words, by_words, MISSPELT) or "")
        return near or (_find_question(words, open_ones.values()) if ASKS.match(heading) else None)


def has_remark(heading: str) -> bool:
    """Whether a heading ends with words in brackets."""
    return clean(heading).endswith((")", "]")) and REMARK.search(heading) is not None


def _find_question(heading: str, facts: Iterable[Fact]) -> str | None:
    """The question that has all the words of another one that is put in fewer."""
    words = set(_telling(heading))
    if len(words) < LEAST_WORDS:
        return None
    shares = {fact.id: _share(words, set(_telling(form(f"{fact.question} {fact.name}")))) for fact in facts}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] else None


def _telling(text: str) -> Iterator[str]:
    return (word for word in re.findall(r"\w+", text) if not SMALL_WORDS.fullmatch(word))


def _share(words: set[str], question_words: set[str]) -> float:
    """How much of a question is told by words that all occur in it, in some form; else nothing."""
    met = {mine: {other for other in question_words if _same_stem(mine, other)} for mine in words}
    return len(set().union(*met.values())) / len(question_words) if all(met.values()) else 0


def _same_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= LEAST_LETTERS and long.startswith(short))


def meanings(titles: Mapping[str, str]) -> dict[str, str]:
    """What may stand in a cell -> the id that it means. Words that two of them share mean neither."""
    by_words: dict[str, set[str]] = {}
    for name, words in titles.items():
        by_words.setdefault(form(words), set()).add(name)
    ids = {words: next(iter(names)) for words, names in by_words.items() if len(names) == 1}
    return ids | {form(name): name for name in titles}


def answer_meanings(fact: Fact) -> dict[str, str]:
    """What may stand for an answer to a question -> its id.

    "Not applicable" is one where the question may not apply; "n/a" is not, since it can say "not available" too.
    """
    others = dict.fromkeys(NOT_APPLICABLE, DOES_NOT_APPLY) if fact.does_not_apply else {}
    return others | meanings(fact.labels)


def not_applicable(words: str) -> bool:
    """Whether words say of any question that it does not apply."""
    return form(words) in (form(DOES_NOT_APPLY), *NOT_APPLICABLE)


def may_mean_not_applicable(cell: str) -> bool:
    """Whether a cell that counts as "not known" may be meant to say that the question does not apply."""
    return re.fullmatch("n[/.]?a", form(cell)) is not None


def says_not_known(cell: str) -> bool:
    """Whether a cell that is no answer says in words, or with a sign, that nobody knows."""
    return NOT_KNOWN.fullmatch(form(cell)) is not None or (bool(cell.strip()) and set("".join(cell.split())) <= DASHES)


def form(text: str) -> str:
    """Words as they are compared: 'Lead_post ' and 'lead post' are the same, and so are quotation marks of any kind."""
    return clean(plain(normalize("NFKC", clean(text).translate(PLAIN_SIGNS)))).casefold().strip(" ?:.")


def letter(place: int) -> str:
    """A column as a spreadsheet calls it: A, B, ... Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
