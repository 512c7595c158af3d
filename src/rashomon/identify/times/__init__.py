"""Words that say when, and the days that they mean."""

from rashomon.identify.times.dating import dated
from rashomon.identify.times.expressions import times, times_from

__all__ = ["dated", "times", "times_from"]
