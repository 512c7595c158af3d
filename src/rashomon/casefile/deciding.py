"""Deciding: what a person says of two sources is logged by their names."""

from datetime import UTC, datetime

from rashomon.errors import QueryError
from rashomon.records import Decision, Source, Verdict
from rashomon.store import Store

UNDO = "undo"


def decide(store: Store, verdict: str, left: str, right: str) -> Decision:
    """Log what was decided of two sources.

    Raises:
        QueryError: there is no such verdict, or no one such source.
    """
    if verdict not in (*Verdict, UNDO):
        allowed = ", ".join((*Verdict, UNDO))
        raise QueryError(f"There is no verdict {verdict!r}; there are: {allowed}.")
    sources = store.things.sources()
    if left == right:
        raise QueryError(f"{left!r} is one name; give two names to decide of.")
    one, other = _handle(sources, left), _handle(sources, right)
    made = None if verdict == UNDO else Verdict(verdict)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return store.log.add(made, one, other, now)


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
