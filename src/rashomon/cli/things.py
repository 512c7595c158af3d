"""The verbs of what documents have in common: sources, incidents, figures, labels."""

from typing import Annotated

import typer

from rashomon.cli.options import CasePath, listing
from rashomon.cli.output import Form, show

verbs = typer.Typer()

Incident = Annotated[
    str | None,
    typer.Option(help="The id of an incident, or part of its title or place."),
]


@verbs.command()
@listing
def sources(
    case: CasePath,
    *,
    kind: Annotated[
        str | None, typer.Option(help="person, state body, armed group, …")
    ] = None,
    merged: Annotated[
        bool, typer.Option("--merged", help="Which names were taken for one, and why.")
    ] = False,
    proposed: Annotated[
        bool, typer.Option("--proposed", help="Which might be one: decide!")
    ] = False,
    form: Form,
) -> None:
    """Who is quoted, across documents, with their other names."""
    from rashomon.casefile import Case
    from rashomon.cli.listings import print_merges, print_sources

    opened = Case(case)
    if merged or proposed:
        print_merges(opened, form, done=merged, proposed=proposed)
    else:
        print_sources(opened, form, kind)


@verbs.command()
@listing
def incidents(case: CasePath, *, form: Form) -> None:
    """What is said to have happened: when, where, and who tells of it."""
    from rashomon.casefile import Case
    from rashomon.cli.listings import print_incidents

    print_incidents(Case(case), form)


@verbs.command()
@listing
def figures(
    case: CasePath,
    *,
    incident: Incident = None,
    kind: Annotated[
        str | None, typer.Option(help="killed, injured, displaced, …")
    ] = None,
    reduce: Annotated[
        str | None, typer.Option(help="One number of several: acled or ucdp.")
    ] = None,
    form: Form,
) -> None:
    """Every number given, by whom and when; `--reduce` shows one of several."""
    from rashomon.casefile import Case
    from rashomon.cli.listings import print_figures

    print_figures(Case(case), form, incident=incident, kind=kind, reduction=reduce)


@verbs.command()
@listing
def labels(
    case: CasePath,
    *,
    entity: Annotated[
        str | None, typer.Option(help="Part of the name of whom or what is named.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="Part of the outlet's name.")
    ] = None,
    form: Form,
) -> None:
    """What each outlet calls whom, in its own voice apart from quoted voice."""
    from rashomon.casefile import Case
    from rashomon.cli.listings import print_labels

    print_labels(Case(case), form, entity=entity, outlet=outlet)


@verbs.command()
def decide(
    case: CasePath,
    verdict: Annotated[
        str,
        typer.Argument(metavar="VERDICT", help="same, different, unsure, or undo."),
    ],
    left: Annotated[str, typer.Argument(help="A source's name or id.")],
    right: Annotated[str, typer.Argument(help="Another one's.")],
) -> None:
    """Say of two sources whether they are one; the next build follows it.

    Every decision is logged; `undo` takes back what was decided of the two.
    """
    from rashomon.casefile import Case

    made = Case(case).decide(verdict, left, right)
    show(
        f"Decision {made.number} is logged: {made.left} and {made.right}: "
        f"{made.verdict or 'undone'}."
    )
    show(f"`rashomon build {case}` follows it.", error=True)


@verbs.command()
@listing
def decisions(case: CasePath, *, form: Form) -> None:
    """What was decided of sources, in the order of the log."""
    from rashomon.casefile import Case
    from rashomon.cli.listings import print_decisions

    print_decisions(Case(case), form)
