"""What is said to have happened to those who are counted: the words beside a number."""

from dataclasses import dataclass

from rashomon.identify.figures.counted import Counted, counted
from rashomon.identify.figures.line import Line
from rashomon.identify.figures.numbers import Number
from rashomon.identify.figures.terms import Part, Term
from rashomon.records import FigureKind

_BETWEEN = frozenset(
    "another the a an also additional further other its their his her as only just all "
    'reportedly estimated confirmed between some about up least " “ ”'.split()
)
"""Words that may stand between a deed and the number: "wounded another 40"."""
_FAMILY = frozenset(("family", "group", "total", "crowd", "estimated"))
_AUXILIARY = frozenset(
    "was were is are be been being have has had having will would may might could can get "
    "got getting remain remained remains stay stayed lay lie feared believed thought presumed "
    "assumed estimated forced compelled confirmed reported recorded listed known declared "
    "pronounced found seen left living trying managed able also".split()
)
"""Words between those who are counted and what happened: "were reported killed"."""
_THROUGH = frozenset(
    "reportedly allegedly all both now long still later already since then more others "
    "either who that which whom to so far monday tuesday wednesday thursday friday saturday "
    'sunday yesterday today alone instantly overall combined , ( ) " “ ”'.split()
)
"""Words beside them that change nothing; so are those in -ly."""
_ASIDE = frozenset(
    "including include among mostly mainly largely particularly especially many most some "
    "several half members from of in at on near and than alongside together along besides "
    "plus with between inside outside under across around aged suspected accused linked loyal "
    "belonging affiliated armed aboard , - – (".split()
)
"""Words that begin what stands aside: "16 people in the north were killed"."""
FINITE = frozenset("was were is are have has had will would".split())
STOPS = frozenset(
    "said says say told adding added while when as after before because but although "
    "however where whose if since according reported reports . ; : not".split()
)
"""Words behind which another clause is read."""
_AS = frozenset(("known", "identified", "such", "well", "described"))
_THE = frozenset("the a an its their his her".split())
_WHO = frozenset(("who", "which", "that"))
_OBJECTS = frozenset(
    "the a an his her its their him them himself themselves it each".split()
)
_SAYING = frozenset("said says told added reported reports announced".split())
_LONGEST = 5
"""Words of a number, mostly."""
_REACH, _WIDE, _AMONG = 14, 22, 9
"""Words behind a noun in which its verb stands: beside it, further off, after "among"."""
_HURT = frozenset((FigureKind.KILLED, FigureKind.INJURED))


@dataclass(frozen=True, slots=True)
class Deed:
    """What a number counts, by the words around it.

    Attributes:
        end: index behind its last word.
        near: whether it stands beside the number or its noun.
        told: whether something is said to have happened; else the noun alone tells.
    """

    kind: FigureKind
    end: int
    near: bool = True
    told: bool = True


def before(
    line: Line, number: Number, what: Counted, taken: int, kind: FigureKind | None
) -> Deed | None:
    """The deed right before a number: "killed another 40".

    Args:
        line: the sentence.
        number: the number.
        what: what it counts.
        taken: no deed that begins before this word is told of the number.
        kind: that of the figure before; a weak deed may tell it again.
    """
    at = number.start
    while at > taken and line.word(at - 1) in _BETWEEN:
        at -= 1
    if line.word(at - 1) == "of" and line.word(at - 2) in _FAMILY:
        at -= 2 + (line.word(at - 3) in ("a", "an"))
    start, term = line.ends.get(at, (-1, None))
    if term is None or start < taken:
        return None
    if term.weak and not what.people and term.kind is not kind:
        return None
    both = _with(line, start, term.kind)
    return Deed(FigureKind.CASUALTIES if both else _kind(term, what), at)


def _with(line: Line, start: int, kind: FigureKind | None) -> bool:
    """Whether a deed and the one before it make casualties: "killing and injuring"."""
    joined = line.word(start - 1) in ("and", "or", ",")
    other = line.ends.get(start - joined)
    if other is None or {other[1].kind, kind} != _HURT:
        return False  # "kills injures 70" has lost its comma
    return joined or line.words[start - 1][-1] == line.words[start][-1]


def _kind(term: Term, what: Counted) -> FigureKind:
    kind = term.fighters if what.fighters else None
    return kind or term.kind or FigureKind.OTHER


