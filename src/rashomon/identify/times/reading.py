"""What a reading is: what makes a meaning of the words that a rule finds."""

from collections.abc import Callable

from rashomon.identify.times.grammar import Found
from rashomon.identify.times.scene import Meaning, Scene

Reading = Callable[[Found, Scene], Meaning | None]
"""From the words that a rule of `times.toml` finds, and the scene, to what they mean; None
where they are no time at all."""


def edge(found: Found, name: str = "edge") -> str:
    """The part of a stretch that is meant: early, mid, late, earlier, later; or nothing."""
    return str(found.value(name, "edge", "border") or "")


def shift(found: Found) -> int | None:
    """How many units away is meant: last -1, this 0, next 1, "this past" -1; or None."""
    tokens = found.parts.get("shift", ())
    values = [one.values["shift"] for one in tokens if "shift" in one.values]
    return int(values[-1]) if values else None


def digits(words: str) -> int:
    """The number that the digits of some words make; 0 where there is none."""
    return int("".join(char for char in words if char.isdigit()) or 0)
