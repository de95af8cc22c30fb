"""The date of publication, where the text itself states it.

Read, in this order: a labelled line ("Published: September 2024"), a date that opens the text after its label ("date 2021-09-17 ..."), a dateline
("LISDAL, 22 January 2024 –"), a line that holds nothing but a date near the top, a labelled date of an update. Only dates with a year count, and
5/3/2024 only in a language that fixes the order of its parts. A month stands as its first day, with the grain ``month``.
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterable, Sequence

import attrs

from factcheck.documents.furniture import alternation, compiled, entries
from factcheck.languages.language import CODES, section
from factcheck.languages.layout import Furniture
from factcheck.languages.sentences import Sentences

HEAD, TAIL, LEADING = 12, 12, 6  # lines that are looked at from the top and from the end; paragraphs that may open with a dateline
WINDOW = 200  # characters of a line that are looked at
YEAR = re.compile(r"\d{4}")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
YEARS = range(1600, 2200)
ZONE = r"\(?(?:GMT|UTC|EST|EDT|ET|CET|CEST|ICT|Z)?\s{0,4}(?:[+-]\s?\d{1,2}(?::?\d{2})?)?\)?"
TIME = rf"(?:\d{{1,2}}[:h.]\d{{2}}(?::\d{{2}})?\s{{0,4}}(?:[ap]\.?m\.?)?\s{{0,4}}{ZONE})"
PLACE = r"[^\W\d_][^\n\d,–—:;!?()]{1,40}(?:,\s[^\W\d_][^\n\d,–—:;!?()]{1,30})?"


@attrs.frozen(slots=True)
class Dated:
    """A date, how much of it was stated (``day``, ``month``, ``year``), and where its statement ends."""

    date: datetime.date
    grain: str
    end: int


@attrs.frozen(slots=True)
class _Patterns:
    date: str
    published: str
    updated: str
    dateline: str
    after_dateline: str
    filler: str
    months: dict[str, int]


@functools.lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    months = {name: number for code in reversed(CODES) for name, number in section(code, Furniture).months.items()}
    name, link = alternation(months), f"(?:(?:{alternation(entries('links'))})\\s{{1,4}})"
    numbered, year_word = alternation(entries("month_words")), alternation(entries("year_words"))
    weekday = f"(?:(?:{alternation(entries('weekdays'))})\\.?,?\\s{{1,4}})"
    suffix = alternation(entries("suffixes"))
    date = (
        r"(?P<iso>\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]{1,30})?(?!\d)"
        rf"|(?P<d1>\d{{1,2}})\s?(?:{suffix})?\s{{1,4}}{link}?(?P<m1>{name})\.?,?\s{{1,4}}{link}?(?P<y1>\d{{4}})\b"
        rf"|(?P<m2>{name})\.?\s{{1,4}}(?P<d2>\d{{1,2}})(?:{suffix})?,?\s{{1,4}}(?P<y2>\d{{4}})\b"
        rf"|(?P<m3>{name})\.?,?\s{{1,4}}{link}?(?P<y3>\d{{4}})\b"
        rf"|(?P<d4>\d{{1,2}})\s{{1,4}}(?:{numbered})\s{{1,4}}(?P<m4>\d{{1,2}})(?:\s{{0,4}}[,/-]\s{{0,4}}|\s{{1,4}}(?:{year_word})\s{{1,4}})(?P<y4>\d{{4}})\b"
        rf"|(?:{numbered})\s{{1,4}}(?P<m5>\d{{1,2}})(?:\s{{0,4}}[,/-]\s{{0,4}}|\s{{1,4}}(?:{year_word})\s{{1,4}})(?P<y5>\d{{4}})\b"
        r"|(?P<p6>\d{1,2})(?P<s6>[/.-])(?P<q6>\d{1,2})(?P=s6)(?P<y6>\d{4})(?![\d/])"
        r"|(?P<y7>\d{4})[/.](?P<m7>\d{1,2})[/.](?P<d7>\d{1,2})(?![\d/])"
        r"|(?P<m8>\d{1,2})/(?P<y8>\d{4})(?![\d/])"
        r"|(?P<y9>\d{4})(?![\d/.-])"
    )
    filler = rf"(?:{TIME}|{weekday}|{link}|[\s,|/·•()–—-])*+"
    published, updated = (
        rf"\s{{0,4}}[^\w\s]{{0,3}}\s{{0,4}}(?:{alternation(entries(field))})\s{{0,4}}[:：|–—-]?\s{{0,4}}{filler}"
        for field in ("published", "updated")
    )
    return _Patterns(
        date,
        published,
        updated,
        rf"\s{{0,4}}[(\[]?{PLACE}[,(]\s{{0,4}}{weekday}?{link}?",
        r"\)?\s{0,4}(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s{0,4}[.]?\s{0,4}(?:[-–—:]|\)\s)|\s{0,4}\([^()\n]{1,40}\)",
        filler,
        months,
    )


def read_date(text: str, position: int, language: str) -> Dated | None:
    """The date that begins exactly at ``position``, or ``None``.

    5/3/2024 is read by the order of ``language``, and where only one order is possible.
    """
    patterns = _patterns()
    found = compiled(patterns.date).match(text, position)
    if found is None:
        return None
    named = {key: value for key, value in found.groupdict().items() if value is not None}
    if "iso" in named:
        year, month, day = (int(part) for part in named["iso"].split("-"))
    elif "p6" in named:
        ordered = _ordered(int(named["p6"]), int(named["q6"]), language)
        if ordered is None:
            return None
        (day, month), year = ordered, int(named["y6"])
    else:
        parts = {key[0]: value for key, value in named.items()}
        month_text = parts.get("m", "0")
        month = int(month_text) if month_text.isdecimal() else patterns.months[month_text.casefold()]
        year, day = int(parts["y"]), int(parts.get("d", "0"))
        if ("d" in parts and day == 0) or ("m" in parts and month == 0):
            return None
    return _dated(year, month, day, found.end())


def _ordered(first: int, second: int, language: str) -> tuple[int, int] | None:
    """Day and month of two numbers, by the language or because one of them can be no month."""
    day_first = section(language, Furniture).day_first if language in CODES else None
    if first == second or second > 12:
        return (first, second) if second <= 12 else (second, first)
    if first > 12 or day_first:
        return first, second
    return None if day_first is None else (second, first)


def _dated(year: int, month: int, day: int, end: int) -> Dated | None:
    if year not in YEARS:
        return None
    try:
        date = datetime.date(year, month or 1, day or 1)
    except ValueError:
        return None
    return Dated(date, "day" if day else "month" if month else "year", end)


def publication_date(text: str, blocks: Sequence[tuple[int, int]], language: str) -> tuple[datetime.date, str] | None:
    r"""The date of publication and its grain, as the text states it; ``blocks`` are the ranges of its passages.

    >>> publication_date("Rain again.\n\nPublished: May 2023", [(0, 11), (13, 32)], "en")
    (datetime.date(2023, 5, 1), 'month')
    """
    lines = [line for line in _edge_lines(text) if YEAR.search(line)]
    openings = [text[start : min(end, start + WINDOW)] for start, end in blocks[:HEAD]]
    stamp = leading_stamp(text)
    readings = (
        (_labelled(line, language, _patterns().published) for line in lines),
        (_stamped(text[:stamp], language) for _ in range(min(stamp, 1))),
        (_dateline(line, language) for line in openings[:LEADING] if YEAR.search(line)),
        (_alone(line, language) for line in openings if YEAR.search(line)),
        (_labelled(line, language, _patterns().updated) for line in lines),
    )
    for candidates in readings:
        best = _first(candidates)
        if best is not None:
            return best.date, best.grain
    return None


def _first(candidates: Iterable[Dated | None]) -> Dated | None:
    """The first reading; a day before a month before a year where several lines state one."""
    found = [candidate for candidate in candidates if candidate is not None]
    return min(found, key=lambda dated: ("day", "month", "year").index(dated.grain), default=None)


def _edge_lines(text: str) -> list[str]:
    """The first and the last lines that are not blank, as far as they are looked at."""
    first: list[str] = []
    position = 0
    while position < len(text) and len(first) < HEAD:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        if line := text[position : min(end, position + WINDOW)].strip():
            first.append(line)
        position = end + 1
    last: list[str] = []
    end = len(text)
    while end > position and len(last) < TAIL:
        start = max(text.rfind("\n", position, end) + 1, position)
        if line := text[start : min(end, start + WINDOW)].strip():
            last.append(line)
        end = start - 1
    return first + last[::-1]


def _labelled(line: str, language: str, pattern: str) -> Dated | None:
    """A label and a date that fill the line, but for a time or the date of an update."""
    label = compiled(pattern).match(line)
    dated = read_date(line, label.end(), language) if label is not None else None
    if dated is None:
        return None
    rest = _skip(line, dated.end)
    return dated if not line[rest:].strip(" .") or compiled(_patterns().updated).match(line, rest) else None


def leading_stamp(text: str) -> int:
    """Where a label and an ISO date end that open the first line before its text ("date 2021-09-17 The minister ..."); 0 where none does."""
    line = text[:WINDOW].lstrip().partition("\n")[0]
    if ISO.search(line) is None:
        return 0
    label = compiled(_patterns().published).match(line)
    found = ISO.match(line, label.end()) if label is not None else None
    if found is None or not line[_skip(line, found.end()) :].strip(" ."):
        return 0
    return len(text) - len(text.lstrip()) + found.end()


def _stamped(stamp: str, language: str) -> Dated | None:
    label = compiled(_patterns().published).match(stamp.lstrip())
    return read_date(stamp.lstrip(), label.end(), language) if label is not None else None


def _skip(line: str, position: int) -> int:
    found = compiled(_patterns().filler).match(line, position)
    return found.end() if found else position


def is_date(line: str) -> bool:
    """Whether the line is nothing but a date, with its weekday and time if it likes, or with what was done then: published, updated."""
    if len(line) > WINDOW or YEAR.search(line) is None:
        return False
    patterns = _patterns()
    return _alone(line, "fr") is not None or any(_labelled(line, "fr", pattern) is not None for pattern in (patterns.published, patterns.updated))


def _alone(line: str, language: str) -> Dated | None:
    dated = read_date(line, _skip(line, 0), language)
    if dated is None or dated.grain != "day" or line[_skip(line, dated.end) :].strip(" ."):
        return None
    return dated


def _is_place(words: str, language: str) -> bool:
    """Capitalized words with at most one short one between, none of them a preposition that opens a sentence."""
    names = [word for part in words.strip("([ \t").split(",")[:2] for word in part.split()]
    date_words = {word for field in ("links", "weekdays") for phrase in entries(field) for word in phrase.split()}
    names = [word for word in names if word.casefold().strip(".(") not in date_words or word[:1].isupper()]
    small = [word for word in names if not word[:1].isupper()]
    openers = section(language, Sentences).openers if language in CODES else ()
    return bool(names) and names[0][:1].isupper() and names[0].casefold() not in openers and len(small) <= 1 and all(len(word) <= 3 for word in small)


def _dateline(line: str, language: str) -> Dated | None:
    """A place, a full date and a dash or an agency in brackets, at the start of a paragraph."""
    place = compiled(_patterns().dateline).match(line)
    if place is None or not _is_place(place.group(), language):
        return None
    dated = read_date(line, place.end(), language)
    if dated is None or dated.grain != "day" or compiled(_patterns().after_dateline).match(line, dated.end) is None:
        return None
    return dated
