"""Whether words of time look ahead: by the verbs around them."""

import re
from collections.abc import Iterator
from functools import cache

from rashomon.identify.times.words import FILE
from rashomon.records import Span
from rashomon.text import lexicon

_REACH = 90
"""Characters on each side in which a verb is looked for."""
_BOUND = re.compile(r"[;:—“”\"]|\.\s|, (?:and|but|while|which|who|when|as)\b")


def ahead(text: str, sentence: Span, start: int, end: int) -> bool | None:
    """Whether what stands at `[start, end)` is to come; None where no verb tells.

    The verb directly behind decides ("on Monday said"), else the last before, within the
    clause, else the first behind.
    """
    behind = text[end : min(sentence.end, end + _REACH)]
    if told := _verbs().match(behind, len(behind) - len(behind.lstrip())):
        return _looks_ahead(told)
    before = text[max(sentence.start, start - _REACH) : start]
    bounds = [match.end() for match in _BOUND.finditer(before)]
    verbs = list(_looks(before[bounds[-1] if bounds else 0 :]))
    if verbs:
        return verbs[-1]
    bound = _BOUND.search(behind)
    return next(_looks(behind[: bound.start() if bound else None]), None)


def _looks(words: str) -> Iterator[bool]:
    """For every verb of a clause whether it looks ahead."""
    for verb in _verbs().finditer(words):
        yield _looks_ahead(verb)


def _looks_ahead(verb: re.Match[str]) -> bool:
    return str(verb.lastgroup).startswith("ahead")


@cache
def _verbs() -> re.Pattern[str]:
    """The verbs of `times.toml`, the first that fits."""
    kinds = {True: "ahead", False: "behind"}
    forms = (
        f"(?P<{kinds[entry['ahead']]}{number}>{entry['pattern']})"
        for number, entry in enumerate(lexicon.entries(FILE, "verb"))
    )
    return re.compile(rf"(?<![\w’'-])(?:{'|'.join(forms)})(?![\w’'-])", re.I)
