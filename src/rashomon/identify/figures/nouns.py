"""Nouns of a sentence: where a phrase ends, what is plural, which groups are named."""

from rashomon.identify.figures.line import Line
from rashomon.identify.figures.terms import Part, Term
from rashomon.records import Among, FigureKind

_ENDS = frozenset(
    "in on at by for with from into onto to of near under over during between against "
    "through across around inside outside within without until since than as "
    "was were is are be been being have has had will would may might could can did do does "
    "and or but nor while when where who whom whose which that this these those if because "
    "after before although though however meanwhile said says say told tells added "
    "adding reported including include among mostly mainly also reportedly still then "
    "he she it they we i you his her its their our my there here not "
    "according just only yet later earlier now ago the a an".split()
)
"""Words that no noun phrase goes on over."""
_MARKS = frozenset("\"“”'‘’-–")
_BY_AGE = frozenset((Among.CHILDREN, Among.WOMEN, Among.MEN))
_PEOPLES = ("ans", "ians", "ites", "ers", "ese", "nis", "qis", "dis", "bis", "lis")
"""How the names of peoples end, which are written as names are."""
_NO_PLURAL = ("ss", "us", "is")
_MEMBERS = frozenset(("members", "member", "fighters", "militants", "elements", "men"))
_ADDED = 3
_GROUP = 9
"""Words in which the group of "members of …" is named, at most."""


def over(line: Line, at: int) -> bool:
    """Whether no noun phrase goes on over a word."""
    word = line.word(at)
    if not word or at in line.numbers:
        return True
    if word in _ENDS and not _is_name(line, at):
        return True
    if word[0].isdecimal() and word[-1].isdecimal():
        return True
    return not word[0].isalnum() and word not in _MARKS


def _is_name(line: Line, at: int) -> bool:
    """Whether a word is the name of the Islamic State: "IS fighters"."""
    return line.text[slice(*line.places[at])] == "IS"


def plural(line: Line, at: int) -> bool:
    """Whether an unknown word looks like a plural noun that is no name."""
    word = line.words[at]
    if not line.text[line.places[at][0]].islower():
        return word.endswith(_PEOPLES)
    return word.endswith(("s", "men", "folk")) and not word.endswith(_NO_PLURAL)


def attributive(line: Line, at: int, head: Term) -> bool:
    """Whether a noun only stands before another: "police officers", "wounded men"."""
    behind = at + len(head.words)
    if head.part is Part.PEOPLE:
        if head.words[-1].endswith(("s", "people", "men")):
            return False
        parts = (Part.PEOPLE, Part.NOUN, Part.THING, Part.UNIT)
        return line.term(behind, *parts) is not None
    if line.term(behind, Part.PEOPLE, Part.THING):
        return True
    if head.part is Part.THING:
        return line.term(behind, Part.UNIT) is not None
    if head.part is Part.NOUN:  # "injured young men", not "bodies of men"
        far = line.term(behind + 1, Part.PEOPLE, Part.THING)
        return far is not None and line.word(behind) not in _ENDS
    singular = head.part in (Part.ONE, Part.THING_ONE)
    return singular and _before_noun(line, behind, head)


def _before_noun(line: Line, behind: int, head: Term) -> bool:
    """Whether a noun follows a singular one: "a rebel attack"."""
    if line.term(behind, Part.ONE):
        return True
    if head.part is Part.THING_ONE or not _BY_AGE.isdisjoint(head.among):
        return False
    if over(line, behind) or not line.words[behind][0].isalnum():
        return False
    return line.term(behind, Part.DONE, Part.DOES) is None


def joined(line: Line, end: int) -> tuple[int, tuple[Among, ...]]:
    """Where "and women" behind "children" ends, and of which groups it is."""
    if line.word(end) in ("and", "or", "&"):
        for at in range(end + 1, end + 1 + _ADDED):
            if over(line, at):
                break
            term = line.term(at, Part.PEOPLE)
            if term:
                return at + len(term.words), term.among
    return end, ()


def groups(line: Line, start: int, at: int, head: Term) -> tuple[list[Among], bool]:
    """The groups that the words from `start` to a noun name, and whether they fight."""
    fights = head.kind is FigureKind.FIGHTERS
    among = list(head.among)
    for one in range(start, at):
        term = line.term(one, Part.GROUP, Part.PEOPLE, Part.ONE, Part.NOUN)
        if term and (fights or not term.weak):
            among += term.among
    end = at + len(head.words)
    if head.words[-1] in _MEMBERS and line.word(end) in ("of", "from"):
        named = _of_group(line, end + 1)
        return among + named, fights or bool(named)
    return among, fights


def _of_group(line: Line, start: int) -> list[Among]:
    """The group in "of the Kurdish force": the first words that name one."""
    for at in range(start, start + _GROUP):
        if line.term(at, Part.DONE, Part.DOES) or at in line.numbers:
            break
        term = line.term(at, Part.GROUP, Part.PEOPLE)
        if term and (term.weak or term.kind is FigureKind.FIGHTERS):
            return list(term.among)
    return []
