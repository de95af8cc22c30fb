"""From bytes to text: a byte-order mark decides, then what the file declares, then strict UTF-8, then the configured fallback. Never a guess."""

from __future__ import annotations

import re

import attrs

from factcheck.errors import DocumentError

# UTF-32 first: its mark begins with that of UTF-16.
MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# Control characters that texts hold: tab, line feed, vertical tab, form feed, carriage return, escape.
CONTROLS = "".join(chr(code) for code in [*range(32), 127] if code not in {9, 10, 11, 12, 13, 27})
_NO_CONTROLS = str.maketrans("", "", CONTROLS)
_HEAD = 64 * 1024
#: Encodings of text that a file may declare or a configuration name, by the names of Python's codecs. Those that hide markup are not among them.
KNOWN = frozenset(
    [
        *("ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "big5", "gb2312", "gbk", "gb18030", "shift_jis", "euc-jp", "euc-kr"),
        *("koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp437", "cp850", "cp852", "cp855", "cp866", "cp874"),
        *(f"cp{page}" for page in range(1250, 1259)),
        *(f"iso8859-{part}" for part in (*range(1, 12), *range(13, 17))),
    ]
)
#: Labels as the web writes them: what is declared as Latin-1 or ASCII is written in the Windows code page that holds it.
LABELS = {
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "utf8": "utf-8",
    "unicode": "utf-16",
    "sjis": "shift_jis",
    "x-sjis": "shift_jis",
    "shift-jis": "shift_jis",
    "macintosh": "mac-roman",
    "maccyrillic": "mac-cyrillic",
    "x-mac-cyrillic": "mac-cyrillic",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_FAMILY = re.compile(r"(?:windows|win|cp|x-cp|ibm)[-_]?(\d{3,4})|iso[-_]?8859[-_](\d{1,2})")
XML_DECLARATION = re.compile(rb"""\s{0,16}<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']([A-Za-z0-9._-]{1,40})["']""")
HTML_META = re.compile(rb"""<meta[^>]{0,400}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)


@attrs.frozen(slots=True)
class Decoded:
    """A text, and what to tell of how it was decoded: None unless the fallback had to be used."""

    text: str
    note: str | None = None


def encoding_named(label: str) -> str | None:
    """The codec that a label names, None for a label that is not known.

    >>> encoding_named("ISO-8859-1"), encoding_named("windows-1258"), encoding_named("rot13")
    ('cp1252', 'cp1258', None)
    """
    name = label.strip().lower()
    found = _FAMILY.fullmatch(name)
    if found is not None:
        name = f"cp{found[1]}" if found[1] else f"iso8859-{found[2]}"
    name = LABELS.get(name, "cp1252" if name == "iso8859-1" else name)
    return name if name in KNOWN else None


def declared(data: bytes) -> str | None:
    """The label of the encoding that an XML declaration or an HTML ``meta`` element states at the start of a file."""
    found = XML_DECLARATION.match(data) or HTML_META.search(data, 0, 1_024)
    return found[1].decode("ascii") if found is not None else None


def decode(data: bytes, name: str, *, markup: bool = False, fallback: str | None = None) -> Decoded:
    """The text of a file without its byte-order mark, line ends as they are; ``markup``: the file may declare its encoding, as XML and HTML do.

    Raises DocumentError naming the file when it is empty, binary (it holds NUL or is a third control characters), declares an encoding that is not
    known, or is not in the encoding that it ought to be in.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(_text(_strict(data[len(mark) :], encoding, name), name))
    label = declared(data) if markup else None
    if label is not None:
        codec = encoding_named(label)
        if codec is None:
            raise DocumentError(f"{name}: declares an encoding that is not known: {label}")
        # A declaration that could be read byte by byte is not in sixteen bits.
        return Decoded(_text(_strict(data, "utf-8" if codec.startswith(("utf-16", "utf-32")) else codec, name), name))
    try:
        return Decoded(_text(data.decode("utf-8"), name))
    except UnicodeDecodeError as error:
        if b"\0" in data[:_HEAD]:
            raise DocumentError(f"{name}: is binary, not text") from None
        if fallback is None:
            raise DocumentError(f"{name}: {_reason(data, 'UTF-8', error)}") from None
    codec = encoding_named(fallback) or fallback
    return Decoded(_text(_strict(data, codec, name), name), f"is not UTF-8: read as {fallback}, the fallback encoding")


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: {_reason(data, encoding.upper(), error)}") from None


def _reason(data: bytes, encoding: str, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    return f"is not {encoding}: byte 0x{data[error.start]:02x} at offset {error.start} (line {line})"


def _text(text: str, name: str) -> str:
    """The text, if it is one. Raises DocumentError."""
    text = text.removeprefix("\ufeff")
    if not text or text.isspace():
        raise DocumentError(f"{name}: is empty")
    head = text[:_HEAD]
    if "\0" in text or 3 * (len(head) - len(head.translate(_NO_CONTROLS))) > len(head):
        raise DocumentError(f"{name}: is binary, not text")
    return text
