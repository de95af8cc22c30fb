"""What stands between quotation marks. Who said it is read later.

One pass over the marks of a passage with a stack of those that are open. A quotation never leaves its passage; an apostrophe is none.
"""

from __future__ import annotations

import functools
import re

import attrs

from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.languages.language import CODES, section
from factcheck.languages.quotations import Quotations

DEEPEST = 6  # quotations in quotations; further marks are text
SILENT = frozenset({"code", "boilerplate"})
ENDS = (".", "!", "?", "…", "»", "”", '"')
NEXT_WORD = re.compile(r"\w{1,20}")


@attrs.frozen(slots=True, order=True)
class Quote:
    """``text[start:end]`` with its marks, ``text[inner_start:inner_end]`` without them and without white space at its ends.

    ``depth`` is 0 for a quotation that stands in no other. ``closed`` is False where the closing mark is missing: it then ends with its passage.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    closed: bool = True


@attrs.frozen(slots=True)
class _Marks:
    pattern: re.Pattern[str]
    pairs: frozenset[tuple[str, str]]
    openers: frozenset[str]
    closers: frozenset[str]
    apostrophes: frozenset[str]
    elided: frozenset[str]
    dialogue: frozenset[str]
    narrated: bool


@functools.cache
def _marks(language: str) -> _Marks:
    tables = [section(code, Quotations) for code in CODES if code == language] or [section(code, Quotations) for code in CODES]
    pairs = frozenset(pair for table in tables for pair in table.pairs)
    signs = sorted({mark for pair in pairs for mark in pair})
    return _Marks(
        re.compile(f"[{re.escape(''.join(signs))}]"),
        pairs,
        frozenset(opening for opening, _ in pairs),
        frozenset(closing for _, closing in pairs),
        frozenset(mark for table in tables for mark in table.apostrophes),
        frozenset(word for table in tables for word in table.elided),
        frozenset(dash for table in tables for dash in table.dialogue) if len(tables) == 1 else frozenset(),
        any(table.narrated for table in tables),
    )


def quotes(layout: Layout) -> tuple[Quote, ...]:
    """The quotations of a layout's passages, by their start, the outer before the inner."""
    return tuple(
        quote
        for passage in layout.passages
        if passage.kind not in SILENT
        for quote in quotes_in(layout.text, passage.start, passage.end, layout.language)
    )


def quoted_spans(text: str, start: int, end: int, language: str = "und") -> list[Span]:
    """What stands inside quotation marks in one passage, without the marks; what a quotation quotes is inside the outer one."""
    return [Span(quote.inner_start, quote.inner_end) for quote in quotes_in(text, start, end, language) if quote.depth == 0]


def quotes_in(text: str, start: int, end: int, language: str = "und") -> list[Quote]:
    r"""The quotations of one passage.

    >>> text = "Roe said: “It isn't ours.”"
    >>> [text[quote.inner_start:quote.inner_end] for quote in quotes_in(text, 0, len(text), "en")]
    ["It isn't ours."]
    """
    marks = _marks(language[:2] if language[2:3] == "-" else language)
    if text[start : start + 1] in marks.dialogue and text[start:end].rstrip().endswith(ENDS):
        return _dialogue(text, start, end, marks)
    places = [found.start() for found in marks.pattern.finditer(text, start, end)]
    last_single = next((place for place in reversed(places) if text[place] in marks.apostrophes and _can_close(text, place, end)), -1)
    found: list[Quote] = []
    stack: list[int] = []
    for place in places:
        opened = _match(text, place, start, end, stack, marks, last_single)
        if opened is not None:
            del stack[opened + 1 :]
            found.append(_quote(text, stack.pop(), place + 1, len(stack), closed=True))
        elif len(stack) < DEEPEST and _opens(text, place, start, end, marks, last_single):
            stack.append(place)
    unclosed = next((place for place in stack if text[place] not in marks.apostrophes and text[place] != "‘"), None)
    if unclosed is not None:
        depth = stack.index(unclosed)
        found.append(_quote(text, unclosed, end, depth, closed=False))
    return sorted((quote for quote in found if quote.inner_end > quote.inner_start), key=lambda quote: (quote.start, -quote.end))


def _match(text: str, place: int, start: int, end: int, stack: list[int], marks: _Marks, last_single: int) -> int | None:
    """The index in the stack of the mark that the one at ``place`` closes, if it closes one."""
    mark = text[place]
    if mark not in marks.closers:
        return None
    if mark in marks.openers or mark in marks.apostrophes:
        if not _can_close(text, place, end) or (_after_space(text, place, start) and not _before_space(text, place, end)):
            return None
        if mark in marks.apostrophes and place < last_single and _possessive(text, place, end):
            return None
    return next((index for index in range(len(stack) - 1, -1, -1) if (text[stack[index]], mark) in marks.pairs), None)


def _after_space(text: str, place: int, start: int) -> bool:
    return place == start or text[place - 1].isspace()


def _before_space(text: str, place: int, end: int) -> bool:
    return place + 1 >= end or text[place + 1].isspace()


def _can_close(text: str, place: int, end: int) -> bool:
    """Whether no letter or number follows: "don't" holds no closing mark."""
    return place + 1 >= end or not text[place + 1].isalnum()


def _possessive(text: str, place: int, end: int) -> bool:
    """An apostrophe after s with a small letter coming ("the leaders' view"): a possessive while another closing mark is still to come."""
    return text[place - 1] in "sSxzZ" and place + 2 < end and text[place + 1] == " " and text[place + 2].islower()


def _opens(text: str, place: int, start: int, end: int, marks: _Marks, last_single: int) -> bool:
    """Whether a quotation begins here: a word comes, and no word stands directly before."""
    mark = text[place]
    if mark not in marks.openers or place + 1 >= end:
        return False
    if mark in "«‹„“":
        return True
    if (place > start and text[place - 1].isalnum()) or text[place + 1].isspace():
        return False
    if mark in marks.apostrophes or mark == "‘":
        word = NEXT_WORD.match(text, place + 1, end)
        return last_single > place + 1 and word is not None and word.group().casefold() not in marks.elided and not _decade(word.group())
    return True


def _decade(word: str) -> bool:
    """A number of two digits, with or without s: '90s is a decade."""
    return len(word) in {2, 3} and word[:2].isdecimal() and word[2:] in {"", "s"}


def _quote(text: str, start: int, end: int, depth: int, *, closed: bool) -> Quote:
    inner_start, inner_end = start + 1, end - closed
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_start < inner_end and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quote(start, end, inner_start, inner_end, depth, closed)


def _dialogue(text: str, start: int, end: int, marks: _Marks) -> list[Quote]:
    """A turn of speech after a dash; where the language sets off the narrator by dashes, only what lies outside them."""
    if not marks.narrated:
        return [_quote(text, start, end, 0, closed=False)]
    found, opened, speaking = [], start, True
    for place in [index for index in range(start + 1, end) if text[index] in marks.dialogue]:
        if speaking and text[place - 1].isspace():
            found.append(_quote(text, opened, place, 0, closed=False))
            speaking = False
        elif not speaking and not text[place - 1].isspace():
            opened, speaking = place, True
    if speaking:
        found.append(_quote(text, opened, end, 0, closed=False))
    return [quote for quote in found if any(letter.isalnum() for letter in text[quote.inner_start : quote.inner_end])]
