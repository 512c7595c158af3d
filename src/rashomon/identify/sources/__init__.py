"""One source for all names of a person or a body, across documents."""

from rashomon.identify.sources.unifying import Sources, sources
from rashomon.identify.sources.units import Appearance

__all__ = ["Appearance", "Sources", "sources"]
