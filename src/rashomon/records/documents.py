"""Documents: articles as they were received, their passages, and what was refused."""

from dataclasses import dataclass

from rashomon.records.ids import digest
from rashomon.records.sets import PassageKind
from rashomon.records.spans import Span, Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What a format itself says of a stretch of its text: `<h1>`, `> `, `<blockquote>`."""

    span: Span
    kind: PassageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a document came from.

    Attributes:
        path: the file, with `:12` behind it where it was line 12 of the file.
        sha256: hexadecimal SHA-256 of the bytes as received; of the line's bytes where
            a file holds one article a line.
        given_id: the id that the input gave, if it gave one.
    """

    path: str
    sha256: str
    given_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was received.

    Attributes:
        id: hash of the text and of what is said about it (`document_id`); where it was
            found plays no part, so the same article twice is one document.
        text: what every offset refers to.
        published: ISO 8601 of any precision (`2018`, `2018-12-09`,
            `2018-12-09T10:38:00+00:00`).
        url: the canonical address.
        language: ISO 639-1 code, or None where it could not be told.
        revision_of: the id of the version before this one at the same URL. Only a case
            knows it.
        marks: what the format itself says about parts of the text.
        notes: what the reading had to change or guess, in sentences.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    platform: str | None = None
    revision_of: str | None = None
    origin: Origin
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for mark in self.marks:
            _inside(mark.span, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """One thing that could not be read, and why: a line of the report."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One stretch of a document, of one kind.

    Attributes:
        span: where it is; passages neither overlap nor leave words out.
        sentences: where its sentences are, in order; none in furniture and comments.
        speaker: where the words are that name who speaks here, in a statement that is
            reprinted whole.
        introduction: where the words are that introduce such a statement.
    """

    span: Span
    kind: PassageKind
    sentences: Spans = ()
    speaker: Span | None = None
    introduction: Span | None = None

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            if not self.span.start <= sentence.start < sentence.end <= self.span.end:
                raise ValueError(f"sentence {sentence} lies outside {self.span}")


def _inside(span: Span, text: str) -> None:
    if span.end > len(text):
        raise ValueError(f"{span} ends after the text's {len(text)} characters")


def document_id(
    text: str,
    *,
    title: str | None,
    outlet: str | None,
    published: str | None,
    url: str | None,
) -> str:
    """The id of an article: the same words under the same heads have the same id."""
    return digest(text, title or "", outlet or "", published or "", url or "")
