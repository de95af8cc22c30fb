"""A page read token by token into blocks, tables and links, with the containers that they stand in."""

from __future__ import annotations

import re

from factcheck.documents.document import Span
from factcheck.documents.flow import POWER, RAISED
from factcheck.documents.html.elements import BLOCKS, CONTAINERS, READ_IN_HEAD, VOID, furniture, hidden, words_of
from factcheck.documents.html.entities import REFERENCE, SOFT_HYPHEN, meaning, unescape
from factcheck.documents.html.head import Head
from factcheck.documents.html.regions import Page, Region
from factcheck.documents.html.stack import Element, Stack
from factcheck.documents.html.tokens import COMMENT, END, RAW, START, TEXT, Token
from factcheck.documents.writer import Term, Writer, only, pairs

SPECIAL = re.compile(rf"[ \t\n\r\f]{{2,}}|[\t\n\r\f]|{SOFT_HYPHEN}|{REFERENCE.pattern}")
SPACE = " \t\n\r\f"
REFERENCES = frozenset({"reference", "noteref", "footnoteref", "footnote-ref", "references"})
NOTE = frozenset({"cite_note", "fn", "note", "footnote", "ref", "cite", "endnote"})
SPAN = re.compile(r"\d{1,4}")


class Outline:
    """What a page holds, gathered while its tokens go by. ``xml``: an element may end itself, as in the chapters of a book."""

    def __init__(self, source: str, *, xml: bool = False) -> None:
        self.source = source
        self.xml = xml
        self.writer = Writer(source)
        self.stack = Stack()
        self.head = Head()
        self.regions = [Region(0, "")]
        self.marks: list[tuple[int, int]] = []
        self.links: list[tuple[int, int]] = []
        self.headings: list[int] = []  # starts of the blocks of first-level headings
        self.hidden = self.local = self.raised = 0
        self.broken = -1  # the length of the text behind the last line break
        self.terms: list[list[Term]] = []

    def take(self, token: Token) -> None:
        """One token."""
        if token.kind == TEXT:
            self._text(token)
        elif token.kind == START:
            self._start(token)
        elif token.kind == END:
            self._end(token.name)
        elif token.kind == COMMENT and token.name != "bogus":
            words = self.source[token.start + 4 : token.end - 3].strip()
            if words.startswith("factcheck:"):
                self.writer.note(words.removeprefix("factcheck:").strip(), Span(token.start, token.end))
        elif token.kind == RAW and token.name == "script" and self.stack.top.name == "script" and self.stack.top.role == "data":
            self.head.linked_data(self.source[token.start : token.end])

    def close(self) -> Page:
        """End what is open; the containers and links of the page."""
        while len(self.stack.elements) > 1:
            self._pop()
        self.writer.end()
        return Page(self.regions, self.marks, self.links)

    # -------------------- text

    def _text(self, token: Token) -> None:
        if token.name == "title" and not self.head.title:
            self.head.title = unescape(self.source[token.start : min(token.end, token.start + 1_000)])
        if token.name in {"title", "textarea"}:
            return
        if self.stack.top.name == "head" and self.source[token.start : token.end].strip(SPACE):
            self._pop()
        if self.hidden or (self.raised and self.local):
            return
        self._mark()
        if self.stack.top.kind == "code":
            self._spread(token.start, token.end, verbatim=True)
            return
        raised = self.source[token.start : min(token.end, token.start + 8)].strip(SPACE) if self.raised else ""
        if raised and token.end - token.start <= 8 and POWER.fullmatch(raised):
            self.writer.put(token.start, token.end, raised.translate(RAISED))
            return
        self._spread(token.start, token.end)

    def _spread(self, start: int, end: int, *, verbatim: bool = False) -> None:
        """Text with its references read and its white space joined."""
        position = start
        for found in SPECIAL.finditer(self.source, start, end):
            self._plain(position, found.start(), verbatim=verbatim)
            position = found.end()
            first = self.source[found.start()]
            if first == "&":
                self.writer.put(found.start(), position, self._meaning(found.group()))
            elif first == SOFT_HYPHEN:
                continue
            elif verbatim:
                self.writer.copy(found.start(), position)
            elif not self.writer.spaced:
                if first in " \n" and not (self.writer.depth and first == "\n"):
                    self.writer.copy(found.start(), found.start() + 1)
                else:
                    self.writer.put(found.start(), position, " ")
        self._plain(position, end, verbatim=verbatim)

    def _meaning(self, reference: str) -> str:
        words = meaning(reference) or reference
        if words == SOFT_HYPHEN:
            return ""
        return " " if words in {"\n", "\t", "\r"} else words

    def _plain(self, start: int, end: int, *, verbatim: bool) -> None:
        if not verbatim and start < end and self.source[start] == " " and self.writer.spaced:
            start += 1
        self.writer.copy(start, end)

    def _mark(self) -> None:
        """Note where the text of another container begins."""
        region = self._region(len(self.stack.elements) - 1)
        if not self.marks or self.marks[-1][1] != region:
            self.marks.append((self.writer.length, region))

    def _region(self, place: int) -> int:
        """The region of the innermost container around a place of the stack, numbered when it first holds text."""
        missing = []
        while (element := self.stack.elements[place]).region < 0:
            if element.role != "inline":
                missing.append(element)
            place -= 1
        region = element.region
        for element in reversed(missing):
            self.regions.append(Region(region, element.role))
            region = element.region = len(self.regions) - 1
        if not missing and self.stack.top.region < 0:
            self.stack.top.region = region
        return region

    # -------------------- tags

    def _start(self, token: Token) -> None:
        name = token.name
        if self.stack.top.name == "head" and name not in READ_IN_HEAD and name not in {"noscript", "template"}:
            self._pop()
        if name == "html":
            self.head.language = self.head.language or token.attributes.get("lang", "") or token.attributes.get("xml:lang", "")
        elif name == "meta":
            self.head.meta(token)
        elif name == "time" and not self.hidden:
            self.head.time(token, self.writer.length)
        ended = self.stack.ended_by_start(token)
        while 0 < ended < len(self.stack.elements):
            self._pop()
        if name == "br":
            self._break(token)
        elif name == "hr":
            self.writer.begin(self.stack.top.kind)
        elif name == "q" and not self.hidden:
            self.writer.put(token.start, token.end, "“")
        if name not in VOID and not (self.xml and token.closed) and not self.stack.full(name):
            self._open(token)

    def _break(self, token: Token) -> None:
        if self.hidden or not self.writer.writing:
            return
        if self.writer.depth:
            self.writer.put(token.start, token.end, " ")
        elif self.broken == self.writer.solid:
            self.writer.begin(self.stack.top.kind)
        else:
            self.broken = self.writer.solid
            self.writer.put(token.start, token.end, "\n")

    def _open(self, token: Token) -> None:
        name, above = token.name, self.stack.top
        words = words_of(token)
        element = Element(name, BLOCKS.get(name) or above.kind, self._role(token, words))
        element.hidden = hidden(token, words) or (name == "sup" and not REFERENCES.isdisjoint(words))
        element.raised = name == "sup"
        href = token.attributes.get("href", "")
        element.local = name == "a" and href.startswith("#")
        if name == "a" and href:
            element.link = self.writer.length
        if name == "script" and token.attributes.get("type", "").strip().lower() == "application/ld+json":
            element.role = "data"
        self.stack.push(element)
        self.hidden += element.hidden
        self.raised += element.raised
        self.local += element.local
        if not self.hidden and name in BLOCKS:
            self._open_block(token, element)

    def _role(self, token: Token, words: frozenset[str]) -> str:
        """What an element is on the page: one of the roles of ``Region``, or ``inline`` where it holds no text of its own."""
        if token.name not in CONTAINERS:
            return "inline"
        role = token.attributes.get("role", "").lower()
        if token.name == "main" or role == "main":
            return "main"
        if token.name == "article" or role == "article":
            return "article"
        return "out" if furniture(token, words) else "header" if token.name == "header" else ""

    def _open_block(self, token: Token, element: Element) -> None:
        name, writer = token.name, self.writer
        if name == "table":
            writer.open_table(data=token.attributes.get("role", "").lower() not in {"presentation", "none"})
        elif name == "tr":
            writer.row()
        elif name in {"td", "th"}:
            writer.cell(header=name == "th", rows=_number(token, "rowspan"), columns=_number(token, "colspan"))
        else:
            writer.begin(element.kind)
            if name == "dl":
                self.terms.append([])
            if name in {"dt", "dd", "h1"}:
                element.mark = writer.mark()

    def _end(self, name: str) -> None:
        if name == "br":
            return
        place = self.stack.ended_by_end(name)
        if place < 0:
            if name == "p" and not self.hidden:
                self.writer.begin(self.stack.top.kind)
            return
        if name not in BLOCKS and self.stack.holds_block(place):
            # "<b><p>x</b>y</p>": the paragraph goes on, what the inline element said of its text does not.
            self._leave(self.stack.elements[place])
            return
        while len(self.stack.elements) > place:
            self._pop()

    def _pop(self) -> None:
        element = self.stack.pop()
        name, shown = element.name, not self.hidden
        if name == "q" and shown and self.writer.writing:
            self.writer.put(self.writer.read, self.writer.read, "”")
        if shown and name in BLOCKS:
            self._close_block(element)
        self._leave(element)

    def _close_block(self, element: Element) -> None:
        name, writer = element.name, self.writer
        if name == "table":
            writer.close_table()
        elif name in {"td", "th"}:
            writer.close_cell()
        else:
            writer.end()
        if name == "caption":
            writer.caption()
        if element.mark >= 0:
            blocks = writer.since(element.mark)
            if name == "h1":
                self.headings += [block.start for block in blocks[:1]]
            elif self.terms:
                self.terms[-1].append((name, only(blocks, header=name == "dt")))
        if name == "dl" and self.terms:
            table = pairs(self.terms.pop())
            if table is not None:
                writer.tables.append(table)
        writer.begin(self.stack.top.kind)

    def _leave(self, element: Element) -> None:
        """What an element said of the text inside it ends."""
        if element.ended:
            return
        element.ended = True
        self.hidden -= element.hidden
        self.raised -= element.raised
        self.local -= element.local
        if element.link >= 0 and element.link < self.writer.length:
            self.links.append((element.link, self.writer.length))


def _number(token: Token, name: str) -> int:
    """How many rows or columns a cell fills; 0 in the source means all that follow, which is as good as many."""
    found = SPAN.match(token.attributes.get(name, "1").strip())
    return (int(found.group()) or 1_000) if found else 1
