"""Where sentences end.

One pass over the marks that may end a sentence; at each, the word before and the word after decide, by the tables of the language
(``languages/<code>/sentences.toml``). The text is not edited. Every pattern is linear: possessive runs, and each mark is looked at once.
"""

from __future__ import annotations

import functools
import re

import attrs

from factcheck.documents.document import Span
from factcheck.languages.language import CODES, section
from factcheck.languages.sentences import Sentences

BULLETS = "•⁃▪◦‣●■"
# A run of marks that may end a sentence, also spaced ("! !", ". . ."); what closes after it; the gap; what opens before the next word.
CANDIDATE = re.compile(
    rf"[.!?…。！？{BULLETS}](?:[.!?…。！？]|[ \u00a0\u202f](?=[.!?…]))*+"
    r"((?:[\"'”’»›)\]}*_¹²³⁴⁵⁶⁷⁸⁹⁰]|[ \u00a0\u202f][»›]|\[\d{1,3}\])*+)"
    r"(\s*+)"
    r"(?=[\"'“”‘’«‹„(\[{¿¡—–\-*_\s]*+(\S?))"
)
# A boundary without any mark: a blank line, or a line that opens with a bullet or a number.
BREAK = re.compile(rf"\n(?:[^\S\n]*+\n\s*+|\s*+(?=[{BULLETS}*‐-]\s|\d{{1,3}}[.)]\s))")
LEADING = BULLETS + "\"'“”‘’«‹„([{¿¡—–-*_/"
MARKER = re.compile(rf"(?:[{BULLETS}]\s*)?(\d{{1,3}}|[a-z])(\.\)|[.)])\s")
INITIALISM = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]{1,2}$")
ROMAN = re.compile(r"[IVXLC]{1,8}\b")
WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
NAME_AND_VERB = re.compile(r"(?:[A-ZÀ-ỸĐ][^\s,.;:!?\"“”«»]{0,30}\s{1,2}){1,4}([^\W\d_]{1,20})\b")
REACH = 40  # how far a word is read to either side

TITLE, NUMBERED, ENDING, CLOSING, WORDLIKE = range(1, 6)


@attrs.frozen(slots=True)
class _Table:
    """The words of a language, ready for look-up: abbreviations by class, starters, fragment openers, verbs of speech, what follows a time."""

    classes: dict[str, int]
    starters: frozenset[str]
    openers: frozenset[str]
    speech: frozenset[str]
    after_times: frozenset[str]


def _spellings(word: str) -> tuple[str, ...]:
    if len(word) == 1:
        return (word,)
    if word == word.lower():
        return (word, word.capitalize(), word.upper())
    return (word, word.upper())


@functools.cache
def _table(language: str) -> _Table:
    tables = [section(code, Sentences) for code in CODES if code == language] or [section(code, Sentences) for code in CODES]
    classes: dict[str, int] = {}
    for kind, field in ((ENDING, "endings"), (CLOSING, "closings"), (NUMBERED, "numbered"), (TITLE, "titles"), (WORDLIKE, "words")):
        for table in tables:
            for word in getattr(table, field):
                for spelling in _spellings(word):
                    classes.setdefault(spelling, kind) if kind == NUMBERED else classes.__setitem__(spelling, kind)
    return _Table(
        classes,
        frozenset(word for table in tables for word in table.starters),
        frozenset(word for table in tables for word in table.openers),
        frozenset(word for table in tables for word in table.speech),
        frozenset(word for table in tables for word in table.after_times),
    )


def split(text: str, language: str = "und") -> list[Span]:
    """The sentences of ``text``: spans that ascend, are not empty and have no white space at their ends; only white space lies between them.

    A line break is white space like any other; a blank line, or one that opens with a bullet or a number, ends a sentence.
    A language without tables gets the words of all that have them.

    >>> split("It cost $3.50. Mr. Roe paid.", "en")
    [Span(start=0, end=14), Span(start=15, end=28)]
    """
    return split_range(text, 0, len(text), language)


