"""Output: lines to stdout, sentences and progress to stderr."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum

import typer

from rashomon.errors import QueryError, RashomonError


class Form(StrEnum):
    """How a list is printed."""

    TABLE = "table"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"


def chosen(*, jsonl: bool, json: bool, csv: bool, table: bool) -> Form:
    """The one form that was asked for; a table where none was.

    Raises:
        QueryError: more than one was.
    """
    asked = [
        form
        for form, wanted in (
            (Form.JSONL, jsonl),
            (Form.JSON, json),
            (Form.CSV, csv),
            (Form.TABLE, table),
        )
        if wanted
    ]
    if len(asked) > 1:
        raise QueryError("Choose one of --table, --jsonl, --json and --csv.")
    return asked[0] if asked else Form.TABLE


def write(lines: Iterable[str]) -> None:
    """Write lines as they come; a reader that has gone, as `head` does, is no error."""
    try:
        for line in lines:
            sys.stdout.write(line)
            if line.endswith("\n"):
                sys.stdout.flush()
        sys.stdout.flush()
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(0) from error


def show(*parts: object, error: bool = False) -> None:
    """Print tables and texts for a person; a reader that has gone is no error."""
    from rashomon.show.terminal import console

    stream = console(error=error)
    with stream.capture() as captured:
        for part in parts:
            stream.print(part)
    if error:
        sys.stderr.write(captured.get())
    else:
        write([captured.get()])


def fail(sentence: str) -> int:
    """Say what went wrong on stderr; gives the exit code of a known error."""
    sys.stderr.write(f"rashomon: {' '.join(sentence.split())}\n")
    return 1


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on a terminal, nothing in a pipe; gives what is told the steps.

    Raises:
        RashomonError: the user stopped the work with Ctrl-C.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), Remaining())
    console = Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task(what, total=None)

        def step(done: int, whole: int) -> None:
            bar.update(task, completed=done, total=whole or None)

        try:
            yield step
        except KeyboardInterrupt as error:
            raise RashomonError(
                "Stopped; all that was kept is still there, and running the command "
                "again goes on from it."
            ) from error
