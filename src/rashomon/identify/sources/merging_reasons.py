"""The named reasons for two units being one source, and against it."""

from rashomon.identify.sources.merging_bodies import of_bodies
from rashomon.identify.sources.merging_persons import Namesakes, of_persons, of_surname
from rashomon.identify.sources.merging_score import because
from rashomon.identify.sources.units import Space, Unit
from rashomon.records import Reason


def reasons(one: Unit, other: Unit, known: Namesakes) -> tuple[Reason, ...]:
    """What speaks for and against two units being one source; none where nothing does."""
    spaces = {one.key.space, other.key.space}
    if one.key._replace(said="") == other.key._replace(said=""):
        return (because("same name", one.name, 1.0),)
    if spaces == {Space.BODY}:
        found = tuple(of_bodies(one, other))
    elif spaces == {Space.PERSON}:
        found = tuple(of_persons(one, other, known))
    elif spaces == {Space.PERSON, Space.SURNAME}:
        found = tuple(of_surname(one, other, known))
    else:
        return ()
    return found if any(reason.weight > 0 for reason in found) else ()
