"""Measure how the time of `identify` grows: at 717, 7,170 and 71,700 articles.

    python bench/speed/identifying.py --shared ../shared [--times 1 10 100] [--keep]

Reads FA-KES once, then takes it again and again with new ids, its days moved by 400 each
time, so that no copy tells of the same incidents. Prints, for each size, how long that
takes which is done in every document, whatever others there are (of `--read` copies at
most), and that which is done across them (sources, incidents), in seconds of processor
time and for a thousand articles, and the peak of memory. `--keep` appends a line to
`bench/results/speed.jsonl`.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from rashomon import extract, pipeline
from rashomon.collect import document_from_text
from rashomon.divide import divide
from rashomon.identify import identify
from rashomon.identify.incidents import Told, told
from rashomon.identify.sources import Appearance
from rashomon.records import (
    Claim,
    Coreference,
    Document,
    Entity,
    Passage,
    digest,
)
from rashomon.settings import MODELS

RESULTS = Path(__file__).parent.parent / "results" / "speed.jsonl"
DATA = "data/fakes/fakes.jsonl.gz"
DAYS = 400  # between one copy of the articles and the next


@dataclass(frozen=True, slots=True)
class Article:
    """A document as `identify` gets it."""

    document: Document
    passages: Sequence[Passage]
    claims: Sequence[Claim]
    entities: Sequence[Entity]
    coreference: Coreference


def read(shared: Path) -> list[Article]:
    """The articles of FA-KES, read once."""
    found = []
    tagger = extract.load(MODELS[0])
    with gzip.open(shared / DATA, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            document = document_from_text(
                row["text"],
                title=row["title"],
                outlet=row["outlet"],
                published=row["published"],
            )
            passages = divide(document)
            known = extract.extract(document, passages, tagger)
            seen = known.coreference
            found.append(
                Article(document, passages, known.claims, known.entities, seen)
            )
    return found


def moved(article: Article, copy: int) -> Article:
    """A copy of an article with other ids, published later."""
    if not copy:
        return article
    document = article.document
    day = date.fromisoformat((document.published or "2016-01-01")[:10])
    later = (day + timedelta(DAYS * copy)).isoformat()
    key = digest(document.id, str(copy))
    ids = {one.id: digest(one.id, str(copy)) for one in article.claims}
    claims = tuple(
        replace(
            one,
            id=ids[one.id],
            document_id=key,
            parent_id=ids.get(one.parent_id or ""),
        )
        for one in article.claims
    )
    whole = replace(document, id=key, published=later)
    rows = {ids[one]: row for one, row in article.coreference.rows.items()}
    seen = replace(article.coreference, rows=rows)
    return Article(whole, article.passages, claims, article.entities, seen)


def measured(articles: Sequence[Article], times: int, most: int) -> dict[str, float]:
    """Seconds by stage, of so many copies of the articles; `most` of them are read."""
    spent = comparing = 0.0
    appearances, tellings = list[Appearance](), list[Told]()
    for copy, article in copies(articles, min(times, most)):
        started = time.process_time()
        known = identify(
            article.document,
            article.passages,
            article.claims,
            article.entities,
            article.coreference,
        )
        spent += time.process_time() - started
        if not copy:
            appearances += speaking(article.document, known.claims)
            between = time.process_time()
            tellings += told(article.document, known.happenings, known.claims)
            comparing += times * (time.process_time() - between)
    first = list(appearances), list(tellings)
    for copy in range(1, times):
        appearances += [_spoken_later(one, copy) for one in first[0]]
        tellings += [_told_later(one, copy) for one in first[1]]
    started = time.process_time()
    sources = pipeline.unified_sources(appearances, ())
    between = time.process_time()
    incidents = pipeline.unified_incidents(tellings)
    ended = time.process_time()
    count, reads = len(articles) * times, len(articles) * min(times, most)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "articles": count,
        "documents_read": reads,
        "documents_seconds_a_thousand": round(1000 * spent / reads, 2),
        "sources_seconds": round(between - started, 2),
        "incidents_seconds": round(comparing + ended - between, 2),
        "across_seconds_a_thousand": round(
            1000 * (comparing + ended - started) / count, 2
        ),
        "sources": len(sources.sources),
        "incidents": len(incidents),
        "peak_megabytes": round(peak / 1000),
    }


def _spoken_later(one: Appearance, copy: int) -> Appearance:
    return replace(
        one,
        document_id=digest(one.document_id, str(copy)),
        claim_id=digest(one.claim_id, str(copy)),
        published=_later(one.published, copy),
    )


def _told_later(one: Told, copy: int) -> Told:
    happening = replace(
        one.happening,
        start=_later(one.happening.start, copy),
        end=_later(one.happening.end, copy),
        claims=tuple(digest(claim, str(copy)) for claim in one.happening.claims),
    )
    return replace(
        one,
        document_id=digest(one.document_id, str(copy)),
        published=_later(one.published, copy),
        happening=happening,
        told_days=frozenset(day + DAYS * copy for day in one.told_days),
    )


def _later(day: str | None, copy: int) -> str | None:
    if day is None:
        return None
    return (date.fromisoformat(day[:10]) + timedelta(DAYS * copy)).isoformat()


def speaking(document: Document, claims: Sequence[Claim]) -> list[Appearance]:
    """Everybody who speaks in a document."""
    return [
        Appearance(
            document_id=document.id,
            outlet=document.outlet,
            published=document.published,
            claim_id=claim.id,
            speaker=speaker,
        )
        for claim in claims
        for speaker in claim.speakers
    ]


def copies(articles: Sequence[Article], times: int) -> Iterator[tuple[int, Article]]:
    """The articles, so many times, each with the number of its copy."""
    for copy in range(times):
        for article in articles:
            yield copy, moved(article, copy)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--read", type=int, default=2, help="copies that are read")
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    articles = read(options.shared)
    for times in options.times:
        line = {
            "date": str(date.today()),
            "made_by": pipeline.unified_by(),
            **measured(articles, times, options.read),
        }
        print(json.dumps(line), flush=True)
        if options.keep:
            with RESULTS.open("a") as file:
                file.write(json.dumps(line) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
