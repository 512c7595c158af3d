"""Words that name a place, led to the place on the map."""

from rashomon.identify.places.gazetteer import prepare
from rashomon.identify.places.toponyms import toponyms, where

__all__ = ["prepare", "toponyms", "where"]
