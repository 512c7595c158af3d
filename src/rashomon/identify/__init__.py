"""Identifying: strings made into things, within a document and across a case.

`identifying.py` does it for one document; `sources` and `incidents` for all of a case.
"""

from rashomon.identify.identifying import Identified, identify

__all__ = ["Identified", "identify"]
