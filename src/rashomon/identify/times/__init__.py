"""Words that say when, and the days that they mean."""

from rashomon.identify.times.dating import dated
from rashomon.identify.times.expressions import times

__all__ = ["dated", "times"]
