"""The verbs. Each opens a case, asks it one thing, and prints the answer."""

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli.options import (
    CasePath,
    MinConfidence,
    Processes,
    WithModel,
    listing,
)
from rashomon.cli.output import Form, progress, show, write
from rashomon.cli.things import verbs

app = typer.Typer(
    name="rashomon",
    help="Who says what, on whose authority, in many outlets' words about one event.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


app.add_typer(verbs)


@app.callback(invoke_without_command=True)
def start(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.")
    ] = False,
) -> None:
    """Who says what, on whose authority, in many outlets' words about one event."""
    if version:
        from rashomon import __version__

        write([f"rashomon {__version__}\n"])
        raise typer.Exit


@app.command()
def new(case: CasePath) -> None:
    """Make a new, empty case."""
    from rashomon.store import Store

    Store(case, create=True)
    show(f"{case} is ready; add articles with `rashomon add {case} PATH …`.")


@app.command()
def add(
    case: CasePath,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Files and folders.")
    ],
) -> None:
    """Add articles: .txt .md .html .jsonl .csv, also .gz, and folders of them."""
    from rashomon.casefile import Case
    from rashomon.show.terminal import add_report

    with progress("adding") as step:
        report = Case(case).add(*paths, step=step)
    show(add_report(report))
    if not report.read and report.refused:
        raise typer.Exit(1)
    show(f"Read them with `rashomon build {case}`.", error=True)


@app.command()
def build(case: CasePath, model: WithModel = None, processes: Processes = 0) -> None:
    """Read what is new in a case; stopped at any time, it goes on where it was.

    A case keeps to the model it was built with until it is told another.
    """
    from rashomon.casefile import Case
    from rashomon.settings import Settings
    from rashomon.show.terminal import build_report

    with progress("reading") as step:
        opened = Case(case, settings=Settings(processes=processes, model=model))
        report = opened.build(step=step)
    show(build_report(report, str(case)))
    show(f"See the ledger with `rashomon claims {case}`.", error=True)


@app.command()
@listing
def claims(  # noqa: PLR0913 (each is one thing to ask for)
    case: CasePath,
    *,
    source: Annotated[
        str | None, typer.Option(help="Part of a name of the source's, or its id.")
    ] = None,
    incident: Annotated[
        str | None, typer.Option(help="The id of the incident that it is about.")
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(help='Words of the claim; "a phrase" in quotation marks, begin*.'),
    ] = None,
    act: Annotated[
        str | None, typer.Option(help="assert, deny, accuse, confirm, …")
    ] = None,
    certainty: Annotated[
        str | None, typer.Option(help="CT+, PR+, PS+, CT-, PR-, PS- or Uu.")
    ] = None,
    evidence: Annotated[
        str | None, typer.Option(help="witness, imagery, document, withheld, …")
    ] = None,
    no_evidence: Annotated[
        bool, typer.Option("--no-evidence", help="Nothing is offered for it.")
    ] = False,
    chain_through: Annotated[
        str | None, typer.Option(help="Part of a name that passed it on.")
    ] = None,
    manner: Annotated[
        str | None, typer.Option(help="direct, indirect, mixed or own.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="Part of the outlet's name.")
    ] = None,
    min_confidence: MinConfidence = 0.0,
    form: Form,
) -> None:
    """The ledger: who says what, and where it stands."""
    from rashomon.casefile import Case
    from rashomon.cli.answers import print_claims

    opened = Case(case)
    found = opened.claims(
        source=source,
        incident=incident,
        words=words,
        act=act,
        certainty=certainty,
        evidence=evidence,
        no_evidence=no_evidence,
        chain_through=chain_through,
        manner=manner,
        outlet=outlet,
        min_confidence=min_confidence,
    )
    print_claims(opened, found, form)


@app.command()
@listing
def unattributed(
    case: CasePath,
    *,
    form: Form,
) -> None:
    """What an outlet says as a fact, each followed by the claims that attribute it."""
    from rashomon.casefile import Case
    from rashomon.cli.answers import print_claims

    opened = Case(case)
    found = (
        one for pair in opened.unattributed() for one in (pair.own, *pair.attributed)
    )
    print_claims(opened, found, form)


@app.command()
def check(case: CasePath) -> None:
    """Look for faults in a case: exit code 3 where there is one."""
    from rashomon.casefile import Case
    from rashomon.show.terminal import note_line, refusal_line, unread_line

    opened = Case(case)
    faults, counts = opened.check(), opened.counts()
    waiting = opened.pending()
    show(f"{counts['documents']} documents, {counts['claims']} claims.")
    if waiting:
        show(f"{waiting} documents wait for `rashomon build {case}`.")
    show(*(note_line(path, note) for path, note in opened.notes()))
    show(*(unread_line(key, why) for key, why in opened.unread()))
    show(*map(refusal_line, opened.refusals()))
    show(*(f"fault: {fault}" for fault in faults))
    show(f"{case} has {len(faults)} faults." if faults else f"{case} is well.")
    if faults:
        raise typer.Exit(3)


@app.command()
def export(
    case: CasePath,
    *,
    form: Annotated[str, typer.Option("--format", help="jsonl.")] = "jsonl",
    output: Annotated[Path, typer.Option("--output", "-o", help="A folder.")],
) -> None:
    """Write a case as files for other programs."""
    from rashomon.casefile import Case
    from rashomon.show.export import export as write_files

    for path in write_files(Case(case), form, output):
        show(str(path))


@app.command()
def read(
    path: Annotated[
        str,
        typer.Argument(
            metavar="INPUT", help="An article, a .jsonl of them, or - for stdin."
        ),
    ],
    *,
    min_confidence: MinConfidence = 0.0,
    model: WithModel = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="One JSON object a line.")
    ] = False,
    processes: Processes = 0,
) -> None:
    """Read articles without a case, and print what they hold as it is read."""
    from rashomon.cli.answers import print_readings
    from rashomon.settings import Settings

    raise typer.Exit(
        print_readings(
            path,
            Form.JSONL if jsonl else Form.TABLE,
            Settings(processes=processes, model=model),
            min_confidence,
        )
    )


@app.command()
def demo(
    case: Annotated[
        Path, typer.Option("--case", help="Where the case is kept.")
    ] = Path("rashomon-demo.case"),
) -> None:
    """Build a case from invented articles and print its ledger."""
    from rashomon.casefile import Case
    from rashomon.cli.answers import ARTICLES, next_steps, print_claims
    from rashomon.show.terminal import add_report, build_report

    opened = Case(case, create=True)
    with progress("adding") as step:
        added = opened.add(ARTICLES, step=step)
    with progress("reading") as step:
        built = opened.build(step=step)
    show(add_report(added), build_report(built, str(case)))
    print_claims(opened, opened.claims(), Form.TABLE)
    show(next_steps(opened.path))
