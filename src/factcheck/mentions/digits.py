"""Numbers in digits: separators of thousands and decimals as a language writes them."""

from __future__ import annotations

import re

import attrs

SPACED = re.compile(r"[0-9]{1,3}([ \u00a0\u202f\u2009'’])[0-9]{3}(?:\1[0-9]{3}){0,6}(?![0-9])(?:[.,][0-9]{1,20}(?![0-9]))?")
RUN = re.compile(r"[0-9]+(?:[.,][0-9]+){0,7}")
GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")
INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
# Repetitions are bounded, so that a long list of digits is not read anew to its end from each of its items.
LONGEST = 36
"""Digits of the longest number that is read; what is longer is an identifier."""
_GROUP = 3  # digits between two separators
_LIST = 6  # items of the longest list without spaces whose items are read; a longer one is data


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Digits:
    """A number in digits: ``text`` is its canonical decimal string ("1234.50"), ``end`` the offset after it; ``grouped`` says that it has
    separators of thousands.
    """

    end: int
    text: str
    grouped: bool = False


def read_digits(text: str, start: int, limit: int, decimal: str, *, neutral: bool = False) -> Digits | None:
    """The number in digits that starts at ``start``; ``decimal`` is the language's decimal sign.

    None for what is not one number: versions and addresses ("1.2.3"), numbers of more than ``LONGEST`` digits. Of a list without spaces
    ("22,24,26") the first item. ``neutral``: the language is unknown, so one separator before three digits may be either sign: None.

    >>> read_digits("1.234.567,89", 0, 12, ",").text
    '1234567.89'
    """
    run = RUN.match(text, start, limit)
    if run is None:
        return None
    written = run.group()
    if len(written) <= _GROUP and written.isdigit():  # what spaces or apostrophes may part into groups
        spaced = SPACED.match(text, start, limit)
        if spaced is not None:
            return _spaced(spaced, text, limit)
    if len(written) > LONGEST:
        return None
    if written.isdigit():
        return Digits(run.end(), written)
    return _separated(written, start, decimal, neutral=neutral)


def _spaced(match: re.Match[str], text: str, limit: int) -> Digits | None:
    """A number with spaces or apostrophes between its thousands."""
    end = match.end()
    if end - match.start() > LONGEST:
        return None
    if end + 1 < limit and text[end] in ".," and text[end + 1].isdigit():
        return None
    written = match.group().replace(match.group(1), "").replace(",", ".")
    return Digits(end, written, grouped=True)


def _separated(written: str, start: int, decimal: str, *, neutral: bool) -> Digits | None:
    """A run with points or commas: by kind, count and size of its groups."""
    points, commas = written.count("."), written.count(",")
    end = start + len(written)
    if points and commas:
        last = max(written.rfind("."), written.rfind(","))
        head, sign = written[:last], written[last]
        if written.count(sign) == 1 and GROUPED.fullmatch(head):
            return Digits(end, f"{_bare(head)}.{written[last + 1 :]}", grouped=True)
        if INDIAN.fullmatch(written):
            return Digits(end, written.replace(",", ""), grouped=True)
        return _first(written, start)
    if points + commas > 1:
        if GROUPED.fullmatch(written) or INDIAN.fullmatch(written):
            return Digits(end, _bare(written), grouped=True)
        return _first(written, start) if commas else None
    sign = "." if points else ","
    whole, _, rest = written.partition(sign)
    thousands = len(rest) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    if thousands and neutral:
        return None
    if sign != decimal and thousands:
        return Digits(end, whole + rest, grouped=True)
    if sign != decimal and sign == "," and not neutral:
        return _first(written, start)
    return Digits(end, f"{whole}.{rest}")


def _bare(written: str) -> str:
    return written.replace(".", "").replace(",", "")


def _first(written: str, start: int) -> Digits | None:
    """The first item of a short list without spaces, a comma being what parts its items."""
    item, *others = written.split(",")
    if len(others) > _LIST:
        return None
    if item.count(".") > 1:
        return None
    return Digits(start + len(item), item)
