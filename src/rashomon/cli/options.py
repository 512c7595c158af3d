"""Options: what several verbs take, and the forms in which a list is printed."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.output import chosen
from rashomon.settings import Model

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")]
Json = Annotated[bool, typer.Option("--json", help="One JSON array.")]
Csv = Annotated[bool, typer.Option("--csv", help="A table for spreadsheets.")]
Table = Annotated[bool, typer.Option("--table", help="A table to read (the default).")]
MinConfidence = Annotated[
    float,
    typer.Option(min=0, max=1, help="Leave out what the reading is less sure of."),
]
Processes = Annotated[
    int, typer.Option(min=0, help="Articles read at once; 0: one a processor.")
]
WithModel = Annotated[
    Model | None,
    typer.Option(help="What reads; base reads better and takes longer."),
]

_FORMS = {"jsonl": Jsonl, "json": Json, "csv": Csv, "table": Table}


def listing(verb: Callable[..., None]) -> Callable[..., None]:
    """A verb with `--jsonl`, `--json`, `--csv` and `--table`, told as its `form`.

    The command line's library reads a verb's signature, so these are written into it.
    """

    @wraps(verb)
    def listed(**given: object) -> None:
        asked = {name: bool(given.pop(name)) for name in _FORMS}
        verb(**given, form=chosen(**asked))

    whole = inspect.signature(verb)
    own = [one for one in whole.parameters.values() if one.name != "form"]
    added = [
        inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=kind
        )
        for name, kind in _FORMS.items()
    ]
    listed.__signature__ = whole.replace(parameters=[*own, *added])  # type: ignore[attr-defined]
    hints = {one.name: one.annotation for one in (*own, *added)}
    listed.__annotations__ = {**hints, "return": None}
    return listed
