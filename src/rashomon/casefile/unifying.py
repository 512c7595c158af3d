"""Unifying: the sources and incidents that the documents of a case have in common."""

from collections.abc import Iterator
from itertools import groupby

from rashomon import pipeline
from rashomon.identify.incidents import Told, told
from rashomon.identify.sources import Appearance, Sources
from rashomon.records import Happening
from rashomon.store import Query, Store


def unify(store: Store) -> tuple[str, ...]:
    """Make the sources and incidents of a case anew, from what was read in it.

    Returns:
        Decisions that could not be followed, in sentences.
    """
    found = pipeline.unified_sources(_appearances(store), store.log.decisions())
    store.things.keep_sources(found.sources, found.merges, _assigned(store, found))
    incidents = pipeline.unified_incidents(_told(store))
    store.things.keep_incidents(incidents, pipeline.unified_by())
    return found.conflicts


def _appearances(store: Store) -> Iterator[Appearance]:
    heads = store.findings.heads()
    for document, claim, _, speaker in store.findings.speakers():
        outlet, published = heads[document]
        yield Appearance(
            document_id=document,
            outlet=outlet,
            published=published,
            claim_id=claim,
            speaker=speaker,
        )


def _assigned(store: Store, found: Sources) -> Iterator[tuple[str, int, str]]:
    for document, claim, position, speaker in store.findings.speakers():
        yield claim, position, found.of(speaker, document)


def _told(store: Store) -> Iterator[Told]:
    happenings: dict[str, list[Happening]] = {}
    for key, happening in store.findings.happenings():
        happenings.setdefault(key, []).append(happening)
    for key, claims in groupby(store.claims(Query()), lambda claim: claim.document_id):
        if key in happenings:
            (document,) = store.documents([key])
            yield from told(document, happenings[key], list(claims))