def after(line: Line, what: Counted, *, aside: bool) -> Deed | None:
    """The deed behind a noun phrase: "were killed", "died", "dead".

    Args:
        line: the sentence.
        what: the phrase.
        aside: whether words may stand between, "in the north", "including two boys".
    """
    at, passive, near = what.end, False, True
    last = min(len(line.words), at + (_WIDE if aside else _REACH))
    while at < last:
        word = line.words[at]
        done = line.term(at, Part.DONE)
        if done and (what.people or not (what.named and done.weak)):
            active = not passive and _active(line, at, done)
            end = at + len(done.words)
            return None if active else Deed(_kind(done, what), end, near)
        if word == "among" and (passive or _of_them(line, at + 1)):
            return _among(line, at, last)
        if aside and not passive and _stands_aside(line, at):
            at, near = _past(line, at + 1, last), False
            continue
        if word in _AUXILIARY:
            passive = True
        elif not (_light(line, at) or (passive and word == "said")):
            return None
        at += 1
    return None


def _light(line: Line, at: int) -> bool:
    """Whether a word changes nothing."""
    return line.words[at] in _THROUGH or line.words[at].endswith("ly")


def _of_them(line: Line, at: int) -> bool:
    """Whether a group of which they are begins at a word: "the dead", "12 dead"."""
    return at in line.numbers or line.word(at) in ("the", "those")


def _stands_aside(line: Line, at: int) -> bool:
    """Whether words begin that may stand between a noun and its verb."""
    word = line.words[at]
    if at in line.numbers:  # "three civilians two women and a man were killed"
        return not line.numbers[at].article
    if word == "as":
        return line.word(at + 1) == "well"
    return word in _ASIDE or word.endswith("ing")


def _among(line: Line, at: int, last: int) -> Deed | None:
    """What happened to those among whom they were: "was among 12 people killed"."""
    for one in range(at, min(last, at + _AMONG)):
        term = line.term(one, Part.DONE, Part.NOUN)
        if term and term.kind:
            return Deed(term.kind, one)
    return None


def _past(line: Line, at: int, last: int) -> int:
    """Where the sentence goes on behind words that stand aside, or its end."""
    for one in range(at, last):
        word, previous = line.words[one], line.word(one - 1)
        if word in STOPS and not (word == "as" and previous in _AS):
            break
        if _verb(line, one, last) and not _counted(line, one):
            return one
        does = line.term(one, Part.DOES) and previous not in _THE
        if does or (word in FINITE and previous not in _WHO):
            break
    return last


def _verb(line: Line, at: int, last: int) -> bool:
    """Whether a deed begins at a word, or the auxiliaries that lead to one."""
    if line.term(at, Part.DONE) and line.word(at - 1) not in _THE:
        return True
    return line.words[at] in _AUXILIARY and _leads(line, at, last)


def _counted(line: Line, at: int) -> bool:
    """Whether a number stands right before a word: "including 47 wounded"."""
    before = (line.numbers.get(start) for start in range(at - _LONGEST, at))
    return any(number is not None and number.end == at for number in before)


def _leads(line: Line, at: int, last: int) -> bool:
    """Whether the words from an auxiliary on lead to a deed."""
    for one in range(at, last):
        word = line.words[one]
        if line.term(one, Part.DONE):
            return True
        if not (word in _AUXILIARY or word == "said" or _light(line, one)):
            return word == "among"
    return False


def _active(line: Line, at: int, done: Term) -> bool:
    """Whether a form like "killed" has an object here: "gunmen killed 16"."""
    if line.term(at, Part.DOES) is None:
        return False
    end = at + len(done.words)
    while line.word(end) in ("another", "also"):
        end += 1
    number = line.numbers.get(end)
    if number is None or number.article:
        return _object(line, end)
    what = counted(line, number)
    return what is None or not (what.deed or _told(line, what.end))


def _object(line: Line, at: int) -> bool:
    """Whether an object begins here, and not who says it: "16 killed a source said"."""
    if line.word(at) in _OBJECTS:
        return _SAYING.isdisjoint(line.words[at : at + _REACH])
    return line.term(at, Part.PEOPLE) is not None


def _told(line: Line, at: int) -> bool:
    """Whether a deed of its own stands right behind a noun: "16 killed 40 wounded"."""
    while line.word(at) in ("more", "others", "people", "reportedly"):
        at += 1
    return line.term(at, Part.DONE, Part.NOUN) is not None
