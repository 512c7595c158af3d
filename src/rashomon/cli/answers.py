"""Answers: claims and readings in the form that was asked for."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.casefile import Case
from rashomon.cli.output import Form, fail, show, write
from rashomon.collect import collect, collect_stream
from rashomon.pipeline import read_all
from rashomon.records import Claim, Document, Refusal
from rashomon.show import lines, terminal
from rashomon.show.contract import claim_object, reading_object

ARTICLES = Path(__file__).parent / "demo"
"""The invented articles of the demo."""


def print_claims(case: Case, found: Iterable[Claim], form: Form) -> None:
    """Print claims; as JSON Lines and CSV they are written as they come."""
    if form is Form.JSONL:
        write(lines.claims_jsonl(found))
    elif form is Form.JSON:
        write(lines.json_array(map(claim_object, found)))
    else:
        documents = {document.id: document for document in case.documents()}
        if form is Form.CSV:
            write(lines.claims_csv(found, documents))
        else:
            _print_table(list(found), documents, case)


def _print_table(
    found: list[Claim], documents: dict[str, Document], case: Case
) -> None:
    show(terminal.ledger(found, documents))
    show(f"{len(found)} claims.")
    waiting = case.pending()
    if waiting:
        show(
            f"{waiting} documents are not read yet: `rashomon build {case.path}`.",
            error=True,
        )


def print_readings(path: str, form: Form, processes: int) -> int:
    """Print the readings of a file, a folder or stdin; gives the exit code.

    What cannot be read is said on stderr and stops nothing; 1 where nothing was read.
    """
    found = collect_stream(sys.stdin.buffer) if path == "-" else collect([Path(path)])
    refused: list[Refusal] = []
    count = 0
    for reading in read_all(_documents(found, refused), processes):
        count += 1
        if form is Form.JSONL:
            write(lines.jsonl([reading_object(reading)]))
        else:
            show(terminal.reading(reading), "")
    if not count and not refused:
        return fail(f"There is no article in {path}; give a file or a folder of them.")
    return 0 if count else 1


def _documents(
    found: Iterable[Document | Refusal], refused: list[Refusal]
) -> Iterator[Document]:
    for one in found:
        if isinstance(one, Refusal):
            refused.append(one)
            fail(f"{one.path}: {one.reason}")
        else:
            yield one


def next_steps(case: Path) -> str:
    """What to type after the demo."""
    return (
        f"The case is in {case.resolve()}. Try next:\n"
        f"  rashomon claims {case} --act deny\n"
        f"  rashomon claims {case} --source ministry --words ridge\n"
        f"  rashomon export {case} --format jsonl --output out/\n"
        "  rashomon add FILES AND FOLDERS OF YOUR OWN, to a case of your own:\n"
        "    rashomon new mine.case && rashomon add mine.case articles/ && "
        "rashomon build mine.case"
    )
