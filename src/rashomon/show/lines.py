"""Lines of text: objects as JSON Lines, JSON and CSV, written as they come."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from rashomon.records import Claim, Document
from rashomon.show.amounts import amount
from rashomon.show.contract import Object, claim_object

CSV_COLUMNS = (
    "id",
    "document_id",
    "outlet",
    "published",
    "title",
    "source",
    "name",
    "act",
    "certainty",
    "cue",
    "content",
    "evidence",
    "chain",
    "when",
    "where",
    "figures",
    "incident_id",
    "manner",
    "parent_id",
    "confidence",
    "start",
    "end",
    "made_by",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def jsonl(objects: Iterable[Object]) -> Iterator[str]:
    """One object a line, keys in the order of the contract."""
    for value in objects:
        yield json.dumps(value, ensure_ascii=False) + "\n"


def json_array(objects: Iterable[Object]) -> Iterator[str]:
    """One JSON array, an object a line."""
    opener = "[\n"
    for value in objects:
        yield opener + json.dumps(value, ensure_ascii=False)
        opener = ",\n"
    yield "[]\n" if opener == "[\n" else "\n]\n"


def claims_jsonl(claims: Iterable[Claim]) -> Iterator[str]:
    """Claims as JSON Lines."""
    return jsonl(map(claim_object, claims))


def claims_csv(
    claims: Iterable[Claim], documents: dict[str, Document]
) -> Iterator[str]:
    """Claims as CSV with a header; cells that a spreadsheet would run are quoted.

    A cell that starts like a formula gets an apostrophe in front (OWASP, CSV injection).
    """
    yield _row(CSV_COLUMNS)
    for claim in claims:
        document = documents[claim.document_id]
        spans = claim.content.spans
        yield _row(
            (
                claim.id,
                claim.document_id,
                document.outlet,
                document.published,
                document.title,
                claim.source.text,
                " and ".join(one.name for one in claim.speakers),
                claim.act.value,
                claim.certainty.value,
                claim.cue.text,
                claim.content.text,
                "; ".join(one.kind.value for one in claim.evidence),
                " → ".join(link.name for link in claim.chain),
                claim.when.value if claim.when else None,
                "; ".join(one.place.name for one in claim.where if one.place),
                "; ".join(f"{amount(one)} {one.kind.value}" for one in claim.figures),
                claim.incident_id,
                claim.manner.value,
                claim.parent_id,
                claim.confidence,
                spans[0].start,
                spans[-1].end,
                claim.made_by,
            )
        )


def objects_csv(objects: Iterable[Object]) -> Iterator[str]:
    """Objects as CSV: a column a field, what holds several values as JSON in its cell."""
    header: tuple[str, ...] = ()
    for one in objects:
        if not header:
            header = tuple(one)
            yield _row(header)
        yield _row(_flat(one[name]) for name in header)


def _flat(value: object) -> object:
    nested = isinstance(value, list | dict)
    return json.dumps(value, ensure_ascii=False) if nested else value


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(map(_cell, cells))
    return line.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
