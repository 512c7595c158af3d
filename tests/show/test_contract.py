"""What is printed keeps the contract, which other programs read."""

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

import rashomon
from rashomon.collect import document_from_text
from rashomon.records import (
    Among,
    Certainty,
    Claim,
    Document,
    EvidenceKind,
    FigureKind,
    Manner,
    Precision,
    Span,
    Words,
)
from rashomon.show.contract import claim_object, document_object, reading_object
from rashomon.show.lines import claims_csv, json_array

SPAN = {
    "type": "array",
    "items": {"type": "integer"},
    "minItems": 2,
    "maxItems": 2,
}
SPANS = {"type": "array", "items": SPAN}
STRING = {"type": "string"}
MAYBE = {"type": ["string", "null"]}


def shape(**properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


ADDED = {"act_confidence", "said"}
"""What is printed beyond the contract, which allows for it."""
WORDS = {"spans": SPANS, "text": STRING}
NUMBER = {"type": ["integer", "null"]}
DEGREES = {"type": ["number", "null"]}
SPAN_OR_NONE = {"anyOf": [SPAN, {"type": "null"}]}
TIME = {
    "anyOf": [
        shape(
            start=MAYBE,
            end=MAYBE,
            precision={"enum": list(Precision)},
            value=STRING,
            span=SPAN,
        ),
        {"type": "null"},
    ]
}
SPEAKER = shape(
    id=MAYBE,
    name=STRING,
    kind=MAYBE,
    part_of=MAYBE,
    country=MAYBE,
    span=SPAN_OR_NONE,
    named_at=SPAN_OR_NONE,
)
CLAIM = shape(
    id=STRING,
    document_id=STRING,
    parent_id=MAYBE,
    manner={"enum": ["direct", "indirect", "mixed", "own"]},
    source=shape(
        **WORDS,
        id=MAYBE,
        name=MAYBE,
        kind=MAYBE,
        speakers={"type": "array", "items": SPEAKER},
    ),
    cue=shape(**WORDS),
    content=shape(**WORDS),
    chain={
        "type": "array",
        "items": shape(
            name=STRING,
            kind=MAYBE,
            span={"anyOf": [SPAN, {"type": "null"}]},
            certainty=MAYBE,
            number={"type": ["integer", "null"]},
            reason={"anyOf": [SPAN, {"type": "null"}]},
        ),
    },
    act=STRING,
    act_confidence={"type": "number", "minimum": 0, "maximum": 1},
    certainty=shape(
        value={"enum": list(Certainty)},
        hedges=SPANS,
        bands={"type": "array", "items": MAYBE},
        reporter_hedges=SPANS,
    ),
    evidence={
        "type": "array",
        "items": shape(kind={"enum": list(EvidenceKind)}, span=SPAN),
    },
    figures={
        "type": "array",
        "items": shape(
            kind={"enum": list(FigureKind)},
            low=NUMBER,
            high=NUMBER,
            among={"type": "array", "items": {"enum": list(Among)}},
            vague=MAYBE,
            as_of=TIME,
            span=SPAN,
        ),
    },
    when=TIME,
    said=TIME,
    where={
        "type": "array",
        "items": shape(
            name=MAYBE,
            country=MAYBE,
            latitude=DEGREES,
            longitude=DEGREES,
            grain=MAYBE,
            geonames_id=MAYBE,
            span=SPAN,
        ),
    },
    incident_id=MAYBE,
    proposition_id=MAYBE,
    confidence={"type": "number", "minimum": 0, "maximum": 1},
    made_by=STRING,
)
TEXT = (
    "Bridge falls 🙂\n\nThe ministry said on Monday that the bridge had fallen. "
    "“It fell,” said Ada Ruun, “and nobody came.”\n\n"
    "The full text of the statement by Governor Ilse Brandt is below:\n\n"
    "We deny that the bridge was mined. The army says that it was old.\n"
)


@pytest.fixture(scope="module")
def reading() -> rashomon.Reading:
    return rashomon.read(TEXT, outlet="Zora", published="2031-05-03")


def test_claims_have_the_shape_of_the_contract(reading: rashomon.Reading) -> None:
    assert reading.claims
    for claim in reading.claims:
        jsonschema.validate(claim_object(claim), CLAIM)


def test_offsets_are_code_points_of_the_text(reading: rashomon.Reading) -> None:
    printed = json.loads(json.dumps(reading_object(reading)))

    assert printed["text"] == TEXT
    for claim in printed["claims"]:
        for role in ("source", "cue", "content"):
            spans = claim[role]["spans"]
            assert " ".join(TEXT[s:e] for s, e in spans) == claim[role]["text"]
        assert claim["chain"][0]["name"] == "Zora"


def test_a_statement_and_what_is_said_in_it(reading: rashomon.Reading) -> None:
    stated = [c for c in reading.claims if c.source.text == "Governor Ilse Brandt"]

    assert [claim.content.text for claim in stated] == [
        "We deny that the bridge was mined.",
        "The army says that it was old.",
    ]
    assert [claim.act for claim in stated] == ["deny", "assert"]
    inner = next(claim for claim in reading.claims if claim.parent_id == stated[1].id)
    assert [link.name for link in inner.chain] == [
        "Zora",
        "Ilse Brandt",
        "army",
    ]


def test_a_reading_has_what_the_contract_names(reading: rashomon.Reading) -> None:
    names = "document_id id title outlet published language text passages claims"

    assert set(names.split()) <= reading_object(reading).keys()


def test_a_document_has_what_the_contract_names(reading: rashomon.Reading) -> None:
    names = (
        "id given_id title outlet byline published url language platform origin sha256 "
        "revision_of"
    )

    assert set(names.split()) <= document_object(reading.document).keys()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_array_of_any_length_is_json(count: int) -> None:
    values = [{"n": n} for n in range(count)]

    assert json.loads("".join(json_array(values))) == values


@pytest.mark.parametrize("evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])
def test_no_cell_is_a_formula(evil: str) -> None:
    document: Document = document_from_text(evil, title=evil, outlet=evil)
    words = Words.of(evil, [Span(0, len(evil))])
    claim = Claim(id="c", document_id=document.id, content=words, manner=Manner.OWN)
    table = "".join(claims_csv([claim], {document.id: document}))

    row = next(csv.DictReader(io.StringIO(table)))

    assert row["content"] == f"'{evil}"
    assert not row["outlet"].startswith(("=", "+", "@"))


def test_the_shared_contract_is_what_is_tested_here(shared: Path) -> None:
    contract = (shared / "contract.md").read_text()

    for name in {*CLAIM["properties"]} - ADDED:  # type: ignore[misc]
        assert f'"{name}"' in contract
