"""Extracting: source, cue and content of every saying, linked into claims."""

from rashomon.extract.extracting import extract
from rashomon.extract.tagger import Tagger, load, name

__all__ = ["Tagger", "extract", "load", "name"]
