import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, inspect

from rashomon.errors import (
    CaseBusyError,
    CaseExistsError,
    CaseMissingError,
    CaseTooNewError,
    NotACaseError,
    QueryError,
    StorageError,
)
from rashomon.records import (
    Act,
    Band,
    Certainty,
    ChainLink,
    Claim,
    Document,
    Evidence,
    EvidenceKind,
    Hedge,
    Manner,
    Mark,
    Origin,
    Passage,
    PassageKind,
    Reading,
    Refusal,
    SourceKind,
    Span,
    Voice,
    Words,
    claim_id,
    digest,
)
from rashomon.store import Query, Store
from rashomon.store.columns import metadata
from rashomon.store.migrations import APPLICATION, newest, scripts

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=4
)
T = TypeVar("T", Hedge, Evidence)
NAMES = st.none() | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20
)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def words(draw: st.DrawFn, text: str, most: int = 3) -> Words:
    found = draw(st.lists(spans(text), max_size=most, unique_by=lambda s: s.start))
    return Words.of(text, found)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(TEXTS)
    marks = draw(
        st.lists(
            st.builds(
                lambda s, k: Mark(span=s, kind=k),
                spans(text),
                st.sampled_from(PassageKind),
            ),
            max_size=2,
        )
    )
    return Document(
        id=digest(text),
        text=text,
        title=draw(NAMES),
        outlet=draw(NAMES),
        published=draw(st.sampled_from([None, "2031", "2031-02-03"])),
        language=draw(st.sampled_from([None, "en", "ar"])),
        origin=Origin(
            path=draw(st.sampled_from(["a", "b:1"])),
            sha256="0" * 64,
            given_id=draw(st.sampled_from([None, "x"])),
        ),
        marks=tuple(marks),
        notes=tuple(draw(st.lists(TEXTS, max_size=2))),
    )


def ordered(draw: st.DrawFn, some: st.SearchStrategy[T]) -> tuple[T, ...]:
    """At most two of some things that stand at places, in order of place."""
    found = draw(st.lists(some, max_size=2, unique_by=lambda one: one.span.start))
    return tuple(sorted(found, key=lambda one: one.span.start))


@st.composite
def claims(draw: st.DrawFn, document: Document) -> Claim:
    text = document.text
    content = draw(words(text).filter(bool))
    own = draw(st.booleans())
    source = Words() if own else draw(words(text))
    cue = Words() if own else draw(words(text, 1))
    link = ChainLink(
        name=draw(TEXTS),
        kind=draw(st.none() | st.sampled_from(SourceKind)),
        span=draw(st.none() | spans(text)),
        certainty=draw(st.none() | st.sampled_from(Certainty)),
        number=draw(st.none() | st.integers(1, 9)),
        reason=draw(st.none() | spans(text)),
    )
    hedges = st.builds(
        Hedge,
        span=spans(text),
        by=st.sampled_from(Voice),
        band=st.none() | st.sampled_from(Band),
    )
    shown = st.builds(Evidence, kind=st.sampled_from(EvidenceKind), span=spans(text))
    return Claim(
        id=claim_id(document.id, content, cue, source),
        document_id=document.id,
        content=content,
        cue=cue,
        source=source,
        manner=Manner.OWN
        if own
        else draw(st.sampled_from([Manner.DIRECT, Manner.MIXED])),
        act=draw(st.sampled_from(Act)),
        act_confidence=draw(st.floats(0, 1)),
        certainty=draw(st.sampled_from(Certainty)),
        hedges=ordered(draw, hedges),
        evidence=ordered(draw, shown),
        chain=(link,),
        confidence=draw(st.floats(0, 1)),
        made_by="a test",
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    document = draw(documents())
    text = document.text
    found = draw(
        st.lists(claims(document), max_size=4, unique_by=lambda claim: claim.id)
    )
    whole = Span(0, len(text))
    passage = Passage(
        span=whole,
        kind=PassageKind.PARAGRAPH,
        sentences=(whole,),
        speaker=draw(st.none() | spans(text)),
    )
    return Reading(
        document=document,
        passages=(passage,),
        claims=tuple(found),
        made_by="a test",
        unread=draw(st.sampled_from([None, "why"])),
    )


@given(readings())
@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
def test_what_is_kept_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, reading: Reading
) -> None:
    store = Store(tmp_path_factory.mktemp("store") / "a.case", create=True)
    document = reading.document

    store.add_documents([document])
    store.add_readings([reading])

    assert list(store.documents()) == [document]
    assert store.passages(document.id) == reading.passages
    assert list(store.claims(Query())) == list(reading.claims)
    assert list(store.readings()) == [(document.id, "a test", reading.unread)]
    assert store.faults() == []


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "a.case", create=True)


def made(
    text: str,
    path: str = "a.txt",
    *,
    outlet: str | None = None,
    url: str | None = None,
    published: str | None = None,
) -> Document:
    return Document(
        id=digest(text, url or "", published or ""),
        text=text,
        origin=Origin(path=path, sha256="0" * 64),
        outlet=outlet,
        url=url,
        published=published,
    )


