"""Score the reading of places on GeoWebNews and on the Local-Global Lexicon.

    python bench/quality/places.py --shared ../shared [--corpus lgl] [--bare]

GeoWebNews is halved by a digest of the id: one half is what the weights were tuned on. The
Local-Global Lexicon (`lgl`) is small papers' local news, and untouched.

`found` is F1 of the names, by exact words and by overlap. Adjectives ("Syrian") and names
inside of other names ("University of Alberta") are places in the corpus and none here: they
count neither as found nor as missed. `right` is over names that are given and have
coordinates: the share within 161 km (100 miles), the median and mean error in kilometres,
and AUC, the mean of ln(1 + error) / ln(20039), 0 at best (Jurgens et al. 2015; Gritta et al.
2018, 2019, who count the errors themselves on a curve: its area is this mean). A name that is
led nowhere is 20,038 km off. `listed` is over those to which the corpus gives a GeoNames id,
as Mordecai 3 is scored; the others are streets, shops and the like. `both` is the share of
all names with coordinates that are found with overlap and led within 161 km. Names that the
model finds are read too, unless `--bare` is given.
"""

import argparse
import hashlib
import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import asin, cos, log, radians, sin, sqrt
from pathlib import Path
from typing import Any

from attribution import rows
from matching import one_to_one, shares

from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.extract import extract, load
from rashomon.identify.places import toponyms
from rashomon.records import READ_KINDS, Entity, EntityKind, Place, Span, Toponym
from rashomon.settings import MODELS

CORPORA = {
    "tuning": "data/geo/geowebnews.jsonl.gz",
    "geowebnews": "data/geo/geowebnews.jsonl.gz",
    "lgl": "data/geo/lgl.jsonl.gz",
}
EARTH, FARTHEST, NEAR = 6371.0, 20038.0, 161.0
PEOPLES, NO_PLACES = {"Demonym", "Language"}, {"Homonym", "Non_Toponym"}
NO_NAMES = {"Literal_Expression", "Non_Lit_Expression"}


@dataclass(frozen=True, slots=True)
class Gold:
    """A name of a place as a corpus has it.

    Attributes:
        point: latitude and longitude, if it has any.
        asked: whether we mean to find it.
        left: whether it counts neither as found nor as missed.
        listed: whether the corpus gives its GeoNames id.
    """

    span: Span
    point: tuple[float, float] | None
    asked: bool
    left: bool
    listed: bool


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its names."""

    id: str
    text: str
    sentences: tuple[Span, ...]
    gold: list[Gold]
    entities: tuple[Entity, ...] = ()


@dataclass(slots=True)
class Score:
    """What was counted in a corpus."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[float] = field(default_factory=list)
    listed: list[float] = field(default_factory=list)

    def table(self) -> dict[str, float]:
        """The measures: percent, kilometres, and AUC."""
        c, errors, listed = self.counts, self.errors, self.listed
        return {
            "found/exact": _f1(c, "exact"),
            "found/overlap": _f1(c, "overlap"),
            "found/precision": shares(c["overlap"] / (c["read"] or 1), 0)["P"],
            "found/recall": shares(0, c["overlap"] / (c["gold"] or 1))["R"],
            "right/acc161": _percent(sum(e <= NEAR for e in errors), len(errors)),
            "right/led": _percent(sum(e < FARTHEST for e in errors), len(errors)),
            "right/median": round(statistics.median(errors), 1),
            "right/mean": round(statistics.mean(errors), 1),
            "right/auc": round(
                statistics.mean(log(1 + e) / log(1 + FARTHEST) for e in errors), 3
            ),
            "listed/acc161": _percent(sum(e <= NEAR for e in listed), len(listed)),
            "listed/auc": round(
                statistics.mean(log(1 + e) / log(1 + FARTHEST) for e in listed), 3
            ),
            "listed": len(listed),
            "both/acc161": _percent(c["both"], c["points"]),
            "names": c["gold"],
            "points": c["points"],
        }


def measured(
    shared: Path, corpora: Iterable[str], model: str | None
) -> dict[str, float]:
    """The measures of each corpus, by corpus and name."""
    found: dict[str, float] = {}
    for name in corpora:
        score = scored(articles(shared / CORPORA[name], name, model))
        found |= {f"{name}/{key}": value for key, value in score.table().items()}
    return found


