"""AsciiDoc at the level of paragraphs: headings, lists, quotations, tables and fields; listings, comments and directives are no prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from factcheck.documents.asciidoc_tables import read_table
from factcheck.documents.document import Document, Span
from factcheck.documents.flow import Flow, Line, lines, write
from factcheck.documents.matter import stated
from factcheck.documents.plain import classify, finish
from factcheck.documents.reading import Reading
from factcheck.documents.writer import Term, Writer, only, pairs

TITLE = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
ATTRIBUTE = re.compile(r":(!?[\w][\w-]{0,60}!?):(?:[ \t]+([^\n]{0,400}))?$")
ITEM = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
TERM = re.compile(r"([^\n]{1,200}?)(?:::{1,3}|;;)(?:[ \t]+|$)")
BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
DELIMITER = re.compile(r"\A(-{4,}|={4,}|_{4,}|\*{4,}|\.{4,}|\+{4,}|/{4,}|--|```[\w-]{0,20})$")
ATTRIBUTES = re.compile(r"\[[^\n]{0,400}\]$")
MACRO = re.compile(r"(?:image|video|audio|include|ifdef|ifndef|ifeval|endif|toc|icon)::")
ADMONITION = re.compile(r"[A-Z]{3,12}:[ \t]+")
REVISION = re.compile(r"v?[\w.]{1,20},[ \t]*(?P<date>[^:\n]{4,40})|v[\d.]{1,20}$")
FACTCHECK = re.compile(r"//[ \t]*factcheck:[ \t]*([^\n]{1,300})")
# What stands between delimiters and is no prose: listings, literal text, what is passed through; and comments, which are nothing at all.
UNREAD = {"-": "code", ".": "code", "+": "code", "`": "code", "/": ""}
INLINE = re.compile(
    r"(?<![\w:])(?:link|mailto|xref|kbd|btn|menu|icon|pass|stem|latexmath|asciimath|indexterm2?|image):(?!:)[^\s\[\]]{0,400}\[(?P<macro>[^\]\n]{0,400}?)(?:,[^\]\n]{0,200})?\]"
    r"|footnote(?:ref)?:[\w-]{0,60}\[[^\]]{0,600}\]|<<[^<>,\n]{1,120}(?:,[ ]?(?P<reference>[^<>]{1,300}))?>>"
    r"|(?:https?|ftp|irc)://[^\s\[\]<>]{1,600}\[(?P<label>[^\]\n]{1,400}?)\^?\]|(?P<raw_address>https?://[^\s\[\]<>]{1,600})\[\]|\[\[[^\]\n]{0,120}\]\]|anchor:[\w-]{1,80}\[[^\]\n]{0,200}\]"
    r"|\+\+\+(?P<raw_passed>[^+]{1,300})\+\+\+|`\+?(?P<raw_literal>[^`\n]{1,300}?)\+?`"
    r"|\*\*(?P<strong2>[^*]{1,300})\*\*|__(?P<emphasis2>[^_]{1,300})__|(?<!\w)\*(?P<strong>[^*\s](?:[^*]{0,300}[^*\s])?)\*(?!\w)"
    r"|(?<!\w)_(?P<emphasis>[^_\s](?:[^_]{0,300}[^_\s])?)_(?!\w)|(?:\[[^\[\]\n]{0,80}\])?##?(?P<marked>[^#\s](?:[^#\n]{0,200}[^#\s])?)##?"
    r"|\^(?P<raised>[^\s^]{1,40})\^|~(?P<lowered>[^\s~]{1,40})~|\\(?P<raw_escaped>[*_`#+^~<\[{])|[ ]\+(?=\n|$)"
)


def read_asciidoc(document: Document) -> Reading:
    """The reading text of an AsciiDoc document. Never raises for what the text holds."""
    reader = _Reader(document.text)
    reader.read(lines(document.text))
    reading = reader.writer.reading(stated(reader.fields))
    blocks = [
        attrs.evolve(block, kind=kind)
        if block.kind in {"paragraph", "heading"} and (kind := classify(reading.text, block.start, block.end)) in {"boilerplate", "caption"}
        else block
        for block in reading.blocks
    ]
    return attrs.evolve(reading, blocks=tuple(finish(blocks, reading.text, titled=reader.titled)))


class _Reader:
    """Reads line by line; ``delimiters`` are those of the blocks that are open, each with the kind of its paragraphs."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source)
        self.fields: dict[str, str] = {}
        self.titled = False
        self.delimiters: list[tuple[str, str]] = []
        self.terms: list[Term] = []
        self.term = -1  # how many blocks stood when the definition of the last term began, or -1
        self.quoted = False  # the block attributes before the next block say that it is a quotation

    def text(self, line: Line) -> str:
        """The words of a line."""
        return self.source[line.start : line.end]

    @property
    def kind(self) -> str:
        """What a paragraph is here."""
        return self.delimiters[-1][1] if self.delimiters else "paragraph"

    def read(self, found: Sequence[Line]) -> None:
        """All lines of a source."""
        at = 0
        while at < len(found):
            at = at + 1 if found[at].blank else self._block(found, at)
        self._close_terms()

    def _block(self, found: Sequence[Line], at: int) -> int:
        """What begins at a line; where it ends."""
        words = self.text(found[at])
        if words.startswith(("|===", "!===")):
            self._close_terms()
            return read_table(self.source, found, at, self.writer, self.inline)
        delimiter = DELIMITER.match(words)
        if delimiter is not None:
            return self._delimited(found, at, words)
        if words.startswith("//"):
            if noted := FACTCHECK.match(words):
                self.writer.end()
                self.writer.note(noted.group(1).strip(), Span(found[at].start, found[at].end))
            return at + 1
        if attribute := ATTRIBUTE.match(words):
            self.fields.setdefault(attribute.group(1), attribute.group(2) or "") if len(self.fields) < 100 else None
            return at + 1
        if MACRO.match(words) or words == "+" or words in {"'''", "***", "---", "<<<", "* * *"}:
            return at + 1
        if ATTRIBUTES.match(words):
            self.quoted = words.startswith(("[quote", "[verse"))
            return at + 1
        return self._text_block(found, at, words)

    def _text_block(self, found: Sequence[Line], at: int, words: str) -> int:
        title, item, term = TITLE.match(words), ITEM.match(words), TERM.match(words)
        if title is not None and found[at].indent == 0:
            return self._title(found, at, title)
        if term is not None and item is None:
            return self._term(found, at, term)
        if item is not None:
            return self._paragraph(found, at, item.end(), "item")
        if BLOCK_TITLE.match(words):
            self._write([attrs.evolve(found[at], start=found[at].start + 1)], "caption")
            return at + 1
        if found[at].indent and not self.terms:
            return self._paragraph(found, at, 0, "code")
        admonition = ADMONITION.match(words)
        kind = "quote" if self.quoted else self.kind
        self.quoted = False
        return self._paragraph(found, at, admonition.end() if admonition else 0, kind)

    def _title(self, found: Sequence[Line], at: int, title: re.Match[str]) -> int:
        """A section title; the document's own may be followed by its author and its revision."""
        self._close_terms()
        first = len(title.group(1)) == 1 and not self.titled and not any(block.kind == "paragraph" for block in self.writer.blocks)
        self._write([attrs.evolve(found[at], start=found[at].start + title.end())], "headline" if first else "heading")
        self.titled = self.titled or first
        at += 1
        if first:
            for kind in ("author", "revision"):
                if at >= len(found) or found[at].blank or ATTRIBUTE.match(self.text(found[at])) or self.text(found[at]).startswith("//"):
                    break
                revision = REVISION.match(self.text(found[at]))
                if revision is not None and revision["date"]:
                    self.fields.setdefault("date", revision["date"])
                self._write([found[at]], "boilerplate")
                at += 1
                if kind == "author" and revision is not None:
                    break
        return at

    def _delimited(self, found: Sequence[Line], at: int, words: str) -> int:
        """A line that opens or closes a block; of what is no prose, the whole block."""
        if self.delimiters and words == self.delimiters[-1][0]:
            self.delimiters.pop()
            return at + 1
        mark = words[0] if words != "--" else "="
        closing = "```" if mark == "`" else words
        if mark in UNREAD:
            end = at + 1
            while end < len(found) and self.text(found[end]) != closing:
                end += 1
            if UNREAD[mark]:
                self._write([line for line in found[at + 1 : end] if not line.blank], UNREAD[mark])
            return end + 1
        if len(self.delimiters) < 40:
            self.delimiters.append((words, "quote" if mark == "_" else self.kind))
        return at + 1

    def _paragraph(self, found: Sequence[Line], at: int, mark: int, kind: str) -> int:
        """Lines up to a blank one or one that begins another block."""
        end = at + 1
        while end < len(found) and not found[end].blank and not self._begins(self.text(found[end]), kind):
            end += 1
        if self.terms and (self.term < 0 or self.writer.since(self.term)):
            self._close_terms()
        self._write([attrs.evolve(found[at], start=found[at].start + mark), *found[at + 1 : end]], kind)
        return end

    def _begins(self, words: str, kind: str) -> bool:
        if words.startswith(("//", "|===")) or words == "+" or DELIMITER.match(words) or ATTRIBUTES.match(words):
            return True
        return kind == "item" and (ITEM.match(words) is not None or TERM.match(words) is not None)

    def _term(self, found: Sequence[Line], at: int, term: re.Match[str]) -> int:
        """A term with its definition, on its line or under it."""
        self._close_definition()
        line, mark = found[at], self.writer.mark()
        self._write([attrs.evolve(line, end=line.start + len(term.group(1).rstrip()))], "paragraph")
        self.terms.append(("dt", only(self.writer.since(mark), header=True)))
        self.term = self.writer.mark()
        return self._paragraph(found, at, term.end(), "item") if term.end() < line.end - line.start else at + 1

    def _close_definition(self) -> None:
        if self.term >= 0:
            self.terms.append(("dd", only(self.writer.since(self.term), header=False)))
        self.term = -1

    def _close_terms(self) -> None:
        """The list of definitions ends."""
        self._close_definition()
        table = pairs(self.terms)
        if table is not None:
            self.writer.tables.append(table)
        self.terms = []

    def _write(self, group: Sequence[Line], kind: str) -> None:
        self.writer.begin(kind)
        if kind == "code" and group:
            self.writer.copy(group[0].start, group[-1].end)
        elif group:
            self.inline([Span(line.start, line.end) for line in group if not line.blank])
        self.writer.end()

    def inline(self, spans: Sequence[Span]) -> None:
        """Running text without its marks."""
        write(self.writer, Flow.of(self.source, spans), INLINE)
