"""What words say of whom they stand for, before anything else of the article is read.

"The Britain-based monitoring group, which …" is one monitor; "he" is a person and male.
The words are data (`speakers.toml`).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from rashomon.text import lexicon

FILE = "identify/speakers/speakers.toml"


class Sort(StrEnum):
    """What a noun stands for."""

    MONITOR = "monitor"
    BODY = "body"
    GROUP = "group"
    INSTITUTE = "institute"
    MILITANTS = "militants"
    COALITION = "coalition"
    AGENCY = "agency"
    PAPER = "paper"
    BROADCASTER = "broadcaster"
    MEDIA = "media"
    STATEMENT = "statement"
    REPORT = "report"
    IMAGERY = "imagery"
    STATE = "state"
    PERSON = "person"
    PEOPLE = "people"


OUTLETS = frozenset({Sort.AGENCY, Sort.PAPER, Sort.BROADCASTER, Sort.MEDIA})
PAPERS = frozenset({Sort.STATEMENT, Sort.REPORT, Sort.IMAGERY})
"""What is issued: who says what stands in it is whoever issued it."""
STATE = frozenset("state state-run official government state-owned regime".split())
"""Words for what belongs to a state."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for somebody who is not named by it.

    Attributes:
        open: whether "a monitor", with "a", may be named further on.
    """

    words: str
    sort: Sort
    many: bool
    open: bool = False
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun, and whom it can stand for.

    Attributes:
        of: "person", "thing", "any", "speaker" (who speaks just there), "antecedent"
            (the noun in front of it) or "kind" (more of those before).
    """

    words: str
    number: str
    of: str
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """A phrase around a noun of the lexicon.

    Attributes:
        article: "the", "a", "other", or nothing.
        before: the words between article and noun, in small letters.
        after: the words behind the noun, as written.
    """

    noun: Noun
    article: str
    before: tuple[str, ...]
    after: str

    @property
    def state(self) -> bool:
        """Whether it is an outlet that is said to be a state's."""
        words = {*self.before, *self.noun.words.split()}
        return self.noun.sort in OUTLETS and bool(words & STATE)

    @property
    def based(self) -> bool:
        """Whether it says where they are based, as it is said of a civil body."""
        return any(word == "based" or word.endswith("-based") for word in self.before)


_WORD = re.compile(r"[^\s,;:()\[\]“”\"]+")
_QUANTITY = re.compile(
    r"(?:an? (?:number|group|handful|couple|majority|series)|dozens|scores|hundreds|thousands|"
    r"millions|many|most|some|several|all|both) of (?:the )?(?=\S)",
    re.I,
)
_ARTICLES = {
    **dict.fromkeys(
        ("the", "this", "that", "these", "those", "its", "his", "her"), "the"
    ),
    **dict.fromkeys(("their", "our", "my", "both"), "the"),
    **dict.fromkeys(("a", "an", "one", "some", "several", "many", "no", "any"), "a"),
    **dict.fromkeys(("other", "another", "others"), "other"),
}
_STOPS = frozenset(
    "of in at on for from with without by to into near inside outside within under over "
    "about against as which who whom whose that where when while and or but - – — not "
    "monitoring based quoted speaking known called named is are was were has have had "
    "said says told citing quoting saying including operating using fighting close familiar "
    "affiliated linked loyal".split()
)
"""Words that end the part of a phrase in which its noun stands."""
_MODIFYING = frozenset("based linked affiliated monitoring fighting".split())
"""Those that may stand before the noun: "the London based monitoring group"."""
_NO_VERBS = frozenset("armed united backed led affiliated allied owned linked".split())
_LONGEST = 4
"""Words of the longest noun."""


@lru_cache(4096)
def described(words: str) -> Description | None:
    """What a phrase says of itself; None where its noun is not in the lexicon."""
    quantity = _QUANTITY.match(words)
    found = list(
        _WORD.finditer(words.replace("’", "'"), quantity.end() if quantity else 0)
    )
    small = [match[0].lower().rstrip(".'") for match in found]
    start, article = _article(small)
    end = _core(small, start)
    for at in range(max(start, end - _LONGEST), end):
        noun = nouns().get(" ".join(small[at:end]))
        if noun:
            after = words[found[end - 1].end() :].strip(" ,")
            return Description(noun, article, tuple(small[start:at]), after)
    return None


def pronoun(words: str) -> Pronoun | None:
    """The pronoun that a phrase is, whatever stands behind it in a clause of its own."""
    said = [match[0].replace("’", "'") for match in _WORD.finditer(words)]
    small = [word.lower() for word in said]
    for length in (2, 1):
        known = pronouns().get(" ".join(small[:length]))
        if known and said[0].isupper() and len(said[0]) > 1:
            return None  # the US, the WHO
        behind = small[length : length + 1]
        if known and (not behind or behind[0] in ("who", "which", "that", "-", "–")):
            return known
    return None


@lru_cache(4096)
def shown(name: str) -> frozenset[Sort]:
    """The sorts that the words of a name show: an observatory's is a monitor."""
    return frozenset(sort for sort, pattern in _signs() if pattern.search(name))


def _article(small: list[str]) -> tuple[int, str]:
    """Where the words begin after the article, and which that is."""
    start, article = 0, ""
    while start < len(small) and small[start] in _ARTICLES:
        article = _ARTICLES[small[start]]
        start += 1
    return start, article


def _core(small: list[str], start: int) -> int:
    """Where the part of a phrase ends in which its noun stands."""
    for at in range(start + 1, len(small)):
        behind = small[at + 1] if at + 1 < len(small) else "of"
        modifies = small[at] in _MODIFYING and behind not in _STOPS | _ARTICLES.keys()
        if not modifies and (small[at] in _STOPS or _is_verb(small, start, at)):
            return at
    return len(small)


def _is_verb(small: list[str], start: int, at: int) -> bool:
    """Whether a word behind a noun is its verb: "state TV rolled footage"."""
    word = small[at]
    past = word.endswith("ed") and "-" not in word and word not in _NO_VERBS
    return past and any(" ".join(small[one:at]) in nouns() for one in range(start, at))


@cache
def issues() -> frozenset[str]:
    """The nouns for what is issued."""
    return frozenset(words for words, noun in nouns().items() if noun.sort in PAPERS)


@cache
def nouns() -> dict[str, Noun]:
    """The nouns, by their words in small letters.

    Raises:
        LexiconError: a noun stands in two entries.
    """
    forms = [
        (words, entry | {"several": key == "many"})
        for entry in lexicon.entries(
            FILE, "noun", sort=list(Sort), gender=["male", "female"]
        )
        for key in ("words", "many")
        for words in entry.get(key, ())
    ]
    return {
        words: Noun(
            words=words,
            sort=Sort(entry["sort"]),
            many=entry["several"],
            open=entry.get("open", False) and not entry["several"],
            gender=entry.get("gender"),
        )
        for words, entry in lexicon.unique(FILE, forms).items()
    }


@cache
def pronouns() -> dict[str, Pronoun]:
    """The pronouns, by their words in small letters."""
    of = ["person", "thing", "any", "speaker", "antecedent", "kind"]
    return {
        words: Pronoun(words, entry["number"], entry["of"], entry.get("gender"))
        for entry in lexicon.entries(FILE, "pronoun", of=of)
        for words in entry["words"]
    }


@cache
def _signs() -> tuple[tuple[Sort, re.Pattern[str]], ...]:
    return tuple(
        (Sort(entry["sort"]), re.compile(rf"\b(?:{'|'.join(entry['words'])})\b"))
        for entry in lexicon.entries(FILE, "sign", sort=list(Sort))
    )
