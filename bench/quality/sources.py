"""Score who speaks against the labels of `tests/identities`.

    python bench/quality/sources.py --shared ../shared [--half held] [--cache readings.pkl]

*Names* are compared as `read_name` reads them, those that are read and those of the labels,
and as sets, since several speak together: F1 over the names of all claims that have a
labelled source, and of those alone whose words need the article to be understood (the labels
call them anaphors: "he", "the monitor", a bare surname). Of the unnamed every annotator
writes more or fewer words down, so two descriptions are the same where the words of one are
all in the other, or where they share a word and the body that they belong to ("the Kremlin's
spokesman", "spokesman of the Government of Russia").

*Kind* and *part of* are accuracies over the claims with one name that was read right; both
must be right where there is nothing to say, too.

*B³* (Bagga and Baldwin 1998; with several names as in Amigó et al. 2009) is over all claims
of all articles of the half at once. A labelled cluster is a name; the unnamed are one
cluster in each article, since the activists of one are not those of another. "B3, unnamed
joined" takes them for one in all articles, on both sides.
"""

import argparse
import json
import pickle
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import labelled
from labelled import Gold, labels
from matching import shares

from rashomon.identify.names import Name, read_name
from rashomon.identify.names.spelling import fold, sound
from rashomon.identify.sources import Sources, sources
from rashomon.identify.sources.merging_bodies import one_voice
from rashomon.identify.sources.units import Appearance
from rashomon.identify.speakers import speakers
from rashomon.records import Claim, Document, Entity, Reading, SourceKind, Speaker

UNNAMED = "unnamed"
NAMELESS = (SourceKind.UNNAMED, SourceKind.DOCUMENT)
"""What has no name: a photograph has as little as a witness."""
SMALL = frozenset("the a an of in at from for to with on by and who".split())
"""Words that tell nothing of whom a description is."""

Labels = frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim as it is labelled and who was read to speak in it.

    Attributes:
        article: the article's id.
        mine: who speaks, as it was read; none where the claim was not found.
    """

    article: str
    document: Document
    gold: Gold
    mine: tuple[Speaker, ...]


def readings(
    shared: Path, half: str, cache: Path | None = None
) -> Iterator[tuple[str, Reading, list[Gold]]]:
    """Each article of a half: its id, its reading and its labelled sources."""
    gold = labels(half)
    for key, one in labelled.readings(shared, gold, cache):
        yield key, one, gold[key]["sources"]


def pairs(
    articles: Iterator[tuple[str, Reading, list[Gold]]],
    entities: Mapping[str, Sequence[Entity]],
) -> Iterator[Pair]:
    """The labelled sources beside those that were read, by the spans of their claims."""
    for key, one, wanted in articles:
        names = entities.get(key, one.entities)
        who = speakers(one.document, one.passages, one.claims, names)
        claims = {_place(claim): claim.id for claim in one.claims}
        for gold in wanted:
            place = tuple(
                tuple(map(tuple, gold[role])) for role in ("source", "content")
            )
            yield Pair(key, one.document, gold, who.get(claims.get(place, ""), ()))


def _place(claim: Claim) -> tuple[object, ...]:
    return tuple(
        tuple((span.start, span.end) for span in getattr(claim, role).spans)
        for role in ("source", "content")
    )


def measured(
    shared: Path,
    half: str = "held",
    cache: Path | None = None,
    entities: Mapping[str, Sequence[Entity]] | None = None,
) -> dict[str, float]:
    """The scores, in percent."""
    found = list(pairs(readings(shared, half, cache), entities or {}))
    anaphors = [one for one in found if one.gold["anaphor"]]
    single = [one for one in found if len(one.gold["names"]) == 1 and right(one)]
    return {
        "names": f1(found),
        "names of anaphors": f1(anaphors),
        "anaphors that are right": share(right(one) for one in anaphors),
        "kind": share(one.gold["kind"] == one.mine[0].kind for one in single),
        "part of": share(same_body(one) for one in single),
        **bcubed(found, joined=False),
        **bcubed(found, joined=True),
    }


def share(some: Iterator[bool] | Sequence[bool]) -> float:
    """How many of some are right, in percent."""
    kept = list(some)
    return round(100 * sum(kept) / (len(kept) or 1), 1)


def f1(some: Sequence[Pair]) -> float:
    """F1 over names, in percent."""
    hits = sum(len(hit(one)) for one in some)
    read = sum(len(one.mine) for one in some)
    gold = sum(len(one.gold["names"]) for one in some)
    return shares(hits / (read or 1), hits / (gold or 1))["F1"]


def right(one: Pair) -> bool:
    """Whether all names of a claim are right and no other is read."""
    return len(hit(one)) == len(one.mine) == len(one.gold["names"])


def hit(one: Pair) -> list[Speaker]:
    """The speakers who were read and are labelled."""
    left = list(one.gold["names"])
    found = []
    for speaker in one.mine:
        body = one.gold["part_of"]
        labelled = next((name for name in left if same_name(speaker, name, body)), None)
        if labelled is not None:
            left.remove(labelled)
            found.append(speaker)
    return found


def same_name(mine: Speaker, gold: str, body: str | None) -> bool:
    """Whether a speaker is the one of a label, who belongs to a body."""
    if not gold.startswith(UNNAMED):
        return mine.kind is not SourceKind.UNNAMED and same(mine.name, gold)
    one, other = bare(mine.name), bare(gold.removeprefix(UNNAMED).lstrip(": "))
    alike = one <= other or other <= one
    if mine.part_of and body and same(mine.part_of, body):
        alike = alike or bool(one & other)
    return mine.kind in NAMELESS and alike


def same(mine: str, gold: str) -> bool:
    """Whether two names are one as they are read, or one person's in two spellings."""
    one, other = read_name(mine), read_name(gold)
    if one.person and other.person:
        return sound(one.person) == sound(other.person)
    return one.key == other.key or both_speak_for(one, other)


