"""Score what is said to have happened against the labels of `tests/identities`.

    python bench/quality/incidents.py --shared ../shared [--half held]

A labelled claim is found by the exact spans of its content. *B³* (Bagga and Baldwin 1998) is
over the claims of all articles of the half at once: of each claim, which share of those that
are in its cluster should be there (precision), and which share of those that should be are
(recall); then the mean. A claim that is given no incident is a cluster of its own.

- `B3`: over the claims that have a labelled incident, the main score. `B3, all claims`: over
  all labelled claims; those without an incident are clusters of their own.
- `in the corpus`: incidents are looked for in all 717 articles at once, of which the half is
  scored; else in the half alone.
- `within gold`: what `B3` would be if claims were grouped by hand inside every article, and
  only the articles brought together by the program. `across gold`: the other way round.
- `detection`: F1 of "is about an incident at all".
- `kind`, `day`, `place`: how many claims are in an incident that has the kind, a day within
  one of the labelled one, and a place of the labelled name; for a labelled incident that of
  our clusters is asked which has most of its claims.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled import Gold, labels, readings
from matching import shares

from rashomon.identify.identifying import Identified, identify
from rashomon.identify.incidents import incidents, told
from rashomon.identify.incidents.happening_days import around, day
from rashomon.identify.incidents.happening_drafts import Draft
from rashomon.identify.incidents.happening_mentions import mentions
from rashomon.identify.incidents.happenings import happening
from rashomon.identify.places.keys import fold, sound
from rashomon.identify.times.page import written_day
from rashomon.records import Claim, Document, Happening, Incident, Passage, Reading

Keys = Mapping[str, str | None]
"""Of claims by their id: the cluster that each is in, or None."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with all that its claims were led to."""

    key: str
    document: Document
    passages: Sequence[Passage]
    claims: Sequence[Claim]
    happenings: Sequence[Happening]

    @property
    def today(self) -> str | None:
        """The day from which it is told."""
        return written_day(self.document.text, self.document.published)


def articles(
    shared: Path, cache: Path | None = None, only: Collection[str] | None = None
) -> Iterator[Article]:
    """The articles of the corpus, read.

    Those of a cache are identified anew, without what the network of coreference sees: for
    what needs their claims, and not for scores.
    """
    for key, one in readings(shared, only, cache):
        found = identified(one) if cache else one
        yield Article(key, one.document, one.passages, found.claims, found.happenings)


def identified(one: Reading) -> Identified:
    """A reading that may be older, with what today's code makes of its words."""
    return identify(one.document, one.passages, one.claims, one.entities)


def measured(shared: Path, half: str = "held") -> dict[str, float]:
    """The scores, in percent."""
    return scored(list(articles(shared)), labels(half))


def measured_alone(shared: Path, half: str = "held") -> dict[str, float]:
    """The scores of a half without the rest of the corpus, in percent."""
    gold = labels(half)
    return scored(list(articles(shared, only=gold)), gold)


def scored(corpus: Sequence[Article], gold: Mapping[str, Gold]) -> dict[str, float]:
    """The scores of articles that are read and labelled, in percent."""
    half = [one for one in corpus if one.key in gold]
    keys = gold_keys(half, gold)
    own = [(one, one.happenings) for one in half]
    alone = grouped(own)
    whole = grouped(
        own + [(one, one.happenings) for one in corpus if one.key not in gold]
    )
    by_hand = grouped([(one, _by_hand(one, keys)) for one in half])
    known = {claim: key for claim, key in keys.items() if key}
    return {
        **_named("B3", bcubed(_clusters(alone), known)),
        **_named("B3 in the corpus", bcubed(_clusters(whole), known)),
        **_named("B3, all claims, in the corpus", bcubed(_clusters(whole), keys)),
        "B3 within gold": bcubed(_clusters(by_hand), known)["F1"],
        "B3 across gold": bcubed(_across_gold(own, keys), known)["F1"],
        "detection": detection(_clusters(whole), keys),
        **_right(whole, keys, gold),
    }


def _named(name: str, scores: dict[str, float]) -> dict[str, float]:
    return {f"{name} {part}": score for part, score in scores.items()}


def gold_keys(half: Sequence[Article], gold: Mapping[str, Gold]) -> Keys:
    """The labelled incident of each claim that is labelled, or None, by the claim's id."""
    found: dict[str, str | None] = {}
    for one in half:
        labelled = {_place(row["content"]): row for row in gold[one.key]["claims"]}
        for claim in one.claims:
            spans = [[span.start, span.end] for span in claim.content.spans]
            if row := labelled.get(_place(spans)):
                found[claim.id] = row["incident"]
    return found


