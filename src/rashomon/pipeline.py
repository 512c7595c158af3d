"""The pipeline: the one module that knows the order of the stages."""

from collections.abc import Generator, Iterable
from functools import partial
from time import perf_counter

from rashomon import extract
from rashomon.divide import divide
from rashomon.identify import identify
from rashomon.identify.incidents import Told, incidents
from rashomon.identify.places import prepare
from rashomon.identify.sources import Appearance, Sources, sources
from rashomon.records import Decision, Document, Incident, Passage, Reading
from rashomon.settings import MODELS
from rashomon.workers import in_order

STAGES = 7
"""Goes up with every change of `divide`, `extract` or `identify` that changes what is read
in a document."""

ACROSS = 2
"""Goes up with every change of what is made of all documents together."""

LANGUAGES = frozenset({"en"})
"""What the models read."""


def made_by(model: str) -> str:
    """What a reading of today is made by; another one is done again.

    Raises:
        ModelError: there is no such model.
    """
    return f"stages {STAGES}, {extract.name(model)}"


def read(document: Document, model: str = MODELS[0]) -> Reading:
    """All that is read in one document.

    Nothing is raised for a document, however odd: a fault is kept as the reason why it
    was not read.

    Raises:
        ModelError: there is no such model, or its files are not those that were shipped.
    """
    passages: tuple[Passage, ...] = ()
    started = perf_counter()
    try:
        passages = divide(document)
        divided = perf_counter()
        if document.language and document.language not in LANGUAGES:
            reason = f"Its language ({document.language}) is not read; only English is."
            return _unread(document, passages, model, reason)
        found = extract.extract(document, passages, extract.load(model))
        extracted = perf_counter()
        known = identify(
            document, passages, found.claims, found.entities, found.coreference
        )
    except (ArithmeticError, LookupError, ValueError, RuntimeError) as error:
        reason = (
            f"Reading it failed ({type(error).__name__}: {error}); "
            "please report this with the article."
        )
        return _unread(document, passages, model, reason)
    seconds = {
        "divide": divided - started,
        "extract": extracted - divided,
        "identify": perf_counter() - extracted,
    }
    return Reading(
        document=document,
        passages=passages,
        claims=known.claims,
        entities=found.entities,
        figures=known.figures,
        times=known.times,
        toponyms=known.toponyms,
        labels=known.labels,
        happenings=known.happenings,
        made_by=made_by(model),
        seconds=seconds,
    )


def read_all(
    documents: Iterable[Document], processes: int, model: str = MODELS[0]
) -> Generator[Reading, None, None]:
    """The readings of documents, in their order, as they become ready."""
    if processes > 1:
        prepare()  # once, and not in every process
    return in_order(partial(read, model=model), documents, processes)


def unified_by() -> str:
    """What sources and incidents of today are made by; others are made anew."""
    return f"across {ACROSS}, stages {STAGES}"


def unified_sources(
    appearances: Iterable[Appearance], decisions: Iterable[Decision]
) -> Sources:
    """Who speaks in all documents of a case, as the decisions have it."""
    return sources(appearances, decisions)


def unified_incidents(told: Iterable[Told]) -> tuple[Incident, ...]:
    """What all documents of a case tell of."""
    return incidents(told)


def _unread(
    document: Document, passages: tuple[Passage, ...], model: str, reason: str
) -> Reading:
    return Reading(
        document=document, passages=passages, made_by=made_by(model), unread=reason
    )
