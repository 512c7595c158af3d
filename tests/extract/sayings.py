"""Sayings for tests: a sentence made of source, cue and content, with one around it."""

from rashomon.extract.saying import Saying, saying
from rashomon.records import Span, Words


def said(
    source: str, cue: str, content: str, *, before: str = "", after: str = ""
) -> Saying:
    """“Source cue content.” between two other sentences."""
    parts = [part for part in (source, cue, content) if part]
    here = " ".join(parts) + "."
    text = " ".join(part for part in (before, here, after) if part)
    at = text.index(here)

    def words(part: str) -> Words:
        start = text.index(part, at) if part else 0
        return Words.of(text, [Span(start, start + len(part))] if part else [])

    sentences = [
        Span(text.index(sentence), text.index(sentence) + len(sentence))
        for sentence in (before, here, after)
        if sentence
    ]
    return saying(
        text,
        tuple(sentences),
        source=words(source),
        cue=words(cue),
        content=words(content),
    )