def said(document: Document, content: str, source: str | None = None) -> Claim:
    at = document.text.index(content)
    own = Words.of(document.text, [Span(at, at + len(content))])
    who = Words()
    if source:
        start = document.text.index(source)
        who = Words.of(document.text, [Span(start, start + len(source))])
    return Claim(
        id=claim_id(document.id, own, Words(), who),
        document_id=document.id,
        content=own,
        source=who,
        manner=Manner.INDIRECT if source else Manner.OWN,
    )


def test_the_tables_are_those_that_the_migrations_make(store: Store) -> None:
    seen = inspect(create_engine(f"sqlite:///{store.path}"))

    for table in metadata.sorted_tables:
        columns = {
            c["name"]: (str(c["type"]), c["nullable"])
            for c in seen.get_columns(table.name)
        }
        expected = {c.name: (str(c.type), bool(c.nullable)) for c in table.columns}
        assert columns.keys() == expected.keys()
        for column in (
            columns.keys() - {"number"} - set(table.primary_key.columns.keys())
        ):
            assert columns[column] == expected[column], (table.name, column)


def test_every_table_is_strict(store: Store) -> None:
    with sqlite3.connect(store.path) as connection:
        found = {row[1]: row[5] for row in connection.execute("PRAGMA table_list")}

    assert all(found[table.name] == 1 for table in metadata.sorted_tables)


def test_the_same_document_from_two_places_has_two_origins_and_is_one(
    store: Store,
) -> None:
    assert store.add_documents([made("Text.", "b.txt"), made("Text.", "a.txt")]) == 1
    assert store.add_documents([made("Text.", "b.txt")]) == 0
    assert [document.origin.path for document in store.documents()] == ["a.txt"]


def test_a_changed_article_at_the_same_url_is_a_revision(store: Store) -> None:
    url = "https://zora.example/1"
    late = made("Nine died, it seems.", url=url, published="2031-03-04T12:00:00")
    early = made("Nine died.", url=url, published="2031-03-04T09:00:00")
    other = made("Nine died, we hear.", url="https://zora.example/2")
    store.add_documents([late, other, early])

    found = {document.id: document.revision_of for document in store.documents()}

    assert found == {early.id: None, late.id: early.id, other.id: None}


def test_documents_come_by_date_and_the_undated_last(store: Store) -> None:
    texts = {"c": None, "b": "2031-02-01", "a": "2030"}
    store.add_documents([made(text, published=day) for text, day in texts.items()])

    assert [document.text for document in store.documents()] == ["a", "b", "c"]


def test_a_reading_is_replaced_as_a_whole(store: Store) -> None:
    document = made("Ada said nine died.")
    store.add_documents([document])
    for content in ("nine died", "died"):
        claim = said(document, content, "Ada")
        store.add_readings(
            [Reading(document=document, claims=(claim,), made_by=content)]
        )

    assert [claim.content.text for claim in store.claims(Query())] == ["died"]
    assert [claim.content.text for claim in store.claims(Query(words="nine"))] == []
    assert store.faults() == []
    assert store.pending("died") == []
    assert store.pending("newer") == [document.id]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), ["the bridge fell", "it was shelled", "Smoke rose"]),
        (Query(source="MINISTRY"), ["the bridge fell"]),
        (Query(source="%"), []),
        (Query(words="bridge"), ["the bridge fell"]),
        (Query(words="bridge fell"), ["the bridge fell"]),
        (Query(words="fell bridge"), ["the bridge fell"]),
        (Query(words='"fell bridge"'), []),
        (Query(words='"the bridge"'), ["the bridge fell"]),
        (Query(words="shel*"), ["it was shelled"]),
        (Query(words="shel"), []),
        (Query(words="AND OR NOT bridge("), []),
        (Query(words="SMÓKE"), ["Smoke rose"]),
        (Query(manner="own"), ["Smoke rose"]),
        (Query(act="deny"), []),
        (Query(outlet="zora"), ["the bridge fell", "it was shelled", "Smoke rose"]),
        (Query(outlet="other"), []),
    ],
)
def test_claims_are_found(store: Store, query: Query, expected: list[str]) -> None:
    document = made(
        "The ministry said the bridge fell. Ada said it was shelled. Smoke rose.",
        outlet="Zora",
    )
    found = (
        said(document, "the bridge fell", "The ministry"),
        said(document, "it was shelled", "Ada"),
        said(document, "Smoke rose"),
    )
    store.add_documents([document])
    store.add_readings([Reading(document=document, claims=found, made_by="a test")])

    assert [claim.content.text for claim in store.claims(query)] == expected


def test_words_without_a_letter_make_no_question(store: Store) -> None:
    with pytest.raises(
        Exception, match=r"There is no word to look for in '\*\"'; give one"
    ):
        list(store.claims(Query(words='*"')))


