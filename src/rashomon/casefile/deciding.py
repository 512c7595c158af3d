"""Deciding: what a person says of two sources is logged by their names."""

from datetime import UTC, datetime

from rashomon.errors import QueryError
from rashomon.identify.sources.decisions import decided
from rashomon.records import Decision, Source, Verdict
from rashomon.store import Store

UNDO = "undo"


def decide(store: Store, verdict: str, left: str, right: str) -> Decision:
    """Log what was decided of two sources.

    Raises:
        QueryError: there is no such verdict, no one such source, or nothing to undo.
    """
    if verdict not in (*Verdict, UNDO):
        allowed = ", ".join((*Verdict, UNDO))
        raise QueryError(f"There is no verdict {verdict!r}; there are: {allowed}.")
    if left == right:
        raise QueryError(f"{left!r} is one name; give two names to decide of.")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    if verdict == UNDO:
        _look_up(store, left, right)
        return store.log.add(None, left, right, now)
    sources = store.things.sources()
    one, other = _handle(sources, left), _handle(sources, right)
    return store.log.add(Verdict(verdict), one, other, now)


def _look_up(store: Store, left: str, right: str) -> None:
    """Make sure that something holds of two names, as the log has them.

    The log is asked and not the sources: those that were made one have other ids now.

    Raises:
        QueryError: nothing holds of them.
    """
    holding = decided(store.log.decisions()).decisions
    if {left, right} not in [{one.left, one.right} for one in holding]:
        raise QueryError(
            f"Nothing is decided of {left!r} and {right!r} that could be undone; give "
            "both as `rashomon decisions` shows them."
        )


def _handle(sources: list[Source], name: str) -> str:
    """What a decision calls a source: a name that only it has, or its id.

    Raises:
        QueryError: no source is called so, or several are.
    """
    found = [one for one in sources if name in (one.id, one.name, *one.aliases)]
    if not found:
        raise QueryError(
            f"There is no source called {name!r}; give a name as `rashomon sources` "
            "shows it, or an id."
        )
    if len(found) > 1 and name not in {one.id for one in found}:
        ids = ", ".join(one.id for one in found)
        raise QueryError(f"Several sources are called {name!r}; give an id: {ids}.")
    return name
