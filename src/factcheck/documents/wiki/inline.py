"""The running text of a wiki: what links, templates and tags show, without their marks."""

from __future__ import annotations

import itertools
import re

from factcheck.documents.flow import POWER, RAISED
from factcheck.documents.html.entities import REFERENCE, meaning
from factcheck.documents.wiki.braces import Braces, Pair
from factcheck.documents.writer import Writer

DEEPEST = 8  # links and templates in links and templates whose text is read
MARKS = re.compile(
    rf"\{{\{{|\[\[|\[(?:https?:|ftp:|mailto:)?//[^\s\]]{{1,600}}[ ]?|'{{2,5}}|<!--|</?[a-zA-Z][^<>]{{0,400}}>|<ref\b|\n|__[A-Z]{{3,20}}__"
    rf"|{REFERENCE.pattern}"
)
NAMESPACE = re.compile(r":?[^\W\d_][\w ]{0,19}:(?=\S)")
# Templates by what they show of their parts: a convention of the wikis' own, whatever language they are written in.
AMOUNTS = frozenset({"convert", "cvt", "convertir", "unité", "unidad"})
SHOWN = frozenset({"nowrap", "nobr", "small", "big", "circa", "c.", "val", "formatnum", "num", "plainlist", "ubl", "nombre", "abbr", "tooltip"})
SECOND = frozenset({"lang", "langue", "lang-en", "transl"})
DATES = frozenset(
    {"start date", "end date", "start date and age", "birth date", "death date", "birth date and age", "death date and age", "date", "film date",
     "date de naissance", "date de décès", "fecha", "ngày bắt đầu"}
)  # fmt: skip
NUMBER = re.compile(r"\d{1,4}")


class Inline:
    """Writes stretches of a wiki text; ``bold`` is the first text in bold, which is what an article is about."""

    def __init__(self, source: str, braces: Braces, writer: Writer) -> None:
        self.source = source
        self.braces = braces
        self.writer = writer
        self.bold: tuple[int, int] | None = None
        self.captions: list[tuple[int, int]] = []
        self.raised = False
        self._bold_from = -1

    def write(self, start: int, end: int, *, single: bool = False, depth: int = 0) -> None:
        """The text of ``[start, end)``; ``single``: in a cell, where a line feed would end the row."""
        position = start
        while position < end:
            found = MARKS.search(self.source, position, end)
            if found is None:
                break
            self._copy(position, found.start())
            position = self._mark(found, end, single=single, depth=depth)
        self._copy(position, end)

    def _copy(self, start: int, end: int) -> None:
        if self.raised and POWER.fullmatch(self.source, start, end):
            self.writer.put(start, end, self.source[start:end].translate(RAISED))
        else:
            self.writer.copy(start, end)

    def _mark(self, found: re.Match[str], end: int, *, single: bool, depth: int) -> int:
        """What a mark shows; where the text goes on behind it."""
        mark, at = found.group(), found.start()
        if at in self.braces.skipped:
            return self.braces.skipped[at]
        pair = self.braces.pairs.get(at) if mark in {"{{", "[["} else None
        if pair is not None and pair.end <= end and depth < DEEPEST:
            (self._template if mark == "{{" else self._link)(pair, single=single, depth=depth)
            return pair.end
        if mark[0] == "&":
            self.writer.put(at, found.end(), meaning(mark) or mark)
        elif mark == "\n":
            self._line_feed(at, single=single)
        elif mark.startswith("'''"):
            self._emphasis(found)
        elif mark.startswith("["):
            return self._external(found, end)
        elif mark.startswith("<") and len(mark) > 1:
            self._tag(mark, at, found.end(), single=single)
        elif mark in {"{{", "[["}:
            self.writer.copy(at, found.end())
        return found.end()

    def _line_feed(self, at: int, *, single: bool) -> None:
        if self.writer.spaced:
            return
        if single:
            self.writer.put(at, at + 1, " ")
        else:
            self.writer.copy(at, at + 1)

    def _emphasis(self, found: re.Match[str]) -> None:
        """The place of the first text in bold."""
        if self._bold_from < 0:
            self._bold_from = found.end()
        elif self.bold is None:
            self.bold = (self._bold_from, found.start())

    def _external(self, found: re.Match[str], end: int) -> int:
        """A link out of the wiki: its label."""
        if found.group() == "[[" or self.source.find("]", found.end(), min(end, found.end() + 400)) < 0:
            self.writer.copy(found.start(), found.end())
            return found.end()
        close = self.source.find("]", found.end(), end)
        self.writer.copy(found.end(), close)
        return close + 1

    def _tag(self, mark: str, start: int, end: int, *, single: bool) -> None:
        name = mark.strip("</>").split(None, 1)[0].lower().rstrip("/") if mark.strip("</>").split() else ""
        if name == "br":
            self.writer.put(start, end, " " if single else "\n") if self.writer.writing else None
        elif name == "sup":
            self.raised = not mark.startswith("</")

    def _link(self, pair: Pair, *, single: bool, depth: int) -> None:
        """A link: its label, else its target; a picture's caption is kept for later, a category shows nothing."""
        first, last = pair.start + 2, pair.end - 2
        namespace = NAMESPACE.match(self.source, first, pair.bars[0] if pair.bars else last)
        if namespace is not None and self.source[first] != ":":
            if pair.bars and last - pair.bars[-1] > 12:
                self.captions.append((pair.bars[-1] + 1, last))
            return
        start = pair.bars[0] + 1 if pair.bars else first + (self.source[first : first + 1] == ":")
        self.write(start, last, single=single, depth=depth + 1)

    def _template(self, pair: Pair, *, single: bool, depth: int) -> None:
        """A template: an amount, a date or its text, where it is one of those; of others nothing is read."""
        last = pair.end - 2
        if not pair.bars:
            return
        name = " ".join(self.source[pair.start + 2 : min(pair.bars[0], pair.start + 60)].split()).lower()
        bounds = [*pair.bars, last]
        parts = [(start + 1, end) for start, end in itertools.pairwise(bounds)]
        plain = [(start, end) for start, end in parts if "=" not in self.source[start:end]]
        if name in AMOUNTS and len(plain) > 1:
            self._trimmed(*plain[0])
            self.writer.put(self.writer.read, plain[1][0], " ")
            self._trimmed(*plain[1])
        elif name in DATES and plain:
            self._date(plain[:3])
        elif name in SHOWN and plain:
            self.write(*plain[0], single=single, depth=depth + 1)
        elif name in SECOND and len(plain) > 1:
            self.write(*plain[1], single=single, depth=depth + 1)

    def _trimmed(self, start: int, end: int) -> None:
        words = self.source[start:end]
        lead = len(words) - len(words.lstrip())
        self.writer.copy(start + lead, start + len(words.rstrip()))

    def _date(self, parts: list[tuple[int, int]]) -> None:
        """A date in parts, year first, as ISO 8601 writes it."""
        numbers = [self.source[start:end].strip() for start, end in parts]
        if not all(NUMBER.fullmatch(number) for number in numbers) or len(numbers[0]) != 4:
            return
        written = "-".join([numbers[0], *(number.zfill(2) for number in numbers[1:])])
        self.writer.put(parts[0][0], parts[-1][1], written)
