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
_NOISE = 0.05  # random bytes hold 0.1 of control bytes, text in 8 bits none
_TWO_BYTES = 0.3  # English in UTF-16 holds half NULs, which are UTF-8 too
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_ASCII = bytes(range(128))
_CHARSET = re.compile(
    r"(?:iso8859|cp|koi8|mac|gb|big5|euc|shift_jis|tis|iso2022)[\w-]*"
)
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
"""What pages mean that name these, as browsers read them (WHATWG Encoding)."""

_WESTERN = re.compile("[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœŠšŸ“”‘’„‚‹›«»–—…•·€£§©®°ªº¡¿\xa0]+")
_WESTERN_RUN = re.compile("[À-ÖØ-öø-ÿŒœŠšŸ]{3}")
_WESTERN_SHARE = 0.2  # French has 0.04 such characters, Russian in another encoding 0.8


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
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        stated = _stated(declared)
        return _as(data, stated) if stated else _as(data, *guess(data))
    _check(data, _TWO_BYTES)
    return cleaned(text)


def cleaned(text: str, notes: tuple[str, ...] = ()) -> Decoded:
    """Text that every store can hold: NULs and lone surrogates become U+FFFD.

    One character stands for one, so that offsets from elsewhere stay right.
    """
    found = len(_UNSTORABLE.findall(text))
    if not found:
        return Decoded(text, notes)
    note = f"{found} NULs, lone surrogates or odd bytes were replaced with U+FFFD."
    return Decoded(_UNSTORABLE.sub("\ufffd", text), (*notes, note))


def _check(data: bytes, most: float) -> None:
    """Refuse bytes of which more than the share `most` are control characters."""
    if len(data.translate(None, _CONTROLS)) < (1 - most) * len(data):
        raise UnreadableError(
            "Its bytes are no text; convert it to text, HTML, JSON Lines or CSV."
        )


def _as(data: bytes, encoding: str, notes: tuple[str, ...] = ()) -> Decoded:
    try:
        return cleaned(data.decode(encoding), notes)
    except UnicodeDecodeError:
        text = data.decode(encoding, errors="replace")
        note = f"Some bytes are not {encoding}; they were replaced with U+FFFD."
        return cleaned(text, (*notes, note))


def _stated(declared: str | None) -> str | None:
    """The encoding that a page's own words name, where it is one of text in 8 bits."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _MEANT.get(name, name)
    return name if _CHARSET.fullmatch(name) else None


def guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The encoding of bytes that are not all UTF-8, and what is to be noted.

    Nearly UTF-8 is UTF-8 with faults; then Western; else it is for the package to say.

    Raises:
        UnreadableError: the bytes are no text.
    """
    _check(data, _NOISE)
    text = data.decode("utf-8", errors="replace")
    if text.count("\ufffd") * 10 <= len(data.translate(None, _ASCII)):
        return "utf-8", ()
    if _western(data.decode("cp1252", errors="replace")):
        return "cp1252", ("The encoding is not stated; read as windows-1252.",)
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableError(
            "No encoding fits its bytes; save the file as UTF-8 and add it again."
        )
    return best.encoding, (f"The encoding is not stated; read as {best.encoding}.",)


def _western(text: str) -> bool:
    """Whether text read as windows-1252 looks like a Western European language."""
    odd = "".join(char for char in text if char > "\x7f")
    return (
        len(odd) <= _WESTERN_SHARE * len(text)
        and _WESTERN.fullmatch(odd) is not None
        and _WESTERN_RUN.search(text) is None
    )