def _place(spans: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    return tuple(map(tuple, spans))


def grouped(
    found: Iterable[tuple[Article, Sequence[Happening]]],
) -> tuple[Incident, ...]:
    """The incidents of the happenings of articles."""
    return incidents(
        one
        for article, own in found
        for one in told(article.document, own, article.claims)
    )


def _clusters(found: Sequence[Incident]) -> Keys:
    return {claim: one.id for one in found for claim in one.claims}


def _by_hand(article: Article, keys: Keys) -> tuple[Happening, ...]:
    """The happenings of an article with the claims that the labels give them."""
    document, today = article.document, day(article.today)
    usual = around(today)
    drafts: dict[str, Draft] = {}
    for one in mentions(document, article.passages, article.claims, today):
        key = keys.get(one.claim.id)
        if key:
            draft = drafts.setdefault(key, Draft(len(drafts), one.days or usual))
            draft.add(one)
    total = sum(len(draft.mentions) for draft in drafts.values())
    return tuple(happening(article.document, one, total) for one in drafts.values())


def _across_gold(
    found: Sequence[tuple[Article, Sequence[Happening]]], keys: Keys
) -> Keys:
    """Clusters of our happenings, put together by the incident that most claims have."""
    clusters: dict[str, str | None] = {}
    for article, own in found:
        for number, one in enumerate(own):
            votes = Counter(key for claim in one.claims if (key := keys.get(claim)))
            best = votes.most_common(1)[0][0] if votes else f"{article.key} {number}"
            clusters.update(dict.fromkeys(one.claims, best))
    return clusters


def bcubed(mine: Keys, gold: Keys) -> dict[str, float]:
    """B³ over the claims of `gold`: P, R and F1 in percent."""
    left = {claim: mine.get(claim) or f"none {claim}" for claim in gold}
    right = {claim: key or f"none {claim}" for claim, key in gold.items()}
    ours, theirs = Counter(left.values()), Counter(right.values())
    both = Counter((left[claim], right[claim]) for claim in gold)
    total = len(gold) or 1
    precision = sum(count**2 / ours[one] for (one, _), count in both.items()) / total
    recall = sum(count**2 / theirs[one] for (_, one), count in both.items()) / total
    return shares(precision, recall)


def detection(mine: Keys, gold: Keys) -> float:
    """F1 of being about an incident at all, in percent."""
    hits = sum(1 for claim, key in gold.items() if key and mine.get(claim))
    read = sum(1 for claim in gold if mine.get(claim))
    return shares(hits / (read or 1), hits / (sum(map(bool, gold.values())) or 1))["F1"]


def _right(
    found: Sequence[Incident], keys: Keys, gold: Mapping[str, Gold]
) -> dict[str, float]:
    """Of the claims with an incident, how many have kind, day and place right."""
    of = {claim: one for one in found for claim in one.claims}
    claims: defaultdict[str, list[str]] = defaultdict(list)
    for claim, key in keys.items():
        if key:
            claims[key].append(claim)
    counts: Counter[str] = Counter()
    for key, some in claims.items():
        votes = Counter(of[claim].id for claim in some if claim in of)
        best = votes.most_common(1)[0][0] if votes else ""
        mine = next((one for one in found if one.id == best), None)
        rows_ = [
            row
            for one in gold.values()
            for row in one["incidents"]
            if row["key"] == key
        ]
        for name in _same(mine, rows_) if mine else ():
            counts[name] += len(some)
    total = sum(map(len, claims.values())) or 1
    return {n: round(100 * counts[n] / total, 1) for n in ("kind", "day", "place")}


def _same(mine: Incident, labelled: Sequence[Gold]) -> Iterator[str]:
    if any(row["kind"] == mine.kind for row in labelled):
        yield "kind"
    if any(_same_day(mine, row["date"]) for row in labelled):
        yield "day"
    names = {sound(fold(word)) for place in mine.places for word in [place.name]}
    if any(names & set(_names(row["place"])) for row in labelled):
        yield "place"


def _same_day(mine: Incident, date: str | None) -> bool:
    if not date or not mine.start or not mine.end:
        return not date
    if len(date) == len("2016-07"):
        return mine.start[:7] <= date <= mine.end[:7]
    one, first, last = day(date), day(mine.start), day(mine.end)
    return bool(one and first and last and first - 1 <= one <= last + 1)


def _names(place: str) -> Iterator[str]:
    for part in place.replace(" and ", ",").split(","):
        words = part.split()
        yield from (sound(fold(word)) for word in (part, *words))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--half", choices=("tuning", "held"), default="held")
    options = parser.parse_args()
    print(json.dumps(measured(options.shared, options.half), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
