"""reStructuredText by paragraphs: headings, lists, quotations, tables and fields; directives, comments and literal blocks are no prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from factcheck.documents.document import Document, Span
from factcheck.documents.flow import Flow, Line, lines, write
from factcheck.documents.matter import STATED, stated
from factcheck.documents.plain import classify, finish
from factcheck.documents.reading import Reading
from factcheck.documents.rst_tables import TABLE, read_table
from factcheck.documents.writer import Term, Writer, only, pairs

DEEPEST = 40  # blocks in blocks; what is indented deeper is read with its surroundings
ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}")
ITEM = re.compile(r"(?:[-*+•‣⁃]|\(?(?:\d{1,4}|#|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)])(?:[ \t]+|$)")
FIELD = re.compile(r":(?![: ])((?:[^:\\\n]|\\.){1,80}):(?:[ \t]+|$)")
DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|\n]{1,80}\|[ \t]+)?([A-Za-z][\w.+:-]{0,60}?)[ \t]?::(?:[ \t]+|$)")
FOOTNOTE = re.compile(r"\.\.[ \t]+\[[^\]\n]{1,60}\][ \t]+")
COMMENT = re.compile(r"\.\.(?:[ \t]|$)")
FACTCHECK = re.compile(r"\.\.[ \t]+factcheck:[ \t]*([^\n]{1,300})")
# Directives whose content is prose of the text; of all others nothing is read.
PROSE = frozenset(
    {
        "admonition", "attention", "caution", "danger", "error", "hint", "important", "note", "tip", "warning", "seealso", "todo",
        "topic", "sidebar", "epigraph", "highlights", "pull-quote", "compound", "container", "versionadded", "versionchanged",
        "deprecated", "versionremoved", "rst-class", "class", "centered", "rubric", "parsed-literal", "table", "figure",
    }
)  # fmt: skip
TITLED = frozenset({"admonition", "topic", "sidebar", "rubric", "centered"})
INLINE = re.compile(
    r"``(?P<raw_literal>[^`\n]{1,400})``"
    r"|(?::[\w.+:-]{1,60}:)?`(?P<named>[^`<]{1,200}?)(?:[ \n]?<[^<>`]{1,400}>)?`(?::[\w.+:-]{1,60}:|__?)?"
    r"|\*\*(?P<strong>[^*]{1,400})\*\*|(?<!\w)\*(?P<emphasis>[^*\s](?:[^*]{0,400}[^*\s])?)\*(?!\w)"
    r"|[ ]?\[(?:#[\w.-]{0,40}|\*|\d{1,4}|[\w.-]{1,40})\]_|_`(?P<target>[^`]{1,200})`"
    r"|(?<![\w\\])(?P<reference>[^\W_][\w.+-]{0,80}?)__?(?![\w])|\\(?P<raw_escaped>[^\sa-zA-Z0-9])|\\\s"
)


def read_rst(document: Document) -> Reading:
    """The reading text of a reStructuredText document. Never raises for what the text holds."""
    reader = _Reader(document.text)
    reader.body(lines(document.text), "paragraph", 0)
    reading = reader.writer.reading(stated(reader.fields))
    blocks = [
        attrs.evolve(block, kind=kind)
        if block.kind in {"paragraph", "heading"} and (kind := classify(reading.text, block.start, block.end)) in {"boilerplate", "caption"}
        else block
        for block in reading.blocks
    ]
    opening = 1 if reader.fields and blocks and blocks[0].kind == "table" else 0
    return attrs.evolve(reading, blocks=(*blocks[:opening], *finish(blocks[opening:], reading.text)))


class _Reader:
    """Reads blocks by their indentation; a body inside a block is read the same way."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.writer = Writer(source)
        self.fields: dict[str, str] = {}
        self.ruleless = False  # a table was begun and no rule that ends one was found in all that follows

    def text(self, line: Line) -> str:
        """The words of a line."""
        return self.source[line.start : line.end]

    def body(self, found: Sequence[Line], kind: str, depth: int) -> None:
        """The blocks of lines of which the least indented are the body's own."""
        at = run = 0
        outer, self.ruleless = self.ruleless, False
        margin = min((line.indent for line in found if not line.blank), default=0)
        while at < len(found):
            if found[at].blank:
                at += 1
                continue
            end = at + 1
            if found[at].indent > margin:
                while end < len(found) and (found[end].blank or found[end].indent > margin):
                    end += 1
                self._nested(found[at:end], "quote" if kind == "paragraph" else kind, depth)
            else:
                run = max(run, end)  # looked for once in each run of lines
                while run < len(found) and not found[run].blank and found[run].indent == margin:
                    run += 1
                end = self._block(found, at, run, kind, depth)
            at = end
        self.ruleless = outer

    def _nested(self, found: Sequence[Line], kind: str, depth: int) -> None:
        if depth < DEEPEST:
            self.body(found, kind, depth + 1)
        else:
            self.paragraph([line for line in found if not line.blank], kind)

    def _indented(self, found: Sequence[Line], at: int) -> int:
        """Where the lines end that are blank or indented more than the line before ``at``."""
        margin, end = found[at - 1].indent, at
        while end < len(found) and (found[end].blank or found[end].indent > margin):
            end += 1
        return end

    def _block(self, found: Sequence[Line], at: int, end: int, kind: str, depth: int) -> int:
        """One block that begins at ``at``; ``end`` is where its run of lines at this margin ends. Where the next block begins."""
        line = found[at]
        words = self.text(line)
        if TABLE.match(words) and not (self.ruleless and words[0] == "="):
            after = read_table(self.source, found, at, self.writer, self._inline)
            if after > at:
                return after
            self.ruleless = self.ruleless or words[0] == "="
        if (title := self._title(found, at)) > at:
            return title
        if COMMENT.match(words):
            return self._explicit(found, at, words, kind, depth)
        if words.startswith(">>>"):
            return end
        if FIELD.match(words) and not words.startswith("::"):
            return self._field_list(found, at)
        item = ITEM.match(words)
        if item is not None and item.end() < len(words):
            stop = self._indented(found, at + 1)
            self._item(found[at:stop], item.end(), depth)
            return stop
        if words.startswith("| "):
            self.paragraph([attrs.evolve(other, start=min(other.start + 2, other.end)) for other in found[at:end]], kind)
            return end
        if end == at + 1 and end < len(found) and not found[end].blank and found[end].indent > line.indent:
            return self._definitions(found, at, depth)
        return self._paragraph(found, at, end, kind)

    def _paragraph(self, found: Sequence[Line], at: int, end: int, kind: str) -> int:
        """A paragraph; one that ends with two colons announces a literal block, which is code."""
        last = self.text(found[end - 1])
        literal = last.endswith("::")
        group = list(found[at:end])
        if literal:
            bare = last[:-2].rstrip()
            group[-1] = attrs.evolve(group[-1], end=group[-1].start + len(bare) + (1 if bare and len(bare) == len(last) - 2 else 0))
        self.paragraph([line for line in group if not line.blank], kind)
        if not literal:
            return end
        stop = self._indented(found, end)
        self.paragraph([line for line in found[end:stop] if not line.blank], "code")
        return stop

    def _title(self, found: Sequence[Line], at: int) -> int:
        """A section title with the line under it, and over it, if it has one; ``at`` where there is none."""
        over = ADORNMENT.fullmatch(self.text(found[at])) is not None
        title = at + 1 if over else at
        if title + 1 >= len(found) or found[title].blank or found[title + 1].blank:
            return at + 1 if over and (title >= len(found) or found[title].blank) else at
        under, words = self.text(found[title + 1]), self.text(found[title])
        if ADORNMENT.fullmatch(under) is None or ADORNMENT.fullmatch(words) is not None or len(under) < min(len(words), 4):
            return at
        self.paragraph([found[title]], "heading")
        return title + 2

    def _explicit(self, found: Sequence[Line], at: int, words: str, kind: str, depth: int) -> int:
        """A directive, a footnote, a target or a comment, with what is indented under it."""
        stop = self._indented(found, at + 1)
        directive, footnote = DIRECTIVE.match(words), FOOTNOTE.match(words)
        noted = FACTCHECK.match(words)
        if noted is not None:
            self.writer.end()
            self.writer.note(noted.group(1).strip(), Span(found[at].start, found[at].end))
        elif footnote is not None:
            note = attrs.evolve(found[at], start=found[at].start + footnote.end(), indent=found[at].indent + 1)
            self._nested([note, *found[at + 1 : stop]], "paragraph", depth)
        elif directive is not None and directive.group(1).lower() in PROSE:
            self._prose(directive, found[at], self._without_options(found[at + 1 : stop]), kind, depth)
        return stop

    def _prose(self, directive: re.Match[str], line: Line, content: Sequence[Line], kind: str, depth: int) -> None:
        """A directive whose content is read."""
        name = directive.group(1).lower()
        words = attrs.evolve(line, start=min(line.start + directive.end(), line.end))
        if name == "figure":
            group = next(iter(_first_group(content)), [])
            self.paragraph(group, "caption")
            return
        if name.startswith(("version", "deprecated")):
            words = attrs.evolve(words, start=min(words.start + len(self.text(words).split(" ", 1)[0]), words.end))
        titled = name in TITLED or name == "table"
        if not words.blank and name not in {"container", "rst-class", "class"}:
            going_on = 0
            while not titled and going_on < len(content) and not content[going_on].blank:
                going_on += 1
            self.paragraph([words, *content[:going_on]], "caption" if name == "table" else "heading" if titled else kind)
            content = content[going_on:]
        self._nested(content, kind, depth)

    def _without_options(self, content: Sequence[Line]) -> Sequence[Line]:
        """The content of a directive behind its options."""
        at = 0
        while at < len(content) and not content[at].blank and FIELD.match(self.text(content[at])):
            at += 1
        return content[at:]

    def _field_list(self, found: Sequence[Line], at: int) -> int:
        """Neighbouring fields as a table of pairs; at the top of a document they may state its date and language."""
        self.writer.open_table("pairs")
        while at < len(found) and not found[at].blank and (field := FIELD.match(self.text(found[at]))):
            line, stop = found[at], self._indented(found, at + 1)
            value = [attrs.evolve(line, start=line.start + field.end()), *(other for other in found[at + 1 : stop] if not other.blank)]
            if len(self.fields) < 100 and not self.writer.blocks[1:]:
                self.fields.setdefault(field.group(1), " ".join(self.text(part) for part in value))
            if field.group(1).casefold() not in STATED and (not value[0].blank or len(value) > 1):
                self.writer.row()
                self.writer.cell(header=True)
                self.writer.copy(line.start + 1, line.start + 1 + len(field.group(1)))
                self.writer.cell()
                self._inline([Span(part.start, part.end) for part in value if not part.blank], single=True)
            at = stop
        self.writer.close_table()
        return at

    def _item(self, found: Sequence[Line], mark: int, depth: int) -> None:
        first = found[0]
        inner = attrs.evolve(first, start=first.start + mark, indent=first.indent + mark)
        rest = [line if line.blank or line.indent >= inner.indent else attrs.evolve(line, indent=inner.indent) for line in found[1:]]
        self._nested([inner, *rest], "item", depth)

    def _definitions(self, found: Sequence[Line], at: int, depth: int) -> int:
        """A list of definitions: terms at the margin, each with what is indented under it."""
        terms: list[Term] = []
        margin = found[at].indent
        while at + 1 < len(found) and found[at].indent == margin < found[at + 1].indent and not found[at].blank and not found[at + 1].blank:
            mark = self.writer.mark()
            self.paragraph([found[at]], "paragraph")
            terms.append(("dt", only(self.writer.since(mark), header=True)))
            stop, mark = self._indented(found, at + 1), self.writer.mark()
            self._nested(found[at + 1 : stop], "item", depth)
            terms.append(("dd", only(self.writer.since(mark), header=False)))
            at = stop
        table = pairs(terms)
        if table is not None:
            self.writer.tables.append(table)
        return at

    def paragraph(self, group: Sequence[Line], kind: str) -> None:
        """Lines as one block."""
        self.writer.begin(kind)
        if kind == "code":
            self.writer.copy(group[0].start, group[-1].end) if group else None
        else:
            self._inline([Span(line.start, line.end) for line in group if not line.blank], single=False)
        self.writer.end()

    def _inline(self, spans: Sequence[Span], *, single: bool) -> None:
        """Running text; ``single``: in a cell, where a line feed would end the row."""
        if not spans:
            return
        if single:
            for number, span in enumerate(spans):
                if number and self.writer.writing:
                    self.writer.put(self.writer.read, span.start, " ")
                write(self.writer, Flow.of(self.source, [span]), INLINE)
        else:
            write(self.writer, Flow.of(self.source, spans), INLINE)


def _first_group(content: Sequence[Line]) -> list[list[Line]]:
    group: list[Line] = []
    for line in content:
        if line.blank and group:
            break
        if not line.blank:
            group.append(line)
    return [group] if group else []
