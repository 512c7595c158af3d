"""Decoding: bytes become text, and nothing is changed without a note.

The one door to the `charset_normalizer` package.
"""

import codecs
import re
from dataclasses import dataclass

from rashomon.errors import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_MOSTLY_BINARY = 0.1  # this share of control bytes is no text in any 8-bit encoding
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and what had to be guessed or changed to get it, in sentences."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`: by its byte order mark, as UTF-8, as declared, or by guess.

    Raises:
        UnreadableError: the bytes are no text.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _as(data[len(mark) :], name)
    try:
        return cleaned(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if len(data.translate(None, _CONTROLS)) < (1 - _MOSTLY_BINARY) * len(data):
        raise UnreadableError(
            "Its bytes are no text; convert it to text, HTML, JSON Lines or CSV."
        )
    if declared and _known(declared):
        return _as(data, declared)
    return _guessed(data)


def cleaned(text: str, notes: tuple[str, ...] = ()) -> Decoded:
    """Text that every store can hold: NULs and lone surrogates become U+FFFD.

    One character stands for one, so that offsets from elsewhere stay right.
    """
    found = len(_UNSTORABLE.findall(text))
    if not found:
        return Decoded(text, notes)
    note = f"{found} NUL or lone surrogate characters were replaced with U+FFFD."
    return Decoded(_UNSTORABLE.sub("\ufffd", text), (*notes, note))


def _as(data: bytes, encoding: str) -> Decoded:
    try:
        return cleaned(data.decode(encoding))
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        note = f"Some bytes are not {encoding}; they were replaced with U+FFFD."
        return cleaned(text, (note,))


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name != "utf-8"
    except LookupError:
        return False


def _guessed(data: bytes) -> Decoded:
    """Nearly UTF-8 is UTF-8 with faults; everything else is for the package to say."""
    text = data.decode("utf-8", errors="replace")
    letters = sum(byte >= 0x80 for byte in data)
    if text.count("\ufffd") * 10 <= letters:
        return _as(data, "utf-8")
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableError(
            "No encoding fits its bytes; save the file as UTF-8 and add it again."
        )
    note = f"The encoding is not stated; read as {best.encoding}."
    return cleaned(str(best), (note,))
