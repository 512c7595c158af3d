"""Articles: what every format hands over, made into documents in one way."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rashomon.collect.dates import iso_date
from rashomon.collect.decoding import cleaned
from rashomon.errors import EmptyError, FormatError, LimitError
from rashomon.records import Document, Mark, Origin, document_id
from rashomon.settings import Limits
from rashomon.text.language import language

NAMES = {
    "id": ("id", "given_id", "guid", "stories_id"),
    "text": ("text", "body", "content", "article", "maintext"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "media_name", "sitename", "source"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "publish_date", "date", "date_publish"),
    "url": ("url", "link"),
}
"""What tools call the fields of an article; the first name is ours."""

_WEB = re.compile(r"https?://", re.I)
_FRAGMENT = re.compile(r"#(?!!).*")  # behind #! some sites name the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as a format found it; strings as they stood there."""

    text: str
    origin: Origin
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    marks: tuple[Mark, ...] = ()
    notes: tuple[str, ...] = field(default=())

    def document(self, limits: Limits) -> Document:
        """The document of this article.

        Raises:
            EmptyError: the text is nothing but white space.
            LimitError: the text is too long.
        """
        body = cleaned(self.text, self.notes)
        if not body.text.strip():
            raise EmptyError("It has no text; there is nothing to read.")
        if len(body.text) > limits.article_characters:
            raise LimitError(
                f"Its text has {len(body.text):,} characters, more than "
                f"{limits.article_characters:,}; split it into its articles."
            )
        published, note = iso_date(self.published)
        head = {
            "title": _line(self.title),
            "outlet": _line(self.outlet),
            "published": published,
            "url": canonical(self.url),
        }
        return Document(
            id=document_id(body.text, **head),
            text=body.text,
            byline=_line(self.byline),
            language=language(body.text),
            origin=self.origin,
            marks=self.marks,
            notes=(*body.notes, note) if note else body.notes,
            **head,
        )


def from_fields(values: Mapping[str, Any], path: str, sha256: str) -> Article:
    """The article that a JSON object or a table's row holds.

    Raises:
        FormatError: there is no text among the fields, or it is no string.
    """
    written = {name: it for name, it in values.items() if isinstance(it, str)}
    text = _field(written, NAMES["text"])
    if text is None:
        raise FormatError(_textless(values))
    head = {name: _field(values, names) for name, names in NAMES.items()}
    return Article(
        text=text,
        title=head["title"],
        outlet=head["outlet"],
        byline=head["byline"],
        published=head["published"],
        url=head["url"],
        origin=Origin(path=path, sha256=sha256, given_id=_line(head["id"])),
    )


def _textless(values: Mapping[str, Any]) -> str:
    held = [name for name in NAMES["text"] if values.get(name) is not None]
    if held:
        return f'Its field "{held[0]}" holds no text; give the article\'s text in it.'
    has = ", ".join(sorted(map(str, values))) or "no fields"
    return f'There is no field "text"; it has: {has[:200]}.'


def canonical(url: str | None) -> str | None:
    """The address without its fragment and trackers, through the `courlan` package."""
    url = _line(url)
    if not url or not _WEB.match(url):
        return url
    from courlan import normalize_url

    try:
        return _FRAGMENT.sub("", str(normalize_url(url)))
    except ValueError:
        return url


def _field(values: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that says something; else one that is empty."""
    found = [one for name in names if (one := _string(values.get(name))) is not None]
    return next((one for one in found if one.strip()), found[0] if found else None)


def _string(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    if isinstance(value, str | int) and not isinstance(value, bool):
        return str(value)
    return None


def _line(value: str | None) -> str | None:
    """A head of one line, blanks joined; None where nothing is left."""
    return " ".join(cleaned(value).text.split()) or None if value else None
