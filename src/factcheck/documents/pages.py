"""The text of pages as running text: without headers and footers, with words joined that a line's end cut, paragraphs over a page's end too."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from factcheck.documents.document import Document
from factcheck.documents.flow import Line, lines
from factcheck.documents.furniture import ends_sentence
from factcheck.documents.matter import Matter
from factcheck.documents.plain import cut
from factcheck.documents.reading import Reading
from factcheck.documents.writer import Writer

EDGE = 2  # lines from the top and from the bottom of a page that may be a header or footer
FEWEST = 3  # pages that repeat such a line
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(r"[\W_]{0,4}(?:[^\W\d_]{1,8}\.?\s)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:/|[^\W\d_]{1,4})\s?\d{1,4})?[\W_]{0,4}")
LEADERS = re.compile(r"(?:\. ?){6}[^\w]{0,200}[\divxlc]{1,6}$")  # a line of a table of contents
SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,4}\.?\s[^\W\d_][^\n]{1,80}$")
HYPHENATED = re.compile(r"[^\W\d_]{2,40}[-\u00ad\u2010]$")


def read_pages(document: Document) -> Reading:
    """The reading text of a document of pages, whose starts its origin holds."""
    source = document.text
    starts = document.origin.pages if document.origin is not None else ()
    pages = _pages(lines(source), starts)
    forms = Counter(form for page in pages for form in {_form(source, line) for line in _edges(page)})
    kept: list[tuple[Line, bool]] = []
    met: set[str] = set()
    blank = False
    for page in pages:
        edges = _edges(page)
        for number, line in enumerate(page):
            if line.blank or LEADERS.search(source, line.start, line.end) or (line in edges and _is_furniture(source, line, forms, met)):
                blank = blank or (line.blank and 0 < number < len(page) - 1)
            else:
                kept.append((line, blank))
                blank = False
    writer = Writer(source)
    writer.begin("paragraph")
    for at, (line, _) in enumerate(kept):
        joint = _joint(source, line, *kept[at + 1]) if at + 1 < len(kept) else ""
        writer.copy(line.start, line.end - (not joint and at + 1 < len(kept)))
        writer.put(line.end, kept[min(at + 1, len(kept) - 1)][0].start, joint)
    reading = writer.reading(Matter())
    return attrs.evolve(reading, blocks=tuple(cut(reading.text)))


def _pages(found: Sequence[Line], starts: Sequence[int]) -> list[list[Line]]:
    """The lines of each page."""
    pages: list[list[Line]] = [[]]
    following = list(starts[1:])[::-1]
    for line in found:
        while following and line.opens >= following[-1]:
            following.pop()
            pages.append([])
        pages[-1].append(line)
    return pages


def _edges(page: Sequence[Line]) -> list[Line]:
    """The first and the last lines of a page that are not blank."""
    filled = [line for line in page if not line.blank]
    return filled[:EDGE] + filled[max(len(filled) - EDGE, EDGE) :]


def _is_furniture(source: str, line: Line, forms: Mapping[str, int], met: set[str]) -> bool:
    """Whether a line at the edge of a page is its number, or repeats: the first of those without a number may be the title."""
    if NUMBER.fullmatch(source, line.start, line.end) is not None:
        return True
    form = _form(source, line)
    first = form not in met and "0" not in form
    met.add(form)
    return forms[form] >= FEWEST and not first


def _form(source: str, line: Line) -> str:
    """A line with its numbers alike, so that a header meets itself on the next page."""
    return DIGITS.sub("0", source[line.start : min(line.end, line.start + 200)].casefold())


def _joint(source: str, before: Line, line: Line, blank: bool) -> str:
    """What stands between two lines: nothing where a word was cut (the mark at its end goes, too), a line feed in a paragraph, else a blank line."""
    last, first = source[max(before.end - 40, before.start) : before.end], source[line.start : line.start + 1]
    if HYPHENATED.search(last) and first.islower() and not blank:
        return ""
    section = SECTION.match(source, before.start, before.end) is not None and not ends_sentence(last) and first.isupper()
    parted = section or (blank and (ends_sentence(last) or not first.islower()))
    return "\n\n" if parted or (ends_sentence(last) and SECTION.match(source, line.start, line.end)) else "\n"
