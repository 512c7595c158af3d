"""Extracting: source, cue and content of every saying, linked into claims."""

from rashomon.extract.extracting import Extracted, extract
from rashomon.extract.models import load, name
from rashomon.extract.tagger import Tagger

__all__ = ["Extracted", "Tagger", "extract", "load", "name"]
