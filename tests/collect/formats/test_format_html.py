from collections.abc import Callable

import pytest

from rashomon.records import Document, PassageKind, Refusal

Read = Callable[[str, bytes | str], list[Document | Refusal]]
Give = Callable[[str, bytes | str], Document]
Refused = Callable[[str, bytes | str], str]

HEAD = """<title>Bridge closed - Vesna Post</title>
<meta property="og:title" content="Bridge closed">
<meta property="og:site_name" content="Vesna Post">
<meta name="author" content="Ilka Maren">
<meta property="article:published_time" content="2018-12-09T10:38:00Z">
<link rel="canonical" href="https://vesna.example/bridge?utm_source=x">"""
WORDS = "The bridge over the Aldin was closed on Monday, the ministry said in a note."
MORE = "Nobody knows when it will open, and nobody at the ministry answers the phone."


def page(body: str, head: str = HEAD) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def article(*elements: str) -> str:
    return page(f"<article><p>{WORDS}</p>{''.join(elements)}<p>{MORE}</p></article>")


def blocks(found: Document) -> list[str]:
    head, first, *own, last = found.text.split("\n\n")
    assert (head, first, last) == ("Bridge closed", WORDS, MORE)
    return own


def marked(found: Document) -> list[tuple[str, PassageKind]]:
    return [(mark.span.of(found.text), mark.kind) for mark in found.marks[1:]]


def test_a_page_tells_what_it_is(document: Give) -> None:
    found = document("a.html", article())

    assert (found.title, found.outlet) == ("Bridge closed", "Vesna Post")
    assert (found.byline, found.published) == ("Ilka Maren", "2018-12-09")
    assert found.url == "https://vesna.example/bridge"
    assert found.marks[0].span.of(found.text) == "Bridge closed"
    assert found.marks[0].kind is PassageKind.HEADLINE


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ("<p>One<br>Two</p>", ["One", "Two"]),
        ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
        (
            "<ul><li>One <ul><li>Two</li></ul></li><li>Three</li></ul>",
            ["One", "Two", "Three"],
        ),
        ("<table><tr><td>Killed</td><td>12</td></tr></table>", ["Killed", "12"]),
        ("<p>An <b>old</b> <i>brid</i>ge &amp; a <a href='x'>link</a>.</p>",
         ["An old bridge & a link."]),
        ("<p>It was <q>closed for good</q>, he said.</p>",
         ["It was “closed for good”, he said."]),
        ("<p>  One\n  line </p>", ["One line"]),
        ("<p>🔥 حلب</p>", ["🔥 حلب"]),
        ("<p></p><p> </p>", []),
    ],
)  # fmt: skip
def test_every_block_of_a_page_is_a_paragraph(
    document: Give, elements: str, expected: list[str]
) -> None:
    assert blocks(document("a.html", article(elements))) == expected


def test_what_a_page_says_of_a_block_is_a_mark(document: Give) -> None:
    quoted = "We closed it to protect the people who live beside it, and nobody else."

    found = document(
        "a.html",
        article(
            "<h2>What was said</h2>",
            f"<blockquote><p>{quoted}</p><p>{quoted}</p></blockquote>",
            f"<blockquote>{quoted}</blockquote>",
        ),
    )

    assert marked(found) == [
        ("What was said", PassageKind.HEADLINE),
        *[(quoted, PassageKind.BLOCK_QUOTATION)] * 3,
    ]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<nav><a href='/'>Home</a></nav>",
        "<div id='root'></div><script>var page = '<div>';</script>",
        "<footer>Copyright 2018 Vesna Post</footer>",
        "<p> </p>",
    ],
)
def test_a_page_without_an_article_is_refused(refused: Refused, body: str) -> None:
    assert refused("a.html", page(body)) == (
        "The page holds no article; save its text as .txt."
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
            "cp1251",
        ),
    ],
)
def test_the_encoding_that_a_page_declares_is_taken(
    document: Give, declared: str, encoding: str
) -> None:
    said = "“Мост закрыт”" if encoding == "cp1251" else "“Fermé” – déjà"
    body = f"<article><p>{WORDS}</p><p>{said}, he said.</p><p>{MORE}</p></article>"

    found = document("a.html", page(body, declared).encode(encoding))

    assert f"{said}, he said." in found.text
    assert found.notes == ()


@pytest.mark.parametrize(
    "beginning",
    [
        "<!DOCTYPE html><html>",
        "  \n<HTML lang='en'>",
        '<?xml version="1.0"?>\n<!-- a --> <!-- b -->\n<html>',
        "<body>",
    ],
)
def test_a_page_is_known_by_its_beginning_whatever_its_name(
    document: Give, beginning: str
) -> None:
    found = document("a.txt", f"{beginning}<p>{WORDS}</p><p>{MORE}</p>")

    assert found.text == f"{WORDS}\n\n{MORE}"


@pytest.mark.parametrize("opening", ["<div>", "<div><p></p>", "<a>", "<section><li>"])
def test_elements_that_nest_too_deep_are_refused(
    refused: Refused, opening: str
) -> None:
    assert refused("a.html", page(opening * 600 + WORDS)) == (
        "Its elements nest deeper than 500; save its text as .txt."
    )


def test_tags_in_scripts_and_comments_do_not_nest(document: Give) -> None:
    tags = "<div>" * 600

    found = document("a.html", article(f"<script>'{tags}'</script><!-- {tags} -->"))

    assert blocks(found) == []


@pytest.mark.parametrize(
    "data",
    [
        "<" * 200_000,
        "<a" * 100_000,
        "<a " * 70_000,
        "<!--" * 50_000,
        "<script>" * 25_000,
        "&" * 200_000,
        "<meta " * 40_000,
    ],
)
def test_a_page_of_nothing_but_signs_is_soon_done_with(read: Read, data: str) -> None:
    assert len(read("a.html", f"<html>{data}")) == 1


def test_a_text_of_nothing_but_comments_is_soon_known_to_be_no_page(
    document: Give,
) -> None:
    assert document("a.txt", "<!---->" * 580 + "x").text.endswith("x")


def test_a_day_that_only_the_text_names_is_no_date_of_publication(
    document: Give,
) -> None:
    body = (
        f"<article><p>{WORDS}</p><p>It fell on 4 March 2016.</p><p>{MORE}</p></article>"
    )

    found = document("a.html", page(body, "<title>Bridge</title>"))

    assert found.published is None


def test_a_page_dated_in_the_future_keeps_its_date(document: Give) -> None:
    assert document("a.html", article().replace("2018-12", "2031-02")).published == (
        "2031-02-09"
    )
