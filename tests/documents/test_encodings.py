"""A mark decides, then what the file declares, then strict UTF-8, then the fallback, of which the reader is told; nothing is guessed."""

from __future__ import annotations

import pytest

from factcheck.documents.encodings import KNOWN, MARKS, decode, encoding_named
from factcheck.errors import DocumentError

TEXT = "Café à Huế, 88 km\r\nà côté\n"
LATIN = "Café"

MARKED = [(mark + TEXT.encode(codec), codec) for mark, codec in MARKS]


@pytest.mark.parametrize(("data", "codec"), MARKED)
def test_a_byte_order_mark_decides(data, codec):
    assert decode(data, "x", fallback="cp1252").text == TEXT


DECLARED = [
    b'<?xml version="1.0" encoding="ISO-8859-1"?><p>Caf\xe9</p>',
    b"<?xml version='1.0' encoding='windows-1252' standalone='yes'?><p>Caf\xe9</p>",
    b'<!doctype html><html><head><meta charset="latin1"><p>Caf\xe9',
    b'<html><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-15"><p>Caf\xe9',
]


@pytest.mark.parametrize("data", DECLARED)
def test_what_markup_declares_is_believed(data):
    assert LATIN in decode(data, "x", markup=True).text


def test_what_a_plain_text_seems_to_declare_is_not():
    with pytest.raises(DocumentError, match="is not UTF-8"):
        decode(DECLARED[2], "x")


def test_a_declaration_comes_before_the_bytes():
    written = '<?xml version="1.0" encoding="windows-1252"?><p>é</p>'.encode()
    assert "<p>Ã©</p>" in decode(written, "x", markup=True).text, "declared wrong is read wrong, and never guessed"


def test_a_file_read_byte_by_byte_is_not_in_sixteen_bits():
    assert decode('<?xml version="1.0" encoding="UTF-16"?><p>é</p>'.encode(), "x", markup=True).text.endswith("<p>é</p>")


def test_the_fallback_is_used_only_where_utf_8_fails_and_is_told():
    assert decode("Café".encode(), "x", fallback="latin1").note is None
    fallen = decode(b"Caf\xe9", "x", fallback="latin1")
    assert (fallen.text, fallen.note) == ("Café", "is not UTF-8: read as latin1, the fallback encoding")


REFUSED = [
    (b"", {}, "x: is empty"),
    (b"\xef\xbb\xbf \n", {}, "x: is empty"),
    (b"caf\xe9", {}, "x: is not UTF-8: byte 0xe9 at offset 3 (line 1)"),
    (b"\n\x81", {"fallback": "cp1252"}, "x: is not CP1252: byte 0x81 at offset 1 (line 2)"),
    (b'<?xml version="1.0" encoding="utf-8"?>\xe9', {"markup": True, "fallback": "cp1252"}, "x: is not UTF-8: byte 0xe9 at offset 38 (line 1)"),
    (b'<?xml version="1.0" encoding="rot13"?>', {"markup": True}, "x: declares an encoding that is not known: rot13"),
    (b'<?xml version="1.0" encoding="unicode_escape"?>', {"markup": True}, "x: declares an encoding that is not known: unicode_escape"),
    (b"\xff\xfea", {}, "x: is not UTF-16-LE: byte 0x61 at offset 0 (line 1)"),
    (b"a\0b", {}, "x: is binary, not text"),
    (b"\x89PNG\r\n\x1a\n\0\0", {"fallback": "cp1252"}, "x: is binary, not text"),
    (bytes(range(1, 9)) * 3 + b"abc", {}, "x: is binary, not text"),
]


@pytest.mark.parametrize(("data", "options", "reason"), REFUSED)
def test_what_is_no_text_is_refused_by_name(data, options, reason):
    with pytest.raises(DocumentError) as caught:
        decode(data, "x", **options)
    assert str(caught.value) == reason


def test_every_encoding_that_is_known_is_one():
    assert [name for name in sorted(KNOWN) if "88".encode(name).decode(name) != "88"] == []


NAMES = [("UTF8", "utf-8"), ("ISO_8859-1", "cp1252"), ("iso-8859-2", "iso8859-2"), ("x-cp1251", "cp1251"), ("utf-7", None), ("idna", None), ("cp9999", None), ("", None)]


@pytest.mark.parametrize(("label", "codec"), NAMES)
def test_labels_are_read_as_the_web_writes_them(label, codec):
    assert encoding_named(label) == codec
