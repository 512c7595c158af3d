"""Speakers: who speaks in each claim of a document, by name."""

from rashomon.identify.speakers.speaking import speakers

__all__ = ["speakers"]
