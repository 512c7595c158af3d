"""What a number counts: the noun phrase behind it."""

from dataclasses import dataclass, replace

from rashomon.identify.figures.line import Line
from rashomon.identify.figures.nouns import attributive, groups, joined, over, plural
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.terms import Part, Term
from rashomon.records import Among, FigureKind

_PRONOUNS = frozenset(("them", "whom", "us", "which"))
_DETERMINERS = frozenset("the those these its their his her our all".split())
_MORE = frozenset(("more", "other", "further", "additional", "extra"))
_BE = frozenset(("were", "are", "was", "is"))
_QUOTES = frozenset("\"”’'")
_BRACKETS = {"(": ")", "[": "]"}
_HURT = (("dead",), ("killed",), ("wounded",), ("injured",), ("missing",), ("victims",))
_FAR = 7
"""Words before the noun, at most."""
_ADJECTIVES = 3
_SEVERAL = (Part.PEOPLE, Part.NOUN, Part.THING)
_SINGLE = (Part.ONE, Part.NOUN, Part.THING_ONE, *_SEVERAL)
_THINGS = (Part.THING, Part.THING_ONE)


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts, as far as the words behind it say.

    Attributes:
        end: index behind the phrase.
        head: the noun, where the lexicon has it.
        named: whether there is a noun at all.
        among: the groups that the phrase names.
        some: whether it is a part of others: "15 of the wounded".
        theirs: whether it is of those who were told of before: "six of them".
    """

    end: int
    head: Term | None = None
    named: bool = False
    among: tuple[Among, ...] = ()
    some: bool = False
    theirs: bool = False

    @property
    def people(self) -> bool:
        """Whether the noun is one for people."""
        return self.head is not None and self.head.part in (Part.PEOPLE, Part.ONE)

    @property
    def thing(self) -> bool:
        """Whether the noun is one for things."""
        return self.head is not None and self.head.part in _THINGS

    @property
    def fighters(self) -> bool:
        """Whether the noun is one for those who fight."""
        return self.head is not None and self.head.kind is FigureKind.FIGHTERS

    @property
    def others(self) -> bool:
        """Whether the noun is "others"."""
        return self.head is not None and self.head.words == ("others",)

    @property
    def hurt(self) -> bool:
        """Whether the noun is one of those who are hurt: "the wounded", "the dead"."""
        return self.head is not None and self.head.words in _HURT

    @property
    def deed(self) -> FigureKind | None:
        """What the noun itself says that happened: "16 deaths"."""
        return self.head.kind if self.head and self.head.part is Part.NOUN else None


def counted(line: Line, number: Number) -> Counted | None:
    """What a number counts; None where it is a number of something else."""
    at = number.end + (line.word(number.end) in _QUOTES)
    if line.word(at) != "of":
        return _phrase(line, number, _past_more(line, number.end))
    theirs = line.word(at + 1) in _PRONOUNS
    some = theirs or line.word(at + 1) in _DETERMINERS
    whole = line.numbers.get(at + 1 + some) if some else None  # "18 of the 31 lorries"
    start = whole.end if whole else at + 1 + some
    found = _phrase(line, number, _past_more(line, start))
    if found is None or not (number.vague or theirs or _some(number, found)):
        return None
    return replace(found, some=some, theirs=theirs or found.theirs)


def _some(number: Number, found: Counted) -> bool:
    """Whether "15 of the wounded" counts; "one of the attacks" does not."""
    return found.named and (not number.single or found.people or found.hurt)


def _past_more(line: Line, at: int) -> int:
    while line.word(at) in _MORE:
        at += 1
    return at


def _phrase(line: Line, number: Number, start: int) -> Counted | None:
    """The noun phrase that begins at a word; None where it is of a unit."""
    at, end = start, 0
    while at - start < _FAR:
        at = _past_brackets(line, at)
        if over(line, at):
            if end or number.article or not _goes_on(line, start, at):
                break
            at += 1 + (at + 1 in line.numbers)
            continue
        head = _head(line, number, at) if not end or at == end else None
        if head:
            return _headed(line, start, at, head)
        if _unit(line, number, at):
            return Counted(end, named=True) if end else None
        if _verb(line, at):
            break
        at += 1
        end = end or at * plural(line, at - 1)
    return Counted(end, named=True) if end else _bare(line, number, start)


def _past_brackets(line: Line, at: int) -> int:
    """Where the sentence goes on behind a name in brackets: "IS (Daesh) fighters"."""
    closing = _BRACKETS.get(line.word(at))
    if closing:
        for end in range(at + 1, at + _FAR):
            if line.word(end) == closing:
                return end + 1
    return at


def _goes_on(line: Line, start: int, at: int) -> bool:
    """Whether a noun for two adjectives follows: "70 regime and rebel fighters"."""
    if at == start or line.word(at) not in ("and", "or", "&"):
        return False
    behind = at + 1 + (at + 1 in line.numbers)
    return any(
        line.term(one, Part.PEOPLE) for one in range(behind, behind + _ADJECTIVES)
    )


def _parts(number: Number) -> tuple[Part, ...]:
    """The parts of the lexicon in which the noun of a number may be."""
    if number.article:
        return (Part.ONE,)
    return _SINGLE if number.single else _SEVERAL


def _head(line: Line, number: Number, at: int) -> Term | None:
    """The noun that a word begins, where it is the one that is counted."""
    head = line.term(at, *_parts(number)) or _careless(line, at)
    if head is None or attributive(line, at, head):
        return None
    return None if head.part is Part.NOUN and _does(line, at, head) else head


def _careless(line: Line, at: int) -> Term | None:
    """A singular noun that stands for several: "4 civilian were injured"."""
    term = line.term(at, Part.ONE)
    behind = line.word(at + 1) in ("were", "are", "have")
    return term if behind or line.term(at + 1, Part.DONE) else None


def _does(line: Line, at: int, head: Term) -> bool:
    """Whether a noun is a verb with an object: "killed 16 wounded 40"."""
    number = line.numbers.get(at + len(head.words))
    if number is None or line.term(at, Part.DOES) is None:
        return False
    return line.term(number.end, Part.DONE, Part.NOUN) is None


def _unit(line: Line, number: Number, at: int) -> bool:
    """Whether a number is of units: "40 days", not "two hospital workers"."""
    unit = line.term(at, Part.UNIT)
    if unit is None or line.term(at, *_parts(number)):
        return False
    return not (unit.weak and line.term(at + 1, Part.PEOPLE, Part.THING))


def _verb(line: Line, at: int) -> bool:
    """Whether a deed begins at a word that is no modifier: not "captured soldiers"."""
    term = line.term(at, Part.DONE, Part.DOES)
    if term is None:
        return False
    behind = at + len(term.words)
    if line.term(behind, *_SINGLE, Part.UNIT):
        return False
    return line.term(behind + 1, Part.UNIT) is None or over(line, behind)


def _bare(line: Line, number: Number, start: int) -> Counted:
    """A number without a noun, but perhaps with a predicate: "15 were children"."""
    if line.word(start) in _BE and not number.article:
        at = start + 1 + (line.word(start + 1) in ("all", "both"))
        term = line.term(at, Part.PEOPLE, Part.ONE)
        if term:
            return Counted(at + len(term.words), among=term.among, theirs=True)
    return Counted(start)


def _headed(line: Line, start: int, at: int, head: Term) -> Counted:
    """The phrase with this noun: of which groups, and what its adjectives tell."""
    end = at + len(head.words)
    if head.part in _THINGS:
        return Counted(end, head, named=True)
    hurt = [line.term(one, Part.NOUN) for one in range(start, at)]
    end, others = joined(line, end)
    among, fighters = groups(line, start, at, head)
    if fighters:
        head = replace(head, kind=FigureKind.FIGHTERS)
    found = dict.fromkeys([*among, *others])
    if len(found) > 1:
        found.pop(Among.PEOPLE, None)
    told = next((one for one in reversed(hurt) if one), head)
    return Counted(end, told, named=True, among=tuple(found))
