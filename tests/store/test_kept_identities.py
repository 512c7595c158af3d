"""Who, when, where and how many are kept as they were read, and go with their document."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.records import (
    Among,
    Claim,
    Document,
    Entity,
    EntityKind,
    Figure,
    FigureKind,
    Grain,
    Happening,
    Incident,
    IncidentKind,
    Label,
    Manner,
    Merge,
    Origin,
    Place,
    Precision,
    Reading,
    Reason,
    Source,
    SourceKind,
    Span,
    Speaker,
    TimeExpression,
    Toponym,
    Verdict,
    Words,
    claim_id,
    digest,
)
from rashomon.store import Query, Store

TEXT = "The ministry said that 12 people were killed in Tarnel on Monday."
TARNEL = Place(
    id="7", name="Tarnel", country="AL", latitude=1.5, longitude=-2.25, grain=Grain.TOWN
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def document(text: str = TEXT) -> Document:
    return Document(
        id=digest(text), text=text, origin=Origin(path="a.txt", sha256="0" * 64)
    )


MONDAY = TimeExpression(
    span=at("Monday"),
    start="2018-11-26",
    end="2018-11-26",
    precision=Precision.DAY,
    value="2018-11-26",
)
HERE = Toponym(span=at("Tarnel"), place=TARNEL)


def reading() -> Reading:
    whole = document()
    content, cue, source = (
        Words.of(TEXT, [at(words)])
        for words in (
            "12 people were killed in Tarnel on Monday",
            "said",
            "The ministry",
        )
    )
    claim = Claim(
        id=claim_id(whole.id, content, cue, source),
        document_id=whole.id,
        content=content,
        cue=cue,
        source=source,
        manner=Manner.INDIRECT,
    )
    twelve = Figure(
        span=at("12"),
        kind=FigureKind.KILLED,
        low=12,
        high=12,
        among=(Among.PEOPLE,),
        as_of=MONDAY,
        claim_id=claim.id,
    )
    speaker = Speaker(
        span=at("The ministry"),
        name="Aldin Ministry of Health",
        kind=SourceKind.STATE_BODY,
        part_of="Government of Aldin",
        country="AL",
        named_at=at("ministry"),
    )
    told = replace(
        claim, speakers=(speaker,), figures=(twelve,), when=MONDAY, where=(HERE,)
    )
    return Reading(
        document=whole,
        claims=(told,),
        entities=(Entity(span=at("Tarnel"), kind=EntityKind.PLACE, confidence=0.5),),
        figures=(twelve,),
        times=(MONDAY,),
        toponyms=(HERE, Toponym(span=at("ministry"), place=None)),
        labels=(
            Label(
                span=at("people"),
                words="people",
                entity="people",
                quoted=True,
                claim_id=claim.id,
            ),
        ),
        happenings=(
            Happening(
                kind=IncidentKind.OTHER,
                start="2018-11-26",
                end=None,
                places=(TARNEL,),
                claims=(claim.id,),
                title="12 people were killed",
                main=True,
            ),
        ),
        made_by="a test",
    )


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "a.case", create=True)
    store.add_documents([document()])
    store.add_readings([reading()])
    return store


def source(name: str = "Aldin Ministry of Health", *, key: str = "s1") -> Source:
    return Source(
        id=key,
        name=name,
        kind=SourceKind.STATE_BODY,
        aliases=("health ministry",),
        country="AL",
        claims=1,
        documents=1,
        outlets=0,
    )


def test_claims_come_back_with_all_that_is_known_of_them(store: Store) -> None:
    assert list(store.claims(Query())) == list(reading().claims)
    assert store.faults() == []


def test_findings_come_back_as_they_were_read(store: Store) -> None:
    read = reading()
    key = read.document.id
    (claim,) = read.claims

    assert list(store.findings.figures()) == [(key, read.figures[0])]
    assert list(store.findings.labels()) == [(key, read.labels[0])]
    assert list(store.findings.times()) == [(key, read.times[0])]
    assert list(store.findings.happenings()) == [(key, read.happenings[0])]
    assert list(store.findings.speakers()) == [(key, claim.id, 0, claim.speakers[0])]


def test_a_new_reading_takes_the_place_of_the_old_one(store: Store) -> None:
    store.add_readings([Reading(document=document(), made_by="another")])

    assert list(store.findings.figures()) == []
    assert list(store.findings.happenings()) == []
    assert list(store.claims(Query())) == []


def test_sources_are_kept_and_their_claims_found_by_any_name(store: Store) -> None:
    (claim,) = reading().claims
    merge = Merge(
        left="Aldin Ministry of Health",
        right="health ministry",
        left_id="s1",
        right_id="s1",
        score=0.9,
        reasons=(Reason(name="institution", value="ministry of health", weight=0.9),),
        done=True,
    )

    store.things.keep_sources([source()], [merge], [(claim.id, 0, "s1")])

    assert store.things.sources() == [source()]
    assert store.things.merges() == [merge]
    for name in ("The ministry", "aldin ministry", "health min", "s1"):
        (found,) = store.claims(Query(source=name))
        assert found.speakers[0].source_id == "s1"
    assert list(store.claims(Query(source="army"))) == []


def test_keeping_sources_again_leaves_nothing_of_the_old_ones(store: Store) -> None:
    (claim,) = reading().claims
    store.things.keep_sources([source()], [], [(claim.id, 0, "s1")])

    store.things.keep_sources([source("Ministry", key="s2")], [], [])

    (found,) = store.claims(Query())
    assert [one.id for one in store.things.sources()] == ["s2"]
    assert found.speakers[0].source_id is None


def test_incidents_are_kept_with_their_claims_and_documents(store: Store) -> None:
    (claim,) = reading().claims
    incident = Incident(
        id="i1",
        title="12 people were killed",
        kind=IncidentKind.OTHER,
        start="2018-11-26",
        end="2018-11-26",
        places=(TARNEL,),
        claims=(claim.id,),
        documents=(claim.document_id,),
    )

    store.things.keep_incidents([incident], "a test")

    assert store.things.incidents() == [incident]
    assert store.setting("unified") == "a test"
    assert [one.incident_id for one in store.claims(Query(incident="i1"))] == ["i1"]
    assert list(store.claims(Query(incident="i2"))) == []


def test_what_was_unified_is_not_once_something_was_read_or_decided(
    store: Store,
) -> None:
    store.things.keep_incidents([], "a test")
    store.log.add(Verdict.SAME, "A", "B", "2026-01-01T00:00:00+00:00")
    assert store.setting("unified") is None

    store.things.keep_incidents([], "a test")
    store.add_readings([reading()])
    assert store.setting("unified") is None


def test_decisions_are_logged_in_order_and_outlive_a_new_reading(
    store: Store,
) -> None:
    first = store.log.add(Verdict.SAME, "A", "B", "2026-01-01T00:00:00+00:00")
    second = store.log.add(None, "A", "B", "2026-01-02T00:00:00+00:00")

    store.add_readings([reading()])
    store.things.keep_sources([], [], [])

    assert store.log.decisions() == [first, second]
    assert (first.number, second.number) == (1, 2)
    assert first.hash != second.hash
    assert store.log.faults() == []


def test_nobody_changes_or_removes_a_decision(store: Store) -> None:
    store.log.add(Verdict.SAME, "A", "B", "2026-01-01T00:00:00+00:00")

    with sqlite3.connect(store.path) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="never changed"):
            connection.execute("UPDATE decisions SET verdict = 'different'")
        with pytest.raises(sqlite3.IntegrityError, match="never removed"):
            connection.execute("DELETE FROM decisions")


def test_a_decision_that_was_changed_by_force_is_a_fault(store: Store) -> None:
    store.log.add(Verdict.SAME, "A", "B", "2026-01-01T00:00:00+00:00")
    store.log.add(Verdict.SAME, "B", "C", "2026-01-02T00:00:00+00:00")
    with sqlite3.connect(store.path) as connection:
        connection.execute("DROP TRIGGER decisions_stay")
        connection.execute("UPDATE decisions SET right = 'X' WHERE number = 1")

    (fault,) = store.faults()

    assert fault == "Decision 1 of the log was changed, or one before it was taken out."
