"""The records that pass between the stages: frozen, with offsets that are checked.

Every offset is a half-open range of Unicode code points in `Document.text`, which never
changes once read. Ids are hashes of content, so that the same reading has the same ids
on every machine. The closed sets of words are kept here as enumerations.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open, non-empty range `[start, end)` of code points.

    Raises:
        ValueError: the range is empty, reversed, or starts before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span of text: [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text, in one piece or several, or none at all.

    Attributes:
        spans: where they stand.
        text: what they are, the pieces joined with a blank.
    """

    spans: Spans = ()
    text: str = ""

    @classmethod
    def of(cls, text: str, spans: Iterable[Span]) -> "Words":
        """The words of `text` that `spans` cover, in order of place."""
        ordered = tuple(sorted(spans))
        return cls(ordered, " ".join(span.of(text) for span in ordered))

    def __bool__(self) -> bool:
        return bool(self.spans)


class PassageKind(StrEnum):
    """What a stretch of a page is. Claims are read from the first six only."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    BLOCK_QUOTATION = "block quotation"
    CAPTION = "caption"
    CREDIT = "credit"
    COMMENT = "comment"
    FURNITURE = "furniture"


READ_KINDS = frozenset(PassageKind) - {PassageKind.COMMENT, PassageKind.FURNITURE}


class Manner(StrEnum):
    """Whose words a claim is in: the source's, the writer's, both, or no source's."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    OWN = "own"


class Act(StrEnum):
    """What a source does in saying something."""

    ASSERT = "assert"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    CONCEDE = "concede"
    PREDICT = "predict"
    WARN = "warn"
    THREATEN = "threaten"
    DEMAND = "demand"
    PLEDGE = "pledge"
    CONDEMN = "condemn"
    QUESTION = "question"
    DECLINE = "decline"


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    STATE_BODY = "state body"
    ORGANISATION = "organisation"
    ARMED_GROUP = "armed group"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One link of a chain of authority: somebody through whom a claim reaches us.

    Attributes:
        name: the words that name them.
        kind: what they are, or None where it is not known.
        span: where the words stand, or None where they stand outside the text.
    """

    name: str
    kind: SourceKind | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One saying in one document; never merged with another.

    Attributes:
        id: hash of the document's id and the spans (`claim_id`).
        content: what is said, in one piece or several.
        cue: the words that say that it is said; none in the outlet's own voice and in
            a reprinted statement that nothing introduces.
        source: who says it; none in the outlet's own voice, or where nobody is named.
        manner: direct, indirect, mixed or own.
        act: what the source does in saying it.
        parent_id: the claim in whose content this one is nested.
        chain: from the outlet, outermost, to the one who is said to know.
        confidence: between 0 and 1, from the tagger; 1 is sure.
        made_by: the name, version and digest of what read it.
    """

    id: str
    document_id: str
    content: Words
    cue: Words = Words()
    source: Words = Words()
    manner: Manner
    act: Act = Act.ASSERT
    parent_id: str | None = None
    chain: tuple[ChainLink, ...] = ()
    confidence: float = 1.0
    made_by: str = ""

    def __post_init__(self) -> None:
        if not self.content:
            raise ValueError("a claim has content")
        if self.manner is Manner.OWN and (self.source or self.cue):
            raise ValueError("the outlet's own voice has neither source nor cue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was read in one document: what a build keeps of it.

    Attributes:
        made_by: which version of the stages and of the model made it.
        unread: why no claims were read (a language that no model reads, a fault), or
            None where they were.
        seconds: how long each stage took.
    """

    document: Document
    passages: tuple[Passage, ...] = ()
    claims: tuple[Claim, ...] = ()
    made_by: str = ""
    unread: str | None = None
    seconds: dict[str, float] = field(default_factory=dict, compare=False)

    def sure(self, min_confidence: float) -> "Reading":
        """The reading with only those claims that have so much confidence or more.

        A claim may be left without the one in which it is nested; its `parent_id` then
        still says which that was.
        """
        kept = (one for one in self.claims if one.confidence >= min_confidence)
        return replace(self, claims=tuple(kept))


def digest(*parts: str) -> str:
    """A short id: the first 16 hexadecimal digits of the SHA-256 of `parts`."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


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


def claim_id(document: str, content: Words, cue: Words, source: Words) -> str:
    """The id of a claim: the document and where the words stand."""
    where = (
        " ".join(f"{span.start}-{span.end}" for span in role.spans)
        for role in (content, cue, source)
    )
    return digest(document, *where)


def _inside(span: Span, text: str) -> None:
    if span.end > len(text):
        raise ValueError(f"{span} ends after the text's {len(text)} characters")
