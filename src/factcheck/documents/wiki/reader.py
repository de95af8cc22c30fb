"""A MediaWiki text as reading text: paragraphs, headings, lists, tables and infoboxes; templates, notes and categories are no prose."""

from __future__ import annotations

import re

import attrs

from factcheck.documents.document import Document, Span
from factcheck.documents.matter import Matter
from factcheck.documents.plain import classify, finish
from factcheck.documents.reading import Reading
from factcheck.documents.wiki.braces import Pair, match
from factcheck.documents.wiki.inline import NAMESPACE, Inline
from factcheck.documents.wiki.tables import read_table
from factcheck.documents.writer import Term, Writer, only, pairs

DEEPEST, LONGEST_TITLE = 6, 400
LIST = re.compile(r"[*#:;]+[ \t]*")
RULE = re.compile(r"-{4,}")
COMMENT = re.compile(r"<!--[ \t]*factcheck:([^\n]{1,300}?)-->")
KEY = re.compile(r"\s*([^\W_][\w .,()-]{0,60}?)\s*=\s*")
LONGEST_VALUE = 600  # characters of the source of a value in an infobox
FEWEST = 2  # parts on lines of their own that make a template an infobox


def read_wiki(document: Document) -> Reading:
    """The reading text of a MediaWiki document. Never raises for what the text holds."""
    reader = _Reader(document.text)
    reader.read()
    title = None
    if reader.inline.bold is not None:
        start, end = reader.inline.bold
        title = " ".join(document.text[start : min(end, start + 200)].replace("''", "").split())
    reading = reader.writer.reading(Matter(title=title or None))
    blocks = [
        attrs.evolve(block, kind=kind)
        if block.kind in {"paragraph", "heading"} and (kind := classify(reading.text, block.start, block.end)) in {"boilerplate", "caption"}
        else block
        for block in reading.blocks
    ]
    return attrs.evolve(reading, blocks=tuple(finish(blocks, reading.text, titled=True)))


