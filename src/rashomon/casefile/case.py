"""A case: documents are added, built, and asked for what they hold."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import islice
from os import PathLike
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import TypeVar

from rashomon import pipeline
from rashomon.casefile.deciding import decide
from rashomon.casefile.given import given_labels, naming
from rashomon.casefile.numbers import asked_figures, reduced_figures
from rashomon.casefile.unifying import unify
from rashomon.collect import collect, document_from_text
from rashomon.identify.labels import Distinctive, Usage
from rashomon.records import (
    AddReport,
    BuildReport,
    Claim,
    Decision,
    Document,
    GivenFigure,
    GivenLabel,
    Incident,
    Merge,
    Passage,
    Reading,
    Reduced,
    Refusal,
    Source,
)
from rashomon.relate import Unattributed, unattributed
from rashomon.settings import DEFAULTS, MODELS, Settings
from rashomon.store import Query, Store
from rashomon.store.faults import claim_faults, passage_faults
from rashomon.store.things import UNIFIED

T = TypeVar("T")
Step = Callable[[int, int], None]
"""Told how many of how many are done; of 0 where the whole is not known."""

_TOGETHER = 16  # documents that are kept in one transaction


class Case:
    """A case: documents, and the ledger of who says what in them.

    Args:
        path: the case file.
        create: make a new case where there is none.
        settings: how it is worked on.

    Raises:
        CaseError: the file is missing, is no case, or cannot be used.

    Example:
        >>> with rashomon.open("flood.case", create=True) as case:
        ...     case.add("articles/")
        ...     case.build()
        ...     for claim in case.claims(source="ministry"):
        ...         print(claim.source.text, claim.act, claim.content.text)
    """

    def __init__(
        self,
        path: str | PathLike[str],
        *,
        create: bool = False,
        settings: Settings = DEFAULTS,
    ) -> None:
        self.path = Path(path)
        self.settings = settings
        self._store = Store(self.path, create=create and not self.path.exists())

    def __enter__(self) -> "Case":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing is left open between calls; this is for the shape of the code."""

    def add(self, *paths: str | PathLike[str], step: Step | None = None) -> AddReport:
        """Add files and folders; the same article twice is one document.

        What cannot be read is refused, kept in the case with its reason, and stops
        nothing.

        Raises:
            CaseBusyError: another process is writing to the case.
        """
        started = perf_counter()
        read = new = 0
        refused: list[Refusal] = []
        notes: list[tuple[str, str]] = []
        with self._store.lock():
            found = collect(map(Path, paths), self.settings.limits)
            for group in _groups(found, _TOGETHER):
                documents = [one for one in group if isinstance(one, Document)]
                refused += [one for one in group if isinstance(one, Refusal)]
                new += self._store.add_documents(documents)
                read += len(documents)
                notes += _notes(documents)
                _tell(step, read, 0)
            self._store.add_refusals(refused)
        return AddReport(
            read=read,
            new=new,
            refused=tuple(refused),
            notes=tuple(notes),
            seconds={"collect": perf_counter() - started},
        )

    def build(self, *, step: Step | None = None) -> BuildReport:
        """Read what is new, or was read by an older version or another model.

        Killed at any instant, it loses nothing that was kept; the next build goes on. The
        case keeps to `settings.model` until a build is told another.

        Raises:
            CaseBusyError: another process is writing to the case.
            ModelError: there is no such model, or its files are damaged.
        """
        started = perf_counter()
        seconds: defaultdict[str, float] = defaultdict(float)
        with self._store.lock():
            model = self.model()
            pending = self._store.pending(pipeline.made_by(model))
            self._store.keep_setting("model", model)
            documents = self._store.documents(pending)
            done = 0
            # Closed whatever happens, so that the processes end before an error is told.
            with closing(
                pipeline.read_all(documents, self.settings.workers(), model)
            ) as readings:
                for group in _groups(readings, _TOGETHER):
                    self._keep(group, seconds)
                    done += len(group)
                    _tell(step, done, len(pending))
            conflicts = self._unify(seconds)
        seconds["whole"] = perf_counter() - started
        counts = self._store.counts()
        return BuildReport(
            model=model,
            read=len(pending),
            kept=counts["documents"] - len(pending),
            claims=counts["claims"],
            sources=counts["sources"],
            incidents=counts["incidents"],
            proposed=sum(not one.done and not one.decided for one in self.merges()),
            conflicts=conflicts,
            unread=tuple(self.unread()),
            refused=tuple(self._store.refusals()),
            seconds=dict(seconds),
        )

    def _keep(self, group: list[Reading], seconds: dict[str, float]) -> None:
        before = perf_counter()
        self._store.add_readings(group)
        seconds["store"] += perf_counter() - before
        for reading in group:
            for stage, spent in reading.seconds.items():
                seconds[stage] += spent

    def _unify(self, seconds: dict[str, float]) -> tuple[str, ...]:
        """Make sources and incidents anew, where anything was read or decided since."""
        before = perf_counter()
        if self._store.setting(UNIFIED) == pipeline.unified_by():
            return ()
        conflicts = unify(self._store)
        seconds["unify"] += perf_counter() - before
        return conflicts

    def claims(  # noqa: PLR0913 (each is one thing to ask for)
        self,
        *,
        source: str | None = None,
        incident: str | None = None,
        words: str | None = None,
        act: str | None = None,
        certainty: str | None = None,
        evidence: str | None = None,
        no_evidence: bool = False,
        chain_through: str | None = None,
        manner: str | None = None,
        outlet: str | None = None,
        document: str | None = None,
        min_confidence: float | None = None,
    ) -> Iterator[Claim]:
        """The claims that have all that is asked for, in order; see `Query`.

        Raises:
            QueryError: what is asked for makes no question.
        """
        return self._store.claims(
            Query(
                source=source,
                incident=incident,
                words=words,
                act=act,
                certainty=certainty,
                evidence=evidence,
                no_evidence=no_evidence,
                chain_through=chain_through,
                manner=manner,
                outlet=outlet,
                document=document,
                min_confidence=min_confidence,
            )
        )

    def sources(self) -> list[Source]:
        """Who is quoted, across documents; those of most claims first."""
        return self._store.things.sources()

    def merges(self) -> list[Merge]:
        """Which names were taken for one source, and which might be, with reasons."""
        return self._store.things.merges()

    def incidents(self) -> list[Incident]:
        """What is said to have happened, in the order of the days."""
        return self._store.things.incidents()

    def figures(
        self, *, incident: str | None = None, kind: str | None = None
    ) -> tuple[GivenFigure, ...]:
        """Every figure that was given, in document order, with who gave it.

        Args:
            incident: the id of an incident, or characters of its title; None: all.
            kind: what is counted (`killed`, `injured` …); None: anything.

        Raises:
            QueryError: there is no such incident or kind.
        """
        return asked_figures(self._store, incident=incident, kind=kind)

    def reduced(
        self,
        reduction: str,
        *,
        incident: str | None = None,
        kind: str | None = None,
    ) -> tuple[Reduced, ...]:
        """One number of several, for each incident and kind; computed, never stored.

        Args:
            reduction: `acled` or `ucdp`.
            incident: as in `figures`.
            kind: as in `figures`.

        Raises:
            QueryError: there is no such reduction, incident or kind.
        """
        found = self.figures(incident=incident, kind=kind)
        return reduced_figures(found, reduction, self.incidents())

    def labels(
        self, *, entity: str | None = None, outlet: str | None = None
    ) -> Iterator[GivenLabel]:
        """What outlets call whom, in document order.

        Args:
            entity: characters of the name of whom or what is named, in any case.
            outlet: characters of the outlet's name, in any case.
        """
        return given_labels(self._store, entity=entity, outlet=outlet)

    def naming(
        self, *, entity: str | None = None, outlet: str | None = None
    ) -> tuple[tuple[Usage, ...], tuple[Distinctive, ...]]:
        """The labels counted, and which words are unusually an outlet's own."""
        return naming(self._store, entity=entity, outlet=outlet)

    def decide(self, verdict: str, left: str, right: str) -> Decision:
        """Log whether two sources are one; the next build follows it.

        Args:
            verdict: `same`, `different`, `unsure`, or `undo`, which takes back what was
                decided of the two.
            left: a source's name, alias or id.
            right: another one's.

        Raises:
            QueryError: there is no such verdict, or no one such source.
            CaseBusyError: another process is writing to the case.
        """
        with self._store.lock():
            return decide(self._store, verdict, left, right)

    def decisions(self) -> list[Decision]:
        """What was decided of sources, in the order of the log."""
        return self._store.log.decisions()

    def unattributed(self) -> Iterator[Unattributed]:
        """What outlets say as facts while other outlets say whose word it is."""
        documents = {document.id: document for document in self.documents()}
        return unattributed(list(self.claims()), documents)

    def documents(self) -> Iterator[Document]:
        """The documents, by date of publication, the undated last."""
        return self._store.documents()

    def passages(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a document, in order."""
        return self._store.passages(document_id)

    def refusals(self) -> list[Refusal]:
        """What could not be added, with reasons, by path."""
        return self._store.refusals()

    def unread(self) -> list[tuple[str, str]]:
        """Documents in which nothing was read, and why: id and reason, by id."""
        return [(key, why) for key, _, why in self._store.readings() if why]

    def notes(self) -> list[tuple[str, str]]:
        """What the reading of files had to change or guess: path and sentence."""
        return _notes(self.documents())

    def model(self) -> str:
        """Which model the next build reads with, one of `MODELS`."""
        kept = self._store.setting("model")
        return self.settings.model or kept or MODELS[0]

    def pending(self) -> int:
        """How many documents the next build will read."""
        return len(self._store.pending(pipeline.made_by(self.model())))

    def counts(self) -> dict[str, int]:
        """How many documents, claims, refusals, sources and incidents there are."""
        return self._store.counts()

    def check(self) -> list[str]:
        """Every fault of the case, in sentences; none if it is well."""
        faults = self._store.faults()
        claims = 0
        for document in self._store.documents():
            faults += passage_faults(document, self.passages(document.id))
            for claim in self.claims(document=document.id):
                faults += claim_faults(document, claim)
                claims += 1
        lost = self._store.counts()["claims"] - claims
        return [*faults, f"{lost} claims belong to no document."] if lost else faults


def read(
    text: str | Document,
    *,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    model: str = MODELS[0],
) -> Reading:
    """One article's claims, without a case.

    Args:
        text: the article; offsets in the reading refer to it.
        title: its headline, where the text does not hold it.
        outlet: who published it.
        published: when, in any usual form.
        model: what reads, `small` or `base`.

    Raises:
        InputError: the text is empty or too long.
        ModelError: there is no such model, or its files are damaged.
    """
    if isinstance(text, Document):
        return pipeline.read(text, model)
    document = document_from_text(text, title=title, outlet=outlet, published=published)
    return pipeline.read(document, model)


def _notes(documents: Iterable[Document]) -> list[tuple[str, str]]:
    return [(d.origin.path, note) for d in documents for note in d.notes]


def _groups(things: Iterable[T], size: int) -> Iterator[list[T]]:
    source = iter(things)
    while group := list(islice(source, size)):
        yield group


def _tell(step: Step | None, done: int, whole: int) -> None:
    if step:
        step(done, whole)
