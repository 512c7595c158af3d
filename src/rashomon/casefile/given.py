"""What was given: the figures and labels of a case, each with who gave it and where."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import TypeVar

from rashomon.identify.labels import (
    Distinctive,
    Usage,
    counts_by_outlet,
    distinctive,
    usages,
)
from rashomon.records import Document, Figure, GivenFigure, GivenLabel, Speaker
from rashomon.store import Store

T = TypeVar("T")
_TOGETHER = 100  # documents whose texts are fetched at once


def given_figures(store: Store) -> Iterator[GivenFigure]:
    """Every figure of a case, in document order; who gave it, and about what.

    A figure of a claim is its first speaker's; one in the outlet's own voice, or outside
    every claim, is the outlet's.
    """
    speakers = _first_speakers(store)
    incidents = store.things.incident_of_claims()
    for document, figures in _by_document(store, store.findings.figures()):
        for figure in figures:
            yield _given(document, figure, speakers, incidents)


def given_labels(
    store: Store, *, entity: str | None, outlet: str | None
) -> Iterator[GivenLabel]:
    """The labels of a case, in document order; those of an entity or of an outlet.

    Args:
        store: the case's tables.
        entity: characters of the name of whom or what is named, in any case.
        outlet: characters of the outlet's name, in any case.
    """
    sources = {one.name: one.id for one in store.things.sources()}
    for document, labels in _by_document(store, store.findings.labels()):
        if not _holds(document.outlet, outlet):
            continue
        for label in labels:
            if _holds(label.entity, entity):
                yield GivenLabel(
                    label=label,
                    document_id=document.id,
                    outlet=document.outlet,
                    text=label.span.of(document.text),
                    source_id=sources.get(label.entity),
                )


def naming(
    store: Store, *, entity: str | None, outlet: str | None
) -> tuple[tuple[Usage, ...], tuple[Distinctive, ...]]:
    """Who calls what by which words, and which words are unusually an outlet's own.

    Only the outlets' own voices are compared; what an outlet quotes is not its word.
    """
    heads = store.findings.heads()
    found = usages(
        (heads[document][0] or "", label)
        for document, label in store.findings.labels()
        if _holds(label.entity, entity)
    )
    preferred = distinctive(counts_by_outlet(found))
    return (
        tuple(one for one in found if _holds(one.outlet, outlet)),
        tuple(one for one in preferred if _holds(one.outlet, outlet)),
    )


def _holds(name: str | None, part: str | None) -> bool:
    return part is None or part.casefold() in (name or "").casefold()


def _first_speakers(store: Store) -> dict[str, Speaker]:
    found: dict[str, Speaker] = {}
    for _, claim, _, speaker in store.findings.speakers():
        found.setdefault(claim, speaker)
    return found


def _given(
    document: Document,
    figure: Figure,
    speakers: dict[str, Speaker],
    incidents: dict[str, str],
) -> GivenFigure:
    claim = figure.claim_id or ""
    speaker = speakers.get(claim)
    return GivenFigure(
        figure=figure,
        document_id=document.id,
        words=figure.span.of(document.text),
        outlet=document.outlet,
        published=document.published,
        source_id=speaker.source_id if speaker else None,
        source=speaker.name if speaker else document.outlet,
        source_kind=speaker.kind if speaker else None,
        incident_id=incidents.get(claim),
    )


def _by_document(
    store: Store, found: Iterable[tuple[str, T]]
) -> Iterator[tuple[Document, list[T]]]:
    """What was found, by document, each with what was found in it."""
    groups = ((key, [one for _, one in some]) for key, some in groupby(found, _key))
    while own := dict(islice(groups, _TOGETHER)):
        for document in store.documents(list(own)):
            yield document, own[document.id]


def _key(one: tuple[str, T]) -> str:
    return one[0]
