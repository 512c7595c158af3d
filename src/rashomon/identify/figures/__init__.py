"""How many, of what, among whom; and views of several figures."""

from rashomon.identify.figures.counting import figures
from rashomon.identify.figures.reductions import Estimate, Given, acled, current, ucdp

__all__ = ["Estimate", "Given", "acled", "current", "figures", "ucdp"]