def split_range(text: str, start: int, end: int, language: str) -> list[Span]:
    """The sentences of ``text[start:end]``, offsets into ``text``."""
    table = _table(language[:2] if language[2:3] == "-" else language)
    spans: list[Span] = []
    for first, last in _pieces(text, start, end):
        _split_piece(text, first, last, table, spans)
    return spans


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    if text.find("\n", start, end) >= 0:
        for found in BREAK.finditer(text, start, end):
            pieces.append((start, found.start()))
            start = found.end()
    pieces.append((start, end))
    return pieces


def _append(text: str, start: int, end: int, spans: list[Span]) -> None:
    """The range without the white space at its ends, unless nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _split_piece(text: str, start: int, end: int, table: _Table, spans: list[Span]) -> None:
    marker = MARKER.match(text, start, end)
    if marker is None:
        _split_run(text, start, start, end, table, spans)
        return
    for first, after, last in _enumerated(text, start, end, marker):
        _split_run(text, first, after, last, table, spans)


def _split_run(text: str, start: int, position: int, end: int, table: _Table, spans: list[Span]) -> None:
    """The sentences of ``text[start:end]``, whose first ends after ``position``."""
    for found in CANDIDATE.finditer(text, position, end):
        gap, after = found.span(2)
        if after >= end:
            break
        mark = text[found.start()]
        if mark in BULLETS:
            if start < found.start() and text[found.start() - 1].isspace():
                _append(text, start, found.start(), spans)
                start = found.start()
            continue
        if gap == after:
            if text[after].isupper() and _lacks_space(text, start, end, found, table):
                odd = text.count('"', start, found.start()) % 2
                cut = gap if odd or text[found.start(1)] != '"' else found.start(1)
                _append(text, start, cut, spans)
                start = cut
            continue
        follower = found.group(3)
        if follower.islower() and not _camel(text, found.start(3), end):
            continue
        if _ends(text, start, end, found, mark, table):
            if text.startswith(". .", found.start()) and found.start() > start and not text[found.start() - 1].isspace():
                gap, after = found.start() + 1, found.start() + 2  # "word. . . . Next": the stop, then an omission that opens the next sentence
            _append(text, start, gap, spans)
            start = after
    _append(text, start, end, spans)


def _camel(text: str, index: int, end: int) -> bool:
    """A name such as iPhone or eBay, that opens a sentence with a small letter."""
    return index + 1 < end and text[index + 1].isupper()


def _lacks_space(text: str, start: int, end: int, found: re.Match[str], table: _Table) -> bool:
    """Whether a sentence ends though the next follows without a space, as on scraped pages ("It fell.The crew ..."): never inside an address."""
    before = text[max(start, found.start() - REACH) : found.start()]
    token = before.rsplit(maxsplit=1)[-1].lstrip(LEADING) if before and not before[-1].isspace() else ""
    if len(token) < 3 or not token[-2:].islower() or not token.isalpha() or token in table.classes:
        return False
    word = _word_at(text, found.end(2), end)
    if "." in word:
        return False
    return word in table.starters or (
        token.islower() and len(word) > 2 and word[1:].islower() and text[found.end(2) + len(word) : found.end(2) + len(word) + 1].isspace()
    )


def _ends(text: str, start: int, end: int, found: re.Match[str], mark: str, table: _Table) -> bool:
    """Whether the marks end a sentence, given that a gap follows and no small letter after it."""
    run = text[found.start() : found.start(1)]
    if mark == "." and run == ".":
        return _stop_ends(text, start, end, found, table)
    if run.count(".") >= 2 or "…" in run:
        return _ellipsis_ends(text, start, found.start(), run)
    if mark != "." and found.end(1) > found.start(1):
        verb = NAME_AND_VERB.match(text, found.start(3), min(end, found.start(3) + 4 * REACH))
        return verb is None or verb.group(1) not in table.speech or _word_at(text, found.start(3), end) in table.starters
    return True


def _ellipsis_ends(text: str, start: int, index: int, run: str) -> bool:
    """Three dots that stand apart are an omission within the sentence; four, or dots at a word, end it before a capital."""
    if "!" in run or "?" in run:
        return True
    if index > start and text[index - 1] in "([":
        return False
    dots = run.count(".") + 3 * run.count("…")
    apart = index > start and text[index - 1].isspace()
    return dots >= 4 or not apart


def _stop_ends(text: str, start: int, end: int, found: re.Match[str], table: _Table) -> bool:
    """Whether a single full stop ends a sentence."""
    index = found.start()
    if index <= start or text[index - 1].isspace():
        return index > start
    word = text[max(start, index - REACH) : index].rsplit(maxsplit=1)[-1].lstrip(LEADING)
    kind = table.classes.get(word) or table.classes.get(word.replace("’", "'").rpartition("'")[2], 0)
    if not kind:
        if len(word) > 2 and "." not in word:
            return not (word.isdigit() and _opens_with(text, start, index - len(word)))
        return _short_ends(text, start, end, index, word, found, table)
    follower = found.group(3)
    if kind == TITLE:
        return False
    if kind == NUMBERED:
        return not follower.isdigit() and ROMAN.match(text, found.start(3), end) is None
    next_word = _word_at(text, found.start(3), end)
    if kind == CLOSING:
        return next_word not in table.after_times and not follower.isdigit() and not _fragment(text, start, index, table)
    if kind == WORDLIKE:
        return next_word in table.starters or _lower_before(text, start, index - len(word))
    opened = found.end(2) != found.start(3) and text[found.end(2)] not in "(["
    return opened or next_word in table.starters or (word.islower() and _number_before(text, start, index - len(word)))


def _short_ends(text: str, start: int, end: int, index: int, word: str, found: re.Match[str], table: _Table) -> bool:
    """A word of one or two letters, one with inner stops, or none at all, before a full stop."""
    follower = found.group(3)
    if len(word) == 1 and word.isalpha() and (word.isupper() or index - 1 == start):
        return _word_at(text, found.start(3), end) in table.starters
    if word.isdigit() and _opens_with(text, start, index - len(word)):
        return False
    if INITIALISM.match(word):
        return not follower.isdigit() and _word_at(text, found.start(3), end) in table.starters
    last = word.rpartition(".")[2]
    return table.classes.get(last, 0) != TITLE or not last


def _opens_with(text: str, start: int, index: int) -> bool:
    """Whether only white space and marks of opening stand between the start and the index: a list number is no sentence."""
    return not text[start:index].strip(" \t\n" + LEADING + BULLETS) if index - start < REACH else False


def _word_at(text: str, index: int, end: int) -> str:
    word = WORD.match(text, index, min(end, index + REACH))
    return word.group().replace("’", "'") if word else ""


def _lower_before(text: str, start: int, index: int) -> bool:
    words = text[max(start, index - REACH) : index].split()
    return bool(words) and words[-1].islower()


def _number_before(text: str, start: int, index: int) -> bool:
    """Whether a number stands before the word: "3.5 pct." is a measure, and nothing follows it but the next sentence."""
    before = text[max(start, index - 4) : index].rstrip()
    return before[-1:].isdigit()


def _fragment(text: str, start: int, index: int, table: _Table) -> bool:
    """Whether what stands before is a time of day with its preposition only ("At 5 a.m.")."""
    if index - start > REACH:
        return False
    words = text[start:index].lower().split()
    return len(words) <= 3 and words[0].strip(LEADING) in table.openers


def _enumerated(text: str, start: int, end: int, marker: re.Match[str]) -> list[tuple[int, int, int]]:
    """A text that opens with a list number, cut before each number that continues the list in the same form ("1) … 2) …").

    Start of a piece, end of its number, end of the piece.
    """
    cuts, marks = [start], [marker.end()]
    label, form = marker.group(1), marker.group(2)
    position = marker.end()
    while True:
        label = str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
        found = re.compile(rf"(?<=\s)(?:[{BULLETS}]\s*)?{label}{re.escape(form)}(?=\s)").search(text, position, end)
        if found is None:
            break
        cuts.append(found.start())
        marks.append(found.end())
        position = found.end()
    return list(zip(cuts, marks, [*cuts[1:], end], strict=True))
