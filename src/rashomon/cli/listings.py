"""Listings: sources, incidents, figures and labels in the form that was asked for."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from rich.console import RenderableType

from rashomon.cli.output import Form, show, write
from rashomon.errors import QueryError
from rashomon.records import Merge, SourceKind, Verdict
from rashomon.show import lines, naming, numbers, things
from rashomon.show import thing_objects as objects
from rashomon.show.contract import Object
from rashomon.show.terminal import counted

if TYPE_CHECKING:
    from rashomon.casefile import Case

_MOST = 40
"""Sources that a page shows; the other forms hold all."""


def print_sources(case: "Case", form: Form, kind: str | None) -> None:
    """Print the sources, those of most claims first."""
    if kind is not None and kind not in list(SourceKind):
        raise QueryError(
            f"There is no kind {kind!r}; there are: {', '.join(SourceKind)}."
        )
    found = [one for one in case.sources() if kind in (None, one.kind)]
    if form is not Form.TABLE:
        _print(form, map(objects.source_object, found))
        return
    named = [one for one in found if one.kind is not SourceKind.UNNAMED]
    shown = (found if kind else named)[:_MOST]
    proposed = sum(not one.done and not one.decided for one in case.merges())
    show(
        things.sources_page(shown, {one.id: one.name for one in found}),
        f"{counted(len(named), 'named source')}, {len(found) - len(named)} unnamed; "
        f"{len(shown)} shown, --csv holds all. "
        f"{counted(proposed, 'pair')} may be one source: `rashomon sources {case.path} "
        "--proposed`.",
    )


def print_merges(case: "Case", form: Form, *, done: bool, proposed: bool) -> None:
    """Print what was taken for one source, or what might be, with the reasons."""
    found = [
        one for one in case.merges() if (done and one.done) or _open(one, proposed)
    ]
    _listed(
        form,
        map(objects.merge_object, found),
        lambda: things.merges_page(found, str(case.path)),
    )


def print_incidents(case: "Case", form: Form) -> None:
    """Print the incidents, in the order of their days; those told most on a page."""
    found = case.incidents()
    if form is not Form.TABLE:
        _print(form, map(objects.incident_object, found))
        return
    often = sorted(found, key=lambda one: (-len(one.documents), one.id))[:_MOST]
    shown = [one for one in found if one in often]
    documents = {document.id: document for document in case.documents()}
    show(
        things.incidents_page(shown, documents),
        f"{counted(len(found), 'incident')}; the {len(shown)} shown are told in most "
        "documents, --csv holds all.",
    )


def print_labels(
    case: "Case", form: Form, *, entity: str | None, outlet: str | None
) -> None:
    """Print what each outlet calls whom."""
    if form is not Form.TABLE:
        found = case.labels(entity=entity, outlet=outlet)
        _print(form, map(objects.label_object, found))
        return
    usages, own = case.naming(entity=entity, outlet=outlet)
    show(naming.naming_page(usages, own, whole=entity is not None))


def print_decisions(case: "Case", form: Form) -> None:
    """Print the log of decisions."""
    found = case.decisions()
    _listed(
        form,
        map(objects.decision_object, found),
        lambda: things.decisions_page(found),
    )


def print_figures(
    case: "Case",
    form: Form,
    *,
    incident: str | None,
    kind: str | None,
    reduction: str | None,
) -> None:
    """Print every figure that was given, or what a reduction makes of several."""
    if reduction:
        reduced = case.reduced(reduction, incident=incident, kind=kind)
        _listed(
            form,
            map(objects.reduced_object, reduced),
            lambda: numbers.reduced_page(reduced, reduction),
        )
        return
    found = case.figures(incident=incident, kind=kind)
    incidents = {one.id: one for one in case.incidents()}
    _listed(
        form,
        map(objects.figure_object, found),
        lambda: numbers.figures_page(found, incidents),
    )


def _open(merge: Merge, proposed: bool) -> bool:
    return proposed and not merge.done and merge.decided is not Verdict.DIFFERENT


def _listed(
    form: Form, found: Iterable[Object], page: Callable[[], RenderableType]
) -> None:
    if form is Form.TABLE:
        show(page())
    else:
        _print(form, found)


def _print(form: Form, found: Iterable[Object]) -> None:
    """Print objects as JSON Lines, as one array, or as a table for spreadsheets."""
    if form is Form.JSONL:
        write(lines.jsonl(found))
    elif form is Form.JSON:
        write(lines.json_array(found))
    else:
        write(lines.objects_csv(found))