def test_claims_are_found_by_how_sure_the_reading_is(store: Store) -> None:
    document = made("The ministry said the bridge fell. Ada said it was shelled.")
    found = (
        replace(said(document, "the bridge fell", "The ministry"), confidence=0.5),
        replace(said(document, "it was shelled", "Ada"), confidence=0.9),
    )
    store.add_documents([document])
    store.add_readings([Reading(document=document, claims=found, made_by="a test")])

    assert len(list(store.claims(Query(min_confidence=0.5)))) == 2
    assert list(store.claims(Query(min_confidence=0.6))) == [found[1]]
    with pytest.raises(
        QueryError, match=r"A confidence lies between 0 and 1, not at 2"
    ):
        Query(min_confidence=2)


def test_a_setting_is_kept_until_it_is_told_another(store: Store) -> None:
    assert store.setting("model") is None

    store.keep_setting("model", "base")
    store.keep_setting("model", "small")

    assert Store(store.path).setting("model") == "small"


def test_a_case_of_the_first_format_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.case"
    with sqlite3.connect(path) as old:
        number, sql = scripts()[0]
        old.executescript(sql)
        old.execute(f"PRAGMA application_id = {APPLICATION}")
        old.execute(f"PRAGMA user_version = {number}")
        old.execute("INSERT INTO refusals VALUES ('a.pdf', 'no text')")
    old.close()

    store = Store(path)
    store.keep_setting("model", "base")

    assert store.setting("model") == "base"
    assert store.refusals() == [Refusal(path="a.pdf", reason="no text")]


def test_a_refusal_goes_when_the_file_is_read(store: Store) -> None:
    store.add_refusals(
        [Refusal(path="a.txt", reason="old"), Refusal(path="b.txt", reason="bad")]
    )
    store.add_refusals([Refusal(path="a.txt", reason="new")])
    assert [refusal.reason for refusal in store.refusals()] == ["new", "bad"]

    store.add_documents([made("Text.", "a.txt")])

    assert [refusal.path for refusal in store.refusals()] == ["b.txt"]


def test_what_is_no_case_is_refused(tmp_path: Path) -> None:
    text, empty, other = (tmp_path / name for name in ("text", "empty", "other"))
    text.write_text("This is no database, however long it may be." * 40)
    empty.touch()
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE t (a)")

    for path in (text, empty, other):
        with pytest.raises(NotACaseError, match=rf"{path} is no"):
            Store(path)
    assert text.read_text().startswith("This is no database")
    assert empty.stat().st_size == 0


def test_a_missing_case_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CaseMissingError, match="make one with `rashomon new"):
        Store(tmp_path / "none.case")


def test_a_case_is_not_made_over_a_file(store: Store) -> None:
    with pytest.raises(CaseExistsError, match="choose another name"):
        Store(store.path, create=True)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        StorageError, match=r"There is no folder .*nowhere; make it first"
    ):
        Store(tmp_path / "nowhere" / "a.case", create=True)


def test_a_case_of_a_newer_version_is_left_alone(store: Store) -> None:
    with sqlite3.connect(store.path) as connection:
        connection.execute(f"PRAGMA user_version = {newest() + 1}")
    before = store.path.read_bytes()

    with pytest.raises(CaseTooNewError, match="install the newer version"):
        Store(store.path)

    assert store.path.read_bytes() == before


def test_a_full_disk_is_said_and_loses_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.add_documents([made("Kept.")])
    with sqlite3.connect(store.path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    from rashomon.store import database

    prepare = database._prepare

    def small(connection: sqlite3.Connection, record: object) -> None:
        prepare(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages}")

    monkeypatch.setattr(database, "_prepare", small)
    full = Store(store.path)

    with pytest.raises(
        StorageError,
        match=r"is full or failing .*; make room and run the command again",
    ):
        full.add_documents([made("x" * 100_000)])

    assert [document.text for document in store.documents()] == ["Kept."]


def test_two_writers_at_once_are_told_apart(store: Store) -> None:
    with (
        store.lock(),
        pytest.raises(CaseBusyError, match="wait until it has finished"),
        Store(store.path).lock(),
    ):
        pytest.fail("two writers hold one case")

    with store.lock():
        assert (store.path.parent / "a.case.lock").exists()
    assert [path.name for path in store.path.parent.iterdir()] == ["a.case"]


def test_faults_are_found(store: Store) -> None:
    document = made("The bridge fell.")
    store.add_documents([document])
    claim = said(document, "bridge fell")
    store.add_readings([Reading(document=document, claims=(claim,), made_by="a test")])
    with sqlite3.connect(store.path) as connection:
        connection.execute("INSERT INTO claims_fts (claims_fts) VALUES ('delete-all')")
        connection.execute("INSERT INTO claim_spans VALUES ('lost', 'cue', 0, 1)")

    found = store.faults()

    assert "A row of claim_spans points at nothing in claims." in found
    assert any("claims_fts is damaged" in fault for fault in found)
