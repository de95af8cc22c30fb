"""Text as it may be shown: control and direction characters made visible, widths in columns of a terminal."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, line separators, directional and invisible format characters, lone surrogates, the byte order mark.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = frozenset("\t\n\r\x0b\x0c\x85\u2028\u2029")


def inert(text: str) -> str:
    r"""``text`` on one line that cannot move the cursor, change colours or reorder what follows.

    White space becomes one space per character, any other control or direction character is written as ``<U+202E>``.

    >>> inert("a\x1b[31mb")
    'a<U+001B>[31mb'
    """
    return _UNSAFE.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    character = match.group()
    return " " if character in _SPACE else f"<U+{ord(character):04X}>"


def columns(text: str) -> int:
    """How many columns of a terminal ``text`` takes: wide characters take two, combining marks none.

    >>> columns("Hội nghị"), columns("会議")
    (8, 4)
    """
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if character < "\u0300":
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def clip(text: str, width: int) -> str:
    """``text`` in at most ``width`` columns, with ``…`` where it was cut.

    >>> clip("a long line", 7)
    'a long…'
    """
    if columns(text) <= width:
        return text
    used = 0
    for index, character in enumerate(text):
        used += _width(character)
        if used > width - 1:
            return text[:index].rstrip() + "…"
    return text
