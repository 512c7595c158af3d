"""What is said to have happened, in a document and across them."""

from rashomon.identify.incidents.gathering import Told, incidents, told
from rashomon.identify.incidents.happenings import happenings

__all__ = ["Told", "happenings", "incidents", "told"]
