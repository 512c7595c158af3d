"""Relating: claims of several documents beside each other."""

from rashomon.relate.unattributed import Unattributed, unattributed

__all__ = ["Unattributed", "unattributed"]
