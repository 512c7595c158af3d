"""The pipeline: the one module that knows the order of the stages."""

from collections.abc import Generator, Iterable
from functools import partial
from time import perf_counter

from rashomon import extract
from rashomon.divide import divide
from rashomon.records import Document, Passage, Reading
from rashomon.settings import MODELS
from rashomon.workers import in_order

STAGES = 4
"""Goes up with every change of `divide` or `extract` that changes what is read."""

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
        claims = extract.extract(document, passages, extract.load(model))
    except (ArithmeticError, LookupError, ValueError, RuntimeError) as error:
        reason = (
            f"Reading it failed ({type(error).__name__}: {error}); "
            "please report this with the article."
        )
        return _unread(document, passages, model, reason)
    seconds = {"divide": divided - started, "extract": perf_counter() - divided}
    return Reading(
        document=document,
        passages=passages,
        claims=claims,
        made_by=made_by(model),
        seconds=seconds,
    )


def read_all(
    documents: Iterable[Document], processes: int, model: str = MODELS[0]
) -> Generator[Reading, None, None]:
    """The readings of documents, in their order, as they become ready."""
    return in_order(partial(read, model=model), documents, processes)


def _unread(
    document: Document, passages: tuple[Passage, ...], model: str, reason: str
) -> Reading:
    return Reading(
        document=document, passages=passages, made_by=made_by(model), unread=reason
    )
