"""Merging: which units of a case are one source.

Only units that share a block are compared: the sound of the name, its acronym, all its words
but one, a surname, an institution's country. What is sure is merged, the surest first, and
never over what a person decided; what is doubtful is proposed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.identify.names import read_name
from rashomon.identify.names.spelling import acronyms, normal
from rashomon.identify.sources.decisions import Decided, Groups
from rashomon.identify.sources.merging_persons import Namesakes, namesakes, surname
from rashomon.identify.sources.merging_reasons import reasons
from rashomon.identify.sources.merging_score import DOUBTFUL, SURE, score
from rashomon.identify.sources.units import Key, Space, Unit
from rashomon.records import Reason, Verdict

Block = tuple[str, ...]
_WINDOW = 12
"""Units of a large block with which each is compared: the next ones by their names."""
_PIECE = 3
"""Letters of a surname's sound that two misspelled ones have in common."""
_CANDIDATES = 3
"""Persons of one surname that a bare surname is compared with; of more it says nothing."""
_KUNYA = frozenset({"abu", "abou", "umm", "um"})
"""Words that begin a name by one's child, which nobody has as a surname."""
_AGAINST = frozenset({"other body", "other country", "both are known"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units that were compared.

    Attributes:
        decided: what a person decided of just these two.
    """

    left: Unit
    right: Unit
    score: float
    reasons: tuple[Reason, ...]
    decided: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    """The units in groups, and what was compared to make them.

    Attributes:
        done: the pairs that were merged, as few as make the groups, the surest first.
        proposed: the surest pair of any two groups that may be one.
    """

    groups: Groups[Key]
    done: tuple[Pair, ...]
    proposed: tuple[Pair, ...]


Find = Callable[[str], Sequence[Unit]]


def merged(units: Mapping[Key, Unit], decided: Decided) -> Merged:
    """The units in groups that are one source each.

    Args:
        units: all of a case.
        decided: what people decided.
    """
    groups = Groups[Key]()
    verdicts: dict[frozenset[Key], Verdict] = {}
    given = []
    find = find_in(units if decided.decisions else {})
    for decision in decided.decisions:
        left, right = find(decision.left), find(decision.right)
        groups.decide(decision, [one.key for one in left], [one.key for one in right])
        if left and right and decision.verdict:
            verdicts[frozenset((left[0].key, right[0].key))] = decision.verdict
            given.append((left[0], right[0]))
    known = namesakes(units.values())
    pairs = [*_given(given, known, verdicts), *_pairs(units.values(), known, verdicts)]
    done = _join(groups, pairs)
    return Merged(groups, tuple(done), tuple(_proposed(groups, pairs)))


def _join(groups: Groups[Key], pairs: Sequence[Pair]) -> list[Pair]:
    """Joins what is sure; the weakest is left where two must not come together."""
    for pair in pairs:
        if pair.score < SURE and _against(pair.reasons) and not _one(groups, pair):
            groups.part(*_keys(pair), Verdict.UNSURE)
    done = [one for one in pairs if one.decided is Verdict.SAME and _one(groups, one)]
    for pair in pairs:
        if pair.score < SURE or _one(groups, pair) or groups.apart(*_keys(pair)):
            continue
        groups.join(*_keys(pair))
        done.append(pair)
    return done


def _one(groups: Groups[Key], pair: Pair) -> bool:
    return groups.together(*_keys(pair))


def _proposed(groups: Groups[Key], pairs: Iterable[Pair]) -> Iterator[Pair]:
    told = set()
    for pair in pairs:
        both = frozenset(map(groups.of, _keys(pair)))
        if (
            both not in told
            and len(both) > 1
            and (pair.score >= DOUBTFUL or pair.decided)
        ):
            told.add(both)
            yield pair


def _keys(pair: Pair) -> tuple[Key, Key]:
    return pair.left.key, pair.right.key


def _pairs(
    units: Iterable[Unit], known: Namesakes, verdicts: Mapping[frozenset[Key], Verdict]
) -> list[Pair]:
    found = []
    for left, right in _candidates(units):
        if frozenset((left.key, right.key)) in verdicts:
            continue
        why = reasons(left, right, known)
        if why and (score(why) >= DOUBTFUL or _against(why)):
            found.append(Pair(left, right, score(why), why))
    return sorted(found, key=_surest)


def _surest(pair: Pair) -> tuple[float, int, Key, Key]:
    """Sorts the surest pair first, and of equal ones the most quoted."""
    documents = len(pair.left.documents) + len(pair.right.documents)
    return -pair.score, -documents, pair.left.key, pair.right.key


def _against(why: Iterable[Reason]) -> bool:
    return any(one.name in _AGAINST for one in why)


def _given(
    given: Iterable[tuple[Unit, Unit]],
    known: Namesakes,
    verdicts: Mapping[frozenset[Key], Verdict],
) -> Iterator[Pair]:
    """The pairs that were decided, whatever else would have compared them."""
    for left, right in dict.fromkeys(given):
        if left is not right:
            why = reasons(left, right, known)
            verdict = verdicts[frozenset((left.key, right.key))]
            yield Pair(left, right, score(why), why, verdict)


def _candidates(units: Iterable[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """The pairs that share a block, each once."""
    blocks: dict[Block, list[Unit]] = {}
    for unit in units:
        for block in _blocks(unit):
            blocks.setdefault(block, []).append(unit)
    seen: set[tuple[Key, Key]] = set()
    for block, some in blocks.items():
        if len(some) == 1:
            continue
        for left, right in _within(block, some):
            both = (min(left.key, right.key), max(left.key, right.key))
            if left is not right and both not in seen:
                seen.add(both)
                yield (left, right) if both[0] == left.key else (right, left)


def _within(block: Block, some: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    if block[0] == "surname":
        persons = [one for one in some if one.key.space is Space.PERSON]
        if len({one.sound for one in persons}) <= _CANDIDATES:
            best = sorted(persons, key=lambda one: (-len(one.documents), one.key))
            yield from (
                (short, full)
                for short in some
                if short.key.space is Space.SURNAME
                for full in best[:_CANDIDATES]
            )
        return
    ordered = sorted(some, key=lambda one: one.key)
    for at, left in enumerate(ordered):
        for right in ordered[at + 1 : at + 1 + _WINDOW]:
            yield left, right


def _blocks(unit: Unit) -> Iterator[Block]:
    space = unit.key.space
    if space is Space.BODY:
        yield "sound", unit.sound
        yield from _blocks_of_body(unit)
    elif space is Space.PERSON:
        yield "name", unit.key.name
        yield "person", unit.sound.removesuffix("s")
        yield "initial", surname(unit), unit.key.name[:1]
        for part in (surname(unit)[:_PIECE], surname(unit)[-_PIECE:]):
            yield "given", unit.sound.split(" ")[0], part
        yield "surname", surname(unit)
    elif space is Space.SURNAME and unit.key.name.split(" ")[0] not in _KUNYA:
        yield "surname", surname(unit)


def _blocks_of_body(unit: Unit) -> Iterator[Block]:
    words = unit.key.name.split()
    if len(words) > 2:
        yield "words", *sorted(words)
        for at in range(len(words)):
            yield "words", *sorted(words[:at] + words[at + 1 :])
    names = [unit.name] if unit.name.isupper() else sorted(acronyms(unit.name))
    for acronym in names:
        yield "acronym", acronym
    read = read_name(unit.name)
    if read.institution and read.country:
        yield "institution", read.country


def find_in(units: Mapping[Key, Unit]) -> Find:
    """What finds the units that a name or an id names, the most quoted first.

    Of several that have a name it is the one that is quoted most, and the label tells them
    apart; a bare surname is each document's.
    """
    by_id: dict[str, list[Unit]] = {}
    by_name: dict[str, list[Unit]] = {}
    for unit in units.values():
        by_id[unit.key.id] = by_id[unit.label] = [unit]
        if unit.key.space is not Space.UNNAMED:
            for name in {normal(one) for one in (*unit.names, *unit.said)}:
                by_name.setdefault(name, []).append(unit)

    def find(words: str) -> Sequence[Unit]:
        if words in by_id:
            return by_id[words]
        found = by_name.get(normal(words)) or by_name.get(read_name(words).key, [])
        ordered = sorted(found, key=lambda one: (-len(one.claims), one.key))
        whole = [one for one in ordered if one.key.space is not Space.SURNAME]
        return [*whole[:1], *(one for one in ordered if one.key.space is Space.SURNAME)]

    return find