class _Reader:
    """Reads from line to line; what a template or a table fills is passed at once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.braces = match(source)
        self.writer = Writer(source)
        self.inline = Inline(source, self.braces, self.writer)
        self.terms: list[Term] = []

    def read(self) -> None:
        """The whole source."""
        at = 0
        while at < len(self.source):
            at = max(self._line(at), at + 1)
            self._captions()
        self._close_terms()

    def _captions(self) -> None:
        """The captions of pictures met in the block before, where the text has not gone past them."""
        met, self.inline.captions = self.inline.captions, []
        for start, end in met:
            if start >= self.writer.read:
                self.writer.begin("caption")
                self.inline.write(start, end)
                self.writer.end()

    def _line_end(self, at: int) -> int:
        end = self.source.find("\n", at)
        return len(self.source) if end < 0 else end

    def _line(self, at: int) -> int:
        """What begins at the start of a line; where the next block begins."""
        end = self._line_end(at)
        first = self.source[at : at + 1]
        if not self.source[at:end].strip():
            return end + 1
        if at in self.braces.skipped:
            return self._skipped(at)
        pair = self.braces.pairs.get(at) if first == "{" else None
        if pair is not None and not self.source[pair.end : self._line_end(pair.end)].strip():
            self._template(pair)
            return self._line_end(pair.end) + 1
        if self.source.startswith("{|", at):
            self._close_terms()
            return read_table(self.source, at, self.braces, self.writer, self.inline)
        link = self.braces.pairs.get(at) if first == "[" else None
        if link is not None and NAMESPACE.match(self.source, at + 2) and not self.source[link.end : self._line_end(link.end)].strip():
            self.inline.write(at, link.end)
            return self._line_end(link.end) + 1
        title = title_of(self.source, at, end) if first == "=" else None
        if title is not None:
            self._close_terms()
            self._block("heading", *title)
            return end + 1
        if first in "*#:;":
            return self._item(at)
        if RULE.match(self.source, at, end) or self.source.startswith("#REDIRECT", at):
            return end + 1
        self._close_terms()
        if first == " ":
            self._block("code", at, end)
            return end + 1
        return self._paragraph(at)

    def _skipped(self, at: int) -> int:
        noted = COMMENT.match(self.source, at)
        if noted is not None:
            self.writer.end()
            self.writer.note(noted.group(1).strip(), Span(at, noted.end()))
        return self.braces.skipped[at]

    def _stop(self, at: int) -> int:
        """Where a line ends, with the templates, links and notes that begin in it."""
        position = at
        while True:
            end = self._line_end(position)
            outer = -1
            found = position
            while 0 <= (found := self.inline_mark(found, end)) < end:
                pair = self.braces.pairs.get(found)
                close = self.braces.skipped.get(found, pair.end if pair is not None else 0)
                if close > end:
                    outer = close
                    break
                found = max(close, found + 1)
            if outer < 0:
                return end
            position = outer

    def inline_mark(self, start: int, end: int) -> int:
        """Where the next template, link or note begins; ``end`` where none does."""
        found = OPENING.search(self.source, start, end)
        return found.start() if found is not None else end

    def _paragraph(self, at: int) -> int:
        """Lines up to a blank one or one that begins something else."""
        end = self._stop(at)
        while end + 1 < len(self.source):
            following = end + 1
            first = self.source[following]
            stop = self._line_end(following)
            if first in "*#:; =\n" or self.source.startswith(("{|", "----"), following) or not self.source[following:stop].strip():
                break
            if following in self.braces.skipped and COMMENT.match(self.source, following):
                break
            end = self._stop(following)
        self._block("paragraph", at, end)
        return end + 1

    def _item(self, at: int) -> int:
        mark = LIST.match(self.source, at)
        start, end = mark.end() if mark else at, self._stop(at)
        marks = mark.group().strip() if mark else ""
        if marks == ";":
            colon = self._colon(start, end)
            self._term("dt", start, colon)
            if colon < end:
                self._term("dd", colon + 1, end)
        elif marks == ":" and self.terms:
            self._term("dd", start, end)
        else:
            self._close_terms()
            self._block("item", start, end)
        return end + 1

    def _colon(self, start: int, end: int) -> int:
        """The colon that ends a term, outside links and templates."""
        at = start
        while at < end:
            at += len(PLAIN.match(self.source, at, end).group())  # type: ignore[union-attr]  # matches the empty string, too
            if at >= end or self.source[at] == ":":
                return min(at, end)
            pair = self.braces.pairs.get(at)
            at = pair.end if pair is not None else at + 1
        return end

    def _term(self, name: str, start: int, end: int) -> None:
        mark = self.writer.mark()
        self._block("paragraph", start, end)
        self.terms.append((name, only(self.writer.since(mark), header=name == "dt")))

    def _close_terms(self) -> None:
        table = pairs(self.terms)
        if table is not None:
            self.writer.tables.append(table)
        self.terms = []

    def _block(self, kind: str, start: int, end: int) -> None:
        self.writer.begin(kind)
        if kind == "code":
            self.writer.copy(start, end)
        else:
            self.inline.write(start, end)
        self.writer.end()

    def _template(self, pair: Pair) -> None:
        """A template on lines of its own: an infobox where its parts have names and lines of their own, else nothing."""
        own = [bar for bar in pair.bars if not self.source[self.source.rfind("\n", pair.start, bar) + 1 : bar].strip()]
        if len(own) < FEWEST:
            return
        self.writer.open_table("pairs")
        for start, end in zip(pair.bars, [*pair.bars[1:], pair.end - 2], strict=True):
            key = KEY.match(self.source, start + 1, end)
            if key is None or not self.source[key.end() : end].strip() or end - key.end() > LONGEST_VALUE:
                continue
            self.writer.row()
            self.writer.cell(header=True)
            self.writer.copy(key.start(1), key.end(1))
            self.writer.cell()
            self.inline.write(key.end(), end, single=True)
        self.writer.close_table()


OPENING = re.compile(r"\{\{|\[\[|<!--|<[a-zA-Z]")
PLAIN = re.compile(r"[^:{\[]*")


def title_of(source: str, at: int, end: int) -> tuple[int, int] | None:
    """Where the title of a heading stands in the line ``source[at:end]``, between the signs on both sides; None where the line is none.

    >>> title_of("== Use ==", 0, 9)
    (3, 6)
    """
    line = source[at:end].rstrip(" \t")
    opening, closing = len(line) - len(line.lstrip("=")), len(line) - len(line.rstrip("="))
    if not 0 < opening < len(line) or not closing:
        return None
    inner = line[min(opening, DEEPEST) : len(line) - min(closing, DEEPEST)]
    title = inner.strip(" \t")
    start = at + min(opening, DEEPEST) + len(inner) - len(inner.lstrip(" \t"))
    return (start, start + len(title)) if 0 < len(title) <= LONGEST_TITLE else None
