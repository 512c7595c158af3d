"""Answers: claims and readings in the form that was asked for."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from rashomon.cli.output import Form, fail, show, write
from rashomon.collect import collect, collect_stream
from rashomon.pipeline import read_all
from rashomon.records import Claim, Document, Refusal
from rashomon.settings import MODELS, Settings
from rashomon.show import lines, terminal
from rashomon.show.contract import claim_object, reading_object

if TYPE_CHECKING:
    from rashomon.casefile import Case

ARTICLES = Path(__file__).parent / "demo"
"""The invented articles of the demo."""


def print_claims(case: "Case", found: Iterable[Claim], form: Form) -> None:
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
    found: list[Claim], documents: dict[str, Document], case: "Case"
) -> None:
    show(terminal.ledger(found, documents))
    show(f"{len(found)} claims.")
    waiting = case.pending()
    if waiting:
        show(
            f"{waiting} documents are not read yet: `rashomon build {case.path}`.",
            error=True,
        )


def print_readings(
    path: str, form: Form, settings: Settings, min_confidence: float = 0.0
) -> int:
    """Print the readings of a file, a folder or stdin; gives the exit code.

    What cannot be read is said on stderr and stops nothing; 1 where nothing was read.
    """
    found = collect_stream(sys.stdin.buffer) if path == "-" else collect([Path(path)])
    refused: list[Refusal] = []
    count = 0
    documents, model = _documents(found, refused), settings.model or MODELS[0]
    with closing(read_all(documents, settings.workers(), model)) as readings:
        for whole in readings:
            reading = whole.sure(min_confidence)
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
    run = program()
    return (
        f"The case is in {case.resolve()}. Try next:\n"
        f"  {run} claims {case} --act deny\n"
        f"  {run} claims {case} --source ministry --words ridge\n"
        f"  {run} export {case} --format jsonl --output out/\n"
        "and for articles of your own:\n"
        f"  {run} new mine.case\n"
        f"  {run} add mine.case FILES AND FOLDERS\n"
        f"  {run} build mine.case"
    )


def program() -> str:
    """What to type to run this program, where it may not be on the path."""
    if which("rashomon"):
        return "rashomon"
    script = Path(sys.argv[0])
    if script.name == "__main__.py":
        return f"{sys.executable} -m rashomon"
    return os.path.relpath(script)