def scored(some: Iterable[Article]) -> Score:
    """What is found in some articles, and how far off it is led."""
    score = Score()
    for article in some:
        read = toponyms(article.text, article.sentences, article.entities)
        _count(score.counts, article, read)
        given = tuple(
            Entity(span=g.span, kind=EntityKind.PLACE) for g in article.gold if g.asked
        )
        led = {
            t.span: t.place for t in toponyms(article.text, article.sentences, given)
        }
        for one in article.gold:
            if one.point and one.asked:
                off = error(_led(one.span, led), one.point)
                score.errors.append(off)
                score.listed += [off] * one.listed
    return score


def _led(span: Span, led: dict[Span, Place | None]) -> Place | None:
    """The place of a name that was given, whose words may have been trimmed."""
    if span in led:
        return led[span]
    inside = (p for s, p in led.items() if span.start <= s.start and s.end <= span.end)
    return next(inside, None)


def _count(counts: Counter[str], article: Article, read: Sequence[Toponym]) -> None:
    asked = [one for one in article.gold if one.asked]
    left = [one.span for one in article.gold if one.left]
    pairs = one_to_one(asked, list(read), lambda g, r: _shared(g.span, r.span))
    paired = {id(r) for _, r in pairs}
    free = [r for r in read if id(r) not in paired]
    wrong = [r for r in free if not any(_shared(r.span, span) for span in left)]
    counts.update(gold=len(asked), read=len(pairs) + len(wrong), overlap=len(pairs))
    counts["exact"] += sum(g.span == r.span for g, r in pairs)
    counts["points"] += sum(one.point is not None for one in asked)
    counts["both"] += sum(
        error(r.place, g.point) <= NEAR for g, r in pairs if g.point is not None
    )


def _shared(one: Span, other: Span) -> float:
    """How much two spans share, of both."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0.0, both / (max(one.end, other.end) - min(one.start, other.start)))


def error(place: Place | None, point: tuple[float, float]) -> float:
    """How far a place lies from a point, in kilometres."""
    if place is None:
        return FARTHEST
    a, b = radians(place.latitude), radians(point[0])
    east = radians(point[1] - place.longitude)
    part = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(east / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(1.0, part)))


def articles(path: Path, part: str, model: str | None) -> Iterator[Article]:
    """The articles of a corpus; with a model, with the names that it finds."""
    for row in rows(path):
        if part in ("tuning", "geowebnews") and tuned(row["id"]) != (part == "tuning"):
            continue
        document = document_from_text(
            row["text"], title=None, outlet=None, published=None
        )
        passages = divide(document)
        sentences = [s for p in passages if p.kind in READ_KINDS for s in p.sentences]
        names = extract(document, passages, load(model)).entities if model else ()
        gold = sorted(_gold(row["toponyms"]), key=lambda one: one.span)
        yield Article(row["id"], document.text, tuple(sentences), gold, names)


def tuned(name: str) -> bool:
    """Whether an article of GeoWebNews is of the half that the weights were tuned on."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0


def _gold(found: list[dict[str, Any]]) -> Iterator[Gold]:
    for one in found:
        kind = one.get("type", "Literal")
        if kind in NO_NAMES or not 0 <= one["start"] < one["end"]:
            continue
        latitude = one.get("latitude") or one.get("lat")
        longitude = one.get("longitude") or one.get("lon")
        adjective = one.get("modifierType") == "Adjective"
        left = adjective or kind.startswith("Embedded") or kind in PEOPLES
        yield Gold(
            span=Span(one["start"], one["end"]),
            point=(float(latitude), float(longitude))
            if latitude and longitude
            else None,
            listed=bool(one.get("geonamesID") or one.get("geonameid")),
            asked=not left and kind not in NO_PLACES,
            left=left,
        )


def _f1(counts: Counter[str], hits: str) -> float:
    precision, recall = (
        counts[hits] / (counts["read"] or 1),
        counts[hits] / (counts["gold"] or 1),
    )
    return shares(precision, recall)["F1"]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / (whole or 1), 1)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--corpus", choices=CORPORA, action="append")
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--bare", action="store_true", help="without a model")
    options = parser.parse_args()
    corpora = options.corpus or list(CORPORA)
    model = None if options.bare else options.model
    print(json.dumps(measured(options.shared, corpora, model), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