def both_speak_for(one: Name, other: Name) -> bool:
    """Whether papers of a country use two institutions for one voice: army and military."""
    if not one.country or one.country != other.country or one.person or other.person:
        return False
    pair = (one.institution, other.institution), (other.institution, one.institution)
    return any(one_voice(this, that, one.country) for this, that in pair)


def bare(words: str) -> Labels:
    """The words of a description that tell something, spelt alike, without the plural."""
    some = re.findall(r"\w+", fold(words))
    return frozenset(word.removesuffix("s") for word in some if word not in SMALL)


def same_body(one: Pair) -> bool:
    """Whether the body that somebody belongs to is right, or there is none."""
    mine, gold = one.mine[0].part_of, one.gold["part_of"]
    if not mine or not gold:
        return not mine and not gold
    return same(mine, gold)


def bcubed(some: Sequence[Pair], *, joined: bool) -> dict[str, float]:
    """B³ over the claims that have a labelled source."""
    kept = [one for one in some if one.gold["names"]]
    gold = [
        frozenset(
            name if joined or not name.startswith(UNNAMED) else f"{one.article} {name}"
            for name in one.gold["names"]
        )
        for one in kept
    ]
    known = sources(_appearances(some))
    mine = [
        frozenset(cluster(known, one.article, who, joined) for who in one.mine)
        or frozenset({f"nobody {number}"})
        for number, one in enumerate(kept)
    ]
    name = "B3, unnamed joined" if joined else "B3"
    scores = shares(_one_way(mine, gold), _one_way(gold, mine))
    return {f"{name} {part}": score for part, score in scores.items()}


def _appearances(some: Sequence[Pair]) -> Iterator[Appearance]:
    for number, one in enumerate(some):
        for who in one.mine:
            yield Appearance(
                speaker=who,
                document_id=one.article,
                claim_id=str(number),
                outlet=one.document.outlet,
                published=one.document.published,
            )


def cluster(known: Sources, article: str, who: Speaker, joined: bool) -> str:
    """The cluster that a speaker is in across documents."""
    if joined and who.kind is SourceKind.UNNAMED:
        return f"unnamed {' '.join(sorted(bare(who.name)))}"
    return known.of(who, article)


def _one_way(left: Sequence[Labels], right: Sequence[Labels]) -> float:
    """The mean share of what is together on the left that is so on the right."""
    total = 0.0
    for one, other in zip(left, right, strict=True):
        worth = [
            min(len(one & a), len(other & b)) / len(one & a)
            for a, b in zip(left, right, strict=True)
            if one & a
        ]
        total += sum(worth) / len(worth)
    return total / (len(left) or 1)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--half", choices=("tuning", "held"), default="held")
    parser.add_argument("--cache", type=Path, help="pickled readings, made before")
    parser.add_argument("--entities", type=Path, help="pickled names by article id")
    options = parser.parse_args()
    entities = pickle.loads(options.entities.read_bytes()) if options.entities else None
    scores = measured(options.shared, options.half, options.cache, entities)
    print(json.dumps(scores, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
