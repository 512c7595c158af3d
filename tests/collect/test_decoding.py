import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.collect.decoding import cleaned, decode
from rashomon.errors import UnreadableError

FRENCH = "L'école était fermée, a déclaré le maire. « Elle rouvrira », a-t-il précisé."
GERMAN = (
    "Der Bürgermeister erklärte, die Brücke über die Örtze bleibe zunächst gesperrt."
)
DUTCH = "Eén café bleef open, zei burgemeester Müller."
RUSSIAN = (
    "Министр заявил, что мост закрыт. Он сообщил об этом журналистам в понедельник."
)
CHINESE = (
    "外交部发言人表示，这座桥将在周一重新开放。记者询问了更多细节，但没有得到答复。"
)
CURLY = "The mayor of São Tomé – a café owner – said: “It’s open.”"


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_a_byte_order_mark_tells_the_encoding_and_stays_out(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")

    decoded = decode(mark + "Aldin 😀 حلب".encode(encoding))

    assert (decoded.text, decoded.notes) == ("Aldin 😀 حلب", ())


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        (FRENCH, "latin-1", "windows-1252"),
        (GERMAN, "latin-1", "windows-1252"),
        (DUTCH, "latin-1", "windows-1252"),
        (CURLY, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (CHINESE, "gb18030", "gb18030"),
    ],
)
def test_an_encoding_that_nothing_states_is_guessed_with_a_note(
    text: str, encoding: str, read_as: str
) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded.text == text
    assert decoded.notes == (f"The encoding is not stated; read as {read_as}.",)


def test_nearly_utf8_is_utf8_with_faults() -> None:
    data = (FRENCH * 9).encode() + b" \xff " + FRENCH.encode()

    decoded = decode(data)

    assert decoded.text == FRENCH * 9 + " \ufffd " + FRENCH
    assert decoded.notes == (
        "Some bytes are not utf-8; they were replaced with U+FFFD.",
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),  # as browsers read it: else quotation marks are lost
        ("US-ASCII", "cp1252"),
        ("koi8-r", "koi8-r"),
        ("Shift_JIS", "shift_jis"),
    ],
)
def test_an_encoding_that_is_declared_is_taken(declared: str, encoding: str) -> None:
    text = {"cp1252": CURLY, "koi8-r": RUSSIAN}.get(encoding, "橋は閉鎖された")

    assert decode(text.encode(encoding), declared).text == text


@pytest.mark.parametrize("declared", ["base64", "rot13", "no-such", "", "utf-8", "\0"])
def test_a_declaration_that_names_no_encoding_of_bytes_is_passed_over(
    declared: str,
) -> None:
    assert decode(FRENCH.encode("cp1252"), declared).text == FRENCH


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(5000),
        b"\x7fELF\x02\x01\x01" + bytes(200) + b"\xff\xfe",
        "no mark is here".encode("utf-16-le"),
        bytes(64),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError) as refusal:
        decode(data)

    assert str(refusal.value) == (
        "Its bytes are no text; convert it to text, HTML, JSON Lines or CSV."
    )


def test_nuls_and_lone_surrogates_are_replaced_one_for_one_with_a_note() -> None:
    decoded = cleaned("a\0b\ud800c\udfffd 😀", ("First.",))

    assert decoded.text == "a\ufffdb\ufffdc\ufffdd 😀"
    assert decoded.notes == (
        "First.",
        "3 NULs, lone surrogates or odd bytes were replaced with U+FFFD.",
    )


@given(st.text(st.characters()))
def test_cleaning_keeps_the_number_of_code_points(text: str) -> None:
    found = cleaned(text).text

    assert len(found) == len(text)
    found.encode()


@given(st.binary())
def test_any_bytes_give_text_that_can_be_stored_or_a_refusal(data: bytes) -> None:
    with suppress(UnreadableError):
        decode(data).text.encode()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf8_is_read_to_the_letter(text: str) -> None:
    try:
        assert decode(text.encode()).text == text
    except UnreadableError:  # hardly anything but control characters
        assert not text.isprintable()
